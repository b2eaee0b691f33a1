//! What happens to a draw, and the draw after it.

use jiff::civil::Date;

use super::{Call, Closed, Done, Draw, Drawn};
use crate::domain::event::events;
use crate::domain::ids::{CaseId, DrawId, UnitId};
use crate::domain::number::Number;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::term::{TermEvent, Terms};

events! {
    /// What happened to a draw.
    pub enum Event {
        /// A sample was drawn.
        Made {
            /// The draw.
            id: DrawId,
            /// Its yearly number.
            number: Number,
            /// The first day of the closings.
            from: Date,
            /// The last.
            to: Date,
            /// How many of a hundred.
            share: u32,
            /// The seed.
            seed: String,
            /// Every closed case it was made of, by number.
            pool: Vec<Closed>,
            /// The cases drawn, by rank.
            drawn: Vec<CaseId>,
            /// The unit that drew.
            unit: UnitId,
            /// Who and when.
            done: Done,
        } = "draw.made" v 1,
        /// A firm was called about a case, or tried to be.
        CalledBack {
            /// The case.
            case: CaseId,
            /// What came of it.
            call: Call,
        } = "draw.called_back" v 1,
        /// An entry in the ledger of one of its terms: one a case that was drawn.
        Term {
            /// The entry.
            entry: TermEvent,
        } = "draw.term" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        // what the bureau wrote of a call; whoever spoke is not named
        Vec::new()
    }
}

/// The draw after `event`; never refuses.
pub fn evolve(state: &mut Draw, event: &Event) {
    match event {
        Event::Made {
            id,
            number,
            from,
            to,
            share,
            seed,
            pool,
            drawn,
            unit,
            done,
        } => {
            let of = |id: &CaseId| pool.iter().find(|c| c.case == *id).cloned();
            let drawn = drawn.iter().filter_map(of);
            *state = Draw {
                id: Some(id.clone()),
                number: number.text.clone(),
                period: Some((*from, *to)),
                share: *share,
                seed: seed.clone(),
                pool: pool.clone(),
                drawn: drawn
                    .map(|closed| Drawn {
                        closed,
                        calls: Vec::new(),
                    })
                    .collect(),
                unit: Some(unit.clone()),
                made: Some(done.clone()),
                terms: Terms::default(),
            };
        }
        Event::CalledBack { case, call } => {
            let mut drawn = state.drawn.iter_mut();
            if let Some(drawn) = drawn.find(|d| d.closed.case == *case) {
                drawn.calls.push(call.clone());
            }
        }
        Event::Term { entry } => state.terms.evolve(entry),
    }
}
