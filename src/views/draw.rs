//! Samples of closed cases that are called back, as their pages show them.

use jiff::civil::Date;

use super::history::History;
use super::name::Name;
use super::term::TermView;
use crate::domain::draw::Call;
use crate::domain::time::At;

/// A page of draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Draws {
    /// The draws, the newest first.
    pub rows: Vec<DrawLine>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Whether the reader may draw.
    pub may_draw: bool,
}

/// A draw in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawLine {
    /// Its number.
    pub number: String,
    /// The first and the last day of the closings.
    pub period: (Date, Date),
    /// How many of a hundred.
    pub share: u32,
    /// The unit that drew.
    pub unit: Name,
    /// Who drew.
    pub by: String,
    /// When.
    pub at: At,
    /// How many cases it was made of.
    pub pool: u64,
    /// How many were drawn.
    pub drawn: u64,
    /// How many firms were reached.
    pub reached: u64,
}

/// A case that was drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnLine {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The unit that led it.
    pub lead: Name,
    /// Its rank.
    pub rank: String,
    /// Every call, in order.
    pub calls: Vec<Call>,
    /// Whether the reader may call about it now.
    pub may_call: bool,
    /// The clock of the call while it runs; none where the rulebook had no length for it.
    pub term: Option<TermView>,
}

/// A draw with calls still to be made, on the desk of whoever makes them.
#[derive(Clone, Debug, PartialEq)]
pub struct CallsWaiting {
    /// Its number.
    pub number: String,
    /// How many firms are still to be reached.
    pub left: u64,
    /// The clock that ends first.
    pub term: Option<TermView>,
}

/// One draw.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawDetail {
    /// As lists show it.
    pub line: DrawLine,
    /// The seed.
    pub seed: String,
    /// The numbers it was made of.
    pub pool: Vec<String>,
    /// The cases drawn, by rank.
    pub drawn: Vec<DrawnLine>,
    /// Whether drawing again from seed and numbers gives the same.
    pub same: bool,
    /// What happened.
    pub history: History,
}
