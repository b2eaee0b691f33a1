//! Referred by a letter before it was ever accepted (移送): the bureau keeps a day to look what became of it, as it does of a
//! case (issue 5, B).

use jiff::civil::Date;

use super::{Complaint, Event};
use crate::domain::action::Action;
use crate::domain::actor::Person;
use crate::domain::case::{Look, look_fits};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::ComplaintId;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::term::{TermKind, Terms, Weight};
use crate::domain::text::Words;
use crate::domain::world::Facts;

/// Whether something is still awaited.
pub(super) fn is_awaited(complaint: &Complaint) -> bool {
    complaint.terms.running(TermKind::ReferredReview).is_some()
}

/// The clock until the day somebody looks; refused at the field where the day does not fit.
pub(super) fn start(
    terms: &Terms,
    id: &ComplaintId,
    field: &'static str,
    day: Date,
    facts: &Facts<'_>,
) -> Result<Emitted, Refusal> {
    look_fits(field, day, facts)?;
    let kind = TermKind::ReferredReview;
    let version = &facts.reference.rulebook.version;
    let started = terms.start_until(
        terms.next_id(kind),
        kind,
        "",
        Weight::InternalNorm,
        day,
        version,
        facts.now,
        facts.calendar(),
    );
    let entry =
        started.map_err(|why| Refusal::NotNow(Action::DeclineComplaint, NotNow::Term(why)))?;
    Ok(on(id.stream(), Event::Term { entry }))
}

/// Somebody looked: what came of it, and whether it is looked at once more.
pub(super) fn look(
    complaint: &Complaint,
    id: &ComplaintId,
    result: &Words,
    next: Option<Date>,
    by: Person,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    let now = facts.now;
    let look = Look {
        result: result.as_str().to_owned(),
        next,
        by,
        at: now,
    };
    let mut terms = complaint.terms.clone();
    let running = terms.running(TermKind::ReferredReview);
    let met = running.and_then(|t| terms.meet(t.id(), now));
    let mut out = vec![on(id.stream(), Event::ReferralLookedAt { look })];
    if let Some(entry) = met {
        terms.evolve(&entry);
        out.push(on(id.stream(), Event::Term { entry }));
    }
    if let Some(next) = next {
        out.push(start(&terms, id, "next", next, facts)?);
    }
    Ok(out)
}
