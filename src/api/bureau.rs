//! The form about the bureau itself.

use super::fields::{Fields, Parse};
use super::forms::{Form, FormKey, Kind, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::reference::{self, BureauEdit};
use crate::domain::refusal::Refusal;
use crate::views::context::FormContext;

/// The form on its page.
pub(super) const FORMS: &[Form] = &[Form {
    key: FormKey::EditBureau,
    path: "/admin/bureau",
    action: Action::EditBureau,
    fields: &[
        must("name", Kind::Line, 60),
        must("name_en", Kind::Line, 120),
        must("phone", Kind::Phone, 30),
        must("address", Kind::Line, 120),
        must("address_en", Kind::Line, 200),
    ],
    read: edit,
    next: "/admin/bureau",
    creates: false,
}];

fn edit(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (name, name_en) = (p.line("name", 60), p.line("name_en", 120));
    let phone = p.phone("phone");
    let (address, address_en) = (p.line("address", 120), p.line("address_en", 200));
    let command = (|| {
        Some(reference::Command::EditBureau(BureauEdit {
            name: name?,
            name_en: name_en?,
            phone: phone?,
            address: address?,
            address_en: address_en?,
        }))
    })();
    p.done(command.map(Command::from))
}
