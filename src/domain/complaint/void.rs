//! 作废: what was entered by mistake counts nowhere; its number is kept, and it can be restored (issue 5, A).
//!
//! What a firm has been answered in a case is no mistake of entry and stays. Restoring gives no time away: what
//! was never accepted is late since the firm's words, as if it had not been void.

use serde::{Deserialize, Serialize};

use super::decide::cancel_open;
use super::{Complaint, Event, Solved, Status};
use crate::domain::action::Action;
use crate::domain::actor::Person;
use crate::domain::case;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::ComplaintId;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::domain::world::{Facts, World};

/// Why a complaint is void; no other reason makes it so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoidReason {
    /// 误登.
    Mistaken,
    /// 测试.
    Test,
    /// 重复登记.
    Double,
}

impl VoidReason {
    /// Every reason, in reading order.
    pub const ALL: [VoidReason; 3] = [VoidReason::Mistaken, VoidReason::Test, VoidReason::Double];

    /// The reason as it stands in forms.
    pub fn key(self) -> &'static str {
        match self {
            VoidReason::Mistaken => "mistaken",
            VoidReason::Test => "test",
            VoidReason::Double => "double",
        }
    }

    /// Reads a reason.
    pub fn parse(text: &str) -> Option<VoidReason> {
        VoidReason::ALL.into_iter().find(|r| r.key() == text)
    }
}

/// Whether it can be made void: not answered in a case, and not over.
pub(super) fn can_be_void(complaint: &Complaint) -> bool {
    match complaint.status {
        Status::Registered | Status::InCase => true,
        // said at the desk, and perhaps entered there twice
        Status::Answered | Status::Disputed => complaint.case.is_none(),
        _ => false,
    }
}

/// A case that would end with it ends clean: an order or a consultation over it is a paper of its own, and is
/// lifted, made void or ended first.
pub(super) fn lets_go(complaint: &Complaint, world: &World) -> Result<(), Refusal> {
    let case = complaint.case.as_ref().and_then(|id| world.case(id).ok());
    let Some(case) = case.filter(|c| c.live().count() == 1) else {
        return Ok(());
    };
    let open = |what: &str| {
        let open = NotNow::StillOpen(what.to_owned());
        Err(Refusal::NotNow(Action::VoidComplaint, open))
    };
    if case.orders_in_force().next().is_some() {
        return open("order");
    }
    if case.consultations_in_force().next().is_some() {
        return open("consultation");
    }
    Ok(())
}

/// It counts nowhere any more, and neither does a case that has nothing else.
pub(super) fn void(
    world: &World,
    complaint: &Complaint,
    id: &ComplaintId,
    (why, reason): (VoidReason, &str),
    by: Person,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    let voided = Event::Voided {
        why,
        reason: reason.to_owned(),
        by,
        at: facts.now,
    };
    let mut out = vec![on(id.stream(), voided)];
    out.extend(cancel_open(complaint, facts.now, "void"));
    let after = case::after_complaint(world, complaint, id, Status::Void, facts)?;
    out.extend(after);
    Ok(out)
}

/// It counts again, at triage or with the firm, and its clocks with it.
pub(super) fn restore(
    complaint: &Complaint,
    id: &ComplaintId,
    reason: &str,
    by: Person,
    facts: &Facts<'_>,
) -> Vec<Emitted> {
    let said_no = complaint
        .outcomes
        .last()
        .is_some_and(|o| o.solved == Solved::No);
    let status = match complaint.answers.is_empty() {
        true => Status::Registered,
        false if said_no => Status::Disputed,
        false => Status::Answered,
    };
    let restored = Event::Restored {
        status,
        reason: reason.to_owned(),
        by,
        at: facts.now,
    };
    let mut out = vec![on(id.stream(), restored)];
    let mut terms = complaint.terms.clone();
    for (kind, anchor) in clocks(complaint, status, facts.now) {
        let rule = facts.reference.rule(kind, None);
        let term = terms.next_id(kind);
        let entry = terms.start(term, kind, "", &rule, anchor, facts.calendar());
        terms.evolve(&entry);
        out.push(on(id.stream(), Event::Term { entry }));
    }
    out
}

/// What runs again, and from when: the firm's own time anew, the office's from the firm's words.
fn clocks(complaint: &Complaint, status: Status, now: At) -> Vec<(TermKind, At)> {
    let met = |kind| {
        let of_kind = complaint.terms.all().filter(|t| t.kind() == kind);
        of_kind.filter(|t| t.met_at().is_some()).count() > 0
    };
    let since = complaint.received_at.unwrap_or(now);
    match status {
        Status::Answered => vec![(TermKind::Confirmation, now)],
        Status::Registered => {
            // what was accepted once is only to be sorted again
            let accepted = if met(TermKind::Acceptance) {
                now
            } else {
                since
            };
            let mut clocks = vec![(TermKind::Acceptance, accepted)];
            if !met(TermKind::FirstFeedback) {
                clocks.push((TermKind::FirstFeedback, since));
            }
            clocks
        }
        _ => vec![(TermKind::Acceptance, now)],
    }
}
