//! A term, folded from its entries.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::pause::PauseCategory;
use super::{Budget, Rule, TermEvent, TermId, TermKind, Unit, Weight};
use crate::domain::time::At;

/// One running, paused or ended clock, with the entries that made it so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    pub(super) id: TermId,
    pub(super) kind: TermKind,
    pub(super) on: String,
    pub(super) weight: Weight,
    pub(super) budget: Option<Budget>,
    pub(super) roll: bool,
    pub(super) rule_version: String,
    pub(super) calendar_edition: String,
    pub(super) started_at: At,
    pub(super) anchor_at: At,
    pub(super) after_hours_to_next_day: bool,
    pub(super) anchor_day: Date,
    /// The agreed date the term counts from where it has no budget.
    pub(super) agreed: Date,
    pub(super) promised_on: Date,
    pub(super) due_on: Date,
    pub(super) late_from: At,
    pub(super) provisional: bool,
    pub(super) paused_until: Option<Date>,
    pub(super) paused_for: Option<PauseCategory>,
    pub(super) asked: Option<Ask>,
    pub(super) extensions: u32,
    pub(super) round: u32,
    pub(super) met_at: Option<At>,
    pub(super) cancelled: Option<(At, String)>,
    pub(super) breach: Option<Breach>,
    /// Everything after the start, in order.
    pub(super) entries: Vec<TermEvent>,
}

/// An extension that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    pub at: At,
    /// Account id; somebody else has to approve.
    pub by: String,
    pub to: Date,
    pub reason: String,
    pub told: String,
    pub consulted: bool,
}

/// A lateness that stays on record: which date was missed, and up to when it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breach {
    pub due_on: Date,
    pub at: At,
}

impl Term {
    /// The term a start makes; nothing else begins one.
    pub(super) fn begun(event: &TermEvent) -> Option<Term> {
        let TermEvent::Started {
            term,
            kind,
            on,
            weight,
            budget,
            roll,
            rule_version,
            calendar_edition,
            anchor_at,
            after_hours_to_next_day,
            anchor_day,
            promised_on,
            due_on,
            late_from,
            provisional,
        } = event
        else {
            return None;
        };
        Some(Term {
            id: term.clone(),
            kind: *kind,
            on: on.clone(),
            weight: *weight,
            budget: *budget,
            roll: *roll,
            rule_version: rule_version.clone(),
            calendar_edition: calendar_edition.clone(),
            started_at: *anchor_at,
            anchor_at: *anchor_at,
            after_hours_to_next_day: *after_hours_to_next_day,
            anchor_day: *anchor_day,
            agreed: *due_on,
            promised_on: *promised_on,
            due_on: *due_on,
            late_from: *late_from,
            provisional: *provisional,
            paused_until: None,
            paused_for: None,
            asked: None,
            extensions: 0,
            round: 1,
            met_at: None,
            cancelled: None,
            breach: None,
            entries: Vec::new(),
        })
    }

    /// Takes in an entry after the start.
    pub(super) fn evolve(&mut self, event: &TermEvent) {
        let (before, was_late_from) = (self.due_on, self.late_from);
        if let Some((due_on, late_from, provisional, edition)) = event.dates() {
            self.due_on = due_on;
            self.late_from = late_from;
            self.provisional = provisional;
            self.calendar_edition = edition.to_owned();
        }
        match event {
            TermEvent::Started { .. } => return,
            TermEvent::Paused {
                until, category, ..
            } => {
                self.paused_until = Some(*until);
                self.paused_for = Some(*category);
                self.round += 1;
            }
            TermEvent::Resumed { .. } => self.paused_until = None,
            TermEvent::ExtensionAsked {
                at,
                by,
                to,
                reason,
                told,
                consulted,
                ..
            } => {
                self.asked = Some(Ask {
                    at: *at,
                    by: by.clone(),
                    to: *to,
                    reason: reason.clone(),
                    told: told.clone(),
                    consulted: *consulted,
                });
            }
            TermEvent::Extended { .. } => {
                self.paused_until = None;
                self.asked = None;
                self.extensions += 1;
                self.round += 1;
            }
            TermEvent::ExtensionRefused { .. } => self.asked = None,
            TermEvent::Rebased {
                at,
                weight,
                budget,
                roll,
                rule_version,
                anchor_at,
                after_hours_to_next_day,
                anchor_day,
                due_on,
                ..
            } => {
                if was_late_from <= *at && self.breach.is_none() {
                    self.breach = Some(Breach {
                        due_on: before,
                        at: *at,
                    });
                }
                self.weight = *weight;
                self.budget = *budget;
                self.roll = *roll;
                self.rule_version = rule_version.clone();
                self.anchor_at = *anchor_at;
                self.after_hours_to_next_day = *after_hours_to_next_day;
                self.anchor_day = *anchor_day;
                self.agreed = *due_on;
                self.paused_until = None;
                self.asked = None;
                self.round += 1;
            }
            TermEvent::Recomputed {
                rule, anchor_day, ..
            } => {
                self.anchor_day = *anchor_day;
                if let Some(rule) = rule {
                    self.weight = rule.weight;
                    self.budget = Some(rule.budget);
                    self.roll = rule.roll;
                    self.rule_version = rule.version.clone();
                    self.after_hours_to_next_day = rule.after_hours_to_next_day;
                }
            }
            TermEvent::BroughtForward { at, .. } => {
                // what was missed before stays missed, whatever date counts now
                if was_late_from <= *at && self.breach.is_none() {
                    self.breach = Some(Breach {
                        due_on: before,
                        at: *at,
                    });
                }
                self.round += 1;
            }
            TermEvent::GivenBack { .. } => self.round += 1,
            TermEvent::Reinstated { .. } => {
                self.cancelled = None;
                self.round += 1;
            }
            TermEvent::Met { at, .. } => self.met_at = Some(*at),
            TermEvent::Reopened { .. } => {
                // a request went with what met it
                self.asked = None;
                // that it was met late stays on record
                if let Some(at) = self.met_at.take().filter(|at| self.late_from <= *at) {
                    let due_on = self.due_on;
                    self.breach.get_or_insert(Breach { due_on, at });
                }
            }
            TermEvent::Breached { at, .. } => {
                self.breach.get_or_insert(Breach {
                    due_on: before,
                    at: *at,
                });
            }
            TermEvent::Cancelled { at, reason, .. } => {
                self.cancelled = Some((*at, reason.clone()));
            }
        }
        self.entries.push(event.clone());
    }

