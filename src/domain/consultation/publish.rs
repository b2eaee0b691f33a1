//! What the chair's signature does to the cases: every item takes effect at once.

use super::Consultation;
use crate::domain::actor::Actor;
use crate::domain::case;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{CaseId, ConsultationId};
use crate::domain::refusal::Refusal;
use crate::domain::term::{TermEvent, TermKind};
use crate::domain::world::{Facts, World};

/// The events of every item, in the order of the minutes.
pub(super) fn items(
    world: &World,
    _id: &ConsultationId,
    it: &Consultation,
    paper: &str,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    let mut then = world.clone();
    let mut out = Vec::new();
    for item in &it.items {
        let day = item.resolve_on;
        let moved = day.and_then(|day| rebased(&then, &item.case, day, paper, actor, facts));
        if let Some(entry) = moved {
            let by = Some(actor.person.clone());
            let event = on(item.case.stream(), case::Event::Term { entry, by });
            then.apply(std::slice::from_ref(&event));
            out.push(event);
        }
    }
    Ok(out)
}

/// The clock the case is answered by, set to the day decided, with the minutes as its reason. What the firm
/// was promised stays on record. Where everything is answered no clock runs, and none is set.
fn rebased(
    world: &World,
    case: &CaseId,
    day: jiff::civil::Date,
    paper: &str,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Option<TermEvent> {
    let terms = &world.case(case).ok()?.terms;
    let running = terms
        .running(TermKind::Rework)
        .or_else(|| terms.running(TermKind::Resolution))?;
    let (by, now) = (actor.person.account.as_str(), facts.now);
    terms
        .rebase_to(running.id(), day, by, paper, now, facts.calendar())
        .ok()
}
