//! Days of the story, counted back from today by the working-day calendar, so that it holds on any day.

use jiff::civil::Date;

use crate::domain::calendar::Calendar;
use crate::domain::time::{At, plus_days};

/// How many working days before today the story begins; no step lies further back.
const LENGTH: u32 = 60;

/// 2026-09-07, 08:00 in Beijing: the day before the first self-report of the story.
const LENIENCY_BEGINS: At = At(1_788_739_200_000_000);

/// Today, and the calendar that counts back from it.
#[derive(Clone, Copy, Debug)]
pub struct Days<'c> {
    now: At,
    calendar: &'c Calendar,
}

impl<'c> Days<'c> {
    /// Days around an instant.
    pub fn around(now: At, calendar: &'c Calendar) -> Days<'c> {
        Days { now, calendar }
    }

    /// The end of the story.
    pub fn now(self) -> At {
        self.now
    }

    /// The working day that lies `n` working days before today; today itself never counts.
    pub fn back(self, n: u32) -> Date {
        let mut day = self.now.beijing_date();
        let mut left = n.max(1);
        while left > 0 && day > Date::MIN {
            day = plus_days(day, -1);
            left -= u32::from(self.calendar.is_working(day));
        }
        day
    }

    /// An hour and minute of the day that lies `n` working days before today.
    pub fn at(self, n: u32, hour: i8, minute: i8) -> At {
        At::from_beijing(self.back(n), hour, minute)
    }

    /// The working day that lies `n` working days after today.
    pub fn ahead(self, n: u32) -> Date {
        self.calendar
            .add_working_days(self.now.beijing_date(), n.max(1))
            .due
    }

    /// The last working day at most `days` calendar days after a day.
    pub fn within(self, from: Date, days: i64) -> Date {
        let mut day = plus_days(from, days);
        while day > from && !self.calendar.is_working(day) {
            day = plus_days(day, -1);
        }
        day
    }

    /// The first working day at least `days` calendar days after a day.
    pub fn after(self, from: Date, days: i64) -> Date {
        self.calendar.next_working(plus_days(from, days))
    }

    /// When the story begins: reference data and accounts come first.
    ///
    /// Leniency files keep the absolute dates of their facts; a firm reports on its own day, so a story told
    /// after that day begins before it.
    pub fn begin(self) -> At {
        let begin = self.at(LENGTH, 8, 0);
        match LENIENCY_BEGINS {
            at if at < self.now => begin.min(at),
            _ => begin,
        }
    }
}
