//! Forms of leniency files: what stands beside them, who can be named, what the item asks for.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Asking, later};
use crate::domain::action::Action;
use crate::domain::actor::{Person, Role};
use crate::domain::complaint::Status;
use crate::domain::ids::{AccountId, EnterpriseId, LeniencyFileId};
use crate::domain::leniency::rule::{
    ExclusionKind, Extent, FactorKind, Facts as Known, GroundKind, Harm, State, Truth,
    conditions_read,
};
use crate::domain::leniency_file::{
    Asked, ChangeGround, ChangeKind, Follows, Found, LeniencyFile, Means, Origin, RemedyKind,
    RemedyResult, Ruling, Seat, Taken, Unpublished, Vacated, asked, book_of, clue_text,
    contested_condition, duty, edition_needs, known_clues, possible, sitters, subject_now,
};
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::domain::uscc::is_individual;
use crate::domain::world::{Need, World};
use crate::server::Failure;
use crate::server::queries::leniency_file::{
    Opened, TOLD, Veil, elsewhere, exclusion_rests_on, publics, similar, suggested, wording,
};
use crate::server::replay::in_force_since;
use crate::server::store::entities::{account_row, appointment_row, complaint_row};
use crate::server::store::events;
use crate::views::clock_row;
use crate::views::context::{About, BeforeSending, Choice, FormContext, NoteOf};
use crate::views::form_key::FormKey;
use crate::views::leniency_file::{
    AboutFile, CONDITIONS, CONTESTED, EVIDENCE, MEASURES, listed, measured, public,
};
use crate::views::money::thousands;
use crate::views::name::Name;

/// What is sent where a seat is left to the city's pool.
pub(super) const POOL: &str = "pool";
/// The most problems a firm points at one of.
const PROBLEMS: u64 = 20;
/// The most names a list to choose from holds.
const MOST: u64 = 500;

fn choice(value: &str, name: Name) -> Choice {
    Choice {
        value: value.to_owned(),
        name,
        hint: None,
    }
}

/// Members of a closed list, whose words stand with the form.
fn keys<'k>(keys: impl IntoIterator<Item = &'k str>) -> Vec<Choice> {
    keys.into_iter()
        .map(|k| choice(k, Name::default()))
        .collect()
}

const YES_NO: [&str; 2] = ["yes", "no"];

fn truths() -> Vec<Choice> {
    keys(Truth::ALL.iter().map(|t| t.key()))
}

/// The forms of leniency files.
pub(super) const FORMS: &[FormKey] = &[
    FormKey::SelfReport,
    FormKey::OpenLeniencyFile,
    FormKey::NameLeniencyPeople,
    FormKey::VacateLeniencySeat,
    FormKey::FillLeniencySeat,
    FormKey::TakeLeniencySeat,
    FormKey::LeniencyAct,
    FormKey::LeniencyClue,
    FormKey::TakeClue,
    FormKey::RefuseClue,
    FormKey::StrikeClue,
    FormKey::LeniencyConditions,
    FormKey::LeniencyWeighing,
    FormKey::LeniencyFindings,
    FormKey::SubmitLeniency,
    FormKey::ReviewLeniency,
    FormKey::DecideLeniency,
    FormKey::ServeLeniency,
    FormKey::RecheckLeniency,
    FormKey::AskDecisionTime,
    FormKey::AnswerDecisionTime,
    FormKey::StopDecisionClock,
    FormKey::RunDecisionClock,
    FormKey::SignCorrectionOrder,
    FormKey::ServeCorrectionOrder,
    FormKey::RecordCommitment,
    FormKey::VerifyCorrection,
    FormKey::FileLeniencyCase,
    FormKey::GivePenaltyNotice,
    FormKey::AnswerPenaltyNotice,
    FormKey::HoldHearing,
    FormKey::WeighAnswer,
    FormKey::RecordPaperAnswer,
    FormKey::PublishLeniency,
    FormKey::EndPublication,
    FormKey::AskErasure,
    FormKey::AnswerErasure,
    FormKey::ProposeLeniencyChange,
    FormKey::ReviewLeniencyChange,
    FormKey::SignLeniencyChange,
    FormKey::ServeLeniencyChange,
    FormKey::FileRemedy,
    FormKey::EndRemedy,
    FormKey::ConfirmLegalBasis,
];

