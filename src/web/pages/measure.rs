//! 措施: a line of a table; and one measure: whose turn, by when, what shows it.

use leptos::prelude::*;

use super::office_list::{excerpt, pill};
use super::{form_button, history};
use crate::domain::action::Action;
use crate::domain::measure::{Status, Word as Said};
use crate::views::complaint::File;
use crate::views::measure::{MeasureDetail, MeasureLine, Report};
use crate::views::name::Lang;
use crate::views::ui::{
    ActionView, Cell, Column, NextStep, Row, SummaryList, SummaryRow, TableView, Turn,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{
    ActionList, DataTable, DeadlinePill, NextStepCard, StepsList, Summary, TimelineList,
};
use crate::web::words as w;
use crate::web::words::measure as m;
use crate::web::words::{consultation, office, plan, site};

/// Measures in a list, the deadline first.
pub(super) fn table(lang: Lang, rows: Vec<MeasureLine>, caption: &str, empty: &str) -> TableView {
    let columns = [site::DUE, m::WHAT, m::OWNER, m::DUE_ON, m::STATUS];
    TableView {
        caption: caption.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.into_iter().map(|r| row(lang, r)).collect(),
        empty: empty.to_owned(),
    }
}

fn row(lang: Lang, r: MeasureLine) -> Row {
    let what = excerpt(&r.what);
    let page = format!("/office/measures/{}", r.id.as_str());
    // it opens into its steps only where the reader may open the measure
    let deadline = match (r.seen, &r.term) {
        (true, term) => pill(lang, term.as_ref(), format!("{page}#deadline")),
        (false, Some(term)) => Cell::Pill(w::pill(lang, term)),
        (false, None) => Cell::default(),
    };
    let what = match r.seen {
        true => Cell::Link {
            text: what,
            href: page,
            sub: Some(r.case_number),
        },
        false => Cell::Text(what),
    };
    let unit = r.owner.read(lang);
    let owner = match r.person {
        Some(person) => format!("{unit} {}", w::held(lang, &person)),
        None => unit.to_owned(),
    };
    Row {
        cells: vec![
            deadline,
            what,
            Cell::Text(owner),
            Cell::Text(w::day(lang, r.due_on)),
            Cell::Text(m::status(r.status).read(lang).to_owned()),
        ],
    }
}

/// The measures that wait for the reader, on the queue.
pub(super) fn on_queue(lang: Lang, rows: Vec<MeasureLine>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let heading = m::ON_QUEUE.read(lang);
    let table = table(lang, rows, heading, "");
    Some(
        view! {
            <section class="section" data-testid="measures-waiting">
                <h2>{heading}</h2>
                <DataTable table=table testid="measures-table"/>
            </section>
        }
        .into_any(),
    )
}

/// One measure.
pub fn detail(reader: &Reader, view: MeasureDetail) -> Page {
    let lang = reader.lang;
    let title = format!("{} · {}", m::MEASURE.read(lang), excerpt(&view.what));
    let status = m::status(view.status).read(lang);
    let head_pill = view
        .term
        .as_ref()
        .map(|t| view! { <DeadlinePill pill=w::pill(lang, t)/> });
    let deadline = view.term.as_ref().map(|t| {
        let kind = w::term_kind(t.kind).read(lang);
        view! {
            <section id="deadline" data-testid="deadline">
                <h2>{kind}</h2>
                <p><DeadlinePill pill=w::pill(lang, t)/></p>
                <StepsList steps=w::steps(lang, t)/>
            </section>
        }
    });
    let heading = m::MEASURE.read(lang);
    let what = view.what.clone();
    let owner = view.owner.read(lang).to_owned();
    let card = card(lang, &view);
    let reports = evidence(lang, &view);
    let ended = ended(lang, &view);
    let facts = facts(lang, &view);
    let (case, case_seen) = (view.case_number.clone(), view.case_seen);
    let items = history::items(reader, view.history);
    let page = Page::new(title, Side::Staff, "/office/plans", move || {
        view! {
            <div class="case-head" data-testid="measure-head">
                <div class="page-head"><h1>{heading}</h1>{head_pill}</div>
                <p class="case-facts"><span>{owner}</span><span data-testid="measure-status">{status}</span></p>
            </div>
            <div class="split">
                <div>
                    {card}
                    <section class="section">
                        <h2>{m::WHAT.read(lang)}</h2>
                        <blockquote class="quote" dir="auto" data-testid="what">{what}</blockquote>
                    </section>
                    {reports}
                    {ended}
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
        }
        .into_any()
    });
    match case_seen {
        true => page.under(case.clone(), format!("/office/cases/{case}")),
        false => page.under(site::DESK.read(lang), "/office"),
    }
}

/// Whose turn it is, and the buttons that are this reader's.
fn card(lang: Lang, view: &MeasureDetail) -> AnyView {
    let usual = [Action::ReportMeasure, Action::VerifyMeasure];
    let mine = view.actions.first().is_some_and(|a| usual.contains(a));
    let owner = view.owner.read(lang);
    let until = w::day(lang, view.due_on);
    let (heading, sentence) = match view.status {
        Status::Set | Status::Returned => (
            m::TURN_WORK.fill(lang, &[("unit", owner)]),
            m::TURN_WORK_TEXT.fill(lang, &[("until", &until)]),
        ),
        Status::Reported => {
            let lead = view.lead.as_ref().map(|u| u.read(lang));
            let heading = match lead {
                Some(unit) => m::TURN_VERIFY.fill(lang, &[("unit", unit)]),
                None => m::TURN_VERIFY_PLAIN.read(lang).to_owned(),
            };
            (heading, m::TURN_VERIFY_TEXT.read(lang).to_owned())
        }
        Status::Verified | Status::Cancelled => (
            m::TURN_NOBODY.read(lang).to_owned(),
            m::status(view.status).read(lang).to_owned(),
        ),
    };
    let whose = match view.status {
        Status::Verified | Status::Cancelled => Turn::Nobody,
        _ if mine => Turn::Mine,
        _ => Turn::OtherUnit,
    };
    let step = NextStep {
        whose,
        heading,
        sentence,
        then: None,
    };
    let mut buttons = form_button::buttons(lang, &view.actions, view.id.as_str(), view.seq, mine);
    // its date went on and what waits for it did not: the plan shows what would move
    let left = view.plan.as_ref().filter(|_| view.left_behind > 0);
    let left = left.map(|plan| {
        let label = m::LEFT_BEHIND.fill(lang, &[("n", &view.left_behind.to_string())]);
        ActionView::link(label, format!("/office/plans/{plan}"))
    });
    buttons.extend(left);
    view! { <NextStepCard step=step><ActionList actions=buttons/></NextStepCard> }.into_any()
}

fn evidence(lang: Lang, view: &MeasureDetail) -> AnyView {
    let id = view.id.as_str();
    let items = view
        .reports
        .iter()
        .map(|r| report(lang, id, r))
        .collect_view();
    let none = view
        .reports
        .is_empty()
        .then(|| view! { <p>{m::NO_REPORT.read(lang)}</p> });
    view! {
        <section class="section" data-testid="evidence">
            <h2>{m::EVIDENCE.read(lang)}</h2>
            {none}
            {items}
        </section>
    }
    .into_any()
}

fn report(lang: Lang, measure: &str, r: &Report) -> AnyView {
    let returned = r.returned.as_ref().map(|word| {
        let text = m::RETURNED.fill(lang, &[("text", &word.text)]);
        view! { <p>{text}</p><p class="page-note">{by_at(lang, word)}</p> }
    });
    view! {
        <article class="stack">
            <blockquote class="quote" dir="auto">{r.said.text.clone()}</blockquote>
            <p class="page-note">{by_at(lang, &r.said)}</p>
            {files(lang, "measure", measure, &r.files)}
            {returned}
        </article>
    }
    .into_any()
}

/// Files of a thing that has no number of its own in addresses, each a download.
pub(super) fn files(lang: Lang, noun: &str, of: &str, files: &[File]) -> Option<AnyView> {
    if files.is_empty() {
        return None;
    }
    let under = format!("/attachments/{noun}/{of}");
    Some(super::files::list(lang, &under, files))
}

fn by_at(lang: Lang, word: &Said) -> String {
    let at = w::at(lang, word.at);
    m::BY_AT.fill(lang, &[("name", &word.by.name), ("at", &at)])
}

/// What whoever verified or cancelled it said.
fn ended(lang: Lang, view: &MeasureDetail) -> Option<AnyView> {
    let word = view.ended.as_ref()?;
    let heading = match view.status {
        Status::Cancelled => m::CANCELLED,
        _ => m::VERIFIED,
    };
    let body = match word.by.account.as_str() {
        // nobody pressed anything: the firm withdrew
        "system" => view! { <p>{m::CANCELLED_BY_ITSELF.read(lang)}</p> }.into_any(),
        _ => view! {
            <blockquote class="quote" dir="auto">{word.text.clone()}</blockquote>
            <p class="page-note">{by_at(lang, word)}</p>
        }
        .into_any(),
    };
    Some(
        view! {
            <section class="section" data-testid="ended"><h2>{heading.read(lang)}</h2>{body}</section>
        }
        .into_any(),
    )
}

fn facts(lang: Lang, view: &MeasureDetail) -> SummaryList {
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let link = |label: w::Word, value: String, href: String, sub: Option<String>| SummaryRow {
        term: label.read(lang).to_owned(),
        value: Cell::Link {
            text: value,
            href,
            sub,
        },
        change: None,
    };
    let unit = view.owner.read(lang);
    let owner = match &view.person {
        Some(person) => format!("{unit} {}", w::held(lang, person)),
        None => unit.to_owned(),
    };
    let mut rows = vec![
        text(m::OWNER, owner),
        text(m::DUE_ON, w::date(lang, view.due_on)),
    ];
    if view.agreed_on != view.due_on {
        rows.push(text(m::AGREED_ON, w::date(lang, view.agreed_on)));
    }
    if !view.firm_owner.is_empty() {
        rows.push(text(m::FIRM_OWNER, view.firm_owner.clone()));
    }
    rows.extend(view.after.iter().map(|what| text(m::AFTER, what.clone())));
    if !view.acceptance.is_empty() {
        rows.push(text(m::ACCEPTANCE, view.acceptance.clone()));
    }
    rows.push(text(m::KIND, m::kind(view.kind).read(lang).to_owned()));
    let helped: Vec<&str> = view.co_owners.iter().map(|u| u.read(lang)).collect();
    if !helped.is_empty() {
        rows.push(text(m::CO_OWNERS, helped.join(office::AND.read(lang))));
    }
    let (number, title) = (&view.case_number, &view.case_title);
    rows.push(match view.case_seen {
        true => link(
            m::MATTER,
            number.clone(),
            format!("/office/cases/{number}"),
            Some(title.clone()),
        ),
        false => text(m::MATTER, format!("{number} {title}")),
    });
    if let Some(number) = &view.consultation {
        let href = format!("/office/consultations/{number}");
        rows.push(link(
            consultation::CONSULTATIONS,
            number.clone(),
            href,
            None,
        ));
    }
    if let Some(number) = &view.plan {
        let href = format!("/office/plans/{number}");
        rows.push(link(plan::PLANS, number.clone(), href, None));
    }
    SummaryList { rows }
}
