//! Which steps are possible. `decide` asks this first and pages ask it for their buttons (design §6.4).

use super::command::subject_of;
use super::{Measure, Status};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::world::{Facts, World};

/// The actions on a measure that a button can stand for, the usual step first.
pub const ACTIONS: &[Action] = &[
    Action::ReportMeasure,
    Action::VerifyMeasure,
    Action::ReturnMeasure,
    Action::RescheduleMeasure,
    Action::CancelMeasure,
];

/// What this person may do to this measure now.
pub fn available(
    measure: &Measure,
    world: &World,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Vec<Action> {
    let subject = subject_of(measure, world, facts);
    ACTIONS
        .iter()
        .copied()
        .filter(|a| possible(measure, *a).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// Whether `action` is possible at this status, whoever asks.
pub fn possible(measure: &Measure, action: Action) -> Result<(), Refusal> {
    let fits = match action {
        Action::ReportMeasure | Action::RescheduleMeasure => {
            matches!(measure.status, Status::Set | Status::Returned)
        }
        Action::VerifyMeasure | Action::ReturnMeasure => measure.status == Status::Reported,
        Action::CancelMeasure => measure.status.is_open(),
        _ => false,
    };
    if fits {
        Ok(())
    } else {
        let why = match measure.status.is_open() {
            true => NotNow::Stage(measure.status.key().to_owned()),
            false => NotNow::Already,
        };
        Err(Refusal::NotNow(action, why))
    }
}
