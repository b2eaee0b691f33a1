//! What the rule says: outcome, why, what would change it, on what it rests. The same beside a form and on the page.

use leptos::prelude::*;

use crate::views::leniency_file::{AboutFile, ReviewText, Suggested};
use crate::views::name::Lang;
use crate::views::ui::SummaryList;
use crate::web::ui::Summary;
use crate::web::words as w;
use crate::web::words::leniency_file as l;

/// The most lines of what would change it.
const CHANGES: usize = 5;

/// The proposal; `short` leaves out the steps.
pub(super) fn proposal(lang: Lang, s: &Suggested, short: bool) -> AnyView {
    let p = &s.proposal;
    let say = |st: &_| l::statement(lang, st, &s.names);
    let outcome = l::outcome(p.outcome).read(lang);
    let because = say(&p.deciding);
    let mark = if s.stored { l::STORED } else { l::LIVE };
    let needs: Vec<&str> = [
        (p.needs_collective_discussion, l::NEEDS_COLLECTIVE),
        (p.needs_written_reason, l::NEEDS_REASON),
    ]
    .into_iter()
    .filter(|(needed, _)| *needed)
    .map(|(_, word)| word.read(lang))
    .collect();
    let needs = (!needs.is_empty()).then(|| {
        let between = w::word("；", "; ").read(lang);
        view! { <p>{needs.join(between)}</p> }
    });
    let list = |heading: w::Word, lines: Vec<String>, testid: &'static str| {
        (!lines.is_empty()).then(|| {
            let lines = lines
                .into_iter()
                .map(|line| view! { <li>{line}</li> })
                .collect_view();
            view! { <h3>{heading.read(lang)}</h3><ul data-testid=testid>{lines}</ul> }
        })
    };
    let unresolved = list(
        l::UNRESOLVED,
        p.unresolved.iter().map(say).collect(),
        "unresolved",
    );
    let changes = p.would_change.iter().take(CHANGES);
    let changes = changes
        .map(|c| l::would_change(lang, c, &s.names))
        .collect();
    let changes = list(l::WOULD_CHANGE, changes, "would-change");
    let bases: Vec<String> = s.bases.iter().map(|b| basis(lang, b)).collect();
    let bases = list(l::BASES, bases, "bases");
    let open: Vec<String> = s.open_rows.iter().map(|row| l::row(lang, row)).collect();
    let open = (!open.is_empty()).then(|| {
        let rows = open.join(w::word("、", ", ").read(lang));
        view! { <p class="notice" data-testid="open-rows">{l::OPEN_ROWS.fill(lang, &[("rows", &rows)])}</p> }
    });
    let law = l::law(lang, &p.law);
    let version = l::edition(lang, s.since);
    let rest = (!short).then(|| {
        view! {
            {changes}
            {bases}
            <p class="page-note">{law}</p>
        }
    });
    view! {
        <p class="outcome" data-testid="outcome"><strong>{outcome}</strong></p>
        <p>{l::BECAUSE.read(lang)}{w::word("：", ": ").read(lang)}{because}</p>
        {needs}
        {unresolved}
        {open}
        {rest}
        <p class="page-note">{version}" · "{mark.read(lang)}</p>
    }
    .into_any()
}

/// A legal basis in one line, with its mark.
pub(super) fn basis(lang: Lang, b: &crate::domain::leniency::rule::LegalBasis) -> String {
    let (law, gist) = match lang {
        Lang::Zh => (b.cited_zh(), &b.gist_zh),
        Lang::En => (b.cited_en(), &b.gist_en),
    };
    let mark = match b.confirmed {
        true => String::new(),
        false => {
            w::word("（{mark}）", " ({mark})").fill(lang, &[("mark", l::UNCONFIRMED.read(lang))])
        }
    };
    w::word("{law}：{gist}{mark}", "{law}: {gist}{mark}")
        .fill(lang, &[("law", &law), ("gist", gist), ("mark", &mark)])
}

/// What legal review said.
pub(super) fn review(lang: Lang, r: &ReviewText) -> AnyView {
    let conclusion = if r.agreed { l::AGREED } else { l::RETURNED };
    let by = format!("{} · {}", r.done.by.name, w::at(lang, r.done.at));
    view! {
        <section class="section" data-testid="review">
            <h2>{l::REVIEW.read(lang)}</h2>
            <p><strong>{conclusion.read(lang)}</strong></p>
            <blockquote class="quote" dir="auto">{r.opinion.clone()}</blockquote>
            <p class="page-note">{by}</p>
        </section>
    }
    .into_any()
}

/// What stands beside a form about a file.
pub(in crate::web::pages) fn about(lang: Lang, file: AboutFile) -> AnyView {
    if !file.opened {
        let note = l::TO_NAME_NOTE.read(lang);
        let at = w::at(lang, file.received_at);
        return view! {
            <section data-testid="file">
                <p>{l::RECEIVED_AT.read(lang)}" "{at}</p>
                <p class="page-note">{note}</p>
            </section>
        }
        .into_any();
    }
    let quoted = |heading: w::Word, text: String| {
        view! {
            <section>
                <h2>{heading.read(lang)}</h2>
                <blockquote class="quote" dir="auto">{text}</blockquote>
            </section>
        }
    };
    let heading = if file.measures.is_some() {
        l::TOLD
    } else {
        l::FOUND
    };
    let what = file.what.map(|text| quoted(heading, text));
    let measures = file.measures.map(|text| quoted(l::MEASURES, text));
    let suggestion = file.suggested.as_ref();
    let similar = file.similar.as_ref();
    let similar = similar.map(|s| super::similar::similar(lang, s, suggestion));
    let suggested = file.suggested.map(|s| {
        view! {
            <section data-testid="proposal">
                <h2>{l::PROPOSAL.read(lang)}</h2>
                {proposal(lang, &s, false)}
            </section>
        }
    });
    let review = file.review.map(|r| review(lang, &r));
    let stands = file.decision.map(|d| {
        let rows = super::detail::decision_rows(lang, &d);
        view! {
            <section data-testid="stands">
                <h2>{l::DECISION.read(lang)}</h2>
                <Summary list=SummaryList { rows }/>
            </section>
        }
    });
    let after = super::after::after(lang, &file.after);
    view! { {stands}{after}{similar}{suggested}{review}{what}{measures} }.into_any()
}
