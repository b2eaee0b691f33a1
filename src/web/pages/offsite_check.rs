//! Off-site checks: the list, and one with its reviews and what followed.

use leptos::prelude::*;

use super::{form_button, history};
use crate::domain::action::Action;
use crate::domain::offsite_check::Method;
use crate::views::name::Lang;
use crate::views::offsite_check::{CheckDetail, CheckLine, OffsiteChecks};
use crate::views::ui::{
    ActionView, Cell, Column, Pager, Row, SummaryList, SummaryRow, Tab, TableView, Tabs,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, PagerLinks, Summary, TabBar, TimelineList};
use crate::web::words as w;
use crate::web::words::{offsite_check as c, site};

/// Where they are.
pub const PATH: &str = "/offsite-checks";

fn address(method: Option<Method>) -> String {
    match method {
        Some(method) => format!("{PATH}?method={}", method.key()),
        None => PATH.to_owned(),
    }
}

/// The list.
pub fn list(reader: &Reader, view: OffsiteChecks) -> Page {
    let lang = reader.lang;
    let title = c::CHECKS.read(lang);
    let record = view.may_record;
    let record = record.then(|| form_button::button(lang, Action::RecordOffsiteCheck, "", 0));
    let actions: Vec<ActionView> = record.flatten().into_iter().collect();
    let each = [None]
        .into_iter()
        .chain(Method::ALL.iter().copied().map(Some));
    let tabs = Tabs {
        label: c::METHODS.read(lang).to_owned(),
        items: each
            .map(|m| Tab {
                label: m.map_or(c::ANY_METHOD, c::method).read(lang).to_owned(),
                href: address(m),
                count: None,
                current: m == view.method,
            })
            .collect(),
    };
    let here = address(view.method);
    let sign = if here.contains('?') { '&' } else { '?' };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.as_ref().map(|next| {
            let href = format!("{here}{sign}after={next}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let columns = [
        c::NUMBER,
        c::FIRM,
        c::WINDOW,
        c::FINDING,
        c::EVIDENCE,
        c::FOLLOWS,
    ];
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
            <DataTable table=table testid="checks"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

fn window(lang: Lang, r: &CheckLine) -> String {
    let (from, to) = r.window;
    let (from, to) = (w::date(lang, from), w::date(lang, to));
    c::FROM_TO.fill(lang, &[("from", &from), ("to", &to)])
}

fn evidence(lang: Lang, r: &CheckLine) -> String {
    if r.usable {
        return c::USABLE.read(lang).to_owned();
    }
    let sides: Vec<&str> = r.waits_for.iter().map(|s| c::side(*s).read(lang)).collect();
    match sides.is_empty() {
        true => c::FAILED.read(lang).to_owned(),
        false => {
            let which = sides.join(w::word("、", " and ").read(lang));
            c::WAITS.fill(lang, &[("which", &which)])
        }
    }
}

fn row(lang: Lang, r: &CheckLine) -> Row {
    let follows = r.follow_up.map_or("", |f| c::follow_up(f).read(lang));
    Row {
        cells: vec![
            Cell::Link {
                text: r.number.clone(),
                href: format!("{PATH}/{}", r.number),
                sub: Some(c::method(r.method).read(lang).to_owned()),
            },
            Cell::Text(r.enterprise.clone()),
            Cell::Text(window(lang, r)),
            Cell::Text(c::finding(r.finding).read(lang).to_owned()),
            Cell::Text(evidence(lang, r)),
            Cell::Text(follows.to_owned()),
        ],
    }
}

/// One check.
pub fn detail(reader: &Reader, view: CheckDetail) -> Page {
    let lang = reader.lang;
    let title = c::ONE.fill(lang, &[("number", &view.line.number)]);
    let heading = title.clone();
    let evidence = evidence(lang, &view.line);
    let buttons = form_button::buttons(lang, &view.actions, &view.line.number, view.seq, true);
    let facts = facts(lang, &view);
    let reviews: Vec<_> = view
        .reviews
        .iter()
        .map(|r| {
            let came = if r.passed { c::PASSED } else { c::NOT_PASSED };
            let day = w::date(lang, r.done.at.beijing_date());
            let said = format!(
                "{} · {} · {} {day}",
                c::side(r.side).read(lang),
                came.read(lang),
                r.done.by.name
            );
            view! {
                <li>
                    <p>{said}</p>
                    <blockquote class="quote" dir="auto">{r.opinion.clone()}</blockquote>
                </li>
            }
        })
        .collect();
    let reviews = match (view.line.method.is_automatic(), reviews.is_empty()) {
        (false, _) => view! { <p>{c::BY_HAND.read(lang)}</p> }.into_any(),
        (true, true) => view! { <p>{c::NO_REVIEWS.read(lang)}</p> }.into_any(),
        (true, false) => view! { <ul>{reviews}</ul> }.into_any(),
    };
    let found = view.found.clone();
    let items = history::items(reader, view.history);
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="case-head">
                <h1>{heading}</h1>
                <p class="case-facts"><span data-testid="evidence">{evidence}</span></p>
            </div>
            <ActionList actions=buttons/>
            <Summary list=facts/>
            <section class="section">
                <h2>{c::FOUND.read(lang)}</h2>
                <blockquote class="quote" dir="auto">{found}</blockquote>
            </section>
            <section class="section" data-testid="reviews">
                <h2>{c::REVIEWS.read(lang)}</h2>
                {reviews}
            </section>
            <section class="section">
                <h2>{site::HISTORY.read(lang)}</h2>
                <TimelineList items=items label=site::HISTORY.read(lang)/>
            </section>
        }
        .into_any()
    });
    page.under(c::CHECKS.read(lang), PATH)
}

fn facts(lang: Lang, view: &CheckDetail) -> SummaryList {
    let line = &view.line;
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let mut rows = vec![
        text(c::FIRM, format!("{} · {}", line.enterprise, line.uscc)),
        text(c::METHODS, c::method(line.method).read(lang).to_owned()),
        text(c::WINDOW, window(lang, line)),
        text(c::OPERATOR, view.operator.clone()),
        text(c::FINDING, c::finding(line.finding).read(lang).to_owned()),
    ];
    if let Some(file) = &view.raw_file {
        match (&file.attachment, &view.download) {
            (Some(uploaded), Some(href)) => {
                rows.push(SummaryRow {
                    term: c::RAW_FILE.read(lang).to_owned(),
                    value: Cell::Link {
                        text: file.name.clone(),
                        href: href.clone(),
                        sub: None,
                    },
                    change: None,
                });
                rows.push(text(c::FILE_SIZE, w::size(lang, uploaded.bytes)));
                rows.push(text(c::KEPT_AT, c::KEPT_HERE.read(lang).to_owned()));
            }
            _ => {
                rows.push(text(c::RAW_FILE, file.name.clone()));
                rows.push(text(c::KEPT_AT, file.kept_at.clone()));
            }
        }
        rows.push(text(c::SHA256, file.sha256.clone()));
    }
    rows.extend(
        line.follow_up
            .map(|f| text(c::FOLLOWS, c::follow_up(f).read(lang).to_owned())),
    );
    SummaryList { rows }
}
