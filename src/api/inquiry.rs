//! Forms about questions to units complained of.

use super::fields::{Fields, Parse};
use super::forms::{Form, FormKey, Kind, may, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::ids::{AccountId, CaseId, InquiryId, UnitId};
use crate::domain::inquiry::{Asking, Command as Inquiry};
use crate::domain::refusal::Refusal;
use crate::views::context::FormContext;

/// Longest question and answer, in characters.
const LONG: usize = 4_000;

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    Form {
        key: FormKey::AskComplainedOf,
        path: "/office/cases/{number}/ask-complained-of",
        action: Action::AskComplainedOf,
        fields: &[
            must("unit", Kind::Select, 40),
            may("officer", Kind::Select, 40),
            must("question", Kind::Words(5), LONG),
            must("due_on", Kind::Date, 10),
            may("consent", Kind::Words(2), 500),
        ],
        read: ask,
        next: "/office/inquiries/{number}",
        creates: true,
    },
    Form {
        key: FormKey::AnswerInquiry,
        path: "/office/inquiries/{number}/answer",
        action: Action::AnswerInquiry,
        fields: &[must("text", Kind::Words(6), LONG)],
        read: answer,
        next: "/office/inquiries/{number}",
        creates: false,
    },
];

fn ask(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let unit = p.choice("unit", |v| Some(UnitId(v.to_owned())));
    let officer = match p.raw("officer").is_empty() {
        true => None,
        false => p.choice("officer", |v| Some(AccountId(v.to_owned()))),
    };
    let (question, due_on) = (p.words("question", LONG), p.date("due_on"));
    let consent = p.words_or_none("consent", 500);
    let (id, case) = (InquiryId(p.id("new")), CaseId(p.id("case")));
    let read = unit.zip(question).zip(due_on);
    let command = read.map(|((unit, question), due_on)| {
        let asking = Asking {
            unit,
            officer,
            question,
            consent,
            due_on,
        };
        Inquiry::Ask { id, case, asking }.into()
    });
    p.done(command)
}

fn answer(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let text = p.words("text", LONG);
    let id = InquiryId(p.id("inquiry"));
    p.done(text.map(|text| Inquiry::Answer { id, text }.into()))
}
