//! One plan as staff read it: whose turn, what it says, who does what by when.

use leptos::prelude::*;

use super::{PATH, done_of};
use crate::domain::action::Action;
use crate::domain::plan::{Status, Text};
use crate::domain::time::At;
use crate::views::measure::WaitingMeasure;
use crate::views::name::Lang;
use crate::views::plan::{Beside, DraftView, MoveView, PlanDetail, SlipView};
use crate::views::ui::{
    ActionView, Cell, Column, NextStep, Row, SummaryList, SummaryRow, TableView, Turn,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::pages::{document, form_button, history, measure};
use crate::web::ui::{
    ActionList, DataTable, DeadlinePill, NextStepCard, StepsList, Summary, TimelineList,
};
use crate::web::words as w;
use crate::web::words::{measure as m, office, plan as p, site};

/// What is done to one measure stands beside it.
const BESIDE: [Action; 4] = [
    Action::DropMeasure,
    Action::OrderMeasure,
    Action::KeepMeasures,
    Action::MoveMeasures,
];

/// One plan.
pub fn detail(reader: &Reader, view: PlanDetail) -> Page {
    let lang = reader.lang;
    let number = view.number.clone();
    let heading = p::PLAN_FOR.fill(lang, &[("firm", &view.enterprise)]);
    let title = format!("{number} {heading}");
    let status = p::status(view.status).read(lang);
    let card = card(lang, &view);
    let draft = view.draft.as_ref().map(|d| next_version(lang, &view, d));
    let in_force = (view.version > 0).then(|| in_force(lang, &view));
    let facts = facts(lang, &view);
    let slips = slips(lang, &view);
    let follow_ups = follow_ups(lang, &view);
    let compare = view.compares.then(|| {
        let href = format!("{PATH}/{}/versions", view.number);
        ActionView::link(p::COMPARE.read(lang), href)
    });
    let papers = document::links(lang, document::papers_of_plan(&view));
    let items = history::items(reader, view.history);
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="case-head" data-testid="plan-head">
                <div class="page-head">
                    <h1><span class="case-number">{number}</span>" "{heading}</h1>
                </div>
                <p class="case-facts"><span data-testid="plan-status">{status}</span></p>
            </div>
            <div class="split">
                <div>
                    <div class="no-print">{card}</div>
                    {slips}
                    {draft}
                    {in_force}
                    {follow_ups}
                    <section class="section no-print">
                        <h2>{site::HISTORY.read(lang)}</h2>
                        <TimelineList items=items label=site::HISTORY.read(lang)/>
                    </section>
                </div>
                <aside class="rail">
                    <section>
                        <h2>{office::FACTS.read(lang)}</h2>
                        <Summary list=facts/>
                        <ActionList actions=compare.into_iter().collect()/>
                    </section>
                    {papers}
                </aside>
            </div>
        }
        .into_any()
    });
    page.under(p::PLANS.read(lang), PATH)
}

/// Whose turn it is, and the buttons that are this reader's.
fn card(lang: Lang, view: &PlanDetail) -> AnyView {
    let may = |a: Action| view.actions.contains(&a);
    let unit = view.lead.read(lang);
    let with_unit = |word: w::Word| word.fill(lang, &[("unit", unit)]);
    let (n, of) = (view.progress.0.to_string(), view.progress.1.to_string());
    let (heading, sentence, mine) = match (&view.draft, view.status) {
        (Some(draft), _) if draft.to_approve => (
            with_unit(p::TURN_APPROVE),
            p::TURN_APPROVE_TEXT.read(lang).to_owned(),
            may(Action::ApprovePlan),
        ),
        (Some(_), _) => (
            with_unit(p::TURN_WRITE),
            p::TURN_WRITE_TEXT.read(lang).to_owned(),
            may(Action::AddMeasure),
        ),
        (None, Status::Done) if !view.follow_ups.is_empty() => (
            with_unit(p::TURN_FOLLOW_UP),
            p::TURN_FOLLOW_UP_TEXT.read(lang).to_owned(),
            may(Action::FollowUpPlan),
        ),
        (None, Status::Done) => (
            p::TURN_NOBODY.read(lang).to_owned(),
            p::TURN_NOBODY_TEXT.read(lang).to_owned(),
            false,
        ),
        (None, _) => (
            p::TURN_WORK.fill(lang, &[("n", &n), ("m", &of)]),
            p::TURN_WORK_TEXT.read(lang).to_owned(),
            false,
        ),
    };
    let unread = view.version > 0 && !view.acknowledged.0;
    let step = NextStep {
        whose: match (view.status, mine) {
            (Status::Done, _) if view.draft.is_none() && view.follow_ups.is_empty() => Turn::Nobody,
            (_, true) => Turn::Mine,
            (_, false) => Turn::OtherUnit,
        },
        heading,
        sentence,
        then: unread.then(|| p::TURN_FIRM_TOO.read(lang).to_owned()),
    };
    let actions: Vec<Action> = view
        .actions
        .iter()
        .copied()
        .filter(|a| !BESIDE.contains(a))
        .collect();
    let buttons = form_button::buttons(lang, &actions, &view.number, view.seq, mine);
    view! { <NextStepCard step=step><ActionList actions=buttons/></NextStepCard> }.into_any()
}

