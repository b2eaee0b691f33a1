//! Files that script sends in parts (public/upload.js), so that a broken network costs one part. What is made of them is
//! a draft upload like any other: the form names it, and the form is what puts it on record.

use axum::Json;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};

use super::router::App;
use super::script::asked;
use super::visit::Visit;
use crate::domain::refusal::Refusal;
use crate::server::{Failure, PART_BYTES, Part, StoreFault};
use crate::web::words;

/// Methods, paths, who may.
pub(super) const ENDPOINTS: &[(&str, &str, &str)] = &[
    ("POST", BEGIN, "logged in"),
    ("GET", PARTS, "logged in, own upload"),
    ("POST", PARTS, "logged in, own upload"),
];
const BEGIN: &str = "/uploads";
const PARTS: &str = "/uploads/{token}";

/// Their routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(BEGIN, post(begin))
        .route(PARTS, get(received).post(add))
}

/// A file that is about to come.
#[derive(Debug, Deserialize)]
struct Coming {
    /// The path of the form it is for.
    form: String,
    name: String,
    /// Bytes.
    size: usize,
}

fn answer(visit: &Visit, result: Result<Value, Failure>) -> Response {
    match result {
        Ok(value) => Json(value).into_response(),
        Err(Failure::Refused(Refusal::Fields(errors))) => {
            let lang = visit.reader.lang;
            let said: Vec<String> = errors
                .iter()
                .map(|e| words::problem(lang, &e.problem))
                .collect();
            let body = Json(json!({ "error": said.join(" ") }));
            (StatusCode::UNPROCESSABLE_ENTITY, body).into_response()
        }
        Err(Failure::Refused(_)) => StatusCode::NOT_FOUND.into_response(),
        Err(Failure::Broken(fault)) => {
            tracing::error!(fault = %StoreFault(&fault), "a part of an upload was not kept");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

async fn begin(State(app): State<App>, request: Request) -> Response {
    let (visit, sent) = match asked(&app, request, PART_BYTES).await {
        Ok(asked) => asked,
        Err(response) => return *response,
    };
    let begun = async {
        let coming: Coming =
            serde_json::from_slice(&sent).map_err(|_| Refusal::Fields(Vec::new()))?;
        let account = &visit.actor()?.person.account;
        let token = visit
            .server
            .begin_parts(account, &coming.form, &coming.name, coming.size);
        Ok(json!({ "token": token.await?, "part": PART_BYTES }))
    };
    let begun = begun.await;
    answer(&visit, begun)
}

async fn received(State(app): State<App>, request: Request) -> Response {
    let (visit, _) = match asked(&app, request, PART_BYTES).await {
        Ok(asked) => asked,
        Err(response) => return *response,
    };
    let received = async {
        let account = &visit.actor()?.person.account;
        let received = visit
            .server
            .parts_received(account, &visit.param("token"))
            .await?;
        Ok(json!({ "received": received }))
    };
    let received = received.await;
    answer(&visit, received)
}

async fn add(State(app): State<App>, request: Request) -> Response {
    let (visit, bytes) = match asked(&app, request, PART_BYTES).await {
        Ok(asked) => asked,
        Err(response) => return *response,
    };
    let added = async {
        let from = visit.query("from").and_then(|f| f.parse().ok());
        let from: u64 = from.ok_or(Refusal::NotFound)?;
        let token = visit.param("token");
        let part = visit
            .server
            .add_part(visit.actor()?, &token, from, &bytes)
            .await?;
        Ok(match part {
            Part::Received(n) => json!({ "received": n }),
            Part::Whole(upload) => json!({
                "token": upload.token,
                "name": upload.attachment.name,
                "size": words::size(visit.reader.lang, upload.attachment.bytes),
            }),
        })
    };
    let added = added.await;
    answer(&visit, added)
}
