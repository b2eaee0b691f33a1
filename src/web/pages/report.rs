//! 工作通报: the figures of a month, a quarter or a year; each number leads to what it counts.

use leptos::prelude::*;

use super::results::{part, rate};
use crate::views::name::Lang;
use crate::views::report::{Raised, Report, ReportLine, Spell};
use crate::views::results::{Figure, Period};
use crate::views::ui::{ActionView, Cell, Column, Kpi, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::sheet::{Sheet, Value};
use crate::web::ui::{ActionList, DataTable, KpiStrip, PrintButton};
use crate::web::words::{self as w, report as words, results, site};

/// Where it is.
const PATH: &str = "/supervision/reports";

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
    let heads = |first: w::Word, days: bool| -> Vec<Column> {
        let days = days.then_some(words::SERVICE_DAYS);
        let numbers = days.into_iter().chain(RAISED.map(|(word, _)| word));
        std::iter::once(Column::text(first.read(lang)))
            .chain(numbers.map(|word| Column::number(word.read(lang))))
            .collect()
    };
    let by_unit = units
        .iter()
        .map(|(all, l)| counts(lang, &view, *all, l, true))
        .collect();
    let by_unit = table(words::BY_UNIT, heads(site::UNIT, true), by_unit);
    let rates = units
        .iter()
        .map(|(all, l)| rates(lang, &view, *all, l))
        .collect();
    let rate_heads = std::iter::once(Column::text(site::UNIT.read(lang)))
        .chain(Figure::ALL.map(|f| Column::number(results::figure(f).read(lang))))
        .collect();
    let rates = table(words::RATES, rate_heads, rates);
    let by_district = districts
        .iter()
        .map(|(all, l)| counts(lang, &view, *all, l, false))
        .collect();
    let by_district = table(
        words::BY_DISTRICT,
        heads(words::DISTRICT, false),
        by_district,
    );
    let files = vec![
        ActionView::link(
            words::XLSX.read(lang),
            format!("{PATH}.xlsx?period={}", view.spell.key()),
        ),
        ActionView::link(
            words::SEE_RESULTS.read(lang),
            format!("/supervision/results?{}", part(view.period)),
        ),
    ];
    let up = format!("/supervision/results?{}", part(view.period));
    let filter = filter(lang, &view);
    let how = how(lang);
    let page = Page::new(title, Side::Staff, "/supervision/results", move || {
        let how = how.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <p class="page-note">{period}</p>
            </div>
            {filter}
            <KpiStrip kpis=kpis/>
            <section class="section">
                <h2>{words::BY_UNIT.read(lang)}</h2>
                <DataTable table=by_unit testid="report-units"/>
            </section>
            <section class="section">
                <h2>{words::RATES.read(lang)}</h2>
                <DataTable table=rates testid="report-rates"/>
            </section>
            <section class="section">
                <h2>{words::BY_DISTRICT.read(lang)}</h2>
                <DataTable table=by_district testid="report-districts"/>
                <details class="explain">
                    <summary>{words::HOW.read(lang)}</summary>
                    <ul>{how.collect_view()}</ul>
                </details>
            </section>
            <div class="actions">
                <ActionList actions=files/>
                <PrintButton label=site::PRINT.read(lang)/>
            </div>
        }
        .into_any()
    });
    page.under(site::BOARD.read(lang), "/supervision")
        .under(results::TITLE.read(lang), up)
}

/// One number of what was raised, and the state of the ledger that lists it.
type Count = (w::Word, fn(&Raised) -> u64);

/// The numbers of what was raised, in reading order.
const RAISED: [Count; 7] = [
    (words::FIRMS, |r| r.firms),
    (words::RAISED, |r| r.raised),
    (words::ON_THE_SPOT, |r| r.on_the_spot),
    (words::CLOSED, |r| r.closed),
    (words::OPEN, |r| r.open),
    (words::PARKED, |r| r.parked),
    (words::OTHER, |r| r.other),
];

/// The part of the ledger's address that lists what a number counts; none where no filter says it.
fn state_of(word: w::Word) -> Option<&'static str> {
    match word {
        words::RAISED => Some(""),
        words::CLOSED => Some("state=closed&"),
        words::OPEN => Some("state=open&"),
        words::PARKED => Some("state=parked&"),
        _ => None,
    }
}

