//! The lists of service days: for everybody, for staff, and a firm's own.

use leptos::prelude::*;

use super::places;
use crate::domain::action::Action;
use crate::domain::service_day::Stage;
use crate::views::name::Lang;
use crate::views::service_day::{DayLine, ServiceDays};
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable};
use crate::web::words::{self as w, service_day as words, site};

/// The list for everybody.
pub fn list(reader: &Reader, all: ServiceDays) -> Page {
    let lang = reader.lang;
    let staff = reader.actor.as_ref().is_some_and(|a| a.role.is_staff());
    let side = if staff { Side::Staff } else { Side::Enterprise };
    let title = site::SERVICE_DAY.read(lang);
    Page::new(title, side, "/service-days", move || {
        let coming = table(
            lang,
            all.coming,
            "/service-days",
            words::COMING,
            words::EMPTY,
        );
        let past = table(
            lang,
            all.past,
            "/service-days",
            words::PAST,
            words::EMPTY_PAST,
        );
        view! {
            <div class="stack">
                <h1>{title}</h1>
                {both(lang, coming, past)}
            </div>
        }
        .into_any()
    })
}

/// The list for staff, with the way to plan one and to today's desk.
pub fn office_list(reader: &Reader, all: ServiceDays) -> Page {
    let (lang, today) = (reader.lang, reader.now.beijing_date());
    let title = site::SERVICE_DAY.read(lang);
    let plan = all.may_plan.then(|| {
        ActionView::link(
            w::action(Action::PlanServiceDay).read(lang),
            "/office/service-days/new",
        )
    });
    // the session's own page says whether the reader sits there
    let now = |d: &&DayLine| all.at_desk && d.date == today && d.stage != Stage::Cancelled;
    let desks: Vec<ActionView> = all
        .coming
        .iter()
        .filter(now)
        .map(|d| {
            let label = format!("{} {}", d.number, d.theme);
            ActionView::link(label, format!("/office/service-days/{}", d.number)).as_primary()
        })
        .collect();
    Page::new(title, Side::Staff, "/office/service-days", move || {
        let at = "/office/service-days";
        let coming = table(lang, all.coming, at, words::COMING, words::EMPTY);
        let past = table(lang, all.past, at, words::PAST, words::EMPTY_PAST);
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <ActionList actions=desks.into_iter().chain(plan).collect()/>
            </div>
            {both(lang, coming, past)}
        }
        .into_any()
    })
}

fn both(lang: Lang, coming: TableView, past: TableView) -> AnyView {
    view! {
        <section class="section">
            <h2>{words::COMING.read(lang)}</h2>
            <DataTable table=coming testid="coming"/>
        </section>
        <section class="section">
            <h2>{words::PAST.read(lang)}</h2>
            <DataTable table=past testid="past"/>
        </section>
    }
    .into_any()
}

/// The sessions a firm signed up for, on its dossier.
pub(in crate::web::pages) fn days_of_firm(lang: Lang, rows: Vec<DayLine>) -> TableView {
    let at = "/office/service-days";
    table(lang, rows, at, words::THEIR_DAYS, words::NO_DAYS)
}

fn table(lang: Lang, rows: Vec<DayLine>, at: &str, caption: w::Word, empty: w::Word) -> TableView {
    let columns = [
        words::WHEN,
        words::THEME,
        words::WHERE,
        words::ORGANISER,
        words::PLACES,
        site::STATUS,
    ];
    TableView {
        caption: caption.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.into_iter().map(|d| row(lang, d, at)).collect(),
        empty: empty.read(lang).to_owned(),
    }
}

fn row(lang: Lang, d: DayLine, at: &str) -> Row {
    let when = format!("{} {}–{}", w::day(lang, d.date), d.hours.0, d.hours.1);
    let moved = d
        .moved_from
        .filter(|old| *old != d.date)
        .map(|old| words::MOVED_FROM.fill(lang, &[("day", &w::date_short(lang, old))]));
    Row {
        cells: vec![
            Cell::Text(moved.map_or_else(|| when.clone(), |m| format!("{when}\n{m}"))),
            Cell::Link {
                text: d.theme.clone(),
                href: format!("{at}/{}", d.number),
                sub: Some(d.number.clone()),
            },
            Cell::Text(words::place(lang, d.online, &d.place)),
            Cell::Text(d.organiser.read(lang).to_owned()),
            Cell::Text(places(lang, d.stage, d.left(), d.places, true)),
            Cell::Text(state(lang, &d)),
        ],
    }
}

/// Where it stands, with what the reader's own firm did.
fn state(lang: Lang, d: &DayLine) -> String {
    let stage = words::stage(d.stage).read(lang);
    match d.mine {
        None => stage.to_owned(),
        Some(true) => format!("{stage} · {}", words::MINE_WAITING.read(lang)),
        Some(false) => format!("{stage} · {}", words::MINE.read(lang)),
    }
}

/// A firm's own sessions to come, as its start page shows them; nothing where there is none.
pub(in crate::web::pages) fn days(lang: Lang, mine: Vec<DayLine>) -> Option<AnyView> {
    if mine.is_empty() {
        return None;
    }
    let items = mine.into_iter().map(|d| {
        let href = format!("/service-days/{}", d.number);
        let what = format!(
            "{} {}–{} {}",
            w::day(lang, d.date),
            d.hours.0,
            d.hours.1,
            d.theme
        );
        let moved = d.moved_from.map(|_| words::MOVED.read(lang));
        let cancelled = (d.stage == Stage::Cancelled).then(|| words::CANCELLED.read(lang));
        let note = cancelled
            .or(moved)
            .map_or_else(|| state(lang, &d), str::to_owned);
        view! { <li><a href=href>{what}</a><span class="sub">{note}</span></li> }
    });
    let items = items.collect_view();
    Some(
        view! {
            <section class="section">
                <h2>{words::MY_DAYS.read(lang)}</h2>
                <ul class="todo-list" data-testid="my-service-days">{items}</ul>
            </section>
        }
        .into_any(),
    )
}
