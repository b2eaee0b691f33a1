//! The sweep of the supervision ladder: what has reached a rung is found by an index and told once. From
//! yellow on a draft order is put before the supervisor; a person signs it or nobody does.

mod draft;
mod due;
mod held;
mod told;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter,
};

use super::people::People;
use super::pipeline::Server;
use super::store::StoreError;
use super::store::entities::{inbox_notice, ladder_firing, term_row};
use crate::domain::ladder::{Cause, Reached, awake, reached};
use crate::domain::reference::Reference;
use crate::domain::rulebook::{Level, Rung, RungAction};
use crate::domain::time::At;

/// Terms told at one go, so that nobody waits long behind the sweep.
const NOTICES: u64 = 200;
/// Terms at one go where orders are drafted, each several events.
const DRAFTS: u64 = 25;
/// Terms that are counted at most before a rung is changed.
const COUNTED: u64 = 10_000;
/// Rows of one statement.
const ROWS: usize = 500;

/// What one run of the sweep goes by.
struct Sweep {
    reference: Arc<Reference>,
    now: At,
}

/// The rung as tables know it: its place on the ladder.
fn number(level: Level) -> i64 {
    let at = Level::ALL.iter().position(|l| *l == level).unwrap_or(0);
    i64::try_from(at).unwrap_or(0)
}

