//! A suggestion looked up without log-in: two fields, posted so that no code stands in an address.

use axum::extract::{Extension, Request, State};
use axum::response::Response;

use super::headers::Nonce;
use super::posted;
use super::render::{answer, failed};
use super::router::{App, Asked, visit};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::web::pages::{problem, suggestion};
use crate::web::words::{self, suggestion as s};

/// Where it is.
pub(super) const PATH: &str = suggestion::TRACK;

/// Shows the two fields.
pub(super) async fn show(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => {
            let page = suggestion::ask(&visit.reader, "", None);
            answer(&visit.reader, page, &nonce.0)
        }
        Err(response) => *response,
    }
}

/// Looks it up.
pub(super) async fn take(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let Ok(posted) = posted::read(request, false).await else {
        let page = problem::problem(&visit.reader, 400, None, false);
        return answer(&visit.reader, page, &nonce.0);
    };
    let (number, code) = (posted.fields.first("number"), posted.fields.first("code"));
    let lang = visit.reader.lang;
    let found = visit
        .server
        .look_up_suggestion(number, code, &visit.address)
        .await;
    let refused = match found {
        Ok(line) => {
            let page = suggestion::found(&visit.reader, line);
            return answer(&visit.reader, page, &nonce.0);
        }
        // one answer for a wrong number and for a wrong code
        Err(Failure::Refused(Refusal::NotFound)) => s::NOTHING.read(lang).to_owned(),
        Err(Failure::Refused(refusal)) => words::refusal(lang, &refusal),
        Err(broken) => return failed(&visit.reader, broken, &nonce.0, PATH),
    };
    let page = suggestion::ask(&visit.reader, number, Some(refused)).with_status(422);
    answer(&visit.reader, page, &nonce.0)
}
