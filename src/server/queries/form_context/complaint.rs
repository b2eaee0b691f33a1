//! Forms about complaints, and the two by which triage accepts one.

use std::collections::BTreeSet;

use super::choices::keyed;
use super::{Asking, about};
use crate::domain::action::Action;
use crate::domain::case::{self, Difficulty, Label, Track};
use crate::domain::complaint::{self, Channel, VoidReason};
use crate::domain::ids::{AccountId, ComplaintId, UnitId};
use crate::domain::policy::{Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::BEFORE_COMPLAINT;
use crate::domain::term::TermKind;
use crate::domain::world::World;
use crate::server::Failure;
use crate::server::store::entities::complaint_row;
use crate::views::context::{Choice, FormContext, NoteOf};
use crate::views::name::Name;

/// Characters of a firm's words that stand in a choice.
const BEGINNING: usize = 40;

/// A firm submits a problem: only for itself, with its contact filled in.
pub(super) async fn submit(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let firm = asking.actor.enterprise.clone().ok_or(Refusal::NotFound)?;
    let subject = Subject {
        new: true,
        enterprises: [firm.clone()].into(),
        ..Subject::default()
    };
    asking.permit(Action::SubmitComplaint, &subject)?;
    let mut context = FormContext {
        back: "/my".to_owned(),
        ..FormContext::default()
    };
    // looked at again before it is sent
    if let Some(words) = asking.typed("words") {
        let similar = asking.reading.similar_of_firm(&firm, &words, None).await?;
        context.similar = Some(similar);
    }
    context.ids.insert("enterprise", firm.0);
    context.before = asking.before(BEFORE_COMPLAINT);
    context.choices.insert("category", asking.categories());
    context
        .choices
        .insert("complains_of", asking.working_units());
    if let Some((name, phone)) = own_contact(asking).await? {
        context.values.insert("contact_name", vec![name]);
        context.values.insert("contact_phone", vec![phone]);
    }
    Ok(context)
}

/// Full name and phone of the contact who is logged in.
pub(super) async fn own_contact(asking: &Asking<'_>) -> Result<Option<(String, String)>, Failure> {
    contact_of(asking, &asking.actor.person.account).await
}

/// Full name and phone of a firm's contact, out of the sealed account.
pub(super) async fn contact_of(
    asking: &Asking<'_>,
    id: &AccountId,
) -> Result<Option<(String, String)>, Failure> {
    // an erased key leaves the fields empty, to be typed again
    asking.reading.contact_of_account(id).await
}

/// Somebody without an account speaks for a firm. What is on record of that firm is nothing they read.
pub(super) fn first_word(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let subject = Subject {
        new: true,
        ..Subject::default()
    };
    asking.permit(Action::SubmitUnverified, &subject)?;
    let mut context = FormContext {
        back: "/".to_owned(),
        ..FormContext::default()
    };
    context.before = asking.before(BEFORE_COMPLAINT);
    context.choices.insert("district", asking.districts());
    context.choices.insert("category", asking.categories());
    Ok(context)
}

/// What phoning the contact brought.
pub(super) async fn check_contact(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, _, _) = said(asking, Action::CheckContact, "/office/complaints").await?;
    context.choices.insert("reached", keyed(["yes", "no"]));
    Ok(context)
}

/// What was found of a withdrawal that the firm was advised to: its own reason stands beside it.
pub(super) async fn check_withdrawal(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let action = Action::CheckWithdrawal;
    let (mut context, world, id) = said(asking, action, "/office/complaints").await?;
    let withdrawn = world.complaint(&id)?.advised_withdrawal.as_ref();
    if let Some(about) = &mut context.about {
        about.note = withdrawn.map(|w| w.reason.clone());
        about.note_of = NoteOf::Withdrawal;
    }
    context.choices.insert("advised", keyed(["yes", "no"]));
    context.back = "/supervision/withdrawals".to_owned();
    Ok(context)
}

