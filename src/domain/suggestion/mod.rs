//! 建议和政策咨询: what anybody suggests to the bureau, or asks it about policy, through the open door, named or not (issue 5,
//! A; issue 3, B). It is no complaint and makes no case; the coordinating office adopts a suggestion or answers it, with a
//! reason, once, and answers a question once.
//!
//! ```text
//! received ─► adopted
//!     └─────► answered
//! ```
//!
//! Whoever has no account gets a number and a code. The code is the end of the suggestion's own id, which is random and is
//! shown nowhere else, so that nothing has to be kept to check it.

mod command;
mod decide;
mod event;
#[cfg(test)]
pub(in crate::domain) mod tests;

pub use command::{Command, needs, subject, subject_of};
pub use decide::{ACTIONS, available, decide, possible};
pub use event::{Event, evolve};
use serde::{Deserialize, Serialize};

use super::actor::Person;
use super::ids::{EnterpriseId, SuggestionId};
use super::keyed::keyed;
use super::reference::Numbered;
use super::rulebook::TermKey;
use super::term::{TermKind, Terms};
use super::time::At;

/// Characters of the code: thirty-two random bits, tried a few times an hour at most.
const CODE: usize = 8;

keyed! {
    /// Where a suggestion stands.
    #[derive(Default)]
    Status {
        /// Nobody has spoken to it yet.
        #[default]
        Received = "received",
        /// The bureau takes it up.
        Adopted = "adopted",
        /// Answered, and not taken up.
        Answered = "answered",
    }
}

keyed! {
    /// What it is.
    #[derive(Default)]
    About {
        /// Something the bureau could do better.
        #[default]
        Suggestion = "suggestion",
        /// A question about policy (政策咨询), asked without saying which firm asks.
        Question = "question",
    }
}

impl About {
    /// Whether it is a suggestion: what was made before there were questions is one.
    pub fn is_suggestion(&self) -> bool {
        *self == About::Suggestion
    }

    /// The clock it is replied to by, and the row that says how long.
    pub fn clock(self) -> (TermKind, TermKey) {
        match self {
            About::Suggestion => (TermKind::SuggestionReply, TermKey::SuggestionReply),
            About::Question => (TermKind::QuestionReply, TermKey::QuestionReply),
        }
    }

    /// The series of its number.
    pub fn numbered(self) -> Numbered {
        match self {
            About::Suggestion => Numbered::Suggestion,
            About::Question => Numbered::PolicyQuestion,
        }
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

/// A suggestion as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestion {
    /// Not before its first event.
    pub id: Option<SuggestionId>,
    /// Its number.
    pub number: String,
    /// Whether something is suggested or asked.
    pub about: About,
    /// The firm, where one with an account made it.
    pub enterprise: Option<(EnterpriseId, String)>,
    /// The words.
    pub words: String,
    /// When it came.
    pub made_at: Option<At>,
    /// Where it stands.
    pub status: Status,
    /// What was said to it, by whom and when.
    pub reply: Option<(String, Done)>,
    /// Its clock; what came before there was one has none.
    pub terms: Terms,
}

/// The code of a suggestion, for whoever made it without an account.
pub fn code(id: &SuggestionId) -> String {
    let end: Vec<char> = id.as_str().chars().rev().take(CODE).collect();
    end.into_iter().rev().collect::<String>().to_uppercase()
}
