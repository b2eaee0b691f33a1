//! A notice as JSON: one notice, several, or several under `notices`.

use serde::Deserialize;

use super::{Fault, Notice, fault, unreadable};
use crate::domain::calendar::CalendarError;

#[derive(Deserialize)]
struct All {
    notices: Vec<Notice>,
}

pub(super) fn read(text: &str) -> Result<Vec<Notice>, Fault> {
    let shape = |error: serde_json::Error| {
        let why = error.to_string();
        // serde names a date that does not exist as text; the line is the reader's way to it
        match error.classify() {
            serde_json::error::Category::Data if why.contains("date") => fault(
                error.line().max(1),
                CalendarError::NoSuchDate {
                    typed: quoted(text, error.line()).unwrap_or(why),
                },
            ),
            _ => unreadable(error.line().max(1), why),
        }
    };
    if text.trim_start().starts_with('[') {
        return serde_json::from_str(text).map_err(shape);
    }
    if text.contains("\"notices\"") {
        return serde_json::from_str::<All>(text)
            .map(|all| all.notices)
            .map_err(shape);
    }
    serde_json::from_str(text)
        .map(|notice| vec![notice])
        .map_err(shape)
}

/// The last date-like word of a line.
fn quoted(text: &str, line: usize) -> Option<String> {
    let line = text.lines().nth(line.checked_sub(1)?)?;
    let mut words = line
        .split('"')
        .filter(|word| word.len() == 10 && word.chars().all(|c| c.is_ascii_digit() || c == '-'));
    words
        .rfind(|word| word.parse::<jiff::civil::Date>().is_err())
        .map(str::to_owned)
}
