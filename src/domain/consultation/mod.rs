//! 会商: a meeting, or a round of written opinions, over named cases (design §2, §3; domain.md 1.7).
//!
//! It lies over any open stage of its cases. Its decision binds them: each item becomes a measure, and may
//! set the date by which the case is answered.
//!
//! ```text
//! convened ─► submitted (the minutes wait for the chair) ─► concluded (signed: numbered, items in force)
//!    │   ▲         │ edited again
//!    │   └─────────┤
//!    └─────────────┴─► called off
//! ```

mod command;
mod convene;
mod decide;
mod event;
mod guard;
mod outside;
mod publish;
#[cfg(test)]
pub(super) mod tests;
mod trigger;

use std::collections::{BTreeMap, BTreeSet};

pub use command::{
    Command, Convening, Draft, Resolve, needs, subject, subject_of, subject_of_link,
};
pub use convene::{callable, may_convene};
pub(super) use convene::{holds, named_officers};
pub use decide::decide;
pub use event::{Event, evolve};
pub use guard::{ACTIONS, available, missing, possible};
use jiff::civil::{Date, Time};
pub use outside::{Outside, OutsideOpinion, OutsideQuestion, link, opened};
use serde::{Deserialize, Serialize};
pub use trigger::{Dismissed, Met, may_hold, met};

use super::actor::Person;
use super::attachment::Attachment;
use super::ids::{AttachmentId, CaseId, ConsultationId, MeasureId, UnitId};
use super::term::Terms;
use super::time::At;

/// Where a consultation stands.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Called together: opinions come in, the recorder writes.
    #[default]
    Convened,
    /// The minutes wait for the chair's signature (送签).
    Submitted,
    /// Signed: the decision binds the cases.
    Concluded,
    /// It is not held (取消).
    CalledOff,
}

impl Status {
    /// Every status, in the order of a consultation's life.
    pub const ALL: [Status; 4] = [
        Status::Convened,
        Status::Submitted,
        Status::Concluded,
        Status::CalledOff,
    ];

    /// The status as it stands in tables and URLs.
    pub fn key(self) -> &'static str {
        match self {
            Status::Convened => "convened",
            Status::Submitted => "submitted",
            Status::Concluded => "concluded",
            Status::CalledOff => "called_off",
        }
    }

    /// Reads a status.
    pub fn parse(text: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|s| s.key() == text)
    }

    /// Convened and not yet ended: its cases are under consultation.
    pub fn in_force(self) -> bool {
        matches!(self, Status::Convened | Status::Submitted)
    }
}

/// What a unit takes part as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// It leads one of the cases.
    Lead,
    /// It supports one of them.
    Support,
    /// It was called beside them.
    Called,
}

impl Part {
    /// Every part, the nearest to the case first.
    pub const ALL: [Part; 3] = [Part::Lead, Part::Support, Part::Called];

    /// The part as it stands in tables.
    pub fn key(self) -> &'static str {
        match self {
            Part::Lead => "lead",
            Part::Support => "support",
            Part::Called => "called",
        }
    }
}

/// What a unit says to the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// 同意.
    Agree,
    /// 有条件同意.
    Conditional,
    /// 不同意.
    Disagree,
}

impl Position {
    /// Every position, in reading order.
    pub const ALL: [Position; 3] = [Position::Agree, Position::Conditional, Position::Disagree];

    /// The position as it stands in forms and events.
    pub fn key(self) -> &'static str {
        match self {
            Position::Agree => "agree",
            Position::Conditional => "conditional",
            Position::Disagree => "disagree",
        }
    }

    /// Reads a position.
    pub fn parse(text: &str) -> Option<Position> {
        Position::ALL.into_iter().find(|p| p.key() == text)
    }
}

/// A case it is held over, as it stood when it was convened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    /// Which.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its firms, as the minutes name them.
    pub enterprises: Vec<String>,
}

/// Day, hour and place, where people meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The day; a working day.
    pub on: Date,
    /// The hour.
    pub at: Time,
    /// Where.
    pub place: String,
}

/// The call: what is asked of whom, by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// The cases; it was convened from the first.
    pub cases: Vec<Agenda>,
    /// What is to be decided.
    pub question: String,
    /// Every unit that gives an opinion.
    pub units: BTreeMap<UnitId, Part>,
    /// The officers named in units that enforce: nobody else there sees it (design §6.9).
    pub officers: BTreeMap<UnitId, Person>,
    /// The last day for the opinions; a working day.
    pub opinions_by: Date,
    /// When and where people meet; none where opinions are written only.
    pub meeting: Option<Meeting>,
    /// Who signs the minutes.
    pub chair: Person,
    /// The unit that convened it and keeps the record.
    pub convener: UnitId,
    /// Files handed in with the call.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
}

impl Call {
    /// The day it is reckoned to end on: the meeting's, else the last for opinions.
    pub fn until(&self) -> Date {
        self.meeting.as_ref().map_or(self.opinions_by, |m| m.on)
    }

    /// A case it is held over.
    pub fn agenda(&self, case: &CaseId) -> Option<&Agenda> {
        self.cases.iter().find(|a| a.case == *case)
    }

