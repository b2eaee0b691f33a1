//! What happens when a unit complained of is asked, and when it answers.

use super::command::{Asking, Command};
use super::guard::{possible, possible_over};
use super::{Answer, Done, Event, Named, Sheet};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Person, Role};
use crate::domain::case::Case;
use crate::domain::consultation::holds;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::CaseId;
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
    let (actor, now) = (permit.actor(), facts.now);
    let (id, by) = (command.id().clone(), actor.person.clone());
    let events = match command {
        Command::Ask { case, asking, .. } => {
            if world.inquiry(&id).is_ok() {
                return Err(Refusal::KeyReused);
            }
            let sheet = sheet(world, &case, asking, actor, facts)?;
            let what = Numbered::Inquiry;
            let kind = TermKind::Opinion;
            let rule = facts.reference.rule(kind, None);
            let terms = Terms::default();
            let started = terms.start_until(
                terms.next_id(kind),
                kind,
                sheet.unit.as_str(),
                rule.weight,
                sheet.due_on,
                &rule.version,
                now,
                facts.calendar(),
            );
            let entry = started
                .map_err(|why| Refusal::NotNow(Action::AskComplainedOf, NotNow::Term(why)))?;
            let asked = Event::Asked {
                id: id.clone(),
                number: facts.reference.next_number(world, what, facts.today()),
                sheet,
                done: Done { by, at: now },
            };
            vec![asked, Event::Term { entry }]
        }
        Command::Answer { text, .. } => {
            let it = world.inquiry(&id)?;
            possible(it)?;
            let due_on = it.sheet.as_ref().map(|s| s.due_on);
            let answer = Answer {
                text: text.as_str().to_owned(),
                by,
                at: now,
                late: due_on.is_some_and(|day| facts.today() > day),
            };
            let met = it.terms.meet_all(TermKind::Opinion, now);
            let met = met.into_iter().map(|entry| Event::Term { entry });
            std::iter::once(Event::Answered { answer })
                .chain(met)
                .collect()
        }
    };
    Ok(events.into_iter().map(|e| on(id.stream(), e)).collect())
}

fn sheet(
    world: &World,
    id: &CaseId,
    asking: Asking,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<Sheet, Refusal> {
    let case = world.case(id)?;
    possible_over(case, facts)?;
    if !case
        .complained_units(facts.reference)
        .contains(&asking.unit)
    {
        return Err(at("unit", Problem::NotOffered));
    }
    facts.working_day("due_on", asking.due_on)?;
    // what the question must not hold is held against it: the firms' names
    let question = asking.question.as_str();
    let mut firms = case.live().map(|(_, l)| l.enterprise_name.as_str());
    if asking.consent.is_none() && firms.any(|name| question.contains(name)) {
        return Err(at("question", Problem::NamesTheFirm));
    }
    Ok(Sheet {
        officer: officer(world, &asking, facts)?,
        named: asking.consent.map(|consent| Named {
            firm: firms_of(case),
            consent: consent.as_str().to_owned(),
        }),
        case: id.clone(),
        by_unit: actor.unit.clone().ok_or(Refusal::NotFound)?,
        question: question.to_owned(),
        unit: asking.unit,
        due_on: asking.due_on,
    })
}

fn firms_of(case: &Case) -> String {
    let names: std::collections::BTreeSet<&str> = case
        .live()
        .map(|(_, l)| l.enterprise_name.as_str())
        .collect();
    names.into_iter().collect::<Vec<_>>().join("、")
}

/// One officer of the helping side, where the unit enforces; nobody by name elsewhere.
fn officer(world: &World, asking: &Asking, facts: &Facts<'_>) -> Result<Option<Person>, Refusal> {
    let enforces = facts.reference.enforces(&asking.unit);
    let Some(id) = asking.officer.as_ref().filter(|_| enforces) else {
        return match enforces {
            true => Err(at("officer", Problem::Missing)),
            false => Ok(None),
        };
    };
    let account = world
        .account(id)
        .map_err(|_| at("officer", Problem::Unknown))?;
    let helps = |role: Role| matches!(role, Role::Officer | Role::UnitHead);
    let there = holds(account, helps, facts).any(|u| *u == asking.unit);
    match account.person().filter(|_| there && account.active) {
        Some(person) => Ok(Some(person)),
        None => Err(at("officer", Problem::NotOffered)),
    }
}
