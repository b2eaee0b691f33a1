//! What is decided about the roster.

use jiff::civil::Date;

use super::command::key_of;
use super::guard::possible;
use super::{Command, Done, Entry, Event, ServiceOfficer};
use crate::domain::actor::Role;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::AccountId;
use crate::domain::policy::Permit;
use crate::domain::refusal::{FieldError, Problem, Refusal};
use crate::domain::world::{Facts, World};

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let (firm, action) = (command.enterprise().clone(), command.action());
    let entry = world.key_enterprise(&firm);
    possible(entry, action)?;
    let today = facts.today();
    let done = Done {
        by: permit.actor().person.clone(),
        at: facts.now,
    };
    let event = match command {
        Command::Enter {
            entry:
                Entry {
                    basis,
                    document,
                    officer,
                    from,
                    to,
                },
            ..
        } => {
            let officer = checked(world, &officer, Some(from), to, today)?;
            let enterprise = world.enterprise(&firm)?;
            Event::Entered {
                id: key_of(&firm),
                uscc: enterprise.uscc.clone(),
                enterprise_name: enterprise.name.clone(),
                district: enterprise.district.clone(),
                enterprise: firm.clone(),
                basis,
                document: document.as_str().to_owned(),
                officer,
                from,
                to,
                done,
            }
        }
        Command::Renew {
            officer,
            to,
            reason,
            ..
        } => {
            let from = entry.and_then(|e| e.from);
            let officer = checked(world, &officer, from, to, today)?;
            Event::Renewed {
                officer,
                to,
                reason: reason.as_str().to_owned(),
                done,
            }
        }
        Command::End { reason, .. } => Event::Ended {
            reason: reason.as_str().to_owned(),
            done,
        },
    };
    Ok(vec![on(key_of(&firm).stream(), event)])
}

/// The service officer, where the days can be and the person holds a post that helps; every fault at its field.
fn checked(
    world: &World,
    who: &AccountId,
    from: Option<Date>,
    to: Date,
    today: Date,
) -> Result<ServiceOfficer, Refusal> {
    let mut faults = Vec::new();
    let mut fault = |field, problem| faults.push(FieldError { field, problem });
    if from.is_some_and(|from| to < from) {
        fault("to", Problem::EndsBeforeStart);
    } else if to < today {
        fault("to", Problem::Past(to));
    }
    let officer = serves(world, who, today);
    if officer.is_none() {
        fault("officer", Problem::NotOffered);
    }
    match officer.filter(|_| faults.is_empty()) {
        Some(officer) => Ok(officer),
        None => Err(Refusal::Fields(faults)),
    }
}

/// Somebody who holds a post of their own that helps, today.
fn serves(world: &World, who: &AccountId, today: Date) -> Option<ServiceOfficer> {
    let account = world.account(who).ok().filter(|a| a.active)?;
    let helps = |role| matches!(role, Role::Intake | Role::Officer | Role::UnitHead);
    let mut held = account.in_force(today);
    let (_, post) = held.find(|(_, h)| helps(h.role) && h.stands_in_for.is_none())?;
    Some(ServiceOfficer {
        person: account.person()?,
        unit: post.unit.clone()?,
    })
}
