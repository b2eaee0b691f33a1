//! What may be done here: links, and forms that are nothing but their button.

use leptos::prelude::*;

use crate::views::ui::ActionView;

fn class_of(action: &ActionView) -> &'static str {
    match (action.primary, action.danger) {
        (_, true) => "button danger",
        (true, false) => "button primary",
        (false, false) => "button",
    }
}

/// One action.
#[component]
pub fn ActionOne(action: ActionView) -> AnyView {
    let class = class_of(&action);
    if !action.post {
        return view! { <a class=class href=action.href>{action.label}</a> }.into_any();
    }
    let hidden = action
        .hidden
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    view! {
        <form class="action" method="post" action=action.href>
            {hidden}
            <button type="submit" class=class>{action.label}</button>
        </form>
    }
    .into_any()
}

/// Actions side by side; nothing when there is none.
#[component]
pub fn ActionList(actions: Vec<ActionView>) -> AnyView {
    (!actions.is_empty())
        .then(|| {
            let items = actions
                .into_iter()
                .map(|action| view! { <ActionOne action=action/> })
                .collect_view();
            view! { <div class="actions">{items}</div> }
        })
        .into_any()
}

/// Opens the print dialogue. Only script can, so without it the button is not shown; the browser's own menu is.
#[component]
pub fn PrintButton(#[prop(into)] label: String) -> AnyView {
    view! { <button type="button" class="button no-print" data-print hidden=true>{label}</button> }
        .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn what_changes_something_is_posted_with_its_hidden_values() {
        let action = ActionView {
            hidden: vec![("seq".into(), "7\"><script>".into())],
            ..ActionView::post("签收", "/office/cases/2025-0147/acknowledge").as_primary()
        };
        let html = Owner::new().with(|| view! { <ActionOne action=action/> }.to_html());
        assert!(html.contains("method=\"post\""));
        assert!(html.contains("button primary"));
        assert!(!html.contains("<script"));
    }
}
