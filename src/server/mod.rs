//! Behind the door: store, projections, queries, sessions. Private but for what `boot` and `api` call.

pub mod clock;
pub mod desk;
pub mod drafts;
mod erase;
pub mod files;
mod inbox;
mod ladder;
mod ledger;
mod lookup;
mod marks;
mod news;
mod orphans;
mod parts;
pub mod password;
mod people;
mod picture;
pub mod pipeline;
mod place;
mod projections;
pub mod qr;
pub mod queries;
pub mod random;
pub mod rebuild;
pub mod recompute;
pub mod replay;
pub mod rotate;
mod saved_view;
mod search;
pub mod second_factor;
pub mod session;
pub mod store;
mod sweep;
pub mod text_message;
mod visitor;

pub use parts::{PART_BYTES, Part};
pub use pipeline::{Beside, Failure, Key, Outcome, Server};

/// A fault for the log: what failed, never the values it failed on.
pub struct StoreFault<'a>(pub &'a store::StoreError);

impl std::fmt::Display for StoreFault<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            // a database's message can quote the row it refused
            store::StoreError::Db(sea_orm::DbErr::RecordNotInserted) => f.write_str("not inserted"),
            store::StoreError::Db(e) => f.write_str(&kind_of(e)),
            other => other.fmt(f),
        }
    }
}

fn kind_of(error: &sea_orm::DbErr) -> String {
    let text = format!("{error:?}");
    text.split(['(', '{']).take(3).collect::<Vec<_>>().join("/")
}
