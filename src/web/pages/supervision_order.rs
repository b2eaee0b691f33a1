//! 督办单: the ledger by state, and one order with whose turn it is, the reply, and the paper itself.

use leptos::prelude::*;

use super::office_list::{moment, pill};
use super::{document, form_button, history};
use crate::domain::action::Action;
use crate::domain::supervision_order::Status;
use crate::views::complaint::File;
use crate::views::document::{Document, Paragraph};
use crate::views::name::Lang;
use crate::views::supervision_order::{Ledger, OrderDetail, OrderLine, OrderLink, Part};
use crate::views::ui::{
    ActionView, Cell, Column, NextStep, Pager, Row, SummaryList, SummaryRow, Tab, TableView, Tabs,
    Turn,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{
    ActionList, DataTable, DeadlinePill, NextStepCard, PagerLinks, StepsList, Summary, TabBar,
    TimelineList,
};
use crate::web::words::supervision::{self as s, paper};
use crate::web::words::{self as w, document as document_words};
use crate::web::words::{office, site};

const PATH: &str = "/supervision/orders";

/// The ledger.
pub fn ledger(reader: &Reader, view: Ledger) -> Page {
    let lang = reader.lang;
    let title = s::ORDERS.read(lang);
    let tab = |part: &Part, count: &Option<u64>| Tab {
        label: s::part(*part).read(lang).to_owned(),
        href: format!("{PATH}?state={}", part.key()),
        count: *count,
        current: *part == view.part,
    };
    let tabs = Tabs {
        label: s::PARTS.read(lang).to_owned(),
        items: view
            .parts
            .iter()
            .map(|(part, count)| tab(part, count))
            .collect(),
    };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        summary: None,
        prev: None,
        next: view.next.as_ref().map(|next| {
            let href = format!("{PATH}?state={}&after={next}", view.part.key());
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
    };
    let caption = format!("{title}：{}", s::part(view.part).read(lang));
    let table = table(reader, view.rows, &caption, s::empty(view.part).read(lang));
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <h1>{title}</h1>
            <TabBar tabs=tabs/>
            <DataTable table=table testid="orders-table"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

/// Orders in a list, the deadline first.
pub(super) fn table(
    reader: &Reader,
    rows: Vec<OrderLine>,
    caption: &str,
    empty: &str,
) -> TableView {
    let lang = reader.lang;
    let columns = [
        site::DUE,
        s::NUMBER_AND_LEVEL,
        s::UNIT,
        s::MATTER,
        s::STATUS,
        s::SIGNED_BY,
    ];
    TableView {
        caption: caption.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.into_iter().map(|r| row(reader, r)).collect(),
        empty: empty.to_owned(),
    }
}

fn row(reader: &Reader, r: OrderLine) -> Row {
    let lang = reader.lang;
    let signed = match (r.signed_by, r.signed_at) {
        (Some(by), Some(at)) => format!("{by} {}", moment(lang, at, reader.now)),
        _ => String::new(),
    };
    Row {
        cells: vec![
            pill(
                lang,
                r.term.as_ref(),
                format!("{PATH}/{}#deadline", r.id.as_str()),
            ),
            Cell::Link {
                text: numbered(lang, &r.number),
                href: format!("{PATH}/{}", r.id.as_str()),
                sub: Some(r.level.read(lang).to_owned()),
            },
            Cell::Text(r.unit.read(lang).to_owned()),
            Cell::Text(format!("{} {}", r.case_number, r.case_title)),
            Cell::Text(s::status(r.status).read(lang).to_owned()),
            Cell::Text(signed),
        ],
    }
}

fn numbered(lang: Lang, number: &str) -> String {
    if number.is_empty() {
        s::ORDER_DRAFT.read(lang).to_owned()
    } else {
        number.to_owned()
    }
}

/// One order.
pub fn detail(reader: &Reader, view: OrderDetail) -> Page {
    let lang = reader.lang;
    let title = numbered(lang, &view.number);
    let heading = title.clone();
    let level = view.level.read(lang).to_owned();
    let status = s::status(view.status).read(lang);
    let deadline = view.term.as_ref().map(|t| {
        let steps = w::steps(lang, t);
        let kind = w::term_kind(t.kind).read(lang);
        view! {
            <section id="deadline" data-testid="deadline">
                <h2>{kind}</h2>
                <p><DeadlinePill pill=w::pill(lang, t)/></p>
                <StepsList steps=steps/>
            </section>
        }
    });
    let head_pill = view
        .term
        .as_ref()
        .map(|t| view! { <DeadlinePill pill=w::pill(lang, t)/> });
    let card = card(lang, &view);
    let said = said(lang, &view);
    let demanded = demanded(lang, &view);
    let facts = facts(lang, &view);
    let file = format!("{PATH}/{}/paper.docx", view.id.as_str());
    let file = ActionView::link(document_words::DOCX.read(lang), file);
    let sheet = document::sheet(&paper(reader, &view), false);
    let items = history::items(reader, view.history);
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="case-head no-print" data-testid="order-head">
                <div class="page-head"><h1>{heading}</h1>{head_pill}</div>
                <p class="case-facts"><span>{level}</span><span data-testid="order-status">{status}</span></p>
            </div>
            <div class="split no-print">
                <div>
                    {card}
                    {demanded}
                    {said}
                    <section class="section">
                        <h2>{site::HISTORY.read(lang)}</h2>
                        <TimelineList items=items label=site::HISTORY.read(lang)/>
                    </section>
                </div>
                <aside class="rail">
                    {deadline}
                    <section>
                        <h2>{office::FACTS.read(lang)}</h2>
                        <Summary list=facts/>
                    </section>
                </aside>
            </div>
            <section class="section" data-testid="document">
                <h2 class="no-print">{s::PAPER.read(lang)}</h2>
                <p class="page-note no-print">{document_words::PRINT_HINT.read(lang)}</p>
                <div class="no-print"><ActionList actions=vec![file]/></div>
                {sheet}
            </section>
        }
        .into_any()
    });
    page.under(s::ORDERS.read(lang), PATH)
}

