//! 一事一议决定: question, basis, ways out, every opinion, the decision with its conditions and its last day.

use super::{Making, ZH, fill, on};
use crate::domain::time::At;
use crate::views::document::Document;
use crate::views::matter::{DecisionLetter, LegalSaid, MatterDetail, UnitSaid};
use crate::web::page::Reader;
use crate::web::words::document as d;
use crate::web::words::matter::{self as m, paper};
use crate::web::words::{self as w, consultation as c};

/// The paper; a draft until the leader has signed, and none once it was dropped.
pub fn decision(reader: &Reader, view: &MatterDetail) -> Option<Document> {
    if view.dropped.is_some() {
        return None;
    }
    let title = fill(paper::TITLE, &[("title", &view.line.title)]);
    let mut made = Making::new(reader, d::MATTER.zh, &view.line.number, title);
    let source = view
        .source
        .as_ref()
        .map(|(number, title, _)| fill(paper::SOURCE, &[("title", title), ("number", number)]));
    let firms = fill(paper::FIRMS, &[("firms", &view.line.firms.join("、"))]);
    let about = [view.question.clone()]
        .into_iter()
        .chain(source)
        .chain([firms]);
    made.part(paper::QUESTION, about);
    made.part(paper::BASIS, [view.basis.clone()]);
    let options = (1..).zip(&view.options).map(|(n, text)| {
        let n: u32 = n;
        fill(paper::OPTION, &[("n", &n.to_string()), ("text", text)])
    });
    made.part(paper::OPTIONS, options);
    made.part(paper::OPINIONS, view.units.iter().map(opinion));
    made.part(paper::LEGAL, [legal(&view.legal)]);
    if let Some(p) = &view.proposal {
        made.part(paper::DECISION, [p.decision.clone()]);
        made.part(paper::CONDITIONS, [p.conditions.clone()]);
        let until = fill(paper::UNTIL, &[("day", &on(p.valid_until))]);
        made.part(paper::VALIDITY, [until]);
    }
    Some(match &view.decided {
        Some(done) => made.by(paper::SIGNER, &done.by.name, done.at),
        None => {
            made.made.draft = true;
            made.made
        }
    })
}

/// What its firm is told of it, as a letter: the words meant for it, the conditions, the last day.
pub fn told(reader: &Reader, of: &DecisionLetter) -> Document {
    let it = &of.decision;
    let title = fill(paper::TOLD_TITLE, &[("title", &it.title)]);
    let mut made = Making::new(reader, d::DECISION_LETTER.zh, &it.number, title);
    made.to(&of.firm);
    made.part(paper::DECISION, [it.told.clone()]);
    let none = || paper::NO_CONDITIONS.to_owned();
    let conditions = Some(it.conditions.clone()).filter(|c| !c.is_empty());
    made.part(paper::CONDITIONS, [conditions.unwrap_or_else(none)]);
    let until = fill(paper::UNTIL, &[("day", &on(it.valid_until))]);
    made.part(paper::VALIDITY, [until]);
    made.by_bureau(At::start_of_day(it.decided_on))
}

fn said(unit: &str, position: &str, text: &str, late: bool) -> String {
    let form = if late { paper::SAID_LATE } else { paper::SAID };
    fill(
        form,
        &[("unit", unit), ("position", position), ("text", text)],
    )
}

fn opinion(asked: &UnitSaid) -> String {
    let unit = asked.unit.read(ZH);
    match &asked.opinion {
        Some(o) => said(unit, c::position(o.position).read(ZH), &o.text, o.late),
        None => fill(paper::SILENT, &[("unit", unit)]),
    }
}

fn legal(asked: &LegalSaid) -> String {
    let unit = asked.unit.read(ZH);
    match &asked.opinion {
        Some(o) => said(unit, m::legality(o.legality).read(ZH), &o.text, o.late),
        None => m::LEGAL_NOT_GIVEN.zh.to_owned(),
    }
}

/// Where its paper is.
pub(in crate::web::pages) fn papers(view: &MatterDetail) -> Vec<(w::Word, String)> {
    let at = format!("/office/matters/{}/paper", view.line.number);
    let there = view.dropped.is_none();
    there.then_some((d::MATTER, at)).into_iter().collect()
}
