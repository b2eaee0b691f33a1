//! Where a case was referred or escalated to: by which letter, what the firm is told, and when it is looked at again.

use leptos::prelude::*;

use crate::domain::case::ReferralSheet;
use crate::domain::time::At;
use crate::views::case::ReferralLine;
use crate::views::name::Lang;
use crate::views::ui::{ActionView, SummaryList, SummaryRow};
use crate::web::ui::{ActionList, DeadlinePill, Summary};
use crate::web::words as w;
use crate::web::words::referral as r;

fn heading(lang: Lang, sheet: &ReferralSheet) -> String {
    r::to(sheet.kind).fill(lang, &[("to", &sheet.to)])
}

/// Beside the form that records what came of it.
pub(in crate::web::pages) fn sheet(lang: Lang, sheet: &ReferralSheet) -> AnyView {
    let list = SummaryList {
        rows: vec![
            SummaryRow::text(r::LETTER.read(lang), sheet.letter.clone()),
            SummaryRow::text(r::REASON.read(lang), sheet.reason.clone()),
            SummaryRow::text(r::TOLD.read(lang), sheet.told.clone()),
        ],
    };
    view! {
        <section>
            <h2>{heading(lang, sheet)}</h2>
            <Summary list=list/>
        </section>
    }
    .into_any()
}

/// On the case: every referral with its looks.
pub(super) fn section(lang: Lang, number: &str, lines: &[ReferralLine]) -> Option<AnyView> {
    let items = lines.iter().map(|line| item(lang, number, line));
    let items = items.collect_view();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" data-testid="referrals">
                <h2>{r::REFERRALS.read(lang)}</h2>
                {items}
            </section>
        }
        .into_any()
    })
}

fn by(lang: Lang, name: &str, at: At) -> String {
    r::BY.fill(lang, &[("name", name), ("at", &w::at(lang, at))])
}

fn item(lang: Lang, number: &str, line: &ReferralLine) -> AnyView {
    let referral = &line.referral;
    let facts = sheet(lang, &referral.sheet);
    let by = by(lang, &referral.by.name, referral.at);
    let pill = match &line.term {
        Some(term) => view! {
            <p>{r::LOOK_ON.read(lang)}" "<DeadlinePill pill=w::pill(lang, term)/></p>
        }
        .into_any(),
        None => view! { <p class="case-facts">{r::DONE.read(lang)}</p> }.into_any(),
    };
    let looks = referral.looks.iter().map(|look| {
        let text = r::LOOKED.fill(
            lang,
            &[
                ("name", &look.by.name),
                ("at", &w::at(lang, look.at)),
                ("result", &look.result),
            ],
        );
        view! { <p>{text}</p> }
    });
    let looks = looks.collect_view();
    let action = line.may_look.then(|| {
        let href = format!("/office/cases/{number}/referrals/{}/look", line.n);
        ActionView::link(r::LOOK.read(lang), href)
    });
    view! {
        <article class="said" data-testid="referral">
            {facts}
            <p class="case-facts">{by}</p>
            {looks}
            {pill}
            <ActionList actions=action.into_iter().collect()/>
        </article>
    }
    .into_any()
}

/// On the firm's page: to whom, by which letter, what it is told; and that the bureau still owes the answer.
pub(in crate::web::pages) fn for_firm(lang: Lang, sheets: &[ReferralSheet]) -> Option<AnyView> {
    let items = sheets.iter().map(|sheet| {
        let day = w::day(lang, sheet.look_on);
        let followed = r::FOLLOWED.fill(lang, &[("day", &day)]);
        view! {
            <div data-testid="referred">
                <p><strong>{heading(lang, sheet)}</strong>" "<span class="case-facts">{sheet.letter.clone()}</span></p>
                <p>{sheet.told.clone()}</p>
                <p class="case-facts">{followed}</p>
            </div>
        }
    });
    let items = items.collect_view();
    (!sheets.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>{r::FOR_FIRM.read(lang)}</h2>
                {items}
                <p>{r::STILL_HERE.read(lang)}</p>
            </section>
        }
        .into_any()
    })
}