    /// Whether a case lies before it.
    pub fn names(&self, case: &CaseId) -> bool {
        self.agenda(case).is_some()
    }
}

/// What one unit said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    /// Which unit.
    pub unit: UnitId,
    /// For or against.
    pub position: Position,
    /// In words.
    pub text: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
    /// After its last day.
    pub late: bool,
    /// Files handed in with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
}

/// How a unit took part in the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attendance {
    /// 到会.
    Present,
    /// 列席.
    Observing,
    /// 请假.
    OnLeave,
    /// Neither there nor excused (未到会).
    Absent,
}

impl Attendance {
    /// Every kind, in the order of the minutes.
    pub const ALL: [Attendance; 4] = [
        Attendance::Present,
        Attendance::Observing,
        Attendance::OnLeave,
        Attendance::Absent,
    ];
}

impl Minutes {
    /// How a unit took part.
    pub fn attendance(&self, unit: &UnitId) -> Attendance {
        if self.present.contains(unit) {
            Attendance::Present
        } else if self.observing.contains(unit) {
            Attendance::Observing
        } else if self.on_leave.contains(unit) {
            Attendance::OnLeave
        } else {
            Attendance::Absent
        }
    }
}

/// What the recorder wrote, beside the items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    /// The units that were there (到会); they alone make the quorum.
    pub present: BTreeSet<UnitId>,
    /// The units that sat in without a voice (列席).
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub observing: BTreeSet<UnitId>,
    /// The units that asked to be excused (请假).
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub on_leave: BTreeSet<UnitId>,
    /// The facts, and what was said.
    pub facts: String,
    /// What was not agreed.
    pub dissent: String,
    /// When it is looked at again.
    pub follow_up_on: Option<Date>,
    /// The recorder.
    pub by: Person,
    /// When.
    pub at: At,
}

/// One thing decided (议定事项): on which case, what, by whom, by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its place in the minutes, never used twice.
    pub n: u32,
    /// The measure it becomes once the minutes are signed.
    pub measure: MeasureId,
    /// The case it binds.
    pub case: CaseId,
    /// What is to be done.
    pub what: String,
    /// The unit that does it.
    pub owner: UnitId,
    /// The units that help.
    pub co_owners: BTreeSet<UnitId>,
    /// The last day for it; a working day.
    pub due_on: Date,
    /// The day by which the case is answered from now on, where the decision sets it.
    pub resolve_on: Option<Date>,
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Who.
    pub by: Person,
    /// When.
    pub at: At,
}

/// A consultation as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Consultation {
    /// Not before it was convened.
    pub id: Option<ConsultationId>,
    /// Its yearly number.
    pub number: String,
    /// What is asked of whom.
    pub call: Option<Call>,
    /// Where it stands.
    pub status: Status,
    /// Who convened it.
    pub convened: Option<Done>,
    /// The number of the notice that went out; none where it has no series.
    pub notice: Option<String>,
    /// Every opinion of each unit, the last one counts.
    pub opinions: BTreeMap<UnitId, Vec<Opinion>>,
    /// What bodies outside the bureau were asked, in order.
    pub outside: Vec<Outside>,
    /// What the recorder wrote.
    pub minutes: Option<Minutes>,
    /// What is decided.
    pub items: Vec<Item>,
    /// How many items there ever were.
    pub numbered: u32,
    /// The number of the minutes; empty until they are signed.
    pub minutes_number: String,
    /// Who sent the minutes to the chair.
    pub submitted: Option<Done>,
    /// When the chair signed.
    pub signed: Option<Done>,
    /// Who called it off, and why.
    pub called_off: Option<(Done, String)>,
    /// Its clocks: one for each unit's opinion.
    pub terms: Terms,
}

impl Consultation {
    /// What is asked of whom; a consultation without a call does not exist.
    pub fn call(&self) -> Result<&Call, super::refusal::Refusal> {
        self.call.as_ref().ok_or(super::refusal::Refusal::NotFound)
    }

    /// A file of the call or of any opinion, also of one that was replaced.
    pub fn attachment(&self, id: &AttachmentId) -> Option<&Attachment> {
        let called = self.call.iter().flat_map(|c| &c.attachments);
        let given = self.opinions.values().flatten();
        let given = given.flat_map(|o| &o.attachments);
        called.chain(given).find(|a| a.id == *id)
    }

    /// The opinion of a unit that counts.
    pub fn opinion(&self, unit: &UnitId) -> Option<&Opinion> {
        self.opinions.get(unit).and_then(|all| all.last())
    }
}

/// A consultation as its case knows it: the band over the stage line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsultationBand {
    /// Its number.
    pub number: String,
    /// Where it stands.
    pub status: Status,
    /// The units it was put before beside those of the case: they see the case while it lasts.
    pub units: BTreeSet<UnitId>,
    /// The officers named in units that enforce.
    pub officers: BTreeSet<super::ids::AccountId>,
    /// Since when.
    pub since: At,
    /// Until when.
    pub until: Date,
    /// Who convened it.
    pub by: Person,
    /// When its minutes were signed, or it was called off.
    pub ended_at: Option<At>,
}
