//! Visits to firms, as their pages show them.

use jiff::civil::Date;

use super::complaint::File;
use super::enterprise::OneFirm;
use super::history::History;
use super::name::Name;
use super::positive_listing::ListingLine;
use crate::domain::action::Action;
use crate::domain::time::At;
use crate::domain::visit::{Ground, Heard, Kind, Linked, Status};

/// What of the visits is shown, as the address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Only those to this firm, of every year.
    pub firm: Option<OneFirm>,
    /// Of which year.
    pub year: i16,
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only those this unit makes.
    pub unit: Option<String>,
    /// Only those of firms on the positive list without a ground.
    pub without: bool,
}

/// A part of the visits.
#[derive(Clone, Debug, PartialEq)]
pub struct Visits {
    /// Which part.
    pub asked: Asked,
    /// The years that can be chosen.
    pub years: Vec<i16>,
    /// The units that can be chosen.
    pub units: Vec<(String, Name)>,
    /// The visits, the latest first.
    pub rows: Vec<VisitLine>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Whether there were more than a file holds.
    pub cut: bool,
    /// Whether the reader reads inspections, and so their report.
    pub inspections: bool,
    /// What the reader may plan.
    pub may: Vec<Action>,
}

/// One visit in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitLine {
    /// Its number.
    pub number: String,
    /// The firm's credit code.
    pub uscc: String,
    /// The firm's name.
    pub enterprise: String,
    /// What for.
    pub kind: Kind,
    /// The day.
    pub on: Date,
    /// The units that go.
    pub units: Vec<Name>,
    /// Who goes.
    pub officers: Vec<String>,
    /// Whether the firm was on the positive list on that day.
    pub listed: bool,
    /// Why.
    pub ground: Option<Ground>,
    /// Whether the ground was recorded only afterwards.
    pub ground_after: bool,
    /// Whether it stands in the report.
    pub lacks_ground: bool,
    /// Where it stands.
    pub status: Status,
    /// What the firm said to the guidance; none where there is none.
    pub heard: Option<Heard>,
}

/// The cap of inspections a firm has in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cap {
    /// How many at most.
    pub most: u32,
    /// Whether the legal section confirmed it.
    pub confirmed: bool,
}

/// The visits of one firm in a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirmCount {
    /// The firm's credit code.
    pub uscc: String,
    /// The firm's name.
    pub enterprise: String,
    /// Inspections, planned and made; merged ones once.
    pub inspections: u64,
    /// Those of them that count against the cap.
    pub capped: u64,
    /// Those of them that stand in the report.
    pub without: u64,
    /// Help visits.
    pub help: u64,
}

/// How often each firm was visited in a year.
#[derive(Clone, Debug, PartialEq)]
pub struct FirmCounts {
    /// Which year.
    pub year: i16,
    /// The years that can be chosen.
    pub years: Vec<i16>,
    /// The cap, where the rulebook has one.
    pub cap: Option<Cap>,
    /// The firms, those with the most capped inspections first.
    pub rows: Vec<FirmCount>,
    /// Whether there were more visits than are counted.
    pub cut: bool,
    /// Whether the reader reads inspections.
    pub inspections: bool,
    /// Whether the reader reads help visits.
    pub help: bool,
}

/// One visit.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitDetail {
    /// As lists show it.
    pub line: VisitLine,
    /// Where its ground is on file.
    pub source: Option<String>,
    /// What the firm was told on site.
    pub told: Option<String>,
    /// The guidance given, and what the firm said to it.
    pub guidance: Option<GuidanceView>,
    /// The one it became part of.
    pub merged_into: Option<String>,
    /// Those that became part of it.
    pub took: Vec<String>,
    /// Why nobody goes.
    pub called_off: Option<String>,
    /// How the firm stands on the positive list today.
    pub listing: Option<ListingLine>,
    /// The firm's inspections of that year against the cap; none of a help visit.
    pub count: Option<(u64, Cap)>,
    /// What the reader may do now.
    pub actions: Vec<Action>,
    /// What happened.
    pub history: History,
    /// The sequence it was read at.
    pub seq: u64,
}

/// The guidance given on a help visit, and what the firm said to it.
#[derive(Clone, Debug, PartialEq)]
pub struct GuidanceView {
    /// The visit, as addresses of its files name it.
    pub visit: String,
    /// Who took part for the firm: masked, but for the firm itself. Empty once it was erased.
    pub met: Vec<String>,
    /// What was looked at.
    pub looked_at: String,
    /// Photos and other files.
    pub files: Vec<File>,
    /// The cases it is about; for the firm none.
    pub cases: Vec<Linked>,
    /// Who put it on record, and when.
    pub by: (String, At),
    /// Whether it stands for the firm, in which words, who said so and when.
    pub response: Option<(bool, Option<String>, String, At)>,
}

/// One visit, as its firm reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct OurVisitDetail {
    /// As lists show it, without the inside of it.
    pub line: VisitLine,
    /// What was advised.
    pub told: Option<String>,
    /// The guidance given.
    pub guidance: Option<GuidanceView>,
    /// Whether the firm may say now that it stands, or what is wrong.
    pub may_respond: bool,
}

/// A visit, as the firm reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct OurVisit {
    /// As lists show it, without the inside of it.
    pub line: VisitLine,
    /// What the firm was told on site.
    pub told: Option<String>,
}

/// The visits made to the reader's own firm.
#[derive(Clone, Debug, PartialEq)]
pub struct OurVisits {
    /// This year.
    pub year: i16,
    /// Inspections of this year.
    pub inspections: u64,
    /// Help visits of this year.
    pub help: u64,
    /// All of them, the latest first.
    pub rows: Vec<OurVisit>,
    /// Where the next page begins.
    pub next: Option<String>,
}
