//! Lists of cases: which a reader may see, and each as a row with its firms and its deadline.

use std::collections::BTreeMap;

use sea_orm::sea_query::{NullOrdering, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
};

use super::Reading;
use super::consultation::called_by_name;
use super::page::{PAGE, Place};
use crate::domain::actor::Actor;
use crate::domain::case::Stage;
use crate::domain::complaint::Status;
use crate::domain::ids::{CaseId, ComplaintId, UnitId};
use crate::domain::policy::{HelpScope, Scope};
use crate::domain::term::{Term, TermKind, Terms};
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::entities::case_row::{Column, Entity, Model};
use crate::server::store::entities::{case_enterprise, case_unit, complaint_row};
use crate::views::queue::CaseLine;

/// In what order cases are listed, and as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Listed {
    /// By deadline.
    Due,
    /// By deadline, as what is late.
    Late,
    /// The newest first.
    Newest,
}

impl Reading<'_> {
    /// The cases this reader may list; none where the reader has no part in help cases.
    pub(super) fn cases_seen(&self, scope: &Scope) -> Option<Condition> {
        self.seen(scope, None)
    }

    /// Of these cases those this reader may list: no more than these are looked at, however many a unit has.
    pub(super) fn cases_seen_of(&self, scope: &Scope, ids: Vec<String>) -> Option<Condition> {
        self.seen(scope, Some(&ids))
            .map(|seen| seen.add(Column::Id.is_in(ids)))
    }

    /// The ids of the cases this reader may list, for lists of what belongs to a case; for who sees all there is
    /// nothing to choose. What only the parts of a unit say is read from their index alone.
    pub(super) fn case_ids_seen(&self, scope: &Scope) -> Option<SelectStatement> {
        match scope.help() {
            HelpScope::Unit(unit, _) if !self.facts.reference.enforces(&unit) => {
                Some(parts_of(&unit).into_query())
            }
            _ => {
                let seen = Entity::find().select_only().column(Column::Id);
                Some(seen.filter(self.cases_seen(scope)?).into_query())
            }
        }
    }

    fn seen(&self, scope: &Scope, among: Option<&[String]>) -> Option<Condition> {
        match scope.help() {
            HelpScope::All => Some(Condition::all()),
            HelpScope::Unit(unit, account) => {
                let parts = parts_of(&unit);
                let parts = match among {
                    Some(ids) => parts.filter(case_unit::Column::CaseId.is_in(ids)),
                    None => parts,
                };
                let seen = Condition::all().add(Column::Id.in_subquery(parts.into_query()));
                // in a unit that enforces only what is in one's own hand (design §6.9)
                Some(if self.facts.reference.enforces(&unit) {
                    let own = Column::Handler.eq(account.as_str());
                    let called = called_by_name(account.as_str());
                    seen.add(Condition::any().add(own).add(called))
                } else {
                    seen
                })
            }
            HelpScope::Enterprise(_) | HelpScope::Nothing => None,
        }
    }

    /// One page of cases.
    pub(super) async fn case_page(
        &self,
        which: Condition,
        listed: Listed,
        place: Option<&Place>,
        scope: &Scope,
    ) -> Result<(Vec<CaseLine>, Option<String>), Failure> {
        let find = Entity::find().filter(which).limit(PAGE + 1);
        let (late, id) = (Column::LateFrom, Column::Id);
        let (rows, next) = if listed == Listed::Newest {
            // ids are in order of time
            let before = place.map_or_else(Condition::all, |p| Condition::all().add(id.lt(p.id())));
            let rows = find.filter(before).order_by_desc(id).all(self.db).await?;
            Place::cut(rows, |r| (None, r.id.clone()))
        } else {
            let rows = find
                .filter(place.map_or_else(Condition::all, |p| p.after(late, id)))
                .order_by_with_nulls(late, Order::Asc, NullOrdering::Last)
                .order_by_asc(id)
                .all(self.db)
                .await?;
            Place::cut(rows, |r| (r.late_from, r.id.clone()))
        };
        Ok((self.case_lines(rows, listed, scope).await?, next))
    }

    async fn case_lines(
        &self,
        rows: Vec<Model>,
        listed: Listed,
        scope: &Scope,
    ) -> Result<Vec<CaseLine>, Failure> {
        let now = self.facts.now;
        let (own, all) = match scope.help() {
            HelpScope::Unit(unit, _) => (Some(unit), false),
            HelpScope::All => (None, listed == Listed::Late),
            HelpScope::Enterprise(_) | HelpScope::Nothing => (None, false),
        };
        let stream = |id: &str| CaseId(id.to_owned()).stream().to_string();
        let clocks = self.clocks(rows.iter().map(|r| stream(&r.id))).await?;
        let firms = self
            .firms_of(rows.iter().map(|r| r.id.clone()).collect())
            .await?;
        let said = self
            .complaint_clocks(rows.iter().map(|r| r.id.clone()).collect())
            .await?;
        let consulted = self
            .consulted_of(rows.iter().map(|r| r.id.clone()).collect())
            .await?;
        let key = self
            .key_cases(rows.iter().map(|r| r.id.clone()).collect())
            .await?;
        let stand_ins = Box::pin(self.stand_ins()).await?;
        let line = |r: Model| {
            let stage = Stage::ALL
                .into_iter()
                .find(|s| s.key() == r.stage)
                .unwrap_or_default();
            // the firm's own clock counts only once everything is answered and the case has none
            let firms_turn = stage == Stage::Answered;
            let of_case = clocks.get(&stream(&r.id)).into_iter().flat_map(Terms::open);
            let of_complaints = said.get(&r.id).into_iter().flatten().flat_map(Terms::open);
            // a unit that owes its part reads when that is due; what somebody else owes is a matter for who oversees,
            // where what is late is listed: elsewhere a case shows the clock that the list is in the order of
            let owed = own.as_ref().and_then(|unit| {
                let terms = clocks.get(&stream(&r.id))?;
                terms.running_on(TermKind::Support, unit.as_str())
            });
            let counts = |t: &&Term| match t.kind() {
                TermKind::Confirmation => firms_turn,
                kind if kind.is_beside_the_case() => all && t.is_late(now),
                _ => true,
            };
            let soonest = of_case
                .chain(of_complaints)
                .filter(counts)
                .min_by_key(|t| t.late_from());
            let soonest = owed.or(soonest);
            CaseLine {
                term: soonest.map(|t| self.term(t)),
                firms: firms.get(&r.id).cloned().unwrap_or_default(),
                number: r.number,
                title: r.title,
                stage,
                lead: (!r.lead.is_empty()).then(|| self.unit_name(&r.lead)),
                handler: r.handler_name.map(|name| {
                    stand_ins.held(r.handler.as_deref().unwrap_or_default(), &r.lead, name)
                }),
                extension_asked: r.extension_asked,
                parking_asked: r.parking_asked,
                parked_since: r.parked_since.map(At),
                consulted: consulted.contains(&r.id),
                key: key.contains(&r.id),
            }
        };
        Ok(rows.into_iter().map(line).collect())
    }

    /// The firms of each case.
    pub(super) async fn firms_of(
        &self,
        cases: Vec<String>,
    ) -> Result<BTreeMap<String, Vec<String>>, Failure> {
        let mut firms: BTreeMap<String, Vec<String>> = BTreeMap::new();
        if cases.is_empty() {
            return Ok(firms);
        }
        let rows = case_enterprise::Entity::find()
            .filter(case_enterprise::Column::CaseId.is_in(cases))
            .order_by_asc(case_enterprise::Column::Enterprise)
            .all(self.db)
            .await?;
        for row in rows {
            firms.entry(row.case_id).or_default().push(row.name);
        }
        Ok(firms)
    }

    /// The clocks of the complaints of each case.
    async fn complaint_clocks(
        &self,
        cases: Vec<String>,
    ) -> Result<BTreeMap<String, Vec<Terms>>, Failure> {
        if cases.is_empty() {
            return Ok(BTreeMap::new());
        }
        let rows = complaint_row::Entity::find()
            .filter(complaint_row::Column::CaseId.is_in(cases))
            .filter(complaint_row::Column::LateFrom.is_not_null())
            // of two that end at once the older is shown, every time
            .order_by_asc(complaint_row::Column::Id)
            .all(self.db)
            .await?;
        let stream = |id: &str| ComplaintId(id.to_owned()).stream().to_string();
        let mut clocks = self.clocks(rows.iter().map(|r| stream(&r.id))).await?;
        let mut of_case: BTreeMap<String, Vec<Terms>> = BTreeMap::new();
        for row in rows {
            if let (Some(case), Some(terms)) = (row.case_id, clocks.remove(&stream(&row.id))) {
                of_case.entry(case).or_default().push(terms);
            }
        }
        Ok(of_case)
    }
}

