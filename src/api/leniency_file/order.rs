//! Forms of the order to correct: its signature, and how it reached the firm.

use super::super::fields::{Fields, Parse};
use super::{date_or_none, id};
use crate::domain::command::Command;
use crate::domain::leniency_file::{Command as Leniency, Means};
use crate::domain::refusal::Refusal;
use crate::domain::text::MAX_WORDS;
use crate::views::context::FormContext;

pub(super) fn sign(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let text = p.words("text", MAX_WORDS);
    let correct_by = date_or_none(&mut p, "correct_by");
    let id = id(&p);
    let command = text.map(|text| {
        Leniency::SignOrder {
            id,
            text,
            correct_by,
        }
        .into()
    });
    p.done(command)
}

pub(super) fn serve(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let served_on = p.date("served_on");
    let means = p.choice("means", Means::parse);
    let receiver = p.line("receiver", 60);
    let id = id(&p);
    let command = (|| {
        Some(Leniency::ServeOrder {
            id,
            served_on: served_on?,
            means: means?,
            receiver: receiver?,
        })
    })();
    p.done(command.map(Command::from))
}
