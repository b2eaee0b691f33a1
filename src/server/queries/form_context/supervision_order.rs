//! Forms about supervision orders.

use super::{Asking, about};
use crate::domain::action::Action;
use crate::domain::case;
use crate::domain::ids::{CaseId, Noun, SupervisionOrderId, UnitId};
use crate::domain::policy::{Scope, Subject};
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::rulebook::{Level, Rung, Signer};
use crate::domain::supervision_order::{self, levels};
use crate::domain::world::World;
use crate::server::Failure;
use crate::server::queries::matters::{Matter, matters};
use crate::views::context::{About, Choice, FormContext};
use crate::views::name::Name;
use crate::views::supervision_order::AboutOrder;

/// The most cases that one press puts under order.
const MANY: usize = 50;
/// Complaints of one case whose words stand beside the form.
const SHOWN: usize = 10;

/// An order over a case: the facts of the case stand beside it, unit and date are filled in.
pub(super) async fn issue(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let stream = asking.holder("case_number", asking.param("number")).await?;
    let id = CaseId(stream.id.clone());
    let mut world = asking.reading.world([stream.clone()]).await?;
    let facts = asking.facts();
    let of = world.case(&id)?;
    asking.permit(Action::IssueOrder, &case::subject_of(of, facts))?;
    supervision_order::issuable(of, Action::IssueOrder, facts)?;
    let said: Vec<_> = of.live().take(SHOWN).map(|(id, _)| id.stream()).collect();
    for stream in said {
        asking.reading.load(&mut world, stream).await?;
    }
    let of = world.case(&id)?;
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(about::case(of, &world, asking.reading)),
        back: format!("/office/cases/{}", of.number),
        ..FormContext::default()
    };
    context.ids.insert("case", id.0.clone());
    let units = supervision_order::units(of, facts);
    if let Some(first) = units.first() {
        context.values.insert("unit", vec![first.0.clone()]);
    }
    let choice = |unit: &crate::domain::ids::UnitId| Choice {
        value: unit.0.clone(),
        name: asking.reading.unit_name(unit.as_str()),
        hint: None,
    };
    context
        .choices
        .insert("unit", units.iter().map(choice).collect());
    ladder(asking, &mut context, None);
    Ok(context)
}

/// One order each over the late cases of one unit: the latest first, all of them chosen.
pub(super) async fn issue_many(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (facts, reading) = (asking.facts(), asking.reading);
    let unit = UnitId(asking.param("unit").to_owned());
    let Some(known) = facts.reference.unit(&unit) else {
        return Err(Refusal::NotFound.into());
    };
    let (late, _) = matters(reading, &Scope::of(asking.actor)).await?;
    let held = late
        .iter()
        .filter(|m| m.is_late() && m.unit == known.id.as_str() && m.stream.noun == Noun::Case);
    let held: Vec<&Matter> = held.take(MANY).collect();
    let streams: Vec<_> = held.iter().map(|m| m.stream.clone()).collect();
    let world = reading.world(streams).await?;
    let mut choices = Vec::new();
    for matter in held {
        let of = world.case(&CaseId(matter.stream.id.clone()))?;
        asking.permit(Action::IssueOrder, &case::subject_of(of, facts))?;
        let can = supervision_order::issuable(of, Action::IssueOrder, facts).is_ok();
        if can && supervision_order::units(of, facts).contains(&unit) {
            let (what, days) = (format!("{} {}", matter.number, matter.title), matter.days());
            choices.push(Choice {
                value: matter.stream.id.clone(),
                name: Name::new(
                    format!("{what}（逾期{days}个工作日）"),
                    format!("{what} ({days} working days late)"),
                ),
                hint: None,
            });
        }
    }
    asking.permit(Action::IssueOrder, &Subject::default())?;
    // a second press of the same form is answered as the first was, though nothing is left to choose by then
    if choices.is_empty() && asking.typed("cases").is_none() {
        return Err(Refusal::NotNow(Action::IssueOrder, NotNow::Already).into());
    }
    let mut context = FormContext {
        back: format!("/supervision/overdue?unit={}", unit.as_str()),
        ..FormContext::default()
    };
    context.ids.insert("unit", unit.0.clone());
    let all = choices.iter().map(|c| c.value.clone()).collect();
    context.values.insert("cases", all);
    context.choices.insert("cases", choices);
    if let Some(words) = &facts.reference.rulebook.ladder.words {
        context.values.insert("demand", vec![words.late.clone()]);
    }
    ladder(asking, &mut context, None);
    Ok(context)
}

