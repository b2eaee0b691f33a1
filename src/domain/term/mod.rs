//! A term is one running clock on one thing, kept as a ledger; its dates follow from the ledger,
//! a calendar edition and the rule in force when it started (`design.md` 6.5–6.7).
//!
//! - [`Rule`] and [`Budget`]: how long, and how it is counted.
//! - [`due`] and [`due_at`]: the counting itself, a pure function; each [`Step`] says what it did.
//! - [`TermEvent`]: what the events of a case, plan or order embed.
//! - [`Term`] and [`Terms`]: the folded ledger, what may be done to it, and [`TermRefusal`].
//! - [`Standing`]: how a term stands now, for pill, list and board alike.

mod budget;
mod count;
mod event;
mod extension;
mod kind;
mod ledger;
mod pause;
mod rebase;
mod reckon;
mod refusal;
mod rule;
mod standing;
mod step;
mod terms;
#[cfg(test)]
mod tests;

pub use budget::{Budget, BudgetError, Unit};
pub use count::{due, due_at, try_out};
pub use event::{RuleTaken, TermEvent};
pub use extension::{ExtensionGrant, ExtensionRequest};
pub use kind::{TermId, TermKind, Weight};
pub use ledger::{Ask, Breach, Term};
pub use pause::{PauseCategory, PauseRequest};
pub use reckon::Reckoned;
pub use refusal::TermRefusal;
pub use rule::{OFFICE_CLOSES, Rule};
pub use standing::{DUE_SOON, Standing};
pub use step::Step;
pub use terms::Terms;
