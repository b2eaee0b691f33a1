//! One number of days said anew by the bureau (design §6.7): with its source and the reason, and no longer confirmed until
//! a legal officer has held the new number against that source.

use super::{Event, Reference};
use crate::domain::actor::Person;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::rulebook::{DeadlineRow, TermKey, TermUnit};
use crate::domain::text::{Line, Words};

/// How long a clock is to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewLength {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: TermUnit,
    /// Whether a last day that is off moves to the next working day.
    pub roll: bool,
}

impl NewLength {
    /// The row as it would stand after `old`, from the same source.
    pub fn of(self, old: &DeadlineRow) -> DeadlineRow {
        DeadlineRow {
            amount: self.amount,
            unit: self.unit,
            // a unit said here is this row's own and follows no setting any more
            follows_day_unit: old.follows_day_unit && self.unit == old.unit,
            roll: self.roll,
            ..old.clone()
        }
    }
}

/// A number of days as it is typed on its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermEdit {
    /// Which clock.
    pub term: TermKey,
    /// How long.
    pub length: NewLength,
    /// Where the number comes from.
    pub source: Line,
    /// Why it is changed.
    pub reason: Words,
    /// Whether it holds for open terms too.
    pub apply_to_open: bool,
}

impl TermEdit {
    /// What happens, or why not.
    ///
    /// # Errors
    /// An amount of nought or beyond ten years, a row that says what it said.
    pub(super) fn decide(
        self,
        reference: &Reference,
        version: String,
        by: Person,
    ) -> Result<Event, Refusal> {
        let before = reference.rulebook.deadline(self.term);
        let before = before.cloned();
        let before = before.unwrap_or_else(|| DeadlineRow::unsaid(self.term));
        let said = DeadlineRow {
            source: self.source.as_str().to_owned(),
            ..self.length.of(&before)
        };
        let most = Reference::budget_of(&said).unit.most();
        if !(1..=most).contains(&said.amount) {
            return Err(at("amount", Problem::Between(1, most)));
        }
        let same = said == before;
        if same && !self.apply_to_open {
            return Err(at("amount", Problem::SameAsBefore));
        }
        let confirmed = same && before.confirmed;
        Ok(Event::TermEdited {
            row: Box::new(DeadlineRow { confirmed, ..said }),
            before: Box::new(before),
            reason: self.reason.as_str().to_owned(),
            apply_to_open: self.apply_to_open,
            version,
            by,
        })
    }
}
