//! Forms about plans.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::choices::keyed;
use super::{Asking, about};
use crate::domain::action::Action;
use crate::domain::case;
use crate::domain::ids::{CaseId, EnterpriseId, MeasureId, PlanId, UnitId};
use crate::domain::measure::Kind;
use crate::domain::plan::{self, Plan};
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::rulebook::{PlanTemplate, TemplateMeasure};
use crate::domain::term::TermKind;
use crate::domain::world::World;
use crate::server::store::entities::{case_enterprise, case_row};
use crate::server::{Failure, random};
use crate::views::context::{About, Choice, FormContext};
use crate::views::name::Name;

/// Complaints of one case whose words stand beside the form.
const SHOWN: usize = 10;
/// Other cases of a firm that are offered.
const CASES: u64 = 20;
/// Working days by which the date of a measure is proposed where the case has none.
const AHEAD: u32 = 10;

/// A plan for a firm of a case: what the firm said stands beside it.
pub(super) async fn draft(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let stream = asking.holder("case_number", asking.param("number")).await?;
    let id = CaseId(stream.id.clone());
    let mut world = asking.reading.world([stream.clone()]).await?;
    let facts = asking.facts();
    let of = world.case(&id)?.clone();
    asking.permit(Action::DraftPlan, &case::subject_of(&of, facts))?;
    if !plan::may_draft(&of, asking.actor, facts) {
        let why = match plan::firms(&of).is_empty() {
            true => NotNow::Already,
            false => NotNow::Stage(of.stage.key().to_owned()),
        };
        return Err(Refusal::NotNow(Action::DraftPlan, why).into());
    }
    for (complaint, _) in of.live().take(SHOWN) {
        asking.reading.load(&mut world, complaint.stream()).await?;
    }
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(about::case(&of, &world, asking.reading)),
        back: format!("/office/cases/{}", of.number),
        ..FormContext::default()
    };
    context.ids.insert("case", id.0.clone());
    let firms = plan::firms(&of);
    if let [(only, _)] = firms.as_slice() {
        context.values.insert("enterprise", vec![only.0.clone()]);
    }
    if let Some(template) = plan::template_of(&of, facts) {
        begin_with(&mut context, template);
    } else {
        context.hidden.insert("template");
    }
    let others = others(asking, &id, &of, &firms).await?;
    context.choices.insert("cases", others);
    let firm = |(id, name): &(EnterpriseId, String)| choice(&id.0, Name::same(name.clone()));
    context
        .choices
        .insert("enterprise", firms.iter().map(firm).collect());
    Ok(context)
}

/// What plans of the theme usually hold: words to begin with, and measures to choose from, each with the id it would get.
fn begin_with(context: &mut FormContext, template: &PlanTemplate) {
    let hint = match template.confirmed {
        true => Name::default(),
        false => Name::new("模板，待业务科室确认", "Template, to be confirmed"),
    };
    for (field, text) in [
        ("target", &template.target),
        ("acceptance", &template.acceptance),
    ] {
        context.values.insert(field, vec![text.clone()]);
    }
    let measure = |m: &TemplateMeasure| Choice {
        value: m.key.clone(),
        name: Name::same(m.what.clone()),
        hint: Some(hint.clone()).filter(|h| *h != Name::default()),
    };
    let choices: Vec<Choice> = template.measures.iter().map(measure).collect();
    // taken unless somebody unticks them: each can be taken out of the draft as well
    let all = choices.iter().map(|c| c.value.clone()).collect();
    context.values.insert("template", all);
    context.made = choices
        .iter()
        .map(|c| (c.value.clone(), random::id()))
        .collect();
    context.choices.insert("template", choices);
}

fn choice(value: &str, name: Name) -> Choice {
    Choice {
        value: value.to_owned(),
        name,
        hint: None,
    }
}

