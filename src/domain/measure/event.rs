//! What happens to a measure, and the measure after it.

use jiff::civil::Date;

use super::{Evidence, Measure, Sheet, Status, Word};
use crate::domain::actor::Person;
use crate::domain::event::events;
use crate::domain::ids::MeasureId;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::term::TermEvent;
use crate::domain::time::At;

events! {
    /// What happened to a measure.
    pub enum Event {
        /// Set: the unit has to do it from now on.
        Set {
            /// The measure.
            id: MeasureId,
            /// What it is about.
            sheet: Sheet,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "measure.set" v 1,
        /// The unit says that it is done.
        Reported {
            /// What shows it.
            evidence: Evidence,
        } = "measure.reported" v 1,
        /// Somebody who does not own it saw that it is done.
        Verified {
            /// What was seen.
            word: Word,
        } = "measure.verified" v 1,
        /// It was not done as agreed.
        Returned {
            /// Why.
            word: Word,
            /// The new last day.
            due_on: Date,
        } = "measure.returned" v 1,
        /// Another last day is agreed, or it moved with the measure it waits for.
        Rescheduled {
            /// Why.
            word: Word,
            /// The new last day.
            due_on: Date,
            /// The measure whose slip moved it; none where somebody set the day.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            cause: Option<MeasureId>,
        } = "measure.rescheduled" v 1,
        /// Another person of the owner unit has it now.
        HandedOver {
            /// Who has it now.
            person: Person,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "measure.handed_over" v 1,
        /// It is no longer needed.
        Cancelled {
            /// Why.
            word: Word,
        } = "measure.cancelled" v 1,
        /// An entry in the ledger of one of its terms.
        Term {
            /// The entry.
            entry: TermEvent,
        } = "measure.term" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        // the bureau's own words to its own units
        Vec::new()
    }
}

/// The measure after `event`; never refuses.
pub fn evolve(state: &mut Measure, event: &Event) {
    match event {
        Event::Set { id, sheet, by, .. } => {
            state.id = Some(id.clone());
            state.due_on = Some(sheet.task.due_on);
            state.sheet = Some(sheet.clone());
            state.set_by = Some(by.clone());
            state.status = Status::Set;
        }
        Event::Reported { evidence } => {
            state.evidence.push(evidence.clone());
            state.status = Status::Reported;
        }
        Event::Verified { word } => {
            state.ended = Some(word.clone());
            state.status = Status::Verified;
        }
        Event::Returned { word, due_on } => {
            state.returns.push(word.clone());
            state.due_on = Some(*due_on);
            state.status = Status::Returned;
        }
        Event::Rescheduled { due_on, .. } => state.due_on = Some(*due_on),
        Event::HandedOver { person, .. } => {
            if let Some(sheet) = &mut state.sheet {
                sheet.task.person = Some(person.clone());
            }
        }
        Event::Cancelled { word } => {
            state.ended = Some(word.clone());
            state.status = Status::Cancelled;
        }
        Event::Term { entry } => state.terms.evolve(entry),
    }
}
