//! A few numbers in a row, each a link to what it counts.

use leptos::prelude::*;

use crate::views::ui::Kpi;

fn number(kpi: Kpi) -> AnyView {
    let class = if kpi.urgent { "kpi urgent" } else { "kpi" };
    let value = match kpi.href {
        Some(href) => view! {
            <a class="kpi-value" href=href>{kpi.value}<span class="visually-hidden">" "{kpi.label.clone()}</span></a>
        }
        .into_any(),
        None => view! { <span class="kpi-value">{kpi.value}</span> }.into_any(),
    };
    view! {
        <li class=class>
            <span class="kpi-label">{kpi.label}</span>
            {value}
            {kpi.note.map(|note| view! { <span class="kpi-note">{note}</span> })}
        </li>
    }
    .into_any()
}

/// The row of numbers.
#[component]
pub fn KpiStrip(kpis: Vec<Kpi>) -> AnyView {
    view! { <ul class="kpis">{kpis.into_iter().map(number).collect_view()}</ul> }.into_any()
}
