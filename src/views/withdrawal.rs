//! Withdrawals that firms say they were advised to, as those read them who look into it.

use super::name::Name;
use crate::domain::complaint::WithdrawalCheck;
use crate::domain::time::At;

/// One page of them: those nobody looked into first, then the newest.
#[derive(Clone, Debug, PartialEq)]
pub struct Withdrawals {
    /// The rows.
    pub rows: Vec<WithdrawalLine>,
    /// Where the next rows begin.
    pub next: Option<String>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct WithdrawalLine {
    /// The number of the problem.
    pub number: String,
    /// The firm.
    pub enterprise: String,
    /// Why it withdrew, in its words.
    pub reason: String,
    /// The unit that led its case; none where there was no case.
    pub unit: Option<Name>,
    /// When it withdrew.
    pub at: At,
    /// What was found.
    pub check: Option<WithdrawalCheck>,
    /// Whether the reader may look into it.
    pub may_check: bool,
}
