//! Forms about suggestions: through the open door, as a firm, and the office's reply.

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::ids::{EnterpriseId, SuggestionId};
use crate::domain::refusal::Refusal;
use crate::domain::suggestion::Command as Suggestion;
use crate::domain::text::MAX_WORDS;
use crate::views::context::FormContext;

const WORDS: Field = must("words", Kind::Words(6), MAX_WORDS);

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    Form {
        key: FormKey::Suggest,
        path: "/suggestions/new",
        action: Action::SuggestOpenly,
        fields: &[WORDS],
        read: make,
        next: "/suggestions/{new}/received",
        creates: true,
    },
    Form {
        key: FormKey::SuggestAsFirm,
        path: "/my/suggestions/new",
        action: Action::SuggestAsFirm,
        fields: &[WORDS],
        read: make_as_firm,
        next: "/my/suggestions",
        creates: true,
    },
    Form {
        key: FormKey::AskPolicy,
        path: "/questions/new",
        action: Action::AskPolicy,
        fields: &[WORDS],
        read: ask,
        next: "/suggestions/{new}/received",
        creates: true,
    },
    Form {
        key: FormKey::ReplyToSuggestion,
        path: "/office/suggestions/{number}/reply",
        action: Action::ReplyToSuggestion,
        fields: &[
            must("adopted", Kind::Radios, 10),
            must("words", Kind::Words(4), 2_000),
        ],
        read: reply,
        next: "/office/suggestions/{number}",
        creates: false,
    },
];

fn made(p: &mut Parse<'_>, enterprise: Option<EnterpriseId>) -> Option<Command> {
    let words = p.words("words", MAX_WORDS);
    let id = SuggestionId(p.id("new"));
    words.map(|words| {
        Suggestion::Make {
            id,
            enterprise,
            words,
        }
        .into()
    })
}

fn make(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let command = made(&mut p, None);
    p.done(command)
}

fn ask(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let words = p.words("words", MAX_WORDS);
    let id = SuggestionId(p.id("new"));
    p.done(words.map(|words| Suggestion::Ask { id, words }.into()))
}

fn make_as_firm(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let firm = EnterpriseId(p.id("enterprise"));
    let command = made(&mut p, Some(firm));
    p.done(command)
}

fn reply(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    // a question is answered, and nothing in it is adopted
    let adopted = match context.hidden.contains("adopted") {
        true => Some(false),
        false => p.yes_or_no("adopted"),
    };
    let words = p.words("words", 2_000);
    let id = SuggestionId(p.id("suggestion"));
    let command = adopted
        .zip(words)
        .map(|(adopted, words)| Suggestion::Reply { id, adopted, words }.into());
    p.done(command)
}
