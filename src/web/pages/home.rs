//! The front page: one promise, one button, and the ways that lead on.

use leptos::prelude::*;

use super::my_line;
use super::service_day::places;
use crate::views::home::{Home, Waiting};
use crate::views::service_day::DayLine;
use crate::views::ui::ActionView;
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::ActionList;
use crate::web::words::{
    self as w, claim, enterprise_side as my, leniency_file as l, service_day, site, suggestion,
};

/// The front page. What waits for the reader stands on it once a firm's contact is logged in.
pub fn home(reader: &Reader, home: &Home, waiting: Waiting, next: Option<DayLine>) -> Page {
    let lang = reader.lang;
    let staff = reader.actor.as_ref().is_some_and(|a| a.role.is_staff());
    let time = my::length(lang, home.acceptance);
    let promise = my::ACCEPTED_WITHIN.fill(lang, &[("time", &time)]);
    let first = if staff {
        ActionView::link(my::TO_DESK.read(lang), "/start")
    } else {
        let to = match &reader.actor {
            Some(_) => "/complaints/new",
            None => "/complaints/first",
        };
        ActionView::link(site::SUBMIT_PROBLEM.read(lang), to)
    };
    // the next session stands in the very link that leads to it
    let days = match next {
        Some(day) => {
            let places = places(lang, day.stage, day.left(), day.places, true);
            let when = w::day(lang, day.date);
            my::NEXT_SERVICE_DAY.fill(lang, &[("day", &when), ("places", &places)])
        }
        None => service_day::TILE_TEXT.read(lang).to_owned(),
    };
    let text = |word: w::Word| word.read(lang).to_owned();
    let mut ways = Vec::new();
    if !staff {
        ways.push((my::TRACK, text(my::TRACK_TEXT), "/track"));
        ways.push((service_day::TILE, days, "/service-days"));
        let report = match &reader.actor {
            Some(_) => l::REPORT_TILE,
            None => l::REPORT_TILE_FIRST,
        };
        ways.push((l::REPORT, text(report), "/my/self-reports/new"));
        let make = text(suggestion::MAKE_TEXT);
        ways.push((suggestion::MAKE, make, "/suggestions/new"));
        let ask = text(suggestion::ASK_TEXT);
        ways.push((suggestion::ASK, ask, "/questions/new"));
    }
    match &reader.actor {
        None => {
            ways.push((site::LOG_IN, text(my::LOG_IN_TEXT), "/login"));
            ways.push((claim::ASK, text(claim::ASK_TEXT), "/claims/new"));
        }
        Some(_) if !staff => ways.push((
            site::MY_PROBLEMS,
            text(my::MY_PROBLEMS_TEXT),
            "/my/complaints",
        )),
        Some(_) => {}
    }
    let side = if staff { Side::Staff } else { Side::Public };
    let title = w::site::PROMISE_TITLE.read(lang);
    // where a log-out leads to: what waits on the device is counted by script, and shown only if there is any
    let left = reader.actor.is_none().then(|| {
        view! { <p class="page-note" data-desk-left hidden=true>{service_day::NET_LEFT.read(lang)}</p> }
    });
    let newcomer = reader.actor.is_none().then(|| my::NO_ACCOUNT.read(lang));
    Page::new(title, side, "/", move || {
        let count = waiting.rows.len().to_string();
        let waiting = (!waiting.rows.is_empty()).then(|| {
            view! {
                <section>
                    <h2>{my::WAITS_FOR_YOU_N.fill(lang, &[("n", &count)])}</h2>
                    {my_line::list(lang, waiting.rows, "waiting")}
                </section>
            }
        });
        let tiles = (!ways.is_empty()).then(|| {
            let items = ways.into_iter().map(|(title, text, href)| {
                view! {
                    <li>
                        <a class="tile" href=href>
                            <span class="tile-title">{title.read(lang)}</span>
                            <span class="tile-text">{text}</span>
                        </a>
                    </li>
                }
            });
            view! { <ul class="tiles">{items.collect_view()}</ul> }
        });
        view! {
            <div class="stack">
                {left}
                <div class="hero">
                    <h1>{title}</h1>
                    <p>{promise}</p>
                    <ActionList actions=vec![first.as_primary()]/>
                </div>
                {waiting}
                {tiles}
                {newcomer.map(|text| view! { <p class="page-note">{text}</p> })}
            </div>
        }
        .into_any()
    })
}
