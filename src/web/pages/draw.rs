//! 抽查回访: the list, and one sample with its seed, its list and what the calls told.

use leptos::prelude::*;

use super::history;
use crate::domain::draw::Call;
use crate::views::draw::{CallsWaiting, DrawDetail, DrawLine, DrawnLine, Draws};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Pager, Row, SummaryList, SummaryRow, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, PagerLinks, Summary, TimelineList};
use crate::web::words as w;
use crate::web::words::{draw as d, site};

/// Where they are.
pub const PATH: &str = "/supervision/draws";

/// The list.
pub fn list(reader: &Reader, view: Draws) -> Page {
    let lang = reader.lang;
    let title = d::DRAWS.read(lang);
    let make = view
        .may_draw
        .then(|| ActionView::link(d::MAKE.read(lang), format!("{PATH}/new")));
    let table = table(lang, view.rows);
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.as_ref().map(|next| {
            let href = format!("{PATH}?after={next}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <ActionList actions=make.into_iter().collect()/>
            </div>
            <p class="page-note">{d::INTRO.read(lang)}</p>
            <DataTable table=table testid="draws"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    });
    page.under(site::BOARD.read(lang), "/supervision")
}

/// Draws as a table.
pub(super) fn table(lang: Lang, rows: Vec<DrawLine>) -> TableView {
    let columns = [d::NUMBER, d::PERIOD, d::SHARE, d::UNIT, d::PROGRESS];
    let row = |r: DrawLine| Row {
        cells: vec![
            Cell::Link {
                text: r.number.clone(),
                href: format!("{PATH}/{}", r.number),
                sub: None,
            },
            Cell::Text(period(lang, &r)),
            Cell::Text(percent(lang, &r)),
            Cell::Text(r.unit.read(lang).to_owned()),
            Cell::Text(progress(lang, &r)),
        ],
    };
    TableView {
        caption: d::DRAWS.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.into_iter().map(row).collect(),
        empty: d::EMPTY.read(lang).to_owned(),
    }
}

fn period(lang: Lang, r: &DrawLine) -> String {
    let (from, to) = (w::date(lang, r.period.0), w::date(lang, r.period.1));
    d::FROM_TO.fill(lang, &[("from", &from), ("to", &to)])
}

fn percent(lang: Lang, r: &DrawLine) -> String {
    d::PERCENT.fill(lang, &[("n", &r.share.to_string())])
}

fn progress(lang: Lang, r: &DrawLine) -> String {
    let gaps = [("n", r.reached.to_string()), ("m", r.drawn.to_string())];
    let gaps = gaps.each_ref().map(|(gap, n)| (*gap, n.as_str()));
    d::OF.fill(lang, &gaps)
}

/// One draw.
pub fn detail(reader: &Reader, view: DrawDetail) -> Page {
    let lang = reader.lang;
    let number = view.line.number.clone();
    let title = format!("{} {number}", d::DRAWS.read(lang));
    let heading = title.clone();
    let facts = facts(lang, &view);
    let columns = [d::MATTER, d::LEAD, d::RANK, d::BY, d::CALLS, d::CALL];
    let table = TableView {
        caption: d::DRAWN.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.drawn.iter().map(|r| row(lang, &number, r)).collect(),
        empty: d::EMPTY.read(lang).to_owned(),
    };
    let items = history::items(reader, view.history);
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <h1>{heading}</h1>
            <Summary list=facts/>
            <p class="page-note">{d::HOW.read(lang)}</p>
            <section class="section">
                <h2>{d::DRAWN.read(lang)}</h2>
                <DataTable table=table testid="drawn"/>
            </section>
            <section class="section">
                <h2>{site::HISTORY.read(lang)}</h2>
                <TimelineList items=items label=site::HISTORY.read(lang)/>
            </section>
        }
        .into_any()
    });
    page.under(d::DRAWS.read(lang), PATH)
}

/// The way to a draw with calls still to be made, and until when.
pub(super) fn waiting(lang: Lang, d: &CallsWaiting) -> ActionView {
    let (n, href) = (d.left.to_string(), format!("{PATH}/{}", d.number));
    let gaps = [("number", d.number.as_str()), ("n", n.as_str())];
    let text = match &d.term {
        None => d::WAITING.fill(lang, &gaps),
        Some(term) => {
            let until = w::due_day(lang, term);
            let gaps = [gaps[0], gaps[1], ("day", until.as_str())];
            d::WAITING_UNTIL.fill(lang, &gaps)
        }
    };
    ActionView::link(text, href)
}

fn facts(lang: Lang, view: &DrawDetail) -> SummaryList {
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let check = if view.same { d::SAME } else { d::DIFFERENT };
    let line = &view.line;
    let unit = format!(
        "{} {} {}",
        line.unit.read(lang),
        line.by,
        w::at(lang, line.at)
    );
    SummaryList {
        rows: vec![
            text(d::PERIOD, period(lang, line)),
            text(d::SHARE, percent(lang, line)),
            text(d::UNIT, unit),
            text(d::PROGRESS, progress(lang, line)),
            text(d::SEED, view.seed.clone()),
            text(d::POOL, view.pool.join(" ")),
            text(d::CHECK, check.read(lang).to_owned()),
        ],
    }
}

fn row(lang: Lang, number: &str, r: &DrawnLine) -> Row {
    let calls: Vec<String> = r.calls.iter().map(|c| call(lang, c)).collect();
    let calls = match calls.is_empty() {
        true => d::NOT_CALLED.read(lang).to_owned(),
        false => calls.join("\n"),
    };
    let form = format!("{PATH}/{number}/calls/{}", r.number);
    let due = r.term.as_ref().map_or_else(
        || Cell::Text(String::new()),
        |t| Cell::Pill(w::pill(lang, t)),
    );
    let button = r
        .may_call
        .then(|| ActionView::link(d::CALL.read(lang), form));
    Row {
        cells: vec![
            Cell::Link {
                text: r.title.clone(),
                href: format!("/office/cases/{}", r.number),
                sub: Some(r.number.clone()),
            },
            Cell::Text(r.lead.read(lang).to_owned()),
            Cell::Text(r.rank.chars().take(12).collect()),
            due,
            Cell::Text(calls),
            Cell::Actions(button.into_iter().collect()),
        ],
    }
}

/// What came of a call, on one line.
fn call(lang: Lang, c: &Call) -> String {
    let at = w::at(lang, c.at);
    let (Some(solved), Some(satisfaction)) = (c.solved, c.satisfaction) else {
        return d::NOT_REACHED.fill(lang, &[("at", &at), ("words", &c.words)]);
    };
    let gaps = [
        ("at", at.as_str()),
        ("name", &c.by.name),
        ("solved", w::solved(solved).read(lang)),
        ("satisfied", w::satisfaction(satisfaction.0).read(lang)),
        ("words", &c.words),
    ];
    let said = d::REACHED.fill(lang, &gaps);
    match c.rebound {
        true => format!("{said} {}", d::REBOUND.read(lang)),
        false => said,
    }
}
