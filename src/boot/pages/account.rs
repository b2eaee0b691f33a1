//! Accounts: the administrator's pages, and everybody's own.

use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::account::{AccountByLogin, Accounts, OwnAccount, WaitingResets};
use crate::web::pages::{account, second_factor};

/// Who may confirm that a second factor is reset.
const SECOND: Who = Who::Roles(&[Role::Admin, Role::Leader]);
const ADMIN: Who = Who::Roles(&[Role::Admin]);

/// The pages.
pub(super) const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/account",
        who: Who::LoggedIn,
        load: own,
    },
    PageRoute {
        path: "/second-factor/resets",
        who: SECOND,
        load: resets,
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
    Box::pin(async move {
        let found = visit.ask(OwnAccount).await?;
        let codes = match &found.id {
            Some(id) if found.factor_since.is_some() => {
                visit.server.recovery_codes_left(id).await?
            }
            _ => 0,
        };
        Ok(account::own(&visit.reader, found, codes))
    })
}

fn resets(visit: Visit) -> Loaded {
    Box::pin(async move {
        let waiting = visit.ask(WaitingResets).await?;
        Ok(second_factor::resets(&visit.reader, waiting))
    })
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
