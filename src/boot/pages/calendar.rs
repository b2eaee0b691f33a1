//! The working-day calendar.

use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::calendar::CalendarNow;
use crate::web::pages;

/// The pages.
pub const PAGES: &[PageRoute] = &[PageRoute {
    path: "/admin/calendar",
    who: Who::Roles(&[
        Role::Intake,
        Role::Officer,
        Role::UnitHead,
        Role::Supervisor,
        Role::Leader,
        Role::Legal,
        Role::Enforcement,
        Role::Auditor,
        Role::Admin,
    ]),
    load: calendar,
}];

fn calendar(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(CalendarNow).await?;
        Ok(pages::calendar::calendar(&visit.reader, view))
    })
}
