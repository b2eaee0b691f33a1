//! Forms about firms on record.

use super::fields::{Fields, Parse};
use super::forms::{Form, FormKey, Kind, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::enterprise;
use crate::domain::ids::EnterpriseId;
use crate::domain::refusal::Refusal;
use crate::views::context::FormContext;

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[Form {
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
}];

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