/// Other open cases of these firms that the same unit leads.
async fn others(
    asking: &Asking<'_>,
    this: &CaseId,
    of: &case::Case,
    firms: &[(EnterpriseId, String)],
) -> Result<Vec<Choice>, Failure> {
    let ids: BTreeSet<&str> = firms.iter().map(|(id, _)| id.as_str()).collect();
    let theirs = case_enterprise::Entity::find()
        .select_only()
        .column(case_enterprise::Column::CaseId)
        .filter(case_enterprise::Column::Enterprise.is_in(ids))
        .into_query();
    let stages = [case::Stage::Handling, case::Stage::Answered];
    let lead = of.lead.as_ref().map_or("", |u| u.as_str());
    let rows = case_row::Entity::find()
        .filter(case_row::Column::Id.in_subquery(theirs))
        .filter(case_row::Column::Lead.eq(lead))
        .filter(case_row::Column::Id.ne(this.as_str()))
        .filter(case_row::Column::Stage.is_in(stages.map(case::Stage::key)))
        .order_by_desc(case_row::Column::Id)
        .limit(CASES)
        .all(asking.reading.db)
        .await?;
    let mut choices = Vec::new();
    for row in rows {
        let id = CaseId(row.id);
        let world = asking.reading.world([id.stream()]).await?;
        let fits = |case: &case::Case| firms.iter().any(|(firm, _)| plan::covers(case, firm));
        if world.case(&id).is_ok_and(fits) {
            let name = Name::same(format!("{} {}", row.number, row.title));
            choices.push(choice(&id.0, name));
        }
    }
    Ok(choices)
}

/// A plan on record, once the actor may do this to it now.
async fn of(asking: &Asking<'_>, action: Action) -> Result<(FormContext, World, PlanId), Failure> {
    let stream = asking.holder("plan_number", asking.param("number")).await?;
    let id = PlanId(stream.id.clone());
    let mut world = asking.reading.world([stream.clone()]).await?;
    let covered = world.plan(&id)?.cases.clone();
    asking.permit(action, &plan::subject_of(world.plan(&id)?, asking.facts()))?;
    for case in &covered {
        asking.reading.load(&mut world, case.case.stream()).await?;
    }
    let of = world.plan(&id)?;
    plan::possible(of, &world, action, asking.facts())?;
    let side = match action {
        Action::AcknowledgePlan => "/my/plans",
        _ => "/office/plans",
    };
    let text = match action {
        Action::AcknowledgePlan => &of.text,
        _ => of.newest_text(),
    };
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(About {
            number: of.number.clone(),
            title: text.target.clone(),
            enterprise: of.enterprise_name.clone(),
            ..About::default()
        }),
        back: format!("{side}/{}", of.number),
        ..FormContext::default()
    };
    context.ids.insert("plan", id.0.clone());
    Ok((context, world, id))
}

/// A form that is one press.
pub(super) async fn plain(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let (context, _, _) = of(asking, action).await?;
    Ok(context)
}

/// Written anew: everything begins as it stands.
pub(super) async fn revise(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::RevisePlan).await?;
    let of = world.plan(&id)?;
    let text = of.newest_text();
    let parts = [
        ("findings", &text.findings),
        ("cause", &text.cause),
        ("target", &text.target),
        ("acceptance", &text.acceptance),
        ("steps", &text.steps),
        ("subsidy", &text.subsidy),
        ("risk", &text.risk),
    ];
    for (field, value) in parts {
        context.values.insert(field, vec![value.clone()]);
    }
    let days = ["follow_up_on", "follow_up_again"].into_iter();
    for (field, day) in days.zip(&text.follow_ups) {
        context.values.insert(field, vec![day.to_string()]);
    }
    if let Some(draft) = &of.draft {
        context.values.insert("reason", vec![draft.reason.clone()]);
    }
    Ok(context)
}

/// Which measure is taken out of the draft.
pub(super) async fn drop_measure(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, _, _) = of(asking, Action::DropMeasure).await?;
    let measure = MeasureId(asking.param("id").to_owned());
    context.ids.insert("measure", measure.0);
    Ok(context)
}

