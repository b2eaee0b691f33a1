//! Which steps are possible. `decide` asks this first and pages ask it for their buttons, so a button exists
//! exactly when its command would be accepted (design §6.4).

use jiff::civil::Date;

use super::command::subject_of;
use super::{Consultation, Item, Part, Status};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::ids::UnitId;
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::world::{Facts, World};

/// What can be done to a consultation that exists, the usual step first.
pub const ACTIONS: &[Action] = &[
    Action::GiveOpinion,
    Action::SignMinutes,
    Action::SubmitMinutes,
    Action::WriteMinutes,
    Action::AskOutside,
    Action::WithdrawOutside,
    Action::AddItem,
    Action::DropItem,
    Action::CallOff,
];

/// What this person may do to this consultation now.
pub fn available(
    consultation: &Consultation,
    world: &World,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Vec<Action> {
    let subject = subject_of(consultation, facts);
    // whose unit was not asked has no opinion to give, though it keeps the record
    let asked = |a: &Action| *a != Action::GiveOpinion || speaks_for(consultation, actor).is_some();
    ACTIONS
        .iter()
        .copied()
        .filter(asked)
        .filter(|a| possible(consultation, world, *a, facts).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// The unit whose opinion this person gives.
pub(super) fn speaks_for<'a>(consultation: &Consultation, actor: &'a Actor) -> Option<&'a UnitId> {
    let units = &consultation.call.as_ref()?.units;
    actor.unit.as_ref().filter(|u| units.contains_key(*u))
}

/// Whether `action` is possible at this status, whoever asks.
pub fn possible(
    consultation: &Consultation,
    world: &World,
    action: Action,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    let no = |why: NotNow| Err(Refusal::NotNow(action, why));
    let status = consultation.status;
    let fits = match action {
        Action::DropItem => status.in_force() && !consultation.items.is_empty(),
        Action::SubmitMinutes => status == Status::Convened,
        Action::SignMinutes => status == Status::Submitted,
        Action::GiveOpinion
        | Action::AskOutside
        | Action::GiveOutsideOpinion
        | Action::WriteMinutes
        | Action::AddItem
        | Action::CallOff => status.in_force(),
        Action::WithdrawOutside => {
            let today = facts.today();
            status.in_force() && consultation.outside.iter().any(|o| o.is_open(today))
        }
        _ => false,
    };
    if !fits {
        return no(NotNow::Stage(status.key().to_owned()));
    }
    match action {
        Action::SubmitMinutes | Action::SignMinutes => {
            ready(consultation, world, facts).or_else(no)
        }
        _ => Ok(()),
    }
}

/// Whether the minutes can be signed as they are.
fn ready(consultation: &Consultation, world: &World, facts: &Facts<'_>) -> Result<(), NotNow> {
    if consultation.minutes.is_none() {
        return Err(NotNow::StillOpen("minutes".to_owned()));
    }
    if consultation.items.is_empty() {
        return Err(NotNow::StillOpen("items".to_owned()));
    }
    for item in &consultation.items {
        // a draft that lay too long asks for what is past
        let past = |day: &Date| *day < facts.today();
        if let Some(day) = dates(item).find(past) {
            return Err(NotNow::TooLate(day));
        }
        let over = world.case(&item.case).ok().filter(|c| c.stage.is_over());
        if let Some(case) = over {
            return Err(NotNow::CaseOver(case.number.clone()));
        }
    }
    let absent = missing(consultation, facts);
    if absent.is_empty() {
        return Ok(());
    }
    let today = facts.today();
    let named = |u: &UnitId| facts.reference.called(u, today);
    Err(NotNow::Quorum(absent.iter().map(named).collect()))
}

fn dates(item: &Item) -> impl Iterator<Item = Date> {
    [item.due_on].into_iter().chain(item.resolve_on)
}

/// The units the quorum still lacks: neither there nor heard in writing. The chair's part is the signature.
pub fn missing(consultation: &Consultation, facts: &Facts<'_>) -> Vec<UnitId> {
    let Some(call) = &consultation.call else {
        return Vec::new();
    };
    let quorum = facts.reference.rulebook.quorum();
    let wanted = |part: Part| match part {
        Part::Lead => quorum.lead,
        Part::Support => quorum.supporting,
        Part::Called => quorum.called,
    };
    let there = |unit: &UnitId| {
        let present = consultation.minutes.as_ref().map(|m| &m.present);
        let wrote = quorum.written_counts && consultation.opinion(unit).is_some();
        wrote || present.is_some_and(|p| p.contains(unit))
    };
    call.units
        .iter()
        .filter(|(unit, part)| wanted(**part) && !there(unit))
        .map(|(unit, _)| unit.clone())
        .collect()
}
