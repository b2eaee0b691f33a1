//! What happens to a measure.

use jiff::civil::Date;

use super::{Asked, CoerciveMeasure, Done, Service, Sheet, Status};
use crate::domain::event::events;
use crate::domain::ids::{CoerciveMeasureId, EnterpriseId, UnitId};
use crate::domain::number::Number;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::term::TermEvent;
use crate::domain::time::At;

events! {
    /// What happened to a measure.
    pub enum Event {
        /// Asked for, with the answers of the prudence gate.
        Proposed {
            /// The measure.
            id: CoerciveMeasureId,
            /// Its number inside.
            number: Number,
            /// Against whom.
            enterprise: EnterpriseId,
            /// The firm's credit code.
            uscc: String,
            /// The firm's name.
            enterprise_name: String,
            /// The unit that asks.
            unit: UnitId,
            /// The answers.
            sheet: Sheet,
            /// When it was begun on site, where it could not wait.
            begun_at: Option<At>,
            /// Who and when.
            done: Done,
        } = "coercive_measure.proposed" v 1,
        /// Reviewed in law.
        Reviewed {
            /// Whether it is agreed.
            agreed: bool,
            /// What was said.
            opinion: String,
            /// Who and when.
            done: Done,
        } = "coercive_measure.reviewed" v 1,
        /// A leader approved it.
        Approved {
            /// The number of the decision.
            number: Number,
            /// From which day it holds.
            from: Date,
            /// What was said.
            opinion: String,
            /// Who and when.
            done: Done,
        } = "coercive_measure.approved" v 1,
        /// The decision was served on the firm.
        Served {
            /// When, how, on whom.
            service: Service,
        } = "coercive_measure.served" v 1,
        /// A leader did not.
        Declined {
            /// Why.
            reason: String,
            /// Who and when.
            done: Done,
        } = "coercive_measure.declined" v 1,
        /// Somebody asks that it hold longer.
        ExtensionAsked {
            /// Why; the firm reads it once it is extended.
            reason: String,
            /// Who and when.
            done: Done,
        } = "coercive_measure.extension_asked" v 1,
        /// It holds longer.
        Extended {
            /// Why, as the firm is told in writing.
            reason: String,
            /// Who and when.
            done: Done,
        } = "coercive_measure.extended" v 1,
        /// It does not.
        ExtensionRefused {
            /// Why.
            reason: String,
            /// Who and when.
            done: Done,
        } = "coercive_measure.extension_refused" v 1,
        /// The firm asks that it end.
        ReleaseAsked {
            /// What it says.
            reason: String,
            /// Who and when.
            done: Done,
        } = "coercive_measure.release_asked" v 1,
        /// Somebody looked.
        ReleaseChecked {
            /// Whether it should end.
            ends: bool,
            /// What was found; the firm reads it.
            found: String,
            /// Who and when.
            done: Done,
        } = "coercive_measure.release_checked" v 1,
        /// It ended.
        Lifted {
            /// Why; the firm reads it.
            reason: String,
            /// Who and when.
            done: Done,
        } = "coercive_measure.lifted" v 1,
        /// An entry of one of its clocks.
        Term {
            /// The entry.
            entry: TermEvent,
        } = "coercive_measure.term" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        // decisions that are made public; nothing of a self-report is written here
        Vec::new()
    }
}

/// The measure after `event`; never refuses.
pub fn evolve(state: &mut CoerciveMeasure, event: &Event) {
    match event {
        Event::Proposed {
            id,
            number,
            enterprise,
            uscc,
            enterprise_name,
            unit,
            sheet,
            begun_at,
            done,
        } => {
            *state = CoerciveMeasure {
                id: Some(id.clone()),
                number: number.text.clone(),
                enterprise: Some(enterprise.clone()),
                uscc: uscc.clone(),
                enterprise_name: enterprise_name.clone(),
                unit: Some(unit.clone()),
                sheet: Some(sheet.clone()),
                begun_at: *begun_at,
                proposed: Some(done.clone()),
                ..CoerciveMeasure::default()
            };
        }
        Event::Reviewed {
            agreed,
            opinion,
            done,
        } => {
            state.reviewed = Some((*agreed, opinion.clone(), done.clone()));
            state.status = match agreed {
                true => Status::Agreed,
                false => Status::NotAgreed,
            };
        }
        Event::Approved {
            number,
            from,
            opinion,
            done,
        } => {
            state.approved = Some((number.text.clone(), *from, opinion.clone(), done.clone()));
            state.status = Status::InForce;
        }
        Event::Served { service } => state.served = Some(service.clone()),
        Event::Declined { reason, done } => {
            state.declined = Some((reason.clone(), done.clone()));
            state.status = Status::Declined;
        }
        Event::ExtensionAsked { reason, done } => {
            state.extension = Some(Asked {
                reason: reason.clone(),
                done: done.clone(),
            });
        }
        Event::Extended { .. } => {
            state.extension = None;
            state.extended += 1;
        }
        Event::ExtensionRefused { .. } => state.extension = None,
        Event::ReleaseAsked { reason, done } => {
            state.release = Some(Asked {
                reason: reason.clone(),
                done: done.clone(),
            });
        }
        Event::ReleaseChecked { ends, found, done } => {
            state.release = None;
            state.looked_at = Some((*ends, found.clone(), done.clone()));
        }
        Event::Lifted { reason, done } => {
            state.lifted = Some((reason.clone(), done.clone()));
            state.extension = None;
            state.release = None;
            state.status = Status::Lifted;
        }
        Event::Term { entry } => state.terms.evolve(entry),
    }
}
