//! Forms of the desk of a service day: the strip, what was taken down without a network, who came.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Asking;
use super::complaint::contact_of;
use super::service_day::{about, listed};
use crate::domain::action::Action;
use crate::domain::ids::{AccountId, EnterpriseId, ServiceDayId, UnitId};
use crate::domain::policy::{self, Subject};
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::service_day::{self, ServiceDay, Stage};
use crate::server::Failure;
use crate::server::desk::entry_of;
use crate::server::queries::service_day::desk;
use crate::server::random;
use crate::server::store::entities::{account_row, appointment_row, desk_entry};
use crate::views::context::{About, Choice, FormContext, Found};
use crate::views::form_key::FormKey;

/// The category of what is taken down at the desk until triage has read it.
const GENERAL: &str = "other";

/// The session whose desk the actor sits at; whoever does not sit there has no business with what is said there.
async fn seat(asking: &Asking<'_>) -> Result<(ServiceDayId, ServiceDay, u64), Failure> {
    let (id, day, seq) = asking.reading.service_day(asking.param("day")).await?;
    let subject = service_day::subject_of(&day, None, asking.facts());
    match policy::sits_at(asking.actor, &subject) {
        true => Ok((id, day, seq)),
        false => Err(Refusal::NotFound.into()),
    }
}

/// What is recorded at the desk: firms that signed up first, then all others on record.
async fn record(
    asking: &Asking<'_>,
    id: &ServiceDayId,
    day: &ServiceDay,
) -> Result<FormContext, Failure> {
    let mut choices = listed(day);
    let others = asking.firms().await?;
    choices.extend(
        others
            .into_iter()
            .filter(|c| !day.sign_ups.contains_key(&EnterpriseId(c.value.clone()))),
    );
    let mut context = FormContext::default();
    context.choices.insert("enterprise", choices);
    context.ids.insert("service_day", id.0.clone());
    context.ids.insert("category", GENERAL.to_owned());
    context.choices.insert("category", asking.headings());
    context.values.insert("category", vec![GENERAL.to_owned()]);
    hand_over(asking, day, &mut context);
    Ok(context)
}

/// The units that sit there and can take a matter at once, for whoever triages. A unit that enforces gets one only
/// through a named officer (design §6.9), so not in passing.
fn hand_over(asking: &Asking<'_>, day: &ServiceDay, context: &mut FormContext) {
    let new = Subject {
        new: true,
        ..Subject::default()
    };
    let reference = &asking.facts().reference;
    let mut present = asking.working_units();
    present.retain(|choice| {
        let unit = UnitId(choice.value.clone());
        let sits = day.units.contains(&unit) || day.organiser.as_ref() == Some(&unit);
        sits && !reference.enforces(&unit)
    });
    let chosen = asking.typed("category");
    let theme = reference
        .rulebook
        .theme_of_category(chosen.as_deref().unwrap_or(GENERAL));
    // what may be about the bureau's own conduct goes to a unit that takes such complaints (issue 5, B)
    let complained = theme.map(|t| t.complained_of.iter().cloned().collect());
    let complained = complained.unwrap_or_default();
    if let Some(able) = reference.conduct_leads(&complained, asking.today()) {
        present.retain(|choice| able.iter().any(|u| u.0 == choice.value));
    }
    if present.is_empty() || asking.permit(Action::OpenCase, &new).is_err() {
        context.hidden.insert("hand_to");
        return;
    }
    if let Some(theme) = theme {
        context.ids.insert("theme", theme.id.0.clone());
    }
    context.ids.insert("case", random::id());
    context.choices.insert("hand_to", present);
}

/// The firm the typed words mean.
fn chosen(typed: Option<String>, context: &FormContext) -> Option<String> {
    match context.found("enterprise", &typed?) {
        Found::One(choice) => Some(choice.value.clone()),
        Found::None | Found::Several(_) => None,
    }
}

/// Whom to reach at the firm that is typed, where that is on file.
async fn reach(
    asking: &Asking<'_>,
    id: &ServiceDayId,
    day: &ServiceDay,
    firm: Option<String>,
    context: &mut FormContext,
) -> Result<(), Failure> {
    if let Some(firm) = firm
        && let Some((name, phone)) = on_file(asking, id, day, &EnterpriseId(firm)).await?
    {
        context.ids.insert("contact_name", name);
        context.ids.insert("contact_phone", phone);
    }
    Ok(())
}

fn may_record(asking: &Asking<'_>) -> Result<(), Refusal> {
    let subject = Subject {
        new: true,
        ..Subject::default()
    };
    asking.permit(Action::RecordComplaint, &subject)
}

/// The strip of the desk.
pub(super) async fn at_desk(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    may_record(asking)?;
    let (id, day, _) = seat(asking).await?;
    let shown = desk(asking.reading, &id, &day).await?;
    // after its day it is still where a device hands in what waits and where that is completed; nothing is typed there
    if !shown.over || asking.typed("words").is_some() {
        desk_is_open(&day, asking)?;
    }
    let mut context = record(asking, &id, &day).await?;
    context.desk = Some(shown);
    context.back = format!("/office/service-days/{}", day.number);
    let firm = chosen(asking.typed("enterprise"), &context);
    reach(asking, &id, &day, firm, &mut context).await?;
    Ok(context)
}

