//! A paper as its paragraphs: one source for the page that prints it and for the file that is edited on.

use super::name::Name;
use crate::domain::complaint::{self, Answer, Channel, Status};
use crate::domain::number::Number;
use crate::domain::time::At;
use jiff::civil::Date;

/// How a problem came to be accepted, as its notice says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// By the office's silence.
    pub deemed: bool,
    /// When.
    pub at: At,
    /// The number of the notice; none where it has no series of its own.
    pub paper: Option<String>,
}

/// Why a problem was not accepted, as its letter says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declined {
    /// Why.
    pub reason: String,
    /// Where to go instead.
    pub instead: String,
    /// When.
    pub at: At,
    /// The number of the letter; none where it has no series of its own.
    pub paper: Option<String>,
}

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
    /// How it was accepted.
    pub accepted: Option<Acceptance>,
    /// Why it was not.
    pub declined: Option<Declined>,
    /// The problem was made void: its letters keep their numbers and hold no more.
    pub void: bool,
    /// The last answer that stands.
    pub answer: Option<Answer>,
    /// Title and number of the matter; inside the bureau only: it may tell of other firms.
    pub matter: Option<(String, String)>,
    /// Who leads.
    pub lead: Option<Name>,
    /// By when it is to be answered, as it was promised.
    pub promised: Option<Date>,
}

impl Letter {
    /// What an event of the problem's own says in it; asked of each, the oldest first.
    pub fn hears(&mut self, event: &complaint::Event) {
        let text = |paper: &Option<Number>| paper.as_ref().map(|n| n.text.clone());
        let accepted = match event {
            complaint::Event::Registered { said_at, .. } => {
                self.said_at = Some(*said_at);
                return;
            }
            complaint::Event::Declined {
                reason,
                instead,
                paper,
                at,
                ..
            } => {
                self.declined = Some(Declined {
                    reason: reason.clone(),
                    instead: instead.clone(),
                    at: *at,
                    paper: text(paper),
                });
                return;
            }
            complaint::Event::Accepted { paper, at, .. } => Acceptance {
                deemed: false,
                at: *at,
                paper: text(paper),
            },
            complaint::Event::DeemedAccepted { paper, at } => Acceptance {
                deemed: true,
                at: *at,
                paper: text(paper),
            },
            _ => return,
        };
        // a notice that was numbered is the one that was sent, whatever was sorted anew later
        let numbered = self.accepted.as_ref().is_some_and(|a| a.paper.is_some());
        if !numbered {
            self.accepted = Some(accepted);
        }
    }

    /// Which letters there are at the status of the problem: what was made void keeps those that were numbered.
    pub fn stands(&mut self, status: Status) {
        self.void = status == Status::Void;
        let kept = |a: &Acceptance| !self.void || a.paper.is_some();
        self.accepted = self.accepted.take().filter(kept);
        if status == Status::Declined {
            self.accepted = None;
        } else {
            self.declined = None;
        }
    }
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
    /// It holds no more, and keeps its number: marked 作废.
    pub void: bool,
}