/// Whose turn it is, and the buttons that are this reader's.
fn card(lang: Lang, view: &OrderDetail) -> AnyView {
    let usual = [
        Action::SignOrder,
        Action::SignOrderAsLeader,
        Action::AcknowledgeOrder,
        Action::ReplyToOrder,
        Action::LiftOrder,
    ];
    let mine = match view.status {
        // a supervisor may lift an order at any time, but waits for the reply first
        Status::Signed | Status::Acknowledged => view
            .actions
            .iter()
            .any(|a| matches!(a, Action::AcknowledgeOrder | Action::ReplyToOrder)),
        _ => view.actions.iter().any(|a| usual.contains(a)),
    };
    let unit = view.unit.read(lang);
    let with_unit = |word: w::Word| word.fill(lang, &[("unit", unit)]);
    let until = w::day(lang, view.due_on);
    let (heading, sentence) = match view.status {
        Status::Drafted if view.leader_signs => (
            s::TURN_LEADER.read(lang).to_owned(),
            s::TURN_SIGN_TEXT.read(lang).to_owned(),
        ),
        Status::Drafted => (
            s::TURN_SIGN.read(lang).to_owned(),
            s::TURN_SIGN_TEXT.read(lang).to_owned(),
        ),
        Status::Signed => (
            with_unit(s::TURN_ACKNOWLEDGE),
            s::TURN_UNIT_TEXT.fill(lang, &[("until", &until)]),
        ),
        Status::Acknowledged => (
            with_unit(s::TURN_REPLY),
            s::TURN_UNIT_TEXT.fill(lang, &[("until", &until)]),
        ),
        Status::Replied => (
            s::TURN_REVIEW.read(lang).to_owned(),
            s::TURN_REVIEW_TEXT.read(lang).to_owned(),
        ),
        Status::Lifted | Status::Raised | Status::Void => (
            s::TURN_NOBODY.read(lang).to_owned(),
            s::status(view.status).read(lang).to_owned(),
        ),
    };
    let whose = match view.status {
        Status::Lifted | Status::Raised | Status::Void => Turn::Nobody,
        _ if mine => Turn::Mine,
        _ => Turn::OtherUnit,
    };
    let waits = view.raised_to.as_ref().filter(|o| o.number.is_empty());
    let then = waits.map(|_| s::RAISING_NOTE.read(lang).to_owned());
    let step = NextStep {
        whose,
        heading,
        sentence,
        then,
    };
    let buttons = form_button::buttons(lang, &view.actions, view.id.as_str(), view.seq, mine);
    view! { <NextStepCard step=step><ActionList actions=buttons/></NextStepCard> }.into_any()
}

/// The files that were handed in with the demand, which the paper names.
fn demanded(lang: Lang, view: &OrderDetail) -> Option<AnyView> {
    let files = super::measure::files(lang, "supervision_order", view.id.as_str(), &view.files)?;
    Some(
        view! {
            <section class="section" data-testid="demand-files">
                <h2>{s::FILES.read(lang)}</h2>
                {files}
            </section>
        }
        .into_any(),
    )
}

/// What the unit said, and what came of it.
fn said(lang: Lang, view: &OrderDetail) -> AnyView {
    let quoted = |heading: w::Word, by: String, text: String, testid: &'static str| {
        view! {
            <section class="section" data-testid=testid>
                <h2>{heading.read(lang)}</h2>
                <blockquote class="quote" dir="auto">{text}</blockquote>
                <p class="page-note">{by}</p>
            </section>
        }
    };
    let reply = view.reply.as_ref().map(|r| {
        let by = crate::domain::supervision_order::Done {
            by: r.by.clone(),
            at: r.at,
        };
        let files: Vec<File> = r.attachments.iter().map(File::from).collect();
        let files = super::measure::files(lang, "supervision_order", view.id.as_str(), &files);
        let said = quoted(s::REPLY, s::done(lang, &by), r.text.clone(), "reply");
        view! { {said}{files} }
    });
    let ended = view
        .ended
        .as_ref()
        .filter(|(_, text)| !text.is_empty())
        .map(|(done, text)| {
            let heading = if view.status == Status::Void {
                s::VOID_REASON
            } else {
                s::REVIEW
            };
            quoted(heading, s::done(lang, done), text.clone(), "review")
        });
    view! { {reply}{ended} }.into_any()
}

