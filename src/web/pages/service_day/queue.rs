//! Who comes to the desk: at the desk, here and waiting, awaited, been, not come (wireframe 6).

use leptos::prelude::*;

use crate::domain::action::Action;
use crate::views::name::Lang;
use crate::views::service_day::{DeskQueue, QueueLine};
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable};
use crate::web::words::{self as w, service_day as words, site};

/// The queue of one session.
pub fn queue(reader: &Reader, queue: DeskQueue, scanned: Option<u32>) -> Page {
    let lang = reader.lang;
    let desk = format!("/office/desk/{}", queue.number);
    let number = queue.number.clone();
    let page = Page::new(
        words::QUEUE.read(lang),
        Side::Staff,
        "/office/service-days",
        move || body(lang, queue, scanned),
    );
    page.under(number.clone(), format!("/office/service-days/{number}"))
        .under(words::DESK.read(lang), desk)
}

fn body(lang: Lang, queue: DeskQueue, scanned: Option<u32>) -> AnyView {
    let (number, seq) = (queue.number.clone(), queue.seq);
    let when = words::when(lang, &queue.meeting);
    let place = words::place(lang, queue.meeting.online, &queue.meeting.place);
    let walk_in = queue.walk_in.then(|| {
        ActionView::link(
            w::action(Action::WalkIn).read(lang),
            format!("/office/desk/{number}/walk-in"),
        )
    });
    let back = ActionView::link(words::TO_DESK.read(lang), format!("/office/desk/{number}"));
    let actions = [Some(back), walk_in].into_iter().flatten().collect();
    let now = match &queue.at_desk {
        Some(line) => {
            let name = words::IN_ORDER.fill(
                lang,
                &[
                    ("n", &format!("{:02}", line.order)),
                    ("firm", &line.enterprise),
                ],
            );
            let since = line
                .since
                .map(|at| words::SINCE.fill(lang, &[("at", &w::clock(at))]));
            view! { <p class="queue-now" data-testid="queue-now"><b>{name}</b>" "{since}</p> }
                .into_any()
        }
        None => {
            view! { <p data-testid="queue-now">{words::NOBODY_AT_DESK.read(lang)}</p> }.into_any()
        }
    };
    let presses = queue
        .at_desk
        .as_ref()
        .map(|line| presses(lang, &number, seq, line))
        .unwrap_or_default();
    // beside the button that calls the next: it says whom it is about
    let of_desk = queue
        .at_desk
        .as_ref()
        .map(|line| format!("{:02}", line.order));
    let presses: Vec<_> = presses
        .into_iter()
        .map(|press| ActionView {
            label: words::IN_ORDER.fill(
                lang,
                &[
                    ("n", of_desk.as_deref().unwrap_or_default()),
                    ("firm", &press.label),
                ],
            ),
            ..press
        })
        .collect();
    // who comes next is one press away; the others are in the table
    let next = queue.arrived.first().and_then(|line| {
        let can = line.can.contains(&Action::CallToDesk);
        can.then(|| ActionView {
            label: words::CALL_NEXT.fill(
                lang,
                &[
                    ("n", &format!("{:02}", line.order)),
                    ("firm", &line.enterprise),
                ],
            ),
            ..press(lang, &number, seq, line, Action::CallToDesk).as_primary()
        })
    });
    let scanned = scanned.and_then(|order| scan(lang, &queue, order));
    let table = |lines: Vec<QueueLine>, caption: w::Word, empty: w::Word| {
        let rows = lines.into_iter().map(|l| row(lang, &number, seq, l));
        let columns = [
            words::ORDER,
            site::ENTERPRISE,
            words::TOPIC,
            words::RAISED_HERE,
            words::SINCE_WHEN,
            words::TO_PRESS,
        ];
        TableView {
            caption: caption.read(lang).to_owned(),
            columns: columns.map(|c| Column::text(c.read(lang))).into(),
            rows: rows.collect(),
            empty: empty.read(lang).to_owned(),
        }
    };
    let arrived = table(queue.arrived, words::HERE, words::NOBODY_HERE);
    let awaited = table(queue.awaited, words::AWAITED, words::NOBODY_AWAITED);
    let (done, no_show) = (queue.done, queue.no_show);
    let done = (!done.is_empty()).then(|| table(done, words::BEEN, words::NOBODY_HERE));
    let no_show =
        (!no_show.is_empty()).then(|| table(no_show, words::NOT_COME, words::NOBODY_HERE));
    let more = |heading: w::Word, table: Option<TableView>, testid: &'static str| {
        table.map(|table| {
            view! {
                <section class="section"><h2>{heading.read(lang)}</h2><DataTable table=table testid=testid/></section>
            }
        })
    };
    view! {
        <div class="page-head">
            <h1>{words::QUEUE.read(lang)}" · "{queue.theme}</h1>
            <p class="case-facts"><span>{queue.number}</span><span>{when}</span><span>{place}</span></p>
        </div>
        <ActionList actions=actions/>
        {scanned}
        <section class="section next-step">
            <h2>{words::AT_DESK.read(lang)}</h2>
            {now}
            <ActionList actions=next.into_iter().chain(presses).collect()/>
        </section>
        <section class="section"><h2>{words::HERE.read(lang)}</h2><DataTable table=arrived testid="queue-here"/></section>
        <section class="section"><h2>{words::AWAITED.read(lang)}</h2><DataTable table=awaited testid="queue-awaited"/></section>
        {more(words::BEEN, done, "queue-been")}
        {more(words::NOT_COME, no_show, "queue-not-come")}
    }
    .into_any()
}

