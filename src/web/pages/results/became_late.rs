//! The list behind a number of the table of what became late: each term that was not kept.

use jiff::civil::Date;
use leptos::prelude::*;

use super::{heat_place, part, period, unit};
use crate::views::name::Lang;
use crate::views::results::{BecameLate, BecameLateLine, Period};
use crate::views::ui::{Cell, Column, Pager, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::pages::office_list::excerpt;
use crate::web::ui::{DataTable, PagerLinks};
use crate::web::words::results as words;
use crate::web::words::{self as w, office, site};

/// The list of a unit and a month of the table.
pub(super) fn href(of: Period, unit: Option<&str>, month: Option<Date>) -> String {
    let unit = unit.map_or_else(String::new, |u| format!("&unit={u}"));
    let month = month.map_or_else(String::new, |m| format!("&month={}", Period::month(m)));
    format!("/supervision/results/overdue?{}{unit}{month}", part(of))
}

/// The page.
pub fn became_late(reader: &Reader, view: BecameLate) -> Page {
    let lang = reader.lang;
    let title = words::HEAT.read(lang);
    let of = view.unit.as_ref().map_or_else(
        || words::ALL_UNITS.read(lang).to_owned(),
        |(_, name)| unit(lang, name),
    );
    let when = view
        .month
        .map_or_else(|| period(lang, view.period), |m| w::month_of(lang, m));
    let note = [of, when].join(" · ");
    let key = view.unit.as_ref().map(|(key, _)| key.as_str());
    let here = href(view.period, key, view.month);
    let count = view.count.to_string();
    let next = |next: &String| {
        let label = site::NEXT_PAGE.read(lang).to_owned();
        (label, format!("{here}&after={next}"))
    };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        summary: Some(words::TERMS.fill(lang, &[("n", &count)])),
        prev: None,
        next: view.next.as_ref().map(next),
    };
    let columns = [
        site::NUMBER_AND_TITLE,
        site::ENTERPRISE,
        site::UNIT,
        words::TERM,
        words::ON_DUE,
        words::STATE,
    ];
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.iter().map(|c| Column::text(c.read(lang))).collect(),
        rows: view.rows.into_iter().map(|r| line(lang, r)).collect(),
        empty: words::EMPTY_HEAT.read(lang).to_owned(),
    };
    // back to the very number it was opened from (interface.md 2.12)
    let place = key
        .zip(view.month)
        .map_or_else(String::new, |(u, m)| format!("#{}", heat_place(u, m)));
    let up = format!("/supervision/results?{}{place}", part(view.period));
    let page = Page::new(title, Side::Staff, "/supervision/results", move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <p class="page-note">{note}</p>
            </div>
            <p class="page-note">{words::HEAT_NOTE.read(lang)}</p>
            <DataTable table=table testid="became-late"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    });
    page.under(site::BOARD.read(lang), "/supervision")
        .under(words::TITLE.read(lang), up)
}

fn line(lang: Lang, r: BecameLateLine) -> Row {
    let place = if r.is_case { "cases" } else { "complaints" };
    Row {
        cells: vec![
            Cell::Link {
                text: excerpt(&r.title),
                href: format!("/office/{place}/{}", r.number),
                sub: Some(r.number),
            },
            Cell::Text(r.firms.join(office::AND.read(lang))),
            Cell::Text(unit(lang, &r.unit)),
            Cell::Text(w::term_kind(r.term).read(lang).to_owned()),
            Cell::Text(w::day(lang, r.due_on)),
            Cell::Text(words::counted(r.counted).read(lang).to_owned()),
        ],
    }
}
