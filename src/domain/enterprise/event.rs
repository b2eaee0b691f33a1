//! What happens to a firm's record.

use super::Enterprise;
use crate::domain::actor::Person;
use crate::domain::event::events;
use crate::domain::ids::{EnterpriseId, StreamId};
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::time::At;

events! {
    /// What happened to a firm's record.
    pub enum Event {
        /// The firm was put on record.
        Registered {
            /// The firm.
            id: EnterpriseId,
            /// Its unified social credit code.
            uscc: String,
            /// Its name.
            name: String,
            /// The district code of its site.
            district: String,
        } = "enterprise.registered" v 1,
        /// Somebody saw the names and numbers of its contacts in full.
        ContactsShown {
            /// The case or service day for which; none for the coordinating office.
            through: Option<StreamId>,
            /// Who.
            by: Person,
            /// When.
            at: At,
        } = "enterprise.contacts_shown" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        match self {
            Event::Registered { .. } | Event::ContactsShown { .. } => Vec::new(),
        }
    }
}

/// The firm after `event`; never refuses.
pub fn evolve(state: &mut Enterprise, event: &Event) {
    match event {
        Event::Registered {
            id,
            uscc,
            name,
            district,
        } => {
            *state = Enterprise {
                id: Some(id.clone()),
                uscc: uscc.clone(),
                name: name.clone(),
                district: district.clone(),
                ..Enterprise::default()
            };
        }
        Event::ContactsShown { by, .. } => {
            state.contacts_shown.insert(by.account.clone());
        }
    }
}
