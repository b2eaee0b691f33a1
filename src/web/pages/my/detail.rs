//! One problem as its firm reads it: where it stands, whose turn it is, by when and why then.

use leptos::prelude::*;

use super::my_line;

use crate::domain::action::Action;
use crate::domain::complaint::Status;
use crate::domain::term::Step;
use crate::domain::time::At;
use crate::views::case::Parking;
use crate::views::my::MyComplaint;
use crate::views::name::Lang;
use crate::views::term::TermView;
use crate::views::ui::{ActionView, SummaryList, SummaryRow};
use crate::web::page::{Page, Reader, Side};
use crate::web::pages::complaint::file_list;
use crate::web::pages::{correction, document, plan};
use crate::web::ui::{ActionList, DeadlinePill, NextStepCard, Stages, StepsList, Summary};
use crate::web::words::{self as w, consultation, enterprise_side as my, site};

/// The page of one problem.
pub fn detail(reader: &Reader, said: MyComplaint) -> Page {
    let lang = reader.lang;
    let title = format!("{} {}", said.number, said.category.read(lang));
    let page = Page::new(title, Side::Enterprise, "/my", move || {
        let unit = said.unit.as_ref().map(|u| u.read(lang));
        let next = match said.deemed {
            Some(_) => w::next_step_once_deemed(lang),
            None => w::next_step_for_firm(lang, said.status, unit, said.term.as_ref()),
        };
        let deemed = said.deemed.map(|at| {
            let day = w::day(lang, at.beijing_date());
            let text = my::DEEMED.fill(lang, &[("day", &day)]);
            view! { <p class="page-note" data-testid="deemed">{text}</p> }
        });
        let stranger = said.spoken_for_as.as_ref().map(|named| {
            let text = my::SPOKEN_FOR.fill(lang, &[("firm", named)]);
            view! { <p class="page-note" data-testid="unverified">{text}</p> }
        });
        let recalled = said.recalled.map(|at| {
            let text = w::note::RECALLED_FROM_FIRM.fill(lang, &[("at", &w::at(lang, at))]);
            view! { <p class="page-note" data-testid="recalled">{text}</p> }
        });
        let (main, quiet) = buttons(lang, &said);
        let has_main = !main.is_empty();
        let card = if has_main {
            view! { <NextStepCard step=next><ActionList actions=main/></NextStepCard> }.into_any()
        } else {
            view! { <NextStepCard step=next/> }.into_any()
        };
        let together = said.consultation_until.map(|(until, passed)| {
            let day = w::day(lang, until);
            let words = match passed {
                false => consultation::TOLD_FIRM,
                true => consultation::TOLD_FIRM_LATE,
            };
            let told = words.fill(lang, &[("day", &day)]);
            view! { <p class="page-note" data-testid="consultation">{told}</p> }
        });
        let ended = ended(lang, &said);
        let parked = said.parked.as_ref().map(|p| parked(lang, p));
        let referred = crate::web::pages::case::referrals_for_firm(lang, &said.referrals);
        let answers = answers(lang, &said);
        let plan = plan::my_lines(lang, said.plan.iter().cloned().collect());
        let deadline = said.term.as_ref().map(|term| deadline(lang, term));
        let pill = said.term.as_ref().map(|term| {
            let mut pill = w::pill(lang, term);
            pill.href = Some("#deadline".to_owned());
            view! { <DeadlinePill pill=pill/> }
        });
        view! {
            <div class="stack">
                <div class="case-head">
                    <div class="page-head">
                        <h1>
                            <span class="case-number">{said.number.clone()}</span>" "
                            {said.category.read(lang).to_owned()}
                        </h1>
                        {pill}
                    </div>
                    <Stages line=my_line::progress(lang, said.status, said.stage, &said.reached)/>
                </div>
                {card}
                {deemed}
                {stranger}
                {recalled}
                {together}
                {ended}
                {parked}
                {referred}
                {answers}
                {plan}
                {deadline}
                {sent(lang, &said)}
                {document::links(lang, document::own_papers(&said))}
                {correction::section(lang, said.corrections.clone())}
                <ActionList actions=quiet/>
            </div>
        }
        .into_any()
    });
    page.under(site::MY_PROBLEMS.read(lang), "/my/complaints")
}

