//! Moving open dates after a new calendar edition, or after a rule change its editor applied to open terms
//! (design §6.7). A batch does it for many streams; a command that touches a term does it first.

use super::event::{Emitted, on};
use super::ids::StreamId;
use super::term::{TermEvent, Terms};
use super::world::{Facts, State, World};

/// The entries that bring the open terms of a stream to what is in force.
pub fn entries(state: &State, facts: &Facts<'_>) -> Vec<TermEvent> {
    let Some(terms) = state.terms() else {
        return Vec::new();
    };
    let ruled = by_rule(state, terms, facts);
    let (now, calendar) = (facts.now, facts.calendar());
    let moved = terms.recompute(now, calendar);
    // a rule taken over counts under the calendar in force already
    let again = |entry: &TermEvent| ruled.iter().any(|taken| taken.term() == entry.term());
    let moved = moved.into_iter().filter(|entry| !again(entry));
    ruled.iter().cloned().chain(moved).collect()
}

fn by_rule(state: &State, terms: &Terms, facts: &Facts<'_>) -> Vec<TermEvent> {
    if !facts.reference.applies_to_open {
        return Vec::new();
    }
    let (now, calendar) = (facts.now, facts.calendar());
    terms
        .open()
        .filter_map(|term| {
            let rule = facts.reference.rule_of(term, state.difficulty())?;
            terms.take_rule(term.id(), &rule, now, calendar)
        })
        .collect()
}

/// What has to be recomputed among everything that was loaded, by stream.
pub fn due(world: &World, facts: &Facts<'_>) -> Vec<Emitted> {
    world
        .streams()
        .flat_map(|(stream, state)| of(stream, state, facts))
        .collect()
}

/// The same for one stream.
pub fn of(stream: &StreamId, state: &State, facts: &Facts<'_>) -> Vec<Emitted> {
    entries(state, facts)
        .into_iter()
        .filter_map(|entry| Some(on(stream.clone(), state.entry(entry)?)))
        .collect()
}

/// What a command decided, with the recomputation of the streams it touches before it.
pub fn first(due: Vec<Emitted>, decided: Vec<Emitted>) -> Vec<Emitted> {
    let touched = |e: &Emitted| decided.iter().any(|other| other.stream == e.stream);
    let due: Vec<Emitted> = due.into_iter().filter(touched).collect();
    due.into_iter().chain(decided).collect()
}
