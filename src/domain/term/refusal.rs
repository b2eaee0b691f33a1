//! Why something cannot be done to a term: every reason as data, worded where the reader is known.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::TermId;
use crate::domain::calendar::DayKind;

/// A refusal. Dates are Beijing dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "refusal", rename_all = "snake_case")]
pub enum TermRefusal {
    /// There is no such term.
    Unknown { term: TermId },
    /// It was met or cancelled already.
    Ended { term: TermId },
    /// It is late already, so it can neither be paused nor extended.
    AlreadyLate { due_on: Date },
    /// It stands still until this date; resume it first.
    Paused { until: Date },
    /// It is not paused.
    NotPaused,
    /// No reason was given.
    NoReason,
    /// No text for the enterprise was given.
    NothingTold,
    /// A pause must end after today.
    UntilNotAhead { until: Date, today: Date },
    /// A pause may not reach beyond this date.
    UntilTooFar { until: Date, latest: Date },
    /// An agreed date lies before today.
    InThePast { date: Date, today: Date },
    /// An agreed or extended date must be a working day; this one is not.
    DayOff { date: Date, day: DayKind },
    /// An extension must lead to a later date than the one in force.
    NotLater { to: Date, due_on: Date },
    /// An extension must be asked at least one working day before the term ends.
    AskedTooLate { asked: Date, due_on: Date },
    /// An extension to this date waits for an answer already.
    AlreadyAsked { to: Date },
    /// No extension was asked.
    NothingAsked,
    /// One extension was granted; a second needs a consultation first.
    ConsultationFirst,
    /// A second extension is granted by a leader only.
    LeaderOnly,
    /// Two extensions were granted; there is no third.
    NoThirdExtension,
    /// Who asked may not answer.
    SamePerson { by: String },
}
