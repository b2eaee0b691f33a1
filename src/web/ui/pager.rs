//! To the neighbouring pages of a list. Both are links, because both have an address.

use leptos::prelude::*;

use super::icon::Glyph;
use crate::views::ui::{Icon, Pager};

/// Previous, next, and which part of the list this is; nothing when there is nothing to say.
#[component]
pub fn PagerLinks(pager: Pager) -> AnyView {
    let summary = pager
        .summary
        .map(|summary| view! { <p class="pager-summary">{summary}</p> });
    let links = (pager.prev.is_some() || pager.next.is_some()).then(|| {
        let prev = pager.prev.map(|(label, href)| {
            view! { <a class="pager-link" rel="prev" href=href><Glyph icon=Icon::Back/>{label}</a> }
        });
        let next = pager.next.map(|(label, href)| {
            view! { <a class="pager-link" rel="next" href=href>{label}<Glyph icon=Icon::Forward/></a> }
        });
        view! { <nav class="pager-links" aria-label=pager.label>{prev}{next}</nav> }
    });
    (summary.is_some() || links.is_some())
        .then(|| view! { <div class="pager">{summary}{links}</div> })
        .into_any()
}
