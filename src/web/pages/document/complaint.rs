//! 受理通知, 不予受理告知, 答复函: what one firm is told about its own problem, and nobody else's. The firm opens the same.

use super::{Making, ZH, fill, on};
use crate::domain::complaint::{Answer, Event as Complaint, Status};
use crate::domain::event::Event;
use crate::domain::term::TermKind;
use crate::views::case::CaseDetail;
use crate::views::complaint::ComplaintDetail;
use crate::views::document::{Document, Letter};
use crate::views::my::{MyComplaint, PublicStage};
use crate::views::name::Lang;
use crate::web::page::Reader;
use crate::web::words::document::{self as d, text};
use crate::web::words::{self as w};

/// What the office's letters are written from; the matter is told where the reader may see it.
pub fn letter(view: &ComplaintDetail, case: Option<&CaseDetail>) -> Letter {
    let kind = |k: TermKind| k == TermKind::Resolution;
    let promised = case.and_then(|c| c.terms.iter().find(|t| kind(t.term.kind)));
    let mut letter = Letter {
        number: view.number.clone(),
        enterprise: view.enterprise.clone(),
        said_at: view.said_at.or(view.received_at),
        channel: view.channel,
        words: view.words.clone(),
        answer: view.answers.last().cloned(),
        matter: case.map(|c| (c.title.clone(), c.number.clone())),
        lead: case.and_then(|c| c.lead.clone()),
        promised: promised.map(|t| t.term.promised_on),
        ..Letter::default()
    };
    let said_at = letter.said_at;
    for event in own_events(view) {
        letter.hears(event);
    }
    letter.said_at = said_at;
    letter.stands(view.status);
    letter
}

/// What happened to it, the oldest first.
fn own_events(view: &ComplaintDetail) -> impl Iterator<Item = &Complaint> {
    let oldest_first = view.history.entries.iter().rev();
    oldest_first.filter_map(|e| match &e.event {
        Event::Complaint(event) => Some(event),
        _ => None,
    })
}

/// Every answer it was given, the oldest first, and whether it was called back.
fn given(view: &ComplaintDetail) -> Vec<(&Answer, bool)> {
    let mut all: Vec<(&Answer, bool)> = Vec::new();
    for event in own_events(view) {
        match event {
            Complaint::Answered { answer } => all.push((answer, false)),
            Complaint::AnswerRecalled { .. } => {
                if let Some((_, recalled)) = all.last_mut() {
                    *recalled = true;
                }
            }
            _ => {}
        }
    }
    all
}

fn begin(reader: &Reader, of: &Letter, kind: w::Word, title: &'static str) -> Making {
    let mut paper = Making::new(reader, kind.zh, &of.number, title.to_owned());
    paper.made.void = of.void;
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
    let accepted = of.accepted.as_ref()?;
    let mut paper = begin(reader, of, d::ACCEPTANCE, text::ACCEPTANCE);
    paper.numbered(accepted.paper.as_deref());
    paper.part(text::PROBLEM, [of.words.clone()]);
    let how = if accepted.deemed {
        text::DEEMED_ON
    } else {
        text::ACCEPTED_ON
    };
    let mut lines = vec![fill(how, &[("day", &on(accepted.at.beijing_date()))])];
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
    Some(paper.by_bureau(accepted.at))
}

/// 不予受理告知; none where it was not declined.
pub fn refusal(reader: &Reader, of: &Letter) -> Option<Document> {
    let declined = of.declined.clone()?;
    let mut paper = begin(reader, of, d::REFUSAL, text::REFUSAL);
    paper.numbered(declined.paper.as_deref());
    paper.part(text::PROBLEM, [of.words.clone()]);
    paper.part(text::NOT_ACCEPTED, [declined.reason]);
    paper.part(text::INSTEAD, [declined.instead]);
    Some(paper.by_bureau(declined.at))
}

/// 答复函 over the last answer that stands; none before one was given.
pub fn answer(reader: &Reader, of: &Letter) -> Option<Document> {
    Some(answered(reader, of, of.answer.as_ref()?, false))
}

/// 答复函 over an answer by its place, counted from 1: one that another followed, or that was called back and is void.
pub fn answer_before(reader: &Reader, view: &ComplaintDetail, n: &str) -> Option<Document> {
    let place = n.parse::<usize>().ok()?.checked_sub(1)?;
    let (answer, recalled) = *given(view).get(place)?;
    Some(answered(reader, &letter(view, None), answer, recalled))
}

fn answered(reader: &Reader, of: &Letter, answer: &Answer, recalled: bool) -> Document {
    let mut paper = begin(reader, of, d::ANSWER, text::ANSWER);
    paper.numbered(answer.paper.as_ref().map(|n| n.text.as_str()));
    paper.made.void |= recalled;
    paper.part(text::PROBLEM, [of.words.clone()]);
    let by = fill(text::ANSWERED_BY, &[("name", &answer.by.name)]);
    paper.part(text::ANSWERED, [answer.text.clone(), by]);
    paper.part(text::DISSENT, [text::SAY_SO.to_owned()]);
    paper.by_bureau(answer.at)
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

/// Where its papers are, those there are; the answers before the one that stands come last.
pub(in crate::web::pages) fn papers(lang: Lang, view: &ComplaintDetail) -> Vec<(String, String)> {
    let at = format!("/office/complaints/{}", view.number);
    let of = letter(view, None);
    let (accepted, declined) = (of.accepted.is_some(), of.declined.is_some());
    let now = there(&at, accepted, declined, !view.answers.is_empty());
    let now = now.into_iter();
    let mut all: Vec<_> = now
        .map(|(w, href)| (w.read(lang).to_owned(), href))
        .collect();
    let given = given(view);
    let last = given.iter().rposition(|(_, recalled)| !recalled);
    for (place, (_, recalled)) in given.iter().enumerate() {
        if Some(place) == last {
            continue;
        }
        let n = (place + 1).to_string();
        let name = match recalled {
            true => d::ANSWER_RECALLED,
            false => d::ANSWER_BEFORE,
        };
        let href = format!("{at}/answers/{n}/letter");
        all.push((name.fill(lang, &[("n", &n)]), href));
    }
    all
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
