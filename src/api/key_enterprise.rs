//! Forms about the roster of key enterprises.

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, Read, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::ids::{AccountId, EnterpriseId};
use crate::domain::key_enterprise::{Basis, Command as Key, Entry};
use crate::domain::refusal::Refusal;
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
        next: "/office/enterprises/{uscc}",
        creates: false,
    }
}

const OFFICER: Field = must("officer", Kind::Select, 60);
const TO: Field = must("to", Kind::Date, 10);
const REASON: Field = must("reason", Kind::Words(3), 1_000);

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    form(
        FormKey::EnterRoster,
        "/office/enterprises/{uscc}/key/enter",
        Action::EnterRoster,
        &[
            must("basis", Kind::Radios, 20),
            must("document", Kind::Line, 80),
            OFFICER,
            must("from", Kind::Date, 10),
            TO,
        ],
        enter,
    ),
    form(
        FormKey::RenewRoster,
        "/office/enterprises/{uscc}/key/renew",
        Action::RenewRoster,
        &[OFFICER, TO, REASON],
        renew,
    ),
    form(
        FormKey::EndRoster,
        "/office/enterprises/{uscc}/key/end",
        Action::EndRoster,
        &[REASON],
        end,
    ),
];

fn firm(p: &Parse<'_>) -> EnterpriseId {
    EnterpriseId(p.id("enterprise"))
}

fn officer(p: &mut Parse<'_>) -> Option<AccountId> {
    p.choice("officer", |v| Some(AccountId(v.to_owned())))
}

fn enter(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let basis = p.choice("basis", Basis::parse);
    let document = p.line("document", 80);
    let officer = officer(&mut p);
    let (from, to) = (p.date("from"), p.date("to"));
    let enterprise = firm(&p);
    let command = (|| {
        Some(Key::Enter {
            enterprise,
            entry: Entry {
                basis: basis?,
                document: document?,
                officer: officer?,
                from: from?,
                to: to?,
            },
        })
    })();
    p.done(command.map(Command::from))
}

fn renew(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let officer = officer(&mut p);
    let (to, reason) = (p.date("to"), p.words("reason", 1_000));
    let enterprise = firm(&p);
    let command = (|| {
        Some(Key::Renew {
            enterprise,
            officer: officer?,
            to: to?,
            reason: reason?,
        })
    })();
    p.done(command.map(Command::from))
}

fn end(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reason = p.words("reason", 1_000);
    let enterprise = firm(&p);
    p.done(reason.map(|reason| Key::End { enterprise, reason }.into()))
}