/// The rungs to choose from, and the date the lowest of them proposes.
fn ladder(asking: &Asking<'_>, context: &mut FormContext, over: Option<Level>) {
    let facts = asking.facts();
    let rungs: Vec<&Rung> = levels(facts, over).collect();
    if let Some(lowest) = rungs.first() {
        context
            .values
            .insert("level", vec![lowest.level.key().to_owned()]);
        let days = lowest.reply.map_or(1, |length| length.amount);
        let due = facts.calendar().add_working_days(facts.today(), days).due;
        context.values.insert("due_on", vec![due.to_string()]);
    }
    let choice = |rung: &&Rung| Choice {
        value: rung.level.key().to_owned(),
        name: Name::new(rung.zh.clone(), rung.en.clone()),
        hint: Some(match rung.signer {
            Signer::Leader => {
                Name::new("由局领导签字后生效", "In force once a leader has signed it")
            }
            Signer::Supervisor | Signer::Nobody => {
                Name::new("由您签发，立即生效", "You sign it; in force at once")
            }
        }),
    };
    context
        .choices
        .insert("level", rungs.iter().map(choice).collect());
}

/// An order on record, once the actor may do this to it now.
async fn of(
    asking: &Asking<'_>,
    action: Action,
) -> Result<(FormContext, World, SupervisionOrderId), Failure> {
    let id = SupervisionOrderId(asking.param("id").to_owned());
    let stream = id.stream();
    let mut world = asking.reading.world([stream.clone()]).await?;
    let sheet = world.order(&id)?.sheet()?.clone();
    asking.reading.load(&mut world, sheet.case.stream()).await?;
    let order = world.order(&id)?;
    asking.permit(
        action,
        &supervision_order::subject_of(order, &world, asking.facts()),
    )?;
    // each of the two ways to sign is there for its own levels only
    let signs = matches!(action, Action::SignOrder | Action::SignOrderAsLeader);
    if signs && (sheet.signer == Signer::Leader) != (action == Action::SignOrderAsLeader) {
        return Err(Refusal::NotFound.into());
    }
    supervision_order::possible(order, &world, action, asking.facts())?;
    let reading = asking.reading;
    let about = About {
        number: sheet.case_number.clone(),
        title: sheet.case_title.clone(),
        enterprise: sheet.enterprises.join("、"),
        term: reading.soonest(&order.terms),
        order: Some(AboutOrder {
            number: order.number.clone(),
            level: reading.level_name(sheet.level),
            unit: reading.unit_name(sheet.unit.as_str()),
            demand: sheet.demand.clone(),
            due_on: sheet.due_on,
            late: sheet.late,
            reply: order.reply.as_ref().map(|r| r.text.clone()),
        }),
        ..About::default()
    };
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(about),
        back: format!("/supervision/orders/{}", id.as_str()),
        ..FormContext::default()
    };
    context.ids.insert("order", id.0.clone());
    Ok((context, world, id))
}

/// A signature: what the draft says is filled in, with another date where its own has passed.
pub(super) async fn sign(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, action).await?;
    let (facts, sheet) = (asking.facts(), world.order(&id)?.sheet()?);
    let due_on = match facts.working_day("due_on", sheet.due_on) {
        Ok(()) => sheet.due_on,
        Err(_) => {
            let rung = facts.reference.rulebook.ladder.rung(sheet.level);
            let days = rung.and_then(|r| r.reply).map_or(1, |length| length.amount);
            facts.calendar().add_working_days(facts.today(), days).due
        }
    };
    context.values.insert("demand", vec![sheet.demand.clone()]);
    context.values.insert("due_on", vec![due_on.to_string()]);
    Ok(context)
}

/// A form that asks for nothing but words, a password, or nothing at all.
pub(super) async fn plain(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let (context, _, _) = of(asking, action).await?;
    Ok(context)
}

/// A rung higher: the demand begins as it stood.
pub(super) async fn raise(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::RaiseOrder).await?;
    let sheet = world.order(&id)?.sheet()?;
    ladder(asking, &mut context, Some(sheet.level));
    context.values.insert("demand", vec![sheet.demand.clone()]);
    Ok(context)
}
