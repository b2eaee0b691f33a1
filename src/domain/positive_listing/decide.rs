//! What is decided about a listing.

use jiff::ToSpan;

use super::command::listing_of;
use super::guard::possible;
use super::{Command, Done, Event};
use crate::domain::event::{Emitted, on};
use crate::domain::policy::Permit;
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::world::{Facts, World};

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let (firm, action) = (command.enterprise().clone(), command.action());
    let listing = world.positive_listing(&firm);
    possible(listing, action, facts)?;
    let (today, book) = (facts.today(), &facts.reference.leniency);
    let done = Done {
        by: permit.actor().person.clone(),
        at: facts.now,
    };
    let months = |n: u32| today.saturating_add(i64::from(n).months());
    let event = match command {
        Command::Propose {
            basis,
            criteria,
            evidence,
            ..
        } => {
            if criteria.iter().any(|id| book.criterion(id).is_none()) {
                return Err(at("criteria", Problem::NotOffered));
            }
            // each is looked at, and each has to be met
            let missing = |c: &&crate::domain::leniency::rule::Criterion| !criteria.contains(&c.id);
            if book.criteria.iter().any(|c| missing(&c)) {
                return Err(at("criteria", Problem::Missing));
            }
            let enterprise = world.enterprise(&firm)?;
            Event::Proposed {
                id: listing_of(&firm),
                uscc: enterprise.uscc.clone(),
                enterprise_name: enterprise.name.clone(),
                enterprise: firm.clone(),
                basis,
                criteria,
                evidence: evidence.as_str().to_owned(),
                done,
            }
        }
        Command::Review {
            agreed, opinion, ..
        } => Event::Reviewed {
            opinion: opinion.as_str().to_owned(),
            notice_to: agreed.then(|| {
                facts
                    .calendar()
                    .add_working_days(today, book.notice_days())
                    .due
            }),
            done,
        },
        Command::Enter { heard, .. } => {
            let open = book.open_listing_rows();
            if !open.is_empty() {
                return Err(Refusal::NotNow(action, NotNow::Unconfirmed(open)));
            }
            Event::Listed {
                from: today,
                to: crate::domain::time::plus_days(months(book.listing_months()), -1),
                heard: heard.as_str().to_owned(),
                done,
            }
        }
        Command::Reject { reason, .. } => Event::Rejected {
            reason: reason.as_str().to_owned(),
            done,
        },
        Command::Suspend { reason, .. } => Event::Suspended {
            reason: reason.as_str().to_owned(),
            done,
        },
        Command::Resume { reason, .. } => Event::Resumed {
            reason: reason.as_str().to_owned(),
            done,
        },
        Command::Remove { why, reason, .. } => Event::Removed {
            why,
            reason: reason.as_str().to_owned(),
            barred_until: why.bars().then(|| months(book.bar_months())),
            done,
        },
    };
    Ok(vec![on(listing_of(&firm).stream(), event)])
}
