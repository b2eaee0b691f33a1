//! One set of small pictures on a 16 × 16 grid, drawn with a 1.5 px line.

use leptos::prelude::*;

use crate::views::ui::Icon;

/// Outline, filled part and the part cut out of the fill, each an SVG path; empty where there is none.
struct Drawing {
    line: &'static str,
    fill: &'static str,
    cut: &'static str,
}

const fn line(line: &'static str) -> Drawing {
    Drawing {
        line,
        fill: "",
        cut: "",
    }
}

const DISC: &str = "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z";

const fn drawing(icon: Icon) -> Drawing {
    match icon {
        Icon::Circle => line(DISC),
        Icon::Clock => line("M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.8V8l2.2 1.4"),
        Icon::ClockFilled => Drawing {
            line: DISC,
            fill: DISC,
            cut: "M8 4.6V8l2.4 1.5",
        },
        Icon::Triangle => line("M8 2.2 14.3 13.3H1.7zM8 6.4v3M8 11.4v.1"),
        Icon::Octagon => {
            line("M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4zM8 4.9v3.6M8 11v.1")
        }
        Icon::Chart => line("M2.6 13.4h10.8M4.4 11V8.2M8 11V3.6M11.6 11V6"),
        Icon::Bars => line("M5.5 3.2v9.6M10.5 3.2v9.6"),
        Icon::Tick => line("M3 8.6 6.4 12 13 4.6"),
        Icon::TickLate => line("M1.8 8.6 4.8 11.6 10 5.4M13.2 4v4.6M13.2 11.4v.1"),
        Icon::Home => line("M2.5 7.4 8 2.8l5.5 4.6M4 6.6v6.6h8V6.6M6.7 13.2V9.6h2.6v3.6"),
        Icon::Write => line("M3 13l.7-2.9 7.2-7.2 2.2 2.2-7.2 7.2zM9.4 4.4l2.2 2.2"),
        Icon::Person => line(
            "M8 2.6a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2zM2.9 13.6c.5-2.6 2.5-4 5.1-4s4.6 1.4 5.1 4",
        ),
        Icon::Calendar => line("M2.6 4h10.8v9.4H2.6zM2.6 7h10.8M5.4 2.4V5M10.6 2.4V5"),
        Icon::Meeting => line("M2.2 3.2h8v5.2H6L3.8 10.4V8.4H2.2zM12 6h1.8v5.2h-1.6v1.9L10 11.2H7"),
        Icon::Bell => line(
            "M8 2.2a3.6 3.6 0 0 1 3.6 3.6v3l1.4 2.4H3l1.4-2.4v-3A3.6 3.6 0 0 1 8 2.2zM6.6 13.4h2.8",
        ),
        Icon::File => line("M4 2.2h5.2L12.2 5.2v8.6H4zM9 2.4v3h3"),
        Icon::Lock => line("M3.6 7.2h8.8v6.2H3.6zM5.4 7V5.2a2.6 2.6 0 0 1 5.2 0V7"),
        Icon::Eye => line(
            "M1.8 8C3.2 5.4 5.4 4 8 4s4.8 1.4 6.2 4c-1.4 2.6-3.6 4-6.2 4S3.2 10.6 1.8 8zM8 6.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4z",
        ),
        Icon::Phone => line(
            "M3.2 2.6h2.5l1.1 2.9-1.4 1.2a8 8 0 0 0 3.9 3.9l1.2-1.4 2.9 1.1v2.5c-6 .6-10.8-4.2-10.2-10.2z",
        ),
        Icon::Search => line("M7 2.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8zM10.2 10.2l3.4 3.4"),
        Icon::Menu => line("M2.4 4.2h11.2M2.4 8h11.2M2.4 11.8h11.2"),
        Icon::Back => line("M10 3 5 8l5 5"),
        Icon::Forward => line("M6 3l5 5-5 5"),
        Icon::Ledger => line("M2.6 3h10.8v10H2.6zM2.6 6.4h10.8M2.6 9.7h10.8M6.2 3v10"),
        Icon::Building => {
            line("M3.4 13.4V2.8h6v10.6M9.4 6.2h3.2v7.2M2 13.4h12M5.4 5.4h2M5.4 8h2M5.4 10.6h2")
        }
        Icon::Star => line("M8 2.2l1.8 3.7 4 .6-2.9 2.9.7 4L8 11.5l-3.6 1.9.7-4L2.2 6.5l4-.6z"),
        Icon::Letter => line("M2.2 3.8h11.6v8.6H2.2zM2.4 4.2 8 8.8l5.6-4.6"),
        Icon::Scales => line(
            "M8 2.4v11M4.6 13.4h6.8M3 4.4h10M3 4.4 1.4 8.8a1.7 1.7 0 0 0 3.2 0zM13 4.4l-1.6 4.4a1.7 1.7 0 0 0 3.2 0z",
        ),
        Icon::Book => line(
            "M8 4.2C6.6 3 4.6 2.8 2.4 3v9.6c2.2-.2 4.2 0 5.6 1.2 1.4-1.2 3.4-1.4 5.6-1.2V3C11.4 2.8 9.4 3 8 4.2zM8 4.2v9.6",
        ),
        Icon::Sample => {
            line("M3 3h10v10H3zM5.8 5.8v.1M10.2 5.8v.1M8 8v.1M5.8 10.2v.1M10.2 10.2v.1")
        }
        Icon::Offline => line(
            "M2 6.4a9 9 0 0 1 3.6-2M14 6.4a9 9 0 0 0-5.4-2.3M4.4 9.2a5.4 5.4 0 0 1 2.4-1.3M8 12.2v.1M2.6 2.6l10.8 10.8",
        ),
    }
}

/// A picture beside a word. It says nothing to assistive technology, the word does.
#[component]
pub fn Glyph(icon: Icon) -> AnyView {
    let Drawing { line, fill, cut } = drawing(icon);
    let part = |class: &'static str, d: &'static str| {
        (!d.is_empty()).then(|| view! { <path class=class d=d></path> })
    };
    view! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            {part("icon-fill", fill)}
            {part("icon-line", line)}
            {part("icon-cut", cut)}
        </svg>
    }
    .into_any()
}