/// The context of one of the forms.
pub(super) async fn context(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    let alone = match key {
        FormKey::SelfReport => return later(|| self_report(asking)).await,
        FormKey::ConfirmLegalBasis => return confirm(asking),
        FormKey::OpenLeniencyFile => return later(|| open(asking)).await,
        FormKey::NameLeniencyPeople => return later(|| name(asking)).await,
        FormKey::VacateLeniencySeat => return later(|| vacate(asking)).await,
        FormKey::FillLeniencySeat => return later(|| fill_seat(asking)).await,
        FormKey::TakeLeniencySeat => return later(|| take_seat(asking)).await,
        FormKey::LeniencyAct => return later(|| act(asking)).await,
        FormKey::LeniencyClue => return later(|| clue(asking)).await,
        FormKey::TakeClue | FormKey::RefuseClue => return later(|| known_clue(asking)).await,
        FormKey::StrikeClue => return later(|| strike_clue(asking)).await,
        FormKey::LeniencyConditions => return later(|| conditions(asking)).await,
        FormKey::LeniencyWeighing => return later(|| weighing(asking)).await,
        FormKey::LeniencyFindings => return later(|| findings(asking)).await,
        FormKey::DecideLeniency => return later(|| decide(asking)).await,
        FormKey::GivePenaltyNotice => return later(|| notice(asking)).await,
        FormKey::AnswerPenaltyNotice => return later(|| answer(asking)).await,
        FormKey::PublishLeniency => return later(|| publish(asking)).await,
        FormKey::EndPublication => Action::EndPublication,
        FormKey::AskErasure => Action::AskErasure,
        FormKey::AnswerErasure => Action::AnswerErasure,
        FormKey::RecordPaperAnswer => return later(|| paper_answer(asking)).await,
        FormKey::WeighAnswer => return later(|| weigh(asking)).await,
        FormKey::VerifyCorrection => Action::VerifyCorrection,
        FormKey::FileLeniencyCase => Action::FileLeniencyCase,
        FormKey::HoldHearing => Action::HoldHearing,
        FormKey::ProposeLeniencyChange => return later(|| propose_change(asking)).await,
        FormKey::FileRemedy => return later(|| remedy(asking, Action::FileRemedy)).await,
        FormKey::EndRemedy => return later(|| remedy(asking, Action::EndRemedy)).await,
        FormKey::AskDecisionTime => Action::AskDecisionTime,
        FormKey::AnswerDecisionTime => return later(|| answer_time(asking)).await,
        FormKey::StopDecisionClock => Action::StopDecisionClock,
        FormKey::RunDecisionClock => Action::RunDecisionClock,
        FormKey::SignCorrectionOrder => return later(|| sign_order(asking)).await,
        FormKey::ServeCorrectionOrder => return later(|| serve_order(asking)).await,
        FormKey::SubmitLeniency => Action::SubmitLeniencyProposal,
        FormKey::ReviewLeniency => Action::ReviewLeniency,
        FormKey::ServeLeniency => Action::ServeLeniency,
        FormKey::RecheckLeniency => Action::RecheckLeniency,
        FormKey::RecordCommitment => Action::RecordCommitment,
        FormKey::ReviewLeniencyChange => Action::ReviewLeniencyChange,
        FormKey::SignLeniencyChange => Action::SignLeniencyChange,
        FormKey::ServeLeniencyChange => Action::ServeLeniencyChange,
        _ => return Err(Refusal::NotFound.into()),
    };
    later(|| plain(asking, alone)).await
}

/// A firm's own report.
async fn self_report(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let firm = asking.actor.enterprise.clone().ok_or(Refusal::NotFound)?;
    let new = Subject {
        enterprises: [firm.clone()].into(),
        new: true,
        ..Subject::default()
    };
    asking.permit(Action::SelfReport, &new)?;
    let mut context = FormContext {
        back: "/my/self-reports".to_owned(),
        ..FormContext::default()
    };
    let said = own_problems(asking, &firm).await?;
    if said.is_empty() {
        context.hidden.insert("told_before");
    }
    context.choices.insert("told_before", said);
    context.ids.insert("enterprise", firm.0);
    context.choices.insert("ongoing", keys(YES_NO));
    let book = &asking.facts().reference.leniency;
    let told = TOLD.map(|kind| wording(book, kind));
    context.before = Some(BeforeSending {
        to_be_confirmed: told.iter().any(|w| !w.confirmed),
        // and what would become public of it, before anything is told
        lines: told
            .into_iter()
            .map(|w| w.text)
            .chain(publics(book, asking.today()))
            .collect(),
    });
    Ok(context)
}

/// The problems a firm told the bureau of, for the firm itself to point at one: the newest first.
async fn own_problems(asking: &Asking<'_>, firm: &EnterpriseId) -> Result<Vec<Choice>, Failure> {
    use complaint_row::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::Enterprise.eq(firm.as_str()))
        .filter(Column::Status.ne(Status::Void.key()))
        .order_by_desc(Column::ReceivedAt)
        .order_by_desc(Column::Id)
        .limit(PROBLEMS)
        .all(asking.reading.db)
        .await?;
    let line = |row: complaint_row::Model| {
        let begins: String = row.words.chars().take(12).collect();
        choice(&row.id, Name::same(format!("{} {begins}", row.number)))
    };
    Ok(rows.into_iter().map(line).collect())
}

/// An officer's own finding.
async fn open(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let new = Subject {
        new: true,
        ..Subject::default()
    };
    asking.permit(Action::OpenLeniencyFile, &new)?;
    let mut context = FormContext {
        back: "/leniency".to_owned(),
        ..FormContext::default()
    };
    context.choices.insert("enterprise", asking.firms().await?);
    let origins = Origin::ALL.iter().filter(|o| **o != Origin::SelfReport);
    context
        .choices
        .insert("origin", keys(origins.map(|o| o.key())));
    Ok(context)
}

