//! Asking for more time, granting it, refusing it (`design.md` 2; `domain.md` 1.4).

use jiff::civil::Date;

use super::{Ask, Term, TermEvent, TermId, TermRefusal, Terms};
use crate::domain::calendar::Calendar;
use crate::domain::rulebook::{ExtensionRule, Length, TermUnit};
use crate::domain::time::{At, plus_days};

/// What asking for an extension needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtensionRequest {
    /// Account id of who asks.
    pub by: String,
    /// The new last day: a working day later than the one in force.
    pub to: Date,
    pub reason: String,
    /// What the enterprise is to read.
    pub told: String,
    /// Whether a consultation was held over it since the last extension; what only a leader grants needs one.
    pub consulted: bool,
}

/// What granting an extension needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtensionGrant {
    /// Account id of who grants, never who asked.
    pub by: String,
    /// What the enterprise reads; may have been edited since the asking.
    pub told: String,
    /// Whether who grants is acting as a leader; past the rule's first extensions it takes one.
    pub leader: bool,
}

impl Terms {
    /// Asks for more time. The date in force goes on governing until somebody else grants it.
    pub fn ask_extension(
        &self,
        id: &TermId,
        request: ExtensionRequest,
        at: At,
        calendar: &Calendar,
        rule: &ExtensionRule,
    ) -> Result<TermEvent, TermRefusal> {
        let term = self.open_term(id)?;
        let ExtensionRequest {
            by,
            to,
            reason,
            told,
            consulted,
        } = request;
        extendable(term, at)?;
        if let Some(ask) = term.asked() {
            return Err(TermRefusal::AlreadyAsked { to: ask.to });
        }
        let by_leader = term.is_for_leader(rule);
        if term.extensions >= u32::from(rule.times_by_head) + u32::from(rule.times_by_leader) {
            return Err(TermRefusal::NoThirdExtension);
        }
        if by_leader && !consulted {
            return Err(TermRefusal::ConsultationFirst);
        }
        let (asked, due_on) = (at.beijing_date(), term.due_on);
        if notice(asked, rule.ask_before, calendar) > due_on {
            return Err(TermRefusal::AskedTooLate { asked, due_on });
        }
        reachable(term, to, calendar)?;
        worded(&reason, &told)?;
        Ok(TermEvent::ExtensionAsked {
            term: id.clone(),
            at,
            by,
            to,
            reason,
            told,
            consulted,
        })
    }

    /// Grants what was asked. The date asked for is weighed again, as the term may have moved.
    pub fn extend(
        &self,
        id: &TermId,
        grant: ExtensionGrant,
        at: At,
        calendar: &Calendar,
        rule: &ExtensionRule,
    ) -> Result<TermEvent, TermRefusal> {
        let term = self.open_term(id)?;
        let ask = answerable(term, &grant.by)?;
        if term.is_for_leader(rule) && !grant.leader {
            return Err(TermRefusal::LeaderOnly);
        }
        extendable(term, at)?;
        reachable(term, ask.to, calendar)?;
        worded(&ask.reason, &grant.told)?;
        let entry = TermEvent::Extended {
            term: id.clone(),
            at,
            asked_by: ask.by.clone(),
            by: grant.by,
            to: ask.to,
            reason: ask.reason.clone(),
            told: grant.told,
            due_on: term.due_on,
            late_from: term.late_from,
            provisional: term.provisional,
            calendar_edition: term.calendar_edition.clone(),
        };
        Ok(term.weigh(entry, calendar))
    }

    /// Refuses what was asked; the date in force stays. Possible also when that date has passed.
    pub fn refuse_extension(
        &self,
        id: &TermId,
        by: &str,
        reason: &str,
        at: At,
    ) -> Result<TermEvent, TermRefusal> {
        let term = self.open_term(id)?;
        answerable(term, by)?;
        if reason.trim().is_empty() {
            return Err(TermRefusal::NoReason);
        }
        let (by, reason) = (by.to_owned(), reason.to_owned());
        Ok(TermEvent::ExtensionRefused {
            term: id.clone(),
            at,
            by,
            reason,
        })
    }
}

impl Term {
    /// Whether the next extension takes a leader, and a consultation before it (issue 4, A).
    pub fn is_for_leader(&self, rule: &ExtensionRule) -> bool {
        self.extensions >= u32::from(rule.times_by_head)
    }

    /// When it was last extended.
    pub fn extended_at(&self) -> Option<At> {
        self.entries.iter().rev().find_map(|entry| match entry {
            TermEvent::Extended { at, .. } => Some(*at),
            _ => None,
        })
    }
}

/// The first last day for which asking on this day is early enough.
fn notice(asked: Date, before: Length, calendar: &Calendar) -> Date {
    match before.unit {
        TermUnit::WorkingDays => calendar.add_working_days(asked, before.amount).due,
        _ => plus_days(asked, i64::from(before.amount)),
    }
}

fn answerable<'t>(term: &'t Term, by: &str) -> Result<&'t Ask, TermRefusal> {
    let ask = term.asked().ok_or(TermRefusal::NothingAsked)?;
    match ask.by == by {
        true => Err(TermRefusal::SamePerson { by: by.to_owned() }),
        false => Ok(ask),
    }
}

fn extendable(term: &Term, at: At) -> Result<(), TermRefusal> {
    match term.paused_until(at) {
        Some(until) => Err(TermRefusal::Paused { until }),
        None if term.is_late(at) => Err(TermRefusal::AlreadyLate {
            due_on: term.due_on,
        }),
        None => Ok(()),
    }
}

fn reachable(term: &Term, to: Date, calendar: &Calendar) -> Result<(), TermRefusal> {
    let (due_on, day) = (term.due_on, calendar.day(to));
    match day.is_working() {
        _ if to <= due_on => Err(TermRefusal::NotLater { to, due_on }),
        false => Err(TermRefusal::DayOff { date: to, day }),
        true => Ok(()),
    }
}

fn worded(reason: &str, told: &str) -> Result<(), TermRefusal> {
    if reason.trim().is_empty() {
        return Err(TermRefusal::NoReason);
    }
    if told.trim().is_empty() {
        return Err(TermRefusal::NothingTold);
    }
    Ok(())
}
