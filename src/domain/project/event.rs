//! What happens to a project.

use jiff::civil::Date;

use super::{Batch, Done, Linked, Milestone, Path, Project, Step};
use crate::domain::event::events;
use crate::domain::ids::{CaseId, EnterpriseId, ProjectId, UnitId, VisitId};
use crate::domain::number::Number;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::term::{TermEvent, TermId};

events! {
    /// What happened to a project.
    pub enum Event {
        /// Put on record.
        Registered {
            /// The project.
            id: ProjectId,
            /// Its number.
            number: Number,
            /// Whose.
            enterprise: EnterpriseId,
            /// The firm's credit code.
            uscc: String,
            /// The firm's name.
            enterprise_name: String,
            /// What it is called.
            name: String,
            /// The section that keeps it.
            unit: UnitId,
            /// Which of the three batches, and of which round.
            batch: Option<(Batch, u32)>,
            /// Whether it is energy- or emission-intensive.
            two_high: bool,
            /// Who and when.
            done: Done,
        } = "project.registered" v 1,
        /// The way its EIA goes.
        PathDecided {
            /// The way.
            path: Path,
            /// Why.
            reason: String,
            /// Who and when.
            done: Done,
        } = "project.path_decided" v 1,
        /// What is to be reached next.
        MilestoneSet {
            /// What.
            milestone: Milestone,
            /// By which day.
            due_on: Date,
            /// Its clock.
            term: TermId,
            /// Who and when.
            done: Done,
        } = "project.milestone_set" v 1,
        /// It was reached.
        MilestoneReached {
            /// What came of it.
            note: String,
            /// Who and when.
            done: Done,
        } = "project.milestone_reached" v 1,
        /// Which help visits and cases belong to it.
        Linked {
            /// The visits.
            visits: Vec<Linked<VisitId>>,
            /// The cases.
            cases: Vec<Linked<CaseId>>,
            /// Who and when.
            done: Done,
        } = "project.linked" v 1,
        /// It needs no more service.
        Ended {
            /// Why.
            reason: String,
            /// Who and when.
            done: Done,
        } = "project.ended" v 1,
        /// A clock.
        Term {
            /// The entry of its ledger.
            entry: TermEvent,
        } = "project.term" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        // what the bureau wrote of a firm's project; no person outside it is named
        Vec::new()
    }
}

/// The project after `event`; never refuses.
pub fn evolve(state: &mut Project, event: &Event) {
    match event {
        Event::Registered {
            id,
            number,
            enterprise,
            uscc,
            enterprise_name,
            name,
            unit,
            batch,
            two_high,
            done,
        } => {
            *state = Project {
                id: Some(id.clone()),
                number: number.text.clone(),
                enterprise: Some(enterprise.clone()),
                uscc: uscc.clone(),
                enterprise_name: enterprise_name.clone(),
                name: name.clone(),
                unit: Some(unit.clone()),
                batch: *batch,
                two_high: *two_high,
                registered: Some(done.clone()),
                ..Project::default()
            };
        }
        Event::PathDecided { path, reason, done } => {
            state.path = Some((*path, reason.clone(), done.clone()));
        }
        Event::MilestoneSet {
            milestone,
            due_on,
            term,
            ..
        } => state.steps.push(Step {
            milestone: *milestone,
            due_on: *due_on,
            term: term.clone(),
            reached: None,
        }),
        Event::MilestoneReached { note, done } => {
            if let Some(step) = state.steps.last_mut() {
                step.reached = Some((note.clone(), done.clone()));
            }
        }
        Event::Linked { visits, cases, .. } => {
            state.visits = visits.clone();
            state.cases = cases.clone();
        }
        Event::Ended { reason, done } => state.ended = Some((reason.clone(), done.clone())),
        Event::Term { entry } => state.terms.evolve(entry),
    }
}
