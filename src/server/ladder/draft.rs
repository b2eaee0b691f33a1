//! The orders the ladder drafts: one a case and unit, higher when the rung is, taken back when what it rests on
//! is gone. Nothing here is signed.

use std::collections::BTreeMap;

use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait, Condition, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::Sweep;
use super::held::Held;
use crate::domain::actor::Actor;
use crate::domain::ids::{CaseId, SupervisionOrderId, UnitId};
use crate::domain::ladder::Cause;
use crate::domain::rulebook::{Level, OrderWords, Rung};
use crate::domain::supervision_order::{Command, Demand, Status};
use crate::domain::text::{MAX_WORDS, Words};
use crate::server::pipeline::{Failure, Server};
use crate::server::random;
use crate::server::store::StoreError;
use crate::server::store::entities::supervision_order_row::{self, Column};
use crate::server::store::entities::{case_row, ladder_firing, term_row};

/// Drafts looked at at one go.
const PAGE: u64 = 200;

impl Server {
    /// Puts a draft before the supervisor, where none as high waits and no order as high is in force.
    pub(super) async fn draft_over(
        &self,
        tx: &DatabaseTransaction,
        sweep: &Sweep,
        rung: &Rung,
        cause: Cause,
        held: &Held,
    ) -> Result<Option<String>, StoreError> {
        let (Some(case), Some(words)) = (&held.case, &sweep.reference.rulebook.ladder.words) else {
            return Ok(None);
        };
        let coordination = &sweep.reference.rulebook.bureau.coordination;
        let coordinator = || coordination.coordinator_unit.clone();
        let unit = held.unit.clone().map_or_else(coordinator, UnitId);
        let there = Condition::any()
            .add(Column::Status.eq(Status::Drafted.key()))
            .add(Column::InForce.eq(true));
        let there = supervision_order_row::Entity::find()
            .filter(Column::CaseId.eq(case.id.as_str()))
            .filter(Column::Unit.eq(unit.as_str()))
            .filter(there)
            .all(tx)
            .await?;
        let (in_force, drafts): (Vec<_>, Vec<_>) = there.into_iter().partition(|o| o.in_force);
        let as_high = |o: &supervision_order_row::Model| Level::parse(&o.level) >= Some(rung.level);
        let ours = ours(tx, &drafts).await?;
        // somebody is writing one, or this one was drafted already
        if drafts.iter().any(|d| as_high(d) || !ours.contains(&d.id)) {
            return Ok(None);
        }
        // the unit has replied: first somebody looks at what it says
        let replied = |o: &supervision_order_row::Model| o.status == Status::Replied.key();
        if in_force.iter().any(|o| as_high(o) || replied(o)) {
            return Ok(None);
        }
        for lower in drafts {
            self.take_back(tx, lower.id, &words.outdone).await?;
        }
        let text = match cause {
            Cause::Dissatisfied => &words.dissatisfied,
            Cause::Date | Cause::Idle => &words.late,
        };
        let Some(demand) = demand(sweep, rung, text, case) else {
            return Ok(None);
        };
        let new = SupervisionOrderId(random::id());
        let command = match in_force.into_iter().next() {
            Some(lower) => Command::Raise {
                id: SupervisionOrderId(lower.id),
                new: new.clone(),
                demand,
            },
            None => Command::Draft {
                id: new.clone(),
                case: CaseId(case.id.clone()),
                unit,
                demand,
            },
        };
        match self.run_within(tx, &Actor::system(), command).await {
            Ok(_) => Ok(Some(new.0)),
            // no order can lie over it now
            Err(Failure::Refused(_)) => Ok(None),
            Err(Failure::Broken(fault)) => Err(fault),
        }
    }

    /// Takes back the ladder's own drafts that rest on nothing any more: the term was met, stopped, moved or
    /// ended with its case, or somebody issued an order as high.
    pub(super) async fn drop_moot_drafts(&self, sweep: &Sweep) -> Result<(), StoreError> {
        let Some(words) = &sweep.reference.rulebook.ladder.words else {
            return Ok(());
        };
        let mut after = String::new();
        loop {
            let tx = self.store().begin_read().await?;
            let drafts = waiting(&tx, &after).await?;
            let Some(last) = drafts.last().map(|d| d.id.clone()) else {
                tx.rollback().await?;
                return Ok(());
            };
            let moot = moot(&tx, sweep, &drafts).await?;
            tx.rollback().await?;
            for id in moot {
                let tx = self.store().begin_write().await?;
                self.take_back(&tx, id, &words.moot).await?;
                tx.commit().await?;
            }
            after = last;
        }
    }

