//! A holiday notice as a file: JSON, CSV or ICS. Every refusal names the line; nothing is taken in by half.

mod csv;
mod ics;
mod json;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{CalendarError, Holiday, Notice};

/// The most lines a file may have. A year's notice has about thirty days off and worked.
pub const MOST_LINES: usize = 2_000;

/// Why a file is refused, and at which line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Counted from one.
    pub line: usize,
    /// Why.
    pub error: CalendarError,
}

/// The text of a file. A file in another encoding than UTF-8 is refused at its first line that shows it.
pub fn text(bytes: &[u8]) -> Result<&str, Fault> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| Fault {
        line: line_at(bytes, error.valid_up_to()),
        error: CalendarError::NotUtf8,
    })
}

/// The notices of a file, each checked on its own.
pub fn notices(text: &str) -> Result<Vec<Notice>, Fault> {
    if text.lines().count() > MOST_LINES {
        return Err(Fault {
            line: MOST_LINES + 1,
            error: CalendarError::TooManyLines { most: MOST_LINES },
        });
    }
    let notices = match text.trim_start().chars().next() {
        None => Err(unreadable(1, "empty")),
        Some('{' | '[') => json::read(text),
        Some(_) if text.trim_start().starts_with("BEGIN:VCALENDAR") => ics::read(text),
        Some(_) => csv::read(text),
    }?;
    let mut seen: Vec<i16> = Vec::new();
    for notice in &notices {
        if seen.contains(&notice.year) {
            let error = CalendarError::YearTwice { year: notice.year };
            return Err(located(text, error));
        }
        seen.push(notice.year);
        notice.days().map_err(|error| located(text, error))?;
    }
    match notices.is_empty() {
        true => Err(unreadable(1, "no day off and no day worked")),
        false => Ok(notices),
    }
}

/// A short mark of a text, the same for the same text: what was looked at is what is put in force.
pub fn fingerprint(text: &str) -> String {
    // FNV-1a; line ends differ between what was sent and what a browser sends back
    let bytes = text.bytes().filter(|b| !b"\r\n".contains(b));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// The same notices as text that can be edited by hand and read again.
pub fn as_text<'n>(notices: impl IntoIterator<Item = &'n Notice>) -> String {
    let mut out = String::from(csv::HEADER);
    for notice in notices {
        for holiday in &notice.holidays {
            let worked: Vec<String> = holiday.worked.iter().map(Date::to_string).collect();
            out.push_str(&format!(
                "\n{},{},{},{},{}",
                notice.year,
                holiday.name,
                holiday.from,
                holiday.to,
                worked.join(" ")
            ));
        }
    }
    out.push('\n');
    out
}

/// An error found after reading, at the last line that speaks of its day or year.
pub(crate) fn located(text: &str, error: CalendarError) -> Fault {
    let wanted: Vec<String> = match &error {
        CalendarError::YearTwice { year } => vec![year.to_string()],
        CalendarError::Twice { date, .. }
        | CalendarError::OffAndWorked { date, .. }
        | CalendarError::WorkedWeekday { date, .. }
        | CalendarError::OutsideYear { date, .. } => spelled(*date),
        CalendarError::NoName { from } => spelled(*from),
        CalendarError::EndsBeforeItBegins { from, .. } | CalendarError::TooLong { from, .. } => {
            spelled(*from)
        }
        _ => Vec::new(),
    };
    let says = |line: &str| wanted.iter().any(|day| line.contains(day.as_str()));
    // a day inside a range stands on no line of its own: then the line of the range is named by its holiday
    let named = match &error {
        CalendarError::OffAndWorked { off, .. } => Some(off.as_str()),
        CalendarError::Twice { name, .. } | CalendarError::OutsideYear { name, .. } => {
            Some(name.as_str())
        }
        _ => None,
    };
    let last = |says: &dyn Fn(&str) -> bool| {
        let found = text.lines().enumerate().filter(|(_, line)| says(line));
        found.map(|(n, _)| n + 1).last()
    };
    let line = last(&says).or_else(|| named.and_then(|name| last(&|line| line.contains(name))));
    Fault {
        line: line.unwrap_or(1),
        error,
    }
}

fn spelled(date: Date) -> Vec<String> {
    vec![
        date.to_string(),
        format!("{:04}{:02}{:02}", date.year(), date.month(), date.day()),
    ]
}

fn line_at(bytes: &[u8], at: usize) -> usize {
    1 + bytes.iter().take(at).filter(|b| **b == b'\n').count()
}

fn unreadable(line: usize, why: impl Into<String>) -> Fault {
    Fault {
        line,
        error: CalendarError::Unreadable { why: why.into() },
    }
}

fn date(line: usize, text: &str) -> Result<Date, Fault> {
    text.parse::<Date>()
        .map_err(|_| fault(line, CalendarError::NoSuchDate { typed: text.into() }))
}

fn fault(line: usize, error: CalendarError) -> Fault {
    Fault { line, error }
}

/// One day as a file lists it.
struct Day {
    line: usize,
    date: Date,
    name: String,
    worked: bool,
}

/// Days, each for itself, joined into holidays: neighbours of one name are one holiday, and a worked day
/// belongs to the holiday of its name.
fn joined(mut days: Vec<Day>) -> Result<Vec<Notice>, Fault> {
    days.sort_by_key(|day| day.date);
    for pair in days.windows(2) {
        let [one, other] = pair else { continue };
        if one.date == other.date {
            let line = one.line.max(other.line);
            let (date, name) = (one.date, other.name.clone());
            return Err(fault(
                line,
                match (one.worked, other.worked) {
                    (false, true) => CalendarError::OffAndWorked {
                        date,
                        off: one.name.clone(),
                        worked: name,
                    },
                    (true, false) => CalendarError::OffAndWorked {
                        date,
                        off: name,
                        worked: one.name.clone(),
                    },
                    _ => CalendarError::Twice {
                        date,
                        name,
                        other: one.name.clone(),
                    },
                },
            ));
        }
    }
    let mut holidays: Vec<Holiday> = Vec::new();
    for day in days.iter().filter(|day| !day.worked) {
        match holidays.last_mut() {
            Some(last)
                if last.name == day.name && crate::domain::time::next_day(last.to) == day.date =>
            {
                last.to = day.date;
            }
            _ => holidays.push(Holiday {
                name: day.name.clone(),
                from: day.date,
                to: day.date,
                worked: Vec::new(),
            }),
        }
    }
    let mut years: BTreeMap<i16, Vec<Holiday>> = BTreeMap::new();
    for holiday in holidays {
        // a holiday over new year stands in the notice of the year it ends in
        years.entry(holiday.to.year()).or_default().push(holiday);
    }
    for day in days.into_iter().filter(|day| day.worked) {
        let of_name = years
            .values_mut()
            .flatten()
            .filter(|holiday| holiday.name == day.name)
            .min_by_key(|holiday| crate::domain::time::days_between(holiday.from, day.date).abs());
        match of_name {
            Some(holiday) => holiday.worked.push(day.date),
            None => {
                let error = CalendarError::WorkedForNothing {
                    date: day.date,
                    name: day.name,
                };
                return Err(fault(day.line, error));
            }
        }
    }
    let notice = |(year, holidays)| Notice { year, holidays };
    Ok(years.into_iter().map(notice).collect())
}
