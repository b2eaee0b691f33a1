//! 共性问题: one month, put together by likeness, with what can be done about each in one press.

use leptos::prelude::*;

use crate::views::common_problem::{CommonProblem, CommonProblems};
use crate::views::name::Lang;
use crate::views::results::Period;
use crate::views::ui::ActionView;
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::ActionList;
use crate::web::words::{self as w, common_problem as words, site};

/// Where it is.
const PATH: &str = "/office/common-problems";

/// The page.
pub fn list(reader: &Reader, view: CommonProblems) -> Page {
    let lang = reader.lang;
    let title = words::TITLE.read(lang);
    let filter = filter(lang, &view);
    let compared = view.compared.to_string();
    let compared = match view.capped {
        true => words::CAPPED,
        false => words::COMPARED,
    }
    .fill(lang, &[("n", &compared)]);
    let before = view.capped_before.then(|| {
        view! { <p class="page-note">{words::CAPPED_BEFORE.read(lang)}</p> }
    });
    let empty = view.rows.is_empty().then(|| {
        view! { <p data-testid="no-common-problem">{words::EMPTY.read(lang)}</p> }
    });
    let more = (view.more > 0).then(|| {
        let more = words::MORE.fill(lang, &[("n", &view.more.to_string())]);
        view! { <p class="page-note">{more}</p> }
    });
    let rows: Vec<AnyView> = view.rows.iter().map(|row| problem(lang, row)).collect();
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <p class="page-note">{words::INTRO.read(lang)}</p>
            </div>
            {filter}
            <p class="page-note" data-testid="compared">{compared}</p>
            {before}
            {empty}
            {rows}
            {more}
        }
        .into_any()
    })
}

fn filter(lang: Lang, view: &CommonProblems) -> AnyView {
    let options = view.months.iter().map(|month| {
        let is = *month == view.month;
        let (key, name) = (Period::month(*month), w::month_of(lang, *month));
        view! { <option value=key selected=is>{name}</option> }
    });
    let options = options.collect_view();
    view! {
        <form class="filter" method="get" action=PATH data-testid="filter">
            <label for="month">{words::MONTH.read(lang)}</label>
            <select class="input" id="month" name="month">{options}</select>
            <button type="submit" class="button">{site::FILTER.read(lang)}</button>
        </form>
    }
    .into_any()
}

fn growth(lang: Lang, row: &CommonProblem) -> String {
    let by = row.firms.abs_diff(row.firms_before).to_string();
    let word = match row.firms.cmp(&row.firms_before) {
        _ if row.firms_before == 0 => words::NEW,
        std::cmp::Ordering::Greater => words::GROWN,
        std::cmp::Ordering::Less => words::SHRUNK,
        std::cmp::Ordering::Equal => words::SAME,
    };
    word.fill(lang, &[("n", &by)])
}

fn facts(lang: Lang, row: &CommonProblem) -> String {
    let (firms, complaints) = (row.firms.to_string(), row.complaints.to_string());
    let counts = words::FACTS.fill(lang, &[("firms", &firms), ("complaints", &complaints)]);
    let mut parts = vec![counts, growth(lang, row)];
    if row.waiting > 0 {
        let waiting = row.waiting.to_string();
        parts.push(words::WAITING.fill(lang, &[("n", &waiting)]));
    }
    parts.join(" · ")
}

fn problem(lang: Lang, row: &CommonProblem) -> AnyView {
    let units: Vec<&str> = row.units.iter().map(|u| u.read(lang)).collect();
    let units = (!units.is_empty()).then(|| {
        let separator = match lang {
            Lang::Zh => "、",
            Lang::En => ", ",
        };
        let units = words::UNITS.fill(lang, &[("units", &units.join(separator))]);
        view! { <p class="case-facts">{units}</p> }
    });
    let cases = row.cases.iter().map(|case| {
        let text = words::CASE.fill(
            lang,
            &[
                ("number", &case.number),
                ("title", &case.title),
                ("stage", w::stage(case.stage).read(lang)),
                ("n", &case.complaints.to_string()),
            ],
        );
        let href = format!("/office/cases/{}", case.number);
        view! { <li><a href=href>{text}</a></li> }
    });
    let cases = (!row.cases.is_empty()).then(|| view! { <ul>{cases.collect_view()}</ul> });
    let lines = row.lines.iter().map(|line| {
        let text = words::LINE.fill(
            lang,
            &[
                ("number", &line.number),
                ("firm", &line.enterprise),
                ("day", &w::date_short(lang, line.received_on)),
                ("status", w::status(line.status).read(lang)),
            ],
        );
        let href = format!("/office/complaints/{}", line.number);
        view! {
            <li data-testid="common-line">
                <a href=href>{text}</a>
                <p class="case-facts">{line.begins.clone()}</p>
            </li>
        }
    });
    let lines = lines.collect_view();
    let more = (row.more > 0).then(|| {
        let more = words::MORE_LINES.fill(lang, &[("n", &row.more.to_string())]);
        view! { <p class="case-facts">{more}</p> }
    });
    let open = row.open.as_ref().map(|href| ActionView {
        primary: true,
        ..ActionView::link(words::OPEN.read(lang), href.clone())
    });
    let convene = row.convene.as_ref();
    let convene = convene.map(|href| ActionView::link(words::CONVENE.read(lang), href.clone()));
    view! {
        <section class="section" data-testid="common-problem">
            <h2>{row.begins.clone()}</h2>
            <p>{facts(lang, row)}</p>
            {units}
            {cases}
            <details class="explain">
                <summary>{words::EACH.read(lang)}</summary>
                <ul>{lines}</ul>
                {more}
            </details>
            <ActionList actions=open.into_iter().chain(convene).collect()/>
        </section>
    }
    .into_any()
}
