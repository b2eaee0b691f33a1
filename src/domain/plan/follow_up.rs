//! The days on which somebody looks whether what a plan reached holds: each a clock of its own from the approval on, met
//! by a word on what was found.

use jiff::civil::Date;

use super::{Event, Plan};
use crate::domain::action::Action;
use crate::domain::actor::Person;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::PlanId;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::term::{Term, TermEvent, TermKind, TermRefusal, Weight};
use crate::domain::text::Words;
use crate::domain::time::At;
use crate::domain::world::Facts;

/// What somebody found on a follow-up day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookedAt {
    /// The day that was agreed.
    pub day: Date,
    /// The words.
    pub text: String,
    /// Who.
    pub by: Person,
    /// When.
    pub at: At,
}

impl Plan {
    /// The clocks of the follow-ups nobody has made yet, the next first.
    pub fn follow_ups_open(&self) -> Vec<&Term> {
        let open = self.terms.open();
        let mut open: Vec<&Term> = open
            .filter(|t| t.kind() == TermKind::PlanFollowUp)
            .collect();
        open.sort_by_key(|t| t.due_on());
        open
    }
}

/// Whether the days that are new could still be kept: a draft that lay too long asks for what is past.
pub(super) fn startable(plan: &Plan, facts: &Facts<'_>) -> Result<(), NotNow> {
    let today = facts.today();
    let days = &plan.newest_text().follow_ups;
    let past = |d: &&Date| **d < today && !plan.text.follow_ups.contains(*d);
    match days.iter().find(past) {
        Some(date) => Err(NotNow::Term(TermRefusal::InThePast { date: *date, today })),
        None => Ok(()),
    }
}

/// The clocks after an approval: one for each day that is new, none for a day that was taken out.
pub(super) fn started(id: &PlanId, plan: &Plan, facts: &Facts<'_>) -> Vec<Emitted> {
    let (now, calendar, kind) = (facts.now, facts.calendar(), TermKind::PlanFollowUp);
    let days = &plan.newest_text().follow_ups;
    let mut terms = plan.terms.clone();
    let mut entries: Vec<TermEvent> = Vec::new();
    for term in plan.follow_ups_open() {
        if !days.contains(&term.promised_on()) {
            entries.extend(terms.cancel(term.id(), now, "revised"));
        }
    }
    let known = |day: &&Date| {
        terms
            .all()
            .all(|t| t.kind() != kind || t.promised_on() != **day)
    };
    let new: Vec<Date> = days.iter().filter(known).copied().collect();
    for day in new {
        let (next, version) = (
            terms.next_id(kind),
            facts.reference.rulebook.version.as_str(),
        );
        let weight = Weight::InternalNorm;
        let begun = terms.start_until(next, kind, "", weight, day, version, now, calendar);
        if let Ok(entry) = begun {
            terms.evolve(&entry);
            entries.push(entry);
        }
    }
    let told = |entry| on(id.stream(), Event::Term { entry });
    entries.into_iter().map(told).collect()
}

/// Somebody says what was found on the next of these days.
pub(super) fn look(
    id: &PlanId,
    plan: &Plan,
    text: &Words,
    by: Person,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    let open = plan.follow_ups_open();
    let term = open.first().ok_or(Refusal::NotNow(
        Action::FollowUpPlan,
        NotNow::Stage(plan.status().key().to_owned()),
    ))?;
    let followed = Event::FollowedUp {
        day: term.promised_on(),
        text: text.as_str().to_owned(),
        by,
        at: facts.now,
    };
    let met = plan.terms.meet(term.id(), facts.now);
    let met = met.map(|entry| Event::Term { entry });
    let events = std::iter::once(followed).chain(met);
    Ok(events.map(|event| on(id.stream(), event)).collect())
}
