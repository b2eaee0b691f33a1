//! 服务台: a strip to type in and the records of today under it (interface §8.2, wireframe 6).

use leptos::prelude::*;

use crate::domain::service_day::Stage;
use crate::views::form::FormView;
use crate::views::name::Lang;
use crate::views::service_day::{Desk, DeskLine, IncompleteEntry};
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::pages::office_list::excerpt;
use crate::web::ui::{ActionList, DataTable, FormKit};
use crate::web::words::{self as w, service_day as words, site};

/// The main part of the desk: posting the strip comes back to it, ready for the next firm.
pub(in crate::web::pages) fn desk_page(lang: Lang, mut form: FormView, desk: Desk) -> AnyView {
    // the page has the heading; the strip is only what is typed
    form.title = String::new();
    // the desk is worked at by keyboard: it begins at the firm, unless something has to be mended
    let begins = !form.has_errors();
    if let Some(first) = form.fields.first_mut() {
        first.focus = begins;
    }
    let place = words::place(lang, desk.meeting.online, &desk.meeting.place);
    let when = words::when(lang, &desk.meeting);
    let (seated, came) = desk.came;
    let counts = words::DESK_LINE.fill(
        lang,
        &[
            ("seated", &seated.to_string()),
            ("came", &came.to_string()),
            ("n", &desk.records.len().to_string()),
        ],
    );
    let over = desk.over;
    let ended = over.then(
        || view! { <p class="page-note" data-testid="desk-over">{words::DESK_OVER.read(lang)}</p> },
    );
    let strip = (!over).then(|| {
        view! { <div class="desk-strip" data-desk-strip data-testid="desk-strip"><FormKit form=form section=true/></div> }
    });
    let early = (desk.stage == Stage::Planned)
        .then(|| view! { <p class="page-note">{words::NOT_HELD.read(lang)}</p> });
    let heading = if over { words::THAT_DAY } else { words::TODAY };
    let table = records(lang, desk.records, heading, words::EMPTY_RECORDS);
    let incomplete =
        (!desk.incomplete.is_empty()).then(|| incomplete(lang, &desk.number, desk.incomplete));
    let queue = match over {
        false => ActionView::link(
            words::TO_QUEUE.read(lang),
            format!("/office/desk/{}/queue", desk.number),
        ),
        true => ActionView::link(
            words::SUMMARY.read(lang),
            format!("/office/service-days/{}/summary", desk.number),
        ),
    };
    let queue = vec![queue];
    let script = script_words(lang, Some(&desk.number));
    view! {
        <div class="page-head">
            <h1>{words::DESK.read(lang)}" · "{desk.theme}</h1>
            <p class="case-facts"><span>{desk.number}</span><span>{when}</span><span>{place}</span></p>
            <p data-testid="desk-counts">{counts}</p>
        </div>
        {early}
        {script}
        {ended}
        {strip}
        <ActionList actions=queue/>
        {incomplete}
        <section class="section">
            <h2>{heading.read(lang)}</h2>
            <DataTable table=table testid="desk-records"/>
        </section>
    }
    .into_any()
}

/// Where the script of the desk says how the network is and what waits on the device, and the words it says it in.
/// Nothing is shown without script: then the desk is a form like any other.
pub(super) fn script_words(lang: Lang, day: Option<&str>) -> AnyView {
    let say = |word: w::Word| word.read(lang).to_owned();
    let day = day.unwrap_or_default().to_owned();
    view! {
        <div class="desk-net" data-desk=day hidden=true
            data-up=say(words::NET_UP) data-down=say(words::NET_DOWN) data-waiting=say(words::NET_WAITING)
            data-kept=say(words::NET_KEPT) data-unnumbered=say(words::NET_UNNUMBERED) data-sent=say(words::NET_SENT)
            data-incomplete=say(words::NET_INCOMPLETE) data-unreadable=say(words::NET_UNREADABLE)
            data-cannot=say(words::NET_CANNOT) data-stays=say(words::NET_STAYS) data-before=say(words::NET_BEFORE)>
            <p><span data-desk-state></span>" "<b data-desk-count></b></p>
            <p role="status" data-desk-said></p>
            <p>
                <a href="/login" data-desk-login hidden=true>{words::NET_LOGIN.read(lang)}</a>
                <a href="" data-desk-reload hidden=true>{words::NET_RELOAD.read(lang)}</a>
            </p>
        </div>
    }
    .into_any()
}

/// What waits to be completed, each with the way to its form.
fn incomplete(lang: Lang, day: &str, entries: Vec<IncompleteEntry>) -> AnyView {
    let columns = [
        words::SAID_AT,
        site::NUMBER,
        site::ENTERPRISE,
        site::PROBLEM,
        words::TO_PRESS,
    ];
    let row = |e: IncompleteEntry| {
        let or = |text: String, word: w::Word| match text.is_empty() {
            true => word.read(lang).to_owned(),
            false => text,
        };
        let complete = ActionView::link(
            words::COMPLETE.read(lang),
            format!("/office/desk/{day}/entries/{}", e.id),
        );
        Row {
            cells: vec![
                Cell::Text(w::clock(e.said_at)),
                Cell::Text(or(e.number, words::NO_NUMBER)),
                Cell::Text(or(e.firm, words::FIRM_CHOSEN)),
                Cell::Text(excerpt(&e.words)),
                Cell::Actions(vec![complete]),
            ],
        }
    };
    let table = TableView {
        caption: words::INCOMPLETE.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: entries.into_iter().map(row).collect(),
        empty: String::new(),
    };
    view! {
        <section class="section">
            <h2>{words::INCOMPLETE.read(lang)}</h2>
            <p>{words::INCOMPLETE_NOTE.read(lang)}</p>
            <DataTable table=table testid="desk-incomplete"/>
        </section>
    }
    .into_any()
}

/// Records as a table: number, firm, words in short, what became of it.
pub(super) fn records(
    lang: Lang,
    rows: Vec<DeskLine>,
    caption: w::Word,
    empty: w::Word,
) -> TableView {
    let columns = [
        words::RECORDED_AT,
        site::NUMBER,
        site::ENTERPRISE,
        site::PROBLEM,
        words::BECAME,
    ];
    TableView {
        caption: caption.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.into_iter().map(|r| row(lang, r)).collect(),
        empty: empty.read(lang).to_owned(),
    }
}

fn row(lang: Lang, r: DeskLine) -> Row {
    Row {
        cells: vec![
            Cell::Text(w::clock(r.at)),
            Cell::Link {
                href: format!("/office/complaints/{}", r.number),
                text: r.number,
                sub: None,
            },
            Cell::Text(r.enterprise),
            Cell::Text(excerpt(&r.words)),
            Cell::Text(words::became_of(lang, r.became, r.unit.as_ref())),
        ],
    }
}
