//! The pages that say no: not found, not allowed, not now, not readable, and our own faults.

use leptos::prelude::*;

use crate::domain::refusal::Refusal;
use crate::views::ui::ActionView;
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::ActionList;
use crate::web::words::{self as w, Word, enterprise_side, site};

/// The page for a status, with the refusal in words where the reader may know it. What does not exist and
/// what may not be seen give the same page: nothing of the address is on it (design §6.3).
/// `kept` says that what was typed waits as a draft.
pub fn problem(reader: &Reader, status: u16, refusal: Option<&Refusal>, kept: bool) -> Page {
    let lang = reader.lang;
    let (title, text) = plain(status, refusal);
    let text = match (text, refusal) {
        (_, Some(refusal)) => w::refusal(lang, refusal),
        (Some(text), None) => text.read(lang).to_owned(),
        (None, None) => String::new(),
    };
    let kept = kept.then(|| enterprise_side::KEPT.read(lang));
    let actor = reader.actor.as_ref();
    let (home, label) = match actor {
        Some(actor) if actor.role.is_staff() => ("/start", site::DESK),
        Some(_) => ("/start", site::MINE),
        None => ("/", site::BACK_HOME),
    };
    let side = match actor {
        Some(actor) if actor.role.is_staff() => Side::Staff,
        Some(_) => Side::Enterprise,
        None => Side::Public,
    };
    let title = title.read(lang);
    let actions = vec![ActionView::link(label.read(lang), home)];
    Page::new(title, side, "", move || {
        view! {
            <div class="stack" data-testid="problem">
                <h1>{title}</h1>
                <div class="prose">
                    <p>{text}</p>
                    {kept.map(|kept| view! { <p>{kept}</p> })}
                </div>
                <ActionList actions=actions/>
            </div>
        }
        .into_any()
    })
    .with_status(status)
}

/// Heading and, where no refusal says more, the text.
fn plain(status: u16, refusal: Option<&Refusal>) -> (Word, Option<Word>) {
    match status {
        400 => (site::BAD_REQUEST_TITLE, Some(site::BAD_REQUEST_TEXT)),
        401 => (site::LOG_IN, None),
        403 => (site::FORBIDDEN_TITLE, None),
        404 => (site::NOT_FOUND_TITLE, Some(site::NOT_FOUND_TEXT)),
        409 if matches!(refusal, Some(Refusal::Stale { .. })) => (site::STALE_TITLE, None),
        413 => (site::TOO_LARGE_TITLE, Some(site::TOO_LARGE_TEXT)),
        429 => (site::TOO_MANY_TITLE, None),
        status if status < 500 => (site::REFUSED_TITLE, None),
        _ => (site::FAULT_TITLE, Some(site::FAULT_TEXT)),
    }
}
