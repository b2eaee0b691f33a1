//! The outer layers over the whole router: origin check and security headers (trust.md L4, L5, G44).

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::router::App;

/// The nonce of this answer's scripts.
#[derive(Clone, Debug)]
pub(super) struct Nonce(pub(super) String);

/// Sets the headers of every answer, errors and redirects with them.
pub(super) async fn secure(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let nonce = crate::server::random::token();
    let path = request.uri().path();
    let asset = path.starts_with("/pkg/") || path.ends_with(".svg") || path.ends_with(".js");
    request.extensions_mut().insert(Nonce(nonce.clone()));
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.entry(name).or_insert(value);
        }
    };
    set(
        header::CONTENT_SECURITY_POLICY,
        &format!(
            "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; \
             style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; \
             worker-src 'self'; \
             form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
    );
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    set(
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    );
    set(
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=()",
    );
    set(
        header::CACHE_CONTROL,
        if asset {
            "public, max-age=300"
        } else {
            "no-store"
        },
    );
    if app.config.is_https() {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    response
}

/// Refuses unsafe requests that do not come from our own pages.
///
/// `gov.cn` is a public suffix, so every sibling bureau's site is *same-site* with us: only
/// `same-origin` counts. Without the header, the exact configured origin does.
pub(super) async fn same_origin(State(app): State<App>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD);
    if !safe && !comes_from_us(&request, &app.config.origin) {
        tracing::warn!(path = "unsafe request from elsewhere", method = %request.method());
        return (
            StatusCode::FORBIDDEN,
            "请从本系统的页面提交。/ Please submit from our own page.",
        )
            .into_response();
    }
    next.run(request).await
}

fn comes_from_us(request: &Request, origin: &str) -> bool {
    let text = |name: HeaderName| request.headers().get(name).and_then(|v| v.to_str().ok());
    match text(HeaderName::from_static("sec-fetch-site")) {
        Some(site) => site == "same-origin",
        None => text(header::ORIGIN) == Some(origin),
    }
}
