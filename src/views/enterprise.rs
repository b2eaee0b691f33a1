//! Firms as staff read them.

use super::complaint::ComplaintLine;
use super::name::Name;
use super::positive_listing::ListingLine;
use super::queue::CaseLine;

/// Firms found.
#[derive(Clone, Debug, PartialEq)]
pub struct Enterprises {
    /// What was searched for.
    pub search: String,
    /// The firms, by name.
    pub rows: Vec<EnterpriseLine>,
    /// There are more than are shown.
    pub more: bool,
    /// Whether the reader may put one on record.
    pub may_register: bool,
}

/// A firm in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnterpriseLine {
    /// Its credit code.
    pub uscc: String,
    /// Its name.
    pub name: String,
    /// The district of its site.
    pub district: Name,
}

/// A firm, everything the reader may know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct EnterpriseDetail {
    /// Its credit code.
    pub uscc: String,
    /// Its name.
    pub name: String,
    /// The district of its site.
    pub district: Name,
    /// Its cases the reader may see, newest first, at most fifty.
    pub cases: Vec<CaseLine>,
    /// Its complaints the reader may see, newest first, at most fifty.
    pub complaints: Vec<ComplaintLine>,
    /// Its contacts; none for readers who do not keep them.
    pub contacts: Option<Vec<ContactLine>>,
    /// Whether the reader may record a complaint for it.
    pub may_record: bool,
    /// How it stands on the positive list.
    pub listing: Option<ListingLine>,
}

/// A contact of a firm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactLine {
    /// The masked name.
    pub name: String,
    /// What is typed at log-in.
    pub login: String,
    /// Whether the account may be used.
    pub active: bool,
    /// Whether a one-time code can be printed now.
    pub may_issue_code: bool,
}
