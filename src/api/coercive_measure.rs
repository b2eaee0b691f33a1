//! Forms of the prudence gate. Whoever reviews, approves, extends or ends signs with the password.

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind as Ask, Read, may, must};
use crate::domain::action::Action;
use crate::domain::coercive_measure::{Command as Coercive, Ground, Kind, Proposal, Way};
use crate::domain::command::Command;
use crate::domain::ids::{CoerciveMeasureId, EnterpriseId};
use crate::domain::refusal::{Problem, Refusal};
use crate::domain::text::Words;
use crate::domain::time::At;
use crate::views::context::FormContext;

const fn form(
    key: FormKey,
    path: &'static str,
    action: Action,
    fields: &'static [Field],
    read: Read,
) -> Form {
    Form {
        key,
        path,
        action,
        fields,
        read,
        next: "/coercive-measures/{number}",
        creates: false,
    }
}

const LONG: usize = 2_000;
const REASON: Field = must("reason", Ask::Words(3), LONG);
const OPINION: Field = must("opinion", Ask::Words(3), LONG);
const PASSWORD: Field = must("password", Ask::Password, 200).filled("current-password");

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    Form {
        creates: true,
        ..form(
            FormKey::ProposeCoercion,
            "/coercive-measures/new",
            Action::ProposeCoercion,
            &[
                must("enterprise", Ask::Find, 200),
                must("kind", Ask::Radios, 20),
                must("ground", Ask::Select, 20),
                must("basis", Ask::Line, 200),
                must("facts", Ask::Words(3), LONG),
                must("milder", Ask::Words(3), LONG),
                must("livelihood", Ask::Radios, 3),
                may("nevertheless", Ask::Words(3), LONG),
                must("scope", Ask::Words(3), LONG),
                must("effect", Ask::Words(3), LONG),
                may("begun_on", Ask::Date, 10),
                may("begun_hour", Ask::Line, 5),
            ],
            propose,
        )
    },
    form(
        FormKey::ReviewCoercion,
        "/coercive-measures/{number}/review",
        Action::ReviewCoercion,
        &[must("agreed", Ask::Radios, 3), OPINION, PASSWORD],
        review,
    ),
    form(
        FormKey::ApproveCoercion,
        "/coercive-measures/{number}/approve",
        Action::ApproveCoercion,
        &[OPINION, PASSWORD],
        approve,
    ),
    form(
        FormKey::DeclineCoercion,
        "/coercive-measures/{number}/decline",
        Action::DeclineCoercion,
        &[REASON, PASSWORD],
        decline,
    ),
    form(
        FormKey::ServeCoercion,
        "/coercive-measures/{number}/serve",
        Action::ServeCoercion,
        &[
            must("on", Ask::Date, 10),
            must("way", Ask::Radios, 20),
            may("received_by", Ask::Line, 80),
        ],
        serve,
    ),
    form(
        FormKey::AskCoercionExtension,
        "/coercive-measures/{number}/ask-extension",
        Action::AskCoercionExtension,
        &[REASON],
        ask_extension,
    ),
    form(
        FormKey::ExtendCoercion,
        "/coercive-measures/{number}/extend",
        Action::ExtendCoercion,
        &[REASON, PASSWORD],
        extend,
    ),
    form(
        FormKey::RefuseCoercionExtension,
        "/coercive-measures/{number}/refuse-extension",
        Action::RefuseCoercionExtension,
        &[REASON],
        refuse_extension,
    ),
    form(
        FormKey::RecordRelease,
        "/coercive-measures/{number}/release",
        Action::AskRelease,
        &[REASON],
        ask_release,
    ),
    Form {
        next: "/my/coercive-measures",
        ..form(
            FormKey::AskRelease,
            "/my/coercive-measures/{number}/release",
            Action::AskRelease,
            &[REASON],
            ask_release,
        )
    },
    form(
        FormKey::CheckRelease,
        "/coercive-measures/{number}/check-release",
        Action::CheckRelease,
        &[
            must("ends", Ask::Radios, 3),
            must("found", Ask::Words(3), LONG),
        ],
        check_release,
    ),
    form(
        FormKey::LiftCoercion,
        "/coercive-measures/{number}/lift",
        Action::LiftCoercion,
        &[REASON, PASSWORD],
        lift,
    ),
];

