//! 劝撤核查: withdrawals that firms say they were advised to, and what was found of each.

use leptos::prelude::*;

use crate::views::name::Lang;
use crate::views::ui::{Cell, Column, Pager, Row, TableView};
use crate::views::withdrawal::{WithdrawalLine, Withdrawals};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{DataTable, PagerLinks};
use crate::web::words as w;
use crate::web::words::{site, withdrawal as d};

/// Where they are.
pub const PATH: &str = "/supervision/withdrawals";

/// The list.
pub fn list(reader: &Reader, view: Withdrawals) -> Page {
    let lang = reader.lang;
    let title = d::WITHDRAWALS.read(lang);
    let columns = [
        d::PROBLEM,
        d::ENTERPRISE,
        d::REASON,
        d::UNIT,
        d::WITHDRAWN_ON,
        d::RESULT,
        d::CHECK,
    ];
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.into_iter().map(|r| row(lang, r)).collect(),
        empty: d::EMPTY.read(lang).to_owned(),
    };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.as_ref().map(|next| {
            let href = format!("{PATH}?after={next}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <h1>{title}</h1>
            <p class="page-note">{d::INTRO.read(lang)}</p>
            <DataTable table=table testid="withdrawals"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    });
    page.under(site::BOARD.read(lang), "/supervision")
}

fn row(lang: Lang, r: WithdrawalLine) -> Row {
    let result = match &r.check {
        None => d::WAITS.read(lang).to_owned(),
        Some(check) => {
            let at = w::at(lang, check.at);
            let by = d::BY.fill(lang, &[("name", &check.by.name), ("at", &at)]);
            format!(
                "{}\n{}\n{by}",
                d::found(check.advised).read(lang),
                check.text
            )
        }
    };
    let press = match r.may_check {
        true => Cell::Link {
            text: d::CHECK.read(lang).to_owned(),
            href: format!("{PATH}/{}/check", r.number),
            sub: None,
        },
        false => Cell::Text(String::new()),
    };
    let unit = r.unit.map_or_else(String::new, |u| u.read(lang).to_owned());
    Row {
        cells: vec![
            Cell::Link {
                text: r.number.clone(),
                href: format!("/office/complaints/{}", r.number),
                sub: None,
            },
            Cell::Text(r.enterprise),
            Cell::Text(r.reason),
            Cell::Text(unit),
            Cell::Text(w::date(lang, r.at.beijing_date())),
            Cell::Text(result),
            press,
        ],
    }
}
