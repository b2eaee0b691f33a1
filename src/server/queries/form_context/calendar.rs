//! The forms that change calendar and deadlines: what stands now is filled in, and what a change would move
//! is shown before it is made.

use super::Asking;
use super::choices::keyed;
use crate::domain::action::Action;
use crate::domain::calendar::import;
use crate::domain::ids::{Noun, only};
use crate::domain::policy::{Scope, Subject};
use crate::domain::reference::{DeadlineEdit, NewLength, Reference, with_notices};
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::{DeadlineRow, RuleSetting, Rulebook, TermKey, TermUnit};
use crate::server::Failure;
use crate::views::calendar::{Moves, SettingRow};
use crate::views::clock_row;
use crate::views::context::{About, AboutSetting, Choice, FormContext};
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
    let unit = clock.day_unit.key().to_owned();
    context.values.insert("day_unit", vec![unit]);
    if clock.after_hours_to_next_day {
        context.values.insert("after_hours", vec!["1".to_owned()]);
    }
    let Some(profile) = asking.typed("profile") else {
        return Ok(context);
    };
    let edit = DeadlineEdit {
        profile,
        day_unit: asking
            .typed("day_unit")
            .and_then(|key| TermUnit::parse(&key))
            .unwrap_or(clock.day_unit),
        after_hours_to_next_day: asking.typed("after_hours").is_some(),
        apply_to_open: asking.typed("apply_to_open").is_some(),
    };
    if edit.apply_to_open {
        context.moves = Some(moved_by(asking, edit.of(rulebook)).await?);
    }
    Ok(context)
}

/// What a rulebook that holds for open terms too would move.
async fn moved_by(asking: &Asking<'_>, rulebook: Rulebook) -> Result<Moves, Failure> {
    let candidate = Reference {
        rulebook,
        applies_to_open: true,
        ..asking.facts().reference.clone()
    };
    let scope = Scope::of(asking.actor);
    asking.reading.moves(&scope, &candidate).await
}

/// One number of days: as it stands, and what another would move.
pub(super) async fn term(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    asking.permit(Action::EditDeadlines, &Subject::default())?;
    let rulebook = &asking.facts().reference.rulebook;
    let key = TermKey::parse(asking.param("term")).ok_or(Refusal::NotFound)?;
    let row = rulebook.deadline(key).cloned();
    let row = &row.unwrap_or_else(|| DeadlineRow::unsaid(key));
    let stream = only(Noun::Rulebook);
    let world = asking.reading.world([stream.clone()]).await?;
    let mut context = FormContext {
        back: "/admin/deadlines/terms".to_owned(),
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(About {
            clock: Some(clock_row::of(row)),
            ..About::default()
        }),
        ..FormContext::default()
    };
    context.ids.insert("term", row.term.as_str().to_owned());
    context
        .choices
        .insert("unit", keyed(TermUnit::ALL.map(TermUnit::key)));
    let stands = [
        ("amount", row.is_said().then(|| row.amount.to_string())),
        ("unit", Some(row.unit.key().to_owned())),
        ("roll", row.roll.then(|| "1".to_owned())),
        ("source", row.is_said().then(|| row.source.clone())),
    ];
    let stands = stands.map(|(name, value)| (name, value.into_iter().collect()));
    context.values.extend(stands);
    if let Some(length) = length_for_open(asking) {
        let next = rulebook.clone().with_deadline(&length.of(row));
        context.moves = Some(moved_by(asking, next).await?);
    }
    Ok(context)
}

/// One other number: as it stands, and for a rung of the ladder how many it would press.
pub(super) async fn setting(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    asking.permit(Action::EditDeadlines, &Subject::default())?;
    let rulebook = &asking.facts().reference.rulebook;
    let named = asking.param("setting").parse::<RuleSetting>();
    let setting = named.map_err(|_| Refusal::NotFound)?;
    let says = rulebook.setting(setting).ok_or(Refusal::NotFound)?;
    let stream = only(Noun::Rulebook);
    let world = asking.reading.world([stream.clone()]).await?;
    let typed = asking.typed("amount");
    let typed = typed.and_then(|amount| amount.trim().parse::<u32>().ok());
    // what cannot be said is not tried: a number without end would be counted day by day
    let range = rulebook.setting_range(setting);
    let typed = typed.filter(|n| range.is_some_and(|(least, most)| (least..=most).contains(n)));
    let mut presses = None;
    if let Some((level, amount)) = setting.level().zip(typed) {
        let next = rulebook.clone().with_setting(setting, amount);
        presses = Some(asking.reading.presses(next, level).await?);
    }
    let mut context = FormContext {
        back: "/admin/deadlines/terms".to_owned(),
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(About {
            setting: Some(AboutSetting {
                row: SettingRow { setting, says },
                presses,
            }),
            ..About::default()
        }),
        ..FormContext::default()
    };
    context.ids.insert("setting", setting.to_string());
    context
        .values
        .insert("amount", vec![says.amount.to_string()]);
    Ok(context)
}

/// The length as it is typed, where it is to hold for open terms too.
fn length_for_open(asking: &Asking<'_>) -> Option<NewLength> {
    asking.typed("apply_to_open")?;
    let unit = TermUnit::parse(&asking.typed("unit")?)?;
    let amount: u32 = asking.typed("amount")?.trim().parse().ok()?;
    // one that is refused anyway is not counted day by day first
    let most = Reference::budget(amount, unit).unit.most();
    (amount <= most).then(|| NewLength {
        amount,
        unit,
        roll: asking.typed("roll").is_some(),
    })
}
