//! 入企检查和服务: a visit to a firm, planned or recorded (domain.md 3.1). An inspection is a fact of enforcement; a
//! help visit is counted apart and stands on the other side of the wall.
//!
//! ```text
//! planned ─► made
//!    ├─► merged: two become one before anybody goes, and count once
//!    └─► called off
//! ```
//!
//! An inspection of a firm on the positive list needs a recorded ground. One without is never prevented: it is warned
//! of where it is planned, and it stays in the report, even where a ground is recorded afterwards. A planned inspection
//! is not the firm's to know; every one that was made is.
//!
//! A help visit is recorded with the guidance given on site (现场指导): who took part on both sides, what was looked at,
//! advice, photos, the cases it is about. The firm says that it stands or what is wrong; both stay on record. It is help,
//! and never a clue.

mod command;
mod decide;
mod event;
mod guard;
mod guidance;
#[cfg(test)]
pub(in crate::domain) mod tests;

use std::collections::BTreeSet;

pub use command::{Command, Planning, needs, subject, subject_of};
pub use decide::decide;
pub use event::{Event, evolve};
pub use guard::{ACTIONS, available, possible};
pub use guidance::{Guidance, Guiding, Heard, Linked, Response, may_respond};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::actor::{Compartment, Person};
use super::ids::{EnterpriseId, UnitId, VisitId};
use super::keyed::keyed;
use super::time::At;

keyed! {
    /// What for.
    #[derive(Default)]
    Kind {
        /// To inspect.
        #[default]
        Inspection = "inspection",
        /// To help; never counted as an inspection.
        Help = "help",
    }
}

impl Kind {
    /// On which side of the wall it stands.
    pub fn side(self) -> Compartment {
        match self {
            Kind::Inspection => Compartment::Enforcement,
            Kind::Help => Compartment::Help,
        }
    }
}

keyed! {
    /// Why a firm on the positive list is inspected on site (issue 6, D). Nothing a firm said when it asked for help
    /// is one.
    Ground {
        /// A public report (信访举报).
        PublicReport = "public_report",
        /// A monitor raised an alarm.
        Alarm = "alarm",
        /// Another authority transferred it.
        Transfer = "transfer",
        /// The firm asked for it.
        FirmRequest = "firm_request",
        /// The random draw (双随机).
        RandomDraw = "random_draw",
        /// An emergency.
        Emergency = "emergency",
        /// A special order of a higher authority.
        SpecialOrder = "special_order",
    }
}

impl Ground {
    /// Whether an inspection on it counts against the yearly cap. Reports, data clues, transfers and the firm's own
    /// request do not (国办发〔2024〕54号, domain.md 3.1).
    pub fn is_capped(self) -> bool {
        !matches!(
            self,
            Ground::PublicReport | Ground::Alarm | Ground::Transfer | Ground::FirmRequest
        )
    }
}

keyed! {
    /// Where a visit stands.
    #[derive(Default)]
    Status {
        /// Nobody has gone yet.
        #[default]
        Planned = "planned",
        /// Somebody went.
        Made = "made",
        /// It became part of another one.
        Merged = "merged",
        /// Nobody goes.
        CalledOff = "called_off",
    }
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Who.
    pub by: Person,
    /// When.
    pub at: At,
}

/// A ground on record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounded {
    /// Which.
    pub ground: Ground,
    /// Where it is on file: a number, a list, a date. Inside only: it may tell who reported.
    pub source: String,
}

/// A visit as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visit {
    /// Not before its first event.
    pub id: Option<VisitId>,
    /// Its number.
    pub number: String,
    /// Whose.
    pub enterprise: Option<EnterpriseId>,
    /// The firm's credit code.
    pub uscc: String,
    /// The firm's name then.
    pub enterprise_name: String,
    /// What for.
    pub kind: Kind,
    /// The day.
    pub on: Option<Date>,
    /// The units that go: several where visits were merged.
    pub units: BTreeSet<UnitId>,
    /// Those of them that also enforce.
    pub enforcing: BTreeSet<UnitId>,
    /// Who goes.
    pub officers: Vec<Person>,
    /// Whether the firm was on the positive list on that day.
    pub listed: bool,
    /// Why.
    pub ground: Option<Grounded>,
    /// Whether the ground was recorded only after somebody had gone.
    pub ground_after: bool,
    /// Where it stands.
    pub status: Status,
    /// What the firm was told on site.
    pub told: Option<String>,
    /// The other one that it became part of: its number.
    pub merged_into: Option<String>,
    /// The numbers of those that became part of this one.
    pub took: Vec<String>,
    /// The guidance given on site.
    pub guidance: Option<Guidance>,
    /// What the firm said to it.
    pub response: Option<Response>,
    /// Why nobody goes.
    pub called_off: Option<String>,
    /// Who planned it, and when.
    pub planned: Option<Done>,
}

impl Visit {
    /// Whether it stands in the report: a firm on the positive list, and no ground before somebody went.
    pub fn lacks_ground(&self) -> bool {
        let counts = matches!(self.status, Status::Planned | Status::Made);
        let none = self.ground.is_none() || self.ground_after;
        self.kind == Kind::Inspection && self.listed && counts && none
    }

    /// Whether it counts against the yearly cap of inspections.
    pub fn is_capped(&self) -> bool {
        let counts = matches!(self.status, Status::Planned | Status::Made);
        let ground = self.ground.as_ref();
        self.kind == Kind::Inspection && counts && ground.is_none_or(|g| g.ground.is_capped())
    }

    /// What the firm said to the guidance, as lists show it; none where there is none.
    pub fn heard(&self) -> Option<Heard> {
        self.guidance.as_ref()?;
        Some(match &self.response {
            None => Heard::Waiting,
            Some(Response { agreed: true, .. }) => Heard::Agreed,
            Some(_) => Heard::Disagreed,
        })
    }

    /// Whether the firm knows of it: what was made, and help it can expect.
    pub fn is_told(&self) -> bool {
        match self.status {
            Status::Made => true,
            Status::Planned => self.kind == Kind::Help,
            Status::Merged | Status::CalledOff => false,
        }
    }
}
