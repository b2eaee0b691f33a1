//! A request for more time waits for somebody, and that somebody has a clock of their own: it runs exactly while the
//! request waits, whatever ends that: a word on it, an answer, a consultation that sets the date, a withdrawal.

use std::collections::BTreeSet;

use super::{Case, Event, evolve};
use crate::domain::actor::{Actor, Role};
use crate::domain::event::{Emitted, Event as Any, on};
use crate::domain::ids::{CaseId, Noun, UnitId};
use crate::domain::rulebook::UnitKind;
use crate::domain::term::{TermEvent, TermKind};
use crate::domain::world::{Facts, World};

const DECISION: TermKind = TermKind::ExtensionDecision;

/// What was decided, with the clocks of those who decide on requests for time beginning and ending with them.
pub fn with_request_clocks(
    world: &World,
    mut decided: Vec<Emitted>,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Vec<Emitted> {
    // a request comes and goes with an entry of a clock, and with nothing else
    let moved: BTreeSet<CaseId> = decided
        .iter()
        .filter(|e| e.stream.noun == Noun::Case && e.event.term_entry().is_some())
        .map(|e| CaseId(e.stream.id.clone()))
        .collect();
    for id in moved {
        let mut after = world.case(&id).cloned().unwrap_or_default();
        let mut answered = false;
        for emitted in decided.iter().filter(|e| e.stream == id.stream()) {
            if let Any::Case(event) = &emitted.event {
                answered |= is_word_on_it(event);
                evolve(&mut after, event);
            }
        }
        let entry = clock(&after, answered, actor, facts);
        decided.extend(entry.map(|entry| on(id.stream(), Event::Term { entry, by: None })));
    }
    decided
}

fn is_word_on_it(event: &Event) -> bool {
    let Event::Term { entry, .. } = event else {
        return false;
    };
    matches!(
        entry,
        TermEvent::Extended { .. } | TermEvent::ExtensionRefused { .. }
    )
}

/// The entry that brings the clock in line with the request, where it is not.
fn clock(case: &Case, answered: bool, actor: &Actor, facts: &Facts<'_>) -> Option<TermEvent> {
    let (terms, now) = (&case.terms, facts.now);
    match (&case.extension, terms.running(DECISION)) {
        (Some(asked), None) => {
            let owes = decides(case, asked.for_leader, actor, facts)?;
            let rule = facts.reference.rule(DECISION, None);
            let id = terms.next_id(DECISION);
            Some(terms.start(id, DECISION, owes.as_str(), &rule, now, facts.calendar()))
        }
        (None, Some(term)) if answered => terms.meet(term.id(), now),
        (None, Some(term)) => terms.cancel(term.id(), now, "no_longer_asked"),
        _ => None,
    }
}

/// The unit that decides: the leaders on what only they grant, the supervisors on what a head asks for, the head of the
/// lead unit on the rest (design §3).
fn decides(case: &Case, for_leader: bool, actor: &Actor, facts: &Facts<'_>) -> Option<UnitId> {
    let bureau = &facts.reference.rulebook.bureau;
    if for_leader {
        let mut leads = bureau
            .units
            .iter()
            .filter(|u| u.kind == UnitKind::Leadership);
        return leads
            .find(|u| u.exists_on(facts.today()))
            .map(|u| u.id.clone());
    }
    match actor.role {
        Role::UnitHead => Some(bureau.coordination.supervision_unit.clone()),
        _ => case.lead.clone(),
    }
}
