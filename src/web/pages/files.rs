//! A list of files: each a download, and a picture can be looked at where it stands.

use leptos::prelude::*;

use crate::views::complaint::File;
use crate::views::name::Lang;
use crate::web::words::{self as w, office, site};

/// The files that lie under an address. A picture is fetched only once somebody opens it, so a list costs a phone nothing.
pub(super) fn list(lang: Lang, under: &str, files: &[File]) -> AnyView {
    let items = files
        .iter()
        .map(|f| {
            let size = w::size(lang, f.bytes);
            let text = office::FILE.fill(lang, &[("name", &f.name), ("size", &size)]);
            let href = format!("{under}/{}", f.id);
            let picture = f.picture.then(|| {
                let source = format!("{href}/picture");
                view! {
                    <details class="picture">
                        <summary>{site::LOOK_AT_PICTURE.read(lang)}</summary>
                        <img src=source alt=f.name.clone() loading="lazy"/>
                    </details>
                }
            });
            view! { <li><a href=href>{text}</a>{picture}</li> }
        })
        .collect_view();
    view! { <ul data-testid="files">{items}</ul> }.into_any()
}
