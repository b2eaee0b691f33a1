//! How a term stands at an instant: the one answer for pill, list, board and case page.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Term;
use crate::domain::calendar::Calendar;
use crate::domain::time::At;

/// From how many working days left a term counts as due soon (临期; `interface.md` 3.4).
pub const DUE_SOON: i64 = 2;

/// The standing of a term. `left` and `late` are working days, and both say so on screen. Whether
/// the date is provisional is [`Term::provisional`].
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "standing", rename_all = "snake_case")]
pub enum Standing {
    /// More than [`DUE_SOON`] working days left, today not counted.
    OnTrack { left: i64 },
    /// At most [`DUE_SOON`] working days left; nought where only days off lie before a due date
    /// that does not roll.
    DueSoon { left: i64 },
    /// Today is the last day.
    DueToday,
    /// Late by working days after the due date, today counted, and by one from the first instant.
    Overdue { late: i64 },
    /// The clock stands still until this date.
    Paused { until: Date },
    /// Done in time.
    MetOnTime,
    /// Done late, or done after a lateness that stays on record.
    MetLate { late: i64 },
    /// Nothing left to do.
    Cancelled,
}

impl Term {
    /// How the term stands now.
    pub fn standing(&self, now: At, calendar: &Calendar) -> Standing {
        if let Some(met_at) = self.met_at {
            return self.met(met_at, calendar);
        }
        if self.cancelled.is_some() {
            return Standing::Cancelled;
        }
        if let Some(until) = self.paused_until(now) {
            return Standing::Paused { until };
        }
        if self.is_late(now) {
            return Standing::Overdue {
                late: lateness(self.due_on, now, calendar),
            };
        }
        let today = now.beijing_date();
        match calendar.working_days_between(today, self.due_on) {
            _ if today >= self.due_on => Standing::DueToday,
            left if left <= DUE_SOON => Standing::DueSoon { left },
            left => Standing::OnTrack { left },
        }
    }

    fn met(&self, met_at: At, calendar: &Calendar) -> Standing {
        match &self.breach {
            _ if self.late_from <= met_at => Standing::MetLate {
                late: lateness(self.due_on, met_at, calendar),
            },
            Some(breach) => Standing::MetLate {
                late: lateness(breach.due_on, breach.at, calendar),
            },
            None => Standing::MetOnTime,
        }
    }
}

fn lateness(due_on: Date, at: At, calendar: &Calendar) -> i64 {
    calendar
        .working_days_between(due_on, at.beijing_date())
        .max(1)
}
