//! A plan as its firm reads it: what is to be reached, who does what by when, and one thing to press.

use leptos::prelude::*;

use super::detail::{parts, with_firm};
use crate::domain::measure::Status;
use crate::views::name::Lang;
use crate::views::plan::{MyMeasure, MyPlan, MyPlanLine};
use crate::views::ui::{
    ActionView, Cell, Column, NextStep, Row, SummaryList, SummaryRow, TableView, Turn,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::pages::form_button;
use crate::web::ui::{ActionList, DataTable, NextStepCard, Summary};
use crate::web::words as w;
use crate::web::words::{measure as m, plan as p, site};

/// The firm's plans, each with what it asks of the firm; none where there is none.
pub fn my_lines(lang: Lang, lines: Vec<MyPlanLine>) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let items = lines.into_iter().map(|line| {
        let (n, of) = (line.progress.0.to_string(), line.progress.1.to_string());
        let sub = match line.acknowledged {
            true => p::UNDER_WAY.fill(lang, &[("n", &n), ("m", &of)]),
            false => p::READ_IT.read(lang).to_owned(),
        };
        let href = format!("/my/plans/{}", line.number);
        view! {
            <li>
                <a href=href>{line.number}" "{line.target}</a>
                <span class="sub">{sub}</span>
            </li>
        }
    });
    let items = items.collect_view();
    Some(
        view! {
            <section>
                <h2>{p::MY_PLANS.read(lang)}</h2>
                <ul class="todo-list" data-testid="my-plans">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

/// One plan.
pub fn my_plan(reader: &Reader, view: MyPlan) -> Page {
    let lang = reader.lang;
    let title = format!("{} {}", view.number, p::MY_PLAN.read(lang));
    let page = Page::new(title, Side::Enterprise, "/my", move || {
        let card = card(lang, &view);
        let compare = (view.version > 1).then(|| {
            let href = format!("/my/plans/{}/versions", view.number);
            ActionView::link(p::COMPARE.read(lang), href)
        });
        // the target stands on top
        let mut rows: Vec<SummaryRow> = parts(lang, &view.text)
            .into_iter()
            .skip(1)
            .map(|(label, text)| SummaryRow::text(label.read(lang), text))
            .collect();
        rows.push(SummaryRow::text(
            p::LEAD.read(lang),
            view.lead.read(lang).to_owned(),
        ));
        rows.extend(
            view.since
                .map(|day| SummaryRow::text(p::SINCE.read(lang), w::date(lang, day))),
        );
        rows.extend(view.complaints.iter().map(|number| SummaryRow {
            term: p::ANSWERS.read(lang).to_owned(),
            value: Cell::Link {
                text: number.clone(),
                href: format!("/my/complaints/{number}"),
                sub: None,
            },
            change: None,
        }));
        let caption = p::MEASURES.read(lang);
        let columns = [m::WHAT, p::WHO, p::BY_WHEN, p::HOW_FAR, m::ACCEPTANCE];
        let table = TableView {
            caption: caption.to_owned(),
            columns: columns.map(|c| Column::text(c.read(lang))).into(),
            rows: view.measures.iter().map(|r| row(lang, r)).collect(),
            empty: p::NO_MEASURE.read(lang).to_owned(),
        };
        view! {
            <div class="stack">
                <div class="case-head">
                    <h1><span class="case-number">{view.number.clone()}</span>" "{p::MY_PLAN.read(lang)}</h1>
                </div>
                <ActionList actions=compare.into_iter().collect()/>
                {card}
                <section class="section">
                    <h2>{p::TARGET.read(lang)}</h2>
                    <blockquote class="quote" dir="auto" data-testid="target">{view.text.target.clone()}</blockquote>
                </section>
                <section class="section">
                    <h2>{caption}</h2>
                    <DataTable table=table testid="my-measures"/>
                </section>
                <Summary list=SummaryList { rows }/>
            </div>
        }
        .into_any()
    });
    page.under(site::MINE.read(lang), "/my")
}

fn card(lang: Lang, view: &MyPlan) -> AnyView {
    let counts = view
        .measures
        .iter()
        .filter(|r| r.status != Status::Cancelled);
    let done = counts
        .clone()
        .filter(|r| r.status == Status::Verified)
        .count();
    let of = counts.count();
    let gaps = [("n", done.to_string()), ("m", of.to_string())];
    let gaps = [("n", gaps[0].1.as_str()), ("m", gaps[1].1.as_str())];
    let mine = !view.actions.is_empty();
    let (whose, heading, sentence) = if mine {
        (
            Turn::Mine,
            p::MY_TURN.read(lang).to_owned(),
            p::MY_TURN_TEXT,
        )
    } else if done == of {
        (
            Turn::Nobody,
            p::MY_DONE.read(lang).to_owned(),
            p::MY_DONE_TEXT,
        )
    } else {
        (
            Turn::OtherUnit,
            p::MY_WAIT.fill(lang, &gaps),
            p::MY_WAIT_TEXT,
        )
    };
    let step = NextStep {
        whose,
        heading,
        sentence: sentence.read(lang).to_owned(),
        then: None,
    };
    let buttons = form_button::buttons(lang, &view.actions, &view.number, view.seq, true);
    view! { <NextStepCard step=step><ActionList actions=buttons/></NextStepCard> }.into_any()
}

fn row(lang: Lang, r: &MyMeasure) -> Row {
    Row {
        cells: vec![
            Cell::Text(r.what.clone()),
            Cell::Text(with_firm(
                lang,
                r.owner.read(lang).to_owned(),
                &r.firm_owner,
            )),
            Cell::Text(w::day(lang, r.due_on)),
            Cell::Text(m::status_for_firm(r.status).read(lang).to_owned()),
            Cell::Text(r.acceptance.clone()),
        ],
    }
}
