//! What happens to a firm's record.

use std::collections::BTreeSet;

use super::{Claim, Enterprise, Objection, Outcome, Profile};
use crate::domain::account::Contact;
use crate::domain::actor::Person;
use crate::domain::attachment::Attachment;
use crate::domain::event::events;
use crate::domain::ids::{AccountId, EnterpriseId, StreamId};
use crate::domain::number::Number;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::term::TermEvent;
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
        /// What it is was set down, or corrected.
        Profiled {
            /// What stood before; none the first time.
            before: Option<Profile>,
            /// What stands now.
            now: Profile,
            /// From what this is known, or why it is corrected.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "enterprise.profiled" v 1,
        /// Somebody saw the names and numbers of its contacts in full.
        ContactsShown {
            /// The case or service day for which; none for the coordinating office.
            through: Option<StreamId>,
            /// Who.
            by: Person,
            /// When.
            at: At,
        } = "enterprise.contacts_shown" v 1,
        /// Somebody asks to act for it.
        Claimed {
            /// The number of that wish.
            number: Number,
            /// What they call the firm.
            named: String,
            /// Their name, masked.
            masked: String,
            /// Name and phone, sealed.
            contact: Contact,
            /// What they are at the firm.
            position: String,
            /// Their account, where they act for another firm.
            account: Option<AccountId>,
            /// The proof.
            proof: Vec<Attachment>,
            /// When.
            at: At,
        } = "enterprise.claimed" v 1,
        /// Somebody saw name, phone and proof in full.
        ClaimShown {
            /// Of which.
            number: String,
            /// Who.
            by: Person,
            /// When.
            at: At,
        } = "enterprise.claim_shown" v 1,
        /// A contact the firm has spoke against it.
        ClaimObjected {
            /// Against which.
            number: String,
            /// The words.
            words: String,
            /// Who.
            by: Person,
            /// When.
            at: At,
        } = "enterprise.claim_objected" v 1,
        /// They act for it now.
        ClaimAccepted {
            /// Which.
            number: String,
            /// The account that acts for it.
            account: AccountId,
            /// How it was checked.
            note: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "enterprise.claim_accepted" v 1,
        /// They do not.
        ClaimDeclined {
            /// Which.
            number: String,
            /// Why, as they read it.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "enterprise.claim_declined" v 1,
        /// An entry in the ledger of one of its terms: one a wish to act for it.
        Term {
            /// The entry.
            entry: TermEvent,
        } = "enterprise.term" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        match self {
            Event::Claimed { contact, .. } => vec![&mut contact.name, &mut contact.phone],
            Event::Registered { .. }
            | Event::Profiled { .. }
            | Event::ContactsShown { .. }
            | Event::ClaimShown { .. }
            | Event::ClaimObjected { .. }
            | Event::ClaimAccepted { .. }
            | Event::ClaimDeclined { .. }
            | Event::Term { .. } => Vec::new(),
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
        Event::Profiled { now, .. } => state.profile = Some(now.clone()),
        Event::ContactsShown { by, .. } => {
            state.contacts_shown.insert(by.account.clone());
        }
        Event::Claimed {
            number,
            named,
            masked,
            contact,
            position,
            account,
            proof,
            at,
        } => {
            let claim = Claim {
                named: named.clone(),
                masked: masked.clone(),
                contact: contact.clone(),
                position: position.clone(),
                account: account.clone(),
                proof: proof.clone(),
                at: *at,
                shown_to: BTreeSet::new(),
                objections: Vec::new(),
                outcome: None,
            };
            state.claims.insert(number.text.clone(), claim);
        }
        Event::ClaimShown { number, by, .. } => of(state, number, |claim| {
            claim.shown_to.insert(by.account.clone());
        }),
        Event::ClaimObjected {
            number,
            words,
            by,
            at,
        } => of(state, number, |claim| {
            claim.objections.push(Objection {
                words: words.clone(),
                by: by.clone(),
                at: *at,
            });
        }),
        Event::ClaimAccepted {
            number,
            note,
            by,
            at,
            ..
        } => ended(state, number, true, note, by, *at),
        Event::ClaimDeclined {
            number,
            reason,
            by,
            at,
        } => ended(state, number, false, reason, by, *at),
        Event::Term { entry } => state.terms.evolve(entry),
    }
}

fn of(state: &mut Enterprise, number: &str, change: impl FnOnce(&mut Claim)) {
    if let Some(claim) = state.claims.get_mut(number) {
        change(claim);
    }
}

fn ended(state: &mut Enterprise, number: &str, accepted: bool, words: &str, by: &Person, at: At) {
    of(state, number, |claim| {
        claim.outcome = Some(Outcome {
            accepted,
            words: words.to_owned(),
            by: by.clone(),
            at,
        });
    });
}
