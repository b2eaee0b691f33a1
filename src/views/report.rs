//! 通报: the figures of a month, a quarter or a year for the report to those above: of the whole bureau, by unit and
//! by district.

use jiff::civil::{Date, date};

use super::name::Name;
use super::results::{Figure, Period, Rate};
use crate::domain::keyed::keyed;

keyed!(
    /// The columns of the report, in reading order; the last are figures of the results.
    Column {
        ServiceDays = "service_days",
        Firms = "firms",
        Raised = "raised",
        OnTheSpot = "on_the_spot",
        Closed = "closed",
        Open = "open",
        Parked = "parked",
        Other = "other",
        Response = "response",
        OnTime = "on_time",
        Spoke = "spoke",
        Solved = "solved",
        Satisfied = "satisfied",
    }
);

impl Column {
    /// The figure it is, if it is one.
    pub fn figure(self) -> Option<Figure> {
        Figure::parse(self.key())
    }

    /// Reads columns with a comma between two: in their own order, each once.
    pub fn parse_all(text: &str) -> Vec<Column> {
        let named: Vec<Column> = text.split(',').filter_map(Column::parse).collect();
        let all = Column::ALL.iter().copied();
        all.filter(|c| named.contains(c)).collect()
    }

    /// Columns as they stand in URLs.
    pub fn text(columns: &[Column]) -> String {
        let keys: Vec<&str> = columns.iter().map(|c| c.key()).collect();
        keys.join(",")
    }
}

/// A month, a quarter or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spell {
    /// Year and month.
    Month(i16, i8),
    /// Year and quarter, from 1.
    Quarter(i16, i8),
    /// A year.
    Year(i16),
}

impl Spell {
    /// As it stands in URLs: `2026-11`, `2026-Q4`, `2026`.
    pub fn key(self) -> String {
        match self {
            Spell::Month(year, month) => format!("{year:04}-{month:02}"),
            Spell::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Spell::Year(year) => format!("{year:04}"),
        }
    }

    /// Reads one that has begun by `today`.
    pub fn parse(text: &str, today: Date) -> Option<Spell> {
        let (year, rest) = match text.split_once('-') {
            Some((year, rest)) => (year, Some(rest)),
            None => (text, None),
        };
        let year: i16 = year.parse().ok().filter(|y| (2000..=9999).contains(y))?;
        let spell = match rest {
            None => Spell::Year(year),
            Some(rest) => match rest.strip_prefix('Q') {
                Some(quarter) => Spell::Quarter(year, within(quarter, 4)?),
                None => Spell::Month(year, within(rest, 12)?),
            },
        };
        // the same period is written in one way only
        (spell.key() == text && spell.first() <= today).then_some(spell)
    }

    /// Its first day.
    pub fn first(self) -> Date {
        match self {
            Spell::Month(year, month) => date(year, month, 1),
            Spell::Quarter(year, quarter) => date(year, quarter * 3 - 2, 1),
            Spell::Year(year) => date(year, 1, 1),
        }
    }

    /// Its last month, by its first day.
    pub fn last_month(self) -> Date {
        match self {
            Spell::Month(year, month) => date(year, month, 1),
            Spell::Quarter(year, quarter) => date(year, quarter * 3, 1),
            Spell::Year(year) => date(year, 12, 1),
        }
    }

    /// The month, quarter or year before.
    pub fn before(self) -> Spell {
        match self {
            Spell::Month(year, 1) => Spell::Month(year - 1, 12),
            Spell::Month(year, month) => Spell::Month(year, month - 1),
            Spell::Quarter(year, 1) => Spell::Quarter(year - 1, 4),
            Spell::Quarter(year, quarter) => Spell::Quarter(year, quarter - 1),
            Spell::Year(year) => Spell::Year(year - 1),
        }
    }

    /// Those that hold a day: month, quarter, year.
    pub fn around(day: Date) -> [Spell; 3] {
        [
            Spell::Month(day.year(), day.month()),
            Spell::Quarter(day.year(), (day.month() + 2) / 3),
            Spell::Year(day.year()),
        ]
    }
}

fn within(text: &str, most: i8) -> Option<i8> {
    text.parse().ok().filter(|n| (1..=most).contains(n))
}

/// What was raised in a period, and how that stands today. Its parts add up to `raised`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Raised {
    /// Firms that raised something.
    pub firms: u64,
    /// Problems.
    pub raised: u64,
    /// Of these answered at the desk, there and then.
    pub on_the_spot: u64,
    /// Of these finished.
    pub closed: u64,
    /// Of these open, parked ones not among them.
    pub open: u64,
    /// Of these parked.
    pub parked: u64,
    /// Of these not accepted, or taken back.
    pub other: u64,
}

/// The figures of one unit, or of all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReportLine {
    /// The unit's key, or the district's code; empty where there is none.
    pub key: String,
    /// Its name.
    pub name: Name,
    /// Service days held.
    pub service_days: u64,
    /// What was raised.
    pub raised: Raised,
    /// The rates of the results page, in the order of `Figure::ALL`.
    pub rates: [Rate; 5],
}

/// The report of a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What of it is shown.
    pub columns: Vec<Column>,
    /// Whether the address names them; else they are the reader's own, or all.
    pub columns_named: bool,
    /// Of what.
    pub spell: Spell,
    /// From when to when: a period that is not over ends with this month.
    pub period: Period,
    /// The whole bureau.
    pub total: ReportLine,
    /// By lead unit: sections first, then branches.
    pub units: Vec<ReportLine>,
    /// By the district of the firm; service days and rates by unit only.
    pub districts: Vec<ReportLine>,
    /// What can be chosen: months, quarters, years, the newest first.
    pub choices: [Vec<Spell>; 3],
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_written_in_one_way_and_has_begun() {
        let today = date(2026, 11, 25);
        for (text, first, last) in [
            ("2026-11", date(2026, 11, 1), date(2026, 11, 1)),
            ("2026-Q4", date(2026, 10, 1), date(2026, 12, 1)),
            ("2026-Q1", date(2026, 1, 1), date(2026, 3, 1)),
            ("2026", date(2026, 1, 1), date(2026, 12, 1)),
        ] {
            let spell = Spell::parse(text, today).unwrap();
            assert_eq!((spell.first(), spell.last_month()), (first, last), "{text}");
            assert_eq!(spell.key(), text);
        }
        for text in [
            "", "2026-12", "2027", "2026-Q5", "2026-0", "2026-1", "26", "x-Q1", "2026-Q01", "1999",
        ] {
            assert_eq!(Spell::parse(text, today), None, "{text}");
        }
    }

    #[test]
    fn the_one_before_january_is_december() {
        assert_eq!(Spell::Month(2026, 1).before(), Spell::Month(2025, 12));
        assert_eq!(Spell::Quarter(2026, 1).before(), Spell::Quarter(2025, 4));
        let [month, quarter, year] = Spell::around(date(2026, 11, 25));
        let around = [month.key(), quarter.key(), year.key()];
        assert_eq!(around, ["2026-11", "2026-Q4", "2026"]);
    }
}