    /// Its name in its stream.
    pub fn id(&self) -> &TermId {
        &self.id
    }

    /// What has to be done.
    pub fn kind(&self) -> TermKind {
        self.kind
    }

    /// What within the stream it is on; may be empty.
    pub fn on(&self) -> &str {
        &self.on
    }

    /// How binding it is.
    pub fn weight(&self) -> Weight {
        self.weight
    }

    /// What is counted; absent where a date was agreed.
    pub fn budget(&self) -> Option<Budget> {
        self.budget
    }

    /// The rule version in force for it.
    pub fn rule_version(&self) -> &str {
        &self.rule_version
    }

    /// Whether it is counted as this rule counts, whatever the rule's version is called.
    pub fn is_counted_by(&self, rule: &Rule) -> bool {
        self.budget == Some(rule.budget)
            && self.weight == rule.weight
            && self.roll == rule.roll
            && self.after_hours_to_next_day == rule.after_hours_to_next_day
    }

    /// The calendar edition its dates were computed with.
    pub fn calendar_edition(&self) -> &str {
        &self.calendar_edition
    }

    /// When it first started.
    pub fn started_at(&self) -> At {
        self.started_at
    }

    /// The day counted from, itself excluded.
    pub fn anchor_day(&self) -> Date {
        self.anchor_day
    }

    /// What was told at the start; never changes.
    pub fn promised_on(&self) -> Date {
        self.promised_on
    }

    /// The last day on which it is in time; governs.
    pub fn due_on(&self) -> Date {
        self.due_on
    }

    /// The first instant at which it is late.
    pub fn late_from(&self) -> At {
        self.late_from
    }

    /// Whether a year without a notice had a part in its date.
    pub fn provisional(&self) -> bool {
        self.provisional
    }

    /// Neither met nor cancelled; paused terms are open.
    pub fn is_open(&self) -> bool {
        self.met_at.is_none() && self.cancelled.is_none()
    }

    /// When it was met.
    pub fn met_at(&self) -> Option<At> {
        self.met_at
    }

    /// When and why it was cancelled.
    pub fn cancelled(&self) -> Option<(At, &str)> {
        self.cancelled
            .as_ref()
            .map(|(at, reason)| (*at, reason.as_str()))
    }

    /// Until when it stands still, at this instant. A pause past its end is over, recorded or not.
    pub fn paused_until(&self, now: At) -> Option<Date> {
        self.paused_until
            .filter(|until| self.is_open() && now < At::start_of_day(*until))
    }

    /// For what it stands still, at this instant.
    pub fn paused_for(&self, now: At) -> Option<PauseCategory> {
        self.paused_until(now).and(self.paused_for)
    }

    /// A pause past its end that no entry records yet; a sweep resumes it.
    pub fn pause_has_lapsed(&self, now: At) -> bool {
        self.is_open() && self.paused_until.is_some() && self.paused_until(now).is_none()
    }

    /// The extension that waits for an answer.
    pub fn asked(&self) -> Option<&Ask> {
        self.asked.as_ref()
    }

    /// How many extensions were granted.
    pub fn extensions(&self) -> u32 {
        self.extensions
    }

    /// Counts up with every pause, extension, re-basing and merge, never with a recomputation: the supervision
    /// ladder fires each rung once a round. The end of a pause belongs to the round the pause began, so that
    /// one that ran out unseen and is put on record later begins nothing twice.
    pub fn round(&self) -> u32 {
        self.round
    }

    /// Open and past its date at this instant.
    pub fn is_late(&self, now: At) -> bool {
        self.is_open() && self.late_from <= now
    }

    /// Whether a lateness is on record: met late, or breached at any time.
    pub fn was_late(&self) -> bool {
        self.breach.is_some() || self.met_at.is_some_and(|at| self.late_from <= at)
    }

    /// The first lateness on record before it was met.
    pub fn breach(&self) -> Option<&Breach> {
        self.breach.as_ref()
    }

    /// Everything that happened after the start, in order.
    pub fn entries(&self) -> &[TermEvent] {
        &self.entries
    }

    /// What remaining time is measured in.
    pub(super) fn unit(&self) -> Unit {
        self.budget.map_or(Unit::WorkingDay, |budget| budget.unit)
    }
}
