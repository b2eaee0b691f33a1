//! Forms about parking a case (挂账): asked, agreed or not, and taken up again.

use super::{form, one};
use crate::api::fields::Fields;
use crate::api::forms::{Form, FormKey, Kind, must};
use crate::domain::action::Action;
use crate::domain::case::{Command as Case, ParkReason};
use crate::domain::command::Command;
use crate::domain::refusal::Refusal;
use crate::views::context::FormContext;

/// The forms; those without fields are one press.
pub(in crate::api) const FORMS: &[Form] = &[
    form(
        FormKey::AskParking,
        "/office/cases/{number}/park",
        Action::AskParking,
        &[
            must("reason", Kind::Radios, 20),
            must("told", Kind::Words(4), 2_000),
            must("until", Kind::Date, 10),
        ],
        ask,
    ),
    form(
        FormKey::GrantParking,
        "/office/cases/{number}/park/grant",
        Action::GrantParking,
        &[],
        grant,
    ),
    form(
        FormKey::RefuseParking,
        "/office/cases/{number}/park/refuse",
        Action::RefuseParking,
        &[must("reason", Kind::Line, 200)],
        refuse,
    ),
    form(
        FormKey::TakeUpCase,
        "/office/cases/{number}/take-up",
        Action::TakeUpCase,
        &[],
        take_up,
    ),
];

fn ask(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let parts = |p: &mut crate::api::Parse<'_>| {
        let reason = p.choice("reason", ParkReason::parse);
        let told = p.words("told", 2_000);
        let until = p.date("until");
        Some((reason?, told?, until?))
    };
    one(fields, context, parts, |id, (reason, told, until)| {
        Case::AskParking {
            id,
            reason,
            told,
            until,
        }
    })
}

fn grant(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let command = |id, ()| Case::GrantParking { id };
    one(fields, context, |_| Some(()), command)
}

fn refuse(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    one(
        fields,
        context,
        |p| p.line("reason", 200),
        |id, reason| Case::RefuseParking { id, reason },
    )
}

fn take_up(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let command = |id, ()| Case::TakeUp { id };
    one(fields, context, |_| Some(()), command)
}
