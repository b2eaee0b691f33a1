//! An answer called back before its firm opened it (issue 5, A). Once it was opened it stands: that it was is a
//! recorded fact, and a recall then is refused with when.

use super::decide::Deciding;
use super::{Case, Event};
use crate::domain::action::Action;
use crate::domain::complaint::{self, Status};
use crate::domain::event::on;
use crate::domain::ids::ComplaintId;
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::term::TermKind;

/// Whether any answer can still be called back; else when one was opened.
pub(super) fn possible(case: &Case) -> Result<bool, NotNow> {
    let answered = || case.live().filter(|(_, l)| l.status == Status::Answered);
    if answered().any(|(_, l)| l.opened_at.is_none()) {
        return Ok(true);
    }
    match answered().filter_map(|(_, l)| l.opened_at).max() {
        Some(opened) => Err(NotNow::AnswerOpened(opened)),
        None => Ok(false),
    }
}

/// The firm waits again, and the clock it was answered under runs on as if it had never been met.
pub(super) fn recall(
    d: &mut Deciding<'_>,
    case: &Case,
    id: &ComplaintId,
    reason: &str,
) -> Result<(), Refusal> {
    let line = case.lines.get(id).filter(|l| l.status == Status::Answered);
    let line = line.ok_or_else(|| at("complaint", Problem::NotOffered))?;
    if let Some(opened) = line.opened_at {
        let opened = NotNow::AnswerOpened(opened);
        return Err(Refusal::NotNow(Action::RecallAnswer, opened));
    }
    let said = d.world.complaint(id)?;
    let answered_at = said.answers.last().map(|a| a.at);
    let (now, by) = (d.facts.now, d.by.clone());
    d.tell(Event::AnswerRecalled {
        complaint: id.clone(),
        by: by.clone(),
        at: now,
    });
    let recalled = complaint::Event::AnswerRecalled {
        reason: reason.to_owned(),
        by,
        at: now,
    };
    d.out.push(on(id.stream(), recalled));
    let confirmation = said.terms.running(TermKind::Confirmation);
    let gone = confirmation.and_then(|t| said.terms.cancel(t.id(), now, "recalled"));
    d.out
        .extend(gone.map(|entry| on(id.stream(), complaint::Event::Term { entry })));
    // the clock that this very answer met; else that of the case, which somebody waits under again
    let met = |kind: TermKind| case.terms.all().filter(move |t| t.kind() == kind);
    let rework = met(TermKind::Rework)
        .filter(|t| t.on() == id.as_str() || t.on().is_empty())
        .find(|t| t.met_at().is_some() && t.met_at() == answered_at);
    let resolution = || {
        let last = met(TermKind::Resolution).last();
        last.filter(|t| t.met_at().is_some())
    };
    if let Some(term) = rework.or_else(resolution)
        && let Some(entry) = case.terms.reopen(term.id(), now, "recalled")
    {
        d.term(entry);
    }
    Ok(())
}
