//! What can be asked of a visit, what the decision must know, and the relations the policy looks at.

use jiff::civil::Date;

use super::{Grounded, Guiding, Kind, Visit};
use crate::domain::action::Action;
use crate::domain::ids::{AccountId, EnterpriseId, VisitId};
use crate::domain::policy::Subject;
use crate::domain::positive_listing::listing_of;
use crate::domain::reference::Numbered;
use crate::domain::refusal::Refusal;
use crate::domain::text::Words;
use crate::domain::world::{Facts, Need, World};

/// A visit to be put on record.
#[derive(Clone, Debug, PartialEq)]
pub struct Planning {
    /// Whose.
    pub enterprise: EnterpriseId,
    /// What for.
    pub kind: Kind,
    /// The day.
    pub on: Date,
    /// Who goes.
    pub officers: Vec<AccountId>,
    /// Why, where it is on record.
    pub ground: Option<Grounded>,
    /// What the firm was told, where somebody went already.
    pub told: Option<Words>,
}

/// What can be asked of a visit.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Plan one, or put on record one that was made.
    Plan {
        /// The new visit.
        id: VisitId,
        /// All of it.
        planning: Planning,
    },
    /// Somebody went.
    Record {
        /// Which.
        id: VisitId,
        /// The day.
        on: Date,
        /// What the firm was told.
        told: Words,
    },
    /// Put on record what was looked at and advised on a help visit.
    Guide {
        /// Which.
        id: VisitId,
        /// All of it.
        guiding: Guiding,
    },
    /// The firm says that it stands, or what is wrong.
    Acknowledge {
        /// Which.
        id: VisitId,
        /// Whether it stands.
        agreed: bool,
        /// In words; needed where it does not.
        words: Option<Words>,
    },
    /// Put the ground on record.
    GiveGround {
        /// Which.
        id: VisitId,
        /// The ground.
        grounded: Grounded,
    },
    /// Make it part of another one.
    Merge {
        /// Which.
        id: VisitId,
        /// The one that stays.
        into: VisitId,
    },
    /// Nobody goes.
    CallOff {
        /// Which.
        id: VisitId,
        /// Why.
        reason: Words,
    },
}

impl Command {
    pub(super) fn id(&self) -> &VisitId {
        match self {
            Command::Plan { id, .. }
            | Command::Record { id, .. }
            | Command::Guide { id, .. }
            | Command::Acknowledge { id, .. }
            | Command::GiveGround { id, .. }
            | Command::Merge { id, .. }
            | Command::CallOff { id, .. } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Plan { planning, .. } => match planning.kind {
                Kind::Inspection => Action::PlanInspection,
                Kind::Help => Action::PlanHelpVisit,
            },
            Command::Record { .. } => Action::RecordVisit,
            Command::Guide { .. } => Action::RecordGuidance,
            Command::Acknowledge { .. } => Action::AcknowledgeGuidance,
            Command::GiveGround { .. } => Action::GiveVisitGround,
            Command::Merge { .. } => Action::MergeVisit,
            Command::CallOff { .. } => Action::CallOffVisit,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        &[
            "visit.made",
            "visit.guided",
            "visit.acknowledged",
            "visit.grounded",
            "visit.merged",
            "visit.took_over",
            "visit.called_off",
        ]
    }
}

/// What the decision must know.
pub fn needs(command: &Command, world: &World, facts: &Facts<'_>) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    match command {
        Command::Plan { planning, .. } => {
            let year = facts.today().year();
            needs.push(Need::Stream(planning.enterprise.stream()));
            needs.push(Need::Stream(listing_of(&planning.enterprise).stream()));
            needs.push(Need::Number(Numbered::Visit.series(year)));
            let officers = planning.officers.iter();
            needs.extend(officers.map(|who| Need::Stream(who.stream())));
        }
        Command::Record { id, .. } | Command::Guide { id, .. } => {
            if let Command::Guide { guiding, .. } = command {
                let cases = guiding.cases.iter();
                needs.extend(cases.map(|case| Need::Stream(case.stream())));
            }
            let firm = world.visit(id).ok().and_then(|v| v.enterprise.as_ref());
            needs.extend(firm.map(|firm| Need::Stream(listing_of(firm).stream())));
        }
        Command::Merge { into, .. } => needs.push(Need::Stream(into.stream())),
        Command::Acknowledge { .. } | Command::GiveGround { .. } | Command::CallOff { .. } => {}
    }
    needs
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World) -> Result<Subject, Refusal> {
    match command {
        Command::Plan { planning, .. } => {
            world.enterprise(&planning.enterprise)?;
            Ok(Subject {
                side: Some(planning.kind.side()),
                new: true,
                ..Subject::default()
            })
        }
        other => Ok(subject_of(world.visit(other.id())?)),
    }
}

/// The relations of a visit. The firm's own only once the firm may know of it.
pub fn subject_of(visit: &Visit) -> Subject {
    let told = visit.is_told();
    Subject {
        enterprises: visit.enterprise.iter().filter(|_| told).cloned().collect(),
        units: visit.units.clone(),
        enforcing: visit.enforcing.clone(),
        named: visit.officers.iter().map(|p| p.account.clone()).collect(),
        side: Some(visit.kind.side()),
        ..Subject::default()
    }
}