fn id(p: &Parse<'_>) -> CoerciveMeasureId {
    CoerciveMeasureId(p.id("measure"))
}

/// The instant at which it was begun on site; day and hour, or neither.
fn begun_at(p: &mut Parse<'_>) -> Option<At> {
    let typed = |p: &Parse<'_>, field| !p.raw(field).trim().is_empty();
    if !typed(p, "begun_on") && !typed(p, "begun_hour") {
        return None;
    }
    let (day, hour) = (p.date("begun_on"), p.hour("begun_hour"));
    let hour = hour?;
    Some(At::from_beijing(day?, hour.hour(), hour.minute()))
}

fn propose(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let enterprise = p.found("enterprise").map(EnterpriseId);
    let kind = p.choice("kind", Kind::parse);
    let ground = p.choice("ground", Ground::parse);
    let basis = p.line("basis", 200);
    let (facts, milder) = (p.words("facts", LONG), p.words("milder", LONG));
    let livelihood = p.yes_or_no("livelihood");
    let nevertheless = p.words_or_none("nevertheless", LONG);
    if livelihood == Some(true) && p.raw("nevertheless").trim().is_empty() {
        p.fault("nevertheless", Problem::MayBeSpared);
    }
    let (scope, effect) = (p.words("scope", LONG), p.words("effect", LONG));
    let begun_at = begun_at(&mut p);
    let id = CoerciveMeasureId(p.id("new"));
    let command = (|| {
        Some(Coercive::Propose {
            id,
            proposal: Box::new(Proposal {
                enterprise: enterprise?,
                kind: kind?,
                ground: ground?,
                basis: basis?,
                facts: facts?,
                milder: milder?,
                livelihood: livelihood?,
                nevertheless,
                scope: scope?,
                effect: effect?,
                begun_at,
            }),
        })
    })();
    p.done(command.map(Command::from))
}

fn review(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let agreed = p.yes_or_no("agreed");
    let opinion = p.words("opinion", LONG);
    let id = id(&p);
    let command = agreed.zip(opinion).map(|(agreed, opinion)| {
        Coercive::Review {
            id,
            agreed,
            opinion,
        }
        .into()
    });
    p.done(command)
}

/// A form with one text.
fn said(
    fields: &Fields,
    context: &FormContext,
    field: &'static str,
    make: fn(CoerciveMeasureId, Words) -> Coercive,
) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let words = p.words(field, LONG);
    let id = id(&p);
    p.done(words.map(|words| make(id, words).into()))
}

fn approve(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    said(fields, context, "opinion", |id, opinion| {
        Coercive::Approve { id, opinion }
    })
}

fn decline(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    said(fields, context, "reason", |id, reason| Coercive::Decline {
        id,
        reason,
    })
}

fn serve(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let on = p.date("on");
    let way = p.choice("way", Way::parse);
    let received_by = p.line_or_none("received_by", 80);
    let id = id(&p);
    let command = on.zip(way).map(|(on, way)| {
        Coercive::Serve {
            id,
            on,
            way,
            received_by,
        }
        .into()
    });
    p.done(command)
}

fn ask_extension(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    said(fields, context, "reason", |id, reason| {
        Coercive::AskExtension { id, reason }
    })
}

fn extend(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    said(fields, context, "reason", |id, reason| Coercive::Extend {
        id,
        reason,
    })
}

fn refuse_extension(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    said(fields, context, "reason", |id, reason| {
        Coercive::RefuseExtension { id, reason }
    })
}

fn ask_release(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    said(fields, context, "reason", |id, reason| {
        Coercive::AskRelease { id, reason }
    })
}

fn check_release(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let ends = p.yes_or_no("ends");
    let found = p.words("found", LONG);
    let id = id(&p);
    let command = ends
        .zip(found)
        .map(|(ends, found)| Coercive::CheckRelease { id, ends, found }.into());
    p.done(command)
}

fn lift(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    said(fields, context, "reason", |id, reason| Coercive::Lift {
        id,
        reason,
    })
}
