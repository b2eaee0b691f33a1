//! 事项: whose turn, by when, what to press; then what the firms said, every clock, and all that happened.

mod notes;
mod referrals;
mod support;

pub(super) use referrals::{for_firm as referrals_for_firm, sheet as referral_sheet};

use leptos::prelude::*;

use super::{complaint, document, files, form_button, history, inquiry, matter, plan, visit};
use crate::domain::action::Action;
use crate::domain::actor::Person;
use crate::domain::case::{Unreported, Whose};
use crate::domain::time::At;
use crate::views::case::{
    CaseComplaint, CaseDetail, CaseTerm, Extension, HandOff, Parking, TakenOver,
};
use crate::views::consultation::ConsultationOver;
use crate::views::name::Lang;
use crate::views::supervision_order::OrderOver;
use crate::views::term::TermView;
use crate::views::ui::{Band, BandKind, Cell, Column, Row, SummaryList, SummaryRow, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{
    ActionList, DataTable, DeadlinePill, NextStepCard, Stages, StepsList, Summary, TagList,
    TimelineList,
};
use crate::web::words as w;
use crate::web::words::{consultation, measure, office, site, supervision};

/// One case.
pub fn detail(reader: &Reader, view: CaseDetail) -> Page {
    let lang = reader.lang;
    let title = format!("{} {}", view.number, view.title);
    let head = head(lang, &view);
    let mut stages = w::stage_line(lang, view.stage, &view.reached);
    stages
        .bands
        .extend(view.consultations.iter().map(|o| consulted(lang, o)));
    stages
        .bands
        .extend(view.orders.iter().map(|o| band(lang, o)));
    let card = card(lang, &view);
    let parked = view.parked.as_ref().map(|p| Band {
        kind: BandKind::Parked,
        text: w::parking::band(lang, p),
        href: None,
    });
    stages.bands.extend(parked);
    let merged = view.merged.iter();
    stages
        .bands
        .extend(merged.map(|(number, at)| lies_in(lang, number, *at)));
    stages
        .bands
        .extend(view.taken_over.iter().map(|t| holds(lang, t)));
    let plans = plan::section(lang, &view);
    let inquiries = inquiry::section(lang, &view);
    let matters = matter::section(lang, &view);
    let guidance = visit::guidance_section(lang, &view.guidance);
    let referrals = referrals::section(lang, &view.number, &view.referrals);
    let notes = notes::section(lang, &view.number, &view.notes);
    let support = support::section(lang, &view.support);
    let extension = view.extension.as_ref().map(|e| extension(lang, e));
    let asked = view.parking.as_ref().map(|p| parking(lang, p));
    let in_force = view.parked.as_ref().map(|p| parking(lang, p));
    let complaints = view.complaints.iter().map(|c| said(lang, c)).collect_view();
    let held = hand_offs(lang, &view.hand_offs);
    let terms = terms(lang, &view.terms);
    let deadline = view.term.as_ref().map(|t| deadline(lang, t));
    let facts = facts(lang, &view);
    let papers = document::links(lang, document::papers_of_case(&view));
    let items = history::items(reader, view.history);
    let page = Page::new(title, Side::Staff, "/office", move || {
        view! {
            {head}
            <Stages line=stages/>
            <div class="split">
                <div>
                    {card}
                    {extension}
                    {asked}
                    {in_force}
                    {support}
                    {plans}
                    {inquiries}
                    {matters}
                    {guidance}
                    <section class="section">
                        <h2>{office::COMPLAINTS_OF_CASE.read(lang)}</h2>
                        {complaints}
                    </section>
                    {referrals}
                    {notes}
                    <section class="section">
                        <h2>{site::HISTORY.read(lang)}</h2>
                        <TimelineList items=items label=site::HISTORY.read(lang)/>
                    </section>
                </div>
                <aside class="rail">
                    {deadline}
                    <section>
                        <h2>{office::FACTS.read(lang)}</h2>
                        <Summary list=facts/>
                    </section>
                    {papers}
                </aside>
            </div>
            <section class="section" id="hand-offs">
                <h2>{w::hand_off::HEADING.read(lang)}</h2>
                <DataTable table=held testid="hand-offs"/>
            </section>
            <section class="section" id="terms">
                <h2>{office::ALL_TERMS.read(lang)}</h2>
                <DataTable table=terms testid="terms"/>
            </section>
        }
        .into_any()
    });
    page.under(site::DESK.read(lang), "/office")
}

/// A consultation over the stage line, leading to its page where the reader may open it.
fn consulted(lang: Lang, over: &ConsultationOver) -> Band {
    Band {
        kind: BandKind::Consultation,
        text: consultation::band(lang, over),
        href: over
            .opens
            .then(|| format!("/office/consultations/{}", over.number)),
    }
}

/// An order over the stage line, leading to its page where the reader may open it.
fn band(lang: Lang, over: &OrderOver) -> Band {
    Band {
        kind: BandKind::Supervision,
        text: supervision::band(lang, over),
        href: over
            .id
            .as_ref()
            .map(|id| format!("/supervision/orders/{}", id.as_str())),
    }
}

/// The case it lies in.
fn lies_in(lang: Lang, number: &str, at: At) -> Band {
    let day = w::date_short(lang, at.beijing_date());
    Band {
        kind: BandKind::Merged,
        text: w::merge::LIES_IN.fill(lang, &[("number", number), ("day", &day)]),
        href: Some(format!("/office/cases/{number}")),
    }
}

/// A case that lies in it.
fn holds(lang: Lang, taken: &TakenOver) -> Band {
    let since = w::date_short(lang, taken.at.beijing_date());
    let number = taken.number.as_str();
    let text = match taken.undo_until {
        Some(day) => w::merge::HOLDS_UNTIL.fill(
            lang,
            &[
                ("number", number),
                ("day", &since),
                ("until", &w::date_short(lang, day)),
            ],
        ),
        None => w::merge::HOLDS.fill(lang, &[("number", number), ("day", &since)]),
    };
    Band {
        kind: BandKind::Merged,
        text,
        href: Some(format!("/office/cases/{number}")),
    }
}

fn head(lang: Lang, view: &CaseDetail) -> AnyView {
    let pill = view.term.as_ref().map(|t| {
        let mut pill = w::pill(lang, t);
        // the pill opens into its steps, which stand beside it on this very page
        pill.href = Some("#deadline".to_owned());
        view! { <DeadlinePill pill=pill/> }
    });
    let track = view.track.map(|t| w::track(t).read(lang).to_owned());
    let tags = view
        .labels
        .iter()
        .map(|l| w::label(*l).read(lang).to_owned())
        .chain(track)
        .collect();
    let firms = view
        .complaints
        .iter()
        .map(|c| (c.uscc.clone(), c.enterprise.read(lang).to_owned()))
        .collect::<std::collections::BTreeMap<_, _>>()
        .into_iter()
        .map(|(uscc, name)| view! { <a href=format!("/office/enterprises/{uscc}")>{name}</a> })
        .collect_view();
    let lead = view.lead.as_ref().map(|unit| {
        let person = match &view.handler {
            Some(person) => w::held(lang, person),
            None => site::NO_HANDLER.read(lang).to_owned(),
        };
        let value = format!("{} {person}", unit.read(lang));
        let name = site::LEAD_UNIT.read(lang);
        let text = office::PAIR.fill(lang, &[("name", name), ("value", &value)]);
        view! { <span>{text}</span> }
    });
    let supporting: Vec<&str> = view.supporting.iter().map(|u| u.read(lang)).collect();
    let supporting = (!supporting.is_empty()).then(|| {
        let units = supporting.join(office::AND.read(lang));
        let name = site::SUPPORTING_UNITS.read(lang);
        view! { <span>{office::PAIR.fill(lang, &[("name", name), ("value", &units)])}</span> }
    });
    view! {
        <div class="case-head" data-testid="case-head">
            <div class="page-head">
                <h1><span class="case-number">{view.number.clone()}</span>" "{view.title.clone()}</h1>
                {pill}
            </div>
            <TagList tags=tags/>
            <p class="case-facts">{firms}{lead}{supporting}</p>
        </div>
    }
    .into_any()
}

fn card(lang: Lang, view: &CaseDetail) -> AnyView {
    let turn = &view.turn;
    // who stands in is named with the holder
    let whose = match (&turn.whose, &view.handler) {
        (Whose::Unit(unit, Some(person)), Some(held)) if held.name == person.name => {
            let name = w::held(lang, held);
            let account = person.account.clone();
            Whose::Unit(unit.clone(), Some(Person { account, name }))
        }
        (whose, _) => whose.clone(),
    };
    let step = w::next_step(
        lang,
        turn.stage,
        &whose,
        turn.unit.as_ref(),
        &turn.pool,
        turn.mine,
        turn.by.as_ref(),
    );
    // deciding on an extension is this reader's own step, whoever has the case in hand
    let decisions = [Action::GrantExtension, Action::GrantParking];
    let decides = view.actions.first().is_some_and(|a| decisions.contains(a));
    let buttons = form_button::buttons(
        lang,
        &view.actions,
        &view.number,
        view.seq,
        turn.mine || decides,
    );
    let consultation = view
        .consultation_due
        .then_some(match view.consultations.is_empty() {
            true => office::CONSULTATION_DUE,
            false => consultation::ON_ITS_WAY,
        })
        .map(|note| view! { <p class="page-note">{note.read(lang)}</p> });
    view! {
        <NextStepCard step=step><ActionList actions=buttons/></NextStepCard>
        {consultation}
    }
    .into_any()
}

fn extension(lang: Lang, asked: &Extension) -> AnyView {
    let date = w::day(lang, asked.to);
    let who = office::EXTENSION_ASKED.fill(lang, &[("name", &asked.by), ("date", &date)]);
    let list = SummaryList {
        rows: vec![
            SummaryRow::text(office::EXTENSION_REASON.read(lang), asked.reason.clone()),
            SummaryRow::text(office::EXTENSION_TOLD.read(lang), asked.told.clone()),
        ],
    };
    view! {
        <section class="section" data-testid="extension">
            <h2>{office::EXTENSION.read(lang)}</h2>
            <p>{who}</p>
            <Summary list=list/>
        </section>
    }
    .into_any()
}

/// Parking that waits for a decision, or is in force.
fn parking(lang: Lang, p: &Parking) -> AnyView {
    let date = w::day(lang, p.until);
    let (heading, who, testid) = match p.since {
        None => (w::parking::ASKED, w::parking::ASKED_UNTIL, "parking-asked"),
        Some(_) => (w::parking::IN_FORCE, w::parking::AGREED_UNTIL, "parked"),
    };
    let who = who.fill(lang, &[("name", &p.by), ("date", &date)]);
    let list = SummaryList {
        rows: parking_rows(lang, p),
    };
    view! {
        <section class="section" data-testid=testid>
            <h2>{heading.read(lang)}</h2>
            <p>{who}</p>
            <Summary list=list/>
        </section>
    }
    .into_any()
}

/// Why, in which words, until when.
pub(super) fn parking_rows(lang: Lang, p: &Parking) -> Vec<SummaryRow> {
    let reason = w::parking::reason(p.reason).read(lang);
    vec![
        SummaryRow::text(w::parking::REASON.read(lang), reason),
        SummaryRow::text(w::parking::TOLD.read(lang), p.told.clone()),
        SummaryRow::text(w::parking::UNTIL.read(lang), w::date(lang, p.until)),
    ]
}

/// One complaint: the words as typed, what was answered, what the firm said to that.
fn said(lang: Lang, c: &CaseComplaint) -> AnyView {
    let open = office::OPEN_COMPLAINT.fill(lang, &[("number", &c.number)]);
    let href = format!("/office/complaints/{}", c.number);
    let channel = c
        .channel
        .map(|c| view! { <span>{w::channel(c).read(lang)}</span> });
    let reference = c.reference.clone().map(|r| view! { <span>{r}</span> });
    let received = c
        .received_at
        .map(|at| view! { <span>{w::at(lang, at)}</span> });
    let pill = c.term.as_ref().map(|t| {
        let kind = w::term_kind(t.kind).read(lang);
        view! { <span>{kind}" "<DeadlinePill pill=w::pill(lang, t)/></span> }
    });
    let under = format!("/complaints/{}/attachments", c.number);
    let files = (!c.files.is_empty()).then(|| files::list(lang, &under, &c.files));
    view! {
        <article class="said" data-testid="complaint">
            <h3>{c.enterprise.read(lang).to_owned()}" · "{w::status(c.status).read(lang)}</h3>
            <p class="case-facts"><a href=href>{open}</a>{channel}{reference}{received}{pill}</p>
            <blockquote class="quote" data-testid="words">{c.words.clone()}</blockquote>
            {files}
            {complaint::said(lang, &c.answers, &c.outcomes)}
            {c.unreported.as_ref().map(|open| unreported(lang, open))}
            {notes::opened(lang, c)}
        </article>
    }
    .into_any()
}

/// Answered before every measure was reported on, and why: for whoever reviews it.
fn unreported(lang: Lang, open: &Unreported) -> AnyView {
    let measures = w::listed(lang, &open.measures);
    let told = measure::ANSWERED_BEFORE.fill(lang, &[("measures", &measures)]);
    view! {
        <p data-testid="answered-before">{told}</p>
        <blockquote class="quote">{open.reason.clone()}</blockquote>
    }
    .into_any()
}

/// The governing clock, opened into its steps.
fn deadline(lang: Lang, term: &TermView) -> AnyView {
    let mut steps = w::steps(lang, term);
    steps.open = true;
    let mut rows = vec![SummaryRow::text(
        site::DUE_ON.read(lang),
        w::due_on(lang, term),
    )];
    if term.promised_on != term.due_on {
        let promised = w::date(lang, term.promised_on);
        rows.push(SummaryRow::text(site::PROMISED_ON.read(lang), promised));
    }
    view! {
        <section id="deadline" data-testid="deadline">
            <h2>{w::term_kind(term.kind).read(lang)}</h2>
            <p><DeadlinePill pill=w::pill(lang, term)/></p>
            <Summary list=SummaryList { rows }/>
            <StepsList steps=steps/>
            <p><a href=super::term::TRY_OUT>{office::TRY_ANOTHER.read(lang)}</a></p>
        </section>
    }
    .into_any()
}

fn facts(lang: Lang, view: &CaseDetail) -> SummaryList {
    let theme = view.theme.as_ref().map(|t| t.read(lang).to_owned());
    let rows = [
        (site::THEME, theme),
        (
            site::DIFFICULTY,
            view.difficulty
                .map(|d| w::difficulty(d).read(lang).to_owned()),
        ),
        (
            site::TRACK,
            view.track.map(|t| w::track(t).read(lang).to_owned()),
        ),
        (site::OPENED_AT, view.opened_at.map(|at| w::at(lang, at))),
        (
            site::CLOSING,
            view.closing.map(|c| w::closing(c).read(lang).to_owned()),
        ),
    ];
    SummaryList {
        rows: rows
            .into_iter()
            .filter_map(|(label, value)| Some(SummaryRow::text(label.read(lang), value?)))
            .collect(),
    }
}

/// Whose hands it went through, the present ones last.
fn hand_offs(lang: Lang, held: &[HandOff]) -> TableView {
    let columns = [
        site::WHO_HOLDS,
        w::hand_off::SINCE,
        w::hand_off::UNTIL,
        w::hand_off::HOW_LONG,
    ];
    let row = |h: &HandOff| {
        let until = match h.to {
            Some(at) => w::at(lang, at),
            None => w::hand_off::NOW.read(lang).to_owned(),
        };
        Row {
            cells: vec![
                Cell::Text(w::hand_off::holder(lang, h)),
                Cell::Text(w::at(lang, h.from)),
                Cell::Text(until),
                Cell::Text(w::hand_off::length(lang, h.days)),
            ],
        }
    };
    TableView {
        caption: w::hand_off::HEADING.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: held.iter().map(row).collect(),
        empty: w::hand_off::EMPTY.read(lang).to_owned(),
    }
}

fn terms(lang: Lang, terms: &[CaseTerm]) -> TableView {
    let columns = [
        site::DUE,
        office::SHOULD_HAVE,
        office::TERM_ON,
        site::DUE_ON,
        site::PROMISED_ON,
        site::HOW_COUNTED,
    ];
    let row = |t: &CaseTerm| {
        let on = match &t.on {
            Some(on) => on.read(lang).to_owned(),
            None => office::WHOLE_CASE.read(lang).to_owned(),
        };
        Row {
            cells: vec![
                Cell::Pill(w::pill(lang, &t.term)),
                Cell::Text(w::term_kind(t.term.kind).read(lang).to_owned()),
                Cell::Text(on),
                Cell::Text(w::due_on(lang, &t.term)),
                Cell::Text(w::date(lang, t.term.promised_on)),
                Cell::Steps(w::steps(lang, &t.term)),
            ],
        }
    };
    TableView {
        caption: office::ALL_TERMS.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: terms.iter().map(row).collect(),
        empty: site::EMPTY_DEADLINES.read(lang).to_owned(),
    }
}