    async fn take_back(
        &self,
        tx: &DatabaseTransaction,
        id: String,
        why: &str,
    ) -> Result<(), StoreError> {
        let Ok(reason) = Words::parse(why, MAX_WORDS) else {
            return Ok(());
        };
        let command = Command::Void {
            id: SupervisionOrderId(id),
            reason,
        };
        match self.run_within(tx, &Actor::system(), command).await {
            Ok(_) | Err(Failure::Refused(_)) => Ok(()),
            Err(Failure::Broken(fault)) => Err(fault),
        }
    }
}

/// What the paper demands, for whoever signs to change.
fn demand(sweep: &Sweep, rung: &Rung, text: &str, case: &case_row::Model) -> Option<Demand> {
    let calendar = &sweep.reference.calendar;
    let due_on = calendar
        .add_working_days(sweep.now.beijing_date(), rung.reply?.amount)
        .due;
    let text = OrderWords::fill(text, &case.title, &case.number);
    Some(Demand {
        level: rung.level,
        text: Words::parse(&text, MAX_WORDS).ok()?,
        due_on,
        attachments: Vec::new(),
    })
}

/// Which of these the ladder drafted.
async fn ours(
    tx: &DatabaseTransaction,
    drafts: &[supervision_order_row::Model],
) -> Result<Vec<String>, StoreError> {
    if drafts.is_empty() {
        return Ok(Vec::new());
    }
    let rows = ladder_firing::Entity::find()
        .filter(ladder_firing::Column::Draft.is_in(drafts.iter().map(|d| d.id.as_str())))
        .all(tx)
        .await?;
    Ok(rows.into_iter().filter_map(|f| f.draft).collect())
}

/// The ladder's own drafts that wait for a signature, a page of them.
async fn waiting(
    tx: &DatabaseTransaction,
    after: &str,
) -> Result<Vec<supervision_order_row::Model>, StoreError> {
    let mut firings = Query::select();
    firings
        .column(ladder_firing::Column::Draft)
        .from(ladder_firing::Entity)
        .cond_where(ladder_firing::Column::Draft.is_not_null());
    Ok(supervision_order_row::Entity::find()
        .filter(Column::Status.eq(Status::Drafted.key()))
        .filter(Column::Id.in_subquery(firings))
        .filter(Column::Id.gt(after))
        .order_by_asc(Column::Id)
        .limit(PAGE)
        .all(tx)
        .await?)
}

/// Which of these rest on nothing any more.
async fn moot(
    tx: &DatabaseTransaction,
    sweep: &Sweep,
    drafts: &[supervision_order_row::Model],
) -> Result<Vec<String>, StoreError> {
    let firings = ladder_firing::Entity::find()
        .filter(ladder_firing::Column::Draft.is_in(drafts.iter().map(|d| d.id.as_str())))
        .all(tx)
        .await?;
    let terms = term_row::Entity::find()
        .filter(term_row::Column::Stream.is_in(firings.iter().map(|f| f.stream.as_str())))
        .filter(term_row::Column::Open.eq(true))
        .all(tx)
        .await?;
    let in_force = supervision_order_row::Entity::find()
        .filter(Column::CaseId.is_in(drafts.iter().map(|d| d.case_id.as_str())))
        .filter(Column::InForce.eq(true))
        .all(tx)
        .await?;
    let terms: BTreeMap<_, _> = terms.iter().map(|t| (super::key(t), t)).collect();
    let now = sweep.now.0;
    let rests = |draft: &supervision_order_row::Model| {
        firings
            .iter()
            .filter(|f| f.draft.as_ref() == Some(&draft.id))
            .filter_map(|f| {
                let term = terms.get(&(f.stream.clone(), f.term.clone(), f.round))?;
                Some((f, *term))
            })
            .any(|(f, t)| {
                let by_word = f.cause == Cause::Dissatisfied.key() && t.disputes > 0;
                let runs = t.quiet_until.is_none_or(|until| until <= now);
                runs && (by_word || t.late_from <= now)
            })
    };
    let outdone = |draft: &supervision_order_row::Model| {
        in_force.iter().any(|o| {
            let same = o.case_id == draft.case_id && o.unit == draft.unit;
            same && Level::parse(&o.level) >= Level::parse(&draft.level)
        })
    };
    Ok(drafts
        .iter()
        .filter(|d| !rests(d) || outdone(d))
        .map(|d| d.id.clone())
        .collect())
}
