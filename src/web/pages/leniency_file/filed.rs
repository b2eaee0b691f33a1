//! The filed route: what the firm was told before a penalty, what it said and what became of it. The same sections for
//! those who work on a file and for its firm.

use leptos::prelude::*;

use crate::views::filed_route::{AnswerText, FiledText, NoticeText};
use crate::views::name::Lang;
use crate::views::ui::{SummaryList, SummaryRow};
use crate::web::ui::Summary;
use crate::web::words as w;
use crate::web::words::leniency_file as l;

fn row(lang: Lang, label: w::Word, value: String) -> SummaryRow {
    SummaryRow::text(label.read(lang), value)
}

/// All of it, as far as there is any.
pub(super) fn filed(lang: Lang, f: &FiledText) -> Option<AnyView> {
    let mut rows = Vec::new();
    if let Some((day, reason)) = &f.filing {
        rows.push(row(lang, l::FILED_ON, w::date(lang, *day)));
        rows.push(row(lang, l::FILED_WHY, reason.clone()));
    }
    rows.extend(f.more_time.iter().map(|m| {
        let day = w::date(lang, m.to);
        let mut said = vec![l::TIME_UNTIL.fill(lang, &[("day", &day), ("why", &m.why)])];
        said.push(match &m.answer {
            Some((true, why)) => l::TIME_GIVEN.fill(lang, &[("why", why)]),
            Some((false, why)) => l::TIME_REFUSED.fill(lang, &[("why", why)]),
            None => l::TIME_WAITS.read(lang).to_owned(),
        });
        row(lang, l::MORE_TIME, said.join("\n"))
    }));
    rows.extend(f.stops.iter().map(|(until, why)| {
        let day = w::date(lang, *until);
        let said = l::STOPPED_UNTIL.fill(lang, &[("day", &day), ("why", why)]);
        row(lang, l::CLOCK_STOPPED, said)
    }));
    if let Some(n) = &f.notice {
        rows.extend(notice(lang, n));
    }
    if let Some(a) = &f.answer {
        let said = match (&a.text, a.hearing) {
            (Some(text), _) => text.clone(),
            (None, true) => l::ASKS_HEARING.read(lang).to_owned(),
            (None, false) => l::NOTHING_TO_SAY.read(lang).to_owned(),
        };
        rows.push(row(lang, l::ANSWER, format!("{said}\n{}", came(lang, a))));
        if a.hearing && a.text.is_some() {
            rows.push(row(lang, l::HEARING, l::ASKS_HEARING.read(lang).to_owned()));
        }
    }
    if let Some((day, text, by)) = &f.hearing {
        let said = format!("{} · {by}\n{text}", w::date(lang, *day));
        rows.push(row(lang, l::HEARING_HELD, said));
    }
    if let Some((taken, text, follows)) = &f.weighed {
        let said = format!("{}\n{text}", l::taken(*taken).read(lang));
        rows.push(row(lang, l::ANSWER_WEIGHED, said));
        let follows = l::follows(*follows).read(lang).to_owned();
        rows.push(row(lang, l::FOLLOWS, follows));
    }
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section" data-testid="filed">
                <h2>{l::FILED_ROUTE.read(lang)}</h2>
                <Summary list=SummaryList { rows }/>
            </section>
        }
        .into_any()
    })
}

/// When an answer came, and how where it was not through the firm's own page.
fn came(lang: Lang, a: &AnswerText) -> String {
    match &a.paper {
        None => w::at(lang, a.at),
        Some((day, by)) => {
            let day = w::date(lang, *day);
            l::ON_PAPER.fill(lang, &[("day", &day), ("by", by)])
        }
    }
}

fn notice(lang: Lang, n: &NoticeText) -> Vec<SummaryRow> {
    let mut rows = vec![
        row(lang, l::NOTICE_NUMBER, n.number.clone()),
        row(lang, l::INTENDED, l::ruling(n.ruling).read(lang).to_owned()),
    ];
    let fine = n.fine.as_ref();
    rows.extend(fine.map(|f| row(lang, l::FINE, w::yuan(lang, f))));
    let benchmark = n.benchmark.as_ref();
    rows.extend(benchmark.map(|r| row(lang, l::BENCHMARK, l::reckoned(lang, r))));
    let label = super::suggestion::why_label(n.benchmark.as_ref(), n.fine.as_deref());
    rows.extend(n.fine_why.clone().map(|why| row(lang, label, why)));
    rows.push(row(lang, l::TOLD_WHY, n.text.clone()));
    let articles: Vec<String> = n
        .articles
        .iter()
        .map(|b| super::suggestion::basis(lang, b))
        .collect();
    if !articles.is_empty() {
        rows.push(row(lang, l::ARTICLES, articles.join("\n")));
    }
    if let Some(from) = n.hearing_from {
        let said = l::HEARING_FROM.fill(lang, &[("n", &w::yuan(lang, &from.to_string()))]);
        rows.push(row(lang, l::HEARING, said));
    }
    rows.push(row(lang, l::NOTICE_SERVED, w::date(lang, n.served_on)));
    let may = match n.hearing {
        true => l::MAY_SPEAK_AND_BE_HEARD,
        false => l::MAY_SPEAK,
    };
    let day = n.until.map_or_else(String::new, |d| w::date(lang, d));
    let mut rights = may.fill(lang, &[("day", &day)]);
    if !n.days_confirmed {
        rights = format!("{rights}\n{}", l::DAYS_UNCONFIRMED.read(lang));
    }
    if n.fine.is_some() && !n.fine_confirmed {
        rights = format!("{rights}\n{}", l::HEARING_UNCONFIRMED.read(lang));
    }
    rows.push(row(lang, l::RIGHTS, rights));
    rows
}
