//! 审慎强制: sealing, seizing, limiting or stopping production, each asked for with the answers of the prudence gate
//! (domain.md 3.3–3.5), reviewed in law, approved by a leader who did not ask, and ended by a day nobody can miss.
//!
//! ```text
//! proposed ─► reviewed ─► approved ─► lifted
//!    │            └─► declined          ├─► extended once, by a leader who did not ask for it
//!    └─► declined                       └─► release asked ─► looked at within its term
//! ```
//!
//! Where it could not wait, it was begun on site and a term of hours runs to the approval. No job ends a measure: a
//! term that has run out stays late, on the board and in the sweep, until a named person lifts the measure.

mod command;
mod decide;
mod event;
mod guard;
#[cfg(test)]
pub(in crate::domain) mod tests;

use std::collections::BTreeSet;

pub use command::{Command, Proposal, needs, subject, subject_of};
pub use decide::decide;
pub use event::{Event, evolve};
pub use guard::{ACTIONS, available, possible};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::actor::Person;
use super::ids::{CoerciveMeasureId, EnterpriseId, UnitId};
use super::keyed::keyed;
use super::rulebook::TermKey;
use super::term::Terms;
use super::time::At;

keyed! {
    /// Which measure.
    #[derive(Default)]
    Kind {
        /// 查封.
        #[default]
        Seal = "seal",
        /// 扣押.
        Seize = "seize",
        /// 限制生产.
        Limit = "limit",
        /// 停产整治.
        Stop = "stop",
    }
}

/// Every number of days such measures run by.
pub const LENGTHS: [TermKey; 7] = [
    TermKey::CoerciveApproval,
    TermKey::CoerciveEndSeal,
    TermKey::CoerciveEndSealMore,
    TermKey::CoerciveEndLimit,
    TermKey::CoerciveEndLimitMore,
    TermKey::CoerciveEndStop,
    TermKey::ReleaseCheck,
];

impl Kind {
    /// Whether it takes hold of things; else it touches production.
    pub fn holds_things(self) -> bool {
        matches!(self, Kind::Seal | Kind::Seize)
    }

    /// How long it holds at first.
    pub fn length(self) -> TermKey {
        match self {
            Kind::Seal | Kind::Seize => TermKey::CoerciveEndSeal,
            Kind::Limit => TermKey::CoerciveEndLimit,
            Kind::Stop => TermKey::CoerciveEndStop,
        }
    }

    /// How much longer it holds once it is extended. A stop holds until it is lifted, and is looked at again.
    pub fn more(self) -> TermKey {
        match self {
            Kind::Seal | Kind::Seize => TermKey::CoerciveEndSealMore,
            Kind::Limit => TermKey::CoerciveEndLimitMore,
            Kind::Stop => TermKey::CoerciveEndStop,
        }
    }
}

keyed! {
    /// Why (domain.md 3.3, 3.4).
    Ground {
        /// Toxic or hazardous matter dumped or discharged.
        Hazardous = "hazardous",
        /// Discharge in a protected drinking-water or nature-reserve core.
        Protected = "protected",
        /// Sludge dumped.
        Sludge = "sludge",
        /// Supervision evaded or data falsified.
        Evasion = "evasion",
        /// A stop order ignored after an incident.
        Ignored = "ignored",
        /// Evidence may be lost or hidden.
        EvidenceLost = "evidence_lost",
        /// A standard or a daily cap exceeded.
        Exceeding = "exceeding",
        /// Heavy metals at more than three times the standard.
        HeavyMetals = "heavy_metals",
        /// The yearly cap exceeded.
        AnnualCap = "annual_cap",
        /// Still over the standard after production was limited.
        StillOver = "still_over",
        /// An incident.
        Incident = "incident",
    }
}

impl Ground {
    /// Whether the measure can rest on it.
    pub fn fits(self, kind: Kind) -> bool {
        use Ground as G;
        match kind {
            Kind::Seal | Kind::Seize => matches!(
                self,
                G::Hazardous | G::Protected | G::Sludge | G::Evasion | G::Ignored | G::EvidenceLost
            ),
            Kind::Limit => self == G::Exceeding,
            Kind::Stop => matches!(
                self,
                G::Evasion | G::HeavyMetals | G::AnnualCap | G::StillOver | G::Incident
            ),
        }
    }
}

