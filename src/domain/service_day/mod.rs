//! 企业服务日: one session at which firms say what they need (design §2; domain.md 1.1).
//!
//! ```text
//! planned ─hold─► held        planned ─move─► planned (old and new are shown)        planned ─cancel─► cancelled
//! ```

mod attendance;
mod decide;
mod event;
mod meeting;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

pub use attendance::Attendance;
pub use decide::{Command, decide, needs, possible, subject, subject_of};
pub use event::{Event, evolve};
use jiff::civil::Date;
pub use meeting::{Meeting, hour_text, parse_hour};
use serde::{Deserialize, Serialize};

use super::account::Contact;
use super::actor::Person;
use super::ids::{ComplaintId, EnterpriseId, ServiceDayId, UnitId};
use super::number::Number;
use super::time::At;

/// The most firms one session can be planned for.
pub const MAX_PLACES: u32 = 500;

/// How many numbers a desk is given at once for words taken down without a network. The longest session on record took
/// down 42 problems in an afternoon at several desks (domain.md 1.1).
pub const RESERVED_AT_ONCE: u32 = 20;

/// Where a service day stands.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// It will be held.
    #[default]
    Planned,
    /// It is or was held.
    Held,
    /// It will not be held.
    Cancelled,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Stage; 3] = [Stage::Planned, Stage::Held, Stage::Cancelled];

    /// The stage as it stands in tables.
    pub fn key(self) -> &'static str {
        match self {
            Stage::Planned => "planned",
            Stage::Held => "held",
            Stage::Cancelled => "cancelled",
        }
    }

    /// Reads a stage.
    pub fn parse(text: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|s| s.key() == text)
    }
}

/// A firm that means to come.
#[derive(Clone, Debug, PartialEq)]
pub struct SignUp {
    /// The firm's name when it signed up.
    pub enterprise_name: String,
    /// Who comes; sealed.
    pub contact: Contact,
    /// What it is about, in one line; may be empty.
    pub topic: String,
    /// The place in the order of signing up, from 1; never given twice.
    pub order: u32,
    /// Every place was taken; it moves up when somebody withdraws.
    pub waiting: bool,
    /// Taken down by staff over the phone, or at the door.
    pub by_phone: bool,
    /// When.
    pub at: At,
    /// Whether it came, once the day has come.
    pub attendance: Option<Attendance>,
    /// Since when that is so.
    pub attended_at: Option<At>,
}

/// A complaint's number kept back for a desk that may lose its network.
#[derive(Clone, Debug, PartialEq)]
pub struct Reserved {
    /// The number.
    pub number: Number,
    /// The device it was given to, by an id the device made for these numbers.
    pub block: String,
    /// What was registered under it.
    pub taken_by: Option<ComplaintId>,
}

/// A change of date or place, old and new.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    /// As it was.
    pub from: Meeting,
    /// As it is.
    pub to: Meeting,
    /// Why, as the firms read it.
    pub reason: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
}

/// That it will not be held.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cancelled {
    /// Why, as the firms read it.
    pub reason: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
}

/// A service day as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceDay {
    /// Not before it was planned.
    pub id: Option<ServiceDayId>,
    /// Its yearly number.
    pub number: String,
    /// The unit that holds it.
    pub organiser: Option<UnitId>,
    /// When and where.
    pub meeting: Option<Meeting>,
    /// What it is about, in one line.
    pub theme: String,
    /// Who presides.
    pub chair: String,
    /// The units that sit there, the organiser among them.
    pub units: BTreeSet<UnitId>,
    /// How many firms can come.
    pub places: u32,
    /// Where it stands.
    pub stage: Stage,
    /// Every change of date or place, oldest first.
    pub moves: Vec<Moved>,
    /// Why it will not be held.
    pub cancelled: Option<Cancelled>,
    /// The firms that mean to come.
    pub sign_ups: BTreeMap<EnterpriseId, SignUp>,
    /// The last order given to a sign-up.
    pub last_order: u32,
    /// The numbers kept back for its desks, by their text.
    pub reserved: BTreeMap<String, Reserved>,
}

impl ServiceDay {
    /// The date it is held on.
    pub fn date(&self) -> Option<Date> {
        self.meeting.as_ref().map(|m| m.date)
    }

    /// How many firms have a place.
    pub fn taken(&self) -> u32 {
        // whoever did not come holds no place any more
        let gone = |s: &SignUp| s.attendance == Some(Attendance::NoShow);
        let seated = self.sign_ups.values().filter(|s| !s.waiting && !gone(s));
        let seated = seated.count();
        u32::try_from(seated).unwrap_or(u32::MAX)
    }

    /// How many places are left.
    pub fn left(&self) -> u32 {
        self.places.saturating_sub(self.taken())
    }

    /// The firms in the order they signed up.
    pub fn in_order(&self) -> Vec<(&EnterpriseId, &SignUp)> {
        let mut all: Vec<_> = self.sign_ups.iter().collect();
        all.sort_by_key(|(_, s)| s.order);
        all
    }

    /// The firm that has waited longest.
    fn first_waiting(&self, but: &EnterpriseId) -> Option<(&EnterpriseId, &SignUp)> {
        let waiting = |(id, s): &(&EnterpriseId, &SignUp)| {
            s.waiting && *id != but && s.attendance != Some(Attendance::NoShow)
        };
        self.in_order().into_iter().find(waiting)
    }

    /// Whether what is said on `date` can be recorded as said here.
    pub fn takes_words_of(&self, date: Date) -> bool {
        self.stage != Stage::Cancelled && self.date() == Some(date)
    }
}
