//! Forms about cases.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::choices::{keyed, named};
use super::complaint::{assignment_choices, suggest};
use super::{Asking, about};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::case::{
    self, Case, Closing, Difficulty, Finding, Label, Line, ParkReason, Reopened,
};
use crate::domain::complaint::Status;
use crate::domain::ids::{CaseId, ComplaintId};
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::rulebook::ReplyTemplate;
use crate::domain::term::{TermKind, Terms};
use crate::domain::time::At;
use crate::domain::world::World;
use crate::server::Failure;
use crate::views::context::{About, Choice, FormContext};
use crate::views::name::Name;

/// Complaints of one case whose words stand beside a form.
const SHOWN: usize = 10;
/// Working days by which an extension is proposed.
const EXTEND_BY: u32 = 5;
/// Characters of a firm's words that stand in a choice.
const BEGINNING: usize = 40;

/// A case, once the actor may do this to it now.
pub(super) async fn of(
    asking: &Asking<'_>,
    action: Action,
) -> Result<(FormContext, World, CaseId), Failure> {
    let stream = asking.holder("case_number", asking.param("number")).await?;
    let id = CaseId(stream.id.clone());
    let mut world = asking.reading.world([stream.clone()]).await?;
    let case = world.case(&id)?;
    asking.permit(action, &case::subject_of(case, asking.facts()))?;
    case::possible(case, action, asking.facts())?;
    let said: Vec<_> = case.live().take(SHOWN).map(|(id, _)| id.stream()).collect();
    for stream in said {
        asking.reading.load(&mut world, stream).await?;
    }
    let case = world.case(&id)?;
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(about::case(case, &world, asking.reading)),
        back: format!("/office/cases/{}", case.number),
        ..FormContext::default()
    };
    context.ids.insert("case", id.0.clone());
    Ok((context, world, id))
}

/// A form that asks for nothing but words, or for nothing at all.
pub(super) async fn plain(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let (context, _, _) = of(asking, action).await?;
    Ok(context)
}

/// A supporting unit's part: its own clock stands beside the form, and not the lead's.
pub(super) async fn support(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::SupportCase).await?;
    let own = world.case(&id)?.owing();
    let own = own.filter(|(unit, _)| asking.actor.unit.as_ref() == Some(*unit));
    let term = own.map(|(_, term)| asking.reading.term(term)).next();
    if let Some(about) = &mut context.about {
        about.term = term.or(about.term.take());
    }
    Ok(context)
}

/// Assigned again after an objection: the same proposal, without the unit that objected.
pub(super) async fn assign(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::AssignCase).await?;
    let case = world.case(&id)?;
    let district = case.live().next().map(|(_, line)| line.district.as_str());
    let complained = case.complained_units(asking.facts().reference);
    let objected = case.objected.iter().cloned().collect();
    if let Some(theme) = &case.theme {
        let theme = theme.as_str();
        suggest(
            asking,
            &mut context,
            theme,
            district,
            &complained,
            &objected,
        )
        .await?;
    }
    assignment_choices(asking, &mut context, &complained).await?;
    Ok(context)
}

/// What triage wrote, as it stands.
pub(super) async fn correct(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::CorrectCase).await?;
    let case = world.case(&id)?;
    let hard = case.difficulty.map(|d| d.key().to_owned());
    let labels = case.labels.iter().map(|l| l.key().to_owned());
    context.values.insert("title", vec![case.title.clone()]);
    context
        .values
        .insert("difficulty", hard.into_iter().collect());
    context.values.insert("labels", labels.collect());
    // who triages says whom it complains of, not who has it in hand
    if asking.actor.role == Role::Intake {
        let units = case.complained_of.iter().map(|u| u.0.clone());
        context.values.insert("complained_of", units.collect());
        context
            .choices
            .insert("complained_of", asking.working_units());
    } else {
        context.hidden.insert("complained_of");
    }
    context
        .choices
        .insert("difficulty", keyed(Difficulty::ALL.iter().map(|d| d.key())));
    context
        .choices
        .insert("labels", keyed(Label::ALL.iter().map(|l| l.key())));
    Ok(context)
}

