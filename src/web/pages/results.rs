//! 办理成效: the figures of a period by unit, each with its numbers; each leads to what it counts.

mod became_late;
mod behind;

pub use became_late::became_late;
pub use behind::behind;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::views::name::{Lang, Name};
use crate::views::results::{Figure, HeatLine, Period, Rate, ResultLine, Results};
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::sheet::{Sheet, Value};
use crate::web::ui::{ActionList, DataTable, PrintButton};
use crate::web::words::results as words;
use crate::web::words::{self as w, report, site};

/// The page.
pub fn results(reader: &Reader, view: Results) -> Page {
    let lang = reader.lang;
    let title = words::TITLE.read(lang);
    let period = self::period(lang, view.period);
    let table = TableView {
        caption: words::BY_UNIT.read(lang).to_owned(),
        columns: columns(lang),
        rows: rows(lang, &view),
        empty: words::EMPTY.read(lang).to_owned(),
    };
    let heat = TableView {
        caption: words::HEAT.read(lang).to_owned(),
        columns: std::iter::once(Column::text(site::UNIT.read(lang)))
            .chain(
                view.heat
                    .months
                    .iter()
                    .map(|m| Column::number(w::month_of(lang, *m))),
            )
            .collect(),
        rows: view
            .heat
            .units
            .iter()
            .map(|line| heat_row(lang, view.period, &view.heat.months, line))
            .collect(),
        empty: words::EMPTY_HEAT.read(lang).to_owned(),
    };
    let file = ActionView::link(
        words::DOWNLOAD.read(lang),
        format!("/supervision/results.csv?{}", part(view.period)),
    );
    let report = ActionView::link(report::TITLE.read(lang), "/supervision/reports");
    let filter = filter(lang, &view);
    let how: Vec<String> = Figure::ALL
        .into_iter()
        .map(|f| {
            let (figure, meaning) = (words::figure(f), words::meaning(f));
            words::MEANS.fill(
                lang,
                &[
                    ("figure", figure.read(lang)),
                    ("meaning", meaning.read(lang)),
                ],
            )
        })
        .chain([words::HOW_UNIT.read(lang).to_owned()])
        .collect();
    let page = Page::new(title, Side::Staff, "/supervision/results", move || {
        let how = how.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <p class="page-note">{period}</p>
            </div>
            {filter}
            <section class="section">
                <h2>{words::BY_UNIT.read(lang)}</h2>
                <DataTable table=table testid="results"/>
                <details class="explain">
                    <summary>{words::HOW.read(lang)}</summary>
                    <ul>{how.collect_view()}</ul>
                </details>
            </section>
            <section class="section">
                <h2>{words::HEAT.read(lang)}</h2>
                <p class="page-note">{words::HEAT_NOTE.read(lang)}</p>
                <DataTable table=heat testid="heat"/>
            </section>
            <div class="actions">
                <ActionList actions=vec![file, report]/>
                <PrintButton label=site::PRINT.read(lang)/>
            </div>
        }
        .into_any()
    });
    page.under(site::BOARD.read(lang), "/supervision")
}

/// The same as a file: every rate as its two numbers.
pub fn sheet(lang: Lang, view: &Results) -> Sheet {
    let heading = |word: w::Word| word.read(lang).to_owned();
    let mut head = vec![heading(site::UNIT)];
    for f in Figure::ALL {
        let name = words::figure(f).read(lang);
        head.push(format!("{name} {}", words::COUNTED.read(lang)));
        head.push(format!("{name} {}", words::BASE.read(lang)));
    }
    head.extend(
        [
            words::MEAN,
            words::CONFIRMED,
            words::SILENT,
            words::DISPUTED,
        ]
        .map(heading),
    );
    let line = |name: String, l: &ResultLine| {
        let mut row = vec![Value::Text(name)];
        for rate in l.rates {
            row.extend([Value::Number(rate.of), Value::Number(rate.all)]);
        }
        row.push(Value::Text(l.mean_days.map_or_else(String::new, tenth)));
        row.extend(l.closings.map(Value::Number));
        row
    };
    let total = line(heading(words::ALL_UNITS), &view.total);
    let units = view.units.iter().map(|u| line(unit(lang, &u.name), u));
    Sheet {
        name: heading(words::TITLE),
        notes: vec![self::period(lang, view.period)],
        head,
        rows: std::iter::once(total).chain(units).collect(),
    }
}

fn columns(lang: Lang) -> Vec<Column> {
    let figures = Figure::ALL.map(words::figure);
    let others = [
        words::MEAN,
        words::CONFIRMED,
        words::SILENT,
        words::DISPUTED,
    ];
    std::iter::once(Column::text(site::UNIT.read(lang)))
        .chain(figures.map(|c| Column::number(c.read(lang))))
        .chain(others.map(|c| Column::number(c.read(lang))))
        .collect()
}

