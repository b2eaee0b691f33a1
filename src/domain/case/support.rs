//! 协办: each unit that supports has a working-day term of its own, shorter than the lead's, which what it says stops
//! (domain.md 1.4, 1.5).

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::decide::Deciding;
use super::{Case, Event};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Person};
use crate::domain::ids::UnitId;
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::rulebook::TermKey;
use crate::domain::term::{Budget, Rule, Term, TermEvent, TermKind, Terms, Unit};
use crate::domain::time::At;

/// What a unit that supports has said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Which unit.
    pub unit: UnitId,
    /// The words.
    pub text: String,
    /// Who.
    pub by: Person,
    /// When.
    pub at: At,
}

impl Case {
    /// The units that owe their part, each with its clock.
    pub fn owing(&self) -> impl Iterator<Item = (&UnitId, &Term)> {
        self.supporting.iter().filter_map(|unit| {
            let term = self.terms.running_on(TermKind::Support, unit.as_str())?;
            Some((unit, term))
        })
    }

    /// What a unit that supports said last.
    pub fn part_of(&self, unit: &UnitId) -> Option<&Part> {
        self.support.iter().rev().find(|part| part.unit == *unit)
    }
}

/// Starts the clock of every supporting unit. A unit that enforces reads a help case only by a named officer, so no
/// clock runs for it (design §6.9).
pub(super) fn start(
    d: &mut Deciding<'_>,
    case: &Case,
    supporting: &BTreeSet<UnitId>,
    days: Option<u32>,
) -> Result<(), Refusal> {
    let (reference, now, calendar) = (d.facts.reference, d.facts.now, d.facts.calendar());
    let shipped = reference.rule_for(TermKey::Support);
    let typed = days.map(|amount| Rule {
        budget: Budget {
            amount,
            unit: Unit::WorkingDay,
        },
        // how binding it is and how it is counted is the profile's to say
        ..shipped
            .clone()
            .unwrap_or_else(|| reference.rule(TermKind::Opinion, None))
    });
    let Some(rule) = typed.as_ref().or(shipped.as_ref()) else {
        return Ok(());
    };
    let answer_on = lead_due(d, case);
    let mut terms = case.terms.clone();
    for unit in supporting.iter().filter(|u| !reference.enforces(u)) {
        let (id, kind) = (terms.next_id(TermKind::Support), TermKind::Support);
        let mut entry = terms.start(id.clone(), kind, unit.as_str(), rule, now, calendar);
        let due = entry.dates().map(|(due_on, ..)| due_on);
        if let Some(last) = answer_on.filter(|last| due.is_some_and(|due| due > *last)) {
            if days.is_some() {
                return Err(at("support_days", Problem::BeyondAnswer(last)));
            }
            // with the answer at the latest; where that is past already, the days of the profile stand
            let weight = rule.weight;
            let version = rule.version.as_str();
            entry = terms
                .start_until(
                    id,
                    kind,
                    unit.as_str(),
                    weight,
                    last,
                    version,
                    now,
                    calendar,
                )
                .unwrap_or(entry);
        }
        terms.evolve(&entry);
        d.term(entry);
    }
    Ok(())
}

/// The day on which the lead unit owes the answer, as it stands or is about to.
fn lead_due(d: &Deciding<'_>, case: &Case) -> Option<Date> {
    let told = d.out.iter().rev().find_map(|e| match e.event.term_entry() {
        Some(TermEvent::Started {
            kind: TermKind::Resolution,
            due_on,
            ..
        }) => Some(*due_on),
        _ => None,
    });
    told.or_else(|| {
        let running = case.terms.running(TermKind::Resolution);
        running.map(Term::due_on)
    })
}

/// The unit says its part, and its clock is met.
pub(super) fn give(
    d: &mut Deciding<'_>,
    case: &Case,
    actor: &Actor,
    text: &str,
) -> Result<(), Refusal> {
    let owed = case
        .owing()
        .find(|(unit, _)| actor.unit.as_ref() == Some(unit));
    let Some((unit, term)) = owed else {
        let stage = NotNow::Stage(case.stage.key().to_owned());
        return Err(Refusal::NotNow(Action::SupportCase, stage));
    };
    d.tell(Event::Supported {
        unit: unit.clone(),
        text: text.to_owned(),
        by: d.by.clone(),
        at: d.facts.now,
    });
    if let Some(entry) = case.terms.meet(term.id(), d.facts.now) {
        d.term(entry);
    }
    Ok(())
}

/// Nobody waits for the parts of the supporting units any more.
pub(super) fn no_longer(terms: &Terms, now: At, reason: &str) -> Vec<TermEvent> {
    let open = terms.open().filter(|t| t.kind() == TermKind::Support);
    open.filter_map(|t| terms.cancel(t.id(), now, reason))
        .collect()
}
