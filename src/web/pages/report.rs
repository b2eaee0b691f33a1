//! 工作通报: the figures of a month, a quarter or a year; each number leads to what it counts.

use leptos::prelude::*;

use super::results::{part, rate};
use crate::views::name::Lang;
use crate::views::report::{Column as Shown, Raised, Report, ReportLine, Spell};
use crate::views::results::{Figure, Period, Rate};
use crate::views::ui::{ActionView, Cell, Column, Kpi, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::sheet::{Sheet, Value};
use crate::web::ui::{ActionList, DataTable, KpiStrip, PrintButton};
use crate::web::words::{self as w, report as words, results, site};

/// Where it is.
pub const PATH: &str = "/supervision/reports";

/// The page.
pub fn report(reader: &Reader, view: Report) -> Page {
    let lang = reader.lang;
    let title = words::TITLE.read(lang);
    let period = named(lang, &view);
    let kpis = kpis(lang, &view);
    let empty = view.units.is_empty() && view.districts.is_empty();
    // the whole bureau first, where there is anything at all
    let lines = |lines: &[ReportLine]| {
        let all = (!empty).then(|| (true, view.total.clone()));
        let each = lines.iter().map(|l| (false, l.clone()));
        all.into_iter().chain(each).collect::<Vec<_>>()
    };
    let (units, districts) = (lines(&view.units), lines(&view.districts));
    let table = |caption: w::Word, columns: Vec<Column>, rows: Vec<Row>| TableView {
        caption: caption.read(lang).to_owned(),
        columns,
        rows,
        empty: words::EMPTY.read(lang).to_owned(),
    };
    let heads = |first: w::Word, shown: Vec<Shown>| -> Vec<Column> {
        let numbers = shown.into_iter().map(column);
        std::iter::once(Column::text(first.read(lang)))
            .chain(numbers.map(|word| Column::number(word.read(lang))))
            .collect()
    };
    let (of_unit, of_district) = (counted(&view, true), counted(&view, false));
    let figures = figures(&view);
    let by_unit = units
        .iter()
        .map(|(all, l)| counts(lang, &view, *all, l, true))
        .collect();
    let by_unit = table(words::BY_UNIT, heads(site::UNIT, of_unit.clone()), by_unit);
    let rates = units
        .iter()
        .map(|(all, l)| rates(lang, &view, *all, l))
        .collect();
    let rate_heads = heads(site::UNIT, figures.clone());
    let rates = table(words::RATES, rate_heads, rates);
    let by_district = districts
        .iter()
        .map(|(all, l)| counts(lang, &view, *all, l, false))
        .collect();
    let by_district = table(
        words::BY_DISTRICT,
        heads(words::DISTRICT, of_district.clone()),
        by_district,
    );
    let files = vec![
        ActionView::link(
            words::XLSX.read(lang),
            format!("{PATH}.xlsx?{}", query(&view, true)),
        ),
        ActionView::link(
            words::SEE_RESULTS.read(lang),
            format!("/supervision/results?{}", part(view.period)),
        ),
    ];
    let up = format!("/supervision/results?{}", part(view.period));
    let filter = filter(lang, &view);
    let how = how(lang);
    // a table of nothing but names says nothing
    let section = |heading: w::Word, shown: &[Shown], table: TableView, testid: &'static str| {
        (!shown.is_empty()).then(|| {
            view! {
                <section class="section">
                    <h2>{heading.read(lang)}</h2>
                    <DataTable table=table testid=testid/>
                </section>
            }
        })
    };
    let by_unit = section(words::BY_UNIT, &of_unit, by_unit, "report-units");
    let rates = section(words::RATES, &figures, rates, "report-rates");
    let by_district = section(
        words::BY_DISTRICT,
        &of_district,
        by_district,
        "report-districts",
    );
    let offered = Shown::ALL.iter();
    let offered = offered.map(|c| (c.key(), column(*c), view.columns.contains(c)));
    let columns = super::columns::choice(lang, KEEP, query(&view, false), offered);
    let page = Page::new(title, Side::Staff, "/supervision/results", move || {
        let how = how.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <p class="page-note">{period}</p>
            </div>
            {filter}
            <KpiStrip kpis=kpis/>
            {by_unit}
            {rates}
            {by_district}
            <details class="explain">
                <summary>{words::HOW.read(lang)}</summary>
                <ul>{how.collect_view()}</ul>
            </details>
            <div class="actions">
                <ActionList actions=files/>
                <PrintButton label=site::PRINT.read(lang)/>
            </div>
            {columns}
        }
        .into_any()
    });
    page.under(site::BOARD.read(lang), "/supervision")
        .under(results::TITLE.read(lang), up)
}

/// Where the columns are kept.
const KEEP: &str = "/supervision/reports/columns";

/// The page's own query, with its columns where they are to be said.
fn query(view: &Report, columns: bool) -> String {
    let period = format!("period={}", view.spell.key());
    match columns {
        true => format!("{period}&cols={}", Shown::text(&view.columns)),
        false => period,
    }
}

