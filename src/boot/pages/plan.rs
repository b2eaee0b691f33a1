//! The pages of plans and measures, and the firm's page of its plan.

use super::office::HELPERS;
use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::measure::MeasureById;
use crate::server::queries::plan::{MyPlanByNumber, PlanByNumber, PlansOf, VersionsOf};
use crate::web::pages::{measure, plan};

/// The pages.
pub const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/office/plans",
        who: HELPERS,
        load: list,
    },
    PageRoute {
        path: "/office/plans/{number}",
        who: HELPERS,
        load: detail,
    },
    PageRoute {
        path: "/office/plans/{number}/versions",
        who: HELPERS,
        load: versions,
    },
    PageRoute {
        path: "/my/plans/{number}/versions",
        who: Who::Roles(&[Role::Enterprise]),
        load: my_versions,
    },
    PageRoute {
        path: "/office/measures/{id}",
        who: HELPERS,
        load: one_measure,
    },
    PageRoute {
        path: "/my/plans/{number}",
        who: Who::Roles(&[Role::Enterprise]),
        load: mine,
    },
];

fn list(visit: Visit) -> Loaded {
    Box::pin(async move {
        let part = |name: &str| visit.query(name).map(str::to_owned);
        let query = PlansOf {
            firm: visit.query("firm").map(str::to_owned),
            status: part("state"),
            after: part("after"),
        };
        let view = visit.ask(query).await?;
        Ok(plan::list(&visit.reader, view))
    })
}

fn detail(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(PlanByNumber(visit.param("number"))).await?;
        Ok(plan::detail(&visit.reader, view))
    })
}

fn versions(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(VersionsOf(visit.param("number"))).await?;
        Ok(plan::versions(&visit.reader, view))
    })
}

fn my_versions(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(VersionsOf(visit.param("number"))).await?;
        Ok(plan::my_versions(&visit.reader, view))
    })
}

fn one_measure(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(MeasureById(visit.param("id"))).await?;
        Ok(measure::detail(&visit.reader, view))
    })
}

fn mine(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(MyPlanByNumber(visit.param("number"))).await?;
        Ok(plan::my_plan(&visit.reader, view))
    })
}
