//! What happens to a matter, and the matter after it.

use super::{Done, LegalOpinion, Matter, Proposal, Sheet, Status};
use crate::domain::actor::Person;
use crate::domain::consultation::Opinion;
use crate::domain::event::events;
use crate::domain::ids::{MatterId, UnitId};
use crate::domain::number::Number;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::term::TermEvent;

events! {
    /// What happened to a matter.
    pub enum Event {
        /// A question was put to units and to the legal section.
        Begun {
            /// The matter.
            id: MatterId,
            /// Its yearly number.
            number: Number,
            /// What is asked of whom.
            sheet: Sheet,
            /// Who and when.
            done: Done,
        } = "matter.begun" v 1,
        /// A unit gave its opinion, or another in its place.
        OpinionGiven {
            /// What it said.
            opinion: Opinion,
        } = "matter.opinion_given" v 1,
        /// The legal section gave its opinion, or another in its place.
        LegalOpinionGiven {
            /// What it said.
            opinion: LegalOpinion,
        } = "matter.legal_opinion_given" v 1,
        /// A decision waits for the leader.
        Proposed {
            /// What is proposed.
            proposal: Proposal,
        } = "matter.proposed" v 1,
        /// The leader wants another proposal.
        Returned {
            /// Why.
            reason: String,
            /// Who and when.
            done: Done,
        } = "matter.returned" v 1,
        /// The leader signed.
        Decided {
            /// Who and when.
            done: Done,
        } = "matter.decided" v 1,
        /// It is not decided.
        Dropped {
            /// Why.
            reason: String,
            /// Who and when.
            done: Done,
        } = "matter.dropped" v 1,
        /// Another person decides, or speaks for a unit that enforces.
        HandedOver {
            /// For which unit; none for who decides.
            unit: Option<UnitId>,
            /// Who now.
            to: Person,
            /// Who and when.
            done: Done,
        } = "matter.handed_over" v 1,
        /// A clock.
        Term {
            /// The entry of its ledger.
            entry: TermEvent,
        } = "matter.term" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        // the bureau's own words to its own units; no person outside it is named
        Vec::new()
    }
}

/// The matter after `event`; never refuses.
pub fn evolve(state: &mut Matter, event: &Event) {
    match event {
        Event::Begun {
            id,
            number,
            sheet,
            done,
        } => {
            *state = Matter {
                id: Some(id.clone()),
                number: number.text.clone(),
                sheet: Some(sheet.clone()),
                begun: Some(done.clone()),
                ..Matter::default()
            };
        }
        Event::OpinionGiven { opinion } => {
            let given = state.opinions.entry(opinion.unit.clone()).or_default();
            given.push(opinion.clone());
        }
        Event::LegalOpinionGiven { opinion } => state.legal.push(opinion.clone()),
        Event::Proposed { proposal } => {
            state.proposal = Some(proposal.clone());
            state.returned = None;
            state.status = Status::Proposed;
        }
        Event::Returned { reason, done } => {
            state.returned = Some((done.clone(), reason.clone()));
            state.status = Status::Asked;
        }
        Event::Decided { done } => {
            state.decided = Some(done.clone());
            state.status = Status::Decided;
        }
        Event::Dropped { reason, done } => {
            state.dropped = Some((done.clone(), reason.clone()));
            state.status = Status::Dropped;
        }
        Event::HandedOver { unit, to, .. } => {
            if let Some(sheet) = &mut state.sheet {
                match unit {
                    Some(unit) => drop(sheet.officers.insert(unit.clone(), to.clone())),
                    None => sheet.decider = to.clone(),
                }
            }
        }
        Event::Term { entry } => state.terms.evolve(entry),
    }
}