/// The head of a column.
fn column(column: Shown) -> w::Word {
    match column {
        Shown::ServiceDays => words::SERVICE_DAYS,
        Shown::Firms => words::FIRMS,
        Shown::Raised => words::RAISED,
        Shown::OnTheSpot => words::ON_THE_SPOT,
        Shown::Closed => words::CLOSED,
        Shown::Open => words::OPEN,
        Shown::Parked => words::PARKED,
        Shown::Other => words::OTHER,
        Shown::Response => results::figure(Figure::Response),
        Shown::OnTime => results::figure(Figure::OnTime),
        Shown::Spoke => results::figure(Figure::Spoke),
        Shown::Solved => results::figure(Figure::Solved),
        Shown::Satisfied => results::figure(Figure::Satisfied),
    }
}

/// What is counted of a line, where it is a number that is counted.
fn count(column: Shown, line: &ReportLine) -> u64 {
    let r: &Raised = &line.raised;
    match column {
        Shown::ServiceDays => line.service_days,
        Shown::Firms => r.firms,
        Shown::Raised => r.raised,
        Shown::OnTheSpot => r.on_the_spot,
        Shown::Closed => r.closed,
        Shown::Open => r.open,
        Shown::Parked => r.parked,
        _ => r.other,
    }
}

/// The chosen columns that count; no district holds service days.
fn counted(view: &Report, by_unit: bool) -> Vec<Shown> {
    let chosen = view.columns.iter().copied();
    let there = |c: &Shown| by_unit || *c != Shown::ServiceDays;
    chosen
        .filter(|c| c.figure().is_none())
        .filter(there)
        .collect()
}

/// The chosen columns that are figures of the results.
fn figures(view: &Report) -> Vec<Shown> {
    let chosen = view.columns.iter().copied();
    chosen.filter(|c| c.figure().is_some()).collect()
}

/// The part of the ledger's address that lists what a number counts; none where no filter says it.
fn state_of(column: Shown) -> Option<&'static str> {
    match column {
        Shown::Raised => Some(""),
        Shown::Closed => Some("state=closed&"),
        Shown::Open => Some("state=open&"),
        Shown::Parked => Some("state=parked&"),
        _ => None,
    }
}

/// The ledger of the period, of one unit or district or of all.
fn ledger(view: &Report, state: &str, of: &str) -> String {
    let (from, to) = (view.period.from, view.period.to);
    format!("/office/ledger?{state}{of}from={from}&to={to}")
}

fn kpis(lang: Lang, view: &Report) -> Vec<Kpi> {
    let shown = [
        Shown::ServiceDays,
        Shown::Firms,
        Shown::Raised,
        Shown::Closed,
        Shown::Open,
        Shown::Parked,
    ];
    let kpi = |c: Shown| {
        let n = count(c, &view.total);
        let href = state_of(c).map(|state| ledger(view, state, ""));
        Kpi {
            label: column(c).read(lang).to_owned(),
            value: n.to_string(),
            note: None,
            href: href.filter(|_| n > 0),
            urgent: false,
        }
    };
    shown.into_iter().map(kpi).collect()
}

/// A row of what was raised, by unit with its service days, or by district.
fn counts(lang: Lang, view: &Report, all: bool, line: &ReportLine, by_unit: bool) -> Row {
    let part = if by_unit { "unit" } else { "district" };
    let of = match all {
        true => String::new(),
        false => format!("{part}={}&", line.key),
    };
    // what has no unit is found by no filter
    let listed = all || !line.key.is_empty();
    let counted = counted(view, by_unit).into_iter().map(|c| {
        let n = count(c, line);
        let state = state_of(c).filter(|_| listed && n > 0);
        Cell::Number(n.to_string(), state.map(|state| ledger(view, state, &of)))
    });
    Row {
        cells: std::iter::once(Cell::Text(name(lang, all, line, by_unit)))
            .chain(counted)
            .collect(),
    }
}

fn rates(lang: Lang, view: &Report, all: bool, line: &ReportLine) -> Row {
    let of = match all {
        true => String::new(),
        false => format!("&unit={}", line.key),
    };
    let rates = shown_rates(view, line).into_iter().map(|(f, rate)| {
        let href = format!("/supervision/results/{}?{}{of}", f.key(), part(view.period));
        Cell::Number(self::rate(lang, rate), (rate.all > 0).then_some(href))
    });
    Row {
        cells: std::iter::once(Cell::Text(name(lang, all, line, true)))
            .chain(rates)
            .collect(),
    }
}

/// The rates of a line that are shown.
fn shown_rates(view: &Report, line: &ReportLine) -> Vec<(Figure, Rate)> {
    let chosen: Vec<Figure> = view.columns.iter().filter_map(|c| c.figure()).collect();
    let all = Figure::ALL.into_iter().zip(line.rates);
    all.filter(|(f, _)| chosen.contains(f)).collect()
}

