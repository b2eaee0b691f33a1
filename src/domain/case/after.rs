//! What a firm's word on one complaint does to the case (design §3).

use super::{Event, Stage, support};
use crate::domain::actor::Actor;
use crate::domain::complaint::{Complaint, Status};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::ComplaintId;
use crate::domain::measure;
use crate::domain::refusal::Refusal;
use crate::domain::term::{TermEvent, TermKind};
use crate::domain::world::{Facts, World};
use crate::domain::{complaint as complaints, world};

/// The events that follow from a complaint that is now `status`.
///
/// A dispute reopens handling for that complaint alone, with a rework term; a complaint without a case
/// (answered at the desk) goes back to triage with an acceptance term. When the last live complaint is
/// settled the case goes to review, with a term for the reviewer.
pub fn after_complaint(
    world: &World,
    complaint: &Complaint,
    id: &ComplaintId,
    status: Status,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    let Some(case_id) = &complaint.case else {
        return Ok(if status == Status::Disputed {
            let kind = TermKind::Acceptance;
            let rule = facts.reference.rule(kind, None);
            let term = complaint.terms.next_id(kind);
            let entry = complaint
                .terms
                .start(term, kind, "", &rule, facts.now, facts.calendar());
            vec![on(id.stream(), complaints::Event::Term { entry })]
        } else {
            Vec::new()
        });
    };
    let case = world.case(case_id)?;
    let stream = case_id.stream();
    let settled = Event::ComplaintSettled {
        complaint: id.clone(),
        status,
        at: facts.now,
    };
    let mut out = vec![on(stream.clone(), settled)];

    let mut then = world::World::default();
    then.put_stream(stream.clone(), world::State::Case(case.clone()), 0);
    then.apply(&out);
    let then = then.case(case_id)?;

    let (terms, now) = (&then.terms, facts.now);
    let start = |kind: TermKind, subject: &str| {
        let rule = facts.reference.rule(kind, then.difficulty);
        terms.start(
            terms.next_id(kind),
            kind,
            subject,
            &rule,
            now,
            facts.calendar(),
        )
    };
    let mut clocks: Vec<TermEvent> = Vec::new();
    if matches!(then.stage, Stage::Withdrawn | Stage::Void) {
        let why = then.stage.key();
        clocks.extend(terms.cancel_open(now, why));
        let by = Actor::system().person;
        out.extend(measure::cancel_all(world, case_id, why, &by, facts)?);
    } else {
        if matches!(status, Status::Withdrawn | Status::Void) {
            let rework = terms.running_on(TermKind::Rework, id.as_str());
            clocks.extend(rework.and_then(|t| terms.cancel(t.id(), now, status.key())));
        }
        if !then.waits() {
            // the last firm that waited has withdrawn; all others have their answer
            let resolution = terms.running(TermKind::Resolution);
            clocks.extend(resolution.and_then(|t| terms.meet(t.id(), now)));
            clocks.extend(support::no_longer(terms, now, "answered"));
        }
        if case.stage == Stage::Parked && then.stage != Stage::Parked {
            let review = terms.running(TermKind::ParkedReview);
            clocks.extend(review.and_then(|t| terms.cancel(t.id(), now, "settled")));
        }
        if then.stage == Stage::Review && case.stage != Stage::Review {
            clocks.push(start(TermKind::Review, ""));
        }
        if status == Status::Disputed {
            clocks.push(start(TermKind::Rework, id.as_str()));
        }
    }
    out.extend(
        clocks
            .into_iter()
            .map(|entry| on(stream.clone(), Event::Term { entry, by: None })),
    );
    Ok(out)
}
