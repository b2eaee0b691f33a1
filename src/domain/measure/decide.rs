//! What happens to a measure when it is asked, or why not. Its case and its plan are told how it stands.

use jiff::civil::Date;

use super::command::Command;
use super::guard::possible;
use super::set::work_term;
use super::{BelongsTo, Event, Evidence, Measure, Sheet, Status, Word};
use crate::domain::actor::Person;
use crate::domain::attachment::room_for;
use crate::domain::case;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{CaseId, MeasureId};
use crate::domain::plan;
use crate::domain::policy::Permit;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::term::TermKind;
use crate::domain::text::Words;
use crate::domain::time::At;
use crate::domain::world::{Facts, World};

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let id = command.id().clone();
    let measure = world.measure(&id)?;
    possible(measure, command.action())?;
    let sheet = measure.sheet()?;
    let (by, now) = (permit.actor().person.clone(), facts.now);
    let word = |text: &Words| said(text.as_str(), &by, now);
    let mut out = Vec::new();
    let mut tell = |event: Event| out.push(on(id.stream(), event));
    let met = |kind| {
        let running = measure.terms.running(kind);
        running.and_then(|t| measure.terms.meet(t.id(), now))
    };
    let due_on = measure.due_on.unwrap_or(sheet.task.due_on);
    let (status, due_on) = match &command {
        Command::Report {
            text, attachments, ..
        } => {
            let there = measure.evidence.iter().map(|e| e.attachments.len());
            room_for(there.sum(), attachments)?;
            let evidence = Evidence {
                text: text.as_str().to_owned(),
                attachments: attachments.clone(),
                by: by.clone(),
                at: now,
            };
            tell(Event::Reported { evidence });
            if let Some(entry) = met(TermKind::Measure) {
                tell(Event::Term { entry });
            }
            let kind = TermKind::MeasureVerification;
            let (terms, rule) = (&measure.terms, facts.reference.rule(kind, None));
            let entry = terms.start(terms.next_id(kind), kind, "", &rule, now, facts.calendar());
            tell(Event::Term { entry });
            (Status::Reported, due_on)
        }
        Command::Verify { text, .. } => {
            tell(Event::Verified { word: word(text) });
            if let Some(entry) = met(TermKind::MeasureVerification) {
                tell(Event::Term { entry });
            }
            (Status::Verified, due_on)
        }
        Command::Return { reason, due_on, .. } => {
            facts.working_day("due_on", *due_on)?;
            tell(Event::Returned {
                word: word(reason),
                due_on: *due_on,
            });
            if let Some(entry) = met(TermKind::MeasureVerification) {
                tell(Event::Term { entry });
            }
            let entry = work_term(&measure.terms, *due_on, facts)?;
            tell(Event::Term { entry });
            (Status::Returned, *due_on)
        }
        Command::Reschedule {
            reason, due_on: to, ..
        } => {
            if *to == due_on {
                return Err(at("due_on", Problem::SameAsBefore));
            }
            facts.working_day("due_on", *to)?;
            let events = rescheduled(measure, *to, None, word(reason), facts)?;
            events.into_iter().for_each(&mut tell);
            (measure.status, *to)
        }
        Command::Cancel { reason, .. } => {
            let ended = cancelled(&id, measure, word(reason));
            out.extend(ended);
            (Status::Cancelled, due_on)
        }
    };
    out.extend(told(&id, sheet, status, due_on, &by, now));
    Ok(out)
}

/// Another last day: the clock of the work goes to it.
fn rescheduled(
    measure: &Measure,
    to: Date,
    cause: Option<&MeasureId>,
    word: Word,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    let (now, by, why) = (facts.now, word.by.name.clone(), word.text.clone());
    let mut events = vec![Event::Rescheduled {
        word,
        due_on: to,
        cause: cause.cloned(),
    }];
    if let Some(term) = measure.terms.running(TermKind::Measure) {
        let entry = measure
            .terms
            .rebase_to(term.id(), to, &by, &why, now, facts.calendar())
            .map_err(|_| at("due_on", Problem::Date))?;
        events.push(Event::Term { entry });
    }
    Ok(events)
}

/// The measure moves with the one it waits for, to a day that was counted; its case is told. The plan says so itself.
pub fn moved(
    world: &World,
    id: &MeasureId,
    to: Date,
    cause: &MeasureId,
    word: Word,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    let measure = world.measure(id)?;
    let (by, at) = (word.by.clone(), word.at);
    let events = rescheduled(measure, to, Some(cause), word, facts)?;
    let mut out: Vec<Emitted> = events.into_iter().map(|e| on(id.stream(), e)).collect();
    let stands = case::Event::MeasureStands {
        measure: id.clone(),
        status: measure.status,
        due_on: to,
        by,
        at,
    };
    out.push(on(measure.sheet()?.case.stream(), stands));
    Ok(out)
}

fn said(text: &str, by: &Person, at: At) -> Word {
    Word {
        text: text.to_owned(),
        by: by.clone(),
        at,
    }
}

/// The measure ends without being done, and every clock with it.
fn cancelled(id: &MeasureId, measure: &Measure, word: Word) -> Vec<Emitted> {
    let open = measure.terms.cancel_open(word.at, "cancelled");
    let ended = on(id.stream(), Event::Cancelled { word });
    let clocks = open
        .into_iter()
        .map(|entry| on(id.stream(), Event::Term { entry }));
    std::iter::once(ended).chain(clocks).collect()
}

/// The case and the plan show how the measure stands now.
fn told(
    id: &MeasureId,
    sheet: &Sheet,
    status: Status,
    due_on: Date,
    by: &Person,
    at: At,
) -> Vec<Emitted> {
    let stands = case::Event::MeasureStands {
        measure: id.clone(),
        status,
        due_on,
        by: by.clone(),
        at,
    };
    let mut out = vec![on(sheet.case.stream(), stands)];
    if let BelongsTo::Plan(plan) = &sheet.belongs_to {
        let stands = plan::Event::MeasureStands {
            measure: id.clone(),
            status,
            due_on: Some(due_on),
            by: by.clone(),
            at,
        };
        out.push(on(plan.stream(), stands));
    }
    out
}

/// Ends every open measure of a case that nobody waits for any more: all its complaints were withdrawn.
pub fn cancel_all(
    world: &World,
    case: &CaseId,
    reason: &str,
    by: &Person,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    let mut out = Vec::new();
    for id in world.case(case)?.open_measures() {
        let measure = world.measure(id)?;
        let sheet = measure.sheet()?;
        let due_on = measure.due_on.unwrap_or(sheet.task.due_on);
        out.extend(cancelled(id, measure, said(reason, by, facts.now)));
        let (status, now) = (Status::Cancelled, facts.now);
        out.extend(told(id, sheet, status, due_on, by, now));
    }
    Ok(out)
}
