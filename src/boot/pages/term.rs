//! Deadlines as such: trying one out, and what they told the reader by themselves.

use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::inbox::OwnInbox;
use crate::server::queries::term::TryTerm;
use crate::views::term::TryTyped;
use crate::web::pages;

/// Everybody who keeps or sets deadlines.
const COUNTING: Who = Who::Roles(&[
    Role::Intake,
    Role::Officer,
    Role::UnitHead,
    Role::Supervisor,
    Role::Leader,
    Role::Legal,
    Role::Enforcement,
    Role::EnforcementHead,
    Role::Auditor,
]);

/// Everybody who is told something: who counts, and firms.
const TOLD: Who = Who::Roles(&[
    Role::Enterprise,
    Role::Intake,
    Role::Officer,
    Role::UnitHead,
    Role::Supervisor,
    Role::Leader,
    Role::Legal,
    Role::Enforcement,
    Role::EnforcementHead,
    Role::Auditor,
]);

/// The pages.
pub const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/office/terms/try",
        who: COUNTING,
        load: try_out,
    },
    PageRoute {
        path: "/inbox",
        who: TOLD,
        load: inbox,
    },
];

fn inbox(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(OwnInbox).await?;
        Ok(pages::inbox::inbox(&visit.reader, view))
    })
}

fn try_out(visit: Visit) -> Loaded {
    Box::pin(async move {
        let part = |name: &str| visit.query(name).unwrap_or_default().to_owned();
        let asked = ["date", "rule", "amount"]
            .iter()
            .any(|name| visit.query.contains_key(*name));
        let typed = asked.then(|| TryTyped {
            date: part("date"),
            hour: part("hour"),
            rule: part("rule"),
            amount: part("amount"),
            unit: part("unit"),
            no_roll: !part("no_roll").is_empty(),
            registered: !part("registered").is_empty(),
        });
        let view = visit.ask(TryTerm(typed)).await?;
        Ok(pages::term::try_out(&visit.reader, view))
    })
}
