//! What happened, newest first, each entry with who, when and who else reads it.

use leptos::prelude::*;

use super::icon::Glyph;
use crate::views::ui::{Icon, TimelineItem, Visibility};

/// Who reads it: a mark with a word and a sign of its own.
pub fn seen_by(visibility: Visibility) -> AnyView {
    let (class, icon) = if visibility.public {
        ("seen public", Icon::Eye)
    } else {
        ("seen internal", Icon::Lock)
    };
    view! { <span class=class><Glyph icon=icon/>{visibility.label}</span> }.into_any()
}

fn entry(item: TimelineItem) -> AnyView {
    let internal = item.visibility.as_ref().is_some_and(|seen| !seen.public);
    let class = if internal {
        "timeline-item internal"
    } else {
        "timeline-item"
    };
    let title = match item.href {
        Some(href) => view! { <a href=href>{item.title}</a> }.into_any(),
        None => view! { <span>{item.title}</span> }.into_any(),
    };
    let text = item.text.map(|text| match item.struck {
        None => view! { <p class="timeline-text">{text}</p> }.into_any(),
        Some(struck) => view! {
            <p class="timeline-text"><del>{text}</del></p>
            <p class="timeline-text">{struck}</p>
        }
        .into_any(),
    });
    view! {
        <li class=class>
            <div class="timeline-head">
                <span class="timeline-title">{title}</span>
                <span class="timeline-by">{item.by}</span>
                <time class="timeline-at" datetime=item.at_iso>{item.at_text}</time>
                {item.visibility.map(seen_by)}
            </div>
            {text}
        </li>
    }
    .into_any()
}

/// The list of entries, in the order given.
#[component]
pub fn TimelineList(items: Vec<TimelineItem>, #[prop(into)] label: String) -> AnyView {
    view! {
        <ol class="timeline" aria-label=label data-testid="timeline">
            {items.into_iter().map(entry).collect_view()}
        </ol>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn internal_entries_say_so_and_look_different() {
        let items = vec![TimelineItem {
            title: "内部备注".into(),
            text: Some("<b>平台</b>".into()),
            visibility: Some(Visibility {
                public: false,
                label: "内部".into(),
            }),
            ..TimelineItem::default()
        }];
        let html =
            Owner::new().with(|| view! { <TimelineList items=items label="进展"/> }.to_html());
        assert!(html.contains("timeline-item internal"));
        assert!(html.contains("内部"));
        assert!(html.contains("&lt;b&gt;"));
    }
}
