//! A paper as its paragraphs: one source for the page that prints it and for the file that is edited on.

use super::name::Name;
use crate::domain::complaint::{Answer, Channel};
use crate::domain::time::At;
use jiff::civil::Date;

/// What a letter to a firm is written from: its own problem, and of the matter only what it may know. The office and the
/// firm read letters made of the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Letter {
    /// The number of its problem.
    pub number: String,
    /// The firm.
    pub enterprise: String,
    /// When it was said, or else received.
    pub said_at: Option<At>,
    /// The way it came.
    pub channel: Option<Channel>,
    /// The words, exactly as typed.
    pub words: String,
    /// When it was accepted, and whether by the office's silence.
    pub accepted: Option<(bool, At)>,
    /// Why it was not accepted, where to go instead, and when.
    pub declined: Option<(String, String, At)>,
    /// The last answer that stands.
    pub answer: Option<Answer>,
    /// Title and number of the matter; inside the bureau only: it may tell of other firms.
    pub matter: Option<(String, String)>,
    /// Who leads.
    pub lead: Option<Name>,
    /// By when it is to be answered, as it was promised.
    pub promised: Option<Date>,
}

/// One paragraph of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paragraph {
    /// A heading of the first level, with its number.
    Heading(String),
    /// Words.
    Text(String),
    /// A label of minutes and what stands after it.
    Labelled(&'static str, String),
}

impl Paragraph {
    /// The words as they are read.
    pub fn text(&self) -> String {
        match self {
            Paragraph::Heading(text) | Paragraph::Text(text) => text.clone(),
            Paragraph::Labelled(label, text) => format!("{label}：{text}"),
        }
    }
}

/// A paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// What it is: 受理通知.
    pub kind: &'static str,
    /// The organ's mark.
    pub organ: String,
    /// Its number, or the number of what it is about where it has none of its own.
    pub number: String,
    /// The title.
    pub title: String,
    /// To whom.
    pub to: Option<String>,
    /// The body.
    pub body: Vec<Paragraph>,
    /// Who signs, and the day; at the right.
    pub signs: Vec<String>,
    /// It is a draft: marked 送审稿.
    pub draft: bool,
}
