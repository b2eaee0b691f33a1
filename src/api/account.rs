//! Forms about accounts. Log-in, log-out and passwords stand in `boot/session`.

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, Read, must};
use crate::domain::account;
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::command::Command;
use crate::domain::ids::{AccountId, AppointmentId, EnterpriseId, UnitId};
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
        next: "/admin/accounts/{login}",
        creates: false,
    }
}

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    Form {
        key: FormKey::CreateStaff,
        path: "/admin/accounts/new",
        action: Action::CreateStaff,
        fields: &[
            must("login", Kind::Line, 40),
            must("name", Kind::Line, 40),
            must("role", Kind::Select, 20),
            must("unit", Kind::Select, 40),
        ],
        read: create_staff,
        next: "/admin/accounts",
        creates: true,
    },
    form(
        FormKey::AppointStaff,
        "/admin/accounts/{login}/appoint",
        Action::AppointStaff,
        &[
            must("role", Kind::Select, 20),
            must("unit", Kind::Select, 40),
        ],
        appoint,
    ),
    form(
        FormKey::EndAppointment,
        "/admin/accounts/{login}/end",
        Action::EndAppointment,
        &[
            must("appointment", Kind::Select, 40),
            must("last_day", Kind::Date, 10),
        ],
        end,
    ),
    form(
        FormKey::Deactivate,
        "/admin/accounts/{login}/deactivate",
        Action::Deactivate,
        &[must("reason", Kind::Line, 200)],
        deactivate,
    ),
    form(
        FormKey::Reactivate,
        "/admin/accounts/{login}/reactivate",
        Action::Reactivate,
        &[must("reason", Kind::Line, 200)],
        reactivate,
    ),
    form(
        FormKey::AskFactorReset,
        "/admin/accounts/{login}/reset",
        Action::AskFactorReset,
        &[must("identity_check", Kind::Line, 200)],
        ask_reset,
    ),
    Form {
        key: FormKey::ConfirmFactorReset,
        path: "/second-factor/resets/{login}",
        action: Action::ConfirmFactorReset,
        fields: &[
            must("identity_check", Kind::Line, 200),
            must("password", Kind::Password, 256).filled("current-password"),
        ],
        read: confirm_reset,
        next: "/second-factor/resets",
        creates: false,
    },
    Form {
        key: FormKey::CreateContact,
        path: "/office/enterprises/{uscc}/contacts/new",
        action: Action::CreateContact,
        fields: &[
            must("login", Kind::Line, 40),
            must("name", Kind::Line, 40),
            must("phone", Kind::Phone, 30),
        ],
        read: create_contact,
        next: "/office/enterprises/{uscc}",
        creates: true,
    },
];

fn id(p: &Parse<'_>) -> AccountId {
    AccountId(p.id("account"))
}

fn create_staff(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (login, name) = (p.line("login", 40), p.line("name", 40));
    let role = p.choice("role", Role::parse);
    let unit = p.choice("unit", |v| Some(UnitId(v.to_owned())));
    let (id, appointment) = (
        AccountId(p.id("new")),
        AppointmentId(p.id("new_appointment")),
    );
    let command = (|| {
        Some(account::Command::CreateStaff {
            id,
            appointment,
            login: login?,
            name: name?,
            role: role?,
            unit: unit?,
        })
    })();
    p.done(command.map(Command::from))
}

fn create_contact(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    contact(fields, context, false)
}

/// A contact of a firm, let in by the office or by the firm's own administrator.
pub(super) fn contact(
    fields: &Fields,
    context: &FormContext,
    by_firm: bool,
) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (login, name, phone) = (p.line("login", 40), p.line("name", 40), p.phone("phone"));
    let (id, appointment) = (
        AccountId(p.id("new")),
        AppointmentId(p.id("new_appointment")),
    );
    let enterprise = EnterpriseId(p.id("enterprise"));
    let command = (|| {
        Some(account::Command::CreateContact {
            id,
            appointment,
            login: login?,
            name: name?,
            phone: phone?,
            enterprise,
            by_firm,
        })
    })();
    p.done(command.map(Command::from))
}

fn appoint(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let role = p.choice("role", Role::parse);
    let unit = p.choice("unit", |v| Some(UnitId(v.to_owned())));
    let (id, appointment) = (id(&p), AppointmentId(p.id("new_appointment")));
    let command = role.zip(unit).map(|(role, unit)| {
        account::Command::Appoint {
            id,
            appointment,
            role,
            unit,
        }
        .into()
    });
    p.done(command)
}

fn end(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let appointment = p.choice("appointment", |v| Some(AppointmentId(v.to_owned())));
    let last_day = p.date("last_day");
    let id = id(&p);
    let command = appointment.zip(last_day).map(|(appointment, last_day)| {
        account::Command::EndAppointment {
            id,
            appointment,
            last_day,
        }
        .into()
    });
    p.done(command)
}

fn deactivate(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reason = p.line("reason", 200);
    let id = id(&p);
    p.done(reason.map(|reason| account::Command::Deactivate { id, reason }.into()))
}

fn reactivate(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reason = p.line("reason", 200);
    let id = id(&p);
    p.done(reason.map(|reason| account::Command::Reactivate { id, reason }.into()))
}

fn ask_reset(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let check = p.line("identity_check", 200);
    let id = id(&p);
    p.done(
        check.map(|identity_check| account::Command::AskFactorReset { id, identity_check }.into()),
    )
}

fn confirm_reset(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let check = p.line("identity_check", 200);
    let id = id(&p);
    p.done(
        check.map(|identity_check| {
            account::Command::ConfirmFactorReset { id, identity_check }.into()
        }),
    )
}
