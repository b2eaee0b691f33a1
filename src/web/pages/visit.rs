//! Visits to firms: the list and its report, the counts by firm, one visit, and the firm's own page.

use leptos::prelude::*;

use super::measure::files;
use super::{form_button, history, positive_listing};
use crate::domain::action::Action;
use crate::domain::visit::{Heard, Kind, Status};
use crate::views::name::Lang;
use crate::views::ui::{
    ActionView, Cell, Column, Pager, Row, SummaryList, SummaryRow, Tab, TableView, Tabs,
};
use crate::views::visit::{
    Asked, FirmCount, FirmCounts, GuidanceView, OurVisit, OurVisitDetail, OurVisits, VisitDetail,
    VisitLine, Visits,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::sheet::{Sheet, Value};
use crate::web::ui::{ActionList, DataTable, PagerLinks, Summary, TabBar, TimelineList};
use crate::web::words as w;
use crate::web::words::{positive_listing as p, site, visit as v};

/// Where they are.
pub const PATH: &str = "/visits";

fn address(path: &str, asked: &Asked) -> String {
    let mut parts = vec![format!("year={}", asked.year)];
    parts.extend(asked.firm.as_ref().map(|f| format!("firm={}", f.uscc)));
    parts.extend(asked.kind.map(|k| format!("kind={}", k.key())));
    parts.extend(asked.unit.as_ref().map(|u| format!("unit={u}")));
    parts.extend(asked.without.then(|| "ground=none".to_owned()));
    format!("{path}?{}", parts.join("&"))
}

/// The three parts: all, those without a ground, the counts.
fn tabs(lang: Lang, asked: &Asked, counts: bool, inspections: bool) -> Tabs {
    let tab = |label: w::Word, href: String, current: bool| Tab {
        label: label.read(lang).to_owned(),
        href,
        count: None,
        current,
    };
    let part = |without: bool| Asked {
        without,
        kind: asked.kind.filter(|_| !without),
        ..asked.clone()
    };
    let mut items = vec![tab(
        v::ALL_OF_THEM,
        address(PATH, &part(false)),
        !counts && !asked.without,
    )];
    if inspections {
        let current = !counts && asked.without;
        items.push(tab(v::WITHOUT, address(PATH, &part(true)), current));
    }
    let href = format!("{PATH}/firms?year={}", asked.year);
    items.push(tab(v::BY_FIRM, href, counts));
    Tabs {
        label: v::PARTS.read(lang).to_owned(),
        items,
    }
}

/// The list.
pub fn list(reader: &Reader, view: Visits) -> Page {
    let lang = reader.lang;
    let title = v::VISITS.read(lang);
    let here = address(PATH, &view.asked);
    let csv = here.replacen(PATH, &format!("{PATH}.csv"), 1);
    let plan = view.may.iter().filter_map(|a| plan_button(lang, *a));
    let mut actions: Vec<ActionView> = plan.collect();
    actions.push(ActionView::link(v::CSV.read(lang), csv));
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.as_ref().map(|next| {
            let href = format!("{here}&after={next}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let columns = [v::NUMBER, v::FIRM, v::DAY, site::UNIT, v::GROUND, v::STATE];
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.iter().map(|r| row(lang, r)).collect(),
        empty: v::EMPTY.read(lang).to_owned(),
    };
    let of_firm = view.asked.firm.as_ref();
    let of_firm = of_firm.map(|f| super::enterprise::only(lang, f, PATH));
    let tabs = tabs(lang, &view.asked, false, view.inspections);
    let filter = filter(lang, &view);
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <ActionList actions=actions/>
            </div>
            <p class="page-note">{v::INTRO.read(lang)}</p>
            {of_firm}
            <TabBar tabs=tabs/>
            {filter}
            <DataTable table=table testid="visits"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

fn plan_button(lang: Lang, action: Action) -> Option<ActionView> {
    form_button::button(lang, action, "", 0)
}

fn select(
    name: &'static str,
    label: &'static str,
    options: Vec<(String, String, bool)>,
) -> AnyView {
    let id = format!("filter-{name}");
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, label, chosen)| {
            view! { <option value=value selected=chosen>{label}</option> }
        })
        .collect();
    view! {
        <label for=id.clone()>{label}</label>
        <select class="input" id=id name=name>{options}</select>
    }
    .into_any()
}

fn year_options(years: &[i16], chosen: i16) -> Vec<(String, String, bool)> {
    let option = |y: &i16| (y.to_string(), y.to_string(), *y == chosen);
    years.iter().map(option).collect()
}

fn filter(lang: Lang, view: &Visits) -> AnyView {
    let asked = &view.asked;
    let any = |label: w::Word, none: bool| (String::new(), label.read(lang).to_owned(), none);
    let kinds = Kind::ALL.iter().map(|k| {
        let label = v::kind(*k).read(lang).to_owned();
        (k.key().to_owned(), label, asked.kind == Some(*k))
    });
    let kinds: Vec<_> = std::iter::once(any(v::ANY_KIND, asked.kind.is_none()))
        .chain(kinds)
        .collect();
    let units = view.units.iter().map(|(id, name)| {
        let chosen = asked.unit.as_ref() == Some(id);
        (id.clone(), name.read(lang).to_owned(), chosen)
    });
    let units: Vec<_> = std::iter::once(any(v::ANY_UNIT, asked.unit.is_none()))
        .chain(units)
        .collect();
    // of one firm every year is listed
    let year = match &asked.firm {
        Some(firm) => {
            view! { <input type="hidden" name="firm" value=firm.uscc.clone()/> }.into_any()
        }
        None => select(
            "year",
            v::YEAR.read(lang),
            year_options(&view.years, asked.year),
        ),
    };
    // the report is of inspections only
    let kinds = (!asked.without).then(|| select("kind", v::KIND.read(lang), kinds));
    let without = asked
        .without
        .then(|| view! { <input type="hidden" name="ground" value="none"/> });
    view! {
        <form class="filter" method="get" action=PATH data-testid="filter">
            {year}
            {kinds}
            {select("unit", site::UNIT.read(lang), units)}
            {without}
            <button type="submit" class="button">{site::FILTER.read(lang)}</button>
        </form>
    }
    .into_any()
}

pub(super) fn units(lang: Lang, r: &VisitLine) -> String {
    let names: Vec<&str> = r.units.iter().map(|u| u.read(lang)).collect();
    names.join(w::word("、", ", ").read(lang))
}

pub(super) fn people(lang: Lang, r: &VisitLine) -> String {
    r.officers.join(w::word("、", ", ").read(lang))
}

/// Where it stands, and what the firm said to it.
pub(super) fn state(lang: Lang, r: &VisitLine) -> String {
    let status = v::status(r.status).read(lang);
    match r.heard {
        Some(heard) => format!("{status} · {}", v::heard(heard).read(lang)),
        None => status.to_owned(),
    }
}

fn ground(lang: Lang, r: &VisitLine) -> String {
    match (r.kind, r.ground) {
        (Kind::Help, _) => String::new(),
        (Kind::Inspection, None) => v::NO_GROUND.read(lang).to_owned(),
        (Kind::Inspection, Some(ground)) => {
            let said = v::ground(ground).read(lang);
            match r.ground_after {
                true => v::RECORDED_AFTER.fill(lang, &[("ground", said)]),
                false => said.to_owned(),
            }
        }
    }
}

fn row(lang: Lang, r: &VisitLine) -> Row {
    let listed = r.listed.then(|| v::LISTED.read(lang).to_owned());
    let firm = match listed {
        Some(listed) => format!("{} · {listed}", r.enterprise),
        None => r.enterprise.clone(),
    };
    Row {
        cells: vec![
            Cell::Link {
                text: r.number.clone(),
                href: format!("{PATH}/{}", r.number),
                sub: Some(v::kind(r.kind).read(lang).to_owned()),
            },
            Cell::Text(firm),
            Cell::Text(w::date(lang, r.on)),
            Cell::Text(units(lang, r)),
            Cell::Text(ground(lang, r)),
            Cell::Text(state(lang, r)),
        ],
    }
}

/// The same as a file.
pub fn sheet(lang: Lang, view: &Visits) -> Sheet {
    let columns = [
        v::NUMBER,
        v::KIND,
        site::USCC,
        v::FIRM,
        v::LISTED,
        v::DAY,
        site::UNIT,
        v::OFFICERS,
        v::GROUND,
        v::STATE,
    ];
    let cells = |r: &VisitLine| {
        let yes_no = if r.listed {
            w::word("是", "yes")
        } else {
            w::word("否", "no")
        };
        vec![
            r.number.clone(),
            v::kind(r.kind).read(lang).to_owned(),
            r.uscc.clone(),
            r.enterprise.clone(),
            yes_no.read(lang).to_owned(),
            r.on.to_string(),
            units(lang, r),
            people(lang, r),
            ground(lang, r),
            state(lang, r),
        ]
    };
    let row = |r: &VisitLine| cells(r).into_iter().map(Value::Text).collect();
    let cut = view.cut.then(|| v::CUT.read(lang).to_owned());
    Sheet {
        name: v::VISITS.read(lang).to_owned(),
        notes: cut.into_iter().collect(),
        head: columns.map(|c| c.read(lang).to_owned()).into(),
        rows: view.rows.iter().map(row).collect(),
    }
}

/// How often each firm was visited.
pub fn firms(reader: &Reader, view: FirmCounts) -> Page {
    let lang = reader.lang;
    let title = v::COUNTS.read(lang);
    let asked = Asked {
        firm: None,
        year: view.year,
        kind: None,
        unit: None,
        without: false,
    };
    let tabs = tabs(lang, &asked, true, view.inspections);
    let mut columns = vec![Column::text(v::FIRM.read(lang))];
    if view.inspections {
        let heads = [v::INSPECTIONS, v::CAPPED, v::UNGROUNDED];
        columns.extend(heads.map(|c| Column::text(c.read(lang))));
    }
    if view.help {
        columns.push(Column::text(v::HELP_VISITS.read(lang)));
    }
    let cells = |r: &FirmCount| {
        let mut cells = vec![Cell::Link {
            text: r.enterprise.clone(),
            href: format!("{}/{}", positive_listing::PATH, r.uscc),
            sub: Some(r.uscc.clone()),
        }];
        let number = |n: u64| Cell::Text(n.to_string());
        if view.inspections {
            let over = view.cap.filter(|cap| r.capped > u64::from(cap.most));
            let capped = match over {
                Some(cap) => {
                    let (n, most) = (r.capped.to_string(), cap.most.to_string());
                    v::OVER.fill(lang, &[("n", &n), ("most", &most)])
                }
                None => r.capped.to_string(),
            };
            cells.extend([number(r.inspections), Cell::Text(capped), number(r.without)]);
        }
        if view.help {
            cells.push(number(r.help));
        }
        Row { cells }
    };
    let table = TableView {
        caption: title.to_owned(),
        columns,
        rows: view.rows.iter().map(cells).collect(),
        empty: v::EMPTY.read(lang).to_owned(),
    };
    let cap = view.cap.filter(|_| view.inspections).map(|cap| {
        let said = v::CAP_IS.fill(lang, &[("most", &cap.most.to_string())]);
        let mark = (!cap.confirmed).then(|| {
            view! { " "<span class="tag">{v::TO_BE_CONFIRMED.read(lang)}</span> }
        });
        let free = v::CAP_INTRO.read(lang);
        view! { <p data-testid="cap">{said}{mark}" "{free}</p> }
    });
    let cut = view
        .cut
        .then(|| view! { <p class="page-note">{v::CUT.read(lang)}</p> });
    let years = year_options(&view.years, view.year);
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head"><h1>{title}</h1></div>
            <p class="page-note">{v::COUNTS_INTRO.read(lang)}</p>
            <TabBar tabs=tabs/>
            <form class="filter" method="get" action="/visits/firms" data-testid="filter">
                {select("year", v::YEAR.read(lang), years)}
                <button type="submit" class="button">{site::FILTER.read(lang)}</button>
            </form>
            {cap}
            {cut}
            <DataTable table=table testid="visits-by-firm"/>
        }
        .into_any()
    })
    .under(v::VISITS.read(lang), PATH)
}

