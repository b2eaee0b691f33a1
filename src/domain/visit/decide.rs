//! What is decided about a visit. A missing ground is never a reason to refuse one.

use jiff::civil::Date;

use super::command::{Planning, subject_of};
use super::guard::possible;
use super::{Command, Done, Event, Grounded, Kind, Visit};
use crate::domain::actor::{Actor, Compartment, Person};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{AccountId, EnterpriseId, Noun, VisitId};
use crate::domain::policy::{self, Permit};
use crate::domain::reference::Numbered;
use crate::domain::refusal::{FieldError, Problem, Refusal, at};
use crate::domain::world::{Facts, World};

/// An inspection is made by two officers at least (行政处罚法 art. 42).
pub const INSPECTORS: usize = 2;

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let action = command.action();
    let done = Done {
        by: permit.actor().person.clone(),
        at: facts.now,
    };
    let today = facts.today();
    match command {
        Command::Plan { id, planning } => plan(world, id, planning, facts, permit.actor(), done),
        Command::Record { id, on: day, told } => {
            let visit = world.visit(&id)?;
            possible(visit, action)?;
            if day > today {
                return Err(at("on", Problem::NotYet(today)));
            }
            let event = Event::Made {
                on: day,
                listed: is_listed(world, visit.enterprise.as_ref(), day),
                told: told.as_str().to_owned(),
                done,
            };
            Ok(vec![on(id.stream(), event)])
        }
        Command::Guide { id, guiding } => {
            let firm = world.visit(&id)?.enterprise.as_ref();
            let listed = is_listed(world, firm, guiding.on);
            let actor = permit.actor();
            super::guidance::guide(world, &id, guiding, listed, facts, actor, done)
        }
        Command::Acknowledge { id, agreed, words } => {
            super::guidance::respond(world.visit(&id)?, &id, agreed, words, done)
        }
        Command::GiveGround { id, grounded } => {
            let visit = world.visit(&id)?;
            possible(visit, action)?;
            let after = visit.status == super::Status::Made;
            let event = Event::Grounded {
                grounded,
                after,
                done,
            };
            Ok(vec![on(id.stream(), event)])
        }
        Command::Merge { id, into } => {
            let visit = world.visit(&id)?;
            possible(visit, action)?;
            let not_offered = || at("into", Problem::NotOffered);
            let stays = world.visit(&into).map_err(|_| not_offered())?;
            let actor = permit.actor();
            // what the actor does not see cannot be chosen, whatever was sent
            let seen = policy::sees(actor, Noun::Visit, &subject_of(stays));
            if id == into || !seen || !fit(visit, stays) || possible(stays, action).is_err() {
                return Err(not_offered());
            }
            let took = Event::TookOver {
                from: id.clone(),
                from_number: visit.number.clone(),
                units: visit.units.clone(),
                enforcing: visit.enforcing.clone(),
                officers: visit.officers.clone(),
                ground: visit.ground.clone().filter(|_| stays.ground.is_none()),
                done: done.clone(),
            };
            let merged = Event::Merged {
                into: into.clone(),
                into_number: stays.number.clone(),
                done,
            };
            Ok(vec![on(into.stream(), took), on(id.stream(), merged)])
        }
        Command::CallOff { id, reason } => {
            possible(world.visit(&id)?, action)?;
            let event = Event::CalledOff {
                reason: reason.as_str().to_owned(),
                done,
            };
            Ok(vec![on(id.stream(), event)])
        }
    }
}

/// Two visits to one firm, and for the same: help and inspection are never one.
fn fit(one: &Visit, other: &Visit) -> bool {
    one.enterprise == other.enterprise && one.kind == other.kind
}

fn is_listed(world: &World, firm: Option<&EnterpriseId>, day: Date) -> bool {
    let listing = firm.and_then(|firm| world.positive_listing(firm));
    listing.is_some_and(|l| l.is_in_force(day))
}

fn plan(
    world: &World,
    id: VisitId,
    planning: Planning,
    facts: &Facts<'_>,
    actor: &Actor,
    done: Done,
) -> Result<Vec<Emitted>, Refusal> {
    if world.visit(&id).is_ok() {
        return Err(Refusal::KeyReused);
    }
    let (today, mut faults) = (facts.today(), Vec::new());
    let mut fault = |field, problem| faults.push(FieldError { field, problem });
    match planning.told {
        Some(_) if planning.on > today => fault("on", Problem::NotYet(today)),
        None if planning.on < today => fault("on", Problem::Past(planning.on)),
        _ => {}
    }
    let mut officers: Vec<Person> = Vec::new();
    for who in &planning.officers {
        match goes(world, who, planning.kind, today) {
            Some(person) if officers.contains(&person) => fault("officers", Problem::SameTwice),
            Some(person) => officers.push(person),
            None => fault("officers", Problem::NotOffered),
        }
    }
    let least = match planning.kind {
        Kind::Inspection => INSPECTORS,
        Kind::Help => 1,
    };
    if officers.len() < least && officers.len() == planning.officers.len() {
        fault("officers", Problem::AtLeast(least));
    }
    if !faults.is_empty() {
        return Err(Refusal::Fields(faults));
    }
    let unit = actor.unit.clone().ok_or(Refusal::NotFound)?;
    let firm = world.enterprise(&planning.enterprise)?;
    let listed = is_listed(world, Some(&planning.enterprise), planning.on);
    let ground: Option<Grounded> = planning
        .ground
        .filter(|_| planning.kind == Kind::Inspection);
    let event = Event::Planned {
        id: id.clone(),
        number: facts
            .reference
            .next_number(world, Numbered::Visit, facts.today()),
        uscc: firm.uscc.clone(),
        enterprise_name: firm.name.clone(),
        enterprise: planning.enterprise,
        purpose: planning.kind,
        on: planning.on,
        enforces: facts.reference.enforces(&unit),
        unit,
        officers,
        listed,
        ground,
        done: done.clone(),
    };
    let made = planning.told.map(|told| Event::Made {
        on: planning.on,
        listed,
        told: told.as_str().to_owned(),
        done,
    });
    let all = [event].into_iter().chain(made);
    Ok(all.map(|e| on(id.stream(), e)).collect())
}

/// Somebody who holds a post on that side of the wall today; nobody goes through a post that is somebody else's.
fn goes(world: &World, who: &AccountId, kind: Kind, today: Date) -> Option<Person> {
    let account = world.account(who).ok().filter(|a| a.active)?;
    let fits = |side: Compartment| side == kind.side();
    let mut held = account.in_force(today);
    held.find(|(_, h)| {
        h.role.is_staff() && h.stands_in_for.is_none() && fits(h.role.compartment())
    })?;
    account.person()
}
