//! The roster of key enterprises: the list, its file, and how one firm stands on it.

use leptos::prelude::*;

use super::form_button;
use crate::domain::key_enterprise::Basis;
use crate::views::key_enterprise::{Asked, KeyDetail, KeyLine, Roster, Standing};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Pager, Row, SummaryRow, Tab, TableView, Tabs};
use crate::web::page::{Page, Reader, Side};
use crate::web::sheet::{Sheet, Value};
use crate::web::ui::{ActionList, DataTable, PagerLinks, TabBar};
use crate::web::words as w;
use crate::web::words::{key_enterprise as k, site};

/// Where it is.
pub const PATH: &str = "/office/key-enterprises";

fn address(asked: &Asked) -> String {
    let mut parts = vec![format!("state={}", asked.standing.key())];
    parts.extend(asked.basis.map(|b| format!("basis={}", b.key())));
    parts.extend(asked.unit.as_ref().map(|u| format!("unit={u}")));
    format!("{PATH}?{}", parts.join("&"))
}

/// The list.
pub fn list(reader: &Reader, view: Roster) -> Page {
    let lang = reader.lang;
    let title = k::ROSTER.read(lang);
    let here = address(&view.asked);
    let csv = vec![ActionView::link(
        k::CSV.read(lang),
        here.replacen(PATH, &format!("{PATH}.csv"), 1),
    )];
    let tab = |s: &Standing| Tab {
        label: k::standing(*s).read(lang).to_owned(),
        href: address(&Asked {
            standing: *s,
            ..view.asked.clone()
        }),
        count: None,
        current: *s == view.asked.standing,
    };
    let tabs = Tabs {
        label: k::STANDINGS.read(lang).to_owned(),
        items: Standing::ALL.iter().map(tab).collect(),
    };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.as_ref().map(|next| {
            let href = format!("{here}&after={next}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let columns = [k::FIRM, k::DISTRICT, k::BASIS, k::OFFICER, k::VALID];
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.iter().map(|r| row(lang, r)).collect(),
        empty: k::EMPTY.read(lang).to_owned(),
    };
    let filter = filter(lang, &view);
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <ActionList actions=csv/>
            </div>
            <p class="page-note">{k::INTRO.read(lang)}</p>
            <TabBar tabs=tabs/>
            {filter}
            <DataTable table=table testid="roster"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

fn filter(lang: Lang, view: &Roster) -> AnyView {
    let asked = &view.asked;
    let option = |value: String, label: &str, chosen: bool| {
        let label = label.to_owned();
        view! { <option value=value selected=chosen>{label}</option> }
    };
    let bases = Basis::ALL
        .iter()
        .map(|b| {
            let label = k::basis(*b).read(lang);
            option(b.key().to_owned(), label, asked.basis == Some(*b))
        })
        .collect_view();
    let units = view
        .units
        .iter()
        .map(|(id, name)| option(id.clone(), name.read(lang), asked.unit.as_ref() == Some(id)))
        .collect_view();
    view! {
        <form class="filter" method="get" action=PATH data-testid="filter">
            <input type="hidden" name="state" value=asked.standing.key()/>
            <label for="filter-basis">{k::BASIS.read(lang)}</label>
            <select class="input" id="filter-basis" name="basis">
                <option value="">{k::ANY_BASIS.read(lang)}</option>
                {bases}
            </select>
            <label for="filter-unit">{k::UNIT.read(lang)}</label>
            <select class="input" id="filter-unit" name="unit">
                <option value="">{k::ANY_UNIT.read(lang)}</option>
                {units}
            </select>
            <button type="submit" class="button">{site::FILTER.read(lang)}</button>
        </form>
    }
    .into_any()
}

fn served(lang: Lang, r: &KeyLine) -> String {
    let unit = r.unit.read(lang);
    let served = k::SERVED_BY.fill(lang, &[("name", &r.officer), ("unit", unit)]);
    match r.left && r.standing != Standing::Ended {
        true => k::LEFT.fill(lang, &[("served", &served)]),
        false => served,
    }
}

fn valid(lang: Lang, r: &KeyLine) -> String {
    let (from, to) = (w::date(lang, r.from), w::date(lang, r.to));
    k::FROM_TO.fill(lang, &[("from", &from), ("to", &to)])
}

fn basis(lang: Lang, r: &KeyLine) -> &'static str {
    r.basis.map_or("", |b| k::basis(b).read(lang))
}

fn row(lang: Lang, r: &KeyLine) -> Row {
    Row {
        cells: vec![
            Cell::Link {
                text: r.enterprise.clone(),
                href: format!("/office/enterprises/{}", r.uscc),
                sub: Some(r.uscc.clone()),
            },
            Cell::Text(r.district.read(lang).to_owned()),
            Cell::Text(format!("{} · {}", basis(lang, r), r.document)),
            Cell::Text(served(lang, r)),
            Cell::Text(valid(lang, r)),
        ],
    }
}

/// The same as a file.
pub fn sheet(lang: Lang, view: &Roster) -> Sheet {
    let columns = [
        site::USCC,
        k::FIRM,
        k::DISTRICT,
        k::BASIS,
        k::DOCUMENT,
        k::OFFICER,
        k::UNIT,
        k::VALID,
        k::STANDINGS,
    ];
    let cells = |r: &KeyLine| {
        vec![
            r.uscc.clone(),
            r.enterprise.clone(),
            r.district.read(lang).to_owned(),
            basis(lang, r).to_owned(),
            r.document.clone(),
            r.officer.clone(),
            r.unit.read(lang).to_owned(),
            valid(lang, r),
            k::standing(r.standing).read(lang).to_owned(),
        ]
    };
    let row = |r: &KeyLine| cells(r).into_iter().map(Value::Text).collect();
    let cut = view.cut.then(|| k::CUT.read(lang).to_owned());
    Sheet {
        name: k::ROSTER.read(lang).to_owned(),
        notes: cut.into_iter().collect(),
        head: columns.map(|c| c.read(lang).to_owned()).into(),
        rows: view.rows.iter().map(row).collect(),
    }
}

/// How a firm stands, as facts of its dossier.
pub(super) fn facts(reader: &Reader, key: &KeyDetail) -> Vec<SummaryRow> {
    let lang = reader.lang;
    let mut rows = vec![SummaryRow::text(k::ROSTER.read(lang), told(reader, key))];
    let line = key.line.as_ref();
    let line = line.filter(|l| l.standing != Standing::Ended);
    rows.extend(line.map(|l| SummaryRow::text(k::OFFICER.read(lang), served(lang, l))));
    rows
}

fn told(reader: &Reader, key: &KeyDetail) -> String {
    let lang = reader.lang;
    let Some(line) = &key.line else {
        return k::NEVER.read(lang).to_owned();
    };
    let (from, to) = (w::date(lang, line.from), w::date(lang, line.to));
    let told = k::TOLD.fill(
        lang,
        &[
            ("basis", basis(lang, line)),
            ("document", &line.document),
            ("from", &from),
            ("to", &to),
        ],
    );
    match line.standing {
        Standing::Expired => k::TOLD_EXPIRED.fill(lang, &[("told", &told)]),
        Standing::Ended => {
            let why = key.ended.as_deref().unwrap_or_default();
            k::TOLD_ENDED.fill(lang, &[("why", why)])
        }
        Standing::InForce if line.from > reader.now.beijing_date() => {
            k::TOLD_COMING.fill(lang, &[("told", &told)])
        }
        Standing::InForce => told,
    }
}

/// What the reader may do with it.
pub(super) fn buttons(lang: Lang, uscc: &str, key: &KeyDetail) -> Vec<ActionView> {
    form_button::buttons(lang, &key.actions, uscc, key.seq, false)
}

/// A firm's name in a list, marked where it is on the roster.
pub(super) fn marked(lang: Lang, name: String, key: bool) -> String {
    match key {
        true => format!("{name} · {}", k::MARK.read(lang)),
        false => name,
    }
}
