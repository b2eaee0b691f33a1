//! 受理通知, 不予受理告知, 答复函: what one firm is told about its own problem, and nobody else's. The firm opens the same.

use super::{Making, ZH, fill, on};
use crate::domain::complaint::{Event as Complaint, Status};
use crate::domain::event::Event;
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::views::case::CaseDetail;
use crate::views::complaint::ComplaintDetail;
use crate::views::document::{Document, Letter};
use crate::views::my::{MyComplaint, PublicStage};
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

/// What the office's letters are written from; the matter is told where the reader may see it.
pub fn letter(view: &ComplaintDetail, case: Option<&CaseDetail>) -> Letter {
    let kind = |k: TermKind| k == TermKind::Resolution;
    let promised = case.and_then(|c| c.terms.iter().find(|t| kind(t.term.kind)));
    let declined = declined(view);
    Letter {
        number: view.number.clone(),
        enterprise: view.enterprise.clone(),
        said_at: view.said_at.or(view.received_at),
        channel: view.channel,
        words: view.words.clone(),
        accepted: accepted(view),
        declined: declined.map(|(why, to, at)| (why.to_owned(), to.to_owned(), at)),
        answer: view.answers.last().cloned(),
        matter: case.map(|c| (c.title.clone(), c.number.clone())),
        lead: case.and_then(|c| c.lead.clone()),
        promised: promised.map(|t| t.term.promised_on),
    }
}

fn begin(reader: &Reader, of: &Letter, kind: w::Word, title: &'static str) -> Making {
    let mut paper = Making::new(reader, kind.zh, &of.number, title.to_owned());
    paper.to(&of.enterprise);
    let day = of.said_at;
    let day = day.map_or_else(String::new, |at| on(at.beijing_date()));
    let channel = of.channel.map_or("", |c| w::channel(c).read(ZH));
    let gaps = [
        ("day", day.as_str()),
        ("channel", channel),
        ("number", &of.number),
    ];
    paper.text(fill(text::RECEIVED, &gaps));
    paper
}

/// 受理通知; none before it was accepted.
pub fn acceptance(reader: &Reader, of: &Letter) -> Option<Document> {
    let (deemed, at) = of.accepted?;
    let mut paper = begin(reader, of, d::ACCEPTANCE, text::ACCEPTANCE);
    paper.part(text::PROBLEM, [of.words.clone()]);
    let how = if deemed {
        text::DEEMED_ON
    } else {
        text::ACCEPTED_ON
    };
    let mut lines = vec![fill(how, &[("day", &on(at.beijing_date()))])];
    lines.extend(of.matter.as_ref().map(|(title, number)| {
        let gaps = [("title", title.as_str()), ("number", number)];
        fill(text::IN_CASE, &gaps)
    }));
    let lead = of.lead.as_ref();
    lines.extend(lead.map(|u| fill(text::LED_BY, &[("unit", u.read(ZH))])));
    let promised = of.promised.map(on);
    lines.extend(promised.map(|day| fill(text::PROMISED, &[("day", &day)])));
    lines.push(text::LOOK.to_owned());
    paper.part(text::ACCEPTED, lines);
    Some(paper.by_bureau(at))
}

/// 不予受理告知; none where it was not declined.
pub fn refusal(reader: &Reader, of: &Letter) -> Option<Document> {
    let (reason, instead, at) = of.declined.clone()?;
    let mut paper = begin(reader, of, d::REFUSAL, text::REFUSAL);
    paper.part(text::PROBLEM, [of.words.clone()]);
    paper.part(text::NOT_ACCEPTED, [reason]);
    paper.part(text::INSTEAD, [instead]);
    Some(paper.by_bureau(at))
}

/// 答复函 over the last answer that stands; none before one was given.
pub fn answer(reader: &Reader, of: &Letter) -> Option<Document> {
    let answer = of.answer.as_ref()?;
    let mut paper = begin(reader, of, d::ANSWER, text::ANSWER);
    paper.part(text::PROBLEM, [of.words.clone()]);
    let by = fill(text::ANSWERED_BY, &[("name", &answer.by.name)]);
    paper.part(text::ANSWERED, [answer.text.clone(), by]);
    paper.part(text::DISSENT, [text::SAY_SO.to_owned()]);
    Some(paper.by_bureau(answer.at))
}

/// Those there are, each with its address.
fn there(at: &str, accepted: bool, declined: bool, answered: bool) -> Vec<(w::Word, String)> {
    let there = [
        (d::ACCEPTANCE, "acceptance", accepted),
        (d::REFUSAL, "refusal", declined),
        (d::ANSWER, "answer", answered),
    ];
    let there = there.into_iter().filter(|(_, _, is)| *is);
    there
        .map(|(word, name, _)| (word, format!("{at}/papers/{name}")))
        .collect()
}

/// Where its papers are, those there are.
pub(in crate::web::pages) fn papers(view: &ComplaintDetail) -> Vec<(w::Word, String)> {
    let at = format!("/office/complaints/{}", view.number);
    let answered = !view.answers.is_empty();
    there(
        &at,
        accepted(view).is_some(),
        declined(view).is_some(),
        answered,
    )
}

/// Where the firm's own letters are, those there are.
pub(in crate::web::pages) fn own_papers(said: &MyComplaint) -> Vec<(w::Word, String)> {
    let at = format!("/my/complaints/{}", said.number);
    let over = matches!(said.status, Status::Void | Status::Declined);
    let reached = said
        .reached
        .iter()
        .any(|(s, _)| *s == PublicStage::Accepted);
    let declined = said.status == Status::Declined && said.declined.is_some();
    there(&at, reached && !over, declined, !said.answers.is_empty())
}
