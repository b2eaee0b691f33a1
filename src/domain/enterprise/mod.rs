//! 企业: a firm, known by its unified social credit code (design §2).

mod claim;
mod contacts;
mod decide;
mod event;
mod profile;
#[cfg(test)]
mod tests;

pub use claim::{
    Asked, CLAIM_ACTIONS, Claim, ClaimStatus, NewAccount, Objection, Outcome, Step,
    claim_available, claim_possible,
};
pub use contacts::{lets_call, subject_through};
pub use decide::{Command, decide, needs, subject, subject_of};
pub(in crate::domain) use decide::{code, holder};
pub use event::{Event, evolve};
pub use profile::{Industry, Profile, Size, Wanted, industries, industry};

use std::collections::{BTreeMap, BTreeSet};

use super::ids::{AccountId, EnterpriseId};
use super::term::Terms;

/// A firm as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Enterprise {
    /// Not before it was registered.
    pub id: Option<EnterpriseId>,
    /// The unified social credit code.
    pub uscc: String,
    /// The registered name.
    pub name: String,
    /// The district code of its site.
    pub district: String,
    /// What it is, where somebody has set it down.
    pub profile: Option<Profile>,
    /// Who saw its contacts in full, each time on record.
    pub contacts_shown: BTreeSet<AccountId>,
    /// Who asked to act for it, by number.
    pub claims: BTreeMap<String, Claim>,
    /// The clocks of those that wait, each on its number.
    pub terms: Terms,
}