keyed! {
    /// How a decision is served (送达).
    Way {
        /// 当场交付、直接送达.
        Handed = "handed",
        /// 留置送达.
        Left = "left",
        /// 邮寄送达.
        Posted = "posted",
        /// 电子送达.
        Electronic = "electronic",
        /// 公告送达.
        Announced = "announced",
    }
}

/// That the decision was served.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// The day.
    pub on: Date,
    /// How.
    pub way: Way,
    /// Who took it for the firm, or who was there.
    pub received_by: Option<String>,
    /// Who recorded it, and when.
    pub done: Done,
}

keyed! {
    /// Where a measure stands.
    #[derive(Default)]
    Status {
        /// Asked for.
        #[default]
        Proposed = "proposed",
        /// The legal section agrees.
        Agreed = "agreed",
        /// The legal section does not.
        NotAgreed = "not_agreed",
        /// A leader approved it: it holds.
        InForce = "in_force",
        /// It ended.
        Lifted = "lifted",
        /// A leader did not approve it; where it was begun, it ended with that.
        Declined = "declined",
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

/// The answers of the prudence gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Which measure.
    pub measure: Kind,
    /// Why.
    pub ground: Ground,
    /// The article it rests on.
    pub basis: String,
    /// What shows the ground.
    pub facts: String,
    /// Which milder means were tried, and why they do not do.
    pub milder: String,
    /// Whether people live on what the firm makes or does, or stopping it would endanger safety.
    pub livelihood: bool,
    /// Whether the firm was on the positive list.
    pub listed: bool,
    /// Why nevertheless, where it may be spared.
    pub nevertheless: Option<String>,
    /// Of what: the unit that pollutes, and nothing else.
    pub scope: String,
    /// What it does to the firm and to others.
    pub effect: String,
}

impl Sheet {
    /// Whether the firm may be spared (order 29 art. 6, the positive list).
    pub fn may_be_spared(&self) -> bool {
        self.livelihood || self.listed
    }
}

/// Something asked for that a person answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Why.
    pub reason: String,
    /// By whom and when.
    pub done: Done,
}

/// A measure as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CoerciveMeasure {
    /// Not before its first event.
    pub id: Option<CoerciveMeasureId>,
    /// Its number inside.
    pub number: String,
    /// Against whom.
    pub enterprise: Option<EnterpriseId>,
    /// The firm's credit code.
    pub uscc: String,
    /// The firm's name then.
    pub enterprise_name: String,
    /// The unit that asked.
    pub unit: Option<UnitId>,
    /// The answers.
    pub sheet: Option<Sheet>,
    /// When it was begun on site, where it could not wait.
    pub begun_at: Option<At>,
    /// Who asked, and when.
    pub proposed: Option<Done>,
    /// What the legal section said.
    pub reviewed: Option<(bool, String, Done)>,
    /// The number of the decision, from which day it holds, what was said, by whom.
    pub approved: Option<(String, Date, String, Done)>,
    /// That the decision was served.
    pub served: Option<Service>,
    /// Why not, by whom.
    pub declined: Option<(String, Done)>,
    /// An extension that waits for a leader.
    pub extension: Option<Asked>,
    /// How often it was extended.
    pub extended: u32,
    /// A release that waits for a look.
    pub release: Option<Asked>,
    /// What came of the last look: whether it should end, and what was found.
    pub looked_at: Option<(bool, String, Done)>,
    /// Why it ended, by whom.
    pub lifted: Option<(String, Done)>,
    /// Where it stands.
    pub status: Status,
    /// Its clocks.
    pub terms: Terms,
}

impl CoerciveMeasure {
    /// Whether the firm knows of it: what was begun, and what was decided.
    pub fn is_told(&self) -> bool {
        self.begun_at.is_some() || self.approved.is_some()
    }

    /// Everybody who asked for it or reviewed it: they do not approve.
    pub fn acted(&self) -> BTreeSet<super::ids::AccountId> {
        let asked = self.proposed.iter();
        let reviewed = self.reviewed.iter().map(|(_, _, d)| d);
        asked
            .chain(reviewed)
            .map(|d| d.by.account.clone())
            .collect()
    }
}
