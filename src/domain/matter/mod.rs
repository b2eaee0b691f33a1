//! 一事一议: one question that no rule answers, or where powers overlap, decided on its own (domain.md 1.6).
//!
//! It is begun over a case, or over a firm without one. Units and the legal section give opinions, each with a clock;
//! whoever began it proposes a decision, a leader signs. What was decided holds until its last day, which no job ends.
//!
//! ```text
//! asked ─► proposed ─► decided, in force until its last day
//!   │  ▲  returned │
//!   │  └───────────┤
//!   └──────────────┴─► dropped
//! ```

mod begin;
mod command;
mod decide;
mod event;
mod guard;
#[cfg(test)]
pub(in crate::domain) mod tests;

use std::collections::{BTreeMap, BTreeSet};

pub use begin::{callable, may_begin, may_begin_over_firm};
pub use command::{Beginning, Command, Over, needs, subject, subject_of, subject_of_firm};
pub use decide::decide;
pub use event::{Event, evolve};
pub use guard::{ACTIONS, available, possible};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::actor::Person;
use super::consultation::Opinion;
use super::ids::{CaseId, EnterpriseId, MatterId, UnitId};
use super::keyed::keyed;
use super::refusal::Refusal;
use super::term::Terms;
use super::time::At;

/// The most ways out of a question that are written down.
pub const MAX_OPTIONS: usize = 12;

keyed! {
    /// Where it stands.
    #[derive(Default)]
    Status {
        /// Opinions come in.
        #[default]
        Asked = "asked",
        /// A decision waits for the leader's signature.
        Proposed = "proposed",
        /// Signed.
        Decided = "decided",
        /// It is not decided.
        Dropped = "dropped",
    }
}

impl Status {
    /// Neither decided nor dropped.
    pub fn is_open(self) -> bool {
        matches!(self, Status::Asked | Status::Proposed)
    }
}

keyed! {
    /// What the legal section says.
    Legality {
        /// 合法.
        Lawful = "lawful",
        /// 附条件合法.
        Conditional = "conditional",
        /// 不合法: nothing is decided against it.
        Unlawful = "unlawful",
    }
}

/// The case it was begun over, as it stood then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Which.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
}

/// What is asked of whom, by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The case; none where it was begun over a firm.
    pub source: Option<Source>,
    /// The firms it is about, with their names then.
    pub firms: BTreeMap<EnterpriseId, String>,
    /// One line that says what it is about.
    pub title: String,
    /// What is to be decided.
    pub question: String,
    /// Law and policy it can rest on, or that there is none.
    pub basis: String,
    /// The ways out, in order.
    pub options: Vec<String>,
    /// The units that give an opinion.
    pub units: BTreeSet<UnitId>,
    /// The unit that gives the legal opinion.
    pub legal: UnitId,
    /// The officers named in units that enforce: nobody else there sees it (design §6.9).
    pub officers: BTreeMap<UnitId, Person>,
    /// The last day for the opinions; a working day.
    pub opinions_by: Date,
    /// Who decides.
    pub decider: Person,
    /// The unit that began it and proposes the decision.
    pub convener: UnitId,
}

impl Sheet {
    /// Every unit that owes something: those asked, and the legal section.
    pub fn asked(&self) -> impl Iterator<Item = &UnitId> {
        self.units.iter().chain([&self.legal])
    }
}

/// What the legal section said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalOpinion {
    /// Whether it can be done.
    pub legality: Legality,
    /// In words.
    pub text: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
    /// After its last day.
    pub late: bool,
}

/// A decision as it is proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// What is decided.
    pub decision: String,
    /// Under which conditions; empty where there are none.
    pub conditions: String,
    /// Its last day.
    pub valid_until: Date,
    /// What the firms are told, in words meant for them.
    pub told: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Who.
    pub by: Person,
    /// When.
    pub at: At,
}

/// A matter as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matter {
    /// Not before it was begun.
    pub id: Option<MatterId>,
    /// Its yearly number.
    pub number: String,
    /// What is asked of whom.
    pub sheet: Option<Sheet>,
    /// Where it stands.
    pub status: Status,
    /// Who began it.
    pub begun: Option<Done>,
    /// Every opinion of each unit, the last one counts.
    pub opinions: BTreeMap<UnitId, Vec<Opinion>>,
    /// Every legal opinion, the last one counts.
    pub legal: Vec<LegalOpinion>,
    /// What is to be decided, or was.
    pub proposal: Option<Proposal>,
    /// Why the last proposal came back, while none has followed.
    pub returned: Option<(Done, String)>,
    /// When the leader signed.
    pub decided: Option<Done>,
    /// Who dropped it, and why.
    pub dropped: Option<(Done, String)>,
    /// Its clocks: one for each opinion.
    pub terms: Terms,
}

impl Matter {
    /// What is asked of whom; a matter without a sheet does not exist.
    pub fn sheet(&self) -> Result<&Sheet, Refusal> {
        self.sheet.as_ref().ok_or(Refusal::NotFound)
    }

    /// The opinion of a unit that counts.
    pub fn opinion(&self, unit: &UnitId) -> Option<&Opinion> {
        self.opinions.get(unit).and_then(|all| all.last())
    }

    /// The legal opinion that counts.
    pub fn legal_opinion(&self) -> Option<&LegalOpinion> {
        self.legal.last()
    }

    /// Whether what was decided holds on a day.
    pub fn in_force(&self, on: Date) -> bool {
        let until = self.proposal.as_ref().map(|p| p.valid_until);
        self.status == Status::Decided && until.is_some_and(|until| on <= until)
    }
}
