//! The desk while there is no network: an empty page without anything of anybody, which a device keeps
//! (public/desk-worker.js). Script fills it with what the device was given, and keeps what is typed, encrypted.

use leptos::prelude::*;

use crate::views::form::{FieldKind, FieldView, FormView};
use crate::views::form_key::FormKey;
use crate::web::page::{Page, Reader, Side};
use crate::web::pages::service_day::desk::script_words;
use crate::web::ui::FormKit;
use crate::web::words::{self as w, service_day as words};

/// The page.
pub fn offline(reader: &Reader) -> Page {
    let lang = reader.lang;
    Page::new(
        words::OFFLINE_DESK.read(lang),
        Side::Staff,
        "/office/service-days",
        move || {
            let field = |name: &str, kind: FieldKind, optional: bool| {
                let words = w::field(FormKey::CompleteDeskEntry, name);
                FieldView {
                    name: name.to_owned(),
                    label: words
                        .map(|w| w.label.read(lang).to_owned())
                        .unwrap_or_default(),
                    kind,
                    optional,
                    ..FieldView::default()
                }
            };
            let form = FormView {
                action: "/desk/offline".to_owned(),
                fields: vec![
                    FieldView {
                        name: "firm".to_owned(),
                        label: words::OFFLINE_FIRM.read(lang).to_owned(),
                        hint: Some(words::OFFLINE_FIRM_HINT.read(lang).to_owned()),
                        ..FieldView::default()
                    },
                    field("words", FieldKind::TextArea { rows: 3 }, false),
                    field("answered", FieldKind::TextArea { rows: 3 }, true),
                    field("contact_name", FieldKind::Text, true),
                    field("contact_phone", FieldKind::Tel, true),
                ],
                submit: w::form(FormKey::DeskRecord).submit.read(lang).to_owned(),
                lang_labels: w::form_labels(lang),
                ..FormView::default()
            };
            view! {
                <div class="page-head">
                    <h1>{words::OFFLINE_DESK.read(lang)}</h1>
                    <p data-desk-theme></p>
                    <p>{words::OFFLINE_INTRO.read(lang)}</p>
                </div>
                {script_words(lang, None)}
                <noscript><p class="page-note">{words::OFFLINE_NO_SCRIPT.read(lang)}</p></noscript>
                <p class="page-note" data-desk-no-kit hidden=true>{words::OFFLINE_NO_KIT.read(lang)}</p>
                <div class="desk-strip" data-desk-strip hidden=true><FormKit form=form section=true/></div>
                <p><a class="button" href="" data-desk-retry>{words::OFFLINE_RETRY.read(lang)}</a></p>
            }
            .into_any()
        },
    )
}
