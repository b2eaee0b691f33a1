//! Firms as staff read them.

use jiff::civil::Date;

use super::complaint::ComplaintLine;
use super::history::History;
use super::key_enterprise::KeyDetail;
use super::matter::MatterLine;
use super::name::Name;
use super::plan::PlanLine;
use super::positive_listing::ListingLine;
use super::project::ProjectLine;
use super::queue::CaseLine;
use super::results::Counted;
use super::service_day::DayLine;
use super::visit::VisitLine;
use crate::domain::enterprise::Profile;
use crate::domain::term::TermKind;
use crate::domain::time::At;

/// Firms found.
#[derive(Clone, Debug, PartialEq)]
pub struct Enterprises {
    /// What was searched for.
    pub search: String,
    /// The firms, by name.
    pub rows: Vec<EnterpriseLine>,
    /// There are more than are shown.
    pub more: bool,
    /// Whether the reader may put one on record.
    pub may_register: bool,
}

/// A firm in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnterpriseLine {
    /// Its credit code.
    pub uscc: String,
    /// Its name.
    pub name: String,
    /// The district of its site.
    pub district: Name,
}

/// The firm a list is narrowed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneFirm {
    /// Its credit code.
    pub uscc: String,
    /// Its name.
    pub name: String,
}

impl OneFirm {
    /// What narrows an address to it.
    pub fn part(&self) -> String {
        format!("&firm={}", self.uscc)
    }
}

/// The newest rows of a list, and how many there are in all.
#[derive(Clone, Debug, PartialEq)]
pub struct Part<T> {
    /// The newest.
    pub rows: Vec<T>,
    /// All of them that the reader may list.
    pub total: u64,
}

impl<T> Default for Part<T> {
    fn default() -> Part<T> {
        Part {
            rows: Vec::new(),
            total: 0,
        }
    }
}

impl<T> Part<T> {
    /// Whether some of them are only behind the link.
    pub fn is_cut(&self) -> bool {
        self.rows.len() as u64 != self.total
    }
}

/// How many of the terms owed to a firm were kept and how many missed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TermCounts {
    /// Done in time.
    pub kept: u64,
    /// Done late, or late and not done.
    pub missed: u64,
}

/// A firm, everything the reader may know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct EnterpriseDetail {
    /// Its credit code.
    pub uscc: String,
    /// Its name.
    pub name: String,
    /// The district of its site.
    pub district: Name,
    /// What it is, where somebody has set it down.
    pub profile: Option<Profile>,
    /// Whether the reader may set it down or correct it.
    pub may_profile: bool,
    /// Its cases the reader may see.
    pub cases: Part<CaseLine>,
    /// Its complaints the reader may see.
    pub complaints: Part<ComplaintLine>,
    /// Its plans the reader may see.
    pub plans: Part<PlanLine>,
    /// Its major projects the reader may see.
    pub projects: Part<ProjectLine>,
    /// The questions about it that are decided on their own and that the reader may open.
    pub matters: Vec<MatterLine>,
    /// Whether the reader may begin one.
    pub may_ask: bool,
    /// The visits to it that the reader may see.
    pub visits: Part<VisitLine>,
    /// The service days it signed up for, where the reader sits at them; the latest first, two years of them.
    pub days: Vec<DayLine>,
    /// Whether there are older ones.
    pub days_cut: bool,
    /// What was promised to it and kept or missed.
    pub terms: TermCounts,
    /// Its contacts; none for readers who have no reason to call it.
    pub contacts: Option<Contacts>,
    /// Whether the reader may record a complaint for it.
    pub may_record: bool,
    /// How it stands on the roster of key enterprises; none for readers who do not know of it.
    pub key: Option<KeyDetail>,
    /// How it stands on the positive list.
    pub listing: Option<ListingLine>,
    /// What happened to its record, and who saw its contacts.
    pub history: History,
}

/// Every service day a firm signed up for.
#[derive(Clone, Debug, PartialEq)]
pub struct FirmDayList {
    /// The firm.
    pub firm: OneFirm,
    /// The days, the latest first.
    pub rows: Vec<DayLine>,
}

/// A page of the cases of a firm.
#[derive(Clone, Debug, PartialEq)]
pub struct FirmCaseList {
    /// Which firm.
    pub firm: OneFirm,
    /// The cases, the newest first.
    pub rows: Vec<CaseLine>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// A page of the terms owed to a firm.
#[derive(Clone, Debug, PartialEq)]
pub struct FirmTermList {
    /// Which firm.
    pub firm: OneFirm,
    /// Whether those missed are listed, or those kept.
    pub missed: bool,
    /// How many there are of both.
    pub counts: TermCounts,
    /// The terms, those due last first.
    pub rows: Vec<FirmTermLine>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// A term owed to a firm.
#[derive(Clone, Debug, PartialEq)]
pub struct FirmTermLine {
    /// What is to be done.
    pub kind: TermKind,
    /// Whether it is on a case, or on a complaint.
    pub is_case: bool,
    /// The number of that.
    pub number: String,
    /// Its title or words.
    pub title: String,
    /// The unit that leads it.
    pub unit: Name,
    /// The day it was due.
    pub due_on: Date,
    /// When it was done.
    pub met_at: Option<At>,
    /// How it came out.
    pub counted: Counted,
}

/// The contacts of a firm, for whoever may call it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contacts {
    /// Each of them.
    pub rows: Vec<ContactLine>,
    /// Whether the reader keeps them: adds some and prints codes.
    pub keeps: bool,
    /// Whether they are masked and may be shown in full, on record.
    pub may_show: bool,
    /// The sequence the firm was read at.
    pub seq: u64,
}

/// A contact of a firm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactLine {
    /// The name, masked until it is shown.
    pub name: String,
    /// The phone, masked until it is shown; none once it was erased.
    pub phone: Option<String>,
    /// What is typed at log-in.
    pub login: String,
    /// Whether the account may be used.
    pub active: bool,
    /// Whether a one-time code can be printed now.
    pub may_issue_code: bool,
}
