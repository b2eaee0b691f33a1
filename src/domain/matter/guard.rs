//! Which steps are possible; `decide` and the buttons ask the same (design §6.4).

use super::command::subject_of;
use super::{Legality, Matter, Status};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::ids::UnitId;
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::world::Facts;

/// What is done to a matter on record, the usual step first.
pub const ACTIONS: &[Action] = &[
    Action::GiveMatterOpinion,
    Action::GiveLegalOpinion,
    Action::DecideMatter,
    Action::ReturnDecision,
    Action::ProposeDecision,
    Action::DropMatter,
];

/// What this person may do to this matter now.
pub fn available(matter: &Matter, actor: &Actor, facts: &Facts<'_>) -> Vec<Action> {
    let subject = subject_of(matter, facts);
    // whose unit was not asked has no opinion to give, though it keeps the record
    let asked = |a: &Action| *a != Action::GiveMatterOpinion || speaks_for(matter, actor).is_some();
    let all = ACTIONS.iter().copied();
    all.filter(asked)
        .filter(|a| possible(matter, *a, facts).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// The unit whose opinion this person gives.
pub(super) fn speaks_for<'a>(matter: &Matter, actor: &'a Actor) -> Option<&'a UnitId> {
    let units = &matter.sheet.as_ref()?.units;
    actor.unit.as_ref().filter(|u| units.contains(*u))
}

/// Whether `action` is possible now, whoever asks.
pub fn possible(matter: &Matter, action: Action, facts: &Facts<'_>) -> Result<(), Refusal> {
    let no = |why: NotNow| Err(Refusal::NotNow(action, why));
    let status = matter.status;
    let fits = match action {
        Action::DecideMatter | Action::ReturnDecision => status == Status::Proposed,
        a => ACTIONS.contains(&a) && status.is_open(),
    };
    if !fits {
        return no(NotNow::Stage(format!("matter_{}", status.key())));
    }
    match action {
        Action::DecideMatter => ready(matter, facts).or_else(no),
        _ => Ok(()),
    }
}

/// Whether the decision can be signed: the legal section has spoken and does not object, every unit has spoken or its
/// last day has passed, and what is decided would still hold.
fn ready(matter: &Matter, facts: &Facts<'_>) -> Result<(), NotNow> {
    let open = |what: &str| Err(NotNow::StillOpen(what.to_owned()));
    let (Some(sheet), Some(proposal)) = (&matter.sheet, &matter.proposal) else {
        return open("proposal");
    };
    match matter.legal_opinion() {
        None => return open("legal_opinion"),
        Some(legal) if legal.legality == Legality::Unlawful => return open("legal_objects"),
        Some(_) => {}
    }
    let silent = sheet.units.iter().any(|u| matter.opinion(u).is_none());
    if silent && facts.today() <= sheet.opinions_by {
        return open("opinions");
    }
    match proposal.valid_until < facts.today() {
        true => Err(NotNow::TooLate(proposal.valid_until)),
        false => Ok(()),
    }
}
