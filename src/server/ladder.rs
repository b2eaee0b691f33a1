//! The sweep of the supervision ladder: what has reached a rung is found by an index and told once. From
//! yellow on a draft order is put before the supervisor; a person signs it or nobody does.

use std::collections::BTreeSet;

use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::pipeline::{Beside, Failure, Key, Server};
use super::random;
use super::store::StoreError;
use super::store::entities::{
    appointment_row, case_row, inbox_notice, ladder_firing, supervision_order_row, term_row,
};
use crate::domain::actor::{Actor, Role};
use crate::domain::ids::{CaseId, Noun, StreamId, SupervisionOrderId, UnitId};
use crate::domain::ladder::{Reached, awake, reached};
use crate::domain::reference::Reference;
use crate::domain::rulebook::{Level, Rung, RungAction};
use crate::domain::supervision_order::{self, Demand, Status};
use crate::domain::term::TermKind;
use crate::domain::text::Words;
use crate::domain::time::At;

/// Terms pressed at one go, so that nobody waits behind the sweep.
const BATCH: u64 = 200;

/// The kinds of term the ladder watches, as its data names them.
fn watched(reference: &Reference) -> Vec<&'static str> {
    let watches = &reference.rulebook.ladder.watches;
    let all = TermKind::ALL.into_iter();
    let of = |kind: &TermKind| {
        watches.iter().any(|key| {
            let key = key.as_str();
            key == kind.name() || key.starts_with(&format!("{}_", kind.name()))
        })
    };
    all.filter(of).map(TermKind::name).collect()
}

fn number(level: Level) -> i64 {
    let at = Level::ALL.iter().position(|l| *l == level).unwrap_or(0);
    i64::try_from(at).unwrap_or(0)
}

impl Server {
    /// Presses everything that has reached a rung; gives how many. Running it twice, or in two processes,
    /// or stopping it anywhere, presses each once.
    pub async fn press(&self) -> Result<u64, StoreError> {
        let now = self.clock().now();
        let tx = self.store().begin_read().await?;
        let reference = self.reference_now(&tx).await?;
        tx.rollback().await?;
        let Some(reference) = reference else {
            return Ok(0);
        };
        let rulebook = &reference.rulebook;
        let (ladder, hours) = (&rulebook.ladder, &rulebook.bureau.hours);
        if !awake(ladder, hours, now, &reference.calendar) {
            return Ok(0);
        }
        let mut pressed = 0;
        for rung in reached(ladder, now, &reference.calendar) {
            let Some(data) = ladder.rung(rung.level) else {
                continue;
            };
            loop {
                let tx = self.store().begin_read().await?;
                let due = due(&tx, &rung, &reference, now).await?;
                tx.rollback().await?;
                let more = due.len() as u64 == BATCH;
                for term in due {
                    pressed += u64::from(self.fire(&term, data, &reference, now).await?);
                }
                if !more {
                    break;
                }
            }
        }
        Ok(pressed)
    }

