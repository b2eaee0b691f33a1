//! What a firm is: where its site is, its industry, how large it is, what it makes. Set and corrected with a reason;
//! what stood before stays readable.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Enterprise, Event};
use crate::domain::actor::Person;
use crate::domain::keyed::keyed;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::text::{Line, Words};
use crate::domain::time::At;

keyed!(
    /// How large a firm is (统计上大中小微型企业划分办法).
    Size {
        /// 大型.
        Large = "large",
        /// 中型.
        Medium = "medium",
        /// 小型.
        Small = "small",
        /// 微型.
        Micro = "micro",
    }
);

/// What is known of a firm beside its name, code and district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Where its site is.
    pub address: String,
    /// The division of GB/T 4754-2017 (大类), by its two digits.
    pub industry: String,
    /// How large it is.
    pub size: Size,
    /// What it makes.
    pub makes: String,
}

/// What is to stand there, and on what it rests.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// Where its site is.
    pub address: Line,
    /// The division of GB/T 4754-2017, by its two digits.
    pub industry: String,
    /// How large it is.
    pub size: Size,
    /// What it makes.
    pub makes: Words,
    /// From what this is known, or why it is corrected.
    pub reason: Line,
}

/// A division of GB/T 4754-2017.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Industry {
    /// Its two digits.
    pub id: String,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

static INDUSTRIES: LazyLock<Vec<Industry>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("data/industries.json")).unwrap_or_default()
});

/// Every division, in the order of the standard.
pub fn industries() -> &'static [Industry] {
    &INDUSTRIES
}

/// The division of these two digits.
pub fn industry(id: &str) -> Option<&'static Industry> {
    industries().iter().find(|known| known.id == id)
}

/// The event that sets it, where it can stand so.
pub(super) fn set(
    firm: &Enterprise,
    wanted: Wanted,
    by: Person,
    now: At,
) -> Result<Event, Refusal> {
    if industry(&wanted.industry).is_none() {
        return Err(at("industry", Problem::NotOffered));
    }
    let profile = Profile {
        address: wanted.address.as_str().to_owned(),
        industry: wanted.industry,
        size: wanted.size,
        makes: wanted.makes.as_str().to_owned(),
    };
    if firm.profile.as_ref() == Some(&profile) {
        return Err(at("address", Problem::SameAsBefore));
    }
    Ok(Event::Profiled {
        before: firm.profile.clone(),
        now: profile,
        reason: wanted.reason.as_str().to_owned(),
        by,
        at: now,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_the_standards() {
        assert_eq!(industries().len(), 97);
        assert_eq!(industry("26").unwrap().zh, "化学原料和化学制品制造业");
        assert!(industry("98").is_none());
    }
}
