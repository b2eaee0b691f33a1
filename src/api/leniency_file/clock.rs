//! Forms of the clock of the filed route: more time asked for and given, the clock stopped for tests and let run again.

use super::super::fields::{Fields, Parse};
use super::{date_or_none, id, yes};
use crate::domain::command::Command;
use crate::domain::leniency_file::Command as Leniency;
use crate::domain::refusal::Refusal;
use crate::views::context::FormContext;

pub(super) fn ask(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let to = p.date("to");
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    let command = to.zip(reason);
    p.done(command.map(|(to, reason)| Leniency::AskTime { id, to, reason }.into()))
}

pub(super) fn answer(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let agreed = p.choice("agreed", yes);
    let discussed_on = date_or_none(&mut p, "discussed_on");
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    let command = agreed.zip(reason).map(|(agreed, reason)| {
        Leniency::AnswerTime {
            id,
            agreed,
            discussed_on,
            reason,
        }
        .into()
    });
    p.done(command)
}

pub(super) fn stop(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let until = p.date("until");
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    let command = until.zip(reason);
    p.done(command.map(|(until, reason)| Leniency::StopClock { id, until, reason }.into()))
}

pub(super) fn run(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let id = id(&p);
    p.done(Some(Leniency::RunClock { id }.into()))
}
