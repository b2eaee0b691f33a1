//! The turns of the story: what happens to whom, one file a kind of matter.
//!
//! The twenty issues are those of domain.md 9.1; the service day on which eight of them were said lies
//! [`SERVICE_DAY`] working days back. A few more, from the same firms, show what the twenty do not.

mod air;
mod approval;
mod away;
mod coercive;
mod conduct;
mod consultation;
mod leniency;
mod listing;
mod matters;
mod more;
mod plans;
mod projects;
mod roster;
mod service_day;
mod services;
mod suggestions;
mod supervision;
mod visits;
mod water;

use super::story::{Laid, Story};

/// How many working days before today the service day was held.
const SERVICE_DAY: u32 = 5;

/// Lays every turn.
pub fn lay(story: &mut Story<'_>) -> Laid {
    service_day::lay(story)?;
    air::lay(story)?;
    approval::lay(story)?;
    water::lay(story)?;
    services::lay(story)?;
    conduct::lay(story)?;
    more::lay(story)?;
    consultation::lay(story)?;
    matters::lay(story)?;
    plans::lay(story)?;
    supervision::lay(story)?;
    away::lay(story)?;
    roster::lay(story)?;
    projects::lay(story)?;
    suggestions::lay(story)?;
    leniency::lay(story)?;
    listing::lay(story)?;
    visits::lay(story)?;
    coercive::lay(story)
}
