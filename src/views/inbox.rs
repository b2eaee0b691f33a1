//! What a reader was told by itself: one line a matter, however often it was told.

use jiff::civil::Date;

use super::name::Name;
use crate::domain::ladder::Cause;
use crate::domain::news::News;
use crate::domain::term::TermKind;
use crate::domain::time::At;

/// The reader's inbox.
#[derive(Clone, Debug, PartialEq)]
pub struct Inbox {
    /// Unread matters first, then the newest.
    pub lines: Vec<InboxLine>,
    /// How many are unread.
    pub unread: usize,
    /// When the newest was told: what is marked as read with this page.
    pub until: At,
}

/// One matter.
#[derive(Clone, Debug, PartialEq)]
pub struct InboxLine {
    /// What happened, the newest first, each once.
    pub news: Vec<News>,
    /// How the supervision ladder pressed it at last, if it did.
    pub pressed: Option<Pressed>,
    /// The matter's number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// Its page.
    pub href: String,
    /// The draft order over it that waits for a signature, for those who may read drafts.
    pub draft: Option<String>,
    /// When it was last told.
    pub at: At,
    /// How often.
    pub times: usize,
    /// Whether any of it is unread.
    pub unread: bool,
}

/// What the supervision ladder said of a matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Pressed {
    /// The rung it was told at last, as the ladder names it. To a unit a drafted order is nothing yet: it is told
    /// that it is late.
    pub level: Option<Name>,
    /// Why it was told.
    pub cause: Cause,
    /// What it is on.
    pub kind: TermKind,
    /// The date that was pressed.
    pub due_on: Date,
    /// The date now, where it has moved since: a notice sent is marked, never unsent.
    pub moved_to: Option<Date>,
    /// Whether it is done or has ended since.
    pub settled: bool,
}
