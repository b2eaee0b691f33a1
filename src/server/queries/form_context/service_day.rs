//! Forms about service days, and the desk.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Asking;
use super::complaint::{contact_of, own_contact};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::ids::{AccountId, EnterpriseId, ServiceDayId};
use crate::domain::policy::{self, Subject};
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::service_day::{self, ServiceDay, Stage, hour_text};
use crate::server::Failure;
use crate::server::queries::service_day::desk;
use crate::server::store::entities::{account_row, appointment_row};
use crate::views::context::{About, Choice, FormContext};
use crate::views::name::Name;

/// The category of what is taken down at the desk until triage has read it.
const GENERAL: &str = "other";

/// A new one: a head plans for the own unit, intake for any.
pub(super) fn plan(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let own = asking.actor.unit.clone();
    let subject = Subject {
        new: true,
        lead: own.clone(),
        ..Subject::default()
    };
    asking.permit(Action::PlanServiceDay, &subject)?;
    let mut context = FormContext {
        back: "/office/service-days".to_owned(),
        ..FormContext::default()
    };
    let units = asking.working_units();
    let held_by = |c: &Choice| own.as_ref().is_some_and(|u| u.as_str() == c.value);
    let organisers = match asking.actor.role {
        Role::UnitHead => units.iter().filter(|c| held_by(c)).cloned().collect(),
        _ => units.clone(),
    };
    context.choices.insert("organiser", organisers);
    context.choices.insert("units", units);
    context
        .values
        .insert("organiser", own.iter().map(|u| u.0.clone()).collect());
    Ok(context)
}

/// A session on record, once the actor may do this to it now.
async fn session(
    asking: &Asking<'_>,
    action: Action,
    firm: Option<&EnterpriseId>,
    back: &str,
) -> Result<(FormContext, ServiceDayId, ServiceDay), Failure> {
    let (id, day, seq) = asking.reading.service_day(asking.param("number")).await?;
    asking.permit(action, &service_day::subject_of(&day, firm, asking.facts()))?;
    service_day::possible(&day, action, firm, asking.today())?;
    let mut context = FormContext {
        seen: Some((id.stream(), seq)),
        about: Some(about(&day)),
        back: format!("{back}/{}", day.number),
        ..FormContext::default()
    };
    context.ids.insert("service_day", id.0.clone());
    Ok((context, id, day))
}

fn about(day: &ServiceDay) -> About {
    let meeting = day.meeting.as_ref();
    let when = meeting.map(|m| {
        format!(
            "{} {}–{} {}",
            m.date,
            hour_text(m.from),
            hour_text(m.to),
            m.place
        )
    });
    About {
        number: day.number.clone(),
        title: day.theme.clone(),
        enterprise: when.unwrap_or_default(),
        ..About::default()
    }
}

/// Staff do this to it, and nothing has to be chosen.
pub(super) async fn plain(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    Ok(session(asking, action, None, "/office/service-days")
        .await?
        .0)
}

/// Another date or place, beginning with those in force.
pub(super) async fn move_it(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let back = "/office/service-days";
    let (mut context, _, day) = session(asking, Action::MoveServiceDay, None, back).await?;
    if let Some(m) = &day.meeting {
        context.values.insert("date", vec![m.date.to_string()]);
        context.values.insert("from", vec![hour_text(m.from)]);
        context.values.insert("to", vec![hour_text(m.to)]);
        context.values.insert("place", vec![m.place.clone()]);
        context.values.insert(
            "online",
            m.online.then(|| "1".to_owned()).into_iter().collect(),
        );
    }
    Ok(context)
}

/// A firm signs up itself, with its contact filled in, or withdraws.
pub(super) async fn by_firm(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    // staff have a form of their own
    let firm = asking.actor.enterprise.clone().ok_or(Refusal::NotFound)?;
    let (mut context, _, _) = session(asking, action, Some(&firm), "/service-days").await?;
    context.ids.insert("enterprise", firm.0);
    if action == Action::SignUpForServiceDay
        && let Some((name, phone)) = own_contact(asking).await?
    {
        context.values.insert("contact_name", vec![name]);
        context.values.insert("contact_phone", vec![phone]);
    }
    Ok(context)
}

/// A firm is signed up over the phone.
pub(super) async fn sign_up_by_phone(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    staff_only(asking)?;
    let (mut context, _, day) = session(
        asking,
        Action::SignUpForServiceDay,
        None,
        "/office/service-days",
    )
    .await?;
    let mut firms = asking.firms().await?;
    firms.retain(|c| !day.sign_ups.contains_key(&EnterpriseId(c.value.clone())));
    context.choices.insert("enterprise", firms);
    Ok(context)
}

/// A firm calls that it will not come.
pub(super) async fn withdraw_by_phone(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    staff_only(asking)?;
    let (mut context, _, day) =
        session(asking, Action::WithdrawSignUp, None, "/office/service-days").await?;
    context.choices.insert("enterprise", listed(&day));
    Ok(context)
}

fn staff_only(asking: &Asking<'_>) -> Result<(), Refusal> {
    if asking.actor.role.is_staff() {
        Ok(())
    } else {
        Err(Refusal::NotFound)
    }
}

/// The firms that signed up, in their order.
fn listed(day: &ServiceDay) -> Vec<Choice> {
    let choice = |(id, s): (&EnterpriseId, &service_day::SignUp)| Choice {
        value: id.0.clone(),
        name: Name::new(
            format!("{:02} {}（已报名）", s.order, s.enterprise_name),
            format!("{:02} {} (signed up)", s.order, s.enterprise_name),
        ),
        hint: None,
    };
    day.in_order().into_iter().map(choice).collect()
}

/// The desk: firms that signed up first, then all others on record.
pub(super) async fn at_desk(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let subject = Subject {
        new: true,
        ..Subject::default()
    };
    asking.permit(Action::RecordComplaint, &subject)?;
    let (id, day, _) = asking.reading.service_day(asking.param("day")).await?;
    // whoever does not sit there has no business with what is said there
    if !policy::sits_at(
        asking.actor,
        &service_day::subject_of(&day, None, asking.facts()),
    ) {
        return Err(Refusal::NotFound.into());
    }
    desk_is_open(&day, asking)?;
    let mut choices = listed(&day);
    let others = asking.firms().await?;
    choices.extend(
        others
            .into_iter()
            .filter(|c| !day.sign_ups.contains_key(&EnterpriseId(c.value.clone()))),
    );
    let mut context = FormContext {
        desk: Some(desk(asking.reading, &id, &day).await?),
        back: format!("/office/service-days/{}", day.number),
        ..FormContext::default()
    };
    context.choices.insert("enterprise", choices);
    context.ids.insert("service_day", id.0.clone());
    context.ids.insert("category", GENERAL.to_owned());
    if let Some(firm) = asking.typed("enterprise")
        && let Some((name, phone)) = on_file(asking, &id, &day, &EnterpriseId(firm)).await?
    {
        context.ids.insert("contact_name", name);
        context.ids.insert("contact_phone", phone);
    }
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
