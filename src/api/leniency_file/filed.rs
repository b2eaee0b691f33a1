//! Forms of the filed route: the filing, the notice, the firm's answer to it, a hearing, and what became of the answer.

use super::super::fields::{Fields, Parse};
use super::id;
use crate::domain::command::Command;
use crate::domain::leniency::rule::Decimal;
use crate::domain::leniency_file::{
    Command as Leniency, Follows, Noticing, PaperAnswer, Ruling, Taken,
};
use crate::domain::refusal::{Problem, Refusal};
use crate::domain::text::{MAX_WORDS, Words};
use crate::views::context::FormContext;

pub(super) fn file_case(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let approved_on = p.date("approved_on");
    let reason = p.words("reason", MAX_WORDS);
    let id = id(&p);
    let command = approved_on.zip(reason).map(|(approved_on, reason)| {
        Leniency::FileCase {
            id,
            approved_on,
            reason,
        }
        .into()
    });
    p.done(command)
}

pub(super) fn notice(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let ruling = p.choice("ruling", Ruling::parse);
    let fine = p.line_or_none("fine", 20);
    let read = fine.as_ref().map(|f| Decimal::parse(f.as_str()));
    let fine = match read {
        Some(Ok(fine)) if fine > Decimal::whole(0) => Some(fine),
        Some(_) => {
            p.fault("fine", Problem::Decimal);
            None
        }
        None => None,
    };
    let fine_why = p.words_or_none("fine_why", MAX_WORDS);
    let text = p.words("text", MAX_WORDS);
    let hearing = p.yes_or_no("hearing");
    let served_on = p.date("served_on");
    let id = id(&p);
    let command = (|| {
        Some(Leniency::GiveNotice {
            id,
            notice: Noticing {
                ruling: ruling?,
                fine,
                fine_why,
                text: text?,
                hearing: hearing?,
                served_on: served_on?,
            },
        })
    })();
    p.done(command.map(Command::from))
}

/// What the firm says and whether it asks for a hearing: it speaks, or has nothing to say; silence is no answer.
fn said(p: &mut Parse<'_>) -> Option<(Option<Words>, bool)> {
    let speaks = p.choice("speaks", |v| match v {
        "speaks" => Some(true),
        "waives" => Some(false),
        _ => None,
    });
    let text = p.words_or_none("text", MAX_WORDS);
    let hearing = p.ticked("hearing");
    let text = match speaks {
        Some(true) if text.is_none() && !hearing => {
            p.fault("text", Problem::Missing);
            None
        }
        Some(true) => text,
        _ => None,
    };
    speaks.map(|speaks| (text, hearing && speaks))
}

pub(super) fn answer(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let said = said(&mut p);
    let id = id(&p);
    let command = said.map(|(text, hearing)| Leniency::AnswerNotice { id, text, hearing }.into());
    p.done(command)
}

pub(super) fn paper(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let received_on = p.date("received_on");
    let said = said(&mut p);
    let files = p.attachments();
    let id = id(&p);
    let command = received_on.zip(said).map(|(received_on, (text, hearing))| {
        let paper = PaperAnswer {
            text,
            hearing,
            received_on,
            files,
        };
        Leniency::PaperAnswer { id, paper }.into()
    });
    p.done(command)
}

pub(super) fn hearing(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let notified_on = p.date("notified_on");
    let held_on = p.date("held_on");
    let text = p.words("text", MAX_WORDS);
    let id = id(&p);
    let command = (|| {
        Some(Leniency::HoldHearing {
            id,
            notified_on: notified_on?,
            held_on: held_on?,
            text: text?,
        })
    })();
    p.done(command.map(Command::from))
}

pub(super) fn weigh(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let taken = p.choice("taken", Taken::parse);
    let text = p.words("text", MAX_WORDS);
    let follows = p.choice("follows", Follows::parse);
    let id = id(&p);
    let command = (|| {
        Some(Leniency::WeighAnswer {
            id,
            taken: taken?,
            text: text?,
            follows: follows?,
        })
    })();
    p.done(command.map(Command::from))
}
