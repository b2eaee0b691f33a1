//! What makes one decided file like another: the same item of the list and the nearest facts. Only what stands clear
//! in the log is looked at, and no figure of fewer than five decisions is ever made of it.

use serde::{Deserialize, Serialize};

use super::{Proposed, Ruling};
use crate::domain::ids::LeniencyFileId;
use crate::domain::leniency::rule::{Harm, ItemId, Proposal, Truth};

/// No range, share or count is made of fewer decisions than this.
pub const FEWEST: usize = 5;

/// In how many facts a like case may differ at most.
const WIDEST: usize = 2;

super::keyed! {
    /// A fact by which cases are held side by side.
    LikeFact {
        /// What it did.
        Harm = "harm",
        /// Whether it was put right in time.
        Timely = "timely",
        /// Whether it was the first within the window.
        First = "first",
        /// Whether the firm told it by itself.
        Voluntary = "voluntary",
        /// Whether an exclusion stood.
        Excluded = "excluded",
        /// Whether a ground to lighten stood.
        Grounds = "grounds",
        /// Whether a heavier factor stood.
        Factors = "factors",
    }
}

/// The facts of one file, as far as they decide what is like it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// The item of the list.
    pub item: Option<ItemId>,
    /// What it did.
    pub harm: Harm,
    /// Put right in time.
    pub timely: Truth,
    /// First within the window.
    pub first: Truth,
    /// Told by the firm itself.
    pub voluntary: Truth,
    /// An exclusion stood.
    pub excluded: bool,
    /// A ground to lighten stood.
    pub grounds: bool,
    /// A heavier factor stood.
    pub factors: bool,
}

impl Likeness {
    /// Of what was proposed on which facts.
    pub fn of(proposed: &Proposed) -> Likeness {
        let (facts, proposal) = (&proposed.facts, &proposed.proposal);
        Likeness {
            item: facts.item.clone(),
            harm: facts.harm,
            timely: answer(proposal, "item_timely")
                .or_else(|| answer(proposal, "timely"))
                .unwrap_or(facts.correction.timely),
            first: answer(proposal, "first")
                .unwrap_or_else(|| Truth::from(facts.priors.is_empty())),
            voluntary: proposal.voluntary.finding,
            excluded: !facts.exclusions.is_empty(),
            grounds: facts.grounds.iter().any(|g| g.truth() == Truth::Yes),
            factors: facts.factors.iter().any(|f| f.truth() == Truth::Yes),
        }
    }

    /// The facts in which the two differ.
    pub fn differs(&self, other: &Likeness) -> Vec<LikeFact> {
        let same = |fact| match fact {
            LikeFact::Harm => self.harm == other.harm,
            LikeFact::Timely => self.timely == other.timely,
            LikeFact::First => self.first == other.first,
            LikeFact::Voluntary => self.voluntary == other.voluntary,
            LikeFact::Excluded => self.excluded == other.excluded,
            LikeFact::Grounds => self.grounds == other.grounds,
            LikeFact::Factors => self.factors == other.factors,
        };
        let facts = LikeFact::ALL.iter().copied();
        facts.filter(|fact| !same(*fact)).collect()
    }
}

/// How a step of the reasoning came out, where it was taken.
fn answer(proposal: &Proposal, key: &str) -> Option<Truth> {
    let mut because = proposal.because.iter();
    because
        .find(|r| r.statement.key == key)
        .map(|r| r.holds)
        .filter(|holds| *holds != Truth::Unknown)
}

/// A decision in force on the same item of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LikeDecision {
    /// Whose.
    pub file: LeniencyFileId,
    /// Its facts.
    pub likeness: Likeness,
    /// What was decided.
    pub ruling: Ruling,
}

/// Like decisions as a decision was held against them; it stays with the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// How many there were.
    pub count: u32,
    /// In how many facts they could differ.
    pub apart: u8,
    /// The lightest of them.
    pub lightest: Ruling,
    /// The heaviest of them.
    pub heaviest: Ruling,
}

impl Compared {
    /// Whether a decision lies outside of what like cases got.
    pub fn leaves_out(&self, ruling: Ruling) -> bool {
        let weight = ruling.weight();
        weight < self.lightest.weight() || weight > self.heaviest.weight()
    }
}

/// The nearest decisions: those alike in every deciding fact or, where they are fewer than five, in all but one or
/// two. None where even so they are too few to say anything.
pub fn nearest<'a>(
    of: &Likeness,
    decided: &'a [LikeDecision],
) -> Option<(Compared, Vec<&'a LikeDecision>)> {
    of.item.as_ref()?;
    let within = |most: usize| -> Vec<&LikeDecision> {
        let same_item = decided.iter().filter(|d| d.likeness.item == of.item);
        same_item
            .filter(|d| of.differs(&d.likeness).len() <= most)
            .collect()
    };
    let (apart, ring) = (0..=WIDEST)
        .map(|most| (most, within(most)))
        .find(|(_, ring)| ring.len() >= FEWEST)?;
    let rulings = || ring.iter().map(|d| d.ruling);
    let compared = Compared {
        count: u32::try_from(ring.len()).unwrap_or(u32::MAX),
        apart: u8::try_from(apart).unwrap_or(u8::MAX),
        lightest: rulings().min_by_key(|r| r.weight())?,
        heaviest: rulings().max_by_key(|r| r.weight())?,
    };
    Some((compared, ring))
}

/// How alike a group was decided, said without a count that could point at anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alike {
    /// Less than half the same.
    Scattered,
    /// At least half.
    Half,
    /// At least eight of ten.
    Most,
    /// All of them.
    All,
}

impl Alike {
    /// Of the most usual outcome's count among all; none of fewer than five.
    pub fn of(usual: u32, all: u32) -> Option<Alike> {
        let fewest = u32::try_from(FEWEST).unwrap_or(u32::MAX);
        (all >= fewest).then(|| match () {
            () if usual >= all => Alike::All,
            () if usual * 10 >= all * 8 => Alike::Most,
            () if usual * 2 >= all => Alike::Half,
            () => Alike::Scattered,
        })
    }
}
