//! The supervision ladder (督办) over a term: which rung it has reached by its date. The rungs are rulebook
//! data (domain.md 1.8); this is the counting.

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::Calendar;
use super::rulebook::{Length, Level, OfficeHours, Rung, SupervisionLadder, TermUnit, Trigger};
use super::time::At;

/// A rung, and the terms that have reached it: those late from `late_by` or earlier, if the rung below it
/// was reached before `below_by`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Which.
    pub level: Level,
    /// Terms with a `late_from` up to this instant.
    pub late_by: At,
    /// Where the rung below was issued, not before this instant has passed since.
    pub below_by: Option<At>,
}

/// Every rung with the terms that have reached it by now, the highest first.
pub fn reached(ladder: &SupervisionLadder, now: At, calendar: &Calendar) -> Vec<Reached> {
    let today = now.beijing_date();
    let mut all = Vec::new();
    // working days late by which the rung below is reached at the earliest
    let mut below = 0;
    for rung in &ladder.rungs {
        let Some(found) = by_date(rung, today, &mut below, calendar) else {
            continue;
        };
        all.push(found);
    }
    all.reverse();
    all
}

fn by_date(rung: &Rung, today: Date, below: &mut u32, calendar: &Calendar) -> Option<Reached> {
    let level = rung.level;
    rung.triggers.iter().find_map(|trigger| match trigger {
        Trigger::BeforeDue { by } => Some(Reached {
            level,
            late_by: At::end_of_day(calendar.add_working_days(today, days(by)).due),
            below_by: None,
        }),
        Trigger::Overdue { by } => {
            *below = days(by);
            Some(Reached {
                level,
                late_by: At::end_of_day(back(today, *below, calendar)),
                below_by: None,
            })
        }
        Trigger::OverdueAfterRungBelow { by } => {
            *below += days(by);
            Some(Reached {
                level,
                late_by: At::end_of_day(back(today, *below, calendar)),
                below_by: Some(At::end_of_day(back(today, days(by), calendar))),
            })
        }
        // what the firm says and what nobody did are not dates
        Trigger::NoProgress { .. } | Trigger::Dissatisfied { .. } => None,
    })
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
            .find(|r| late_from <= r.late_by)
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
