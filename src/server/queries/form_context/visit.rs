//! Forms about visits: the firms with how they stand, who can go, which visits can be one.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Asking;
use super::choices::{keyed, named};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::ids::VisitId;
use crate::domain::policy::{Scope, Subject};
use crate::domain::positive_listing::Status as Listing;
use crate::domain::refusal::Refusal;
use crate::domain::visit::{Ground, Kind, Status, Visit, possible, subject_of};
use crate::server::Failure;
use crate::server::queries::visit::{day, seen};
use crate::server::store::entities::{positive_listing_row, visit_row};
use crate::views::context::{About, Choice, FormContext};
use crate::views::form_key::FormKey;

/// The most visits offered to be one with another.
const VISITS: u64 = 50;

/// The forms of visits.
pub(super) const FORMS: &[FormKey] = &[
    FormKey::PlanInspection,
    FormKey::PlanHelpVisit,
    FormKey::RecordVisit,
    FormKey::RecordGuidance,
    FormKey::AcknowledgeGuidance,
    FormKey::GiveVisitGround,
    FormKey::MergeVisit,
    FormKey::CallOffVisit,
];

/// The context of one of the forms.
pub(super) async fn context(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    match key {
        FormKey::PlanInspection => plan(asking, Kind::Inspection).await,
        FormKey::PlanHelpVisit => plan(asking, Kind::Help).await,
        FormKey::RecordVisit => plain(asking, Action::RecordVisit).await,
        FormKey::RecordGuidance => guidance(asking).await,
        FormKey::AcknowledgeGuidance => acknowledge(asking).await,
        FormKey::GiveVisitGround => plain(asking, Action::GiveVisitGround).await,
        FormKey::MergeVisit => plain(asking, Action::MergeVisit).await,
        FormKey::CallOffVisit => plain(asking, Action::CallOffVisit).await,
        _ => Err(Refusal::NotFound.into()),
    }
}

async fn plan(asking: &Asking<'_>, kind: Kind) -> Result<FormContext, Failure> {
    let new = Subject {
        side: Some(kind.side()),
        new: true,
        ..Subject::default()
    };
    let (action, roles): (Action, &[Role]) = match kind {
        Kind::Inspection => (
            Action::PlanInspection,
            &[Role::Enforcement, Role::EnforcementHead],
        ),
        Kind::Help => (
            Action::PlanHelpVisit,
            &[Role::Intake, Role::Officer, Role::UnitHead],
        ),
    };
    asking.permit(action, &new)?;
    let unit = match kind {
        Kind::Inspection => None,
        Kind::Help => asking.actor.unit.as_ref(),
    };
    let people = asking.people(roles, unit).await?;
    let me = asking.actor.person.account.0.clone();
    let mut context = FormContext {
        back: "/visits".to_owned(),
        ..FormContext::default()
    };
    if people.iter().any(|p| p.value == me) {
        context.values.insert("officers", vec![me]);
    }
    let today = asking.today().to_string();
    context.values.insert("on", vec![today]);
    context.choices.insert("officers", people);
    context.choices.insert("ground", grounds());
    context
        .choices
        .insert("enterprise", firms(asking, kind).await?);
    Ok(context)
}

fn grounds() -> Vec<Choice> {
    keyed(Ground::ALL.iter().map(|g| g.key()))
}

