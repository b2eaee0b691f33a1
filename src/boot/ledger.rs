//! The columns a person keeps of the ledger. A preference, so its form stands beside the list of commands, as those
//! of the inbox do.

use axum::extract::{Request, State};
use axum::response::Response;
use axum::routing::post;
use axum::{Extension, Router};

use super::headers::Nonce;
use super::render::failed;
use super::router::App;
use super::saved_view::{back, begin, query};
use crate::views::ledger::Column;
use crate::views::saved_view::List;
use crate::web::pages::ledger::PATH;

/// Methods, paths, who may.
pub(super) const ENDPOINTS: &[(&str, &str, &str)] =
    &[("POST", "/office/ledger/columns", "own columns")];

/// Their routes.
pub(super) fn routes() -> Router<App> {
    Router::new().route("/office/ledger/columns", post(keep_columns))
}

async fn keep_columns(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let (visit, actor, fields) = match begin(&app, &nonce, request, PATH).await {
        Ok(begun) => begun,
        Err(response) => return *response,
    };
    let usual = !fields.first("usual").is_empty();
    let ticked = fields
        .values
        .get("col")
        .map_or_else(String::new, |c| c.join(","));
    let columns = if usual {
        Vec::new()
    } else {
        Column::parse_all(&ticked)
    };
    match visit.server.keep_ledger_columns(&actor, &columns).await {
        Ok(()) => back(List::Ledger, &query(&fields).1, "done=ledger.columns"),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, PATH),
    }
}
