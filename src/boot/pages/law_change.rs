//! The pages of proposed changes of the leniency rulebook.

use super::leniency_file::INSIDE;
use super::{Loaded, PageRoute};
use crate::boot::visit::Visit;
use crate::domain::refusal::Refusal;
use crate::server::queries::law_change::{LawChangeOf, LawChangesOf};
use crate::web::pages::law_change as pages;

/// The pages.
pub(super) const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/leniency/rules/changes",
        who: INSIDE,
        load: list,
    },
    PageRoute {
        path: "/leniency/rules/changes/{n}",
        who: INSIDE,
        load: detail,
    },
];

fn list(visit: Visit) -> Loaded {
    Box::pin(async move {
        let before = visit.query("before").and_then(|n| n.parse().ok());
        let view = visit.ask(LawChangesOf { before }).await?;
        Ok(pages::list(&visit.reader, view))
    })
}

fn detail(visit: Visit) -> Loaded {
    Box::pin(async move {
        let n = visit.param("n").parse().map_err(|_| Refusal::NotFound)?;
        let view = visit.ask(LawChangeOf(n)).await?;
        Ok(pages::detail(&visit.reader, view))
    })
}
