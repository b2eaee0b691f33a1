//! Every page that is read, with who may open it. `boot/router` registers exactly these.

use std::future::Future;
use std::pin::Pin;

use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::Failure;
use crate::web::page::Page;

mod account;
mod bureau;
mod calendar;
mod coercive_measure;
mod consultation;
#[cfg(debug_assertions)]
mod dev;
pub(super) mod document;
mod enterprise;
mod law_change;
pub(super) mod leniency_file;
pub(super) mod office;
mod plan;
pub(super) mod positive_listing;
mod public;
mod service_day;
mod supervision;
mod term;
pub(super) mod visit;
mod wall_opening;

/// What a page is made from, or why there is none.
pub type Loaded = Pin<Box<dyn Future<Output = Result<Page, Failure>> + Send>>;

/// Who may open a page. To everybody else it does not exist; what is on it, the scope says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Anybody, logged in or not.
    Anyone,
    /// Anybody logged in.
    LoggedIn,
    /// These roles.
    Roles(&'static [Role]),
}

impl Who {
    /// Whether somebody logged in with this role may.
    pub(super) fn lets(self, role: Role) -> bool {
        match self {
            Who::Anyone | Who::LoggedIn => true,
            Who::Roles(roles) => roles.contains(&role),
        }
    }
}

/// A page that is read.
#[derive(Clone, Copy, Debug)]
pub struct PageRoute {
    /// Its path, in axum's notation.
    pub path: &'static str,
    /// Who may open it.
    pub who: Who,
    /// What it is made from.
    pub load: fn(Visit) -> Loaded,
}

/// Every page, one after the other.
pub fn all() -> impl Iterator<Item = &'static PageRoute> {
    [
        public::PAGES,
        enterprise::PAGES,
        law_change::PAGES,
        service_day::PAGES,
        office::PAGES,
        consultation::PAGES,
        document::PAGES,
        plan::PAGES,
        supervision::PAGES,
        term::PAGES,
        leniency_file::PAGES,
        wall_opening::PAGES,
        positive_listing::PAGES,
        visit::PAGES,
        coercive_measure::PAGES,
        account::PAGES,
        // a release has no such page
        #[cfg(debug_assertions)]
        dev::PAGES,
        bureau::PAGES,
        calendar::PAGES,
    ]
    .into_iter()
    .flatten()
}
