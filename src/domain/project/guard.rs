//! Which steps are possible; `decide` and the buttons ask the same (design §6.4).

use super::Project;
use super::command::subject_of;
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::world::Facts;

/// What is done to a project on record.
pub const ACTIONS: &[Action] = &[
    Action::DecidePath,
    Action::SetMilestone,
    Action::ReachMilestone,
    Action::LinkProject,
    Action::EndProject,
];

/// What this person may do to this project now.
pub fn available(project: &Project, actor: &Actor, facts: &Facts<'_>) -> Vec<Action> {
    let subject = subject_of(project, facts);
    let all = ACTIONS.iter().copied();
    all.filter(|a| possible(project, *a).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// Whether `action` is possible now, whoever asks.
pub fn possible(project: &Project, action: Action) -> Result<(), Refusal> {
    let no = |stage: &str| Err(Refusal::NotNow(action, NotNow::Stage(stage.to_owned())));
    if project.ended.is_some() {
        return no("project_ended");
    }
    let waits = project.next().is_some();
    match action {
        Action::SetMilestone if waits => no("project_waits"),
        Action::ReachMilestone if !waits => no("project_idle"),
        a if ACTIONS.contains(&a) => Ok(()),
        _ => no("project_open"),
    }
}
