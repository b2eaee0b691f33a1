//! Forms about accounts and firms on record.

use super::Asking;
use super::choices::{keyed, named};
use crate::domain::account::{self, Account, Works};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::complaint::{self, ContactCheck};
use crate::domain::enterprise;
use crate::domain::ids::{AccountId, ComplaintId, EnterpriseId};
use crate::domain::policy::Subject;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::queries::complaint::contact_in_full;
use crate::views::context::{About, Choice, FormContext};
use crate::views::name::Name;

/// A firm that is not on record yet.
pub(super) fn register_enterprise(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let subject = Subject {
        new: true,
        ..Subject::default()
    };
    asking.permit(Action::RegisterEnterprise, &subject)?;
    let mut context = FormContext {
        back: "/office/enterprises".to_owned(),
        ..FormContext::default()
    };
    context.choices.insert("district", asking.districts());
    Ok(context)
}

/// What a firm is, as it stands.
pub(super) async fn profile_firm(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let stream = asking.holder("uscc", asking.param("uscc")).await?;
    let id = EnterpriseId(stream.id.clone());
    let world = asking.reading.world([stream.clone()]).await?;
    let firm = world.enterprise(&id)?;
    asking.permit(Action::ProfileFirm, &enterprise::subject_of(firm))?;
    let mut context = FormContext {
        about: Some(About {
            number: firm.uscc.clone(),
            enterprise: firm.name.clone(),
            ..About::default()
        }),
        seen: Some((stream.clone(), world.seq(&stream))),
        back: format!("/office/enterprises/{}", firm.uscc),
        ..FormContext::default()
    };
    let industry = |i: &enterprise::Industry| {
        let (zh, en) = (format!("{} {}", i.id, i.zh), format!("{} {}", i.id, i.en));
        named(i.id.clone(), &zh, &en)
    };
    let industries = enterprise::industries().iter().map(industry).collect();
    context.choices.insert("industry", industries);
    let sizes = enterprise::Size::ALL.iter().map(|s| s.key());
    context.choices.insert("size", keyed(sizes));
    if let Some(known) = &firm.profile {
        let values = [
            ("address", known.address.clone()),
            ("industry", known.industry.clone()),
            ("size", known.size.key().to_owned()),
            ("makes", known.makes.clone()),
        ];
        for (field, value) in values {
            context.values.insert(field, vec![value]);
        }
    }
    context.ids.insert("enterprise", id.0);
    Ok(context)
}

/// A firm's contacts in full, for whoever has a case of it in hand or holds the service day it comes to.
pub(super) async fn show_contacts(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let stream = asking.holder("uscc", asking.param("uscc")).await?;
    let id = EnterpriseId(stream.id.clone());
    let world = asking.reading.world([stream.clone()]).await?;
    let firm = world.enterprise(&id)?;
    let through = asking.reading.calls_for(asking.actor, &id, &world).await?;
    let Some(through) = through else {
        // refused in the very words the command would be
        asking.permit(Action::ShowFirmContacts, &enterprise::subject_of(firm))?;
        return Err(Refusal::NotFound.into());
    };
    let mut context = FormContext {
        about: Some(About {
            number: firm.uscc.clone(),
            enterprise: firm.name.clone(),
            ..About::default()
        }),
        seen: Some((stream.clone(), world.seq(&stream))),
        back: format!("/office/enterprises/{}", firm.uscc),
        ..FormContext::default()
    };
    context.ids.insert("enterprise", id.0);
    let through = through.map(|s| s.to_string());
    context.ids.insert("through", through.unwrap_or_default());
    Ok(context)
}

/// An account for a firm's contact.
pub(super) async fn create_contact(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let stream = asking.holder("uscc", asking.param("uscc")).await?;
    let id = EnterpriseId(stream.id.clone());
    let world = asking.reading.world([stream]).await?;
    let firm = world.enterprise(&id)?;
    let subject = Subject {
        new: true,
        ..enterprise::subject_of(firm)
    };
    asking.permit(Action::CreateContact, &subject)?;
    let about = About {
        number: firm.uscc.clone(),
        enterprise: firm.name.clone(),
        ..About::default()
    };
    let mut context = FormContext {
        about: Some(about),
        back: format!("/office/enterprises/{}", firm.uscc),
        ..FormContext::default()
    };
    // the contact of a problem, once it was verified and this person saw it
    if let Some(number) = asking.typed("from")
        && let Some((name, phone)) = verified_contact(asking, &number, &id).await?
    {
        context.values.insert("name", vec![name]);
        context.values.insert("phone", vec![phone]);
    }
    context.ids.insert("enterprise", id.0);
    Ok(context)
}

