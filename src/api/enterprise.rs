//! Forms about firms on record.

use super::fields::{Fields, Parse};
use super::forms::{Form, FormKey, Kind, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::enterprise::{self, Size, Wanted};
use crate::domain::ids::{EnterpriseId, StreamId};
use crate::domain::refusal::Refusal;
use crate::views::context::FormContext;

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    Form {
        key: FormKey::RegisterEnterprise,
        path: "/office/enterprises/new",
        action: Action::RegisterEnterprise,
        fields: &[
            must("uscc", Kind::Line, 40),
            must("name", Kind::Line, 80),
            must("district", Kind::Select, 10),
        ],
        read: register,
        next: "/office/enterprises",
        creates: true,
    },
    Form {
        key: FormKey::ProfileFirm,
        path: "/office/enterprises/{uscc}/profile",
        action: Action::ProfileFirm,
        fields: &[
            must("address", Kind::Line, 120),
            must("industry", Kind::Select, 2),
            must("size", Kind::Radios, 10),
            must("makes", Kind::Words(3), 500),
            must("reason", Kind::Line, 120),
        ],
        read: profile,
        next: "/office/enterprises/{uscc}",
        creates: false,
    },
    Form {
        key: FormKey::ShowFirmContacts,
        path: "/office/enterprises/{uscc}/contacts/show",
        action: Action::ShowFirmContacts,
        fields: &[],
        read: show_contacts,
        next: "/office/enterprises/{uscc}",
        creates: false,
    },
];

fn show_contacts(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let id = EnterpriseId(p.id("enterprise"));
    let through = StreamId::parse(&p.id("through"));
    p.done(Some(
        enterprise::Command::ShowContacts { id, through }.into(),
    ))
}

fn profile(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let address = p.line("address", 120);
    let industry = p.choice("industry", |v| Some(v.to_owned()));
    let size = p.choice("size", Size::parse);
    let (makes, reason) = (p.words("makes", 500), p.line("reason", 120));
    let id = EnterpriseId(p.id("enterprise"));
    let command = (|| {
        Some(enterprise::Command::Profile {
            id,
            wanted: Box::new(Wanted {
                address: address?,
                industry: industry?,
                size: size?,
                makes: makes?,
                reason: reason?,
            }),
        })
    })();
    p.done(command.map(Command::from))
}

fn register(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (uscc, name) = (p.uscc("uscc"), p.line("name", 80));
    let district = p.choice("district", |v| Some(v.to_owned()));
    let id = EnterpriseId(p.id("new"));
    let command = (|| {
        Some(enterprise::Command::Register {
            id,
            uscc: uscc?,
            name: name?,
            district: district?,
        })
    })();
    p.done(command.map(Command::from))
}
