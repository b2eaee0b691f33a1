//! Units and themes.

use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::bureau::UnitsAndThemesNow;
use crate::web::pages;

/// The page.
pub const PAGES: &[PageRoute] = &[PageRoute {
    path: "/admin/units",
    who: Who::Roles(&[Role::Admin]),
    load: units,
}];

fn units(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(UnitsAndThemesNow).await?;
        Ok(pages::bureau::units(&visit.reader, view))
    })
}
