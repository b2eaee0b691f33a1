//! Forms about service days. Those of the desk are in `desk`.

use super::Asking;
use super::complaint::own_contact;
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::ids::{EnterpriseId, ServiceDayId};
use crate::domain::policy::Subject;
use crate::domain::refusal::Refusal;
use crate::domain::service_day::{self, ServiceDay, hour_text};
use crate::server::Failure;
use crate::views::context::{About, Choice, FormContext};
use crate::views::name::Name;

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

pub(super) fn about(day: &ServiceDay) -> About {
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

pub(super) fn staff_only(asking: &Asking<'_>) -> Result<(), Refusal> {
    if asking.actor.role.is_staff() {
        Ok(())
    } else {
        Err(Refusal::NotFound)
    }
}

/// The firms that signed up, in their order.
pub(super) fn listed(day: &ServiceDay) -> Vec<Choice> {
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