/// How many terms a sweep by these rules would press onto this rung now, and whether there are more than are counted.
///
/// # Errors
/// Where the store cannot be read.
pub async fn would_press<C: ConnectionTrait>(
    db: &C,
    reference: Arc<Reference>,
    now: At,
    level: Level,
) -> Result<(u64, bool), StoreError> {
    let sweep = Sweep {
        reference: reference.clone(),
        now,
    };
    let ladder = &reference.rulebook.ladder;
    let (mut pressed, mut more) = (BTreeSet::new(), false);
    let ways = reached(ladder, now, &reference.calendar);
    for rung in ways.iter().filter(|way| way.level == level) {
        let due = due::due(db, &sweep, rung, None, COUNTED).await?;
        more |= due.len() as u64 == COUNTED;
        pressed.extend(due.into_iter().map(|term| (term.stream, term.term)));
    }
    Ok((pressed.len() as u64, more))
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
        let (ladder, bureau) = (&reference.rulebook.ladder, &reference.rulebook.bureau);
        if !awake(ladder, &bureau.hours, now, &reference.calendar) {
            return Ok(0);
        }
        let sweep = Sweep {
            reference: reference.clone(),
            now,
        };
        let mut pressed = 0;
        for rung in reached(ladder, now, &reference.calendar) {
            if let Some(data) = ladder.rung(rung.level) {
                // on the heap: what is decided below is large, and whoever asks may stand on a small stack
                pressed += Box::pin(self.climb(&sweep, &rung, data)).await?;
            }
        }
        Box::pin(self.drop_moot_drafts(&sweep)).await?;
        Ok(pressed)
    }

    /// One rung over everything that has reached it, in batches by the date index.
    async fn climb(&self, sweep: &Sweep, rung: &Reached, data: &Rung) -> Result<u64, StoreError> {
        let most = match data.action {
            RungAction::Notify => NOTICES,
            RungAction::DraftOrder => DRAFTS,
        };
        let (mut pressed, mut last) = (0, None);
        loop {
            let from = last.as_ref().map(due::after);
            let tx = self.store().begin_read().await?;
            let found = due::due(&tx, sweep, rung, from, most).await?;
            tx.rollback().await?;
            if found.is_empty() {
                return Ok(pressed);
            }
            pressed += self.fire(sweep, rung, data, &found).await?;
            if (found.len() as u64) < most {
                return Ok(pressed);
            }
            last = found.into_iter().next_back();
            // whoever waits for the one writer goes first
            tokio::task::yield_now().await;
        }
    }

    /// One batch in one transaction: asked again under the writer's lock, then drafts, records and notices.
    async fn fire(
        &self,
        sweep: &Sweep,
        rung: &Reached,
        data: &Rung,
        found: &[term_row::Model],
    ) -> Result<u64, StoreError> {
        let tx = self.store().begin_write().await?;
        let fired = fired(&tx, found).await?;
        let wanted: BTreeSet<_> = found.iter().map(|t| (&t.stream, &t.term)).collect();
        let mut due = term_row::Entity::find()
            .filter(term_row::Column::Stream.is_in(found.iter().map(|t| t.stream.as_str())))
            .all(&tx)
            .await?;
        due.retain(|t| {
            let fired = fired.get(&key(t)).map_or(&[][..], Vec::as_slice);
            wanted.contains(&(&t.stream, &t.term)) && due::still(sweep, rung, t, fired)
        });
        if due.is_empty() {
            tx.rollback().await?;
            return Ok(0);
        }
        let cause = rung.way.cause();
        Box::pin(self.record(&tx, sweep, data, cause, &due, &fired)).await?;
        tx.commit().await?;
        Ok(due.len() as u64)
    }

    async fn record(
        &self,
        tx: &DatabaseTransaction,
        sweep: &Sweep,
        data: &Rung,
        cause: Cause,
        due: &[term_row::Model],
        fired: &BTreeMap<Key, Vec<ladder_firing::Model>>,
    ) -> Result<(), StoreError> {
        let level = number(data.level);
        let held = held::of(tx, due).await?;
        let mut people = People::new(&sweep.reference, sweep.now);
        let (mut firings, mut notices) = (Vec::new(), Vec::new());
        for term in due {
            let held = held.of(term);
            let draft = match data.action {
                RungAction::DraftOrder => self.draft_over(tx, sweep, data, cause, &held).await?,
                RungAction::Notify => None,
            };
            let before = fired.get(&key(term)).map_or(&[][..], Vec::as_slice);
            // only a date has passed the rungs below it: what stands still is reminded of its date all the same
            let lowest = if cause == Cause::Date { 0 } else { level };
            for l in (lowest..=level).filter(|l| before.iter().all(|f| f.level != *l)) {
                firings.push(ladder_firing::Model {
                    stream: term.stream.clone(),
                    term: term.term.clone(),
                    round: term.round,
                    level: l,
                    // a sweep that wakes late presses once, with the highest rung
                    passed_over: l < level,
                    due_on: term.due_on.clone(),
                    fired_at: sweep.now.0,
                    cause: cause.key().to_owned(),
                    draft: draft.clone().filter(|_| l == level),
                });
            }
            for account in people.told(tx, &held, data).await? {
                notices.push(inbox_notice::Model {
                    account,
                    stream: term.stream.clone(),
                    term: term.term.clone(),
                    round: term.round,
                    level,
                    kind: term.kind.clone(),
                    cause: cause.key().to_owned(),
                    due_on: term.due_on.clone(),
                    at: sweep.now.0,
                    read_at: None,
                });
            }
        }
        for rows in firings.chunks(ROWS) {
            let rows = rows.iter().cloned().map(IntoActiveModel::into_active_model);
            ladder_firing::Entity::insert_many(rows)
                .exec_without_returning(tx)
                .await?;
        }
        for rows in notices.chunks(ROWS) {
            let rows = rows.iter().cloned().map(IntoActiveModel::into_active_model);
            inbox_notice::Entity::insert_many(rows)
                .exec_without_returning(tx)
                .await?;
        }
        Ok(())
    }
}

/// A term and its round.
type Key = (String, String, i64);

fn key(term: &term_row::Model) -> Key {
    (term.stream.clone(), term.term.clone(), term.round)
}

/// What is on record for these terms.
async fn fired(
    tx: &DatabaseTransaction,
    terms: &[term_row::Model],
) -> Result<BTreeMap<Key, Vec<ladder_firing::Model>>, StoreError> {
    let rows = ladder_firing::Entity::find()
        .filter(ladder_firing::Column::Stream.is_in(terms.iter().map(|t| t.stream.as_str())))
        .all(tx)
        .await?;
    let mut fired: BTreeMap<Key, Vec<ladder_firing::Model>> = BTreeMap::new();
    for row in rows {
        let key = (row.stream.clone(), row.term.clone(), row.round);
        fired.entry(key).or_default().push(row);
    }
    Ok(fired)
}