/// A file on record, once the actor may do this to it now; and what of it stands beside the form.
async fn of(
    asking: &Asking<'_>,
    action: Action,
) -> Result<(FormContext, World, LeniencyFileId), Failure> {
    let stream = asking
        .holder("leniency_number", asking.param("number"))
        .await?;
    let id = LeniencyFileId(stream.id.clone());
    let mut world = asking.reading.world([stream.clone()]).await?;
    let sitters = sitters(world.leniency_file(&id)?);
    events::meet_all(asking.reading.db, &mut world, sitters).await?;
    let file = world.leniency_file(&id)?;
    let subject = subject_now(file, &world, asking.facts());
    asking.permit(action, &subject)?;
    let firm = file.enterprise()?.clone();
    for need in [Need::DecidedFiles(firm.clone()), Need::KnownClues(firm)] {
        events::meet(asking.reading.db, &mut world, need).await?;
    }
    let file = world.leniency_file(&id)?;
    let needs = edition_needs(file, &asking.facts().reference.leniency);
    events::meet_all(asking.reading.db, &mut world, needs).await?;
    let file = world.leniency_file(&id)?;
    possible(file, &world, action, asking.facts())?;
    let opened = policy::opens(asking.actor, &subject);
    let about = About {
        number: file.number.clone(),
        enterprise: file.enterprise_name.clone(),
        term: asking.reading.soonest(&file.terms),
        file: Some(about(asking, file, &world, &id, opened).await?),
        ..About::default()
    };
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(about),
        back: format!("/leniency/{}", file.number),
        ..FormContext::default()
    };
    context.ids.insert("file", id.0.clone());
    Ok((context, world, id))
}

async fn about(
    asking: &Asking<'_>,
    file: &LeniencyFile,
    world: &World,
    id: &LeniencyFileId,
    opened: bool,
) -> Result<AboutFile, Failure> {
    let mut about = AboutFile {
        opened,
        what: None,
        measures: None,
        received_at: file.received_at.unwrap_or(At(0)),
        suggested: None,
        in_yuan: Vec::new(),
        similar: None,
        review: None,
        after: Default::default(),
        decision: None,
    };
    if !opened {
        return Ok(about);
    }
    let open = Opened::of(asking.reading, id).await?;
    if let Some(report) = &file.report {
        let told = open.report(report)?;
        about.what = Some(told.what);
        about.measures = Some(told.measures);
    } else if let Some(finding) = &file.finding {
        about.what = Some(open.words(finding)?);
    }
    let now = &asking.facts().reference.leniency;
    let book = book_of(file, world, now);
    let book = book.as_ref();
    about.suggested = suggested(asking.reading, file, world, book)?;
    let scope = Scope::of(asking.actor);
    let told = elsewhere(about.suggested.as_ref(), &[]);
    let veil = Box::pin(Veil::over(asking.reading, &scope, told)).await?;
    if let Some(s) = &mut about.suggested {
        veil.draw(s);
        let since = in_force_since(asking.reading.db, &s.proposal.rule_version);
        s.since = Box::pin(since).await?;
    }
    about.review = file.review.as_ref().map(|r| open.review(r)).transpose()?;
    about.after = open.after(file, world, now, false)?;
    let stands = file.decision.as_ref();
    about.decision = stands
        .map(|d| open.decision(d, file.proposed.as_ref(), book))
        .transpose()?;
    Ok(about)
}

/// Who can be named: everybody who holds the role today, but the one who names.
async fn name(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, _, _) = of(asking, Action::NameLeniencyPeople).await?;
    let officers = holders(asking, Role::Enforcement).await?;
    context.choices.insert("officer_1", officers.clone());
    let or_pool = |mut people: Vec<Choice>, seat| {
        people.extend(pool(asking, seat));
        people
    };
    let c = &mut context.choices;
    c.insert("officer_2", or_pool(officers, Seat::Second));
    let reviewers = holders(asking, Role::Legal).await?;
    c.insert("reviewer", or_pool(reviewers, Seat::Reviewer));
    let deciders = holders(asking, Role::Leader).await?;
    c.insert("decider", or_pool(deciders, Seat::Decider));
    context.back = "/leniency".to_owned();
    Ok(context)
}

/// To leave a seat to the city's pool.
fn pool(asking: &Asking<'_>, seat: Seat) -> Option<Choice> {
    let unit = seat.pool(&asking.facts().reference.rulebook.bureau)?;
    let unit = asking.reading.unit_name(unit.as_str());
    let name = Name::new(
        format!("本单位没有其他人：交市级后备（{}）", unit.zh),
        format!("Nobody else in the unit: to the city pool ({})", unit.en),
    );
    Some(choice(POOL, name))
}

/// Somebody named no longer works on it.
async fn vacate(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::VacateLeniencySeat).await?;
    let file = world.leniency_file(&id)?;
    let sits = |(seat, person): (Seat, Person)| choice(seat.key(), Name::same(person.name));
    let c = &mut context.choices;
    c.insert("seat", file.seats.people().map(sits).collect());
    let whys = [Vacated::Away, Vacated::Conflict];
    c.insert("why", keys(whys.map(Vacated::key)));
    Ok(context)
}

/// Somebody is named for an open seat, or it goes to the pool.
async fn fill_seat(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::FillLeniencySeat).await?;
    let file = world.leniency_file(&id)?;
    let seat = Seat::parse(asking.param("seat")).ok_or(Refusal::NotFound)?;
    let open = file.vacant.get(&seat).ok_or(Refusal::NotFound)?;
    let mut people = holders(asking, seat.role()).await?;
    if open.pool.is_none() {
        people.extend(pool(asking, seat));
    }
    context.choices.insert("who", people);
    if seat.role() != Role::Enforcement {
        context.hidden.insert("certificate");
    }
    context.ids.insert("seat", seat.key().to_owned());
    context.back = "/leniency".to_owned();
    Ok(context)
}

/// Somebody of the pool takes the seat that is open to it.
async fn take_seat(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, _, _) = of(asking, Action::TakeLeniencySeat).await?;
    if asking.actor.role != Role::Enforcement {
        context.hidden.insert("certificate");
    }
    Ok(context)
}

