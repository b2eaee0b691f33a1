//! 搜索: one page over what the reader may see, each kind under its own heading, each bounded.

use leptos::prelude::*;

use super::office_list;
use crate::views::enterprise::EnterpriseLine;
use crate::views::name::Lang;
use crate::views::search::Found;
use crate::views::ui::{Cell, Column, EmptyView, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{DataTable, EmptyState};
use crate::web::words::{self as w, office, site};

/// The page of one search.
pub fn search(reader: &Reader, found: Found) -> Page {
    let (lang, now) = (reader.lang, reader.now);
    let title = site::SEARCH.read(lang);
    let heading = match found.typed.is_empty() {
        true => title.to_owned(),
        false => office::SEARCHED.fill(lang, &[("what", &found.typed)]),
    };
    let nothing =
        found.cases.is_empty() && found.complaints.is_empty() && found.enterprises.is_empty();
    let first = site::FIRST_N.fill(lang, &[("n", &found.most.to_string())]);
    let name = |word: w::Word| word.read(lang).to_owned();
    let parts = [
        (
            name(office::CASES),
            office_list::cases(lang, found.cases, office::CASES.read(lang), ""),
            found.more_cases,
            "found-cases",
        ),
        (
            name(site::COMPLAINTS),
            office_list::complaints(lang, now, found.complaints, site::COMPLAINTS.read(lang), ""),
            found.more_complaints,
            "found-complaints",
        ),
        (
            name(site::ENTERPRISES),
            enterprises(lang, found.enterprises),
            found.more_enterprises,
            "found-enterprises",
        ),
    ];
    let (typed, enough) = (found.typed, found.enough);
    Page::new(heading.clone(), Side::Staff, "", move || {
        let sections = parts
            .into_iter()
            .filter(|(_, table, ..)| !table.rows.is_empty())
            .map(|(name, table, more, testid)| {
                let first = more.then(|| view! { <p class="page-note">{first.clone()}</p> });
                view! {
                    <section class="section">
                        <h2>{name}</h2>
                        <DataTable table=table testid=testid/>
                        {first}
                    </section>
                }
            })
            .collect_view();
        let empty = nothing.then(|| {
            let empty = EmptyView {
                title: match enough {
                    true => site::EMPTY_SEARCH.read(lang).to_owned(),
                    false => office::SEARCH_TOO_SHORT.read(lang).to_owned(),
                },
                ..EmptyView::default()
            };
            view! { <EmptyState empty=empty/> }
        });
        view! {
            <h1>{heading}</h1>
            <form class="filter" method="get" action="/office/search" role="search">
                <label class="visually-hidden" for="search-q">{office::SEARCH_LABEL.read(lang)}</label>
                <input class="input" type="search" id="search-q" name="q" value=typed/>
                <button type="submit" class="button">{title}</button>
            </form>
            {sections}
            {empty}
        }
        .into_any()
    })
}

fn enterprises(lang: Lang, rows: Vec<EnterpriseLine>) -> TableView {
    let row = |r: EnterpriseLine| Row {
        cells: vec![
            Cell::Link {
                text: r.name,
                href: format!("/office/enterprises/{}", r.uscc),
                sub: Some(r.uscc),
            },
            Cell::Text(r.district.read(lang).to_owned()),
        ],
    };
    TableView {
        caption: site::ENTERPRISES.read(lang).to_owned(),
        columns: [site::FIRM_NAME, site::DISTRICT]
            .map(|c| Column::text(c.read(lang)))
            .into(),
        rows: rows.into_iter().map(row).collect(),
        empty: String::new(),
    }
}
