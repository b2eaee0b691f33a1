//! 销号 as data: what a reviewer has to have looked at, and who reviews where the lead unit has nobody for it
//! (domain.md 1.5).

use serde::{Deserialize, Serialize};

use super::Rulebook;
use crate::domain::ids::UnitId;

/// One thing a reviewer has to have looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckItem {
    /// The key in forms and events.
    pub key: String,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// The rules of closing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CloseOutRules {
    /// What a reviewer has to have looked at, all of it.
    pub checks: Vec<CheckItem>,
    /// The units whose supervisors review where the lead unit has no head who may.
    pub pool: Vec<UnitId>,
    /// Where it comes from.
    pub source: String,
    /// Whether somebody has confirmed it.
    #[serde(default)]
    pub confirmed: bool,
}

/// What every edition asked for before the list was data.
const BEFORE: &str = include_str!("data/close_out.json");

impl Rulebook {
    /// The rules of closing in force; an edition of before asks for what all did.
    pub fn closing_rules(&self) -> CloseOutRules {
        let before = || serde_json::from_str(BEFORE).ok();
        let rules = self.close_out.clone().or_else(before);
        rules.unwrap_or_else(|| CloseOutRules {
            checks: Vec::new(),
            pool: Vec::new(),
            source: String::new(),
            confirmed: false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_editions_asked_for_reads() {
        let rules: CloseOutRules = serde_json::from_str(BEFORE).unwrap();
        assert_eq!(rules.checks.len(), 3);
        assert!(!rules.confirmed);
    }
}
