//! What a case's own page shows of its plans and measures.

use leptos::prelude::*;

use crate::domain::measure::Status;
use crate::views::case::CaseDetail;
use crate::views::name::Lang;
use crate::views::plan::PlanOver;
use crate::web::pages::measure;
use crate::web::ui::DataTable;
use crate::web::words::plan as p;

/// The plans that cover the case and its measures; none where there is neither.
pub(in crate::web::pages) fn section(lang: Lang, view: &CaseDetail) -> Option<AnyView> {
    if view.plans.is_empty() && view.measures.is_empty() {
        return None;
    }
    let plans = view
        .plans
        .iter()
        .map(|over| line(lang, over))
        .collect_view();
    let counts = view
        .measures
        .iter()
        .filter(|m| m.status != Status::Cancelled);
    let verified = counts.clone().filter(|m| m.status == Status::Verified);
    let (n, of) = (verified.count().to_string(), counts.count().to_string());
    let heading = p::MEASURES_N.fill(lang, &[("n", &n), ("m", &of)]);
    let measures = (!view.measures.is_empty()).then(|| {
        let table = measure::table(lang, view.measures.clone(), &heading, "");
        view! {
            <h3 data-testid="measure-count">{heading.clone()}</h3>
            <DataTable table=table testid="measures-table"/>
        }
    });
    Some(
        view! {
            <section class="section" data-testid="plans">
                <h2>{p::ON_CASE.read(lang)}</h2>
                {plans}
                {measures}
            </section>
        }
        .into_any(),
    )
}

fn line(lang: Lang, over: &PlanOver) -> AnyView {
    let text = p::OVER.fill(
        lang,
        &[
            ("number", &over.number),
            ("firm", &over.enterprise),
            ("status", p::status(over.status).read(lang)),
        ],
    );
    let href = format!("/office/plans/{}", over.number);
    match over.seen {
        true => view! { <p><a href=href>{text}</a></p> }.into_any(),
        false => view! { <p>{text}</p> }.into_any(),
    }
}
