//! What was published of a decision, with everything done about it since; and of a file whose words are to be erased or
//! are gone, by which law, why and by whom. The same sections for those who work on a file and for its firm.

use leptos::prelude::*;

use crate::domain::leniency::rule::Extent;
use crate::domain::leniency_file::Erasure;
use crate::views::leniency_file::{FileDetail, PublishedText};
use crate::views::name::Lang;
use crate::views::ui::{SummaryList, SummaryRow};
use crate::web::ui::Summary;
use crate::web::words as w;
use crate::web::words::leniency_file as l;

/// One publication in words: when, where, with the name or without, on what, and what was done about it since.
pub(super) fn lines(lang: Lang, p: &PublishedText) -> Vec<String> {
    let said = match p.extent {
        Extent::Named => l::PUBLISHED_NAMED,
        _ => l::PUBLISHED_UNNAMED,
    };
    let day = w::date(lang, p.on);
    let comma = w::word("、", ", ").read(lang);
    let cited = p.bases.iter().map(|b| match lang {
        Lang::Zh => b.cited_zh(),
        Lang::En => b.cited_en(),
    });
    let bases = cited.collect::<Vec<_>>().join(comma);
    let mut lines = vec![
        said.fill(lang, &[("day", &day), ("place", &p.place)]),
        l::PUBLISHED_ON.fill(lang, &[("bases", &bases), ("by", &p.by)]),
    ];
    lines.extend(p.since.iter().map(|(how, on, why)| {
        let day = w::date(lang, *on);
        let how = l::unpublished(*how).read(lang);
        l::PUBLISHED_SINCE.fill(lang, &[("day", &day), ("how", how), ("why", why)])
    }));
    lines
}

/// All of them, as far as there are any.
pub(super) fn published(lang: Lang, all: &[PublishedText]) -> Option<AnyView> {
    if all.is_empty() {
        return None;
    }
    let row = |p: &PublishedText| {
        let day = w::date(lang, p.on);
        SummaryRow::text(day, lines(lang, p).join("\n"))
    };
    let rows = all.iter().map(row).collect();
    Some(
        view! {
            <section class="section" data-testid="published">
                <h2>{l::PUBLISHED.read(lang)}</h2>
                <Summary list=SummaryList { rows }/>
            </section>
        }
        .into_any(),
    )
}

/// Whose turn it is beside the file's own step.
pub(super) fn turns(lang: Lang, view: &FileDetail, sits: &super::seat::Sits) -> Vec<String> {
    let mut turns = Vec::new();
    if view.publication_is_due {
        turns.push(l::PUBLICATION_DUE.fill(lang, &[("names", &sits.officers)]));
    }
    if let Some(asked) = view.erasure.as_ref().filter(|e| e.erased.is_none()) {
        turns.push(l::ERASURE_ASKED.fill(
            lang,
            &[
                ("by", &asked.asked.by.name),
                ("basis", &asked.basis),
                ("reason", &asked.reason),
                ("names", &sits.decider),
            ],
        ));
    }
    turns
}

/// In place of the words that are gone.
pub(super) fn erased(lang: Lang, erasure: Option<&Erasure>, firm: bool) -> Option<AnyView> {
    let erasure = erasure?;
    let done = erasure.erased.as_ref()?;
    let day = w::date(lang, done.at.beijing_date());
    let said = match firm {
        true => l::ERASED_FIRM.fill(lang, &[("day", &day), ("basis", &erasure.basis)]),
        false => l::ERASED_BY.fill(
            lang,
            &[
                ("day", &day),
                ("basis", &erasure.basis),
                ("reason", &erasure.reason),
                ("asked", &erasure.asked.by.name),
                ("by", &done.by.name),
            ],
        ),
    };
    Some(view! { <p class="notice" data-testid="erased">{said}</p> }.into_any())
}
