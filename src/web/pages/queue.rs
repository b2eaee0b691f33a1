//! 工作台: what waits for the reader, the nearest deadline first.

use leptos::prelude::*;

use super::{
    claim, complaint, consultation, draw, matter, measure, office_list, plan, saved_view, stand_in,
    suggestion, supervision_order, text_message, withdrawal,
};
use crate::api::Form;
use crate::api::forms::{BULK, form};
use crate::domain::action::Action;
use crate::domain::case::{Label, Stage};
use crate::domain::policy;
use crate::views::name::Lang;
use crate::views::queue::{Queue, Tab};
use crate::views::saved_view::{List, ViewTyped};
use crate::views::ui::{ActionView, Pager, Tab as TabView, Tabs};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, PagerLinks, TabBar};
use crate::web::words as w;
use crate::web::words::{
    bulk, claim as claims, consultation as c, ledger, office, service_day, site,
    suggestion as suggestions, supervision, text_message as texts,
};

/// The queue.
pub fn queue(reader: &Reader, queue: Queue, typed: ViewTyped) -> Page {
    let (lang, now) = (reader.lang, reader.now);
    let title = site::DESK.read(lang);
    let record = queue.may_record.then(|| {
        ActionView::link(
            w::action(Action::RecordComplaint).read(lang),
            "/office/complaints/new",
        )
    });
    let tabs = Tabs {
        label: office::QUEUE_TABS.read(lang).to_owned(),
        items: queue
            .tabs
            .iter()
            .map(|(tab, count)| tab_view(reader, &queue, *tab, *count))
            .collect(),
    };
    let save = saved_view::save(lang, List::Queue, &queue.views, &queue.query(), &typed);
    let filter = filter(reader, &queue);
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        summary: None,
        prev: None,
        next: queue.next.as_ref().map(|next| {
            (
                site::NEXT_PAGE.read(lang).to_owned(),
                List::Queue.address(&format!("{}&after={next}", queue.query())),
            )
        }),
    };
    let orders_heading = supervision::ON_QUEUE.read(lang);
    let orders = (!queue.orders.is_empty())
        .then(|| supervision_order::table(reader, queue.orders.clone(), orders_heading, ""));
    let asked_heading = c::ON_QUEUE.read(lang);
    let asked = (!queue.consultations.is_empty())
        .then(|| consultation::table(lang, queue.consultations.clone(), asked_heading, ""));
    let matters = matter::on_queue(lang, queue.matters.clone());
    let plans = plan::on_queue(lang, queue.plans.clone());
    let follow_ups = plan::follow_ups_on_queue(lang, &queue.follow_ups);
    let measures = measure::on_queue(lang, queue.measures.clone());
    let heading = office::TO_TRIAGE.read(lang);
    let more = (queue.complaints_waiting > queue.complaints.len() as u64).then(|| {
        let n = queue.complaints_waiting.to_string();
        ActionView::link(
            office::ALL_TO_TRIAGE.fill(lang, &[("n", &n)]),
            "/office/complaints",
        )
    });
    let calls = (queue.contacts_to_phone > 0).then(|| {
        let n = queue.contacts_to_phone.to_string();
        ActionView::link(
            office::ALL_TO_PHONE.fill(lang, &[("n", &n)]),
            complaint::TO_PHONE,
        )
    });
    let desks = queue.desk_entries.iter().map(|(number, theme, n)| {
        let gaps = [("n", &*n.to_string()), ("day", theme.as_str())];
        ActionView::link(
            service_day::DESK_WAITS.fill(lang, &gaps),
            format!("/office/desk/{number}"),
        )
    });
    let desks: Vec<ActionView> = desks.collect();
    let claims = (queue.claims_waiting > 0).then(|| {
        let n = queue.claims_waiting.to_string();
        ActionView::link(claims::WAITING_N.fill(lang, &[("n", &n)]), claim::PATH)
    });
    let said = (queue.suggestions_waiting > 0).then(|| {
        let n = queue.suggestions_waiting.to_string();
        ActionView::link(
            suggestions::WAITING_N.fill(lang, &[("n", &n)]),
            suggestion::PATH,
        )
    });
    let advised = (queue.withdrawals_to_check > 0).then(|| {
        let n = queue.withdrawals_to_check.to_string();
        ActionView::link(
            w::withdrawal::WAITING_N.fill(lang, &[("n", &n)]),
            withdrawal::PATH,
        )
    });
    let drawn = queue.call_backs.iter().map(|d| draw::waiting(lang, d));
    let drawn: Vec<ActionView> = drawn.collect();
    let phones = reader.actor.as_ref();
    let phones = phones.is_some_and(|a| policy::ever(a.role, Action::CheckContact));
    let texts = (reader.texts.any() && phones)
        .then(|| ActionView::link(texts::TEXTS.read(lang), text_message::PATH));
    let people: Vec<ActionView> = calls
        .into_iter()
        .chain(desks)
        .chain(claims)
        .chain(said)
        .chain(advised)
        .chain(drawn)
        .chain(texts)
        .collect();
    let people = (!people.is_empty()).then(|| view! { <ActionList actions=people/> });
    let narrowed = filtered(&queue);
    let complaints = (!queue.complaints.is_empty())
        .then(|| office_list::complaints(lang, now, queue.complaints, heading, ""));
    let empty = if narrowed {
        site::EMPTY_FILTER
    } else {
        office::empty(queue.tab)
    };
    let cases_heading = office::CASES.read(lang);
    let part = office::tab(queue.tab, queue.sees_all).read(lang);
    let caption = office::PAIR.fill(lang, &[("name", cases_heading), ("value", part)]);
    let steps = steps(reader);
    let several = (!steps.is_empty() && queue.cases.len() > 1).then(|| several(lang, &steps));
    let keys = (!queue.cases.is_empty()).then(|| keys(reader, several.is_some()));
    let cases = (!queue.cases.is_empty() || complaints.is_none()).then(|| match &several {
        Some(_) => office_list::cases_to_choose(lang, now, queue.cases, &caption, CHOSEN),
        None => office_list::cases(lang, now, queue.cases, &caption, empty.read(lang)),
    });
    let wrong = typed.problem.is_some();
    let views = saved_view::links(lang, &queue.views, List::Queue);
    let banners = stand_in::banners(lang, reader.actor.as_ref(), &queue.stands_in);
    let page = Page::new(title, Side::Staff, "/office", move || {
        let both = complaints.is_some() && cases.is_some();
        let orders = orders.map(|table| {
            let all = ActionView::link(supervision::ALL_ORDERS.read(lang), "/supervision/orders");
            view! {
                <section class="section" data-testid="orders-waiting">
                    <h2>{orders_heading}</h2>
                    <DataTable table=table testid="orders-table"/>
                    <ActionList actions=vec![all]/>
                </section>
            }
        });
        let asked = asked.map(|table| {
            let all = ActionView::link(c::ALL_CONSULTATIONS.read(lang), consultation::PATH);
            view! {
                <section class="section" data-testid="consultations-waiting">
                    <h2>{asked_heading}</h2>
                    <DataTable table=table testid="consultations-table"/>
                    <ActionList actions=vec![all]/>
                </section>
            }
        });
        let complaints = complaints.map(|table| {
            view! {
                <section class="section">
                    <h2>{heading}</h2>
                    <DataTable table=table testid="triage-table"/>
                    <ActionList actions=more.into_iter().collect()/>
                </section>
            }
        });
        let cases = cases.map(|table| {
            view! {
                <section class="section">
                    {both.then(|| view! { <h2>{cases_heading}</h2> })}
                    <div data-rows>
                        <DataTable table=table testid="cases-table"/>
                    </div>
                    {several}
                    <PagerLinks pager=pager/>
                    {keys}
                </section>
            }
        });
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <ActionList actions=record.into_iter().collect()/>
            </div>
            {banners}
            {orders}
            {asked}
            {matters}
            {plans}
            {follow_ups}
            {measures}
            {views}
            <TabBar tabs=tabs/>
            {filter}
            {save}
            {people}
            {complaints}
            {cases}
        }
        .into_any()
    });
    match wrong {
        true => page.with_status(422),
        false => page,
    }
}

