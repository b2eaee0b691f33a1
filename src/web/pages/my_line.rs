//! A problem in one of the firm's lists: whose turn, by when, what to press.

use jiff::civil::Date;
use leptos::prelude::*;

use super::office_list::excerpt;
use crate::domain::complaint::Status;
use crate::domain::term::TermKind;
use crate::views::my::{MyLine, MyTurn, PublicStage};
use crate::views::name::Lang;
use crate::views::ui::{StageLine, StepState};
use crate::web::ui::DeadlinePill;
use crate::web::words as w;
use crate::web::words::enterprise_side as my;

/// Where a problem's own page is.
pub(super) fn address(number: &str) -> String {
    format!("/my/complaints/{number}")
}

/// Whose turn it is and by when, in one line.
pub(super) fn turn(lang: Lang, line: &MyLine) -> String {
    let day = line.by.as_ref().map(|by| w::due_day(lang, by));
    let parked = line
        .by
        .as_ref()
        .is_some_and(|by| by.kind == TermKind::ParkedReview);
    let bureau = my::THE_BUREAU.read(lang);
    match (&line.turn, line.status, day) {
        (MyTurn::You, _, Some(day)) => my::CONFIRM_BY.fill(lang, &[("day", &day)]),
        (MyTurn::You, _, None) => my::CONFIRM.read(lang).to_owned(),
        (MyTurn::Supply, _, _) => my::SUPPLY_TURN.read(lang).to_owned(),
        (MyTurn::Bureau(_), Status::Registered, _) if line.deemed => {
            my::DEEMED_LINE.read(lang).to_owned()
        }
        (MyTurn::Bureau(_), Status::Registered, Some(day)) => {
            my::ACCEPTED_BY.fill(lang, &[("day", &day)])
        }
        (MyTurn::Bureau(_), _, Some(day)) if parked => {
            my::PARKED_UNTIL.fill(lang, &[("day", &day)])
        }
        (MyTurn::Bureau(unit), _, Some(day)) => {
            let unit = unit.as_ref().map_or(bureau, |u| u.read(lang));
            my::ANSWERED_BY.fill(lang, &[("unit", unit), ("day", &day)])
        }
        (MyTurn::Bureau(unit), _, None) => {
            let unit = unit.as_ref().map_or(bureau, |u| u.read(lang));
            my::IN_HAND.fill(lang, &[("unit", unit)])
        }
        (MyTurn::Nobody, status, _) => w::status_for_firm(status).read(lang).to_owned(),
    }
}

/// A short list of links, each with its deadline, how it stands, and whose turn it is: the same order as on its page.
pub(super) fn list(lang: Lang, lines: Vec<MyLine>, testid: &'static str) -> AnyView {
    items(lang, lines, testid, false)
}

/// The same with the day each was sent.
pub(super) fn dated(lang: Lang, lines: Vec<MyLine>, testid: &'static str) -> AnyView {
    items(lang, lines, testid, true)
}

fn items(lang: Lang, lines: Vec<MyLine>, testid: &'static str, dated: bool) -> AnyView {
    let items = lines.into_iter().map(|line| {
        let (turn, href) = (turn(lang, &line), address(&line.number));
        let pill = line
            .by
            .as_ref()
            .map(|by| view! { <DeadlinePill pill=w::pill(lang, by)/> });
        let stage = w::status_for_firm(line.status).read(lang);
        let sent = dated.then(|| {
            let day = w::date_short(lang, line.received_at.beijing_date());
            format!(" · {}", my::SENT_ON.fill(lang, &[("day", &day)]))
        });
        view! {
            <li class="todo">
                <p class="todo-head">{pill}<span class="todo-stage">{stage}</span></p>
                <a class="todo-what" href=href>{line.category.read(lang).to_owned()}</a>
                <p class="todo-words">{excerpt(&line.words)}</p>
                <p class="todo-turn">{turn}</p>
                <p class="case-number">{line.number}{sent}</p>
            </li>
        }
    });
    view! { <ul class="todo-list" data-testid=testid>{items.collect_view()}</ul> }.into_any()
}

/// The five public steps, each with the day it was reached.
pub(super) fn progress(
    lang: Lang,
    status: Status,
    stage: PublicStage,
    reached: &[(PublicStage, Date)],
) -> StageLine {
    // accepted by the office's silence, before anybody sorted it
    let shown = match (status, stage) {
        (Status::Registered, PublicStage::Accepted) => Status::InCase,
        _ => status,
    };
    let mut line = w::progress_line(lang, shown, stage >= PublicStage::Handling);
    for (stage, step) in PublicStage::ALL.into_iter().zip(&mut line.steps) {
        let day = reached.iter().find(|(reached, _)| *reached == stage);
        step.when = day
            .filter(|_| step.state != StepState::Todo)
            .map(|(_, day)| w::date_short(lang, *day));
    }
    line
}
