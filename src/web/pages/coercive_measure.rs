//! Coercive measures: the list, one with the answers of the prudence gate and its terms, and the firm's own page.

use leptos::prelude::*;

use super::{document, form_button, history, positive_listing};
use crate::api::{FormKey, forms};
use crate::domain::action::Action;
use crate::domain::coercive_measure::Status;
use crate::domain::term::TermKind;
use crate::views::coercive_measure::{CoerciveMeasures, MeasureDetail, MeasureLine, OurMeasures};
use crate::views::name::Lang;
use crate::views::term::TermView;
use crate::views::ui::{
    ActionView, Cell, Column, Pager, Row, SummaryList, SummaryRow, Tab, TableView, Tabs,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{
    ActionList, DataTable, DeadlinePill, NextStepCard, PagerLinks, StepsList, Summary, TabBar,
    TimelineList,
};
use crate::web::words as w;
use crate::web::words::{coercive_measure as c, positive_listing as p, site};

/// Where they are.
pub const PATH: &str = "/coercive-measures";

fn address(status: Option<Status>) -> String {
    match status {
        Some(status) => format!("{PATH}?state={}", status.key()),
        None => PATH.to_owned(),
    }
}

/// The list.
pub fn list(reader: &Reader, view: CoerciveMeasures) -> Page {
    let lang = reader.lang;
    let title = c::MEASURES.read(lang);
    let propose = view.may_propose;
    let propose = propose.then(|| form_button::button(lang, Action::ProposeCoercion, "", 0));
    let actions: Vec<ActionView> = propose.flatten().into_iter().collect();
    let each = [None]
        .into_iter()
        .chain(Status::ALL.iter().copied().map(Some));
    let tabs = Tabs {
        label: c::STATES.read(lang).to_owned(),
        items: each
            .map(|s| Tab {
                label: s.map_or(c::ANY_STATE, c::status).read(lang).to_owned(),
                href: address(s),
                count: None,
                current: s == view.status,
            })
            .collect(),
    };
    let here = address(view.status);
    let sign = if here.contains('?') { '&' } else { '?' };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.as_ref().map(|next| {
            let href = format!("{here}{sign}after={next}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let columns = [c::NUMBER, c::FIRM, site::UNIT, c::STATE, c::ENDS];
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|h| Column::text(h.read(lang))).into(),
        rows: view.rows.iter().map(|r| row(lang, r)).collect(),
        empty: c::EMPTY.read(lang).to_owned(),
    };
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <ActionList actions=actions/>
            </div>
            <p class="page-note">{c::INTRO.read(lang)}</p>
            <TabBar tabs=tabs/>
            <DataTable table=table testid="coercive-measures"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

fn row(lang: Lang, r: &MeasureLine) -> Row {
    Row {
        cells: vec![
            Cell::Link {
                text: r.number.clone(),
                href: format!("{PATH}/{}", r.number),
                sub: Some(c::kind(r.kind).read(lang).to_owned()),
            },
            Cell::Text(r.enterprise.clone()),
            Cell::Text(r.unit.read(lang).to_owned()),
            Cell::Text(c::status(r.status).read(lang).to_owned()),
            match &r.term {
                Some(term) => Cell::Pill(w::pill(lang, term)),
                None => Cell::default(),
            },
        ],
    }
}

fn clocks(lang: Lang, terms: &[TermView], confirmed: bool) -> Option<AnyView> {
    if terms.is_empty() {
        return None;
    }
    let each: Vec<_> = terms
        .iter()
        .map(|t| {
            let kind = w::term_kind(t.kind).read(lang);
            view! {
                <div>
                    <h3>{kind}</h3>
                    <p><DeadlinePill pill=w::pill(lang, t)/></p>
                    <StepsList steps=w::steps(lang, t)/>
                </div>
            }
        })
        .collect();
    let open = (!confirmed).then(|| {
        view! { <p class="page-note">{c::TO_BE_CONFIRMED.read(lang)}</p> }
    });
    Some(
        view! {
            <section class="section" id="deadline" data-testid="terms">
                <h2>{c::TERMS.read(lang)}</h2>
                {each}
                {open}
            </section>
        }
        .into_any(),
    )
}

/// One measure.
pub fn detail(reader: &Reader, view: MeasureDetail) -> Page {
    let lang = reader.lang;
    let kind = c::kind(view.line.kind).read(lang);
    let title = c::ONE.fill(lang, &[("kind", kind), ("number", &view.line.number)]);
    let heading = title.clone();
    let state = c::status(view.line.status).read(lang);
    let buttons = form_button::buttons(lang, &view.actions, &view.line.number, view.seq, true);
    let ends = view.terms.iter().find(|t| t.kind == TermKind::CoerciveEnd);
    let ends = ends.map(|t| w::due_on(lang, t));
    let next = c::next_step(lang, view.line.status, !buttons.is_empty(), ends.as_deref());
    let (steps, gate) = (steps(lang, &view), gate(lang, &view));
    let clocks = clocks(lang, &view.terms, view.days_confirmed);
    let papers = document::links(lang, document::papers_of_measure(&view));
    let items = history::items(reader, view.history);
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="case-head">
                <h1>{heading}</h1>
                <p class="case-facts"><span data-testid="measure-status">{state}</span></p>
            </div>
            <NextStepCard step=next><ActionList actions=buttons/></NextStepCard>
            <Summary list=steps/>
            {clocks}
            {papers}
            <section class="section" data-testid="gate">
                <h2>{c::GATE.read(lang)}</h2>
                <Summary list=gate/>
            </section>
            <section class="section">
                <h2>{site::HISTORY.read(lang)}</h2>
                <TimelineList items=items label=site::HISTORY.read(lang)/>
            </section>
        }
        .into_any()
    });
    page.under(c::MEASURES.read(lang), PATH)
}

