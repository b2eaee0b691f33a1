//! The pages of the positive list.

use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::positive_listing::{ListingByUscc, OurListing, PositiveListOf};
use crate::web::pages::positive_listing as pages;

/// Everybody of the bureau but who only looks after accounts.
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
        path: "/positive-list",
        who: STAFF,
        load: list,
    },
    PageRoute {
        path: "/positive-list/{uscc}",
        who: STAFF,
        load: detail,
    },
    PageRoute {
        path: "/my/positive-list",
        who: Who::Roles(&[Role::Enterprise]),
        load: ours,
    },
];

/// Which part of the list an address asks for.
pub(in crate::boot) fn asked(visit: &Visit) -> PositiveListOf {
    let part = |name: &str| visit.query(name).map(str::to_owned);
    PositiveListOf {
        standing: part("state"),
        basis: part("basis"),
        after: part("after"),
        whole: false,
    }
}

fn list(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(asked(&visit)).await?;
        Ok(pages::list(&visit.reader, view))
    })
}

fn detail(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(ListingByUscc(visit.param("uscc"))).await?;
        Ok(pages::detail(&visit.reader, view))
    })
}

fn ours(visit: Visit) -> Loaded {
    Box::pin(async move { Ok(pages::ours(&visit.reader, visit.ask(OurListing).await?)) })
}
