//! 一企一档: one page a firm, read before calling it. The newest of everything, and a link to all of it.

use leptos::prelude::*;

use super::{PATH, contacts};
use crate::domain::action::Action;
use crate::views::enterprise::{EnterpriseDetail, Part};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Kpi, Row, SummaryList, SummaryRow, TableView};
use crate::views::visit::VisitLine;
use crate::web::page::{Page, Reader, Side};
use crate::web::pages::{
    history, key_enterprise, matter, office_list, plan, positive_listing, project, service_day,
    visit,
};
use crate::web::ui::{ActionList, DataTable, KpiStrip, Summary, TimelineList};
use crate::web::words as w;
use crate::web::words::{
    dossier as d, matter as m, office, plan as pl, positive_listing as p, project as pr,
    service_day as s, site, visit as v,
};

/// The page.
pub fn detail(reader: &Reader, view: EnterpriseDetail) -> Page {
    let (lang, now) = (reader.lang, reader.now);
    let (name, uscc) = (view.name.clone(), view.uscc.clone());
    let record = view.may_record.then(|| {
        ActionView::link(
            w::action(Action::RecordComplaint).read(lang),
            "/office/complaints/new",
        )
    });
    let ask = view.may_ask.then(|| {
        let label = w::action(Action::BeginMatter).read(lang);
        ActionView::link(label, format!("{PATH}/{uscc}/matter"))
    });
    let profile = view.may_profile.then(|| {
        let label = w::action(Action::ProfileFirm).read(lang);
        ActionView::link(label, format!("{PATH}/{uscc}/profile"))
    });
    let facts = facts(reader, &view);
    let key = view.key.as_ref();
    let key = key.map_or_else(Vec::new, |k| key_enterprise::buttons(lang, &uscc, k));
    let kpis = kpis(lang, &view);
    let all = |part: &str| format!("{PATH}/{uscc}/{part}");
    let cases = section(
        lang,
        office::FIRM_CASES,
        "firm-cases",
        all("cases"),
        &view.cases,
        office_list::cases(
            lang,
            now,
            view.cases.rows.clone(),
            office::FIRM_CASES.read(lang),
            office::EMPTY_FIRM_CASES.read(lang),
        ),
    );
    let complaints = section(
        lang,
        office::FIRM_COMPLAINTS,
        "firm-complaints",
        format!("/office/ledger?firm={uscc}"),
        &view.complaints,
        office_list::complaints(
            lang,
            now,
            view.complaints.rows.clone(),
            office::FIRM_COMPLAINTS.read(lang),
            office::EMPTY_FIRM_COMPLAINTS.read(lang),
        ),
    );
    let plans = section(
        lang,
        pl::PLANS,
        "firm-plans",
        // the list opens at the plans in force and shows how many there are of each kind
        format!("/office/plans?firm={uscc}"),
        &view.plans,
        plan::table(
            lang,
            view.plans.rows.clone(),
            pl::PLANS.read(lang),
            d::NO_PLANS.read(lang),
        ),
    );
    let projects = project::table(
        lang,
        view.projects.rows,
        pr::PROJECTS.read(lang),
        pr::EMPTY_FIRM.read(lang),
    );
    let matters = matter::table(
        lang,
        view.matters,
        m::MATTERS.read(lang),
        m::EMPTY_FIRM.read(lang),
    );
    let visits = section(
        lang,
        v::VISITS,
        "firm-visits",
        format!("/visits?firm={uscc}"),
        &view.visits,
        visits(lang, &view.visits.rows),
    );
    let all_days = view.days_cut.then(|| {
        let href = format!("{PATH}/{uscc}/service-days");
        view! { <p><a href=href>{d::ALL_DAYS.read(lang)}</a></p> }
    });
    let days = service_day::days_of_firm(lang, view.days);
    let contacts = view.contacts.map(|c| contacts::section(lang, &uscc, c));
    let items = history::items(reader, view.history);
    let page = Page::new(name.clone(), Side::Staff, PATH, move || {
        view! {
            <div class="page-head">
                <h1>{name}</h1>
                <ActionList actions=record.into_iter().chain(ask).chain(profile).chain(key).collect()/>
            </div>
            <Summary list=facts/>
            <KpiStrip kpis=kpis/>
            {contacts}
            {complaints}
            {cases}
            {plans}
            <section class="section">
                <h2>{pr::PROJECTS.read(lang)}</h2>
                <DataTable table=projects testid="firm-projects"/>
            </section>
            <section class="section">
                <h2>{m::MATTERS.read(lang)}</h2>
                <DataTable table=matters testid="firm-matters"/>
            </section>
            {visits}
            <section class="section">
                <h2>{s::THEIR_DAYS.read(lang)}</h2>
                <DataTable table=days testid="firm-days"/>
                {all_days}
            </section>
            <section class="section">
                <h2>{site::HISTORY.read(lang)}</h2>
                <TimelineList items=items label=site::HISTORY.read(lang)/>
            </section>
        }
        .into_any()
    });
    page.under(site::ENTERPRISES.read(lang), PATH)
}

