//! Which steps are possible; `decide` and the buttons ask the same (design §6.4).

use super::KeyEnterprise;
use super::command::subject_of;
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};

/// What is done to the entry of a firm.
pub const ACTIONS: &[Action] = &[Action::EnterRoster, Action::RenewRoster, Action::EndRoster];

/// What this person may do to this entry now.
pub fn available(entry: Option<&KeyEnterprise>, actor: &Actor) -> Vec<Action> {
    let subject = subject_of(entry);
    let all = ACTIONS.iter().copied();
    all.filter(|a| possible(entry, *a).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// Whether `action` is possible now, whoever asks. What is past its last day is still there to be renewed.
pub fn possible(entry: Option<&KeyEnterprise>, action: Action) -> Result<(), Refusal> {
    let stands = entry.is_some_and(|e| e.ended.is_none());
    let fits = match action {
        Action::EnterRoster => !stands,
        Action::RenewRoster | Action::EndRoster => stands,
        _ => false,
    };
    match (fits, entry) {
        (true, _) => Ok(()),
        (false, None) => Err(Refusal::NotFound),
        (false, Some(_)) => {
            let at = if stands { "key_entered" } else { "key_ended" };
            Err(Refusal::NotNow(action, NotNow::Stage(at.to_owned())))
        }
    }
}
