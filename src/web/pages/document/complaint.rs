//! 受理通知, 不予受理告知, 答复函: what one firm is told about its own problem, and nobody else's.

use super::{Making, ZH, fill, on};
use crate::domain::complaint::{Event as Complaint, Status};
use crate::domain::event::Event;
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::views::case::CaseDetail;
use crate::views::complaint::ComplaintDetail;
use crate::views::document::Document;
use crate::web::page::Reader;
use crate::web::words::document::{self as d, text};
use crate::web::words::{self as w};

/// How it came to be accepted, by the last event that says so.
fn accepted(view: &ComplaintDetail) -> Option<(bool, At)> {
    if matches!(view.status, Status::Void | Status::Declined) {
        return None;
    }
    view.history.entries.iter().find_map(|e| match &e.event {
        Event::Complaint(Complaint::Accepted { at, .. }) => Some((false, *at)),
        Event::Complaint(Complaint::DeemedAccepted { at, .. }) => Some((true, *at)),
        _ => None,
    })
}

fn declined(view: &ComplaintDetail) -> Option<(&str, &str, At)> {
    if view.status != Status::Declined {
        return None;
    }
    view.history.entries.iter().find_map(|e| match &e.event {
        Event::Complaint(Complaint::Declined {
            reason,
            instead,
            at,
            ..
        }) => Some((reason.as_str(), instead.as_str(), *at)),
        _ => None,
    })
}

fn begin(reader: &Reader, view: &ComplaintDetail, kind: w::Word, title: &'static str) -> Making {
    let mut paper = Making::new(reader, kind.zh, &view.number, title.to_owned());
    paper.to(&view.enterprise);
    let day = view.said_at.or(view.received_at);
    let day = day.map_or_else(String::new, |at| on(at.beijing_date()));
    let channel = view.channel.map_or("", |c| w::channel(c).read(ZH));
    let gaps = [
        ("day", day.as_str()),
        ("channel", channel),
        ("number", &view.number),
    ];
    paper.text(fill(text::RECEIVED, &gaps));
    paper
}

/// 受理通知; none before it was accepted. The matter is told where the reader may see it.
pub fn acceptance(
    reader: &Reader,
    view: &ComplaintDetail,
    case: Option<&CaseDetail>,
) -> Option<Document> {
    let (deemed, at) = accepted(view)?;
    let mut paper = begin(reader, view, d::ACCEPTANCE, text::ACCEPTANCE);
    paper.part(text::PROBLEM, [view.words.clone()]);
    let how = if deemed {
        text::DEEMED_ON
    } else {
        text::ACCEPTED_ON
    };
    let mut lines = vec![fill(how, &[("day", &on(at.beijing_date()))])];
    if let Some(case) = case {
        let gaps = [("title", case.title.as_str()), ("number", &case.number)];
        lines.push(fill(text::IN_CASE, &gaps));
        let lead = case.lead.as_ref();
        lines.extend(lead.map(|u| fill(text::LED_BY, &[("unit", u.read(ZH))])));
        let kind = |k: TermKind| k == TermKind::Resolution;
        let promised = case.terms.iter().find(|t| kind(t.term.kind));
        let promised = promised.map(|t| on(t.term.promised_on));
        lines.extend(promised.map(|day| fill(text::PROMISED, &[("day", &day)])));
    }
    lines.push(text::LOOK.to_owned());
    paper.part(text::ACCEPTED, lines);
    Some(paper.by_bureau(at))
}

/// 不予受理告知; none where it was not declined.
pub fn refusal(reader: &Reader, view: &ComplaintDetail) -> Option<Document> {
    let (reason, instead, at) = declined(view)?;
    let mut paper = begin(reader, view, d::REFUSAL, text::REFUSAL);
    paper.part(text::PROBLEM, [view.words.clone()]);
    paper.part(text::NOT_ACCEPTED, [reason.to_owned()]);
    paper.part(text::INSTEAD, [instead.to_owned()]);
    Some(paper.by_bureau(at))
}

/// 答复函 over the last answer that stands; none before one was given.
pub fn answer(reader: &Reader, view: &ComplaintDetail) -> Option<Document> {
    let answer = view.answers.last()?;
    let mut paper = begin(reader, view, d::ANSWER, text::ANSWER);
    paper.part(text::PROBLEM, [view.words.clone()]);
    let by = fill(text::ANSWERED_BY, &[("name", &answer.by.name)]);
    paper.part(text::ANSWERED, [answer.text.clone(), by]);
    paper.part(text::DISSENT, [text::SAY_SO.to_owned()]);
    Some(paper.by_bureau(answer.at))
}

/// Where its papers are, those there are.
pub(in crate::web::pages) fn papers(view: &ComplaintDetail) -> Vec<(w::Word, String)> {
    let at = |name: &str| format!("/office/complaints/{}/papers/{name}", view.number);
    let there = [
        (d::ACCEPTANCE, "acceptance", accepted(view).is_some()),
        (d::REFUSAL, "refusal", declined(view).is_some()),
        (d::ANSWER, "answer", !view.answers.is_empty()),
    ];
    let there = there.into_iter().filter(|(_, _, is)| *is);
    there.map(|(word, name, _)| (word, at(name))).collect()
}
