//! Which steps are possible; `decide` and the buttons ask the same (design §6.4).

use super::Inquiry;
use super::command::subject_of;
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::case::{self, Case, Stage};
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::world::Facts;

/// What is done to a question that was asked.
pub const ACTIONS: &[Action] = &[Action::AnswerInquiry];

/// Whether this person can ask a unit complained of over this case now.
pub fn may_ask(case: &Case, actor: &Actor, facts: &Facts<'_>) -> bool {
    let subject = case::subject_of(case, facts);
    possible_over(case, facts).is_ok()
        && policy::permit(actor, Action::AskComplainedOf, &subject).is_ok()
}

/// Whether one can be asked over this case: somebody has it in hand, and it complains of a unit.
pub(super) fn possible_over(case: &Case, facts: &Facts<'_>) -> Result<(), Refusal> {
    let open = matches!(case.stage, Stage::Handling | Stage::Answered);
    match open && !case.complained_units(facts.reference).is_empty() {
        true => Ok(()),
        false => Err(Refusal::NotNow(
            Action::AskComplainedOf,
            NotNow::Stage(case.stage.key().to_owned()),
        )),
    }
}

/// What this person may do to this question now.
pub fn available(inquiry: &Inquiry, actor: &Actor, facts: &Facts<'_>) -> Vec<Action> {
    let subject = subject_of(inquiry, facts);
    let all = ACTIONS.iter().copied();
    all.filter(|_| possible(inquiry).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// Whether an answer can be given: always, so that what was missing is added; every answer stays.
pub fn possible(inquiry: &Inquiry) -> Result<(), Refusal> {
    inquiry.sheet.as_ref().map(|_| ()).ok_or(Refusal::NotFound)
}
