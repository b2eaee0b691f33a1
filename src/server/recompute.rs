//! Open terms are brought to a new calendar edition, or to new deadlines, batch by batch: each batch is one
//! command in one short transaction, and the run goes on where it stood, whoever was stopped and when.

use std::time::Instant;

use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};

use super::pipeline::{Beside, Failure, Server};
use super::store::entities::{event, recompute_run, term_row};
use super::store::{StoreError, events};
use crate::domain::actor::Actor;
use crate::domain::calendar::Calendar;
use crate::domain::event::Event;
use crate::domain::ids::{Noun, StreamId, only};
use crate::domain::reference::{self, Reference};

/// The most terms of one batch.
const MOST: u64 = 500;
/// The fewest, so that a slow disk still gets on.
const LEAST: u64 = 20;
/// What a batch should take at most; the next one is as much smaller or larger (issue 4 A: 200 ms).
const MILLIS: u64 = 120;

/// One batch's worth of work, and how large the next one should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    size: u64,
}

impl Default for Pace {
    fn default() -> Self {
        Pace { size: 100 }
    }
}

impl Pace {
    /// Batches of this many terms to begin with.
    pub fn of(size: u64) -> Pace {
        Pace { size }
    }

    fn after(self, took: u64) -> Pace {
        let size = self.size * MILLIS / took.max(1);
        Pace {
            // at most twice as large at a time: one quick batch proves little
            size: size.clamp(LEAST, MOST).min(self.size * 2),
        }
    }
}

/// What is in force, as a run is named after it.
pub(super) fn edition(reference: &Reference) -> String {
    let calendar = reference.calendar.edition();
    match reference.applies_to_open {
        true => format!("{calendar} · {}", reference.rulebook.version),
        false => calendar.to_owned(),
    }
}

impl Server {
    /// Runs batches until nothing is left. Gives how many dates moved.
    pub async fn recompute(&self) -> Result<u64, StoreError> {
        let (mut moved, mut pace) = (0, Pace::default());
        while let Some((n, next)) = self.recompute_batch(pace).await? {
            (moved, pace) = (moved + n, next);
            // whoever waits for the one writer goes first
            tokio::task::yield_now().await;
        }
        Ok(moved)
    }

    /// Runs one batch; none when every open term stands at what is in force.
    pub async fn recompute_batch(&self, pace: Pace) -> Result<Option<(u64, Pace)>, StoreError> {
        let Some(run) = self.run_in_hand().await? else {
            return Ok(None);
        };
        let tx = self.store().begin_read().await?;
        let rows: Vec<String> = term_row::Entity::find()
            .select_only()
            .column(term_row::Column::Stream)
            .filter(touched(&run.from_day))
            .filter(term_row::Column::Stream.gt(run.after_stream.as_str()))
            .order_by_asc(term_row::Column::Stream)
            .limit(pace.size)
            .into_tuple()
            .all(&tx)
            .await?;
        tx.rollback().await?;
        let Some(last) = rows.last().cloned() else {
            self.set(&run, Step::Finished).await?;
            return Ok(None);
        };
        let done = i64::try_from(rows.len()).unwrap_or(0);
        let mut streams: Vec<StreamId> = rows.iter().filter_map(|s| StreamId::parse(s)).collect();
        streams.dedup();
        let began = Instant::now();
        let before = self.entries().await?;
        let command = reference::Command::Recompute { streams };
        match self.run(&Actor::system(), command, Beside::default()).await {
            Ok(_) => {}
            Err(Failure::Refused(refusal)) => {
                return Err(StoreError::Corrupt(format!("recompute: {refusal:?}")));
            }
            Err(Failure::Broken(fault)) => return Err(fault),
        }
        let took = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        let moved = self.entries().await? - before;
        self.set(&run, Step::On { last, done, moved }).await?;
        Ok(Some((u64::try_from(moved).unwrap_or(0), pace.after(took))))
    }

    async fn entries(&self) -> Result<i64, StoreError> {
        let tx = self.store().begin_read().await?;
        let (position, _) = events::head(&tx).await?;
        tx.rollback().await?;
        Ok(position)
    }

