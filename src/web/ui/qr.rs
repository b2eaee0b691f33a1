//! A QR code: dark squares on a light ground with the quiet zone readers need, in every colour scheme.

use leptos::prelude::*;

/// The code, its width in squares and the outline of its dark ones, under a name for whoever does not see it.
#[component]
pub fn QrPicture(label: &'static str, width: usize, path: String) -> impl IntoView {
    let around = width + 8;
    let frame = format!("-4 -4 {around} {around}");
    view! {
        <svg class="qr" viewBox=frame role="img" aria-label=label>
            <rect x="-4" y="-4" width=around height=around fill="#FFFFFF"></rect>
            <path d=path fill="#000000"></path>
        </svg>
    }
}
