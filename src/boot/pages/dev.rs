//! The living page of the parts, for those who build them.

use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::web::pages::dev;

/// The pages.
pub(super) const PAGES: &[PageRoute] = &[PageRoute {
    path: "/dev/components",
    who: Who::Anyone,
    load: components,
}];

fn components(visit: Visit) -> Loaded {
    Box::pin(async move {
        let firm = visit.query("side") == Some("firm");
        Ok(dev::components(&visit.reader, firm))
    })
}
