//! Which steps are possible; `decide` and the buttons ask the same (design §6.4).

use super::command::subject_of;
use super::{Status, WallOpening};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::policy::{self, Subject};
use crate::domain::refusal::{NotNow, Refusal};

/// What is done to an opening that exists.
pub const ACTIONS: &[Action] = &[
    Action::OpenReported,
    Action::AgreeToOpening,
    Action::DeclineOpening,
];

/// Whether this person may tell a leader of what they read.
pub fn may_report(actor: &Actor) -> bool {
    let new = Subject {
        new: true,
        ..Subject::default()
    };
    policy::permit(actor, Action::ReportDuty, &new).is_ok()
}

/// What this person may do to this opening now.
pub fn available(opening: &WallOpening, actor: &Actor) -> Vec<Action> {
    let subject = subject_of(opening);
    let may = |a: &Action| policy::permit(actor, *a, &subject).is_ok();
    let all = ACTIONS.iter().copied();
    all.filter(|a| possible(opening, *a).is_ok())
        .filter(may)
        .collect()
}

/// Whether `action` is possible at this status, whoever asks.
pub fn possible(opening: &WallOpening, action: Action) -> Result<(), Refusal> {
    let fits = match action {
        Action::OpenReported => opening.status == Status::Reported,
        Action::AgreeToOpening => opening.status == Status::Waiting,
        Action::DeclineOpening => matches!(opening.status, Status::Reported | Status::Waiting),
        _ => false,
    };
    match fits {
        true => Ok(()),
        false => Err(Refusal::NotNow(
            action,
            NotNow::Stage(opening.status.key().to_owned()),
        )),
    }
}