fn facts(reader: &Reader, view: &EnterpriseDetail) -> SummaryList {
    let lang = reader.lang;
    let listing = SummaryRow {
        term: p::LIST.read(lang).to_owned(),
        value: Cell::Link {
            text: positive_listing::told(lang, view.listing.as_ref()),
            href: format!("{}/{}", positive_listing::PATH, view.uscc),
            sub: None,
        },
        change: None,
    };
    let mut rows = vec![
        SummaryRow::text(site::USCC.read(lang), view.uscc.clone()),
        SummaryRow::text(site::DISTRICT.read(lang), view.district.read(lang)),
    ];
    match &view.profile {
        Some(profile) => {
            let part = |(what, is): (w::Word, String)| SummaryRow::text(what.read(lang), is);
            rows.extend(d::parts(lang, profile).map(part));
        }
        None => rows.push(SummaryRow::text(
            d::PROFILE.read(lang),
            d::NO_PROFILE.read(lang),
        )),
    }
    let key = view.key.as_ref();
    rows.extend(
        key.into_iter()
            .flat_map(|k| key_enterprise::facts(reader, k)),
    );
    rows.push(listing);
    SummaryList { rows }
}

/// What was promised to it: two numbers, each a link to its list.
fn kpis(lang: Lang, view: &EnterpriseDetail) -> Vec<Kpi> {
    let of = (view.terms.kept + view.terms.missed).to_string();
    let kpi = |label: w::Word, n: u64, missed: &str, urgent: bool| Kpi {
        label: label.read(lang).to_owned(),
        value: n.to_string(),
        note: Some(d::OF_ALL.fill(lang, &[("all", &of)])),
        href: Some(format!("{PATH}/{}/terms?missed={missed}", view.uscc)),
        urgent,
    };
    vec![
        kpi(d::KEPT, view.terms.kept, "no", false),
        kpi(d::MISSED, view.terms.missed, "yes", view.terms.missed > 0),
    ]
}

/// A part with its link to all of it.
fn section<T>(
    lang: Lang,
    heading: w::Word,
    testid: &'static str,
    all: String,
    part: &Part<T>,
    table: TableView,
) -> AnyView {
    let heading = heading.read(lang);
    let all = part.is_cut().then(|| {
        let label = d::ALL_OF_THEM.fill(lang, &[("n", &part.total.to_string()), ("what", heading)]);
        view! { <p><a href=all>{label}</a></p> }
    });
    view! {
        <section class="section">
            <h2>{heading}</h2>
            <DataTable table=table testid=testid/>
            {all}
        </section>
    }
    .into_any()
}

fn visits(lang: Lang, rows: &[VisitLine]) -> TableView {
    let columns = [v::NUMBER, v::DAY, site::UNIT, v::OFFICERS, v::STATE];
    let row = |r: &VisitLine| Row {
        cells: vec![
            Cell::Link {
                text: r.number.clone(),
                href: format!("{}/{}", visit::PATH, r.number),
                sub: Some(v::kind(r.kind).read(lang).to_owned()),
            },
            Cell::Text(w::date(lang, r.on)),
            Cell::Text(visit::units(lang, r)),
            Cell::Text(visit::people(lang, r)),
            Cell::Text(visit::state(lang, r)),
        ],
    };
    TableView {
        caption: v::VISITS.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.iter().map(row).collect(),
        empty: d::NO_VISITS.read(lang).to_owned(),
    }
}
