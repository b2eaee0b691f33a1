//! The supervision ladder (督办) over a term: which rung it has reached, by its date, by standing still or by a firm's
//! word. The rungs are rulebook data (domain.md 1.8); this is the counting.

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::Calendar;
use super::rulebook::{Length, Level, OfficeHours, SupervisionLadder, TermUnit, Trigger};
use super::time::At;

/// A rung, and what terms have reached it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Which.
    pub level: Level,
    /// How.
    pub way: Way,
}

/// The way terms have come to a rung.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By their date.
    Date {
        /// Terms with a `late_from` up to this instant.
        late_by: At,
        /// Where the rung below was issued, not before this instant has passed since.
        below_by: Option<At>,
    },
    /// Nobody has moved them on since this instant or longer.
    Idle {
        /// The end of the last day on which a step would have been progress enough.
        since: At,
    },
    /// The firm was not content this often with one answer.
    Dissatisfied {
        /// How often, at least.
        times: u8,
    },
}

/// Why a rung was reached, as it stands in tables: only what a date says stands for the rungs below it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Its date.
    Date,
    /// Nobody moved it on.
    Idle,
    /// The firm's word.
    Dissatisfied,
}

impl Cause {
    /// Every cause.
    pub const ALL: [Cause; 3] = [Cause::Date, Cause::Idle, Cause::Dissatisfied];

    /// The cause as it stands in tables.
    pub fn key(self) -> &'static str {
        match self {
            Cause::Date => "date",
            Cause::Idle => "idle",
            Cause::Dissatisfied => "dissatisfied",
        }
    }

    /// Reads a cause.
    pub fn parse(text: &str) -> Option<Cause> {
        Cause::ALL.into_iter().find(|c| c.key() == text)
    }
}

impl Way {
    /// Why.
    pub fn cause(self) -> Cause {
        match self {
            Way::Date { .. } => Cause::Date,
            Way::Idle { .. } => Cause::Idle,
            Way::Dissatisfied { .. } => Cause::Dissatisfied,
        }
    }
}

/// Every rung with what has reached it by now, the highest first.
pub fn reached(ladder: &SupervisionLadder, now: At, calendar: &Calendar) -> Vec<Reached> {
    let today = now.beijing_date();
    let mut all = Vec::new();
    // working days late by which the rung below is reached at the earliest
    let mut below = 0;
    for rung in &ladder.rungs {
        let level = rung.level;
        let ways = rung.triggers.iter().map(|trigger| Reached {
            level,
            way: way(trigger, today, &mut below, calendar),
        });
        all.push(ways.collect::<Vec<_>>());
    }
    all.into_iter().rev().flatten().collect()
}

fn way(trigger: &Trigger, today: Date, below: &mut u32, calendar: &Calendar) -> Way {
    let late = |days| At::end_of_day(back(today, days, calendar));
    match trigger {
        Trigger::BeforeDue { by } => Way::Date {
            late_by: At::end_of_day(calendar.add_working_days(today, days(by)).due),
            below_by: None,
        },
        Trigger::Overdue { by } => {
            *below = days(by);
            Way::Date {
                late_by: late(*below),
                below_by: None,
            }
        }
        Trigger::OverdueAfterRungBelow { by } => {
            *below += days(by);
            Way::Date {
                late_by: late(*below),
                below_by: Some(late(days(by))),
            }
        }
        // whole days: the one that has only begun may still bring a step
        Trigger::NoProgress { by } => Way::Idle {
            since: At::end_of_day(back(today.saturating_sub(1.day()), days(by), calendar)),
        },
        Trigger::Dissatisfied { times } => Way::Dissatisfied { times: *times },
    }
}

/// The ladder counts working days; another unit is counted as that many of them.
fn days(by: &Length) -> u32 {
    match by.unit {
        TermUnit::Hours => by.amount.div_ceil(24),
        _ => by.amount,
    }
}

/// The last day after which this many working days have begun, today among them.
fn back(today: Date, days: u32, calendar: &Calendar) -> Date {
    let (mut day, mut left) = (today, days);
    while left > 0 && day > Date::MIN {
        left -= u32::from(calendar.is_working(day));
        day = day.saturating_sub(1.day());
    }
    day
}

