//! The pages of openings of the wall. Who has no part in one finds none.

use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::wall_opening::{OpeningById, Openings, OurOpenings};
use crate::web::pages::wall_opening as pages;

/// Who can report, open, agree, read by one, or audit.
const STAFF: Who = Who::Roles(&[
    Role::Intake,
    Role::Officer,
    Role::UnitHead,
    Role::Supervisor,
    Role::Leader,
    Role::Legal,
    Role::Enforcement,
    Role::EnforcementHead,
    Role::Auditor,
]);

/// The pages.
pub(super) const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/wall",
        who: STAFF,
        load: list,
    },
    PageRoute {
        path: "/wall/{id}",
        who: STAFF,
        load: detail,
    },
    PageRoute {
        path: "/my/openings",
        who: Who::Roles(&[Role::Enterprise]),
        load: ours,
    },
];

fn list(visit: Visit) -> Loaded {
    Box::pin(async move {
        let after = visit.query("after").map(str::to_owned);
        let view = visit.ask(Openings { after }).await?;
        Ok(pages::list(&visit.reader, view))
    })
}

fn detail(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(OpeningById(visit.param("id"))).await?;
        Ok(pages::detail(&visit.reader, view))
    })
}

fn ours(visit: Visit) -> Loaded {
    Box::pin(async move { Ok(pages::ours(&visit.reader, visit.ask(OurOpenings).await?)) })
}
