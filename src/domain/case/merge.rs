//! 并案: one case goes into another, and can be taken out again for a while (design §3).
//!
//! Which of two keeps its number is chosen by whoever merges: what went further, or has papers lying over it, is the
//! one that stays, so that no paper ever speaks of a case that is no more. The earlier date governs; every firm keeps
//! its own problem, its own words and its own history.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::decide::Deciding;
use super::{Case, Event, Line, Reopened, Stage, complained};
use crate::domain::complaint::{self, Status};
use crate::domain::event::on;
use crate::domain::ids::{CaseId, ComplaintId};
use crate::domain::refusal::{NotNow, Problem, Refusal, Stays, at};
use crate::domain::term::{TermKind, TermRefusal};
use crate::domain::time::At;
use crate::domain::world::Facts;

/// Where a case went.
#[derive(Clone, Debug, PartialEq)]
pub struct MergedInto {
    /// The case that stays.
    pub survivor: CaseId,
    /// Its number.
    pub number: String,
    /// The stage before, to which it comes back if the merge is undone.
    pub stage: Stage,
    /// When; its clocks were cancelled at this instant.
    pub at: At,
}

/// What a case took over from another.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenOver {
    /// The number of the case that went into it.
    pub number: String,
    /// The complaints that came with it.
    pub complaints: BTreeSet<ComplaintId>,
    /// When.
    pub at: At,
    /// The last day on which it can be undone.
    pub undo_until: Date,
    /// A firm was answered since: it can no longer be undone.
    pub answered: bool,
}

/// Whether a case may go into another or take another over, whoever asks: it is being worked on, nobody waits for an
/// answer from it, and its clock runs.
pub(super) fn stands(case: &Case, facts: &Facts<'_>) -> Result<bool, NotNow> {
    if !matches!(
        case.stage,
        Stage::Triage | Stage::Assigned | Stage::Handling
    ) {
        return Ok(false);
    }
    let Some(term) = case.terms.running(TermKind::Resolution) else {
        // what was answered once is handled again under a clock of its own, which no date governs
        return Err(NotNow::StillOpen("rework".to_owned()));
    };
    // a date taken over would move with a pause that is none of its own
    if let Some(until) = term.paused_until(facts.now) {
        return Err(NotNow::Term(TermRefusal::Paused { until }));
    }
    if case.extension.is_some() || case.parking.is_some() {
        return Err(NotNow::StillOpen("request".to_owned()));
    }
    Ok(true)
}

/// What lies over a case that would have to go with it: such a case is the one that stays.
pub(super) fn tied(case: &Case) -> Option<Stays> {
    let answered = |l: &Line| !matches!(l.status, Status::InCase);
    if case.reopened != Reopened::No || case.live().any(|(_, l)| answered(l)) {
        Some(Stays::Answered)
    } else if case.orders_in_force().next().is_some() {
        Some(Stays::Order)
    } else if case.consultations_in_force().next().is_some() || case.consultation_due {
        Some(Stays::Consultation)
    } else if !case.plans.is_empty() {
        Some(Stays::Plan)
    } else if case.open_measures().next().is_some() {
        Some(Stays::Measures)
    } else if case.referrals.iter().any(super::Referral::is_open) {
        Some(Stays::Referral)
    } else {
        None
    }
}

/// Puts one case into another.
pub(super) fn merge(
    d: &mut Deciding<'_>,
    survivor: &Case,
    from: &CaseId,
    reason: &str,
) -> Result<(), Refusal> {
    let gone = d.world.case(from)?;
    let (id, gone_number) = (survivor.id.clone().ok_or(Refusal::NotFound)?, &gone.number);
    if *from == id {
        return Err(at("case", Problem::SameTwice));
    }
    let number = || gone_number.clone();
    match stands(gone, d.facts) {
        Ok(true) => {}
        Ok(false) => return Err(at("case", Problem::CannotGo(number(), Stays::Stage))),
        Err(NotNow::StillOpen(why)) if why == "rework" => {
            return Err(at("case", Problem::CannotGo(number(), Stays::Answered)));
        }
        Err(_) => return Err(at("case", Problem::CannotGo(number(), Stays::Clock))),
    }
    if let Some(by) = tied(gone) {
        return Err(at("case", Problem::CannotGo(number(), by)));
    }
    // the same as if each of its complaints joined
    let mut complained = gone.complained_units(d.facts.reference);
    let districts = gone.live().map(|(_, line)| line.district.as_str());
    complained.extend(complained::by_theme(
        survivor.theme.as_ref(),
        districts,
        d.facts.reference,
    ));
    complained::takes(survivor, &complained, d.facts)?;
    let (now, by) = (d.facts.now, d.by.clone());
    let undo_until = d.facts.reference.merge_undo_until(d.facts.today());
    let lines: BTreeMap<_, _> = gone.live().map(|(id, l)| (id.clone(), l.clone())).collect();
    let complaints: BTreeSet<ComplaintId> = lines.keys().cloned().collect();
    d.tell(Event::TookOver {
        from: from.clone(),
        number: number(),
        lines,
        // those the theme it had may be about go along: the case that stays has another
        complained_of: gone.complained_units(d.facts.reference),
        reason: reason.to_owned(),
        undo_until,
        by: by.clone(),
        at: now,
    });
    let pair = (
        survivor.terms.running(TermKind::Resolution),
        gone.terms.running(TermKind::Resolution),
    );
    if let (Some(own), Some(other)) = pair {
        let calendar = d.facts.calendar();
        let account = by.account.as_str();
        let earlier = survivor.terms.bring_forward(
            own.id(),
            other.due_on(),
            gone_number,
            account,
            now,
            calendar,
        );
        earlier.into_iter().for_each(|entry| d.term(entry));
    }
    move_complaints(d, &complaints, &id, &survivor.number);
    let stream = from.stream();
    let went = Event::MergedInto {
        survivor: id,
        number: survivor.number.clone(),
        complaints,
        reason: reason.to_owned(),
        by: by.clone(),
        at: now,
    };
    d.out.push(on(stream.clone(), went));
    for entry in gone.terms.cancel_open(now, Stage::Merged.key()) {
        let by = Some(by.clone());
        d.out.push(on(stream.clone(), Event::Term { entry, by }));
    }
    Ok(())
}

