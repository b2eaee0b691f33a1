//! What happened, as a timeline tells it: the event itself, who and when. Words are made by the page.

use std::collections::BTreeMap;

use super::name::Name;
use crate::domain::case::Struck;
use crate::domain::complaint::{self, Satisfaction};
use crate::domain::event::Event;
use crate::domain::ids::{ComplaintId, UnitId};
use crate::domain::time::At;

/// A timeline, newest first, with the names its events do not carry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// What happened.
    pub entries: Vec<Entry>,
    /// Names of units.
    pub units: BTreeMap<UnitId, Name>,
    /// Numbers of the complaints it is about.
    pub complaints: BTreeMap<ComplaintId, String>,
}

impl History {
    /// Nothing is left of what was found of an advised withdrawal.
    pub fn without_withdrawal_checks(&mut self) {
        self.entries.retain(|e| {
            !matches!(
                e.event,
                Event::Complaint(complaint::Event::WithdrawalChecked { .. })
            )
        });
    }

    /// What firms said stays, and how satisfied they are is left out.
    pub fn withhold_ratings(&mut self) {
        for entry in &mut self.entries {
            if let Event::Complaint(
                complaint::Event::Confirmed { outcome } | complaint::Event::Disputed { outcome },
            ) = &mut entry.event
            {
                outcome.satisfaction = Satisfaction::WITHHELD;
            }
        }
    }
}

/// One entry of a timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When it was committed.
    pub at: At,
    /// Who did it: staff by name, a firm's contact masked, or the system.
    pub by: Name,
    /// For which unit or firm they acted.
    pub acts_for: Option<Name>,
    /// For whom they stood in.
    pub stands_in_for: Option<String>,
    /// How the note it tells of was struck through since.
    pub struck: Option<Struck>,
    /// What happened.
    pub event: Event,
    /// The complaint it is about, by number, where the page is about more than one.
    pub about: Option<String>,
}
