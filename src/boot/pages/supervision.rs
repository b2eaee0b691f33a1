//! The pages of supervision orders: the ledger, and one order with its paper.

use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::supervision_order::{OrderById, OrdersOf};
use crate::web::pages;

/// Who has a part in orders: those who write and sign them, and the units under them.
const READERS: Who = Who::Roles(&[
    Role::Intake,
    Role::Officer,
    Role::UnitHead,
    Role::Supervisor,
    Role::Leader,
    Role::Auditor,
]);

/// The pages.
pub const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/supervision/orders",
        who: READERS,
        load: ledger,
    },
    PageRoute {
        path: "/supervision/orders/{id}",
        who: READERS,
        load: order,
    },
];

fn ledger(visit: Visit) -> Loaded {
    Box::pin(async move {
        let part = |name: &str| visit.query(name).map(str::to_owned);
        let query = OrdersOf {
            part: part("state"),
            after: part("after"),
        };
        let view = visit.ask(query).await?;
        Ok(pages::supervision_order::ledger(&visit.reader, view))
    })
}

fn order(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(OrderById(visit.param("id"))).await?;
        Ok(pages::supervision_order::detail(&visit.reader, view))
    })
}
