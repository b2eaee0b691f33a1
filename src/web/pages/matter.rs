//! 一事一议: the list, one question with its opinions and its decision, and what a firm is told.

use leptos::prelude::*;

use super::consultation::{quoted, told};
use super::office_list::{deadline, pill};
use super::{document, form_button, history};
use crate::domain::action::Action;
use crate::domain::matter::{Done, LegalOpinion, Status};
use crate::views::case::CaseDetail;
use crate::views::matter::{
    AboutMatter, LegalSaid, MatterDetail, MatterLine, Matters, OurDecision, UnitSaid,
};
use crate::views::name::Lang;
use crate::views::ui::{
    ActionView, Cell, Column, NextStep, Pager, Row, Steps, SummaryList, SummaryRow, Tab, TableView,
    Tabs, Turn,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{
    ActionList, DataTable, DeadlinePill, NextStepCard, PagerLinks, StepsList, Summary, TabBar,
    TimelineList,
};
use crate::web::words as w;
use crate::web::words::document::DECISION_LETTER;
use crate::web::words::{consultation as c, matter as m, office, site};

/// Where they are.
pub const PATH: &str = "/office/matters";

/// The list.
pub fn list(reader: &Reader, view: Matters) -> Page {
    let lang = reader.lang;
    let title = m::MATTERS.read(lang);
    let tabs = Tabs {
        label: m::PARTS.read(lang).to_owned(),
        items: view
            .parts
            .iter()
            .map(|part| Tab {
                label: m::part(*part).read(lang).to_owned(),
                href: format!("{PATH}?part={}", part.key()),
                count: None,
                current: *part == view.part,
            })
            .collect(),
    };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.as_ref().map(|next| {
            let href = format!("{PATH}?part={}&after={next}", view.part.key());
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let part = m::part(view.part).read(lang);
    let caption = office::PAIR.fill(lang, &[("name", title), ("value", part)]);
    let table = table(lang, view.rows, &caption, m::EMPTY.read(lang));
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <h1>{title}</h1>
            <p class="page-note">{m::INTRO.read(lang)}</p>
            <TabBar tabs=tabs/>
            <DataTable table=table testid="matters"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

/// Matters in a list, the deadline first.
pub(super) fn table(lang: Lang, rows: Vec<MatterLine>, caption: &str, empty: &str) -> TableView {
    let columns = [
        site::DUE,
        m::TITLE,
        m::FIRMS,
        m::HEARD,
        m::DECIDER,
        m::VALID,
        site::STATUS,
    ];
    TableView {
        caption: caption.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.into_iter().map(|r| row(lang, r)).collect(),
        empty: empty.to_owned(),
    }
}

fn state(lang: Lang, line: &MatterLine) -> &'static str {
    let expired = line.status == Status::Decided && !line.in_force;
    match expired {
        true => m::HOLDS_NO_MORE.read(lang),
        false => m::status(line.status).read(lang),
    }
}

fn row(lang: Lang, r: MatterLine) -> Row {
    let counts = [
        ("given", r.given.to_string()),
        ("asked", r.asked.to_string()),
    ];
    let counts = counts.each_ref().map(|(gap, n)| (*gap, n.as_str()));
    let state = state(lang, &r).to_owned();
    let page = format!("{PATH}/{}", r.number);
    let until = r.valid_until.map(|day| w::date(lang, day));
    Row {
        cells: vec![
            pill(lang, r.term.as_ref(), format!("{page}#deadline")),
            Cell::Link {
                text: r.title,
                href: page,
                sub: Some(r.number),
            },
            Cell::Text(r.firms.join(office::AND.read(lang))),
            Cell::Text(m::HEARD_OF.fill(lang, &counts)),
            Cell::Text(r.decider),
            Cell::Text(until.unwrap_or_default()),
            Cell::Text(state),
        ],
    }
}

/// Those that wait for the reader, on the queue.
pub(super) fn on_queue(lang: Lang, rows: Vec<MatterLine>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let heading = m::ON_QUEUE.read(lang);
    let table = table(lang, rows, heading, "");
    let all = ActionView::link(m::ALL_MATTERS.read(lang), PATH);
    Some(
        view! {
            <section class="section" data-testid="matters-waiting">
                <h2>{heading}</h2>
                <DataTable table=table testid="matters"/>
                <ActionList actions=vec![all]/>
            </section>
        }
        .into_any(),
    )
}

/// Those over a case, on its page.
pub(super) fn section(lang: Lang, view: &CaseDetail) -> Option<AnyView> {
    if view.matters.is_empty() {
        return None;
    }
    let heading = m::MATTERS.read(lang);
    let table = table(lang, view.matters.clone(), heading, "");
    Some(
        view! {
            <section class="section" id="matters">
                <h2>{heading}</h2>
                <DataTable table=table testid="matters-over"/>
            </section>
        }
        .into_any(),
    )
}

/// One matter.
pub fn detail(reader: &Reader, view: MatterDetail) -> Page {
    let lang = reader.lang;
    let (number, title) = (view.line.number.clone(), view.line.title.clone());
    let state = state(lang, &view.line);
    let clock = deadline(lang, view.line.term.as_ref());
    let card = card(lang, &view);
    let asked = asked(lang, &view);
    let over = !view.line.status.is_open();
    let units = view
        .units
        .iter()
        .map(|u| unit(lang, u, over))
        .collect_view();
    let legal = legal(lang, &view.legal);
    let decision = decision(lang, &view);
    let facts = facts(lang, &view);
    let papers = document::links(lang, document::papers_of_matter(&view));
    let items = history::items(reader, view.history);
    let heading = title.clone();
    let page = Page::new(format!("{number} {title}"), Side::Staff, PATH, move || {
        view! {
            <div class="case-head">
                <div class="page-head">
                    <h1><span class="case-number">{number}</span>" "{heading}</h1>
                </div>
                <p class="case-facts"><span data-testid="matter-state">{state}</span></p>
            </div>
            <div class="split">
                <div>
                    {card}
                    <section class="section" data-testid="asked">
                        <h2>{m::QUESTION.read(lang)}</h2>
                        {asked}
                    </section>
                    <section class="section" data-testid="opinions">
                        <h2>{m::OPINIONS.read(lang)}</h2>
                        {units}
                        {legal}
                    </section>
                    {decision}
                    <section class="section">
                        <h2>{site::HISTORY.read(lang)}</h2>
                        <TimelineList items=items label=site::HISTORY.read(lang)/>
                    </section>
                </div>
                <aside class="rail">
                    {clock}
                    <section>
                        <h2>{office::FACTS.read(lang)}</h2>
                        <Summary list=facts/>
                    </section>
                    {papers}
                </aside>
            </div>
        }
        .into_any()
    });
    page.under(m::MATTERS.read(lang), PATH)
}

/// Whose turn it is, and the buttons that are this reader's.
fn card(lang: Lang, view: &MatterDetail) -> AnyView {
    let has = |a: Action| view.actions.contains(&a);
    let whose = |mine: bool| if mine { Turn::Mine } else { Turn::OtherUnit };
    let waits = view.legal.term.is_some() || view.units.iter().any(|u| u.term.is_some());
    let due = m::DUE_BY.fill(lang, &[("day", &w::day(lang, view.opinions_by))]);
    let until = view.line.valid_until.map(|day| w::date(lang, day));
    let until = until.unwrap_or_default();
    let decider = view.line.decider.as_str();
    let (turn, heading, sentence) = match view.line.status {
        Status::Asked if view.owes => (Turn::Mine, m::TURN_OWN.read(lang).to_owned(), due),
        Status::Asked if waits => (Turn::OtherUnit, m::TURN_OPINIONS.read(lang).to_owned(), due),
        Status::Asked => (
            whose(has(Action::ProposeDecision)),
            m::TURN_PROPOSE.fill(lang, &[("unit", view.convener.read(lang))]),
            m::PROPOSE_TEXT.fill(lang, &[("name", decider)]),
        ),
        Status::Proposed => (
            whose(has(Action::ReturnDecision)),
            m::TURN_DECIDE.fill(lang, &[("name", decider)]),
            m::DECIDE_TEXT.read(lang).to_owned(),
        ),
        Status::Decided => (
            Turn::Nobody,
            m::TURN_DECIDED.read(lang).to_owned(),
            match view.line.in_force {
                true => m::IN_FORCE_TEXT,
                false => m::EXPIRED_TEXT,
            }
            .fill(lang, &[("day", &until)]),
        ),
        Status::Dropped => (
            Turn::Nobody,
            m::TURN_DROPPED.read(lang).to_owned(),
            String::new(),
        ),
    };
    let mut actions = view.actions.clone();
    // an opinion that was given can be replaced, but is nobody's next step
    let given = [Action::GiveMatterOpinion, Action::GiveLegalOpinion];
    actions.sort_by_key(|a| !view.owes && given.contains(a));
    let mine = turn == Turn::Mine;
    let buttons = form_button::buttons(lang, &actions, &view.line.number, view.seq, mine);
    let step = NextStep {
        whose: turn,
        heading,
        sentence,
        then: None,
    };
    view! { <NextStepCard step=step><ActionList actions=buttons/></NextStepCard> }.into_any()
}

fn numbered(options: &[String]) -> String {
    let lines = (1..).zip(options).map(|(n, text)| format!("{n}. {text}"));
    lines.collect::<Vec<String>>().join("\n")
}

fn asked(lang: Lang, view: &MatterDetail) -> AnyView {
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let rows = vec![
        text(m::BASIS, view.basis.clone()),
        text(m::OPTIONS, numbered(&view.options)),
    ];
    view! {
        <blockquote class="quote" dir="auto">{view.question.clone()}</blockquote>
        <Summary list=SummaryList { rows }/>
    }
    .into_any()
}

/// A unit with what it said, or by when it has to.
fn unit(lang: Lang, said: &UnitSaid, over: bool) -> AnyView {
    let name = said.unit.read(lang).to_owned();
    let officer = said
        .officer
        .as_ref()
        .map(|name| view! { <span>{name.clone()}</span> });
    let pill = said
        .term
        .as_ref()
        .map(|t| view! { <DeadlinePill pill=w::pill(lang, t)/> });
    let words = match &said.opinion {
        Some(opinion) => quoted(lang, None, opinion),
        None => {
            let none = if over { c::NEVER_GIVEN } else { c::NOT_GIVEN };
            view! { <p>{none.read(lang)}</p> }.into_any()
        }
    };
    let earlier = earlier(lang, said.earlier.iter().map(|o| told(lang, o)).collect());
    view! {
        <article class="unit-asked" data-testid="unit">
            <h3>{name}</h3>
            <p class="case-facts">{officer}{pill}</p>
            {words}
            {earlier}
        </article>
    }
    .into_any()
}

/// What was said before, the newest first.
fn earlier(lang: Lang, said: Vec<String>) -> Option<AnyView> {
    let n = said.len().to_string();
    let steps = Steps {
        summary: c::EARLIER.fill(lang, &[("n", &n)]),
        steps: said.into_iter().rev().collect(),
        source: None,
        open: false,
    };
    (!steps.steps.is_empty()).then(|| view! { <StepsList steps=steps/> }.into_any())
}

fn given_by(lang: Lang, done: &Done) -> String {
    let at = w::at(lang, done.at);
    c::GIVEN_BY.fill(lang, &[("name", &done.by.name), ("at", &at)])
}

fn legal(lang: Lang, said: &LegalSaid) -> AnyView {
    let name = m::LEGAL_OF.fill(lang, &[("unit", said.unit.read(lang))]);
    let pill = said
        .term
        .as_ref()
        .map(|t| view! { <DeadlinePill pill=w::pill(lang, t)/> });
    let by = |o: &LegalOpinion| {
        let at = w::at(lang, o.at);
        c::GIVEN_BY.fill(lang, &[("name", &o.by.name), ("at", &at)])
    };
    let words = match &said.opinion {
        Some(o) => {
            let late = o.late.then(
                || view! { <span class="tag" data-testid="late">{c::LATE.read(lang)}</span> },
            );
            view! {
                <p class="case-facts">
                    <strong>{m::legality(o.legality).read(lang)}</strong>{late}<span>{by(o)}</span>
                </p>
                <blockquote class="quote" dir="auto">{o.text.clone()}</blockquote>
            }
            .into_any()
        }
        None => view! { <p>{m::LEGAL_NOT_GIVEN.read(lang)}</p> }.into_any(),
    };
    let before = said.earlier.iter().map(|o| {
        let says = m::legality(o.legality).read(lang);
        format!("{says} · {} · {}", by(o), o.text)
    });
    let earlier = earlier(lang, before.collect());
    view! {
        <article class="unit-asked" data-testid="legal">
            <h3>{name}</h3>
            <p class="case-facts">{pill}</p>
            {words}
            {earlier}
        </article>
    }
    .into_any()
}

/// What is proposed, or was decided.
fn decision(lang: Lang, view: &MatterDetail) -> AnyView {
    let heading = match view.decided {
        Some(_) => m::DECISION,
        None => m::PROPOSED,
    };
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let mut rows = Vec::new();
    if let Some(p) = &view.proposal {
        let conditions = match p.conditions.is_empty() {
            true => m::NO_CONDITIONS.read(lang).to_owned(),
            false => p.conditions.clone(),
        };
        let at = w::at(lang, p.at);
        rows.extend([
            text(m::DECISION, p.decision.clone()),
            text(m::CONDITIONS, conditions),
            text(m::VALID, w::date(lang, p.valid_until)),
            text(m::TOLD, p.told.clone()),
            text(
                m::PROPOSED_BY,
                c::GIVEN_BY.fill(lang, &[("name", &p.by.name), ("at", &at)]),
            ),
        ]);
    }
    let because = |label: w::Word, (done, why): &(Done, String)| {
        let at = w::at(lang, done.at);
        let gaps = [("text", why.as_str()), ("name", &done.by.name), ("at", &at)];
        text(label, m::SAID.fill(lang, &gaps))
    };
    rows.extend(
        view.decided
            .as_ref()
            .map(|d| text(m::DECIDED_BY, given_by(lang, d))),
    );
    rows.extend(view.returned.as_ref().map(|r| because(m::RETURNED, r)));
    rows.extend(view.dropped.as_ref().map(|d| because(m::DROPPED, d)));
    let body = match rows.is_empty() {
        true => view! { <p>{m::NO_DECISION.read(lang)}</p> }.into_any(),
        false => view! { <Summary list=SummaryList { rows }/> }.into_any(),
    };
    view! {
        <section class="section" data-testid="decision">
            <h2>{heading.read(lang)}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn facts(lang: Lang, view: &MatterDetail) -> SummaryList {
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let source = match &view.source {
        None => text(m::CASE, m::NO_CASE.read(lang).to_owned()),
        Some((number, title, true)) => SummaryRow {
            term: m::CASE.read(lang).to_owned(),
            value: Cell::Link {
                text: title.clone(),
                href: format!("/office/cases/{number}"),
                sub: Some(number.clone()),
            },
            change: None,
        },
        Some((number, title, false)) => text(m::CASE, format!("{number} {title}")),
    };
    let mut rows = vec![
        source,
        text(m::FIRMS, view.line.firms.join(office::AND.read(lang))),
        text(m::OPINIONS_BY, w::date(lang, view.opinions_by)),
        text(m::DECIDER, view.line.decider.clone()),
        text(m::CONVENER, view.convener.read(lang).to_owned()),
    ];
    rows.extend(
        view.begun
            .as_ref()
            .map(|d| text(m::BEGUN, given_by(lang, d))),
    );
    SummaryList { rows }
}

/// What stands beside a form: the question, what was said so far, what is proposed.
pub(super) fn about(lang: Lang, it: &AboutMatter) -> AnyView {
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let pair =
        |name: &str, value: &str| office::PAIR.fill(lang, &[("name", name), ("value", value)]);
    let mut rows = vec![
        text(m::QUESTION, it.question.clone()),
        text(m::BASIS, it.basis.clone()),
        text(m::OPTIONS, numbered(&it.options)),
        text(m::OPINIONS_BY, w::date(lang, it.opinions_by)),
        text(m::DECIDER, it.decider.clone()),
    ];
    if let Some(p) = &it.proposal {
        rows.extend([
            text(m::DECISION, p.decision.clone()),
            text(m::CONDITIONS, p.conditions.clone()),
            text(m::VALID, w::date(lang, p.valid_until)),
            text(m::TOLD, p.told.clone()),
        ]);
    }
    let mut said: Vec<SummaryRow> = it
        .opinions
        .iter()
        .map(|(unit, opinion)| {
            let words = match opinion {
                Some(o) => pair(c::position(o.position).read(lang), &o.text),
                None => c::NOT_GIVEN.read(lang).to_owned(),
            };
            SummaryRow::text(unit.read(lang), words)
        })
        .collect();
    let (unit, opinion) = &it.legal;
    let words = match opinion {
        Some(o) => pair(m::legality(o.legality).read(lang), &o.text),
        None => m::LEGAL_NOT_GIVEN.read(lang).to_owned(),
    };
    let legal = m::LEGAL_OF.fill(lang, &[("unit", unit.read(lang))]);
    said.push(SummaryRow::text(&legal, words));
    view! {
        <section data-testid="matter"><Summary list=SummaryList { rows }/></section>
        <section>
            <h2>{m::OPINIONS.read(lang)}</h2>
            <Summary list=SummaryList { rows: said }/>
        </section>
    }
    .into_any()
}

/// What was decided about the reader's firm, in the words meant for it.
pub fn ours(reader: &Reader, decisions: Vec<OurDecision>) -> Page {
    let lang = reader.lang;
    let title = m::OURS.read(lang);
    let columns = [
        m::NUMBER,
        m::TITLE,
        m::DECISION,
        m::CONDITIONS,
        m::VALID,
        m::DECIDED_ON,
        site::STATUS,
        DECISION_LETTER,
    ];
    let row = |d: OurDecision| {
        let state = if d.in_force {
            m::HOLDS
        } else {
            m::HOLDS_NO_MORE
        };
        let conditions = match d.conditions.is_empty() {
            true => m::NO_CONDITIONS.read(lang).to_owned(),
            false => d.conditions,
        };
        let letter = format!("/my/decisions/{}/letter", d.number);
        let letter = ActionView::link(DECISION_LETTER.read(lang), letter);
        Row {
            cells: vec![
                Cell::Text(d.number),
                Cell::Text(d.title),
                Cell::Text(d.told),
                Cell::Text(conditions),
                Cell::Text(w::date(lang, d.valid_until)),
                Cell::Text(w::date(lang, d.decided_on)),
                Cell::Text(state.read(lang).to_owned()),
                Cell::Actions(vec![letter]),
            ],
        }
    };
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: decisions.into_iter().map(row).collect(),
        empty: m::OURS_EMPTY.read(lang).to_owned(),
    };
    let page = Page::new(title, Side::Enterprise, "/my", move || {
        view! {
            <div class="stack">
                <h1>{title}</h1>
                <p class="page-note">{m::OURS_INTRO.read(lang)}</p>
                <DataTable table=table testid="our-decisions"/>
            </div>
        }
        .into_any()
    });
    page.under(site::MINE.read(lang), "/my")
}

/// Where a firm reads its own.
pub(super) fn to_ours(lang: Lang) -> ActionView {
    ActionView::link(m::OURS.read(lang), "/my/decisions")
}
