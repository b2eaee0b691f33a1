//! The steps by which a date was reached, as data; words are made where the reader is known.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{PauseCategory, Unit};
use crate::domain::calendar::{Calendar, DayKind};
use crate::domain::time::{At, next_day};

/// One step of an explanation. Ranges include both ends; account ids are for staff pages only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// The clock was set anew, for this reason; counting starts over below.
    Rebased { at: At, by: String, reason: String },
    /// Where counting starts; the day itself is not counted. `at` is absent in bare date counting.
    From { day: Date, at: Option<At> },
    /// Came in after hours or on a day off, so it counts as registered on the next working day.
    AnchorMoved { from: Date, to: Date },
    /// The date was agreed, not counted.
    Agreed { date: Date },
    /// A Saturday, Sunday or both, not counted.
    SkippedWeekend { from: Date, to: Date },
    /// Days off by notice, not counted.
    SkippedHoliday { name: String, from: Date, to: Date },
    /// A Saturday or Sunday that is worked and therefore counted.
    MakeUpCounted { date: Date, name: String },
    /// So many units were counted by the end of this date.
    Counted { n: u32, unit: Unit, date: Date },
    /// So many hours end at this instant.
    CountedHours { n: u32, until: At },
    /// So many minutes, kept over a pause, end at this instant.
    CountedMinutes { n: u32, until: At },
    /// The last day was a day off and moved.
    RolledFrom { from: Date, to: Date, why: DayKind },
    /// The clock stood still from the end of `from` until `until`; before that it led to `was`.
    /// `left` units were kept (minutes where hours are counted) and are counted on below.
    Paused {
        from: Date,
        until: Date,
        /// Whether `until` is the date set for automatic resumption.
        automatic: bool,
        was: Date,
        left: u32,
        category: PauseCategory,
        reason: String,
        by: String,
    },
    /// A later date was granted.
    Extended {
        from: Date,
        to: Date,
        at: At,
        asked_by: String,
        by: String,
        reason: String,
        told: String,
    },
    /// The earlier date of a matter that joined, or was merged into this one, by its number.
    BroughtForward {
        was: Date,
        to: Date,
        from: String,
        by: String,
    },
    /// The calendar given now leads to another date than the one on record. `pending`: the term is
    /// open and still to be recomputed; otherwise it ended under the recorded edition.
    Differs {
        counted: Date,
        recorded: Date,
        recorded_edition: String,
        pending: bool,
    },
    /// The date that governs.
    Due { date: Date, provisional: bool },
}

/// Collects steps while days are walked, joining neighbours into ranges.
#[derive(Default)]
pub(super) struct Trail {
    pub(super) steps: Vec<Step>,
}

impl Trail {
    pub(super) fn push(&mut self, step: Step) {
        self.steps.push(step);
    }

    /// Walks `days` working days from `from`, itself excluded; gives the last of them and whether
    /// a year without a notice was met.
    pub(super) fn working_days(
        &mut self,
        from: Date,
        days: u32,
        calendar: &Calendar,
    ) -> (Date, bool) {
        let (mut day, mut n, mut provisional) = (from, 0, false);
        while n < days && day < Date::MAX {
            day = next_day(day);
            provisional |= !calendar.knows(day);
            let kind = calendar.day(day);
            n += u32::from(kind.is_working());
            self.day(day, kind, n);
        }
        (day, provisional)
    }

    /// Moves a day off on to the next working day.
    pub(super) fn roll(&mut self, from: Date, calendar: &Calendar) -> (Date, bool) {
        let why = calendar.day(from);
        let (mut day, mut kind) = (from, why.clone());
        let mut provisional = !calendar.knows(from);
        while !kind.is_working() && day < Date::MAX {
            self.skipped(day, kind);
            day = next_day(day);
            provisional |= !calendar.knows(day);
            kind = calendar.day(day);
        }
        if day != from {
            self.push(Step::RolledFrom { from, to: day, why });
        }
        (day, provisional)
    }

    fn day(&mut self, date: Date, kind: DayKind, n: u32) {
        match (kind, self.steps.last_mut()) {
            (DayKind::MakeUp(name), _) => self.push(Step::MakeUpCounted { date, name }),
            (
                DayKind::Working,
                Some(Step::Counted {
                    n: last, date: day, ..
                }),
            ) if next_day(*day) == date => {
                (*last, *day) = (n, date);
            }
            (DayKind::Working, _) => self.push(Step::Counted {
                n,
                unit: Unit::WorkingDay,
                date,
            }),
            (off, _) => self.skipped(date, off),
        }
    }

    fn skipped(&mut self, date: Date, kind: DayKind) {
        match (kind, self.steps.last_mut()) {
            (DayKind::Weekend, Some(Step::SkippedWeekend { to, .. })) if next_day(*to) == date => {
                *to = date;
            }
            (DayKind::Holiday(name), Some(Step::SkippedHoliday { name: last, to, .. }))
                if *last == name && next_day(*to) == date =>
            {
                *to = date;
            }
            (DayKind::Holiday(name), _) => {
                self.push(Step::SkippedHoliday {
                    name,
                    from: date,
                    to: date,
                });
            }
            (DayKind::Weekend, _) => self.push(Step::SkippedWeekend {
                from: date,
                to: date,
            }),
            (DayKind::Working | DayKind::MakeUp(_), _) => {}
        }
    }
}