/// The firms; where an inspection is planned, each with how it stands on the positive list and how often it was
/// inspected this year.
async fn firms(asking: &Asking<'_>, kind: Kind) -> Result<Vec<Choice>, Failure> {
    let (mut listed, mut counts) = (BTreeSet::new(), BTreeMap::new());
    if kind == Kind::Inspection {
        let today = asking.today();
        let ids: Vec<String> = positive_listing_row::Entity::find()
            .select_only()
            .column(positive_listing_row::Column::Id)
            .filter(positive_listing_row::Column::Status.eq(Listing::Listed.key()))
            .filter(positive_listing_row::Column::ListedTo.gte(today.to_string()))
            .into_tuple()
            .all(asking.reading.db)
            .await?;
        listed.extend(ids);
        let visits: Vec<(String, i64)> = visit_row::Entity::find()
            .select_only()
            .column(visit_row::Column::Enterprise)
            .column_as(visit_row::Column::Id.count(), "n")
            .filter(visit_row::Column::Year.eq(i32::from(today.year())))
            .filter(visit_row::Column::Capped.eq(true))
            .group_by(visit_row::Column::Enterprise)
            .into_tuple()
            .all(asking.reading.db)
            .await?;
        counts.extend(visits);
    }
    let mut firms = asking.firms().await?;
    for firm in &mut firms {
        let name = &mut firm.name;
        if listed.contains(&firm.value) {
            name.zh.push_str(" · 在正面清单内");
            name.en.push_str(" · on the positive list");
        }
        if let Some(n) = counts.get(&firm.value) {
            name.zh.push_str(&format!(" · 今年计入{n}次"));
            name.en.push_str(&format!(" · {n} counted this year"));
        }
    }
    Ok(firms)
}

/// A visit on record, once the actor may do this to it now.
async fn plain(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let number = asking.param("number");
    let stream = asking.holder("visit_number", number).await?;
    let world = asking.reading.world([stream.clone()]).await?;
    let visit = world.visit(&VisitId(stream.id.clone()))?;
    asking.permit(action, &subject_of(visit))?;
    possible(visit, action)?;
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(About {
            number: visit.number.clone(),
            enterprise: visit.enterprise_name.clone(),
            ..About::default()
        }),
        back: format!("/visits/{number}"),
        ..FormContext::default()
    };
    if let Some(on) = visit.on {
        let on = on.min(asking.today()).to_string();
        context.values.insert("on", vec![on]);
    }
    context.choices.insert("ground", grounds());
    if action == Action::MergeVisit {
        let others = others(asking, visit).await?;
        context.choices.insert("into", others);
    }
    context.ids.insert("visit", stream.id);
    Ok(context)
}

/// What was looked at and advised on a help visit.
async fn guidance(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let mut context = plain(asking, Action::RecordGuidance).await?;
    let id = VisitId(context.ids.get("visit").cloned().unwrap_or_default());
    let world = asking.reading.world([id.stream()]).await?;
    let visit = world.visit(&id)?;
    if visit.status == Status::Made {
        // day and advice stand on record already
        context.hidden.extend(["on", "told"]);
    }
    let cases = match &visit.enterprise {
        Some(firm) => asking.cases_of_firm(firm).await?,
        None => Vec::new(),
    };
    if cases.is_empty() {
        context.hidden.insert("cases");
    }
    context.choices.insert("cases", cases);
    Ok(context)
}

/// The firm says what it thinks of it.
async fn acknowledge(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let mut context = plain(asking, Action::AcknowledgeGuidance).await?;
    context.choices.insert("agreed", keyed(["yes", "no"]));
    context.back = format!("/my/visits/{}", asking.param("number"));
    Ok(context)
}

/// The other visits to the same firm and for the same that the actor sees and nobody has made yet.
async fn others(asking: &Asking<'_>, visit: &Visit) -> Result<Vec<Choice>, Failure> {
    use visit_row::Column;
    let firm = visit.enterprise.as_ref().map_or("", |e| e.as_str());
    let me = visit.id.as_ref().map_or("", |id| id.as_str());
    let rows = visit_row::Entity::find()
        .filter(seen(&Scope::of(asking.actor)))
        .filter(Column::Enterprise.eq(firm))
        .filter(Column::Kind.eq(visit.kind.key()))
        .filter(Column::Status.eq(Status::Planned.key()))
        .filter(Column::Id.ne(me))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
        .limit(VISITS)
        .all(asking.reading.db)
        .await?;
    let choice = |row: visit_row::Model| {
        let on = day(&row).map_or_else(String::new, |d| d.to_string());
        let name = format!("{} · {on}", row.number);
        named(row.id, &name, &name)
    };
    Ok(rows.into_iter().map(choice).collect())
}