/// A step that asks nothing more.
pub(super) async fn plain(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let (context, _, _) = said(asking, action, "/office/complaints").await?;
    Ok(context)
}

/// Staff record what a firm says.
pub(super) async fn record(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let subject = Subject {
        new: true,
        ..Subject::default()
    };
    asking.permit(Action::RecordComplaint, &subject)?;
    let mut context = FormContext {
        back: "/office/complaints".to_owned(),
        ..FormContext::default()
    };
    // looked at before it is on record, so that what is known already is not written down twice
    if let Some(words) = asking.typed("words") {
        let scope = Scope::of(asking.actor);
        let similar = asking.reading.similar_words(&scope, &words).await?;
        context.similar = Some(similar);
    }
    context.choices.insert("enterprise", asking.firms().await?);
    context
        .choices
        .insert("channel", keyed(Channel::RECORDED.map(Channel::key)));
    context.choices.insert("category", asking.categories());
    context
        .choices
        .insert("complains_of", asking.working_units());
    Ok(context)
}

/// A complaint on record with its case, once the actor may do this to it now.
async fn said(
    asking: &Asking<'_>,
    action: Action,
    back: &str,
) -> Result<(FormContext, World, ComplaintId), Failure> {
    let stream = asking
        .holder("complaint_number", asking.param("number"))
        .await?;
    let id = ComplaintId(stream.id.clone());
    let mut world = asking.reading.world([stream.clone()]).await?;
    if let Some(case) = world.complaint(&id)?.case.clone() {
        asking.reading.load(&mut world, case.stream()).await?;
    }
    let complaint = world.complaint(&id)?;
    asking.permit(
        action,
        &complaint::subject_of(complaint, &world, asking.facts()),
    )?;
    complaint::possible(complaint, &world, action)?;
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(about::complaint(complaint, &world, asking.reading)),
        back: format!("{back}/{}", complaint.number),
        ..FormContext::default()
    };
    context.ids.insert("complaint", id.0.clone());
    Ok((context, world, id))
}

/// The firm's word on an answer: solved, and satisfied, as two questions; neither is filled in.
pub(super) async fn outcome(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, _, _) = said(asking, Action::ConfirmAnswer, "/my/complaints").await?;
    context
        .choices
        .insert("solved", keyed(["yes", "partly", "no"]));
    context
        .choices
        .insert("satisfaction", keyed(["5", "4", "3", "2", "1"]));
    Ok(context)
}

/// The firm withdraws.
pub(super) async fn withdraw(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (context, _, _) = said(asking, Action::WithdrawComplaint, "/my/complaints").await?;
    Ok(context)
}

/// The firm adds something; what it is asked for stands with the clock that waits for it.
pub(super) async fn supply(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, mut world, id) =
        said(asking, Action::SupplyComplaint, "/my/complaints").await?;
    if let Some(case) = world.complaint(&id)?.case.clone() {
        asking.reading.load(&mut world, case.stream()).await?;
        let case = world.case(&case)?;
        let awaited = complaint::awaited(case, asking.facts().now);
        if let Some(about) = &mut context.about {
            about.term = awaited.map(|term| asking.reading.term(term));
        }
    }
    Ok(context)
}

/// Made void, for one of the listed reasons.
pub(super) async fn void(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, _, _) = said(asking, Action::VoidComplaint, "/office/complaints").await?;
    let reasons = keyed(VoidReason::ALL.map(VoidReason::key));
    context.choices.insert("why", reasons);
    Ok(context)
}

/// It counts again.
pub(super) async fn restore(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (context, _, _) = said(asking, Action::RestoreComplaint, "/office/complaints").await?;
    Ok(context)
}

