//! What a firm's word on one complaint does to the case (design §3).

use super::Event;
use crate::domain::complaint::{Complaint, Status};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::ComplaintId;
use crate::domain::refusal::Refusal;
use crate::domain::term::TermKind;
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
            let entry = complaint.terms.start(
                term,
                kind,
                "",
                &rule,
                facts.now,
                facts.calendar(),
            );
            vec![on(id.stream(), complaints::Event::Term { entry })]
        } else {
            Vec::new()
        });
    };
    let case = world.case(case_id)?;
    let stream = case_id.stream();
    let settled = Event::ComplaintSettled { complaint: id.clone(), status, at: facts.now };
    let mut out = vec![on(stream.clone(), settled)];

    let mut then = world::World::default();
    then.put_stream(stream.clone(), world::State::Case(case.clone()), 0);
    then.apply(&out);
    let then = then.case(case_id)?;

    let mut start = |kind: TermKind, subject: String| {
        let rule = facts.reference.rule(kind, then.difficulty);
        let term = then.terms.next_id(kind);
        let entry = then.terms.start(term, kind, &subject, &rule, facts.now, facts.calendar());
        out.push(on(stream.clone(), Event::Term { entry, by: None }));
    };
    match then.stage {
        super::Stage::Review if case.stage != super::Stage::Review => {
            start(TermKind::Review, String::new());
        }
        _ if status == Status::Disputed => start(TermKind::Rework, id.0.clone()),
        _ => {}
    }
    if then.stage == super::Stage::Withdrawn {
        let open = then.terms.cancel_open(facts.now, "withdrawn");
        out.extend(open.into_iter().map(|e| on(stream.clone(), Event::Term { entry: e, by: None })));
    }
    Ok(out)
}
