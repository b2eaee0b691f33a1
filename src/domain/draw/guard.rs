//! Which steps are possible; `decide` and the buttons ask the same (design §6.4).

use super::command::subject_of;
use super::{Draw, Drawn};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::case::Case;
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};

/// What is done to a case that was drawn.
pub const ACTIONS: &[Action] = &[Action::CallBack];

/// Whether this person may call about this case now.
pub fn available(draw: &Draw, drawn: &Drawn, case: Option<&Case>, actor: &Actor) -> bool {
    possible(drawn).is_ok()
        && policy::permit(actor, Action::CallBack, &subject_of(draw, case)).is_ok()
}

/// Whether a call is still to be made.
pub fn possible(drawn: &Drawn) -> Result<(), Refusal> {
    match drawn.reached() {
        Some(_) => Err(Refusal::NotNow(Action::CallBack, NotNow::Already)),
        None => Ok(()),
    }
}
