//! The working-day calendar, and the numbers of days that are counted on it.

use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::calendar::{CalendarNow, TermsNow};
use crate::web::pages;

/// Everybody who works by them.
const STAFF: Who = Who::Roles(&[
    Role::Intake,
    Role::Officer,
    Role::UnitHead,
    Role::Supervisor,
    Role::Leader,
    Role::Legal,
    Role::Enforcement,
    Role::Auditor,
    Role::Admin,
]);

/// The pages.
pub const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/admin/calendar",
        who: STAFF,
        load: calendar,
    },
    PageRoute {
        path: "/admin/deadlines/terms",
        who: STAFF,
        load: terms,
    },
];

fn terms(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(TermsNow).await?;
        Ok(pages::deadline::terms(&visit.reader, view))
    })
}

fn calendar(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(CalendarNow).await?;
        Ok(pages::calendar::calendar(&visit.reader, view))
    })
}
