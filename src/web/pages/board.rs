//! 督办总览: who is late with how much; each number leads to what it counts.

use leptos::prelude::*;

use super::office_list::{excerpt, moment};
use crate::views::board::{Board, Due, Overdue, OverdueLine, UnitLine};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Kpi, Pager, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, KpiStrip, PagerLinks};
use crate::web::words as w;
use crate::web::words::{office, site};

/// The board.
pub fn board(reader: &Reader, view: Board) -> Page {
    let lang = reader.lang;
    let title = site::BOARD.read(lang);
    let as_of = office::BOARD_AS_OF.fill(lang, &[("at", &w::at(lang, reader.now))]);
    let kpi = |label: w::Word, n: u64, href: &str, urgent: bool| Kpi {
        label: label.read(lang).to_owned(),
        value: n.to_string(),
        note: None,
        href: Some(href.to_owned()),
        urgent: urgent && n > 0,
    };
    let kpis = vec![
        kpi(site::COUNT_LATE, view.late, "/supervision/overdue", true),
        kpi(
            site::COUNT_TODAY,
            view.due_today,
            "/supervision/overdue?due=today",
            false,
        ),
        // the queue's tabs of the same names count the same
        kpi(
            site::COUNT_EXTENSIONS,
            view.extensions,
            "/office?tab=extension",
            false,
        ),
        kpi(site::COUNT_REVIEW, view.review, "/office?tab=review", false),
        kpi(site::COUNT_PARKED, view.parked, "/office?tab=parked", false),
        kpi(
            site::COUNT_INTAKE,
            view.waiting,
            "/office/complaints",
            false,
        ),
    ];
    let cut = view.cut.then(|| {
        let n = view.most.to_string();
        view! { <p class="page-note">{office::BOARD_CUT.fill(lang, &[("n", &n)])}</p> }
    });
    let heading = office::UNITS_BY_LATE.read(lang);
    let numbers = [site::COUNT_OPEN, site::COUNT_LATE, site::COUNT_TODAY];
    let table = TableView {
        caption: heading.to_owned(),
        columns: std::iter::once(Column::text(site::UNIT.read(lang)))
            .chain(numbers.map(|c| Column::number(c.read(lang))))
            .chain([Column::text(site::LONGEST_LATE.read(lang))])
            .collect(),
        rows: view.units.into_iter().map(|u| unit(lang, u)).collect(),
        empty: office::EMPTY_BOARD.read(lang).to_owned(),
    };
    Page::new(title, Side::Staff, "/supervision", move || {
        view! {
            <div class="page-head"><h1>{title}</h1><p class="page-note">{as_of}</p></div>
            <KpiStrip kpis=kpis/>
            {cut}
            <section class="section">
                <h2>{heading}</h2>
                <DataTable table=table testid="board"/>
            </section>
        }
        .into_any()
    })
}

fn unit(lang: Lang, u: UnitLine) -> Row {
    let number = |n: u64, href: String| Cell::Number(n.to_string(), (n > 0).then_some(href));
    let longest = if u.longest == 0 {
        String::new()
    } else {
        days(lang, u.longest)
    };
    Row {
        cells: vec![
            Cell::Text(u.name.read(lang).to_owned()),
            number(u.open, format!("/office?tab=open&unit={}", u.id)),
            number(u.late, format!("/supervision/overdue?unit={}", u.id)),
            number(
                u.due_today,
                format!("/supervision/overdue?unit={}&due=today", u.id),
            ),
            Cell::Text(longest),
        ],
    }
}

fn days(lang: Lang, n: i64) -> String {
    if n == 1 {
        site::ONE_DAY_LATE.read(lang).to_owned()
    } else {
        site::DAYS_LATE.fill(lang, &[("n", &n.to_string())])
    }
}

/// The list behind a number of the board.
pub fn overdue(reader: &Reader, view: Overdue) -> Page {
    let lang = reader.lang;
    let title = office::due(view.due).read(lang);
    let unit_part = view.unit.as_ref().map(|(id, _)| format!("unit={id}"));
    let due_part = (view.due == Due::Today).then(|| "due=today".to_owned());
    let parts: Vec<String> = unit_part.into_iter().chain(due_part.clone()).collect();
    let address = |parts: Vec<String>| match parts.is_empty() {
        true => "/supervision/overdue".to_owned(),
        false => format!("/supervision/overdue?{}", parts.join("&")),
    };
    let only = view.unit.as_ref().map(|(_, name)| {
        let all = ActionView::link(
            office::EVERY_UNIT.read(lang),
            address(due_part.into_iter().collect()),
        );
        (
            office::ONLY_UNIT.fill(lang, &[("unit", name.read(lang))]),
            all,
        )
    });
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        summary: Some(site::TOTAL_BY_DUE.fill(lang, &[("n", &view.total.to_string())])),
        prev: None,
        next: view.next.as_ref().map(|next| {
            let after = format!("after={next}");
            let parts = parts.iter().cloned().chain([after]).collect();
            (site::NEXT_PAGE.read(lang).to_owned(), address(parts))
        }),
    };
    let columns = [
        site::DUE,
        site::NUMBER_AND_TITLE,
        site::ENTERPRISE,
        office::SHOULD_HAVE,
        site::DUE_ON,
        site::WHO_HOLDS,
        office::LAST_ACTION,
    ];
    let empty = match view.due {
        Due::Late => site::EMPTY_OVERDUE,
        Due::Today => site::EMPTY_TODAY,
    };
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.into_iter().map(|r| line(reader, r)).collect(),
        empty: empty.read(lang).to_owned(),
    };
    let page = Page::new(title, Side::Staff, "/supervision", move || {
        let only = only.map(|(text, all)| {
            view! { <p class="page-note">{text}</p><ActionList actions=vec![all]/> }
        });
        view! {
            <h1>{title}</h1>
            {only}
            <DataTable table=table testid="overdue-table"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    });
    page.under(site::BOARD.read(lang), "/supervision")
}

fn line(reader: &Reader, r: OverdueLine) -> Row {
    let lang = reader.lang;
    let href = match (&r.order, &r.measure, r.is_case) {
        _ if r.consultation => format!("/office/consultations/{}", r.number),
        (Some(id), _, _) => format!("/supervision/orders/{id}"),
        (None, Some(id), _) => format!("/office/measures/{id}"),
        (None, None, true) => format!("/office/cases/{}", r.number),
        (None, None, false) => format!("/office/complaints/{}", r.number),
    };
    let mut pill = w::pill(lang, &r.term);
    let steps = if r.is_case { "terms" } else { "deadline" };
    pill.href = Some(format!("{href}#{steps}"));
    let unit = r.unit.read(lang);
    let holder = match r.person {
        Some(person) => format!("{unit} {person}"),
        None => unit.to_owned(),
    };
    Row {
        cells: vec![
            Cell::Pill(pill),
            Cell::Link {
                text: excerpt(&r.title),
                href,
                sub: Some(r.number),
            },
            Cell::Text(r.firms.join(office::AND.read(lang))),
            Cell::Text(w::term_kind(r.term.kind).read(lang).to_owned()),
            Cell::Text(w::due_day(lang, &r.term)),
            Cell::Text(holder),
            Cell::Text(
                r.last_at
                    .map_or_else(String::new, |at| moment(lang, at, reader.now)),
            ),
        ],
    }
}
