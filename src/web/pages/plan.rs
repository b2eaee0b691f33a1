//! 方案: the list by state, and one plan with whose turn it is, what it says and its measures.

mod detail;
mod mine;
mod on_case;
mod versions;

pub use detail::detail;
use leptos::prelude::*;
pub use mine::{my_lines, my_plan};
pub(super) use on_case::section;
pub use versions::{my_versions, versions};

use super::enterprise;
use crate::views::enterprise::OneFirm;
use crate::views::name::Lang;
use crate::views::plan::{FollowUpLine, PlanLine, Plans};
use crate::views::ui::{Cell, Column, Pager, Row, Tab, TableView, Tabs};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{DataTable, PagerLinks, TabBar};
use crate::web::words::{self as w, plan as p, site};

const PATH: &str = "/office/plans";

/// The list.
pub fn list(reader: &Reader, view: Plans) -> Page {
    let lang = reader.lang;
    let title = p::PLANS.read(lang);
    let firm = view.firm.as_ref().map_or_else(String::new, OneFirm::part);
    let tabs = Tabs {
        label: p::PARTS.read(lang).to_owned(),
        items: view
            .parts
            .iter()
            .map(|(status, count)| Tab {
                label: p::status(*status).read(lang).to_owned(),
                href: format!("{PATH}?state={}{firm}", status.key()),
                count: *count,
                current: *status == view.status,
            })
            .collect(),
    };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.as_ref().map(|next| {
            let href = format!("{PATH}?state={}{firm}&after={next}", view.status.key());
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let of_firm = view.firm.as_ref().map(|f| enterprise::only(lang, f, PATH));
    let caption = format!("{title}：{}", p::status(view.status).read(lang));
    let table = table(lang, view.rows, &caption, p::empty(view.status).read(lang));
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <h1>{title}</h1>
            {of_firm}
            <TabBar tabs=tabs/>
            <DataTable table=table testid="plans-table"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

/// Plans in a list.
pub(super) fn table(lang: Lang, rows: Vec<PlanLine>, caption: &str, empty: &str) -> TableView {
    let columns = [
        p::NUMBER_AND_TARGET,
        p::ENTERPRISE,
        p::LEAD,
        p::PROGRESS,
        p::READ_BY_FIRM,
    ];
    TableView {
        caption: caption.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.into_iter().map(|r| row(lang, r)).collect(),
        empty: empty.to_owned(),
    }
}

fn row(lang: Lang, r: PlanLine) -> Row {
    let read = match (r.version, r.acknowledged) {
        (0, _) => "",
        (_, true) => p::READ.read(lang),
        (_, false) => p::NOT_READ.read(lang),
    };
    let progress = match (r.version, r.drafting, r.to_approve) {
        (0, _, true) => p::TO_APPROVE.read(lang).to_owned(),
        (0, _, false) => p::NO_MEASURE.read(lang).to_owned(),
        (_, true, _) => format!(
            "{} · {}",
            done_of(lang, r.progress.0, r.progress.1),
            p::REVISING.read(lang)
        ),
        (_, false, _) => done_of(lang, r.progress.0, r.progress.1),
    };
    Row {
        cells: vec![
            Cell::Link {
                text: super::office_list::excerpt(&r.target),
                href: format!("{PATH}/{}", r.number),
                sub: Some(r.number),
            },
            Cell::Text(r.enterprise),
            Cell::Text(r.lead.read(lang).to_owned()),
            Cell::Text(progress),
            Cell::Text(read.to_owned()),
        ],
    }
}

/// How many measures are verified of those that count.
fn done_of(lang: Lang, done: impl ToString, of: impl ToString) -> String {
    p::DONE_OF.fill(lang, &[("n", &done.to_string()), ("m", &of.to_string())])
}

/// The plans whose follow-up day has come or is near, on the queue.
pub(super) fn follow_ups_on_queue(lang: Lang, rows: &[FollowUpLine]) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let heading = p::FOLLOW_UPS_WAIT.read(lang);
    let columns = [site::DUE, p::NUMBER_AND_TARGET, p::ENTERPRISE];
    let row = |r: &FollowUpLine| Row {
        cells: vec![
            Cell::Pill(w::pill(lang, &r.term)),
            Cell::Link {
                text: super::office_list::excerpt(&r.target),
                href: format!("{PATH}/{}", r.number),
                sub: Some(r.number.clone()),
            },
            Cell::Text(r.enterprise.clone()),
        ],
    };
    let table = TableView {
        caption: heading.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.iter().map(row).collect(),
        empty: String::new(),
    };
    Some(
        view! {
            <section class="section" data-testid="follow-ups-waiting">
                <h2>{heading}</h2>
                <DataTable table=table testid="follow-ups-table"/>
            </section>
        }
        .into_any(),
    )
}

/// The plans that wait for the reader's approval, on the queue.
pub(super) fn on_queue(lang: Lang, rows: Vec<PlanLine>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let heading = p::ON_QUEUE.read(lang);
    let table = table(lang, rows, heading, "");
    Some(
        view! {
            <section class="section" data-testid="plans-waiting">
                <h2>{heading}</h2>
                <DataTable table=table testid="plans-table"/>
            </section>
        }
        .into_any(),
    )
}
