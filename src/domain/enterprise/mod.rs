//! 企业: a firm, known by its unified social credit code (design §2).

mod decide;
mod event;
#[cfg(test)]
mod tests;

pub use decide::{Command, decide, needs, subject, subject_of};
pub(in crate::domain) use decide::{code, holder};
pub use event::{Event, evolve};

use super::ids::EnterpriseId;

/// A firm as its events tell it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Enterprise {
    /// Not before it was registered.
    pub id: Option<EnterpriseId>,
    /// The unified social credit code.
    pub uscc: String,
    /// The registered name.
    pub name: String,
    /// The district code of its site.
    pub district: String,
}