/// Put right: what may be changed is filled in as it stands; a contact is typed anew, never shown in full.
pub(super) async fn correct(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) =
        said(asking, Action::CorrectComplaint, "/office/complaints").await?;
    let complaint = world.complaint(&id)?;
    // also where the firm stays: what a page that is old by now names is understood, and refused in words
    context.choices.insert("enterprise", asking.firms().await?);
    if complaint::may_name_firm(complaint).is_err() {
        context.hidden.insert("enterprise");
    }
    if complaint::may_reword(complaint).is_err() {
        context.hidden.insert("words");
    }
    // what was taken down at the desk may stand under a heading only, and may stay there
    let mut categories = asking.categories();
    categories.extend(asking.heading(&complaint.category));
    context.choices.insert("category", categories);
    // once it is in a case the case says whom it complains of
    if complaint::may_name_unit(complaint).is_err() {
        context.hidden.insert("complains_of");
    }
    context
        .choices
        .insert("complains_of", asking.working_units());
    let now = [
        (
            "complains_of",
            complaint.complains_of.as_ref().map(|u| u.0.clone()),
        ),
        (
            "enterprise",
            complaint.enterprise.as_ref().map(|e| e.0.clone()),
        ),
        ("category", Some(complaint.category.clone())),
        ("words", Some(complaint.words.clone())),
    ];
    for (field, value) in now {
        if !context.hidden.contains(field) {
            context.values.insert(field, value.into_iter().collect());
        }
    }
    Ok(context)
}

/// Intake does not accept.
pub(super) async fn decline(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let action = Action::DeclineComplaint;
    let (mut context, world, id) = said(asking, action, "/office/complaints").await?;
    let look_on = asking.look_on(&world.complaint(&id)?.terms);
    let look_on = look_on.map(|day| day.to_string());
    context
        .values
        .insert("look_on", look_on.into_iter().collect());
    Ok(context)
}

/// What came of the letter by which it was referred.
pub(super) async fn look_again(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let action = Action::LookAtDeclined;
    let (mut context, world, id) = said(asking, action, "/office/complaints").await?;
    let complaint = world.complaint(&id)?;
    let term = complaint.terms.running(TermKind::ReferredReview);
    if let Some(about) = &mut context.about {
        about.note = complaint.referred_by.clone();
        about.note_of = NoteOf::Letter;
        about.term = term.map(|t| asking.reading.term(t));
    }
    Ok(context)
}

/// Intake opens a case: the theme proposes the units, each difficulty shows the date it promises.
pub(super) async fn open_case(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, mut world, id) = said(asking, Action::OpenCase, "/office/complaints").await?;
    let complaint = world.complaint(&id)?.clone();
    let rulebook = &asking.facts().reference.rulebook;
    if let Some(firm) = &complaint.enterprise {
        asking.reading.load(&mut world, firm.stream()).await?;
    }
    let firm = complaint
        .enterprise
        .as_ref()
        .and_then(|id| world.enterprise(id).ok());
    let theme = rulebook.theme_of_category(&complaint.category);
    let district = firm.map(|f| f.district.as_str());
    let complained_of: BTreeSet<UnitId> = complaint.complains_of.iter().cloned().collect();
    if let Some(theme) = theme {
        context.values.insert("theme", vec![theme.id.0.clone()]);
        suggest(
            asking,
            &mut context,
            theme.id.as_str(),
            district,
            &complained_of,
            &BTreeSet::new(),
        )
        .await?;
    }
    context
        .values
        .insert("title", vec![case::title_of(&complaint.words)]);
    context
        .values
        .insert("difficulty", vec![Difficulty::Ordinary.key().to_owned()]);
    context
        .values
        .insert("track", vec![Track::EnterprisePlan.key().to_owned()]);
    context.choices.insert("theme", asking.themes());
    context
        .choices
        .insert("difficulty", keyed(Difficulty::ALL.iter().map(|d| d.key())));
    context
        .choices
        .insert("track", keyed(Track::ALL.iter().map(|t| t.key())));
    context
        .choices
        .insert("labels", keyed(Label::ALL.iter().map(|l| l.key())));
    let named = complaint.complains_of.iter().map(|u| u.0.clone());
    context.values.insert("complains_of", named.collect());
    // the theme can still be changed on the form: whoever it may be about as well is refused then
    assignment_choices(asking, &mut context, &complained_of).await?;
    if let Some(about) = &mut context.about {
        about.dates = asking.dates(&complaint);
    }
    Ok(context)
}

