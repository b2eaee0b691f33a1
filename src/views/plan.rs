//! Plans as the list, their own page, their cases and their firm show them.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::enterprise::OneFirm;
use super::history::History;
use super::measure::{MeasureLine, WaitingMeasure};
use super::name::Name;
use super::term::TermView;
use crate::domain::action::Action;
use crate::domain::ids::MeasureId;
use crate::domain::measure;
use crate::domain::plan::{Covered, LookedAt, Part, Piece, Status, Text};
use crate::domain::time::At;

/// A plan in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanLine {
    /// Its number.
    pub number: String,
    /// The firm it is for.
    pub enterprise: String,
    /// What is to be reached.
    pub target: String,
    /// The unit that writes it.
    pub lead: Name,
    /// Where it stands.
    pub status: Status,
    /// The version in force.
    pub version: u32,
    /// Whether a version is being written.
    pub drafting: bool,
    /// Whether that version can be approved.
    pub to_approve: bool,
    /// Whether the firm has acknowledged what is in force.
    pub acknowledged: bool,
    /// Measures verified, and measures that count.
    pub progress: (u64, u64),
}

/// A plan with a follow-up day that has come or is near.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowUpLine {
    /// Its number.
    pub number: String,
    /// The firm it is for.
    pub enterprise: String,
    /// What was to be reached.
    pub target: String,
    /// The clock of that day.
    pub term: TermView,
}

/// One page of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Plans {
    /// Which part.
    pub status: Status,
    /// The parts, each with how many plans are in it; those done are not counted.
    pub parts: Vec<(Status, Option<u64>)>,
    /// Only those for this firm.
    pub firm: Option<OneFirm>,
    /// The plans, the newest first.
    pub rows: Vec<PlanLine>,
    /// Where the next rows begin.
    pub next: Option<String>,
}

/// The version that is being written.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftView {
    /// Which version it will be.
    pub version: u32,
    /// What it says.
    pub text: Text,
    /// Why it is revised.
    pub reason: String,
    /// Its measures, in the order they were added.
    pub waiting: Vec<WaitingMeasure>,
    /// Whether somebody can approve it.
    pub to_approve: bool,
}

/// One plan, with everything its page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanDetail {
    /// Its number.
    pub number: String,
    /// Where it stands.
    pub status: Status,
    /// The firm it is for.
    pub enterprise: String,
    /// The firm's credit code.
    pub uscc: String,
    /// The unit that writes it.
    pub lead: Name,
    /// The cases it covers.
    pub cases: Vec<Covered>,
    /// The version in force; nought before the first approval.
    pub version: u32,
    /// What it says.
    pub text: Text,
    /// The version that is being written.
    pub draft: Option<DraftView>,
    /// Its measures, open ones first.
    pub measures: Vec<MeasureLine>,
    /// What else is said of each.
    pub beside: BTreeMap<MeasureId, Beside>,
    /// What slipped and has something after it that did not move along.
    pub slips: Vec<SlipView>,
    /// Measures verified, and measures that count.
    pub progress: (usize, usize),
    /// Who drafted it and when.
    pub drafted: Option<(String, At)>,
    /// Who approved the version in force, and when.
    pub approved: Option<(String, At)>,
    /// The number of that version's paper; none where it has no series of its own.
    pub paper: Option<String>,
    /// Whether the firm has acknowledged what is in force, and when it last did.
    pub acknowledged: (bool, Option<crate::domain::time::At>),
    /// Its follow-up days nobody has looked at yet, the next first, each with its clock.
    pub follow_ups: Vec<TermView>,
    /// What was found on follow-up days, the oldest first.
    pub looked_at: Vec<LookedAt>,
    /// What the reader may do now, the usual step first.
    pub actions: Vec<Action>,
    /// Whether there is something to compare: more than one version, the one being written among them.
    pub compares: bool,
    /// What happened to it, newest first.
    pub history: History,
    /// The sequence the page was made at.
    pub seq: u64,
}

