//! The store: one log of events, read tables beside it, on SQLite or PostgreSQL (design §4).

pub mod chain;
pub(in crate::server) mod closed;
mod clues;
pub mod connect;
pub(super) mod editions;
pub mod entities;
pub mod events;
mod firm;
mod keyring;
pub mod seal;
pub(super) mod works;

pub use connect::{Engine, Store, StoreError};
