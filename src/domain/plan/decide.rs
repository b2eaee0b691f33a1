//! What happens to a plan when it is asked, or why not. Its cases are told; the approval sets its measures.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::command::{Command, NewText};
use super::guard::{covers, draftable, possible, template_of};
use super::{Covered, Event, Line, Plan, Slip, circle, follow_up, slips};
use crate::domain::actor::Person;
use crate::domain::case::{self, Case};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{CaseId, EnterpriseId, MeasureId, PlanId};
use crate::domain::measure::{self, BelongsTo, Task};
use crate::domain::policy::Permit;
use crate::domain::reference::{Numbered, Paper};
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::world::{Facts, World};

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let (by, now, action) = (permit.actor().person.clone(), facts.now, command.action());
    if let Command::Draft {
        id,
        case,
        enterprise,
        also,
        text,
        template,
    } = command
    {
        let measures = from_template(world, facts, &id, &case, &template, &by)?;
        let mut events = draft(world, facts, by, id, case, enterprise, also, &text)?;
        events.extend(measures);
        return Ok(events);
    }
    let id = command.id().clone();
    let plan = world.plan(&id)?;
    possible(plan, world, action, facts)?;
    let event = match command {
        Command::Draft { .. } => return Ok(Vec::new()),
        Command::Revise { text, reason, .. } => {
            let version = plan.draft.as_ref().map_or(plan.version + 1, |d| d.version);
            if reason.is_none() && plan.version > 0 {
                return Err(at("reason", Problem::Missing));
            }
            text.days_fit(&plan.newest_text().follow_ups, facts)?;
            Event::Revised {
                version,
                text: text.text(),
                reason: reason.map(|r| r.as_str().to_owned()).unwrap_or_default(),
                by,
                at: now,
            }
        }
        Command::AddMeasure { new, after, .. } => {
            let covered = plan.cases.iter().any(|c| c.case == new.case);
            let open = world.case(&new.case).is_ok_and(|c| !c.stage.is_over());
            if !covered || !open {
                return Err(at("case", Problem::NotOffered));
            }
            let known = plan.waiting.iter().any(|(waiting, _)| *waiting == new.id);
            if known || world.measure(&new.id).is_ok() {
                return Err(Refusal::KeyReused);
            }
            let task = measure::checked(world, &new, facts)?;
            can_wait(plan, after.as_ref(), new.due_on)?;
            Event::MeasureDrafted {
                measure: new.id,
                case: new.case,
                task,
                after,
                by,
                at: now,
            }
        }
        Command::DropMeasure { measure, .. } => {
            if !plan.waiting.iter().any(|(waiting, _)| *waiting == measure) {
                return Err(Refusal::NotFound);
            }
            Event::MeasureDropped {
                measure,
                by,
                at: now,
            }
        }
        Command::OrderMeasure { measure, after, .. } => {
            let of = plan.open_measures().find(|id| **id == measure);
            let due_on = of.and_then(|id| plan.works_towards(id));
            let due_on = due_on.ok_or(Refusal::NotFound)?;
            if plan.after(&measure) == after.as_ref() {
                return Err(at("after", Problem::SameAsBefore));
            }
            let before = after.as_ref().filter(|a| plan.task(a).is_some());
            if let Some(last) = before.and_then(|a| circle(plan, &measure, a)) {
                let what = plan.task(last).map(|t| t.what.clone());
                return Err(at("after", Problem::Circle(what.unwrap_or_default())));
            }
            can_wait(plan, after.as_ref(), due_on)?;
            Event::MeasureFollows {
                measure,
                after,
                by,
                at: now,
            }
        }
        Command::KeepMeasures { cause, reason, .. } => {
            let all = slips(plan, facts.calendar()).into_iter();
            let slipped = all.into_iter().any(|s| s.cause == cause);
            let due_on = plan.due_on(&cause).filter(|_| slipped);
            let due_on = due_on.ok_or(Refusal::NotNow(action, NotNow::Already))?;
            Event::SlipDismissed {
                cause,
                due_on,
                reason: reason.as_str().to_owned(),
                by,
                at: now,
            }
        }
        Command::MoveMeasures { cause, .. } => {
            let all = slips(plan, facts.calendar()).into_iter();
            let slip = all.into_iter().find(|s| s.cause == cause);
            let slip = slip.ok_or(Refusal::NotNow(action, NotNow::Already))?;
            return moved(world, facts, &id, plan, slip, &by);
        }
        Command::Approve { .. } => {
            let version = plan.draft.as_ref().map_or(plan.version, |d| d.version);
            let reference = facts.reference;
            let approved = Event::Approved {
                version,
                paper: reference.paper_number(world, Paper::Plan, facts.today()),
                by: by.clone(),
                at: now,
            };
            let mut out = vec![on(id.stream(), approved)];
            out.extend(follow_up::started(&id, plan, facts));
            for (new, waiting) in &plan.waiting {
                let (task, from) = (waiting.task.clone(), BelongsTo::Plan(id.clone()));
                let set = measure::begin(world, new, &waiting.case, task, from, &by, facts)?;
                out.extend(set);
            }
            return Ok(out);
        }
        Command::FollowUp { text, .. } => {
            return follow_up::look(&id, plan, &text, by, facts);
        }
        Command::Acknowledge { .. } => Event::AcknowledgedByEnterprise {
            version: plan.version,
            by,
            at: now,
        },
    };
    Ok(vec![on(id.stream(), event)])
}

