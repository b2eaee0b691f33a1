//! How a date was reached, folded away until asked for.

use leptos::prelude::*;

use crate::views::ui::Steps;

/// The explanation of a date.
#[component]
pub fn StepsList(steps: Steps) -> AnyView {
    let lines = steps
        .steps
        .into_iter()
        .map(|step| view! { <li>{step}</li> })
        .collect_view();
    view! {
        <details class="explain" open=steps.open data-testid="explain">
            <summary>{steps.summary}</summary>
            <ol>{lines}</ol>
            {steps.source.map(|source| view! { <p class="explain-source">{source}</p> })}
        </details>
    }
    .into_any()
}
