//! 向被反映单位核实: the list, and one question with its answers.

use leptos::prelude::*;

use super::office_list::{deadline, excerpt, pill};
use super::{form_button, history};
use crate::domain::inquiry::Answer;
use crate::views::case::CaseDetail;
use crate::views::inquiry::{Inquiries, InquiryDetail, InquiryLine};
use crate::views::name::Lang;
use crate::views::ui::{Cell, Column, Pager, Row, SummaryList, SummaryRow, Tab, TableView, Tabs};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, PagerLinks, Summary, TabBar, TimelineList};
use crate::web::words as w;
use crate::web::words::{inquiry as i, site};

/// Where they are.
pub const PATH: &str = "/office/inquiries";

/// The list.
pub fn list(reader: &Reader, view: Inquiries) -> Page {
    let lang = reader.lang;
    let title = i::INQUIRIES.read(lang);
    let tab = |answered: bool, label: w::Word| Tab {
        label: label.read(lang).to_owned(),
        href: match answered {
            true => format!("{PATH}?state=answered"),
            false => PATH.to_owned(),
        },
        count: None,
        current: answered == view.answered,
    };
    let tabs = Tabs {
        label: i::PARTS.read(lang).to_owned(),
        items: vec![tab(false, i::OPEN), tab(true, i::ANSWERED)],
    };
    let state = if view.answered { "answered" } else { "open" };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.as_ref().map(|next| {
            let href = format!("{PATH}?state={state}&after={next}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let table = table(lang, view.rows);
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <h1>{title}</h1>
            <p class="page-note">{i::INTRO.read(lang)}</p>
            <TabBar tabs=tabs/>
            <DataTable table=table testid="inquiries"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

pub(super) fn table(lang: Lang, rows: Vec<InquiryLine>) -> TableView {
    let columns = [site::DUE, i::QUESTION, i::BY_UNIT, i::UNIT, site::STATUS];
    let row = |r: InquiryLine| {
        let page = format!("{PATH}/{}", r.number);
        let state = if r.answered { i::ANSWERED } else { i::OPEN };
        Row {
            cells: vec![
                pill(lang, r.term.as_ref(), format!("{page}#deadline")),
                Cell::Link {
                    text: excerpt(&r.question),
                    href: page,
                    sub: Some(r.number),
                },
                Cell::Text(r.by_unit.read(lang).to_owned()),
                Cell::Text(r.unit.read(lang).to_owned()),
                Cell::Text(state.read(lang).to_owned()),
            ],
        }
    };
    TableView {
        caption: i::INQUIRIES.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.into_iter().map(row).collect(),
        empty: i::EMPTY.read(lang).to_owned(),
    }
}

/// Those over a case, on its page.
pub(super) fn section(lang: Lang, view: &CaseDetail) -> Option<AnyView> {
    if view.inquiries.is_empty() {
        return None;
    }
    let table = table(lang, view.inquiries.clone());
    Some(
        view! {
            <section class="section" id="inquiries">
                <h2>{i::INQUIRIES.read(lang)}</h2>
                <DataTable table=table testid="inquiries-over"/>
            </section>
        }
        .into_any(),
    )
}

/// One question.
pub fn detail(reader: &Reader, view: InquiryDetail) -> Page {
    let lang = reader.lang;
    let number = view.line.number.clone();
    let clock = deadline(lang, view.line.term.as_ref());
    let due = !view.line.answered;
    let buttons = form_button::buttons(lang, &view.actions, &number, view.seq, due);
    let facts = facts(lang, &view);
    let question = view.line.question.clone();
    let answers = match view.answers.is_empty() {
        true => view! { <p>{i::NOT_ANSWERED.read(lang)}</p> }.into_any(),
        false => view
            .answers
            .iter()
            .map(|a| answer(lang, a))
            .collect_view()
            .into_any(),
    };
    let items = history::items(reader, view.history);
    let title = format!("{} {number}", i::INQUIRIES.read(lang));
    let heading = title.clone();
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <h1>{heading}</h1>
            <ActionList actions=buttons/>
            <section class="section">
                <h2>{i::QUESTION.read(lang)}</h2>
                <blockquote class="quote" dir="auto">{question}</blockquote>
            </section>
            <Summary list=facts/>
            {clock}
            <section class="section" data-testid="answers">
                <h2>{i::ANSWERS.read(lang)}</h2>
                {answers}
            </section>
            <section class="section">
                <h2>{site::HISTORY.read(lang)}</h2>
                <TimelineList items=items label=site::HISTORY.read(lang)/>
            </section>
        }
        .into_any()
    });
    page.under(i::INQUIRIES.read(lang), PATH)
}

fn facts(lang: Lang, view: &InquiryDetail) -> SummaryList {
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let firm = match &view.named {
        Some(named) => {
            let gaps = [("firm", named.firm.as_str()), ("consent", &named.consent)];
            i::AGREED.fill(lang, &gaps)
        }
        None => i::NOT_NAMED.read(lang).to_owned(),
    };
    let mut rows = vec![
        text(i::BY_UNIT, view.line.by_unit.read(lang).to_owned()),
        text(i::UNIT, view.line.unit.read(lang).to_owned()),
        text(i::FIRM, firm),
        text(site::DUE_ON, w::date(lang, view.line.due_on)),
    ];
    rows.extend(view.asked.as_ref().map(|done| {
        let at = w::at(lang, done.at);
        let gaps = [("name", done.by.name.as_str()), ("at", &at)];
        text(i::ASKED_BY, i::BY_AT.fill(lang, &gaps))
    }));
    rows.extend(view.case.as_ref().map(|number| SummaryRow {
        term: i::CASE.read(lang).to_owned(),
        value: Cell::Link {
            text: number.clone(),
            href: format!("/office/cases/{number}"),
            sub: None,
        },
        change: None,
    }));
    SummaryList { rows }
}

fn answer(lang: Lang, a: &Answer) -> AnyView {
    let at = w::at(lang, a.at);
    let by = i::BY_AT.fill(lang, &[("name", &a.by.name), ("at", &at)]);
    let late = a
        .late
        .then(|| view! { <span class="tag" data-testid="late">{i::LATE.read(lang)}</span> });
    view! {
        <p class="case-facts">{late}<span>{by}</span></p>
        <blockquote class="quote" dir="auto">{a.text.clone()}</blockquote>
    }
    .into_any()
}
