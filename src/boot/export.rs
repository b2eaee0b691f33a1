//! Tables as files: what would move, as its author last looked at it.

use std::collections::BTreeMap;

use axum::Extension;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};

use super::headers::Nonce;
use super::pages::{leniency_file, office};
use super::render::failed;
use super::router::{App, Asked, visit};
use super::visit::Visit;
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::queries::board::OverdueOf;
use crate::server::queries::form_context::FormContextFor;
use crate::views::form_key::FormKey;
use crate::web::{csv, pages};

/// A table that can be taken as a file.
#[derive(Clone, Copy, Debug)]
pub(super) enum Export {
    /// What a typed notice would move.
    CalendarMoves,
    /// What typed deadlines would move.
    DeadlineMoves,
    /// What is late or due today, all of it.
    Overdue,
    /// The figures of a period.
    Results,
    /// How alike like cases were decided in a year.
    LikeCases,
}

/// Every file: its path, who may, what it is.
pub(super) const EXPORTS: &[(&str, &str, Export)] = &[
    (
        "/admin/calendar/moves.csv",
        "calendar.publish",
        Export::CalendarMoves,
    ),
    (
        "/admin/deadlines/moves.csv",
        "deadlines.edit",
        Export::DeadlineMoves,
    ),
    (
        "/supervision/overdue.csv",
        "intake supervisor leader auditor",
        Export::Overdue,
    ),
    (
        "/supervision/results.csv",
        "intake supervisor leader auditor",
        Export::Results,
    ),
    (
        "/leniency/like-cases.csv",
        "legal enforcement enforcement_head leader",
        Export::LikeCases,
    ),
];

/// The route of one.
pub(super) fn route(export: Export) -> MethodRouter<App> {
    get(send).layer(Extension(export))
}

async fn send(
    State(app): State<App>,
    Extension(export): Extension<Export>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let path = visit.reader.path.clone();
    let made = match export {
        Export::CalendarMoves => {
            moves(&visit, FormKey::PublishCalendar, "/admin/calendar/edit").await
        }
        Export::DeadlineMoves => moves(&visit, FormKey::EditDeadlines, "/admin/deadlines").await,
        Export::Overdue => overdue(&visit).await,
        Export::Results => results(&visit).await,
        Export::LikeCases => like_cases(&visit).await,
    };
    match made {
        Ok(rows) => file(export.name(), &rows),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, &path),
    }
}

impl Export {
    fn name(self) -> &'static str {
        match self {
            Export::CalendarMoves | Export::DeadlineMoves => "moves.csv",
            Export::Overdue => "overdue.csv",
            Export::Results => "results.csv",
            Export::LikeCases => "like-cases.csv",
        }
    }
}

async fn overdue(visit: &Visit) -> Result<Vec<Vec<String>>, Failure> {
    let query = OverdueOf {
        after: None,
        whole: true,
        ..office::late(visit)
    };
    let view = visit.ask(query).await?;
    Ok(pages::board::file(&visit.reader, &view))
}

async fn like_cases(visit: &Visit) -> Result<Vec<Vec<String>>, Failure> {
    let view = visit.ask(leniency_file::like(visit)).await?;
    Ok(pages::leniency_file::like_cases_file(
        visit.reader.lang,
        &view,
    ))
}

async fn results(visit: &Visit) -> Result<Vec<Vec<String>>, Failure> {
    let view = visit.ask(office::months(visit)).await?;
    Ok(pages::results::file(visit.reader.lang, &view))
}

/// What was looked at waits as its author's draft.
async fn moves(visit: &Visit, form: FormKey, path: &str) -> Result<Vec<Vec<String>>, Failure> {
    let account = visit.actor()?.person.account.clone();
    let typed = visit
        .server
        .draft(&account, path)
        .await?
        .map(|kept| kept.typed)
        .unwrap_or_default();
    let context = visit
        .ask(FormContextFor {
            form,
            params: BTreeMap::new(),
            typed,
        })
        .await?;
    let moves = context.moves.ok_or(Refusal::NotFound)?;
    Ok(pages::calendar::moves_file(visit.reader.lang, &moves))
}

fn file(name: &str, rows: &[Vec<String>]) -> Response {
    let mut response = csv::file(rows).into_response();
    let headers = response.headers_mut();
    for (header, value) in [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ] {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(header, value);
        }
    }
    response
}
