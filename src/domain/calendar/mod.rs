//! The working-day calendar: which days the State Council's notices make free or worked.

pub mod import;
mod notice;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

pub use notice::{CalendarError, Holiday, Notice, Year};

use crate::domain::time::next_day;

/// All notices in force together, under one edition name. Every computed date names the edition
/// it was computed with, so a date can be counted again exactly as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    edition: String,
    #[serde(deserialize_with = "years")]
    years: BTreeMap<i16, Year>,
}

/// Inside a tagged event serde hands map keys on as text and no longer reads them as numbers.
fn years<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<i16, Year>, D::Error> {
    let by_name = BTreeMap::<String, Year>::deserialize(deserializer)?;
    let number = |(name, year): (String, Year)| Ok((name.parse().map_err(D::Error::custom)?, year));
    by_name.into_iter().map(number).collect()
}

/// What a day is, with the name of the holiday that makes it so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "day", content = "name", rename_all = "snake_case")]
pub enum DayKind {
    /// An ordinary working day.
    Working,
    /// A Saturday or Sunday worked in exchange for a holiday (调休上班).
    MakeUp(String),
    /// A Saturday or Sunday.
    Weekend,
    /// A day off by notice, also where it falls on a weekend.
    Holiday(String),
}

impl DayKind {
    /// Whether offices work on such a day.
    pub fn is_working(&self) -> bool {
        matches!(self, DayKind::Working | DayKind::MakeUp(_))
    }
}

/// A counted date, and whether a year without a notice had a part in it.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    pub due: Date,
    pub provisional: bool,
}

#[derive(Deserialize)]
struct Shipped {
    edition: String,
    notices: Vec<Notice>,
}

impl Calendar {
    /// The notices for 2023 to 2026 that come with the program (`domain.md` 5).
    pub fn shipped() -> Result<Calendar, CalendarError> {
        let shipped: Shipped =
            serde_json::from_str(include_str!("shipped.json")).map_err(|error| {
                CalendarError::Unreadable {
                    why: error.to_string(),
                }
            })?;
        Calendar::new(shipped.edition, shipped.notices)
    }

    /// A calendar of these notices; a year may come once only.
    pub fn new(
        edition: impl Into<String>,
        notices: Vec<Notice>,
    ) -> Result<Calendar, CalendarError> {
        let mut calendar = Calendar {
            edition: edition.into(),
            years: BTreeMap::new(),
        };
        for notice in notices {
            if calendar.has_year(notice.year) {
                return Err(CalendarError::YearTwice { year: notice.year });
            }
            calendar.put(notice)?;
        }
        Ok(calendar)
    }

    /// The same calendar with one year's notice put in or replaced, as a new edition.
    pub fn with_notice(
        &self,
        edition: impl Into<String>,
        notice: Notice,
    ) -> Result<Calendar, CalendarError> {
        let mut calendar = Calendar {
            edition: edition.into(),
            years: self.years.clone(),
        };
        calendar.put(notice)?;
        Ok(calendar)
    }

    /// The same calendar with one year's notice taken out, as a new edition.
    pub fn without_year(&self, edition: impl Into<String>, year: i16) -> Calendar {
        let mut years = self.years.clone();
        years.remove(&year);
        Calendar {
            edition: edition.into(),
            years,
        }
    }

    /// The notice of a year as it was put in, its holidays in order.
    pub fn notice(&self, year: i16) -> Option<Notice> {
        let days = self.years.get(&year)?;
        Some(days.notice(year))
    }

    /// The first day on which the two calendars differ, whether in what the day is or in whether a
    /// notice says so. No date before it can move from one to the other.
    pub fn differs_from(&self, other: &Calendar) -> Option<Date> {
        let years: BTreeSet<i16> = self
            .years
            .keys()
            .chain(other.years.keys())
            .copied()
            .collect();
        let first = years.into_iter().flat_map(|year| {
            let of = |calendar: &Calendar| calendar.years.get(&year).cloned();
            let (mine, theirs) = (of(self), of(other));
            // whether a notice is known counts from new year on
            let known = (mine.is_some() != theirs.is_some())
                .then(|| Date::new(year, 1, 1).ok())
                .flatten();
            let (mine, theirs) = (mine.unwrap_or_default(), theirs.unwrap_or_default());
            let off = first_change(&mine.off, &theirs.off);
            [known, off, first_change(&mine.worked, &theirs.worked)]
        });
        first.flatten().min()
    }