/// Intake opens one case over a common problem: what waits and is alike goes along, unless it is left out.
pub(super) async fn open_over_all(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let mut context = open_case(asking).await?;
    let id = ComplaintId(context.ids.get("complaint").cloned().unwrap_or_default());
    let world = asking.reading.world([id.stream()]).await?;
    let received_at = world.complaint(&id)?.received_at;
    let received_at = received_at.unwrap_or(asking.facts().now);
    let others = asking.reading.waiting_with(&id, received_at).await?;
    let choice = |row: complaint_row::Model| Choice {
        value: row.id,
        name: Name::same(format!("{} {}", row.number, row.enterprise_name)),
        hint: Some(Name::same(
            row.words.chars().take(BEGINNING).collect::<String>(),
        )),
    };
    let others: Vec<Choice> = others.into_iter().map(choice).collect();
    if others.is_empty() {
        context.hidden.insert("also");
    }
    let all = others.iter().map(|c| c.value.clone()).collect();
    context.values.insert("also", all);
    context.choices.insert("also", others);
    Ok(context)
}

/// Fills in the units the theme proposes and says why. A unit complained of is proposed for nothing, one that objected
/// not to lead.
pub(super) async fn suggest(
    asking: &Asking<'_>,
    context: &mut FormContext,
    theme: &str,
    district: Option<&str>,
    complained: &BTreeSet<UnitId>,
    objected: &BTreeSet<UnitId>,
) -> Result<(), Failure> {
    let reference = asking.facts().reference;
    let Some(suggestion) = reference.rulebook.suggest(theme, district) else {
        return Ok(());
    };
    let mut complained = complained.clone();
    complained.extend(suggestion.never_lead.iter().cloned());
    // the theme's own unit first, where it takes such complaints
    let mut able = reference.conduct_leads(&complained, asking.today());
    if let Some(able) = &mut able {
        able.sort_by_key(|u| *u != suggestion.lead);
    }
    let may = able.unwrap_or_else(|| vec![suggestion.lead.clone()]);
    let mut may = may.into_iter().filter(|u| !complained.contains(u));
    let lead: Vec<String> = may
        .find(|u| !objected.contains(u))
        .map(|u| u.0)
        .into_iter()
        .collect();
    let supporting = suggestion.supporting.iter();
    let supporting = supporting.filter(|u| !complained.contains(*u) && !lead.contains(&u.0));
    let supporting = supporting.map(|u| u.0.clone()).collect();
    context.values.insert("lead", lead);
    context.values.insert("supporting", supporting);
    if let Some(about) = &mut context.about {
        about.why = about::why(&suggestion.why, asking.reading);
        about.routed = asking.routed(theme, district).await?;
    }
    Ok(())
}

/// To whom a case can be given that complains of these units.
pub(super) async fn assignment_choices(
    asking: &Asking<'_>,
    context: &mut FormContext,
    complained: &BTreeSet<UnitId>,
) -> Result<(), Failure> {
    let all = asking.working_units();
    let mut free = all.clone();
    free.retain(|c| !complained.iter().any(|u| u.0 == c.value));
    let mut leads = free.clone();
    let reference = asking.facts().reference;
    if let Some(able) = reference.conduct_leads(complained, asking.today()) {
        leads.retain(|c| able.iter().any(|u| u.0 == c.value));
    }
    context.choices.insert("lead", leads);
    context.choices.insert("supporting", free);
    context.choices.insert("complains_of", all);
    context.load = asking.load().await?;
    context
        .choices
        .insert("officer", asking.handlers(None).await?);
    Ok(())
}

/// Intake lets it join a case that is already open.
pub(super) async fn join_case(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = said(asking, Action::JoinCase, "/office/complaints").await?;
    let cases = asking.cases_to_join(world.complaint(&id)?).await?;
    context.choices.insert("case", cases);
    Ok(context)
}
