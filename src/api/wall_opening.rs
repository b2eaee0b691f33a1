//! Forms about openings of the wall. To open asks for a code of the second factor, made just now.

use super::fields::{Fields, Parse};
use super::forms::{FRESH_CODE, Field, Form, FormKey, Kind, Read, may, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::ids::{AccountId, StreamId, WallOpeningId};
use crate::domain::refusal::{Problem, Refusal};
use crate::domain::text::MAX_WORDS;
use crate::domain::wall_opening::{Command as Wall, Ground, Postponing, Wanted};
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
        next: "/wall/{id}",
        creates: false,
    }
}

const DUTY: &[Field] = &[
    must("ground", Kind::Radios, 20),
    must("words", Kind::Words(5), MAX_WORDS),
    must("leader", Kind::Select, 40),
];

const READER: Field = must("reader", Kind::Select, 40);
const GROUND: Field = must("ground", Kind::Radios, 20);
const BASIS: Field = must("basis", Kind::Line, 200);
const REASON: Field = must("reason", Kind::Words(4), MAX_WORDS);
const UNTIL: Field = must("until", Kind::Date, 10);
const SECOND: Field = may("second", Kind::Select, 40);
const LATER: Field = may("postpone_until", Kind::Date, 10);
const LATER_GROUND: Field = may("postpone_ground", Kind::Line, 200);

/// The forms, each on its own page; one without fields is one press.
pub(super) const FORMS: &[Form] = &[
    Form {
        next: "/wall/{new}",
        creates: true,
        ..form(
            FormKey::ReportDutyOfFile,
            "/leniency/{number}/duty",
            Action::ReportDuty,
            DUTY,
            report,
        )
    },
    Form {
        next: "/wall/{new}",
        creates: true,
        ..form(
            FormKey::ReportDutyOfComplaint,
            "/office/complaints/{number}/duty",
            Action::ReportDuty,
            DUTY,
            report,
        )
    },
    Form {
        next: "/wall/{new}",
        creates: true,
        ..form(
            FormKey::OpenWall,
            "/wall/new",
            Action::OpenWall,
            &[
                must("numbers", Kind::Words(2), 1_000),
                READER,
                GROUND,
                BASIS,
                REASON,
                UNTIL,
                SECOND,
                LATER,
                LATER_GROUND,
                FRESH_CODE,
            ],
            open,
        )
    },
    form(
        FormKey::OpenReported,
        "/wall/{id}/open",
        Action::OpenReported,
        &[
            READER,
            GROUND,
            BASIS,
            REASON,
            UNTIL,
            SECOND,
            LATER,
            LATER_GROUND,
            FRESH_CODE,
        ],
        open_reported,
    ),
    form(
        FormKey::AgreeToOpening,
        "/wall/{id}/agree",
        Action::AgreeToOpening,
        &[FRESH_CODE],
        agree,
    ),
    form(
        FormKey::DeclineOpening,
        "/wall/{id}/decline",
        Action::DeclineOpening,
        &[must("reason", Kind::Words(3), 2_000)],
        decline,
    ),
];

fn id(p: &Parse<'_>) -> WallOpeningId {
    WallOpeningId(p.id("opening"))
}

fn account(text: &str) -> Option<AccountId> {
    Some(AccountId(text.to_owned()))
}

fn report(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let ground = p.choice("ground", Ground::parse);
    let words = p.words("words", MAX_WORDS);
    let to = p.choice("leader", account);
    let (id, target) = (WallOpeningId(p.id("new")), StreamId::parse(&p.id("target")));
    let command = (|| {
        Some(Wall::Report {
            id,
            target: target?,
            ground: ground?,
            words: words?,
            to: to?,
        })
    })();
    p.done(command.map(Command::from))
}

fn wanted(p: &mut Parse<'_>) -> Option<Wanted> {
    let reader = p.choice("reader", account);
    let ground = p.choice("ground", Ground::parse);
    let basis = p.line("basis", 200);
    let reason = p.words("reason", MAX_WORDS);
    let until = p.date("until");
    let second = match p.raw("second").is_empty() {
        true => None,
        false => p.choice("second", account),
    };
    let later = match p.raw("postpone_until").trim().is_empty() {
        true => None,
        false => p.date("postpone_until"),
    };
    let why = p.line_or_none("postpone_ground", 200);
    Some(Wanted {
        reader: reader?,
        ground: ground?,
        basis: basis?,
        reason: reason?,
        until: until?,
        second,
        postponing: Postponing {
            until: later,
            ground: why,
        },
    })
}

fn open(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let apart = |c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、' | ';' | '；');
    let typed = p.raw("numbers").split(apart);
    let numbers: Vec<String> = typed
        .filter(|n| !n.is_empty())
        .map(str::to_uppercase)
        .collect();
    if numbers.is_empty() {
        p.fault("numbers", Problem::Missing);
    }
    let wanted = wanted(&mut p);
    let id = WallOpeningId(p.id("new"));
    let command = wanted.map(|wanted| Wall::Open {
        id,
        numbers,
        wanted,
    });
    p.done(command.map(Command::from))
}

fn open_reported(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let wanted = wanted(&mut p);
    let id = id(&p);
    p.done(wanted.map(|wanted| Wall::OpenReported { id, wanted }.into()))
}

fn agree(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let id = id(&p);
    p.done(Some(Wall::Agree { id }.into()))
}

fn decline(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    p.done(reason.map(|reason| Wall::Decline { id, reason }.into()))
}
