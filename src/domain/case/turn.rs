//! Whose turn it is, what they must do, and by which term (D2: every screen says whose turn it is).

use super::{Case, Stage};
use crate::domain::actor::Person;
use crate::domain::ids::UnitId;
use crate::domain::term::{Term, TermKind};

/// Who must act next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The coordinator (生态科).
    Coordinator,
    /// A unit, and the person who has it in hand, if anybody has; else its head.
    Unit(UnitId, Option<Person>),
    /// The firms that were answered.
    Enterprise,
    /// Somebody of the lead unit or a supervisor who did not handle it.
    Reviewer(UnitId),
    /// A supervisor of this unit of the named pool, where nobody of the lead unit may.
    Pool(UnitId),
    /// Nobody: it is over.
    Nobody,
}

/// The next step.
#[derive(Clone, Debug)]
pub struct Turn<'a> {
    /// Who.
    pub whose: Whose,
    /// The stage that says what is to be done.
    pub stage: Stage,
    /// By when.
    pub by: Option<&'a Term>,
}

/// Whose turn it is on this case.
pub fn whose_turn(case: &Case) -> Turn<'_> {
    let unit = || case.lead.clone().unwrap_or_else(|| UnitId(String::new()));
    let term = |kinds: &[TermKind]| kinds.iter().find_map(|k| case.terms.running(*k));
    let soonest = |kinds: &[TermKind]| {
        let running = kinds.iter().filter_map(|k| case.terms.running(*k));
        running.min_by_key(|t| t.late_from())
    };
    let (whose, by) = match case.stage {
        // after an objection the second assignment has a day of its own, within the firm's
        Stage::Triage => (
            Whose::Coordinator,
            soonest(&[TermKind::ObjectionDecision, TermKind::Resolution]),
        ),
        Stage::Assigned => (
            Whose::Unit(unit(), case.handler.clone()),
            term(&[TermKind::Acknowledgement]),
        ),
        Stage::Handling => (
            Whose::Unit(unit(), case.handler.clone()),
            term(&[TermKind::Rework, TermKind::Resolution]),
        ),
        Stage::Parked => (
            Whose::Unit(unit(), case.handler.clone()),
            term(&[TermKind::ParkedReview]),
        ),
        Stage::Answered => (Whose::Enterprise, None),
        Stage::Review => match case.review_pool.first() {
            Some(first) => {
                let by = term(&[TermKind::PoolReview]);
                let held = by.map_or(first.clone(), |t| UnitId(t.on().to_owned()));
                (Whose::Pool(held), by)
            }
            None => (Whose::Reviewer(unit()), term(&[TermKind::Review])),
        },
        Stage::Closed => match term(&[TermKind::FollowUp]) {
            Some(by) => (Whose::Coordinator, Some(by)),
            None => (Whose::Nobody, None),
        },
        Stage::Withdrawn | Stage::Void | Stage::Merged => (Whose::Nobody, None),
    };
    Turn {
        whose,
        stage: case.stage,
        by,
    }
}
