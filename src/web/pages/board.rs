//! 督办总览: who is late with how much; each number leads to what it counts.

use leptos::prelude::*;

use super::office_list::{excerpt, moment};
use super::results::{figure_of, heat_table, mean, period, rate};
use crate::domain::ids::Noun;
use crate::domain::term::Standing;
use crate::domain::time::At;
use crate::views::board::{Board, Common, Due, Overdue, OverdueLine, Said, UnitLine};
use crate::views::name::Lang;
use crate::views::results::{Figure, Heat, Period, Rate};
use crate::views::ui::{
    ActionView, Cell, Column, Icon, Kpi, Pager, Row, SummaryList, SummaryRow, TableView,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::sheet::{Sheet, Value};
use crate::web::ui::{
    ActionList, DataTable, DeadlinePill, Glyph, KpiStrip, PagerLinks, PrintButton, Summary,
};
use crate::web::words as w;
use crate::web::words::{
    claim, common_problem, draw, ledger, office, report, results, site, wall_opening,
};

/// Units of the small table of months.
const HEAT_UNITS: usize = 8;

/// The board.
pub fn board(reader: &Reader, view: Board) -> Page {
    let lang = reader.lang;
    let title = site::BOARD.read(lang);
    let as_of = office::BOARD_AS_OF.fill(lang, &[("at", &w::at(lang, reader.now))]);
    let kpi = |label: w::Word, n: u64, href: &str, urgent: bool| Kpi {
        label: label.read(lang).to_owned(),
        value: n.to_string(),
        note: None,
        href: Some(href.to_owned()),
        urgent: urgent && n > 0,
    };
    let kpis = vec![
        kpi(site::COUNT_LATE, view.late, "/supervision/overdue", true),
        kpi(
            site::COUNT_TODAY,
            view.due_today,
            "/supervision/overdue?due=today",
            false,
        ),
        // the queue's tabs of the same names count the same
        kpi(
            site::COUNT_EXTENSIONS,
            view.extensions,
            "/office?tab=extension",
            false,
        ),
        kpi(
            site::COUNT_UNANSWERED,
            view.unanswered,
            "/supervision/orders?state=unanswered",
            false,
        ),
        kpi(
            site::COUNT_DISPUTED,
            view.disputed,
            "/office/complaints?status=disputed",
            false,
        ),
        kpi(site::COUNT_REVIEW, view.review, "/office?tab=review", false),
        Kpi {
            note: view.parked_for.map(|n| {
                let n = n.to_string();
                office::PARKED_FOR.fill(lang, &[("n", &n)])
            }),
            ..kpi(site::COUNT_PARKED, view.parked, "/office?tab=parked", false)
        },
        kpi(
            site::COUNT_INTAKE,
            view.waiting,
            "/office/complaints",
            false,
        ),
    ];
    let since = view.since_yesterday;
    let since = office::SINCE_YESTERDAY.fill(
        lang,
        &[
            ("late", &since.newly_late.to_string()),
            ("met", &since.met_late.to_string()),
        ],
    );
    let comma = w::word("；", "; ").read(lang);
    let duties: Vec<String> = view
        .duties_late
        .iter()
        .map(|(name, at)| {
            let at = w::at(lang, *at);
            wall_opening::DUTY_LATE_OF.fill(lang, &[("name", name), ("at", &at)])
        })
        .collect();
    let duties = (!duties.is_empty()).then(|| {
        let said = wall_opening::DUTY_LATE.fill(lang, &[("names", &duties.join(comma))]);
        view! {
            <p class="notice wrong" data-testid="duties-late">
                <Glyph icon=Icon::Triangle/><a href="/wall">{said}</a>
            </p>
        }
    });
    let newly = newly(lang, &view);
    let common = common(lang, &view.common);
    let said = said(lang, view.period, &view.said);
    let heat = heat(lang, view.period, view.said.heat.clone());
    let more = vec![
        ActionView::link(results::TITLE.read(lang), "/supervision/results"),
        ActionView::link(report::TITLE.read(lang), "/supervision/reports"),
        ActionView::link(ledger::LEDGER.read(lang), "/office/ledger"),
    ];
    let cut = cut(lang, view.cut.then_some(view.most))
        .map(|cut| view! { <p class="page-note">{cut}</p> });
    let heading = office::UNITS_BY_LATE.read(lang);
    let over = office::RATES_OVER.fill(lang, &[("period", &period(lang, view.period))]);
    let numbers = [site::COUNT_OPEN, site::COUNT_LATE, site::COUNT_TODAY];
    let table = TableView {
        caption: heading.to_owned(),
        columns: std::iter::once(Column::text(site::UNIT.read(lang)))
            .chain(numbers.map(|c| Column::number(c.read(lang))))
            .chain([
                Column::text(site::LONGEST_LATE.read(lang)),
                Column::number(results::figure(Figure::OnTime).read(lang)),
                Column::number(results::MEAN.read(lang)),
                Column::number(office::HOPS.read(lang)),
            ])
            .collect(),
        rows: view
            .units
            .into_iter()
            .map(|u| unit(lang, view.period, u))
            .collect(),
        empty: office::EMPTY_BOARD.read(lang).to_owned(),
    };
    Page::new(title, Side::Staff, "/supervision", move || {
        view! {
            <div class="on-one-sheet stack">
            <div class="page-head"><h1>{title}</h1><p class="page-note">{as_of}</p></div>
            <KpiStrip kpis=kpis/>
            {duties}
            {cut}
            <section class="section">
                <h2>{office::SINCE_HEADING.read(lang)}</h2>
                <p class="page-note" data-testid="since-yesterday">{since}</p>
                {newly}
            </section>
            <section class="section">
                <h2>{heading}</h2>
                <p class="page-note">{over}</p>
                <DataTable table=table testid="board"/>
            </section>
            <div class="halves">
                <div>{heat}</div>
                <div class="stack">{said}{common}</div>
            </div>
            <div class="actions">
                <ActionList actions=more/>
                <PrintButton label=site::PRINT.read(lang)/>
            </div>
            </div>
        }
        .into_any()
    })
}

/// What became late with the turn of the day, each with its way.
fn newly(lang: Lang, view: &Board) -> Option<AnyView> {
    if view.newly.is_empty() {
        return None;
    }
    let items = view.newly.iter().map(|r| {
        let pill = w::pill(lang, &r.term);
        let unit = r.unit.read(lang).to_owned();
        view! {
            <li>
                <DeadlinePill pill=pill/>
                {linked(lang, r)}
                <span class="case-number">{r.number.clone()}</span>
                <span>{unit}</span>
            </li>
        }
    });
    Some(
        view! { <ul class="todo-list" data-testid="newly-late">{items.collect_view()}</ul> }
            .into_any(),
    )
}

/// Solved beside satisfied: two answers, never one (interface.md D4).
fn said(lang: Lang, over: Period, said: &Said) -> AnyView {
    let line = |figure: Figure, of: Rate| SummaryRow {
        term: results::figure(figure).read(lang).to_owned(),
        value: Cell::Number(
            rate(lang, of),
            (of.all > 0).then(|| figure_of(figure, over, None)),
        ),
        change: None,
    };
    let rows = vec![
        line(Figure::Solved, said.solved),
        line(Figure::Satisfied, said.satisfied),
    ];
    let [_, silent, disputed] = said.closings.map(|n| n.to_string());
    let apart = office::SAID_APART.fill(lang, &[("silent", &silent), ("disputed", &disputed)]);
    view! {
        <section class="section" data-testid="said">
            <h2>{office::SAID.read(lang)}</h2>
            <Summary list=SummaryList { rows }/>
            <p class="page-note">{apart}</p>
        </section>
    }
    .into_any()
}

/// What many firms raised this month.
fn common(lang: Lang, rows: &[Common]) -> AnyView {
    let items = rows.iter().map(|row| {
        let firms = [("n", row.firms.to_string()), ("before", row.firms_before.to_string())];
        let firms = firms.each_ref().map(|(gap, n)| (*gap, n.as_str()));
        view! { <li>{row.begins.clone()}" "<span class="page-note">{office::COMMON_FIRMS.fill(lang, &firms)}</span></li> }
    });
    let list = match rows.is_empty() {
        true => view! { <p class="page-note">{common_problem::EMPTY.read(lang)}</p> }.into_any(),
        false => view! { <ul class="lines">{items.collect_view()}</ul> }.into_any(),
    };
    view! {
        <section class="section" data-testid="common">
            <h2>{office::COMMON.read(lang)}</h2>
            {list}
            <p><a href="/office/common-problems">{common_problem::TITLE.read(lang)}</a></p>
        </section>
    }
    .into_any()
}

/// The months of the units that were late most, as a small table; the whole stands with the results.
fn heat(lang: Lang, over: Period, mut heat: Heat) -> AnyView {
    heat.units.truncate(HEAT_UNITS);
    let table = heat_table(lang, over, &heat);
    view! {
        <section class="section">
            <h2>{results::HEAT.read(lang)}</h2>
            <DataTable table=table testid="heat"/>
        </section>
    }
    .into_any()
}

fn unit(lang: Lang, over: Period, u: UnitLine) -> Row {
    let number = |n: u64, href: String| Cell::Number(n.to_string(), (n > 0).then_some(href));
    let longest = if u.longest == 0 {
        String::new()
    } else {
        days(lang, u.longest)
    };
    Row {
        cells: vec![
            Cell::Text(u.name.read(lang).to_owned()),
            number(u.open, format!("/office?tab=open&unit={}", u.id)),
            number(u.late, format!("/supervision/overdue?unit={}", u.id)),
            number(
                u.due_today,
                format!("/supervision/overdue?unit={}&due=today", u.id),
            ),
            Cell::Text(longest),
            Cell::Number(rate(lang, u.on_time), behind(over, &u)),
            Cell::Number(mean(lang, u.mean_days), None),
            Cell::Number(u.hops.to_string(), None),
        ],
    }
}

/// The list behind a unit's rate, where there is any.
fn behind(over: Period, u: &UnitLine) -> Option<String> {
    (u.on_time.all > 0).then(|| figure_of(Figure::OnTime, over, Some(&u.id)))
}

fn days(lang: Lang, n: i64) -> String {
    if n == 1 {
        site::ONE_DAY_LATE.read(lang).to_owned()
    } else {
        site::DAYS_LATE.fill(lang, &[("n", &n.to_string())])
    }
}

/// The list behind a number of the board.
pub fn overdue(reader: &Reader, view: Overdue) -> Page {
    let lang = reader.lang;
    let title = office::due(view.due).read(lang);
    let unit_part = view.unit.as_ref().map(|(id, _)| format!("unit={id}"));
    let due_part = (view.due == Due::Today).then(|| "due=today".to_owned());
    let parts: Vec<String> = unit_part.into_iter().chain(due_part.clone()).collect();
    let address = |parts: Vec<String>| match parts.is_empty() {
        true => "/supervision/overdue".to_owned(),
        false => format!("/supervision/overdue?{}", parts.join("&")),
    };
    let only = view.unit.as_ref().map(|(_, name)| {
        let all = ActionView::link(
            office::EVERY_UNIT.read(lang),
            address(due_part.into_iter().collect()),
        );
        (
            office::ONLY_UNIT.fill(lang, &[("unit", name.read(lang))]),
            all,
        )
    });
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        summary: Some(site::TOTAL_BY_DUE.fill(lang, &[("n", &view.total.to_string())])),
        prev: None,
        next: view.next.as_ref().map(|next| {
            let after = format!("after={next}");
            let parts = parts.iter().cloned().chain([after]).collect();
            (site::NEXT_PAGE.read(lang).to_owned(), address(parts))
        }),
    };
    let columns = [
        site::DUE,
        site::NUMBER_AND_TITLE,
        site::ENTERPRISE,
        site::STAGE,
        office::SHOULD_HAVE,
        site::DUE_ON,
        site::WHO_HOLDS,
        office::LAST_ACTION,
        office::NEXT_DATE,
    ];
    let empty = match view.due {
        Due::Late => site::EMPTY_OVERDUE,
        Due::Today => site::EMPTY_TODAY,
    };
    let issue = view.unit.as_ref().filter(|_| {
        view.may_issue && view.due == Due::Late && view.rows.iter().any(|r| r.noun == Noun::Case)
    });
    let issue: Vec<ActionView> = issue
        .map(|(id, _)| {
            let href = format!("/supervision/units/{id}/supervise");
            ActionView::link(office::ISSUE_MANY.read(lang), href)
        })
        .into_iter()
        .collect();
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.into_iter().map(|r| line(reader, r)).collect(),
        empty: empty.read(lang).to_owned(),
    };
    let file = ActionView::link(
        results::DOWNLOAD.read(lang),
        address(parts).replacen("/overdue", "/overdue.csv", 1),
    );
    let cut =
        cut(lang, view.cut).map(|cut| view! { <p class="page-note" data-testid="cut">{cut}</p> });
    let page = Page::new(title, Side::Staff, "/supervision", move || {
        let only = only.map(|(text, all)| {
            view! { <p class="page-note">{text}</p><ActionList actions=vec![all]/> }
        });
        view! {
            <div class="on-one-sheet stack">
            <h1>{title}</h1>
            {only}
            {cut}
            <ActionList actions=issue/>
            <DataTable table=table testid="overdue-table"/>
            <PagerLinks pager=pager/>
            <div class="actions">
                <ActionList actions=vec![file]/>
                <PrintButton label=site::PRINT.read(lang)/>
            </div>
            </div>
        }
        .into_any()
    });
    page.under(site::BOARD.read(lang), "/supervision")
}

