//! Zhuqi 助企: the case-handling system with which an ecology and environment bureau serves enterprises.
//!
//! Imports go down only: boot → web, api, server · web → api, views, domain · api → views, domain ·
//! server → views, domain · views → domain · domain → nothing. `src/tests/tidy.rs` holds the arrows.

//#[cfg(feature = "ssr")]
//pub mod boot;
pub mod domain;
#[cfg(feature = "ssr")]
pub mod server;
//pub mod views;
//pub mod web;
