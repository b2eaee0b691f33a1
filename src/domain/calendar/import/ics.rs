//! A notice as ICS: an event a holiday or a worked day, told apart by 休 and 班 in its summary.

use jiff::civil::Date;

use super::{Day, Fault, Notice, date, joined, unreadable};
use crate::domain::time::{days_between, next_day};

/// The most days one event may have.
const LONGEST: i64 = 31;

#[derive(Default)]
struct Entry {
    line: usize,
    summary: String,
    from: Option<Date>,
    /// The day after its last, as the format has it.
    until: Option<Date>,
}

pub(super) fn read(text: &str) -> Result<Vec<Notice>, Fault> {
    let mut days = Vec::new();
    let mut entry: Option<Entry> = None;
    for (n, line) in text.lines().enumerate() {
        let (line, n) = (line.trim_end(), n + 1);
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let name = name.split(';').next().unwrap_or_default();
        match (name, &mut entry) {
            ("BEGIN", _) if value == "VEVENT" => {
                entry = Some(Entry {
                    line: n,
                    ..Entry::default()
                });
            }
            ("END", Some(done)) if value == "VEVENT" => {
                days.extend(of(std::mem::take(done))?);
                entry = None;
            }
            ("SUMMARY", Some(entry)) => value.clone_into(&mut entry.summary),
            ("DTSTART", Some(entry)) => (entry.from, entry.line) = (Some(day(n, value)?), n),
            ("DTEND", Some(entry)) => entry.until = Some(day(n, value)?),
            _ => {}
        }
    }
    joined(days)
}

fn day(line: usize, value: &str) -> Result<Date, Fault> {
    let digits = value
        .get(..8)
        .filter(|d| d.bytes().all(|b| b.is_ascii_digit()));
    let Some(digits) = digits else {
        return Err(unreadable(line, value));
    };
    let (year, rest) = digits.split_at(4);
    let (month, day) = rest.split_at(2);
    date(line, &format!("{year}-{month}-{day}"))
}

fn of(entry: Entry) -> Result<Vec<Day>, Fault> {
    let line = entry.line;
    let Some(from) = entry.from else {
        return Err(unreadable(line, "DTSTART"));
    };
    let until = entry.until.unwrap_or_else(|| next_day(from));
    let length = days_between(from, until).max(1);
    if length > LONGEST {
        return Err(unreadable(line, "DTEND"));
    }
    // 春节（班）, 春节（休）, 春节 调休上班
    let worked = entry.summary.contains('班');
    let name = [
        "（休）",
        "（班）",
        "(休)",
        "(班)",
        "休",
        "班",
        "假期",
        "调",
        "上",
    ]
    .iter()
    .fold(entry.summary, |name, mark| name.replace(mark, ""))
    .trim()
    .to_owned();
    let mut days = Vec::new();
    let mut date = from;
    for _ in 0..length {
        days.push(Day {
            line,
            date,
            name: name.clone(),
            worked,
        });
        date = next_day(date);
    }
    Ok(days)
}
