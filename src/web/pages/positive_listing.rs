//! The positive list: filtered, one firm's listing, and the firm's own page.

use leptos::prelude::*;

use super::{form_button, history};
use crate::domain::action::Action;
use crate::domain::positive_listing::{Basis, Status};
use crate::views::name::Lang;
use crate::views::positive_listing::{
    CriterionLine, ListingDetail, ListingLine, PositiveList, Standing,
};
use crate::views::ui::{
    ActionView, Cell, Column, Pager, Row, SummaryList, SummaryRow, Tab, TableView, Tabs,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::sheet::{Sheet, Value};
use crate::web::ui::{ActionList, DataTable, PagerLinks, Summary, TabBar, TimelineList};
use crate::web::words as w;
use crate::web::words::{positive_listing as p, site};

/// Where it is.
pub const PATH: &str = "/positive-list";

fn address(standing: Standing, basis: Option<Basis>) -> String {
    let basis = basis.map_or_else(String::new, |b| format!("&basis={}", b.key()));
    format!("{PATH}?state={}{basis}", standing.key())
}

/// The list.
pub fn list(reader: &Reader, view: PositiveList) -> Page {
    let lang = reader.lang;
    let title = p::LIST.read(lang);
    let tabs = Tabs {
        label: p::STANDINGS.read(lang).to_owned(),
        items: Standing::ALL
            .into_iter()
            .map(|s| Tab {
                label: p::standing(s).read(lang).to_owned(),
                href: address(s, view.basis),
                count: None,
                current: s == view.standing,
            })
            .collect(),
    };
    let chosen = view.basis;
    let each = [None]
        .into_iter()
        .chain(Basis::ALL.iter().copied().map(Some));
    let bases = Tabs {
        label: p::BASIS.read(lang).to_owned(),
        items: each
            .map(|b| Tab {
                label: b.map_or(p::ANY_BASIS, p::basis).read(lang).to_owned(),
                href: address(view.standing, b),
                count: None,
                current: b == chosen,
            })
            .collect(),
    };
    let here = address(view.standing, view.basis);
    let csv = vec![ActionView::link(
        p::CSV.read(lang),
        here.replacen(PATH, &format!("{PATH}.csv"), 1),
    )];
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.as_ref().map(|next| {
            let href = format!("{here}&after={next}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let columns = [p::FIRM, p::BASIS, p::STATE, p::VALID, p::NOTE];
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.iter().map(|r| row(lang, r)).collect(),
        empty: p::EMPTY.read(lang).to_owned(),
    };
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <ActionList actions=csv/>
            </div>
            <p class="page-note">{p::INTRO.read(lang)}</p>
            <TabBar tabs=tabs/>
            <TabBar tabs=bases/>
            <DataTable table=table testid="positive-list"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

/// The same as a file.
pub fn sheet(lang: Lang, view: &PositiveList) -> Sheet {
    let columns = [site::USCC, p::FIRM, p::BASIS, p::STATE, p::VALID, p::NOTE];
    let cells = |r: &ListingLine| {
        vec![
            r.uscc.clone(),
            r.enterprise.clone(),
            r.basis.map_or("", |b| p::basis(b).read(lang)).to_owned(),
            p::standing(r.standing).read(lang).to_owned(),
            valid(lang, r),
            note(lang, r),
        ]
    };
    let row = |r: &ListingLine| cells(r).into_iter().map(Value::Text).collect();
    Sheet {
        name: p::LIST.read(lang).to_owned(),
        notes: Vec::new(),
        head: columns.map(|c| c.read(lang).to_owned()).into(),
        rows: view.rows.iter().map(row).collect(),
    }
}

fn valid(lang: Lang, r: &ListingLine) -> String {
    match (r.from, r.to) {
        (Some(from), Some(to)) => {
            let (from, to) = (w::date(lang, from), w::date(lang, to));
            p::FROM_TO.fill(lang, &[("from", &from), ("to", &to)])
        }
        _ => String::new(),
    }
}

fn note(lang: Lang, r: &ListingLine) -> String {
    match (r.standing, r.notice_to, r.removal) {
        (Standing::Is(Status::OnNotice), Some(day), _) => {
            p::NOTICE_TO.fill(lang, &[("day", &w::date(lang, day))])
        }
        (Standing::Is(Status::Removed), _, Some(why)) => {
            let why = p::removal(why).read(lang);
            match r.barred_until {
                Some(day) => {
                    let day = w::date(lang, day);
                    p::BARRED.fill(lang, &[("why", why), ("day", &day)])
                }
                None => why.to_owned(),
            }
        }
        _ => String::new(),
    }
}

fn row(lang: Lang, r: &ListingLine) -> Row {
    Row {
        cells: vec![
            Cell::Link {
                text: r.enterprise.clone(),
                href: format!("{PATH}/{}", r.uscc),
                sub: Some(r.uscc.clone()),
            },
            Cell::Text(r.basis.map_or("", |b| p::basis(b).read(lang)).to_owned()),
            Cell::Text(p::standing(r.standing).read(lang).to_owned()),
            Cell::Text(valid(lang, r)),
            Cell::Text(note(lang, r)),
        ],
    }
}

/// What of a listing is told in one line on other pages.
pub(super) fn told(lang: Lang, line: Option<&ListingLine>) -> String {
    let Some(line) = line else {
        return p::NEVER.read(lang).to_owned();
    };
    match (line.standing, line.from, line.to) {
        (Standing::Is(Status::Listed), Some(from), Some(to)) => {
            let (from, to) = (w::date(lang, from), w::date(lang, to));
            p::ON_LIST.fill(lang, &[("from", &from), ("to", &to)])
        }
        (standing, _, _) => p::standing(standing).read(lang).to_owned(),
    }
}

/// One firm's listing.
pub fn detail(reader: &Reader, view: ListingDetail) -> Page {
    let lang = reader.lang;
    let title = view.enterprise.clone();
    let heading = title.clone();
    let told = told(lang, view.line.as_ref());
    let rule = view.follows.and_then(|f| {
        let standing = view.line.as_ref()?.standing;
        p::follows(f, standing)
    });
    let rule = rule.map(|said| {
        view! { <p class="notice" data-testid="by-rule"><strong>{said.read(lang)}</strong></p> }
    });
    let buttons = form_button_of(lang, &view);
    let facts = facts(lang, &view);
    let criteria = criteria(lang, &view.criteria);
    let evidence = (!view.evidence.is_empty()).then(|| {
        view! {
            <h3>{p::EVIDENCE.read(lang)}</h3>
            <blockquote class="quote" dir="auto">{view.evidence.clone()}</blockquote>
        }
    });
    let items = history::items(reader, view.history);
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="case-head">
                <h1>{heading}</h1>
                <p class="case-facts"><span data-testid="listing-standing">{told}</span></p>
            </div>
            {rule}
            <ActionList actions=buttons/>
            <Summary list=facts/>
            <section class="section">
                <h2>{p::CRITERIA.read(lang)}</h2>
                {criteria}
                {evidence}
            </section>
            <section class="section">
                <h2>{site::HISTORY.read(lang)}</h2>
                <TimelineList items=items label=site::HISTORY.read(lang)/>
            </section>
        }
        .into_any()
    });
    page.under(p::LIST.read(lang), PATH)
}

fn form_button_of(lang: Lang, view: &ListingDetail) -> Vec<ActionView> {
    // a listing is not there to be suspended: only what waits for the reader is the usual step
    let usual = [Action::ReviewListing, Action::EnterOnList];
    let waits = view.actions.first().is_some_and(|a| usual.contains(a));
    form_button::buttons(lang, &view.actions, &view.uscc, view.seq, waits)
}

fn facts(lang: Lang, view: &ListingDetail) -> SummaryList {
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let mut rows = vec![text(site::USCC, view.uscc.clone())];
    if let Some(line) = &view.line {
        rows.extend(
            line.basis
                .map(|b| text(p::BASIS, p::basis(b).read(lang).to_owned())),
        );
        let parts = [(p::VALID, valid(lang, line)), (p::NOTE, note(lang, line))];
        let parts = parts.into_iter().filter(|(_, said)| !said.is_empty());
        rows.extend(parts.map(|(label, said)| text(label, said)));
    }
    rows.extend(
        view.proposed
            .as_ref()
            .map(|(who, day)| text(p::PROPOSED_BY, format!("{who} {}", w::date(lang, *day)))),
    );
    rows.extend(view.reviewed.as_ref().map(|(who, day, opinion)| {
        text(
            p::REVIEWED_BY,
            format!("{who} {}：{opinion}", w::date(lang, *day)),
        )
    }));
    rows.extend(
        view.removed
            .clone()
            .or(view.suspended.clone())
            .map(|why| text(p::REASON, why)),
    );
    SummaryList { rows }
}

fn criteria(lang: Lang, all: &[CriterionLine]) -> AnyView {
    let line = |c: &CriterionLine| {
        let found = if c.met { p::MET } else { p::NOT_MET };
        let mark = (!c.confirmed).then(|| {
            view! { " "<span class="tag">{p::TO_BE_CONFIRMED.read(lang)}</span> }
        });
        view! { <li>{c.name.read(lang).to_owned()}" · "{found.read(lang)}{mark}</li> }
    };
    let lines: Vec<_> = all.iter().map(line).collect();
    view! { <ul data-testid="criteria">{lines}</ul> }.into_any()
}

/// How the firm itself stands.
pub fn ours(reader: &Reader, view: ListingDetail) -> Page {
    let lang = reader.lang;
    let title = p::OURS.read(lang);
    let with_day = |word: w::Word, day: Option<jiff::civil::Date>| {
        let day = day.map_or_else(String::new, |d| w::date(lang, d));
        word.fill(lang, &[("day", &day)])
    };
    let line = view.line.as_ref();
    let said = match line.map(|l| (l.standing, l)) {
        None | Some((Standing::Is(Status::Proposed | Status::Rejected), _)) => {
            p::OURS_NONE.read(lang).to_owned()
        }
        Some((Standing::Is(Status::OnNotice), l)) => with_day(p::OURS_NOTICE, l.notice_to),
        Some((Standing::Is(Status::Listed), l)) => with_day(p::OURS_LISTED, l.to),
        Some((Standing::Is(Status::Suspended), _)) => p::OURS_SUSPENDED.read(lang).to_owned(),
        Some((Standing::Expired, _)) => p::OURS_EXPIRED.read(lang).to_owned(),
        Some((Standing::Is(Status::Removed), l)) => match l.barred_until {
            Some(until) => with_day(p::OURS_REMOVED_UNTIL, Some(until)),
            None => p::OURS_REMOVED.read(lang).to_owned(),
        },
    };
    let why = match line.map(|l| l.standing) {
        Some(Standing::Is(Status::Removed)) => view.removed,
        Some(Standing::Is(Status::Suspended)) => view.suspended,
        _ => None,
    };
    let why = why.map(|why| {
        view! {
            <h2>{p::REASON.read(lang)}</h2>
            <blockquote class="quote" dir="auto">{why}</blockquote>
        }
    });
    let names: Vec<_> = view
        .criteria
        .iter()
        .map(|c| view! { <li>{c.name.read(lang).to_owned()}</li> })
        .collect();
    let page = Page::new(title, Side::Enterprise, "/my", move || {
        view! {
            <div class="stack">
                <div class="page-head"><h1>{title}</h1></div>
                <p data-testid="our-standing"><strong>{said}</strong></p>
                {why}
                <section class="section">
                    <h2>{p::CRITERIA.read(lang)}</h2>
                    <ul>{names}</ul>
                </section>
            </div>
        }
        .into_any()
    });
    page.under(site::MINE.read(lang), "/my")
}
