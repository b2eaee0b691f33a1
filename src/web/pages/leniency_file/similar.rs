//! What like cases got: beside a decision in the making, and how alike like cases are decided, unit by unit.

use leptos::prelude::*;

use crate::domain::leniency_file::Ruling;
use crate::views::leniency_decision::{KnownFile, LikeCases, LikeLine, Similar};
use crate::views::leniency_file::Suggested;
use crate::views::name::{Lang, Name};
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::sheet::{Sheet, Value};
use crate::web::ui::{ActionList, DataTable, PrintButton};
use crate::web::words::leniency_file as l;
use crate::web::words::{self as w, site};

const PATH: &str = "/leniency/like-cases";

/// The section of a file and of its decision's form.
pub(super) fn similar(lang: Lang, s: &Similar, suggested: Option<&Suggested>) -> AnyView {
    let said = |ruling: Ruling| l::ruling(ruling).read(lang);
    let body = match (&s.item, s.compared) {
        (None, _) => view! { <p>{l::SIMILAR_NO_ITEM.read(lang)}</p> }.into_any(),
        (Some(_), None) => view! { <p>{l::SIMILAR_FEW.read(lang)}</p> }.into_any(),
        (Some(_), Some(c)) => {
            let n = c.count.to_string();
            let (lightest, heaviest) = (said(c.lightest), said(c.heaviest));
            let gaps = [
                ("n", n.as_str()),
                ("lightest", lightest),
                ("heaviest", heaviest),
            ];
            let range = match c.lightest == c.heaviest {
                true => l::SIMILAR_SAME.fill(lang, &gaps),
                false => l::SIMILAR_RANGE.fill(lang, &gaps),
            };
            let near = match c.apart {
                0 => l::SIMILAR_EXACT.read(lang).to_owned(),
                apart => l::SIMILAR_APART.fill(lang, &[("n", &apart.to_string())]),
            };
            let proposed = suggested.and_then(|s| Ruling::of(s.proposal.outcome));
            let outside = proposed
                .is_some_and(|ruling| c.leaves_out(ruling))
                .then(|| {
                    let warning = l::SIMILAR_OUTSIDE.read(lang);
                    view! { <p class="notice" data-testid="outside">{warning}</p> }
                });
            let spread = spread(lang, &s.spread);
            let spread = (!spread.is_empty()).then(|| {
                view! { <p>{l::SIMILAR_SPREAD.read(lang)}{w::word("：", ": ").read(lang)}{spread}</p> }
            });
            view! {
                <p data-testid="range"><strong>{range}</strong></p>
                {outside}
                {spread}
                <p class="page-note">{near}" "{l::SIMILAR_RULE.read(lang)}</p>
            }
            .into_any()
        }
    };
    let known = known(lang, &s.known);
    view! {
        <section class="section" data-testid="similar">
            <h2>{l::SIMILAR.read(lang)}</h2>
            {body}
            {known}
        </section>
    }
    .into_any()
}

fn spread(lang: Lang, counts: &[(Ruling, u32)]) -> String {
    let one = |(ruling, n): &(Ruling, u32)| {
        let gaps = [
            ("ruling", l::ruling(*ruling).read(lang)),
            ("n", &n.to_string()),
        ];
        l::SIMILAR_COUNT.fill(lang, &gaps)
    };
    let all: Vec<String> = counts.iter().map(one).collect();
    all.join(w::word("，", ", ").read(lang))
}

/// Like files the reader may open.
fn known(lang: Lang, files: &[KnownFile]) -> Option<AnyView> {
    if files.is_empty() {
        return None;
    }
    let line = |f: &KnownFile| {
        let facts: Vec<&str> = f
            .differs
            .iter()
            .map(|d| l::like_fact(*d).read(lang))
            .collect();
        let differs = match facts.is_empty() {
            true => l::SIMILAR_NO_DIFFERENCE.read(lang).to_owned(),
            false => {
                let facts = facts.join(w::word("、", ", ").read(lang));
                l::SIMILAR_DIFFERS.fill(lang, &[("facts", &facts)])
            }
        };
        let day = f.decided_on.map_or(String::new(), |day| w::date(lang, day));
        let href = format!("/leniency/{}", f.number);
        let ruling = l::ruling(f.ruling).read(lang);
        view! {
            <li><a href=href>{f.number.clone()}</a>" · "{ruling}" · "{day}<br/><small>{differs}</small></li>
        }
    };
    let lines: Vec<_> = files.iter().map(line).collect();
    Some(
        view! {
            <h3>{l::SIMILAR_KNOWN.read(lang)}</h3>
            <ul data-testid="known">{lines}</ul>
        }
        .into_any(),
    )
}

