//! The leniency rulebook as the legal section reads it: every row with its source and whether it is confirmed.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::views::clock_row::ClockRow;
use crate::views::law_change::Listed;
use crate::views::leniency_file::{RuleRow, RulesView};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable};
use crate::web::words as w;
use crate::web::words::{law_change as c, leniency_file as l};

/// The page.
pub fn rules(reader: &Reader, view: RulesView) -> Page {
    let lang = reader.lang;
    let proposes = view.may_propose;
    let title = l::RULES.read(lang);
    let checked = |confirmed: bool| Cell::Text(l::checked(confirmed).read(lang).to_owned());
    let basis = |b: &crate::domain::leniency::rule::LegalBasis| {
        let (law, gist) = match lang {
            Lang::Zh => (b.cited_zh(), b.gist_zh.clone()),
            Lang::En => (b.cited_en(), b.gist_en.clone()),
        };
        let mut row = Row {
            cells: vec![
                Cell::Text(format!("{law}\n{}", b.id)),
                Cell::Text(gist),
                Cell::Text(in_force(lang, b.from, b.to)),
                Cell::Text(l::source(b.source).read(lang).to_owned()),
                checked(b.confirmed),
            ],
        };
        row.cells
            .extend(steps(lang, proposes, (Listed::Basis, false), &b.id.0));
        row
    };
    let columns = [l::BASIS, l::GIST, l::IN_FORCE, l::SOURCE, l::CHECKED];
    let bases = TableView {
        caption: l::LAW_ROWS.read(lang).to_owned(),
        columns: heads(lang, &columns, proposes),
        rows: view.bases.iter().map(basis).collect(),
        empty: String::new(),
    };
    let columns = [l::ROW, l::IN_FORCE, l::SOURCE, l::CHECKED];
    let row = |r: RuleRow| {
        let days = r.days.map(|(from, to)| in_force(lang, from, to));
        let mut row = Row {
            cells: vec![
                Cell::Text(match (&r.says, r.parts) {
                    (Some(says), _) => format!("{}\n{}", l::row(lang, &r.name), says.read(lang)),
                    (None, Some(parts)) => {
                        format!("{}\n{}", l::row(lang, &r.name), l::parts(lang, parts))
                    }
                    (None, None) => l::row(lang, &r.name),
                }),
                Cell::Text(days.unwrap_or_default()),
                Cell::Text(l::source(r.source).read(lang).to_owned()),
                checked(r.confirmed),
            ],
        };
        row.cells
            .extend(steps(lang, proposes, (r.listed, r.own), &r.id));
        row
    };
    let rows = TableView {
        caption: l::OTHER_ROWS.read(lang).to_owned(),
        columns: heads(lang, &columns, proposes),
        rows: view.rows.into_iter().map(row).collect(),
        empty: String::new(),
    };
    let clocks = clocks(lang, view.clocks);
    let version = l::edition(lang, view.since);
    let day = w::date(lang, view.law_changes_on);
    let link = |word: w::Word, href: &str| ActionView::link(word.read(lang), href);
    let mut actions = Vec::new();
    if view.may_confirm {
        actions.push(link(l::CONFIRM, "/leniency/rules/confirm").as_primary());
    }
    if view.may_propose {
        actions.push(link(c::ADD_BASIS, "/leniency/rules/bases/new"));
        actions.push(link(c::ADD_ITEM, "/leniency/rules/items/new"));
        actions.push(link(c::ADD_BENCHMARK, "/leniency/rules/benchmarks/new"));
    }
    actions.push(link(c::ALL_CHANGES, "/leniency/rules/changes"));
    let waiting = (view.waiting > 0).then(|| {
        let said = c::WAITING.fill(lang, &[("n", &view.waiting.to_string())]);
        view! {
            <p class="notice" data-testid="changes-wait">
                <a href="/leniency/rules/changes">{said}</a>
            </p>
        }
    });
    Page::new(title, Side::Staff, "/leniency/rules", move || {
        view! {
            <div class="page-head"><h1>{title}</h1></div>
            <p class="prose">{l::RULES_INTRO.read(lang)}</p>
            <p class="page-note">{version}" · "{day}</p>
            {waiting}
            <ActionList actions=actions/>
            <section class="section">
                <h2>{l::LAW_ROWS.read(lang)}</h2>
                <DataTable table=bases testid="bases"/>
            </section>
            <section class="section">
                <h2>{l::OTHER_ROWS.read(lang)}</h2>
                <DataTable table=rows testid="rows"/>
            </section>
            <section class="section">
                <h2>{l::CLOCK_ROWS.read(lang)}</h2>
                <p class="page-note">{l::CLOCK_ROWS_NOTE.read(lang)}</p>
                <DataTable table=clocks testid="clocks"/>
            </section>
        }
        .into_any()
    })
}

/// Numbers of days, each with its source.
fn clocks(lang: Lang, rows: Vec<ClockRow>) -> TableView {
    let columns = [l::CLOCK, l::LENGTH, l::SOURCE, l::CHECKED];
    let row = |r: ClockRow| {
        let cells = [
            r.name.read(lang),
            r.length.read(lang),
            &r.source,
            l::checked(r.confirmed).read(lang),
        ];
        Row {
            cells: cells.map(|text| Cell::Text(text.to_owned())).into(),
        }
    };
    TableView {
        caption: l::CLOCK_ROWS.read(lang).to_owned(),
        columns: heads(lang, &columns, false),
        rows: rows.into_iter().map(row).collect(),
        empty: String::new(),
    }
}

/// From when to when a row holds.
fn in_force(lang: Lang, from: Date, to: Option<Date>) -> String {
    let from = w::date(lang, from);
    match to {
        Some(to) => l::FROM_TO.fill(lang, &[("from", &from), ("to", &w::date(lang, to))]),
        None => l::FROM_ON.fill(lang, &[("from", &from)]),
    }
}

/// The columns, with one more for whoever may propose.
fn heads(lang: Lang, words: &[w::Word], proposes: bool) -> Vec<Column> {
    let more = proposes.then_some(c::WHAT);
    let all = words.iter().copied().chain(more);
    all.map(|word| Column::text(word.read(lang))).collect()
}

/// Where a change of a row is proposed, its end where it has days, and that it goes out where it is an item's own.
fn steps(lang: Lang, proposes: bool, of: (Listed, bool), row: &str) -> Option<Cell> {
    let (listed, own) = of;
    let list = match listed {
        Listed::Basis => "bases",
        Listed::Item => "items",
        Listed::Weight => "weights",
        Listed::Setting => "settings",
        Listed::Benchmark => "benchmarks",
    };
    let change = ActionView::link(
        c::CHANGE.read(lang),
        format!("/leniency/rules/{list}/{row}/change"),
    );
    let dated = matches!(listed, Listed::Basis | Listed::Item);
    let end = dated
        .then(|| ActionView::link(c::END.read(lang), format!("/leniency/rules/rows/{row}/end")));
    let remove = own.then(|| {
        let href = format!("/leniency/rules/benchmarks/{row}/remove");
        ActionView::link(c::REMOVE.read(lang), href)
    });
    let all = [change].into_iter().chain(end).chain(remove);
    proposes.then(|| Cell::Actions(all.collect()))
}
