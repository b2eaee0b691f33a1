//! One field of a form: words, choices, what it holds, what is wrong with it.

use super::FormPage;
use crate::api::forms::Field;
use crate::api::{FormKey, Kind};
use crate::domain::actor::Role;
use crate::domain::refusal::Refusal;
use crate::views::context::Choice;
use crate::views::form::{FieldKind, FieldView, OptionView};
use crate::views::name::Lang;
use crate::web::words as w;
use crate::web::words::{calendar, enterprise_side as my};

/// The field as it is shown.
pub(super) fn field(page: &FormPage<'_>, field: &Field) -> FieldView {
    let lang = page.reader.lang;
    let words = w::field(page.form.key, field.name);
    let own = page.context.labels.get(field.name).map(|l| l.read(lang));
    let label = own.unwrap_or_else(|| words.map_or(field.name, |words| words.label.read(lang)));
    FieldView {
        hint: words
            .and_then(|words| words.hint)
            .map(|hint| hint.read(lang).to_owned()),
        values: values(page, field),
        folded: page.context.settled.contains(field.name) && error(page, field).is_none(),
        error: error(page, field),
        // a tick that is asked for has to be given
        optional: field.optional
            && field.name != "confirm"
            && !page.context.required.contains(field.name),
        autocomplete: field.autocomplete.map(str::to_owned),
        max: matches!(field.kind, Kind::Words(_)).then_some(field.max),
        ..FieldView::new(field.name, label, kind(page, field))
    }
}

/// What was typed; before anything was typed, what the context fills in.
fn values(page: &FormPage<'_>, field: &Field) -> Vec<String> {
    // a code is good once, so it is never shown again
    if matches!(field.kind, Kind::Files | Kind::TextFile | Kind::Code) {
        return Vec::new();
    }
    if let Some(typed) = page.typed {
        let typed = typed.values.get(field.name).cloned().unwrap_or_default();
        return typed.into_iter().map(|v| named(page, field, v)).collect();
    }
    match (page.form.key, page.context.values.get(field.name)) {
        (_, Some(values)) => {
            let values = values.iter().cloned();
            values.map(|v| named(page, field, v)).collect()
        }
        // the firm reads Chinese: what it is told is proposed in Chinese whoever writes it
        (FormKey::AskExtension, None) if field.name == "told" => {
            vec![my::EXTENSION_TOLD.read(Lang::Zh).to_owned()]
        }
        (_, None) => Vec::new(),
    }
}

/// What is found by typing stands in its box by its name, whatever is sent for it.
fn named(page: &FormPage<'_>, field: &Field, value: String) -> String {
    let choices = page.context.choices.get(field.name).map(Vec::as_slice);
    let of = |choices: &[Choice]| {
        let choice = choices.iter().find(|c| c.value == value)?;
        Some(choice.name.read(page.reader.lang).to_owned())
    };
    match field.kind {
        Kind::Find => choices.and_then(of).unwrap_or(value),
        _ => value,
    }
}

/// Every fault of this field, in one sentence each.
fn error(page: &FormPage<'_>, field: &Field) -> Option<String> {
    let Refusal::Fields(errors) = page.refusal? else {
        return None;
    };
    let own = errors.iter().filter(|e| e.field == field.name);
    let mut said: Vec<String> = own
        .map(|e| w::field_problem(page.reader.lang, page.form.key, field.name, &e.problem))
        .collect();
    said.dedup();
    (!said.is_empty()).then(|| said.join(" "))
}

