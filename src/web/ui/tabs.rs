//! Sub-pages of a page: links, because each has an address.

use leptos::prelude::*;

use crate::views::ui::{Tab, Tabs};

fn tab(tab: Tab) -> AnyView {
    let current = tab.current.then_some("page");
    let count = tab
        .count
        .map(|count| view! { <span class="count">{count}</span> });
    view! { <li><a class="tab" href=tab.href aria-current=current>{tab.label}{count}</a></li> }
        .into_any()
}

/// The row of tabs.
#[component]
pub fn TabBar(tabs: Tabs) -> AnyView {
    view! {
        <nav class="tabs" aria-label=tabs.label>
            <ul>{tabs.items.into_iter().map(tab).collect_view()}</ul>
        </nav>
    }
    .into_any()
}
