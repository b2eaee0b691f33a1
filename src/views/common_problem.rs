//! 共性问题: what many firms raised in a month in much the same words, as whoever triages or oversees reads it.

use jiff::civil::Date;

use super::name::Name;
use crate::domain::case::Stage;
use crate::domain::complaint::Status;

/// The common problems of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct CommonProblems {
    /// First day of the month.
    pub month: Date,
    /// The months that can be chosen, by their first days, the newest first.
    pub months: Vec<Date>,
    /// How many complaints were compared.
    pub compared: usize,
    /// Only the newest so many of the month were compared: it has more.
    pub capped: bool,
    /// The same of the month before: growth is then less sure.
    pub capped_before: bool,
    /// The most firms first.
    pub rows: Vec<CommonProblem>,
    /// Groups beyond those shown.
    pub more: usize,
}

/// One problem of several firms.
#[derive(Clone, Debug, PartialEq)]
pub struct CommonProblem {
    /// How the first of them was said.
    pub begins: String,
    /// Complaints of the month.
    pub complaints: usize,
    /// Firms of the month.
    pub firms: usize,
    /// Firms that said the like in the month before.
    pub firms_before: usize,
    /// The units that lead what became of them.
    pub units: Vec<Name>,
    /// Complaints that wait for triage.
    pub waiting: usize,
    /// The matters they are in.
    pub cases: Vec<CommonCase>,
    /// Each of them, the newest last.
    pub lines: Vec<CommonLine>,
    /// Lines beyond those shown.
    pub more: usize,
    /// Where one matter is opened over those that wait, for whoever may.
    pub open: Option<String>,
    /// Where a consultation over its matters is convened, for whoever may.
    pub convene: Option<String>,
}

/// A matter of a common problem.
#[derive(Clone, Debug, PartialEq)]
pub struct CommonCase {
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// Where it stands.
    pub stage: Stage,
    /// Its complaints among these.
    pub complaints: usize,
}

/// A complaint of a common problem.
#[derive(Clone, Debug, PartialEq)]
pub struct CommonLine {
    /// Its number.
    pub number: String,
    /// The firm.
    pub enterprise: String,
    /// The day it was received.
    pub received_on: Date,
    /// Where it stands.
    pub status: Status,
    /// How its words begin.
    pub begins: String,
}