fn facts(lang: Lang, view: &OrderDetail) -> SummaryList {
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let case = Cell::Link {
        text: view.case_number.clone(),
        href: format!("/office/cases/{}", view.case_number),
        sub: Some(view.case_title.clone()),
    };
    let case = match view.case_seen {
        true => SummaryRow {
            term: s::MATTER.read(lang).to_owned(),
            value: case,
            change: None,
        },
        false => text(
            s::MATTER,
            format!("{} {}", view.case_number, view.case_title),
        ),
    };
    let mut rows = vec![
        case,
        text(s::UNIT, view.unit.read(lang).to_owned()),
        text(s::LEVEL, view.level.read(lang).to_owned()),
        text(s::REPLY_BY, w::date(lang, view.due_on)),
        text(s::DEMAND, view.demand.clone()),
    ];
    rows.extend(
        view.late
            .as_ref()
            .map(|late| text(s::FACTS, s::lateness(lang, late))),
    );
    let ended = match view.status {
        Status::Raised => s::RAISED_BY,
        Status::Void => s::VOIDED_BY,
        _ => s::LIFTED_BY,
    };
    let people = [
        (s::DRAFTED_BY, view.drafted.as_ref()),
        (s::SIGNED_BY, view.signed.as_ref()),
        (s::ACKNOWLEDGED_BY, view.acknowledged.as_ref()),
        (ended, view.ended.as_ref().map(|(done, _)| done)),
    ];
    rows.extend(
        people
            .into_iter()
            .filter_map(|(label, by)| Some(text(label, s::done(lang, by?)))),
    );
    let link = |label: w::Word, to: &OrderLink| SummaryRow {
        term: label.read(lang).to_owned(),
        value: Cell::Link {
            text: numbered(lang, &to.number),
            href: format!("{PATH}/{}", to.id.as_str()),
            sub: Some(to.level.read(lang).to_owned()),
        },
        change: None,
    };
    rows.extend(
        view.raised_from
            .as_ref()
            .map(|from| link(s::RAISED_FROM, from)),
    );
    rows.extend(view.raised_to.as_ref().map(|to| {
        link(
            if to.number.is_empty() {
                s::RAISING_TO
            } else {
                s::RAISED_TO
            },
            to,
        )
    }));
    SummaryList { rows }
}

/// The paper in the form of GB/T 9704: Chinese whoever reads it, marked 送审稿 until it is signed.
pub fn paper(reader: &Reader, view: &OrderDetail) -> Document {
    let zh = Lang::Zh;
    let word = |text: &'static str| w::word(text, text);
    let fill = |text: &'static str, gaps: &[(&str, &str)]| word(text).fill(zh, gaps);
    let draft = view.number.is_empty();
    let number = match draft {
        true => s::NOT_NUMBERED.read(zh).to_owned(),
        false => view.number.clone(),
    };
    let firms = view.enterprises.join("、");
    let level = view.level.read(zh);
    let case = [
        ("firms", firms.as_str()),
        ("title", view.case_title.as_str()),
        ("number", view.case_number.as_str()),
    ];
    let facts = match &view.late {
        Some(late) => {
            let late = s::lateness(zh, late);
            let gaps: Vec<_> = case.into_iter().chain([("late", late.as_str())]).collect();
            fill(paper::CASE, &gaps)
        }
        None => fill(paper::CASE_PLAIN, &case),
    };
    let until = w::date(zh, view.due_on);
    let mut signs = Vec::new();
    if let Some(signed) = &view.signed {
        let day = signed.at.beijing_date();
        signs.push(fill(paper::SIGNER, &[("name", &signed.by.name)]));
        signs.push(format!("{}年{}月{}日", day.year(), day.month(), day.day()));
    }
    let names: Vec<&str> = view.files.iter().map(|f| f.name.as_str()).collect();
    let named = (!names.is_empty()).then(|| names.join("、"));
    let enclosed = named.into_iter().flat_map(|names| {
        let heading = Paragraph::Heading(paper::FILES.to_owned());
        [heading, Paragraph::Text(names)]
    });
    let title = [("title", view.case_title.as_str()), ("level", level)];
    Document {
        kind: document_words::ORDER.zh,
        organ: fill(paper::HEAD, &[("bureau", reader.bureau.read(zh))]),
        number,
        title: fill(paper::TITLE, &title),
        to: Some(fill(paper::TO, &[("unit", view.unit.read(zh))])),
        body: vec![
            Paragraph::Heading(paper::FACTS.to_owned()),
            Paragraph::Text(facts),
            Paragraph::Heading(paper::DEMAND.to_owned()),
            Paragraph::Text(view.demand.clone()),
            Paragraph::Heading(paper::REPLY.to_owned()),
            Paragraph::Text(fill(paper::UNTIL, &[("until", &until)])),
        ]
        .into_iter()
        .chain(enclosed)
        .collect(),
        signs,
        draft,
        void: view.status == Status::Void,
    }
}
