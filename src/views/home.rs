//! The front page.

use super::my::MyLine;
use crate::domain::term::Budget;

/// What everybody reads at the door.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// Within which time a complaint is accepted or declined.
    pub acceptance: Budget,
}

/// What a firm's contact reads in addition.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waiting {
    /// What waits for the firm.
    pub rows: Vec<MyLine>,
}
