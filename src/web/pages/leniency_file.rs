//! Pages of leniency files: the desk, one file, the register, the rulebook, the paper, and the firm's own.

mod after;
mod detail;
mod filed;
mod known;
mod mine;
mod papers;
mod print;
mod record;
mod rules;
mod seat;
mod similar;
mod suggestion;

pub use detail::detail;
use leptos::prelude::*;
pub use mine::{mine, report};
pub use papers::paper;
pub use print::print;
pub use rules::rules;
pub use similar::{like_cases, like_cases_sheet};
pub(super) use suggestion::about;

use super::office_list::{moment, pill};
use crate::domain::leniency_file::Ruling;
use crate::views::leniency_file::{FileLine, LeniencyDesk, Register, RegisterLine};
use crate::views::ui::{ActionView, Cell, Column, Pager, Row, Tab, TableView, Tabs};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, PagerLinks, TabBar};
use crate::web::words::leniency_file as l;
use crate::web::words::{self as w, site};

const PATH: &str = "/leniency";
const REGISTER: &str = "/leniency/register";

/// The first page of those who work on files.
pub fn desk(reader: &Reader, view: LeniencyDesk) -> Page {
    let lang = reader.lang;
    let title = l::LENIENCY.read(lang);
    let named = !view.names || !view.mine.is_empty() || !view.others.is_empty();
    let section = |heading: w::Word, rows: Vec<FileLine>, empty: w::Word, testid: &'static str| {
        let table = table(reader, rows, heading.read(lang), empty.read(lang));
        view! {
            <section class="section">
                <h2>{heading.read(lang)}</h2>
                <DataTable table=table testid=testid/>
            </section>
        }
    };
    let (heading, empty, note) = match view.names {
        true => (l::TO_NAME, l::TO_NAME_EMPTY, l::TO_NAME_NOTE),
        false => (l::OPEN_TO_POOL, l::OPEN_TO_POOL_EMPTY, l::SEAT_NOTE),
    };
    // whoever stands in reserve is told only when there is something to take
    let to_name = view.to_name.filter(|rows| view.names || !rows.is_empty());
    let to_name = to_name.map(|rows| {
        view! {
            {section(heading, rows, empty, "to-name")}
            <p class="page-note">{note.read(lang)}</p>
        }
    });
    let own = named.then(|| {
        view! {
            {section(l::MINE, view.mine, l::MINE_EMPTY, "mine")}
            {section(l::OTHERS, view.others, l::OTHERS_EMPTY, "others")}
        }
    });
    let mut actions = Vec::new();
    if view.may_open {
        actions.push(ActionView::link(l::OPEN.read(lang), "/leniency/new").as_primary());
    }
    if view.may_confirm {
        actions.push(ActionView::link(
            l::CONFIRM.read(lang),
            "/leniency/rules/confirm",
        ));
    }
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head"><h1>{title}</h1></div>
            {to_name}
            {own}
            <ActionList actions=actions/>
        }
        .into_any()
    })
}

fn table(reader: &Reader, rows: Vec<FileLine>, caption: &str, empty: &str) -> TableView {
    let lang = reader.lang;
    let columns = [
        site::DUE,
        l::NUMBER,
        l::ENTERPRISE,
        l::ACT,
        l::STATUS,
        l::RECEIVED_AT,
    ];
    let row = |r: FileLine| Row {
        cells: vec![
            pill(lang, r.term.as_ref(), format!("{PATH}/{}", r.number)),
            Cell::Link {
                text: r.number.clone(),
                href: format!("{PATH}/{}", r.number),
                sub: Some(l::origin(r.origin).read(lang).to_owned()),
            },
            Cell::Text(r.enterprise),
            Cell::Text(r.item.map_or(String::new(), |i| i.read(lang).to_owned())),
            Cell::Text(l::status(r.status).read(lang).to_owned()),
            Cell::Text(moment(lang, r.received_at, reader.now)),
        ],
    };
    TableView {
        caption: caption.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.into_iter().map(row).collect(),
        empty: empty.to_owned(),
    }
}

fn register_href(ruling: Option<Ruling>, year: Option<i64>, after: Option<&str>) -> String {
    let mut parts = Vec::new();
    parts.extend(ruling.map(|r| format!("outcome={}", r.key())));
    parts.extend(year.map(|y| format!("year={y}")));
    parts.extend(after.map(|a| format!("after={a}")));
    match parts.is_empty() {
        true => REGISTER.to_owned(),
        false => format!("{REGISTER}?{}", parts.join("&")),
    }
}

