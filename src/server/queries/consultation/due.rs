//! The cases that a rule brings before a consultation: found by what the tables say, and asked again of the case itself.

use sea_orm::sea_query::{Expr, ExprTrait, NullOrdering, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::case::{self, Case, Difficulty, Stage};
use crate::domain::complaint::Channel;
use crate::domain::consultation::{self, Met};
use crate::domain::ids::CaseId;
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::ConsultationTrigger;
use crate::domain::term::TermKind;
use crate::server::Failure;
use crate::server::store::entities::case_row::{Column, Entity};
use crate::server::store::entities::{case_enterprise, complaint_row, term_row};
use crate::views::consultation::{DueByRule, DueLine};

/// The most cases that are asked.
const MOST: u64 = 200;

/// The list.
#[derive(Clone, Copy, Debug)]
pub struct ConsultationsDue;

impl Query for ConsultationsDue {
    type View = DueByRule;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<DueByRule, Failure> {
        let seen = reading.cases_seen(scope).ok_or(Refusal::NotFound)?;
        let over = [Stage::Closed, Stage::Withdrawn, Stage::Void, Stage::Merged].map(Stage::key);
        let rows = Entity::find()
            .filter(seen)
            .filter(Column::Stage.is_not_in(over))
            .filter(reading.may_be_due())
            .order_by_with_nulls(Column::LateFrom, Order::Asc, NullOrdering::Last)
            .order_by_asc(Column::Id)
            .limit(MOST)
            .all(reading.db)
            .await?;
        let firms = reading
            .firms_of(rows.iter().map(|r| r.id.clone()).collect())
            .await?;
        let mut lines = Vec::new();
        for row in rows {
            let id = CaseId(row.id.clone());
            let world = reading.world([id.stream()]).await?;
            let it = world.case(&id)?;
            let met = reading.triggers_of(it).await?;
            if met.is_empty() {
                continue;
            }
            let subject = case::subject_of(it, &reading.facts);
            let actor = scope.actor();
            let may = |action| policy::permit(actor, action, &subject).is_ok();
            lines.push(DueLine {
                number: row.number,
                title: row.title,
                firms: firms.get(&row.id).cloned().unwrap_or_default(),
                lead: (!row.lead.is_empty()).then(|| reading.unit_name(&row.lead)),
                // the lead's, not what a unit that supports owes
                term: case::whose_turn(it).by.map(|t| reading.term(t)),
                met,
                may_convene: consultation::may_convene(it, actor, &reading.facts),
                may_dismiss: may(Action::DismissConsultation),
            });
        }
        Ok(DueByRule { lines })
    }
}

impl Reading<'_> {
    /// The triggers that hold for this case now.
    pub(in crate::server::queries) async fn triggers_of(
        &self,
        case: &Case,
    ) -> Result<Vec<Met>, Failure> {
        if !consultation::may_hold(case) {
            return Ok(Vec::new());
        }
        let came: Vec<String> = complaint_row::Entity::find()
            .select_only()
            .column(complaint_row::Column::Channel)
            .filter(complaint_row::Column::Id.is_in(case.live().map(|(id, _)| id.as_str())))
            .into_tuple()
            .all(self.db)
            .await?;
        let channels: Vec<Channel> = came.iter().filter_map(|c| Channel::parse(c)).collect();
        let rules = self.facts.reference.rulebook.triggers();
        Ok(consultation::met(case, &channels, rules, self.facts.now))
    }

    /// What the tables say of a case for which one of the rules may hold.
    fn may_be_due(&self) -> Condition {
        let mut any = Condition::any();
        for rule in self.facts.reference.rulebook.triggers() {
            let from = i64::from(Ord::max(rule.number, 1));
            any = match rule.kind {
                ConsultationTrigger::Hard => any.add(Column::Difficulty.eq(Difficulty::Hard.key())),
                ConsultationTrigger::Objected => any.add(Column::Hops.gte(from)),
                ConsultationTrigger::OverdueAgain => {
                    any.add(Column::Id.in_subquery(self.late_often(from)))
                }
                ConsultationTrigger::PolicyGap => any.add(
                    Condition::any()
                        .add(Column::Stage.eq(Stage::Parked.key()))
                        .add(Column::ParkingAsked.eq(true)),
                ),
                ConsultationTrigger::Firms => any.add(Column::Id.in_subquery(with_firms(from))),
                ConsultationTrigger::LeaderNote => {
                    any.add(Column::Id.in_subquery(by_leader_note()))
                }
            };
        }
        match any.is_empty() {
            // without a rule nothing is due
            true => Condition::all().add(Expr::cust("1 = 0")),
            false => any,
        }
    }

    /// The cases whose answer was late so often.
    fn late_often(&self, from: i64) -> SelectStatement {
        use term_row::Column as T;
        let kinds = [TermKind::Resolution, TermKind::Rework].map(TermKind::name);
        let late = T::Breached
            .eq(true)
            .or(T::Open.eq(true).and(T::LateFrom.lte(self.facts.now.0)));
        term_row::Entity::find()
            .select_only()
            .expr(Expr::cust("substr(stream, 6)"))
            .filter(T::Kind.is_in(kinds))
            .filter(T::Stream.starts_with("case/"))
            .filter(late)
            .group_by(T::Stream)
            .having(Expr::cust("COUNT(*)").gte(from))
            .into_query()
    }
}

/// The cases of so many firms.
fn with_firms(from: i64) -> SelectStatement {
    use case_enterprise::Column as F;
    case_enterprise::Entity::find()
        .select_only()
        .column(F::CaseId)
        .group_by(F::CaseId)
        .having(Expr::cust("COUNT(*)").gte(from))
        .into_query()
}

/// The cases with which a leader's note came.
fn by_leader_note() -> SelectStatement {
    use complaint_row::Column as C;
    complaint_row::Entity::find()
        .select_only()
        .column(C::CaseId)
        .filter(C::Channel.eq(Channel::LeaderNote.key()))
        .filter(C::CaseId.is_not_null())
        .into_query()
}
