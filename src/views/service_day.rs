//! Service days: as everybody reads them, as their organisers do, the desk, and what came of one.

use jiff::civil::Date;

use super::history::History;
use super::name::Name;
use crate::domain::action::Action;
use crate::domain::complaint::Status;
use crate::domain::service_day::{Cancelled, Meeting, Moved, Stage};
use crate::domain::time::At;

/// Service days, those to come first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceDays {
    /// From today on, the nearest first.
    pub coming: Vec<DayLine>,
    /// Before today, the latest first.
    pub past: Vec<DayLine>,
    /// Whether the reader may plan one.
    pub may_plan: bool,
    /// Whether the reader sits at a desk, so that its page is offered on the day.
    pub at_desk: bool,
}

/// A service day in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct DayLine {
    /// Its number.
    pub number: String,
    /// The day.
    pub date: Date,
    /// From and to: `14:30`, `17:30`.
    pub hours: (String, String),
    /// Whether it is held online.
    pub online: bool,
    /// Where, or how to take part.
    pub place: String,
    /// What it is about.
    pub theme: String,
    /// The unit that holds it.
    pub organiser: Name,
    /// Where it stands.
    pub stage: Stage,
    /// How many firms can come.
    pub places: u32,
    /// How many have a place.
    pub taken: u32,
    /// How many wait for one.
    pub waiting: u32,
    /// The date it had before.
    pub moved_from: Option<Date>,
    /// Whether the reader's own firm means to come; `true` while it waits for a place.
    pub mine: Option<bool>,
}

impl DayLine {
    /// Places that are free.
    pub fn left(&self) -> u32 {
        self.places.saturating_sub(self.taken)
    }
}

/// One service day as everybody may read it, with what is the reader's own.
#[derive(Clone, Debug, PartialEq)]
pub struct DayDetail {
    /// Its number.
    pub number: String,
    /// When and where.
    pub meeting: Meeting,
    /// What it is about.
    pub theme: String,
    /// Who presides.
    pub chair: String,
    /// The unit that holds it.
    pub organiser: Name,
    /// The units that sit there.
    pub units: Vec<Name>,
    /// Where it stands.
    pub stage: Stage,
    /// How many firms can come.
    pub places: u32,
    /// Places that are free.
    pub left: u32,
    /// Firms that wait for one.
    pub waiting: u32,
    /// Every change of date or place, oldest first.
    pub moves: Vec<Moved>,
    /// Why it will not be held.
    pub cancelled: Option<Cancelled>,
    /// The sign-up of the reader's firm.
    pub mine: Option<MySignUp>,
    /// What the reader may do now, the usual step first.
    pub actions: Vec<Action>,
    /// Whether somebody who logs in as a firm could sign up now.
    pub open: bool,
    /// The sequence the page was made at.
    pub seq: u64,
}

/// The reader's own sign-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MySignUp {
    /// The place in the order.
    pub order: u32,
    /// Whether it waits for a place.
    pub waiting: bool,
    /// What it is about; may be empty.
    pub topic: String,
    /// Name and phone in full: they are the firm's own.
    pub contact: Option<(String, String)>,
}

/// One service day as staff read it.
#[derive(Clone, Debug, PartialEq)]
pub struct OfficeDay {
    /// What everybody reads, with the reader's own buttons.
    pub day: DayDetail,
    /// Who means to come, in order; none for those who do not sit there.
    pub sign_ups: Option<Vec<SignUpLine>>,
    /// Whether the desk is open to the reader now.
    pub desk: bool,
    /// What happened; none for those who do not sit there.
    pub history: Option<History>,
}

/// A firm that means to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignUpLine {
    /// The place in the order.
    pub order: u32,
    /// The firm.
    pub enterprise: String,
    /// Name and phone, masked.
    pub contact: Option<(String, String)>,
    /// What it is about; may be empty.
    pub topic: String,
    /// Whether it waits for a place.
    pub waiting: bool,
    /// Whether staff took it down over the phone.
    pub by_phone: bool,
    /// When it signed up.
    pub at: At,
    /// How many problems it has raised here.
    pub raised: u32,
}

/// What stands under the strip of the desk: the session, and what was recorded so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The session's number.
    pub number: String,
    /// When and where.
    pub meeting: Meeting,
    /// What it is about.
    pub theme: String,
    /// Whether it was opened.
    pub stage: Stage,
    /// Its day has passed: nothing new is taken down, what waits is handed in and completed.
    pub over: bool,
    /// Firms with a place, and how many of them have spoken.
    pub came: (u32, u32),
    /// What was recorded, newest first.
    pub records: Vec<DeskLine>,
    /// What was handed in from a device without a network and waits to be completed, oldest first.
    pub incomplete: Vec<IncompleteEntry>,
}

/// What was taken down without a network and could not be registered as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncompleteEntry {
    /// What its page is asked by.
    pub id: String,
    /// The number it was promised; empty where the device had none left.
    pub number: String,
    /// The firm as it was typed; empty where one was chosen.
    pub firm: String,
    /// What it said.
    pub words: String,
    /// When it was said.
    pub said_at: At,
}