    /// The run of what is in force, begun if need be; none when it is done or never had anything to do.
    async fn run_in_hand(&self) -> Result<Option<recompute_run::Model>, StoreError> {
        let tx = self.store().begin_read().await?;
        let Some(reference) = self.reference_now(&tx).await? else {
            tx.rollback().await?;
            return Ok(None);
        };
        let edition = edition(&reference);
        let run = recompute_run::Entity::find_by_id(edition.clone())
            .one(&tx)
            .await?;
        let begun = match run {
            Some(run) => {
                tx.rollback().await?;
                return Ok(Some(run).filter(|run| run.finished_at.is_none()));
            }
            None => self.begun(&tx, edition, &reference).await?,
        };
        tx.rollback().await?;
        let Some(run) = begun else { return Ok(None) };
        let tx = self.store().begin_write().await?;
        // another process may have begun it in between
        let there = recompute_run::Entity::find_by_id(run.edition.clone())
            .one(&tx)
            .await?;
        if there.is_none() {
            recompute_run::Entity::insert(run.clone().into_active_model())
                .exec_without_returning(&tx)
                .await?;
        }
        tx.commit().await?;
        Ok(Some(there.unwrap_or(run)).filter(|run| run.finished_at.is_none()))
    }

    /// A run from the first day that differs from what the last finished run stood at.
    async fn begun<C: ConnectionTrait>(
        &self,
        db: &C,
        edition: String,
        reference: &Reference,
    ) -> Result<Option<recompute_run::Model>, StoreError> {
        let editions = editions(db).await?;
        if editions.len() < 2 && !reference.applies_to_open {
            return Ok(None);
        }
        let from = match reference.applies_to_open {
            true => String::new(),
            false => match changed_since(db, &editions).await? {
                Some(day) => day.to_string(),
                None => return Ok(None),
            },
        };
        let total = term_row::Entity::find()
            .filter(touched(&from))
            .count(db)
            .await?;
        Ok(Some(recompute_run::Model {
            edition,
            from_day: from,
            after_stream: String::new(),
            done: 0,
            moved: 0,
            total: i64::try_from(total).unwrap_or(i64::MAX),
            started_at: self.clock().now().0,
            finished_at: None,
        }))
    }

    /// Writes how far the run has come, unless another process was there first.
    async fn set(&self, run: &recompute_run::Model, step: Step) -> Result<(), StoreError> {
        use recompute_run::Column;
        let tx = self.store().begin_write().await?;
        let update = recompute_run::Entity::update_many()
            .filter(Column::Edition.eq(run.edition.as_str()))
            .filter(Column::AfterStream.eq(run.after_stream.as_str()));
        let update = match step {
            Step::On { last, done, moved } => update
                .col_expr(Column::AfterStream, Expr::value(last))
                .col_expr(Column::Done, Expr::value(run.done + done))
                .col_expr(Column::Moved, Expr::value(run.moved + moved)),
            Step::Finished => {
                update.col_expr(Column::FinishedAt, Expr::value(self.clock().now().0))
            }
        };
        update.exec(&tx).await?;
        Ok(tx.commit().await?)
    }
}

enum Step {
    On { last: String, done: i64, moved: i64 },
    Finished,
}

/// The open terms a change from this day on can move: no day before it has a part in a date before it.
pub(super) fn touched(from_day: &str) -> Condition {
    Condition::all()
        .add(term_row::Column::Open.eq(true))
        .add(term_row::Column::DueOn.gte(from_day))
}

/// Every calendar edition, oldest first.
async fn editions<C: ConnectionTrait>(db: &C) -> Result<Vec<Calendar>, StoreError> {
    let rows = event::Entity::find()
        .filter(event::Column::Stream.eq(only(Noun::Calendar).to_string()))
        .order_by_asc(event::Column::Seq)
        .all(db)
        .await?;
    let mut editions = Vec::new();
    for row in rows {
        if let Event::Reference(reference::Event::CalendarAdopted { calendar }) =
            events::decode(&row)?
        {
            editions.push(calendar);
        }
    }
    Ok(editions)
}

/// The first day on which any edition after the last finished one differs from the one before it.
async fn changed_since<C: ConnectionTrait>(
    db: &C,
    editions: &[Calendar],
) -> Result<Option<Date>, StoreError> {
    let finished: Vec<String> = recompute_run::Entity::find()
        .select_only()
        .column(recompute_run::Column::Edition)
        .filter(recompute_run::Column::FinishedAt.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    let stands_at = |calendar: &Calendar| {
        finished
            .iter()
            .any(|run| run.split(" · ").next() == Some(calendar.edition()))
    };
    let base = editions.iter().rposition(stands_at).unwrap_or(0);
    let steps = editions.get(base..).unwrap_or_default().windows(2);
    Ok(steps
        .filter_map(|pair| match pair {
            [before, after] => before.differs_from(after),
            _ => None,
        })
        .min())
}
