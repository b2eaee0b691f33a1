//! 诉求 as staff read them: the list of those that wait for triage, and one with its words as typed.

use leptos::prelude::*;

use super::{
    correction, document, files, form_button, history, office_list, similar, wall_opening,
};
use crate::domain::action::Action;
use crate::domain::complaint::{Answer, ContactCheck, Outcome, Status};
use crate::views::complaint::{ComplaintDetail, Complaints, File};
use crate::views::name::Lang;
use crate::views::ui::{
    ActionView, Cell, NoticeTone, NoticeView, Pager, SummaryList, SummaryRow, Tab, Tabs,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::timeline::seen_by;
use crate::web::ui::{
    ActionList, DataTable, DeadlinePill, NextStepCard, Notice, PagerLinks, StepsList, Summary,
    TabBar, TimelineList,
};
use crate::web::words as w;
use crate::web::words::{key_enterprise as k, office, site};

/// The complaints whose contact is to be phoned.
pub(super) const TO_PHONE: &str = "/office/complaints?contact=unverified";

/// The list.
pub fn list(reader: &Reader, view: Complaints) -> Page {
    let lang = reader.lang;
    let title = site::COMPLAINTS.read(lang);
    let record = view.may_record.then(|| {
        ActionView::link(
            w::action(Action::RecordComplaint).read(lang),
            "/office/complaints/new",
        )
    });
    let tabs = tabs(lang, &view);
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        summary: None,
        prev: None,
        next: view.next.as_ref().map(|next| {
            let which = match view.status {
                _ if view.to_phone => TO_PHONE.to_owned(),
                status => format!(
                    "/office/complaints?status={}",
                    status.map_or("", Status::key)
                ),
            };
            let href = format!("{which}&after={next}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
    };
    let empty = match view.status {
        None if view.to_phone => office::EMPTY_TO_PHONE,
        None => site::EMPTY_INTAKE,
        Some(_) => site::EMPTY_FILTER,
    };
    let table = office_list::complaints(lang, reader.now, view.rows, title, empty.read(lang));
    Page::new(title, Side::Staff, "/office/complaints", move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <ActionList actions=record.into_iter().collect()/>
            </div>
            <TabBar tabs=tabs/>
            <DataTable table=table testid="complaints-table"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

fn tabs(lang: Lang, view: &Complaints) -> Tabs {
    let waiting = Tab {
        label: site::INTAKE.read(lang).to_owned(),
        href: "/office/complaints".to_owned(),
        count: Some(view.waiting),
        current: view.status.is_none() && !view.to_phone,
    };
    let to_phone = Tab {
        label: office::TO_PHONE.read(lang).to_owned(),
        href: TO_PHONE.to_owned(),
        count: Some(view.waiting_calls),
        current: view.to_phone,
    };
    // what is registered is what waits, and stands first already
    let others = Status::ALL
        .into_iter()
        .filter(|s| *s != Status::Registered)
        .map(|s| Tab {
            label: w::status(s).read(lang).to_owned(),
            href: format!("/office/complaints?status={}", s.key()),
            count: None,
            current: view.status == Some(s),
        });
    Tabs {
        label: office::STATUS_TABS.read(lang).to_owned(),
        items: [waiting, to_phone].into_iter().chain(others).collect(),
    }
}

/// One complaint.
pub fn detail(reader: &Reader, view: ComplaintDetail) -> Page {
    let lang = reader.lang;
    let number = view.number.clone();
    let papers = document::links_named(lang, document::papers_of_complaint(lang, &view));
    let title = office_list::excerpt(&view.words);
    // void and restore are at hand, but nobody's turn
    let own = [Action::OpenCase, Action::LookAtDeclined];
    let mine = own.iter().any(|a| view.actions.contains(a));
    let buttons = form_button::buttons(lang, &view.actions, &number, view.seq, mine);
    let step = w::next_step_at_intake(lang, view.status, mine, view.term.as_ref());
    let pill = view.term.as_ref().map(|t| {
        let mut pill = w::pill(lang, t);
        pill.href = Some("#deadline".to_owned());
        pill
    });
    let terms: Vec<_> = view.terms.iter().map(|t| term(lang, t)).collect();
    let facts = facts(lang, &view);
    let similar = similar::likely(lang, &number, view.seq, &view.similar);
    let items = history::items(reader, view.history);
    let firm = (
        view.enterprise,
        format!("/office/enterprises/{}", view.uscc),
    );
    let status = w::status(view.status).read(lang);
    let deemed = view
        .deemed
        .filter(|_| view.status == Status::Registered)
        .map(|at| office::DEEMED.fill(lang, &[("day", &w::day(lang, at.beijing_date()))]));
    let unverified = match &view.contact_check {
        ContactCheck::Unverified { named, tries } => {
            let n = tries.to_string();
            let tried = office::CALLED_IN_VAIN.fill(lang, &[("n", &n)]);
            Some(NoticeView {
                tone: NoticeTone::Changed,
                title: office::CONTACT_UNVERIFIED.fill(lang, &[("firm", named)]),
                lines: std::iter::once(office::TELL_NOTHING.read(lang).to_owned())
                    .chain((*tries > 0).then_some(tried))
                    .collect(),
                ..NoticeView::default()
            })
        }
        ContactCheck::Known | ContactCheck::Verified => None,
    };
    let account = view.contact_check == ContactCheck::Verified && view.may_give_account;
    let account = account.then(|| {
        ActionView::link(
            office::GIVE_ACCOUNT.read(lang),
            format!(
                "/office/enterprises/{}/contacts/new?from={number}",
                view.uscc
            ),
        )
    });
    let mark = correction::mark(lang, &view.corrections);
    let corrections = correction::section(lang, view.corrections);
    let (words, answers, outcomes, files) = (view.words, view.answers, view.outcomes, view.files);
    let report = view
        .may_report
        .then(|| format!("/office/complaints/{number}/duty"));
    let across = wall_opening::in_file(lang, view.openings, report);
    let from = number.clone();
    let page = Page::new(
        format!("{number} {title}"),
        Side::Staff,
        "/office/complaints",
        move || {
            view! {
                <div class="case-head" data-testid="complaint-head">
                    <div class="page-head">
                        <h1><span class="case-number">{number}</span>" "{title}</h1>
                        {pill.map(|pill| view! { <DeadlinePill pill=pill/> })}
                    </div>
                    <p class="case-facts"><a href=firm.1>{firm.0}</a><span>{status}</span></p>
                </div>
                <div class="split">
                    <div>
                        <NextStepCard step=step><ActionList actions=buttons/></NextStepCard>
                        {deemed.map(|text| view! { <p class="page-note" data-testid="deemed">{text}</p> })}
                        {unverified.map(|notice| view! { <Notice notice=notice testid="unverified"/> })}
                        <ActionList actions=account.into_iter().collect()/>
                        <section class="section">
                            <h2>{office::AS_TYPED.read(lang)}</h2>
                            <blockquote class="quote" data-testid="words">{words}</blockquote>
                            {mark}
                            {file_list(lang, &from, files)}
                        </section>
                        {similar}
                        {corrections}
                        {across}
                        {(!answers.is_empty()).then(|| view! {
                            <section class="section">
                                <h2>{site::ANSWER.read(lang)}</h2>
                                {said(lang, &answers, &outcomes)}
                            </section>
                        })}
                        <section class="section">
                            <h2>{site::HISTORY.read(lang)}</h2>
                            <TimelineList items=items label=site::HISTORY.read(lang)/>
                        </section>
                    </div>
                    <aside class="rail">
                        <section>
                            <h2>{office::FACTS.read(lang)}</h2>
                            <Summary list=facts/>
                        </section>
                        {papers}
                        <section id="deadline">
                            <h2>{office::THE_DEADLINE.read(lang)}</h2>
                            {terms}
                        </section>
                    </aside>
                </div>
            }
            .into_any()
        },
    );
    page.under(site::COMPLAINTS.read(lang), "/office/complaints")
}

/// One clock: what it is on, how it stands, how its date was reached.
pub(super) fn term(lang: Lang, term: &crate::views::term::TermView) -> AnyView {
    view! {
        <div class="term" data-testid="term">
            <p>{w::term_kind(term.kind).read(lang)}" "<DeadlinePill pill=w::pill(lang, term)/></p>
            <StepsList steps=w::steps(lang, term)/>
        </div>
    }
    .into_any()
}

fn facts(lang: Lang, view: &ComplaintDetail) -> SummaryList {
    let row = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let mut rows = vec![row(site::CATEGORY, view.category.read(lang).to_owned())];
    if let Some(channel) = view.channel {
        rows.push(row(
            site::CHANNEL,
            w::channel(channel).read(lang).to_owned(),
        ));
    }
    let optional = [
        (site::REFERENCE, view.reference.clone()),
        (
            site::RECEIVED_AT,
            view.received_at.map(|at| w::at(lang, at)),
        ),
        (site::SAID_AT, view.said_at.map(|at| w::at(lang, at))),
        (site::RECORDED_BY, Some(view.received_by.clone())),
        (
            site::CONTACT,
            view.contact.as_ref().map(|(name, phone)| {
                office::CONTACT_IS.fill(lang, &[("name", name), ("phone", phone)])
            }),
        ),
        (
            site::COMPLAINS_OF,
            view.complains_of
                .as_ref()
                .map(|u| format!("{}\n{}", u.read(lang), site::NEVER_LEADS.read(lang))),
        ),
    ];
    rows.extend(
        optional
            .into_iter()
            .filter_map(|(label, value)| Some(row(label, value?))),
    );
    rows.extend(view.service_officer.as_ref().map(|(name, unit)| {
        let unit = unit.read(lang);
        let served = k::SERVED_BY.fill(lang, &[("name", name), ("unit", unit)]);
        row(k::ROSTER, format!("{}\n{served}", k::OFFICER.read(lang)))
    }));
    if let Some((number, title)) = &view.case {
        rows.push(SummaryRow {
            term: office::IN_CASE.read(lang).to_owned(),
            value: Cell::Link {
                text: title.clone(),
                href: format!("/office/cases/{number}"),
                sub: Some(number.clone()),
            },
            change: None,
        });
    }
    SummaryList { rows }
}

pub(super) fn file_list(lang: Lang, number: &str, files: Vec<File>) -> Option<AnyView> {
    (!files.is_empty()).then(|| {
        let under = format!("/complaints/{number}/attachments");
        view! { <h3>{site::FILES.read(lang)}</h3>{files::list(lang, &under, &files)} }.into_any()
    })
}

/// Answers and what the firm said to each, in the order of time.
pub(super) fn said(lang: Lang, answers: &[Answer], outcomes: &[Outcome]) -> AnyView {
    let answers = answers.iter().map(|a| (a.at, answer(lang, a)));
    let outcomes = outcomes.iter().map(|o| (o.at, outcome(lang, o)));
    let mut all: Vec<_> = answers.chain(outcomes).collect();
    all.sort_by_key(|(at, _)| *at);
    all.into_iter()
        .map(|(_, view)| view)
        .collect_view()
        .into_any()
}

fn answer(lang: Lang, answer: &Answer) -> AnyView {
    let at = w::at(lang, answer.at);
    let mut by = office::ANSWERED_BY.fill(lang, &[("name", &answer.by.name), ("at", &at)]);
    if answer.on_the_spot {
        by = format!("{by} · {}", office::ON_THE_SPOT.read(lang));
    }
    view! {
        <blockquote class="quote told" data-testid="answer">{answer.text.clone()}</blockquote>
        <p class="page-note">{seen_by(history::seen(lang, true))}" "{by}</p>
    }
    .into_any()
}

fn outcome(lang: Lang, outcome: &Outcome) -> AnyView {
    let is = office::OUTCOME_IS.fill(
        lang,
        &[
            ("solved", w::solved(outcome.solved).read(lang)),
            (
                "satisfaction",
                w::satisfaction(outcome.satisfaction.0).read(lang),
            ),
        ],
    );
    let words = (!outcome.words.is_empty())
        .then(|| view! { <blockquote class="quote">{outcome.words.clone()}</blockquote> });
    view! {
        <p data-testid="outcome"><strong>{site::OUTCOME.read(lang)}</strong>" "{is}</p>
        {words}
        <p class="page-note">{w::at(lang, outcome.at)}</p>
    }
    .into_any()
}
