//! 向被反映单位核实: what the unit that handles a complaint about inspection, penalty or staff asks the unit complained of
//! (design §6.9). It is asked in the handling unit's own words, and reads neither the firm nor what the firm wrote, unless the
//! firm agreed to be named.
//!
//! ```text
//! asked ─► answered, again where something was missing
//! ```

mod command;
mod decide;
mod event;
mod guard;
#[cfg(test)]
pub(in crate::domain) mod tests;

pub use command::{Asking, Command, needs, subject, subject_of};
pub use decide::decide;
pub use event::{Event, evolve};
pub use guard::{ACTIONS, available, may_ask, possible};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::actor::Person;
use super::ids::{CaseId, InquiryId, UnitId};
use super::term::Terms;
use super::time::At;

/// That the firm agreed to be named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The firm's name.
    pub firm: String,
    /// How and when it agreed.
    pub consent: String,
}

/// What is asked of whom, by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The case; never shown to the unit asked.
    pub case: CaseId,
    /// The unit that handles it and asks.
    pub by_unit: UnitId,
    /// The unit complained of.
    pub unit: UnitId,
    /// The officer named in a unit that enforces: nobody else there sees it.
    pub officer: Option<Person>,
    /// What is asked, in the handling unit's own words.
    pub question: String,
    /// The firm, where it agreed to be named.
    pub named: Option<Named>,
    /// The last day for the answer; a working day.
    pub due_on: Date,
}

/// What the unit said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// In words.
    pub text: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
    /// After its last day.
    pub late: bool,
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Who.
    pub by: Person,
    /// When.
    pub at: At,
}

/// A question to a unit complained of, as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inquiry {
    /// Not before it was asked.
    pub id: Option<InquiryId>,
    /// Its yearly number.
    pub number: String,
    /// What is asked of whom.
    pub sheet: Option<Sheet>,
    /// Who asked, and when.
    pub asked: Option<Done>,
    /// Every answer, in order.
    pub answers: Vec<Answer>,
    /// Its clock.
    pub terms: Terms,
}
