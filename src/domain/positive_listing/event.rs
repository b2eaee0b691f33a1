//! What happens to a listing.

use jiff::civil::Date;

use super::{Basis, Done, PositiveListing, Removal, Status};
use crate::domain::event::events;
use crate::domain::ids::{EnterpriseId, PositiveListingId};
use crate::domain::sealed::{Sealed, SealedFields};

events! {
    /// What happened to a listing.
    pub enum Event {
        /// A firm was proposed.
        Proposed {
            /// The listing.
            id: PositiveListingId,
            /// Whose.
            enterprise: EnterpriseId,
            /// The firm's credit code.
            uscc: String,
            /// The firm's name.
            enterprise_name: String,
            /// Why it belongs on the list.
            basis: Basis,
            /// The criteria that are met.
            criteria: Vec<String>,
            /// What shows it.
            evidence: String,
            /// Who and when.
            done: Done,
        } = "positive_listing.proposed" v 1,
        /// Reviewed; agreed, it goes before the public until a day.
        Reviewed {
            /// What was said.
            opinion: String,
            /// The last day of the public notice; none where it was not agreed.
            notice_to: Option<Date>,
            /// Who and when.
            done: Done,
        } = "positive_listing.reviewed" v 1,
        /// Put on the list.
        Listed {
            /// From which day.
            from: Date,
            /// The last day it holds.
            to: Date,
            /// What the public said and what came of it.
            heard: String,
            /// Who and when.
            done: Done,
        } = "positive_listing.listed" v 1,
        /// Not put on the list after the public notice.
        Rejected {
            /// Why.
            reason: String,
            /// Who and when.
            done: Done,
        } = "positive_listing.rejected" v 1,
        /// Without effect for now.
        Suspended {
            /// Why.
            reason: String,
            /// Who and when.
            done: Done,
        } = "positive_listing.suspended" v 1,
        /// With effect again.
        Resumed {
            /// Why.
            reason: String,
            /// Who and when.
            done: Done,
        } = "positive_listing.resumed" v 1,
        /// Taken off the list.
        Removed {
            /// Why.
            why: Removal,
            /// In words.
            reason: String,
            /// Until when the firm cannot be proposed.
            barred_until: Option<Date>,
            /// Who and when.
            done: Done,
        } = "positive_listing.removed" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        // a public list: nothing of a self-report is ever written here
        Vec::new()
    }
}

/// The listing after `event`; never refuses.
pub fn evolve(state: &mut PositiveListing, event: &Event) {
    match event {
        Event::Proposed {
            id,
            enterprise,
            uscc,
            enterprise_name,
            basis,
            criteria,
            evidence,
            done,
        } => {
            *state = PositiveListing {
                id: Some(id.clone()),
                enterprise: Some(enterprise.clone()),
                uscc: uscc.clone(),
                enterprise_name: enterprise_name.clone(),
                basis: Some(*basis),
                criteria: criteria.clone(),
                evidence: evidence.clone(),
                proposed: Some(done.clone()),
                ..PositiveListing::default()
            };
        }
        Event::Reviewed {
            opinion,
            notice_to,
            done,
        } => {
            state.reviewed = Some((done.clone(), opinion.clone()));
            state.notice_to = *notice_to;
            state.status = match notice_to {
                Some(_) => Status::OnNotice,
                None => Status::Rejected,
            };
        }
        Event::Listed { from, to, .. } => {
            state.listed_from = Some(*from);
            state.listed_to = Some(*to);
            state.status = Status::Listed;
        }
        Event::Rejected { .. } => state.status = Status::Rejected,
        Event::Suspended { reason, done } => {
            state.suspended = Some((reason.clone(), done.clone()));
            state.status = Status::Suspended;
        }
        Event::Resumed { .. } => state.status = Status::Listed,
        Event::Removed {
            why,
            reason,
            barred_until,
            done,
        } => {
            state.removed = Some((*why, reason.clone(), done.clone(), *barred_until));
            state.status = Status::Removed;
        }
    }
}
