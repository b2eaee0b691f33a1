//! 抽查回访: a sample of closed cases, drawn by a unit that led none of them, whose firms are called back (domain.md 1.9).
//!
//! The draw is made by a seed the server makes and the event keeps: every closed case of the period has a rank, the
//! SHA-256 of seed and number, and the lowest ranks are drawn. Whoever has seed and numbers can draw again and finds the same.
//!
//! ```text
//! made ─► each drawn case called back, again while nobody was reached ─► all reached
//! ```

mod command;
mod decide;
mod event;
mod guard;
#[cfg(test)]
pub(in crate::domain) mod tests;

pub use command::{Command, Said, needs, subject, subject_of};
pub use decide::{chosen, decide};
pub use event::{Event, evolve};
pub use guard::{ACTIONS, available, possible};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::actor::Person;
use super::complaint::{Satisfaction, Solved};
use super::ids::{CaseId, DrawId, UnitId};
use super::term::{Term, Terms};
use super::time::At;

/// A closed case as it stands in the pool.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Closed {
    /// Its number.
    pub number: String,
    /// Which.
    pub case: CaseId,
    /// Its title.
    pub title: String,
    /// The unit that led it.
    pub lead: UnitId,
    /// Its rank in this draw.
    pub rank: String,
}

/// What came of a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// Whether anybody was reached.
    pub reached: bool,
    /// Whether it is really solved, as the firm says.
    pub solved: Option<Solved>,
    /// How satisfied it is.
    pub satisfaction: Option<Satisfaction>,
    /// What was said, or how it was tried.
    pub words: String,
    /// Whether the problem came back.
    pub rebound: bool,
    /// Who called.
    pub by: Person,
    /// When.
    pub at: At,
}

/// A case that was drawn, and the calls made about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The case.
    pub closed: Closed,
    /// Every call, in order; at most the last one reached somebody.
    pub calls: Vec<Call>,
}

impl Drawn {
    /// The call that reached somebody.
    pub fn reached(&self) -> Option<&Call> {
        self.calls.last().filter(|c| c.reached)
    }
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Who.
    pub by: Person,
    /// When.
    pub at: At,
}

/// A draw as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draw {
    /// Not before it was made.
    pub id: Option<DrawId>,
    /// Its yearly number.
    pub number: String,
    /// The first and the last day of the closings it was made of.
    pub period: Option<(Date, Date)>,
    /// How many of a hundred were to be drawn.
    pub share: u32,
    /// The seed.
    pub seed: String,
    /// Every closed case it was made of, by number.
    pub pool: Vec<Closed>,
    /// The cases drawn, by rank.
    pub drawn: Vec<Drawn>,
    /// The unit that drew.
    pub unit: Option<UnitId>,
    /// Who drew, and when.
    pub made: Option<Done>,
    /// Its clocks, one a case that was drawn; none where the rulebook had no length for them.
    pub terms: Terms,
}

impl Draw {
    /// A case that was drawn, by its number.
    pub fn of(&self, number: &str) -> Option<&Drawn> {
        self.drawn.iter().find(|d| d.closed.number == number)
    }

    /// The clock of the call about a case, running or not.
    pub fn clock(&self, case: &CaseId) -> Option<&Term> {
        self.terms.all().find(|t| t.on() == case.as_str())
    }
}
