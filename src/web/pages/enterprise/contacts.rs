//! A firm's contacts on its dossier: masked, in full after a press that is on record, and kept by intake.

use leptos::prelude::*;

use super::PATH;
use crate::domain::action::Action;
use crate::views::enterprise::{ContactLine, Contacts};
use crate::views::form::{FieldKind, FieldView, FormView};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::pages::form_button;
use crate::web::ui::{ActionList, DataTable, FormKit};
use crate::web::words as w;
use crate::web::words::{dossier as d, office, site};

/// The section of them, for whoever may call the firm.
pub(super) fn section(lang: Lang, uscc: &str, contacts: Contacts) -> AnyView {
    let add = contacts.keeps.then(|| {
        ActionView::link(
            w::action(Action::CreateContact).read(lang),
            format!("{PATH}/{uscc}/contacts/new"),
        )
    });
    let show = contacts
        .may_show
        .then(|| form_button::button(lang, Action::ShowFirmContacts, uscc, contacts.seq));
    let actions: Vec<ActionView> = show.flatten().into_iter().chain(add).collect();
    let note = match contacts.may_show {
        true => d::MASKED,
        false => d::IN_FULL,
    };
    let note = (!contacts.rows.is_empty()).then(|| note.read(lang));
    let mut columns = vec![site::NAME, d::PHONE];
    if contacts.keeps {
        columns.extend([site::LOGIN_NAME, site::STATUS]);
    }
    let (keeps, contacts) = (contacts.keeps, contacts.rows);
    let table = TableView {
        caption: site::CONTACTS.read(lang).to_owned(),
        columns: columns
            .into_iter()
            .map(|c| Column::text(c.read(lang)))
            .collect(),
        rows: contacts.iter().map(|c| contact(lang, c, keeps)).collect(),
        empty: site::EMPTY_CONTACTS.read(lang).to_owned(),
    };
    let codes = contacts
        .iter()
        .filter(|c| c.may_issue_code)
        .enumerate()
        .map(|(n, c)| code_form(lang, uscc, c, n))
        .collect_view();
    view! {
        <section class="section" data-testid="contacts">
            <h2>{site::CONTACTS.read(lang)}</h2>
            <DataTable table=table/>
            {note.map(|note| view! { <p class="page-note">{note}</p> })}
            <ActionList actions=actions/>
            {codes}
        </section>
    }
    .into_any()
}

fn contact(lang: Lang, c: &ContactLine, keeps: bool) -> Row {
    let state = if c.active {
        site::ACTIVE
    } else {
        site::INACTIVE
    };
    let phone = c.phone.clone();
    let mut cells = vec![
        Cell::Text(c.name.clone()),
        Cell::Text(phone.unwrap_or_else(|| d::ERASED.read(lang).to_owned())),
    ];
    if keeps {
        cells.push(Cell::Text(c.login.clone()));
        cells.push(Cell::Text(state.read(lang).to_owned()));
    }
    Row { cells }
}

/// Printing a code is asked for here, folded away, because it says first how the person was identified.
fn code_form(lang: Lang, uscc: &str, contact: &ContactLine, n: usize) -> AnyView {
    let form = FormView {
        action: format!("{PATH}/{uscc}/contacts/{}/code", contact.login),
        fields: vec![FieldView {
            hint: Some(office::IDENTITY_CHECK_HINT.read(lang).to_owned()),
            ..FieldView::new(
                "identity_check",
                office::IDENTITY_CHECK.read(lang),
                FieldKind::Text,
            )
        }],
        submit: w::action(Action::IssueContactCode).read(lang).to_owned(),
        note: Some(office::CODE_NOTE.read(lang).to_owned()),
        lang_labels: w::form_labels(lang),
        ..FormView::default()
    };
    let heading = office::CODE_FOR.fill(lang, &[("name", &contact.name)]);
    view! {
        <details class="explain">
            <summary>{heading}</summary>
            <FormKit form=form section=true prefix=format!("c{n}-")/>
        </details>
    }
    .into_any()
}
