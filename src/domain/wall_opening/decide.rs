//! What is decided about an opening. Permit first; every refusal says at which field and why.

use jiff::ToSpan;

use super::command::{Wanted, can_be_opened, files_of, firm_of, stream_of};
use super::guard::possible;
use super::{Command, Done, Duty, Event, Grant, Postponed, Target};
use crate::domain::actor::{Actor, Person, Role};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{AccountId, ComplaintId, LeniencyFileId, Noun, StreamId};
use crate::domain::policy::{self, Permit};
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::sealed::Sealed;
use crate::domain::text::Words;
use crate::domain::world::{Facts, State, World};
use crate::domain::{complaint, leniency_file};

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let (id, action) = (command.id().clone(), command.action());
    let actor = permit.actor();
    let done = || Done {
        by: actor.person.clone(),
        at: facts.now,
    };
    let event = match command {
        Command::Report {
            target,
            ground,
            words,
            to,
            ..
        } => {
            // whoever tells of it has read it where it lies
            if !reads(actor, &target, world, facts) {
                return Err(Refusal::NotFound);
            }
            if !ground.is_duty() {
                return Err(at("ground", Problem::NotOffered));
            }
            let hours = i64::from(facts.reference.leniency.duty_hours());
            let leader = staff(&to, &[Role::Leader], "leader", world, facts)?;
            Event::Reported {
                id: id.clone(),
                target: of(&target, world)?,
                duty: Duty {
                    ground,
                    words: sealed(&words),
                    to: leader,
                    done: done(),
                    look_by: Some(facts.now.plus_hours(hours)),
                },
            }
        }
        Command::Open {
            numbers, wanted, ..
        } => {
            let targets = targets(&numbers, world)?;
            let grant = grant(actor, wanted, targets.len(), done(), world, facts)?;
            Event::Granted {
                id: id.clone(),
                targets,
                grant,
            }
        }
        Command::OpenReported { wanted, .. } => {
            let opening = world.wall_opening(&id)?;
            possible(opening, action)?;
            let targets = opening.targets.clone();
            let grant = grant(actor, wanted, targets.len(), done(), world, facts)?;
            Event::Granted {
                id: id.clone(),
                targets,
                grant,
            }
        }
        Command::Agree { .. } => {
            possible(world.wall_opening(&id)?, action)?;
            Event::Agreed { done: done() }
        }
        Command::ReadFile { file, .. } => {
            let opening = world.wall_opening(&id)?;
            let holds = |t: &&Target| files_of(&t.stream, world).contains(&file);
            let target = opening.targets.iter().find(holds);
            let reads = opening.is_read_by(&actor.person.account, facts.today());
            let target = target.filter(|_| reads).ok_or(Refusal::NotFound)?;
            Event::FileRead {
                number: target.number.clone(),
                file,
                done: done(),
            }
        }
        Command::Decline { reason, .. } => {
            possible(world.wall_opening(&id)?, action)?;
            Event::Declined {
                reason: sealed(&reason),
                done: done(),
            }
        }
    };
    Ok(vec![on(id.stream(), event)])
}

fn sealed(words: &Words) -> Sealed {
    Sealed::plain(words.as_str())
}

/// Whether this person reads it where it lies, on this side of the wall.
fn reads(actor: &Actor, target: &StreamId, world: &World, facts: &Facts<'_>) -> bool {
    match target.noun {
        Noun::LeniencyFile => world
            .leniency_file(&LeniencyFileId(target.id.clone()))
            .is_ok_and(|f| policy::opens(actor, &leniency_file::subject_of(f))),
        Noun::Complaint => {
            let Ok(said) = world.complaint(&ComplaintId(target.id.clone())) else {
                return false;
            };
            let subject = complaint::subject_of(said, world, facts);
            policy::sees(actor, Noun::Complaint, &subject)
        }
        _ => false,
    }
}

