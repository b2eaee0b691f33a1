//! Forms that take something back: an answer nobody opened, a note inside the bureau.

use super::{form, one};
use crate::api::Parse;
use crate::api::fields::Fields;
use crate::api::forms::{Form, FormKey, Kind, may, must};
use crate::domain::action::Action;
use crate::domain::case::Command as Case;
use crate::domain::command::Command;
use crate::domain::ids::ComplaintId;
use crate::domain::refusal::Refusal;
use crate::domain::text::MAX_WORDS;
use crate::views::context::FormContext;

/// The forms.
pub(in crate::api) const FORMS: &[Form] = &[
    form(
        FormKey::RecallAnswer,
        "/office/cases/{number}/recall",
        Action::RecallAnswer,
        &[
            must("complaint", Kind::Select, 40),
            must("reason", Kind::Line, 200),
        ],
        recall,
    ),
    form(
        FormKey::StrikeNote,
        "/office/cases/{number}/notes/{n}/strike",
        Action::StrikeNote,
        &[
            must("reason", Kind::Line, 200),
            may("replacement", Kind::Words(4), MAX_WORDS),
        ],
        strike,
    ),
];

fn recall(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let parts = |p: &mut Parse<'_>| {
        let complaint = p.choice("complaint", |v| Some(ComplaintId(v.to_owned())));
        complaint.zip(p.line("reason", 200))
    };
    one(fields, context, parts, |id, (complaint, reason)| {
        Case::Recall {
            id,
            complaint,
            reason,
        }
    })
}

fn strike(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let n = context.ids.get("note").and_then(|n| n.parse().ok());
    let parts = |p: &mut Parse<'_>| {
        let reason = p.line("reason", 200);
        let replacement = p.words_or_none("replacement", MAX_WORDS);
        Some((reason?, replacement))
    };
    one(fields, context, parts, |id, (reason, replacement)| {
        Case::StrikeNote {
            id,
            n: n.unwrap_or_default(),
            reason,
            replacement,
        }
    })
}
