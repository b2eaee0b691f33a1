//! 协办: the units that support a case, each with its own clock and what it said.

use leptos::prelude::*;

use crate::views::case::SupportLine;
use crate::views::name::Lang;
use crate::web::pages::history;
use crate::web::ui::DeadlinePill;
use crate::web::ui::timeline::seen_by;
use crate::web::words as w;
use crate::web::words::site;

/// The units that owe something or said something; nothing where none does.
pub(super) fn section(lang: Lang, lines: &[SupportLine]) -> Option<AnyView> {
    let shown: Vec<&SupportLine> = lines
        .iter()
        .filter(|l| l.term.is_some() || l.part.is_some())
        .collect();
    if shown.is_empty() {
        return None;
    }
    let lines = shown.into_iter().map(|line| {
        let owes = line.term.as_ref().map(|term| {
            view! {
                <p class="case-facts">
                    <DeadlinePill pill=w::pill(lang, term)/>
                    " "{w::due_on(lang, term)}
                </p>
            }
        });
        let said = line.part.as_ref().map(|part| {
            let by = w::note::BY.fill(
                lang,
                &[("name", &part.by.name), ("at", &w::at(lang, part.at))],
            );
            view! {
                <p>{part.text.clone()}</p>
                <p class="case-facts">{by}</p>
            }
        });
        view! {
            <article class="said inside" data-testid="support">
                <p>{line.unit.read(lang).to_owned()}</p>
                {owes}
                {said}
            </article>
        }
    });
    let lines = lines.collect_view();
    Some(
        view! {
            <section class="section" id="support">
                <h2>{site::SUPPORTING_UNITS.read(lang)}</h2>
                <p>{seen_by(history::seen(lang, false))}</p>
                {lines}
            </section>
        }
        .into_any(),
    )
}
