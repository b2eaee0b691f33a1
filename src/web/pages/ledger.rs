//! 问题台账: every problem in one line, narrowed by the address, in the columns a person chose; saved views; files.

mod cells;
mod filter;

pub use cells::sheet;
use leptos::prelude::*;

use super::saved_view;
use crate::views::ledger::{Column, ExportLine, Exports, Ledger};
use crate::views::name::Lang;
use crate::views::saved_view::{List, ViewTyped};
use crate::views::ui::{self, ActionView, Cell, NoticeTone, NoticeView, Pager, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, Notice, PagerLinks, PrintButton};
use crate::web::words as w;
use crate::web::words::ledger as l;
use crate::web::words::{office, site};

/// Where the ledger is.
pub const PATH: &str = "/office/ledger";

/// The page. `typed`: what a view was to be called when it was refused.
pub fn ledger(reader: &Reader, view: Ledger, typed: ViewTyped) -> Page {
    let lang = reader.lang;
    let title = l::LEDGER.read(lang);
    let wrong = typed.problem.is_some();
    let table = TableView {
        caption: title.to_owned(),
        columns: cells::heads(lang, &view),
        rows: view
            .lines
            .iter()
            .map(|line| cells::row(lang, &view.columns, line))
            .collect(),
        empty: match view.filter.parts().is_empty() {
            true => l::EMPTY,
            false => site::EMPTY_FILTER,
        }
        .read(lang)
        .to_owned(),
    };
    let query = view.query();
    let joined = |more: &str| match query.is_empty() {
        true => address(more),
        false => address(&format!("{query}&{more}")),
    };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        // said at the head of the page already, where nobody has to scroll to it
        summary: None,
        prev: view
            .after
            .as_ref()
            .map(|_| (l::FIRST_PAGE.read(lang).to_owned(), address(&query))),
        next: view.next.as_ref().map(|next| {
            let next = joined(&format!("after={next}"));
            (site::NEXT_PAGE.read(lang).to_owned(), next)
        }),
    };
    let file = |kind: &str| address(&query).replacen(PATH, &format!("{PATH}.{kind}"), 1);
    let files = vec![
        ActionView::link(l::XLSX.read(lang), file("xlsx")),
        ActionView::link(l::CSV.read(lang), file("csv")),
        ActionView::link(w::document::DOCX.read(lang), file("docx")),
    ];
    let ignored = (!view.ignored.is_empty()).then(|| NoticeView {
        tone: NoticeTone::Changed,
        title: l::IGNORED.read(lang).to_owned(),
        lines: view
            .ignored
            .iter()
            .map(|(k, v)| format!("{k}={v}"))
            .collect(),
        actions: Vec::new(),
    });
    let note = format!("{} · {}", total(lang, &view), l::NOTE.read(lang));
    let cut = cut(lang, &view);
    let exports = view.sees_exports.then(|| {
        view! { <p><a href=EXPORTS>{l::EXPORTS.read(lang)}</a></p> }
    });
    let page = Page::new(title, Side::Staff, PATH, move || {
        let ignored = ignored.map(|notice| view! { <Notice notice=notice testid="ignored"/> });
        let cut = cut.map(|cut| view! { <p class="page-note" data-testid="cut">{cut}</p> });
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <p class="page-note">{note}</p>
            </div>
            {saved_view::links(lang, &view.views, List::Ledger)}
            {filter::form(lang, &view)}
            {filter::chips(lang, &view)}
            {ignored}
            <DataTable table=table testid="ledger"/>
            <PagerLinks pager=pager/>
            {cut}
            <div class="actions">
                <ActionList actions=files/>
                <PrintButton label=site::PRINT.read(lang)/>
            </div>
            {exports}
            {columns(lang, &view)}
            {saved_view::save(lang, List::Ledger, &view.views, &view.query_with(true), &typed)}
        }
        .into_any()
    });
    match wrong {
        true => page.with_status(422),
        false => page,
    }
}

/// Where the columns are kept.
const KEEP: &str = "/office/ledger/columns";

/// Where it is told who took the ledger out.
const EXPORTS: &str = "/office/ledger/exports";

/// Who took it out as a file, when, and narrowed by what.
pub fn exports(reader: &Reader, view: Exports) -> Page {
    let lang = reader.lang;
    let title = l::EXPORTS.read(lang);
    let columns = [
        l::EXPORTED_AT,
        l::EXPORTED_BY,
        site::UNIT,
        l::EXPORTED_AS,
        l::EXPORTED_BY_WHAT,
        l::EXPORTED_LINES,
    ];
    let row = |r: ExportLine| Row {
        cells: vec![
            Cell::Text(w::at(lang, r.at)),
            Cell::Text(r.name),
            Cell::Text(r.unit.map_or_else(String::new, |u| u.read(lang).to_owned())),
            Cell::Text(r.file.to_uppercase()),
            match r.query.is_empty() {
                true => Cell::Text(l::EXPORTED_ALL.read(lang).to_owned()),
                false => Cell::Link {
                    text: l::EXPORTED_FILTER.read(lang).to_owned(),
                    href: address(&r.query),
                    sub: None,
                },
            },
            Cell::Text(r.lines.to_string()),
        ],
    };
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| ui::Column::text(c.read(lang))).into(),
        rows: view.rows.into_iter().map(row).collect(),
        empty: l::EXPORTS_EMPTY.read(lang).to_owned(),
    };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.map(|next| {
            let href = format!("{EXPORTS}?after={next}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <h1>{title}</h1>
            <p class="page-note">{l::EXPORTS_NOTE.read(lang)}</p>
            <DataTable table=table testid="exports"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    });
    page.under(l::LEDGER.read(lang), PATH)
}

/// The page with a query.
fn address(query: &str) -> String {
    List::Ledger.address(query)
}

/// How many there are.
fn total(lang: Lang, view: &Ledger) -> String {
    match view.is_more() {
        true => l::TOTAL_MORE.fill(lang, &[("n", &view.most.to_string())]),
        false => l::TOTAL.fill(lang, &[("n", &view.total.to_string())]),
    }
}

/// That a file would not hold all of it.
fn cut(lang: Lang, view: &Ledger) -> Option<String> {
    let n = view.most.to_string();
    view.is_more().then(|| l::FILE_CUT.fill(lang, &[("n", &n)]))
}

/// The filters in use, in one line.
fn applied_text(lang: Lang, view: &Ledger) -> String {
    let all = filter::applied(lang, view);
    if all.is_empty() {
        return l::NO_FILTER.read(lang).to_owned();
    }
    let one = |(_, name, value): &(&str, String, String)| {
        l::APPLIED.fill(lang, &[("name", name), ("value", value)])
    };
    all.iter()
        .map(one)
        .collect::<Vec<_>>()
        .join(office::AND.read(lang))
}

/// Every column with a box to tick.
fn columns(lang: Lang, view: &Ledger) -> AnyView {
    let offered = Column::ALL.iter();
    let offered = offered.map(|c| (c.key(), l::column(*c), view.columns.contains(c)));
    super::columns::choice(lang, KEEP, view.query_with(false), offered)
}
