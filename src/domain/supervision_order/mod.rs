//! 督办单: a numbered demand on one unit over one case (design §2, §3; domain.md 1.8).
//!
//! It lies over any open stage of the case and never moves it or takes it away.
//!
//! ```text
//! drafted ─► signed ─► acknowledged ─► replied ─► lifted
//!    │          └────────────┴────────────┴─────► raised (a higher order was signed)
//!    └─ void (a signed one keeps its number)
//! ```

mod command;
mod decide;
mod event;
mod guard;
#[cfg(test)]
pub(in crate::domain) mod tests;

pub use command::{Command, Demand, needs, subject, subject_of};
pub use decide::decide;
pub use event::{Event, evolve};
pub use guard::{ACTIONS, available, issuable, levels, may_issue, possible, units};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::actor::Person;
use super::attachment::Attachment;
use super::ids::{AttachmentId, CaseId, SupervisionOrderId, UnitId};
use super::refusal::Refusal;
use super::rulebook::{Level, Signer};
use super::term::{TermKind, Terms};
use super::time::At;

/// Where an order stands.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Written, not signed: no number, and the unit knows nothing of it.
    #[default]
    Drafted,
    /// Signed and numbered; the unit has not acknowledged it.
    Signed,
    /// The unit has it in hand (签收).
    Acknowledged,
    /// The unit has replied; a supervisor looks.
    Replied,
    /// Satisfied, or no longer needed (解除).
    Lifted,
    /// A higher order took its place (升级).
    Raised,
    /// Taken back (作废).
    Void,
}

impl Status {
    /// Every status, in the order of an order's life.
    pub const ALL: [Status; 7] = [
        Status::Drafted,
        Status::Signed,
        Status::Acknowledged,
        Status::Replied,
        Status::Lifted,
        Status::Raised,
        Status::Void,
    ];

    /// The status as it stands in tables and URLs.
    pub fn key(self) -> &'static str {
        match self {
            Status::Drafted => "drafted",
            Status::Signed => "signed",
            Status::Acknowledged => "acknowledged",
            Status::Replied => "replied",
            Status::Lifted => "lifted",
            Status::Raised => "raised",
            Status::Void => "void",
        }
    }

    /// Reads a status.
    pub fn parse(text: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|s| s.key() == text)
    }

    /// Signed and not yet ended: the case is under supervision.
    pub fn in_force(self) -> bool {
        matches!(
            self,
            Status::Signed | Status::Acknowledged | Status::Replied
        )
    }
}

/// What the paper says, fixed when it is drafted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The case it lies over. One matter a sheet (domain.md 1.8).
    pub case: CaseId,
    /// The case's number.
    pub case_number: String,
    /// The case's title.
    pub case_title: String,
    /// The firms of the case, as the paper names them.
    pub enterprises: Vec<String>,
    /// The unit supervised.
    pub unit: UnitId,
    /// Which rung of the ladder.
    pub level: Level,
    /// Who has to sign, by the ladder in force when it was drafted.
    pub signer: Signer,
    /// How late the case was then.
    pub late: Option<Lateness>,
    /// What the unit has to do.
    pub demand: String,
    /// The last day for the unit's reply; a working day.
    pub due_on: Date,
    /// The order whose place it takes.
    pub raised_from: Option<SupervisionOrderId>,
    /// Files handed in with the demand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
}

/// The fact an order rests on: the case's own clock on the day of the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lateness {
    /// What had to be done.
    pub kind: TermKind,
    /// By when.
    pub due_on: Date,
    /// Working days late; nought while it is not late.
    pub days: i64,
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Who.
    pub by: Person,
    /// When.
    pub at: At,
}

/// The unit's reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The words.
    pub text: String,
    /// Who replied.
    pub by: Person,
    /// When.
    pub at: At,
    /// Files handed in with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
}

/// An order as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SupervisionOrder {
    /// Not before it was drafted.
    pub id: Option<SupervisionOrderId>,
    /// What the paper says.
    pub sheet: Option<Sheet>,
    /// Its number of the yearly series; empty until it is signed.
    pub number: String,
    /// Where it stands.
    pub status: Status,
    /// Who wrote it.
    pub drafted: Option<Done>,
    /// Who signed it.
    pub signed: Option<Done>,
    /// Who acknowledged it for the unit.
    pub acknowledged: Option<Done>,
    /// What the unit replied.
    pub reply: Option<Reply>,
    /// Who ended it, and what was said: lifted, raised or void.
    pub ended: Option<(Done, String)>,
    /// A higher order that waits for its signature.
    pub raising: Option<SupervisionOrderId>,
    /// Its clocks: the unit's reply, the supervisor's review.
    pub terms: Terms,
}

impl SupervisionOrder {
    /// What the paper says; an order without a sheet does not exist.
    pub fn sheet(&self) -> Result<&Sheet, Refusal> {
        self.sheet.as_ref().ok_or(Refusal::NotFound)
    }

    /// A file of the demand or of the reply.
    pub fn attachment(&self, id: &AttachmentId) -> Option<&Attachment> {
        let demanded = self.sheet.iter().flat_map(|s| &s.attachments);
        let replied = self.reply.iter().flat_map(|r| &r.attachments);
        demanded.chain(replied).find(|a| a.id == *id)
    }

    /// Whether it was ever signed: only then the unit knows of it.
    pub fn is_paper(&self) -> bool {
        !self.number.is_empty()
    }
}

/// An order as the case knows it: the band over its stage line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderBand {
    /// Its number.
    pub number: String,
    /// Which rung.
    pub level: Level,
    /// The unit supervised.
    pub unit: UnitId,
    /// Where the order stands.
    pub status: Status,
    /// Since when it is in force.
    pub since: At,
    /// Until when the unit has to reply.
    pub until: Date,
    /// Who signed it.
    pub by: Person,
}
