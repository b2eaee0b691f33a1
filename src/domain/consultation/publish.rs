//! What the chair's signature does to the cases: every item takes effect at once.

use jiff::civil::Date;

use super::{Call, Consultation, Item};
use crate::domain::actor::Person;
use crate::domain::case;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{CaseId, ConsultationId};
use crate::domain::measure::{self, BelongsTo, Kind, Task};
use crate::domain::refusal::Refusal;
use crate::domain::term::{TermEvent, TermKind};
use crate::domain::world::{Facts, World};

/// The events of every item, in the order of the minutes: a measure of its case, and the case's own date
/// where the decision sets it. `paper` is the number of the minutes, the reason a date moves.
pub(super) fn items(
    world: &World,
    id: &ConsultationId,
    it: &Consultation,
    paper: &str,
    by: &Person,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    let call = it.call()?;
    let mut then = world.clone();
    let mut out = Vec::new();
    for item in &it.items {
        let owner = BelongsTo::Consultation(id.clone());
        let task = task(item, call);
        let mut events = measure::begin(&then, &item.measure, &item.case, task, owner, by, facts)?;
        let day = item.resolve_on;
        let moved = day.and_then(|day| rebased(&then, &item.case, day, paper, by, facts));
        events.extend(moved.map(|entry| {
            let by = Some(by.clone());
            on(item.case.stream(), case::Event::Term { entry, by })
        }));
        // a later item finds what an earlier one has done
        then.apply(&events);
        out.extend(events);
    }
    Ok(out)
}

fn task(item: &Item, call: &Call) -> Task {
    Task {
        firm_owner: String::new(),
        kind: Kind::Management,
        what: item.what.clone(),
        owner: item.owner.clone(),
        co_owners: item.co_owners.clone(),
        // behind the wall it is the officer called by name who has it in hand
        person: call.officers.get(&item.owner).cloned(),
        acceptance: String::new(),
        due_on: item.due_on,
    }
}

/// The clock the case is answered by, set to the day decided, with the minutes as its reason. What the firm
/// was promised stays on record. Where everything is answered no clock runs, and none is set.
fn rebased(
    world: &World,
    case: &CaseId,
    day: Date,
    paper: &str,
    by: &Person,
    facts: &Facts<'_>,
) -> Option<TermEvent> {
    let terms = &world.case(case).ok()?.terms;
    let running = terms
        .running(TermKind::Rework)
        .or_else(|| terms.running(TermKind::Resolution))?;
    let by = by.account.as_str();
    terms
        .rebase_to(running.id(), day, by, paper, facts.now, facts.calendar())
        .ok()
}