async fn holders(asking: &Asking<'_>, role: Role) -> Result<Vec<Choice>, Failure> {
    let held = appointment_row::Entity::find()
        .filter(appointment_row::Column::Role.eq(role.key()))
        .limit(MOST)
        .all(asking.reading.db)
        .await?;
    let ids: Vec<String> = held.iter().map(|h| h.account.clone()).collect();
    let accounts = account_row::Entity::find()
        .filter(account_row::Column::Id.is_in(ids))
        .order_by_asc(account_row::Column::Name)
        .order_by_asc(account_row::Column::Id)
        .all(asking.reading.db)
        .await?;
    let mut world = World::default();
    let mut choices = Vec::new();
    for row in accounts {
        let id = AccountId(row.id);
        if asking.actor.is(&id) {
            continue;
        }
        asking.reading.load(&mut world, id.stream()).await?;
        let account = world.account(&id)?;
        let held = account
            .in_force(asking.today())
            .find(|(_, h)| h.role == role)
            .filter(|_| account.active);
        if let Some((_, held)) = held {
            let unit = held.unit.as_ref();
            let unit = unit.map(|u| asking.reading.unit_name(u.as_str()));
            choices.push(Choice {
                value: id.0.clone(),
                name: named(&account.name, unit),
                hint: None,
            });
        }
    }
    Ok(choices)
}

fn named(person: &str, unit: Option<Name>) -> Name {
    match unit {
        Some(unit) => Name::new(
            format!("{person}（{}）", unit.zh),
            format!("{person} ({})", unit.en),
        ),
        None => Name::same(person),
    }
}

/// The facts of the file as they are recorded so far.
fn known(world: &World, id: &LeniencyFileId) -> Option<Known> {
    world.leniency_file(id).ok()?.facts.clone()
}

fn fill(context: &mut FormContext, field: &'static str, value: Option<impl ToString>) {
    if let Some(value) = value {
        context.values.insert(field, vec![value.to_string()]);
    }
}

fn hour(at: At) -> String {
    let (hour, minute) = at.beijing_hm();
    format!("{hour:02}:{minute:02}")
}

/// A day and an hour.
fn moment(at: At) -> Name {
    let (day, hour) = (at.beijing_date(), hour(at));
    let zh = format!("{}年{}月{}日 {hour}", day.year(), day.month(), day.day());
    Name::new(zh, format!("{day} {hour}"))
}

/// The act: as recorded; before that, as far as the firm's own report says.
async fn act(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::RecordLeniencyFacts).await?;
    let book = &asking.facts().reference.leniency;
    let items = book.items_begun(asking.today()).map(|i| Choice {
        value: i.id.0.clone(),
        name: Name::new(format!("{}. {}", i.no, i.zh), format!("{}. {}", i.no, i.en)),
        hint: None,
    });
    context.choices.insert("item", items.collect());
    context.choices.insert("continuing", keys(YES_NO));
    context
        .choices
        .insert("harm", keys(Harm::ALL.iter().map(|h| h.key())));
    for field in [
        "timely",
        "minor",
        "established",
        "suspected_crime",
        "was_duty",
        "life_health_finance",
        "pollution_harm",
    ] {
        context.choices.insert(field, truths());
    }
    let file = world.leniency_file(&id)?;
    if let Some(hint) = bound(file, asking)
        && let Some(choices) = context.choices.get_mut("was_duty")
        && let Some(proposed) = choices.iter_mut().find(|c| c.value == hint.0.key())
    {
        proposed.hint = Some(hint.1);
    }
    let pleas = crate::domain::leniency::rule::NoFault::ALL;
    context
        .choices
        .insert("no_fault", keys(pleas.iter().map(|n| n.key())));
    let file = world.leniency_file(&id)?;
    let c = &mut context;
    // a signed order says these itself
    if file.order.is_some() {
        c.hidden
            .extend(["ordered_on", "order_due_on", "order_text"]);
    }
    fill(c, "no_fault", Some("not_pleaded"));
    fill(c, "life_health_finance", Some(Truth::Unknown.key()));
    fill(c, "pollution_harm", Some(Truth::Unknown.key()));
    let told = file.report.as_ref().map(|r| r.occurred_on);
    let kept = known(&world, &id).and_then(|k| k.ended_on.or(k.act_on));
    // which time bar holds decides nothing of a young act; whose day nobody has told yet may be old
    if let Some(start) = kept.or(told)
        && !book.is_past_short_bar(start, asking.today())
    {
        c.hidden.extend(["life_health_finance", "pollution_harm"]);
    }
    if let Some(k) = known(&world, &id) {
        fill(c, "item", k.item.as_ref());
        fill(c, "act_on", k.act_on);
        fill(c, "act_hour", k.act_at.map(hour));
        let goes_on = match k.continuing {
            Truth::Yes => Some("yes"),
            Truth::No => Some("no"),
            Truth::Unknown => None,
        };
        fill(c, "continuing", goes_on);
        fill(c, "ended_on", k.ended_on);
        fill(c, "found_on", k.correction.found_at.map(At::beijing_date));
        fill(c, "found_hour", k.correction.found_at.map(hour));
        fill(
            c,
            "ordered_on",
            k.correction.ordered_at.map(At::beijing_date),
        );
        let order_due = k.correction.order_late_from;
        fill(
            c,
            "order_due_on",
            order_due.map(|at| at.plus_seconds(-1).beijing_date()),
        );
        fill(c, "corrected_on", k.correction.at.map(At::beijing_date));
        fill(c, "corrected_hour", k.correction.at.map(hour));
        if k.act_on.is_some() {
            fill(c, "timely", Some(k.correction.timely.key()));
            fill(c, "harm", Some(k.harm.key()));
            fill(c, "minor", Some(k.minor.key()));
            fill(c, "established", Some(k.established.key()));
            fill(c, "suspected_crime", Some(k.suspected_crime.key()));
            fill(c, "was_duty", Some(k.reporting_was_duty.key()));
            fill(c, "no_fault", Some(k.no_fault.key()));
            let bar = &k.limitation;
            fill(
                c,
                "life_health_finance",
                Some(bar.life_health_finance.key()),
            );
            fill(c, "pollution_harm", Some(bar.pollution_harm.key()));
        }
    } else if let Some(report) = &file.report {
        fill(c, "act_on", Some(report.occurred_on));
        fill(c, "corrected_on", report.corrected_on);
        // the day it was found is an officer's: a report never costs the firm a time bar
    }
    if let Some(text) = file.notes.get("act") {
        let open = Opened::of(asking.reading, &id).await?;
        fill(c, "text", Some(open.words(text)?));
        let ordered = file.notes.get("order").map(|text| open.words(text));
        fill(c, "order_text", ordered.transpose()?);
        let why = file.notes.get("duty").map(|text| open.words(text));
        fill(c, "was_duty_why", why.transpose()?);
    }
    Ok(context)
}

