//! The receipt: the number, the promise, what comes next. It is still true after a bookmark or a reload.

use leptos::prelude::*;

use crate::domain::complaint::Status;
use crate::views::my::MyComplaint;
use crate::views::similar::SimilarLine;
use crate::views::ui::ActionView;
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, PrintButton, StepsList};
use crate::web::words::{self as w, enterprise_side as my, site};

/// The page after a problem was submitted.
pub fn receipt(reader: &Reader, said: MyComplaint, alike: Vec<SimilarLine>) -> Page {
    let lang = reader.lang;
    let title = my::SUBMITTED_TITLE.read(lang);
    let texts = reader.texts.any().then(|| my::TEXTS_TOO.read(lang));
    let picture = picture(reader, &said.number);
    Page::new(title, Side::Enterprise, "/complaints/new", move || {
        let waits = said.term.filter(|_| said.status == Status::Registered);
        let promise = match &waits {
            Some(term) => my::RECEIPT_PROMISE.fill(lang, &[("day", &w::due_on(lang, term))]),
            None => my::RECEIPT_PLAIN.read(lang).to_owned(),
        };
        let steps = waits.map(|term| view! { <StepsList steps=w::steps(lang, &term)/> });
        let before = (!alike.is_empty()).then(|| {
            let hint = w::similar::SUBMITTED_HINT;
            crate::web::pages::similar::said_before(lang, &alike, hint)
        });
        let see = format!("/my/complaints/{}", said.number);
        let actions = vec![
            ActionView::link(site::SEE_PROGRESS.read(lang), see).as_primary(),
            ActionView::link(site::MINE.read(lang), "/my"),
        ];
        view! {
            <div class="stack" data-testid="receipt">
                <h1>{title}</h1>
                <div>
                    <p class="case-facts">{my::YOUR_NUMBER.read(lang)}</p>
                    <p class="reference" data-testid="number">{said.number}</p>
                </div>
                <div class="prose">
                    <p>{promise}</p>
                    <p>{my::RECEIPT_KEEP.read(lang)}</p>
                    {texts.map(|texts| view! { <p>{texts}</p> })}
                </div>
                {steps}
                {before}
                <ActionList actions=actions/>
                {picture}
                <PrintButton label=site::PRINT.read(lang)/>
            </div>
        }
        .into_any()
    })
}

/// The page after somebody without an account submitted one: the number, what happens now, and nothing of the firm.
pub fn received(reader: &Reader, number: String) -> Page {
    let lang = reader.lang;
    let title = my::SUBMITTED_TITLE.read(lang);
    let texts = match reader.texts.any() {
        true => my::TEXTS_TOO,
        false => my::NO_TEXTS,
    };
    let texts = texts.read(lang);
    let picture = picture(reader, &number);
    let page = Page::new(title, Side::Public, "/complaints/first", move || {
        let track = format!("/track?number={number}");
        let actions = vec![
            ActionView::link(my::TRACK.read(lang), track).as_primary(),
            ActionView::link(site::HOME.read(lang), "/"),
        ];
        view! {
            <div class="stack" data-testid="receipt">
                <h1>{title}</h1>
                <div>
                    <p class="case-facts">{my::YOUR_NUMBER.read(lang)}</p>
                    <p class="reference" data-testid="number">{number}</p>
                </div>
                <div class="prose">
                    <p>{my::RECEIVED_NEXT.read(lang)}</p>
                    <p>{my::RECEIVED_KEEP.read(lang)}</p>
                    <p>{texts}</p>
                </div>
                <ActionList actions=actions/>
                {picture}
                <PrintButton label=site::PRINT.read(lang)/>
            </div>
        }
        .into_any()
    });
    page.under(site::HOME.read(lang), "/")
}

/// Keeps the receipt as a picture, which only script can draw; without it there is the print, and the screen.
fn picture(reader: &Reader, number: &str) -> AnyView {
    let lang = reader.lang;
    let bureau = reader.bureau.read(lang).to_owned();
    view! {
        <div data-picture=bureau hidden=true>
            <button type="button" class="button">{my::AS_PICTURE.read(lang)}</button>
            <figure hidden=true>
                <img class="receipt-picture" alt=my::PICTURE_OF.fill(lang, &[("number", number)])/>
                <figcaption>
                    {my::PICTURE_KEEP.read(lang)}" "
                    <a download=format!("{number}.png")>{my::PICTURE_FILE.read(lang)}</a>
                </figcaption>
            </figure>
        </div>
    }
    .into_any()
}