/// The register (从宽办理台账).
pub fn register(reader: &Reader, view: Register) -> Page {
    let lang = reader.lang;
    let title = l::REGISTER.read(lang);
    let tab = |label: String, ruling: Option<Ruling>| Tab {
        label,
        href: register_href(ruling, view.year, None),
        count: None,
        current: ruling == view.ruling,
    };
    let all = || l::ALL_OF_THEM.read(lang).to_owned();
    let rulings = Ruling::ALL
        .iter()
        .map(|r| tab(l::ruling(*r).read(lang).to_owned(), Some(*r)));
    let tabs = Tabs {
        label: l::FILTERS.read(lang).to_owned(),
        items: std::iter::once(tab(all(), None)).chain(rulings).collect(),
    };
    let year = |label: String, year: Option<i64>| Tab {
        label,
        href: register_href(view.ruling, year, None),
        count: None,
        current: year == view.year,
    };
    let years = (view.years.len() > 1 || view.year.is_some()).then(|| Tabs {
        label: l::YEARS.read(lang).to_owned(),
        items: std::iter::once(year(all(), None))
            .chain(view.years.iter().map(|y| year(y.to_string(), Some(*y))))
            .collect(),
    });
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.as_ref().map(|next| {
            let href = register_href(view.ruling, view.year, Some(next));
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let columns = [
        l::NUMBER,
        l::ENTERPRISE,
        l::ACT,
        l::SELF_REPORTED_AT,
        l::RULING,
        l::ARTICLES,
        l::DECISION_NUMBER,
        l::RECHECK,
        l::CHANGED,
    ];
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view
            .rows
            .into_iter()
            .map(|r| register_row(reader, r))
            .collect(),
        empty: l::REGISTER_EMPTY.read(lang).to_owned(),
    };
    Page::new(title, Side::Staff, REGISTER, move || {
        view! {
            <h1>{title}</h1>
            <TabBar tabs=tabs/>
            {years.map(|tabs| view! { <TabBar tabs=tabs/> })}
            <DataTable table=table testid="register"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

fn register_row(reader: &Reader, r: RegisterLine) -> Row {
    let lang = reader.lang;
    let articles: Vec<&str> = r.articles.iter().map(|a| a.read(lang)).collect();
    let recheck = match (r.recheck, r.recheck_on) {
        (Some(true), _) => l::CORRECTED.read(lang).to_owned(),
        (Some(false), _) => l::FELL_BACK.read(lang).to_owned(),
        (None, Some(day)) => l::RECHECK_BY.fill(lang, &[("day", &w::date(lang, day))]),
        (None, None) => String::new(),
    };
    let ruling = match r.ruling {
        Some(ruling) => l::ruling(ruling).read(lang).to_owned(),
        None => format!(
            "{} · {}",
            l::NOT_DECIDED.read(lang),
            l::status(r.status).read(lang)
        ),
    };
    let decided = match (r.decision_number, r.decided_on) {
        (Some(number), Some(day)) => format!("{number}\n{}", w::date(lang, day)),
        (None, Some(day)) => w::date(lang, day),
        _ => String::new(),
    };
    let ruling = match r.amount {
        Some(amount) => format!("{ruling}\n{}", w::yuan(lang, &amount)),
        None => ruling,
    };
    let ruling = match r.non_filing {
        true => format!("{ruling}\n{}", l::NON_FILING.read(lang)),
        false => ruling,
    };
    let mut changed = Vec::new();
    changed.extend(r.changed.map(|(what, day)| {
        let day = day.map_or(String::new(), |day| w::date(lang, day));
        let what = l::changed(lang, what);
        l::CHANGED_ON.fill(lang, &[("what", &what), ("day", &day)])
    }));
    changed.extend(r.remedy.map(|(kind, result)| {
        let remedy = l::remedy(kind).read(lang);
        match result {
            None => l::REMEDY_PENDING.fill(lang, &[("remedy", remedy)]),
            Some(result) => {
                let result = l::remedy_result(result).read(lang);
                l::REMEDY_WITH_RESULT.fill(lang, &[("remedy", remedy), ("result", result)])
            }
        }
    }));
    Row {
        cells: vec![
            Cell::Link {
                text: r.number.clone(),
                href: format!("{PATH}/{}", r.number),
                sub: None,
            },
            Cell::Text(r.enterprise),
            Cell::Text(r.item.map_or(String::new(), |i| i.read(lang).to_owned())),
            Cell::Text(
                r.self_reported_at
                    .map_or(String::new(), |at| w::at(lang, at)),
            ),
            Cell::Text(ruling),
            Cell::Text(articles.join("\n")),
            Cell::Text(decided),
            Cell::Text(recheck),
            Cell::Text(changed.join("\n")),
        ],
    }
}