/// What it is called: a sample has no title, and how far its calls are in its place.
fn named(lang: Lang, r: &OverdueLine) -> String {
    match r.noun {
        Noun::Draw => draw::ON_BOARD.fill(lang, &[("of", &r.title)]),
        Noun::Enterprise => claim::ON_BOARD.fill(lang, &[("who", &r.title)]),
        _ => r.title.clone(),
    }
}

/// What it is called, leading to its page where the reader may open it.
fn linked(lang: Lang, r: &OverdueLine) -> AnyView {
    let name = excerpt(&named(lang, r));
    match r.href.clone() {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => name.into_any(),
    }
}

fn line(reader: &Reader, r: OverdueLine) -> Row {
    let lang = reader.lang;
    let title = excerpt(&named(lang, &r));
    let mut pill = w::pill(lang, &r.term);
    let steps = match r.noun {
        Noun::Case => "terms",
        _ => "deadline",
    };
    pill.href = r.href.as_ref().map(|page| format!("{page}#{steps}"));
    let unit = r.unit.read(lang);
    let mut holder = match r.person {
        Some(person) => format!("{unit} {}", w::held(lang, &person)),
        None => unit.to_owned(),
    };
    if let Some(since) = r.held_since {
        let day = w::date_short(lang, since.beijing_date());
        holder.push_str(&office::HELD_SINCE.fill(lang, &[("day", &day)]));
    }
    let stage = r.stage.map_or("", |s| w::stage(s).read(lang)).to_owned();
    let next = r.next.map_or_else(String::new, |(kind, day)| {
        let (kind, day) = (w::term_kind(kind).read(lang), w::date_short(lang, day));
        office::NEXT_BY.fill(lang, &[("what", kind), ("day", &day)])
    });
    Row {
        cells: vec![
            Cell::Pill(pill),
            match r.href {
                Some(href) => Cell::Link {
                    text: title,
                    href,
                    sub: Some(r.number),
                },
                None => Cell::Text(format!("{title}\n{}", r.number)),
            },
            Cell::Text(r.firms.join(office::AND.read(lang))),
            Cell::Text(stage),
            Cell::Text(w::term_kind(r.term.kind).read(lang).to_owned()),
            Cell::Text(w::due_day(lang, &r.term)),
            Cell::Text(holder),
            Cell::Text(
                r.last_at
                    .map_or_else(String::new, |at| moment(lang, at, reader.now)),
            ),
            Cell::Text(next),
        ],
    }
}

