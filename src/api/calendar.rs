//! Forms that change the calendar and the deadlines. Both show what would move before anything is changed.

use super::fields::{Fields, Parse};
use super::forms::{Form, FormKey, Kind, may, must};
use crate::domain::action::Action;
use crate::domain::calendar::import::{self, Fault};
use crate::domain::command::Command;
use crate::domain::reference::{self, DeadlineEdit, NewLength, SettingEdit, TermEdit};
use crate::domain::refusal::{Problem, Refusal};
use crate::domain::rulebook::{TermKey, TermUnit};
use crate::domain::term::Unit;
use crate::views::context::FormContext;

/// The longest notice that is typed or shown, in characters: some hundred lines.
const NOTICE: usize = 60_000;

/// The longest source of a number of days, in characters.
const SOURCE: usize = 120;
/// The longest reason for changing one.
const REASON: usize = 500;

/// The forms on their pages.
pub(super) const FORMS: &[Form] = &[
    Form {
        key: FormKey::PublishCalendar,
        path: "/admin/calendar/edit",
        action: Action::PublishCalendar,
        fields: &[
            may("file", Kind::TextFile, 0),
            must("notice", Kind::Words(12), NOTICE),
            may("confirm", Kind::Checkboxes, 20).when_missing(),
        ],
        read: publish,
        next: "/admin/calendar",
        creates: false,
    },
    Form {
        key: FormKey::EditDeadlines,
        path: "/admin/deadlines",
        action: Action::EditDeadlines,
        fields: &[
            must("profile", Kind::Select, 40),
            must("day_unit", Kind::Radios, 2),
            may("after_hours", Kind::Check, 1),
            may("apply_to_open", Kind::Check, 1),
        ],
        read: deadlines,
        next: "/admin/deadlines/terms",
        creates: false,
    },
    Form {
        key: FormKey::EditTerm,
        path: "/admin/deadlines/{term}/edit",
        action: Action::EditDeadlines,
        fields: &[
            must("amount", Kind::Line, 6),
            must("unit", Kind::Radios, 2),
            may("roll", Kind::Check, 1),
            must("source", Kind::Line, SOURCE),
            must("reason", Kind::Words(3), REASON),
            may("apply_to_open", Kind::Check, 1),
        ],
        read: term,
        next: "/admin/deadlines/terms",
        creates: false,
    },
    Form {
        key: FormKey::EditSetting,
        path: "/admin/deadlines/settings/{setting}/edit",
        action: Action::EditDeadlines,
        fields: &[
            must("amount", Kind::Line, 6),
            must("reason", Kind::Words(3), REASON),
        ],
        read: setting,
        next: "/admin/deadlines/terms",
        creates: false,
    },
];

/// The text of a calendar file that was handed in, or why it cannot be one.
pub fn file_text(bytes: &[u8]) -> Result<String, Problem> {
    let text = import::text(bytes).map_err(Problem::Calendar)?;
    // what is too long to be a notice is not shown for editing either
    if text.lines().count() > import::MOST_LINES || text.chars().count() > NOTICE {
        let line = import::MOST_LINES + 1;
        let error = crate::domain::calendar::CalendarError::TooManyLines {
            most: import::MOST_LINES,
        };
        return Err(Problem::Calendar(Fault { line, error }));
    }
    Ok(text.to_owned())
}

fn publish(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let text = p.words("notice", NOTICE);
    if let Some(text) = &text {
        match import::notices(text.as_str()) {
            Err(fault) => p.fault("notice", Problem::Calendar(fault)),
            // ticked for exactly this text, and no other
            Ok(_) => {
                let seen = p.choices("confirm", |v| Some(v.to_owned()));
                if !seen.contains(&import::fingerprint(p.raw("notice"))) {
                    p.fault("confirm", Problem::Missing);
                }
            }
        }
    }
    let command = text.map(|text| reference::Command::PublishCalendar {
        text: text.as_str().to_owned(),
    });
    p.done(command.map(Command::from))
}

fn deadlines(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let profile = p.choice("profile", |v| Some(v.to_owned()));
    let day_unit = p.choice("day_unit", TermUnit::parse);
    let command = (|| {
        Some(reference::Command::EditDeadlines(DeadlineEdit {
            profile: profile?,
            day_unit: day_unit?,
            after_hours_to_next_day: p.ticked("after_hours"),
            apply_to_open: p.ticked("apply_to_open"),
        }))
    })();
    p.done(command.map(Command::from))
}

fn term(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let amount = p.number("amount", 1, Unit::Hour.most());
    let unit = p.choice("unit", TermUnit::parse);
    let (source, reason) = (p.line("source", SOURCE), p.words("reason", REASON));
    let term = TermKey::parse(&p.id("term"));
    let command = (|| {
        Some(reference::Command::EditTerm(TermEdit {
            term: term?,
            length: NewLength {
                amount: amount?,
                unit: unit?,
                roll: p.ticked("roll"),
            },
            source: source?,
            reason: reason?,
            apply_to_open: p.ticked("apply_to_open"),
        }))
    })();
    p.done(command.map(Command::from))
}

fn setting(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let amount = p.number("amount", 0, Unit::Hour.most());
    let reason = p.words("reason", REASON);
    let setting = p.id("setting").parse().ok();
    let command = (|| {
        Some(reference::Command::EditSetting(SettingEdit {
            setting: setting?,
            amount: amount?,
            reason: reason?,
        }))
    })();
    p.done(command.map(Command::from))
}
