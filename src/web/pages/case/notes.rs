//! What stands beside the words of a case: whether an answer was opened, what was called back, notes inside.

use leptos::prelude::*;

use crate::views::case::{CaseComplaint, NoteLine};
use crate::views::name::Lang;
use crate::views::ui::ActionView;
use crate::web::pages::history;
use crate::web::ui::ActionList;
use crate::web::ui::timeline::seen_by;
use crate::web::words as w;
use crate::web::words::note;

/// Whether the firm has opened its last answer, and what was called back before it did.
pub(super) fn opened(lang: Lang, c: &CaseComplaint) -> AnyView {
    let on_the_spot = c.answers.last().is_some_and(|a| a.on_the_spot);
    let state = (!c.answers.is_empty() && !on_the_spot && c.outcomes.len() < c.answers.len())
        .then(|| match c.opened_at {
            Some(at) => note::OPENED.fill(lang, &[("at", &w::at(lang, at))]),
            None => note::UNOPENED.read(lang).to_owned(),
        })
        .map(|text| view! { <p class="case-facts" data-testid="opened">{text}</p> });
    let recalled = c.recalled.iter().map(|r| {
        let why = note::RECALLED.fill(
            lang,
            &[
                ("name", &r.by.name),
                ("at", &w::at(lang, r.at)),
                ("reason", &r.reason),
            ],
        );
        view! {
            <div data-testid="recalled">
                <span class="visually-hidden">{note::RECALLED_ANSWER.read(lang)}</span>
                <blockquote class="quote"><del>{r.answer.text.clone()}</del></blockquote>
                <p class="case-facts">{why}</p>
            </div>
        }
    });
    let recalled = recalled.collect_view();
    view! { {state}{recalled} }.into_any()
}

/// Notes inside the bureau: what was struck through stays readable.
pub(super) fn section(lang: Lang, number: &str, notes: &[NoteLine]) -> Option<AnyView> {
    let lines = notes.iter().map(|line| {
        let by = note::BY.fill(
            lang,
            &[
                ("name", &line.note.by.name),
                ("at", &w::at(lang, line.note.at)),
            ],
        );
        let text = line.note.text.clone();
        let words = match &line.note.struck {
            None => view! { <p>{text}</p> }.into_any(),
            Some(struck) => {
                let why = note::STRUCK.fill(
                    lang,
                    &[
                        ("name", &struck.by.name),
                        ("at", &w::at(lang, struck.at)),
                        ("reason", &struck.reason),
                    ],
                );
                view! {
                    <span class="visually-hidden">{note::STRUCK_NOTE.read(lang)}</span>
                    <p><del>{text}</del></p>
                    <p class="case-facts">{why}</p>
                }
                .into_any()
            }
        };
        let strike = line.may_strike.then(|| {
            let href = format!("/office/cases/{number}/notes/{}/strike", line.n);
            ActionView::link(note::STRIKE.read(lang), href)
        });
        view! {
            <article class="said inside" data-testid="note">
                {words}
                <p class="case-facts">{by}</p>
                <ActionList actions=strike.into_iter().collect()/>
            </article>
        }
    });
    let lines = lines.collect_view();
    (!notes.is_empty()).then(|| {
        view! {
            <section class="section" data-testid="notes">
                <h2>{note::NOTES.read(lang)}</h2>
                <p>{seen_by(history::seen(lang, false))}</p>
                {lines}
            </section>
        }
        .into_any()
    })
}
