//! Suggestions, as their pages show them.

use super::history::History;
use super::term::TermView;
use crate::domain::action::Action;
use crate::domain::suggestion::{About, Status};
use crate::domain::time::At;

/// A page of suggestions.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestions {
    /// Which part.
    pub status: Status,
    /// The suggestions, the newest first.
    pub rows: Vec<SuggestionLine>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// A suggestion in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct SuggestionLine {
    /// Whether something is suggested or asked.
    pub about: About,
    /// Its number.
    pub number: String,
    /// The words.
    pub words: String,
    /// The firm, where one with an account made it.
    pub enterprise: Option<String>,
    /// When it came.
    pub made_at: At,
    /// Where it stands.
    pub status: Status,
    /// What was said to it.
    pub reply: Option<String>,
    /// Its clock, for the office: nobody outside is promised a date.
    pub term: Option<TermView>,
}

/// One suggestion, as the office reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct SuggestionDetail {
    /// As lists show it.
    pub line: SuggestionLine,
    /// What the reader may do now.
    pub actions: Vec<Action>,
    /// What happened.
    pub history: History,
    /// The sequence it was read at.
    pub seq: u64,
}

/// What whoever made one is given, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Whether something is suggested or asked.
    pub about: About,
    /// Its number.
    pub number: String,
    /// The code it is looked up by.
    pub code: String,
}
