//! What stands where a list would be: one sentence, and one thing to do.

use leptos::prelude::*;

use super::actions::ActionOne;
use crate::views::ui::EmptyView;

/// An empty state.
#[component]
pub fn EmptyState(empty: EmptyView) -> AnyView {
    view! {
        <div class="empty" data-testid="empty">
            <p class="empty-title">{empty.title}</p>
            {empty.text.map(|text| view! { <p class="empty-text">{text}</p> })}
            {empty.action.map(|action| view! { <ActionOne action=action/> })}
        </div>
    }
    .into_any()
}
