//! What came after a decision was served: the promise, changes, remedies, decisions that no longer stand. The same
//! sections for those who work on a file and for its firm.

use leptos::prelude::*;

use crate::domain::leniency_file::ChangeStage;
use crate::views::leniency_change::Wording;
use crate::views::leniency_change::{After, ChangeText, CommitmentText, FormerText, RemedyText};
use crate::views::name::Lang;
use crate::views::ui::{SummaryList, SummaryRow};
use crate::web::ui::Summary;
use crate::web::words as w;
use crate::web::words::leniency_file as l;

fn row(lang: Lang, label: w::Word, value: String) -> SummaryRow {
    SummaryRow::text(label.read(lang), value)
}

/// All of it, as far as there is any.
pub(super) fn after(lang: Lang, a: &After) -> AnyView {
    let filed = super::filed::filed(lang, &a.filed);
    let commitment = a.commitment.as_ref().map(|c| commitment(lang, c));
    let verified = a.verified.as_ref().map(|v| verified(lang, v));
    let changes = changes(lang, a);
    let remedies = remedies(lang, &a.remedies);
    let former = former(lang, &a.former);
    view! { {changes}{remedies}{former}{filed}{commitment}{verified} }.into_any()
}

fn commitment(lang: Lang, c: &CommitmentText) -> AnyView {
    let rows = vec![
        row(lang, l::SIGNED_ON, w::date(lang, c.signed_on)),
        row(lang, l::CORRECT_BY, w::date(lang, c.correct_by)),
        row(lang, l::PROMISE, c.promise.clone()),
    ];
    let files = super::detail::files(lang, &c.files);
    view! {
        <section class="section" data-testid="commitment">
            <h2>{l::COMMITMENT.read(lang)}</h2>
            <Summary list=SummaryList { rows }/>
            {files}
        </section>
    }
    .into_any()
}

/// What was last seen on site of what was promised or ordered.
fn verified(
    lang: Lang,
    (day, corrected, text, by): &(jiff::civil::Date, bool, String, String),
) -> AnyView {
    let found = match corrected {
        true => l::VERIFIED_CORRECTED,
        false => l::VERIFIED_NOT_CORRECTED,
    };
    let found = found.fill(lang, &[("day", &w::date(lang, *day))]);
    let rows = vec![row(
        lang,
        l::FOUND_ON_SITE,
        format!("{found}\n{text}\n{by}"),
    )];
    view! {
        <section class="section" data-testid="verification">
            <h2>{l::VERIFIED.read(lang)}</h2>
            <Summary list=SummaryList { rows }/>
        </section>
    }
    .into_any()
}

fn changes(lang: Lang, a: &After) -> Option<AnyView> {
    if a.change.is_none() && a.changes.is_empty() {
        return None;
    }
    let pending = a.change.as_ref().map(|c| {
        let kind = l::change_kind(c.kind).read(lang);
        let said = l::CHANGE_UNDER_WAY.fill(lang, &[("kind", kind)]);
        view! {
            <p class="notice" data-testid="change">{said}</p>
            <Summary list=SummaryList { rows: change_rows(lang, c) }/>
        }
    });
    let done: Vec<_> = a
        .changes
        .iter()
        .rev()
        .map(|c| view! { <Summary list=SummaryList { rows: change_rows(lang, c) }/> })
        .collect();
    Some(
        view! {
            <section class="section" data-testid="changes">
                <h2>{l::CHANGES.read(lang)}</h2>
                {pending}
                {done}
            </section>
        }
        .into_any(),
    )
}

/// One change, row by row.
pub(super) fn change_rows(lang: Lang, c: &ChangeText) -> Vec<SummaryRow> {
    let how = match c.stage {
        ChangeStage::Served => l::change_done(c.kind),
        _ => l::change_kind(c.kind),
    };
    let mut rows = vec![
        row(lang, l::CHANGE_HOW, how.read(lang).to_owned()),
        row(
            lang,
            l::CHANGE_GROUND,
            l::change_ground(c.ground).read(lang).to_owned(),
        ),
        row(lang, l::REASON, c.reason.clone()),
    ];
    let to = c.ruling.map(|r| l::ruling(r).read(lang).to_owned());
    rows.extend(to.map(|to| row(lang, l::CHANGE_TO, to)));
    rows.extend((c.amount.as_ref()).map(|n| row(lang, l::AMOUNT, w::yuan(lang, n))));
    let benchmark = c.benchmark.as_ref();
    rows.extend(benchmark.map(|r| row(lang, l::BENCHMARK, l::reckoned(lang, r))));
    let label = super::suggestion::why_label(benchmark, c.amount.as_deref());
    rows.extend(c.amount_why.clone().map(|why| row(lang, label, why)));
    if c.kind == crate::domain::leniency_file::ChangeKind::Revoke {
        let then = match c.again {
            true => l::CHANGE_AGAIN_YES,
            false => l::CHANGE_AGAIN_NO,
        };
        rows.push(row(lang, l::CHANGE_AGAIN, then.read(lang).to_owned()));
    }
    if let Some(review) = &c.review {
        let by = &review.done.by.name;
        rows.push(row(lang, l::REVIEW, format!("{}\n{by}", review.opinion)));
    }
    rows.extend(c.number.clone().map(|n| row(lang, l::CHANGE_NUMBER, n)));
    if let Some(signed) = &c.signed {
        let by = format!("{} · {}", signed.by.name, w::at(lang, signed.at));
        rows.push(row(lang, l::DECIDER, by));
    }
    rows.extend(
        c.served_on
            .map(|day| row(lang, l::CHANGE_SERVED, w::date(lang, day))),
    );
    rows
}

