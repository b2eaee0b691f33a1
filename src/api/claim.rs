//! Forms by which somebody comes to act for a firm: by proof, which the office checks, or let in by its administrator.

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, must};
use crate::domain::account;
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::enterprise::{self, Asked, NewAccount, Step};
use crate::domain::ids::{AccountId, AppointmentId, EnterpriseId};
use crate::domain::refusal::Refusal;
use crate::views::context::FormContext;

const ASKED: &[Field] = &[
    must("uscc", Kind::Line, 40),
    must("name", Kind::Line, 80).filled("organization"),
    must("district", Kind::Select, 10),
    must("contact_name", Kind::Line, 40).filled("name"),
    must("contact_phone", Kind::Phone, 30).filled("tel"),
    must("position", Kind::Line, 40).filled("organization-title"),
    must("files", Kind::Files, 0),
];

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    Form {
        key: FormKey::ClaimOpenly,
        path: "/claims/new",
        action: Action::ClaimOpenly,
        fields: ASKED,
        read: ask_openly,
        next: "/claims/{number}/received",
        creates: true,
    },
    Form {
        key: FormKey::ClaimAsContact,
        path: "/my/claims/new",
        action: Action::ClaimAsContact,
        fields: ASKED,
        read: ask_as_contact,
        next: "/claims/{number}/received",
        creates: true,
    },
    Form {
        key: FormKey::ShowClaim,
        path: "/office/claims/{number}/show",
        action: Action::ShowClaim,
        fields: &[],
        read: show,
        next: "/office/claims/{number}",
        creates: false,
    },
    Form {
        key: FormKey::AcceptClaim,
        path: "/office/claims/{number}/accept",
        action: Action::AcceptClaim,
        fields: &[
            must("login", Kind::Line, 40),
            must("name", Kind::Line, 40),
            must("phone", Kind::Phone, 30),
            must("note", Kind::Line, 200),
        ],
        read: accept,
        next: "/office/claims/{number}",
        creates: false,
    },
    Form {
        key: FormKey::DeclineClaim,
        path: "/office/claims/{number}/decline",
        action: Action::DeclineClaim,
        fields: &[must("reason", Kind::Words(3), 500)],
        read: decline,
        next: "/office/claims/{number}",
        creates: false,
    },
    Form {
        key: FormKey::ObjectToClaim,
        path: "/my/claims/{number}/object",
        action: Action::ObjectToClaim,
        fields: &[must("words", Kind::Words(3), 500)],
        read: object,
        next: "/my/members",
        creates: false,
    },
    Form {
        key: FormKey::InviteMember,
        path: "/my/members/new",
        action: Action::InviteMember,
        fields: &[
            must("login", Kind::Line, 40),
            must("name", Kind::Line, 40),
            must("phone", Kind::Phone, 30),
        ],
        read: invite,
        next: "/my/members",
        creates: true,
    },
    Form {
        key: FormKey::RemoveMember,
        path: "/my/members/{login}/remove",
        action: Action::RemoveMember,
        fields: &[],
        read: remove,
        next: "/my/members",
        creates: false,
    },
];

fn ask(fields: &Fields, context: &FormContext, as_contact: bool) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (uscc, named) = (p.uscc("uscc"), p.line("name", 80));
    let district = p.choice("district", |v| Some(v.to_owned()));
    let (name, phone) = (p.line("contact_name", 40), p.phone("contact_phone"));
    let position = p.line("position", 40);
    let (proof, new_enterprise) = (p.attachments(), EnterpriseId(p.id("new")));
    let command = (|| {
        Some(enterprise::Command::Claim {
            asked: Box::new(Asked {
                uscc: uscc?,
                named: named?,
                new_enterprise,
                district: district?,
                name: name?,
                phone: phone?,
                position: position?,
                proof,
            }),
            as_contact,
        })
    })();
    p.done(command.map(Command::from))
}

fn ask_openly(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    ask(fields, context, false)
}

fn ask_as_contact(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    ask(fields, context, true)
}

fn step(p: &Parse<'_>, step: Step) -> Command {
    enterprise::Command::ClaimStep {
        id: EnterpriseId(p.id("enterprise")),
        number: p.id("claim"),
        step,
    }
    .into()
}

fn show(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let command = step(&p, Step::Show);
    p.done(Some(command))
}

fn accept(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    // whoever has an account keeps it
    let known = context.hidden.contains("login");
    let new = match known {
        true => None,
        false => {
            let (login, name, phone) = (p.line("login", 40), p.line("name", 40), p.phone("phone"));
            login
                .zip(name)
                .zip(phone)
                .map(|((login, name), phone)| NewAccount { login, name, phone })
        }
    };
    let note = p.line("note", 200);
    let (account, appointment) = (
        AccountId(p.id("new")),
        AppointmentId(p.id("new_appointment")),
    );
    let complete = known || new.is_some();
    let command = note.filter(|_| complete).map(|note| {
        let accepted = Step::Accept {
            new,
            account,
            appointment,
            note,
        };
        step(&p, accepted)
    });
    p.done(command)
}

fn decline(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reason = p.words("reason", 500);
    let command = reason.map(|reason| step(&p, Step::Decline { reason }));
    p.done(command)
}

fn object(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let words = p.words("words", 500);
    let command = words.map(|words| step(&p, Step::Object { words }));
    p.done(command)
}

fn invite(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    super::account::contact(fields, context, true)
}

fn remove(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let removed = account::Command::RemoveMember {
        id: AccountId(p.id("account")),
        appointment: AppointmentId(p.id("appointment")),
    };
    p.done(Some(removed.into()))
}