/// One visit.
pub fn detail(reader: &Reader, view: VisitDetail) -> Page {
    let lang = reader.lang;
    let line = &view.line;
    let kind = v::kind(line.kind).read(lang);
    let title = v::ONE.fill(lang, &[("kind", kind), ("number", &line.number)]);
    let heading = title.clone();
    let state = state(lang, line);
    let guided = view.guidance.is_some();
    let guidance = view.guidance.clone().map(|g| guidance(lang, g));
    let warning = line.lacks_ground.then(|| {
        view! { <p class="notice" data-testid="no-ground"><strong>{v::WARNING.read(lang)}</strong></p> }
    });
    let over = view.count.filter(|(n, cap)| *n > u64::from(cap.most));
    let over = over.map(|(n, cap)| {
        let gaps = [("n", n.to_string()), ("most", cap.most.to_string())];
        let gaps = gaps.each_ref().map(|(k, s)| (*k, s.as_str()));
        let said = v::OVER_CAP.fill(lang, &gaps);
        let mark = (!cap.confirmed).then(|| {
            view! { " "<span class="tag">{v::TO_BE_CONFIRMED.read(lang)}</span> }
        });
        view! { <p class="notice" data-testid="over-cap">{said}{mark}</p> }
    });
    let planned = line.status == Status::Planned;
    let buttons = form_button::buttons(lang, &view.actions, &line.number, view.seq, planned);
    let facts = facts(lang, &view);
    let told = view.told.clone().map(|told| {
        view! {
            <section class="section">
                <h2>{if guided { v::ADVICE } else { v::TOLD }.read(lang)}</h2>
                <blockquote class="quote" dir="auto">{told}</blockquote>
            </section>
        }
    });
    let items = history::items(reader, view.history);
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="case-head">
                <h1>{heading}</h1>
                <p class="case-facts"><span data-testid="visit-status">{state}</span></p>
            </div>
            {warning}
            {over}
            <ActionList actions=buttons/>
            <Summary list=facts/>
            {told}
            {guidance}
            <section class="section">
                <h2>{site::HISTORY.read(lang)}</h2>
                <TimelineList items=items label=site::HISTORY.read(lang)/>
            </section>
        }
        .into_any()
    });
    page.under(v::VISITS.read(lang), PATH)
}

