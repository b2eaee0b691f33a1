//! Forms about visits to firms.

use std::collections::BTreeSet;

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind as Ask, Read, may, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::ids::{AccountId, CaseId, EnterpriseId, VisitId};
use crate::domain::refusal::{Problem, Refusal};
use crate::domain::text::Line;
use crate::domain::visit::{Command as Visit, Ground, Grounded, Guiding, Kind, Planning};
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
        next: "/visits/{number}",
        creates: false,
    }
}

const FIRM: Field = must("enterprise", Ask::Find, 200);
const ON: Field = must("on", Ask::Date, 10);
const OFFICERS: Field = must("officers", Ask::Checkboxes, 60);
const TOLD: Field = may("told", Ask::Words(3), 2_000);

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    Form {
        creates: true,
        ..form(
            FormKey::PlanInspection,
            "/visits/inspect",
            Action::PlanInspection,
            &[
                FIRM,
                ON,
                OFFICERS,
                may("ground", Ask::Select, 20),
                may("source", Ask::Line, 200),
                TOLD,
            ],
            inspect,
        )
    },
    Form {
        creates: true,
        ..form(
            FormKey::PlanHelpVisit,
            "/visits/help",
            Action::PlanHelpVisit,
            &[FIRM, ON, OFFICERS, TOLD],
            help,
        )
    },
    form(
        FormKey::RecordVisit,
        "/visits/{number}/record",
        Action::RecordVisit,
        &[ON, must("told", Ask::Words(3), 2_000)],
        record,
    ),
    form(
        FormKey::RecordGuidance,
        "/visits/{number}/guidance",
        Action::RecordGuidance,
        &[
            ON,
            must("met", Ask::Line, 120),
            must("looked_at", Ask::Words(3), 2_000),
            TOLD,
            may("cases", Ask::Checkboxes, 60),
            may("files", Ask::Files, 0),
        ],
        guide,
    ),
    Form {
        next: "/my/visits/{number}",
        ..form(
            FormKey::AcknowledgeGuidance,
            "/my/visits/{number}/acknowledge",
            Action::AcknowledgeGuidance,
            &[
                must("agreed", Ask::Radios, 10),
                may("words", Ask::Words(3), 2_000),
            ],
            acknowledge,
        )
    },
    form(
        FormKey::GiveVisitGround,
        "/visits/{number}/ground",
        Action::GiveVisitGround,
        &[
            must("ground", Ask::Select, 20),
            must("source", Ask::Line, 200),
        ],
        give_ground,
    ),
    form(
        FormKey::MergeVisit,
        "/visits/{number}/merge",
        Action::MergeVisit,
        &[must("into", Ask::Select, 60)],
        merge,
    ),
    form(
        FormKey::CallOffVisit,
        "/visits/{number}/call-off",
        Action::CallOffVisit,
        &[must("reason", Ask::Words(3), 2_000)],
        call_off,
    ),
];

fn id(p: &Parse<'_>) -> VisitId {
    VisitId(p.id("visit"))
}

/// The ground with where it is on file; neither without the other.
fn grounded(p: &mut Parse<'_>) -> Option<Grounded> {
    let ground = p.choice("ground", Ground::parse);
    let source = p.line("source", 200);
    Some(Grounded {
        ground: ground?,
        source: source?.as_str().to_owned(),
    })
}

fn plan(fields: &Fields, context: &FormContext, kind: Kind) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let enterprise = p.found("enterprise").map(EnterpriseId);
    let on = p.date("on");
    let officers: BTreeSet<AccountId> = p.choices("officers", |v| Some(AccountId(v.to_owned())));
    if officers.is_empty() {
        p.fault("officers", Problem::Missing);
    }
    let none = ["ground", "source"]
        .iter()
        .all(|f| p.raw(f).trim().is_empty());
    let ground = match kind == Kind::Help || none {
        true => None,
        false => grounded(&mut p),
    };
    let told = p.words_or_none("told", 2_000);
    let id = VisitId(p.id("new"));
    let command = (|| {
        Some(Visit::Plan {
            id,
            planning: Planning {
                enterprise: enterprise?,
                kind,
                on: on?,
                officers: officers.into_iter().collect(),
                ground,
                told,
            },
        })
    })();
    p.done(command.map(Command::from))
}

fn inspect(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    plan(fields, context, Kind::Inspection)
}

fn help(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    plan(fields, context, Kind::Help)
}

fn record(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (on, told) = (p.date("on"), p.words("told", 2_000));
    let id = id(&p);
    let command = on
        .zip(told)
        .map(|(on, told)| Visit::Record { id, on, told }.into());
    p.done(command)
}

/// Names with a mark between two.
fn names(p: &mut Parse<'_>) -> Vec<Line> {
    let typed = p.line("met", 120);
    let typed = typed.as_ref().map_or("", Line::as_str);
    let parts = typed.split(['、', '，', ',', '；', ';']);
    parts
        .filter_map(|name| Line::parse(name, 40).ok())
        .collect()
}

fn guide(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    // asked only where nobody put on record yet that somebody went
    let known = context.hidden.contains("on");
    let on = match known {
        true => context
            .values
            .get("on")
            .and_then(|v| v.first()?.parse().ok()),
        false => p.date("on"),
    };
    let met = names(&mut p);
    let looked_at = p.words("looked_at", 2_000);
    let advice = match known {
        true => None,
        false => p.words("told", 2_000),
    };
    let cases = p.choices("cases", |v| Some(CaseId(v.to_owned())));
    let attachments = p.attachments();
    let id = id(&p);
    let command = (|| {
        Some(Visit::Guide {
            id,
            guiding: Guiding {
                on: on?,
                met,
                looked_at: looked_at?,
                advice,
                attachments,
                cases,
            },
        })
    })();
    p.done(command.map(Command::from))
}

fn acknowledge(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (agreed, words) = (p.yes_or_no("agreed"), p.words_or_none("words", 2_000));
    let id = id(&p);
    let command = agreed.map(|agreed| Visit::Acknowledge { id, agreed, words }.into());
    p.done(command)
}

fn give_ground(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let grounded = grounded(&mut p);
    let id = id(&p);
    p.done(grounded.map(|grounded| Visit::GiveGround { id, grounded }.into()))
}

fn merge(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let into = p.choice("into", |v| Some(VisitId(v.to_owned())));
    let id = id(&p);
    p.done(into.map(|into| Visit::Merge { id, into }.into()))
}

fn call_off(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    p.done(reason.map(|reason| Visit::CallOff { id, reason }.into()))
}
