//! One number of the rulebook said anew that is not the length of a term (design §6.7): with the reason. What has begun
//! keeps the day it was given; a rung of the ladder holds from the next sweep.

use super::{Event, Reference};
use crate::domain::actor::Person;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::rulebook::{RuleSetting, SettingValue};
use crate::domain::text::Words;

/// Such a number as it is typed on its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingEdit {
    /// Which.
    pub setting: RuleSetting,
    /// What it is to say; its unit stays.
    pub amount: u32,
    /// Why it is changed.
    pub reason: Words,
}

impl SettingEdit {
    /// What happens, or why not.
    ///
    /// # Errors
    /// A number the rulebook in force does not have, one out of its range or that says what it said, and a rung that
    /// would be reached before the one below it.
    pub(super) fn decide(
        self,
        reference: &Reference,
        version: String,
        by: Person,
    ) -> Result<Event, Refusal> {
        let rulebook = &reference.rulebook;
        let before = rulebook.setting(self.setting).ok_or(Refusal::NotFound)?;
        let range = rulebook.setting_range(self.setting);
        let (least, most) = range.ok_or(Refusal::NotFound)?;
        if !(least..=most).contains(&self.amount) {
            return Err(at("amount", Problem::Between(least, most)));
        }
        if self.amount == before.amount {
            return Err(at("amount", Problem::SameAsBefore));
        }
        let next = rulebook.clone().with_setting(self.setting, self.amount);
        if !next.ladder_fits() {
            return Err(at("amount", Problem::RungOrder));
        }
        let after = SettingValue {
            amount: self.amount,
            ..before
        };
        Ok(Event::SettingEdited {
            setting: self.setting,
            before,
            after,
            reason: self.reason.as_str().to_owned(),
            version,
            by,
        })
    }
}
