//! All cases of a firm, and the terms kept and missed: the lists behind its dossier.

use leptos::prelude::*;

use super::PATH;
use crate::views::enterprise::{FirmCaseList, FirmDayList, FirmTermLine, FirmTermList, OneFirm};
use crate::views::name::Lang;
use crate::views::ui::{Cell, Column, Pager, Row, Tab, TableView, Tabs};
use crate::web::page::{Page, Reader, Side};
use crate::web::pages::{office_list, service_day};
use crate::web::ui::{DataTable, PagerLinks, TabBar};
use crate::web::words as w;
use crate::web::words::{dossier as d, office, results, site};

fn pager(lang: Lang, next: Option<String>) -> Pager {
    Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: next.map(|href| (site::NEXT_PAGE.read(lang).to_owned(), href)),
        ..Pager::default()
    }
}

fn under(page: Page, lang: Lang, firm: &OneFirm) -> Page {
    page.under(site::ENTERPRISES.read(lang), PATH)
        .under(firm.name.clone(), format!("{PATH}/{}", firm.uscc))
}

/// Its cases.
pub fn cases(reader: &Reader, view: FirmCaseList) -> Page {
    let (lang, now) = (reader.lang, reader.now);
    let firm = view.firm;
    let title = d::CASES_OF.fill(lang, &[("firm", &firm.name)]);
    let here = format!("{PATH}/{}/cases", firm.uscc);
    let pager = pager(lang, view.next.map(|next| format!("{here}?after={next}")));
    let empty = office::EMPTY_FIRM_CASES.read(lang);
    let table = office_list::cases(lang, now, view.rows, &title, empty);
    let heading = title.clone();
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <h1>{heading}</h1>
            <DataTable table=table testid="firm-cases"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    });
    under(page, lang, &firm)
}

/// The service days it signed up for.
pub fn days(reader: &Reader, view: FirmDayList) -> Page {
    let lang = reader.lang;
    let firm = view.firm;
    let title = d::DAYS_OF.fill(lang, &[("firm", &firm.name)]);
    let table = service_day::days_of_firm(lang, view.rows);
    let heading = title.clone();
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <h1>{heading}</h1>
            <DataTable table=table testid="firm-days"/>
        }
        .into_any()
    });
    under(page, lang, &firm)
}

/// The terms owed to it.
pub fn terms(reader: &Reader, view: FirmTermList) -> Page {
    let lang = reader.lang;
    let firm = view.firm;
    let title = d::TERMS_OF.fill(lang, &[("firm", &firm.name)]);
    let here = |missed: bool| {
        let part = if missed { "yes" } else { "no" };
        format!("{PATH}/{}/terms?missed={part}", firm.uscc)
    };
    let tab = |label: w::Word, missed: bool, count: u64| Tab {
        label: label.read(lang).to_owned(),
        href: here(missed),
        count: Some(count),
        current: view.missed == missed,
    };
    let tabs = Tabs {
        label: title.clone(),
        items: vec![
            tab(d::MISSED, true, view.counts.missed),
            tab(d::KEPT, false, view.counts.kept),
        ],
    };
    let next = view
        .next
        .map(|next| format!("{}&after={next}", here(view.missed)));
    let pager = pager(lang, next);
    let columns = [
        site::NUMBER_AND_TITLE,
        d::TERM,
        site::UNIT,
        results::ON_DUE,
        d::DONE_ON,
        results::STATE,
    ];
    let table = TableView {
        caption: title.clone(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.into_iter().map(|r| term(lang, r)).collect(),
        empty: results::EMPTY_BEHIND.read(lang).to_owned(),
    };
    let heading = title.clone();
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head">
                <h1>{heading}</h1>
                <p class="page-note">{d::TERMS_NOTE.read(lang)}</p>
            </div>
            <TabBar tabs=tabs/>
            <DataTable table=table testid="firm-terms"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    });
    under(page, lang, &firm)
}

fn term(lang: Lang, r: FirmTermLine) -> Row {
    let place = if r.is_case { "cases" } else { "complaints" };
    let done = r.met_at.map(|at| w::day(lang, at.beijing_date()));
    Row {
        cells: vec![
            Cell::Link {
                text: office_list::excerpt(&r.title),
                href: format!("/office/{place}/{}", r.number),
                sub: Some(r.number),
            },
            Cell::Text(w::term_kind(r.kind).read(lang).to_owned()),
            Cell::Text(r.unit.read(lang).to_owned()),
            Cell::Text(w::day(lang, r.due_on)),
            Cell::Text(done.unwrap_or_default()),
            Cell::Text(results::counted(r.counted).read(lang).to_owned()),
        ],
    }
}
