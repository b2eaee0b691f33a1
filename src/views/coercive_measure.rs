//! Sealing, seizing, limiting and stopping production, as their pages show it.

use jiff::civil::Date;

use super::history::History;
use super::leniency_change::Wording;
use super::name::Name;
use super::positive_listing::ListingLine;
use super::term::TermView;
use crate::domain::action::Action;
use crate::domain::coercive_measure::{Kind, Service, Sheet, Status};
use crate::domain::time::At;

/// A page of measures.
#[derive(Clone, Debug, PartialEq)]
pub struct CoerciveMeasures {
    /// Only those that stand so.
    pub status: Option<Status>,
    /// The measures, the newest first.
    pub rows: Vec<MeasureLine>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Whether the reader may ask for one.
    pub may_propose: bool,
}

/// One measure in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureLine {
    /// Its number inside.
    pub number: String,
    /// The firm's credit code.
    pub uscc: String,
    /// The firm's name.
    pub enterprise: String,
    /// The unit that asked.
    pub unit: Name,
    /// Which measure.
    pub kind: Kind,
    /// Where it stands.
    pub status: Status,
    /// The clock that ends first.
    pub term: Option<TermView>,
}

/// One measure.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureDetail {
    /// As lists show it.
    pub line: MeasureLine,
    /// The answers of the prudence gate.
    pub sheet: Sheet,
    /// When it was begun on site.
    pub begun_at: Option<At>,
    /// Who asked, and when.
    pub proposed: Option<(String, At)>,
    /// Whether it was agreed, what was said, by whom.
    pub reviewed: Option<(bool, String, String)>,
    /// The number of the decision, from when it holds, what was said, by whom.
    pub approved: Option<(String, Date, String, String)>,
    /// The day it was approved.
    pub approved_at: Option<At>,
    /// That the decision was served.
    pub served: Option<Service>,
    /// The last day it holds, as its term runs; none where none runs.
    pub holds_until: Option<Date>,
    /// How often it was extended.
    pub extended: u32,
    /// What a firm can do that does not agree.
    pub remedies: Wording,
    /// Why not, by whom.
    pub declined: Option<(String, String)>,
    /// Why somebody asks that it hold longer, and who.
    pub extension: Option<(String, String)>,
    /// What the firm says who asks that it end.
    pub release: Option<String>,
    /// What came of the last look.
    pub looked_at: Option<(bool, String)>,
    /// Why it ended.
    pub lifted: Option<String>,
    /// How the firm stands on the positive list today.
    pub listing: Option<ListingLine>,
    /// Whether every number of days of such measures was held against its source.
    pub days_confirmed: bool,
    /// Its open clocks.
    pub terms: Vec<TermView>,
    /// What the reader may do now.
    pub actions: Vec<Action>,
    /// What happened; nothing on the firm's page.
    pub history: History,
    /// The sequence it was read at.
    pub seq: u64,
}

/// The measures against the reader's own firm.
#[derive(Clone, Debug, PartialEq)]
pub struct OurMeasures {
    /// Those it may know of, the newest first.
    pub rows: Vec<MeasureDetail>,
}
