//! Pages for everybody.

use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::{Actor, Role};
use crate::domain::service_day::Stage;
use crate::server::queries::claim::ClaimReceived;
use crate::server::queries::my::{FrontDoor, Mine, ReceivedByNumber};
use crate::server::queries::service_day::AllServiceDays;
use crate::server::queries::suggestion::ReceiptOf;
use crate::views::home::Waiting;
use crate::web::pages::{claim, consultation, home, my, suggestion};

/// The pages.
pub(super) const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/",
        who: Who::Anyone,
        load: front,
    },
    PageRoute {
        path: "/complaints/{number}/received",
        who: Who::Anyone,
        load: received,
    },
    PageRoute {
        path: "/claims/{number}/received",
        who: Who::Anyone,
        load: claim_received,
    },
    PageRoute {
        path: "/outside/answered",
        who: Who::Anyone,
        load: outside_answered,
    },
    PageRoute {
        path: "/suggestions/{id}/received",
        who: Who::Anyone,
        load: suggestion_received,
    },
];

fn received(visit: Visit) -> Loaded {
    Box::pin(async move {
        let asked = ReceivedByNumber(visit.param("number"));
        let number = visit.server.ask(&Actor::visitor(), asked).await?;
        Ok(my::received(&visit.reader, number))
    })
}

fn claim_received(visit: Visit) -> Loaded {
    Box::pin(async move {
        let asked = ClaimReceived(visit.param("number"));
        let number = visit.server.ask(&Actor::visitor(), asked).await?;
        Ok(claim::received(&visit.reader, number))
    })
}

fn suggestion_received(visit: Visit) -> Loaded {
    Box::pin(async move {
        let asked = ReceiptOf(visit.param("id"));
        let receipt = visit.server.ask(&Actor::visitor(), asked).await?;
        Ok(suggestion::received(&visit.reader, receipt))
    })
}

fn outside_answered(visit: Visit) -> Loaded {
    Box::pin(async move { Ok(consultation::outside_answered(&visit.reader)) })
}

fn front(visit: Visit) -> Loaded {
    Box::pin(async move {
        // what the bureau promises is public: nobody has to be logged in to read it
        let door = visit.server.ask(&Actor::system(), FrontDoor).await?;
        let firm = visit
            .reader
            .actor
            .as_ref()
            .is_some_and(|a| a.role == Role::Enterprise);
        let waiting = if firm {
            Waiting {
                rows: visit.ask(Mine).await?.waiting,
            }
        } else {
            Waiting::default()
        };
        // the next session is public too
        let reader = visit.reader.actor.clone().unwrap_or_else(Actor::system);
        let days = visit.server.ask(&reader, AllServiceDays).await?;
        let next = days.coming.into_iter().find(|d| d.stage == Stage::Planned);
        Ok(home::home(&visit.reader, &door, waiting, next))
    })
}
