//! Which steps are possible; `decide` and the buttons ask the same (design §6.4).

use jiff::civil::Date;

use super::command::subject_of;
use super::{PositiveListing, Status};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::world::Facts;

/// What is done to the listing of a firm.
pub const ACTIONS: &[Action] = &[
    Action::ProposeListing,
    Action::ReviewListing,
    Action::EnterOnList,
    Action::RejectListing,
    Action::SuspendListing,
    Action::ResumeListing,
    Action::RemoveListing,
];

/// What this person may do to this listing now.
pub fn available(
    listing: Option<&PositiveListing>,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Vec<Action> {
    let subject = subject_of(listing);
    let may = |a: &Action| policy::permit(actor, *a, &subject).is_ok();
    let all = ACTIONS.iter().copied();
    all.filter(|a| possible(listing, *a, facts).is_ok())
        .filter(may)
        .collect()
}

/// Whether `action` is possible now, whoever asks.
pub fn possible(
    listing: Option<&PositiveListing>,
    action: Action,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    let no = |why: NotNow| Err(Refusal::NotNow(action, why));
    let today = facts.today();
    let Some(listing) = listing else {
        return match action {
            Action::ProposeListing => Ok(()),
            _ => Err(Refusal::NotFound),
        };
    };
    let fits = match action {
        Action::ProposeListing => match listing.barred_until() {
            Some(until) if until >= today => return no(NotNow::TooEarly(after(until))),
            _ => listing.leaves_room(today),
        },
        Action::ReviewListing => listing.status == Status::Proposed,
        Action::EnterOnList | Action::RejectListing => {
            if listing.status == Status::OnNotice
                && let Some(until) = listing.notice_to.filter(|until| today <= *until)
            {
                // the public is heard to the end
                return no(NotNow::TooEarly(after(until)));
            }
            listing.status == Status::OnNotice
        }
        Action::SuspendListing => listing.is_in_force(today),
        Action::ResumeListing => listing.status == Status::Suspended && !listing.is_expired(today),
        Action::RemoveListing => {
            let running = matches!(listing.status, Status::Listed | Status::Suspended);
            running && !listing.is_expired(today)
        }
        _ => false,
    };
    match fits {
        true => Ok(()),
        false => no(NotNow::Stage(listing.status.key().to_owned())),
    }
}

fn after(day: Date) -> Date {
    crate::domain::time::next_day(day)
}
