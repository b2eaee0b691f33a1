//! 重点企业: the roster of firms the bureau stands by, each with a basis on paper, a named service officer and a last
//! day (domain.md 1.1; issue 5, F).
//!
//! ```text
//! entered ─► entered: renewed, with another last day or another officer
//!    └─► ended, with a reason ─► entered anew
//! ```
//!
//! No job ends an entry: after its last day it holds no more, and says so until somebody renews or ends it. A firm has
//! one stream, under its own id, and on it one entry at a time.

mod command;
mod decide;
mod event;
mod guard;
#[cfg(test)]
pub(in crate::domain) mod tests;

pub use command::{Command, Entry, key_of, needs, subject, subject_of};
pub use decide::decide;
pub use event::{Event, evolve};
pub use guard::{ACTIONS, available, possible};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::actor::Person;
use super::ids::{EnterpriseId, KeyEnterpriseId, UnitId};
use super::keyed::keyed;
use super::time::At;

keyed! {
    /// Why a firm is on the roster. Which paper says so is typed beside it.
    Basis {
        /// On a list of key enterprises that the city government published.
        CityList = "city_list",
        /// A key polluter (环境监管重点单位).
        KeyPolluter = "key_polluter",
        /// The builder of a major project.
        MajorProject = "major_project",
        /// Performance grade A, or an exemplary firm (绩效A级、引领性).
        GradeA = "grade_a",
        /// A leader's own firm to call on (领导联系点).
        LeaderContact = "leader_contact",
        /// Another paper.
        Other = "other",
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

/// A named service officer (服务专员), with the unit they serve from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceOfficer {
    /// Who.
    pub person: Person,
    /// From which unit.
    pub unit: UnitId,
}

/// A firm's entry on the roster as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyEnterprise {
    /// Not before its first event.
    pub id: Option<KeyEnterpriseId>,
    /// Whose.
    pub enterprise: Option<EnterpriseId>,
    /// The firm's credit code.
    pub uscc: String,
    /// The firm's name then.
    pub enterprise_name: String,
    /// The district code of its site.
    pub district: String,
    /// Why it is on the roster.
    pub basis: Option<Basis>,
    /// Which paper says so: its number.
    pub document: String,
    /// Who serves it.
    pub officer: Option<ServiceOfficer>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// Why it ended before that.
    pub ended: Option<(String, Done)>,
}

impl KeyEnterprise {
    /// Whether it holds on `day`.
    pub fn is_in_force(&self, day: Date) -> bool {
        let begun = self.from.is_some_and(|from| from <= day);
        self.ended.is_none() && begun && self.to.is_some_and(|to| day <= to)
    }
}
