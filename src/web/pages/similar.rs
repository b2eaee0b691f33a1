//! Likely duplicates, as a list beside what is typed or sorted.

use leptos::prelude::*;

use crate::views::name::Lang;
use crate::views::similar::SimilarLine;
use crate::views::ui::ActionView;
use crate::web::ui::ActionList;
use crate::web::words as w;
use crate::web::words::similar as s;

fn line(lang: Lang, line: &SimilarLine, actions: Vec<ActionView>) -> AnyView {
    let day = line
        .received_on
        .map_or_else(String::new, |day| w::date_short(lang, day));
    let status = match line.enterprise {
        Some(_) => w::status(line.status),
        None => w::status_for_firm(line.status),
    };
    let text = s::LINE.fill(
        lang,
        &[
            ("number", &line.number),
            ("day", &day),
            ("status", status.read(lang)),
        ],
    );
    let firm = line.enterprise.clone().map(|name| {
        view! { <span class="case-facts">{name}</span> }
    });
    let case = line.case.as_ref().map(|case| {
        let text = s::CASE.fill(
            lang,
            &[
                ("number", &case.number),
                ("title", &case.title),
                ("stage", w::stage(case.stage).read(lang)),
            ],
        );
        let href = format!("/office/cases/{}", case.number);
        view! { <p class="case-facts"><a href=href>{text}</a></p> }
    });
    view! {
        <li data-testid="similar-line">
            <p><a href=line.href.clone()>{text}</a>" "{firm}</p>
            <p>{line.begins.clone()}</p>
            {case}
            <ActionList actions=actions/>
        </li>
    }
    .into_any()
}

/// For a firm: what it said before. With nothing to show it says so, once it was asked.
pub fn said_before(lang: Lang, lines: &[SimilarLine], hint: w::Word) -> AnyView {
    looked(lang, lines, s::SAID_BEFORE, hint, s::NOTHING)
}

/// For whoever writes down what a firm says: what could be the same, each to be opened. It is joined once it is on record.
pub fn said_by_anybody(lang: Lang, lines: &[SimilarLine]) -> AnyView {
    looked(lang, lines, s::LIKELY, s::LIKELY_HINT, s::NOTHING_ALIKE)
}

fn looked(
    lang: Lang,
    lines: &[SimilarLine],
    heading: w::Word,
    hint: w::Word,
    nothing: w::Word,
) -> AnyView {
    if lines.is_empty() {
        return view! {
            <section class="section" data-testid="similar"><p>{nothing.read(lang)}</p></section>
        }
        .into_any();
    }
    let rows = lines.iter().map(|l| line(lang, l, Vec::new()));
    let rows = rows.collect_view();
    view! {
        <section class="section" data-testid="similar" role="status">
            <h2>{heading.read(lang)}</h2>
            <p>{hint.read(lang)}</p>
            <ul>{rows}</ul>
        </section>
    }
    .into_any()
}

/// For triage: what could be the same, each with the one press that joins it.
pub fn likely(lang: Lang, number: &str, seq: u64, lines: &[SimilarLine]) -> Option<AnyView> {
    let rows = lines.iter().map(|l| {
        let case = l.case.as_ref().filter(|c| c.may_join);
        let join = case.map(|case| {
            let label = s::JOIN.fill(lang, &[("number", &case.number)]);
            let hidden = vec![
                ("seq".to_owned(), seq.to_string()),
                ("case".to_owned(), case.id.clone()),
            ];
            ActionView {
                hidden,
                ..ActionView::post(label, format!("/office/complaints/{number}/join"))
            }
        });
        line(lang, l, join.into_iter().collect())
    });
    let rows = rows.collect_view();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" data-testid="similar">
                <h2>{s::LIKELY.read(lang)}</h2>
                <p class="page-note">{s::LIKELY_HINT.read(lang)}</p>
                <ul>{rows}</ul>
            </section>
        }
        .into_any()
    })
}