/// What slipped, with what would move day by day, before anybody confirms it.
fn slips(lang: Lang, view: &PlanDetail) -> AnyView {
    let may = view.actions.contains(&Action::MoveMeasures);
    let one = |slip: &SlipView| {
        let days = slip.days.to_string();
        let gaps = [("what", slip.what.as_str()), ("n", &days)];
        let heading = p::SLIPPED.fill(lang, &gaps);
        let columns = [m::WHAT, m::OWNER, p::MOVES_FROM, p::MOVES_TO];
        let row = |r: &MoveView| Row {
            cells: vec![
                Cell::Text(r.what.clone()),
                Cell::Text(r.owner.read(lang).to_owned()),
                Cell::Text(w::day(lang, r.from)),
                Cell::Text(w::day(lang, r.to)),
            ],
        };
        let table = TableView {
            caption: heading.clone(),
            columns: columns.map(|c| Column::text(c.read(lang))).into(),
            rows: slip.moves.iter().map(row).collect(),
            empty: String::new(),
        };
        let (number, id) = (&view.number, slip.cause.as_str());
        let confirm = may.then(|| ActionView {
            hidden: vec![("seq".to_owned(), view.seq.to_string())],
            ..ActionView::post(
                w::action(Action::MoveMeasures).read(lang),
                format!("{PATH}/{number}/measures/{id}/move-following"),
            )
        });
        let keep = view.actions.contains(&Action::KeepMeasures).then(|| {
            ActionView::link(
                w::action(Action::KeepMeasures).read(lang),
                format!("{PATH}/{number}/measures/{id}/keep-following"),
            )
        });
        let actions: Vec<ActionView> = confirm.into_iter().chain(keep).collect();
        let note = match may {
            true => p::SLIPPED_TEXT.read(lang).to_owned(),
            false => p::SLIPPED_WAITS.fill(lang, &[("unit", view.lead.read(lang))]),
        };
        view! {
            <section class="section no-print" data-testid="slip">
                <h2>{heading}</h2>
                <p class="page-note">{note}</p>
                <DataTable table=table testid="moves-table"/>
                <ActionList actions=actions/>
            </section>
        }
    };
    view.slips.iter().map(one).collect_view().into_any()
}

/// The days on which somebody looks again: what was found, and the clocks of those to come.
fn follow_ups(lang: Lang, view: &PlanDetail) -> Option<AnyView> {
    if view.follow_ups.is_empty() && view.looked_at.is_empty() {
        return None;
    }
    let found = view.looked_at.iter().map(|it| {
        let (day, at) = (w::date(lang, it.day), w::at(lang, it.at));
        let heading = p::LOOKED_AT.fill(lang, &[("day", &day)]);
        let by = m::BY_AT.fill(lang, &[("name", &it.by.name), ("at", &at)]);
        view! {
            <article class="stack">
                <h3>{heading}</h3>
                <blockquote class="quote" dir="auto">{it.text.clone()}</blockquote>
                <p class="page-note">{by}</p>
            </article>
        }
    });
    let found = found.collect_view();
    let ahead = view.follow_ups.iter().map(|t| {
        view! {
            <div class="stack" data-testid="follow-up">
                <h3>{p::LOOKED_AT.fill(lang, &[("day", &w::date(lang, t.due_on))])}</h3>
                <p><DeadlinePill pill=w::pill(lang, t)/></p>
                <StepsList steps=w::steps(lang, t)/>
            </div>
        }
    });
    let ahead = ahead.collect_view();
    Some(
        view! {
            <section class="section no-print" data-testid="follow-ups">
                <h2>{p::FOLLOW_UP.read(lang)}</h2>
                {found}
                {ahead}
            </section>
        }
        .into_any(),
    )
}

