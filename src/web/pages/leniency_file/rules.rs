//! The leniency rulebook as the legal section reads it: every row with its source and whether it is confirmed.

use leptos::prelude::*;

use crate::views::leniency_file::RulesView;
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable};
use crate::web::words as w;
use crate::web::words::leniency_file as l;

/// The page.
pub fn rules(reader: &Reader, view: RulesView) -> Page {
    let lang = reader.lang;
    let title = l::RULES.read(lang);
    let checked = |confirmed: bool| {
        let word = if confirmed {
            l::CONFIRMED
        } else {
            l::UNCONFIRMED
        };
        Cell::Text(word.read(lang).to_owned())
    };
    let basis = |b: &crate::domain::leniency::rule::LegalBasis| {
        let (law, gist) = match lang {
            Lang::Zh => (b.cited_zh(), b.gist_zh.clone()),
            Lang::En => (b.cited_en(), b.gist_en.clone()),
        };
        let to = b.to.map_or(String::new(), |d| d.to_string());
        Row {
            cells: vec![
                Cell::Text(law),
                Cell::Text(gist),
                Cell::Text(format!("{}–{to}", b.from)),
                Cell::Text(l::source(b.source).read(lang).to_owned()),
                checked(b.confirmed),
            ],
        }
    };
    let columns = [l::BASIS, l::GIST, l::IN_FORCE, l::SOURCE, l::CHECKED];
    let bases = TableView {
        caption: l::LAW_ROWS.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.bases.iter().map(basis).collect(),
        empty: String::new(),
    };
    let columns = [l::ROW, l::SOURCE, l::CHECKED];
    let row = |r: crate::views::leniency_file::RuleRow| Row {
        cells: vec![
            Cell::Text(match &r.says {
                Some(says) => format!("{}\n{}", l::row(lang, &r.name), says.read(lang)),
                None => l::row(lang, &r.name),
            }),
            Cell::Text(l::source(r.source).read(lang).to_owned()),
            checked(r.confirmed),
        ],
    };
    let rows = TableView {
        caption: l::OTHER_ROWS.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.into_iter().map(row).collect(),
        empty: String::new(),
    };
    let version = l::RULE_VERSION.fill(lang, &[("version", &view.version)]);
    let day = w::date(lang, view.law_changes_on);
    let actions = view
        .may_confirm
        .then(|| ActionView::link(l::CONFIRM.read(lang), "/leniency/rules/confirm").as_primary())
        .into_iter()
        .collect();
    Page::new(title, Side::Staff, "/leniency/rules", move || {
        view! {
            <div class="page-head"><h1>{title}</h1></div>
            <p class="prose">{l::RULES_INTRO.read(lang)}</p>
            <p class="page-note">{version}" · "{day}</p>
            <ActionList actions=actions/>
            <section class="section">
                <h2>{l::LAW_ROWS.read(lang)}</h2>
                <DataTable table=bases testid="bases"/>
            </section>
            <section class="section">
                <h2>{l::OTHER_ROWS.read(lang)}</h2>
                <DataTable table=rows testid="rows"/>
            </section>
        }
        .into_any()
    })
}
