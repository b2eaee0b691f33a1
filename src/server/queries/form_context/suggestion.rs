//! Forms about suggestions: nothing is asked of whoever makes one but the words.

use super::Asking;
use super::choices::keyed;
use crate::domain::action::Action;
use crate::domain::ids::SuggestionId;
use crate::domain::policy::Subject;
use crate::domain::refusal::Refusal;
use crate::domain::suggestion::{self, possible, subject_of};
use crate::server::Failure;
use crate::views::context::{About, FormContext};
use crate::views::form_key::FormKey;

/// The forms of suggestions.
pub(super) const FORMS: &[FormKey] = &[
    FormKey::Suggest,
    FormKey::SuggestAsFirm,
    FormKey::AskPolicy,
    FormKey::ReplyToSuggestion,
];

/// The context of one of the forms.
pub(super) async fn context(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    match key {
        FormKey::Suggest | FormKey::AskPolicy => {
            let action = match key {
                FormKey::Suggest => Action::SuggestOpenly,
                _ => Action::AskPolicy,
            };
            let new = Subject {
                new: true,
                ..Subject::default()
            };
            asking.permit(action, &new)?;
            Ok(FormContext {
                back: "/".to_owned(),
                ..FormContext::default()
            })
        }
        FormKey::SuggestAsFirm => {
            let firm = asking.actor.enterprise.clone().ok_or(Refusal::NotFound)?;
            let new = Subject {
                new: true,
                enterprises: [firm.clone()].into(),
                ..Subject::default()
            };
            asking.permit(Action::SuggestAsFirm, &new)?;
            let mut context = FormContext {
                back: "/my/suggestions".to_owned(),
                ..FormContext::default()
            };
            context.ids.insert("enterprise", firm.0);
            Ok(context)
        }
        _ => reply(asking).await,
    }
}

async fn reply(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let action = Action::ReplyToSuggestion;
    let number = asking.param("number");
    let stream = asking.reading.suggestion_numbered(number).await?;
    let world = asking.reading.world([stream.clone()]).await?;
    let it = world.suggestion(&SuggestionId(stream.id.clone()))?;
    asking.permit(action, &subject_of(it))?;
    possible(it, action)?;
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(About {
            number: it.number.clone(),
            words: Some(it.words.clone()),
            ..About::default()
        }),
        back: format!("/office/suggestions/{number}"),
        ..FormContext::default()
    };
    match it.about {
        suggestion::About::Suggestion => {
            context.choices.insert("adopted", keyed(["yes", "no"]));
        }
        suggestion::About::Question => {
            context.hidden.insert("adopted");
        }
    }
    context.ids.insert("suggestion", stream.id);
    Ok(context)
}
