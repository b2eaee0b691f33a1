//! Accepted by the office's silence: what nobody accepted or declined in time can no longer be declined.
//!
//! Triage still has to open a case, and its clock stays late until it does; the firm is told at once.

use super::{Complaint, Event, Status};
use crate::domain::action::Action;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::ComplaintId;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::term::TermKind;
use crate::domain::world::Facts;

/// Whether it waits to be accepted or declined, and may still be either.
pub(super) fn is_open(complaint: &Complaint) -> bool {
    complaint.status == Status::Registered && complaint.deemed_accepted.is_none()
}

/// It counts as accepted from now on; the lateness goes on record.
pub(super) fn deem_accepted(
    complaint: &Complaint,
    id: &ComplaintId,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    let term = complaint.terms.running(TermKind::Acceptance);
    let Some(late) = term.filter(|t| t.is_late(facts.now)) else {
        let open = NotNow::StillOpen("acceptance".to_owned());
        return Err(Refusal::NotNow(Action::DeemAccepted, open));
    };
    let breach = complaint
        .terms
        .breaches(facts.now)
        .into_iter()
        .filter(|entry| entry.term() == late.id())
        .map(|entry| on(id.stream(), Event::Term { entry }));
    let deemed = on(id.stream(), Event::DeemedAccepted { at: facts.now });
    Ok(std::iter::once(deemed).chain(breach).collect())
}
