//! 消息: what the reader was told by itself, one line a matter, the unread first.

use crate::domain::ladder::Cause;
use leptos::prelude::*;

use super::office_list::{excerpt, moment};
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
    Page::new(title, Side::Staff, "/inbox", move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <p class="page-note">{i::NOTE.read(lang)}</p>
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
    let mut columns = vec![
        site::NUMBER_AND_TITLE,
        i::LEVEL,
        office::SHOULD_HAVE,
        i::DUE_ON,
        i::TOLD_AT,
    ];
    let drafts = lines.iter().any(|l| l.draft.is_some());
    if drafts {
        columns.push(i::TO_DO);
    }
    TableView {
        caption: caption.to_owned(),
        columns: columns
            .into_iter()
            .map(|c| Column::text(c.read(lang)))
            .collect(),
        rows: lines.into_iter().map(|l| line(reader, l, drafts)).collect(),
        empty: empty.read(lang).to_owned(),
    }
}

fn line(reader: &Reader, l: InboxLine, drafts: bool) -> Row {
    let lang = reader.lang;
    let day = w::day(lang, l.due_on);
    let due = match l.moved_to {
        _ if l.settled => i::SETTLED.fill(lang, &[("day", &day)]),
        Some(now) => i::MOVED.fill(lang, &[("day", &day), ("now", &w::day(lang, now))]),
        None => day,
    };
    let told = moment(lang, l.at, reader.now);
    let told = match l.times {
        1 => told,
        n => format!("{told} · {}", i::TIMES.fill(lang, &[("n", &n.to_string())])),
    };
    let why = match l.cause {
        Cause::Dissatisfied => Some(i::NOT_CONTENT),
        Cause::Idle => Some(i::STANDS_STILL),
        // the unit knows nothing of a draft, but it is late
        Cause::Date if l.level.is_none() => Some(i::LATE),
        Cause::Date => None,
    };
    let level = l.level.as_ref().map(|level| level.read(lang).to_owned());
    let why = why.map(|why| why.read(lang).to_owned());
    let mut cells = vec![
        Cell::Link {
            text: excerpt(&l.title),
            href: l.href,
            sub: Some(l.number),
        },
        Cell::Tags(level.into_iter().chain(why).collect()),
        Cell::Text(w::term_kind(l.kind).read(lang).to_owned()),
        Cell::Text(due),
        Cell::Text(told),
    ];
    if drafts {
        let open = |id| {
            let href = format!("/supervision/orders/{id}");
            ActionView::link(i::SEE_DRAFT.read(lang), href)
        };
        cells.push(Cell::Actions(l.draft.map(open).into_iter().collect()));
    }
    Row { cells }
}
