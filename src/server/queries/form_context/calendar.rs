//! The forms that change calendar and deadlines: what stands now is filled in, and what a change would move
//! is shown before it is made.

use super::Asking;
use super::choices::keyed;
use crate::domain::action::Action;
use crate::domain::calendar::import;
use crate::domain::ids::{Noun, only};
use crate::domain::policy::{Scope, Subject};
use crate::domain::reference::{DeadlineEdit, Reference, with_notices};
use crate::domain::rulebook::TermUnit;
use crate::server::Failure;
use crate::views::context::{Choice, FormContext};
use crate::views::name::Name;

/// A notice: the latest one to begin with, and what the typed one would move.
pub(super) async fn publish(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    asking.permit(Action::PublishCalendar, &Subject::default())?;
    let calendar = asking.facts().calendar();
    let stream = only(Noun::Calendar);
    let world = asking.reading.world([stream.clone()]).await?;
    let editions = world.seq(&stream);
    let mut context = FormContext {
        back: "/admin/calendar".to_owned(),
        seen: Some((stream, editions)),
        ..FormContext::default()
    };
    let last = calendar
        .years()
        .last()
        .and_then(|(year, _)| calendar.notice(year));
    let text = import::as_text(last.iter());
    context.values.insert("notice", vec![text]);
    let Some(text) = asking.typed("notice") else {
        return Ok(context);
    };
    let Ok(next) = with_notices(calendar, &text, editions) else {
        return Ok(context);
    };
    if next.differs_from(calendar).is_some() {
        let candidate = Reference {
            calendar: next,
            applies_to_open: false,
            ..asking.facts().reference.clone()
        };
        let scope = Scope::of(asking.actor);
        context.moves = Some(asking.reading.moves(&scope, &candidate).await?);
        let seen = Choice {
            value: import::fingerprint(&text),
            name: Name::default(),
            hint: None,
        };
        context.choices.insert("confirm", vec![seen]);
    }
    Ok(context)
}

/// Deadlines: those in force to begin with, and what others would move.
pub(super) async fn deadlines(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    asking.permit(Action::EditDeadlines, &Subject::default())?;
    let facts = asking.facts();
    let rulebook = &facts.reference.rulebook;
    let stream = only(Noun::Rulebook);
    let world = asking.reading.world([stream.clone()]).await?;
    let mut context = FormContext {
        back: "/admin/calendar".to_owned(),
        seen: Some((stream.clone(), world.seq(&stream))),
        ..FormContext::default()
    };
    let clock = &rulebook.clock;
    let profiles = rulebook.deadline_profiles.iter().map(|profile| Choice {
        value: profile.id.clone(),
        name: Name::new(profile.name.zh.clone(), profile.name.en.clone()),
        hint: None,
    });
    context.choices.insert("profile", profiles.collect());
    context.choices.insert("day_unit", keyed(["wd", "cd"]));
    context
        .values
        .insert("profile", vec![clock.profile.clone()]);
    let unit = match clock.day_unit {
        TermUnit::CalendarDays => "cd",
        _ => "wd",
    };
    context.values.insert("day_unit", vec![unit.to_owned()]);
    if clock.after_hours_to_next_day {
        context.values.insert("after_hours", vec!["1".to_owned()]);
    }
    let Some(profile) = asking.typed("profile") else {
        return Ok(context);
    };
    let edit = DeadlineEdit {
        profile,
        day_unit: match asking.typed("day_unit").as_deref() {
            Some("cd") => TermUnit::CalendarDays,
            _ => TermUnit::WorkingDays,
        },
        after_hours_to_next_day: asking.typed("after_hours").is_some(),
        apply_to_open: asking.typed("apply_to_open").is_some(),
    };
    if edit.apply_to_open {
        let candidate = Reference {
            rulebook: edit.of(rulebook),
            calendar: facts.calendar().clone(),
            leniency: facts.reference.leniency.clone(),
            applies_to_open: true,
        };
        let scope = Scope::of(asking.actor);
        context.moves = Some(asking.reading.moves(&scope, &candidate).await?);
    }
    Ok(context)
}
