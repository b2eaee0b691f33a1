//! What was said before and is much like it: a hint, never more than the reader may open.

use jiff::civil::Date;

use super::name::Name;
use crate::domain::case::Stage;
use crate::domain::complaint::Status;

/// A problem that is much like another.
#[derive(Clone, Debug, PartialEq)]
pub struct SimilarLine {
    /// Its number.
    pub number: String,
    /// The firm, for staff.
    pub enterprise: Option<String>,
    /// How its words begin.
    pub begins: String,
    /// The day it was received.
    pub received_on: Option<Date>,
    /// Where it stands.
    pub status: Status,
    /// Its case, for staff.
    pub case: Option<SimilarCase>,
    /// Its page for this reader.
    pub href: String,
}

/// The case of a problem that is much like another.
#[derive(Clone, Debug, PartialEq)]
pub struct SimilarCase {
    /// What is sent to join it.
    pub id: String,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// Where it stands.
    pub stage: Stage,
    /// The unit that leads.
    pub lead: Option<Name>,
    /// Whether the reader may join the problem to it now.
    pub may_join: bool,
}
