//! The outbox of text messages, as its page shows it.

use crate::domain::text_message::{TextKind, TextState};
use crate::domain::time::At;

/// A page of messages.
#[derive(Clone, Debug, PartialEq)]
pub struct TextMessages {
    /// The newest first.
    pub rows: Vec<TextLine>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// What it tells.
    pub kind: TextKind,
    /// The number it names.
    pub number: String,
    /// To whom, masked; none once erased.
    pub to: Option<String>,
    /// When it was laid into the outbox.
    pub made_at: At,
    /// Where it stands.
    pub state: TextState,
}
