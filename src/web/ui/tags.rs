//! Adjectives of a thing: neutral, worded, never pressed.

use leptos::prelude::*;

/// A row of tags; nothing at all when there is none.
#[component]
pub fn TagList(tags: Vec<String>) -> AnyView {
    (!tags.is_empty())
        .then(|| {
            let items = tags
                .into_iter()
                .map(|tag| view! { <li class="tag">{tag}</li> })
                .collect_view();
            view! { <ul class="tags">{items}</ul> }
        })
        .into_any()
}