/// The list as a file, whole, or saying that it is not.
pub fn sheet(reader: &Reader, view: &Overdue) -> Sheet {
    let lang = reader.lang;
    let head = [
        site::NUMBER,
        site::NUMBER_AND_TITLE,
        site::ENTERPRISE,
        office::SHOULD_HAVE,
        office::PROMISED,
        site::DUE_ON,
        site::LATE_DAYS,
        site::UNIT,
        site::WHO_HOLDS,
        office::SINCE,
        office::LAST_ACTION,
        office::NEXT_DATE,
    ];
    let day = |at: Option<At>| at.map_or_else(String::new, |at| at.beijing_date().to_string());
    let row = |r: &OverdueLine| {
        let late = match r.term.standing {
            Standing::Overdue { late } => late.to_string(),
            _ => String::new(),
        };
        [
            r.number.clone(),
            named(lang, r),
            r.firms.join(office::AND.read(lang)),
            w::term_kind(r.term.kind).read(lang).to_owned(),
            r.term.promised_on.to_string(),
            r.term.due_on.to_string(),
            late,
            r.unit.read(lang).to_owned(),
            r.person
                .as_ref()
                .map_or_else(String::new, |person| w::held(lang, person)),
            day(r.held_since),
            day(r.last_at),
            r.next.map_or_else(String::new, |(kind, day)| {
                format!("{day} {}", w::term_kind(kind).read(lang))
            }),
        ]
        .map(Value::Text)
        .to_vec()
    };
    Sheet {
        name: office::due(view.due).read(lang).to_owned(),
        notes: cut(lang, view.cut).into_iter().collect(),
        head: head.map(|word| word.read(lang).to_owned()).to_vec(),
        rows: view.rows.iter().map(row).collect(),
    }
}

/// That only the earliest deadlines are counted.
fn cut(lang: Lang, most: Option<u64>) -> Option<String> {
    most.map(|n| office::BOARD_CUT.fill(lang, &[("n", &n.to_string())]))
}
