//! Zhuqi 助企: the case-handling system with which an ecology and environment bureau serves enterprises.
//!
//! Imports go down only: boot → web, api, server · web → api, views, domain · api → views, domain ·
//! server → views, domain · views → domain · domain → nothing. `src/tests/tidy.rs` holds the arrows.

pub mod api;
#[cfg(feature = "ssr")]
pub mod boot;
pub mod domain;
#[cfg(feature = "ssr")]
pub mod server;
pub mod views;
pub mod web;

/// Wakes the islands of the page. Pages are whole without it.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