/// Whether the rulebook has the firm bound to report the act on record anyway, and on what that rests.
fn bound(file: &LeniencyFile, asking: &Asking<'_>) -> Option<(Truth, Name)> {
    let book = &asking.facts().reference.leniency;
    let facts = file.facts.as_ref()?;
    let day = facts.ended_on.or(facts.act_on)?;
    let (proposed, bases) = duty(facts.item.as_ref(), Some(day), book);
    let known = bases.iter().filter_map(|id| book.basis_on(id, day));
    let cited: Vec<(String, String)> = known
        .map(|b| match b.confirmed {
            true => (b.cited_zh(), b.cited_en()),
            false => (
                format!("{}（待法规科核对）", b.cited_zh()),
                format!("{} (to be confirmed)", b.cited_en()),
            ),
        })
        .collect();
    let (zh, en): (Vec<String>, Vec<String>) = cited.into_iter().unzip();
    let hint = match proposed {
        Truth::Unknown => return None,
        Truth::Yes => Name::new(
            format!("系统建议，依据{}", zh.join("、")),
            format!("Proposed, under {}", en.join(", ")),
        ),
        Truth::No => Name::new(
            "系统建议：规则里没有对这一事项的报告义务",
            "Proposed: the rules know no duty to report such an act",
        ),
    };
    Some((proposed, hint))
}

/// A clue the system holds that nobody has answered.
async fn known_clue(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::RecordLeniencyFacts).await?;
    let key = asking.param("clue").to_owned();
    let file = world.leniency_file(&id)?;
    let all = known_clues(file, &world);
    let known = all.iter().find(|c| c.key() == key);
    let known = known.ok_or(Refusal::NotFound)?;
    if known.answer(file).is_some() {
        let already = Refusal::NotNow(Action::RecordLeniencyFacts, NotNow::Already);
        return Err(already.into());
    }
    let scope = Scope::of(asking.actor);
    let told = elsewhere(None, std::slice::from_ref(known));
    let veil = Box::pin(Veil::over(asking.reading, &scope, told)).await?;
    if let Some(about) = &mut context.about {
        about.title = veil.name(&known.number).zh;
    }
    context.ids.insert("clue", key);
    Ok(context)
}

/// A clue on record that is to be struck out, beside what it says.
async fn strike_clue(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::RecordLeniencyFacts).await?;
    let n: usize = asking
        .param("clue")
        .parse()
        .map_err(|_| Refusal::NotFound)?;
    let file = world.leniency_file(&id)?;
    let clue = file.facts.as_ref().and_then(|f| f.clues.get(n));
    let clue = clue.ok_or(Refusal::NotFound)?;
    if clue.struck.is_some() {
        let already = Refusal::NotNow(Action::RecordLeniencyFacts, NotNow::Already);
        return Err(already.into());
    }
    let open = Opened::of(asking.reading, &id).await?;
    let says = file.notes.get(&clue_text(n)).map(|text| open.words(text));
    if let Some(about) = &mut context.about {
        let day = clue.at.map(|at| at.beijing_date().to_string());
        about.title = day.unwrap_or_default();
        (about.note, about.note_of) = (says.transpose()?, NoteOf::Clue);
    }
    context.ids.insert("clue", n.to_string());
    Ok(context)
}

/// One more clue.
async fn clue(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, _, _) = of(asking, Action::RecordLeniencyFacts).await?;
    let kinds = crate::domain::leniency::rule::ClueKind::ALL;
    context
        .choices
        .insert("kind", keys(kinds.iter().map(|k| k.key())));
    Ok(context)
}

