//! The list behind a figure: each thing that was counted and each that was not.

use leptos::prelude::*;

use super::{part, period, rate, unit};
use crate::views::name::Lang;
use crate::views::results::{Behind, BehindLine, Figure};
use crate::views::ui::{Cell, Column, Pager, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::pages::office_list::excerpt;
use crate::web::ui::{DataTable, PagerLinks};
use crate::web::words::results as words;
use crate::web::words::{self as w, office, site};

/// The page.
pub fn behind(reader: &Reader, view: Behind) -> Page {
    let lang = reader.lang;
    let title = words::figure(view.figure).read(lang);
    let of = view.unit.as_ref().map_or_else(
        || words::ALL_UNITS.read(lang).to_owned(),
        |(_, name)| unit(lang, name),
    );
    let note = [of, period(lang, view.period), rate(lang, view.rate)].join(" · ");
    let meaning = words::meaning(view.figure).read(lang);
    let unit_part = view
        .unit
        .as_ref()
        .map_or_else(String::new, |(id, _)| format!("&unit={id}"));
    let base = format!(
        "/supervision/results/{}?{}{unit_part}",
        view.figure.key(),
        part(view.period)
    );
    let (all, hit) = (view.rate.all.to_string(), view.rate.of.to_string());
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        summary: Some(words::TOTAL.fill(lang, &[("all", &all), ("of", &hit)])),
        prev: None,
        next: view.next.as_ref().map(|next| {
            (
                site::NEXT_PAGE.read(lang).to_owned(),
                format!("{base}&after={next}"),
            )
        }),
    };
    let by_term = matches!(view.figure, Figure::Response | Figure::OnTime);
    let mut columns = vec![
        site::NUMBER_AND_TITLE,
        site::ENTERPRISE,
        site::UNIT,
        match by_term {
            true => words::ON_DUE,
            false => words::ON_SAID,
        },
        words::STATE,
    ];
    if !by_term {
        columns.push(words::SATISFACTION);
    }
    columns.push(words::COUNTED);
    let table = TableView {
        caption: title.to_owned(),
        columns: columns
            .into_iter()
            .map(|c| Column::text(c.read(lang)))
            .collect(),
        rows: view
            .rows
            .into_iter()
            .map(|r| line(lang, r, by_term))
            .collect(),
        empty: words::EMPTY_BEHIND.read(lang).to_owned(),
    };
    let up = format!("/supervision/results?{}", part(view.period));
    let page = Page::new(title, Side::Staff, "/supervision/results", move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <p class="page-note">{note}</p>
            </div>
            <p class="page-note">{meaning}</p>
            <DataTable table=table testid="behind"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    });
    page.under(site::BOARD.read(lang), "/supervision")
        .under(words::TITLE.read(lang), up)
}

fn line(lang: Lang, r: BehindLine, by_term: bool) -> Row {
    let place = if r.is_case { "cases" } else { "complaints" };
    let mut cells = vec![
        Cell::Link {
            text: excerpt(&r.title),
            href: format!("/office/{place}/{}", r.number),
            sub: Some(r.number),
        },
        Cell::Text(r.firms.join(office::AND.read(lang))),
        Cell::Text(unit(lang, &r.unit)),
        Cell::Text(w::day(lang, r.on)),
        Cell::Text(words::counted(r.counted).read(lang).to_owned()),
    ];
    if !by_term {
        cells.push(Cell::Text(r.satisfaction.map_or_else(String::new, |n| {
            words::OF_FIVE.fill(lang, &[("n", &n.to_string())])
        })));
    }
    let counted = if r.hit { words::YES } else { words::NO };
    cells.push(Cell::Text(counted.read(lang).to_owned()));
    Row { cells }
}
