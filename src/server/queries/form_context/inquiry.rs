//! Forms about questions to units complained of.

use super::consultation::{opinions_by, unit};
use super::{Asking, about};
use crate::domain::action::Action;
use crate::domain::case;
use crate::domain::ids::{CaseId, InquiryId};
use crate::domain::inquiry::{self, subject_of};
use crate::domain::refusal::{NotNow, Refusal};
use crate::server::Failure;
use crate::views::context::{About, FormContext, NoteOf};
use crate::views::form_key::FormKey;

/// The forms of these questions.
pub(super) const FORMS: &[FormKey] = &[FormKey::AskComplainedOf, FormKey::AnswerInquiry];

/// The context of one of the forms.
pub(super) async fn context(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    match key {
        FormKey::AskComplainedOf => ask(asking).await,
        _ => answer(asking).await,
    }
}

/// The case stands beside it, for who asks only.
async fn ask(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let stream = asking.holder("case_number", asking.param("number")).await?;
    let id = CaseId(stream.id.clone());
    let mut world = asking.reading.world([stream.clone()]).await?;
    let facts = asking.facts();
    let of = world.case(&id)?;
    asking.permit(Action::AskComplainedOf, &case::subject_of(of, facts))?;
    if !inquiry::may_ask(of, asking.actor, facts) {
        let stage = NotNow::Stage(of.stage.key().to_owned());
        return Err(Refusal::NotNow(Action::AskComplainedOf, stage).into());
    }
    let said: Vec<_> = of.live().take(10).map(|(id, _)| id.stream()).collect();
    for stream in said {
        asking.reading.load(&mut world, stream).await?;
    }
    let of = world.case(&id)?;
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(about::case(of, &world, asking.reading)),
        back: format!("/office/cases/{}", of.number),
        ..FormContext::default()
    };
    let units = of.complained_units(facts.reference);
    let mut officers = Vec::new();
    for enforcing in units.iter().filter(|u| facts.reference.enforces(u)) {
        officers.extend(asking.handlers(Some(enforcing)).await?);
    }
    match officers.is_empty() {
        true => drop(context.hidden.insert("officer")),
        false => drop(context.choices.insert("officer", officers)),
    }
    // in a unit that enforces one named person answers; where only such a one can be asked there is no other way
    if units.iter().all(|u| facts.reference.enforces(u)) {
        context.required.insert("officer");
    }
    if let (Some(only), 1) = (units.first(), units.len()) {
        context.values.insert("unit", vec![only.0.clone()]);
    }
    let choices = units.iter().map(|u| unit(asking, u)).collect();
    context.choices.insert("unit", choices);
    if let Some(due) = opinions_by(asking) {
        context.values.insert("due_on", vec![due]);
    }
    context.ids.insert("case", id.0);
    Ok(context)
}

/// The question alone stands beside the answer.
async fn answer(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let number = asking.param("number");
    let stream = asking.holder("inquiry_number", number).await?;
    let world = asking.reading.world([stream.clone()]).await?;
    let it = world.inquiry(&InquiryId(stream.id.clone()))?;
    asking.permit(Action::AnswerInquiry, &subject_of(it, asking.facts()))?;
    let sheet = it.sheet.as_ref().ok_or(Refusal::NotFound)?;
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(About {
            number: it.number.clone(),
            enterprise: sheet
                .named
                .as_ref()
                .map(|n| n.firm.clone())
                .unwrap_or_default(),
            note: Some(sheet.question.clone()),
            note_of: NoteOf::Question,
            ..About::default()
        }),
        back: format!("/office/inquiries/{number}"),
        ..FormContext::default()
    };
    context.ids.insert("inquiry", stream.id);
    Ok(context)
}
