//! 重大项目: a thin record of a major project the bureau serves early (domain.md 4; issue 5, F). The section that answers
//! for major projects keeps it: batch (三个一批), the 两高 flag, the way its EIA goes with the reason, the help visits made
//! early, the cases, and one milestone at a time with a term like every other.
//!
//! ```text
//! open ─► open: path decided, milestones set and reached, visits and cases linked ─► ended
//! ```

mod command;
mod decide;
mod event;
mod guard;
#[cfg(test)]
pub(in crate::domain) mod tests;

pub use command::{Command, Registration, lead, needs, subject, subject_of};
pub use decide::decide;
pub use event::{Event, evolve};
pub use guard::{ACTIONS, available, possible};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::actor::Person;
use super::ids::{CaseId, EnterpriseId, ProjectId, UnitId, VisitId};
use super::keyed::keyed;
use super::term::{TermId, Terms};
use super::time::At;

/// The highest round of 三个一批 that is written down.
pub const MAX_ROUND: u32 = 99;

keyed! {
    /// Which of the three batches (三个一批).
    Batch {
        /// 签约一批.
        Signed = "signed",
        /// 开工一批.
        Started = "started",
        /// 投产一批.
        Producing = "producing",
    }
}

keyed! {
    /// The way its EIA goes.
    Path {
        /// 豁免: none is needed.
        Exempt = "exempt",
        /// 告知承诺: approved on a commitment.
        Commitment = "commitment",
        /// 审批: reviewed and approved.
        Approval = "approval",
    }
}

keyed! {
    /// What comes next (domain.md 4, ledger fields).
    Milestone {
        /// 委托.
        Entrusted = "entrusted",
        /// 编制完成.
        Compiled = "compiled",
        /// 受理.
        Accepted = "accepted",
        /// 公示.
        Publicised = "publicised",
        /// 批复.
        Approved = "approved",
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

/// A visit or a case it is linked with, with its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Linked<T> {
    /// Which.
    pub id: T,
    /// Its number.
    pub number: String,
}

/// A milestone that was set.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What.
    pub milestone: Milestone,
    /// The day it is to be reached.
    pub due_on: Date,
    /// Its clock.
    pub term: TermId,
    /// What came of it, once it was reached.
    pub reached: Option<(String, Done)>,
}

/// A major project as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Project {
    /// Not before its first event.
    pub id: Option<ProjectId>,
    /// Its number.
    pub number: String,
    /// Whose.
    pub enterprise: Option<EnterpriseId>,
    /// The firm's credit code.
    pub uscc: String,
    /// The firm's name then.
    pub enterprise_name: String,
    /// What it is called.
    pub name: String,
    /// The section that keeps it.
    pub unit: Option<UnitId>,
    /// Which of the three batches, and of which round.
    pub batch: Option<(Batch, u32)>,
    /// Whether it is energy- or emission-intensive (两高).
    pub two_high: bool,
    /// The way its EIA goes, with the reason.
    pub path: Option<(Path, String, Done)>,
    /// The help visits made early (提前介入).
    pub visits: Vec<Linked<VisitId>>,
    /// The cases it is about.
    pub cases: Vec<Linked<CaseId>>,
    /// Every milestone, in the order they were set; at most the last one is open.
    pub steps: Vec<Step>,
    /// The clock of each.
    pub terms: Terms,
    /// Who put it on record, and when.
    pub registered: Option<Done>,
    /// Why it ended.
    pub ended: Option<(String, Done)>,
}

impl Project {
    /// The milestone that is to be reached next.
    pub fn next(&self) -> Option<&Step> {
        self.steps.last().filter(|s| s.reached.is_none())
    }
}
