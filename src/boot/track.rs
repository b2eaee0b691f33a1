//! Progress without log-in: two fields, posted so that no digit of a phone stands in an address.

use axum::extract::{Extension, Request, State};
use axum::response::Response;

use super::headers::Nonce;
use super::posted;
use super::render::{answer, failed};
use super::router::{App, Asked, visit};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::web::pages::{problem, track};
use crate::web::words::{self, enterprise_side as my};

/// Where it is.
pub(super) const PATH: &str = "/track";

/// Shows the two fields.
pub(super) async fn show(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => answer(
            &visit.reader,
            track::ask(
                &visit.reader,
                visit.query("number").unwrap_or_default(),
                None,
            ),
            &nonce.0,
        ),
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
    let (number, last4) = (posted.fields.first("number"), posted.fields.first("last4"));
    let lang = visit.reader.lang;
    let refused = match visit.server.look_up(number, last4, &visit.address).await {
        Ok(found) => return answer(&visit.reader, track::found(&visit.reader, found), &nonce.0),
        // one answer for a wrong number and for a wrong phone
        Err(Failure::Refused(Refusal::NotFound)) => my::TRACK_NOTHING.read(lang).to_owned(),
        Err(Failure::Refused(refusal)) => words::refusal(lang, &refusal),
        Err(broken) => return failed(&visit.reader, broken, &nonce.0, PATH),
    };
    let page = track::ask(&visit.reader, number, Some(refused)).with_status(422);
    answer(&visit.reader, page, &nonce.0)
}
