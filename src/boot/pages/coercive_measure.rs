//! The pages of the prudence gate.

use super::visit::ENFORCEMENT;
use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::coercive_measure::{
    CoerciveMeasureByNumber, CoerciveMeasuresOf, OurCoerciveMeasures,
};
use crate::web::pages::coercive_measure as pages;

/// The pages.
pub(super) const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/coercive-measures",
        who: ENFORCEMENT,
        load: list,
    },
    PageRoute {
        path: "/coercive-measures/{number}",
        who: ENFORCEMENT,
        load: detail,
    },
    PageRoute {
        path: "/my/coercive-measures",
        who: Who::Roles(&[Role::Enterprise]),
        load: ours,
    },
];

fn list(visit: Visit) -> Loaded {
    Box::pin(async move {
        let part = |name: &str| visit.query(name).map(str::to_owned);
        let query = CoerciveMeasuresOf {
            status: part("state"),
            after: part("after"),
        };
        let view = visit.ask(query).await?;
        Ok(pages::list(&visit.reader, view))
    })
}

fn detail(visit: Visit) -> Loaded {
    Box::pin(async move {
        let query = CoerciveMeasureByNumber(visit.param("number"));
        let view = visit.ask(query).await?;
        Ok(pages::detail(&visit.reader, view))
    })
}

fn ours(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(OurCoerciveMeasures).await?;
        Ok(pages::ours(&visit.reader, view))
    })
}
