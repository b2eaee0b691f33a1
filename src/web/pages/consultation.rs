//! 会商: the list by state, and one consultation with its question, the units' opinions, what is decided and
//! whose turn it is.

mod due;
mod minutes;

use leptos::prelude::*;

use super::office_list::{excerpt, pill};
use super::{document, form_button, history};
use crate::domain::action::Action;
use crate::domain::consultation::{Opinion, Outside, Status};
use crate::domain::ids::ConsultationId;
use crate::views::complaint::File;
use crate::views::consultation::{
    CaseBefore, ConsultationDetail, ConsultationLine, Consultations, ItemLine, UnitAsked,
};
use crate::views::name::{Lang, Name};
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
use crate::web::words::consultation as c;
use crate::web::words::{office, site};
pub use due::due;
pub use minutes::minutes;

pub(super) const PATH: &str = "/office/consultations";

/// The list.
pub fn list(reader: &Reader, view: Consultations) -> Page {
    let lang = reader.lang;
    let title = c::CONSULTATIONS.read(lang);
    let tabs = Tabs {
        label: c::PARTS.read(lang).to_owned(),
        items: view
            .tabs
            .iter()
            .map(|(tab, count)| Tab {
                label: c::tab(*tab).read(lang).to_owned(),
                href: format!("{PATH}?part={}", tab.key()),
                count: *count,
                current: *tab == view.tab,
            })
            .collect(),
    };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        summary: None,
        prev: None,
        next: view.next.as_ref().map(|next| {
            let href = format!("{PATH}?part={}&after={next}", view.tab.key());
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
    };
    let by_rule = vec![ActionView::link(
        c::DUE_BY_RULE.read(lang),
        format!("{PATH}/due"),
    )];
    let part = c::tab(view.tab).read(lang);
    let caption = office::PAIR.fill(lang, &[("name", title), ("value", part)]);
    let table = table(lang, view.rows, &caption, c::empty(view.tab).read(lang));
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <ActionList actions=by_rule/>
            </div>
            <TabBar tabs=tabs/>
            <DataTable table=table testid="consultations-table"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

/// Consultations in a list, the deadline first.
pub(super) fn table(
    lang: Lang,
    rows: Vec<ConsultationLine>,
    caption: &str,
    empty: &str,
) -> TableView {
    let columns = [
        site::DUE,
        c::NUMBER_AND_QUESTION,
        c::MATTERS,
        c::HEARD,
        c::CHAIR,
        c::STATUS,
    ];
    TableView {
        caption: caption.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.into_iter().map(|r| row(lang, r)).collect(),
        empty: empty.to_owned(),
    }
}

fn row(lang: Lang, r: ConsultationLine) -> Row {
    let counts = [
        ("given", r.given.to_string()),
        ("asked", r.asked.to_string()),
    ];
    let counts = counts.each_ref().map(|(gap, n)| (*gap, n.as_str()));
    let cases: Vec<String> = r
        .cases
        .into_iter()
        .map(|(number, title)| format!("{number} {title}"))
        .collect();
    let state = match r.minutes_number.is_empty() {
        true => c::status(r.status).read(lang).to_owned(),
        false => format!("{} {}", c::status(r.status).read(lang), r.minutes_number),
    };
    Row {
        cells: vec![
            pill(
                lang,
                r.term.as_ref(),
                format!("{PATH}/{}#deadline", r.number),
            ),
            Cell::Link {
                text: excerpt(&r.question),
                href: format!("{PATH}/{}", r.number),
                sub: Some(r.number),
            },
            Cell::Text(cases.join("\n")),
            Cell::Text(c::HEARD_OF.fill(lang, &counts)),
            Cell::Text(r.chair),
            Cell::Text(state),
        ],
    }
}

/// One consultation.
pub fn detail(reader: &Reader, view: ConsultationDetail) -> Page {
    let lang = reader.lang;
    let title = view.number.clone();
    let heading = view.question.clone();
    let number = view.number.clone();
    let status = c::status(view.status).read(lang);
    let clock = view.term.as_ref().map(|t| {
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
    let cases = cases(lang, &view.cases);
    let files = super::measure::files(lang, "consultation", view.id.as_str(), &view.files);
    let over = !view.status.in_force();
    let units = view
        .units
        .iter()
        .map(|u| unit(lang, &view.id, u, over))
        .collect_view();
    let outside = view
        .outside
        .iter()
        .map(|(o, opens)| outside_body(lang, o, *opens))
        .collect_view();
    let items = items(lang, &view.items);
    let written = written(lang, &view);
    let paper = ActionView::link(
        c::OPEN_PAPER.read(lang),
        format!("{PATH}/{}/minutes", view.number),
    );
    let facts = facts(lang, &view);
    let papers = document::links(lang, document::papers_of_consultation(&view));
    let entries = history::items(reader, view.history);
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="case-head" data-testid="consultation-head">
                <div class="page-head">
                    <h1><span class="case-number">{number}</span>" "{heading}</h1>
                    {head_pill}
                </div>
                <p class="case-facts"><span data-testid="consultation-status">{status}</span></p>
            </div>
            <div class="split">
                <div>
                    {card}
                    <section class="section">
                        <h2>{c::MATTERS.read(lang)}</h2>
                        {cases}
                        {files}
                    </section>
                    <section class="section" data-testid="opinions">
                        <h2>{c::OPINIONS.read(lang)}</h2>
                        {units}
                        {outside}
                    </section>
                    <section class="section" data-testid="minutes">
                        <h2>{c::MINUTES.read(lang)}</h2>
                        {written}
                        <h3>{c::ITEMS.read(lang)}</h3>
                        <DataTable table=items testid="items-table"/>
                        <ActionList actions=vec![paper]/>
                    </section>
                    <section class="section">
                        <h2>{site::HISTORY.read(lang)}</h2>
                        <TimelineList items=entries label=site::HISTORY.read(lang)/>
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
    page.under(c::CONSULTATIONS.read(lang), PATH)
}

/// Names in a sentence.
fn names(lang: Lang, units: &[Name]) -> String {
    let names: Vec<&str> = units.iter().map(|u| u.read(lang)).collect();
    names.join(office::AND.read(lang))
}

/// Whose turn it is, and the buttons that are this reader's.
fn card(lang: Lang, view: &ConsultationDetail) -> AnyView {
    let silent: Vec<Name> = view
        .units
        .iter()
        .filter(|u| u.opinion.is_none() && u.term.is_some())
        .map(|u| u.unit.clone())
        .collect();
    let until = w::day(lang, view.opinions_by);
    let due = || c::TURN_OPINIONS_TEXT.fill(lang, &[("until", &until)]);
    let has = |a: Action| view.actions.contains(&a);
    let signs = has(Action::SignMinutes);
    let records = has(Action::WriteMinutes);
    let (whose, heading, sentence) = match view.status {
        Status::Convened if view.owes => (Turn::Mine, c::TURN_OWN.read(lang).to_owned(), due()),
        Status::Convened if !silent.is_empty() => (
            Turn::OtherUnit,
            c::TURN_OPINIONS.fill(lang, &[("units", &names(lang, &silent))]),
            due(),
        ),
        Status::Convened => (
            if records { Turn::Mine } else { Turn::OtherUnit },
            c::TURN_RECORD.fill(lang, &[("unit", view.convener.read(lang))]),
            c::TURN_RECORD_TEXT.read(lang).to_owned(),
        ),
        Status::Submitted => (
            if signs { Turn::Mine } else { Turn::OtherUnit },
            c::TURN_CHAIR.fill(lang, &[("name", &view.chair)]),
            c::TURN_CHAIR_TEXT.read(lang).to_owned(),
        ),
        Status::Concluded => {
            let n = view.items.len().to_string();
            let gaps = [("number", view.minutes_number.as_str()), ("n", n.as_str())];
            (
                Turn::Nobody,
                c::TURN_DONE.read(lang).to_owned(),
                c::TURN_DONE_TEXT.fill(lang, &gaps),
            )
        }
        Status::CalledOff => (
            Turn::Nobody,
            c::TURN_DONE.read(lang).to_owned(),
            c::TURN_OFF_TEXT.read(lang).to_owned(),
        ),
    };
    let in_force = view.status.in_force();
    let missing = (in_force && view.minutes.is_some() && !view.missing.is_empty())
        .then(|| c::MISSING.fill(lang, &[("units", &names(lang, &view.missing))]));
    let mine = whose == Turn::Mine;
    let mut actions = view.actions.clone();
    // an opinion that was given can be replaced, but is nobody's next step
    if !view.owes
        && let Some(at) = actions.iter().position(|a| *a == Action::GiveOpinion)
    {
        let replace = actions.remove(at);
        actions.push(replace);
    }
    let step = NextStep {
        whose,
        heading,
        sentence,
        then: missing,
    };
    let buttons = form_button::buttons(lang, &actions, &view.number, view.seq, mine);
    view! { <NextStepCard step=step><ActionList actions=buttons/></NextStepCard> }.into_any()
}

fn cases(lang: Lang, cases: &[CaseBefore]) -> AnyView {
    let lines = cases.iter().map(|case| {
        let number = match case.seen {
            true => {
                let href = format!("/office/cases/{}", case.number);
                view! { <a href=href>{case.number.clone()}</a> }.into_any()
            }
            false => view! { <span>{case.number.clone()}</span> }.into_any(),
        };
        let firms = case.enterprises.join(office::AND.read(lang));
        view! {
            <p>{number}" "<strong>{case.title.clone()}</strong></p>
            <p class="case-facts">{firms}</p>
        }
    });
    view! { <div data-testid="cases">{lines.collect_view()}</div> }.into_any()
}

/// A unit with what it said, or by when it has to.
fn unit(lang: Lang, id: &ConsultationId, asked: &UnitAsked, over: bool) -> AnyView {
    let part = c::part(asked.part).read(lang);
    let name = format!("{} · {part}", asked.unit.read(lang));
    let officer = asked
        .officer
        .as_ref()
        .map(|name| view! { <span>{name.clone()}</span> });
    let pill = asked
        .term
        .as_ref()
        .map(|t| view! { <DeadlinePill pill=w::pill(lang, t)/> });
    let said = match &asked.opinion {
        Some(opinion) => quoted(lang, Some(id), opinion),
        None => {
            let none = if over { c::NEVER_GIVEN } else { c::NOT_GIVEN };
            view! { <p>{none.read(lang)}</p> }.into_any()
        }
    };
    let earlier = (!asked.earlier.is_empty()).then(|| {
        let n = asked.earlier.len().to_string();
        let steps = Steps {
            summary: c::EARLIER.fill(lang, &[("n", &n)]),
            steps: asked.earlier.iter().rev().map(|o| told(lang, o)).collect(),
            source: None,
            open: false,
        };
        view! { <StepsList steps=steps/> }
    });
    view! {
        <article class="unit-asked" data-testid="unit">
            <h3>{name}</h3>
            <p class="case-facts">{officer}{pill}</p>
            {said}
            {earlier}
        </article>
    }
    .into_any()
}

/// A body outside the bureau with what it said, or until when its link opens.
fn outside_body(lang: Lang, asked: &Outside, opens: bool) -> AnyView {
    let name = c::OUTSIDE_OF.fill(lang, &[("body", &asked.question.body)]);
    let until = w::date(lang, asked.question.until);
    let said = match &asked.opinion {
        Some(opinion) => {
            let position = c::position(opinion.position).read(lang);
            let late = opinion
                .late
                .then(|| view! { <span class="tag">{c::LATE.read(lang)}</span> });
            let at = w::at(lang, opinion.at);
            view! {
                <p class="case-facts"><strong>{position}</strong>{late}<span>{at}</span></p>
                <blockquote class="quote" dir="auto">{opinion.text.clone()}</blockquote>
            }
            .into_any()
        }
        None => {
            let state = match (&asked.withdrawn, opens) {
                (Some(_), _) => c::OUTSIDE_WITHDRAWN.read(lang).to_owned(),
                (None, true) => c::OUTSIDE_OPEN.fill(lang, &[("day", &until)]),
                (None, false) => c::OUTSIDE_CLOSED.fill(lang, &[("day", &until)]),
            };
            view! { <p>{state}</p> }.into_any()
        }
    };
    view! {
        <article class="unit-asked" data-testid="outside">
            <h3>{name}</h3>
            <p class="case-facts">{asked.question.question.clone()}</p>
            {said}
        </article>
    }
    .into_any()
}

/// The link to a body outside, on the one page that ever shows it.
pub fn link_once(reader: &Reader, number: &str, body: &str, link: String) -> Page {
    let lang = reader.lang;
    let title = c::LINK_TITLE.fill(lang, &[("body", body)]);
    let back = format!("{PATH}/{number}");
    let to = ActionView::link(c::LINK_BACK.read(lang), back.clone());
    let heading = title.clone();
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="stack" data-testid="link-once">
                <h1>{heading}</h1>
                <p class="reference" data-testid="link" dir="ltr">{link}</p>
                <p class="prose">{c::LINK_ONCE.read(lang)}</p>
                <ActionList actions=vec![to]/>
            </div>
        }
        .into_any()
    });
    page.under(number.to_owned(), back)
}

/// A link that opens nothing, whatever the reason: nothing tells one from the other.
pub fn link_closed(reader: &Reader) -> Page {
    let lang = reader.lang;
    let title = c::LINK_CLOSED.read(lang);
    let page = Page::new(title, Side::Public, "/", move || {
        view! {
            <div class="stack" data-testid="link-closed">
                <h1>{title}</h1>
                <p class="prose">{c::LINK_CLOSED_TEXT.read(lang)}</p>
            </div>
        }
        .into_any()
    });
    page.under(site::HOME.read(lang), "/")
        .with_status(404)
        .without_script()
}

/// Too many tries from one address.
pub fn link_wait(reader: &Reader, why: String) -> Page {
    let lang = reader.lang;
    let title = c::LINK_CLOSED.read(lang);
    let page = Page::new(title, Side::Public, "/", move || {
        view! { <div class="stack"><h1>{title}</h1><p class="prose">{why}</p></div> }.into_any()
    });
    page.under(site::HOME.read(lang), "/").with_status(429)
}

/// What whoever answered by a link reads.
pub fn outside_answered(reader: &Reader) -> Page {
    let lang = reader.lang;
    let title = c::OUTSIDE_THANKS.read(lang);
    let page = Page::new(title, Side::Public, "/", move || {
        view! {
            <div class="stack" data-testid="outside-answered">
                <h1>{title}</h1>
                <p class="prose">{c::OUTSIDE_THANKS_TEXT.read(lang)}</p>
            </div>
        }
        .into_any()
    });
    page.under(site::HOME.read(lang), "/")
}

/// An opinion that counts: position, words, by whom, when, and whether it came late.
pub(super) fn quoted(lang: Lang, of: Option<&ConsultationId>, opinion: &Opinion) -> AnyView {
    let files: Vec<File> = opinion.attachments.iter().map(File::from).collect();
    let files = of.and_then(|id| super::measure::files(lang, "consultation", id.as_str(), &files));
    let position = c::position(opinion.position).read(lang);
    let late = opinion
        .late
        .then(|| view! { <span class="tag" data-testid="late">{c::LATE.read(lang)}</span> });
    let at = w::at(lang, opinion.at);
    let by = c::GIVEN_BY.fill(lang, &[("name", &opinion.by.name), ("at", &at)]);
    view! {
        <p class="case-facts"><strong>{position}</strong>{late}<span>{by}</span></p>
        <blockquote class="quote" dir="auto">{opinion.text.clone()}</blockquote>
        {files}
    }
    .into_any()
}

/// An opinion of before, on one line.
pub(super) fn told(lang: Lang, opinion: &Opinion) -> String {
    let at = w::at(lang, opinion.at);
    let by = c::GIVEN_BY.fill(lang, &[("name", &opinion.by.name), ("at", &at)]);
    let position = c::position(opinion.position).read(lang);
    format!("{position} · {by} · {}", opinion.text)
}

fn items(lang: Lang, items: &[ItemLine]) -> TableView {
    let columns = [c::ITEM, c::OWNER, c::DUE_ON, c::RESOLVE_ON, c::PROGRESS];
    let row = |item: &ItemLine| {
        let resolve = item.resolve_on.map(|day| w::date(lang, day));
        let status = item
            .measure
            .map(|status| w::measure::status(status).read(lang).to_owned());
        let progress = match (status, &item.measure_id) {
            (Some(text), Some(id)) => Cell::Link {
                text,
                href: format!("/office/measures/{}", id.as_str()),
                sub: None,
            },
            (status, _) => Cell::Text(status.unwrap_or_default()),
        };
        Row {
            cells: vec![
                Cell::Link {
                    text: item.what.clone(),
                    href: format!("/office/cases/{}", item.case_number),
                    sub: Some(format!("{} {}", item.case_number, item.case_title)),
                },
                Cell::Text(owner(lang, item)),
                Cell::Text(w::date(lang, item.due_on)),
                Cell::Text(resolve.unwrap_or_default()),
                progress,
            ],
        }
    };
    TableView {
        caption: c::ITEMS.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: items.iter().map(row).collect(),
        empty: c::NO_ITEMS.read(lang).to_owned(),
    }
}

fn owner(lang: Lang, item: &ItemLine) -> String {
    let owner = item.owner.read(lang);
    match item.co_owners.is_empty() {
        true => owner.to_owned(),
        false => {
            let others = names(lang, &item.co_owners);
            c::OWNER_WITH.fill(lang, &[("owner", owner), ("others", &others)])
        }
    }
}

/// What the recorder wrote.
fn written(lang: Lang, view: &ConsultationDetail) -> AnyView {
    let Some(minutes) = &view.minutes else {
        return view! { <p>{c::NO_MINUTES.read(lang)}</p> }.into_any();
    };
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let at = w::at(lang, minutes.at);
    let mut rows = vec![text(c::FACTS, minutes.facts.clone())];
    if !minutes.dissent.is_empty() {
        rows.push(text(c::DISSENT, minutes.dissent.clone()));
    }
    let follow_up = minutes.follow_up_on;
    rows.extend(follow_up.map(|day| text(c::FOLLOW_UP, w::date(lang, day))));
    let by = c::GIVEN_BY.fill(lang, &[("name", &minutes.by), ("at", &at)]);
    rows.push(text(c::RECORDER, by));
    view! { <Summary list=SummaryList { rows }/> }.into_any()
}

fn facts(lang: Lang, view: &ConsultationDetail) -> SummaryList {
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let done = |done: &crate::domain::consultation::Done| {
        let at = w::at(lang, done.at);
        c::GIVEN_BY.fill(lang, &[("name", &done.by.name), ("at", &at)])
    };
    let mut rows = vec![
        text(c::CHAIR, view.chair.clone()),
        text(c::OPINIONS_BY, w::date(lang, view.opinions_by)),
        text(c::MEETING, c::meeting(lang, view.meeting.as_ref())),
        text(c::CONVENER, view.convener.read(lang).to_owned()),
    ];
    rows.extend(
        view.convened
            .as_ref()
            .map(|d| text(c::CONVENED_AT, done(d))),
    );
    if !view.minutes_number.is_empty() {
        rows.push(text(c::MINUTES_NUMBER, view.minutes_number.clone()));
    }
    rows.extend(view.signed.as_ref().map(|d| text(c::SIGNED_BY, done(d))));
    rows.extend(view.called_off.as_ref().map(|(d, why)| {
        let text_of = format!("{why}\n{}", done(d));
        text(c::CALLED_OFF, text_of)
    }));
    SummaryList { rows }
}
