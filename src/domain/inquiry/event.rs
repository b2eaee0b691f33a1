//! What happens to a question to a unit complained of.

use super::{Answer, Done, Inquiry, Sheet};
use crate::domain::actor::Person;
use crate::domain::event::events;
use crate::domain::ids::InquiryId;
use crate::domain::number::Number;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::term::TermEvent;

events! {
    /// What happened to it.
    pub enum Event {
        /// The unit complained of was asked.
        Asked {
            /// The question.
            id: InquiryId,
            /// Its yearly number.
            number: Number,
            /// What is asked of whom.
            sheet: Sheet,
            /// Who and when.
            done: Done,
        } = "inquiry.asked" v 1,
        /// It answered, or added to its answer.
        Answered {
            /// What it said.
            answer: Answer,
        } = "inquiry.answered" v 1,
        /// Another officer of a unit that enforces answers it.
        HandedOver {
            /// Who.
            to: Person,
            /// By whom and when.
            done: Done,
        } = "inquiry.handed_over" v 1,
        /// A clock.
        Term {
            /// The entry of its ledger.
            entry: TermEvent,
        } = "inquiry.term" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        // the bureau's own words to its own units
        Vec::new()
    }
}

/// The question after `event`; never refuses.
pub fn evolve(state: &mut Inquiry, event: &Event) {
    match event {
        Event::Asked {
            id,
            number,
            sheet,
            done,
        } => {
            *state = Inquiry {
                id: Some(id.clone()),
                number: number.text.clone(),
                sheet: Some(sheet.clone()),
                asked: Some(done.clone()),
                ..Inquiry::default()
            };
        }
        Event::HandedOver { to, .. } => {
            if let Some(sheet) = &mut state.sheet {
                sheet.officer = Some(to.clone());
            }
        }
        Event::Answered { answer } => state.answers.push(answer.clone()),
        Event::Term { entry } => state.terms.evolve(entry),
    }
}