fn targets(numbers: &[String], world: &World) -> Result<Vec<Target>, Refusal> {
    let mut found: Vec<Target> = Vec::new();
    for number in numbers {
        let unknown = || at("numbers", Problem::NoSuchCase(number.clone()));
        let stream = stream_of(number, world).ok_or_else(unknown)?;
        let target = of(&stream, world).map_err(|_| unknown())?;
        if found.contains(&target) {
            return Err(at("numbers", Problem::SameTwice));
        }
        found.push(target);
    }
    match found.is_empty() {
        true => Err(at("numbers", Problem::Missing)),
        false => Ok(found),
    }
}

fn of(stream: &StreamId, world: &World) -> Result<Target, Refusal> {
    if !can_be_opened(stream, world) {
        return Err(Refusal::NotFound);
    }
    let enterprise = firm_of(stream, world).ok_or(Refusal::NotFound)?;
    let number = match world.state(stream) {
        Some(State::Complaint(c)) => c.number.clone(),
        Some(State::LeniencyFile(f)) => f.number.clone(),
        _ => return Err(Refusal::NotFound),
    };
    let enterprise_name = world.enterprise(&enterprise)?.name.clone();
    Ok(Target {
        stream: stream.clone(),
        number,
        enterprise,
        enterprise_name,
    })
}

/// Somebody of the staff who holds one of these roles today; anybody of the staff, where none is named.
fn staff(
    who: &AccountId,
    roles: &[Role],
    field: &'static str,
    world: &World,
    facts: &Facts<'_>,
) -> Result<Person, Refusal> {
    let unknown = || at(field, Problem::NotOffered);
    let account = world.account(who).map_err(|_| unknown())?;
    let fits = |role: Role| match roles.is_empty() {
        // who only looks after accounts, or only looks, has no purpose to read for
        true => role.is_staff() && !matches!(role, Role::Admin | Role::Auditor),
        false => roles.contains(&role),
    };
    let holds = account
        .in_force(facts.today())
        .any(|(_, held)| fits(held.role));
    if !account.active || !holds {
        return Err(unknown());
    }
    account.person().ok_or_else(unknown)
}

/// What is opened: to another person, on a legal basis, for few days; several at once by two.
fn grant(
    actor: &Actor,
    wanted: Wanted,
    files: usize,
    done: Done,
    world: &World,
    facts: &Facts<'_>,
) -> Result<Grant, Refusal> {
    let (today, book) = (facts.today(), &facts.reference.leniency);
    if actor.is(&wanted.reader) {
        return Err(at("reader", Problem::NotYourself));
    }
    let reader = staff(&wanted.reader, &[], "reader", world, facts)?;
    if wanted.until < today {
        return Err(at("until", Problem::Past(wanted.until)));
    }
    let last = today.saturating_add(i64::from(book.opening_days()).days());
    if wanted.until > last {
        return Err(at("until", Problem::TooLate(last)));
    }
    let second = match &wanted.second {
        None if files > 1 => return Err(at("second", Problem::Missing)),
        None => None,
        Some(who) if actor.is(who) || *who == wanted.reader => {
            return Err(at("second", Problem::SameTwice));
        }
        Some(who) => {
            let roles = [Role::Leader, Role::Legal];
            Some(staff(who, &roles, "second", world, facts)?)
        }
    };
    let postponed = match (wanted.postponing.until, wanted.postponing.ground) {
        (None, None) => None,
        (Some(_), None) => return Err(at("postpone_ground", Problem::Missing)),
        (None, Some(_)) => return Err(at("postpone_until", Problem::Missing)),
        (Some(until), Some(ground)) => {
            let last = today.saturating_add(i64::from(book.postpone_days()).days());
            if until <= today {
                return Err(at("postpone_until", Problem::Past(until)));
            }
            if until > last {
                return Err(at("postpone_until", Problem::TooLate(last)));
            }
            Some(Postponed {
                until,
                ground: ground.as_str().to_owned(),
            })
        }
    };
    Ok(Grant {
        reader,
        ground: wanted.ground,
        basis: wanted.basis.as_str().to_owned(),
        reason: sealed(&wanted.reason),
        until: wanted.until,
        second,
        postponed,
        done,
    })
}
