//! Questions to units complained of, as their pages show them.

use jiff::civil::Date;

use super::history::History;
use super::name::Name;
use super::term::TermView;
use crate::domain::action::Action;
use crate::domain::inquiry::{Answer, Done, Named};

/// A page of questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Inquiries {
    /// Whether those answered are listed.
    pub answered: bool,
    /// The questions.
    pub rows: Vec<InquiryLine>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// A question in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct InquiryLine {
    /// Its number.
    pub number: String,
    /// What is asked.
    pub question: String,
    /// The unit that asks.
    pub by_unit: Name,
    /// The unit asked.
    pub unit: Name,
    /// The last day for the answer.
    pub due_on: Date,
    /// Whether it was answered.
    pub answered: bool,
    /// Its clock.
    pub term: Option<TermView>,
}

/// One question.
#[derive(Clone, Debug, PartialEq)]
pub struct InquiryDetail {
    /// As lists show it.
    pub line: InquiryLine,
    /// The case, for whoever may open it; never for the unit asked.
    pub case: Option<String>,
    /// The firm, where it agreed to be named.
    pub named: Option<Named>,
    /// Who asked.
    pub asked: Option<Done>,
    /// Every answer, in order.
    pub answers: Vec<Answer>,
    /// What the reader may do now.
    pub actions: Vec<Action>,
    /// What happened.
    pub history: History,
    /// The sequence it was read at.
    pub seq: u64,
}
