//! Likely duplicates: for a firm among its own problems only, for triage among all that whoever triages may open, for
//! whoever writes down what a firm says among what that reader may open.
//!
//! A firm's own are read from its rows, the newest; those of all come from the search index by short stretches of
//! the text. Both are bounded, compared here, and shown the most alike first.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Reading;
use crate::domain::action::Action;
use crate::domain::case::Stage;
use crate::domain::complaint::{self, Complaint, Status};
use crate::domain::ids::{CaseId, ComplaintId, EnterpriseId, Noun, UnitId};
use crate::domain::policy::{self, HelpScope, Scope};
use crate::domain::time::At;
use crate::domain::world::World;
use crate::server::Failure;
use crate::server::search::{self, Shape};
use crate::server::store::entities::{case_row, complaint_row};
use crate::views::similar::{SimilarCase, SimilarLine};

/// Hundredths of the shorter text that both share, at least.
pub(super) const ALIKE: usize = 40;
/// Lines shown.
const SHOWN: usize = 5;
/// A firm's own problems that are compared, the newest.
const OWN: u64 = 200;
/// Things each stretch of a text may bring in.
const EACH: usize = 20;
/// Characters of the words that are shown.
const BEGINNING: usize = 60;

impl Reading<'_> {
    /// What this firm has said before that is much like these words.
    pub(super) async fn similar_of_firm(
        &self,
        firm: &EnterpriseId,
        words: &str,
        but: Option<&ComplaintId>,
    ) -> Result<Vec<SimilarLine>, Failure> {
        let rows = complaint_row::Entity::find()
            .filter(complaint_row::Column::Enterprise.eq(firm.as_str()))
            .filter(complaint_row::Column::Status.ne(Status::Void.key()))
            .order_by_desc(complaint_row::Column::Id)
            .limit(OWN)
            .all(self.db)
            .await?;
        let rows = ranked(rows, words, but);
        let line = |r: complaint_row::Model| SimilarLine {
            href: format!("/my/complaints/{}", r.number),
            ..line(r, false)
        };
        Ok(rows.into_iter().map(line).collect())
    }

    /// What anybody has said before that is much like it, each with the case it could join; only for whoever sees
    /// every help case, which whoever triages does.
    pub(super) async fn similar_to(
        &self,
        scope: &Scope,
        said: &Complaint,
        world: &World,
    ) -> Result<Vec<SimilarLine>, Failure> {
        if scope.help() != HelpScope::All || said.status == Status::Void {
            return Ok(Vec::new());
        }
        let rows = self.sharing_words(&said.words).await?;
        let rows = ranked(rows, &said.words, said.id.as_ref());
        let cases = rows.iter().filter_map(|r| r.case_id.clone());
        let cases = case_row::Entity::find()
            .filter(case_row::Column::Id.is_in(cases))
            .all(self.db)
            .await?;
        let cases: BTreeMap<String, case_row::Model> =
            cases.into_iter().map(|c| (c.id.clone(), c)).collect();
        let subject = complaint::subject_of(said, world, &self.facts);
        let action = Action::JoinCase;
        let joins = complaint::possible(said, world, action).is_ok()
            && policy::permit(scope.actor(), action, &subject).is_ok();
        let line = |r: complaint_row::Model| {
            let case = r.case_id.as_ref().and_then(|id| cases.get(id));
            let case = case.map(|c| self.similar_case(c, said, joins));
            SimilarLine {
                href: format!("/office/complaints/{}", r.number),
                case,
                ..line(r, true)
            }
        };
        Ok(rows.into_iter().map(line).collect())
    }

    /// What was said before in much the same words as what is being written down, of what this reader may open.
    pub(super) async fn similar_words(
        &self,
        scope: &Scope,
        words: &str,
    ) -> Result<Vec<SimilarLine>, Failure> {
        let mut rows = self.sharing_words(words).await?;
        if scope.help() != HelpScope::All {
            let cases = rows.iter().filter_map(|r| r.case_id.clone()).collect();
            let Some(seen) = self.cases_seen_of(scope, cases) else {
                return Ok(Vec::new());
            };
            let seen = case_row::Entity::find().filter(seen).all(self.db).await?;
            let seen: BTreeSet<String> = seen.into_iter().map(|c| c.id).collect();
            rows.retain(|r| r.case_id.as_ref().is_some_and(|id| seen.contains(id)));
        }
        let line = |r: complaint_row::Model| SimilarLine {
            href: format!("/office/complaints/{}", r.number),
            ..line(r, true)
        };
        Ok(ranked(rows, words, None).into_iter().map(line).collect())
    }

    /// What short stretches of the words bring in, whoever may open it.
    async fn sharing_words(&self, words: &str) -> Result<Vec<complaint_row::Model>, Failure> {
        let mut found: BTreeSet<String> = BTreeSet::new();
        for wanted in search::windows(words) {
            let hits = search::find(self.db, Noun::Complaint, &wanted, None, EACH).await?;
            found.extend(hits.ids);
        }
        let rows = complaint_row::Entity::find()
            .filter(complaint_row::Column::Id.is_in(found))
            .filter(complaint_row::Column::Status.ne(Status::Void.key()))
            .all(self.db)
            .await?;
        Ok(rows)
    }

    fn similar_case(&self, c: &case_row::Model, said: &Complaint, joins: bool) -> SimilarCase {
        let stages = Stage::ALL.into_iter();
        let stage = stages.clone().find(|s| s.key() == c.stage);
        let stage = stage.unwrap_or_default();
        // only a case of a unit that takes such complaints takes one about a unit, and never of that one (design §6.9)
        let complained: BTreeSet<UnitId> = said.complains_of.iter().cloned().collect();
        let today = self.facts.today();
        let able = self.facts.reference.conduct_leads(&complained, today);
        let leads = |units: Vec<UnitId>| units.iter().any(|u| u.0 == c.lead);
        let free = stage == Stage::Triage
            || able.map_or_else(|| !complained.iter().any(|u| u.0 == c.lead), leads);
        let own = said.case.as_ref() == Some(&CaseId(c.id.clone()));
        SimilarCase {
            id: c.id.clone(),
            number: c.number.clone(),
            title: c.title.clone(),
            stage,
            lead: (!c.lead.is_empty()).then(|| self.unit_name(&c.lead)),
            may_join: joins && free && !own && !stage.is_over(),
        }
    }
}

/// Those that are alike enough, the most alike first.
fn ranked(
    rows: Vec<complaint_row::Model>,
    words: &str,
    but: Option<&ComplaintId>,
) -> Vec<complaint_row::Model> {
    let shape = Shape::of(words);
    let others = rows
        .into_iter()
        .filter(|r| but.is_none_or(|id| id.as_str() != r.id));
    let mut alike: Vec<(usize, complaint_row::Model)> = others
        .filter_map(|r| Some((shape.shares(&Shape::of(&r.words))?, r)))
        .filter(|(shared, _)| *shared >= ALIKE)
        .collect();
    alike.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| y.id.cmp(&x.id)));
    alike.into_iter().take(SHOWN).map(|(_, r)| r).collect()
}

fn line(r: complaint_row::Model, staff: bool) -> SimilarLine {
    let status = Status::ALL.into_iter().find(|s| s.key() == r.status);
    SimilarLine {
        enterprise: staff.then_some(r.enterprise_name),
        begins: r.words.chars().take(BEGINNING).collect(),
        received_on: Some(At(r.received_at).beijing_date()),
        status: status.unwrap_or_default(),
        case: None,
        href: String::new(),
        number: r.number,
    }
}