/// The conditions of the item: a question for each one to judge, a field for each number.
async fn conditions(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::RecordLeniencyFacts).await?;
    let book = &asking.facts().reference.leniency;
    let known = known(&world, &id);
    // what the rule would read today, whenever the facts were recorded
    let known = known.map(|k| Known {
        as_of: asking.facts().now,
        ..k
    });
    let read = known
        .as_ref()
        .map(|k| (conditions_read(k, book), asked(k, book)));
    let (read, wanted): (_, Asked) = read
        .filter(|(read, _)| !read.is_empty())
        .ok_or(Refusal::NotFound)?;
    let words: BTreeMap<&str, Name> = read
        .into_iter()
        .map(|c| (c.id.as_str(), Name::new(c.zh.clone(), c.en.clone())))
        .collect();
    let open = Opened::of(asking.reading, &id).await?;
    let file = world.leniency_file(&id)?;
    let places = CONDITIONS.into_iter().zip(EVIDENCE).zip(CONTESTED);
    for (n, ((field, evidence), contested)) in places.enumerate() {
        let Some(condition) = wanted.judged.get(n) else {
            context.hidden.extend([field, evidence, contested]);
            continue;
        };
        context.ids.insert(field, condition.clone());
        context
            .choices
            .insert(field, keys(State::ALL.iter().map(|s| s.key())));
        if let Some(name) = words.get(condition.as_str()) {
            context.labels.insert(field, name.clone());
        }
        let found = known
            .iter()
            .flat_map(|k| &k.conditions)
            .find(|f| f.id == *condition);
        fill(&mut context, field, found.map(|f| f.state.key()));
        if let Some(text) = file.notes.get(&format!("condition:{condition}")) {
            fill(&mut context, evidence, Some(open.words(text)?));
        }
        let why = found.filter(|f| f.reason.is_some());
        let why = why.and_then(|f| file.notes.get(&contested_condition(&f.id)));
        if let Some(text) = why {
            fill(&mut context, contested, Some(open.words(text)?));
        }
    }
    for (n, field) in MEASURES.into_iter().enumerate() {
        let Some((name, condition)) = wanted.measured.get(n) else {
            context.hidden.insert(field);
            continue;
        };
        context.ids.insert(field, name.clone());
        let of = words.get(condition.as_str()).cloned().unwrap_or_default();
        context.labels.insert(field, measured(name, of));
        let number = known.as_ref().and_then(|k| k.measured.get(name));
        fill(&mut context, field, number.map(|n| n.as_str()));
    }
    Ok(context)
}

/// What shows each finding and why contested ones stand, as said so far. Once it was reviewed, only what is missing.
async fn findings(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::RecordFindings).await?;
    let file = world.leniency_file(&id)?;
    let open = Opened::of(asking.reading, &id).await?;
    let late = file.status != crate::domain::leniency_file::Status::Checking;
    let mut contested = Vec::new();
    for found in Found::ALL.iter().copied() {
        let shown = (found != Found::Sums).then(|| (found.evidence(), found.field()));
        let why = (found.contested(), found.why());
        if file.notes.contains_key(&why.0) {
            contested.push(found.key().to_owned());
        } else {
            // asked for once it is ticked below
            context.settled.insert(found.why());
        }
        for (reference, field) in shown.into_iter().chain([why]) {
            match file.notes.get(&reference) {
                Some(_) if late => {
                    context.hidden.insert(field);
                }
                Some(text) => {
                    fill(&mut context, field, Some(open.words(text)?));
                    context.settled.insert(field);
                }
                None => {}
            }
        }
    }
    context
        .choices
        .insert("contested", keys(Found::ALL.iter().map(|f| f.key())));
    context.values.insert("contested", contested);
    Ok(context)
}

/// What weighs for and against, as recorded so far.
async fn weighing(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::RecordLeniencyFacts).await?;
    // the look-up raises this one by itself
    let book = &asking.facts().reference.leniency;
    let flags = ExclusionKind::ALL.iter().map(|e| Choice {
        hint: Some(exclusion_rests_on(*e, book, asking.today())),
        ..choice(e.key(), Name::default())
    });
    context.choices.insert("exclusions", flags.collect());
    context
        .choices
        .insert("grounds", keys(GroundKind::ALL.iter().map(|g| g.key())));
    context
        .choices
        .insert("factors", keys(FactorKind::ALL.iter().map(|f| f.key())));
    context
        .choices
        .insert("voluntary", keys(["computed", "yes", "no"]));
    fill(&mut context, "voluntary", Some("computed"));
    let file = world.leniency_file(&id)?;
    let open = Opened::of(asking.reading, &id).await?;
    let told = file.report.as_ref().and_then(|r| r.told_before);
    if let Some((told, received)) = told.zip(file.received_at) {
        let of = |value: &str, at: At| Choice {
            hint: Some(moment(at)),
            ..choice(value, Name::default())
        };
        let times = [of("report", received), of("told_before", told)];
        context.choices.insert("reported_as", times.into());
        let earlier = file.reported_at() == Some(told);
        let chosen = if earlier { "told_before" } else { "report" };
        fill(&mut context, "reported_as", Some(chosen));
        if let Some(text) = file.notes.get("reported").filter(|_| earlier) {
            fill(&mut context, "reported_why", Some(open.words(text)?));
        }
    } else {
        context.hidden.extend(["reported_as", "reported_why"]);
    }
    if let Some(k) = known(&world, &id).filter(|k| k.exclusions_checked) {
        let raised = k.exclusions.iter().map(|e| e.key().to_owned());
        context.values.insert("exclusions", raised.collect());
        let grounds = k.grounds.iter().map(|g| g.id.key().to_owned());
        context.values.insert("grounds", grounds.collect());
        let factors = k.factors.iter().map(|f| f.id.key().to_owned());
        context.values.insert("factors", factors.collect());
        if let Some(v) = &k.voluntary {
            let own = if v.voluntary { "yes" } else { "no" };
            fill(&mut context, "voluntary", Some(own));
        }
        if let Some(prior) = k.priors.first() {
            fill(&mut context, "prior_file", Some(&prior.file));
            fill(&mut context, "prior_on", Some(prior.found_on));
        }
        if let Some(text) = file.notes.get("grounds") {
            fill(&mut context, "evidence", Some(open.words(text)?));
        }
        if let Some(text) = file
            .notes
            .get("voluntary")
            .filter(|_| k.voluntary.is_some())
        {
            fill(&mut context, "voluntary_why", Some(open.words(text)?));
        }
    }
    Ok(context)
}