fn text(lang: Lang, label: w::Word, value: impl Into<String>) -> SummaryRow {
    SummaryRow::text(label.read(lang), value.into())
}

/// Who did what so far.
fn steps(lang: Lang, view: &MeasureDetail) -> SummaryList {
    let line = &view.line;
    let mut rows = vec![
        text(
            lang,
            c::FIRM,
            format!("{} · {}", line.enterprise, line.uscc),
        ),
        SummaryRow {
            term: p::LIST.read(lang).to_owned(),
            value: Cell::Link {
                text: positive_listing::told(lang, view.listing.as_ref()),
                href: format!("{}/{}", positive_listing::PATH, line.uscc),
                sub: None,
            },
            change: None,
        },
        text(lang, site::UNIT, line.unit.read(lang)),
    ];
    if let Some((who, at)) = &view.proposed {
        let said = format!("{who} {}", w::at(lang, *at));
        rows.push(text(lang, c::PROPOSED_BY, said));
    }
    rows.extend(
        view.begun_at
            .map(|at| text(lang, c::BEGUN, w::at(lang, at))),
    );
    if let Some((agreed, said, who)) = &view.reviewed {
        let came = if *agreed { c::AGREED } else { c::NOT_AGREED };
        let said = format!("{who} · {} · {said}", came.read(lang));
        rows.push(text(lang, c::REVIEWED_BY, said));
    }
    if let Some((number, from, said, who)) = &view.approved {
        rows.push(text(lang, c::APPROVED_BY, format!("{who} · {said}")));
        rows.push(text(lang, c::DECISION, number.clone()));
        rows.push(text(lang, c::FROM, w::date(lang, *from)));
        rows.push(text(lang, c::SERVED, served(lang, view)));
    }
    if let Some((why, who)) = &view.declined {
        rows.push(text(lang, c::DECLINED_BY, format!("{who} · {why}")));
    }
    if let Some((why, who)) = &view.extension {
        rows.push(text(lang, c::EXTENSION, format!("{who} · {why}")));
    }
    rows.extend(ending(lang, view));
    SummaryList { rows }
}

/// When and how the decision was served.
fn served(lang: Lang, view: &MeasureDetail) -> String {
    let Some(s) = &view.served else {
        return c::NOT_SERVED.read(lang).to_owned();
    };
    let day = w::date(lang, s.on);
    let said = c::SERVED_ON.fill(lang, &[("day", &day), ("way", c::way(s.way).read(lang))]);
    match &s.received_by {
        Some(who) => format!("{said} · {who}"),
        None => said,
    }
}

