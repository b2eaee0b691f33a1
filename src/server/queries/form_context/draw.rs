//! Forms about samples of closed cases.

use jiff::ToSpan;

use super::Asking;
use super::choices::keyed;
use crate::domain::action::Action;
use crate::domain::draw::{self, possible};
use crate::domain::ids::DrawId;
use crate::domain::policy::Subject;
use crate::domain::refusal::Refusal;
use crate::domain::time::At;
use crate::server::{Failure, random};
use crate::views::context::{About, FormContext, NoteOf};
use crate::views::form_key::FormKey;

/// The forms of draws.
pub(super) const FORMS: &[FormKey] = &[FormKey::MakeDraw, FormKey::CallBack];

/// The context of one of the forms.
pub(super) async fn context(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    match key {
        FormKey::MakeDraw => make(asking),
        _ => call(asking).await,
    }
}

/// The month before, and a tenth of it; the seed is made here and chosen by nobody.
fn make(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let new = Subject {
        new: true,
        ..Subject::default()
    };
    asking.permit(Action::MakeDraw, &new)?;
    let first = asking.today().first_of_month();
    let last = first.saturating_sub(1.day());
    let mut context = FormContext {
        back: "/supervision/draws".to_owned(),
        ..FormContext::default()
    };
    let values = [
        ("from", last.first_of_month().to_string()),
        ("to", last.to_string()),
        ("share", "10".to_owned()),
    ];
    for (field, value) in values {
        context.values.insert(field, vec![value]);
    }
    context.ids.insert("seed", random::token());
    Ok(context)
}

/// A case that was drawn, with its last call.
async fn call(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let number = asking.param("number");
    let stream = asking.holder("draw_number", number).await?;
    let mut world = asking.reading.world([stream.clone()]).await?;
    let id = DrawId(stream.id.clone());
    let case = world.draw(&id)?.of(asking.param("case"));
    let case = case.ok_or(Refusal::NotFound)?.closed.case.clone();
    asking.reading.load(&mut world, case.stream()).await?;
    let it = world.draw(&id)?;
    let drawn = it.of(asking.param("case")).ok_or(Refusal::NotFound)?;
    let subject = draw::subject_of(it, world.case(&case).ok());
    asking.permit(Action::CallBack, &subject)?;
    possible(drawn)?;
    let tried = drawn.calls.last();
    let tried = tried.map(|c| format!("{} {}", day(c.at), c.words));
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(About {
            number: drawn.closed.number.clone(),
            title: drawn.closed.title.clone(),
            note: tried,
            note_of: NoteOf::Call,
            ..About::default()
        }),
        back: format!("/supervision/draws/{number}"),
        ..FormContext::default()
    };
    let choices = &mut context.choices;
    choices.insert("reached", keyed(["yes", "no"]));
    choices.insert("solved", keyed(["yes", "partly", "no"]));
    choices.insert("satisfaction", keyed(["5", "4", "3", "2", "1"]));
    context.ids.insert("draw", stream.id);
    context.ids.insert("case", case.0);
    Ok(context)
}

fn day(at: At) -> String {
    at.beijing_date().to_string()
}