async fn verified_contact(
    asking: &Asking<'_>,
    number: &str,
    firm: &EnterpriseId,
) -> Result<Option<(String, String)>, Failure> {
    let found = asking.holder("complaint_number", number).await;
    let Ok(stream) = found else { return Ok(None) };
    let mut world = asking.reading.world([stream.clone()]).await?;
    let id = ComplaintId(stream.id.clone());
    if let Some(case) = world.complaint(&id)?.case.clone() {
        asking.reading.load(&mut world, case.stream()).await?;
    }
    let said = world.complaint(&id)?;
    let fits = said.enterprise.as_ref() == Some(firm);
    if !fits || said.contact_check != ContactCheck::Verified {
        return Ok(None);
    }
    let subject = complaint::subject_of(said, &world, asking.facts());
    let reading = asking.reading;
    contact_in_full(reading, &stream, said, asking.actor, &subject).await
}

/// A staff account.
pub(super) fn create_staff(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let subject = Subject {
        new: true,
        ..Subject::default()
    };
    asking.permit(Action::CreateStaff, &subject)?;
    let mut context = FormContext {
        back: "/admin/accounts".to_owned(),
        ..FormContext::default()
    };
    staff_choices(asking, &mut context);
    Ok(context)
}

fn staff_choices(asking: &Asking<'_>, context: &mut FormContext) {
    let roles = Role::PEOPLE.into_iter().filter(|r| r.is_staff());
    context.choices.insert("role", keyed(roles.map(Role::key)));
    context.choices.insert("unit", asking.units());
}

/// An account, once the actor may do this to it now.
async fn of(asking: &Asking<'_>, action: Action) -> Result<(FormContext, Account), Failure> {
    let login = asking.param("login").to_lowercase();
    let stream = asking.holder("login", &login).await?;
    let id = AccountId(stream.id.clone());
    let mut world = asking.reading.world([stream.clone()]).await?;
    asking.reading.works(&mut world, &id).await?;
    let found = world.account(&id)?;
    asking.permit(action, &account::subject_of(found))?;
    possible(found, world.works(&id), action, asking.reading.facts.now)?;
    let about = About {
        number: found.login.clone(),
        title: found.name.clone(),
        ..About::default()
    };
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(about),
        back: format!("/admin/accounts/{}", found.login),
        ..FormContext::default()
    };
    context.ids.insert("account", id.0.clone());
    Ok((context, found.clone()))
}

/// Whether `action` makes sense for an account as it stands; buttons and forms ask the same.
pub(in crate::server::queries) fn possible(
    account: &Account,
    works: &Works,
    action: Action,
    now: At,
) -> Result<(), Refusal> {
    let already = Err(Refusal::NotNow(action, NotNow::Already));
    let handed_over_first = Err(Refusal::NotNow(
        action,
        NotNow::StillOpen("work".to_owned()),
    ));
    match action {
        Action::Deactivate if !account.active => already,
        Action::Reactivate if account.active => already,
        Action::EndAppointment if account.appointments.values().all(|a| a.to.is_some()) => already,
        // what is open is handed over first
        Action::Deactivate if !works.is_empty() => handed_over_first,
        Action::EndAppointment if account.ending(works).next().is_none() => handed_over_first,
        Action::IssueStaffCode | Action::IssueContactCode if !account.active => Err(
            Refusal::NotNow(action, NotNow::Stage("deactivated".to_owned())),
        ),
        _ => account::factor_possible(account, action, now),
    }
}

/// A form that asks for a reason only.
pub(super) async fn plain(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let (context, _) = of(asking, action).await?;
    Ok(context)
}

/// Confirms a reset that was asked for; who asked stands beside it. Who is no administrator came from the list.
pub(super) async fn confirm_reset(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, _) = of(asking, Action::ConfirmFactorReset).await?;
    context.back = "/second-factor/resets".to_owned();
    Ok(context)
}

/// One more role, in a unit.
pub(super) async fn appoint(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, _) = of(asking, Action::AppointStaff).await?;
    staff_choices(asking, &mut context);
    Ok(context)
}

/// Which appointment ends, and on which day; today is filled in.
pub(super) async fn end_appointment(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, found) = of(asking, Action::EndAppointment).await?;
    let id = AccountId(context.ids.get("account").cloned().unwrap_or_default());
    let mut world = crate::domain::world::World::default();
    asking.reading.works(&mut world, &id).await?;
    let running = found.ending(world.works(&id));
    let choice = |(id, held): (&crate::domain::ids::AppointmentId, &account::Appointment)| Choice {
        value: id.0.clone(),
        name: held.unit.as_ref().map_or_else(
            || Name::same(found.name.clone()),
            |unit| asking.reading.unit_name(unit.as_str()),
        ),
        // the role, by its key: `web/words` names it
        hint: Some(Name::same(held.role.key())),
    };
    let choices: Vec<Choice> = running.map(choice).collect();
    if let [only] = choices.as_slice() {
        context
            .values
            .insert("appointment", vec![only.value.clone()]);
    }
    context.choices.insert("appointment", choices);
    context
        .values
        .insert("last_day", vec![asking.today().to_string()]);
    Ok(context)
}
