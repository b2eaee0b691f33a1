//! Proposed changes of the leniency rulebook, as pages show them.

use jiff::civil::Date;

use super::name::Name;
use crate::domain::action::Action;
use crate::domain::actor::Person;
use crate::domain::leniency::rule::Outcome;
use crate::domain::reference::LawChangeEnd;
use crate::domain::time::At;

/// What is done to the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// It comes in.
    Adds,
    /// It stands differently.
    Changes,
    /// It ends.
    Ends,
    /// It goes out.
    Removes,
}

/// Which list the row is of: whose form words name its fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Legal bases.
    Basis,
    /// Catalogue items.
    Item,
    /// Exclusions, grounds and factors.
    Weight,
    /// Numbers, wordings, criteria.
    Setting,
    /// The discretion benchmark.
    Benchmark,
}

/// A proposed change in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct LawChangeLine {
    /// Its number.
    pub n: u32,
    /// The row.
    pub row: Name,
    /// What is done to it.
    pub doing: Doing,
    /// Who proposed it.
    pub by: Person,
    /// When.
    pub at: At,
    /// How it ended: adopted or not; open until then.
    pub adopted: Option<bool>,
}

/// The list, newest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LawChanges {
    /// The rows.
    pub rows: Vec<LawChangeLine>,
    /// Where the next page begins.
    pub next: Option<u32>,
}

/// One field of a version: as it was, and as it becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Its name in the form.
    pub field: &'static str,
    /// Before; none in a row that comes in.
    pub old: Option<String>,
    /// After.
    pub new: String,
}

/// One version of the row that would stand differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionChange {
    /// Its first day, where it has one.
    pub from: Option<Date>,
    /// Whether it is a version that was not there.
    pub fresh: bool,
    /// What differs.
    pub fields: Vec<FieldChange>,
}

/// What adopting would do to files that are being looked into. Decided ones never change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reach {
    /// How many were asked again.
    pub asked: usize,
    /// Those the reader is named in whose proposal would come out differently.
    pub own: Vec<FileReach>,
    /// How many others; none below five, so that nobody counts out a file that is not theirs to know.
    pub others: Option<usize>,
    /// Whether there are others at all, fewer than are told.
    pub few: bool,
}

/// One file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileReach {
    /// Its number.
    pub number: String,
    /// Whose.
    pub enterprise: String,
    /// What is proposed now.
    pub old: Outcome,
    /// What would be.
    pub new: Outcome,
}

/// One proposed change.
#[derive(Clone, Debug, PartialEq)]
pub struct LawChangeDetail {
    /// Its number.
    pub n: u32,
    /// The row.
    pub row: Name,
    /// Its name in the rulebook.
    pub key: String,
    /// Of which list.
    pub listed: Listed,
    /// What is done to it.
    pub doing: Doing,
    /// Version by version.
    pub versions: Vec<VersionChange>,
    /// The edition it was proposed on.
    pub version: String,
    /// The text it comes from.
    pub text: String,
    /// Why.
    pub reason: String,
    /// Who proposed it.
    pub by: Person,
    /// When.
    pub at: At,
    /// Whether the row still stands as it did.
    pub current: bool,
    /// Which files it would reach; only while it is open and current.
    pub reach: Option<Reach>,
    /// How it ended.
    pub ended: Option<LawChangeEnd>,
    /// What the reader may do now.
    pub actions: Vec<Action>,
    /// The sequence it was read at.
    pub seq: u64,
}
