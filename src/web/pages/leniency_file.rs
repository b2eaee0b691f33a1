//! Pages of leniency files: the desk, one file, the register, the rulebook, the paper, and the firm's own.

mod after;
mod detail;
mod filed;
mod known;
mod mine;
mod order;
mod papers;
mod print;
mod record;
mod register;
mod rules;
mod seat;
mod similar;
mod suggestion;

pub use detail::detail;
use leptos::prelude::*;
pub use mine::{mine, report};
pub use order::order_document;
pub use papers::paper;
pub use print::print;
pub use register::{register, register_sheet};
pub use rules::rules;
pub use similar::{like_cases, like_cases_sheet};
pub(super) use suggestion::about;

use super::office_list::{moment, pill};
use crate::views::leniency_file::{FileLine, LeniencyDesk};
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable};
use crate::web::words::leniency_file as l;
use crate::web::words::{self as w, site};

const PATH: &str = "/leniency";
const REGISTER: &str = "/leniency/register";

/// The first page of those who work on files.
pub fn desk(reader: &Reader, view: LeniencyDesk) -> Page {
    let lang = reader.lang;
    let title = l::LENIENCY.read(lang);
    let named = !view.names || !view.mine.is_empty() || !view.others.is_empty();
    let section = |heading: w::Word, rows: Vec<FileLine>, empty: w::Word, testid: &'static str| {
        let table = table(reader, rows, heading.read(lang), empty.read(lang));
        view! {
            <section class="section">
                <h2>{heading.read(lang)}</h2>
                <DataTable table=table testid=testid/>
            </section>
        }
    };
    let (heading, empty, note) = match view.names {
        true => (l::TO_NAME, l::TO_NAME_EMPTY, l::TO_NAME_NOTE),
        false => (l::OPEN_TO_POOL, l::OPEN_TO_POOL_EMPTY, l::SEAT_NOTE),
    };
    // whoever stands in reserve is told only when there is something to take
    let to_name = view.to_name.filter(|rows| view.names || !rows.is_empty());
    let to_name = to_name.map(|rows| {
        view! {
            {section(heading, rows, empty, "to-name")}
            <p class="page-note">{note.read(lang)}</p>
        }
    });
    let own = named.then(|| {
        view! {
            {section(l::MINE, view.mine, l::MINE_EMPTY, "mine")}
            {section(l::OTHERS, view.others, l::OTHERS_EMPTY, "others")}
        }
    });
    let mut actions = Vec::new();
    if view.may_open {
        actions.push(ActionView::link(l::OPEN.read(lang), "/leniency/new").as_primary());
    }
    if view.may_confirm {
        actions.push(ActionView::link(
            l::CONFIRM.read(lang),
            "/leniency/rules/confirm",
        ));
    }
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head"><h1>{title}</h1></div>
            {to_name}
            {own}
            <ActionList actions=actions/>
        }
        .into_any()
    })
}

fn table(reader: &Reader, rows: Vec<FileLine>, caption: &str, empty: &str) -> TableView {
    let lang = reader.lang;
    let columns = [
        site::DUE,
        l::NUMBER,
        l::ENTERPRISE,
        l::ACT,
        l::STATUS,
        l::RECEIVED_AT,
    ];
    let row = |r: FileLine| {
        // which clock the first column tells of
        let clock = r.term.as_ref().map(|t| w::term_kind(t.kind).read(lang));
        let status = std::iter::once(l::status(r.status).read(lang)).chain(clock);
        let status = status.collect::<Vec<_>>().join("\n");
        Row {
            cells: vec![
                pill(lang, r.term.as_ref(), format!("{PATH}/{}", r.number)),
                Cell::Link {
                    text: r.number.clone(),
                    href: format!("{PATH}/{}", r.number),
                    sub: Some(l::origin(r.origin).read(lang).to_owned()),
                },
                Cell::Text(r.enterprise),
                Cell::Text(r.item.map_or(String::new(), |i| i.read(lang).to_owned())),
                Cell::Text(status),
                Cell::Text(moment(lang, r.received_at, reader.now)),
            ],
        }
    };
    TableView {
        caption: caption.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.into_iter().map(row).collect(),
        empty: empty.to_owned(),
    }
}
