//! Who may see a firm's contacts in full: whoever has a case of it in hand or holds the service day it comes to, and
//! the coordinating office. For which of them is on record (design §6.1; issue 5, F).

use super::Enterprise;
use super::decide::subject_of;
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::ids::{CaseId, EnterpriseId, Noun, ServiceDayId, StreamId};
use crate::domain::policy::{self, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::world::{Facts, World};
use crate::domain::{case, service_day};

/// The relations of a firm to whoever comes to it by this case or service day; that it is the firm's is asked here.
///
/// # Errors
///
/// Not found, where it is not the firm's, is over, or was called off.
pub fn subject_through(
    world: &World,
    firm: &Enterprise,
    through: Option<&StreamId>,
    facts: &Facts<'_>,
) -> Result<Subject, Refusal> {
    let own = subject_of(firm);
    let Some(through) = through else {
        return Ok(own);
    };
    let id = firm.id.as_ref().ok_or(Refusal::NotFound)?;
    let by = match through.noun {
        Noun::Case => {
            let case = world.case(&CaseId(through.id.clone()))?;
            let by = case::subject_of(case, facts);
            let fits = by.enterprises.contains(id) && !case.stage.is_over();
            fits.then_some(by)
        }
        Noun::ServiceDay => {
            let day = world.service_day(&ServiceDayId(through.id.clone()))?;
            let comes = day.sign_ups.contains_key(id);
            let fits = comes && day.stage != service_day::Stage::Cancelled;
            fits.then(|| service_day::subject_of(day, Some(id), facts))
        }
        _ => None,
    };
    let by = by.ok_or(Refusal::NotFound)?;
    Ok(Subject {
        lead: by.lead,
        handler: by.handler,
        ..own
    })
}

/// Whether `actor` may see them by this case or service day; pages ask before they offer it.
pub fn lets_call(
    world: &World,
    firm: &EnterpriseId,
    through: Option<&StreamId>,
    actor: &Actor,
    facts: &Facts<'_>,
) -> bool {
    let may = || {
        let subject = subject_through(world, world.enterprise(firm)?, through, facts)?;
        sees_case(world, through, actor, facts)?;
        policy::permit(actor, Action::ShowFirmContacts, &subject)
    };
    may().is_ok()
}

/// Behind the wall a case is only its officers', so it leads nobody else there to its firm.
pub(super) fn sees_case(
    world: &World,
    through: Option<&StreamId>,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    let Some(through) = through.filter(|s| s.noun == Noun::Case) else {
        return Ok(());
    };
    let case = world.case(&CaseId(through.id.clone()))?;
    match policy::sees(actor, Noun::Case, &case::subject_of(case, facts)) {
        true => Ok(()),
        false => Err(Refusal::NotFound),
    }
}