/// Whose ticket was scanned, with what can be done about it now.
fn scan(lang: Lang, queue: &DeskQueue, order: u32) -> Option<AnyView> {
    let groups = [&queue.arrived, &queue.awaited, &queue.done, &queue.no_show];
    let mut all = groups.into_iter().flatten().chain(&queue.at_desk);
    let line = all.find(|l| l.order == order)?;
    let name = words::IN_ORDER.fill(
        lang,
        &[("n", &format!("{order:02}")), ("firm", &line.enterprise)],
    );
    let mut presses = presses(lang, &queue.number, queue.seq, line);
    if let Some(first) = presses.first_mut() {
        *first = first.clone().as_primary();
    }
    Some(
        view! {
            <section class="section" data-testid="scanned">
                <h2>{words::SCANNED.read(lang)}</h2>
                <p class="queue-now"><b>{name}</b></p>
                <ActionList actions=presses/>
            </section>
        }
        .into_any(),
    )
}

fn press(lang: Lang, number: &str, seq: u64, line: &QueueLine, action: Action) -> ActionView {
    let end = match action {
        Action::RecordArrival => "arrive",
        Action::CallToDesk => "call",
        _ => "no-show",
    };
    let path = format!("/office/desk/{number}/queue/{}/{end}", line.order);
    ActionView {
        hidden: vec![("seq".to_owned(), seq.to_string())],
        ..ActionView::post(w::action(action).read(lang), path)
    }
}

fn presses(lang: Lang, number: &str, seq: u64, line: &QueueLine) -> Vec<ActionView> {
    let press = |action: &Action| press(lang, number, seq, line, *action);
    line.can.iter().map(press).collect()
}

fn row(lang: Lang, number: &str, seq: u64, line: QueueLine) -> Row {
    let order = match line.waiting {
        true => words::ORDER_WAITING.fill(lang, &[("n", &format!("{:02}", line.order))]),
        false => format!("{:02}", line.order),
    };
    Row {
        cells: vec![
            Cell::Text(order),
            Cell::Text(line.enterprise.clone()),
            Cell::Text(line.topic.clone()),
            Cell::Number(line.raised.to_string(), None),
            Cell::Text(line.since.map(w::clock).unwrap_or_default()),
            Cell::Actions(presses(lang, number, seq, &line)),
        ],
    }
}