/// The form that the boxes of the list belong to.
const CHOSEN: &str = "chosen";

/// The steps this reader's role may have for several cases at once.
fn steps(reader: &Reader) -> Vec<&'static Form> {
    let role = reader.actor.as_ref().map(|a| a.role);
    let forms = BULK.iter().filter_map(|key| form(*key));
    forms
        .filter(|f| role.is_some_and(|role| policy::ever(role, f.action)))
        .collect()
}

/// What can be done with those that are ticked; what it would do is shown first.
fn several(lang: Lang, steps: &[&'static Form]) -> AnyView {
    let buttons = steps
        .iter()
        .map(|step| {
            let label = w::form(step.key).title.read(lang);
            view! {
                <button type="submit" class="button" name="step" value=step.key.key()>{label}</button>
            }
        })
        .collect_view();
    view! {
        <form class="filter bulk" id=CHOSEN method="get" action="/office/bulk" data-testid="bulk">
            <span>{bulk::WITH_CHOSEN.read(lang)}</span>
            {buttons}
        </form>
    }
    .into_any()
}

/// The keys of the list, and the switch that turns them off; shown by script, without which there are none.
fn keys(reader: &Reader, choosing: bool) -> AnyView {
    let lang = reader.lang;
    let lines = bulk::KEY_LIST
        .into_iter()
        .filter(|(key, _)| choosing || *key != "x")
        .map(|(key, does)| view! { <dt><kbd>{key}</kbd></dt><dd>{does.read(lang)}</dd> })
        .collect_view();
    let (label, to) = match reader.keys {
        true => (bulk::KEYS_OFF, "off"),
        false => (bulk::KEYS_ON, "on"),
    };
    let back = reader.path.clone();
    view! {
        <details class="explain" data-keys-help hidden>
            <summary>{bulk::KEYS.read(lang)}</summary>
            <dl class="keys">{lines}</dl>
            <form method="post" action="/preferences">
                <input type="hidden" name="back" value=back/>
                <button type="submit" class="button" name="keys" value=to>{label.read(lang)}</button>
            </form>
        </details>
    }
    .into_any()
}

fn tab_view(reader: &Reader, queue: &Queue, tab: Tab, count: Option<u64>) -> TabView {
    TabView {
        label: office::tab(tab, queue.sees_all)
            .read(reader.lang)
            .to_owned(),
        href: format!("/office?tab={}", tab.key()),
        count,
        current: tab == queue.tab,
    }
}

/// Whether the list is narrowed.
fn filtered(queue: &Queue) -> bool {
    queue.unit.is_some() || queue.stage.is_some() || queue.label.is_some()
}

/// Unit, stage and label, chosen by address: a plain GET form.
fn filter(reader: &Reader, queue: &Queue) -> AnyView {
    let lang = reader.lang;
    let option = |value: String, label: String, chosen: bool| {
        view! { <option value=value selected=chosen>{label}</option> }
    };
    let units = queue
        .units
        .iter()
        .map(|(id, name)| {
            let chosen = queue.unit.as_ref() == Some(id);
            option(id.clone(), name.read(lang).to_owned(), chosen)
        })
        .collect_view();
    let units = queue.sees_all.then(|| {
        view! {
            <label class="visually-hidden" for="filter-unit">{site::UNIT.read(lang)}</label>
            <select class="input" id="filter-unit" name="unit">
                <option value="">{office::ALL_UNITS.read(lang)}</option>
                {units}
            </select>
        }
    });
    let stages = Stage::ALL
        .into_iter()
        .map(|s| {
            let label = w::stage(s).read(lang).to_owned();
            option(s.key().to_owned(), label, queue.stage == Some(s))
        })
        .collect_view();
    let labels = Label::ALL
        .iter()
        .copied()
        .map(|l| {
            let name = w::label(l).read(lang).to_owned();
            option(l.key().to_owned(), name, queue.label == Some(l))
        })
        .collect_view();
    let clear = filtered(queue).then(|| {
        let href = format!("/office?tab={}", queue.tab.key());
        view! { <a class="cancel" href=href>{site::CLEAR_FILTERS.read(lang)}</a> }
    });
    view! {
        <form class="filter" method="get" action="/office" data-testid="filter">
            <input type="hidden" name="tab" value=queue.tab.key()/>
            {units}
            <label class="visually-hidden" for="filter-stage">{site::STAGE.read(lang)}</label>
            <select class="input" id="filter-stage" name="stage">
                <option value="">{office::ALL_STAGES.read(lang)}</option>
                {stages}
            </select>
            <label class="visually-hidden" for="filter-label">{site::LABELS.read(lang)}</label>
            <select class="input" id="filter-label" name="label">
                <option value="">{ledger::ANY_LABEL.read(lang)}</option>
                {labels}
            </select>
            <button type="submit" class="button">{site::FILTER.read(lang)}</button>
            {clear}
        </form>
    }
    .into_any()
}
