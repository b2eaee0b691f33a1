//! 办理成效: the figures of a period by unit, each with its numbers; each leads to what it counts.

mod behind;

pub use behind::behind;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::views::name::{Lang, Name};
use crate::views::results::{Figure, Heat, HeatLine, Period, Rate, ResultLine, Results};
use crate::views::ui::{ActionView, Bar, Cell, Chart, ChartShape, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::sheet::{Sheet, Value};
use crate::web::ui::{ActionList, ChartPicture, DataTable, PrintButton};
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
    let heat = heat_table(lang, view.period, &view.heat);
    let on_time = on_time_chart(lang, &view);
    let by_month = month_chart(lang, &view.heat);
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
                {on_time}
                <DataTable table=table testid="results"/>
                <details class="explain">
                    <summary>{words::HOW.read(lang)}</summary>
                    <ul>{how.collect_view()}</ul>
                </details>
            </section>
            <section class="section">
                <h2>{words::HEAT.read(lang)}</h2>
                <p class="page-note">{words::HEAT_NOTE.read(lang)}</p>
                {by_month}
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
        let mean = mean(lang, l.mean_days);
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

/// A mean in tenths, or that there is none.
pub(super) fn mean(lang: Lang, tenths: Option<u64>) -> String {
    tenths.map_or_else(|| words::NO_RATE.read(lang).to_owned(), tenth)
}

/// What was done in time, unit by unit, as a picture of the table below it.
fn on_time_chart(lang: Lang, view: &Results) -> AnyView {
    let on_time = |l: &ResultLine| l.rates[1];
    let bars = view.units.iter().filter(|u| on_time(u).all > 0);
    let bar = |u: &ResultLine| Bar {
        label: unit(lang, &u.name),
        value: percent(on_time(u)),
        text: rate(lang, on_time(u)),
    };
    let mut bars: Vec<Bar> = bars.map(bar).collect();
    bars.sort_by_key(|bar| bar.value);
    let title = words::figure(Figure::OnTime).read(lang);
    let chart = Chart {
        shape: ChartShape::Bars,
        title: title.to_owned(),
        told: words::ON_TIME_TOLD.fill(lang, &[("all", &rate(lang, on_time(&view.total)))]),
        most: 100,
        bars,
    };
    figure_with(lang, title, chart, "on-time-chart")
}

/// What became late, month by month, all units together.
fn month_chart(lang: Lang, heat: &Heat) -> AnyView {
    let sum = |at: usize| {
        let of = heat.units.iter().filter_map(|u| u.late.get(at));
        of.sum::<u64>()
    };
    let months = heat.months.iter().enumerate();
    let bars: Vec<Bar> = months
        .map(|(at, month)| Bar {
            label: w::month_short(lang, *month),
            value: sum(at),
            text: sum(at).to_string(),
        })
        .collect();
    let (all, most) = bars.iter().fold((0, 0), |(all, most), bar| {
        (all + bar.value, Ord::max(most, bar.value))
    });
    if all == 0 {
        return ().into_any();
    }
    let title = words::HEAT.read(lang);
    let chart = Chart {
        shape: ChartShape::Columns,
        title: title.to_owned(),
        told: words::MONTHS_TOLD.fill(lang, &[("n", &all.to_string())]),
        most,
        bars,
    };
    figure_with(lang, title, chart, "month-chart")
}

/// A picture under its name.
fn figure_with(lang: Lang, title: &'static str, chart: Chart, id: &'static str) -> AnyView {
    let caption = words::PICTURE.fill(lang, &[("title", title)]);
    (!chart.bars.is_empty())
        .then(|| {
            view! {
                <figure class="picture" data-testid=id>
                    <ChartPicture chart=chart id=id/>
                    <figcaption class="page-note">{caption}</figcaption>
                </figure>
            }
        })
        .into_any()
}

/// The table of what became late: each number leads to its terms, and is the more tinted the more it is.
pub(super) fn heat_table(lang: Lang, period: Period, heat: &Heat) -> TableView {
    // the year is said where it begins
    let months = heat.months.iter().enumerate();
    let months = months.map(|(at, m)| match at == 0 || m.month() == 1 {
        true => Column::number(w::month_in_year(lang, *m)),
        false => Column::number(w::month_short(lang, *m)),
    });
    let most = heat.units.iter().flat_map(|u| &u.late).max();
    let most = most.copied().unwrap_or(0);
    TableView {
        caption: words::HEAT.read(lang).to_owned(),
        columns: std::iter::once(Column::text(site::UNIT.read(lang)))
            .chain(months)
            .collect(),
        rows: heat
            .units
            .iter()
            .map(|line| heat_row(lang, period, &heat.months, most, line))
            .collect(),
        empty: words::EMPTY_HEAT.read(lang).to_owned(),
    }
}

/// In which third of the greatest number it lies.
fn step(n: u64, most: u64) -> u8 {
    match (n * 3).div_ceil(most.max(1)) {
        0 => 0,
        1 => 1,
        2 => 2,
        _ => 3,
    }
}

/// A unit's months; each number leads to the terms it counts, and its page back to it.
fn heat_row(lang: Lang, period: Period, months: &[Date], most: u64, line: &HeatLine) -> Row {
    let cell = |(month, n): (&Date, &u64)| match *n {
        0 => Cell::Number("0".to_owned(), None),
        _ => Cell::Place {
            text: n.to_string(),
            href: behind::became_late(period, Some(&line.unit), Some(*month)),
            id: heat_place(&line.unit, *month),
            step: step(*n, most),
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
    fn a_number_is_tinted_by_the_third_it_lies_in() {
        assert_eq!(
            [0, 1, 3, 4, 6, 7, 9].map(|n| step(n, 9)),
            [0, 1, 1, 2, 2, 3, 3]
        );
        // one alone is the most there is
        assert_eq!(step(1, 1), 3);
    }

    #[test]
    fn a_percentage_is_whole_only_where_all_are_in_it() {
        let of = |of, all| percent(Rate { of, all });
        assert_eq!((of(1, 3), of(2, 3)), (33, 67));
        assert_eq!((of(999, 1000), of(1, 1000)), (99, 1));
        assert_eq!((of(5, 5), of(0, 5)), (100, 0));
    }
}
