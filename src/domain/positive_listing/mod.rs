//! 监督执法正面清单: one listing of one firm (domain.md 3.1). Off-site checks come first for it; that exempts it from
//! nothing, and never hides a clue.
//!
//! ```text
//! proposed ─► on_notice ─► listed ─► removed
//!    │            │          │  ▲
//!    └─ rejected ◄┘          └─►┘ suspended ─► removed
//! listed ─► expired: after its last day, by itself
//! ```
//!
//! Criteria, the days of public notice, the months a listing holds and the months a removed firm is barred are rows of
//! the rulebook. A served decision on a violation touches the listing by rule: the decisions in force say what would
//! follow, and a named person does it; one that was revoked is in force no more. A firm has one stream, and on it one
//! listing at a time.

mod command;
mod decide;
mod event;
mod guard;
#[cfg(test)]
pub(in crate::domain) mod tests;

pub use command::{Command, listing_of, needs, subject, subject_of};
pub use decide::decide;
pub use event::{Event, evolve};
pub use guard::{ACTIONS, available, possible};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::actor::Person;
use super::ids::{EnterpriseId, PositiveListingId};
use super::keyed::keyed;
use super::leniency_file::Ruling;
use super::time::At;

keyed! {
    /// Where a listing stands, but for what the date makes of it.
    #[derive(Default)]
    Status {
        /// Proposed; somebody else reviews it.
        #[default]
        Proposed = "proposed",
        /// Reviewed and put before the public (公示).
        OnNotice = "on_notice",
        /// On the list.
        Listed = "listed",
        /// Still on record, without effect.
        Suspended = "suspended",
        /// Taken off, with a bar.
        Removed = "removed",
        /// Not put on the list.
        Rejected = "rejected",
    }
}

keyed! {
    /// Why a firm belongs on the list (domain.md 3.1).
    Basis {
        /// Goods people live on, or public services.
        Livelihood = "livelihood",
        /// Little pollution, many jobs.
        LowPollution = "low_pollution",
        /// A key project or key sector.
        KeySector = "key_sector",
        /// Performance grade A, or an exemplary firm (绩效A级、引领性).
        GradeA = "grade_a",
    }
}

keyed! {
    /// Why it was taken off.
    Removal {
        /// A decision on a violation.
        Decision = "decision",
        /// It no longer meets a criterion.
        Criterion = "criterion",
        /// It evaded supervision or falsified data.
        Evasion = "evasion",
        /// An environmental incident.
        Incident = "incident",
        /// The firm asked for it.
        Asked = "asked",
    }
}

impl Removal {
    /// Whether a removed firm is barred for a time.
    pub fn bars(self) -> bool {
        self != Removal::Asked
    }
}

/// What follows from a decision by rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Follows {
    /// Nothing: a first minor act, corrected and without harm.
    Nothing,
    /// The listing would be suspended: a penalty, though a lighter one.
    Suspend,
    /// It would be removed: leniency did not apply.
    Remove,
}

/// What touches a listing by rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// A leniency decision in force.
    Decided(Ruling),
    /// A promise of correction that was found broken.
    Breach,
}

impl Touch {
    /// What follows from it.
    pub fn follows(self) -> Follows {
        match self {
            Touch::Decided(ruling) => Follows::of(ruling),
            Touch::Breach => Follows::Suspend,
        }
    }
}

impl Follows {
    /// What follows from one outcome.
    pub fn of(ruling: Ruling) -> Follows {
        match ruling {
            Ruling::Mitigate | Ruling::Lighten => Follows::Suspend,
            Ruling::NotApplicable => Follows::Remove,
            _ => Follows::Nothing,
        }
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

/// A listing as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PositiveListing {
    /// Not before it was proposed.
    pub id: Option<PositiveListingId>,
    /// Whose.
    pub enterprise: Option<EnterpriseId>,
    /// The firm's credit code.
    pub uscc: String,
    /// The firm's name then.
    pub enterprise_name: String,
    /// Why it belongs on the list.
    pub basis: Option<Basis>,
    /// The criteria that were found to be met, as the rulebook names them.
    pub criteria: Vec<String>,
    /// What shows that they are.
    pub evidence: String,
    /// Who proposed.
    pub proposed: Option<Done>,
    /// Where it stands.
    pub status: Status,
    /// Who reviewed, and what was said.
    pub reviewed: Option<(Done, String)>,
    /// The last day of the public notice.
    pub notice_to: Option<Date>,
    /// From which day it is listed.
    pub listed_from: Option<Date>,
    /// The last day it holds.
    pub listed_to: Option<Date>,
    /// The last suspension: why, by whom.
    pub suspended: Option<(String, Done)>,
    /// Why it was removed, in words, by whom, and until when the firm is barred.
    pub removed: Option<(Removal, String, Done, Option<Date>)>,
}

impl PositiveListing {
    /// Whether its last day has passed.
    pub fn is_expired(&self, today: Date) -> bool {
        let running = matches!(self.status, Status::Listed | Status::Suspended);
        running && self.listed_to.is_some_and(|to| to < today)
    }

    /// Whether it has effect on this day.
    pub fn is_in_force(&self, today: Date) -> bool {
        self.status == Status::Listed && !self.is_expired(today)
    }

    /// Whether a firm with this listing can be proposed anew on this day.
    pub fn leaves_room(&self, today: Date) -> bool {
        match self.status {
            Status::Rejected => true,
            Status::Removed => self.barred_until().is_none_or(|until| until < today),
            _ => self.is_expired(today),
        }
    }

    /// The last day on which the firm cannot be proposed.
    pub fn barred_until(&self) -> Option<Date> {
        self.removed.as_ref().and_then(|(_, _, _, until)| *until)
    }

    /// What follows by rule from the decisions in force on the firm and the promises it broke: the heaviest of what
    /// happened since it was listed.
    pub fn follows(&self, in_force: &[(Date, Touch)]) -> Follows {
        let since = self.listed_from;
        let while_listed = |on: Date| since.is_some_and(|from| on >= from);
        let all = in_force.iter().filter(|(on, _)| while_listed(*on));
        all.map(|(_, touch)| touch.follows())
            .max()
            .unwrap_or(Follows::Nothing)
    }
}
