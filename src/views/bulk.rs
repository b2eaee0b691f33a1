//! One step for several cases: which were chosen, and which of them it cannot be taken for.

use crate::domain::refusal::Refusal;

/// The most cases of one press; a page of the queue has no more.
pub const MOST: usize = 50;

/// One chosen case.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// Its number.
    pub number: String,
    /// What it is about; empty where it cannot be told.
    pub title: String,
    /// Why the step cannot be taken for it; none where it can.
    pub why: Option<Refusal>,
}

/// What became of a press.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Went {
    /// The cases it was done for.
    pub done: Vec<String>,
    /// The cases it was refused for, each with the reason.
    pub refused: Vec<(String, Refusal)>,
    /// The cases that were not tried, because something failed.
    pub untried: Vec<String>,
}
