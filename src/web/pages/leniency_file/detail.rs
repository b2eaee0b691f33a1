//! One file, as its named persons work on it: whose turn, the decision table, below it facts and the proposal
//! (interface.md 4.14, wireframe 7).

use leptos::prelude::*;

use super::suggestion::{proposal, review};
use crate::domain::action::Action;
use crate::domain::leniency::rule::{Facts as Known, Truth};
use crate::domain::leniency_file::{Found, Status};
use crate::domain::term::{Standing, TermKind};
use crate::views::leniency_file::{ConditionRow, DecisionText, FileDetail, FileLink};
use crate::views::name::Lang;
use crate::views::term::TermView;
use crate::views::ui::{
    ActionView, Cell, Column, NextStep, Row, SummaryList, SummaryRow, TableView, Turn,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::pages::{form_button, history, wall_opening};
use crate::web::ui::{
    ActionList, DataTable, DeadlinePill, NextStepCard, StepsList, Summary, TimelineList,
};
use crate::web::words as w;
use crate::web::words::leniency_file as l;
use crate::web::words::site;

/// One file.
pub fn detail(reader: &Reader, view: FileDetail) -> Page {
    let lang = reader.lang;
    let title = view.number.clone();
    let heading = title.clone();
    let pill = view
        .term
        .as_ref()
        .map(|t| view! { <DeadlinePill pill=w::pill(lang, t)/> });
    let steps = view
        .term
        .as_ref()
        .map(|t| view! { <StepsList steps=w::steps(lang, t)/> });
    let status = l::status(view.status).read(lang);
    let origin = l::origin(view.origin).read(lang);
    let firm = view.enterprise.clone();
    let ongoing = view
        .ongoing
        .then(|| view! { <p class="notice" data-testid="ongoing">{l::ONGOING.read(lang)}</p> });
    let listing = format!("/positive-list/{}", view.uscc);
    let suspends = view.suspends_listing.then(|| {
        view! {
            <p class="notice" data-testid="suspends-listing">
                <a href=listing>{l::SUSPENDS_LISTING.read(lang)}</a>
            </p>
        }
    });
    let erased = super::record::erased(lang, view.erasure.as_ref(), false);
    let card = card(reader, &view);
    let body = view.opened.then(|| opened(reader, &view));
    let note = (!view.opened).then(|| {
        let why = match (view.open_seats.is_empty(), view.status) {
            (true, Status::Reported) => l::TO_NAME_NOTE,
            (true, _) => l::DESERTED_NOTE,
            (false, _) => l::SEAT_NOTE,
        };
        let alone = view.open_seats.is_empty();
        let people = alone.then(|| super::seat::people(lang, &view)).flatten();
        view! { <p class="page-note">{why.read(lang)}</p>{people} }
    });
    let received = w::at(lang, view.received_at);
    let report = view
        .may_report
        .then(|| format!("{}/{}/duty", super::PATH, view.number));
    let across = wall_opening::in_file(lang, view.openings, report);
    let items = view.opened.then(|| history::items(reader, view.history));
    let story = items.map(|items| {
        view! {
            <section class="section">
                <h2>{site::HISTORY.read(lang)}</h2>
                <TimelineList items=items label=site::HISTORY.read(lang)/>
            </section>
        }
    });
    let page = Page::new(title, Side::Staff, super::PATH, move || {
        view! {
            <div class="case-head" data-testid="file-head">
                <div class="page-head"><h1>{heading}</h1><div class="due">{pill}{steps}</div></div>
                <p class="case-facts">
                    <span>{firm}</span><span>{origin}</span>
                    <span data-testid="file-status">{status}</span>
                    <span>{l::RECEIVED_AT.read(lang)}" "{received}</span>
                </p>
            </div>
            {ongoing}
            {suspends}
            {erased}
            {card}
            {note}
            {body}
            {across}
            {story}
        }
        .into_any()
    });
    page.under(l::LENIENCY.read(lang), super::PATH)
}

/// Whose turn it is, and the buttons that are this reader's.
fn card(reader: &Reader, view: &FileDetail) -> AnyView {
    let lang = reader.lang;
    let sits = super::seat::Sits::of(lang, &view.seats);
    let (officers, reviewer, decider) = (&sits.officers, &sits.reviewer, &sits.decider);
    let named = |word: w::Word, names: &str| word.fill(lang, &[("names", names)]);
    let waits = view
        .suggested
        .as_ref()
        .is_some_and(|s| !s.open_rows.is_empty());
    let back = view.review.as_ref().is_some_and(|r| !r.agreed);
    let (heading, sentence) = match view.status {
        _ if super::seat::waits(view) => (l::TURN_SEAT.read(lang).to_owned(), l::TURN_SEAT_TEXT),
        Status::Reported => (l::TURN_NAME.read(lang).to_owned(), l::TURN_NAME_TEXT),
        Status::Checking if view.after.reopened.is_some() && !back => {
            let why = view
                .after
                .reopened
                .map_or(l::TURN_CHECK_TEXT, |(why, _)| l::reopening(why));
            (named(l::TURN_CHECK, officers), why)
        }
        Status::Checking if back => (named(l::TURN_CHECK, officers), l::TURN_BACK_TEXT),
        Status::Checking => (named(l::TURN_CHECK, officers), l::TURN_CHECK_TEXT),
        Status::InReview => (named(l::TURN_REVIEW, reviewer), l::TURN_REVIEW_TEXT),
        Status::Reviewed if waits => (named(l::TURN_DECIDE, decider), l::TURN_CONFIRM_TEXT),
        Status::Reviewed => (named(l::TURN_DECIDE, decider), l::TURN_DECIDE_TEXT),
        Status::Decided => {
            let ruling = view.decision.as_ref().map(|d| d.ruling);
            let text = ruling.map_or(l::TURN_SERVE_REFUSED, l::on_serving);
            (named(l::TURN_SERVE, officers), text)
        }
        Status::Served => (named(l::TURN_RECHECK, officers), l::TURN_RECHECK_TEXT),
        Status::Closed if view.decision.is_none() && view.opened => {
            (l::TURN_NOBODY.read(lang).to_owned(), l::FIRM_REVOKED)
        }
        Status::Closed if view.recheck.as_ref().is_some_and(|(ok, _, _)| !ok) => {
            (l::TURN_NOBODY.read(lang).to_owned(), l::TURN_FELL_BACK)
        }
        Status::Closed => (
            l::TURN_NOBODY.read(lang).to_owned(),
            l::status(Status::Closed),
        ),
    };
    // an answer that was weighed may be weighed otherwise until it is decided
    let again = |a: &Action| *a == Action::WeighAnswer && view.after.filed.weighed.is_some();
    let now = |a: &Action| !AT_ANY_TIME.contains(a) && !again(a);
    let mine = view.actions.iter().any(now) || view.after.change_is_due || view.publication_is_due;
    let whose = match view.status {
        _ if mine && !view.actions.is_empty() => Turn::Mine,
        Status::Closed => Turn::Nobody,
        _ => Turn::OtherUnit,
    };
    let step = NextStep {
        whose,
        heading,
        sentence: by_when(lang, sentence, view.term.as_ref()),
        then: None,
    };
    let buttons = buttons(lang, view);
    let beside: Vec<_> = super::seat::turns(lang, view)
        .into_iter()
        .chain(super::after::turns(lang, &view.after, &sits))
        .chain(super::record::turns(lang, view, &sits))
        .chain(order_turn(lang, view, officers))
        .chain(ordered_turn(lang, view, officers))
        .chain(
            (view.after.filed.awaits_time).then(|| l::TURN_TIME.fill(lang, &[("names", decider)])),
        )
        .map(|said| view! { <p data-testid="beside">{said}</p> })
        .collect();
    view! { <NextStepCard step=step>{beside}<ActionList actions=buttons/></NextStepCard> }
        .into_any()
}

/// A signed order waits for the officers, beside the file's own step.
fn order_turn(lang: Lang, view: &FileDetail, officers: &str) -> Option<String> {
    let unserved = view.order.as_ref().is_some_and(|o| o.served.is_none());
    let waits = unserved && view.decision.is_none() && view.status != Status::Closed;
    waits.then(|| l::TURN_ORDER.fill(lang, &[("names", officers)]))
}

/// What the firm was ordered to put right, while nothing shows that it did.
fn ordered_turn(lang: Lang, view: &FileDetail, officers: &str) -> Option<String> {
    let clock = view.order.as_ref()?.clock.as_ref()?;
    let word = match clock.standing {
        Standing::Overdue { .. } => l::ORDERED_LATE,
        _ => l::TURN_ORDERED,
    };
    let day = w::due_on(lang, clock);
    Some(word.fill(lang, &[("day", &day), ("names", officers)]))
}

/// What is to be done, and by when where a clock of that step runs.
fn by_when(lang: Lang, sentence: w::Word, term: Option<&TermView>) -> String {
    let text = sentence.read(lang);
    let runs = |t: &&TermView| {
        use Standing::{DueSoon, DueToday, OnTrack, Overdue};
        matches!(
            t.standing,
            OnTrack { .. } | DueSoon { .. } | DueToday | Overdue { .. }
        )
    };
    // what the firm is waited for says nothing of the step
    let own = |t: &&TermView| !matches!(t.kind, TermKind::Correction | TermKind::OrderedCorrection);
    match term.filter(own).filter(runs) {
        Some(term) => {
            let day = w::due_on(lang, term);
            l::TURN_DUE.fill(lang, &[("text", text), ("day", &day)])
        }
        None => text.to_owned(),
    }
}

/// What can be done, and waits for nobody: no step of the file is held up by it.
const AT_ANY_TIME: [Action; 16] = [
    Action::AskDecisionTime,
    Action::StopDecisionClock,
    Action::RunDecisionClock,
    Action::SignCorrectionOrder,
    Action::RecordFindings,
    Action::VerifyCorrection,
    Action::PublishLeniency,
    Action::EndPublication,
    Action::AskErasure,
    Action::RecordPaperAnswer,
    Action::VacateLeniencySeat,
    Action::RecordCommitment,
    Action::FileLeniencyCase,
    Action::ProposeLeniencyChange,
    Action::FileRemedy,
    Action::EndRemedy,
];

fn buttons(lang: Lang, view: &FileDetail) -> Vec<ActionView> {
    let mut buttons = Vec::new();
    let link = |word: w::Word, page: &str| {
        ActionView::link(word.read(lang), format!("/leniency/{}/{page}", view.number))
    };
    for action in &view.actions {
        if *action == Action::FillLeniencySeat {
            buttons.extend(super::seat::buttons(lang, view));
            continue;
        }
        if *action == Action::RecordFindings {
            buttons.push(link(l::FINDINGS_FORM, "findings"));
            continue;
        }
        if *action != Action::RecordLeniencyFacts {
            buttons.extend(form_button::button(lang, *action, &view.number, view.seq));
            continue;
        }
        buttons.push(link(l::FACTS_FORM, "facts"));
        if view.item.is_some() {
            buttons.push(link(l::CONDITIONS_FORM, "conditions"));
        }
        buttons.push(link(l::CLUE_FORM, "clues/new"));
        buttons.push(link(l::WEIGHING_FORM, "weighing"));
    }
    let usual = view
        .actions
        .first()
        .is_some_and(|a| !AT_ANY_TIME.contains(a));
    if let Some(first) = buttons
        .first_mut()
        .filter(|_| usual || view.after.change_is_due)
    {
        *first = first.clone().as_primary();
    }
    if view.opened && view.suggested.is_some() {
        let word = match view.decision {
            Some(_) => l::PRINT,
            None => l::PRINT_DRAFT,
        };
        buttons.push(link(word, "print"));
    }
    buttons
}

/// The table over all the width; below it facts left, proposal, opinion and decision right.
fn opened(reader: &Reader, view: &FileDetail) -> AnyView {
    let lang = reader.lang;
    let told = told(lang, view);
    let facts = facts(lang, view);
    let clues = super::known::clues(lang, view);
    let recorded = super::known::recorded(lang, view);
    let people = super::seat::people(lang, view);
    let files = files(lang, &view.files);
    let table = conditions(lang, view);
    let suggested = view.suggested.as_ref().map(|s| {
        view! {
            <section class="section" data-testid="proposal">
                <h2>{l::PROPOSAL.read(lang)}</h2>
                {proposal(lang, s, false)}
            </section>
        }
    });
    let review = view.review.as_ref().map(|r| review(lang, r));
    let similar = view
        .similar
        .as_ref()
        .map(|s| super::similar::similar(lang, s, view.suggested.as_ref()));
    let decision = decision(lang, view);
    let published = super::record::published(lang, &view.publications);
    let after = super::after::after(lang, &view.after);
    let order = view.order.as_ref().map(|o| super::order::order(lang, o));
    let papers = super::papers::links(lang, view);
    view! {
        {table}
        <div class="halves section-rule">
            <div>{told}{clues}{recorded}{facts}{order}{files}{people}{papers}</div>
            <div>{decision}{suggested}{review}{published}{after}{similar}</div>
        </div>
    }
    .into_any()
}

fn told(lang: Lang, view: &FileDetail) -> AnyView {
    let row = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    if let Some(r) = &view.report {
        let mut rows = vec![row(l::OCCURRED_ON, w::date(lang, r.occurred_on))];
        rows.extend(r.found_how.clone().map(|text| row(l::FOUND_HOW, text)));
        rows.push(row(l::MEASURES, r.measures.clone()));
        rows.extend(r.told_before.map(|at| {
            let chosen = match &view.reported_text {
                Some(why) => l::TOLD_BEFORE_COUNTS.fill(lang, &[("why", why)]),
                None => l::TOLD_BEFORE_OPEN.read(lang).to_owned(),
            };
            row(l::TOLD_BEFORE, format!("{}\n{chosen}", w::at(lang, at)))
        }));
        rows.extend(
            r.corrected_on
                .map(|d| row(l::CORRECTED_ON, w::date(lang, d))),
        );
        return view! {
            <section class="section" data-testid="report">
                <h2>{l::TOLD.read(lang)}</h2>
                <blockquote class="quote" dir="auto">{r.what.clone()}</blockquote>
                <Summary list=SummaryList { rows }/>
            </section>
        }
        .into_any();
    }
    let text = view.finding.clone().unwrap_or_default();
    view! {
        <section class="section">
            <h2>{l::FOUND.read(lang)}</h2>
            <blockquote class="quote" dir="auto">{text}</blockquote>
        </section>
    }
    .into_any()
}

fn facts(lang: Lang, view: &FileDetail) -> AnyView {
    let Some(known) = view.facts.as_ref().filter(|f| f.act_on.is_some()) else {
        return view! {
            <section class="section">
                <h2>{l::FACTS.read(lang)}</h2>
                <p>{l::NO_FACTS.read(lang)}</p>
            </section>
        }
        .into_any();
    };
    let rows = fact_rows(lang, view, known);
    view! {
        <section class="section" data-testid="facts">
            <h2>{l::FACTS.read(lang)}</h2>
            <Summary list=SummaryList { rows }/>
        </section>
    }
    .into_any()
}

fn fact_rows(lang: Lang, view: &FileDetail, known: &Known) -> Vec<SummaryRow> {
    let row = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let said = |word: w::Word| word.read(lang).to_owned();
    let mut rows = Vec::new();
    let item = view.item.as_ref().map(|i| i.read(lang).to_owned());
    rows.push(row(l::ACT, item.unwrap_or_else(|| said(l::NO_ITEM))));
    rows.extend(known.act_on.map(|d| row(l::ACT_ON, w::date(lang, d))));
    let found = known.correction.found_at;
    rows.extend(found.map(|at| row(l::FOUND_AT, w::at(lang, at))));
    // a signed order has a section of its own
    let due = known
        .correction
        .order_late_from
        .filter(|_| view.order.is_none());
    rows.extend(due.map(|at| {
        let day = at.plus_seconds(-1).beijing_date();
        row(l::ORDER_DUE, w::date(lang, day))
    }));
    let corrected = known.correction.at;
    rows.extend(corrected.map(|at| row(l::CORRECTED_AT, w::at(lang, at))));
    rows.push(row(l::HARM, said(l::harm(known.harm))));
    rows.push(row(l::MINOR, said(l::truth(known.minor))));
    rows.push(row(l::ESTABLISHED, said(l::truth(known.established))));
    let raised = view.exclusions.iter().map(|(kind, rests)| {
        let name = l::exclusion(*kind).read(lang);
        w::word("{name}（{rests}）", "{name} ({rests})")
            .fill(lang, &[("name", name), ("rests", rests.read(lang))])
    });
    let raised: Vec<String> = raised.collect();
    if !raised.is_empty() {
        rows.push(row(l::EXCLUSIONS, raised.join("\n")));
    }
    rows.extend(duty(lang, view, known));
    rows.push(row(l::NO_FAULT, said(l::no_fault(known.no_fault))));
    let stands = known.clues.iter().filter(|c| c.struck.is_none());
    let clues: Vec<String> = stands
        .map(|c| {
            let at = c.at.map_or(String::new(), |at| w::at(lang, at));
            format!("{} {at}", l::clue(c.kind).read(lang))
        })
        .collect();
    let clues = if clues.is_empty() {
        said(l::NO_CLUES)
    } else {
        clues.join("\n")
    };
    rows.push(row(l::CLUES, clues));
    let priors = view.suggested.as_ref().map(|s| &s.facts.priors);
    let priors: Vec<String> = priors
        .into_iter()
        .flatten()
        .map(|p| {
            let names = view.suggested.as_ref().and_then(|s| s.names.get(&p.file));
            let told = names.map_or(p.file.as_str(), |name| name.read(lang));
            format!("{told} {}", w::date(lang, p.found_on))
        })
        .collect();
    let priors = if priors.is_empty() {
        said(l::NO_PRIORS)
    } else {
        priors.join("\n")
    };
    rows.push(row(l::PRIORS, priors));
    rows.extend(view.act_text.clone().map(|text| row(l::IN_WORDS, text)));
    rows.extend(view.grounds_text.clone().map(|text| row(l::EVIDENCE, text)));
    let sums = view
        .findings
        .get(&Found::Sums)
        .and_then(|(_, why)| why.clone());
    rows.extend(sums.map(|why| row(l::SUMS_CONTESTED, why)));
    if !view.public.is_empty() {
        let said: Vec<&str> = view.public.iter().map(|p| p.read(lang)).collect();
        rows.push(row(l::PUBLIC, said.join("\n")));
    }
    rows
}

/// Whether the firm was bound to report anyway: as found, as the rulebook has it and on what, and why otherwise.
fn duty(lang: Lang, view: &FileDetail, known: &Known) -> Option<SummaryRow> {
    let (proposed, bases) = view.duty.as_ref()?;
    let mut said = vec![l::truth(known.reporting_was_duty).read(lang).to_owned()];
    let cited: Vec<String> = bases
        .iter()
        .map(|b| super::suggestion::basis(lang, b))
        .collect();
    said.push(match proposed {
        Truth::Unknown => l::DUTY_OPEN.read(lang).to_owned(),
        Truth::Yes => {
            let bases = cited.join(w::word("；", "; ").read(lang));
            l::DUTY_PROPOSED.fill(lang, &[("bases", &bases)])
        }
        Truth::No => l::DUTY_NONE.read(lang).to_owned(),
    });
    said.extend(view.duty_text.clone());
    Some(SummaryRow::text(l::WAS_DUTY.read(lang), said.join("\n")))
}

/// Files as links.
pub(super) fn files(lang: Lang, files: &[FileLink]) -> Option<AnyView> {
    if files.is_empty() {
        return None;
    }
    let items = files
        .iter()
        .map(|f| {
            let size = w::size(lang, f.bytes);
            view! { <li><a href=f.href.clone()>{f.name.clone()}</a>" · "{size}</li> }
        })
        .collect_view();
    Some(
        view! {
            <section class="section">
                <h2>{site::FILES.read(lang)}</h2>
                <ul data-testid="files">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

/// What shows a finding, and why it stands where it is contested.
fn evidence(lang: Lang, view: &FileDetail, key: &str) -> Vec<String> {
    let found = match key {
        "minor" => Found::Minor,
        "harmless" => Found::Harm,
        "timely" | "item_timely" => Found::Timely,
        "first" => Found::First,
        _ => return Vec::new(),
    };
    let Some((shown, why)) = view.findings.get(&found) else {
        return Vec::new();
    };
    let contested = why
        .as_ref()
        .map(|why| l::CONTESTED.fill(lang, &[("why", why)]));
    shown.iter().cloned().chain(contested).collect()
}

/// The decision table: every condition with what is known, its evidence, its answer and what it comes from.
fn conditions(lang: Lang, view: &FileDetail) -> AnyView {
    let names = view.suggested.as_ref().map(|s| s.names.clone());
    let names = names.unwrap_or_default();
    let colon = w::word("：", ": ").read(lang);
    let by_item = view.item_no.map_or_else(String::new, |no| {
        l::ITEM_NO.fill(lang, &[("n", &no.to_string())])
    });
    let row = |c: &ConditionRow| {
        let sum = c.sum.as_ref().map(|s| l::statement(lang, s, &names));
        let name = c.name.read(lang);
        // a sum names its condition first, which stands beside it already
        let fact = sum.map(|sum| match sum.strip_prefix(name) {
            Some(rest) => rest.trim_start_matches(colon).to_owned(),
            None => sum,
        });
        let evidence = match c.automatic {
            true => l::AUTOMATIC.read(lang).to_owned(),
            false => {
                let why = c.contested.as_ref();
                let why = why.map(|why| l::CONTESTED.fill(lang, &[("why", why)]));
                let both = c.evidence.clone().into_iter().chain(why);
                both.collect::<Vec<_>>().join("\n")
            }
        };
        Row {
            cells: vec![
                Cell::Text(name.to_owned()),
                Cell::Text(fact.unwrap_or_default()),
                Cell::Text(evidence),
                Cell::Text(l::holds(c.holds).read(lang).to_owned()),
                Cell::Text(match &c.basis {
                    Some(basis) => basis.read(lang).to_owned(),
                    None => by_item.clone(),
                }),
            ],
        }
    };
    let columns = [
        l::CONDITION,
        l::KNOWN_FACT,
        l::EVIDENCE,
        l::JUDGEMENT,
        l::BASES,
    ];
    let mut rows: Vec<Row> = view.conditions.iter().map(row).collect();
    // what every way to leniency asks, beside the item's own conditions
    let common = [
        "voluntary",
        "minor",
        "harmless",
        "timely",
        "item_timely",
        "first",
    ];
    if let Some(s) = &view.suggested {
        let because = s.proposal.because.iter();
        rows.extend(
            because
                .filter(|r| common.contains(&r.statement.key.as_str()))
                .map(|r| {
                    let said = l::statement(lang, &r.statement, &names);
                    let (name, fact) = match said.split_once(colon) {
                        Some((name, fact)) => (name.to_owned(), fact.to_owned()),
                        None => (said, String::new()),
                    };
                    let key = r.statement.key.as_str();
                    let of_item = key == "item_timely";
                    // harm and gravity are found by people; these come out of dates on record
                    let automatic = matches!(key, "item_timely" | "timely" | "first" | "voluntary");
                    let mut shown: Vec<String> = automatic
                        .then(|| l::AUTOMATIC.read(lang).to_owned())
                        .into_iter()
                        .collect();
                    shown.extend(evidence(lang, view, key));
                    let cells = [
                        name,
                        fact,
                        shown.join("\n"),
                        l::holds(r.holds).read(lang).to_owned(),
                        match of_item {
                            true => by_item.clone(),
                            false => String::new(),
                        },
                    ];
                    Row {
                        cells: cells.map(Cell::Text).into(),
                    }
                }),
        );
    }
    let table = TableView {
        caption: l::TABLE.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows,
        empty: l::NO_ITEM.read(lang).to_owned(),
    };
    let lacks = (!view.lacks.is_empty()).then(|| {
        let names: Vec<&str> = view.lacks.iter().map(|f| l::found(*f).read(lang)).collect();
        let names = names.join(w::word("、", ", ").read(lang));
        let said = l::LACKS.fill(lang, &[("names", &names)]);
        view! { <p class="notice" data-testid="lacks">{said}</p> }
    });
    view! {
        <section class="section">
            <h2>{l::TABLE.read(lang)}</h2>
            {lacks}
            <DataTable table=table testid="conditions"/>
        </section>
    }
    .into_any()
}

/// What was decided, how it reached the firm, what the recheck found.
fn decision(lang: Lang, view: &FileDetail) -> Option<AnyView> {
    let mut rows = decision_rows(lang, view.decision.as_ref()?);
    let row = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    if let Some((day, told, _)) = &view.service {
        rows.push(row(l::SERVED_ON, w::date(lang, *day)));
        rows.extend(told.clone().map(|text| row(l::EDUCATION, text)));
    }
    if let Some((corrected, text, done)) = &view.recheck {
        let found = if *corrected {
            l::CORRECTED
        } else {
            l::FELL_BACK
        };
        rows.push(row(
            l::RECHECK,
            format!("{}\n{text}\n{}", found.read(lang), done.by.name),
        ));
    }
    let remedies = view.service.is_some().then(|| {
        let told = super::after::told(lang, &view.after.remedies_told);
        view! { <h3>{l::REMEDIES.read(lang)}</h3>{told} }
    });
    Some(
        view! {
            <section class="section" data-testid="decision">
                <h2>{l::DECISION.read(lang)}</h2>
                <Summary list=SummaryList { rows }/>
                {remedies}
            </section>
        }
        .into_any(),
    )
}

/// A decision, row by row.
pub(super) fn decision_rows(lang: Lang, d: &DecisionText) -> Vec<SummaryRow> {
    let row = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let mut ruling = l::ruling(d.ruling).read(lang).to_owned();
    if d.departs {
        ruling = format!("{ruling} · {}", l::DEPARTS.read(lang));
    }
    if d.outside {
        ruling = format!("{ruling} · {}", l::OUTSIDE.read(lang));
    }
    if d.non_filing {
        ruling = format!("{ruling} · {}", l::NON_FILING.read(lang));
    }
    let mut rows = vec![row(l::RULING, ruling)];
    rows.extend(d.number.clone().map(|n| row(l::DECISION_NUMBER, n)));
    rows.extend(d.reason.clone().map(|text| row(l::REASON, text)));
    if let (Some(day), Some(text)) = (d.discussed_on, &d.discussion) {
        rows.push(row(
            l::DISCUSSION,
            format!("{}\n{text}", w::date(lang, day)),
        ));
    }
    rows.extend((d.amount.as_ref()).map(|n| row(l::AMOUNT, w::yuan(lang, n))));
    rows.extend((d.benchmark.as_ref()).map(|r| row(l::BENCHMARK, l::reckoned(lang, r))));
    let label = super::suggestion::why_label(d.benchmark.as_ref(), d.amount.as_deref());
    rows.extend(d.amount_why.clone().map(|why| row(label, why)));
    let public = d.public.as_ref().map(|p| p.read(lang).to_owned());
    rows.extend(public.map(|said| row(l::PUBLIC, said)));
    rows.push(row(
        l::DECIDER,
        format!("{} · {}", d.done.by.name, w::at(lang, d.done.at)),
    ));
    if let Some(c) = &d.compared {
        let (lightest, heaviest) = (l::ruling(c.lightest), l::ruling(c.heaviest));
        let n = c.count.to_string();
        let gaps = [
            ("n", n.as_str()),
            ("lightest", lightest.read(lang)),
            ("heaviest", heaviest.read(lang)),
        ];
        let range = match c.lightest == c.heaviest {
            true => l::SIMILAR_SAME,
            false => l::SIMILAR_RANGE,
        };
        rows.push(row(l::COMPARED, range.fill(lang, &gaps)));
    }
    rows
}
