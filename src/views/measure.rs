//! Measures as their case, their plan, the queue and their own page show them.

use jiff::civil::Date;

use super::complaint::File;
use super::history::History;
use super::name::Name;
use super::stand_in::Held;
use super::term::TermView;
use crate::domain::action::Action;
use crate::domain::ids::MeasureId;
use crate::domain::measure::{Kind, Status, Word};

/// A measure in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureLine {
    /// Which.
    pub id: MeasureId,
    /// Whether the reader may open its page.
    pub seen: bool,
    /// The number of its case.
    pub case_number: String,
    /// What is to be done.
    pub what: String,
    /// The unit that owns it.
    pub owner: Name,
    /// The person who has it in hand.
    pub person: Option<Held>,
    /// The last day that governs.
    pub due_on: Date,
    /// Where it stands.
    pub status: Status,
    /// The clock that runs.
    pub term: Option<TermView>,
}

/// A measure that waits in the draft of its plan.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitingMeasure {
    /// The measure it will be.
    pub id: MeasureId,
    /// The number of its case.
    pub case_number: String,
    /// Of which kind.
    pub kind: Kind,
    /// What is to be done.
    pub what: String,
    /// The unit that is to own it.
    pub owner: Name,
    /// The person who is to have it in hand.
    pub person: Option<String>,
    /// By what one sees that it is done.
    pub acceptance: String,
    /// The firm's department or post that does its part.
    pub firm_owner: String,
    /// What it waits for.
    pub after: Option<String>,
    /// The last day.
    pub due_on: Date,
}

/// One report, with its files.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// In words, by whom, when.
    pub said: Word,
    /// Its files.
    pub files: Vec<File>,
    /// Why it was sent back, if it was.
    pub returned: Option<Word>,
}

/// One measure, with everything its page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureDetail {
    /// Which.
    pub id: MeasureId,
    /// Where it stands.
    pub status: Status,
    /// Of which kind.
    pub kind: Kind,
    /// What is to be done.
    pub what: String,
    /// The unit that owns it.
    pub owner: Name,
    /// The units that help.
    pub co_owners: Vec<Name>,
    /// The person who has it in hand.
    pub person: Option<Held>,
    /// By what one sees that it is done.
    pub acceptance: String,
    /// The firm's department or post that does its part.
    pub firm_owner: String,
    /// What it waits for.
    pub after: Option<String>,
    /// How many measures after it did not move along when it slipped.
    pub left_behind: usize,
    /// The agreed day.
    pub agreed_on: Date,
    /// The last day that governs.
    pub due_on: Date,
    /// The unit that led its case when it was set.
    pub lead: Option<Name>,
    /// The case's number.
    pub case_number: String,
    /// The case's title.
    pub case_title: String,
    /// Whether the reader may open the case.
    pub case_seen: bool,
    /// The number of the plan it belongs to, where the reader may open that.
    pub plan: Option<String>,
    /// The number of the consultation that decided it, where the reader may open that.
    pub consultation: Option<String>,
    /// Every report, newest first.
    pub reports: Vec<Report>,
    /// Who verified or cancelled it, and what was said.
    pub ended: Option<Word>,
    /// The clock that runs.
    pub term: Option<TermView>,
    /// What the reader may do now, the usual step first.
    pub actions: Vec<Action>,
    /// What happened to it, newest first.
    pub history: History,
    /// The sequence the page was made at.
    pub seq: u64,
}

/// What stands beside a form about a measure.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutMeasure {
    /// What is to be done.
    pub what: String,
    /// The unit that owns it.
    pub owner: Name,
    /// By what one sees that it is done.
    pub acceptance: String,
    /// The last day that governs.
    pub due_on: Date,
    /// What was reported last.
    pub reported: Option<String>,
    /// The files of that report.
    pub files: Vec<File>,
    /// Which: where its files are.
    pub id: MeasureId,
}
