//! Which steps are possible; `decide` and the buttons ask the same (design §6.4).

use super::command::subject_of;
use super::{Kind, Status, Visit};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};

/// What is done to a visit on record.
pub const ACTIONS: &[Action] = &[
    Action::RecordVisit,
    Action::RecordGuidance,
    Action::AcknowledgeGuidance,
    Action::GiveVisitGround,
    Action::MergeVisit,
    Action::CallOffVisit,
];

/// What this person may do to this visit now.
pub fn available(visit: &Visit, actor: &Actor) -> Vec<Action> {
    let subject = subject_of(visit);
    let all = ACTIONS.iter().copied();
    all.filter(|a| possible(visit, *a).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// Whether `action` is possible now, whoever asks.
pub fn possible(visit: &Visit, action: Action) -> Result<(), Refusal> {
    let no = |why| Err(Refusal::NotNow(action, why));
    let planned = visit.status == Status::Planned;
    let fits = match action {
        // a help visit is recorded with the guidance given
        Action::RecordVisit => planned && visit.kind == Kind::Inspection,
        Action::RecordGuidance if visit.kind == Kind::Inspection => false,
        Action::RecordGuidance | Action::AcknowledgeGuidance
            if match action {
                Action::RecordGuidance => visit.guidance.is_some(),
                _ => visit.response.is_some(),
            } =>
        {
            return no(NotNow::Already);
        }
        Action::RecordGuidance => planned || visit.status == Status::Made,
        Action::AcknowledgeGuidance => visit.guidance.is_some(),
        Action::MergeVisit | Action::CallOffVisit => planned,
        // a help visit needs none; one on record is not written over
        Action::GiveVisitGround if visit.kind == Kind::Help => false,
        Action::GiveVisitGround if visit.ground.is_some() => return no(NotNow::Already),
        Action::GiveVisitGround => planned || visit.status == Status::Made,
        _ => false,
    };
    match fits {
        true => Ok(()),
        false => no(NotNow::Stage(format!("visit_{}", visit.status.key()))),
    }
}
