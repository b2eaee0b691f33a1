//! Forms about referring a case to another authority (移送), escalating it (上报), and looking again.

use super::{form, one};
use crate::api::Parse;
use crate::api::fields::Fields;
use crate::api::forms::{Field, Form, FormKey, Kind, may, must};
use crate::domain::action::Action;
use crate::domain::case::{Command as Case, ReferralKind, ReferralSheet};
use crate::domain::command::Command;
use crate::domain::refusal::Refusal;
use crate::views::context::FormContext;

const SHEET: &[Field] = &[
    must("to", Kind::Line, 80),
    must("letter", Kind::Line, 80),
    must("reason", Kind::Words(3), 2_000),
    must("told", Kind::Words(3), 2_000),
    must("look_on", Kind::Date, 10),
];

/// The forms.
pub(in crate::api) const FORMS: &[Form] = &[
    form(
        FormKey::ReferCase,
        "/office/cases/{number}/refer",
        Action::ReferCase,
        SHEET,
        refer,
    ),
    form(
        FormKey::EscalateCase,
        "/office/cases/{number}/escalate",
        Action::EscalateCase,
        SHEET,
        escalate,
    ),
    form(
        FormKey::LookAtReferral,
        "/office/cases/{number}/referrals/{n}/look",
        Action::LookAtReferral,
        &[
            must("result", Kind::Words(3), 2_000),
            may("next", Kind::Date, 10),
        ],
        look,
    ),
];

fn refer(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    sheet(fields, context, ReferralKind::Referred)
}

fn escalate(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    sheet(fields, context, ReferralKind::Escalated)
}

fn sheet(fields: &Fields, context: &FormContext, kind: ReferralKind) -> Result<Command, Refusal> {
    let parts = |p: &mut Parse<'_>| {
        let (to, letter) = (p.line("to", 80), p.line("letter", 80));
        let (reason, told) = (p.words("reason", 2_000), p.words("told", 2_000));
        let look_on = p.date("look_on");
        Some(ReferralSheet {
            kind,
            to: to?.as_str().to_owned(),
            letter: letter?.as_str().to_owned(),
            reason: reason?.as_str().to_owned(),
            told: told?.as_str().to_owned(),
            look_on: look_on?,
        })
    };
    one(fields, context, parts, |id, sheet| Case::Refer {
        id,
        sheet,
    })
}

fn look(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let n = context.ids.get("referral").and_then(|n| n.parse().ok());
    let parts = |p: &mut Parse<'_>| {
        let result = p.words("result", 2_000);
        let next = match p.raw("next").is_empty() {
            true => Some(None),
            false => p.date("next").map(Some),
        };
        result.zip(next)
    };
    one(fields, context, parts, |id, (result, next)| {
        Case::LookAtReferral {
            id,
            n: n.unwrap_or_default(),
            result,
            next,
        }
    })
}
