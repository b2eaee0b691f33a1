//! 服务台: a strip to type in and the records of today under it (interface §8.2, wireframe 6).

use leptos::prelude::*;

use crate::domain::service_day::Stage;
use crate::views::form::FormView;
use crate::views::name::Lang;
use crate::views::service_day::{Desk, DeskLine};
use crate::views::ui::{Cell, Column, Row, TableView};
use crate::web::pages::office_list::excerpt;
use crate::web::ui::{DataTable, FormKit};
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
    let early = (desk.stage == Stage::Planned)
        .then(|| view! { <p class="page-note">{words::NOT_HELD.read(lang)}</p> });
    let table = records(lang, desk.records, words::TODAY, words::EMPTY_RECORDS);
    view! {
        <div class="page-head">
            <h1>{words::DESK.read(lang)}" · "{desk.theme}</h1>
            <p class="case-facts"><span>{desk.number}</span><span>{when}</span><span>{place}</span></p>
            <p data-testid="desk-counts">{counts}</p>
        </div>
        {early}
        <div class="desk-strip" data-testid="desk-strip"><FormKit form=form section=true/></div>
        <section class="section">
            <h2>{words::TODAY.read(lang)}</h2>
            <DataTable table=table testid="desk-records"/>
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
            Cell::Text(words::became(r.became).read(lang).to_owned()),
        ],
    }
}
