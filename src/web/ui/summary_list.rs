//! Facts as pairs, with a way to change one where there is one.

use leptos::prelude::*;

use super::table::content;
use crate::views::ui::{Change, SummaryList, SummaryRow};

fn change(change: Change) -> AnyView {
    view! {
        <dd class="summary-change">
            <a href=change.href>
                {change.label}<span class="visually-hidden">" "{change.context}</span>
            </a>
        </dd>
    }
    .into_any()
}

fn row(row: SummaryRow) -> AnyView {
    view! {
        <div class="summary-row">
            <dt>{row.term}</dt>
            <dd class="summary-value">{content(row.value)}</dd>
            {row.change.map(change)}
        </div>
    }
    .into_any()
}

/// The list of facts.
#[component]
pub fn Summary(list: SummaryList) -> AnyView {
    view! { <dl class="summary-list">{list.rows.into_iter().map(row).collect_view()}</dl> }
        .into_any()
}
