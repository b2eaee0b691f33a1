//! 措施: one thing one unit has to do for one case, by a day, with evidence, verified by somebody who does not
//! own it (design §2, §3). It belongs to exactly one plan or to one consultation, and names its case.
//!
//! ```text
//! set ─► reported ─► verified
//!  ▲        │ returned, to a new date; until it is reported its date can be changed, with a reason
//!  └────────┘            any open one ─► cancelled
//! ```

mod command;
mod decide;
mod event;
mod guard;
mod set;
#[cfg(test)]
pub(in crate::domain) mod tests;

use std::collections::BTreeSet;

pub use command::{Command, needs, needs_of_case, subject, subject_of};
pub use decide::{cancel_all, decide, moved};
pub use event::{Event, evolve};
pub use guard::{ACTIONS, available, possible};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
pub use set::{NewMeasure, begin, checked, needs_of, not_complained_of, set};

use super::actor::Person;
use super::attachment::Attachment;
use super::ids::{AttachmentId, CaseId, ConsultationId, MeasureId, PlanId, UnitId};
use super::refusal::Refusal;
use super::term::Terms;
use super::time::At;

/// Where a measure stands.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The unit has to do it.
    #[default]
    Set,
    /// The unit says that it is done; somebody else looks.
    Reported,
    /// It was not done as agreed; the unit goes on, to a new date.
    Returned,
    /// Done, and seen by somebody who does not own it (核验).
    Verified,
    /// No longer needed.
    Cancelled,
}

impl Status {
    /// Every status, in the order of a measure's life.
    pub const ALL: [Status; 5] = [
        Status::Set,
        Status::Reported,
        Status::Returned,
        Status::Verified,
        Status::Cancelled,
    ];

    /// The status as it stands in tables and URLs.
    pub fn key(self) -> &'static str {
        match self {
            Status::Set => "set",
            Status::Reported => "reported",
            Status::Returned => "returned",
            Status::Verified => "verified",
            Status::Cancelled => "cancelled",
        }
    }

    /// Reads a status.
    pub fn parse(text: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|s| s.key() == text)
    }

    /// Whether somebody still has to do something.
    pub fn is_open(self) -> bool {
        matches!(self, Status::Set | Status::Reported | Status::Returned)
    }
}

/// What kind of measure (domain.md 1.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 工程.
    Engineering,
    /// 管理.
    Management,
    /// 手续.
    Paperwork,
}

impl Kind {
    /// Every kind, in reading order.
    pub const ALL: [Kind; 3] = [Kind::Engineering, Kind::Management, Kind::Paperwork];

    /// The kind as it stands in forms and tables.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Engineering => "engineering",
            Kind::Management => "management",
            Kind::Paperwork => "paperwork",
        }
    }

    /// Reads a kind.
    pub fn parse(text: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|k| k.key() == text)
    }
}

/// What set it: exactly one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BelongsTo {
    /// A plan of the firm.
    Plan(PlanId),
    /// A decision of a consultation.
    Consultation(ConsultationId),
}

/// What is to be done, by whom, by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Of which kind.
    pub kind: Kind,
    /// What is to be done.
    pub what: String,
    /// The unit that owns it.
    pub owner: UnitId,
    /// The units that help.
    pub co_owners: BTreeSet<UnitId>,
    /// The person of the owner unit who has it in hand, where one was named.
    pub person: Option<Person>,
    /// The firm's department or post that does its part; may be empty. Never a person's name: those are sealed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub firm_owner: String,
    /// By what one sees that it is done; may be empty.
    pub acceptance: String,
    /// The agreed last day, a working day.
    pub due_on: Date,
}

/// What the measure is about, fixed when it is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The case it serves.
    pub case: CaseId,
    /// The case's number.
    pub case_number: String,
    /// The case's title.
    pub case_title: String,
    /// The unit that led the case then: whoever verifies is asked there.
    pub lead: Option<UnitId>,
    /// What set it.
    pub belongs_to: BelongsTo,
    /// What is to be done.
    pub task: Task,
}

/// What shows that it was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// In words.
    pub text: String,
    /// Files.
    pub attachments: Vec<Attachment>,
    /// Who reported it.
    pub by: Person,
    /// When.
    pub at: At,
}

/// What somebody who looked said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// In words.
    pub text: String,
    /// Who.
    pub by: Person,
    /// When.
    pub at: At,
}

/// A measure as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measure {
    /// Not before it was set.
    pub id: Option<MeasureId>,
    /// What it is about.
    pub sheet: Option<Sheet>,
    /// Where it stands.
    pub status: Status,
    /// The last day that governs: the agreed one, or the one it was returned to.
    pub due_on: Option<Date>,
    /// Who set it.
    pub set_by: Option<Person>,
    /// Every report, oldest first.
    pub evidence: Vec<Evidence>,
    /// Every return, oldest first.
    pub returns: Vec<Word>,
    /// Who verified or cancelled it, and what was said.
    pub ended: Option<Word>,
    /// Its clocks: the work, then the look at it.
    pub terms: Terms,
}

impl Measure {
    /// What it is about; a measure without a sheet does not exist.
    pub fn sheet(&self) -> Result<&Sheet, Refusal> {
        self.sheet.as_ref().ok_or(Refusal::NotFound)
    }

    /// A file of any of its reports.
    pub fn attachment(&self, id: &AttachmentId) -> Option<&Attachment> {
        self.evidence
            .iter()
            .flat_map(|e| &e.attachments)
            .find(|a| a.id == *id)
    }
}

/// A measure as its case knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What set it.
    pub belongs_to: BelongsTo,
    /// What is to be done.
    pub what: String,
    /// The unit that owns it.
    pub owner: UnitId,
    /// The units that help.
    pub co_owners: BTreeSet<UnitId>,
    /// The last day that governs.
    pub due_on: Date,
    /// Where it stands.
    pub status: Status,
}
