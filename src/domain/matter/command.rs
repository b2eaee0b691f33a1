//! What can be asked of a matter, what the decision must know, and the relations the policy looks at.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Legality, Matter};
use crate::domain::action::Action;
use crate::domain::case;
use crate::domain::consultation::Position;
use crate::domain::ids::{AccountId, CaseId, EnterpriseId, MatterId, UnitId};
use crate::domain::policy::Subject;
use crate::domain::reference::Numbered;
use crate::domain::refusal::Refusal;
use crate::domain::text::{Line, Words};
use crate::domain::world::{Facts, Need, World};

/// What it is begun over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    /// A case, for all of its firms.
    Case(CaseId),
    /// A firm.
    Firm(EnterpriseId),
}

/// A matter as it is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Beginning {
    /// One line that says what it is about.
    pub title: Line,
    /// What is to be decided.
    pub question: Words,
    /// Law and policy it can rest on, or that there is none.
    pub basis: Words,
    /// The ways out, one a line.
    pub options: Words,
    /// Units beside those of the case.
    pub called: BTreeSet<UnitId>,
    /// Named officers, one for each unit that enforces and has nobody yet.
    pub officers: BTreeSet<AccountId>,
    /// The last day for the opinions.
    pub opinions_by: Date,
    /// Who decides.
    pub decider: AccountId,
}

/// What can be asked of a matter.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Put a question to units and to the legal section.
    Begin {
        /// The new matter.
        id: MatterId,
        /// Over what.
        over: Over,
        /// What is asked of whom.
        beginning: Box<Beginning>,
    },
    /// A unit gives its opinion, or another in its place.
    GiveOpinion {
        /// To which.
        id: MatterId,
        /// For which unit.
        unit: UnitId,
        /// For or against.
        position: Position,
        /// In words.
        text: Words,
    },
    /// The legal section gives its opinion, or another in its place.
    GiveLegalOpinion {
        /// To which.
        id: MatterId,
        /// Whether it can be done.
        legality: Legality,
        /// In words.
        text: Words,
    },
    /// Propose a decision, or another in its place.
    Propose {
        /// Of which.
        id: MatterId,
        /// What is decided.
        decision: Words,
        /// Under which conditions.
        conditions: Option<Words>,
        /// Its last day.
        valid_until: Date,
        /// What the firms are told.
        told: Words,
    },
    /// The leader wants another proposal.
    Return {
        /// Which.
        id: MatterId,
        /// Why.
        reason: Words,
    },
    /// The leader signs.
    Decide {
        /// Which.
        id: MatterId,
    },
    /// Do not decide it.
    Drop {
        /// Which.
        id: MatterId,
        /// Why.
        reason: Words,
    },
}

impl Command {
    /// The matter it is about.
    pub fn id(&self) -> &MatterId {
        match self {
            Command::Begin { id, .. }
            | Command::GiveOpinion { id, .. }
            | Command::GiveLegalOpinion { id, .. }
            | Command::Propose { id, .. }
            | Command::Return { id, .. }
            | Command::Decide { id }
            | Command::Drop { id, .. } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Begin { .. } => Action::BeginMatter,
            Command::GiveOpinion { .. } => Action::GiveMatterOpinion,
            Command::GiveLegalOpinion { .. } => Action::GiveLegalOpinion,
            Command::Propose { .. } => Action::ProposeDecision,
            Command::Return { .. } => Action::ReturnDecision,
            Command::Decide { .. } => Action::DecideMatter,
            Command::Drop { .. } => Action::DropMatter,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        match self {
            Command::Begin { .. } => &["case.closed_out"],
            Command::GiveOpinion { .. } | Command::GiveLegalOpinion { .. } => {
                &["matter.decided", "matter.dropped"]
            }
            Command::Propose { .. } => &["matter.proposed", "matter.decided", "matter.dropped"],
            // who signs has read what every unit said and what is signed
            Command::Return { .. } | Command::Decide { .. } => &[
                "matter.opinion_given",
                "matter.legal_opinion_given",
                "matter.proposed",
                "matter.returned",
                "matter.decided",
                "matter.dropped",
            ],
            Command::Drop { .. } => &["matter.proposed", "matter.decided", "matter.dropped"],
        }
    }
}

/// What the decision must know.
pub fn needs(command: &Command, facts: &Facts<'_>) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    if let Command::Begin {
        over, beginning, ..
    } = command
    {
        needs.push(Need::Stream(match over {
            Over::Case(case) => case.stream(),
            Over::Firm(firm) => firm.stream(),
        }));
        needs.push(Need::Stream(beginning.decider.stream()));
        needs.extend(beginning.officers.iter().map(|o| Need::Stream(o.stream())));
        let series = Numbered::Matter.series(facts.today().year());
        needs.push(Need::Number(series));
    }
    needs
}

/// The relations the policy looks at. A new matter is asked of the case or of the firm it is begun over.
pub fn subject(command: &Command, world: &World, facts: &Facts<'_>) -> Result<Subject, Refusal> {
    match command {
        Command::Begin { over, .. } => match over {
            Over::Case(case) => Ok(case::subject_of(world.case(case)?, facts)),
            Over::Firm(firm) => {
                world.enterprise(firm)?;
                Ok(subject_of_firm(firm))
            }
        },
        other => Ok(subject_of(world.matter(other.id())?, facts)),
    }
}

/// The relations of a firm over which one is begun without a case: no unit has it in hand.
pub fn subject_of_firm(firm: &EnterpriseId) -> Subject {
    Subject {
        enterprises: [firm.clone()].into(),
        ..Subject::default()
    }
}

/// The relations of a matter: its units, the officers named, who decides, who proposed. Its firms know of it once it
/// is decided.
pub fn subject_of(matter: &Matter, facts: &Facts<'_>) -> Subject {
    let Some(sheet) = &matter.sheet else {
        return Subject::default();
    };
    let mut units: BTreeSet<UnitId> = sheet.asked().cloned().collect();
    let enforcing = units
        .iter()
        .filter(|u| facts.reference.enforces(u))
        .cloned()
        .collect();
    units.insert(sheet.convener.clone());
    let proposed = matter.proposal.iter().map(|p| &p.by.account);
    let reviewed = matter.legal_opinion().into_iter().map(|l| &l.by.account);
    let firms = sheet.firms.keys().cloned();
    Subject {
        enterprises: match matter.decided {
            Some(_) => firms.collect(),
            None => BTreeSet::new(),
        },
        lead: Some(sheet.convener.clone()),
        units,
        enforcing,
        called: sheet.officers.values().map(|p| p.account.clone()).collect(),
        named: [sheet.decider.account.clone()].into(),
        acted: proposed.chain(reviewed).cloned().collect(),
        owner_unit: Some(sheet.legal.clone()),
        ..Subject::default()
    }
}
