//! The versions of a plan, each with what it changed: sentences that went and came, measures that went and came.

use leptos::prelude::*;

use super::PATH;
use crate::domain::plan::{Part, Piece};
use crate::views::name::Lang;
use crate::views::plan::{ChangedMeasure, PlanVersions, VersionView};
use crate::views::ui::{SummaryList, SummaryRow};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::Summary;
use crate::web::words as w;
use crate::web::words::{office, plan as p};

/// For staff, the version being written among them.
pub fn versions(reader: &Reader, view: PlanVersions) -> Page {
    let back = format!("{PATH}/{}", view.number);
    page(reader, view, Side::Staff, PATH, back)
}

/// For the firm: what was approved.
pub fn my_versions(reader: &Reader, view: PlanVersions) -> Page {
    let back = format!("/my/plans/{}", view.number);
    page(reader, view, Side::Enterprise, "/my", back)
}

fn page(reader: &Reader, view: PlanVersions, side: Side, nav: &'static str, back: String) -> Page {
    let lang = reader.lang;
    let number = view.number.clone();
    let title = p::VERSIONS_OF.fill(lang, &[("number", &number)]);
    let heading = title.clone();
    let page = Page::new(title, side, nav, move || {
        let versions = view.versions.iter().map(|v| version(lang, v));
        let versions = versions.collect_view();
        view! {
            <h1>{heading}</h1>
            <p class="page-note">{p::VERSIONS_INTRO.read(lang)}</p>
            {versions}
        }
        .into_any()
    });
    page.under(number, back)
}

fn version(lang: Lang, v: &VersionView) -> AnyView {
    let n = v.version.to_string();
    let heading = p::VERSION_N.fill(lang, &[("n", &n)]);
    let heading = match v.draft {
        true => office::PAIR.fill(
            lang,
            &[("name", &heading), ("value", p::NOT_APPROVED.read(lang))],
        ),
        false => heading,
    };
    let approved = v.approved.as_ref().map(|(name, at)| {
        let at = w::at(lang, *at);
        let by = match name.is_empty() {
            true => at,
            false => p::BY_AT.fill(lang, &[("name", name), ("at", &at)]),
        };
        SummaryRow::text(p::APPROVED_BY.read(lang), by)
    });
    let reason = (!v.reason.is_empty()).then(|| {
        let label = p::REVISED_BECAUSE.read(lang);
        SummaryRow::text(label, v.reason.clone())
    });
    let rows: Vec<SummaryRow> = approved.into_iter().chain(reason).collect();
    let facts = (!rows.is_empty()).then(|| view! { <Summary list=SummaryList { rows }/> });
    let same =
        v.texts.is_empty() && v.added.is_empty() && v.removed.is_empty() && v.reordered.is_empty();
    let same = same.then(|| view! { <p>{p::NOTHING_CHANGED.read(lang)}</p> });
    let texts = v.texts.iter().map(|(part, pieces)| {
        let label = label(*part).read(lang);
        let pieces = pieces.iter().map(|x| piece(lang, x)).collect_view();
        view! { <h3>{label}</h3><p class="prose changed" dir="auto">{pieces}</p> }
    });
    let texts = texts.collect_view();
    view! {
        <section class="section" data-testid="version">
            <h2>{heading}</h2>
            {facts}
            {same}
            {texts}
            {measures(lang, p::MEASURES_ADDED, &v.added)}
            {measures(lang, p::MEASURES_REMOVED, &v.removed)}
            {reordered(lang, &v.reordered)}
        </section>
    }
    .into_any()
}

fn label(part: Part) -> w::Word {
    match part {
        Part::Target => p::TARGET,
        Part::Findings => p::FINDINGS,
        Part::Cause => p::CAUSE,
        Part::Acceptance => p::ACCEPTANCE,
        Part::Steps => p::STEPS,
        Part::Subsidy => p::SUBSIDY,
        Part::Risk => p::RISK,
        Part::FollowUps => p::FOLLOW_UPS,
    }
}

/// A piece, told apart in words as well as by its stroke.
fn piece(lang: Lang, piece: &Piece) -> AnyView {
    let said = |word: w::Word| view! { <span class="visually-hidden">{word.read(lang)}</span> };
    match piece {
        Piece::Kept(text) => view! { <span>{text.clone()}</span> }.into_any(),
        Piece::Removed(text) => {
            view! { <del>{said(p::WAS_REMOVED)}{text.clone()}</del> }.into_any()
        }
        Piece::Added(text) => view! { <ins>{said(p::WAS_ADDED)}{text.clone()}</ins> }.into_any(),
    }
}

fn measures(lang: Lang, heading: w::Word, of: &[ChangedMeasure]) -> Option<AnyView> {
    if of.is_empty() {
        return None;
    }
    let items = of.iter().map(|m| {
        let day = w::day(lang, m.due_on);
        let owner = m.owner.read(lang);
        let gaps = [("what", m.what.as_str()), ("owner", owner), ("day", &day)];
        let firm = (!m.firm_owner.is_empty())
            .then(|| p::CHANGED_FIRM.fill(lang, &[("post", &m.firm_owner)]));
        let after = m.after.as_ref();
        let after = after.map(|what| p::CHANGED_AFTER.fill(lang, &[("what", what)]));
        let more: String = firm.into_iter().chain(after).collect();
        view! { <li>{p::CHANGED_MEASURE.fill(lang, &gaps)}{more}</li> }
    });
    let items = items.collect_view();
    Some(view! { <h3>{heading.read(lang)}</h3><ul>{items}</ul> }.into_any())
}

/// Measures that wait for another one than before.
fn reordered(lang: Lang, of: &[(String, Option<String>, Option<String>)]) -> Option<AnyView> {
    if of.is_empty() {
        return None;
    }
    let items = of.iter().map(|(what, was, is)| {
        let none = p::AFTER_NONE.read(lang);
        let named = |what: &Option<String>| what.clone().unwrap_or_else(|| none.to_owned());
        let gaps = [
            ("what", what.clone()),
            ("was", named(was)),
            ("is", named(is)),
        ];
        let gaps = gaps.each_ref().map(|(k, v)| (*k, v.as_str()));
        view! { <li>{p::REORDERED.fill(lang, &gaps)}</li> }
    });
    let items = items.collect_view();
    Some(view! { <h3>{p::ORDER_CHANGED.read(lang)}</h3><ul>{items}</ul> }.into_any())
}
