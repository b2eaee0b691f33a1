//! The pages of consultations: the list, and one consultation.

use super::office::HELPERS;
use super::{Loaded, PageRoute};
use crate::boot::visit::Visit;
use crate::server::queries::consultation::{ConsultationByNumber, ConsultationsOf};
use crate::web::pages;

/// The pages.
pub const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/office/consultations",
        who: HELPERS,
        load: list,
    },
    PageRoute {
        path: "/office/consultations/{number}",
        who: HELPERS,
        load: detail,
    },
];

fn list(visit: Visit) -> Loaded {
    Box::pin(async move {
        let part = |name: &str| visit.query(name).map(str::to_owned);
        let query = ConsultationsOf {
            part: part("part"),
            after: part("after"),
        };
        let view = visit.ask(query).await?;
        Ok(pages::consultation::list(&visit.reader, view))
    })
}

fn detail(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit
            .ask(ConsultationByNumber(visit.param("number")))
            .await?;
        Ok(pages::consultation::detail(&visit.reader, view))
    })
}
