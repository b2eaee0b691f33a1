//! A notice as CSV: a holiday a line (`year,name,from,to,worked`), or a day a line (`date,kind,name`).

use super::{Day, Fault, Notice, date, fault, joined, unreadable};
use crate::domain::calendar::{CalendarError, Holiday};

/// The columns of a file with a holiday a line; `worked` holds dates with blanks between them.
pub(super) const HEADER: &str = "year,name,from,to,worked";

pub(super) fn read(text: &str) -> Result<Vec<Notice>, Fault> {
    let lines = text
        .lines()
        .enumerate()
        .map(|(n, line)| (n + 1, line.trim()));
    let mut rows = lines.filter(|(_, line)| !line.is_empty()).map(|(n, line)| {
        let cells: Vec<String> = line
            .split([',', '，', ';', '\t'])
            .map(|cell| cell.trim().trim_matches('"').to_owned())
            .collect();
        (n, cells)
    });
    let Some((n, first)) = rows.next() else {
        return Err(unreadable(1, "empty"));
    };
    let is = |name: &str| first.first().is_some_and(|cell| cell == name);
    if is("year") || is("年份") {
        return holidays(rows);
    }
    let header = is("date") || is("日期");
    let first = (!header).then_some((n, first));
    let days: Result<Vec<Day>, Fault> = first.into_iter().chain(rows).map(day).collect();
    joined(days?)
}

fn day((line, cells): (usize, Vec<String>)) -> Result<Day, Fault> {
    let [day, kind, name] = cells.as_slice() else {
        return Err(unreadable(line, "date,kind,name"));
    };
    let worked = match kind.as_str() {
        "off" | "休" | "放假" => false,
        "worked" | "班" | "上班" => true,
        other => return Err(unreadable(line, format!("{other}: off, worked"))),
    };
    Ok(Day {
        line,
        date: date(line, day)?,
        name: name.clone(),
        worked,
    })
}

fn holidays(rows: impl Iterator<Item = (usize, Vec<String>)>) -> Result<Vec<Notice>, Fault> {
    let mut notices: Vec<Notice> = Vec::new();
    for (line, cells) in rows {
        let [year, name, from, to, rest @ ..] = cells.as_slice() else {
            return Err(unreadable(line, HEADER));
        };
        let year: i16 = year
            .parse()
            .map_err(|_| unreadable(line, format!("{year}: {HEADER}")))?;
        let worked = rest
            .iter()
            .flat_map(|cell| cell.split_whitespace())
            .map(|day| date(line, day))
            .collect::<Result<_, _>>()?;
        let holiday = Holiday {
            name: name.clone(),
            from: date(line, from)?,
            to: date(line, to)?,
            worked,
        };
        let goes_on = notices.last().is_some_and(|last| last.year == year);
        if !goes_on {
            if notices.iter().any(|notice| notice.year == year) {
                return Err(fault(line, CalendarError::YearTwice { year }));
            }
            notices.push(Notice {
                year,
                holidays: Vec::new(),
            });
        }
        if let Some(last) = notices.last_mut() {
            last.holidays.push(holiday);
        }
        // checked row by row, so that the row is named that first contradicts what stands above it
        if let Some(notice) = notices.last() {
            notice.days().map_err(|error| fault(line, error))?;
        }
    }
    Ok(notices)
}
