//! Forms about off-site checks.

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, Read, may, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::ids::{EnterpriseId, OffsiteCheckId};
use crate::domain::offsite_check::{
    Command as Check, Finding, FollowUp, Method, Raw, Recording, Side,
};
use crate::domain::refusal::{Problem, Refusal};
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
        next: "/offsite-checks/{number}",
        creates: false,
    }
}

const PASSED: Field = must("passed", Kind::Radios, 3);
const OPINION: Field = must("opinion", Kind::Words(3), 2_000);
const PASSWORD: Field = must("password", Kind::Password, 200).filled("current-password");

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    Form {
        creates: true,
        ..form(
            FormKey::RecordOffsiteCheck,
            "/offsite-checks/new",
            Action::RecordOffsiteCheck,
            &[
                must("enterprise", Kind::Find, 200),
                must("method", Kind::Select, 20),
                must("from", Kind::Date, 10),
                must("to", Kind::Date, 10),
                must("operator", Kind::Line, 80),
                // uploaded, or where it is kept with its hash
                may("files", Kind::Files, 0),
                may("file_name", Kind::Line, 200),
                may("kept_at", Kind::Line, 200),
                may("sha256", Kind::Line, 100),
                must("finding", Kind::Radios, 20),
                must("found", Kind::Words(3), 2_000),
            ],
            record,
        )
    },
    form(
        FormKey::ReviewCheckLaw,
        "/offsite-checks/{number}/law",
        Action::ReviewCheckLaw,
        &[PASSED, OPINION, PASSWORD],
        review_law,
    ),
    form(
        FormKey::ReviewCheckTechnique,
        "/offsite-checks/{number}/technique",
        Action::ReviewCheckTechnique,
        &[PASSED, OPINION, PASSWORD],
        review_technique,
    ),
    form(
        FormKey::FollowUpCheck,
        "/offsite-checks/{number}/follow-up",
        Action::FollowUpCheck,
        &[
            must("follow_up", Kind::Radios, 20),
            must("words", Kind::Words(3), 2_000),
        ],
        follow_up,
    ),
];

fn id(p: &Parse<'_>) -> OffsiteCheckId {
    OffsiteCheckId(p.id("check"))
}

fn record(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let enterprise = p.found("enterprise").map(EnterpriseId);
    let method = p.choice("method", Method::parse);
    let (from, to) = (p.date("from"), p.date("to"));
    let operator = p.line("operator", 80);
    let raw = raw(&mut p);
    let finding = p.choice("finding", Finding::parse);
    let found = p.words("found", 2_000);
    let id = OffsiteCheckId(p.id("new"));
    let command = (|| {
        Some(Check::Record {
            id,
            recording: Recording {
                enterprise: enterprise?,
                method: method?,
                from: from?,
                to: to?,
                operator: operator?,
                raw: raw?,
                finding: finding?,
                found: found?,
            },
        })
    })();
    p.done(command.map(Command::from))
}

/// The raw file: one that was uploaded, or all that is to be said of one that is kept elsewhere.
fn raw(p: &mut Parse<'_>) -> Option<Raw> {
    let mut files = p.digested();
    if files.len() > 1 {
        p.fault("files", Problem::TooManyFiles(1));
        return None;
    }
    if let Some((file, sha256)) = files.pop() {
        let typed = p.line_or_none("sha256", 100);
        return Some(Raw::Here {
            file,
            sha256,
            typed,
        });
    }
    let (name, kept_at) = (p.line("file_name", 200), p.line("kept_at", 200));
    let sha256 = p.line("sha256", 100);
    Some(Raw::Elsewhere {
        name: name?,
        kept_at: kept_at?,
        sha256: sha256?,
    })
}

fn review(fields: &Fields, context: &FormContext, side: Side) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let passed = p.yes_or_no("passed");
    let opinion = p.words("opinion", 2_000);
    let id = id(&p);
    let command = passed.zip(opinion).map(|(passed, opinion)| {
        Check::Review {
            id,
            side,
            passed,
            opinion,
        }
        .into()
    });
    p.done(command)
}

fn review_law(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    review(fields, context, Side::Legal)
}

fn review_technique(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    review(fields, context, Side::Technical)
}

fn follow_up(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let follow_up = p.choice("follow_up", FollowUp::parse);
    let words = p.words("words", 2_000);
    let id = id(&p);
    let command = follow_up.zip(words).map(|(follow_up, words)| {
        Check::FollowUp {
            id,
            follow_up,
            words,
        }
        .into()
    });
    p.done(command)
}