/// How alike like cases are decided.
pub fn like_cases(reader: &Reader, view: LikeCases) -> Page {
    let lang = reader.lang;
    let title = l::LIKE_CASES.read(lang);
    let columns = [
        l::ACT,
        site::UNIT,
        l::LIKE_ALIKE,
        l::LIKE_USUAL,
        l::LIKE_SPREAD,
        l::LIKE_DEPARTS,
    ];
    let row = |line: &LikeLine| Row {
        cells: cells(lang, line).into_iter().map(Cell::Text).collect(),
    };
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.iter().map(row).collect(),
        empty: l::LIKE_EMPTY.read(lang).to_owned(),
    };
    let filter = (!view.years.is_empty()).then(|| filter(lang, &view));
    let file = (!view.rows.is_empty())
        .then(|| ActionView::link(l::LIKE_DOWNLOAD.read(lang), href(&view)))
        .into_iter()
        .collect();
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head"><h1>{title}</h1></div>
            <p class="prose">{l::LIKE_CASES_NOTE.read(lang)}</p>
            {filter}
            <DataTable table=table testid="like-cases"/>
            <div class="actions">
                <ActionList actions=file/>
                <PrintButton label=site::PRINT.read(lang)/>
            </div>
        }
        .into_any()
    });
    page.under(l::LENIENCY.read(lang), super::PATH)
}

fn cells(lang: Lang, line: &LikeLine) -> [String; 6] {
    let unit = match &line.unit {
        None => l::LIKE_ALL_UNITS.read(lang).to_owned(),
        Some(name) if name.zh.is_empty() => l::LIKE_NO_UNIT.read(lang).to_owned(),
        Some(name) => name.read(lang).to_owned(),
    };
    let few = || l::LIKE_FEW.read(lang).to_owned();
    let spread = spread(lang, &line.spread);
    [
        line.item.read(lang).to_owned(),
        unit,
        l::alike(line.alike).read(lang).to_owned(),
        l::ruling(line.usual).read(lang).to_owned(),
        if spread.is_empty() { few() } else { spread },
        line.departs.map_or_else(few, |n| n.to_string()),
    ]
}

/// The same as a file.
pub fn like_cases_sheet(lang: Lang, view: &LikeCases) -> Sheet {
    let columns = [
        l::LIKE_YEAR,
        l::ACT,
        site::UNIT,
        l::LIKE_ALIKE,
        l::LIKE_USUAL,
        l::LIKE_SPREAD,
        l::LIKE_DEPARTS,
    ];
    let year = view.year.map_or(String::new(), |y| y.to_string());
    let line = |line: &LikeLine| {
        std::iter::once(year.clone())
            .chain(cells(lang, line))
            .map(Value::Text)
            .collect()
    };
    Sheet {
        name: l::LIKE_CASES.read(lang).to_owned(),
        notes: Vec::new(),
        head: columns.map(|c| c.read(lang).to_owned()).into(),
        rows: view.rows.iter().map(line).collect(),
    }
}

fn href(view: &LikeCases) -> String {
    let mut parts = Vec::new();
    parts.extend(view.year.map(|y| format!("year={y}")));
    parts.extend(view.item.as_ref().map(|i| format!("item={i}")));
    parts.extend(view.unit.as_ref().map(|u| format!("unit={u}")));
    format!("{PATH}.csv?{}", parts.join("&"))
}

fn filter(lang: Lang, view: &LikeCases) -> AnyView {
    let select = |name: &'static str, label: w::Word, options: Vec<(String, String, bool)>| {
        let id = format!("filter-{name}");
        let options: Vec<_> = options
            .into_iter()
            .map(|(value, label, chosen)| {
                view! { <option value=value selected=chosen>{label}</option> }
            })
            .collect();
        view! {
            <label for=id.clone()>{label.read(lang)}</label>
            <select class="input" id=id name=name>{options}</select>
        }
    };
    let years = view.years.iter().map(|y| {
        let text = y.to_string();
        (text.clone(), text, Some(*y) == view.year)
    });
    let all = |label: w::Word, none: bool| (String::new(), label.read(lang).to_owned(), none);
    let named = |of: &[(String, Name)], chosen: &Option<String>, label: w::Word, empty: w::Word| {
        let one = |(id, name): &(String, Name)| {
            let text = match name.zh.is_empty() {
                true => empty.read(lang).to_owned(),
                false => name.read(lang).to_owned(),
            };
            (id.clone(), text, chosen.as_ref() == Some(id))
        };
        // a file from before units were kept cannot be asked for: its key is the empty one
        let options = of.iter().filter(|(id, _)| !id.is_empty()).map(one);
        std::iter::once(all(label, chosen.is_none()))
            .chain(options)
            .collect::<Vec<_>>()
    };
    let items = named(
        &view.items,
        &view.item,
        l::LIKE_ALL_ITEMS,
        l::LIKE_ALL_ITEMS,
    );
    let units = named(&view.units, &view.unit, l::LIKE_ALL_UNITS, l::LIKE_NO_UNIT);
    view! {
        <form class="filter" method="get" action=PATH data-testid="filter">
            {select("year", l::LIKE_YEAR, years.collect())}
            {select("item", l::ACT, items)}
            {select("unit", site::UNIT, units)}
            <button type="submit" class="button">{site::FILTER.read(lang)}</button>
        </form>
    }
    .into_any()
}
