//! What happens to an off-site check.

use jiff::civil::Date;

use super::{Done, Finding, FollowUp, Method, OffsiteCheck, RawFile, Review, Side};
use crate::domain::event::events;
use crate::domain::ids::{EnterpriseId, OffsiteCheckId};
use crate::domain::number::Number;
use crate::domain::sealed::{Sealed, SealedFields};

events! {
    /// What happened to a check.
    pub enum Event {
        /// Put on record.
        Recorded {
            /// The check.
            id: OffsiteCheckId,
            /// Its number.
            number: Number,
            /// Whose.
            enterprise: EnterpriseId,
            /// The firm's credit code.
            uscc: String,
            /// The firm's name.
            enterprise_name: String,
            /// How.
            method: Method,
            /// The first day it looked at.
            from: Date,
            /// The last one.
            to: Date,
            /// Who worked the equipment or compared the data.
            operator: String,
            /// The raw file.
            raw_file: RawFile,
            /// What came of it.
            finding: Finding,
            /// In words.
            found: String,
            /// Who and when.
            done: Done,
        } = "offsite_check.recorded" v 1,
        /// Reviewed in law or in technique.
        Reviewed {
            /// Which.
            side: Side,
            /// Whether it passed.
            passed: bool,
            /// What was said.
            opinion: String,
            /// Who and when.
            done: Done,
        } = "offsite_check.reviewed" v 1,
        /// What followed.
        FollowedUp {
            /// What.
            follow_up: FollowUp,
            /// In words.
            words: String,
            /// Who and when.
            done: Done,
        } = "offsite_check.followed_up" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        // facts of enforcement; nothing a firm said of itself is written here
        Vec::new()
    }
}

/// The check after `event`; never refuses.
pub fn evolve(state: &mut OffsiteCheck, event: &Event) {
    match event {
        Event::Recorded {
            id,
            number,
            enterprise,
            uscc,
            enterprise_name,
            method,
            from,
            to,
            operator,
            raw_file,
            finding,
            found,
            done,
        } => {
            *state = OffsiteCheck {
                id: Some(id.clone()),
                number: number.text.clone(),
                enterprise: Some(enterprise.clone()),
                uscc: uscc.clone(),
                enterprise_name: enterprise_name.clone(),
                method: Some(*method),
                window: Some((*from, *to)),
                operator: operator.clone(),
                raw_file: Some(raw_file.clone()),
                finding: Some(*finding),
                found: found.clone(),
                recorded: Some(done.clone()),
                reviews: Vec::new(),
                follow_ups: Vec::new(),
            };
        }
        Event::Reviewed {
            side,
            passed,
            opinion,
            done,
        } => state.reviews.push(Review {
            side: *side,
            passed: *passed,
            opinion: opinion.clone(),
            done: done.clone(),
        }),
        Event::FollowedUp {
            follow_up,
            words,
            done,
        } => state
            .follow_ups
            .push((*follow_up, words.clone(), done.clone())),
    }
}
