//! Consultations as lists, their own page, their minutes and the case's bands show them.

use jiff::civil::Date;

use super::complaint::File;
use super::history::History;
use super::name::Name;
use super::term::TermView;
use crate::domain::action::Action;
use crate::domain::consultation::{Attendance, Done, Meeting, Met, Opinion, Outside, Part, Status};
use crate::domain::ids::{ConsultationId, MeasureId};
use crate::domain::measure;
use crate::domain::time::At;

/// The cases that a rule brings before a consultation.
#[derive(Clone, Debug, PartialEq)]
pub struct DueByRule {
    /// By the date that ends first.
    pub lines: Vec<DueLine>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct DueLine {
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// Whose problem it is.
    pub firms: Vec<String>,
    /// The unit that leads.
    pub lead: Option<Name>,
    /// The clock that ends first.
    pub term: Option<TermView>,
    /// The rules that hold, each with its count.
    pub met: Vec<Met>,
    /// Whether the reader may convene over it.
    pub may_convene: bool,
    /// Whether the reader may say why none is needed.
    pub may_dismiss: bool,
}

/// A named part of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// 待我处理: an opinion to give, minutes to write or to sign.
    Mine,
    /// 会商中.
    Convened,
    /// 待签发.
    Submitted,
    /// 已结束.
    Ended,
}

impl Tab {
    /// Every part, in reading order.
    pub const ALL: [Tab; 4] = [Tab::Mine, Tab::Convened, Tab::Submitted, Tab::Ended];

    /// The part as it stands in the URL.
    pub fn key(self) -> &'static str {
        match self {
            Tab::Mine => "mine",
            Tab::Convened => "convened",
            Tab::Submitted => "submitted",
            Tab::Ended => "ended",
        }
    }

    /// Reads a part.
    pub fn parse(text: &str) -> Option<Tab> {
        Tab::ALL.into_iter().find(|t| t.key() == text)
    }

    /// The statuses it holds.
    pub fn statuses(self) -> &'static [Status] {
        match self {
            Tab::Mine => &[Status::Convened, Status::Submitted],
            Tab::Convened => &[Status::Convened],
            Tab::Submitted => &[Status::Submitted],
            Tab::Ended => &[Status::Concluded, Status::CalledOff],
        }
    }
}

/// One page of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Consultations {
    /// Which part.
    pub tab: Tab,
    /// The parts this reader has, each with how many are in it; ended ones are not counted.
    pub tabs: Vec<(Tab, Option<u64>)>,
    /// The consultations, the nearest deadline first.
    pub rows: Vec<ConsultationLine>,
    /// Where the next rows begin.
    pub next: Option<String>,
}

/// A consultation in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ConsultationLine {
    /// Its number.
    pub number: String,
    /// What is to be decided.
    pub question: String,
    /// Its cases, by number and title.
    pub cases: Vec<(String, String)>,
    /// Where it stands.
    pub status: Status,
    /// Who signs the minutes.
    pub chair: String,
    /// Units asked.
    pub asked: u64,
    /// Units heard.
    pub given: u64,
    /// The day it is reckoned to end on.
    pub until: Date,
    /// The number of the minutes; empty until they are signed.
    pub minutes_number: String,
    /// The clock of the opinion this reader owes, else the one that ends first.
    pub term: Option<TermView>,
}

/// A consultation over a case, on the case's own page.
#[derive(Clone, Debug, PartialEq)]
pub struct ConsultationOver {
    /// Its number.
    pub number: String,
    /// Where it stands.
    pub status: Status,
    /// Whether the reader may open its page.
    pub opens: bool,
    /// Since when.
    pub since: At,
    /// Until when.
    pub until: Date,
    /// Who convened it.
    pub by: String,
}

/// A case that lies before a consultation.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseBefore {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its firms.
    pub enterprises: Vec<String>,
    /// Whether the reader may open it.
    pub seen: bool,
}

