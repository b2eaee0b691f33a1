//! Forms about stand-ins and about handing work over.

use super::Asking;
use crate::domain::account::{self, Account};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::ids::{AccountId, AppointmentId, UnitId};
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::world::World;
use crate::server::Failure;
use crate::views::context::{About, Choice, FormContext};
use crate::views::name::Name;

async fn of(asking: &Asking<'_>) -> Result<(FormContext, World, AccountId), Failure> {
    let login = asking.param("login").to_lowercase();
    let stream = asking.holder("login", &login).await?;
    let id = AccountId(stream.id.clone());
    let world = asking.reading.world([stream]).await?;
    let found = world.account(&id)?;
    let about = About {
        title: found.name.clone(),
        ..About::default()
    };
    let mut context = FormContext {
        about: Some(about),
        back: "/office/people".to_owned(),
        ..FormContext::default()
    };
    context.ids.insert("account", id.0.clone());
    Ok((context, world, id))
}

/// Which appointment, who, from–to.
pub(super) async fn name(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking).await?;
    let found = world.account(&id)?;
    let today = asking.today();
    // those of the unit of whoever asks, or one's own
    let mut held: Vec<(&AppointmentId, &account::Appointment)> = Vec::new();
    let mut refused = Refusal::NotFound;
    for (post, of) in found
        .in_force(today)
        .filter(|(_, h)| account::possible_for(h))
    {
        let subject = account::stood_in_subject(found, of.unit.as_ref());
        match asking.permit(Action::NameStandIn, &subject) {
            Ok(()) => held.push((post, of)),
            Err(why) => refused = why,
        }
    }
    if held.is_empty() {
        return Err(refused.into());
    }
    let posts = held.iter().map(|(post, of)| Choice {
        value: post.0.clone(),
        name: asking
            .reading
            .unit_name(of.unit.as_ref().map_or("", UnitId::as_str)),
        // the role, by its key: `web/words` names it
        hint: Some(Name::same(of.role.key())),
    });
    let posts: Vec<Choice> = posts.collect();
    if let [only] = posts.as_slice() {
        context
            .values
            .insert("appointment", vec![only.value.clone()]);
    }
    context.choices.insert("appointment", posts);
    let mut people: Vec<Choice> = Vec::new();
    for (_, of) in held {
        for choice in asking.deputies(of.role, of.unit.as_ref()).await? {
            let known = people.iter().any(|p| p.value == choice.value);
            if !known && choice.value != id.0 {
                people.push(choice);
            }
        }
    }
    context.choices.insert("deputy", people);
    context.values.insert("from", vec![today.to_string()]);
    Ok(context)
}

/// One press; what it ends stands beside it.
pub(super) async fn end(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking).await?;
    let found = world.account(&id)?;
    let which = AppointmentId(asking.param("stand_in").to_owned());
    let named = found.stand_ins.get(&which).ok_or(Refusal::NotFound)?;
    let subject = account::stood_in_subject(found, named.unit.as_ref());
    asking.permit(Action::EndStandIn, &subject)?;
    if !named.lies_ahead(asking.today()) {
        return Err(Refusal::NotNow(Action::EndStandIn, NotNow::Already).into());
    }
    context.ids.insert("stand_in", which.0);
    Ok(context)
}

/// Everything that moves, and to whom it can.
pub(super) async fn hand_over(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, mut world, id) = of(asking).await?;
    let unit = UnitId(asking.param("unit").to_owned());
    asking.reading.works(&mut world, &id).await?;
    let found: &Account = world.account(&id)?;
    let mut posts = found.appointments.values();
    if !posts.any(|held| held.unit.as_ref() == Some(&unit)) {
        return Err(Refusal::NotFound.into());
    }
    let subject = account::stood_in_subject(found, Some(&unit));
    asking.permit(Action::HandOver, &subject)?;
    let works = world.works(&id);
    if !works.iter().any(|w| w.belongs_to(&unit)) {
        return Err(Refusal::NotNow(Action::HandOver, NotNow::Already).into());
    }
    // a chair is a head or a leader; with nothing but chairs anybody who may preside can take them
    let only_chairs = works
        .iter()
        .filter(|w| w.belongs_to(&unit))
        .all(|w| w.unit.is_none());
    let mut people = match only_chairs {
        true => asking.people(&[Role::UnitHead, Role::Leader], None).await?,
        false => asking.handlers(Some(&unit)).await?,
    };
    people.retain(|p| p.value != id.0);
    context.choices.insert("to", people);
    let lines = asking.reading.work_lines(works, &unit).await?;
    if let Some(about) = &mut context.about {
        about.works = lines;
    }
    context.ids.insert("unit", unit.0);
    Ok(context)
}
