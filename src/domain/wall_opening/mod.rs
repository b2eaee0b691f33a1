//! 跨墙查阅: an opening of the wall (design §6.9). What a firm said on one side is read by one named person on the
//! other, for a purpose it was not said for; or the duty route by which danger reaches a named leader.
//!
//! ```text
//! reported ─► granted                 one file: open at once
//!    │           └─► waiting ─► open  several at once: a second person agrees
//!    └─► declined      └─► declined
//! open ─► over: after its last day, by itself
//! ```
//!
//! Nothing in the file itself changes: its wall stands as before. The opening is read on its own page by the one
//! reader, until its last day. The firm reads who, why and until when: at once, or from the day to which it was
//! postponed on a legal ground.

mod command;
mod decide;
mod event;
mod guard;
#[cfg(test)]
pub(in crate::domain) mod tests;

pub use command::{Command, Postponing, Wanted, files_of, needs, subject, subject_of};
pub use decide::decide;
pub use event::{Event, evolve};
pub use guard::{ACTIONS, available, may_report, possible};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::actor::Person;
use super::ids::{AccountId, AttachmentId, EnterpriseId, StreamId, WallOpeningId};
use super::keyed::keyed;
use super::sealed::Sealed;
use super::time::At;

keyed! {
    /// Why it is read. The first four are a duty: whoever learns of one tells a leader.
    Ground {
        /// Danger to people or to the environment.
        Danger = "danger",
        /// Pollution that goes on.
        Ongoing = "ongoing",
        /// A crime is suspected.
        Crime = "crime",
        /// Monitoring data were falsified.
        DataFraud = "data_fraud",
        /// Another purpose that the law provides for.
        Other = "other",
    }
}

impl Ground {
    /// Whether whoever learns of it must tell a leader.
    pub fn is_duty(self) -> bool {
        self != Ground::Other
    }
}

keyed! {
    /// Where an opening stands.
    #[derive(Default)]
    Status {
        /// A leader was told and has not decided.
        #[default]
        Reported = "reported",
        /// Several files: a second person has to agree.
        Waiting = "waiting",
        /// The reader may read, until the last day.
        Open = "open",
        /// Not opened.
        Declined = "declined",
    }
}

/// One thing that is read: a problem a firm told, or a leniency file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Which.
    pub stream: StreamId,
    /// Its number.
    pub number: String,
    /// Whose.
    pub enterprise: EnterpriseId,
    /// The firm's name then.
    pub enterprise_name: String,
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Who.
    pub by: Person,
    /// When.
    pub at: At,
}

/// What a leader was told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Duty {
    /// Why.
    pub ground: Ground,
    /// What was seen.
    pub words: Sealed,
    /// The leader.
    pub to: Person,
    /// By whom and when.
    pub done: Done,
    /// The instant by which the leader decides; none of reports from before there was a clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look_by: Option<At>,
}

/// The firm learns of it later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Postponed {
    /// The day from which the firm reads of it.
    pub until: Date,
    /// The legal ground for that.
    pub ground: String,
}

/// What a leader opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Grant {
    /// Who reads, and nobody else.
    pub reader: Person,
    /// Why.
    pub ground: Ground,
    /// The law it rests on.
    pub basis: String,
    /// What for, in words; the firm reads them.
    pub reason: Sealed,
    /// The last day on which it can be read.
    pub until: Date,
    /// Who has to agree, where several files are opened at once.
    pub second: Option<Person>,
    /// The firm learns of it later.
    pub postponed: Option<Postponed>,
    /// Which leader, and when.
    pub done: Done,
}

/// An opening as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WallOpening {
    /// Not before its first event.
    pub id: Option<WallOpeningId>,
    /// What is read.
    pub targets: Vec<Target>,
    /// Where it stands.
    pub status: Status,
    /// What a leader was told, where that came first.
    pub duty: Option<Duty>,
    /// What was opened.
    pub grant: Option<Grant>,
    /// Who agreed.
    pub agreed: Option<Done>,
    /// Who declined, and why.
    pub declined: Option<(Sealed, Done)>,
    /// Every file its reader downloaded, and when: the newest last.
    pub reads: Vec<(AttachmentId, Done)>,
}

impl WallOpening {
    /// Whether its reader can read on this day.
    pub fn is_open(&self, today: Date) -> bool {
        let until = self.grant.as_ref().map(|g| g.until);
        self.status == Status::Open && until.is_some_and(|until| today <= until)
    }

    /// The day from which the firm reads of it; never, where nothing was opened.
    pub fn told_on(&self) -> Option<Date> {
        let grant = self
            .grant
            .as_ref()
            .filter(|_| self.status == Status::Open)?;
        let opened = self.agreed.as_ref().unwrap_or(&grant.done);
        let postponed = grant.postponed.as_ref().map(|p| p.until);
        Some(postponed.unwrap_or(opened.at.beijing_date()))
    }

    /// By when the leader who was told decides, while nobody has.
    pub fn look_by(&self) -> Option<At> {
        let waits = self.status == Status::Reported;
        self.duty.as_ref()?.look_by.filter(|_| waits)
    }

    /// Whether this person reads what was opened, on this day.
    pub fn is_read_by(&self, who: &AccountId, today: Date) -> bool {
        let reader = self.grant.as_ref().map(|g| &g.reader.account);
        reader == Some(who) && self.is_open(today)
    }

    /// Whose turn it is: the leader who was told, or whoever has to agree.
    pub fn turn(&self) -> Option<&Person> {
        match self.status {
            Status::Reported | Status::Waiting => self.decides(),
            Status::Open | Status::Declined => None,
        }
    }

    /// Who decides on it, or did: the leader who was told, or whoever has to agree.
    pub fn decides(&self) -> Option<&Person> {
        let second = self.grant.as_ref().and_then(|g| g.second.as_ref());
        second.or(self.duty.as_ref().map(|d| &d.to))
    }

    /// Everybody with a part in it.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        let duty = self.duty.iter().flat_map(|d| [&d.done.by, &d.to]);
        let grant = self.grant.iter();
        let grant = grant.flat_map(|g| [&g.done.by, &g.reader].into_iter().chain(&g.second));
        duty.chain(grant)
    }
}
