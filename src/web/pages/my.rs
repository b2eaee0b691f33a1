//! The firm's own pages: what waits, all its problems, one problem, the receipt.

mod detail;
mod receipt;

pub use detail::{answered, detail};
use leptos::prelude::*;
pub use receipt::{receipt, received};

use super::{claim, matter, my_line, plan, service_day, suggestion};
use crate::domain::time::At;
use crate::views::form_key::FormKey;
use crate::views::my::{MyComplaints, MyFilter, MyStart};
use crate::views::name::Lang;
use crate::views::service_day::DayLine;
use crate::views::ui::{ActionView, EmptyView, NoticeTone, NoticeView, Pager, Tab, Tabs};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, EmptyState, Notice, PagerLinks, TabBar};
use crate::web::words::{
    self as w, coercive_measure, enterprise_side as my, key_enterprise, leniency_file as l,
    positive_listing, site, visit, wall_opening,
};

/// The button that starts everything, where the reader may press it.
fn submit(lang: Lang, may: bool) -> Option<ActionView> {
    may.then(|| ActionView::link(site::SUBMIT_PROBLEM.read(lang), "/complaints/new").as_primary())
}

/// The firm's other pages, as a list of links under a heading of its own.
fn others(lang: Lang, all: bool) -> AnyView {
    let link = |word: w::Word, href: &str| ActionView::link(word.read(lang), href);
    let all = all.then(|| link(my::ALL_PROBLEMS, "/my/complaints"));
    let links = all.into_iter().chain([
        link(l::MY_REPORTS, "/my/self-reports"),
        link(positive_listing::OURS, "/my/positive-list"),
        link(visit::OURS, "/my/visits"),
        link(coercive_measure::OURS, "/my/coercive-measures"),
        link(wall_opening::OURS, "/my/openings"),
        claim::to_members(lang),
        matter::to_ours(lang),
        suggestion::to_ours(lang),
    ]);
    let items = links.map(|to| view! { <li><a href=to.href>{to.label}</a></li> });
    view! {
        <section>
            <h2>{my::OTHERS.read(lang)}</h2>
            <ul class="ways" data-testid="others">{items.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The start page: what waits for the firm, then what the bureau is at.
pub fn start(
    reader: &Reader,
    mine: MyStart,
    days: Vec<DayLine>,
    drafts: Vec<WaitingDraft>,
) -> Page {
    let lang = reader.lang;
    let title = site::MINE.read(lang);
    let draft = drafts.into_iter().map(|it| waiting_draft(lang, it));
    let draft = draft.collect_view();
    Page::new(title, Side::Enterprise, "/my", move || {
        let submit = submit(lang, mine.may_submit);
        let days = service_day::days(lang, days);
        let plans = plan::my_lines(lang, mine.plans);
        let served = mine
            .service_officer
            .map(|(name, unit)| service_officer(lang, &name, unit.read(lang)));
        if !mine.any {
            let empty = EmptyView {
                title: site::EMPTY_MY_PROBLEMS.read(lang).to_owned(),
                text: None,
                action: submit,
            };
            return view! {
                <div class="stack">
                    <div class="page-head"><h1>{title}</h1><p>{mine.enterprise}</p></div>
                    {served}
                    {guidance_of(lang, mine.guidance)}
                    {claim::waiting(lang, mine.claims)}
                    {draft}
                    {days}
                    <EmptyState empty=empty/>
                    {others(lang, false)}
                </div>
            }
            .into_any();
        }
        let guidance = guidance_of(lang, mine.guidance);
        let claims = claim::waiting(lang, mine.claims);
        let waiting = if mine.waiting.is_empty() {
            let nothing = guidance.is_none() && claims.is_none();
            let nothing = nothing.then(|| view! { <p>{site::EMPTY_MY_TURN.read(lang)}</p> });
            nothing.into_any()
        } else {
            my_line::list(lang, mine.waiting, "waiting")
        };
        let open = if mine.open.is_empty() {
            view! { <p>{my::EMPTY_OPEN.read(lang)}</p> }.into_any()
        } else {
            my_line::list(lang, mine.open, "open")
        };
        let submit: Vec<ActionView> = submit.into_iter().collect();
        view! {
            <div class="stack">
                <div class="page-head"><h1>{title}</h1><p>{mine.enterprise}</p></div>
                {served}
                {draft}
                <section><h2>{my::WAITS_FOR_YOU.read(lang)}</h2>{guidance}{claims}{waiting}</section>
                {days}
                {plans}
                <section><h2>{my::WITH_THE_BUREAU.read(lang)}</h2>{open}</section>
                <ActionList actions=submit/>
                {others(lang, true)}
            </div>
        }
        .into_any()
    })
}

/// Guidance that waits for the firm's word.
fn guidance_of(lang: Lang, waiting: u64) -> Option<AnyView> {
    (waiting > 0).then(|| {
        let said = visit::TO_ACKNOWLEDGE.fill(lang, &[("n", &waiting.to_string())]);
        view! { <p data-testid="guidance-waits"><a href="/my/visits">{said}</a></p> }.into_any()
    })
}

/// Whom a key enterprise turns to.
fn service_officer(lang: Lang, name: &str, unit: &str) -> AnyView {
    let yours = key_enterprise::YOURS.fill(lang, &[("name", name), ("unit", unit)]);
    view! {
        <div data-testid="service-officer">
            <p><strong>{yours}</strong></p>
            <p class="page-note">{key_enterprise::YOURS_TEXT.read(lang)}</p>
        </div>
    }
    .into_any()
}

/// Something that was written and not sent.
#[derive(Clone, Debug)]
pub struct WaitingDraft {
    /// Of which form.
    pub form: FormKey,
    /// The page it was written on.
    pub path: String,
    /// When it was kept.
    pub at: At,
}

/// It is found again here, whenever its author logs in.
fn waiting_draft(lang: Lang, draft: WaitingDraft) -> AnyView {
    let what = w::form(draft.form).title.read(lang);
    let notice = NoticeView {
        tone: NoticeTone::Told,
        title: my::DRAFT_WAITS.fill(lang, &[("what", what)]),
        lines: vec![my::DRAFT_KEPT.fill(lang, &[("at", &w::at(lang, draft.at))])],
        actions: vec![ActionView::link(my::DRAFT_GO_ON.read(lang), draft.path)],
    };
    view! { <Notice notice=notice testid="draft-waits"/> }.into_any()
}

/// All of the firm's problems, newest first.
pub fn list(reader: &Reader, mine: MyComplaints) -> Page {
    let lang = reader.lang;
    let title = site::MY_PROBLEMS.read(lang);
    let page = Page::new(title, Side::Enterprise, "/my", move || {
        let tabs = Tabs {
            label: my::FILTERS.read(lang).to_owned(),
            items: MyFilter::ALL
                .into_iter()
                .map(|f| tab(lang, f, mine.filter))
                .collect(),
        };
        let empty = if mine.filter == MyFilter::All {
            site::EMPTY_MY_PROBLEMS
        } else {
            my::EMPTY_FILTER
        };
        let rows = match mine.rows.is_empty() {
            true => {
                view! { <p class="table-empty" data-testid="my-complaints">{empty.read(lang)}</p> }
                    .into_any()
            }
            false => my_line::dated(lang, mine.rows, "my-complaints"),
        };
        let pager = Pager {
            label: site::PAGER.read(lang).to_owned(),
            next: mine.next.map(|after| {
                let href = format!("/my/complaints?tab={}&after={after}", mine.filter.key());
                (site::NEXT_PAGE.read(lang).to_owned(), href)
            }),
            ..Pager::default()
        };
        let actions = submit(lang, mine.may_submit).into_iter().collect();
        view! {
            <div class="stack">
                <h1>{title}</h1>
                <TabBar tabs=tabs/>
                {rows}
                <PagerLinks pager=pager/>
                <ActionList actions=actions/>
            </div>
        }
        .into_any()
    });
    page.under(site::MINE.read(lang), "/my")
}

fn tab(lang: Lang, filter: MyFilter, current: MyFilter) -> Tab {
    let href = match filter {
        MyFilter::All => "/my/complaints".to_owned(),
        other => format!("/my/complaints?tab={}", other.key()),
    };
    Tab {
        label: my::filter(filter).read(lang).to_owned(),
        href,
        count: None,
        current: filter == current,
    }
}
