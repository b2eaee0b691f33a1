//! The list behind a number: each thing that a figure counts or does not, and each term that became late.

use jiff::civil::Date;
use leptos::prelude::*;

use super::{figure_of, heat_place, part, period, rate, unit};
use crate::domain::complaint::Satisfaction;
use crate::views::name::Lang;
use crate::views::results::{Behind, BehindLine, BehindList, Figure, Period};
use crate::views::ui::{Cell, Column, Pager, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::pages::office_list::excerpt;
use crate::web::ui::{DataTable, PagerLinks};
use crate::web::words::results as words;
use crate::web::words::{self as w, Word, office, site};

/// The list behind a cell of the table of what became late.
pub(super) fn became_late(of: Period, unit: Option<&str>, month: Option<Date>) -> String {
    let unit = unit.map_or_else(String::new, |u| format!("&unit={u}"));
    let month = month.map_or_else(String::new, |m| format!("&month={}", Period::month(m)));
    format!("/supervision/results/overdue?{}{unit}{month}", part(of))
}

/// What one number says of itself on its page.
struct Head {
    title: Word,
    note: Vec<String>,
    meaning: Word,
    summary: String,
    here: String,
    /// Where on the page of the figures it stands.
    place: String,
    empty: Word,
    testid: &'static str,
}

fn head(lang: Lang, view: &BehindList) -> Head {
    let key = view.unit.as_ref().map(|(key, _)| key.as_str());
    match view.of {
        Behind::Figure(figure, rated) => {
            let (all, of) = (rated.all.to_string(), rated.of.to_string());
            Head {
                title: words::figure(figure),
                note: vec![period(lang, view.period), rate(lang, rated)],
                meaning: words::meaning(figure),
                summary: words::TOTAL.fill(lang, &[("all", &all), ("of", &of)]),
                here: figure_of(figure, view.period, key),
                place: String::new(),
                empty: words::EMPTY_BEHIND,
                testid: "behind",
            }
        }
        Behind::BecameLate { month, count } => Head {
            title: words::HEAT,
            note: vec![month.map_or_else(|| period(lang, view.period), |m| w::month_of(lang, m))],
            meaning: words::HEAT_NOTE,
            summary: words::TERMS.fill(lang, &[("n", &count.to_string())]),
            here: became_late(view.period, key, month),
            // back to the very number it was opened from (interface.md 2.12)
            place: key
                .zip(month)
                .map_or_else(String::new, |(u, m)| format!("#{}", heat_place(u, m))),
            empty: words::EMPTY_HEAT,
            testid: "became-late",
        },
    }
}

/// The page.
pub fn behind(reader: &Reader, view: BehindList) -> Page {
    let lang = reader.lang;
    let head = head(lang, &view);
    let title = head.title.read(lang);
    let of = view.unit.as_ref().map_or_else(
        || words::ALL_UNITS.read(lang).to_owned(),
        |(_, name)| unit(lang, name),
    );
    let note = [vec![of], head.note].concat().join(" · ");
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        summary: Some(head.summary),
        prev: None,
        next: view.next.as_ref().map(|next| {
            let label = site::NEXT_PAGE.read(lang).to_owned();
            (label, format!("{}&after={next}", head.here))
        }),
    };
    let table = TableView {
        caption: title.to_owned(),
        columns: columns(view.of)
            .into_iter()
            .map(|c| Column::text(c.read(lang)))
            .collect(),
        rows: view
            .rows
            .into_iter()
            .map(|r| line(lang, view.of, r))
            .collect(),
        empty: head.empty.read(lang).to_owned(),
    };
    let (meaning, testid) = (head.meaning.read(lang), head.testid);
    let up = format!("/supervision/results?{}{}", part(view.period), head.place);
    let page = Page::new(title, Side::Staff, "/supervision/results", move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <p class="page-note">{note}</p>
            </div>
            <p class="page-note">{meaning}</p>
            <DataTable table=table testid=testid/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    });
    page.under(site::BOARD.read(lang), "/supervision")
        .under(words::TITLE.read(lang), up)
}

fn columns(of: Behind) -> Vec<Word> {
    let mut columns = vec![site::NUMBER_AND_TITLE, site::ENTERPRISE, site::UNIT];
    columns.extend(match of {
        Behind::BecameLate { .. } => vec![words::TERM, words::ON_DUE, words::STATE],
        Behind::Figure(Figure::Response | Figure::OnTime, _) => {
            vec![words::ON_DUE, words::STATE, words::COUNTED]
        }
        Behind::Figure(Figure::Spoke | Figure::Solved | Figure::Satisfied, _) => vec![
            words::ON_SAID,
            words::STATE,
            words::SATISFACTION,
            words::COUNTED,
        ],
    });
    columns
}

fn line(lang: Lang, of: Behind, r: BehindLine) -> Row {
    let place = if r.is_case { "cases" } else { "complaints" };
    let mut cells = vec![
        Cell::Link {
            text: excerpt(&r.title),
            href: format!("/office/{place}/{}", r.number),
            sub: Some(r.number),
        },
        Cell::Text(r.firms.join(office::AND.read(lang))),
        Cell::Text(unit(lang, &r.unit)),
    ];
    let late = matches!(of, Behind::BecameLate { .. });
    if late {
        cells.push(Cell::Text(r.term.map_or_else(String::new, |t| {
            w::term_kind(t).read(lang).to_owned()
        })));
    }
    cells.push(Cell::Text(w::day(lang, r.on)));
    cells.push(Cell::Text(words::counted(r.counted).read(lang).to_owned()));
    if r.term.is_none() {
        cells.push(Cell::Text(match r.satisfaction {
            None => String::new(),
            Some(Satisfaction::WITHHELD) => w::satisfaction(0).read(lang).to_owned(),
            Some(Satisfaction(n)) => words::OF_FIVE.fill(lang, &[("n", &n.to_string())]),
        }));
    }
    if !late {
        let counted = match r.hit {
            Some(true) => words::YES,
            Some(false) => words::NO,
            None => w::satisfaction(0),
        };
        cells.push(Cell::Text(counted.read(lang).to_owned()));
    }
    Row { cells }
}
