//! The entries of a term's ledger, as the events of its stream embed them. Dates and the calendar
//! edition they came from stand in the entry, so folding reads no calendar and no clock.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::reckon::Reckoned;
use super::{Budget, PauseCategory, TermId, TermKind, Weight};
use crate::domain::time::At;

/// One entry. `by` and `asked_by` are account ids; `reason` and `told` are free text, which a
/// sealed stream seals together with its event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "entry", rename_all = "snake_case")]
pub enum TermEvent {
    /// The clock runs. `promised_on` is what was told at the start and never changes.
    Started {
        term: TermId,
        kind: TermKind,
        /// What within the stream the term is on, such as a measure's id; may be empty.
        on: String,
        weight: Weight,
        /// Absent where a date was agreed instead of counted.
        budget: Option<Budget>,
        roll: bool,
        rule_version: String,
        calendar_edition: String,
        anchor_at: At,
        /// Whether an anchor after hours or on a day off counts as the next working day's.
        after_hours_to_next_day: bool,
        anchor_day: Date,
        promised_on: Date,
        due_on: Date,
        late_from: At,
        provisional: bool,
    },
    /// The clock stands still until somebody resumes it, at the latest until 00:00 of `until`.
    Paused {
        term: TermId,
        category: PauseCategory,
        reason: String,
        by: String,
        at: At,
        until: Date,
        due_on: Date,
        late_from: At,
        provisional: bool,
        calendar_edition: String,
    },
    /// It runs again, with the time used before the pause kept.
    Resumed {
        term: TermId,
        at: At,
        due_on: Date,
        late_from: At,
        provisional: bool,
        calendar_edition: String,
    },
    /// More time was asked for. `told` is what the enterprise is to read.
    ExtensionAsked {
        term: TermId,
        at: At,
        by: String,
        to: Date,
        reason: String,
        told: String,
        /// Whether a consultation was held over it, which a second extension needs.
        consulted: bool,
    },
    /// More time was granted, and the enterprise was told so.
    Extended {
        term: TermId,
        at: At,
        asked_by: String,
        by: String,
        to: Date,
        reason: String,
        told: String,
        due_on: Date,
        late_from: At,
        provisional: bool,
        calendar_edition: String,
    },
    /// No more time.
    ExtensionRefused {
        term: TermId,
        at: At,
        by: String,
        reason: String,
    },
    /// The clock was set anew: from another anchor by a rule, or to a date taken over from
    /// elsewhere (`budget` absent). Pauses and extensions before it no longer count.
    Rebased {
        term: TermId,
        at: At,
        by: String,
        reason: String,
        weight: Weight,
        budget: Option<Budget>,
        roll: bool,
        rule_version: String,
        calendar_edition: String,
        anchor_at: At,
        after_hours_to_next_day: bool,
        anchor_day: Date,
        due_on: Date,
        late_from: At,
        provisional: bool,
    },
    /// A new calendar edition, or a new rule version its editor applied to open terms, moved the
    /// date. Everything that happened to the term still counts.
    Recomputed {
        term: TermId,
        at: At,
        /// The rule taken over, where it was a rule that changed.
        rule: Option<RuleTaken>,
        calendar_edition: String,
        anchor_day: Date,
        due_on: Date,
        late_from: At,
        provisional: bool,
    },
    /// An earlier date was taken over from another matter, which joined or was merged into this one. The clock's own
    /// count goes on beneath it.
    BroughtForward {
        term: TermId,
        at: At,
        by: String,
        /// The number of what it was taken over from.
        from: String,
        to: Date,
        due_on: Date,
        late_from: At,
        provisional: bool,
        calendar_edition: String,
    },
    /// What it was taken over from went its own way again: the date no longer counts.
    GivenBack {
        term: TermId,
        at: At,
        by: String,
        from: String,
        due_on: Date,
        late_from: At,
        provisional: bool,
        calendar_edition: String,
    },
    /// A cancelled clock runs again as if it had never been cancelled: what ended it was undone.
    Reinstated {
        term: TermId,
        at: At,
        by: String,
        due_on: Date,
        late_from: At,
        provisional: bool,
        calendar_edition: String,
    },
    /// What had to be done was done.
    Met { term: TermId, at: At },
    /// What was done was taken back, so that it is still to be done: the clock stands as it did before.
    Reopened {
        term: TermId,
        at: At,
        reason: String,
    },
    /// The term was late at this instant. Stays on record whatever follows.
    Breached { term: TermId, at: At },
    /// There is nothing left to do: withdrawn, void, merged, objected.
    Cancelled {
        term: TermId,
        at: At,
        reason: String,
    },
}

