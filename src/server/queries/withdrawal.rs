//! Withdrawals that firms say they were advised to: the list of those that go to a check, and what was found.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::page::PAGE;
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::complaint;
use crate::domain::ids::ComplaintId;
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::store::entities::complaint_row::{Column, Entity, TO_CHECK};
use crate::views::withdrawal::{WithdrawalLine, Withdrawals};

/// A page of them.
#[derive(Clone, Debug, Default)]
pub struct WithdrawalsOf {
    /// Where the page begins: the number of the row the page before ended with.
    pub after: Option<String>,
}

impl Reading<'_> {
    /// How many nobody has looked into.
    pub(super) async fn withdrawals_to_check(&self) -> Result<u64, Failure> {
        Ok(Entity::find()
            .filter(Column::WithdrawalCheck.eq(TO_CHECK))
            .count(self.db)
            .await?)
    }
}

impl Query for WithdrawalsOf {
    type View = Withdrawals;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Withdrawals, Failure> {
        let actor = scope.actor();
        if !policy::reads_withdrawal_checks(actor) {
            return Err(Refusal::NotFound.into());
        }
        let after = match &self.after {
            Some(number) => {
                Entity::find()
                    .filter(Column::Number.eq(number.as_str()))
                    .filter(Column::WithdrawalCheck.is_not_null())
                    .one(reading.db)
                    .await?
            }
            None => None,
        };
        let mut find = Entity::find().filter(Column::WithdrawalCheck.is_not_null());
        if let Some(last) = after {
            let (state, at) = (last.withdrawal_check, last.withdrawn_at);
            let earlier = Condition::any().add(Column::WithdrawnAt.lt(at)).add(
                Condition::all()
                    .add(Column::WithdrawnAt.eq(at))
                    .add(Column::Id.lt(last.id)),
            );
            let rest = Condition::any()
                .add(Column::WithdrawalCheck.lt(state.clone()))
                .add(
                    Condition::all()
                        .add(Column::WithdrawalCheck.eq(state))
                        .add(earlier),
                );
            find = find.filter(rest);
        }
        let mut rows = find
            // `due` comes before `checked`, read from behind
            .order_by_desc(Column::WithdrawalCheck)
            .order_by_desc(Column::WithdrawnAt)
            .order_by_desc(Column::Id)
            .limit(PAGE + 1)
            .all(reading.db)
            .await?;
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = rows.len() > page;
        rows.truncate(page);
        let next = rows.last().filter(|_| more).map(|r| r.number.clone());
        let mut lines = Vec::new();
        for row in rows {
            let id = ComplaintId(row.id);
            let mut world = reading.world([id.stream()]).await?;
            let said = world.complaint(&id)?.clone();
            if let Some(case) = &said.case {
                reading.load(&mut world, case.stream()).await?;
            }
            let subject = complaint::subject_of(&said, &world, &reading.facts);
            let action = Action::CheckWithdrawal;
            let may_check = complaint::possible(&said, &world, action).is_ok()
                && policy::permit(actor, action, &subject).is_ok();
            let Some(withdrawn) = said.advised_withdrawal else {
                continue;
            };
            lines.push(WithdrawalLine {
                number: said.number,
                enterprise: said.enterprise_name,
                reason: withdrawn.reason,
                unit: subject.lead.map(|u| reading.unit_name(u.as_str())),
                at: withdrawn.at,
                check: withdrawn.check,
                may_check,
            });
        }
        Ok(Withdrawals { rows: lines, next })
    }
}