/// What the firm asked, what was found, why it ended: the same for both sides.
fn ending(lang: Lang, view: &MeasureDetail) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    rows.extend(view.release.clone().map(|r| text(lang, c::RELEASE, r)));
    if let Some((ends, found)) = &view.looked_at {
        let came = if *ends { c::SHOULD_END } else { c::GOES_ON };
        let said = format!("{} · {found}", came.read(lang));
        rows.push(text(lang, c::LOOKED_AT, said));
    }
    rows.extend(view.lifted.clone().map(|l| text(lang, c::LIFTED_WHY, l)));
    rows
}

/// The answers.
fn gate(lang: Lang, view: &MeasureDetail) -> SummaryList {
    let s = &view.sheet;
    let yes_no = |yes: bool| if yes { c::YES } else { c::NO }.read(lang);
    let mut rows = vec![
        text(lang, c::GROUND, c::ground(s.ground).read(lang)),
        text(lang, c::BASIS, s.basis.clone()),
        text(lang, c::FACTS, s.facts.clone()),
        text(lang, c::MILDER, s.milder.clone()),
        text(lang, c::LISTED, yes_no(s.listed)),
        text(lang, c::LIVELIHOOD, yes_no(s.livelihood)),
    ];
    rows.extend(
        s.nevertheless
            .clone()
            .map(|n| text(lang, c::NEVERTHELESS, n)),
    );
    rows.push(text(lang, c::SCOPE, s.scope.clone()));
    rows.push(text(lang, c::EFFECT, s.effect.clone()));
    SummaryList { rows }
}

/// Those against the reader's own firm.
pub fn ours(reader: &Reader, view: OurMeasures) -> Page {
    let lang = reader.lang;
    let title = c::OURS.read(lang);
    let each: Vec<_> = view.rows.iter().map(|m| our(lang, m)).collect();
    let none = each
        .is_empty()
        .then(|| view! { <p>{c::OURS_EMPTY.read(lang)}</p> });
    let page = Page::new(title, Side::Enterprise, "/my", move || {
        view! {
            <div class="stack">
                <div class="page-head"><h1>{title}</h1></div>
                <p class="page-note">{c::OURS_INTRO.read(lang)}</p>
                {none}
                {each}
            </div>
        }
        .into_any()
    });
    page.under(site::MINE.read(lang), "/my")
}

fn our(lang: Lang, m: &MeasureDetail) -> AnyView {
    let line = &m.line;
    let kind = c::kind(line.kind).read(lang);
    let heading = c::ONE.fill(lang, &[("kind", kind), ("number", &line.number)]);
    let mut rows = vec![
        text(lang, c::STATE, c::status(line.status).read(lang)),
        text(lang, site::UNIT, line.unit.read(lang)),
        text(lang, c::GROUND, c::ground(m.sheet.ground).read(lang)),
        text(lang, c::BASIS, m.sheet.basis.clone()),
        text(lang, c::SCOPE, m.sheet.scope.clone()),
    ];
    rows.extend(m.begun_at.map(|at| text(lang, c::BEGUN, w::at(lang, at))));
    if let Some((number, from, _, _)) = &m.approved {
        rows.push(text(lang, c::DECISION, number.clone()));
        rows.push(text(lang, c::FROM, w::date(lang, *from)));
        rows.push(text(lang, c::SERVED, served(lang, m)));
        rows.push(SummaryRow {
            term: c::PAPER.read(lang).to_owned(),
            value: Cell::Link {
                text: number.clone(),
                href: format!("/my{PATH}/{}/paper", line.number),
                sub: None,
            },
            change: None,
        });
    }
    rows.extend(ending(lang, m));
    let pills: Vec<_> = m
        .terms
        .iter()
        .map(|t| {
            let kind = w::term_kind(t.kind).read(lang);
            view! { <p>{kind}" "<DeadlinePill pill=w::pill(lang, t)/></p> }
        })
        .collect();
    let may = m.actions.contains(&Action::AskRelease);
    let release = may.then(|| forms::form(FormKey::AskRelease)).flatten();
    let release = release.map(|form| {
        let path = form.path.replace("{number}", &line.number);
        ActionView::link(w::action(Action::AskRelease).read(lang), path)
    });
    let actions: Vec<ActionView> = release.into_iter().collect();
    let list = SummaryList { rows };
    view! {
        <section class="section" data-testid="our-measure">
            <h2>{heading}</h2>
            {pills}
            <Summary list=list/>
            <ActionList actions=actions/>
        </section>
    }
    .into_any()
}
