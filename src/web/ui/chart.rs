//! A picture of a few numbers, drawn by the server. Its table stands beside it and says the same.

use leptos::prelude::*;

use super::raw_text::escape;
use crate::views::ui::{Bar, Chart, ChartShape};

/// Lines of type a bar takes, with its words above it.
const LINE: f64 = 2.6;
/// How high a column chart is, in lines of type.
const HIGH: f64 = 10.0;
/// Percent of that height a column of the greatest value takes; its number stands above it, its name below.
const TALL: f64 = 70.0;
/// Columns that can be named one beside the other on a phone.
const NAMED: usize = 12;

fn percent(n: f64) -> String {
    format!("{n:.2}%")
}

fn lines(n: f64) -> String {
    format!("{n:.2}em")
}

/// A value's part of the greatest.
fn part(value: u64, most: u64) -> f64 {
    let share = |n: u64| u32::try_from(n).map_or(f64::from(u32::MAX), f64::from);
    (share(value) / share(most.max(1))).min(1.0)
}

fn bars(bars: Vec<Bar>, most: u64) -> (f64, AnyView) {
    let mut top = 0.0;
    let drawn = bars.into_iter().map(|bar| {
        let (text, track) = (lines(top + 1.2), lines(top + 1.6));
        top += LINE;
        let length = percent(part(bar.value, most) * 100.0);
        view! {
            <text x="0" y=text.clone()>{bar.label}</text>
            <text class="chart-value" x="100%" y=text text-anchor="end">{bar.text}</text>
            <rect class="chart-track" x="0" y=track.clone() width="100%" height="0.5em"></rect>
            <rect class="chart-bar" x="0" y=track width=length height="0.5em"></rect>
        }
    });
    let drawn = drawn.collect::<Vec<_>>();
    (top, drawn.collect_view().into_any())
}

fn columns(bars: Vec<Bar>, most: u64) -> (f64, AnyView) {
    let many = bars.len();
    let count = u32::try_from(many.max(1)).map_or(1.0, f64::from);
    let wide = 100.0 / count;
    let mut left = 0.0;
    let drawn = bars.into_iter().enumerate().map(|(at, bar)| {
        let middle = percent(left + wide / 2.0);
        let x = percent(left + wide * 0.2);
        left += wide;
        let tall = part(bar.value, most) * TALL;
        let top = 85.0 - tall;
        // where there is no room for every name, every third one stands for its neighbours
        let named = many <= NAMED || at % 3 == 0;
        let name = named.then(|| {
            view! { <text x=middle.clone() y="97%" text-anchor="middle">{bar.label}</text> }
        });
        view! {
            <rect class="chart-bar" x=x y=percent(top) width=percent(wide * 0.6) height=percent(tall)></rect>
            <text class="chart-value" x=middle.clone() y=percent(top - 3.0) text-anchor="middle">{bar.text}</text>
            {name}
        }
    });
    let drawn = drawn.collect::<Vec<_>>();
    let ground = view! { <line class="chart-ground" x1="0" x2="100%" y1="85%" y2="85%"></line> };
    (HIGH, view! { {drawn.collect_view()}{ground} }.into_any())
}

/// The picture. Nothing is drawn where there is nothing to compare.
#[component]
pub fn ChartPicture(chart: Chart, #[prop(into)] id: String) -> AnyView {
    if chart.bars.is_empty() {
        return ().into_any();
    }
    let (title, told) = (format!("{id}-title"), format!("{id}-told"));
    let labelled = format!("{title} {told}");
    let (high, drawn) = match chart.shape {
        ChartShape::Bars => bars(chart.bars, chart.most),
        ChartShape::Columns => columns(chart.bars, chart.most),
    };
    view! {
        <svg class="chart" role="img" aria-labelledby=labelled width="100%" height=lines(high) focusable="false">
            <title id=title inner_html=escape(&chart.title)></title>
            <desc id=told>{chart.told}</desc>
            {drawn}
        </svg>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn drawn(shape: ChartShape, values: &[u64]) -> String {
        let bar = |v: &u64| Bar {
            label: format!("<{v}>"),
            value: *v,
            text: format!("{v}%"),
        };
        let chart = Chart {
            shape,
            title: "按时办结率</title>".into(),
            told: "各单位".into(),
            most: 100,
            bars: values.iter().map(bar).collect(),
        };
        Owner::new().with(|| view! { <ChartPicture chart=chart id="rate"/> }.to_html())
    }

    #[test]
    fn a_chart_is_named_and_described_and_styles_nothing_in_place() {
        for shape in [ChartShape::Bars, ChartShape::Columns] {
            let html = drawn(shape, &[50, 100, 0]);
            assert!(html.contains("aria-labelledby=\"rate-title rate-told\""));
            assert_eq!(html.matches("</title>").count(), 1, "{html}");
            assert!(!html.contains("style=") && !html.contains("#"), "{html}");
            assert_eq!(html.matches("chart-bar").count(), 3);
            assert!(html.contains("50%"));
        }
    }

    #[test]
    fn nothing_to_compare_is_no_picture() {
        assert!(!drawn(ChartShape::Bars, &[]).contains("<svg"));
    }

    #[test]
    fn a_value_never_runs_out_of_the_picture() {
        assert!((part(300, 100) - 1.0).abs() < f64::EPSILON);
        assert!(part(0, 0).abs() < f64::EPSILON);
    }
}