    fn put(&mut self, notice: Notice) -> Result<(), CalendarError> {
        let year = notice.days()?;
        // a holiday over new year stands in the later notice and must not contradict the earlier
        let beside = [notice.year.saturating_sub(1), notice.year.saturating_add(1)];
        for other in beside.iter().filter_map(|beside| self.years.get(beside)) {
            year.agrees_with(other)?;
        }
        self.years.insert(notice.year, year);
        Ok(())
    }

    /// The same calendar under another edition name.
    pub fn named(mut self, edition: impl Into<String>) -> Calendar {
        self.edition = edition.into();
        self
    }

    /// The name of this edition.
    pub fn edition(&self) -> &str {
        &self.edition
    }

    /// The published years, in order.
    pub fn years(&self) -> impl Iterator<Item = (i16, &Year)> {
        self.years.iter().map(|(year, days)| (*year, days))
    }

    /// Whether the notice of this year is known.
    pub fn has_year(&self, year: i16) -> bool {
        self.years.contains_key(&year)
    }

    /// Whether what the day is rests on a notice rather than on its weekday alone.
    pub fn knows(&self, date: Date) -> bool {
        self.has_year(date.year()) || self.noted(date).is_some()
    }

    /// What the notices say about a day. The holiday over new year is in the later year's notice.
    fn noted(&self, date: Date) -> Option<(&str, bool)> {
        [date.year(), date.year().saturating_add(1)]
            .iter()
            .filter_map(|year| self.years.get(year))
            .find_map(|year| {
                let off = year.off.get(&date).map(|name| (name.as_str(), false));
                off.or_else(|| year.worked.get(&date).map(|name| (name.as_str(), true)))
            })
    }

    /// Whether offices work on the day.
    pub fn is_working(&self, date: Date) -> bool {
        self.noted(date)
            .map_or_else(|| !is_weekend(date), |(_, worked)| worked)
    }

    /// What the day is, by name.
    pub fn day(&self, date: Date) -> DayKind {
        match self.noted(date) {
            Some((name, true)) => DayKind::MakeUp(name.to_owned()),
            Some((name, false)) => DayKind::Holiday(name.to_owned()),
            None if is_weekend(date) => DayKind::Weekend,
            None => DayKind::Working,
        }
    }

    /// The day itself when offices work on it, else the next one on which they do.
    pub fn next_working(&self, date: Date) -> Date {
        self.roll(date).due
    }

    /// As [`Calendar::next_working`], saying also whether the answer is provisional.
    pub fn roll(&self, date: Date) -> Counted {
        let mut day = date;
        let mut provisional = !self.knows(day);
        while !self.is_working(day) && day < Date::MAX {
            day = next_day(day);
            provisional |= !self.knows(day);
        }
        Counted {
            due: day,
            provisional,
        }
    }

    /// This many working days on, the start day excluded (民法典 201). Nought gives the day itself.
    pub fn add_working_days(&self, date: Date, days: u32) -> Counted {
        let mut due = date;
        let mut provisional = false;
        let mut left = days;
        while left > 0 && due < Date::MAX {
            due = next_day(due);
            provisional |= !self.knows(due);
            left -= u32::from(self.is_working(due));
        }
        Counted { due, provisional }
    }

    /// Working days after `from_excl` up to and with `to_incl`; negative when `to_incl` is earlier.
    pub fn working_days_between(&self, from_excl: Date, to_incl: Date) -> i64 {
        if to_incl < from_excl {
            return -self.working_days_between(to_incl, from_excl);
        }
        let mut day = from_excl;
        let mut days = 0;
        while day < to_incl {
            day = next_day(day);
            days += i64::from(self.is_working(day));
        }
        days
    }
}

fn first_change(one: &BTreeMap<Date, String>, other: &BTreeMap<Date, String>) -> Option<Date> {
    let dates = one.keys().chain(other.keys());
    dates
        .filter(|date| one.get(*date) != other.get(*date))
        .min()
        .copied()
}

fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}
