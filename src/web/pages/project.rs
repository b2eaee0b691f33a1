//! 重大项目: the list, one project, and those of a firm.

use leptos::prelude::*;

use super::{form_button, history};
use crate::domain::action::Action;
use crate::domain::project::{Batch, Path};
use crate::views::name::Lang;
use crate::views::project::{Asked, Part, ProjectDetail, ProjectLine, Projects, StepLine};
use crate::views::ui::{
    ActionView, Cell, Column, Pager, Row, SummaryList, SummaryRow, Tab, TableView, Tabs,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{
    ActionList, DataTable, DeadlinePill, PagerLinks, Summary, TabBar, TimelineList,
};
use crate::web::words as w;
use crate::web::words::{project as p, site};

/// Where they are.
pub const PATH: &str = "/office/projects";

fn address(asked: &Asked) -> String {
    let mut parts = vec![format!("state={}", asked.part.key())];
    parts.extend(asked.batch.map(|b| format!("batch={}", b.key())));
    parts.extend(asked.path.map(|p| format!("path={}", p.key())));
    parts.extend(asked.two_high.then(|| "high=yes".to_owned()));
    format!("{PATH}?{}", parts.join("&"))
}

/// The list.
pub fn list(reader: &Reader, view: Projects) -> Page {
    let lang = reader.lang;
    let title = p::PROJECTS.read(lang);
    let register = view.may_register.then(|| {
        let label = w::action(Action::RegisterProject).read(lang);
        ActionView::link(label, format!("{PATH}/new"))
    });
    let tab = |part: &Part| Tab {
        label: p::part(*part).read(lang).to_owned(),
        href: address(&Asked {
            part: *part,
            ..view.asked.clone()
        }),
        count: None,
        current: *part == view.asked.part,
    };
    let tabs = Tabs {
        label: p::PARTS.read(lang).to_owned(),
        items: Part::ALL.iter().map(tab).collect(),
    };
    let here = address(&view.asked);
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.as_ref().map(|next| {
            let href = format!("{here}&after={next}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let filter = filter(lang, &view.asked);
    let table = table(lang, view.rows, title, p::EMPTY.read(lang));
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <ActionList actions=register.into_iter().collect()/>
            </div>
            <p class="page-note">{p::INTRO.read(lang)}</p>
            <TabBar tabs=tabs/>
            {filter}
            <DataTable table=table testid="projects"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

fn select(
    name: &'static str,
    label: w::Word,
    any: w::Word,
    lang: Lang,
    options: Vec<(&'static str, w::Word)>,
    chosen: &str,
) -> AnyView {
    let id = format!("filter-{name}");
    let options = options
        .into_iter()
        .map(|(value, label)| {
            view! { <option value=value selected=value == chosen>{label.read(lang)}</option> }
        })
        .collect_view();
    view! {
        <label for=id.clone()>{label.read(lang)}</label>
        <select class="input" id=id name=name>
            <option value="">{any.read(lang)}</option>
            {options}
        </select>
    }
    .into_any()
}

fn filter(lang: Lang, asked: &Asked) -> AnyView {
    let batches = Batch::ALL.iter().map(|b| (b.key(), p::batch(*b)));
    let paths = Path::ALL.iter().map(|x| (x.key(), p::path(*x)));
    let high = vec![("yes", p::TWO_HIGH)];
    let batch = asked.batch.map_or("", Batch::key);
    let path = asked.path.map_or("", Path::key);
    let two_high = if asked.two_high { "yes" } else { "" };
    view! {
        <form class="filter" method="get" action=PATH data-testid="filter">
            <input type="hidden" name="state" value=asked.part.key()/>
            {select("batch", p::BATCH, p::ANY_BATCH, lang, batches.collect(), batch)}
            {select("path", p::PATH, p::ANY_PATH, lang, paths.collect(), path)}
            {select("high", p::TWO_HIGH, p::ANY_HIGH, lang, high, two_high)}
            <button type="submit" class="button">{site::FILTER.read(lang)}</button>
        </form>
    }
    .into_any()
}

/// Projects in a list.
pub(super) fn table(lang: Lang, rows: Vec<ProjectLine>, caption: &str, empty: &str) -> TableView {
    let columns = [site::DUE, p::NAME, p::FIRM, p::BATCH, p::PATH, p::NEXT];
    TableView {
        caption: caption.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.into_iter().map(|r| row(lang, r)).collect(),
        empty: empty.to_owned(),
    }
}

fn batch(lang: Lang, line: &ProjectLine) -> String {
    let said = line.batch.map(|(batch, round)| {
        let batch = p::batch(batch).read(lang);
        p::BATCH_OF.fill(lang, &[("round", &round.to_string()), ("batch", batch)])
    });
    let said = said.unwrap_or_else(|| p::NO_BATCH.read(lang).to_owned());
    match line.two_high {
        true => format!("{said} · {}", p::TWO_HIGH.read(lang)),
        false => said,
    }
}

fn row(lang: Lang, r: ProjectLine) -> Row {
    let page = format!("{PATH}/{}", r.number);
    let due = r.term.as_ref().map_or_else(Cell::default, |t| {
        let mut pill = w::pill(lang, t);
        pill.href = Some(format!("{page}#milestones"));
        Cell::Pill(pill)
    });
    let next = match (r.ended, r.milestone) {
        (true, _) => p::part(Part::Ended),
        (false, Some(milestone)) => p::milestone(milestone),
        (false, None) => p::NO_NEXT,
    };
    let batch = batch(lang, &r);
    Row {
        cells: vec![
            due,
            Cell::Link {
                text: r.name,
                href: page,
                sub: Some(r.number),
            },
            Cell::Text(r.enterprise),
            Cell::Text(batch),
            Cell::Text(r.path.map_or(p::NO_PATH, p::path).read(lang).to_owned()),
            Cell::Text(next.read(lang).to_owned()),
        ],
    }
}

/// One project.
pub fn detail(reader: &Reader, view: ProjectDetail) -> Page {
    let lang = reader.lang;
    let (name, number) = (view.line.name.clone(), view.line.number.clone());
    let part = if view.line.ended {
        Part::Ended
    } else {
        Part::Open
    };
    let state = p::part(part).read(lang);
    let pill = view.line.term.as_ref().map(|t| w::pill(lang, t));
    let mut actions = view.actions.clone();
    // once it is decided, the milestone is the usual next step
    let decided = view.line.path.is_some();
    actions.sort_by_key(|a| decided && *a == Action::DecidePath);
    let buttons = form_button::buttons(lang, &actions, &number, view.seq, true);
    let facts = facts(lang, &view);
    let columns = [p::STEPS, site::DUE_ON, p::CAME];
    let steps = TableView {
        caption: p::STEPS.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.steps.iter().map(|s| step(lang, s)).collect(),
        empty: p::NO_STEPS.read(lang).to_owned(),
    };
    let visits = view.visits.iter();
    let visits = visits.map(|(l, opens)| (l.number.clone(), "/visits", *opens));
    let visits = linked(lang, visits.collect());
    let cases = view.cases.iter();
    let cases = cases.map(|(l, opens)| (l.number.clone(), "/office/cases", *opens));
    let cases = linked(lang, cases.collect());
    let items = history::items(reader, view.history);
    let title = format!("{number} {name}");
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="case-head">
                <div class="page-head">
                    <h1><span class="case-number">{number}</span>" "{name}</h1>
                    {pill.map(|pill| view! { <DeadlinePill pill=pill/> })}
                </div>
                <p class="case-facts"><span data-testid="project-state">{state}</span></p>
            </div>
            <ActionList actions=buttons/>
            <Summary list=facts/>
            <section class="section" id="milestones">
                <h2>{p::STEPS.read(lang)}</h2>
                <DataTable table=steps testid="milestones"/>
            </section>
            <section class="section" data-testid="early-visits">
                <h2>{p::VISITS.read(lang)}</h2>
                {visits}
            </section>
            <section class="section" data-testid="project-cases">
                <h2>{p::CASES.read(lang)}</h2>
                {cases}
            </section>
            <section class="section">
                <h2>{site::HISTORY.read(lang)}</h2>
                <TimelineList items=items label=site::HISTORY.read(lang)/>
            </section>
        }
        .into_any()
    });
    page.under(p::PROJECTS.read(lang), PATH)
}

fn facts(lang: Lang, view: &ProjectDetail) -> SummaryList {
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let line = &view.line;
    let high = if line.two_high {
        p::TWO_HIGH
    } else {
        p::NOT_HIGH
    };
    let path = line.path.map_or(p::NO_PATH, p::path).read(lang);
    let mut rows = vec![
        SummaryRow {
            term: p::FIRM.read(lang).to_owned(),
            value: Cell::Link {
                text: line.enterprise.clone(),
                href: format!("/office/enterprises/{}", view.uscc),
                sub: Some(view.uscc.clone()),
            },
            change: None,
        },
        text(p::UNIT, view.unit.read(lang).to_owned()),
        text(p::BATCH, batch(lang, line)),
        text(p::TWO_HIGH, high.read(lang).to_owned()),
        text(p::PATH, path.to_owned()),
    ];
    rows.extend(view.reason.as_ref().map(|(reason, name, at)| {
        let at = w::at(lang, *at);
        let gaps = [("text", reason.as_str()), ("name", name), ("at", &at)];
        text(p::WHY, p::SAID.fill(lang, &gaps))
    }));
    rows.extend(view.ended.clone().map(|why| text(p::WHY_ENDED, why)));
    SummaryList { rows }
}

fn step(lang: Lang, s: &StepLine) -> Row {
    let came = s.reached.as_ref().map(|(note, name, at)| {
        let at = w::at(lang, *at);
        p::SAID.fill(lang, &[("text", note), ("name", name), ("at", &at)])
    });
    Row {
        cells: vec![
            Cell::Text(p::milestone(s.milestone).read(lang).to_owned()),
            Cell::Text(w::date(lang, s.due_on)),
            Cell::Text(came.unwrap_or_default()),
        ],
    }
}

/// Numbers, each a link where the reader may open it.
fn linked(lang: Lang, all: Vec<(String, &'static str, bool)>) -> AnyView {
    if all.is_empty() {
        return view! { <p>{p::NOTHING_LINKED.read(lang)}</p> }.into_any();
    }
    let items = all
        .into_iter()
        .map(|(number, at, opens)| match opens {
            true => {
                let href = format!("{at}/{number}");
                view! { <li><a href=href>{number}</a></li> }.into_any()
            }
            false => view! { <li>{number}</li> }.into_any(),
        })
        .collect_view();
    view! { <ul>{items}</ul> }.into_any()
}
