//! 企业服务日: the list and one session for everybody, the organisers' page, the desk, the summary.

mod desk;
mod list;
mod office;
mod offline;
mod poster;
mod queue;
mod summary;

pub(super) use desk::desk_page;
use leptos::prelude::*;
pub(super) use list::{days, days_of_firm};
pub use list::{list, office_list};
pub use office::office;
pub use offline::offline;
pub use poster::poster;
pub use queue::queue;
pub use summary::summary;

use crate::domain::action::Action;
use crate::domain::service_day::{Moved, Stage};
use crate::views::name::Lang;
use crate::views::service_day::{DayDetail, MySignUp};
use crate::views::ui::{ActionView, NoticeTone, NoticeView, QrCode, SummaryList, SummaryRow};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, Notice, QrPicture, Summary};
use crate::web::words::{self as w, office::PAIR, service_day as words, site};

/// One session as everybody reads it.
pub fn detail(reader: &Reader, day: DayDetail, ticket: Option<QrCode>) -> Page {
    let (lang, staff) = (
        reader.lang,
        reader.actor.as_ref().is_some_and(|a| a.role.is_staff()),
    );
    let title = day.theme.clone();
    let visitor = reader.actor.is_none() && day.open;
    let actions = own_actions(lang, &day, visitor);
    let side = if staff { Side::Staff } else { Side::Enterprise };
    let page = Page::new(title.clone(), side, "/service-days", move || {
        let facts = facts(lang, &day);
        let mine = day.mine.clone().map(|mine| my_sign_up(lang, mine, ticket));
        view! {
            <div class="stack">
                <div class="page-head"><h1>{title}</h1><p class="case-number">{day.number.clone()}</p></div>
                {banner(lang, &day)}
                <Summary list=facts/>
                {mine}
                <ActionList actions=actions/>
            </div>
        }
        .into_any()
    });
    page.under(site::SERVICE_DAYS.read(lang), "/service-days")
}

fn own_actions(lang: Lang, day: &DayDetail, visitor: bool) -> Vec<ActionView> {
    let path = |end: &str| format!("/service-days/{}/{end}", day.number);
    let link =
        |action: Action, end: &str| ActionView::link(w::action(action).read(lang), path(end));
    if visitor {
        // the form leads to log-in and back to itself
        return vec![link(Action::SignUpForServiceDay, "sign-up").as_primary()];
    }
    let firm = |action: &Action| match action {
        Action::SignUpForServiceDay => Some(link(*action, "sign-up").as_primary()),
        Action::WithdrawSignUp => Some(link(*action, "withdraw")),
        _ => None,
    };
    let mut actions: Vec<_> = day.actions.iter().filter_map(firm).collect();
    if day.stage == Stage::Cancelled {
        actions.push(ActionView::link(
            site::SUBMIT_PROBLEM.read(lang),
            "/complaints/new",
        ));
    }
    actions
}

/// When, where, who, and what is left.
fn facts(lang: Lang, day: &DayDetail) -> SummaryList {
    let fact = |term: w::Word, value: String| SummaryRow::text(term.read(lang), value);
    let units: Vec<&str> = day.units.iter().map(|u| u.read(lang)).collect();
    let between = if lang == Lang::Zh { "、" } else { ", " };
    let m = &day.meeting;
    SummaryList {
        rows: vec![
            fact(words::WHEN, words::when(lang, m)),
            fact(words::WHERE, words::place(lang, m.online, &m.place)),
            fact(words::ORGANISER, day.organiser.read(lang).to_owned()),
            fact(words::CHAIR, day.chair.clone()),
            fact(words::UNITS, units.join(between)),
            fact(
                words::PLACES,
                places(lang, day.stage, day.left, day.places, day.open),
            ),
        ],
    }
}

/// How many places are left, in words.
pub(super) fn places(lang: Lang, stage: Stage, left: u32, all: u32, open: bool) -> String {
    match (stage, left) {
        (Stage::Planned, 0) if open => words::FULL.read(lang).to_owned(),
        (Stage::Planned, n) if open => {
            words::LEFT.fill(lang, &[("n", &n.to_string()), ("all", &all.to_string())])
        }
        _ => words::CLOSED.read(lang).to_owned(),
    }
}

/// What has changed: cancelled, or moved with old and new.
fn banner(lang: Lang, day: &DayDetail) -> Option<AnyView> {
    if let Some(cancelled) = &day.cancelled {
        let reason = cancelled.reason.clone();
        let notice = NoticeView {
            tone: NoticeTone::Changed,
            title: words::CANCELLED.read(lang).to_owned(),
            lines: vec![
                pair(lang, words::REASON, &reason),
                words::INSTEAD.read(lang).to_owned(),
            ],
            actions: Vec::new(),
        };
        return Some(view! { <Notice notice=notice testid="cancelled"/> }.into_any());
    }
    let moved: &Moved = day.moves.last()?;
    let line = |m| {
        format!(
            "{} {}",
            words::when(lang, m),
            words::place(lang, m.online, &m.place)
        )
    };
    let (old, new) = (line(&moved.from), line(&moved.to));
    let reason = moved.reason.clone();
    let notice = NoticeView {
        tone: NoticeTone::Changed,
        title: words::MOVED.read(lang).to_owned(),
        lines: vec![
            pair(lang, words::NEW, &new),
            pair(lang, words::OLD, &old),
            pair(lang, words::REASON, &reason),
        ],
        actions: Vec::new(),
    };
    Some(view! { <Notice notice=notice testid="moved"/> }.into_any())
}

fn pair(lang: Lang, name: w::Word, value: &str) -> String {
    PAIR.fill(lang, &[("name", name.read(lang)), ("value", value)])
}

fn my_sign_up(lang: Lang, mine: MySignUp, ticket: Option<QrCode>) -> AnyView {
    let state = if mine.waiting {
        words::MINE_WAITING
    } else {
        words::MINE
    };
    let mut rows = vec![
        SummaryRow::text(site::STATUS.read(lang), state.read(lang)),
        SummaryRow::text(words::ORDER.read(lang), format!("{:02}", mine.order)),
    ];
    if !mine.topic.is_empty() {
        rows.push(SummaryRow::text(words::TOPIC.read(lang), mine.topic));
    }
    if let Some((name, phone)) = mine.contact {
        rows.push(SummaryRow::text(
            words::CONTACT.read(lang),
            format!("{name} {phone}"),
        ));
    }
    let waiting = mine
        .waiting
        .then(|| view! { <p>{words::WAITING_TEXT.read(lang)}</p> });
    let ticket = ticket.map(|(width, path)| {
        let label = words::SHOW_TICKET.read(lang);
        view! {
            <figure>
                <QrPicture label=label width=width path=path/>
                <figcaption>{label}</figcaption>
            </figure>
        }
    });
    view! {
        <section class="section" data-testid="my-sign-up">
            <h2>{words::MY_SIGN_UP.read(lang)}</h2>
            <Summary list=SummaryList { rows }/>
            {waiting}
            {ticket}
        </section>
    }
    .into_any()
}
