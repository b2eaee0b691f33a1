//! Forms about the bureau itself: its profile, the names of its units, whose each theme is.

use super::fields::{Fields, Parse};
use super::forms::{Form, FormKey, Kind, may, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::ids::{ThemeId, UnitId};
use crate::domain::reference::{self, BureauEdit, ThemeEdit, UnitName};
use crate::domain::refusal::Refusal;
use crate::views::context::FormContext;

/// The forms, each on its page.
pub(super) const FORMS: &[Form] = &[
    Form {
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
    },
    Form {
        key: FormKey::RenameUnit,
        path: "/admin/units/{unit}/rename",
        action: Action::EditBureau,
        fields: &[
            must("name", Kind::Line, 60),
            must("short", Kind::Line, 20),
            must("name_en", Kind::Line, 120),
        ],
        read: rename_unit,
        next: "/admin/units",
        creates: false,
    },
    Form {
        key: FormKey::EditTheme,
        path: "/admin/themes/{theme}/edit",
        action: Action::EditTheme,
        fields: &[
            must("name", Kind::Line, 60),
            must("name_en", Kind::Line, 120),
            must("lead", Kind::Select, 40),
            may("supporting", Kind::Checkboxes, 40),
            may("local", Kind::Check, 1),
            may("with_branch", Kind::Check, 1),
            may("offered", Kind::Check, 1),
        ],
        read: theme,
        next: "/admin/units",
        creates: false,
    },
];

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

fn rename_unit(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (name, short) = (p.line("name", 60), p.line("short", 20));
    let name_en = p.line("name_en", 120);
    let unit = UnitId(p.id("unit"));
    let command = (|| {
        Some(reference::Command::RenameUnit(UnitName {
            unit,
            name: name?,
            name_en: name_en?,
            short: short?,
        }))
    })();
    p.done(command.map(Command::from))
}

fn theme(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (name, name_en) = (p.line("name", 60), p.line("name_en", 120));
    let lead = p.choice("lead", |v| Some(UnitId(v.to_owned())));
    let supporting = p.choices("supporting", |v| Some(UnitId(v.to_owned())));
    let theme = ThemeId(p.id("theme"));
    let command = (|| {
        Some(reference::Command::EditTheme(ThemeEdit {
            theme,
            name: name?,
            name_en: name_en?,
            lead: lead?,
            supporting,
            local: p.ticked("local"),
            with_branch: p.ticked("with_branch"),
            offered: p.ticked("offered"),
        }))
    })();
    p.done(command.map(Command::from))
}