/// All units together first, where there is anything.
fn rows(lang: Lang, view: &Results) -> Vec<Row> {
    if view.units.is_empty() {
        return Vec::new();
    }
    let row = |name: String, of: Option<&str>, l: &ResultLine| {
        let figures = Figure::ALL.into_iter().zip(l.rates).map(|(f, rate)| {
            let href = figure_of(f, view.period, of);
            Cell::Number(self::rate(lang, rate), (rate.all > 0).then_some(href))
        });
        let mean = l.mean_days.map_or_else(String::new, tenth);
        let closings = l.closings.map(|n| Cell::Number(n.to_string(), None));
        Row {
            cells: std::iter::once(Cell::Text(name))
                .chain(figures)
                .chain([Cell::Number(mean, None)])
                .chain(closings)
                .collect(),
        }
    };
    let total = row(words::ALL_UNITS.read(lang).to_owned(), None, &view.total);
    let units = view.units.iter();
    std::iter::once(total)
        .chain(units.map(|u| row(unit(lang, &u.name), Some(&u.unit), u)))
        .collect()
}

/// A unit's months; each number leads to the terms it counts, and its page back to it.
fn heat_row(lang: Lang, period: Period, months: &[Date], line: &HeatLine) -> Row {
    let cell = |(month, n): (&Date, &u64)| match n {
        0 => Cell::Number("0".to_owned(), None),
        n => Cell::Place {
            text: n.to_string(),
            href: became_late::href(period, Some(&line.unit), Some(*month)),
            id: heat_place(&line.unit, *month),
        },
    };
    Row {
        cells: std::iter::once(Cell::Text(unit(lang, &line.name)))
            .chain(months.iter().zip(&line.late).map(cell))
            .collect(),
    }
}

/// Where a number of the table of what became late stands on its page.
fn heat_place(unit: &str, month: Date) -> String {
    format!("late-{unit}-{}", Period::month(month))
}

fn filter(lang: Lang, view: &Results) -> AnyView {
    let select = |name: &'static str, label: w::Word, chosen: Date| {
        let id = format!("filter-{name}");
        let options = view.months.iter().map(|m| {
            let value = Period::month(*m);
            let is = value == Period::month(chosen);
            view! { <option value=value selected=is>{w::month_of(lang, *m)}</option> }
        });
        view! {
            <label for=id.clone()>{label.read(lang)}</label>
            <select class="input" id=id name=name>{options.collect_view()}</select>
        }
    };
    view! {
        <form class="filter" method="get" action="/supervision/results" data-testid="filter">
            {select("from", words::FROM, view.period.from)}
            {select("to", words::TO, view.period.to)}
            <button type="submit" class="button">{site::FILTER.read(lang)}</button>
        </form>
    }
    .into_any()
}

/// The list behind a figure, of one unit or of all.
pub(super) fn figure_of(figure: Figure, period: Period, unit: Option<&str>) -> String {
    let unit = unit.map_or_else(String::new, |u| format!("&unit={u}"));
    format!(
        "/supervision/results/{}?{}{unit}",
        figure.key(),
        part(period)
    )
}

/// The months as a query.
pub(super) fn part(period: Period) -> String {
    let (from, to) = (Period::month(period.from), Period::month(period.to));
    format!("from={from}&to={to}")
}

pub(super) fn period(lang: Lang, period: Period) -> String {
    let (from, to) = (w::month_of(lang, period.from), w::month_of(lang, period.to));
    match from == to {
        true => from,
        false => words::PERIOD.fill(lang, &[("from", &from), ("to", &to)]),
    }
}

fn unit(lang: Lang, name: &Name) -> String {
    match name.zh.is_empty() {
        true => words::NO_MATTER.read(lang).to_owned(),
        false => name.read(lang).to_owned(),
    }
}

/// A rate as a whole percentage, which never says 100 where one is missing, nor 0 where one is there.
fn percent(rate: Rate) -> u64 {
    let rounded = (rate.of * 100 + rate.all / 2) / rate.all.max(1);
    match (rate.of, rate.all) {
        (of, all) if of == all => 100,
        (0, _) => 0,
        _ => rounded.clamp(1, 99),
    }
}

/// A rate with its two numbers.
pub(super) fn rate(lang: Lang, rate: Rate) -> String {
    if rate.all == 0 {
        return words::NO_RATE.read(lang).to_owned();
    }
    let (p, of, all) = (percent(rate), rate.of, rate.all);
    let numbers = [p, of, all].map(|n| n.to_string());
    words::RATE.fill(
        lang,
        &[
            ("percent", &numbers[0]),
            ("of", &numbers[1]),
            ("all", &numbers[2]),
        ],
    )
}

pub(super) fn tenth(n: u64) -> String {
    format!("{}.{}", n / 10, n % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_whole_only_where_all_are_in_it() {
        let of = |of, all| percent(Rate { of, all });
        assert_eq!((of(1, 3), of(2, 3)), (33, 67));
        assert_eq!((of(999, 1000), of(1, 1000)), (99, 1));
        assert_eq!((of(5, 5), of(0, 5)), (100, 0));
    }
}
