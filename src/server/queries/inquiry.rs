//! Questions to units complained of: the list, one of them, and those over a case.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::actor::Role;
use crate::domain::case;
use crate::domain::ids::{CaseId, InquiryId, Noun};
use crate::domain::inquiry::{self, subject_of};
use crate::domain::policy::{self, HelpScope, Scope};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::store::entities::inquiry_row::{Column, Entity, Model};
use crate::views::inquiry::{Inquiries, InquiryDetail, InquiryLine};

/// A page of questions, as its address says.
#[derive(Clone, Debug, Default)]
pub struct InquiriesOf {
    /// `answered` for those answered.
    pub state: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
}

/// The question of a number.
#[derive(Clone, Debug)]
pub struct InquiryByNumber(pub String);

impl Query for InquiriesOf {
    type View = Inquiries;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Inquiries, Failure> {
        let seen = reading.seen_inquiries(scope).ok_or(Refusal::NotFound)?;
        let answered = self.state.as_deref() == Some("answered");
        let mut find = Entity::find().filter(seen.add(Column::Answered.eq(answered)));
        // ids are in order of time
        if let Some(place) = self.after.as_deref().and_then(Place::parse) {
            find = find.filter(Column::Id.lt(place.id()));
        }
        let rows = find
            .order_by_desc(Column::Id)
            .limit(PAGE + 1)
            .all(reading.db)
            .await?;
        let (rows, next) = Place::cut(rows, |r| (None, r.id.clone()));
        Ok(Inquiries {
            answered,
            rows: reading.lines_of_inquiries(rows).await?,
            next,
        })
    }
}

impl Query for InquiryByNumber {
    type View = InquiryDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<InquiryDetail, Failure> {
        let (actor, facts) = (scope.actor(), &reading.facts);
        let stream = reading.holder("inquiry_number", &self.0).await?;
        let mut world = reading.world([stream.clone()]).await?;
        let it = world.inquiry(&InquiryId(stream.id.clone()))?.clone();
        let own = actor.role == Role::Enterprise;
        if own || !policy::sees(actor, Noun::Inquiry, &subject_of(&it, facts)) {
            return Err(Refusal::NotFound.into());
        }
        let sheet = it.sheet.clone().ok_or(Refusal::NotFound)?;
        reading.load(&mut world, sheet.case.stream()).await?;
        let of = world.case(&sheet.case)?;
        let opens = policy::sees(actor, Noun::Case, &case::subject_of(of, facts));
        let row = Entity::find_by_id(stream.id.clone())
            .all(reading.db)
            .await?;
        let line = reading.lines_of_inquiries(row).await?.into_iter().next();
        Ok(InquiryDetail {
            line: line.ok_or(Refusal::NotFound)?,
            case: opens.then(|| of.number.clone()),
            named: sheet.named,
            asked: it.asked.clone(),
            answers: it.answers.clone(),
            actions: inquiry::available(&it, actor, facts),
            history: reading.timeline(&[(stream.clone(), None)]).await?,
            seq: world.seq(&stream),
        })
    }
}

impl Reading<'_> {
    /// The questions this reader may list, the same as [`policy::sees`] tells of one; none where the reader has no part
    /// in help cases.
    pub(super) fn seen_inquiries(&self, scope: &Scope) -> Option<Condition> {
        match scope.help() {
            HelpScope::All => Some(Condition::all()),
            HelpScope::Unit(unit, account) => {
                let named = Column::Officer.eq(account.as_str());
                Some(match self.facts.reference.enforces(&unit) {
                    true => Condition::all().add(named),
                    false => Condition::all().add(
                        Condition::any()
                            .add(named)
                            .add(Column::Unit.eq(unit.as_str()))
                            .add(Column::ByUnit.eq(unit.as_str())),
                    ),
                })
            }
            HelpScope::Enterprise(_) | HelpScope::Nothing => None,
        }
    }

    /// Those over a case, for whoever may open it and them.
    pub(super) async fn inquiries_over(
        &self,
        case: &CaseId,
        scope: &Scope,
    ) -> Result<Vec<InquiryLine>, Failure> {
        let Some(seen) = self.seen_inquiries(scope) else {
            return Ok(Vec::new());
        };
        let rows = Entity::find()
            .filter(seen.add(Column::CaseId.eq(case.as_str())))
            .order_by_desc(Column::Id)
            .limit(PAGE)
            .all(self.db)
            .await?;
        self.lines_of_inquiries(rows).await
    }

    pub(super) async fn lines_of_inquiries(
        &self,
        rows: Vec<Model>,
    ) -> Result<Vec<InquiryLine>, Failure> {
        let stream = |id: &str| InquiryId(id.to_owned()).stream().to_string();
        let clocks = self.clocks(rows.iter().map(|r| stream(&r.id))).await?;
        let line = |r: Model| {
            let clock = clocks.get(&stream(&r.id));
            Some(InquiryLine {
                term: clock.and_then(|t| self.soonest(t)),
                by_unit: self.unit_name(&r.by_unit),
                unit: self.unit_name(&r.unit),
                due_on: r.due_on.parse().ok()?,
                number: r.number,
                question: r.question,
                answered: r.answered,
            })
        };
        Ok(rows.into_iter().filter_map(line).collect())
    }
}
