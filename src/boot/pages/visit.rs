//! The pages of visits to firms and of off-site checks.

use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::offsite_check::{OffsiteCheckByNumber, OffsiteChecksOf};
use crate::server::queries::visit::{
    OurVisitByNumber, OurVisitsOf, VisitByNumber, VisitsByFirm, VisitsOf,
};
use crate::web::pages::{offsite_check as checks, visit as pages};

/// Both sides of the wall; each reads its own visits.
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

/// Whoever reads the facts of enforcement.
pub(super) const ENFORCEMENT: Who = Who::Roles(&[
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
        path: "/visits",
        who: STAFF,
        load: list,
    },
    PageRoute {
        path: "/visits/firms",
        who: STAFF,
        load: firms,
    },
    PageRoute {
        path: "/visits/{number}",
        who: STAFF,
        load: detail,
    },
    PageRoute {
        path: "/my/visits",
        who: Who::Roles(&[Role::Enterprise]),
        load: ours,
    },
    PageRoute {
        path: "/my/visits/{number}",
        who: Who::Roles(&[Role::Enterprise]),
        load: our_detail,
    },
    PageRoute {
        path: "/offsite-checks",
        who: ENFORCEMENT,
        load: check_list,
    },
    PageRoute {
        path: "/offsite-checks/{number}",
        who: ENFORCEMENT,
        load: check,
    },
];

/// Which visits an address asks for.
pub(in crate::boot) fn asked(visit: &Visit) -> VisitsOf {
    let part = |name: &str| visit.query(name).map(str::to_owned);
    VisitsOf {
        firm: part("firm"),
        year: part("year"),
        kind: part("kind"),
        unit: part("unit"),
        ground: part("ground"),
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

fn firms(visit: Visit) -> Loaded {
    Box::pin(async move {
        let year = visit.query("year").map(str::to_owned);
        let view = visit.ask(VisitsByFirm { year }).await?;
        Ok(pages::firms(&visit.reader, view))
    })
}

fn detail(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(VisitByNumber(visit.param("number"))).await?;
        Ok(pages::detail(&visit.reader, view))
    })
}

fn ours(visit: Visit) -> Loaded {
    Box::pin(async move {
        let after = visit.query("after").map(str::to_owned);
        let view = visit.ask(OurVisitsOf { after }).await?;
        Ok(pages::ours(&visit.reader, view))
    })
}

fn our_detail(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(OurVisitByNumber(visit.param("number"))).await?;
        Ok(pages::our_detail(&visit.reader, view))
    })
}

fn check_list(visit: Visit) -> Loaded {
    Box::pin(async move {
        let part = |name: &str| visit.query(name).map(str::to_owned);
        let query = OffsiteChecksOf {
            method: part("method"),
            after: part("after"),
        };
        let view = visit.ask(query).await?;
        Ok(checks::list(&visit.reader, view))
    })
}

fn check(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit
            .ask(OffsiteCheckByNumber(visit.param("number")))
            .await?;
        Ok(checks::detail(&visit.reader, view))
    })
}
