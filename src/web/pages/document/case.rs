//! 交办单 and 销号单: how a matter was given to its unit, and how it was closed. Both inside the bureau.

use std::collections::BTreeSet;

use super::{Making, ZH, fill, on};
use crate::domain::actor::Person;
use crate::domain::case::{Check, Closing, Event as Case, Stage};
use crate::domain::event::Event;
use crate::domain::ids::UnitId;
use crate::domain::rulebook::CheckItem;
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::views::case::{CaseComplaint, CaseDetail};
use crate::views::document::Document;
use crate::web::page::Reader;
use crate::web::words::document::{self as d, text};
use crate::web::words::{self as w};

struct Assigned<'a> {
    lead: &'a UnitId,
    supporting: &'a BTreeSet<UnitId>,
    officer: Option<&'a Person>,
    note: &'a str,
    paper: Option<&'a str>,
    by: &'a Person,
    at: At,
}

/// The last assignment.
fn assigned(view: &CaseDetail) -> Option<Assigned<'_>> {
    view.history.entries.iter().find_map(|e| match &e.event {
        Event::Case(Case::Assigned {
            lead,
            supporting,
            officer,
            note,
            paper,
            by,
            at,
            ..
        }) => Some(Assigned {
            lead,
            supporting,
            officer: officer.as_ref(),
            note,
            paper: paper.as_ref().map(|n| n.text.as_str()),
            by,
            at: *at,
        }),
        _ => None,
    })
}

struct Closed<'a> {
    closing: Closing,
    checks: &'a BTreeSet<Check>,
    checklist: &'a [CheckItem],
    text: &'a str,
    paper: Option<&'a str>,
    by: &'a Person,
    at: At,
}

/// How it was last closed. Where it was opened again the record is void, and there only as the number it keeps.
fn closed(view: &CaseDetail) -> Option<Closed<'_>> {
    let last = view.history.entries.iter().find_map(|e| match &e.event {
        Event::Case(Case::ClosedOut {
            closing,
            checks,
            checklist,
            text,
            paper,
            by,
            at,
            edition: _,
        }) => Some(Closed {
            closing: *closing,
            checks,
            checklist,
            text,
            paper: paper.as_ref().map(|n| n.text.as_str()),
            by,
            at: *at,
        }),
        _ => None,
    });
    last.filter(|c| view.stage == Stage::Closed || c.paper.is_some())
}

fn matter(view: &CaseDetail) -> String {
    let gaps = [("title", view.title.as_str()), ("number", &view.number)];
    fill(text::MATTER_IS, &gaps)
}

/// 交办单; none before it was assigned.
pub fn assignment(reader: &Reader, view: &CaseDetail) -> Option<Document> {
    let given = assigned(view)?;
    let unit = |id: &UnitId| {
        let name = view.history.units.get(id);
        name.map_or_else(|| id.0.clone(), |n| n.read(ZH).to_owned())
    };
    let title = fill(text::ASSIGNMENT, &[("title", &view.title)]);
    let mut paper = Making::new(reader, d::ASSIGNMENT.zh, &view.number, title);
    paper.numbered(given.paper);
    paper.made.void = view.stage == Stage::Void;
    paper.to(&unit(given.lead));
    paper.part(text::MATTER, [matter(view)]);
    let of_firm = |c: &CaseComplaint| {
        let gaps = [
            ("firm", c.enterprise.read(ZH)),
            ("number", &c.number),
            ("words", &c.words),
        ];
        fill(text::OF_FIRM, &gaps)
    };
    paper.part(text::PROBLEM, view.complaints.iter().map(of_firm));
    let task = match given.note.trim() {
        "" => text::TASK_PLAIN.to_owned(),
        note => note.to_owned(),
    };
    let mut lines = vec![task];
    if !given.supporting.is_empty() {
        let units: Vec<String> = given.supporting.iter().map(unit).collect();
        lines.push(fill(text::SUPPORTED_BY, &[("units", &units.join("、"))]));
    }
    let officer = given.officer;
    lines.extend(officer.map(|p| fill(text::OFFICER, &[("name", &p.name)])));
    paper.part(text::TASK, lines);
    let due = view
        .terms
        .iter()
        .find(|t| t.term.kind == TermKind::Resolution);
    let due = due.map(|t| fill(text::DUE, &[("day", &on(t.term.due_on))]));
    paper.part(text::TIME, due);
    Some(paper.by(text::ASSIGNED_BY, &given.by.name, given.at))
}

fn said(c: &CaseComplaint) -> String {
    let firm = c.enterprise.read(ZH);
    match c.outcomes.last() {
        Some(outcome) => {
            let gaps = [
                ("firm", firm),
                ("number", c.number.as_str()),
                ("solved", w::solved(outcome.solved).read(ZH)),
                (
                    "satisfaction",
                    w::satisfaction(outcome.satisfaction.0).read(ZH),
                ),
            ];
            fill(text::FIRM_SAID, &gaps)
        }
        None => {
            let status = w::status(c.status).read(ZH);
            let gaps = [("firm", firm), ("number", &c.number), ("status", status)];
            fill(text::FIRM_STANDS, &gaps)
        }
    }
}

/// 销号单; none before it was closed, and void where it was opened again.
pub fn close_out(reader: &Reader, view: &CaseDetail) -> Option<Document> {
    let closed = closed(view)?;
    let title = fill(text::CLOSE_OUT, &[("title", &view.title)]);
    let mut paper = Making::new(reader, d::CLOSE_OUT.zh, &view.number, title);
    paper.numbered(closed.paper);
    paper.made.void = view.stage != Stage::Closed;
    let lead = view.lead.as_ref();
    let lead = lead.map(|u| fill(text::LED_BY, &[("unit", u.read(ZH))]));
    paper.part(
        text::MATTER,
        [Some(matter(view)), lead].into_iter().flatten(),
    );
    let result = format!("{}。", w::closing(closed.closing).read(ZH));
    paper.part(text::RESULT, [result, closed.text.to_owned()]);
    paper.part(text::SAID, view.complaints.iter().map(said));
    let check = |said: &str| fill(text::CHECK, &[("check", said)]);
    let checked: Vec<String> = match closed.checklist {
        // closed before the list was data
        [] => {
            let each = closed.checks.iter();
            each.map(|c| check(w::check(*c).read(ZH))).collect()
        }
        list => list.iter().map(|item| check(&item.zh)).collect(),
    };
    paper.part(text::CHECKED, checked);
    Some(paper.by(text::REVIEWED_BY, &closed.by.name, closed.at))
}

/// Where its papers are, those there are.
pub(in crate::web::pages) fn papers(view: &CaseDetail) -> Vec<(w::Word, String)> {
    let at = |name: &str| format!("/office/cases/{}/papers/{name}", view.number);
    let there = [
        (d::ASSIGNMENT, "assignment", assigned(view).is_some()),
        (d::CLOSE_OUT, "close-out", closed(view).is_some()),
    ];
    let there = there.into_iter().filter(|(_, _, is)| *is);
    there.map(|(word, name, _)| (word, at(name))).collect()
}
