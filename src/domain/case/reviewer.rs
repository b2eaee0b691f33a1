//! Who looks before a case is closed: the head of its lead unit; where no head may, the named pool of the rulebook,
//! under a clock of its own (design §3).

use super::decide::Deciding;
use super::{Case, Event, Stage, command};
use crate::domain::account::{Account, Appointment};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::ids::{AccountId, UnitId};
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::rulebook::TermKey;
use crate::domain::term::TermKind;
use crate::domain::world::{Facts, Need, World};

/// The roles that review.
const REVIEWERS: [Role; 2] = [Role::UnitHead, Role::Supervisor];

/// Whoever holds one of them, and their accounts.
pub(super) fn needs(world: &World) -> Vec<Need> {
    let held = |role: Role| world.holders(role).iter().map(|a| Need::Stream(a.stream()));
    let mut needs: Vec<Need> = REVIEWERS.into_iter().map(Need::Staff).collect();
    needs.extend(REVIEWERS.into_iter().flat_map(held));
    needs
}

/// Whether a review lies with the unit and could go to the pool, whoever the unit has.
pub(super) fn may_pass(case: &Case, facts: &Facts<'_>) -> bool {
    let rulebook = &facts.reference.rulebook;
    case.stage == Stage::Review
        && case.review_pool.is_empty()
        && !rulebook.closing_rules().pool.is_empty()
        // an edition of before knows no such clock, and none runs
        && rulebook.deadline(TermKey::PoolReview).is_some()
}

/// The review goes to the pool: nobody of the lead unit may look.
pub(super) fn pass(d: &mut Deciding<'_>, case: &Case) -> Result<(), Refusal> {
    let (world, facts) = (d.world, d.facts);
    let lead = case.lead.as_ref().ok_or(Refusal::NotFound)?;
    if reviews(world, case, Role::UnitHead, lead, facts) {
        let stage = NotNow::Stage(case.stage.key().to_owned());
        return Err(Refusal::NotNow(Action::PassToPool, stage));
    }
    let pool = facts.reference.rulebook.closing_rules().pool;
    // the clock is held by the first unit that has somebody, and the others may be quicker
    let able = |u: &&UnitId| reviews(world, case, Role::Supervisor, u, facts);
    let unit = pool.iter().find(able).or(pool.first());
    let unit = unit.cloned().ok_or(Refusal::NotFound)?;
    d.cancel(case, TermKind::Review, "pool");
    d.tell(Event::PassedToPool {
        unit: unit.clone(),
        pool,
        at: facts.now,
    });
    d.start(case, TermKind::PoolReview, unit.0);
    Ok(())
}

/// Whether anybody holds this role in the unit today, is not away, and may close the case.
fn reviews(world: &World, case: &Case, role: Role, unit: &UnitId, facts: &Facts<'_>) -> bool {
    let today = facts.today();
    let subject = command::subject_of(case, facts);
    let accounts = || {
        let all = world.holders(role).iter();
        all.filter_map(|id| Some((id, world.account(id).ok()?)))
    };
    let for_whom = |h: &Appointment| h.stands_in_for.as_ref().map(|p| p.account.clone());
    let away = |who: &AccountId| {
        let stands_in = |(_, other): (_, &Account)| {
            let mut held = other.in_force(today);
            held.any(|(_, h)| h.unit.as_ref() == Some(unit) && for_whom(h).as_ref() == Some(who))
        };
        accounts().any(stands_in)
    };
    accounts().any(|(id, account)| {
        let mut held = account.in_force(today);
        let may = |actor| policy::permit(&actor, Action::CloseOut, &subject).is_ok();
        held.any(|(appointment, h)| {
            h.role == role
                && h.unit.as_ref() == Some(unit)
                && (h.stands_in_for.is_some() || !away(id))
                && account.actor(appointment, today).is_some_and(may)
        })
    })
}