fn kind(page: &FormPage<'_>, field: &Field) -> FieldKind {
    let lang = page.reader.lang;
    match field.kind {
        Kind::Line | Kind::Code => FieldKind::Text,
        Kind::Words(rows) => FieldKind::TextArea { rows },
        Kind::Password => FieldKind::Password,
        Kind::Phone => FieldKind::Tel,
        Kind::Date => FieldKind::Date,
        Kind::Radios => FieldKind::Radios {
            options: options(page, field),
        },
        Kind::Checkboxes => FieldKind::Checkboxes {
            options: options(page, field),
        },
        Kind::Check => FieldKind::Check,
        Kind::TextFile => FieldKind::TextFile,
        Kind::Find => FieldKind::Find {
            options: options(page, field),
        },
        Kind::Select => {
            let empty = if field.optional {
                my::CHOOSE_NONE
            } else {
                my::CHOOSE
            };
            FieldKind::Select {
                options: options(page, field),
                empty: Some(empty.read(lang).to_owned()),
            }
        }
        Kind::Files => FieldKind::Files {
            in_parts: !page.form.for_visitors(),
            uploaded: page.uploads.clone(),
            accept_images: true,
            limits: w::file_limits(lang),
        },
    }
}

fn options(page: &FormPage<'_>, field: &Field) -> Vec<OptionView> {
    let choices = page
        .context
        .choices
        .get(field.name)
        .map(Vec::as_slice)
        .unwrap_or_default();
    choices
        .iter()
        .map(|choice| option(page, field, choice))
        .collect()
}

fn option(page: &FormPage<'_>, field: &Field, choice: &Choice) -> OptionView {
    let lang = page.reader.lang;
    let own = choice.hint.as_ref().map(|hint| hint.read(lang));
    // a value of a closed list comes without a name: its words stand with the form's
    let words = w::options(page.form.key, field.name)
        .and_then(|all| all.into_iter().find(|option| option.value == choice.value));
    let name = match (choice.name.read(lang), words) {
        // the value is the mark of what was looked at
        _ if field.name == "confirm" => calendar::LOOKED.read(lang),
        ("", Some(words)) => words.label.read(lang),
        ("", None) => choice.value.as_str(),
        (name, _) => name,
    };
    // an appointment is named by role and place
    let role = own
        .filter(|_| field.name == "appointment")
        .and_then(Role::parse);
    let label = match role {
        Some(role) => format!("{} · {name}", w::role(role).read(lang)),
        None => name.to_owned(),
    };
    // a list that opens has no room beside its lines
    let load = load(page, field, &choice.value);
    let label = match load.as_ref().filter(|_| field.kind == Kind::Select) {
        Some(load) => format!("{label} · {load}"),
        None => label,
    };
    let said = own.filter(|_| role.is_none()).or_else(|| {
        words
            .and_then(|words| words.hint)
            .map(|hint| hint.read(lang))
    });
    let hints: Vec<String> = said
        .map(str::to_owned)
        .into_iter()
        .chain(promise(page, field, &choice.value))
        .chain(load.clone().filter(|_| field.kind == Kind::Checkboxes))
        .collect();
    let hint = (!hints.is_empty()).then(|| hints.join(" · "));
    OptionView {
        value: choice.value.clone(),
        label,
        hint,
    }
}

/// The date a choice would promise the firm.
fn promise(page: &FormPage<'_>, field: &Field, value: &str) -> Option<String> {
    let about = page
        .context
        .about
        .as_ref()
        .filter(|_| field.name == "difficulty")?;
    let (_, term) = about.dates.iter().find(|(key, _)| *key == value)?;
    let lang = page.reader.lang;
    Some(my::PROMISES.fill(lang, &[("day", &w::due_on(lang, term))]))
}

/// What a unit that can be chosen has in hand today.
fn load(page: &FormPage<'_>, field: &Field, value: &str) -> Option<String> {
    let chosen = matches!(field.name, "lead" | "supporting");
    if !chosen || page.context.load.is_empty() {
        return None;
    }
    let load = page.context.load.get(value).copied().unwrap_or_default();
    let (open, late) = (load.open.to_string(), load.late.to_string());
    let word = if load.late == 0 {
        my::LOAD
    } else {
        my::LOAD_LATE
    };
    Some(word.fill(page.reader.lang, &[("open", &open), ("late", &late)]))
}