    /// One rung over one term: the draft first, under a key of its own, then the record with its notices.
    async fn fire(
        &self,
        term: &term_row::Model,
        rung: &Rung,
        reference: &Reference,
        now: At,
    ) -> Result<bool, StoreError> {
        if rung.action == RungAction::DraftOrder {
            self.draft_over(term, rung, reference, now).await?;
        }
        let tx = self.store().begin_write().await?;
        let level = number(rung.level);
        let there = ladder_firing::Entity::find()
            .filter(of_round(term))
            .all(&tx)
            .await?;
        if there.iter().any(|f| f.level >= level) {
            tx.rollback().await?;
            return Ok(false);
        }
        let missing = (0..=level).filter(|l| there.iter().all(|f| f.level != *l));
        let rows = missing.map(|l| {
            ladder_firing::Model {
                stream: term.stream.clone(),
                term: term.term.clone(),
                round: term.round,
                level: l,
                // a sweep that wakes late presses once, with the highest rung
                passed_over: l < level,
                due_on: term.due_on.clone(),
                fired_at: now.0,
            }
            .into_active_model()
        });
        ladder_firing::Entity::insert_many(rows.collect::<Vec<_>>())
            .exec_without_returning(&tx)
            .await?;
        let told = told(&tx, term, rung.level, reference, now).await?;
        let notices = told.into_iter().map(|account| {
            inbox_notice::Model {
                account,
                stream: term.stream.clone(),
                term: term.term.clone(),
                round: term.round,
                level,
                kind: term.kind.clone(),
                due_on: term.due_on.clone(),
                at: now.0,
                read_at: None,
            }
            .into_active_model()
        });
        let notices: Vec<_> = notices.collect();
        if !notices.is_empty() {
            inbox_notice::Entity::insert_many(notices)
                .exec_without_returning(&tx)
                .await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// A draft over the case of a term, where none waits and no order is in force over the unit.
    async fn draft_over(
        &self,
        term: &term_row::Model,
        rung: &Rung,
        reference: &Reference,
        now: At,
    ) -> Result<(), StoreError> {
        let case = StreamId::parse(&term.stream).filter(|s| s.noun == Noun::Case);
        let (Some(case), Some(unit)) = (case, term.holder_unit.clone()) else {
            return Ok(());
        };
        let tx = self.store().begin_read().await?;
        use supervision_order_row::Column;
        let waits = supervision_order_row::Entity::find()
            .filter(Column::CaseId.eq(case.id.as_str()))
            .filter(Column::Unit.eq(unit.as_str()))
            .filter(
                Condition::any()
                    .add(Column::Status.eq(Status::Drafted.key()))
                    .add(Column::InForce.eq(true)),
            )
            .one(&tx)
            .await?;
        let row = case_row::Entity::find_by_id(case.id.clone())
            .one(&tx)
            .await?;
        tx.rollback().await?;
        let (None, Some(row)) = (waits, row) else {
            return Ok(());
        };
        let days = rung.reply.map_or(3, |reply| reply.amount);
        let today = now.beijing_date();
        let due_on = reference.calendar.add_working_days(today, days).due;
        let text = format!(
            "“{}”（{}）已超过期限，请尽快办结，在{due_on}前书面反馈办理情况。",
            row.title, row.number
        );
        let Ok(text) = Words::parse(&text, crate::domain::text::MAX_WORDS) else {
            return Ok(());
        };
        let command = supervision_order::Command::Draft {
            id: SupervisionOrderId(random::id()),
            case: CaseId(case.id),
            unit: UnitId(unit),
            demand: Demand {
                level: rung.level,
                text,
                due_on,
            },
        };
        let key = Key {
            binding: "ladder".to_owned(),
            key: format!(
                "{} {} {} {}",
                term.stream,
                term.term,
                term.round,
                rung.level.key()
            ),
            body: String::new(),
        };
        let beside = Beside {
            key: Some(key),
            ..Beside::default()
        };
        match self.run(&Actor::system(), command, beside).await {
            // a case that has moved on since needs no order
            Ok(_) | Err(Failure::Refused(_)) => Ok(()),
            Err(Failure::Broken(fault)) => Err(fault),
        }
    }
}

fn of_round(term: &term_row::Model) -> Condition {
    use ladder_firing::Column;
    Condition::all()
        .add(Column::Stream.eq(term.stream.as_str()))
        .add(Column::Term.eq(term.term.as_str()))
        .add(Column::Round.eq(term.round))
}

/// The terms that have reached this rung in their round and for which neither it nor a higher one was fired.
async fn due<C: ConnectionTrait>(
    db: &C,
    rung: &Reached,
    reference: &Reference,
    now: At,
) -> Result<Vec<term_row::Model>, StoreError> {
    use ladder_firing::Column as F;
    use term_row::Column as T;
    let same = || {
        Condition::all()
            .add(
                Expr::col((ladder_firing::Entity, F::Stream)).equals((term_row::Entity, T::Stream)),
            )
            .add(Expr::col((ladder_firing::Entity, F::Term)).equals((term_row::Entity, T::Term)))
            .add(Expr::col((ladder_firing::Entity, F::Round)).equals((term_row::Entity, T::Round)))
    };
    let level = number(rung.level);
    let fired = |more: Condition| {
        let mut found = Query::select();
        found
            .expr(Expr::val(1))
            .from(ladder_firing::Entity)
            .cond_where(same().add(more));
        Condition::all().not().add(Expr::exists(found))
    };
    let mut which = Condition::all()
        .add(T::Open.eq(true))
        .add(T::LateFrom.lte(rung.late_by.0))
        .add(T::Kind.is_in(watched(reference)))
        // a stopped clock is not pressed; it goes on where it stood
        .add(
            Condition::any()
                .add(T::QuietUntil.is_null())
                .add(T::QuietUntil.lte(now.0)),
        )
        .add(fired(Condition::all().add(F::Level.gte(level))));
    if let Some(since) = rung.below_by {
        // still late so long after the rung below was issued; one passed over was never issued
        which = which.add(fired(
            Condition::all()
                .add(F::Level.eq(level - 1))
                .add(F::PassedOver.eq(false))
                .add(F::FiredAt.gte(since.0)),
        ));
    }
    Ok(term_row::Entity::find()
        .filter(which)
        .order_by_asc(T::LateFrom)
        .order_by_asc(T::Stream)
        .order_by_asc(T::Term)
        .limit(BATCH)
        .all(db)
        .await?)
}

/// Whom a rung is told: the person who can act, or the head where nobody is named; from blue on the head as
/// well; from yellow on the supervisors, before whom the draft lies.
async fn told<C: ConnectionTrait>(
    db: &C,
    term: &term_row::Model,
    level: Level,
    reference: &Reference,
    now: At,
) -> Result<BTreeSet<String>, StoreError> {
    let mut told: BTreeSet<String> = term.holder.iter().cloned().collect();
    let coordination = &reference.rulebook.bureau.coordination;
    if told.is_empty() || level >= Level::Blue {
        match &term.holder_unit {
            Some(unit) => told.extend(people(db, Role::UnitHead, Some(unit), now).await?),
            None => {
                let unit = coordination.coordinator_unit.as_str();
                told.extend(people(db, Role::Intake, Some(unit), now).await?);
            }
        }
    }
    if level >= Level::Yellow {
        told.extend(people(db, Role::Supervisor, None, now).await?);
    }
    Ok(told)
}

async fn people<C: ConnectionTrait>(
    db: &C,
    role: Role,
    unit: Option<&str>,
    now: At,
) -> Result<Vec<String>, StoreError> {
    use appointment_row::Column;
    let today = now.beijing_date().to_string();
    let mut find = appointment_row::Entity::find()
        .select_only()
        .column(Column::Account)
        .filter(Column::Role.eq(role.key()))
        .filter(Column::FromDay.lte(today.as_str()))
        .filter(
            Condition::any()
                .add(Column::ToDay.is_null())
                .add(Column::ToDay.gte(today.as_str())),
        );
    if let Some(unit) = unit {
        find = find.filter(Column::Unit.eq(unit));
    }
    Ok(find.into_tuple().all(db).await?)
}
