//! Setting a clock anew, and moving dates when a calendar or a rule changes.

use jiff::civil::Date;

use super::{Rule, RuleTaken, Term, TermEvent, TermId, TermRefusal, Terms};
use crate::domain::calendar::Calendar;
use crate::domain::time::At;

impl Terms {
    /// Counts anew from another anchor, under the rule in force now: an objection upheld, a rework
    /// returned. Pauses and extensions before it no longer count; a lateness before it stays.
    pub fn rebase(
        &self,
        id: &TermId,
        rule: &Rule,
        anchor: At,
        by: &str,
        reason: &str,
        at: At,
        calendar: &Calendar,
    ) -> Result<TermEvent, TermRefusal> {
        let term = self.open_term(id)?;
        let entry = TermEvent::Rebased {
            term: id.clone(),
            at,
            by: by.to_owned(),
            reason: reasoned(reason)?,
            weight: rule.weight,
            budget: Some(rule.budget),
            roll: rule.roll,
            rule_version: rule.version.clone(),
            calendar_edition: calendar.edition().to_owned(),
            anchor_at: anchor,
            after_hours_to_next_day: rule.after_hours_to_next_day,
            anchor_day: anchor.beijing_date(),
            due_on: term.due_on,
            late_from: term.late_from,
            provisional: term.provisional,
        };
        Ok(term.weigh(entry, calendar))
    }

    /// Sets it to a date that was decided, earlier or later: by the minutes of a consultation. The date may have
    /// passed; the term is then late.
    pub fn rebase_to(
        &self,
        id: &TermId,
        to: Date,
        by: &str,
        reason: &str,
        at: At,
        calendar: &Calendar,
    ) -> Result<TermEvent, TermRefusal> {
        let term = self.open_term(id)?;
        let entry = TermEvent::Rebased {
            term: id.clone(),
            at,
            by: by.to_owned(),
            reason: reasoned(reason)?,
            weight: term.weight,
            budget: None,
            roll: term.roll,
            rule_version: term.rule_version.clone(),
            calendar_edition: calendar.edition().to_owned(),
            anchor_at: term.anchor_at,
            after_hours_to_next_day: false,
            anchor_day: term.anchor_day,
            due_on: to,
            late_from: term.late_from,
            provisional: term.provisional,
        };
        Ok(term.weigh(entry, calendar))
    }

    /// Takes over the earlier date of a matter that joins this one, by its number. The date may have passed; the
    /// term is then late. Nothing where the date is not earlier.
    pub fn bring_forward(
        &self,
        id: &TermId,
        to: Date,
        from: &str,
        by: &str,
        at: At,
        calendar: &Calendar,
    ) -> Option<TermEvent> {
        let term = self
            .get(id)
            .filter(|term| term.is_open() && to < term.due_on)?;
        let entry = TermEvent::BroughtForward {
            term: id.clone(),
            at,
            by: by.to_owned(),
            from: from.to_owned(),
            to,
            due_on: term.due_on,
            late_from: term.late_from,
            provisional: term.provisional,
            calendar_edition: calendar.edition().to_owned(),
        };
        Some(term.weigh(entry, calendar))
    }

    /// That matter goes its own way again: its date no longer counts here. Nothing where none of it did.
    pub fn give_back(
        &self,
        id: &TermId,
        from: &str,
        by: &str,
        at: At,
        calendar: &Calendar,
    ) -> Option<TermEvent> {
        let term = self.get(id).filter(|term| term.is_open())?;
        term.brought_forward_from(from).then(|| {
            let entry = TermEvent::GivenBack {
                term: id.clone(),
                at,
                by: by.to_owned(),
                from: from.to_owned(),
                due_on: term.due_on,
                late_from: term.late_from,
                provisional: term.provisional,
                calendar_edition: calendar.edition().to_owned(),
            };
            term.weigh(entry, calendar)
        })
    }

    /// Lets every clock that was cancelled at that instant for that reason run again, as if it had not been. What was
    /// cancelled for another stays so, also if it was in the same instant.
    pub fn reinstate(
        &self,
        cancelled: (At, &str),
        by: &str,
        at: At,
        calendar: &Calendar,
    ) -> Vec<TermEvent> {
        let then = |term: &&Term| term.cancelled() == Some(cancelled);
        let again = |term: &Term| {
            let entry = TermEvent::Reinstated {
                term: term.id.clone(),
                at,
                by: by.to_owned(),
                due_on: term.due_on,
                late_from: term.late_from,
                provisional: term.provisional,
                calendar_edition: calendar.edition().to_owned(),
            };
            term.weigh(entry, calendar)
        };
        self.all().filter(then).map(again).collect()
    }

    /// What a calendar edition moves: one entry for each open term whose date it changes. A
    /// command that touches a term folds these in first.
    pub fn recompute(&self, at: At, calendar: &Calendar) -> Vec<TermEvent> {
        self.open()
            .filter_map(|term| term.recomputed(None, at, calendar))
            .collect()
    }

    /// Puts an open term under a new version of its rule, everything that happened to it kept.
    /// Nothing where the date was agreed, or neither date nor version changes.
    pub fn take_rule(
        &self,
        id: &TermId,
        rule: &Rule,
        at: At,
        calendar: &Calendar,
    ) -> Option<TermEvent> {
        let term = self
            .get(id)
            .filter(|term| term.is_open() && term.budget.is_some())?;
        let taken = RuleTaken {
            weight: rule.weight,
            budget: rule.budget,
            roll: rule.roll,
            after_hours_to_next_day: rule.after_hours_to_next_day,
            version: rule.version.clone(),
        };
        term.recomputed(Some(taken), at, calendar)
    }
}

impl Term {
    /// Whether the date of that matter counts in this one.
    fn brought_forward_from(&self, number: &str) -> bool {
        let last = self.entries.iter().rev().find_map(|entry| match entry {
            TermEvent::BroughtForward { from, .. } if from == number => Some(true),
            TermEvent::GivenBack { from, .. } if from == number => Some(false),
            _ => None,
        });
        last == Some(true)
    }

    fn recomputed(
        &self,
        rule: Option<RuleTaken>,
        at: At,
        calendar: &Calendar,
    ) -> Option<TermEvent> {
        let renamed = rule
            .as_ref()
            .is_some_and(|rule| rule.version != self.rule_version);
        let entry = TermEvent::Recomputed {
            term: self.id.clone(),
            at,
            rule,
            calendar_edition: calendar.edition().to_owned(),
            anchor_day: self.anchor_day,
            due_on: self.due_on,
            late_from: self.late_from,
            provisional: self.provisional,
        };
        let entry = self.weigh(entry, calendar);
        let same = entry
            .dates()
            .is_some_and(|(due_on, late_from, provisional, _)| {
                (due_on, late_from, provisional) == (self.due_on, self.late_from, self.provisional)
            });
        (renamed || !same).then_some(entry)
    }
}

fn reasoned(reason: &str) -> Result<String, TermRefusal> {
    match reason.trim().is_empty() {
        true => Err(TermRefusal::NoReason),
        false => Ok(reason.to_owned()),
    }
}
