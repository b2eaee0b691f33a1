//! What happens to a suggestion.

use super::{About, Done, Status, Suggestion};
use crate::domain::event::events;
use crate::domain::ids::{EnterpriseId, SuggestionId};
use crate::domain::number::Number;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::term::TermEvent;
use crate::domain::time::At;

events! {
    /// What happened to a suggestion.
    pub enum Event {
        /// Made.
        Made {
            /// The suggestion.
            id: SuggestionId,
            /// Its number.
            number: Number,
            /// Whether something is suggested or asked.
            #[serde(default, skip_serializing_if = "About::is_suggestion")]
            about: About,
            /// The firm and its name, where one with an account made it.
            enterprise: Option<(EnterpriseId, String)>,
            /// The words.
            words: String,
            /// When.
            at: At,
        } = "suggestion.made" v 1,
        /// Adopted, or answered.
        Replied {
            /// Whether the bureau takes it up.
            adopted: bool,
            /// What was said to it.
            words: String,
            /// Who and when.
            done: Done,
        } = "suggestion.replied" v 1,
        /// An entry in the ledger of its term.
        Term {
            /// The entry.
            entry: TermEvent,
        } = "suggestion.term" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        // nobody's name or phone is asked for
        Vec::new()
    }
}

/// The suggestion after `event`; never refuses.
pub fn evolve(state: &mut Suggestion, event: &Event) {
    match event {
        Event::Made {
            id,
            number,
            about,
            enterprise,
            words,
            at,
        } => {
            *state = Suggestion {
                id: Some(id.clone()),
                number: number.text.clone(),
                about: *about,
                enterprise: enterprise.clone(),
                words: words.clone(),
                made_at: Some(*at),
                ..Suggestion::default()
            };
        }
        Event::Replied {
            adopted,
            words,
            done,
        } => {
            state.status = match adopted {
                true => Status::Adopted,
                false => Status::Answered,
            };
            state.reply = Some((words.clone(), done.clone()));
        }
        Event::Term { entry } => state.terms.evolve(entry),
    }
}
