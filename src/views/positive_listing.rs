//! The positive list, as its pages show it.

use jiff::civil::Date;

use super::history::History;
use super::name::Name;
use crate::domain::action::Action;
use crate::domain::positive_listing::{Basis, Follows, Removal, Status};

/// What a firm's standing is today: the status, and what the date makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// As it was left.
    Is(Status),
    /// Its last day has passed.
    Expired,
}

impl Standing {
    /// Every standing, in the order the list offers them.
    pub const ALL: [Standing; 7] = [
        Standing::Is(Status::Listed),
        Standing::Is(Status::Proposed),
        Standing::Is(Status::OnNotice),
        Standing::Is(Status::Suspended),
        Standing::Expired,
        Standing::Is(Status::Removed),
        Standing::Is(Status::Rejected),
    ];

    /// As it stands in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Standing::Is(status) => status.key(),
            Standing::Expired => "expired",
        }
    }

    /// Reads it.
    pub fn parse(text: &str) -> Option<Standing> {
        Standing::ALL.into_iter().find(|s| s.key() == text)
    }
}

/// The list.
#[derive(Clone, Debug, PartialEq)]
pub struct PositiveList {
    /// Which standing is shown.
    pub standing: Standing,
    /// Which basis, where only one is shown.
    pub basis: Option<Basis>,
    /// The rows.
    pub rows: Vec<ListingLine>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// A firm on the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListingLine {
    /// Its credit code.
    pub uscc: String,
    /// Its name.
    pub enterprise: String,
    /// Why it is there.
    pub basis: Option<Basis>,
    /// How it stands.
    pub standing: Standing,
    /// The last day of the public notice.
    pub notice_to: Option<Date>,
    /// From when.
    pub from: Option<Date>,
    /// To when.
    pub to: Option<Date>,
    /// Why it was removed.
    pub removal: Option<Removal>,
    /// Until when it is barred.
    pub barred_until: Option<Date>,
}

/// The listing of one firm.
#[derive(Clone, Debug, PartialEq)]
pub struct ListingDetail {
    /// The firm's credit code.
    pub uscc: String,
    /// Its name.
    pub enterprise: String,
    /// How it stands; none before it was ever proposed.
    pub line: Option<ListingLine>,
    /// The criteria of the rulebook, each with whether it was found to be met and whether it is confirmed.
    pub criteria: Vec<CriterionLine>,
    /// What shows that they are met.
    pub evidence: String,
    /// Who proposed, with the day.
    pub proposed: Option<(String, Date)>,
    /// Who reviewed, with the day and what was said.
    pub reviewed: Option<(String, Date, String)>,
    /// Why it was last suspended.
    pub suspended: Option<String>,
    /// Why it was removed, in words.
    pub removed: Option<String>,
    /// What follows by rule from decisions; only for whoever acts on it.
    pub follows: Option<Follows>,
    /// What the reader may do now.
    pub actions: Vec<Action>,
    /// What happened.
    pub history: History,
    /// The sequence it was read at.
    pub seq: u64,
}

/// One criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionLine {
    /// In words.
    pub name: Name,
    /// Whether it was found to be met.
    pub met: bool,
    /// Whether the legal section confirmed it.
    pub confirmed: bool,
}
