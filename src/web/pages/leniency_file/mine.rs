//! The firm's own pages: its reports, and one with its receipt, whose turn it is, and the decision with its remedies.

use leptos::prelude::*;

use super::detail::files;
use crate::domain::leniency_file::Status;
use crate::views::leniency_file::{MyReport, MyReports};
use crate::views::name::Lang;
use crate::views::ui::{
    ActionView, Cell, Column, NextStep, Pager, Row, SummaryList, SummaryRow, TableView, Turn,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, NextStepCard, PagerLinks, Summary};
use crate::web::words as w;
use crate::web::words::leniency_file as l;
use crate::web::words::site;

const PATH: &str = "/my/self-reports";

/// The firm's reports.
pub fn mine(reader: &Reader, view: MyReports) -> Page {
    let lang = reader.lang;
    let title = l::MY_REPORTS.read(lang);
    let columns = [l::NUMBER, l::RECEIVED_AT, l::STATUS];
    let row = |r: crate::views::leniency_file::FileLine| Row {
        cells: vec![
            Cell::Link {
                text: r.number.clone(),
                href: format!("{PATH}/{}", r.number),
                sub: None,
            },
            Cell::Text(w::at(lang, r.received_at)),
            Cell::Text(l::status_for_firm(r.status).read(lang).to_owned()),
        ],
    };
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.into_iter().map(row).collect(),
        empty: l::MY_REPORTS_EMPTY.read(lang).to_owned(),
    };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.map(|after| {
            let href = format!("{PATH}?after={after}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let new = ActionView::link(l::REPORT.read(lang), "/my/self-reports/new").as_primary();
    let page = Page::new(title, Side::Enterprise, "/my", move || {
        view! {
            <div class="stack">
                <div class="page-head"><h1>{title}</h1><p>{l::REPORT_HINT.read(lang)}</p></div>
                <DataTable table=table testid="my-reports"/>
                <PagerLinks pager=pager/>
                <ActionList actions=vec![new]/>
            </div>
        }
        .into_any()
    });
    page.under(site::MINE.read(lang), "/my")
}

/// One report.
pub fn report(reader: &Reader, view: MyReport) -> Page {
    let lang = reader.lang;
    let title = format!("{} {}", view.number, l::origin(view.origin).read(lang));
    let number = view.number.clone();
    let heading = l::origin(view.origin).read(lang);
    let status = l::status_for_firm(view.status).read(lang);
    let receipt = receipt(reader, &view);
    let next = next(lang, &view);
    let answer = view.after.filed.may_answer.then(|| {
        let href = format!("{PATH}/{}/answer", view.number);
        ActionView::link(l::ANSWER_BUTTON.read(lang), href).as_primary()
    });
    let answer: Vec<ActionView> = answer.into_iter().collect();
    let decision = decision(lang, &view);
    let after = super::after::after(lang, &view.after);
    let order = view.order.as_ref().map(|o| super::order::order(lang, o));
    let published = super::record::published(lang, &view.publications);
    let erased = super::record::erased(lang, view.erased.as_ref(), true);
    let told = told(lang, &view);
    let who = who(lang, &view);
    let page = Page::new(title, Side::Enterprise, "/my", move || {
        view! {
            <div class="stack">
                <div class="case-head">
                    <h1><span class="case-number" data-testid="number">{number}</span>" "{heading}</h1>
                    <p class="case-facts"><span data-testid="file-status">{status}</span></p>
                </div>
                <NextStepCard step=next><ActionList actions=answer/></NextStepCard>
                {erased}
                {decision}
                {published}
                {order}
                {after}
                {receipt}
                {who}
                {told}
            </div>
        }
        .into_any()
    });
    page.under(l::MY_REPORTS.read(lang), PATH)
}

/// What the report means and what it does not; as long as nothing is decided.
fn receipt(reader: &Reader, view: &MyReport) -> Option<AnyView> {
    let lang = reader.lang;
    let decided = view.decision.is_some() || !view.after.former.is_empty();
    let report = view.report.as_ref().filter(|_| !decided)?;
    let at = w::at(lang, view.received_at);
    let time = l::RECEIPT_TIME.fill(lang, &[("at", &at)]);
    let ongoing = report.ongoing.then(|| {
        let words = l::RECEIPT_ONGOING.fill(lang, &[("phone", &reader.help.0)]);
        view! { <p class="notice"><strong>{words}</strong></p> }
    });
    let lines: Vec<_> = view
        .told
        .iter()
        .map(|line| view! { <p>{line.text.read(lang).to_owned()}</p> })
        .collect();
    let draft = view.told.iter().any(|line| !line.confirmed).then(|| {
        view! { <p class="page-note">{l::RECEIPT_DRAFT.read(lang)}</p> }
    });
    Some(
        view! {
            <section class="section prose" data-testid="receipt">
                <h2>{l::RECEIPT.read(lang)}</h2>
                {ongoing}
                <p>{time}</p>
                {lines}
                {draft}
            </section>
        }
        .into_any(),
    )
}

fn next(lang: Lang, view: &MyReport) -> NextStep {
    let due = view.term.as_ref().map(|t| w::day(lang, t.due_on));
    let due = due.unwrap_or_default();
    let with = |word: w::Word| word.fill(lang, &[("day", &due)]);
    let (whose, heading, sentence) = match view.status {
        _ if view.after.filed.may_answer => (
            Turn::Mine,
            l::FIRM_TURN_ANSWER,
            with(l::FIRM_TURN_ANSWER_TEXT),
        ),
        Status::Reported => (
            Turn::OtherUnit,
            l::FIRM_TURN_NAME,
            with(l::FIRM_TURN_NAME_TEXT),
        ),
        Status::Served => (
            Turn::OtherUnit,
            l::FIRM_TURN_SERVED,
            with(l::FIRM_TURN_SERVED_TEXT),
        ),
        Status::Closed if view.decision.is_none() && !view.after.former.is_empty() => (
            Turn::Nobody,
            l::FIRM_REVOKED,
            l::FIRM_TURN_NOBODY_TEXT.read(lang).to_owned(),
        ),
        Status::Closed => (
            Turn::Nobody,
            l::FIRM_TURN_NOBODY,
            l::FIRM_TURN_NOBODY_TEXT.read(lang).to_owned(),
        ),
        Status::Checking | Status::InReview | Status::Reviewed | Status::Decided => (
            Turn::OtherUnit,
            l::FIRM_TURN_WORK,
            l::FIRM_TURN_WORK_TEXT.read(lang).to_owned(),
        ),
    };
    NextStep {
        whose,
        heading: heading.read(lang).to_owned(),
        sentence,
        then: None,
    }
}

fn decision(lang: Lang, view: &MyReport) -> Option<AnyView> {
    let d = view.decision.as_ref()?;
    let row = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let mut rows = vec![row(l::RULING, l::ruling(d.ruling).read(lang).to_owned())];
    rows.extend(d.number.clone().map(|n| row(l::DECISION_NUMBER, n)));
    rows.extend(d.reason.clone().map(|text| row(l::REASON, text)));
    let bases: Vec<String> = d
        .articles
        .iter()
        .map(|b| super::suggestion::basis(lang, b))
        .collect();
    if !bases.is_empty() {
        rows.push(row(l::ARTICLES, bases.join("\n")));
    }
    rows.extend((d.amount.as_ref()).map(|n| row(l::AMOUNT, w::yuan(lang, n))));
    let public = d.public.as_ref().map(|p| p.read(lang).to_owned());
    rows.extend(public.map(|said| row(l::PUBLIC, said)));
    if let Some((day, told)) = &view.served {
        rows.push(row(l::SERVED_ON, w::date(lang, *day)));
        rows.extend(told.clone().map(|text| row(l::EXPLAINED, text)));
    }
    if let Some(corrected) = view.recheck {
        let found = if corrected {
            l::CORRECTED
        } else {
            l::FELL_BACK
        };
        rows.push(row(l::RECHECK, found.read(lang).to_owned()));
    }
    let told = super::after::told(lang, &view.after.remedies_told);
    Some(
        view! {
            <section class="section" data-testid="decision">
                <h2>{l::FIRM_DECISION.read(lang)}</h2>
                <Summary list=SummaryList { rows }/>
                <h3>{l::REMEDIES.read(lang)}</h3>
                {told}
            </section>
        }
        .into_any(),
    )
}

fn who(lang: Lang, view: &MyReport) -> Option<AnyView> {
    let team = view.team.as_ref()?;
    let names: Vec<&str> = team
        .officers
        .iter()
        .map(|o| o.person.name.as_str())
        .collect();
    let row = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let rows = vec![
        row(l::OFFICER, names.join(w::word("、", ", ").read(lang))),
        row(l::REVIEWER, team.reviewer.name.clone()),
        row(l::DECIDER, team.decider.name.clone()),
    ];
    Some(
        view! {
            <section class="section">
                <h2>{l::WHO_HANDLES.read(lang)}</h2>
                <Summary list=SummaryList { rows }/>
            </section>
        }
        .into_any(),
    )
}

fn told(lang: Lang, view: &MyReport) -> Option<AnyView> {
    let r = view.report.as_ref()?;
    let row = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let mut rows = vec![
        row(l::RECEIVED_AT, w::at(lang, view.received_at)),
        row(l::OCCURRED_ON, w::date(lang, r.occurred_on)),
    ];
    rows.extend(r.found_how.clone().map(|text| row(l::FOUND_HOW, text)));
    rows.push(row(l::MEASURES, r.measures.clone()));
    rows.extend(
        r.corrected_on
            .map(|d| row(l::CORRECTED_ON, w::date(lang, d))),
    );
    let files = files(lang, &view.files);
    Some(
        view! {
            <section class="section">
                <h2>{l::YOUR_REPORT.read(lang)}</h2>
                <blockquote class="quote" dir="auto" data-testid="words">{r.what.clone()}</blockquote>
                <Summary list=SummaryList { rows }/>
            </section>
            {files}
        }
        .into_any(),
    )
}
