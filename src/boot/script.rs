//! What script asks beside the pages: who asks, and what they sent.

use axum::body::{Bytes, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::router::{App, Asked, visit};
use super::visit::Visit;

/// Who asks, and at most `limit` bytes of what they sent. Whoever is not logged in is told so with 401 and led nowhere:
/// script asks this, not a page.
pub(super) async fn asked(
    app: &App,
    request: Request,
    limit: usize,
) -> Result<(Visit, Bytes), Box<Response>> {
    let visit = visit(app, Asked::of(app, &request)).await?;
    if visit.actor().is_err() {
        return Err(Box::new(StatusCode::UNAUTHORIZED.into_response()));
    }
    match to_bytes(request.into_body(), limit).await {
        Ok(bytes) => Ok((visit, bytes)),
        Err(_) => Err(Box::new(StatusCode::PAYLOAD_TOO_LARGE.into_response())),
    }
}
