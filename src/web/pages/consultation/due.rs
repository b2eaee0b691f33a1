//! 按规则应当会商: which cases meet which rule and why; one press convenes, or a reason says that none is needed.

use leptos::prelude::*;

use super::PATH;
use crate::domain::consultation::Met;
use crate::views::consultation::{DueByRule, DueLine};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::pages::office_list::{excerpt, pill};
use crate::web::ui::DataTable;
use crate::web::words::consultation as c;
use crate::web::words::{office, site};

/// The page.
pub fn due(reader: &Reader, view: DueByRule) -> Page {
    let lang = reader.lang;
    let title = c::DUE_BY_RULE.read(lang);
    let columns = [
        site::DUE,
        site::NUMBER_AND_TITLE,
        site::ENTERPRISE,
        site::UNIT,
        c::WHY_DUE,
        c::WHAT_TO_DO,
    ];
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.lines.into_iter().map(|l| row(lang, l)).collect(),
        empty: c::DUE_NONE.read(lang).to_owned(),
    };
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <p class="page-note">{c::DUE_NOTE.read(lang)}</p>
            </div>
            <DataTable table=table testid="consultations-due"/>
        }
        .into_any()
    });
    page.under(c::CONSULTATIONS.read(lang), PATH)
}

fn row(lang: Lang, line: DueLine) -> Row {
    let page = format!("/office/cases/{}", line.number);
    let first = line.met.first().map_or("", |m| m.rule.kind.key());
    let convene = line.may_convene.then(|| {
        let href = format!("{page}/consult?trigger={first}");
        ActionView::link(c::CONVENE_NOW.read(lang), href)
    });
    let dismiss = line.may_dismiss.then(|| {
        let href = format!("{page}/no-consultation?trigger={first}");
        ActionView::link(c::NOT_NEEDED.read(lang), href)
    });
    let lead = line.lead.as_ref().map(|u| u.read(lang).to_owned());
    let why = line.met.iter().map(|m| why(lang, m)).collect();
    Row {
        cells: vec![
            pill(lang, line.term.as_ref(), format!("{page}#terms")),
            Cell::Link {
                text: excerpt(&line.title),
                href: page,
                sub: Some(line.number),
            },
            Cell::Text(line.firms.join(office::AND.read(lang))),
            Cell::Text(lead.unwrap_or_default()),
            Cell::Tags(why),
            Cell::Actions(convene.into_iter().chain(dismiss).collect()),
        ],
    }
}

/// The rule, how many there are of what it counts, and whether anybody has confirmed it.
fn why(lang: Lang, met: &Met) -> String {
    let mut text = c::trigger(met.rule.kind).read(lang).to_owned();
    if let Some(count) = c::trigger_count(met.rule.kind) {
        let (n, from) = (met.count.to_string(), met.rule.number.to_string());
        let count = count.fill(lang, &[("n", &n), ("from", &from)]);
        text = office::PAIR.fill(lang, &[("name", &text), ("value", &count)]);
    }
    if !met.rule.confirmed {
        text = format!("{text} · {}", c::RULE_OPEN.read(lang));
    }
    text
}
