//! What is decided about a project. The two-high gate closes the way by commitment (domain.md 4).

use std::collections::BTreeSet;

use super::guard::possible;
use super::{Command, Done, Event, Linked, Path, Project, Registration};
use crate::domain::actor::{Actor, Compartment};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{CaseId, Noun, ProjectId, VisitId};
use crate::domain::policy::{self, Permit};
use crate::domain::reference::Numbered;
use crate::domain::refusal::{FieldError, Problem, Refusal, at};
use crate::domain::term::TermKind;
use crate::domain::world::{Facts, World};
use crate::domain::{case, visit};

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let (id, action) = (command.id().clone(), command.action());
    let done = Done {
        by: permit.actor().person.clone(),
        at: facts.now,
    };
    if let Command::Register { registration, .. } = command {
        return register(world, id, registration, facts, permit.actor(), done);
    }
    let project = world.project(&id)?;
    possible(project, action)?;
    let events = match command {
        // taken above
        Command::Register { .. } => Vec::new(),
        Command::DecidePath { path, reason, .. } => {
            if path == Path::Commitment && project.two_high {
                return Err(at("path", Problem::TwoHigh));
            }
            vec![Event::PathDecided {
                path,
                reason: reason.as_str().to_owned(),
                done,
            }]
        }
        Command::SetMilestone {
            milestone, due_on, ..
        } => {
            facts.working_day("due_on", due_on)?;
            let kind = TermKind::Milestone;
            let term = project.terms.next_id(kind);
            let rule = facts.reference.rule(kind, None);
            let entry = project.terms.start_until(
                term.clone(),
                kind,
                "",
                rule.weight,
                due_on,
                &rule.version,
                facts.now,
                facts.calendar(),
            );
            let entry = entry.map_err(|_| at("due_on", Problem::Date))?;
            let set = Event::MilestoneSet {
                milestone,
                due_on,
                term,
                done,
            };
            vec![set, Event::Term { entry }]
        }
        Command::ReachMilestone { note, .. } => {
            let met = project.terms.meet_all(TermKind::Milestone, facts.now);
            let reached = Event::MilestoneReached {
                note: note.as_str().to_owned(),
                done,
            };
            let met = met.into_iter().map(|entry| Event::Term { entry });
            std::iter::once(reached).chain(met).collect()
        }
        Command::Link { visits, cases, .. } => {
            let actor = permit.actor();
            let (visits, cases) = linked(world, project, &visits, &cases, actor, facts)?;
            vec![Event::Linked {
                visits,
                cases,
                done,
            }]
        }
        Command::End { reason, .. } => {
            let open = project.terms.cancel_open(facts.now, "ended");
            let ended = Event::Ended {
                reason: reason.as_str().to_owned(),
                done,
            };
            let open = open.into_iter().map(|entry| Event::Term { entry });
            std::iter::once(ended).chain(open).collect()
        }
    };
    Ok(events.into_iter().map(|e| on(id.stream(), e)).collect())
}

fn register(
    world: &World,
    id: ProjectId,
    registration: Registration,
    facts: &Facts<'_>,
    actor: &Actor,
    done: Done,
) -> Result<Vec<Emitted>, Refusal> {
    if world.project(&id).is_ok() {
        return Err(Refusal::KeyReused);
    }
    let firm = world.enterprise(&registration.enterprise)?;
    let event = Event::Registered {
        id: id.clone(),
        number: facts
            .reference
            .next_number(world, Numbered::Project, facts.today()),
        uscc: firm.uscc.clone(),
        enterprise_name: firm.name.clone(),
        enterprise: registration.enterprise,
        name: registration.name.as_str().to_owned(),
        unit: actor.unit.clone().ok_or(Refusal::NotFound)?,
        batch: registration.batch,
        two_high: registration.two_high,
        done,
    };
    Ok(vec![on(id.stream(), event)])
}

/// The chosen visits and cases, with their numbers.
type Chosen = (Vec<Linked<VisitId>>, Vec<Linked<CaseId>>);

/// Help visits and cases of that firm that the actor sees; what they do not see cannot be chosen, whatever was sent.
fn linked(
    world: &World,
    project: &Project,
    visits: &BTreeSet<VisitId>,
    cases: &BTreeSet<CaseId>,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<Chosen, Refusal> {
    let firm = project.enterprise.as_ref().ok_or(Refusal::NotFound)?;
    let mut faults = Vec::new();
    let mut fault = |field| {
        let problem = Problem::NotOffered;
        faults.push(FieldError { field, problem });
    };
    let known = |id: &VisitId| project.visits.iter().find(|l| l.id == *id).cloned();
    let help = |id: &VisitId| {
        let it = world.visit(id).ok()?;
        let fits = it.enterprise.as_ref() == Some(firm) && it.kind.side() == Compartment::Help;
        let sees = policy::sees(actor, Noun::Visit, &visit::subject_of(it));
        (fits && sees).then(|| Linked {
            id: id.clone(),
            number: it.number.clone(),
        })
    };
    let mut chosen: Chosen = (Vec::new(), Vec::new());
    for id in visits {
        match known(id).or_else(|| help(id)) {
            Some(visit) => chosen.0.push(visit),
            None => fault("visits"),
        }
    }
    let known = |id: &CaseId| project.cases.iter().find(|l| l.id == *id).cloned();
    let own = |id: &CaseId| {
        let it = world.case(id).ok()?;
        let subject = case::subject_of(it, facts);
        let sees = policy::sees(actor, Noun::Case, &subject);
        (subject.enterprises.contains(firm) && sees).then(|| Linked {
            id: id.clone(),
            number: it.number.clone(),
        })
    };
    for id in cases {
        match known(id).or_else(|| own(id)) {
            Some(case) => chosen.1.push(case),
            None => fault("cases"),
        }
    }
    match faults.is_empty() {
        true => Ok(chosen),
        false => Err(Refusal::Fields(faults)),
    }
}
