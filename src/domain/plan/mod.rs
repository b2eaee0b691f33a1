//! 方案 (一企一策): what one firm's open cases are solved by: findings, cause, target, and measures with owners
//! and dates (design §2, §3; domain.md 1.6).
//!
//! ```text
//! draft ─► in force ─► done: every measure is verified or cancelled
//!             │  ▲
//!     revised ▼  │ approved by somebody who did not write it
//!       the next version, while this one stays in force
//! ```
//!
//! A measure waits in the draft; the approval sets it. From then on it is a measure with a stream of its own.

mod command;
mod decide;
mod difference;
mod event;
mod follow_up;
mod guard;
mod order;
#[cfg(test)]
pub(in crate::domain) mod tests;

use std::collections::{BTreeMap, BTreeSet};

pub use command::{Command, NewText, needs, subject, subject_of};
pub use decide::decide;
pub use difference::{Difference, Part, Piece, Version};
pub use event::{Event, evolve};
pub use follow_up::LookedAt;
pub use guard::{ACTIONS, available, covers, firms, may_draft, possible, template_of};
use jiff::civil::Date;
pub use order::{Follows, Moved, Slip, circle, slips};
use serde::{Deserialize, Serialize};

use super::actor::Person;
use super::ids::{AccountId, CaseId, EnterpriseId, MeasureId, PlanId, UnitId};
use super::measure;
use super::term::Terms;
use super::time::At;

/// Where a plan stands.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Written, not approved yet: the firm does not see it.
    #[default]
    Draft,
    /// Approved (审定): its measures run, and the firm sees it.
    InForce,
    /// Every measure is verified or cancelled.
    Done,
}

impl Status {
    /// Every status, in the order of a plan's life.
    pub const ALL: [Status; 3] = [Status::Draft, Status::InForce, Status::Done];

    /// The status as it stands in tables and URLs.
    pub fn key(self) -> &'static str {
        match self {
            Status::Draft => "draft",
            Status::InForce => "in_force",
            Status::Done => "done",
        }
    }

    /// Reads a status.
    pub fn parse(text: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|s| s.key() == text)
    }
}

/// What a plan says, besides its measures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// What was found.
    pub findings: String,
    /// Why it is so; may be empty.
    pub cause: String,
    /// What is to be reached.
    pub target: String,
    /// By what one sees that it is reached.
    pub acceptance: String,
    /// In what steps, one a line; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub steps: String,
    /// By which fund or subsidy it can be paid; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subsidy: String,
    /// What it risks, and what the law says to that; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub risk: String,
    /// When somebody looks whether it holds, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follow_ups: Vec<Date>,
}

/// A case a plan covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Covered {
    /// Which.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
}

/// A version that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which version it will be.
    pub version: u32,
    /// What it says.
    pub text: Text,
    /// Why it was revised; empty for the first version.
    pub reason: String,
    /// Whoever wrote any of it: they do not approve it (per person, design §3).
    pub authors: BTreeSet<AccountId>,
}

/// A measure that waits in the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The case it serves.
    pub case: CaseId,
    /// What is to be done.
    pub task: measure::Task,
}

/// A measure that was set, as its plan knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// The unit that owns it.
    pub owner: UnitId,
    /// The units that help.
    pub co_owners: BTreeSet<UnitId>,
    /// Where it stands.
    pub status: measure::Status,
    /// The last day that governs.
    pub due_on: Date,
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Who.
    pub by: Person,
    /// When.
    pub at: At,
}

/// A plan as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Not before it was drafted.
    pub id: Option<PlanId>,
    /// Its yearly number.
    pub number: String,
    /// The firm it is for.
    pub enterprise: Option<EnterpriseId>,
    /// The firm's name when it was drafted.
    pub enterprise_name: String,
    /// The district of the firm's site.
    pub district: String,
    /// The unit that writes it: the lead unit of its cases.
    pub lead: Option<UnitId>,
    /// The cases it covers.
    pub cases: Vec<Covered>,
    /// The version in force; nought before the first approval.
    pub version: u32,
    /// What the version in force says.
    pub text: Text,
    /// Every version that was approved, the one in force last.
    pub versions: Vec<Version>,
    /// The version that is being written.
    pub draft: Option<Draft>,
    /// Measures that wait in the draft, in the order they were added.
    pub waiting: Vec<(MeasureId, Waiting)>,
    /// Measures that were set.
    pub measures: BTreeMap<MeasureId, Running>,
    /// Which measure waits for which.
    pub follows: BTreeMap<MeasureId, Follows>,
    /// The measures that slipped without moving what waits for them, each with the day it had then.
    pub dismissed: BTreeMap<MeasureId, Date>,
    /// Who drafted it.
    pub drafted: Option<Done>,
    /// Who approved the version in force.
    pub approved: Option<Done>,
    /// The number of that version's paper; none where it has no series.
    pub paper: Option<String>,
    /// The version the firm acknowledged last; nought before.
    pub acknowledged: u32,
    /// When it did.
    pub acknowledged_at: Option<At>,
    /// What was found on follow-up days, the oldest first.
    pub looked_at: Vec<LookedAt>,
    /// The clocks of its follow-up days.
    pub terms: Terms,
}

impl Plan {
    /// Where it stands.
    pub fn status(&self) -> Status {
        let ended = |m: &Running| !m.status.is_open();
        if self.version == 0 {
            Status::Draft
        } else if self.draft.is_none() && self.measures.values().all(ended) {
            Status::Done
        } else {
            Status::InForce
        }
    }

    /// What is shown of it inside: the version being written, else the one in force.
    pub fn newest_text(&self) -> &Text {
        self.draft.as_ref().map_or(&self.text, |d| &d.text)
    }

    /// Whether somebody can approve it: a version is being written, and there is something to do.
    pub fn to_approve(&self) -> bool {
        let counts = |m: &Running| m.status != measure::Status::Cancelled;
        self.draft.is_some() && (!self.waiting.is_empty() || self.measures.values().any(counts))
    }

    /// Whether the firm has acknowledged what is in force.
    pub fn is_acknowledged(&self) -> bool {
        self.version > 0 && self.acknowledged == self.version
    }

    /// How many measures were verified, and how many count.
    pub fn progress(&self) -> (usize, usize) {
        let count = |fits: fn(measure::Status) -> bool| {
            self.measures.values().filter(|m| fits(m.status)).count()
        };
        (
            count(|s| s == measure::Status::Verified),
            count(|s| s != measure::Status::Cancelled),
        )
    }
}

/// A plan as its case knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its number.
    pub number: String,
    /// The firm it is for.
    pub enterprise: EnterpriseId,
}