fn remedies(lang: Lang, remedies: &[RemedyText]) -> Option<AnyView> {
    if remedies.is_empty() {
        return None;
    }
    let one = |r: &RemedyText| {
        let said = match &r.ended {
            None => {
                let day = w::date(lang, r.filed_on);
                l::REMEDY_OPEN.fill(lang, &[("day", &day), ("body", &r.body)])
            }
            Some((result, day, effect)) => {
                let day = w::date(lang, *day);
                let result = l::remedy_result(*result).read(lang);
                let gaps = [("body", r.body.as_str()), ("day", &day), ("result", result)];
                format!("{}\n{effect}", l::REMEDY_ENDED.fill(lang, &gaps))
            }
        };
        row(lang, l::remedy(r.kind), said)
    };
    let rows: Vec<SummaryRow> = remedies.iter().rev().map(one).collect();
    Some(
        view! {
            <section class="section" data-testid="remedies">
                <h2>{l::REMEDIES_TAKEN.read(lang)}</h2>
                <Summary list=SummaryList { rows }/>
            </section>
        }
        .into_any(),
    )
}

fn former(lang: Lang, former: &[FormerText]) -> Option<AnyView> {
    if former.is_empty() {
        return None;
    }
    let one = |f: &FormerText| {
        let ruling = l::ruling(f.decision.ruling).read(lang);
        let day = f.served_on.map_or(String::new(), |day| w::date(lang, day));
        let said = l::FORMER_LINE.fill(lang, &[("ruling", ruling), ("day", &day)]);
        let number = f.decision.number.clone().unwrap_or_default();
        view! { <li>{said}" "{number}</li> }
    };
    let lines: Vec<_> = former.iter().rev().map(one).collect();
    Some(
        view! {
            <section class="section" data-testid="former">
                <h2>{l::FORMER.read(lang)}</h2>
                <ul>{lines}</ul>
            </section>
        }
        .into_any(),
    )
}

/// Whose turn it is beside the file's own line.
pub(super) fn turns(lang: Lang, a: &After, sits: &super::seat::Sits) -> Vec<String> {
    let officers = &sits.officers;
    let mut turns = Vec::new();
    let f = &a.filed;
    if f.may_answer {
        turns.push(l::TURN_FIRM_TEXT.read(lang).to_owned());
    }
    if f.review_again {
        turns.push(l::REVIEW_AGAIN.read(lang).to_owned());
    }
    let spoke = f.answer.as_ref();
    if spoke.is_some_and(|a| a.hearing) && f.hearing.is_none() {
        let names = &sits.reviewer;
        turns.push(l::TURN_HEARING_TEXT.fill(lang, &[("names", names)]));
    } else if spoke.is_some_and(|a| a.hearing || a.text.is_some()) && f.weighed.is_none() {
        turns.push(l::TURN_WEIGH_TEXT.fill(lang, &[("names", officers)]));
    }
    if let Some(c) = &a.change {
        let (said, names) = match c.stage {
            ChangeStage::Proposed => (l::TURN_CHANGE_REVIEW, &sits.reviewer),
            ChangeStage::Reviewed => (l::TURN_CHANGE_SIGN, &sits.decider),
            _ => (l::TURN_CHANGE_SERVE, officers),
        };
        let kind = l::change_kind(c.kind).read(lang);
        turns.push(said.fill(lang, &[("kind", kind), ("names", names)]));
    }
    let open = a.remedies.iter().filter(|r| r.ended.is_none());
    turns.extend(open.map(|r| {
        let remedy = l::remedy(r.kind).read(lang);
        let said = l::REMEDY_PENDING.fill(lang, &[("remedy", remedy)]);
        w::word("{said}。", "{said}.").fill(lang, &[("said", &said)])
    }));
    if a.change_is_due {
        turns.push(l::TURN_CHANGE_DUE.fill(lang, &[("names", officers)]));
    }
    turns
}

/// A wording of the rulebook, marked until it is confirmed.
pub(super) fn told(lang: Lang, wording: &Wording) -> AnyView {
    let mark = (!wording.confirmed).then(|| {
        let mark = l::UNCONFIRMED.read(lang);
        w::word("（{mark}）", " ({mark})").fill(lang, &[("mark", mark)])
    });
    let text = wording.text.read(lang).to_owned();
    view! { <p>{text}{mark}</p> }.into_any()
}