/// Another person of the lead unit.
pub(super) async fn reassign(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::ReassignCase).await?;
    let case = world.case(&id)?;
    let mut people = asking.handlers(case.lead.as_ref()).await?;
    people.retain(|p| {
        case.handler
            .as_ref()
            .is_none_or(|h| h.account.as_str() != p.value)
    });
    context.choices.insert("handler", people);
    Ok(context)
}

/// Stopping the clock: the reasons the rulebook lists, each with the longest it may stand.
pub(super) async fn pause(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, _, _) = of(asking, Action::PauseCase).await?;
    let facts = asking.facts();
    let pauses = &facts.reference.rulebook.clock.pauses;
    let choices = pauses.iter().filter_map(|rule| {
        let category = rule.category()?;
        let latest = facts.reference.paused_until(category, asking.today())?;
        Some(Choice {
            value: category.name().to_owned(),
            name: Name::new(rule.zh.clone(), rule.en.clone()),
            hint: Some(Name::new(
                format!("最迟到{}月{}日恢复", latest.month(), latest.day()),
                format!("Runs again on {latest} at the latest"),
            )),
        })
    });
    context.choices.insert("category", choices.collect());
    Ok(context)
}

/// A later date: proposed a week on, with room to choose.
pub(super) async fn ask_extension(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::AskExtension).await?;
    let facts = asking.facts();
    let case = world.case(&id)?;
    let Some(term) = running(case) else {
        return Ok(context);
    };
    // counted on from the day it is due; of one that is late, from today: a day that is past can be asked for by nobody
    let from = Ord::max(term.due_on(), facts.today());
    let to = facts.calendar().add_working_days(from, EXTEND_BY).due;
    context.values.insert("to", vec![to.to_string()]);
    Ok(context)
}

/// Parking: for one of the listed reasons, until a day that whoever asks must choose.
pub(super) async fn ask_parking(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, _, _) = of(asking, Action::AskParking).await?;
    let reasons = keyed(ParkReason::ALL.iter().map(|r| r.key()));
    context.choices.insert("reason", reasons);
    Ok(context)
}

fn running(case: &Case) -> Option<&crate::domain::term::Term> {
    case.terms.running(TermKind::Resolution)
}

/// Which complaint is answered: those that wait, with how they begin.
pub(super) async fn answer(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::AnswerComplaint).await?;
    let case = world.case(&id)?;
    let waiting = case
        .live()
        .filter(|(_, line)| matches!(line.status, Status::InCase | Status::Disputed));
    let choices: Vec<Choice> = waiting
        .map(|(complaint, line)| {
            let words = world
                .complaint(complaint)
                .map(|c| c.words.as_str())
                .unwrap_or_default();
            let begins: String = words.chars().take(BEGINNING).collect();
            Choice {
                value: complaint.0.clone(),
                name: Name::same(format!("{} {}", line.number, line.enterprise_name)),
                hint: Some(Name::same(begins)),
            }
        })
        .collect();
    if let [only] = choices.as_slice() {
        context.values.insert("complaint", vec![only.value.clone()]);
        context.hidden.insert("also");
    }
    let mut open = BTreeSet::new();
    for (_, line) in case.live().filter(|(_, line)| line.waits()) {
        let measures = case.unreported_for(&line.enterprise).into_iter();
        open.extend(measures.map(|m| m.what.clone()));
    }
    if open.is_empty() {
        context.hidden.insert("open_measures");
    } else if let Some(about) = &mut context.about {
        // of every firm that can be chosen, or of some of them only
        let each = |(_, l): (_, &Line)| !case.unreported_for(&l.enterprise).is_empty();
        if case.live().filter(|(_, line)| line.waits()).all(each) {
            context.required.insert("open_measures");
        }
        about.unreported = open.into_iter().collect();
    }
    // what others of this case were told, for those who came later; who disputed needs another answer
    let disputed = case.live().any(|(_, l)| l.status == Status::Disputed);
    let said = case.live().filter_map(|(id, _)| world.complaint(id).ok());
    let last = said.filter_map(|c| c.answers.last()).max_by_key(|a| a.at);
    if let Some(answer) = last.filter(|_| !disputed && case.reopened == Reopened::No) {
        context.values.insert("text", vec![answer.text.clone()]);
    }
    // the same words to several firms, each in its own file
    context.choices.insert("also", choices.clone());
    context.choices.insert("complaint", choices);
    with_templates(asking, &mut context, &world, case)?;
    context.signs = Some((asking.actor.person.name.clone(), asking.facts().now));
    Ok(context)
}

