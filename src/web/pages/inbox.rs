//! 消息: what the reader was told by itself, one line a matter, the unread first.

use leptos::prelude::*;

use super::office_list::{excerpt, moment};
use crate::domain::actor::Role;
use crate::domain::ladder::Cause;
use crate::views::inbox::{Inbox, InboxLine, Pressed};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable};
use crate::web::words as w;
use crate::web::words::{inbox as i, office, site};

/// The page.
pub fn inbox(reader: &Reader, view: Inbox) -> Page {
    let lang = reader.lang;
    let title = i::INBOX.read(lang);
    let until = view.until.0.to_string();
    let read: Vec<ActionView> = (view.unread > 0)
        .then(|| ActionView {
            hidden: vec![("until".to_owned(), until)],
            ..ActionView::post(i::READ_ALL.read(lang), "/inbox/read")
        })
        .into_iter()
        .collect();
    let n = view.unread;
    let (new, old): (Vec<_>, Vec<_>) = view.lines.into_iter().partition(|l| l.unread);
    let earlier = !old.is_empty();
    let heading = i::UNREAD.fill(lang, &[("n", &n.to_string())]);
    let new = table(reader, new, &heading, i::NOTHING_NEW);
    let old = table(reader, old, i::READ.read(lang), i::NOTHING_NEW);
    let firm = reader
        .actor
        .as_ref()
        .is_some_and(|a| a.role == Role::Enterprise);
    let (side, note) = match firm {
        true => (Side::Enterprise, i::NOTE_TO_FIRM),
        false => (Side::Staff, i::NOTE),
    };
    Page::new(title, side, "/inbox", move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <p class="page-note">{note.read(lang)}</p>
                <ActionList actions=read/>
            </div>
            <section class="section">
                <h2>{heading}</h2>
                <DataTable table=new testid="inbox"/>
            </section>
            {earlier.then(|| view! {
                <section class="section">
                    <h2>{i::READ.read(lang)}</h2>
                    <DataTable table=old testid="inbox-read"/>
                </section>
            })}
        }
        .into_any()
    })
}

fn table(reader: &Reader, lines: Vec<InboxLine>, caption: &str, empty: w::Word) -> TableView {
    let lang = reader.lang;
    let mut columns = vec![site::NUMBER_AND_TITLE, i::WHAT];
    // what the ladder presses has a date; what happened has none
    let pressed = lines.iter().any(|l| l.pressed.is_some());
    if pressed {
        columns.extend([office::SHOULD_HAVE, i::DUE_ON]);
    }
    columns.push(i::TOLD_AT);
    let drafts = lines.iter().any(|l| l.draft.is_some());
    if drafts {
        columns.push(i::TO_DO);
    }
    let row = |l| line(reader, l, pressed, drafts);
    TableView {
        caption: caption.to_owned(),
        columns: columns
            .into_iter()
            .map(|c| Column::text(c.read(lang)))
            .collect(),
        rows: lines.into_iter().map(row).collect(),
        empty: empty.read(lang).to_owned(),
    }
}

fn line(reader: &Reader, l: InboxLine, pressed: bool, drafts: bool) -> Row {
    let lang = reader.lang;
    let told = moment(lang, l.at, reader.now);
    let told = match l.times {
        1 => told,
        n => format!("{told} · {}", i::TIMES.fill(lang, &[("n", &n.to_string())])),
    };
    let mut what: Vec<String> = l.pressed.iter().flat_map(|p| reminder(lang, p)).collect();
    what.extend(l.news.iter().map(|n| i::news(*n).read(lang).to_owned()));
    let mut cells = vec![
        Cell::Link {
            text: excerpt(&l.title),
            href: l.href,
            sub: Some(l.number),
        },
        Cell::Tags(what),
    ];
    if pressed {
        let kind = |p: &Pressed| w::term_kind(p.kind).read(lang).to_owned();
        let of = l.pressed.as_ref();
        cells.push(Cell::Text(of.map(kind).unwrap_or_default()));
        cells.push(Cell::Text(of.map(|p| due(lang, p)).unwrap_or_default()));
    }
    cells.push(Cell::Text(told));
    if drafts {
        let open = |id| {
            let href = format!("/supervision/orders/{id}");
            ActionView::link(i::SEE_DRAFT.read(lang), href)
        };
        cells.push(Cell::Actions(l.draft.map(open).into_iter().collect()));
    }
    Row { cells }
}

/// What the ladder says: the rung, and why.
fn reminder(lang: Lang, pressed: &Pressed) -> Vec<String> {
    let why = match pressed.cause {
        Cause::Dissatisfied => Some(i::NOT_CONTENT),
        Cause::Idle => Some(i::STANDS_STILL),
        // the unit knows nothing of a draft, but it is late
        Cause::Date if pressed.level.is_none() => Some(i::LATE),
        Cause::Date => None,
    };
    let level = pressed
        .level
        .as_ref()
        .map(|level| level.read(lang).to_owned());
    let why = why.map(|why| why.read(lang).to_owned());
    level.into_iter().chain(why).collect()
}

/// The date that was pressed, and what became of it.
fn due(lang: Lang, pressed: &Pressed) -> String {
    let day = w::day(lang, pressed.due_on);
    match pressed.moved_to {
        _ if pressed.settled => i::SETTLED.fill(lang, &[("day", &day)]),
        Some(now) => i::MOVED.fill(lang, &[("day", &day), ("now", &w::day(lang, now))]),
        None => day,
    }
}