/// Who comes to the desk, in groups.
#[derive(Clone, Debug, PartialEq)]
pub struct DeskQueue {
    /// The session's number.
    pub number: String,
    /// When and where.
    pub meeting: Meeting,
    /// What it is about.
    pub theme: String,
    /// The sequence it was read at.
    pub seq: u64,
    /// The firm at the desk.
    pub at_desk: Option<QueueLine>,
    /// Who is here, the next first.
    pub arrived: Vec<QueueLine>,
    /// Who is awaited: with a place, then without.
    pub awaited: Vec<QueueLine>,
    /// Who was at the desk already.
    pub done: Vec<QueueLine>,
    /// Who did not come.
    pub no_show: Vec<QueueLine>,
    /// Whether somebody at the door can be taken in now.
    pub walk_in: bool,
}

/// One firm of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueLine {
    /// The place in the order.
    pub order: u32,
    /// The firm.
    pub enterprise: String,
    /// What it is about; may be empty.
    pub topic: String,
    /// It has no place of its own.
    pub waiting: bool,
    /// How many problems it has raised here.
    pub raised: u32,
    /// Since when it is as it is.
    pub since: Option<At>,
    /// What can be pressed now.
    pub can: Vec<Action>,
}

/// What the papers of a session are written from.
#[derive(Clone, Debug, PartialEq)]
pub struct DayReport {
    /// The session.
    pub day: DayDetail,
    /// Who means to come, in order.
    pub comes: Vec<Comes>,
    /// What was raised, in the order it was said.
    pub raised: Vec<Raised>,
    /// The day of the last session that was held before, and what was raised there as it stands now.
    pub last: Option<(Date, Vec<Raised>)>,
}

/// A firm that means to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comes {
    /// The firm.
    pub enterprise: String,
    /// What it is about; may be empty.
    pub topic: String,
    /// It has no place of its own.
    pub waiting: bool,
    /// It did not come.
    pub stayed_away: bool,
}

/// Something a firm raised, and how it stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct Raised {
    /// Its number.
    pub number: String,
    /// The firm.
    pub enterprise: String,
    /// The firm's credit code.
    pub uscc: String,
    /// What it said.
    pub words: String,
    /// What it was last told.
    pub answer: Option<String>,
    /// What became of it.
    pub became: Became,
    /// Who has it, where it became a matter.
    pub unit: Option<Name>,
    /// The last day of the term that runs; none where nothing runs.
    pub due: Option<Date>,
    /// The matter is over.
    pub over: bool,
}

/// A record of the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskLine {
    /// Its number.
    pub number: String,
    /// The firm.
    pub enterprise: String,
    /// What it said.
    pub words: String,
    /// When it was recorded.
    pub at: At,
    /// What became of it.
    pub became: Became,
    /// The unit that has it, where it became a matter.
    pub unit: Option<Name>,
}

/// What became of something said at a service day. Each record counts once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Became {
    /// Answered on the spot; the firm has not said that it holds.
    Unconfirmed,
    /// Answered on the spot, and the firm says that it holds.
    Confirmed,
    /// Answered on the spot; the firm said nothing in time.
    Silent,
    /// Left for triage, or disputed and back with it.
    ForTriage,
    /// Handled in a case.
    InCase,
    /// Not accepted, with a reason.
    Declined,
    /// The firm took it back.
    Withdrawn,
}

impl Became {
    /// Every outcome, in the order of the summary.
    pub const ALL: [Became; 7] = [
        Became::Unconfirmed,
        Became::Confirmed,
        Became::Silent,
        Became::ForTriage,
        Became::InCase,
        Became::Declined,
        Became::Withdrawn,
    ];

    /// What became of a complaint. Only the firm's own word makes an answer count (design §3).
    pub fn of(status: Status, in_case: bool) -> Became {
        match status {
            _ if in_case => Became::InCase,
            Status::InCase => Became::InCase,
            Status::Registered | Status::Disputed => Became::ForTriage,
            Status::Answered => Became::Unconfirmed,
            Status::Confirmed => Became::Confirmed,
            Status::Silent => Became::Silent,
            Status::Declined => Became::Declined,
            // what is void is not listed at all
            Status::Withdrawn | Status::Void => Became::Withdrawn,
        }
    }
}

/// What came of one service day.
#[derive(Clone, Debug, PartialEq)]
pub struct DaySummary {
    /// The session.
    pub day: DayDetail,
    /// Firms that raised something.
    pub firms: u32,
    /// Firms that had a place.
    pub signed_up: u32,
    /// Problems raised.
    pub raised: u32,
    /// How many became what; those that are nought are left out.
    pub became: Vec<(Became, u32)>,
    /// Cases opened from it.
    pub cases: u32,
    /// Every record, in the order they were made.
    pub records: Vec<DeskLine>,
    /// Name and credit code of each firm that raised something: each has a feedback sheet.
    pub sheets: Vec<(String, String)>,
}
