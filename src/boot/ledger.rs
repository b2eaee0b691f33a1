//! What a person keeps of the ledger: columns and views. Preferences, so their forms stand beside the list of
//! commands, as those of the inbox do.

use axum::extract::{Request, State};
use axum::response::Response;
use axum::routing::post;
use axum::{Extension, Router};

use super::headers::Nonce;
use super::posted;
use super::render::{answer, failed, see_other, to_login};
use super::router::{App, Asked, visit};
use super::visit::Visit;
use crate::api::Fields;
use crate::domain::actor::Actor;
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::queries::ledger::LedgerOf;
use crate::views::ledger::{Column, ViewTyped};
use crate::web::pages::{self, ledger::PATH};

/// Methods, paths, who may.
pub(super) const ENDPOINTS: &[(&str, &str, &str)] = &[
    ("POST", "/office/ledger/columns", "own columns"),
    ("POST", "/office/ledger/views", "own view"),
    ("POST", "/office/ledger/views/{id}/delete", "own view"),
];

/// Their routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/office/ledger/columns", post(keep_columns))
        .route("/office/ledger/views", post(save_view))
        .route("/office/ledger/views/{id}/delete", post(delete_view))
}

/// The query of a page: only its parts are taken from what was posted, and written again.
fn query(fields: &Fields) -> (std::collections::BTreeMap<String, Vec<String>>, String) {
    let mut parts = std::collections::BTreeMap::<String, Vec<String>>::new();
    let mut text = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(fields.first("query").as_bytes()) {
        text.append_pair(&name, &value);
        parts
            .entry(name.into_owned())
            .or_default()
            .push(value.into_owned());
    }
    (parts, text.finish())
}

fn back(query: &str, more: &str) -> Response {
    let parts: Vec<&str> = [query, more]
        .into_iter()
        .filter(|p| !p.is_empty())
        .collect();
    see_other(&format!("{PATH}?{}", parts.join("&")))
}

/// Who posts what; else the answer to it.
async fn begin(
    app: &App,
    nonce: &Nonce,
    request: Request,
) -> Result<(Visit, Actor, Fields), Box<Response>> {
    let visit = visit(app, Asked::of(app, &request)).await?;
    let Ok(actor) = visit.actor().cloned() else {
        return Err(Box::new(to_login(PATH)));
    };
    match posted::read(request, false).await {
        Ok(posted) => Ok((visit, actor, posted.fields)),
        Err(_) => {
            let page = pages::problem::problem(&visit.reader, 400, None, false);
            Err(Box::new(answer(&visit.reader, page, &nonce.0)))
        }
    }
}

async fn keep_columns(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let (visit, actor, fields) = match begin(&app, &nonce, request).await {
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
        Ok(()) => back(&query(&fields).1, "done=ledger.columns"),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, PATH),
    }
}

async fn save_view(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let (visit, actor, fields) = match begin(&app, &nonce, request).await {
        Ok(begun) => begun,
        Err(response) => return *response,
    };
    let mut typed = ViewTyped {
        name: fields.first("name").to_owned(),
        share: !fields.first("share").is_empty(),
        problem: None,
    };
    let (parts, _) = query(&fields);
    let asked = LedgerOf {
        query: parts,
        whole: false,
    };
    // the view is what the ledger makes of the query, so that nothing else is ever kept or shown to others
    let view = match visit.ask(asked).await {
        Ok(view) => view,
        Err(failure) => return failed(&visit.reader, failure, &nonce.0, PATH),
    };
    let kept = view.query_with(true);
    match visit.server.save_ledger_view(&actor, &typed, &kept).await {
        Ok(Ok(id)) => back(&kept, &format!("view={id}&done=ledger.view")),
        Ok(Err(problem)) => {
            typed.problem = Some(problem);
            let page = pages::ledger::ledger(&visit.reader, view, typed);
            answer(&visit.reader, page, &nonce.0)
        }
        Err(failure) => failed(&visit.reader, failure, &nonce.0, PATH),
    }
}

async fn delete_view(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let (visit, actor, _) = match begin(&app, &nonce, request).await {
        Ok(begun) => begun,
        Err(response) => return *response,
    };
    let deleted: Result<(), Failure> = match visit.params.get("id") {
        Some(id) => visit.server.delete_ledger_view(&actor, id).await,
        None => Err(Refusal::NotFound.into()),
    };
    match deleted {
        Ok(()) => back("", "done=ledger.view_deleted"),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, PATH),
    }
}
