//! 企业 as staff read them: the search, and one firm with what of it the reader may see.

use leptos::prelude::*;

use super::{office_list, positive_listing};
use crate::domain::action::Action;
use crate::views::enterprise::{ContactLine, EnterpriseDetail, EnterpriseLine, Enterprises};
use crate::views::form::{FieldKind, FieldView, FormView};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Row, SummaryList, SummaryRow, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, FormKit, Summary};
use crate::web::words as w;
use crate::web::words::{office, positive_listing as p, site};

/// The search.
pub fn list(reader: &Reader, view: Enterprises) -> Page {
    let lang = reader.lang;
    let title = site::ENTERPRISES.read(lang);
    let register = view.may_register.then(|| {
        let label = w::action(Action::RegisterEnterprise).read(lang);
        ActionView::link(label, "/office/enterprises/new")
    });
    let empty = if view.search.is_empty() {
        site::EMPTY_ENTERPRISES
    } else {
        site::EMPTY_SEARCH
    };
    let columns = [site::FIRM_NAME, site::USCC, site::DISTRICT];
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.into_iter().map(|r| firm(lang, r)).collect(),
        empty: empty.read(lang).to_owned(),
    };
    let more = view.more.then(|| office::MORE_FIRMS.read(lang));
    let search = view.search;
    Page::new(title, Side::Staff, "/office/enterprises", move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <ActionList actions=register.into_iter().collect()/>
            </div>
            <form class="filter" method="get" action="/office/enterprises" role="search" aria-label=office::SEARCH_FIRMS.read(lang)>
                <label class="visually-hidden" for="firm-search">{office::SEARCH_FIRMS.read(lang)}</label>
                <input class="input" type="search" id="firm-search" name="q" value=search
                    placeholder=office::SEARCH_FIRMS.read(lang)/>
                <button type="submit" class="button">{site::SEARCH.read(lang)}</button>
            </form>
            <DataTable table=table testid="enterprises-table"/>
            {more.map(|more| view! { <p class="page-note">{more}</p> })}
        }
        .into_any()
    })
}

fn firm(lang: Lang, r: EnterpriseLine) -> Row {
    Row {
        cells: vec![
            Cell::Link {
                href: format!("/office/enterprises/{}", r.uscc),
                text: r.name,
                sub: None,
            },
            Cell::Text(r.uscc),
            Cell::Text(r.district.read(lang).to_owned()),
        ],
    }
}

/// One firm.
pub fn detail(reader: &Reader, view: EnterpriseDetail) -> Page {
    let (lang, now) = (reader.lang, reader.now);
    let name = view.name.clone();
    let record = view.may_record.then(|| {
        ActionView::link(
            w::action(Action::RecordComplaint).read(lang),
            "/office/complaints/new",
        )
    });
    let listing = SummaryRow {
        term: p::LIST.read(lang).to_owned(),
        value: Cell::Link {
            text: positive_listing::told(lang, view.listing.as_ref()),
            href: format!("{}/{}", positive_listing::PATH, view.uscc),
            sub: None,
        },
        change: None,
    };
    let facts = SummaryList {
        rows: vec![
            SummaryRow::text(site::USCC.read(lang), view.uscc.clone()),
            SummaryRow::text(site::DISTRICT.read(lang), view.district.read(lang)),
            listing,
        ],
    };
    let (cases_heading, said_heading) = (
        office::FIRM_CASES.read(lang),
        office::FIRM_COMPLAINTS.read(lang),
    );
    let cases = office_list::cases(
        lang,
        now,
        view.cases,
        cases_heading,
        office::EMPTY_FIRM_CASES.read(lang),
    );
    let complaints = office_list::complaints(
        lang,
        now,
        view.complaints,
        said_heading,
        office::EMPTY_FIRM_COMPLAINTS.read(lang),
    );
    let (uscc, contacts) = (view.uscc, view.contacts);
    let page = Page::new(
        name.clone(),
        Side::Staff,
        "/office/enterprises",
        move || {
            view! {
                <div class="page-head">
                    <h1>{name}</h1>
                    <ActionList actions=record.into_iter().collect()/>
                </div>
                <Summary list=facts/>
                <section class="section">
                    <h2>{cases_heading}</h2>
                    <DataTable table=cases testid="firm-cases"/>
                </section>
                <section class="section">
                    <h2>{said_heading}</h2>
                    <DataTable table=complaints testid="firm-complaints"/>
                </section>
                {contacts.map(|contacts| contact_section(lang, &uscc, contacts))}
            }
            .into_any()
        },
    );
    page.under(site::ENTERPRISES.read(lang), "/office/enterprises")
}

fn contact_section(lang: Lang, uscc: &str, contacts: Vec<ContactLine>) -> AnyView {
    let add = ActionView::link(
        w::action(Action::CreateContact).read(lang),
        format!("/office/enterprises/{uscc}/contacts/new"),
    );
    let columns = [site::NAME, site::LOGIN_NAME, site::STATUS];
    let table = TableView {
        caption: site::CONTACTS.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: contacts.iter().map(|c| contact(lang, c)).collect(),
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
            <ActionList actions=vec![add]/>
            {codes}
        </section>
    }
    .into_any()
}

fn contact(lang: Lang, c: &ContactLine) -> Row {
    let state = if c.active {
        site::ACTIVE
    } else {
        site::INACTIVE
    };
    Row {
        cells: vec![
            Cell::Text(c.name.clone()),
            Cell::Text(c.login.clone()),
            Cell::Text(state.read(lang).to_owned()),
        ],
    }
}

/// Printing a code is asked for here, folded away, because it says first how the person was identified.
fn code_form(lang: Lang, uscc: &str, contact: &ContactLine, n: usize) -> AnyView {
    let form = FormView {
        action: format!("/office/enterprises/{uscc}/contacts/{}/code", contact.login),
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
