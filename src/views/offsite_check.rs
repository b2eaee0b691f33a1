//! Off-site checks, as their pages show them.

use jiff::civil::Date;

use super::history::History;
use crate::domain::action::Action;
use crate::domain::offsite_check::{Finding, FollowUp, Method, RawFile, Review, Side};

/// A page of checks.
#[derive(Clone, Debug, PartialEq)]
pub struct OffsiteChecks {
    /// Only this method.
    pub method: Option<Method>,
    /// The checks, the newest first.
    pub rows: Vec<CheckLine>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Whether the reader may record one.
    pub may_record: bool,
}

/// One check in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckLine {
    /// Its number.
    pub number: String,
    /// The firm's credit code.
    pub uscc: String,
    /// The firm's name.
    pub enterprise: String,
    /// How.
    pub method: Method,
    /// The first and the last day it looked at.
    pub window: (Date, Date),
    /// What came of it.
    pub finding: Finding,
    /// What last followed.
    pub follow_up: Option<FollowUp>,
    /// Whether it can be used as evidence.
    pub usable: bool,
    /// Which reviews it waits for.
    pub waits_for: Vec<Side>,
}

/// One check.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckDetail {
    /// As lists show it.
    pub line: CheckLine,
    /// Who worked the equipment or compared the data.
    pub operator: String,
    /// The raw file.
    pub raw_file: Option<RawFile>,
    /// Where the raw file is downloaded, where it was uploaded.
    pub download: Option<String>,
    /// What was found, in words.
    pub found: String,
    /// The reviews so far.
    pub reviews: Vec<Review>,
    /// What the reader may do now.
    pub actions: Vec<Action>,
    /// What happened.
    pub history: History,
    /// The sequence it was read at.
    pub seq: u64,
}
