//! A term as pages show it: how it stands, and how its date was reached.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::name::Name;
use crate::domain::calendar::Calendar;
use crate::domain::case::Difficulty;
use crate::domain::refusal::FieldError;
use crate::domain::term::{Budget, Standing, Step, Term, TermKind};
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
    /// Where the number of days comes from, and whether the legal section confirmed it; none where a date was agreed.
    pub rests_on: Option<RestsOn>,
    /// The people of the steps by account, on staff pages; a firm reads the steps without names.
    pub people: BTreeMap<String, String>,
}

/// Where a number of days comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestsOn {
    /// The article, another place's rule, or this software's own proposal.
    pub source: String,
    /// Whether a legal officer held it against that.
    pub confirmed: bool,
}

/// What was typed into the try-out, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TryTyped {
    /// The day it begins.
    pub date: String,
    /// The hour, where one is given.
    pub hour: String,
    /// A rule in force, by its key; else amount and unit.
    pub rule: String,
    /// How many.
    pub amount: String,
    /// Of what, by suffix.
    pub unit: String,
    /// A last day that is off stays where it is.
    pub no_roll: bool,
    /// What comes in outside office hours counts as the next working day's.
    pub registered: bool,
}

/// A rule in force that can be tried.
#[derive(Clone, Debug, PartialEq)]
pub struct TryRule {
    /// What stands in the URL.
    pub key: String,
    /// What it is on.
    pub kind: TermKind,
    /// How hard, where that decides.
    pub difficulty: Option<Difficulty>,
    /// How long.
    pub budget: Budget,
}

/// The try-out: a date and a rule lead to a due date, and nothing is saved.
#[derive(Clone, Debug, PartialEq)]
pub struct TryOut {
    /// What was typed.
    pub typed: TryTyped,
    /// What can be chosen.
    pub rules: Vec<TryRule>,
    /// What is wrong with what was typed.
    pub problems: Vec<FieldError>,
    /// Where it leads.
    pub tried: Option<Tried>,
}

/// Where a try leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// How long.
    pub budget: Budget,
    /// The last day.
    pub due_on: Date,
    /// The instant it ends, where hours are counted.
    pub until: Option<At>,
    /// A year without a published calendar had a part in it.
    pub provisional: bool,
    /// How it was reached.
    pub steps: Vec<Step>,
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
            rests_on: None,
            people: BTreeMap::new(),
        }
    }

    /// The calendar or a rule has changed and the date has not been brought to it yet: it still governs.
    pub fn being_recounted(&self) -> bool {
        let pending = |step: &Step| matches!(step, Step::Differs { pending: true, .. });
        self.steps.iter().any(pending)
    }

    /// The accounts of everybody who had a hand in the date.
    pub fn accounts(&self) -> impl Iterator<Item = &str> {
        self.steps.iter().flat_map(|step| match step {
            Step::Rebased { by, .. }
            | Step::Paused { by, .. }
            | Step::BroughtForward { by, .. } => vec![by.as_str()],
            Step::Extended { asked_by, by, .. } => vec![asked_by.as_str(), by.as_str()],
            _ => Vec::new(),
        })
    }
}
