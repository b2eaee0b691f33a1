//! The clues the system holds of a firm, beside its report: each with two presses, or with what was said of it.

use leptos::prelude::*;

use crate::views::leniency_file::{ClueLine, FileDetail, KnownClueLine};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::ui::DataTable;
use crate::web::words as w;
use crate::web::words::leniency_file as l;

/// The section; nothing where the system holds none.
pub(super) fn clues(lang: Lang, view: &FileDetail) -> Option<AnyView> {
    if view.known_clues.is_empty() {
        return None;
    }
    let table = TableView {
        caption: l::KNOWN_CLUES.read(lang).to_owned(),
        columns: [l::CLUE, l::CLUE_ON, l::CLUE_SAID]
            .map(|c| Column::text(c.read(lang)))
            .into(),
        rows: view
            .known_clues
            .iter()
            .map(|c| row(lang, view, c))
            .collect(),
        empty: String::new(),
    };
    Some(
        view! {
            <section class="section" data-testid="known-clues">
                <h2>{l::KNOWN_CLUES.read(lang)}</h2>
                <p class="page-note">{l::KNOWN_CLUES_TEXT.read(lang)}</p>
                <DataTable table=table testid="known-clue-rows"/>
            </section>
        }
        .into_any(),
    )
}

/// The clues on record, each to be struck out where it was recorded by mistake; nothing where there are none.
pub(super) fn recorded(lang: Lang, view: &FileDetail) -> Option<AnyView> {
    if view.clues.is_empty() {
        return None;
    }
    let row = |(n, c): (usize, &ClueLine)| {
        let kind = l::clue(c.kind).read(lang);
        let text = c.text.iter().cloned();
        let struck = c.struck.as_ref();
        let struck = struck.map(|why| l::CLUE_STRUCK.fill(lang, &[("why", why)]));
        let path = format!("/leniency/{}/clues/{n}/strike", view.number);
        let strike = ActionView::link(l::STRIKE_CLUE.read(lang), path);
        Row {
            cells: vec![
                Cell::Text(kind.to_owned()),
                Cell::Text(c.at.map_or(String::new(), |at| w::at(lang, at))),
                Cell::Text(text.chain(struck).collect::<Vec<_>>().join("\n")),
                match c.may_strike {
                    true => Cell::Actions(vec![strike]),
                    false => Cell::Text(String::new()),
                },
            ],
        }
    };
    let table = TableView {
        caption: l::CLUES.read(lang).to_owned(),
        columns: [l::CLUE, l::CLUE_ON, l::CLUE_WHAT, l::STRIKE_CLUE]
            .map(|c| Column::text(c.read(lang)))
            .into(),
        rows: view.clues.iter().enumerate().map(row).collect(),
        empty: String::new(),
    };
    Some(
        view! {
            <section class="section" data-testid="clues">
                <h2>{l::CLUES.read(lang)}</h2>
                <DataTable table=table testid="clue-rows"/>
            </section>
        }
        .into_any(),
    )
}

fn row(lang: Lang, view: &FileDetail, c: &KnownClueLine) -> Row {
    let path = |step: &str| format!("/leniency/{}/clues/{}/{step}", view.number, c.key);
    let said = match &c.answer {
        Some(Ok(())) => Cell::Text(l::CLUE_TAKEN.read(lang).to_owned()),
        Some(Err(why)) => Cell::Text(l::CLUE_REFUSED.fill(lang, &[("why", why)])),
        None if c.may_answer => Cell::Actions(vec![
            ActionView {
                hidden: vec![("seq".to_owned(), view.seq.to_string())],
                ..ActionView::post(l::TAKE_CLUE.read(lang), path("take"))
            },
            ActionView::link(l::REFUSE_CLUE.read(lang), path("refuse")),
        ]),
        None => Cell::Text(String::new()),
    };
    Row {
        cells: vec![
            match &c.href {
                Some(href) => Cell::Link {
                    text: c.told.read(lang).to_owned(),
                    href: href.clone(),
                    sub: Some(l::clue(c.kind).read(lang).to_owned()),
                },
                None => {
                    let told = c.told.read(lang);
                    Cell::Text(format!("{told}\n{}", l::clue(c.kind).read(lang)))
                }
            },
            Cell::Text(w::date(lang, c.on)),
            said,
        ],
    }
}
