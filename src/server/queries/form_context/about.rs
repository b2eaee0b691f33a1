//! What stands beside a form, so that nobody has to remember it.

use crate::domain::case::{self, Case};
use crate::domain::complaint::Complaint;
use crate::domain::ids::UnitId;
use crate::domain::rulebook::Reason;
use crate::domain::term::{Term, TermKind};
use crate::domain::world::World;
use crate::server::queries::Reading;
use crate::views::case::Parking;
use crate::views::context::{About, AskedExtension, Why};
use crate::views::name::Name;

/// A complaint: its words, its last answer, and the clock that presses.
pub(super) fn complaint(said: &Complaint, world: &World, reading: &Reading<'_>) -> About {
    let own = [
        TermKind::Confirmation,
        TermKind::Acceptance,
        TermKind::FirstFeedback,
    ]
    .iter()
    .find_map(|kind| said.terms.running(*kind));
    let case = said.case.as_ref().and_then(|id| world.case(id).ok());
    let term = own.or_else(|| case.and_then(answering));
    About {
        number: said.number.clone(),
        enterprise: said.enterprise_name.clone(),
        words: Some(said.words.clone()),
        answer: said.answers.last().map(|a| a.text.clone()),
        term: term.map(|t| reading.term(t)),
        ..About::default()
    }
}

/// The clock on the answer: the rework where there is one, else the resolution.
fn answering(case: &Case) -> Option<&Term> {
    case.terms
        .running(TermKind::Rework)
        .or_else(|| case.terms.running(TermKind::Resolution))
}

/// A case: what its firms said, and the clock of whose turn it is.
pub(super) fn case(case: &Case, world: &World, reading: &Reading<'_>) -> About {
    let mut firms: Vec<&str> = case
        .live()
        .map(|(_, l)| l.enterprise_name.as_str())
        .collect();
    firms.dedup();
    let said = case.live().filter_map(|(id, _)| world.complaint(id).ok());
    let words: Vec<&str> = said.map(|c| c.words.as_str()).collect();
    let term = case::whose_turn(case).by.or_else(|| answering(case));
    About {
        number: case.number.clone(),
        title: case.title.clone(),
        enterprise: firms.join("、"),
        words: (!words.is_empty()).then(|| words.join("\n\n")),
        term: term.map(|t| reading.term(t)),
        asked: case.extension.as_ref().map(|asked| AskedExtension {
            by: asked.by.name.clone(),
            to: asked.to,
            reason: asked.reason.clone(),
            told: asked.told.clone(),
        }),
        parking: case.parking.as_ref().map(Parking::asked),
        ..About::default()
    }
}

/// Why the rulebook proposes these units, with the names of today.
pub(super) fn why(reasons: &[Reason], reading: &Reading<'_>) -> Vec<Why> {
    let unit = |id: &UnitId| reading.unit_name(id.as_str());
    let reasons = reasons.iter().map(|reason| match reason {
        Reason::Theme { unit: id, theme } => Why::Theme {
            unit: unit(id),
            theme: reading.theme_name(theme.as_str()),
        },
        Reason::Task { number, unit: id } => {
            let task = reading.facts.reference.rulebook.task(*number);
            let title = task
                .map(|t| Name::new(t.zh.clone(), t.en.clone()))
                .unwrap_or_default();
            Why::Task {
                number: *number,
                title,
                unit: unit(id),
            }
        }
        Reason::Local { branch, guide } => Why::Local {
            branch: unit(branch),
            guide: unit(guide),
        },
        Reason::Branch { branch } => Why::Branch {
            branch: unit(branch),
        },
        Reason::OwnConduct { units } => Why::OwnConduct {
            units: units.iter().map(unit).collect(),
        },
    });
    reasons.collect()
}
