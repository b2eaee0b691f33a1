//! Which steps are possible; `decide` and the buttons ask the same (design §6.4).

use super::command::subject_of;
use super::{CoerciveMeasure, Kind, Status};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::term::TermKind;
use crate::domain::world::Facts;

/// What is done to a measure on record.
pub const ACTIONS: &[Action] = &[
    Action::ReviewCoercion,
    Action::ApproveCoercion,
    Action::DeclineCoercion,
    Action::ServeCoercion,
    Action::ExtendCoercion,
    Action::RefuseCoercionExtension,
    Action::CheckRelease,
    Action::AskRelease,
    Action::LiftCoercion,
    Action::AskCoercionExtension,
];

/// What this person may do to this measure now.
pub fn available(measure: &CoerciveMeasure, actor: &Actor, facts: &Facts<'_>) -> Vec<Action> {
    let subject = subject_of(measure);
    let all = ACTIONS.iter().copied();
    all.filter(|a| possible(measure, *a, facts).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// Whether `action` is possible now, whoever asks.
pub fn possible(
    measure: &CoerciveMeasure,
    action: Action,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    let no = |why| Err(Refusal::NotNow(action, why));
    let status = measure.status;
    let in_force = status == Status::InForce;
    let end = measure.terms.running(TermKind::CoerciveEnd);
    let late = end.filter(|t| t.is_late(facts.now));
    let fits = match action {
        Action::ReviewCoercion => status == Status::Proposed,
        Action::ApproveCoercion => status == Status::Agreed,
        Action::DeclineCoercion => matches!(
            status,
            Status::Proposed | Status::Agreed | Status::NotAgreed
        ),
        // what has run out is over: it can only be lifted, and not be made longer afterwards
        Action::AskCoercionExtension | Action::ExtendCoercion if in_force && late.is_some() => {
            return no(NotNow::TooLate(
                late.map_or_else(|| facts.today(), |t| t.due_on()),
            ));
        }
        Action::AskCoercionExtension => {
            if in_force
                && measure.extended > 0
                && measure
                    .sheet
                    .as_ref()
                    .is_some_and(|s| s.measure != Kind::Stop)
            {
                return no(NotNow::Stage("coercion_extended".to_owned()));
            }
            in_force && measure.extension.is_none()
        }
        Action::ExtendCoercion | Action::RefuseCoercionExtension => {
            in_force && measure.extension.is_some()
        }
        Action::ServeCoercion => measure.approved.is_some() && measure.served.is_none(),
        Action::AskRelease => in_force && measure.release.is_none(),
        Action::CheckRelease => in_force && measure.release.is_some(),
        Action::LiftCoercion => in_force,
        _ => false,
    };
    match fits {
        true => Ok(()),
        false => no(NotNow::Stage(format!("coercion_{}", status.key()))),
    }
}