/// What such answers often say. The one that was chosen has its fields filled in: of one firm by name, of several without.
fn with_templates(
    asking: &Asking<'_>,
    context: &mut FormContext,
    world: &World,
    case: &Case,
) -> Result<(), Failure> {
    let rulebook = &asking.facts().reference.rulebook;
    let templates: Vec<_> = rulebook.reply_templates(case.theme.as_ref()).collect();
    if templates.is_empty() {
        context.hidden.extend(["template", "replace"]);
        return Ok(());
    }
    let name = |t: &ReplyTemplate| match t.confirmed {
        true => Name::new(t.title.zh.clone(), t.title.en.clone()),
        false => Name::new(
            format!("{}（建议范文，待确认）", t.title.zh),
            format!("{} (template, to be confirmed)", t.title.en),
        ),
    };
    let choice = |t: &&ReplyTemplate| Choice {
        value: t.key.clone(),
        name: name(t),
        hint: None,
    };
    context
        .choices
        .insert("template", templates.iter().map(choice).collect());
    let Some(chosen) = asking.typed("template") else {
        return Ok(());
    };
    // before it is said whose problem is answered, that stays a blank, and a blank is not sent
    let told = asking.typed("complaint").map(ComplaintId);
    let several = asking.typed("also").is_some();
    let of = told
        .as_ref()
        .and_then(|id| Some((case.lines.get(id)?, world.complaint(id).ok()?)));
    let unit = case.lead.as_ref();
    let unit = unit.map(|u| asking.reading.unit_name(u.as_str()).zh);
    let day = |at: At| {
        let day = at.beijing_date();
        format!("{}年{}月{}日", day.year(), day.month(), day.day())
    };
    let value = |field: &str| match (field, &of) {
        ("enterprise", _) if several => "各有关企业".to_owned(),
        ("enterprise", Some((line, _))) => line.enterprise_name.clone(),
        ("enterprise", None) => "［企业名称］".to_owned(),
        ("received", _) if several => "近期".to_owned(),
        ("received", Some((_, said))) => said.received_at.map(day).unwrap_or_default(),
        ("received", None) => "［提出日期］".to_owned(),
        ("unit", _) => unit.clone().unwrap_or_default(),
        ("officer", _) => asking.actor.person.name.clone(),
        ("today", _) => day(asking.facts().now),
        _ => String::new(),
    };
    let template = templates.iter().find(|t| t.key == chosen);
    context.fill = template.map(|t| t.filled(value));
    Ok(())
}

/// Which answer is called back: those no firm has opened.
pub(super) async fn recall(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::RecallAnswer).await?;
    let case = world.case(&id)?;
    let unopened: Vec<_> = case
        .live()
        .filter(|(_, l)| l.status == Status::Answered && l.opened_at.is_none())
        .collect();
    // one that is alone stands beside the form, as it was sent
    let said = match unopened.as_slice() {
        [(complaint, _)] => world.complaint(complaint).ok(),
        _ => None,
    };
    let sent = said.and_then(|c| c.answers.last()).map(|a| a.text.clone());
    if let Some(about) = &mut context.about {
        about.answer = sent;
    }
    let choices: Vec<Choice> = unopened
        .into_iter()
        .map(|(complaint, line)| {
            let said = world.complaint(complaint).ok();
            let words = said.and_then(|c| c.answers.last()).map(|a| a.text.as_str());
            let begins: String = words.unwrap_or_default().chars().take(BEGINNING).collect();
            Choice {
                value: complaint.0.clone(),
                name: Name::same(format!("{} {}", line.number, line.enterprise_name)),
                hint: Some(Name::same(begins)),
            }
        })
        .collect();
    if let [only] = choices.as_slice() {
        context.values.insert("complaint", vec![only.value.clone()]);
    }
    context.choices.insert("complaint", choices);
    Ok(context)
}

