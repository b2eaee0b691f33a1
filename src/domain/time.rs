//! Instants in the store and civil dates on paper: UTC microseconds, read as Beijing time.

use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};
use serde::{Deserialize, Serialize};

const SECOND: i64 = 1_000_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// Beijing is eight hours ahead of UTC all year. Its summer time of 1986–1991 is left out on
/// purpose: dates of that age are kept as dates and never as instants (`trust.md` G24).
const BEIJING: i64 = 8 * HOUR;
const EPOCH: Date = jiff::civil::date(1970, 1, 1);

/// An instant: integer microseconds since 1970-01-01 00:00 UTC (`design.md` 4).
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct At(pub i64);

impl At {
    /// The day a Beijing calendar shows at this instant.
    pub fn beijing_date(self) -> Date {
        let days = self.0.saturating_add(BEIJING).div_euclid(DAY);
        EPOCH.saturating_add(SignedDuration::from_hours(days * 24))
    }

    /// Hour and minute a Beijing clock shows at this instant.
    pub fn beijing_hm(self) -> (i8, i8) {
        let minutes = self.0.saturating_add(BEIJING).rem_euclid(DAY) / MINUTE;
        ((minutes / 60) as i8, (minutes % 60) as i8)
    }

    /// Date and time as printed everywhere: `2026-11-23 10:05`, Beijing.
    pub fn beijing_text(self) -> String {
        let (hour, minute) = self.beijing_hm();
        format!("{} {hour:02}:{minute:02}", self.beijing_date())
    }

    /// The instant at which a Beijing clock shows this date, hour and minute.
    pub fn from_beijing(date: Date, hour: i8, minute: i8) -> At {
        let days = EPOCH.duration_until(date).as_hours() / 24;
        At(days * DAY + i64::from(hour) * HOUR + i64::from(minute) * MINUTE - BEIJING)
    }

    /// 00:00 Beijing of the day.
    pub fn start_of_day(date: Date) -> At {
        At::from_beijing(date, 0, 0)
    }

    /// 24:00 Beijing of the day: the first instant that no longer belongs to it.
    pub fn end_of_day(date: Date) -> At {
        At::start_of_day(next_day(date))
    }

    /// This many seconds later, or earlier when negative.
    pub fn plus_seconds(self, seconds: i64) -> At {
        At(self.0.saturating_add(seconds.saturating_mul(SECOND)))
    }

    /// This many hours later, or earlier when negative.
    pub fn plus_hours(self, hours: i64) -> At {
        At(self.0.saturating_add(hours.saturating_mul(HOUR)))
    }
}

/// The day after. The last day a date can name stays itself.
pub fn next_day(date: Date) -> Date {
    date.saturating_add(1.day())
}

/// The date this many calendar days later, or earlier when negative; at most the last or first day
/// a date can name.
pub fn plus_days(date: Date, days: i64) -> Date {
    const ALL_DAYS: i64 = 20_000 * 366;
    date.saturating_add(SignedDuration::from_hours(
        days.clamp(-ALL_DAYS, ALL_DAYS) * 24,
    ))
}

/// Calendar days from one date to another; negative when `to` comes first.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_day_turns_at_midnight_in_beijing() {
        let midnight = At::start_of_day(date(2026, 11, 24));
        assert_eq!(midnight.0, 1_795_449_600_000_000);
        let before = midnight.plus_seconds(-1);
        assert_eq!(before.beijing_date(), date(2026, 11, 23));
        assert_eq!(before.beijing_hm(), (23, 59));
        assert_eq!(At(midnight.0 - 1).beijing_date(), date(2026, 11, 23));
        assert_eq!(midnight.beijing_date(), date(2026, 11, 24));
        assert_eq!(midnight.beijing_hm(), (0, 0));
        assert_eq!(At::end_of_day(date(2026, 11, 23)), midnight);
    }

    #[test]
    fn text_and_back() {
        let at = At::from_beijing(date(2026, 11, 23), 10, 5);
        assert_eq!(at.beijing_text(), "2026-11-23 10:05");
        assert_eq!(at.plus_hours(24).beijing_text(), "2026-11-24 10:05");
        assert_eq!(At(0).beijing_text(), "1970-01-01 08:00");
        assert_eq!(
            At::from_beijing(date(1969, 12, 31), 0, 0).beijing_date(),
            date(1969, 12, 31)
        );
        assert_eq!(serde_json::to_string(&At(12)).unwrap(), "12");
    }

    #[test]
    fn no_instant_is_out_of_reach() {
        assert_eq!(At(i64::MAX).beijing_date(), Date::MAX);
        assert_eq!(At(i64::MIN).beijing_date(), Date::MIN);
        assert_eq!(next_day(Date::MAX), Date::MAX);
        assert_eq!(plus_days(EPOCH, i64::MAX), Date::MAX);
    }
}
