//! What was put right about a problem: who, when, why, and both versions of each part.

use leptos::prelude::*;

use crate::views::correction::{Contacts, CorrectionLine, Firms};
use crate::views::name::{Lang, Name};
use crate::views::ui::{SummaryList, SummaryRow};
use crate::web::ui::Summary;
use crate::web::words::{self as w, correction as words, office};

/// The section; none where nothing was put right.
pub(super) fn section(lang: Lang, lines: Vec<CorrectionLine>) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let lines = lines.into_iter().map(|line| one(lang, line)).collect_view();
    Some(
        view! {
            <section class="section" id="corrections" data-testid="corrections">
                <h2>{words::HEADING.read(lang)}</h2>
                {lines}
            </section>
        }
        .into_any(),
    )
}

/// Beside the words, where they were put right: the way to both versions.
pub(super) fn mark(lang: Lang, lines: &[CorrectionLine]) -> Option<AnyView> {
    let last = lines.iter().find(|line| line.words.is_some())?;
    let day = w::day(lang, last.at.beijing_date());
    let text = words::CORRECTED.fill(lang, &[("day", &day)]);
    Some(
        view! { <p class="page-note" data-testid="corrected"><a href="#corrections">{text}</a></p> }
            .into_any(),
    )
}

fn one(lang: Lang, line: CorrectionLine) -> AnyView {
    let by = words::by(lang, &line.by, &w::at(lang, line.at));
    let versions = |label: w::Word, from: &str, to: &str| {
        SummaryRow::text(label.read(lang), words::versions(lang, from, to))
    };
    let mut rows = Vec::new();
    let mut brought = None;
    match &line.firms {
        Some(Firms::Named(from, to)) => rows.push(versions(words::FIRM, from, to)),
        Some(Firms::BroughtHere) => {
            brought = Some(view! { <p>{words::BROUGHT_HERE.read(lang)}</p> });
        }
        None => {}
    }
    let contact = |(name, phone): &(String, String)| {
        office::CONTACT_IS.fill(lang, &[("name", name), ("phone", phone)])
    };
    match &line.contacts {
        Some(Contacts::Read(from, to)) => {
            rows.push(versions(words::CONTACT, &contact(from), &contact(to)));
        }
        Some(Contacts::Shut) => rows.push(SummaryRow::text(
            words::CONTACT.read(lang),
            words::CONTACT_SHUT.read(lang),
        )),
        None => {}
    }
    if let Some((from, to)) = &line.categories {
        rows.push(versions(words::CATEGORY, from.read(lang), to.read(lang)));
    }
    if let Some((from, to)) = &line.units {
        let name = |unit: &Option<Name>| {
            let name = unit.as_ref().map(|u| u.read(lang).to_owned());
            name.unwrap_or_else(|| words::NO_UNIT.read(lang).to_owned())
        };
        rows.push(versions(words::UNIT, &name(from), &name(to)));
    }
    if let Some(reason) = line.reason {
        rows.push(SummaryRow::text(words::WHY.read(lang), reason));
    }
    let quotes = line.words.map(|(from, to)| {
        view! {
            <p class="case-facts">{words::WORDS_BEFORE.read(lang)}</p>
            <blockquote class="quote" dir="auto" data-testid="words-before">{from}</blockquote>
            <p class="case-facts">{words::WORDS_AFTER.read(lang)}</p>
            <blockquote class="quote" dir="auto">{to}</blockquote>
        }
    });
    let facts = (!rows.is_empty()).then(|| view! { <Summary list=SummaryList { rows }/> });
    view! {
        <article>
            <p class="case-facts">{by}</p>
            {brought}
            {facts}
            {quotes}
        </article>
    }
    .into_any()
}
