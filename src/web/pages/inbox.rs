//! 消息: what the reader was told by itself, one line a matter.

use leptos::prelude::*;

use super::office_list::moment;
use crate::views::inbox::{Inbox, InboxLine};
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable};
use crate::web::words as w;
use crate::web::words::{inbox as i, office, site};

/// The page.
pub fn inbox(reader: &Reader, view: Inbox) -> Page {
    let lang = reader.lang;
    let title = i::INBOX.read(lang);
    let unread = (view.unread > 0).then(|| {
        let text = i::UNREAD.fill(lang, &[("n", &view.unread.to_string())]);
        view! { <p class="page-note">{text}</p> }
    });
    let read: Vec<ActionView> = (view.unread > 0)
        .then(|| ActionView::post(i::READ_ALL.read(lang), "/inbox/read"))
        .into_iter()
        .collect();
    let columns = [
        i::STATE,
        site::NUMBER_AND_TITLE,
        i::LEVEL,
        office::SHOULD_HAVE,
        site::DUE_ON,
        i::TOLD_AT,
    ];
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.lines.into_iter().map(|l| line(reader, l)).collect(),
        empty: i::EMPTY.read(lang).to_owned(),
    };
    Page::new(title, Side::Staff, "/inbox", move || {
        view! {
            <div class="page-head"><h1>{title}</h1><ActionList actions=read/></div>
            {unread}
            <DataTable table=table testid="inbox"/>
        }
        .into_any()
    })
}

fn line(reader: &Reader, l: InboxLine) -> Row {
    let lang = reader.lang;
    let state = if l.unread { i::NEW } else { i::READ };
    let (number, text) = l.matter.unwrap_or_default();
    let matter = match l.href {
        Some(href) => Cell::Link {
            text: super::office_list::excerpt(&text),
            href,
            sub: Some(number),
        },
        None => Cell::Text(text),
    };
    let day = w::day(lang, l.due_on);
    let due = match l.moved_to {
        Some(now) => i::MOVED.fill(lang, &[("day", &day), ("now", &w::day(lang, now))]),
        None => day,
    };
    let told = moment(lang, l.at, reader.now);
    let told = match l.times {
        1 => told,
        n => format!("{told} · {}", i::TIMES.fill(lang, &[("n", &n.to_string())])),
    };
    Row {
        cells: vec![
            Cell::Text(state.read(lang).to_owned()),
            matter,
            Cell::Text(l.level.read(lang).to_owned()),
            Cell::Text(w::term_kind(l.kind).read(lang).to_owned()),
            Cell::Text(due),
            Cell::Text(told),
        ],
    }
}