/// Referred or escalated: the day to look again is proposed by the rule.
pub(super) async fn refer(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, action).await?;
    let look_on = asking.look_on(&world.case(&id)?.terms);
    let look_on = look_on.map(|day| day.to_string());
    context
        .values
        .insert("look_on", look_on.into_iter().collect());
    Ok(context)
}

impl Asking<'_> {
    /// The day to look again at what is referred today, as the rule proposes it.
    pub(super) fn look_on(&self, terms: &Terms) -> Option<Date> {
        let (facts, kind) = (self.facts(), TermKind::ReferredReview);
        let rule = facts.reference.rule(kind, None);
        let (id, calendar) = (terms.next_id(kind), facts.calendar());
        let entry = terms.start(id, kind, "", &rule, facts.now, calendar);
        let (due_on, ..) = entry.dates()?;
        Some(calendar.next_working(due_on))
    }
}

/// What came of a referral: it stands beside the form.
pub(super) async fn look_at_referral(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let action = Action::LookAtReferral;
    let stream = asking.holder("case_number", asking.param("number")).await?;
    let id = CaseId(stream.id.clone());
    let world = asking.reading.world([stream.clone()]).await?;
    let case = world.case(&id)?;
    asking.permit(action, &case::subject_of(case, asking.facts()))?;
    let n: u32 = asking.param("n").parse().unwrap_or_default();
    let referral = case.referral(n).ok_or(Refusal::NotFound)?;
    if !referral.is_open() {
        return Err(Refusal::NotNow(action, NotNow::Already).into());
    }
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(About {
            number: case.number.clone(),
            title: case.title.clone(),
            referral: Some(referral.sheet.clone()),
            term: case.look_again(n).map(|t| asking.reading.term(t)),
            ..About::default()
        }),
        back: format!("/office/cases/{}", case.number),
        ..FormContext::default()
    };
    context.ids.insert("case", id.0.clone());
    context.ids.insert("referral", n.to_string());
    Ok(context)
}

/// A note struck through: it stands beside the form.
pub(super) async fn strike_note(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let stream = asking.holder("case_number", asking.param("number")).await?;
    let id = CaseId(stream.id.clone());
    let world = asking.reading.world([stream.clone()]).await?;
    let case = world.case(&id)?;
    let n: u32 = asking.param("n").parse().unwrap_or_default();
    let subject = case::note_subject(case, n, asking.facts());
    let action = Action::StrikeNote;
    asking.permit(action, &subject)?;
    let note = case.note(n).ok_or(Refusal::NotFound)?;
    if note.struck.is_some() {
        return Err(Refusal::NotNow(action, NotNow::Already).into());
    }
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(About {
            number: case.number.clone(),
            title: case.title.clone(),
            note: Some(note.text.clone()),
            ..About::default()
        }),
        back: format!("/office/cases/{}", case.number),
        ..FormContext::default()
    };
    context.ids.insert("case", id.0.clone());
    context.ids.insert("note", n.to_string());
    Ok(context)
}

/// Closing: how it ends and what was looked at; nothing is filled in.
pub(super) async fn close_out(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, _, _) = of(asking, Action::CloseOut).await?;
    // the list of the edition in force, in its own words
    let list = asking.facts().reference.rulebook.closing_rules().checks;
    let checks = list
        .into_iter()
        .map(|item| named(item.key, &item.zh, &item.en))
        .collect();
    context
        .choices
        .insert("closing", keyed(Closing::ALL.iter().map(|c| c.key())));
    context.choices.insert("checks", checks);
    Ok(context)
}

/// Looking again after closing.
pub(super) async fn follow_up(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::RecordFollowUp).await?;
    let from = world.case(&id)?.follow_up_from();
    let due = from.is_some_and(|from| from <= asking.today());
    // before its day nobody can say that it holds
    let findings = Finding::ALL.iter().copied();
    let findings = findings.filter(|f| due || *f == Finding::Rebound);
    context
        .choices
        .insert("finding", keyed(findings.map(Finding::key)));
    Ok(context)
}
