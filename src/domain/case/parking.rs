//! 挂账: a case waits, approved, until a day on which it is looked at again (design §3, domain.md 1.5).
//!
//! Its clocks stand until that day and then run again by themselves, so that what is parked is never forgotten;
//! what was late before stays on record. Parked is not solved, whatever comes of it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::decide::Deciding;
use super::{Case, Event, ParkReason, Stage, evolve};
use crate::domain::action::Action;
use crate::domain::actor::Person;
use crate::domain::complaint::{self, Status};
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::term::{Term, TermId, TermKind, TermRefusal, Weight};
use crate::domain::time::{At, next_day, plus_days};
use crate::domain::world::Facts;

/// Who asked to park a case, why, and until when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ParkingRequest {
    /// Who asked.
    pub by: Person,
    /// Why, of the listed reasons.
    pub reason: ParkReason,
    /// In words, as the firm reads them.
    pub told: String,
    /// When it is looked at again.
    pub until: Date,
}

/// How a case is parked.
#[derive(Clone, Debug, PartialEq)]
pub struct Parked {
    /// Why, of the listed reasons.
    pub reason: ParkReason,
    /// In words, as the firm reads them.
    pub told: String,
    /// When it is looked at again.
    pub until: Date,
    /// Since when, however often it was parked again.
    pub since: At,
    /// Who agreed.
    pub by: Person,
}

/// Whether a step about parking is possible, whoever asks; other actions are not asked here.
pub(super) fn possible(case: &Case, action: Action, facts: &Facts<'_>) -> Result<bool, NotNow> {
    let there = matches!(case.stage, Stage::Handling | Stage::Parked);
    let asked = case.parking.as_ref();
    if action == Action::TakeUpCase {
        return Ok(case.stage == Stage::Parked);
    }
    if action == Action::RefuseParking {
        return Ok(asked.is_some());
    }
    // one request at a time: whoever decides on one must not find the other granted meanwhile
    let waits = asked.is_some() == (action == Action::GrantParking);
    if !there || !waits || case.extension.is_some() {
        return Ok(false);
    }
    // neither a second dispute nor an answer that waits for the firm is put away
    if case.consultation_due {
        return Err(NotNow::ConsultationFirst);
    }
    if case.live().any(|(_, l)| l.status == Status::Answered) {
        return Err(NotNow::StillOpen("confirmation".to_owned()));
    }
    let until = asked.map(|a| a.until);
    if let Some(until) = until.filter(|day| *day <= facts.today()) {
        return Err(NotNow::TooLate(plus_days(until, -1)));
    }
    let off = until.map(|date| (date, facts.calendar().day(date)));
    match off.filter(|(_, day)| !day.is_working()) {
        Some((date, day)) => Err(NotNow::Term(TermRefusal::DayOff { date, day })),
        None => Ok(true),
    }
}

/// The handler asks; no date moves yet.
pub(super) fn ask(
    d: &mut Deciding<'_>,
    reason: ParkReason,
    told: &str,
    until: Date,
) -> Result<(), Refusal> {
    let (today, calendar) = (d.facts.today(), d.facts.calendar());
    let latest = d.facts.reference.parked_until(today);
    let problem = if until <= today {
        Some(Problem::TooEarly(calendar.next_working(next_day(today))))
    } else if until > latest {
        Some(Problem::TooLate(latest))
    } else if calendar.is_working(until) {
        None
    } else {
        let next = calendar.next_working(until);
        Some(Problem::DayOff { date: until, next })
    };
    if let Some(problem) = problem {
        return Err(at("until", problem));
    }
    let request = ParkingRequest {
        by: d.by.clone(),
        reason,
        told: told.to_owned(),
        until,
    };
    let at = d.facts.now;
    d.tell(Event::ParkingAsked { request, at });
    Ok(())
}

/// Somebody else agrees: the case waits, its clocks stand, and a day to look again is set.
pub(super) fn grant(d: &mut Deciding<'_>, case: &Case) -> Result<(), Refusal> {
    let asked = case.parking.clone().ok_or(Refusal::NotFound)?;
    let facts = d.facts;
    let (now, calendar) = (facts.now, facts.calendar());
    let (until, told) = (asked.until, asked.told.clone());
    d.tell(Event::Parked {
        reason: asked.reason,
        told: asked.told,
        until,
        asked_by: asked.by,
        by: d.by.clone(),
        at: now,
    });
    let mut terms = case.terms.clone();
    for id in at_work(case) {
        for entry in terms.park(&id, &told, d.by.account.as_str(), until, now, calendar) {
            terms.evolve(&entry);
            d.term(entry);
        }
    }
    d.meet(case, TermKind::ParkedReview);
    let kind = TermKind::ParkedReview;
    let version = &facts.reference.rulebook.version;
    let id = case.terms.next_id(kind);
    let weight = Weight::PublicPromise;
    let review = case
        .terms
        .start_until(id, kind, "", weight, until, version, now, calendar)
        .map_err(|why| Refusal::NotNow(Action::GrantParking, NotNow::Term(why)))?;
    d.term(review);
    // the firms are told why: that is a feedback, be it the first
    for complaint in case.live().map(|(id, _)| id) {
        let said = d.world.complaint(complaint)?;
        let met = complaint::met(said, TermKind::FirstFeedback, now);
        d.out.extend(met);
    }
    Ok(())
}

/// It is in hand again: what was left of its clocks is counted on. Gives the case after that.
pub(super) fn take_up(d: &mut Deciding<'_>, case: &Case) -> Case {
    let (now, calendar) = (d.facts.now, d.facts.calendar());
    let mut events = vec![Event::TakenUp {
        by: d.by.clone(),
        at: now,
    }];
    let resumed = at_work(case)
        .into_iter()
        .filter_map(|id| case.terms.resume(&id, now, calendar).ok());
    let review = case.terms.meet_all(TermKind::ParkedReview, now);
    events.extend(resumed.chain(review).map(|entry| Event::Term {
        entry,
        by: Some(d.by.clone()),
    }));
    let mut after = case.clone();
    for event in events {
        evolve(&mut after, &event);
        d.tell(event);
    }
    after
}

/// The clocks of whoever works on it.
fn at_work(case: &Case) -> Vec<TermId> {
    let kinds = [TermKind::Resolution, TermKind::Rework, TermKind::Support];
    let open = case.terms.open().filter(|t| kinds.contains(&t.kind()));
    open.map(Term::id).cloned().collect()
}