/// A form that asks for nothing of the rulebook.
async fn plain(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let (mut context, _, _) = of(asking, action).await?;
    context.choices.insert("agreed", keys(YES_NO));
    context.choices.insert("corrected", keys(YES_NO));
    let hows = Unpublished::ALL.iter().map(|how| how.key());
    context.choices.insert("how", keys(hows));
    let today: Date = asking.today();
    if matches!(action, Action::ServeLeniency | Action::ServeLeniencyChange) {
        fill(&mut context, "served_on", Some(today));
    }
    Ok(context)
}

/// The decision: nothing chosen beforehand, and what like cases got beside it.
async fn decide(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::DecideLeniency).await?;
    if let Some(proposed) = &world.leniency_file(&id)?.proposed {
        let scope = Scope::of(asking.actor);
        let like = Box::pin(similar(asking.reading, &scope, &id, proposed)).await?;
        let beside = context.about.as_mut().and_then(|about| about.file.as_mut());
        if let Some(file) = beside {
            file.similar = Some(like);
        }
    }
    let rulings = Ruling::ALL.iter().map(|r| r.key());
    context.choices.insert("ruling", keys(rulings));
    let file = world.leniency_file(&id)?;
    in_yuan(asking, file, &mut context);
    // what the firm was told is the usual amount, for the usual reason
    if let Some(why) = file.filed.notice.as_ref().and_then(|n| n.fine_why.as_ref()) {
        let open = Opened::of(asking.reading, &id).await?;
        fill(&mut context, "amount_why", Some(open.words(why)?));
    }
    Ok(context)
}

/// Beside an amount that is typed: what each penalty means in yuan for this act.
fn in_yuan(asking: &Asking<'_>, file: &LeniencyFile, context: &mut FormContext) {
    let book = &asking.facts().reference.leniency;
    let penalties = Ruling::ALL.iter().filter(|r| r.is_penalty());
    let beside = context.about.as_mut().and_then(|about| about.file.as_mut());
    if let Some(beside) = beside {
        beside.in_yuan = penalties
            .filter_map(|r| Some((*r, file.reckoned(*r, book).ok()?)))
            .collect();
    }
}

/// More time, beside why it is asked for.
async fn answer_time(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::AnswerDecisionTime).await?;
    context.choices.insert("agreed", keys(YES_NO));
    let file = world.leniency_file(&id)?;
    let ask = file.filed.more_time.last().map(|m| &m.ask);
    let open = Opened::of(asking.reading, &id).await?;
    let why = ask.map(|ask| open.words(&ask.reason)).transpose()?;
    if let (Some(about), Some(ask)) = (&mut context.about, ask) {
        about.note = why.map(|why| format!("{}：{why}", ask.to));
        about.note_of = NoteOf::MoreTime;
    }
    Ok(context)
}

/// The order to correct, as the officers drafted it with the facts.
async fn sign_order(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::SignCorrectionOrder).await?;
    let file = world.leniency_file(&id)?;
    let open = Opened::of(asking.reading, &id).await?;
    let drafted = file.notes.get("order").or(file.finding.as_ref());
    if let Some(text) = drafted {
        fill(&mut context, "text", Some(open.words(text)?));
    }
    let by = file.order_late_from();
    let by = by.map(|at| at.plus_seconds(-1).beijing_date());
    fill(
        &mut context,
        "correct_by",
        by.filter(|day| *day >= asking.today()),
    );
    Ok(context)
}

/// That it reached the firm.
async fn serve_order(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, _, _) = of(asking, Action::ServeCorrectionOrder).await?;
    let means = Means::ALL.iter().map(|m| m.key());
    context.choices.insert("means", keys(means));
    fill(&mut context, "served_on", Some(asking.today()));
    Ok(context)
}

/// What the firm is to be told: as the rule proposes, where that is a penalty.
async fn notice(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::GivePenaltyNotice).await?;
    let penalties = Ruling::ALL.iter().filter(|r| r.is_penalty());
    let c = &mut context.choices;
    let mut hearing = keys(YES_NO);
    let file = world.leniency_file(&id)?;
    c.insert("ruling", keys(penalties.map(|r| r.key())));
    let firm = asking.reading.world([file.enterprise()?.stream()]).await?;
    let uscc = &firm.enterprise(file.enterprise()?)?.uscc;
    let from = asking
        .facts()
        .reference
        .leniency
        .hearing_fine(is_individual(uscc));
    if let (Some((from, confirmed)), Some(yes)) = (from, hearing.first_mut()) {
        let from = thousands(&from.to_string());
        let (zh, en) = match confirmed {
            true => ("", ""),
            false => ("（模板，待法规科核对）", " (template, to be confirmed)"),
        };
        yes.hint = Some(Name::new(
            format!("罚款达到{from}元的，必须告知{zh}"),
            format!("It has to be offered from a fine of {from} yuan on{en}"),
        ));
    }
    c.insert("hearing", hearing);
    let proposed = world.leniency_file(&id)?.proposed.as_ref();
    let ruling = proposed.and_then(|p| Ruling::of(p.proposal.outcome));
    let ruling = ruling.filter(|r| r.is_penalty()).map(Ruling::key);
    fill(&mut context, "ruling", ruling);
    in_yuan(asking, file, &mut context);
    Ok(context)
}