fn facts(lang: Lang, view: &VisitDetail) -> SummaryList {
    let line = &view.line;
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let mut rows = vec![
        text(v::FIRM, format!("{} · {}", line.enterprise, line.uscc)),
        SummaryRow {
            term: p::LIST.read(lang).to_owned(),
            value: Cell::Link {
                text: positive_listing::told(lang, view.listing.as_ref()),
                href: format!("{}/{}", positive_listing::PATH, line.uscc),
                sub: None,
            },
            change: None,
        },
        text(v::DAY, w::date(lang, line.on)),
        text(site::UNIT, units(lang, line)),
        text(v::OFFICERS, people(lang, line)),
    ];
    if line.kind == Kind::Inspection {
        rows.push(text(v::GROUND, ground(lang, line)));
        rows.extend(view.source.clone().map(|s| text(v::SOURCE, s)));
    }
    rows.extend(view.count.map(|(n, cap)| {
        let (n, most) = (n.to_string(), cap.most.to_string());
        let mut said = v::CAP_OF.fill(lang, &[("n", &n), ("most", &most)]);
        if !cap.confirmed {
            said = format!("{said} · {}", v::TO_BE_CONFIRMED.read(lang));
        }
        text(v::CAP, said)
    }));
    rows.extend(view.merged_into.clone().map(|n| text(v::MERGED_INTO, n)));
    if !view.took.is_empty() {
        rows.push(text(v::TOOK, view.took.join(" ")));
    }
    rows.extend(view.called_off.clone().map(|why| text(v::WHY_OFF, why)));
    SummaryList { rows }
}

