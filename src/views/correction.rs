//! What was put right about a complaint, both versions of each.

use super::name::Name;
use crate::domain::time::At;

/// One correction.
#[derive(Clone, Debug, PartialEq)]
pub struct CorrectionLine {
    /// When.
    pub at: At,
    /// By whom.
    pub by: String,
    /// Why; none where it is not the reader's to know.
    pub reason: Option<String>,
    /// Whose it was and is.
    pub firms: Option<Firms>,
    /// Whom to reach, before and after.
    pub contacts: Option<Contacts>,
    /// What it was and is about.
    pub categories: Option<(Name, Name)>,
    /// The words before and after.
    pub words: Option<(String, String)>,
    /// The unit complained of before and after.
    pub units: Option<(Option<Name>, Option<Name>)>,
}

/// Whose it was and is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Firms {
    /// The names before and after.
    Named(String, String),
    /// It came to the reader's firm; from which is not told.
    BroughtHere,
}

/// Whom to reach, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contacts {
    /// Not for this reader, or erased.
    Shut,
    /// Name and phone before and after.
    Read((String, String), (String, String)),
}