/// What is to be pressed now, and what may be pressed besides.
fn buttons(lang: Lang, said: &MyComplaint) -> (Vec<ActionView>, Vec<ActionView>) {
    let address = |page: &str| format!("/my/complaints/{}/{page}", said.number);
    let link = |action: Action, label: w::Word, page: &str| {
        let can = said.actions.contains(&action);
        can.then(|| ActionView::link(label.read(lang), address(page)))
    };
    let confirm = link(Action::ConfirmAnswer, my::CONFIRM_OUTCOME, "outcome");
    let supply = link(Action::SupplyComplaint, my::SUPPLY, "supply");
    // what the clock waits for is what to press; besides, more can be said at any time
    let (asked, more) = match said.awaited {
        true => (supply, None),
        false => (None, supply),
    };
    let main = confirm.into_iter().chain(asked);
    let main = main.map(ActionView::as_primary);
    let quiet = more
        .into_iter()
        .chain(link(Action::WithdrawComplaint, my::WITHDRAW, "withdraw"));
    (main.collect(), quiet.collect())
}

/// Why it ended without an answer.
fn ended(lang: Lang, said: &MyComplaint) -> Option<AnyView> {
    if let Some((reason, instead)) = &said.declined {
        let mut rows = vec![
            SummaryRow::text(my::NOT_ACCEPTED.read(lang), reason.clone()),
            SummaryRow::text(my::GO_INSTEAD.read(lang), instead.clone()),
        ];
        let letter = said.referred_by.clone();
        rows.extend(letter.map(|l| SummaryRow::text(my::REFERRED_BY.read(lang), l)));
        return Some(view! { <Summary list=SummaryList { rows }/> }.into_any());
    }
    if let Some((why, reason)) = &said.void {
        let why = w::void_reason(*why).read(lang);
        let rows = vec![
            SummaryRow::text(my::VOID_WHY.read(lang), why),
            SummaryRow::text(my::VOID_WORDS.read(lang), reason.clone()),
        ];
        return Some(view! { <Summary list=SummaryList { rows }/> }.into_any());
    }
    let reason = said.withdrawn.clone()?;
    let rows = vec![SummaryRow::text(my::WITHDRAWN_BECAUSE.read(lang), reason)];
    Some(view! { <Summary list=SummaryList { rows }/> }.into_any())
}

/// Why it waits, in plain words, and when it is looked at again.
fn parked(lang: Lang, parked: &Parking) -> AnyView {
    let reason = w::parking::reason(parked.reason).read(lang);
    let since = parked.since.map(|at| {
        SummaryRow::text(
            my::PARKED_SINCE.read(lang),
            w::date(lang, at.beijing_date()),
        )
    });
    let mut rows = vec![
        SummaryRow::text(my::PARKED_REASON.read(lang), reason),
        SummaryRow::text(my::PARKED_TOLD.read(lang), parked.told.clone()),
        SummaryRow::text(my::PARKED_REVIEW.read(lang), w::date(lang, parked.until)),
    ];
    rows.extend(since);
    view! {
        <section class="section" data-testid="parked">
            <h2>{my::PARKED.read(lang)}</h2>
            <Summary list=SummaryList { rows }/>
            <p class="page-note">{my::PARKED_NOT_SOLVED.read(lang)}</p>
        </section>
    }
    .into_any()
}

/// Every answer, newest first, and what the firm said to it.
fn answers(lang: Lang, said: &MyComplaint) -> Option<AnyView> {
    if said.answers.is_empty() {
        return None;
    }
    let items = said.answers.iter().enumerate().rev().map(|(n, answer)| {
        let desk = answer
            .on_the_spot
            .then(|| my::ON_THE_SPOT.read(lang));
        let outcome = outcome_to(said, n).map(|outcome| {
            let words = my::YOU_SAID.fill(
                lang,
                &[
                    ("solved", w::solved(outcome.solved).read(lang)),
                    ("satisfaction", w::satisfaction(outcome.satisfaction.0).read(lang)),
                ],
            );
            let why = (!outcome.words.is_empty())
                .then(|| view! { <blockquote class="quote" dir="auto">{outcome.words.clone()}</blockquote> });
            view! { <p>{words}</p>{why} }
        });
        view! {
            <article>
                {desk.map(|desk| view! { <p class="case-facts">{desk}</p> })}
                {answered(lang, &answer.by.name, answer.at, &answer.text)}
                {outcome}
            </article>
        }
    });
    let items = items.collect_view();
    Some(
        view! {
            <section class="section">
                <h2>{my::ANSWERS.read(lang)}</h2>
                {items}
            </section>
        }
        .into_any(),
    )
}

