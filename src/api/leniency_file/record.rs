//! Forms of what is left to record of a served decision: that it was published, withdrawn or corrected; and of a closed
//! file, that its words are erased. Both steps of an erasure are signatures.

use super::super::fields::{Fields, Parse};
use super::id;
use crate::domain::command::Command;
use crate::domain::leniency_file::{Command as Leniency, Unpublished};
use crate::domain::refusal::Refusal;
use crate::views::context::FormContext;

pub(super) fn publish(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let on = p.date("on");
    let place = p.line("place", 200);
    let named = p.yes_or_no("named");
    let id = id(&p);
    let command = (|| {
        Some(Leniency::Publish {
            id,
            on: on?,
            place: place?,
            named: named?,
        })
    })();
    p.done(command.map(Command::from))
}

pub(super) fn end_publication(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let how = p.choice("how", Unpublished::parse);
    let on = p.date("on");
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    let command = (|| {
        Some(Leniency::EndPublication {
            id,
            how: how?,
            on: on?,
            reason: reason?,
        })
    })();
    p.done(command.map(Command::from))
}

pub(super) fn ask_erasure(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let basis = p.line("basis", 200);
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    let command = basis
        .zip(reason)
        .map(|(basis, reason)| Leniency::AskErasure { id, basis, reason }.into());
    p.done(command)
}

pub(super) fn answer_erasure(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let agreed = p.yes_or_no("agreed");
    let id = id(&p);
    p.done(agreed.map(|agreed| Leniency::AnswerErasure { id, agreed }.into()))
}
