//! The deadline rule in force when a term starts, and the day from which it counts.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Budget, Weight};
use crate::domain::calendar::{Calendar, Counted};
use crate::domain::time::{At, next_day};

/// Hour and minute, Beijing, after which a registration counts as the next working day's where
/// the rule says so. A local habit, not law (`domain.md` 5.1).
pub const OFFICE_CLOSES: (i8, i8) = (17, 30);

/// One row of the rulebook's deadline profile, as it stood when the term started.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    pub budget: Budget,
    pub weight: Weight,
    /// Whether a last day that falls on a day off moves to the next working day (民法典 203).
    /// Without meaning for working days, which cannot end on one, and for hours, which run through.
    pub roll: bool,
    /// Whether what comes in after office hours or on a day off is anchored on the next working
    /// day. It moves the day counted from and nothing else; hours ignore it.
    pub after_hours_to_next_day: bool,
    /// The rulebook version this row came from.
    pub version: String,
}

impl Rule {
    /// The day the count starts from, itself excluded. `provisional` when it moved into a year
    /// without a notice.
    pub fn anchor_day(&self, anchor: At, calendar: &Calendar) -> Counted {
        registered_day(self.after_hours_to_next_day, anchor, calendar)
    }
}

/// The day that counts as the day of registration.
pub(super) fn registered_day(moves: bool, at: At, calendar: &Calendar) -> Counted {
    let day: Date = at.beijing_date();
    let (hour, minute) = OFFICE_CLOSES;
    let closed = at > At::from_beijing(day, hour, minute);
    match (moves, calendar.is_working(day)) {
        (false, _) => Counted {
            due: day,
            provisional: false,
        },
        (true, true) if !closed => Counted {
            due: day,
            provisional: false,
        },
        (true, true) => calendar.roll(next_day(day)),
        (true, false) => calendar.roll(day),
    }
}
