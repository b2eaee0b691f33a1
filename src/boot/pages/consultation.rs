//! The pages of consultations, of questions decided on their own, and of questions to units complained of: the lists, and
//! one of each.

use super::office::HELPERS;
use super::{Loaded, PageRoute};
use crate::boot::visit::Visit;
use crate::server::queries::consultation::{
    ConsultationByNumber, ConsultationsDue, ConsultationsOf,
};
use crate::server::queries::inquiry::{InquiriesOf, InquiryByNumber};
use crate::server::queries::matter::{MatterByNumber, MattersOf};
use crate::web::pages;

/// The pages.
pub const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/office/consultations",
        who: HELPERS,
        load: list,
    },
    PageRoute {
        path: "/office/consultations/due",
        who: HELPERS,
        load: due,
    },
    PageRoute {
        path: "/office/consultations/{number}",
        who: HELPERS,
        load: detail,
    },
    PageRoute {
        path: "/office/inquiries",
        who: HELPERS,
        load: inquiries,
    },
    PageRoute {
        path: "/office/inquiries/{number}",
        who: HELPERS,
        load: inquiry,
    },
    PageRoute {
        path: "/office/matters",
        who: HELPERS,
        load: matters,
    },
    PageRoute {
        path: "/office/matters/{number}",
        who: HELPERS,
        load: matter,
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

fn due(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(ConsultationsDue).await?;
        Ok(pages::consultation::due(&visit.reader, view))
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

fn matters(visit: Visit) -> Loaded {
    Box::pin(async move {
        let part = |name: &str| visit.query(name).map(str::to_owned);
        let query = MattersOf {
            part: part("part"),
            after: part("after"),
        };
        let view = visit.ask(query).await?;
        Ok(pages::matter::list(&visit.reader, view))
    })
}

fn matter(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(MatterByNumber(visit.param("number"))).await?;
        Ok(pages::matter::detail(&visit.reader, view))
    })
}

fn inquiries(visit: Visit) -> Loaded {
    Box::pin(async move {
        let part = |name: &str| visit.query(name).map(str::to_owned);
        let query = InquiriesOf {
            state: part("state"),
            after: part("after"),
        };
        let view = visit.ask(query).await?;
        Ok(pages::inquiry::list(&visit.reader, view))
    })
}

fn inquiry(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(InquiryByNumber(visit.param("number"))).await?;
        Ok(pages::inquiry::detail(&visit.reader, view))
    })
}