/// What was handed in from a desk without a network and waits to be completed: under the number it was promised, said
/// when it was said.
pub(super) async fn entry(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    may_record(asking)?;
    let (id, day, _) = seat(asking).await?;
    if day.stage == Stage::Cancelled {
        let stage = NotNow::Stage(day.stage.key().to_owned());
        return Err(Refusal::NotNow(Action::RecordComplaint, stage).into());
    }
    let row = desk_entry::Entity::find_by_id(asking.param("entry"))
        .one(asking.reading.db)
        .await?
        .filter(|row| row.service_day == id.0)
        .ok_or(Refusal::NotFound)?;
    let said = entry_of(asking.reading.db, asking.reading.master, &row).await?;
    let mut said = said.ok_or(Refusal::NotFound)?;
    let mut context = record(asking, &id, &day).await?;
    context.back = format!("/office/desk/{}", day.number);
    context.ids.insert("complaint", row.id.clone());
    context.ids.insert("number", row.number.clone());
    context.ids.insert("said_at", row.said_at.to_string());
    let firm = said.fields.remove("firm").unwrap_or_default();
    context.about = Some(About {
        number: row.number,
        title: firm.concat(),
        ..about(&day)
    });
    let taken_down = said.fields.get("enterprise").and_then(|v| v.first());
    let typed = asking.typed("enterprise").or(taken_down.cloned());
    let firm = chosen(typed, &context);
    reach(asking, &id, &day, firm, &mut context).await?;
    for field in [
        "enterprise",
        "words",
        "answered",
        "category",
        "hand_to",
        "contact_name",
        "contact_phone",
    ] {
        if let Some(typed) = said.fields.remove(field) {
            context.values.insert(field, typed);
        }
    }
    Ok(context)
}

/// The firms that can be at the door: those on record that did not sign up.
pub(super) async fn walk_in(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (id, day, seq) = seat(asking).await?;
    let subject = service_day::subject_of(&day, None, asking.facts());
    asking.permit(Action::WalkIn, &subject)?;
    service_day::possible(&day, Action::WalkIn, None, asking.today())?;
    let mut context = FormContext {
        seen: Some((id.stream(), seq)),
        about: Some(about(&day)),
        back: format!("/office/desk/{}/queue", day.number),
        ..FormContext::default()
    };
    let mut firms = asking.firms().await?;
    firms.retain(|c: &Choice| !day.sign_ups.contains_key(&EnterpriseId(c.value.clone())));
    context.choices.insert("enterprise", firms);
    context.ids.insert("service_day", id.0);
    Ok(context)
}

/// One press about a firm that signed up.
pub(super) async fn attend(asking: &Asking<'_>, form: FormKey) -> Result<FormContext, Failure> {
    let action = match form {
        FormKey::RecordArrival => Action::RecordArrival,
        FormKey::CallToDesk => Action::CallToDesk,
        _ => Action::RecordNoShow,
    };
    let (id, day, seq) = seat(asking).await?;
    let order = asking.param("order").parse::<u32>().ok();
    let mut listed = day.sign_ups.iter();
    let (firm, sign_up) = listed
        .find(|(_, s)| Some(s.order) == order)
        .ok_or(Refusal::NotFound)?;
    let subject = service_day::subject_of(&day, Some(firm), asking.facts());
    asking.permit(action, &subject)?;
    service_day::possible(&day, action, Some(firm), asking.today())?;
    let mut context = FormContext {
        seen: Some((id.stream(), seq)),
        about: Some(About {
            title: sign_up.enterprise_name.clone(),
            ..about(&day)
        }),
        back: format!("/office/desk/{}/queue", day.number),
        ..FormContext::default()
    };
    context.ids.insert("service_day", id.0);
    context.ids.insert("enterprise", firm.0.clone());
    Ok(context)
}

fn desk_is_open(day: &ServiceDay, asking: &Asking<'_>) -> Result<(), Refusal> {
    let not_now = |why| Err(Refusal::NotNow(Action::RecordComplaint, why));
    match day.date() {
        _ if day.stage == Stage::Cancelled => not_now(NotNow::Stage(day.stage.key().to_owned())),
        Some(date) if asking.today() < date => not_now(NotNow::TooEarly(date)),
        Some(date) if asking.today() > date => not_now(NotNow::TooLate(date)),
        _ => Ok(()),
    }
}

/// Whom to reach at a firm: who signed it up, else its contact with an account.
async fn on_file(
    asking: &Asking<'_>,
    id: &ServiceDayId,
    day: &ServiceDay,
    firm: &EnterpriseId,
) -> Result<Option<(String, String)>, Failure> {
    if let Some(sign_up) = day.sign_ups.get(firm)
        && let Some(contact) = asking.reading.reached(id, sign_up).await?
    {
        return Ok(Some(contact));
    }
    let today = asking.today().to_string();
    let held = appointment_row::Entity::find()
        .filter(appointment_row::Column::Enterprise.eq(firm.as_str()))
        .filter(appointment_row::Column::FromDay.lte(today.as_str()))
        .order_by_asc(appointment_row::Column::FromDay)
        .order_by_asc(appointment_row::Column::Id)
        .all(asking.reading.db)
        .await?;
    for row in held
        .into_iter()
        .filter(|h| h.to_day.as_ref().is_none_or(|to| *to >= today))
    {
        let account = account_row::Entity::find_by_id(row.account.clone()).one(asking.reading.db);
        if account.await?.is_some_and(|a| a.active)
            && let Some(contact) = contact_of(asking, &AccountId(row.account)).await?
        {
            return Ok(Some(contact));
        }
    }
    Ok(None)
}