/// What was looked at and with whom, its files, and what the firm says.
fn guidance(lang: Lang, g: GuidanceView) -> AnyView {
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let met = match g.met.is_empty() {
        true => v::ERASED.read(lang).to_owned(),
        false => g.met.join(w::word("、", ", ").read(lang)),
    };
    let at = w::at(lang, g.by.1);
    let by = v::RECORDED_BY.fill(lang, &[("name", &g.by.0), ("at", &at)]);
    let mut rows = vec![text(v::MET, met), text(v::LOOKED_AT, g.looked_at)];
    rows.extend(g.cases.iter().map(|c| SummaryRow {
        term: v::CASES.read(lang).to_owned(),
        value: Cell::Link {
            text: c.number.clone(),
            href: format!("/office/cases/{}", c.number),
            sub: None,
        },
        change: None,
    }));
    let facts = SummaryList { rows };
    let photos = files(lang, "visit", &g.visit, &g.files);
    let photos = photos.map(|files| view! { <h3>{v::PHOTOS.read(lang)}</h3>{files} });
    let response = g.response.map(|(agreed, words, name, at)| {
        let heard = if agreed {
            Heard::Agreed
        } else {
            Heard::Disagreed
        };
        let said = v::RESPONSE_IS.fill(
            lang,
            &[
                ("said", v::heard(heard).read(lang)),
                ("name", &name),
                ("at", &w::at(lang, at)),
            ],
        );
        let words = words.map(|words| {
            view! { <blockquote class="quote" dir="auto">{words}</blockquote> }
        });
        view! {
            <h3>{v::RESPONSE.read(lang)}</h3>
            <p data-testid="response">{said}</p>
            {words}
        }
    });
    view! {
        <section class="section" data-testid="guidance">
            <h2>{v::GUIDANCE.read(lang)}</h2>
            <Summary list=facts/>
            {photos}
            <p class="page-note">{by}</p>
            {response}
        </section>
    }
    .into_any()
}

