//! Stopping a clock and letting it run again.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{TermEvent, TermId, TermRefusal, Terms};
use crate::domain::calendar::Calendar;
use crate::domain::time::At;

/// Whom or what a paused term waits for. Which of these a bureau pauses for, under which name and how long, is
/// rulebook data ([`PauseRule`](crate::domain::rulebook::PauseRule)).
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PauseCategory {
    /// The enterprise has to supply something.
    Enterprise,
    /// Another authority or a higher level has to decide or reply.
    OtherAuthority,
    /// Monitoring, testing, inspection or expert review is under way.
    Testing,
    /// The site, the weather or another force makes work impossible.
    ForceMajeure,
    /// A hearing is held (听证). No form offers it: it follows from the firm asking for one.
    Hearing,
    /// The whole case is parked (挂账). No form offers it: parking is asked for and approved.
    Parked,
}

impl PauseCategory {
    /// Every category a rulebook may list.
    pub const ALL: [PauseCategory; 4] = [
        PauseCategory::Enterprise,
        PauseCategory::OtherAuthority,
        PauseCategory::Testing,
        PauseCategory::ForceMajeure,
    ];

    /// The key under which the rulebook lists it; none for what it never lists.
    pub fn rule(self) -> Option<&'static str> {
        match self {
            PauseCategory::Enterprise => Some("enterprise_material"),
            PauseCategory::OtherAuthority => Some("higher_authority"),
            PauseCategory::Testing => Some("monitoring"),
            PauseCategory::ForceMajeure => Some("site_condition"),
            PauseCategory::Hearing | PauseCategory::Parked => None,
        }
    }

    /// The name in forms and events.
    pub fn name(self) -> &'static str {
        match self {
            PauseCategory::Enterprise => "enterprise",
            PauseCategory::OtherAuthority => "other_authority",
            PauseCategory::Testing => "testing",
            PauseCategory::ForceMajeure => "force_majeure",
            PauseCategory::Hearing => "hearing",
            PauseCategory::Parked => "parked",
        }
    }

    /// The category of that name.
    pub fn parse(name: &str) -> Option<PauseCategory> {
        PauseCategory::ALL
            .into_iter()
            .find(|category| category.name() == name)
    }
}

/// What a pause needs: whose turn it is, why, who says so, and when it ends by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PauseRequest {
    pub category: PauseCategory,
    pub reason: String,
    /// Account id.
    pub by: String,
    /// The clock runs again from 00:00 of this day, which is itself not counted.
    pub until: Date,
    /// The furthest the rule lets this category reach. Who needs longer pauses again, and so looks again.
    pub latest: Date,
}

impl Terms {
    /// Stops the clock. The time used so far, the day of the pause with it, stays used.
    pub fn pause(
        &self,
        id: &TermId,
        request: PauseRequest,
        at: At,
        calendar: &Calendar,
    ) -> Result<TermEvent, TermRefusal> {
        let term = self.open_term(id)?;
        let PauseRequest {
            category,
            reason,
            by,
            until,
            latest,
        } = request;
        let today = at.beijing_date();
        if let Some(until) = term.paused_until(at) {
            return Err(TermRefusal::Paused { until });
        }
        if term.is_late(at) {
            return Err(TermRefusal::AlreadyLate {
                due_on: term.due_on,
            });
        }
        if reason.trim().is_empty() {
            return Err(TermRefusal::NoReason);
        }
        if until <= today {
            return Err(TermRefusal::UntilNotAhead { until, today });
        }
        if until > latest {
            return Err(TermRefusal::UntilTooFar { until, latest });
        }
        let entry = TermEvent::Paused {
            term: id.clone(),
            category,
            reason,
            by,
            at,
            until,
            due_on: term.due_on,
            late_from: term.late_from,
            provisional: term.provisional,
            calendar_edition: term.calendar_edition.clone(),
        };
        Ok(term.weigh(entry, calendar))
    }

    /// Stops the clock of a parked case until the day it is looked at again: also a late one, whose breach
    /// goes on record first, and also one that stands already. Nothing where the term is not open.
    pub fn park(
        &self,
        id: &TermId,
        reason: &str,
        by: &str,
        until: Date,
        at: At,
        calendar: &Calendar,
    ) -> Vec<TermEvent> {
        let Some(mut term) = self.open_term(id).ok().cloned() else {
            return Vec::new();
        };
        let late = self.breaches(at);
        let mut entries: Vec<TermEvent> = late.into_iter().filter(|e| e.term() == id).collect();
        if term.paused_until(at).is_some() {
            entries.extend(self.resume(id, at, calendar).ok());
        }
        for entry in &entries {
            term.evolve(entry);
        }
        let parked = TermEvent::Paused {
            term: id.clone(),
            category: PauseCategory::Parked,
            reason: reason.to_owned(),
            by: by.to_owned(),
            at,
            until,
            due_on: term.due_on,
            late_from: term.late_from,
            provisional: term.provisional,
            calendar_edition: term.calendar_edition.clone(),
        };
        entries.push(term.weigh(parked, calendar));
        entries
    }

    /// Lets the clock run again. A pause past its end is recorded as ended on its date, however
    /// late somebody looks.
    pub fn resume(
        &self,
        id: &TermId,
        at: At,
        calendar: &Calendar,
    ) -> Result<TermEvent, TermRefusal> {
        let term = self.open_term(id)?;
        let until = term.paused_until.ok_or(TermRefusal::NotPaused)?;
        let entry = TermEvent::Resumed {
            term: id.clone(),
            at: at.min(At::start_of_day(until)),
            due_on: term.due_on,
            late_from: term.late_from,
            provisional: term.provisional,
            calendar_edition: term.calendar_edition.clone(),
        };
        Ok(term.weigh(entry, calendar))
    }

    /// Resumes every term whose pause has run out, for a sweep or a command to record.
    pub fn resume_lapsed(&self, at: At, calendar: &Calendar) -> Vec<TermEvent> {
        let lapsed = self.open().filter(|term| term.pause_has_lapsed(at));
        lapsed
            .filter_map(|term| self.resume(&term.id, at, calendar).ok())
            .collect()
    }
}
