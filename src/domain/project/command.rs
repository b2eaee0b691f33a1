//! What can be asked of a project, what the decision must know, and the relations the policy looks at.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Batch, Milestone, Path, Project};
use crate::domain::action::Action;
use crate::domain::ids::{CaseId, EnterpriseId, ProjectId, UnitId, VisitId};
use crate::domain::policy::Subject;
use crate::domain::reference::{Numbered, Reference};
use crate::domain::refusal::Refusal;
use crate::domain::text::{Line, Words};
use crate::domain::world::{Facts, Need, World};

/// The theme whose lead unit keeps the record of major projects.
const THEME: &str = "major_project";

/// A project to be put on record.
#[derive(Clone, Debug, PartialEq)]
pub struct Registration {
    /// Whose.
    pub enterprise: EnterpriseId,
    /// What it is called.
    pub name: Line,
    /// Which of the three batches, and of which round.
    pub batch: Option<(Batch, u32)>,
    /// Whether it is energy- or emission-intensive.
    pub two_high: bool,
}

/// What can be asked of a project.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Put one on record.
    Register {
        /// The new project.
        id: ProjectId,
        /// All of it.
        registration: Registration,
    },
    /// Say the way its EIA goes, and why.
    DecidePath {
        /// Which.
        id: ProjectId,
        /// The way.
        path: Path,
        /// Why.
        reason: Words,
    },
    /// Set what is to be reached next.
    SetMilestone {
        /// Which.
        id: ProjectId,
        /// What.
        milestone: Milestone,
        /// By which day.
        due_on: Date,
    },
    /// It was reached.
    ReachMilestone {
        /// Which.
        id: ProjectId,
        /// What came of it.
        note: Words,
    },
    /// Say which help visits and cases belong to it.
    Link {
        /// Which.
        id: ProjectId,
        /// The visits.
        visits: BTreeSet<VisitId>,
        /// The cases.
        cases: BTreeSet<CaseId>,
    },
    /// It needs no more service.
    End {
        /// Which.
        id: ProjectId,
        /// Why.
        reason: Words,
    },
}

impl Command {
    pub(super) fn id(&self) -> &ProjectId {
        match self {
            Command::Register { id, .. }
            | Command::DecidePath { id, .. }
            | Command::SetMilestone { id, .. }
            | Command::ReachMilestone { id, .. }
            | Command::Link { id, .. }
            | Command::End { id, .. } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Register { .. } => Action::RegisterProject,
            Command::DecidePath { .. } => Action::DecidePath,
            Command::SetMilestone { .. } => Action::SetMilestone,
            Command::ReachMilestone { .. } => Action::ReachMilestone,
            Command::Link { .. } => Action::LinkProject,
            Command::End { .. } => Action::EndProject,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        match self {
            Command::SetMilestone { .. } | Command::ReachMilestone { .. } => &[
                "project.milestone_set",
                "project.milestone_reached",
                "project.ended",
            ],
            Command::DecidePath { .. } => &["project.path_decided", "project.ended"],
            Command::Link { .. } => &["project.linked", "project.ended"],
            Command::Register { .. } | Command::End { .. } => &["project.ended"],
        }
    }
}

/// The unit that answers for major projects, as the rulebook says; nobody's name stands here.
pub fn lead(reference: &Reference) -> Option<UnitId> {
    let suggestion = reference.rulebook.suggest(THEME, None)?;
    Some(suggestion.lead)
}

/// What the decision must know.
pub fn needs(command: &Command, facts: &Facts<'_>) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    match command {
        Command::Register { registration, .. } => {
            needs.push(Need::Stream(registration.enterprise.stream()));
            let series = Numbered::Project.series(facts.today().year());
            needs.push(Need::Number(series));
        }
        Command::Link { visits, cases, .. } => {
            needs.extend(visits.iter().map(|v| Need::Stream(v.stream())));
            needs.extend(cases.iter().map(|c| Need::Stream(c.stream())));
        }
        _ => {}
    }
    needs
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World, facts: &Facts<'_>) -> Result<Subject, Refusal> {
    match command {
        Command::Register { registration, .. } => {
            world.enterprise(&registration.enterprise)?;
            Ok(Subject {
                lead: lead(facts.reference),
                new: true,
                ..Subject::default()
            })
        }
        other => Ok(subject_of(world.project(other.id())?, facts)),
    }
}

/// The relations of a project: the section that keeps it.
pub fn subject_of(project: &Project, facts: &Facts<'_>) -> Subject {
    let unit = || project.unit.iter().cloned();
    Subject {
        lead: project.unit.clone(),
        units: unit().collect(),
        enforcing: unit().filter(|u| facts.reference.enforces(u)).collect(),
        ..Subject::default()
    }
}