/// One visit, as its firm reads it.
pub fn our_detail(reader: &Reader, view: OurVisitDetail) -> Page {
    let lang = reader.lang;
    let line = &view.line;
    let kind = v::kind(line.kind).read(lang);
    let title = v::ONE.fill(lang, &[("kind", kind), ("number", &line.number)]);
    let heading = title.clone();
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let mut rows = vec![
        text(v::DAY, w::date(lang, line.on)),
        text(site::UNIT, units(lang, line)),
        text(v::OFFICERS, people(lang, line)),
    ];
    if line.kind == Kind::Inspection {
        rows.push(text(v::GROUND, ground(lang, line)));
    }
    let advice = if view.guidance.is_some() {
        v::ADVICE
    } else {
        v::TOLD
    };
    rows.extend(view.told.clone().map(|told| text(advice, told)));
    let facts = SummaryList { rows };
    let respond = view.may_respond.then(|| {
        let href = format!("/my/visits/{}/acknowledge", line.number);
        ActionView::link(w::action(Action::AcknowledgeGuidance).read(lang), href).as_primary()
    });
    let guidance = view.guidance.map(|g| guidance(lang, g));
    let page = Page::new(title, Side::Enterprise, "/my", move || {
        view! {
            <div class="stack">
                <div class="page-head"><h1>{heading}</h1></div>
                <Summary list=facts/>
                {guidance}
                <ActionList actions=respond.into_iter().collect()/>
            </div>
        }
        .into_any()
    });
    page.under(site::MINE.read(lang), "/my")
        .under(v::OURS.read(lang), "/my/visits")
}

/// The visits made to the reader's own firm.
pub fn ours(reader: &Reader, view: OurVisits) -> Page {
    let lang = reader.lang;
    let title = v::OURS.read(lang);
    let gaps = [
        ("year", view.year.to_string()),
        ("inspections", view.inspections.to_string()),
        ("help", view.help.to_string()),
    ];
    let gaps = gaps.each_ref().map(|(k, s)| (*k, s.as_str()));
    let count = v::OURS_COUNT.fill(lang, &gaps);
    let columns = [v::DAY, v::KIND, site::UNIT, v::OFFICERS, v::GROUND, v::TOLD];
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.iter().map(|r| our_row(lang, r)).collect(),
        empty: v::OURS_EMPTY.read(lang).to_owned(),
    };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.as_ref().map(|next| {
            let href = format!("/my/visits?after={next}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let page = Page::new(title, Side::Enterprise, "/my", move || {
        view! {
            <div class="stack">
                <div class="page-head"><h1>{title}</h1></div>
                <p class="page-note">{v::OURS_INTRO.read(lang)}</p>
                <p data-testid="our-count"><strong>{count}</strong></p>
                <DataTable table=table testid="our-visits"/>
                <PagerLinks pager=pager/>
            </div>
        }
        .into_any()
    });
    page.under(site::MINE.read(lang), "/my")
}

fn our_row(lang: Lang, r: &OurVisit) -> Row {
    let line = &r.line;
    let mut day = w::date(lang, line.on);
    if line.status == Status::Planned {
        day = format!("{day} · {}", v::EXPECTED.read(lang));
    }
    if let Some(heard) = line.heard {
        day = format!("{day} · {}", v::heard(heard).read(lang));
    }
    Row {
        cells: vec![
            Cell::Link {
                text: day,
                href: format!("/my/visits/{}", line.number),
                sub: None,
            },
            Cell::Text(v::kind(line.kind).read(lang).to_owned()),
            Cell::Text(units(lang, line)),
            Cell::Text(people(lang, line)),
            Cell::Text(ground(lang, line)),
            Cell::Text(r.told.clone().unwrap_or_default()),
        ],
    }
}

/// Visits on which guidance was given that names a case, on its page; nothing where there is none.
pub(super) fn guidance_section(lang: Lang, rows: &[VisitLine]) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let columns = [v::NUMBER, v::DAY, site::UNIT, v::OFFICERS, v::STATE];
    let row = |r: &VisitLine| Row {
        cells: vec![
            Cell::Link {
                text: r.number.clone(),
                href: format!("{PATH}/{}", r.number),
                sub: Some(r.enterprise.clone()),
            },
            Cell::Text(w::date(lang, r.on)),
            Cell::Text(units(lang, r)),
            Cell::Text(people(lang, r)),
            Cell::Text(state(lang, r)),
        ],
    };
    let heading = v::GUIDANCE.read(lang);
    let table = TableView {
        caption: heading.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.iter().map(row).collect(),
        empty: String::new(),
    };
    Some(
        view! {
            <section class="section" id="guidance">
                <h2>{heading}</h2>
                <DataTable table=table testid="guidance-over"/>
            </section>
        }
        .into_any(),
    )
}