/// What a version says, besides its measures.
fn said(lang: Lang, text: &Text) -> SummaryList {
    SummaryList {
        rows: parts(lang, text)
            .into_iter()
            .map(|(label, text)| SummaryRow::text(label.read(lang), text))
            .collect(),
    }
}

/// The parts of a plan that say something, in reading order.
pub(super) fn parts(lang: Lang, text: &Text) -> Vec<(w::Word, String)> {
    let days = text.follow_ups.iter().map(|d| w::date(lang, *d));
    let parts = [
        (p::TARGET, text.target.clone()),
        (p::FINDINGS, text.findings.clone()),
        (p::CAUSE, text.cause.clone()),
        (p::STEPS, text.steps.clone()),
        (p::ACCEPTANCE, text.acceptance.clone()),
        (p::SUBSIDY, text.subsidy.clone()),
        (p::RISK, text.risk.clone()),
        (
            p::FOLLOW_UPS,
            days.collect::<Vec<_>>().join(office::AND.read(lang)),
        ),
    ];
    let said = parts.into_iter().filter(|(_, text)| !text.is_empty());
    said.collect()
}

/// The version that is being written, with the measures that wait in it.
fn next_version(lang: Lang, view: &PlanDetail, draft: &DraftView) -> AnyView {
    let n = draft.version.to_string();
    let heading = p::NEXT_VERSION.fill(lang, &[("n", &n)]);
    let over = (view.version > 0).then(|| {
        let n = view.version.to_string();
        view! { <p class="page-note">{p::NEXT_VERSION_TEXT.fill(lang, &[("n", &n)])}</p> }
    });
    let reason = (!draft.reason.is_empty()).then(|| {
        let label = w::field(crate::api::FormKey::RevisePlan, "reason");
        let label = label.map_or("", |l| l.label.read(lang));
        let rows = vec![SummaryRow::text(label, draft.reason.clone())];
        view! { <Summary list=SummaryList { rows }/> }
    });
    let columns = [
        m::WHAT,
        m::OWNER,
        m::DUE_ON,
        m::AFTER,
        m::ACCEPTANCE,
        m::KIND,
    ];
    let drops = view.actions.contains(&Action::DropMeasure);
    let mut columns: Vec<Column> = columns.map(|c| Column::text(c.read(lang))).into();
    if drops {
        columns.push(Column::text(p::TO_DO.read(lang)));
    }
    let table = TableView {
        caption: p::WAITING.read(lang).to_owned(),
        columns,
        rows: draft
            .waiting
            .iter()
            .map(|r| waiting(lang, view, r, drops))
            .collect(),
        empty: p::NO_MEASURE.read(lang).to_owned(),
    };
    let text = said(lang, &draft.text);
    view! {
        <section class="section" data-testid="draft">
            <h2>{heading}</h2>
            {over}
            {reason}
            <Summary list=text/>
            <h3>{p::WAITING.read(lang)}</h3>
            <p class="page-note">{p::WAITING_TEXT.read(lang)}</p>
            <DataTable table=table testid="waiting-table"/>
        </section>
    }
    .into_any()
}

fn waiting(lang: Lang, view: &PlanDetail, r: &WaitingMeasure, drops: bool) -> Row {
    let unit = r.owner.read(lang);
    let owner = match &r.person {
        Some(person) => format!("{unit} {person}"),
        None => unit.to_owned(),
    };
    let mut cells = vec![
        Cell::Text(r.what.clone()),
        Cell::Text(with_firm(lang, owner, &r.firm_owner)),
        Cell::Text(w::day(lang, r.due_on)),
        Cell::Text(r.after.clone().unwrap_or_default()),
        Cell::Text(r.acceptance.clone()),
        Cell::Text(m::kind(r.kind).read(lang).to_owned()),
    ];
    if drops {
        let (number, id) = (&view.number, r.id.as_str());
        let drop = ActionView {
            hidden: vec![("seq".to_owned(), view.seq.to_string())],
            ..ActionView::post(
                w::action(Action::DropMeasure).read(lang),
                format!("{PATH}/{number}/measures/{id}/drop"),
            )
        };
        let order = view.actions.contains(&Action::OrderMeasure);
        let order = order.then(|| order_link(lang, number, id));
        cells.push(Cell::Actions(order.into_iter().chain([drop]).collect()));
    }
    Row { cells }
}

