//! Referred to another authority (移送) or escalated to the province (上报): a trace of where, by which letter, why
//! and what the firm is told, and a day to look again. Nothing ends by it (issue 5, B).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::decide::Deciding;
use super::{Case, Event, Stage};
use crate::domain::action::Action;
use crate::domain::actor::Person;
use crate::domain::keyed::keyed;
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::term::{Term, TermKind, Weight};
use crate::domain::time::{At, next_day};
use crate::domain::world::Facts;

keyed!(
    /// To whom a case was carried further.
    ReferralKind {
        /// 移送: another authority, beside the bureau.
        Referred = "referred",
        /// 上报: the province, above it.
        Escalated = "escalated",
    }
);

/// Where it went, by which letter, why, and what the firm is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Beside or above the bureau.
    pub kind: ReferralKind,
    /// The authority.
    pub to: String,
    /// The number of the letter, or the reference it was given.
    pub letter: String,
    /// Why, inside the bureau.
    pub reason: String,
    /// As the firm reads it.
    pub told: String,
    /// The day it is looked at again.
    pub look_on: Date,
}

/// What somebody found who looked again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Look {
    /// What came of it so far.
    pub result: String,
    /// The next day to look; none where nothing more is awaited.
    pub next: Option<Date>,
    /// Who looked.
    pub by: Person,
    /// When.
    pub at: At,
}

/// One referral of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Referral {
    /// Where, by which letter, why.
    pub sheet: Sheet,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
    /// Every look at it, oldest first.
    pub looks: Vec<Look>,
}

impl Referral {
    /// Whether something is still awaited.
    pub fn is_open(&self) -> bool {
        self.looks.last().is_none_or(|look| look.next.is_some())
    }
}

impl Case {
    /// A referral by its place, counted from 1.
    pub fn referral(&self, n: u32) -> Option<&Referral> {
        let n = usize::try_from(n).ok()?;
        self.referrals.get(n.checked_sub(1)?)
    }

    /// The clock of a referral.
    pub fn look_again(&self, n: u32) -> Option<&Term> {
        self.terms
            .running_on(TermKind::ReferredReview, &n.to_string())
    }
}

/// Whether a step about referrals is possible, whoever asks.
pub(super) fn possible(case: &Case, action: Action) -> bool {
    let over = case.stage.is_over() || case.stage == Stage::Review;
    match action {
        Action::LookAtReferral => case.referrals.iter().any(Referral::is_open),
        _ => !over,
    }
}

/// Carried further: the case goes on as it was, with a day to look again.
pub(super) fn refer(d: &mut Deciding<'_>, case: &Case, sheet: Sheet) -> Result<(), Refusal> {
    fits("look_on", sheet.look_on, d.facts)?;
    let n = u32::try_from(case.referrals.len()).unwrap_or(u32::MAX - 1) + 1;
    let (look_on, now, by) = (sheet.look_on, d.facts.now, d.by.clone());
    d.tell(Event::Referred {
        n,
        sheet,
        by,
        at: now,
    });
    start(d, case, n, look_on)
}

/// Somebody looked: what came of it, and whether it is looked at once more.
pub(super) fn look(
    d: &mut Deciding<'_>,
    case: &Case,
    n: u32,
    result: &str,
    next: Option<Date>,
) -> Result<(), Refusal> {
    let referral = case.referral(n).ok_or(Refusal::NotFound)?;
    if !referral.is_open() {
        return Err(Refusal::NotNow(Action::LookAtReferral, NotNow::Already));
    }
    if let Some(next) = next {
        fits("next", next, d.facts)?;
    }
    let look = Look {
        result: result.to_owned(),
        next,
        by: d.by.clone(),
        at: d.facts.now,
    };
    d.tell(Event::ReferralLookedAt { n, look });
    let running = case.look_again(n);
    let met = running.and_then(|t| case.terms.meet(t.id(), d.facts.now));
    if let Some(entry) = met {
        d.term(entry);
    }
    match next {
        Some(next) => start(d, case, n, next),
        None => Ok(()),
    }
}

/// A working day ahead, no further than what is parked may wait.
pub(in crate::domain) fn fits(
    field: &'static str,
    day: Date,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    let (today, calendar) = (facts.today(), facts.calendar());
    let latest = facts.reference.parked_until(today);
    if day <= today {
        let next = calendar.next_working(next_day(today));
        return Err(at(field, Problem::TooEarly(next)));
    }
    if day > latest {
        return Err(at(field, Problem::TooLate(latest)));
    }
    facts.working_day(field, day)
}

fn start(d: &mut Deciding<'_>, case: &Case, n: u32, day: Date) -> Result<(), Refusal> {
    let kind = TermKind::ReferredReview;
    let facts = d.facts;
    let version = &facts.reference.rulebook.version;
    let id = case.terms.next_id(kind);
    let weight = Weight::InternalNorm;
    let on = n.to_string();
    let entry = case
        .terms
        .start_until(
            id,
            kind,
            &on,
            weight,
            day,
            version,
            facts.now,
            facts.calendar(),
        )
        .map_err(|why| Refusal::NotNow(Action::ReferCase, NotNow::Term(why)))?;
    d.term(entry);
    Ok(())
}
