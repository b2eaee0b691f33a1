//! What happens to a firm's entry on the roster.

use jiff::civil::Date;

use super::{Basis, Done, KeyEnterprise, ServiceOfficer};
use crate::domain::event::events;
use crate::domain::ids::{EnterpriseId, KeyEnterpriseId};
use crate::domain::sealed::{Sealed, SealedFields};

events! {
    /// What happened to an entry.
    pub enum Event {
        /// A firm was put on the roster.
        Entered {
            /// The entry.
            id: KeyEnterpriseId,
            /// Whose.
            enterprise: EnterpriseId,
            /// The firm's credit code.
            uscc: String,
            /// The firm's name.
            enterprise_name: String,
            /// The district code of its site.
            district: String,
            /// Why.
            basis: Basis,
            /// Which paper says so.
            document: String,
            /// Who serves it.
            officer: ServiceOfficer,
            /// The first day.
            from: Date,
            /// The last day.
            to: Date,
            /// Who and when.
            done: Done,
        } = "key_enterprise.entered" v 1,
        /// It holds until another day, or somebody else serves the firm.
        Renewed {
            /// Who serves it from now on.
            officer: ServiceOfficer,
            /// The new last day.
            to: Date,
            /// Why.
            reason: String,
            /// Who and when.
            done: Done,
        } = "key_enterprise.renewed" v 1,
        /// It was taken off.
        Ended {
            /// Why.
            reason: String,
            /// Who and when.
            done: Done,
        } = "key_enterprise.ended" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        // a list of firms and of the bureau's own people
        Vec::new()
    }
}

/// The entry after `event`; never refuses.
pub fn evolve(state: &mut KeyEnterprise, event: &Event) {
    match event {
        Event::Entered {
            id,
            enterprise,
            uscc,
            enterprise_name,
            district,
            basis,
            document,
            officer,
            from,
            to,
            done: _,
        } => {
            *state = KeyEnterprise {
                id: Some(id.clone()),
                enterprise: Some(enterprise.clone()),
                uscc: uscc.clone(),
                enterprise_name: enterprise_name.clone(),
                district: district.clone(),
                basis: Some(*basis),
                document: document.clone(),
                officer: Some(officer.clone()),
                from: Some(*from),
                to: Some(*to),
                ended: None,
            };
        }
        Event::Renewed { officer, to, .. } => {
            state.officer = Some(officer.clone());
            state.to = Some(*to);
        }
        Event::Ended { reason, done } => state.ended = Some((reason.clone(), done.clone())),
    }
}