/// The cases a unit has a part in.
fn parts_of(unit: &UnitId) -> Select<case_unit::Entity> {
    case_unit::Entity::find()
        .select_only()
        .column(case_unit::Column::CaseId)
        .filter(case_unit::Column::Unit.eq(unit.as_str()))
}

/// The cases of which a unit, or any, owes its part as one that supports; those that are late with it by an instant.
pub(super) fn owing(unit: Option<&UnitId>, late: Option<At>) -> SelectStatement {
    use case_unit::Column as Unit;
    let mut find = case_unit::Entity::find()
        .select_only()
        .column(Unit::CaseId)
        .filter(Unit::OwnLateFrom.is_not_null());
    if let Some(unit) = unit {
        find = find.filter(Unit::Unit.eq(unit.as_str()));
    }
    if let Some(at) = late {
        find = find.filter(Unit::OwnLateFrom.lte(at.0));
    }
    find.into_query()
}

/// Cases that are late: by a clock of their own, or of a complaint that waits for them. What was answered
/// waits for the firm and makes nobody late.
pub(super) fn late(now: At) -> Condition {
    let waiting = [Status::InCase.key(), Status::Disputed.key()];
    let of_complaints = complaint_row::Entity::find()
        .select_only()
        .column(complaint_row::Column::CaseId)
        .filter(complaint_row::Column::Status.is_in(waiting))
        .filter(complaint_row::Column::LateFrom.lte(now.0))
        .filter(complaint_row::Column::CaseId.is_not_null())
        .into_query();
    Condition::any()
        .add(Column::LateFrom.lte(now.0))
        .add(Column::Id.in_subquery(of_complaints))
}

/// The same, and what a unit that supports owes: for that unit, and for whoever oversees all of them.
pub(super) fn late_to(actor: &Actor, oversees: bool, now: At) -> Condition {
    let unit = actor.unit.as_ref().filter(|_| !oversees);
    let owed = (oversees || unit.is_some()).then(|| owing(unit, Some(now)));
    late(now).add_option(owed.map(|cases| Column::Id.in_subquery(cases)))
}