/// The measures of a plan that another one can wait for.
fn to_wait_for(of: &Plan, besides: Option<&MeasureId>) -> Vec<Choice> {
    let others = of.open_measures().filter(|id| Some(*id) != besides);
    let name = |id: &MeasureId| {
        let what = of.task(id).map(|t| t.what.clone()).unwrap_or_default();
        choice(id.as_str(), Name::same(what))
    };
    others.map(name).collect()
}

/// What a measure waits for: every other open one is offered, and a circle is refused in words.
pub(super) async fn order_measure(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::OrderMeasure).await?;
    let of = world.plan(&id)?;
    let measure = MeasureId(asking.param("id").to_owned());
    of.works_towards(&measure).ok_or(Refusal::NotFound)?;
    if let (Some(about), Some(task)) = (&mut context.about, of.task(&measure)) {
        about.title = task.what.clone();
    }
    let after = of.after(&measure).map(|id| id.0.clone());
    context.values.insert("after", after.into_iter().collect());
    context
        .choices
        .insert("after", to_wait_for(of, Some(&measure)));
    context.ids.insert("measure", measure.0);
    Ok(context)
}

/// A measure that slipped: what would move with it the page of the plan shows day by day.
pub(super) async fn slipped(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, action).await?;
    let of = world.plan(&id)?;
    let measure = MeasureId(asking.param("id").to_owned());
    let task = of.task(&measure).ok_or(Refusal::NotFound)?;
    if let Some(about) = &mut context.about {
        about.title = task.what.clone();
    }
    context.ids.insert("measure", measure.0);
    Ok(context)
}

/// One more measure: the unit that leads and the date of the case are filled in.
pub(super) async fn add_measure(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::AddMeasure).await?;
    let of: &Plan = world.plan(&id)?;
    let open: Vec<&plan::Covered> = of
        .cases
        .iter()
        .filter(|c| world.case(&c.case).is_ok_and(|c| !c.stage.is_over()))
        .collect();
    if let [first, ..] = open.as_slice() {
        context.values.insert("case", vec![first.case.0.clone()]);
    }
    let case = |c: &&plan::Covered| {
        choice(
            c.case.as_str(),
            Name::same(format!("{} {}", c.number, c.title)),
        )
    };
    context
        .choices
        .insert("case", open.iter().map(case).collect());
    context
        .choices
        .insert("kind", keyed(Kind::ALL.map(Kind::key)));
    // a unit complained of in every case it could serve is offered for none
    let of_all = |unit: &Choice| {
        let complained_of = |c: &&plan::Covered| {
            let case = world.case(&c.case);
            case.is_ok_and(|of| {
                of.complained_units(asking.facts().reference)
                    .contains(&UnitId::from(unit.value.as_str()))
            })
        };
        !open.is_empty() && open.iter().all(complained_of)
    };
    let mut units = asking.working_units();
    units.retain(|unit| !of_all(unit));
    context.choices.insert("owner", units.clone());
    context.choices.insert("co_owners", units);
    context
        .choices
        .insert("person", asking.handlers(None).await?);
    if let Some(lead) = &of.lead {
        context.values.insert("owner", vec![lead.0.clone()]);
    }
    let before = to_wait_for(of, None);
    if before.is_empty() {
        context.hidden.insert("after");
    }
    context.choices.insert("after", before);
    context
        .values
        .insert("due_on", vec![proposed(asking, &world, &open)]);
    Ok(context)
}

/// The last day of the case where that lies ahead, else two weeks on.
fn proposed(asking: &Asking<'_>, world: &World, open: &[&plan::Covered]) -> String {
    let (facts, today) = (asking.facts(), asking.today());
    let due = open.first().and_then(|c| {
        let case = world.case(&c.case).ok()?;
        Some(case.terms.running(TermKind::Resolution)?.due_on())
    });
    let fits = |d: &jiff::civil::Date| *d > today && facts.calendar().is_working(*d);
    due.filter(fits)
        .unwrap_or_else(|| facts.calendar().add_working_days(today, AHEAD).due)
        .to_string()
}
