//! Notes inside the bureau. One is never overwritten: struck through it stays readable, with who, when, why, and
//! what stands in its place (issue 5, A).

use serde::{Deserialize, Serialize};

use super::decide::Deciding;
use super::{Case, Event};
use crate::domain::action::Action;
use crate::domain::actor::Person;
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::time::At;

/// One note.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The words.
    pub text: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
    /// How it was struck through.
    pub struck: Option<Struck>,
}

/// Who struck a note through, when and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Struck {
    /// Why.
    pub reason: String,
    /// What stands in its place; empty where nothing does.
    pub replacement: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
}

impl Case {
    /// A note by its place, counted from 1.
    pub fn note(&self, n: u32) -> Option<&Note> {
        let n = usize::try_from(n).ok()?;
        self.notes.get(n.checked_sub(1)?)
    }
}

/// Strikes one through; what replaces it is a note of its own from then on.
pub(super) fn strike(
    d: &mut Deciding<'_>,
    case: &Case,
    n: u32,
    reason: &str,
    replacement: &str,
) -> Result<(), Refusal> {
    let note = case.note(n).ok_or(Refusal::NotFound)?;
    if note.struck.is_some() {
        return Err(Refusal::NotNow(Action::StrikeNote, NotNow::Already));
    }
    if replacement == note.text {
        return Err(at("replacement", Problem::SameAsBefore));
    }
    let struck = Struck {
        reason: reason.to_owned(),
        replacement: replacement.to_owned(),
        by: d.by.clone(),
        at: d.facts.now,
    };
    d.tell(Event::NoteStruck { n, struck });
    Ok(())
}
