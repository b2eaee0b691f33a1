//! 问题台账: every problem in one line, narrowed by the address, in the columns a person chose; saved views; files.

mod cells;
mod filter;

pub use cells::sheet;
use leptos::prelude::*;

use crate::views::ledger::{Column, ExportLine, Exports, Ledger, SavedView, ViewTyped};
use crate::views::name::Lang;
use crate::views::ui::{
    self, ActionView, Cell, Icon, NoticeTone, NoticeView, Pager, Row, TableView,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, Glyph, Notice, PagerLinks, PrintButton};
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
        columns: cells::heads(lang, &view.columns),
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
            {views(lang, &view.views, view.view.as_deref())}
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
            {save(lang, &view, &typed)}
        }
        .into_any()
    });
    match wrong {
        true => page.with_status(422),
        false => page,
    }
}

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
    match query.is_empty() {
        true => PATH.to_owned(),
        false => format!("{PATH}?{query}"),
    }
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

/// Saved views: name and address.
fn view_links(lang: Lang, views: &[SavedView]) -> Vec<(String, String, String)> {
    let link = |v: &SavedView| {
        let name = match &v.shared {
            Some(unit) => l::SHARED.fill(lang, &[("name", &v.name), ("unit", unit.read(lang))]),
            None => v.name.clone(),
        };
        let query = match v.query.is_empty() {
            true => format!("view={}", v.id),
            false => format!("{}&view={}", v.query, v.id),
        };
        (v.id.clone(), name, address(&query))
    };
    views.iter().map(link).collect()
}

/// Saved views as links, for this page and the queue.
pub(super) fn views(lang: Lang, all: &[SavedView], open: Option<&str>) -> Option<AnyView> {
    if all.is_empty() {
        return None;
    }
    let everything = [(
        String::new(),
        l::ALL_LINES.read(lang).to_owned(),
        PATH.to_owned(),
    )];
    let links = everything.into_iter().chain(view_links(lang, all));
    let links = links
        .map(|(id, name, href)| {
            let current = (Some(id.as_str()) == open).then_some("page");
            view! { <li><a class="chip" href=href aria-current=current>{name}</a></li> }
        })
        .collect_view();
    Some(
        view! {
            <nav aria-label=l::VIEWS.read(lang) data-testid="views">
                <ul class="chips">{links}</ul>
            </nav>
        }
        .into_any(),
    )
}

/// Every column with a box to tick.
fn columns(lang: Lang, view: &Ledger) -> AnyView {
    let boxes = Column::ALL
        .iter()
        .map(|c| {
            let id = format!("col-{}", c.key());
            let shown = view.columns.contains(c);
            view! {
                <div class="choice">
                    <input type="checkbox" id=id.clone() name="col" value=c.key() checked=shown/>
                    <label for=id>{l::column(*c).read(lang)}</label>
                </div>
            }
        })
        .collect_view();
    view! {
        <details class="explain" data-testid="columns">
            <summary>{l::COLUMNS.read(lang)}</summary>
            <form class="stack" method="post" action=format!("{PATH}/columns")>
                <input type="hidden" name="query" value=view.query_with(false)/>
                <fieldset>
                    <legend class="page-note">{l::COLUMNS_NOTE.read(lang)}</legend>
                    <div class="choices columns">{boxes}</div>
                </fieldset>
                <div class="actions">
                    <button type="submit" class="button">{l::KEEP_COLUMNS.read(lang)}</button>
                    <button type="submit" class="button" name="usual" value="1">
                        {l::USUAL_COLUMNS.read(lang)}
                    </button>
                </div>
            </form>
        </details>
    }
    .into_any()
}

/// Saves the page as a view, and deletes the open one where it is the reader's own.
fn save(lang: Lang, view: &Ledger, typed: &ViewTyped) -> AnyView {
    let error = typed.problem.map(|problem| {
        view! {
            <p class="field-error" id="err-name" role="alert">
                <Glyph icon=Icon::Triangle/><span>{l::problem(problem).read(lang)}</span>
            </p>
        }
    });
    let invalid = typed.problem.is_some().then_some("true");
    let described = typed.problem.is_some().then_some("err-name");
    let share = view.shares_with.as_ref().map(|unit| {
        view! {
            <div class="choice">
                <input type="checkbox" id="view-share" name="share" value="1" checked=typed.share
                    aria-describedby="view-share-hint"/>
                <label for="view-share">{l::SHARE.fill(lang, &[("unit", unit.read(lang))])}</label>
            </div>
            <p class="hint" id="view-share-hint">{l::SHARE_NOTE.read(lang)}</p>
        }
    });
    let own = view
        .views
        .iter()
        .find(|v| v.own && Some(&v.id) == view.view.as_ref());
    let delete: Vec<ActionView> = own
        .map(|v| {
            let label = l::DELETE_VIEW.fill(lang, &[("name", &v.name)]);
            ActionView::post(label, format!("{PATH}/views/{}/delete", v.id))
        })
        .into_iter()
        .collect();
    view! {
        <details class="explain" open=typed.problem.is_some() data-testid="save-view">
            <summary>{l::SAVE_VIEW.read(lang)}</summary>
            <form class="form-kit" method="post" action=format!("{PATH}/views")>
                // a shared view looks the same to everybody: its columns stand in its address
                <input type="hidden" name="query" value=view.query_with(true)/>
                <div class=if typed.problem.is_some() { "field invalid" } else { "field" }>
                    <label class="label" for="view-name">{l::VIEW_NAME.read(lang)}</label>
                    {error}
                    <input class="input" id="view-name" name="name" value=typed.name.clone()
                        autocomplete="off" aria-invalid=invalid aria-describedby=described/>
                </div>
                {share}
                <button type="submit" class="button">{l::SAVE.read(lang)}</button>
            </form>
        </details>
        <ActionList actions=delete/>
    }
    .into_any()
}
