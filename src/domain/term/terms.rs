//! All terms of one stream: folding their entries, starting, meeting and cancelling them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Rule, Term, TermEvent, TermId, TermKind, TermRefusal, Weight};
use crate::domain::calendar::Calendar;
use crate::domain::time::At;

/// The terms of a case, plan, order or file, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Terms {
    terms: BTreeMap<TermId, Term>,
}

impl Terms {
    /// Takes an entry in. Entries about unknown terms are passed over.
    pub fn evolve(&mut self, event: &TermEvent) {
        match Term::begun(event) {
            Some(term) => {
                self.terms.insert(term.id.clone(), term);
            }
            None => {
                if let Some(term) = self.terms.get_mut(event.term()) {
                    term.evolve(event);
                }
            }
        }
    }

    /// The term of that name.
    pub fn get(&self, id: &TermId) -> Option<&Term> {
        self.terms.get(id)
    }

    /// Every term, by name.
    pub fn all(&self) -> impl Iterator<Item = &Term> {
        self.terms.values()
    }

    /// Every term that is neither met nor cancelled, by name.
    pub fn open(&self) -> impl Iterator<Item = &Term> {
        self.terms.values().filter(|term| term.is_open())
    }

    /// The open term of a kind; of several the one that ends first.
    pub fn running(&self, kind: TermKind) -> Option<&Term> {
        self.open()
            .filter(|term| term.kind == kind)
            .min_by_key(|term| term.late_from)
    }

    /// The open term of a kind on one thing, such as a measure.
    pub fn running_on(&self, kind: TermKind, on: &str) -> Option<&Term> {
        self.open().find(|term| term.kind == kind && term.on == on)
    }

    /// A free name for one more term of a kind. Fold a start in before asking for another.
    pub fn next_id(&self, kind: TermKind) -> TermId {
        let mut n = 1 + self.terms.values().filter(|term| term.kind == kind).count();
        loop {
            let id = TermId(format!("{}-{n}", kind.name()));
            if !self.terms.contains_key(&id) {
                return id;
            }
            n += 1;
        }
    }

    pub(super) fn open_term(&self, id: &TermId) -> Result<&Term, TermRefusal> {
        match self.terms.get(id) {
            None => Err(TermRefusal::Unknown { term: id.clone() }),
            Some(term) if !term.is_open() => Err(TermRefusal::Ended { term: id.clone() }),
            Some(term) => Ok(term),
        }
    }

    /// Starts a term under the rule in force now.
    pub fn start(
        &self,
        id: TermId,
        kind: TermKind,
        on: &str,
        rule: &Rule,
        anchor: At,
        calendar: &Calendar,
    ) -> TermEvent {
        let day = anchor.beijing_date();
        let start = TermEvent::Started {
            term: id,
            kind,
            on: on.to_owned(),
            weight: rule.weight,
            budget: Some(rule.budget),
            roll: rule.roll,
            rule_version: rule.version.clone(),
            calendar_edition: calendar.edition().to_owned(),
            anchor_at: anchor,
            after_hours_to_next_day: rule.after_hours_to_next_day,
            anchor_day: day,
            promised_on: day,
            due_on: day,
            late_from: anchor,
            provisional: false,
        };
        promise(Term::weigh_start(start, calendar))
    }

    /// Starts a term that ends on an agreed date, which must be a working day and not past. Should
    /// a later notice make that day free, the term moves to the next working day.
    pub fn start_until(
        &self,
        id: TermId,
        kind: TermKind,
        on: &str,
        weight: Weight,
        date: Date,
        rule_version: &str,
        anchor: At,
        calendar: &Calendar,
    ) -> Result<TermEvent, TermRefusal> {
        let (today, day) = (anchor.beijing_date(), calendar.day(date));
        if date < today {
            return Err(TermRefusal::InThePast { date, today });
        }
        if !day.is_working() {
            return Err(TermRefusal::DayOff { date, day });
        }
        let start = TermEvent::Started {
            term: id,
            kind,
            on: on.to_owned(),
            weight,
            budget: None,
            roll: true,
            rule_version: rule_version.to_owned(),
            calendar_edition: calendar.edition().to_owned(),
            anchor_at: anchor,
            after_hours_to_next_day: false,
            anchor_day: today,
            promised_on: date,
            due_on: date,
            late_from: anchor,
            provisional: false,
        };
        Ok(promise(Term::weigh_start(start, calendar)))
    }

    /// What had to be done was done. Nothing where the term is not open.
    pub fn meet(&self, id: &TermId, at: At) -> Option<TermEvent> {
        self.get(id).filter(|term| term.is_open())?;
        Some(TermEvent::Met {
            term: id.clone(),
            at,
        })
    }

    /// What met it was taken back. Nothing where the term was not met.
    pub fn reopen(&self, id: &TermId, at: At, reason: &str) -> Option<TermEvent> {
        self.get(id).filter(|term| term.met_at().is_some())?;
        Some(TermEvent::Reopened {
            term: id.clone(),
            at,
            reason: reason.to_owned(),
        })
    }

    /// Meets every open term of a kind.
    pub fn meet_all(&self, kind: TermKind, at: At) -> Vec<TermEvent> {
        let open = self.open().filter(|term| term.kind == kind);
        open.map(|term| TermEvent::Met {
            term: term.id.clone(),
            at,
        })
        .collect()
    }

    /// There is nothing left to do. Nothing where the term is not open.
    pub fn cancel(&self, id: &TermId, at: At, reason: &str) -> Option<TermEvent> {
        self.get(id)
            .filter(|term| term.is_open())
            .map(|term| term.cancelled_by(at, reason))
    }

    /// Cancels every open term: withdrawn, void, merged.
    pub fn cancel_open(&self, at: At, reason: &str) -> Vec<TermEvent> {
        self.open()
            .map(|term| term.cancelled_by(at, reason))
            .collect()
    }

    /// Puts on record every open term that is late and not on record yet, each at the instant it
    /// became late, however late somebody looks.
    pub fn breaches(&self, now: At) -> Vec<TermEvent> {
        let late = self
            .open()
            .filter(|term| term.is_late(now) && term.breach.is_none());
        late.map(|term| TermEvent::Breached {
            term: term.id.clone(),
            at: term.late_from,
        })
        .collect()
    }
}

impl Term {
    fn cancelled_by(&self, at: At, reason: &str) -> TermEvent {
        TermEvent::Cancelled {
            term: self.id.clone(),
            at,
            reason: reason.to_owned(),
        }
    }
}

/// The first due date is the promise.
fn promise(mut start: TermEvent) -> TermEvent {
    if let TermEvent::Started {
        promised_on,
        due_on,
        ..
    } = &mut start
    {
        *promised_on = *due_on;
    }
    start
}
