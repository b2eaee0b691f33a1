//! What happens to a consultation, and the consultation after it.

use super::{
    Call, Consultation, Done, Item, Minutes, Opinion, Outside, OutsideOpinion, OutsideQuestion,
    Status,
};
use crate::domain::actor::Person;
use crate::domain::event::events;
use crate::domain::ids::{ConsultationId, UnitId};
use crate::domain::number::Number;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::term::TermEvent;
use crate::domain::time::At;

events! {
    /// What happened to a consultation.
    pub enum Event {
        /// Called together.
        Convened {
            /// The consultation.
            id: ConsultationId,
            /// Its yearly number.
            number: Number,
            /// What is asked of whom.
            call: Call,
            /// The number of its paper (会商通知); none where the profile had no series for it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            paper: Option<Number>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "consultation.convened" v 1,
        /// A unit gave its opinion, or another in its place.
        OpinionGiven {
            /// What it said.
            opinion: Opinion,
        } = "consultation.opinion_given" v 1,
        /// A body outside the bureau was asked.
        OutsideAsked {
            /// What.
            question: OutsideQuestion,
        } = "consultation.outside_asked" v 1,
        /// It answered, by its link.
        OutsideAnswered {
            /// Which question.
            n: u32,
            /// What it said.
            opinion: OutsideOpinion,
        } = "consultation.outside_answered" v 1,
        /// A link that was not used was taken back.
        OutsideWithdrawn {
            /// Of which question.
            n: u32,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "consultation.outside_withdrawn" v 1,
        /// The recorder wrote the minutes, or wrote them anew.
        MinutesWritten {
            /// What was written.
            minutes: Minutes,
        } = "consultation.minutes_written" v 1,
        /// One more thing is to be decided.
        ItemAdded {
            /// Which.
            item: Item,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "consultation.item_added" v 1,
        /// An item was taken out of the draft.
        ItemDropped {
            /// Its place.
            n: u32,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "consultation.item_dropped" v 1,
        /// The minutes went to the chair.
        Submitted {
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "consultation.submitted" v 1,
        /// The chair signed: the minutes are numbered, what they decide is in force.
        Signed {
            /// The number of the minutes.
            number: Number,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "consultation.signed" v 1,
        /// Another person chairs it, or was called by name for a unit.
        HandedOver {
            /// For which unit; none for the chair.
            unit: Option<UnitId>,
            /// Who now.
            to: Person,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "consultation.handed_over" v 1,
        /// It is not held.
        CalledOff {
            /// Why.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "consultation.called_off" v 1,
        /// An entry in the ledger of one of its terms.
        Term {
            /// The entry.
            entry: TermEvent,
        } = "consultation.term" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        // the bureau's own words to its own units
        Vec::new()
    }
}

/// The consultation after `event`; never refuses.
pub fn evolve(state: &mut Consultation, event: &Event) {
    let done = |by: &Person, at: &At| Done {
        by: by.clone(),
        at: *at,
    };
    match event {
        Event::Convened {
            id,
            number,
            call,
            paper,
            by,
            at,
        } => {
            state.id = Some(id.clone());
            state.number = number.text.clone();
            state.call = Some(call.clone());
            state.convened = Some(done(by, at));
            state.notice = paper.as_ref().map(|number| number.text.clone());
            state.status = Status::Convened;
        }
        Event::OpinionGiven { opinion } => {
            let given = state.opinions.entry(opinion.unit.clone()).or_default();
            given.push(opinion.clone());
        }
        Event::OutsideAsked { question } => state.outside.push(Outside {
            question: question.clone(),
            opinion: None,
            withdrawn: None,
        }),
        Event::OutsideAnswered { n, opinion } => {
            if let Some(asked) = state.outside.iter_mut().find(|o| o.question.n == *n) {
                asked.opinion = Some(opinion.clone());
            }
        }
        Event::OutsideWithdrawn { n, by, at } => {
            if let Some(asked) = state.outside.iter_mut().find(|o| o.question.n == *n) {
                asked.withdrawn = Some(done(by, at));
            }
        }
        Event::MinutesWritten { minutes } => {
            state.minutes = Some(minutes.clone());
            reopen(state);
        }
        Event::ItemAdded { item, .. } => {
            state.numbered = state.numbered.max(item.n);
            state.items.push(item.clone());
            reopen(state);
        }
        Event::ItemDropped { n, .. } => {
            state.items.retain(|i| i.n != *n);
            reopen(state);
        }
        Event::Submitted { by, at } => {
            state.submitted = Some(done(by, at));
            state.status = Status::Submitted;
        }
        Event::Signed { number, by, at } => {
            state.minutes_number = number.text.clone();
            state.signed = Some(done(by, at));
            state.status = Status::Concluded;
        }
        Event::HandedOver { unit, to, .. } => {
            if let Some(call) = &mut state.call {
                match unit {
                    Some(unit) => drop(call.officers.insert(unit.clone(), to.clone())),
                    None => call.chair = to.clone(),
                }
            }
        }
        Event::CalledOff { reason, by, at } => {
            state.called_off = Some((done(by, at), reason.clone()));
            state.status = Status::CalledOff;
        }
        Event::Term { entry } => state.terms.evolve(entry),
    }
}

/// What is written after it went to the chair has to go there again.
fn reopen(state: &mut Consultation) {
    state.submitted = None;
    state.status = Status::Convened;
}
