//! Openings of the wall, as their pages show them.

use jiff::civil::Date;

use super::history::History;
use super::leniency_file::FileLink;
use crate::domain::action::Action;
use crate::domain::time::At;
use crate::domain::wall_opening::{Done, Ground, Postponed, Status};

/// Openings in a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OpeningList {
    /// The newest first.
    pub rows: Vec<OpeningLine>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Whether the reader may open.
    pub may_open: bool,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct OpeningLine {
    /// Which.
    pub id: String,
    /// How it stands.
    pub status: Status,
    /// Whether its last day has passed.
    pub over: bool,
    /// Why.
    pub ground: Option<Ground>,
    /// What it is about: numbers and firms.
    pub about: Vec<(String, String)>,
    /// Who reads.
    pub reader: Option<String>,
    /// The last day.
    pub until: Option<Date>,
    /// When it began.
    pub at: At,
    /// Whether it waits for the reader of the list.
    pub mine: bool,
    /// By when a leader decides on what was reported, while nobody has; and whether that has passed.
    pub look_by: Option<(At, bool)>,
}

/// One opening.
#[derive(Clone, Debug, PartialEq)]
pub struct OpeningDetail {
    /// Which.
    pub id: String,
    /// How it stands.
    pub status: Status,
    /// Whether its last day has passed.
    pub over: bool,
    /// Whose turn it is.
    pub turn: Option<String>,
    /// By when a leader decides on what was reported, while nobody has; and whether that has passed.
    pub look_by: Option<(At, bool)>,
    /// What it is about, with what is said there for whoever reads it.
    pub targets: Vec<TargetText>,
    /// What a leader was told.
    pub duty: Option<DutyText>,
    /// What was opened.
    pub grant: Option<GrantText>,
    /// Who agreed.
    pub agreed: Option<Done>,
    /// Why it was declined.
    pub declined: Option<(Option<String>, Done)>,
    /// The day from which the firm reads of it.
    pub told_on: Option<Date>,
    /// What the reader may do now.
    pub actions: Vec<Action>,
    /// What happened.
    pub history: History,
    /// The sequence it was read at.
    pub seq: u64,
}

/// Something that is read, with what it says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TargetText {
    /// Its number.
    pub number: String,
    /// Whose.
    pub enterprise: String,
    /// Its parts in words; none for whoever does not read it.
    pub words: Option<Vec<(Part, String)>>,
    /// The files handed in with it, for whoever reads it.
    pub files: Vec<FileLink>,
}

/// A part of what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A problem told by a firm.
    Problem,
    /// What happened, as the firm reports of itself.
    What,
    /// How it was noticed.
    FoundHow,
    /// What was done about it.
    Measures,
    /// What an officer found.
    Finding,
}

/// What a leader was told.
#[derive(Clone, Debug, PartialEq)]
pub struct DutyText {
    /// Why.
    pub ground: Ground,
    /// What was seen; none for whoever only looks over it.
    pub words: Option<String>,
    /// The leader.
    pub to: String,
    /// By whom and when.
    pub done: Done,
}

/// What was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct GrantText {
    /// Who reads.
    pub reader: String,
    /// Why.
    pub ground: Ground,
    /// The law.
    pub basis: String,
    /// What for; none for whoever only looks over it.
    pub reason: Option<String>,
    /// The last day.
    pub until: Date,
    /// Who has to agree.
    pub second: Option<String>,
    /// The firm learns of it later.
    pub postponed: Option<Postponed>,
    /// The leader, and when.
    pub done: Done,
}

/// An opening as the firm reads of it.
#[derive(Clone, Debug, PartialEq)]
pub struct FirmOpening {
    /// Of its own: the numbers.
    pub numbers: Vec<String>,
    /// Why.
    pub ground: Ground,
    /// The law.
    pub basis: String,
    /// What for.
    pub reason: String,
    /// Who read.
    pub reader: String,
    /// The leader who opened.
    pub leader: String,
    /// From which day.
    pub from: Date,
    /// To which.
    pub until: Date,
}
