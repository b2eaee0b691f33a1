//! One session as staff read it: who comes in which order, and what may be done.

use leptos::prelude::*;

use super::{banner, facts};
use crate::domain::action::Action;
use crate::domain::service_day::Stage;
use crate::views::name::Lang;
use crate::views::service_day::{DayDetail, OfficeDay, SignUpLine};
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::pages::{document, history};
use crate::web::ui::{ActionList, DataTable, Summary, TimelineList};
use crate::web::words::{self as w, service_day as words, site};

/// The page.
pub fn office(reader: &Reader, view: OfficeDay) -> Page {
    let lang = reader.lang;
    let OfficeDay {
        day,
        sign_ups,
        desk,
        history,
    } = view;
    let title = day.theme.clone();
    let actions = actions(lang, &day, desk, sign_ups.is_some());
    let facts = facts(lang, &day);
    let papers = document::papers_of_service_day(&day, sign_ups.is_some());
    let papers = document::links(lang, papers);
    let history = history.map(|history| history::items(reader, history));
    let page = Page::new(
        title.clone(),
        Side::Staff,
        "/office/service-days",
        move || {
            let stage = words::stage(day.stage).read(lang);
            let sign_ups = sign_ups.map(|all| sign_ups_section(lang, day.waiting, all));
            let history = history.map(|items| {
                view! {
                    <section class="section">
                        <h2>{site::HISTORY.read(lang)}</h2>
                        <TimelineList items=items label=site::HISTORY.read(lang)/>
                    </section>
                }
            });
            view! {
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="case-number">{day.number.clone()}" · "{stage}</p>
                    <ActionList actions=actions/>
                </div>
                {banner(lang, &day)}
                <Summary list=facts/>
                {papers}
                {sign_ups}
                {history}
            }
            .into_any()
        },
    );
    page.under(site::SERVICE_DAYS.read(lang), "/office/service-days")
}

/// The desk first on its day, then what the rules allow, then what came of it.
fn actions(lang: Lang, day: &DayDetail, desk: bool, sits: bool) -> Vec<ActionView> {
    let at = |end: &str| format!("/office/service-days/{}/{end}", day.number);
    let link = |a: Action, end: &str| ActionView::link(w::action(a).read(lang), at(end));
    let desk = desk.then(|| {
        let to = format!("/office/desk/{}", day.number);
        ActionView::link(words::TO_DESK.read(lang), to).as_primary()
    });
    let rules = day.actions.iter().filter_map(|a| {
        Some(match a {
            Action::HoldServiceDay => ActionView {
                hidden: vec![("seq".to_owned(), day.seq.to_string())],
                ..ActionView::post(w::action(*a).read(lang), at("hold"))
            },
            Action::SignUpForServiceDay => link(*a, "sign-up"),
            Action::WithdrawSignUp => link(*a, "withdraw"),
            Action::MoveServiceDay => link(*a, "move"),
            Action::CancelServiceDay => link(*a, "cancel"),
            _ => return None,
        })
    });
    let told = sits && day.stage != Stage::Cancelled;
    let summary = told.then(|| ActionView::link(words::TO_SUMMARY.read(lang), at("summary")));
    let invites = day.stage == Stage::Planned;
    let poster = invites.then(|| ActionView::link(words::TO_POSTER.read(lang), at("poster")));
    let rest = poster.into_iter().chain(summary);
    desk.into_iter().chain(rules).chain(rest).collect()
}

fn sign_ups_section(lang: Lang, waiting: u32, all: Vec<SignUpLine>) -> AnyView {
    let columns = [
        words::ORDER,
        site::ENTERPRISE,
        words::TOPIC,
        words::CONTACT,
        words::WAY,
        site::STATUS,
        words::RAISED_HERE,
    ];
    let table = TableView {
        caption: words::SIGN_UPS.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: all.into_iter().map(|s| row(lang, s)).collect(),
        empty: words::EMPTY_SIGN_UPS.read(lang).to_owned(),
    };
    let waiting = (waiting > 0).then(|| {
        let n = waiting.to_string();
        view! { <p class="page-note">{words::WAITING_N.fill(lang, &[("n", &n)])}</p> }
    });
    view! {
        <section class="section">
            <h2>{words::SIGN_UPS.read(lang)}</h2>
            <DataTable table=table testid="sign-ups"/>
            {waiting}
        </section>
    }
    .into_any()
}

fn row(lang: Lang, s: SignUpLine) -> Row {
    let way = if s.by_phone {
        words::BY_PHONE
    } else {
        words::BY_ITSELF
    };
    let state = if s.waiting {
        words::WAITS
    } else {
        words::SEATED
    };
    let contact = s
        .contact
        .map(|(name, phone)| format!("{name} {phone}"))
        .unwrap_or_default();
    Row {
        cells: vec![
            Cell::Text(format!("{:02}", s.order)),
            Cell::Text(s.enterprise),
            Cell::Text(s.topic),
            Cell::Text(contact),
            Cell::Text(way.read(lang).to_owned()),
            Cell::Text(state.read(lang).to_owned()),
            Cell::Text(s.raised.to_string()),
        ],
    }
}
