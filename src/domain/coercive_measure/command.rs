//! What can be asked of a measure, what the decision must know, and the relations the policy looks at.

use jiff::civil::Date;

use super::{CoerciveMeasure, Ground, Kind, Way};
use crate::domain::action::Action;
use crate::domain::actor::Compartment;
use crate::domain::ids::{CoerciveMeasureId, EnterpriseId};
use crate::domain::policy::Subject;
use crate::domain::positive_listing::listing_of;
use crate::domain::reference::Numbered;
use crate::domain::refusal::Refusal;
use crate::domain::text::{Line, Words};
use crate::domain::time::At;
use crate::domain::world::{Facts, Need, World};

/// A measure to be asked for: the answers of the prudence gate.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Against whom.
    pub enterprise: EnterpriseId,
    /// Which measure.
    pub kind: Kind,
    /// Why.
    pub ground: Ground,
    /// The article it rests on.
    pub basis: Line,
    /// What shows the ground.
    pub facts: Words,
    /// Which milder means were tried, and why they do not do.
    pub milder: Words,
    /// Whether people live on what the firm makes or does.
    pub livelihood: bool,
    /// Why nevertheless.
    pub nevertheless: Option<Words>,
    /// Of what.
    pub scope: Words,
    /// What it does to the firm and to others.
    pub effect: Words,
    /// When it was begun on site, where it could not wait.
    pub begun_at: Option<At>,
}

/// What can be asked of a measure.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Ask for one.
    Propose {
        /// The new measure.
        id: CoerciveMeasureId,
        /// The answers.
        proposal: Box<Proposal>,
    },
    /// Review it in law.
    Review {
        /// Which.
        id: CoerciveMeasureId,
        /// Whether it is agreed.
        agreed: bool,
        /// What is said.
        opinion: Words,
    },
    /// Approve it.
    Approve {
        /// Which.
        id: CoerciveMeasureId,
        /// What is said.
        opinion: Words,
    },
    /// Record that the decision was served.
    Serve {
        /// Which.
        id: CoerciveMeasureId,
        /// The day.
        on: Date,
        /// How.
        way: Way,
        /// Who took it, or who was there.
        received_by: Option<Line>,
    },
    /// Do not.
    Decline {
        /// Which.
        id: CoerciveMeasureId,
        /// Why.
        reason: Words,
    },
    /// Ask that it hold longer.
    AskExtension {
        /// Which.
        id: CoerciveMeasureId,
        /// Why.
        reason: Words,
    },
    /// Extend it.
    Extend {
        /// Which.
        id: CoerciveMeasureId,
        /// Why, as the firm is told.
        reason: Words,
    },
    /// Do not.
    RefuseExtension {
        /// Which.
        id: CoerciveMeasureId,
        /// Why.
        reason: Words,
    },
    /// Ask that it end.
    AskRelease {
        /// Which.
        id: CoerciveMeasureId,
        /// What the firm says.
        reason: Words,
    },
    /// Look whether it should.
    CheckRelease {
        /// Which.
        id: CoerciveMeasureId,
        /// Whether it should.
        ends: bool,
        /// What was found.
        found: Words,
    },
    /// End it.
    Lift {
        /// Which.
        id: CoerciveMeasureId,
        /// Why.
        reason: Words,
    },
}

impl Command {
    pub(super) fn id(&self) -> &CoerciveMeasureId {
        match self {
            Command::Propose { id, .. }
            | Command::Review { id, .. }
            | Command::Approve { id, .. }
            | Command::Serve { id, .. }
            | Command::Decline { id, .. }
            | Command::AskExtension { id, .. }
            | Command::Extend { id, .. }
            | Command::RefuseExtension { id, .. }
            | Command::AskRelease { id, .. }
            | Command::CheckRelease { id, .. }
            | Command::Lift { id, .. } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Propose { .. } => Action::ProposeCoercion,
            Command::Review { .. } => Action::ReviewCoercion,
            Command::Approve { .. } => Action::ApproveCoercion,
            Command::Serve { .. } => Action::ServeCoercion,
            Command::Decline { .. } => Action::DeclineCoercion,
            Command::AskExtension { .. } => Action::AskCoercionExtension,
            Command::Extend { .. } => Action::ExtendCoercion,
            Command::RefuseExtension { .. } => Action::RefuseCoercionExtension,
            Command::AskRelease { .. } => Action::AskRelease,
            Command::CheckRelease { .. } => Action::CheckRelease,
            Command::Lift { .. } => Action::LiftCoercion,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        &[
            "coercive_measure.reviewed",
            "coercive_measure.approved",
            "coercive_measure.served",
            "coercive_measure.declined",
            "coercive_measure.extension_asked",
            "coercive_measure.extended",
            "coercive_measure.extension_refused",
            "coercive_measure.release_asked",
            "coercive_measure.release_checked",
            "coercive_measure.lifted",
        ]
    }
}

/// What the decision must know.
pub fn needs(command: &Command, facts: &Facts<'_>) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    let year = facts.today().year();
    match command {
        Command::Propose { proposal, .. } => {
            needs.push(Need::Stream(proposal.enterprise.stream()));
            needs.push(Need::Stream(listing_of(&proposal.enterprise).stream()));
            needs.push(Need::Number(Numbered::CoerciveMeasure.series(year)));
        }
        Command::Approve { .. } => {
            needs.push(Need::Number(Numbered::CoerciveDecision.series(year)));
        }
        _ => {}
    }
    needs
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World) -> Result<Subject, Refusal> {
    match command {
        Command::Propose { proposal, .. } => {
            world.enterprise(&proposal.enterprise)?;
            Ok(Subject {
                side: Some(Compartment::Enforcement),
                new: true,
                ..Subject::default()
            })
        }
        other => Ok(subject_of(world.coercive_measure(other.id())?)),
    }
}

/// The relations of a measure: who asked or reviewed does not approve, who asked for an extension does not grant it.
pub fn subject_of(measure: &CoerciveMeasure) -> Subject {
    let told = measure.is_told();
    let firm = measure.enterprise.iter().filter(|_| told);
    Subject {
        enterprises: firm.cloned().collect(),
        units: measure.unit.iter().cloned().collect(),
        acted: measure.acted(),
        asker: measure
            .extension
            .as_ref()
            .map(|e| e.done.by.account.clone()),
        side: Some(Compartment::Enforcement),
        ..Subject::default()
    }
}