/// The ledger of the period, of one unit or district or of all.
fn ledger(view: &Report, state: &str, of: &str) -> String {
    let (from, to) = (view.period.from, view.period.to);
    format!("/office/ledger?{state}{of}from={from}&to={to}")
}

fn kpis(lang: Lang, view: &Report) -> Vec<Kpi> {
    let total = &view.total;
    let kpi = |word: w::Word, n: u64, href: Option<String>| Kpi {
        label: word.read(lang).to_owned(),
        value: n.to_string(),
        note: None,
        href: href.filter(|_| n > 0),
        urgent: false,
    };
    let days = kpi(words::SERVICE_DAYS, total.service_days, None);
    let shown = [
        words::FIRMS,
        words::RAISED,
        words::CLOSED,
        words::OPEN,
        words::PARKED,
    ];
    let counted = RAISED.into_iter().filter(|(word, _)| shown.contains(word));
    let counted = counted.map(|(word, n)| {
        let href = state_of(word).map(|state| ledger(view, state, ""));
        kpi(word, n(&total.raised), href)
    });
    std::iter::once(days).chain(counted).collect()
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
    let days = by_unit.then(|| Cell::Number(line.service_days.to_string(), None));
    let counted = RAISED.into_iter().map(|(word, n)| {
        let n = n(&line.raised);
        let state = state_of(word).filter(|_| listed && n > 0);
        Cell::Number(n.to_string(), state.map(|state| ledger(view, state, &of)))
    });
    Row {
        cells: std::iter::once(Cell::Text(name(lang, all, line, by_unit)))
            .chain(days)
            .chain(counted)
            .collect(),
    }
}

fn rates(lang: Lang, view: &Report, all: bool, line: &ReportLine) -> Row {
    let of = match all {
        true => String::new(),
        false => format!("&unit={}", line.key),
    };
    let rates = Figure::ALL.into_iter().zip(line.rates).map(|(f, rate)| {
        let href = format!("/supervision/results/{}?{}{of}", f.key(), part(view.period));
        Cell::Number(self::rate(lang, rate), (rate.all > 0).then_some(href))
    });
    Row {
        cells: std::iter::once(Cell::Text(name(lang, all, line, true)))
            .chain(rates)
            .collect(),
    }
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
    view! {
        <form class="filter" method="get" action=PATH data-testid="filter">
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
    let figures = Figure::ALL.into_iter().flat_map(|f| {
        let figure = results::figure(f).read(lang);
        [results::COUNTED, results::BASE].map(|part| format!("{figure} {}", part.read(lang)))
    });
    let counted = |l: &ReportLine| RAISED.map(|(_, n)| Value::Number(n(&l.raised)));
    let by_unit = |(all, l): (bool, &ReportLine)| {
        let mut row = vec![
            Value::Text(name(lang, all, l, true)),
            Value::Number(l.service_days),
        ];
        row.extend(counted(l));
        row.extend(
            l.rates
                .iter()
                .flat_map(|r| [Value::Number(r.of), Value::Number(r.all)]),
        );
        row
    };
    let by_district = |(all, l): (bool, &ReportLine)| {
        let mut row = vec![Value::Text(name(lang, all, l, false))];
        row.extend(counted(l));
        row
    };
    fn with_total<'a>(
        view: &'a Report,
        lines: &'a [ReportLine],
    ) -> impl Iterator<Item = (bool, &'a ReportLine)> {
        let each = lines.iter().map(|l| (false, l));
        std::iter::once((true, &view.total)).chain(each)
    }
    let heads = RAISED.map(|(word, _)| read(word));
    vec![
        Sheet {
            name: read(words::BY_UNIT),
            notes: notes(),
            head: [read(site::UNIT), read(words::SERVICE_DAYS)]
                .into_iter()
                .chain(heads.clone())
                .chain(figures)
                .collect(),
            rows: with_total(view, &view.units).map(by_unit).collect(),
        },
        Sheet {
            // a sheet's name has at most 31 characters
            name: read(words::DISTRICT),
            notes: notes(),
            head: std::iter::once(read(words::DISTRICT))
                .chain(heads)
                .collect(),
            rows: with_total(view, &view.districts).map(by_district).collect(),
        },
    ]
}
