//! What like cases got: beside a decision in the making, and how alike like cases are decided. No firm, no number,
//! and no count below five leaves the server.

use jiff::civil::Date;

use super::name::Name;
use crate::domain::leniency_file::{Alike, Compared, LikeFact, Likeness, Ruling};

/// A like file the reader is named in as well, and so may read.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownFile {
    /// Its number.
    pub number: String,
    /// What was decided.
    pub ruling: Ruling,
    /// The day.
    pub decided_on: Option<Date>,
    /// In what its facts differ.
    pub differs: Vec<LikeFact>,
}

/// What like cases got.
#[derive(Clone, Debug, PartialEq)]
pub struct Similar {
    /// The item of the list; without one nothing is compared.
    pub item: Option<Name>,
    /// The facts by which it is compared.
    pub likeness: Likeness,
    /// The range, where there are enough.
    pub compared: Option<Compared>,
    /// Outcomes that at least five of them got, the lightest first.
    pub spread: Vec<(Ruling, u32)>,
    /// The nearest among those the reader may read.
    pub known: Vec<KnownFile>,
}

/// How alike like cases were decided in a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LikeCases {
    /// The year; figures of different years are never added up, so that no difference tells of one case.
    pub year: Option<i64>,
    /// Years there are.
    pub years: Vec<i64>,
    /// Only this item.
    pub item: Option<String>,
    /// Items there are.
    pub items: Vec<(String, Name)>,
    /// Only this unit.
    pub unit: Option<String>,
    /// Units there are.
    pub units: Vec<(String, Name)>,
    /// Item by item, all units first.
    pub rows: Vec<LikeLine>,
}

/// One item, in one unit or in all.
#[derive(Clone, Debug, PartialEq)]
pub struct LikeLine {
    /// The item.
    pub item: Name,
    /// The unit; all of them where there is none.
    pub unit: Option<Name>,
    /// How alike.
    pub alike: Alike,
    /// The most usual outcome.
    pub usual: Ruling,
    /// Outcomes of at least five, the lightest first.
    pub spread: Vec<(Ruling, u32)>,
    /// How many depart from what the rule proposed, where at least five do.
    pub departs: Option<u32>,
}