/// The cases that can be taken out of this one again; or why none can.
pub(super) fn undoable<'a>(
    case: &'a Case,
    facts: &Facts<'_>,
) -> Result<Vec<(&'a CaseId, &'a TakenOver)>, NotNow> {
    let mut why = NotNow::Stage(case.stage.key().to_owned());
    if case.stage.is_over() {
        return Err(why);
    }
    let mut all = Vec::new();
    for (id, taken) in &case.taken_over {
        match undo_refused(case, taken, facts) {
            None => all.push((id, taken)),
            Some(no) => why = no,
        }
    }
    if all.is_empty() { Err(why) } else { Ok(all) }
}

/// Whether this one, which lies in the case, can be taken out again.
pub fn may_undo(case: &Case, from: &CaseId, facts: &Facts<'_>) -> bool {
    undoable(case, facts).is_ok_and(|all| all.iter().any(|(id, _)| *id == from))
}

fn undo_refused(case: &Case, taken: &TakenOver, facts: &Facts<'_>) -> Option<NotNow> {
    if taken.answered {
        return Some(NotNow::AnsweredSince);
    }
    if facts.today() > taken.undo_until {
        return Some(NotNow::TooLate(taken.undo_until));
    }
    // neither side may be left with nothing
    let comes = |(id, _): &(&ComplaintId, &Line)| taken.complaints.contains(*id);
    let (back, stays): (Vec<_>, Vec<_>) = case.live().partition(comes);
    (back.is_empty() || stays.is_empty()).then_some(NotNow::NothingLeft)
}

/// Takes a case out again: it stands where it stood, with its own clocks.
pub(super) fn undo(
    d: &mut Deciding<'_>,
    survivor: &Case,
    from: &CaseId,
    reason: &str,
) -> Result<(), Refusal> {
    let offered = undoable(survivor, d.facts).unwrap_or_default();
    let Some((_, taken)) = offered.into_iter().find(|(id, _)| *id == from) else {
        return Err(at("from", Problem::NotOffered));
    };
    let gone = d.world.case(from)?;
    let went = gone.merged.as_ref().ok_or(Refusal::NotFound)?;
    let (now, by) = (d.facts.now, d.by.clone());
    let back = survivor
        .live()
        .filter(|(id, _)| taken.complaints.contains(*id));
    let lines: BTreeMap<_, _> = back.map(|(id, l)| (id.clone(), l.clone())).collect();
    let complaints: BTreeSet<ComplaintId> = lines.keys().cloned().collect();
    d.tell(Event::GaveBack {
        to: from.clone(),
        number: gone.number.clone(),
        complaints: complaints.clone(),
        reason: reason.to_owned(),
        by: by.clone(),
        at: now,
    });
    let calendar = d.facts.calendar();
    if let Some(own) = survivor.terms.running(TermKind::Resolution) {
        let account = by.account.as_str();
        let given = survivor
            .terms
            .give_back(own.id(), &gone.number, account, now, calendar);
        given.into_iter().for_each(|entry| d.term(entry));
    }
    move_complaints(d, &complaints, from, &gone.number);
    let stream = from.stream();
    let undone = Event::MergeUndone {
        survivor: survivor.id.clone().ok_or(Refusal::NotFound)?,
        number: survivor.number.clone(),
        lines,
        reason: reason.to_owned(),
        by: by.clone(),
        at: now,
    };
    d.out.push(on(stream.clone(), undone));
    let account = by.account.as_str();
    let cancelled = (went.at, Stage::Merged.key());
    for entry in gone.terms.reinstate(cancelled, account, now, calendar) {
        let by = Some(by.clone());
        d.out.push(on(stream.clone(), Event::Term { entry, by }));
    }
    Ok(())
}

fn move_complaints(d: &mut Deciding<'_>, of: &BTreeSet<ComplaintId>, to: &CaseId, number: &str) {
    for id in of {
        let moved = complaint::Event::Moved {
            case: to.clone(),
            case_number: number.to_owned(),
            by: d.by.clone(),
            at: d.facts.now,
        };
        d.out.push(on(id.stream(), moved));
    }
}
