//! Whose turn it is: the one tinted surface of a page.

use leptos::prelude::*;

use crate::views::ui::{NextStep, Turn};

/// The 下一步 card. What may be pressed is given as children.
#[component]
pub fn NextStepCard(step: NextStep, #[prop(optional)] children: Option<Children>) -> AnyView {
    let class = match step.whose {
        Turn::Mine => "next-step mine",
        Turn::OtherUnit => "next-step other-unit",
        Turn::Enterprise => "next-step enterprise",
        Turn::Nobody => "next-step nobody",
    };
    let actions =
        children.map(|children| view! { <div class="next-step-actions">{children()}</div> });
    let label = step.heading.clone();
    let then = step
        .then
        .map(|then| view! { <p class="next-step-then">{then}</p> });
    view! {
        <section class=class aria-label=label data-testid="next-step">
            <h2 class="next-step-heading">{step.heading}</h2>
            <p class="next-step-sentence">{step.sentence}</p>
            {actions}
            {then}
        </section>
    }
    .into_any()
}
