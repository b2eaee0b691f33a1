//! Accounts: the administrator's pages, and everybody's own.

use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::account::{AccountByLogin, Accounts, OwnAccount};
use crate::web::pages::account;

const ADMIN: Who = Who::Roles(&[Role::Admin]);

/// The pages.
pub(super) const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/account",
        who: Who::LoggedIn,
        load: own,
    },
    PageRoute {
        path: "/admin/accounts",
        who: ADMIN,
        load: list,
    },
    PageRoute {
        path: "/admin/accounts/{login}",
        who: ADMIN,
        load: detail,
    },
];

fn own(visit: Visit) -> Loaded {
    Box::pin(async move { Ok(account::own(&visit.reader, visit.ask(OwnAccount).await?)) })
}

fn list(visit: Visit) -> Loaded {
    Box::pin(async move {
        let search = visit.query("q").unwrap_or_default().to_owned();
        let after = visit.query("after").map(str::to_owned);
        let found = visit.ask(Accounts { search, after }).await?;
        Ok(account::list(&visit.reader, found))
    })
}

fn detail(visit: Visit) -> Loaded {
    Box::pin(async move {
        let login = visit.param("login");
        let found = visit.ask(AccountByLogin { login }).await?;
        Ok(account::detail(&visit.reader, found))
    })
}
