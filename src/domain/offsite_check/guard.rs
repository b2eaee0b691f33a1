//! Which steps are possible; `decide` and the buttons ask the same (design §6.4).

use super::command::subject_of;
use super::{Method, OffsiteCheck, Side};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};

/// What is done to a check on record.
pub const ACTIONS: &[Action] = &[
    Action::ReviewCheckLaw,
    Action::ReviewCheckTechnique,
    Action::FollowUpCheck,
];

/// What this person may do to this check now.
pub fn available(check: &OffsiteCheck, actor: &Actor) -> Vec<Action> {
    let subject = subject_of(check);
    let all = ACTIONS.iter().copied();
    all.filter(|a| possible(check, *a).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// Whether `action` is possible now, whoever asks.
pub fn possible(check: &OffsiteCheck, action: Action) -> Result<(), Refusal> {
    let no = |why| Err(Refusal::NotNow(action, why));
    let side = match action {
        Action::ReviewCheckLaw => Side::Legal,
        Action::ReviewCheckTechnique => Side::Technical,
        Action::FollowUpCheck => return Ok(()),
        _ => return no(NotNow::Stage(String::new())),
    };
    if !check.method.is_some_and(Method::is_automatic) {
        return no(NotNow::Stage("check_by_hand".to_owned()));
    }
    if check.review(side).is_some() {
        return no(NotNow::Already);
    }
    match check.waits_for().contains(&side) {
        true => Ok(()),
        false => no(NotNow::Stage("check_failed".to_owned())),
    }
}
