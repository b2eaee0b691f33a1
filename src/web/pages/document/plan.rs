//! 一企一策方案: the version in force, and the one that is being written as a draft.

use super::{Making, ZH, fill, on};
use crate::domain::plan::Text;
use crate::views::document::Document;
use crate::views::plan::{Beside, PlanDetail};
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
    paper.part(text::STEPS, says.steps.lines().map(str::to_owned));
    paper
}

/// What is to be done, with its end as a sentence.
fn sentence(what: &str) -> String {
    match what.trim_end() {
        what if what.ends_with(['。', '！', '；']) => what.to_owned(),
        what => format!("{what}。"),
    }
}

fn measure(
    what: &str,
    owner: &str,
    person: Option<&str>,
    day: jiff::civil::Date,
    beside: &Beside,
) -> String {
    let (what, day) = (sentence(what), on(day));
    let gaps = [
        ("what", what.as_str()),
        ("owner", owner),
        ("person", person.unwrap_or_default()),
        ("day", &day),
    ];
    let mut said = match person {
        Some(_) => fill(text::MEASURE_WITH, &gaps),
        None => fill(text::MEASURE, &gaps),
    };
    if !beside.firm_owner.is_empty() {
        said.push_str(&fill(text::FIRM_OWNER, &[("post", &beside.firm_owner)]));
    }
    if let Some(before) = &beside.after {
        said.push_str(&fill(
            text::AFTER,
            &[("what", before.trim_end_matches('。'))],
        ));
    }
    said
}

/// What stands after the measures.
fn end(paper: &mut Making, says: &Text) {
    paper.part(text::ACCEPTANCE_CRITERIA, [says.acceptance.clone()]);
    paper.part(text::SUBSIDY, [says.subsidy.clone()]);
    paper.part(text::RISK, [says.risk.clone()]);
    let days: Vec<String> = says.follow_ups.iter().map(|d| on(*d)).collect();
    paper.part(text::FOLLOW_UPS, [days.join("、")]);
}

/// The version in force; none before one was approved.
pub fn in_force(reader: &Reader, view: &PlanDetail) -> Option<Document> {
    let (name, at) = view.approved.as_ref().filter(|_| view.version > 0)?;
    let mut paper = begin(reader, view, d::PLAN, view.version, &view.text);
    paper.numbered(view.paper.as_deref());
    let measures = view.measures.iter().map(|m| {
        let person = m.person.as_ref().map(|p| p.name.as_str());
        let beside = view.beside.get(&m.id).cloned().unwrap_or_default();
        measure(&m.what, m.owner.read(ZH), person, m.due_on, &beside)
    });
    paper.part(text::MEASURES, measures);
    end(&mut paper, &view.text);
    Some(paper.by(text::APPROVED_BY, name, *at))
}

/// The version that is being written, marked as a draft; none where none is.
pub fn draft(reader: &Reader, view: &PlanDetail) -> Option<Document> {
    let draft = view.draft.as_ref()?;
    let mut paper = begin(reader, view, d::PLAN_DRAFT, draft.version, &draft.text);
    let measures = draft.waiting.iter().map(|m| {
        let beside = Beside {
            after: m.after.clone(),
            firm_owner: m.firm_owner.clone(),
            open: true,
        };
        let (owner, person) = (m.owner.read(ZH), m.person.as_deref());
        measure(&m.what, owner, person, m.due_on, &beside)
    });
    paper.part(text::MEASURES, measures);
    end(&mut paper, &draft.text);
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
