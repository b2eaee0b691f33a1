//! Forms about supervision orders. A signature asks for the signer's password again (design §3).

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, Read, may, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::ids::{CaseId, SupervisionOrderId, UnitId};
use crate::domain::refusal::{Problem, Refusal};
use crate::domain::rulebook::Level;
use crate::domain::supervision_order::{Command as Order, Demand};
use crate::domain::text::{MAX_WORDS, Words};
use crate::views::context::FormContext;

const LEVEL: Field = must("level", Kind::Radios, 20);
const DEMAND: Field = must("demand", Kind::Words(5), 2_000);
const DUE_ON: Field = must("due_on", Kind::Date, 10);
const FILES: Field = may("files", Kind::Files, 0);
const PASSWORD: Field = must("password", Kind::Password, 200).filled("current-password");

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
        next: "/supervision/orders/{id}",
        creates: false,
    }
}

/// The forms, each on its own page; those without fields are one press.
pub(super) const FORMS: &[Form] = &[
    Form {
        next: "/supervision/orders/{new}",
        creates: true,
        ..form(
            FormKey::IssueOrder,
            "/office/cases/{number}/supervise",
            Action::IssueOrder,
            &[
                LEVEL,
                must("unit", Kind::Select, 40),
                DEMAND,
                DUE_ON,
                FILES,
                may("draft", Kind::Check, 3),
                PASSWORD,
            ],
            issue,
        )
    },
    Form {
        next: "/supervision/orders",
        creates: true,
        ..form(
            FormKey::IssueOrders,
            "/supervision/units/{unit}/supervise",
            Action::IssueOrder,
            &[
                must("cases", Kind::Checkboxes, 40),
                LEVEL,
                DEMAND,
                DUE_ON,
                PASSWORD,
            ],
            issue_many,
        )
    },
    form(
        FormKey::SignOrder,
        "/supervision/orders/{id}/sign",
        Action::SignOrder,
        &[DEMAND, DUE_ON, PASSWORD],
        sign,
    ),
    form(
        FormKey::SignOrderAsLeader,
        "/supervision/orders/{id}/sign-as-leader",
        Action::SignOrderAsLeader,
        &[DEMAND, DUE_ON, PASSWORD],
        sign,
    ),
    form(
        FormKey::AcknowledgeOrder,
        "/supervision/orders/{id}/acknowledge",
        Action::AcknowledgeOrder,
        &[],
        acknowledge,
    ),
    form(
        FormKey::ReplyToOrder,
        "/supervision/orders/{id}/reply",
        Action::ReplyToOrder,
        &[
            must("text", Kind::Words(6), MAX_WORDS),
            may("files", Kind::Files, 0),
        ],
        reply,
    ),
    form(
        FormKey::LiftOrder,
        "/supervision/orders/{id}/lift",
        Action::LiftOrder,
        &[must("text", Kind::Words(4), 2_000)],
        lift,
    ),
    Form {
        next: "/supervision/orders/{new}",
        creates: true,
        ..form(
            FormKey::RaiseOrder,
            "/supervision/orders/{id}/raise",
            Action::RaiseOrder,
            &[LEVEL, DEMAND, DUE_ON, FILES, PASSWORD],
            raise,
        )
    },
    form(
        FormKey::VoidOrder,
        "/supervision/orders/{id}/void",
        Action::VoidOrder,
        &[must("reason", Kind::Words(3), 2_000)],
        void,
    ),
];

fn id(p: &Parse<'_>) -> SupervisionOrderId {
    SupervisionOrderId(p.id("order"))
}

fn demand(p: &mut Parse<'_>) -> Option<Demand> {
    let level = p.choice("level", Level::parse);
    let text = p.words("demand", 2_000);
    let due_on = p.date("due_on");
    let attachments = p.attachments();
    Some(Demand {
        level: level?,
        text: text?,
        due_on: due_on?,
        attachments,
    })
}

fn issue(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let demand = demand(&mut p);
    let unit = p.choice("unit", |v| Some(UnitId(v.to_owned())));
    let (id, case) = (SupervisionOrderId(p.id("new")), CaseId(p.id("case")));
    let draft = p.ticked("draft");
    let command = unit.zip(demand).map(|(unit, demand)| match draft {
        true => Order::Draft {
            id,
            case,
            unit,
            demand,
        },
        false => Order::Issue {
            id,
            case,
            unit,
            demand,
        },
    });
    p.done(command.map(Command::from))
}

fn issue_many(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let cases = p.choices("cases", |v| Some(CaseId(v.to_owned())));
    let demand = demand(&mut p);
    let (new, unit) = (p.id("new"), UnitId(p.id("unit")));
    if cases.is_empty() {
        p.fault("cases", Problem::Missing);
    }
    let orders = cases.into_iter().enumerate();
    let orders = orders
        .map(|(n, case)| (SupervisionOrderId(format!("{new}-{n}")), case))
        .collect();
    let command = demand.map(|demand| Order::IssueMany {
        orders,
        unit,
        demand,
    });
    p.done(command.map(Command::from))
}

fn raise(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let demand = demand(&mut p);
    let (id, new) = (id(&p), SupervisionOrderId(p.id("new")));
    let command = demand.map(|demand| Order::Raise { id, new, demand }.into());
    p.done(command)
}

fn sign(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let text = p.words("demand", 2_000);
    let due_on = p.date("due_on");
    let id = id(&p);
    let command = text.zip(due_on);
    p.done(command.map(|(text, due_on)| Order::Sign { id, text, due_on }.into()))
}

fn acknowledge(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let id = id(&p);
    p.done(Some(Order::Acknowledge { id }.into()))
}

/// Reads a form that is nothing but words.
fn said(
    fields: &Fields,
    context: &FormContext,
    field: (&'static str, usize),
    command: impl FnOnce(SupervisionOrderId, Words) -> Order,
) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let text = p.words(field.0, field.1);
    let id = id(&p);
    let command = text.map(|text| command(id, text).into());
    p.done(command)
}

fn reply(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let attachments = Parse::new(fields, context).attachments();
    said(fields, context, ("text", MAX_WORDS), |id, text| {
        Order::Reply {
            id,
            text,
            attachments,
        }
    })
}

fn lift(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    said(fields, context, ("text", 2_000), |id, text| Order::Lift {
        id,
        text,
    })
}

fn void(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    said(fields, context, ("reason", 2_000), |id, reason| {
        Order::Void { id, reason }
    })
}
