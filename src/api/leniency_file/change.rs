//! Forms of what comes after a decision was served: a promise, a change of the decision, a remedy.

use super::{id, yes};
use crate::api::fields::{Fields, Parse};
use crate::domain::command::Command;
use crate::domain::leniency_file::{
    ChangeGround, ChangeKind, Changing, Command as Leniency, RemedyKind, RemedyResult, Ruling,
};
use crate::domain::refusal::Refusal;
use crate::domain::text::MAX_WORDS;
use crate::views::context::FormContext;

pub(super) fn commit(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (signed_on, correct_by) = (p.date("signed_on"), p.date("correct_by"));
    let promise = p.words("promise", MAX_WORDS);
    let (id, files) = (id(&p), p.attachments());
    let command = (|| {
        Some(Leniency::Commit {
            id,
            signed_on: signed_on?,
            correct_by: correct_by?,
            promise: promise?,
            files,
        })
    })();
    p.done(command.map(Command::from))
}

pub(super) fn verify(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let verified_on = p.date("verified_on");
    let corrected = p.choice("corrected", yes);
    let text = p.words("text", MAX_WORDS);
    let (id, files) = (id(&p), p.attachments());
    let command = (|| {
        Some(Leniency::Verify {
            id,
            verified_on: verified_on?,
            corrected: corrected?,
            text: text?,
            files,
        })
    })();
    p.done(command.map(Command::from))
}

pub(super) fn propose(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let kind = p.choice("kind", ChangeKind::parse);
    let ground = p.choice("ground", ChangeGround::parse);
    let reason = p.words("reason", MAX_WORDS);
    // asked of a change of the outcome only
    let ruling = match p.raw("ruling").is_empty() {
        true => None,
        false => p.choice("ruling", Ruling::parse),
    };
    let amount = p.line_or_none("amount", 60);
    let amount_why = p.words_or_none("amount_why", MAX_WORDS);
    let again = match p.raw("again").is_empty() {
        true => None,
        false => p.choice("again", yes),
    };
    let id = id(&p);
    let changing = (|| {
        Some(Changing {
            kind: kind?,
            ground: ground?,
            reason: reason?,
            ruling,
            amount,
            amount_why,
            again,
        })
    })();
    p.done(changing.map(|changing| Leniency::ProposeChange { id, changing }.into()))
}

pub(super) fn review(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let agreed = p.choice("agreed", yes);
    let opinion = p.words("opinion", MAX_WORDS);
    let id = id(&p);
    let command = agreed.zip(opinion).map(|(agreed, opinion)| {
        Leniency::ReviewChange {
            id,
            agreed,
            opinion,
        }
        .into()
    });
    p.done(command)
}

pub(super) fn sign(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let id = id(&p);
    p.done(Some(Leniency::SignChange { id }.into()))
}

pub(super) fn serve(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let served_on = p.date("served_on");
    let id = id(&p);
    p.done(served_on.map(|served_on| Leniency::ServeChange { id, served_on }.into()))
}

pub(super) fn file_remedy(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let kind = p.choice("kind", RemedyKind::parse);
    let filed_on = p.date("filed_on");
    let body = p.line("body", 80);
    let id = id(&p);
    let command = (|| {
        Some(Leniency::FileRemedy {
            id,
            kind: kind?,
            filed_on: filed_on?,
            body: body?,
        })
    })();
    p.done(command.map(Command::from))
}

pub(super) fn end_remedy(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let result = p.choice("result", RemedyResult::parse);
    let on = p.date("on");
    let effect = p.words("effect", MAX_WORDS);
    let id = id(&p);
    let command = (|| {
        Some(Leniency::EndRemedy {
            id,
            result: result?,
            on: on?,
            effect: effect?,
        })
    })();
    p.done(command.map(Command::from))
}