/// An answer as its firm reads it, sent or only looked at before.
pub fn answered(lang: Lang, by: &str, at: At, text: &str) -> AnyView {
    let line = my::ANSWERED_LINE.fill(lang, &[("name", by), ("at", &w::at(lang, at))]);
    view! {
        <p class="case-facts">{line}</p>
        <blockquote class="quote" dir="auto" data-testid="answer">{text.to_owned()}</blockquote>
    }
    .into_any()
}

/// What the firm said between this answer and the next.
fn outcome_to(said: &MyComplaint, n: usize) -> Option<&crate::domain::complaint::Outcome> {
    let from = said.answers.get(n)?.at;
    let until = said.answers.get(n + 1).map(|next| next.at);
    said.outcomes
        .iter()
        .find(|o| o.at >= from && until.is_none_or(|until| o.at < until))
}

/// The date that counts, how it was reached, and what was said when it moved.
fn deadline(lang: Lang, term: &TermView) -> AnyView {
    let (pill, steps) = (w::pill(lang, term), w::steps(lang, term));
    let moved = (term.promised_on != term.due_on).then(|| {
        let day = w::date(lang, term.promised_on);
        view! { <p>{my::PROMISED_FIRST.fill(lang, &[("day", &day)])}</p> }
    });
    let told = term.steps.iter().rev().find_map(|step| match step {
        Step::Extended { told, .. } => Some(told.clone()),
        _ => None,
    });
    let told = told.map(|told| {
        view! {
            <p class="case-facts">{my::TOLD_LATER.read(lang)}</p>
            <blockquote class="quote" dir="auto">{told}</blockquote>
        }
    });
    view! {
        <section class="section" id="deadline">
            <h2>{my::due(term.kind).read(lang)}</h2>
            <p><DeadlinePill pill=pill/>" "{w::due_on(lang, term)}</p>
            {moved}
            {told}
            <StepsList steps=steps/>
        </section>
    }
    .into_any()
}

/// What the firm itself sent, word for word.
fn sent(lang: Lang, said: &MyComplaint) -> AnyView {
    let mut rows = Vec::new();
    if let Some(at) = said.received_at {
        rows.push(SummaryRow::text(
            my::SUBMITTED_AT.read(lang),
            w::at(lang, at),
        ));
    }
    let who = match (&said.unit, &said.handler) {
        (Some(unit), Some(person)) => {
            Some(format!("{} {}", unit.read(lang), w::held(lang, person)))
        }
        (Some(unit), None) => Some(unit.read(lang).to_owned()),
        (None, _) => {
            (said.status == Status::Registered).then(|| my::NOT_ASSIGNED.read(lang).to_owned())
        }
    };
    rows.extend(who.map(|who| SummaryRow::text(my::WHO_HAS_IT.read(lang), who)));
    if let Some((name, phone)) = &said.contact {
        rows.push(SummaryRow::text(
            site::CONTACT.read(lang),
            format!("{name} {phone}"),
        ));
    }
    let files = file_list(lang, &said.number, said.files.clone());
    let supplies = said.supplies.iter().filter(|s| !s.words.is_empty());
    let supplies = supplies
        .map(|s| {
            let at = my::SUPPLIED_AT.fill(lang, &[("at", &w::at(lang, s.at))]);
            view! {
                <p class="page-note">{at}</p>
                <blockquote class="quote" dir="auto" data-testid="supplied">{s.words.clone()}</blockquote>
            }
        })
        .collect_view();
    view! {
        <section class="section">
            <h2>{my::WHAT_YOU_SENT.read(lang)}</h2>
            <blockquote class="quote" dir="auto" data-testid="words">{said.words.clone()}</blockquote>
            {correction::mark(lang, &said.corrections)}
            {supplies}
            <Summary list=SummaryList { rows }/>
            {files}
        </section>
    }
    .into_any()
}