/// The part of a rule a running term takes over when a new version is applied to open terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleTaken {
    pub weight: Weight,
    pub budget: Budget,
    pub roll: bool,
    pub after_hours_to_next_day: bool,
    pub version: String,
}

impl TermEvent {
    /// Which term of the stream it is about.
    pub fn term(&self) -> &TermId {
        match self {
            TermEvent::Started { term, .. }
            | TermEvent::Paused { term, .. }
            | TermEvent::Resumed { term, .. }
            | TermEvent::ExtensionAsked { term, .. }
            | TermEvent::Extended { term, .. }
            | TermEvent::ExtensionRefused { term, .. }
            | TermEvent::Rebased { term, .. }
            | TermEvent::Recomputed { term, .. }
            | TermEvent::BroughtForward { term, .. }
            | TermEvent::GivenBack { term, .. }
            | TermEvent::Reinstated { term, .. }
            | TermEvent::Met { term, .. }
            | TermEvent::Reopened { term, .. }
            | TermEvent::Breached { term, .. }
            | TermEvent::Cancelled { term, .. } => term,
        }
    }

    /// When it happened. A start happens at its anchor.
    pub fn at(&self) -> At {
        match self {
            TermEvent::Started { anchor_at: at, .. }
            | TermEvent::Paused { at, .. }
            | TermEvent::Resumed { at, .. }
            | TermEvent::ExtensionAsked { at, .. }
            | TermEvent::Extended { at, .. }
            | TermEvent::ExtensionRefused { at, .. }
            | TermEvent::Rebased { at, .. }
            | TermEvent::Recomputed { at, .. }
            | TermEvent::BroughtForward { at, .. }
            | TermEvent::GivenBack { at, .. }
            | TermEvent::Reinstated { at, .. }
            | TermEvent::Met { at, .. }
            | TermEvent::Reopened { at, .. }
            | TermEvent::Breached { at, .. }
            | TermEvent::Cancelled { at, .. } => *at,
        }
    }

    /// The dates it sets, where it sets any: due date, late instant, provisional, edition.
    pub fn dates(&self) -> Option<(Date, At, bool, &str)> {
        match self {
            TermEvent::Started {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::Paused {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::Resumed {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::Extended {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::Rebased {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::Recomputed {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::BroughtForward {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::GivenBack {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::Reinstated {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            } => Some((*due_on, *late_from, *provisional, calendar_edition)),
            _ => None,
        }
    }

    /// The same entry with the dates that were reckoned for it.
    pub(super) fn dated(mut self, reckoned: &Reckoned, edition: &str) -> TermEvent {
        match &mut self {
            TermEvent::Started {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::Paused {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::Resumed {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::Extended {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::Rebased {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::Recomputed {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::BroughtForward {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::GivenBack {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            }
            | TermEvent::Reinstated {
                due_on,
                late_from,
                provisional,
                calendar_edition,
                ..
            } => {
                *due_on = reckoned.due_on;
                *late_from = reckoned.late_from;
                *provisional = reckoned.provisional;
                *calendar_edition = edition.to_owned();
            }
            _ => {}
        }
        if let TermEvent::Started { anchor_day, .. }
        | TermEvent::Rebased { anchor_day, .. }
        | TermEvent::Recomputed { anchor_day, .. } = &mut self
        {
            *anchor_day = reckoned.anchor_day;
        }
        self
    }
}