/// The firm's answer, beside what it was told.
async fn answer(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::AnswerPenaltyNotice).await?;
    context.choices.insert("speaks", keys(["speaks", "waives"]));
    let file = world.leniency_file(&id)?;
    let notice = file.filed.notice.as_ref().ok_or(Refusal::NotFound)?;
    if !notice.hearing {
        context.hidden.insert("hearing");
    }
    let open = Opened::of(asking.reading, &id).await?;
    if let Some(about) = &mut context.about {
        // the firm reads what it was told, and nothing of what the bureau thinks of it
        about.file = None;
        about.term = file
            .terms
            .running(TermKind::Defence)
            .map(|t| asking.reading.term(t));
        (about.note, about.note_of) = (Some(open.words(&notice.text)?), NoteOf::Told);
    }
    context.back = format!("/my/self-reports/{}", file.number);
    Ok(context)
}

/// That the decision was published, as much as the rulebook requires.
async fn publish(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::PublishLeniency).await?;
    let file = world.leniency_file(&id)?;
    let decision = file.decision.as_ref().ok_or(Refusal::NotFound)?;
    let row = decision.row().ok_or(Refusal::NotFound)?;
    let book = book_of(file, &world, &asking.facts().reference.leniency);
    let day = decision.done.at.beijing_date();
    let mut named = keys(YES_NO);
    if book.public(row, day).0 != Extent::Named {
        named.retain(|c| c.value == "no");
    }
    context.choices.insert("named", named);
    if let Some(about) = &mut context.about {
        about.note = Some(public(row, &book, day).zh);
    }
    Ok(context)
}

/// The firm's answer as it came on paper.
async fn paper_answer(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::RecordPaperAnswer).await?;
    context.choices.insert("speaks", keys(["speaks", "waives"]));
    let notice = world.leniency_file(&id)?.filed.notice.as_ref();
    if notice.is_none_or(|n| !n.hearing) {
        context.hidden.insert("hearing");
    }
    Ok(context)
}

/// What becomes of it, beside what the firm said.
async fn weigh(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::WeighAnswer).await?;
    let taken = Taken::ALL.iter().map(|t| t.key());
    context.choices.insert("taken", keys(taken));
    let follows = Follows::ALL.iter().map(|f| f.key());
    context.choices.insert("follows", keys(follows));
    let file = world.leniency_file(&id)?;
    let said = file.filed.answer.as_ref().and_then(|a| a.text.as_ref());
    let open = Opened::of(asking.reading, &id).await?;
    let said = said.map(|words| open.words(words)).transpose()?;
    if let Some(about) = &mut context.about {
        about.words = said;
    }
    Ok(context)
}

/// A change of the served decision: how, why, and what is to stand instead.
async fn propose_change(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::ProposeLeniencyChange).await?;
    in_yuan(asking, world.leniency_file(&id)?, &mut context);
    let c = &mut context.choices;
    c.insert("kind", keys(ChangeKind::ALL.iter().map(|k| k.key())));
    c.insert("ground", keys(ChangeGround::ALL.iter().map(|g| g.key())));
    c.insert("ruling", keys(Ruling::ALL.iter().map(|r| r.key())));
    c.insert("again", keys(YES_NO));
    Ok(context)
}

/// A reconsideration or lawsuit, and how it ended.
async fn remedy(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let (mut context, _, _) = of(asking, action).await?;
    let c = &mut context.choices;
    c.insert("kind", keys(RemedyKind::ALL.iter().map(|k| k.key())));
    c.insert("result", keys(RemedyResult::ALL.iter().map(|r| r.key())));
    Ok(context)
}

/// Rows of the rulebook that wait for the legal section.
fn confirm(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    asking.permit(Action::ConfirmLegalBasis, &Subject::default())?;
    let book = &asking.facts().reference.leniency;
    let open = book.open_rows();
    let rows = open.into_iter().map(|row| Choice {
        // what is confirmed is read first
        hint: book
            .settings
            .iter()
            .find(|s| s.kind.key() == row)
            .map(|s| asking.reading.setting_says(s)),
        ..choice(row, row_name(asking, row))
    });
    let mut context = FormContext {
        back: "/leniency/rules".to_owned(),
        ..FormContext::default()
    };
    let clocks = clock_row::rows(&asking.facts().reference.rulebook);
    let clocks = clocks.into_iter().filter(|row| !row.confirmed);
    let clocks = clocks.map(|row| Choice {
        hint: Some(Name::new(
            format!("{} · {}", row.length.zh, row.source),
            format!("{} · {}", row.length.en, row.source),
        )),
        ..choice(
            &row.id,
            Name::new(
                format!("期限：{}", row.name.zh),
                format!("Term: {}", row.name.en),
            ),
        )
    });
    context.choices.insert("rows", rows.chain(clocks).collect());
    Ok(context)
}

/// Empty where the words of a closed list stand with the form.
fn row_name(asking: &Asking<'_>, row: &str) -> Name {
    let name = asking.reading.row_name(row);
    if name == listed(row) {
        return Name::default();
    }
    name
}
