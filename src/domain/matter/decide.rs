//! What happens to a matter when it is asked, or why not.

use super::begin::sheet;
use super::command::Command;
use super::guard::{possible, speaks_for};
use super::{Done, Event, LegalOpinion, Matter, Proposal};
use crate::domain::action::Action;
use crate::domain::consultation::Opinion;
use crate::domain::event::{Emitted, on};
use crate::domain::policy::Permit;
use crate::domain::reference::Numbered;
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::term::{TermKind, Terms};
use crate::domain::world::{Facts, World};

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let (actor, action, now) = (permit.actor(), command.action(), facts.now);
    let (id, by) = (command.id().clone(), actor.person.clone());
    let done = Done {
        by: by.clone(),
        at: now,
    };
    if let Command::Begin {
        over, beginning, ..
    } = command
    {
        // ids are made by the server; one that is taken is nothing a form could have sent
        if world.matter(&id).is_ok() {
            return Err(Refusal::KeyReused);
        }
        let sheet = sheet(world, &over, *beginning, actor, facts)?;
        let what = Numbered::Matter;
        let number = facts.reference.next_number(world, what, facts.today());
        let clocks = clocks(&sheet, facts)?;
        let begun = Event::Begun {
            id: id.clone(),
            number,
            sheet,
            done,
        };
        let events = std::iter::once(begun).chain(clocks);
        return Ok(events.map(|e| on(id.stream(), e)).collect());
    }
    let it = world.matter(&id)?;
    possible(it, action, facts)?;
    let opinions_by = it.sheet()?.opinions_by;
    // it is heard whenever it comes; that it came late is told of it for good
    let late = facts.today() > opinions_by;
    let events = match command {
        // taken above
        Command::Begin { .. } => Vec::new(),
        Command::GiveOpinion {
            unit,
            position,
            text,
            ..
        } => {
            if speaks_for(it, actor) != Some(&unit) {
                return Err(at("position", Problem::NotOffered));
            }
            let opinion = Opinion {
                unit: unit.clone(),
                position,
                text: text.as_str().to_owned(),
                by,
                at: now,
                late,
                attachments: Vec::new(),
            };
            let met = met(it, unit.as_str(), facts);
            std::iter::once(Event::OpinionGiven { opinion })
                .chain(met)
                .collect()
        }
        Command::GiveLegalOpinion { legality, text, .. } => {
            let opinion = LegalOpinion {
                legality,
                text: text.as_str().to_owned(),
                by,
                at: now,
                late,
            };
            let met = met(it, it.sheet()?.legal.as_str(), facts);
            std::iter::once(Event::LegalOpinionGiven { opinion })
                .chain(met)
                .collect()
        }
        Command::Propose {
            decision,
            conditions,
            valid_until,
            told,
            ..
        } => {
            if valid_until < facts.today() {
                return Err(at("valid_until", Problem::Past(valid_until)));
            }
            let conditions = conditions.map(|c| c.as_str().to_owned());
            let proposal = Proposal {
                decision: decision.as_str().to_owned(),
                conditions: conditions.unwrap_or_default(),
                valid_until,
                told: told.as_str().to_owned(),
                by,
                at: now,
            };
            vec![Event::Proposed { proposal }]
        }
        Command::Return { reason, .. } => vec![Event::Returned {
            reason: reason.as_str().to_owned(),
            done,
        }],
        Command::Decide { .. } => ended(Event::Decided { done }, it, facts, "decided"),
        Command::Drop { reason, .. } => {
            let dropped = Event::Dropped {
                reason: reason.as_str().to_owned(),
                done,
            };
            ended(dropped, it, facts, "dropped")
        }
    };
    Ok(events.into_iter().map(|e| on(id.stream(), e)).collect())
}

/// A clock for every opinion: one that is owed is pressed as every other term is.
fn clocks(sheet: &super::Sheet, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    let kind = TermKind::Opinion;
    let rule = facts.reference.rule(kind, None);
    let mut terms = Terms::default();
    let mut events = Vec::new();
    for unit in sheet.asked() {
        let started = terms.start_until(
            terms.next_id(kind),
            kind,
            unit.as_str(),
            rule.weight,
            sheet.opinions_by,
            &rule.version,
            facts.now,
            facts.calendar(),
        );
        let entry =
            started.map_err(|why| Refusal::NotNow(Action::BeginMatter, NotNow::Term(why)))?;
        terms.evolve(&entry);
        events.push(Event::Term { entry });
    }
    Ok(events)
}

/// The clock of a unit's opinion ends with its first.
fn met(it: &Matter, unit: &str, facts: &Facts<'_>) -> Option<Event> {
    let running = it.terms.running_on(TermKind::Opinion, unit)?;
    let entry = it.terms.meet(running.id(), facts.now)?;
    Some(Event::Term { entry })
}

/// With its end no opinion is owed any more.
fn ended(event: Event, it: &Matter, facts: &Facts<'_>, reason: &str) -> Vec<Event> {
    let open = it.terms.cancel_open(facts.now, reason);
    let open = open.into_iter().map(|entry| Event::Term { entry });
    std::iter::once(event).chain(open).collect()
}
