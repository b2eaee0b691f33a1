//! Wraps a page in the shell and makes an answer of it.

use std::sync::Arc;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::domain::refusal::Refusal;
use crate::server::{Failure, StoreFault};
use crate::web::page::{Page, Reader};
use crate::web::pages;
use crate::web::shell::shell;

/// The answer that shows this page.
pub(super) fn answer(reader: &Reader, page: Page, nonce: &str) -> Response {
    let status = StatusCode::from_u16(page.status).unwrap_or(StatusCode::OK);
    // islands mode: only what is marked as an island is ever touched by script
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        let shell = shell(reader, &page, nonce);
        let main = (page.body)();
        view! { <crate::web::ui::PageShell shell=shell>{main}</crate::web::ui::PageShell> }
            .to_html()
    });
    owner.cleanup();
    let mut response = (status, html).into_response();
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// The answer to a failure: a refusal in words, or a fault without its inside (trust.md L6).
pub(super) fn failed(reader: &Reader, failure: Failure, nonce: &str, path: &str) -> Response {
    failed_with(reader, failure, nonce, path, false)
}

/// The same, saying that what was typed is kept as a draft where it is.
pub(super) fn failed_with(
    reader: &Reader,
    failure: Failure,
    nonce: &str,
    path: &str,
    kept: bool,
) -> Response {
    match failure {
        Failure::Refused(Refusal::NotLoggedIn) => to_login(path),
        Failure::Refused(refusal) => {
            let status = status_of(&refusal);
            // what may not be seen gives the same bytes as what never was (design §6.3)
            let shown = (status != 404).then_some(&refusal);
            let reader = if status == 404 {
                &reader.without_place()
            } else {
                reader
            };
            answer(
                reader,
                pages::problem::problem(reader, status, shown, kept),
                nonce,
            )
        }
        Failure::Broken(fault) => {
            tracing::error!(fault = %StoreFault(&fault), "a request failed below the door");
            answer(
                reader,
                pages::problem::problem(reader, 500, None, false),
                nonce,
            )
        }
    }
}

/// To the log-in page, and back afterwards.
pub(super) fn to_login(path: &str) -> Response {
    let next: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
    see_other(&format!("/login?next={next}"))
}

/// 303: the answer to every accepted post.
pub(super) fn see_other(to: &str) -> Response {
    match HeaderValue::from_str(to) {
        Ok(to) => (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The status of a refusal.
pub(super) fn status_of(refusal: &Refusal) -> u16 {
    match refusal {
        Refusal::NotFound => 404,
        Refusal::NotLoggedIn => 401,
        Refusal::Forbidden(..) => 403,
        Refusal::NotNow(..) | Refusal::Stale { .. } | Refusal::KeyReused => 409,
        Refusal::Fields(_) => 422,
    }
}
