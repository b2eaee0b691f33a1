//! Major projects, as their pages show them.

use jiff::civil::Date;

use super::history::History;
use super::name::Name;
use super::term::TermView;
use crate::domain::action::Action;
use crate::domain::ids::{CaseId, VisitId};
use crate::domain::keyed::keyed;
use crate::domain::project::{Batch, Linked, Milestone, Path};
use crate::domain::time::At;

keyed! {
    /// Which projects are listed.
    #[derive(Default)]
    Part {
        /// Those in service.
        #[default]
        Open = "open",
        /// Those whose milestone is late.
        Late = "late",
        /// Those that ended.
        Ended = "ended",
    }
}

/// What of the projects is shown, as the address says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Which part.
    pub part: Part,
    /// Only this batch.
    pub batch: Option<Batch>,
    /// Only this way of the EIA.
    pub path: Option<Path>,
    /// Only two-high ones.
    pub two_high: bool,
}

/// A page of projects.
#[derive(Clone, Debug, PartialEq)]
pub struct Projects {
    /// Which part.
    pub asked: Asked,
    /// The projects, the newest first.
    pub rows: Vec<ProjectLine>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Whether the reader may put one on record.
    pub may_register: bool,
}

/// A project in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectLine {
    /// Its number.
    pub number: String,
    /// What it is called.
    pub name: String,
    /// The firm.
    pub enterprise: String,
    /// Which batch, of which round.
    pub batch: Option<(Batch, u32)>,
    /// Whether it is two-high.
    pub two_high: bool,
    /// The way its EIA goes.
    pub path: Option<Path>,
    /// What is to be reached next.
    pub milestone: Option<Milestone>,
    /// Its clock.
    pub term: Option<TermView>,
    /// Whether it ended.
    pub ended: bool,
}

/// A milestone of a project.
#[derive(Clone, Debug, PartialEq)]
pub struct StepLine {
    /// What.
    pub milestone: Milestone,
    /// The day it is to be reached.
    pub due_on: Date,
    /// What came of it, who said so and when.
    pub reached: Option<(String, String, At)>,
}

/// One project.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectDetail {
    /// As lists show it.
    pub line: ProjectLine,
    /// The firm's credit code.
    pub uscc: String,
    /// The section that keeps it.
    pub unit: Name,
    /// Why its EIA goes that way, who said so and when.
    pub reason: Option<(String, String, At)>,
    /// Every milestone, in the order they were set.
    pub steps: Vec<StepLine>,
    /// The help visits made early, each with whether the reader may open it.
    pub visits: Vec<(Linked<VisitId>, bool)>,
    /// The cases, each with whether the reader may open it.
    pub cases: Vec<(Linked<CaseId>, bool)>,
    /// Why it ended.
    pub ended: Option<String>,
    /// What the reader may do now.
    pub actions: Vec<Action>,
    /// What happened.
    pub history: History,
    /// The sequence it was read at.
    pub seq: u64,
}
