//! Forms about stand-ins (代理) and about handing work over (移交).

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, Read, must};
use crate::domain::account::Command as Account;
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::ids::{AccountId, AppointmentId, UnitId};
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
        next: "/office/people",
        creates: false,
    }
}

/// The forms; the one without fields is one press.
pub(super) const FORMS: &[Form] = &[
    form(
        FormKey::NameStandIn,
        "/office/people/{login}/stand-in",
        Action::NameStandIn,
        &[
            must("appointment", Kind::Select, 40),
            must("deputy", Kind::Select, 40),
            must("from", Kind::Date, 10),
            must("to", Kind::Date, 10),
            must("reason", Kind::Line, 200),
        ],
        name,
    ),
    form(
        FormKey::EndStandIn,
        "/office/people/{login}/stand-in/{stand_in}/end",
        Action::EndStandIn,
        &[],
        end,
    ),
    form(
        FormKey::HandOver,
        "/office/people/{login}/hand-over/{unit}",
        Action::HandOver,
        &[
            must("to", Kind::Select, 40),
            must("reason", Kind::Line, 200),
        ],
        hand_over,
    ),
];

fn name(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let of = p.choice("appointment", |v| Some(AppointmentId(v.to_owned())));
    let deputy = p.choice("deputy", |v| Some(AccountId(v.to_owned())));
    let (from, to) = (p.date("from"), p.date("to"));
    let reason = p.line("reason", 200);
    let (id, new) = (
        AccountId(p.id("account")),
        AppointmentId(p.id("new_appointment")),
    );
    let command = (|| {
        Some(Account::NameStandIn {
            id,
            of: of?,
            new,
            deputy: deputy?,
            from: from?,
            to: to?,
            reason: reason?,
        })
    })();
    p.done(command.map(Command::from))
}

fn end(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let (id, stand_in) = (AccountId(p.id("account")), AppointmentId(p.id("stand_in")));
    p.done(Some(Account::EndStandIn { id, stand_in }.into()))
}

fn hand_over(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let to = p.choice("to", |v| Some(AccountId(v.to_owned())));
    let reason = p.line("reason", 200);
    let (id, unit) = (AccountId(p.id("account")), UnitId(p.id("unit")));
    let command = to.zip(reason).map(|(to, reason)| {
        Account::HandOver {
            id,
            unit,
            to,
            reason,
        }
        .into()
    });
    p.done(command)
}