/// A measure waits for one of the plan that is not over and does not end after it.
fn can_wait(plan: &Plan, after: Option<&MeasureId>, due_on: Date) -> Result<(), Refusal> {
    let Some(after) = after else { return Ok(()) };
    let open = plan.open_measures().find(|id| *id == after);
    let Some(before) = open.and_then(|id| plan.due_on(id)) else {
        return Err(at("after", Problem::NotOffered));
    };
    match due_on < before {
        true => Err(at("after", Problem::EndsAfter(before))),
        false => Ok(()),
    }
}

/// What waits for a measure that slipped moves with it: those that are set, and those that wait for the approval.
fn moved(
    world: &World,
    facts: &Facts<'_>,
    id: &PlanId,
    plan: &Plan,
    slip: Slip,
    by: &Person,
) -> Result<Vec<Emitted>, Refusal> {
    let text = plan.task(&slip.cause).map(|t| t.what.clone());
    let text = text.unwrap_or_default();
    let mut out = vec![on(
        id.stream(),
        Event::MeasuresMoved {
            cause: slip.cause.clone(),
            moved: slip.moves.clone(),
            by: by.clone(),
            at: facts.now,
        },
    )];
    for one in slip.moves {
        if !plan.measures.contains_key(&one.measure) {
            continue;
        }
        let word = measure::Word {
            text: text.clone(),
            by: by.clone(),
            at: facts.now,
        };
        let events = measure::moved(world, &one.measure, one.to, &slip.cause, word, facts)?;
        out.extend(events);
    }
    Ok(out)
}

/// The measures taken from the template of the case's theme: they wait in the draft like any other.
fn from_template(
    world: &World,
    facts: &Facts<'_>,
    plan: &PlanId,
    id: &CaseId,
    template: &BTreeMap<String, MeasureId>,
    by: &Person,
) -> Result<Vec<Emitted>, Refusal> {
    if template.is_empty() {
        return Ok(Vec::new());
    }
    let case = world.case(id)?;
    let not_offered = || at("template", Problem::NotOffered);
    let known = template_of(case, facts).ok_or_else(not_offered)?;
    let owner = case.lead.clone().ok_or(Refusal::NotFound)?;
    let mut events = Vec::new();
    for (key, measure) in template {
        let row = known.measure(key).ok_or_else(not_offered)?;
        if world.measure(measure).is_ok() {
            return Err(Refusal::KeyReused);
        }
        let calendar = facts.calendar();
        let task = Task {
            kind: row.kind,
            what: row.what.clone(),
            owner: owner.clone(),
            co_owners: BTreeSet::new(),
            person: None,
            firm_owner: String::new(),
            acceptance: row.acceptance.clone(),
            due_on: calendar
                .add_working_days(facts.today(), row.working_days)
                .due,
        };
        let event = Event::MeasureDrafted {
            measure: measure.clone(),
            case: id.clone(),
            task,
            after: None,
            by: by.clone(),
            at: facts.now,
        };
        events.push(on(plan.stream(), event));
    }
    Ok(events)
}

/// A new plan, and each case it covers is told.
fn draft(
    world: &World,
    facts: &Facts<'_>,
    by: Person,
    id: PlanId,
    case: CaseId,
    firm: EnterpriseId,
    also: BTreeSet<CaseId>,
    text: &NewText,
) -> Result<Vec<Emitted>, Refusal> {
    // ids are made by the server; one that is taken is nothing a form could have sent
    if world.plan(&id).is_ok() {
        return Err(Refusal::KeyReused);
    }
    let first = world.case(&case)?;
    draftable(first)?;
    text.days_fit(&[], facts)?;
    if !covers(first, &firm) {
        return Err(at("enterprise", Problem::NotOffered));
    }
    let lead = first.lead.clone().ok_or(Refusal::NotFound)?;
    let covered = |id: &CaseId, case: &Case| Covered {
        case: id.clone(),
        number: case.number.clone(),
        title: case.title.clone(),
    };
    let mut cases = vec![covered(&case, first)];
    for other in also.iter().filter(|c| **c != case) {
        // one that may not be seen and one that does not fit are answered alike
        let fits = |c: &&Case| c.lead.as_ref() == Some(&lead) && covers(c, &firm);
        let Some(found) = world.case(other).ok().filter(fits) else {
            return Err(at("cases", Problem::NotOffered));
        };
        cases.push(covered(other, found));
    }
    let on_record = world.enterprise(&firm)?;
    let number = facts
        .reference
        .next_number(world, Numbered::Plan, facts.today());
    let told = case::Event::Planned {
        plan: id.clone(),
        line: Line {
            number: number.text.clone(),
            enterprise: firm.clone(),
        },
        by: by.clone(),
        at: facts.now,
    };
    let told: Vec<Emitted> = cases
        .iter()
        .map(|c| on(c.case.stream(), told.clone()))
        .collect();
    let drafted = Event::Drafted {
        id: id.clone(),
        number,
        enterprise: firm,
        enterprise_name: on_record.name.clone(),
        district: on_record.district.clone(),
        lead,
        cases,
        text: text.text(),
        by,
        at: facts.now,
    };
    Ok(std::iter::once(on(id.stream(), drafted))
        .chain(told)
        .collect())
}