/// A unit that is asked, and what it said.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitAsked {
    /// The unit.
    pub unit: Name,
    /// As what it takes part.
    pub part: Part,
    /// The officer called by name, where the unit enforces.
    pub officer: Option<String>,
    /// What it last said.
    pub opinion: Option<Opinion>,
    /// What it said before that, oldest first.
    pub earlier: Vec<Opinion>,
    /// The clock of an opinion that is owed.
    pub term: Option<TermView>,
    /// How it took part in the meeting, once that is written.
    pub attendance: Option<Attendance>,
}

/// One thing decided.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemLine {
    /// Its place.
    pub n: u32,
    /// The case it binds.
    pub case_number: String,
    /// That case's title.
    pub case_title: String,
    /// What is to be done.
    pub what: String,
    /// The unit that does it.
    pub owner: Name,
    /// The units that help.
    pub co_owners: Vec<Name>,
    /// The last day for it.
    pub due_on: Date,
    /// The day by which the case is answered from then on.
    pub resolve_on: Option<Date>,
    /// How far its measure is, once the minutes are signed.
    pub measure: Option<measure::Status>,
    /// That measure's page, where the reader may open it.
    pub measure_id: Option<MeasureId>,
}

/// What the recorder wrote.
#[derive(Clone, Debug, PartialEq)]
pub struct MinutesText {
    /// The facts, and what was said.
    pub facts: String,
    /// What was not agreed.
    pub dissent: String,
    /// When it is looked at again.
    pub follow_up_on: Option<Date>,
    /// The recorder.
    pub by: String,
    /// When.
    pub at: At,
}

/// One consultation, with everything its page and its minutes show.
#[derive(Clone, Debug, PartialEq)]
pub struct ConsultationDetail {
    /// Where its files lie.
    pub id: ConsultationId,
    /// Its number.
    pub number: String,
    /// Where it stands.
    pub status: Status,
    /// What is to be decided.
    pub question: String,
    /// Its cases.
    pub cases: Vec<CaseBefore>,
    /// The units, those of the cases first.
    pub units: Vec<UnitAsked>,
    /// What bodies outside the bureau were asked, each with whether its link still opens.
    pub outside: Vec<(Outside, bool)>,
    /// Files handed in with the call.
    pub files: Vec<File>,
    /// The last day for the opinions.
    pub opinions_by: Date,
    /// When and where people meet; none where opinions are written only.
    pub meeting: Option<Meeting>,
    /// Who signs the minutes.
    pub chair: String,
    /// The unit that keeps the record.
    pub convener: Name,
    /// Who convened it.
    pub convened: Option<Done>,
    /// The number of the notice that went out; none where it has no series of its own.
    pub notice: Option<String>,
    /// What the recorder wrote.
    pub minutes: Option<MinutesText>,
    /// What is decided.
    pub items: Vec<ItemLine>,
    /// The units the quorum still lacks.
    pub missing: Vec<Name>,
    /// The number of the minutes; empty until they are signed.
    pub minutes_number: String,
    /// When the chair signed.
    pub signed: Option<Done>,
    /// Who called it off, and why.
    pub called_off: Option<(Done, String)>,
    /// The clock that runs: of the opinion this reader owes, else the one that ends first.
    pub term: Option<TermView>,
    /// What the reader may do now, the usual step first.
    pub actions: Vec<Action>,
    /// The reader's unit has still to be heard.
    pub owes: bool,
    /// What happened to it, newest first.
    pub history: History,
    /// The sequence the page was made at.
    pub seq: u64,
}

/// What a body outside the bureau is shown, and no more.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutOutside {
    /// The body.
    pub body: String,
    /// What it is about, as the agenda names it.
    pub title: String,
    /// What is asked.
    pub question: String,
    /// The last day on which the link opens.
    pub until: Date,
}

/// What stands beside a form about a consultation.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutConsultation {
    /// What is to be decided.
    pub question: String,
    /// Its cases, by number and title.
    pub cases: Vec<(String, String)>,
    /// The last day for the opinions.
    pub opinions_by: Date,
    /// When and where people meet.
    pub meeting: Option<Meeting>,
    /// Who signs the minutes.
    pub chair: String,
    /// The units, each with the opinion that counts.
    pub opinions: Vec<(Name, Option<Opinion>)>,
    /// The facts as they are written.
    pub facts: Option<String>,
    /// What is decided.
    pub items: Vec<ItemLine>,
}
