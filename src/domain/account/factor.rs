//! 第二步验证: the second factor of staff. Enrolled by its owner, reset by two others; secret and codes are no events.

use super::Account;
use crate::domain::action::Action;
use crate::domain::actor::Person;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::time::At;

/// Hours within which somebody else confirms a reset.
pub const RESET_HOURS: i64 = 24;

/// A reset that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct ResetAsked {
    /// Who asked; somebody else confirms.
    pub by: Person,
    /// When.
    pub at: At,
}

impl ResetAsked {
    /// Until when it can be confirmed.
    pub fn until(&self) -> At {
        self.at.plus_hours(RESET_HOURS)
    }
}

impl Account {
    /// The reset that waits for a second person now.
    pub fn reset_waiting(&self, now: At) -> Option<&ResetAsked> {
        self.reset.as_ref().filter(|asked| now.0 < asked.until().0)
    }
}

/// Whether `action` on the second factor makes sense now; buttons, forms and decisions ask the same.
pub fn possible(account: &Account, action: Action, now: At) -> Result<(), Refusal> {
    let no = |why: &str| Err(Refusal::NotNow(action, NotNow::Stage(why.to_owned())));
    match action {
        Action::AskFactorReset if account.factor.is_none() => no("no_factor"),
        Action::AskFactorReset if account.reset_waiting(now).is_some() => {
            Err(Refusal::NotNow(action, NotNow::Already))
        }
        Action::ConfirmFactorReset if account.reset_waiting(now).is_none() => no("no_reset"),
        _ => Ok(()),
    }
}
