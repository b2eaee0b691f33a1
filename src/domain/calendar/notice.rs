//! One year's holiday notice as it is published, and the days it comes to.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::domain::time::{days_between, next_day};

/// The notice for one year: each holiday with its days off and the weekend days worked for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub year: i16,
    pub holidays: Vec<Holiday>,
}

/// One line of a notice. `from` and `to` are both off; `worked` are the make-up days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    pub name: String,
    pub from: Date,
    pub to: Date,
    #[serde(default)]
    pub worked: Vec<Date>,
}

/// The days of one notice, each with the name of its holiday. Weekends it is silent about are off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Year {
    pub off: BTreeMap<Date, String>,
    pub worked: BTreeMap<Date, String>,
}

/// Why a calendar is refused. Each names the line it is about by holiday and date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "error", rename_all = "snake_case")]
pub enum CalendarError {
    /// Not a calendar file at all, or a date that does not exist such as 31 February.
    Unreadable { why: String },
    /// A date that does not exist, or is not written as one.
    NoSuchDate { typed: String },
    /// Not text in UTF-8.
    NotUtf8,
    /// More lines than any notice has.
    TooManyLines { most: usize },
    /// A day worked for a holiday the file does not name.
    WorkedForNothing { date: Date, name: String },
    /// The year is given twice.
    YearTwice { year: i16 },
    /// A holiday has no name.
    NoName { from: Date },
    /// A holiday ends before it begins.
    EndsBeforeItBegins { name: String, from: Date, to: Date },
    /// A holiday of more days than any notice has ever given.
    TooLong { name: String, from: Date, to: Date },
    /// The day is in another year; only the December before belongs to a notice as well.
    OutsideYear { year: i16, name: String, date: Date },
    /// The day stands twice in the notice.
    Twice {
        date: Date,
        name: String,
        other: String,
    },
    /// The day is both off and worked.
    OffAndWorked {
        date: Date,
        off: String,
        worked: String,
    },
    /// A make-up day is a Saturday or a Sunday; this one is a working day already.
    WorkedWeekday { name: String, date: Date },
}

/// The longest holiday a notice may name, in days: a guard against a mistyped month.
const LONGEST: usize = 31;

impl Notice {
    /// The days of this notice, checked.
    pub fn days(&self) -> Result<Year, CalendarError> {
        let mut year = Year::default();
        for holiday in &self.holidays {
            holiday.put_off(self.year, &mut year.off)?;
            holiday.put_worked(self.year, &mut year.worked)?;
        }
        year.agrees_with(&year)?;
        Ok(year)
    }
}

impl Holiday {
    fn put_off(&self, year: i16, off: &mut BTreeMap<Date, String>) -> Result<(), CalendarError> {
        let (name, from, to) = (self.name.trim().to_owned(), self.from, self.to);
        if name.is_empty() {
            return Err(CalendarError::NoName { from });
        }
        if to < from {
            return Err(CalendarError::EndsBeforeItBegins { name, from, to });
        }
        let mut day = from;
        for _ in 0..LONGEST {
            put(year, &name, day, off)?;
            if day == to {
                return Ok(());
            }
            day = next_day(day);
        }
        Err(CalendarError::TooLong { name, from, to })
    }

    fn put_worked(&self, year: i16, to: &mut BTreeMap<Date, String>) -> Result<(), CalendarError> {
        let name = self.name.trim();
        for &date in &self.worked {
            if !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) {
                return Err(CalendarError::WorkedWeekday {
                    name: name.to_owned(),
                    date,
                });
            }
            put(year, name, date, to)?;
        }
        Ok(())
    }
}

fn put(
    year: i16,
    name: &str,
    date: Date,
    days: &mut BTreeMap<Date, String>,
) -> Result<(), CalendarError> {
    let december_before = date.year() == year.saturating_sub(1) && date.month() == 12;
    if date.year() != year && !december_before {
        return Err(CalendarError::OutsideYear {
            year,
            name: name.to_owned(),
            date,
        });
    }
    match days.insert(date, name.to_owned()) {
        Some(other) => Err(CalendarError::Twice {
            date,
            name: name.to_owned(),
            other,
        }),
        None => Ok(()),
    }
}

impl Year {
    /// The days joined into holidays again; a worked day stands with the nearest of its name.
    pub(super) fn notice(&self, year: i16) -> Notice {
        let mut holidays: Vec<Holiday> = Vec::new();
        for (date, name) in &self.off {
            match holidays.last_mut() {
                Some(last) if last.name == *name && next_day(last.to) == *date => last.to = *date,
                _ => holidays.push(Holiday {
                    name: name.clone(),
                    from: *date,
                    to: *date,
                    worked: Vec::new(),
                }),
            }
        }
        for (date, name) in &self.worked {
            let nearest = holidays
                .iter_mut()
                .filter(|holiday| holiday.name == *name)
                .min_by_key(|holiday| days_between(holiday.from, *date).abs());
            if let Some(holiday) = nearest {
                holiday.worked.push(*date);
            }
        }
        Notice { year, holidays }
    }

    /// Refuses a day that is off in one of the two and worked in the other.
    pub(super) fn agrees_with(&self, other: &Year) -> Result<(), CalendarError> {
        clash(&self.off, &other.worked)?;
        clash(&other.off, &self.worked)
    }
}

fn clash(
    off: &BTreeMap<Date, String>,
    worked: &BTreeMap<Date, String>,
) -> Result<(), CalendarError> {
    match worked
        .iter()
        .find_map(|(date, name)| off.get(date).map(|off| (date, off, name)))
    {
        Some((date, off, worked)) => Err(CalendarError::OffAndWorked {
            date: *date,
            off: off.clone(),
            worked: worked.clone(),
        }),
        None => Ok(()),
    }
}
