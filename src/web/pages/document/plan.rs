//! 一企一策方案: the version in force, and the one that is being written as a draft.

use super::{Making, ZH, fill, on};
use crate::domain::plan::Text;
use crate::views::document::Document;
use crate::views::plan::PlanDetail;
use crate::web::page::Reader;
use crate::web::words::document::{self as d, text};
use crate::web::words::{self as w};

fn begin(reader: &Reader, view: &PlanDetail, kind: w::Word, version: u32, says: &Text) -> Making {
    let n = version.to_string();
    let title = fill(text::PLAN, &[("firm", &view.enterprise), ("n", &n)]);
    let mut paper = Making::new(reader, kind.zh, &view.number, title);
    let covers = view.cases.iter().map(|c| {
        let gaps = [("title", c.title.as_str()), ("number", &c.number)];
        fill(text::MATTER_IS, &gaps)
    });
    paper.part(text::COVERS, covers);
    paper.part(text::FINDINGS, [says.findings.clone()]);
    paper.part(text::CAUSE, [says.cause.clone()]);
    paper.part(text::TARGET, [says.target.clone()]);
    paper
}

/// What is to be done, with its end as a sentence.
fn sentence(what: &str) -> String {
    match what.trim_end() {
        what if what.ends_with(['。', '！', '；']) => what.to_owned(),
        what => format!("{what}。"),
    }
}

fn measure(what: &str, owner: &str, person: Option<&str>, day: jiff::civil::Date) -> String {
    let (what, day) = (sentence(what), on(day));
    let gaps = [
        ("what", what.as_str()),
        ("owner", owner),
        ("person", person.unwrap_or_default()),
        ("day", &day),
    ];
    match person {
        Some(_) => fill(text::MEASURE_WITH, &gaps),
        None => fill(text::MEASURE, &gaps),
    }
}

/// The version in force; none before one was approved.
pub fn in_force(reader: &Reader, view: &PlanDetail) -> Option<Document> {
    let (name, at) = view.approved.as_ref().filter(|_| view.version > 0)?;
    let mut paper = begin(reader, view, d::PLAN, view.version, &view.text);
    paper.numbered(view.paper.as_deref());
    let measures = view.measures.iter().map(|m| {
        let person = m.person.as_ref().map(|p| p.name.as_str());
        measure(&m.what, m.owner.read(ZH), person, m.due_on)
    });
    paper.part(text::MEASURES, measures);
    paper.part(text::ACCEPTANCE_CRITERIA, [view.text.acceptance.clone()]);
    Some(paper.by(text::APPROVED_BY, name, *at))
}

/// The version that is being written, marked as a draft; none where none is.
pub fn draft(reader: &Reader, view: &PlanDetail) -> Option<Document> {
    let draft = view.draft.as_ref()?;
    let mut paper = begin(reader, view, d::PLAN_DRAFT, draft.version, &draft.text);
    let measures = draft
        .waiting
        .iter()
        .map(|m| measure(&m.what, m.owner.read(ZH), m.person.as_deref(), m.due_on));
    paper.part(text::MEASURES, measures);
    paper.part(text::ACCEPTANCE_CRITERIA, [draft.text.acceptance.clone()]);
    paper.made.draft = true;
    Some(paper.made)
}

/// Where its papers are, those there are.
pub(in crate::web::pages) fn papers(view: &PlanDetail) -> Vec<(w::Word, String)> {
    let at = |name: &str| format!("/office/plans/{}/papers/{name}", view.number);
    let there = [
        (d::PLAN, "plan", view.version > 0 && view.approved.is_some()),
        (d::PLAN_DRAFT, "draft", view.draft.is_some()),
    ];
    let there = there.into_iter().filter(|(_, _, is)| *is);
    there.map(|(word, name, _)| (word, at(name))).collect()
}
