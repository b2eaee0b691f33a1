//! What a search found, under the reader's scope.

use super::complaint::ComplaintLine;
use super::enterprise::EnterpriseLine;
use super::queue::CaseLine;

/// The answer to one search.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// What was typed.
    pub typed: String,
    /// Whether there was enough to go by: two characters.
    pub enough: bool,
    /// Cases, the newest first.
    pub cases: Vec<CaseLine>,
    /// Whether there are more of them.
    pub more_cases: bool,
    /// What firms said, the newest first.
    pub complaints: Vec<ComplaintLine>,
    /// Whether there are more of them.
    pub more_complaints: bool,
    /// Firms.
    pub enterprises: Vec<EnterpriseLine>,
    /// Whether there are more of them.
    pub more_enterprises: bool,
    /// How many of each are shown.
    pub most: u64,
}
