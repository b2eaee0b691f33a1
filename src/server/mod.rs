//! Behind the door: store, projections, queries, sessions. Private but for what `boot` and `api` call.

pub mod clock;
pub mod password;
pub mod pipeline;
mod projections;
pub mod queries;
pub mod random;
pub mod rebuild;
pub mod session;
pub mod store;

pub use pipeline::{Beside, Failure, Key, Outcome, Server};
