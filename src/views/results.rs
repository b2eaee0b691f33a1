//! The figures of a period: what was done in time, solved, and how the firms saw it, by unit.

use jiff::civil::Date;

use super::name::Name;
use crate::domain::complaint::Satisfaction;
use crate::domain::term::TermKind;

/// A figure that counts some of a number. The number is always shown with it (domain.md 1.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// 响应率: first feedback within its term, of what was due.
    Response,
    /// 按时办结率: answered within the term, granted extensions counted in, of what was due.
    OnTime,
    /// 参评率: firms that said something, of those that were asked and whose time to speak is over.
    Spoke,
    /// 解决率: firms that say it is solved, of those that said something.
    Solved,
    /// 满意率: firms that are satisfied (4 or 5 of 5), of those that said something and whose case is closed.
    Satisfied,
}

impl Figure {
    /// Every figure, in reading order.
    pub const ALL: [Figure; 5] = [
        Figure::Response,
        Figure::OnTime,
        Figure::Spoke,
        Figure::Solved,
        Figure::Satisfied,
    ];

    /// The name in URLs.
    pub fn key(self) -> &'static str {
        match self {
            Figure::Response => "response",
            Figure::OnTime => "on_time",
            Figure::Spoke => "spoke",
            Figure::Solved => "solved",
            Figure::Satisfied => "satisfied",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Figure> {
        Figure::ALL.into_iter().find(|f| f.key() == text)
    }
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rate {
    /// Counted.
    pub of: u64,
    /// All.
    pub all: u64,
}

/// From the first day of a month to the last day of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

impl Period {
    /// A month as it stands in URLs: `2026-11`.
    pub fn month(date: Date) -> String {
        format!("{:04}-{:02}", date.year(), date.month())
    }
}

/// The figures of one unit, or of all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResultLine {
    /// The unit's key; empty for what was answered without a matter.
    pub unit: String,
    /// Its name.
    pub name: Name,
    /// The rates, in the order of `Figure::ALL`.
    pub rates: [Rate; 5],
    /// The mean number of working days from assignment to answer, in tenths.
    pub mean_days: Option<u64>,
    /// Firms that confirmed, were silent, and dispute the answer: apart, never added up.
    pub closings: [u64; 3],
}

/// What became late, by unit and month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heat {
    /// The first day of each month.
    pub months: Vec<Date>,
    /// By unit, the most first.
    pub units: Vec<HeatLine>,
}

/// What became late with one unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatLine {
    /// The unit's key; empty for what has no matter.
    pub unit: String,
    /// Its name.
    pub name: Name,
    /// One number a month.
    pub late: Vec<u64>,
}

/// The page of a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// Which period.
    pub period: Period,
    /// All units together.
    pub total: ResultLine,
    /// Each unit that has any figure.
    pub units: Vec<ResultLine>,
    /// What became late.
    pub heat: Heat,
    /// The first day of every month that can be chosen, the newest first.
    pub months: Vec<Date>,
}

/// How something stands in the list behind a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// In time.
    InTime,
    /// Done, and late.
    Late,
    /// Late and still not done.
    NotDone,
    /// The firm says solved.
    Yes,
    /// In part.
    Partly,
    /// Not solved.
    No,
    /// The firm said nothing.
    Silent,
}

impl Counted {
    /// Every way, in reading order.
    pub const ALL: [Counted; 7] = [
        Counted::InTime,
        Counted::Late,
        Counted::NotDone,
        Counted::Yes,
        Counted::Partly,
        Counted::No,
        Counted::Silent,
    ];
}

/// One thing behind a number.
#[derive(Clone, Debug, PartialEq)]
pub struct BehindLine {
    /// A case, not a complaint.
    pub is_case: bool,
    /// Its number.
    pub number: String,
    /// Its title, or the firm's words.
    pub title: String,
    /// The firms.
    pub firms: Vec<String>,
    /// The lead unit now.
    pub unit: Name,
    /// Which term it is about; none where it is what a firm said.
    pub term: Option<TermKind>,
    /// The date that puts it into the period: the due date, or when the firm spoke.
    pub on: Date,
    /// How it stands.
    pub counted: Counted,
    /// How satisfied the firm is; withheld from whoever works on it.
    pub satisfaction: Option<Satisfaction>,
    /// Whether it is in the numerator; none where that would tell a withheld rating.
    pub hit: Option<bool>,
}

/// Which number a list is behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// A figure.
    Figure(Figure, Rate),
    /// The table of what became late.
    BecameLate {
        /// Narrowed to the month that begins on this day.
        month: Option<Date>,
        /// How many there are.
        count: u64,
    },
}

/// The list behind a number.
#[derive(Clone, Debug, PartialEq)]
pub struct BehindList {
    /// Behind which.
    pub of: Behind,
    /// Of which period.
    pub period: Period,
    /// Narrowed to this unit: its key and name.
    pub unit: Option<(String, Name)>,
    /// One page, the newest first.
    pub rows: Vec<BehindLine>,
    /// Where the next page begins.
    pub next: Option<String>,
}
