//! The overdue board: who is late with how much, and with what.

use jiff::civil::Date;

use super::name::Name;
use super::results::{Heat, Period, Rate};
use super::stand_in::Held;
use super::term::TermView;
use crate::domain::case::Stage;
use crate::domain::ids::Noun;
use crate::domain::term::TermKind;
use crate::domain::time::At;

/// The board: a few numbers, and the units by how much is late.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// Matters that are late.
    pub late: u64,
    /// Matters whose last day is today.
    pub due_today: u64,
    /// Extensions that wait for a decision.
    pub extensions: u64,
    /// Cases that are parked.
    pub parked: u64,
    /// Calendar days for which the oldest of them has been; none where none is.
    pub parked_for: Option<i64>,
    /// The months the units' rates are taken over.
    pub period: Period,
    /// Complaints that wait for triage.
    pub waiting: u64,
    /// Cases that wait for review.
    pub review: u64,
    /// Signed supervision orders that have no reply yet.
    pub unanswered: u64,
    /// Problems whose firm says that the answer solves nothing.
    pub disputed: u64,
    /// Reports of danger no leader decided on in time: with whom, and by when; no word of them.
    pub duties_late: Vec<(String, At)>,
    /// What changed since yesterday.
    pub since_yesterday: SinceYesterday,
    /// What became late with the turn of the day, the first of them.
    pub newly: Vec<OverdueLine>,
    /// What the firms said in the period, and what became late in it.
    pub said: Said,
    /// The problems most firms raised this month, the most first.
    pub common: Vec<Common>,
    /// The units that have anything in hand, the latest first.
    pub units: Vec<UnitLine>,
    /// The most deadlines a board counts.
    pub most: u64,
    /// There were more than that.
    pub cut: bool,
}

/// What the firms said in the months of the board, and what became late in them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// Solved, of those that spoke.
    pub solved: Rate,
    /// Satisfied, of those that spoke.
    pub satisfied: Rate,
    /// Firms that confirmed, were silent, and dispute the answer.
    pub closings: [u64; 3],
    /// What became late, by unit and month.
    pub heat: Heat,
}

/// A problem of several firms.
#[derive(Clone, Debug, PartialEq)]
pub struct Common {
    /// How the first of them was said.
    pub begins: String,
    /// Firms of this month.
    pub firms: usize,
    /// Firms that said the like in the month before.
    pub firms_before: usize,
}

/// What changed with the turn of the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SinceYesterday {
    /// Matters that became late: their last day was yesterday.
    pub newly_late: u64,
    /// Late terms that were met today.
    pub met_late: u64,
}

/// One unit on the board.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitLine {
    /// Its key.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// Cases in hand.
    pub open: u64,
    /// Matters late.
    pub late: u64,
    /// Matters whose last day is today.
    pub due_today: u64,
    /// The longest lateness, in working days; nought when nothing is late.
    pub longest: i64,
    /// How often its open cases were handed on.
    pub hops: u64,
    /// Answered in time, of what was due in the period.
    pub on_time: Rate,
    /// The mean number of working days to an answer in the period, in tenths.
    pub mean_days: Option<u64>,
}

/// Which part of the list behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Past its date.
    Late,
    /// Today is the last day.
    Today,
}

/// The list behind a number of the board.
#[derive(Clone, Debug, PartialEq)]
pub struct Overdue {
    /// Which part.
    pub due: Due,
    /// The unit, where one was chosen.
    pub unit: Option<(String, Name)>,
    /// How many there are in all.
    pub total: u64,
    /// How many deadlines were read, where there are more than that.
    pub cut: Option<u64>,
    /// One page of them, the longest late first.
    pub rows: Vec<OverdueLine>,
    /// Where the next rows begin.
    pub next: Option<String>,
    /// The reader may put late matters of the chosen unit under order.
    pub may_issue: bool,
}

/// One matter that is late.
#[derive(Clone, Debug, PartialEq)]
pub struct OverdueLine {
    /// What it is.
    pub noun: Noun,
    /// Its page; none where the reader may know that it is late and no more.
    pub href: Option<String>,
    /// Where a case stands.
    pub stage: Option<Stage>,
    /// The number of the case, complaint, order or consultation.
    pub number: String,
    /// The case's title or the complaint's words.
    pub title: String,
    /// The firms.
    pub firms: Vec<String>,
    /// The unit that holds it.
    pub unit: Name,
    /// The person who holds it.
    pub person: Option<Held>,
    /// Since when they do.
    pub held_since: Option<At>,
    /// What is promised next over it, and by when: another clock of it that is not late.
    pub next: Option<(TermKind, Date)>,
    /// What should have been done, by when, and how late it is.
    pub term: TermView,
    /// When anybody last did anything about it.
    pub last_at: Option<At>,
}
