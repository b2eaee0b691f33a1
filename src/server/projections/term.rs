//! The rows of a stream's terms: what every overdue list is read from (design §6.6).

use sea_orm::{ConnectionTrait, EntityTrait};

use super::put_all;
use crate::domain::actor::Person;
use crate::domain::ids::{StreamId, UnitId};
use crate::domain::term::{Term, TermKind, Terms};
use crate::domain::time::At;
use crate::server::store::StoreError;
use crate::server::store::entities::term_row;

/// What the ladder goes by beside the dates.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pace {
    /// When the stream was last moved on.
    pub progress_at: Option<At>,
    /// How often its firm was not content.
    pub disputes: u32,
}

/// Who holds a term: derived from who must act next, never stored by hand.
#[derive(Clone, Debug, Default)]
pub(super) struct Holder {
    pub unit: Option<UnitId>,
    pub person: Option<Person>,
}

/// The rows of the terms of a stream.
pub(super) fn rows(
    stream: &StreamId,
    terms: &Terms,
    pace: Pace,
    holder: impl Fn(&Term) -> Holder,
) -> Vec<term_row::Model> {
    let stream = stream.to_string();
    let row = |term: &Term| {
        let held = if term.is_open() {
            holder(term)
        } else {
            Holder::default()
        };
        let works = matches!(term.kind(), TermKind::Resolution | TermKind::Rework);
        let progress_at = pace.progress_at.filter(|_| works && term.is_open());
        // no clock is read here: whoever reads the row compares it with now
        let quiet_until = term.paused_until(At(i64::MIN)).map(At::start_of_day);
        let disputes = match term.kind() {
            TermKind::Rework if term.is_open() => i64::from(pace.disputes),
            _ => 0,
        };
        term_row::Model {
            stream: stream.clone(),
            term: term.id().0.clone(),
            kind: term.kind().name().to_owned(),
            subject: term.on().to_owned(),
            weight: term.weight().name().to_owned(),
            promised_on: term.promised_on().to_string(),
            due_on: term.due_on().to_string(),
            late_from: term.late_from().0,
            provisional: term.provisional(),
            open: term.is_open(),
            started_at: term.started_at().0,
            met_at: term.met_at().map(|at| at.0),
            breached: term.was_late(),
            holder_unit: held.unit.map(|u| u.0),
            holder: held.person.as_ref().map(|p| p.account.0.clone()),
            holder_name: held.person.map(|p| p.name),
            round: i64::from(term.round()),
            quiet_until: quiet_until.map(|at| at.0),
            // nobody could move while the clock stood
            progress_at: progress_at.map(|at| quiet_until.map_or(at, |q| at.max(q)).0),
            disputes,
        }
    };
    terms.all().map(row).collect()
}

/// Writes them.
pub(super) async fn put<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    rows: Vec<term_row::Model>,
) -> Result<(), StoreError> {
    put_all!(
        db,
        crate::server::store::entities::term_row,
        Stream,
        stream.to_string(),
        rows
    );
    Ok(())
}

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    terms: &Terms,
    pace: Pace,
    holder: impl Fn(&Term) -> Holder,
) -> Result<(), StoreError> {
    put(db, stream, rows(stream, terms, pace, holder)).await
}

/// The earliest instant at which an open term of this stream is late: what queues sort by. What is owed beside the case
/// makes whoever owes it late, and nobody else.
pub(super) fn late_from(terms: &Terms) -> Option<i64> {
    terms
        .open()
        .filter(|t| !t.kind().is_beside_the_case())
        .map(|t| t.late_from().0)
        .min()
}