/// The way to say what a measure waits for.
fn order_link(lang: Lang, number: &str, id: &str) -> ActionView {
    ActionView::link(
        w::action(Action::OrderMeasure).read(lang),
        format!("{PATH}/{number}/measures/{id}/after"),
    )
}

/// Who does it on both sides.
pub(super) fn with_firm(lang: Lang, owner: String, firm_owner: &str) -> String {
    match firm_owner {
        "" => owner,
        post => p::WITH_FIRM.fill(lang, &[("owner", &owner), ("post", post)]),
    }
}

/// The measures in force, with what each waits for and who does the firm's part, where that is said.
fn measures_in_force(lang: Lang, view: &PlanDetail) -> TableView {
    let mut table = measure::table(
        lang,
        view.measures.clone(),
        p::MEASURES.read(lang),
        p::NO_MEASURE.read(lang),
    );
    let said: Vec<Beside> = view
        .measures
        .iter()
        .map(|m| view.beside.get(&m.id).cloned().unwrap_or_default())
        .collect();
    let mut add = |heading: w::Word, cells: Vec<Cell>| {
        table.columns.push(Column::text(heading.read(lang)));
        for (row, cell) in table.rows.iter_mut().zip(cells) {
            row.cells.push(cell);
        }
    };
    if said.iter().any(|b| !b.firm_owner.is_empty()) {
        let cells = said.iter().map(|b| Cell::Text(b.firm_owner.clone()));
        add(m::FIRM_OWNER, cells.collect());
    }
    let may = view.actions.contains(&Action::OrderMeasure);
    if may || said.iter().any(|b| b.after.is_some()) {
        let cells = said.iter().zip(&view.measures).map(|(b, line)| {
            let after = b.after.clone().unwrap_or_default();
            match may && b.open {
                true if after.is_empty() => {
                    Cell::Actions(vec![order_link(lang, &view.number, line.id.as_str())])
                }
                true => Cell::Link {
                    text: after,
                    href: format!("{PATH}/{}/measures/{}/after", view.number, line.id.as_str()),
                    sub: None,
                },
                false => Cell::Text(after),
            }
        });
        add(m::AFTER, cells.collect());
    }
    table
}

/// The version in force, with its measures.
fn in_force(lang: Lang, view: &PlanDetail) -> AnyView {
    let n = view.version.to_string();
    let heading = p::VERSION_N.fill(lang, &[("n", &n)]);
    let text = said(lang, &view.text);
    let caption = p::MEASURES.read(lang);
    let progress = done_of(lang, view.progress.0, view.progress.1);
    let table = measures_in_force(lang, view);
    view! {
        <section class="section" data-testid="in-force">
            <h2>{heading}</h2>
            <Summary list=text/>
            <h3>{caption}" · "{progress}</h3>
            <DataTable table=table testid="measures-table"/>
        </section>
    }
    .into_any()
}

fn facts(lang: Lang, view: &PlanDetail) -> SummaryList {
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let link = |label: w::Word, text: String, href: String, sub: Option<String>| SummaryRow {
        term: label.read(lang).to_owned(),
        value: Cell::Link { text, href, sub },
        change: None,
    };
    let by = |(name, at): &(String, At)| {
        p::BY_AT.fill(lang, &[("name", name), ("at", &w::at(lang, *at))])
    };
    let firm = format!("/office/enterprises/{}", view.uscc);
    let mut rows = vec![
        link(p::ENTERPRISE, view.enterprise.clone(), firm, None),
        text(p::LEAD, view.lead.read(lang).to_owned()),
    ];
    rows.extend(view.cases.iter().map(|c| {
        let href = format!("/office/cases/{}", c.number);
        link(p::COVERS, c.number.clone(), href, Some(c.title.clone()))
    }));
    rows.extend(view.drafted.as_ref().map(|d| text(p::DRAFTED_BY, by(d))));
    rows.extend(view.approved.as_ref().map(|d| text(p::APPROVED_BY, by(d))));
    if view.version > 0 {
        let n = view.version.to_string();
        rows.push(text(p::VERSION, p::VERSION_N.fill(lang, &[("n", &n)])));
        let read = match view.acknowledged {
            (true, Some(at)) => format!("{} {}", p::READ.read(lang), w::at(lang, at)),
            (true, None) => p::READ.read(lang).to_owned(),
            (false, _) => p::NOT_READ.read(lang).to_owned(),
        };
        rows.push(text(p::READ_BY_FIRM, read));
    }
    SummaryList { rows }
}
