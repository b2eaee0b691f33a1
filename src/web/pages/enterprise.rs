//! 企业 as staff read them: the search here; the dossier of one firm, its cases and its terms under `enterprise/`.

mod contacts;
mod dossier;
mod lists;

pub use dossier::detail;
use leptos::prelude::*;
pub use lists::{cases, days, terms};

use crate::domain::action::Action;
use crate::views::enterprise::{EnterpriseLine, Enterprises, OneFirm};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable};
use crate::web::words as w;
use crate::web::words::{dossier as d, office, site};

/// Where they are.
const PATH: &str = "/office/enterprises";

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

/// That a list holds one firm's only, with the way to all of it.
pub(super) fn only(lang: Lang, firm: &OneFirm, all: &'static str) -> AnyView {
    let said = d::ONLY_OF.fill(lang, &[("firm", &firm.name)]);
    view! {
        <p class="page-note" data-testid="only-of">
            {said}" "<a href=all>{d::ALL_FIRMS.read(lang)}</a>
        </p>
    }
    .into_any()
}
