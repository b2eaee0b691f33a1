//! Views of a list that a person keeps under a name. Preferences, so their forms stand beside the list of commands, as
//! those of the inbox do.

use std::collections::BTreeMap;

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
use crate::server::queries::queue::QueueOf;
use crate::views::saved_view::{List, ViewTyped};
use crate::web::page::Page;
use crate::web::pages;

/// Methods, paths, who may.
pub(super) const ENDPOINTS: &[(&str, &str, &str)] = &[
    ("POST", "/office/queue/views", "own view"),
    ("POST", "/office/ledger/views", "own view"),
    ("POST", "/office/views/{id}/delete", "own view"),
];

/// Their routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/office/queue/views", post(save_of_queue))
        .route("/office/ledger/views", post(save_of_ledger))
        .route("/office/views/{id}/delete", post(delete))
}

/// The query of a page: only its parts are taken from what was posted, and written again.
pub(super) fn query(fields: &Fields) -> (std::collections::BTreeMap<String, Vec<String>>, String) {
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

/// Back to the list, narrowed as it was.
pub(super) fn back(list: List, query: &str, more: &str) -> Response {
    let parts: Vec<&str> = [query, more]
        .into_iter()
        .filter(|p| !p.is_empty())
        .collect();
    see_other(&list.address(&parts.join("&")))
}

/// Who posts what; else the answer to it.
pub(super) async fn begin(
    app: &App,
    nonce: &Nonce,
    request: Request,
    page: &str,
) -> Result<(Visit, Actor, Fields), Box<Response>> {
    let visit = visit(app, Asked::of(app, &request)).await?;
    let Ok(actor) = visit.actor().cloned() else {
        return Err(Box::new(to_login(page)));
    };
    match posted::read(request, false).await {
        Ok(posted) => Ok((visit, actor, posted.fields)),
        Err(_) => {
            let wrong = pages::problem::problem(&visit.reader, 400, None, false);
            Err(Box::new(answer(&visit.reader, wrong, &nonce.0)))
        }
    }
}

async fn save_of_queue(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    save(app, nonce, request, List::Queue).await
}

async fn save_of_ledger(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    save(app, nonce, request, List::Ledger).await
}

/// What the list makes of a query, so that nothing else is ever kept or shown to others, and its page once more.
async fn narrowed(
    visit: &Visit,
    list: List,
    parts: BTreeMap<String, Vec<String>>,
) -> Result<(String, Box<dyn FnOnce(ViewTyped) -> Page + Send>), Failure> {
    let reader = visit.reader.clone();
    match list {
        List::Queue => {
            let part = |name: &str| parts.get(name).and_then(|v| v.first()).cloned();
            let asked = QueueOf {
                tab: part("tab"),
                unit: part("unit"),
                stage: part("stage"),
                label: part("label"),
                ..QueueOf::default()
            };
            let view = visit.ask(asked).await?;
            let query = view.query();
            Ok((
                query,
                Box::new(move |typed| pages::queue::queue(&reader, view, typed)),
            ))
        }
        List::Ledger => {
            let asked = LedgerOf {
                query: parts,
                whole: false,
            };
            let view = visit.ask(asked).await?;
            // a shared view looks the same to everybody: its columns stand in its address
            let query = view.query_with(true);
            Ok((
                query,
                Box::new(move |typed| pages::ledger::ledger(&reader, view, typed)),
            ))
        }
    }
}

async fn save(app: App, nonce: Nonce, request: Request, list: List) -> Response {
    let (visit, actor, fields) = match begin(&app, &nonce, request, list.path()).await {
        Ok(begun) => begun,
        Err(response) => return *response,
    };
    let mut typed = ViewTyped {
        name: fields.first("name").to_owned(),
        share: !fields.first("share").is_empty(),
        problem: None,
    };
    let (kept, again) = match narrowed(&visit, list, query(&fields).0).await {
        Ok(narrowed) => narrowed,
        Err(failure) => return failed(&visit.reader, failure, &nonce.0, list.path()),
    };
    match visit.server.save_view(&actor, list, &typed, &kept).await {
        Ok(Ok(id)) => back(list, &kept, &format!("view={id}&done=view.saved")),
        Ok(Err(problem)) => {
            typed.problem = Some(problem);
            answer(&visit.reader, again(typed), &nonce.0)
        }
        Err(failure) => failed(&visit.reader, failure, &nonce.0, list.path()),
    }
}

async fn delete(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let page = List::Queue.path();
    let (visit, actor, _) = match begin(&app, &nonce, request, page).await {
        Ok(begun) => begun,
        Err(response) => return *response,
    };
    let deleted = match visit.params.get("id") {
        Some(id) => visit.server.delete_view(&actor, id).await,
        None => Err(Refusal::NotFound.into()),
    };
    match deleted {
        Ok(list) => back(list, "", "done=view.deleted"),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, page),
    }
}