fn name(lang: Lang, all: bool, line: &ReportLine, by_unit: bool) -> String {
    let word = match (all, by_unit) {
        (true, _) => words::ALL_UNITS,
        (false, _) if !line.key.is_empty() => return line.name.read(lang).to_owned(),
        (false, true) => words::NO_UNIT,
        (false, false) => words::NO_DISTRICT,
    };
    word.read(lang).to_owned()
}

fn how(lang: Lang) -> Vec<String> {
    let lines = [
        words::HOW_RAISED,
        words::HOW_FIRMS,
        words::HOW_RATES,
        words::HOW_DAYS,
    ];
    lines.map(|line| line.read(lang).to_owned()).to_vec()
}

/// A month, a quarter, a year by name.
fn spell(lang: Lang, spell: Spell) -> String {
    match spell {
        Spell::Month(..) => w::month_of(lang, spell.first()),
        Spell::Quarter(year, n) => {
            let (year, n) = (year.to_string(), n.to_string());
            words::QUARTER.fill(lang, &[("year", &year), ("n", &n)])
        }
        Spell::Year(year) => words::YEAR.fill(lang, &[("year", &year.to_string())]),
    }
}

fn named(lang: Lang, view: &Report) -> String {
    let period = spell(lang, view.spell);
    let last = view.spell.last_month();
    match Period::month(last) == Period::month(view.period.to) {
        true => period,
        false => {
            let month = w::month_of(lang, view.period.to);
            words::SO_FAR.fill(lang, &[("period", &period), ("month", &month)])
        }
    }
}

fn filter(lang: Lang, view: &Report) -> AnyView {
    let groups = [words::MONTHS, words::QUARTERS, words::YEARS];
    let groups = groups
        .into_iter()
        .zip(view.choices.clone())
        .map(|(label, spells)| {
            let options = spells.into_iter().map(|s| {
                let is = s == view.spell;
                view! { <option value=s.key() selected=is>{spell(lang, s)}</option> }
            });
            view! { <optgroup label=label.read(lang)>{options.collect_view()}</optgroup> }
        });
    let cols = view.columns_named.then(|| {
        let cols = Shown::text(&view.columns);
        view! { <input type="hidden" name="cols" value=cols/> }
    });
    view! {
        <form class="filter" method="get" action=PATH data-testid="filter">
            {cols}
            <label for="report-period">{words::PERIOD.read(lang)}</label>
            <select class="input" id="report-period" name="period">{groups.collect_view()}</select>
            <button type="submit" class="button">{site::FILTER.read(lang)}</button>
        </form>
    }
    .into_any()
}

/// The same as a workbook: one table by unit with its rates as two numbers each, one by district.
pub fn sheets(reader: &Reader, view: &Report) -> Vec<Sheet> {
    let lang = reader.lang;
    let read = |word: w::Word| word.read(lang).to_owned();
    let notes = || {
        let title = format!("{} · {}", read(words::TITLE), named(lang, view));
        std::iter::once(title).chain(how(lang)).collect::<Vec<_>>()
    };
    let figures = figures(view).into_iter().flat_map(|c| {
        let figure = column(c).read(lang);
        [results::COUNTED, results::BASE].map(|part| format!("{figure} {}", part.read(lang)))
    });
    let (of_unit, of_district) = (counted(view, true), counted(view, false));
    let numbers = |shown: &[Shown], l: &ReportLine| -> Vec<Value> {
        let each = shown.iter().map(|c| Value::Number(count(*c, l)));
        each.collect()
    };
    let by_unit = |(all, l): (bool, &ReportLine)| {
        let mut row = vec![Value::Text(name(lang, all, l, true))];
        row.extend(numbers(&of_unit, l));
        row.extend(
            shown_rates(view, l)
                .iter()
                .flat_map(|(_, r)| [Value::Number(r.of), Value::Number(r.all)]),
        );
        row
    };
    let by_district = |(all, l): (bool, &ReportLine)| {
        let mut row = vec![Value::Text(name(lang, all, l, false))];
        row.extend(numbers(&of_district, l));
        row
    };
    fn with_total<'a>(
        view: &'a Report,
        lines: &'a [ReportLine],
    ) -> impl Iterator<Item = (bool, &'a ReportLine)> {
        let each = lines.iter().map(|l| (false, l));
        std::iter::once((true, &view.total)).chain(each)
    }
    let heads = |first: w::Word, shown: &[Shown]| -> Vec<String> {
        let numbers = shown.iter().map(|c| read(column(*c)));
        std::iter::once(read(first)).chain(numbers).collect()
    };
    vec![
        Sheet {
            name: read(words::BY_UNIT),
            notes: notes(),
            head: heads(site::UNIT, &of_unit)
                .into_iter()
                .chain(figures)
                .collect(),
            rows: with_total(view, &view.units).map(by_unit).collect(),
        },
        Sheet {
            // a sheet's name has at most 31 characters
            name: read(words::DISTRICT),
            notes: notes(),
            head: heads(words::DISTRICT, &of_district),
            rows: with_total(view, &view.districts).map(by_district).collect(),
        },
    ]
}
