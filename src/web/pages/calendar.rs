//! 工作日历: what is in force, year by year; and what a change would move, before it is made.

use leptos::prelude::*;

use super::bureau;
use crate::domain::action::Action;
use crate::domain::calendar::{Holiday, Notice};
use crate::views::calendar::{CalendarPage, Move, Moves, Progress};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::sheet::{Sheet, Value};
use crate::web::ui::{ActionList, DataTable};
use crate::web::words as w;
use crate::web::words::{calendar as c, office, site};

/// Moves listed on the page; the file has all of them.
const SHOWN: usize = 200;

/// The calendar in force.
pub fn calendar(reader: &Reader, view: CalendarPage) -> Page {
    let lang = reader.lang;
    let title = site::CALENDAR.read(lang);
    let edition = c::EDITION.fill(lang, &[("edition", &view.edition)]);
    let missing = view.missing.map(|year| {
        let gaps = [
            ("year", &*year.to_string()),
            ("n", &*view.provisional.to_string()),
        ];
        view! { <p class="notice warning" role="status">{c::MISSING.fill(lang, &gaps)}</p> }
    });
    let progress = view.progress.as_ref().map(|p| {
        view! { <p class="notice" role="status" data-testid="recompute">{progress(lang, p)}</p> }
    });
    let actions = view.actions.iter().filter_map(|action| {
        let href = match action {
            Action::PublishCalendar => "/admin/calendar/edit",
            Action::EditDeadlines => "/admin/deadlines",
            _ => return None,
        };
        let link = ActionView::link(w::action(*action).read(lang), href);
        Some(match action {
            Action::PublishCalendar => link.as_primary(),
            _ => link,
        })
    });
    let actions: Vec<ActionView> = actions.collect();
    let changes = bureau::changes(reader, view.history);
    let years = view.notices.iter().map(|n| year(lang, n)).collect_view();
    Page::new(title, Side::Staff, "/admin/calendar", move || {
        view! {
            <div class="page-head"><h1>{title}</h1><ActionList actions=actions/></div>
            <p class="page-note">
                {edition}" "<a href="/admin/deadlines/terms">{c::SEE_TERMS.read(lang)}</a>
            </p>
            {missing}
            {progress}
            {years}
            {changes}
        }
        .into_any()
    })
}

/// How far open deadlines have come, in one sentence.
pub(super) fn progress(lang: Lang, p: &Progress) -> String {
    let sentence = if p.finished {
        c::RECOMPUTED
    } else {
        c::RECOMPUTING
    };
    let (done, total, moved) = (p.done.min(p.total), p.total, p.moved);
    sentence.fill(
        lang,
        &[
            ("done", &done.to_string()),
            ("total", &total.to_string()),
            ("moved", &moved.to_string()),
        ],
    )
}

fn year(lang: Lang, notice: &Notice) -> AnyView {
    let heading = c::YEAR.fill(lang, &[("year", &notice.year.to_string())]);
    let columns = [c::HOLIDAY, c::DAYS_OFF, c::WORKED];
    let table = TableView {
        caption: heading.clone(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: notice.holidays.iter().map(|h| holiday(lang, h)).collect(),
        empty: String::new(),
    };
    view! {
        <section class="section">
            <h2>{heading}</h2>
            <DataTable table=table testid=format!("year-{}", notice.year)/>
        </section>
    }
    .into_any()
}

fn holiday(lang: Lang, h: &Holiday) -> Row {
    let from = w::day(lang, h.from);
    let off = match h.from == h.to {
        true => from,
        false => c::SPAN.fill(lang, &[("from", &from), ("to", &w::day(lang, h.to))]),
    };
    let worked: Vec<String> = h.worked.iter().map(|d| w::day(lang, *d)).collect();
    Row {
        cells: vec![
            Cell::Text(w::holiday(lang, &h.name)),
            Cell::Text(off),
            Cell::Text(worked.join(office::AND.read(lang))),
        ],
    }
}

/// What a change would move; `form` is the address of the form that would make it.
pub(super) fn moves(lang: Lang, form: &str, moves: Moves) -> AnyView {
    let gaps = [
        ("n", moves.looked_at.to_string()),
        ("moved", moves.moves.len().to_string()),
        ("earlier", moves.earlier().to_string()),
        ("certain", moves.certain.to_string()),
    ];
    let gaps: Vec<(&str, &str)> = gaps.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let text = c::MOVES_TEXT.fill(lang, &gaps);
    let named = moves.moves.iter().any(|m| m.matter.is_some());
    let more = (moves.moves.len() > SHOWN).then(|| {
        let text = c::MORE_MOVES.fill(lang, &[("n", &SHOWN.to_string())]);
        view! { <p class="page-note">{text}</p> }
    });
    let download = (!moves.moves.is_empty()).then(|| {
        let href = format!("{}/moves.csv", form.trim_end_matches("/edit"));
        view! { <p><a href=href>{c::DOWNLOAD.read(lang)}</a></p> }
    });
    let columns = [
        site::UNIT,
        c::CHANGE,
        c::FROM_DATE,
        c::TO_DATE,
        office::SHOULD_HAVE,
    ];
    let matter = named.then(|| Column::text(c::MATTER.read(lang)));
    let table = TableView {
        caption: c::MOVES.read(lang).to_owned(),
        columns: columns
            .map(|c| Column::text(c.read(lang)))
            .into_iter()
            .chain(matter)
            .collect(),
        rows: moves
            .moves
            .iter()
            .take(SHOWN)
            .map(|m| row(lang, m, named))
            .collect(),
        empty: c::NO_MOVES.read(lang).to_owned(),
    };
    view! {
        <section class="section" id="moves" data-testid="moves">
            <h2>{c::MOVES.read(lang)}</h2>
            <p>{text}</p>
            {download}
            <DataTable table=table testid="moves-table"/>
            {more}
        </section>
    }
    .into_any()
}

/// The cells of a move as words, for the page and the file alike.
fn words_of(lang: Lang, m: &Move) -> [String; 5] {
    let change = if m.later { c::LATER } else { c::EARLIER };
    [
        m.name.read(lang).to_owned(),
        change.read(lang).to_owned(),
        w::date(lang, m.from),
        w::date(lang, m.to),
        w::term_kind(m.kind).read(lang).to_owned(),
    ]
}

fn row(lang: Lang, m: &Move, named: bool) -> Row {
    let matter = m
        .matter
        .as_ref()
        .map_or_else(String::new, |(number, title)| format!("{number} {title}"));
    let cells = words_of(lang, m).map(Cell::Text).into_iter();
    Row {
        cells: cells.chain(named.then_some(Cell::Text(matter))).collect(),
    }
}

/// All of them as the rows of a file, with a heading row; dates as 2027-01-04.
pub fn moves_sheet(lang: Lang, moves: &Moves) -> Sheet {
    let heads = [
        site::UNIT,
        c::CHANGE,
        c::FROM_DATE,
        c::TO_DATE,
        office::SHOULD_HAVE,
        site::NUMBER,
        site::TITLE,
    ];
    let rows = moves.moves.iter().map(|m| {
        let [unit, change, _, _, kind] = words_of(lang, m);
        let (number, title) = m.matter.clone().unwrap_or_default();
        let (from, to) = (m.from.to_string(), m.to.to_string());
        let cells = [unit, change, from, to, kind, number, title];
        cells.map(Value::Text).to_vec()
    });
    Sheet {
        head: heads.map(|w| w.read(lang).to_owned()).to_vec(),
        rows: rows.collect(),
        ..Sheet::default()
    }
}