/// What is said of a measure in force beside its line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// What it waits for.
    pub after: Option<String>,
    /// The firm's department or post.
    pub firm_owner: String,
    /// Whether what it waits for can still be changed.
    pub open: bool,
}

/// A measure that slipped, with what would move.
#[derive(Clone, Debug, PartialEq)]
pub struct SlipView {
    /// Which.
    pub cause: MeasureId,
    /// What it is to do.
    pub what: String,
    /// By how many working days.
    pub days: u32,
    /// What would move, in the order of the chain.
    pub moves: Vec<MoveView>,
}

/// A measure that would move.
#[derive(Clone, Debug, PartialEq)]
pub struct MoveView {
    /// What it is to do.
    pub what: String,
    /// The unit that owns it.
    pub owner: Name,
    /// Its last day as it stands.
    pub from: Date,
    /// Its last day once it is confirmed.
    pub to: Date,
}

/// A version, and what changed with it.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionView {
    /// Its number.
    pub version: u32,
    /// Whether it is still being written.
    pub draft: bool,
    /// Why it was written; empty for the first, and for a firm.
    pub reason: String,
    /// Who approved it and when; nobody's name for a firm.
    pub approved: Option<(String, At)>,
    /// Parts whose words changed.
    pub texts: Vec<(Part, Vec<Piece>)>,
    /// Measures it added.
    pub added: Vec<ChangedMeasure>,
    /// Measures that are no longer in it.
    pub removed: Vec<ChangedMeasure>,
    /// Measures that wait for another one than before: what each is, was after, and is after.
    pub reordered: Vec<(String, Option<String>, Option<String>)>,
}

/// A measure that came or went.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedMeasure {
    /// What is to be done.
    pub what: String,
    /// The unit that owns it.
    pub owner: Name,
    /// Until when.
    pub due_on: Date,
    /// The firm's department or post.
    pub firm_owner: String,
    /// What it waits for.
    pub after: Option<String>,
}

/// The versions of a plan, the newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanVersions {
    /// The plan's number.
    pub number: String,
    /// The firm.
    pub enterprise: String,
    /// Each, compared with the one before it.
    pub versions: Vec<VersionView>,
}

/// A plan over a case, on the case's own page.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanOver {
    /// Its number.
    pub number: String,
    /// The firm it is for.
    pub enterprise: String,
    /// Where it stands.
    pub status: Status,
    /// Measures verified, and measures that count.
    pub progress: (usize, usize),
    /// Whether the reader may open it.
    pub seen: bool,
}

/// A plan in a list of its firm.
#[derive(Clone, Debug, PartialEq)]
pub struct MyPlanLine {
    /// Its number.
    pub number: String,
    /// What is to be reached.
    pub target: String,
    /// Whether the firm has acknowledged it.
    pub acknowledged: bool,
    /// Measures verified, and measures that count.
    pub progress: (u64, u64),
}

/// A measure as the firm reads it: who, what, by when, and how far. No names of people.
#[derive(Clone, Debug, PartialEq)]
pub struct MyMeasure {
    /// What is to be done.
    pub what: String,
    /// The unit that does it.
    pub owner: Name,
    /// Until when.
    pub due_on: Date,
    /// The firm's department or post that does its part.
    pub firm_owner: String,
    /// By what one sees that it is done.
    pub acceptance: String,
    /// How far it is.
    pub status: measure::Status,
}

/// A plan as its firm reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct MyPlan {
    /// Its number.
    pub number: String,
    /// The version in force.
    pub version: u32,
    /// What it says.
    pub text: Text,
    /// The unit that wrote it.
    pub lead: Name,
    /// Since when it is in force.
    pub since: Option<Date>,
    /// Its measures, by date.
    pub measures: Vec<MyMeasure>,
    /// Numbers of the firm's own complaints it answers.
    pub complaints: Vec<String>,
    /// Whether the firm has acknowledged it.
    pub acknowledged: bool,
    /// What the reader may do now.
    pub actions: Vec<Action>,
    /// The sequence the page was made at.
    pub seq: u64,
}
