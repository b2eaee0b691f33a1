//! Accepted by the office's silence: what nobody accepted or declined in time can no longer be declined.
//!
//! Triage still has to open a case, and its clock stays late until it does; the firm is told at once.

use super::{Complaint, Event, Status};
use crate::domain::action::Action;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::ComplaintId;
use crate::domain::number::Number;
use crate::domain::reference::Paper;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::term::TermKind;
use crate::domain::world::{Facts, World};

/// Whether it waits to be accepted or declined, and may still be either.
pub(super) fn is_open(complaint: &Complaint) -> bool {
    complaint.status == Status::Registered && complaint.deemed_accepted.is_none()
}

/// The number of the notice of acceptance, which is issued once: what is accepted a second time, by triage after the
/// office's silence or once it was restored, keeps the first.
pub(in crate::domain) fn notice(
    world: &World,
    complaint: &Complaint,
    facts: &Facts<'_>,
) -> Option<Number> {
    if complaint.noticed {
        return None;
    }
    let reference = facts.reference;
    reference.paper_number(world, Paper::Acceptance, facts.today())
}

/// It counts as accepted from now on; the lateness goes on record, and the notice has its number like any other.
pub(super) fn deem_accepted(
    world: &World,
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
    let deemed = Event::DeemedAccepted {
        paper: notice(world, complaint, facts),
        at: facts.now,
    };
    let deemed = on(id.stream(), deemed);
    Ok(std::iter::once(deemed).chain(breach).collect())
}
