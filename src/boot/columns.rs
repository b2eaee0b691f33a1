//! The columns a person keeps of a list. A preference, so its forms stand beside the list of commands, as those
//! of the inbox do.

use axum::extract::{Request, State};
use axum::response::Response;
use axum::routing::post;
use axum::{Extension, Router};

use super::headers::Nonce;
use super::render::{failed, see_other};
use super::router::App;
use super::saved_view::{back, begin, query};
use crate::api::Fields;
use crate::views::ledger::Column;
use crate::views::report;
use crate::views::saved_view::{Columned, List};
use crate::web::pages;

/// Methods, paths, who may.
pub(super) const ENDPOINTS: &[(&str, &str, &str)] = &[
    ("POST", "/office/ledger/columns", "own columns"),
    ("POST", "/supervision/reports/columns", "own columns"),
];

/// Their routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/office/ledger/columns", post(of_ledger))
        .route("/supervision/reports/columns", post(of_report))
}

/// The columns that were ticked, a comma between two; none where the usual ones are wanted.
fn ticked(fields: &Fields) -> String {
    if !fields.first("usual").is_empty() {
        return String::new();
    }
    let ticked = fields.values.get("col");
    ticked.map_or_else(String::new, |c| c.join(","))
}

async fn of_ledger(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let path = pages::ledger::PATH;
    let (visit, actor, fields) = match begin(&app, &nonce, request, path).await {
        Ok(begun) => begun,
        Err(response) => return *response,
    };
    let columns = Column::text(&Column::parse_all(&ticked(&fields)));
    let server = &visit.server;
    match server
        .keep_columns(&actor, Columned::Ledger, &columns)
        .await
    {
        Ok(()) => back(List::Ledger, &query(&fields).1, "done=ledger.columns"),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, path),
    }
}

async fn of_report(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let path = pages::report::PATH;
    let (visit, actor, fields) = match begin(&app, &nonce, request, path).await {
        Ok(begun) => begun,
        Err(response) => return *response,
    };
    let columns = report::Column::text(&report::Column::parse_all(&ticked(&fields)));
    let server = &visit.server;
    match server
        .keep_columns(&actor, Columned::Report, &columns)
        .await
    {
        Ok(()) => {
            let (parts, _) = query(&fields);
            let period = parts.get("period").and_then(|p| p.first());
            let period: String = period.map_or_else(String::new, |period| {
                let written = form_urlencoded::byte_serialize(period.as_bytes());
                format!("period={}&", written.collect::<String>())
            });
            let columns = match columns.is_empty() {
                true => String::new(),
                false => format!("cols={columns}&"),
            };
            see_other(&format!("{path}?{period}{columns}done=report.columns"))
        }
        Err(failure) => failed(&visit.reader, failure, &nonce.0, path),
    }
}
