//! What of a decision becomes public. Nothing does, unless a row with a basis in force says so and the legal section has
//! confirmed it (domain.md 2.9): the rule for publishing is a row of the rulebook like all others.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::legal_basis::{BasisId, Source};
use super::rulebook::RuleBook;

keyed! {
    /// Of which end of a file.
    Published {
        /// No case was filed.
        NonFiling = "publish_non_filing",
        /// 不予处罚.
        NoPenalty = "publish_no_penalty",
        /// 从轻, 减轻.
        Penalty = "publish_penalty",
    }
}

keyed! {
    /// How much.
    Extent {
        /// Nothing.
        Nothing = "nothing",
        /// What was decided and why, without the firm's name.
        Unnamed = "unnamed",
        /// With the firm's name.
        Named = "named",
    }
}

/// What of one end of a file becomes public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publication {
    /// Of which.
    pub kind: Published,
    /// How much.
    pub extent: Extent,
    /// What requires it; without one in force nothing is published.
    #[serde(default)]
    pub bases: Vec<BasisId>,
    /// Origin.
    pub source: Source,
    /// False until the legal section has confirmed it.
    #[serde(default)]
    pub confirmed: bool,
}

impl RuleBook {
    /// What becomes public on that day, on what, and how much is only said by a row nobody has confirmed.
    pub fn public(&self, kind: Published, day: Date) -> (Extent, Vec<BasisId>, Option<Extent>) {
        let row = self.publications.iter().find(|p| p.kind == kind);
        let Some(row) = row.filter(|row| row.extent != Extent::Nothing) else {
            return (Extent::Nothing, Vec::new(), None);
        };
        let bases = self.in_force(&row.bases, day);
        let confirmed = row.confirmed && bases.iter().all(|b| self.is_confirmed(&b.0));
        match (bases.is_empty(), confirmed) {
            (true, _) => (Extent::Nothing, bases, None),
            (false, false) => (Extent::Nothing, bases, Some(row.extent)),
            (false, true) => (row.extent, bases, None),
        }
    }
}
