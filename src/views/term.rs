//! A term as pages show it: how it stands, and how its date was reached.

use jiff::civil::Date;

use super::name::Name;
use crate::domain::calendar::Calendar;
use crate::domain::term::{Standing, Step, Term, TermKind};
use crate::domain::time::At;

/// A term at the moment the page was made.
#[derive(Clone, Debug, PartialEq)]
pub struct TermView {
    /// What it is on.
    pub kind: TermKind,
    /// How it stands.
    pub standing: Standing,
    /// What the firm was told; never changes.
    pub promised_on: Date,
    /// What governs.
    pub due_on: Date,
    /// The year has no published calendar yet.
    pub provisional: bool,
    /// From which event to which date, step by step.
    pub steps: Vec<Step>,
    /// Who holds it, where a list names it.
    pub holder: Option<Name>,
}

impl TermView {
    /// The view of a term now.
    pub fn of(term: &Term, now: At, calendar: &Calendar) -> TermView {
        TermView {
            kind: term.kind(),
            standing: term.standing(now, calendar),
            promised_on: term.promised_on(),
            due_on: term.due_on(),
            provisional: term.provisional(),
            steps: term.explain(calendar),
            holder: None,
        }
    }
}
