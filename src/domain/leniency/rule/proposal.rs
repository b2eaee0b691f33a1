//! What the rule answers: data only, stored as it is with the file. Words are made elsewhere.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::catalogue::{ItemId, Range};
use super::facts::Clue;
use super::legal_basis::{BasisId, Regime};
use super::truth::Truth;

keyed! {
    /// What the rule proposes; a named person decides.
    Outcome {
        /// 移送: suspected crime.
        Transfer = "transfer",
        /// 不予处罚: time-barred.
        NoPenaltyTimeBarred = "no_penalty_time_barred",
        /// 不予处罚: facts not made out.
        NoPenaltyNotEstablished = "no_penalty_not_established",
        /// 不予处罚: the party proved absence of fault.
        NoPenaltyNoFault = "no_penalty_no_fault",
        /// 不予处罚: minor, corrected in time, no harm. Mandatory.
        NoPenaltyMinor = "no_penalty_minor",
        /// 可以不予处罚: first, slight harm, corrected in time.
        NoPenaltyFirst = "no_penalty_first",
        /// 减轻: below the statutory minimum or a lighter kind.
        Mitigate = "mitigate",
        /// 从轻: the lower part of the range.
        Lighten = "lighten",
        /// The ordinary range.
        Ordinary = "ordinary",
        /// 从重: the upper part of the range.
        Aggravated = "aggravated",
        /// An unknown fact decides.
        Undetermined = "undetermined",
    }
}

impl Outcome {
    /// How hard it is on the firm; the three exemptions that need no leniency weigh the same.
    pub const fn severity(self) -> u8 {
        match self {
            Outcome::NoPenaltyTimeBarred
            | Outcome::NoPenaltyNotEstablished
            | Outcome::NoPenaltyNoFault => 0,
            Outcome::NoPenaltyMinor => 1,
            Outcome::NoPenaltyFirst => 2,
            Outcome::Mitigate => 3,
            Outcome::Lighten => 4,
            Outcome::Ordinary => 5,
            Outcome::Aggravated => 6,
            Outcome::Transfer => 7,
            Outcome::Undetermined => 8,
        }
    }

    /// The lighter of two; equal ones keep the first.
    pub fn lighter(self, other: Outcome) -> Outcome {
        if other.severity() < self.severity() {
            other
        } else {
            self
        }
    }
}

/// A keyed sentence: its words are looked up by `key`, its numbers and names stand in `params`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Stable name of the sentence.
    pub key: String,
    /// What fills it. Keys, dates, numbers and row names, never narrative.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
}

impl Statement {
    /// A sentence without parameters yet.
    pub fn new(key: &str) -> Statement {
        Statement {
            key: key.to_owned(),
            params: BTreeMap::new(),
        }
    }

    /// With one more parameter.
    pub fn with(mut self, name: &str, value: impl ToString) -> Statement {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

/// One step of the reasoning and how it came out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// What was asked, with its sum.
    pub statement: Statement,
    /// The answer.
    pub holds: Truth,
    /// Rows it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bases: Vec<BasisId>,
}

/// What would lead elsewhere: "if these were so: this outcome, under these articles".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// What would have to be otherwise, each with the answer it would need.
    pub needs: Vec<Need>,
    /// The outcomes then possible; one when they decide it.
    pub outcomes: Vec<Outcome>,
    /// The articles, when one outcome is left.
    pub articles: Vec<BasisId>,
}

/// One input and the answer it would need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Which input.
    pub input: Statement,
    /// The answer.
    pub holds: Truth,
}

/// Whether the firm spoke before the authority knew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voluntary {
    /// What counts.
    pub finding: Truth,
    /// What the times alone say.
    pub computed: Truth,
    /// True when an officer's reasoned finding replaces the computed one.
    pub corrected: bool,
    /// Whether reporting was a duty anyway.
    pub was_duty: Truth,
    /// Clues that do not lie after the report, or whose time is open.
    pub earlier_clues: Vec<Clue>,
}

/// One body of law applied to the same facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawSide {
    /// Outcomes possible under it.
    pub outcomes: Vec<Outcome>,
    /// Articles, when one outcome is left.
    pub articles: Vec<BasisId>,
    /// The statutory range of the item.
    pub range: Option<Range>,
}

/// Old deed, old law, unless the new one is lighter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawComparison {
    /// Which applies; `None` while that is open.
    pub applies: Option<Regime>,
    /// Why.
    pub why: Statement,
    /// The old law, where it can apply.
    pub old: Option<LawSide>,
    /// The new law, where it can apply.
    pub new: Option<LawSide>,
}

/// What the rule proposes and all it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// The proposed outcome.
    pub outcome: Outcome,
    /// Outcomes that are possible; more than one exactly when undetermined. Lightest first.
    pub possible: Vec<Outcome>,
    /// Articles it rests on.
    pub articles: Vec<BasisId>,
    /// The step that decides.
    pub deciding: Statement,
    /// Every step up to it, and the sums behind.
    pub because: Vec<Reason>,
    /// What would lead elsewhere.
    pub would_change: Vec<Change>,
    /// 法制审核 required.
    pub needs_legal_review: bool,
    /// 集体讨论 required.
    pub needs_collective_discussion: bool,
    /// A reason must be written whether it is followed or not.
    pub needs_written_reason: bool,
    /// Unknown inputs that still decide something.
    pub unresolved: Vec<Statement>,
    /// Whether the report was voluntary.
    pub voluntary: Voluntary,
    /// The catalogue item that was weighed, where it is in effect.
    pub item: Option<ItemId>,
    /// Bases among `articles` no legal officer has confirmed yet.
    pub rests_on_unconfirmed: Vec<BasisId>,
    /// Other rulebook rows that counted and are unconfirmed: items, exclusions, grounds, factors.
    pub unconfirmed_rows: Vec<String>,
    /// Old and new law side by side.
    pub law: LawComparison,
    /// Edition of the rulebook.
    pub rule_version: String,
    /// Edition of this code; a replay under another one names the difference.
    pub engine: u32,
}
