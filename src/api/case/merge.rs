//! Forms about putting one case into another (并案) and taking it out again.

use super::{form, id};
use crate::api::fields::{Fields, Parse};
use crate::api::forms::{Form, FormKey, Kind, may, must};
use crate::domain::action::Action;
use crate::domain::case::Command as Case;
use crate::domain::command::Command;
use crate::domain::ids::CaseId;
use crate::domain::refusal::{Problem, Refusal};
use crate::views::context::FormContext;

/// The forms.
pub(in crate::api) const FORMS: &[Form] = &[
    form(
        FormKey::MergeCase,
        "/office/cases/{number}/merge",
        Action::MergeCase,
        &[
            may("case", Kind::Select, 40),
            may("typed", Kind::Line, 40),
            must("keep", Kind::Radios, 10),
            must("reason", Kind::Line, 200),
        ],
        merge,
    ),
    form(
        FormKey::UndoMerge,
        "/office/cases/{number}/merge/undo",
        Action::UndoMerge,
        &[
            must("from", Kind::Select, 40),
            must("reason", Kind::Line, 200),
        ],
        undo,
    ),
];

/// Whether the case of the page keeps its number.
fn keeps(value: &str) -> Option<bool> {
    match value {
        "this" => Some(true),
        "other" => Some(false),
        _ => None,
    }
}

fn merge(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    // a number that is typed goes before one that is ticked
    let typed = p.raw("typed").trim();
    let other = if typed.is_empty() {
        p.choice("case", |v| Some(CaseId(v.to_owned())))
    } else {
        let found = context.ids.get("typed").cloned().map(CaseId);
        if found.is_none() {
            p.fault("typed", Problem::NoSuchCase(typed.to_owned()));
        }
        found
    };
    let keep = p.choice("keep", keeps);
    let reason = p.line("reason", 200);
    let this = id(&p);
    let command = (|| {
        let (other, reason) = (other?, reason?);
        let (id, from) = match keep? {
            true => (this, other),
            false => (other, this),
        };
        Some(Case::Merge { id, from, reason }.into())
    })();
    p.done(command)
}

fn undo(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let from = p.choice("from", |v| Some(CaseId(v.to_owned())));
    let reason = p.line("reason", 200);
    let id = id(&p);
    let command = (|| {
        let (from, reason) = (from?, reason?);
        Some(Case::UndoMerge { id, from, reason }.into())
    })();
    p.done(command)
}