/// Whether the ladder may press at this hour.
pub fn awake(
    ladder: &SupervisionLadder,
    hours: &OfficeHours,
    now: At,
    calendar: &Calendar,
) -> bool {
    let (hour, minute) = now.beijing_hm();
    let minutes = |h: i8, m: i8| i32::from(h) * 60 + i32::from(m);
    let at = minutes(hour, minute);
    let open = minutes(hours.open.hour(), hours.open.minute());
    let close = minutes(hours.close.hour(), hours.close.minute());
    !ladder.office_hours_only
        || (calendar.is_working(now.beijing_date()) && (open..close).contains(&at))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::rulebook::Rulebook;

    fn ladder() -> SupervisionLadder {
        Rulebook::shipped("shili").unwrap().ladder
    }

    /// The highest rung a term due on this day has reached, nothing having been issued before.
    fn highest(due_on: Date, today: Date) -> Option<Level> {
        let calendar = Calendar::shipped().unwrap();
        let now = At::from_beijing(today, 10, 0);
        let late_from = At::end_of_day(due_on);
        reached(&ladder(), now, &calendar)
            .into_iter()
            .find(|r| matches!(r.way, Way::Date { late_by, .. } if late_from <= late_by))
            .map(|r| r.level)
    }

    #[test]
    fn each_rung_is_reached_on_its_own_working_day() {
        let due = date(2026, 9, 18);
        // Sunday the 20th is worked, the 25th to the 27th and the 1st to the 7th of October are off
        for (today, level) in [
            (date(2026, 9, 15), None),
            (date(2026, 9, 16), Some(Level::Reminder)),
            (date(2026, 9, 17), Some(Level::Blue)),
            (date(2026, 9, 18), Some(Level::Blue)),
            (date(2026, 9, 19), Some(Level::Blue)),
            (date(2026, 9, 20), Some(Level::Yellow)),
            (date(2026, 9, 28), Some(Level::Red)),
            (date(2026, 10, 16), Some(Level::Interview)),
        ] {
            let found = highest(due, today);
            assert_eq!(found, level, "{today}");
        }
        assert_eq!(highest(due, date(2026, 9, 24)), Some(Level::Yellow));
        assert_eq!(highest(due, date(2026, 10, 15)), Some(Level::Red));
    }

    /// A step on Friday the 11th: the fifth working day that passes without one is Friday the 18th.
    #[test]
    fn standing_still_is_counted_in_working_days() {
        let calendar = Calendar::shipped().unwrap();
        let still = |today| {
            let now = At::from_beijing(today, 10, 0);
            let step = At::from_beijing(date(2026, 9, 11), 16, 0);
            reached(&ladder(), now, &calendar).into_iter().any(|r| {
                r.level == Level::Blue && matches!(r.way, Way::Idle { since } if step < since)
            })
        };
        assert!(!still(date(2026, 9, 18)));
        assert!(still(date(2026, 9, 19)));
    }

    #[test]
    fn a_firms_word_reaches_yellow_and_the_second_red() {
        let calendar = Calendar::shipped().unwrap();
        let now = At::from_beijing(date(2026, 9, 18), 10, 0);
        let by_word: Vec<_> = reached(&ladder(), now, &calendar)
            .into_iter()
            .filter(|r| r.way.cause() == Cause::Dissatisfied)
            .collect();
        assert_eq!(
            by_word,
            [(Level::Red, 2), (Level::Yellow, 1)].map(|(level, times)| Reached {
                level,
                way: Way::Dissatisfied { times },
            })
        );
    }

    #[test]
    fn it_sleeps_at_night_and_on_days_off() {
        let calendar = Calendar::shipped().unwrap();
        let hours = Rulebook::shipped("shili").unwrap().bureau.hours;
        let awake = |day, hour| {
            let now = At::from_beijing(day, hour, 0);
            super::awake(&ladder(), &hours, now, &calendar)
        };
        assert!(awake(date(2026, 9, 21), 10));
        assert!(awake(date(2026, 9, 20), 10), "a make-up Sunday is worked");
        assert!(!awake(date(2026, 9, 19), 10));
        assert!(!awake(date(2026, 9, 21), 3));
        assert!(!awake(date(2026, 9, 21), 20));
        let always = SupervisionLadder {
            office_hours_only: false,
            ..ladder()
        };
        let night = At::from_beijing(date(2026, 9, 19), 3, 0);
        assert!(super::awake(&always, &hours, night, &calendar));
    }
}
