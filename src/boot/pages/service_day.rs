//! Pages of service days: those for everybody, and those of staff. The desk is a form (`api/service_day.rs`).

use super::office::HELPERS;
use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Actor;
use crate::server::qr::picture;
use crate::server::queries::service_day::{
    AllServiceDays, DeskQueueOf, OfficeServiceDay, ServiceDayByNumber, SummaryOfServiceDay,
};
use crate::web::pages::service_day as pages;

/// The pages.
pub(super) const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/service-days",
        who: Who::Anyone,
        load: list,
    },
    PageRoute {
        path: "/service-days/{number}",
        who: Who::Anyone,
        load: detail,
    },
    PageRoute {
        path: "/office/service-days",
        who: HELPERS,
        load: office_list,
    },
    PageRoute {
        path: "/office/service-days/{number}",
        who: HELPERS,
        load: office,
    },
    PageRoute {
        path: "/office/service-days/{number}/summary",
        who: HELPERS,
        load: summary,
    },
    PageRoute {
        path: "/office/service-days/{number}/poster",
        who: HELPERS,
        load: poster,
    },
    PageRoute {
        path: "/office/desk/{day}/queue",
        who: HELPERS,
        load: queue,
    },
    // holds nothing of anybody: a device keeps it for when there is no network
    PageRoute {
        path: OFFLINE,
        who: Who::Anyone,
        load: offline,
    },
];

/// The empty desk that a device keeps.
pub(in crate::boot) const OFFLINE: &str = "/desk/offline";

/// When and where the bureau sits is public; somebody who is not logged in has no firm of their own.
fn reader(visit: &Visit) -> Actor {
    visit.reader.actor.clone().unwrap_or_else(Actor::system)
}

fn list(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.server.ask(&reader(&visit), AllServiceDays).await?;
        Ok(pages::list(&visit.reader, view))
    })
}

fn detail(visit: Visit) -> Loaded {
    Box::pin(async move {
        let asked = ServiceDayByNumber(visit.param("number"));
        let view = visit.server.ask(&reader(&visit), asked).await?;
        // what the desk scans when the firm comes
        let ticket = view.mine.as_ref().and_then(|mine| {
            let (day, order) = (&view.number, mine.order);
            picture(&format!(
                "{}/office/desk/{day}/queue?order={order}",
                visit.origin
            ))
        });
        Ok(pages::detail(&visit.reader, view, ticket))
    })
}

fn office_list(visit: Visit) -> Loaded {
    Box::pin(async move {
        Ok(pages::office_list(
            &visit.reader,
            visit.ask(AllServiceDays).await?,
        ))
    })
}

fn office(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(OfficeServiceDay(visit.param("number"))).await?;
        Ok(pages::office(&visit.reader, view))
    })
}

fn summary(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit
            .ask(SummaryOfServiceDay(visit.param("number")))
            .await?;
        Ok(pages::summary(&visit.reader, view))
    })
}

fn queue(visit: Visit) -> Loaded {
    Box::pin(async move {
        let scanned = visit.query("order").and_then(|o| o.parse().ok());
        let view = visit.ask(DeskQueueOf(visit.param("day"))).await?;
        Ok(pages::queue(&visit.reader, view, scanned))
    })
}

fn offline(visit: Visit) -> Loaded {
    Box::pin(async move { Ok(pages::offline(&visit.reader)) })
}

fn poster(visit: Visit) -> Loaded {
    Box::pin(async move {
        let day = visit.ask(ServiceDayByNumber(visit.param("number"))).await?;
        let here = format!("{}/service-days/{}", visit.origin, day.number);
        let (here, front) = (picture(&here), picture(&visit.origin));
        Ok(pages::poster(&visit.reader, day, here, front))
    })
}
