//! The second step of a log-in and what its owner does about it: posts that are no commands on a record alone.

use axum::Router;
use axum::extract::{Extension, Request, State};
use axum::response::Response;
use axum::routing::get;

use super::headers::Nonce;
use super::render::{answer, failed, see_other, to_login};
use super::router::{App, Asked, visit};
use super::session::{bad_request, fields, local, with_named_cookie};
use super::visit::Visit;
use crate::api::Fields;
use crate::domain::refusal::{FieldError, Refusal};
use crate::server::second_factor::Typed;
use crate::server::session::{Session, Waits};
use crate::server::{Failure, Server};
use crate::web::page::Page;
use crate::web::pages::second_factor;

/// Method, path and who may, for the endpoint table.
pub(super) const ENDPOINTS: &[(&str, &str, &str)] = &[
    ("GET", "/second-factor", "logged in, second step"),
    ("POST", "/second-factor", "logged in, second step"),
    ("GET", "/second-factor/enrol", "logged in, own account"),
    ("POST", "/second-factor/enrol", "logged in, own account"),
    ("GET", "/second-factor/codes", "logged in, own account"),
    ("POST", "/second-factor/codes", "logged in, own account"),
];

/// Their routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/second-factor", get(show_step).post(take_step))
        .route("/second-factor/enrol", get(show_enrol).post(enrol))
        .route("/second-factor/codes", get(show_codes).post(renew_codes))
}

/// Seconds a browser keeps the mark that it passed; the server asks whether that was today.
const DEVICE: i64 = 86_400;

type Begun = (Visit, Session);

/// The visit of somebody who is logged in; else the answer to it.
async fn begin(app: &App, asked: Asked, path: &str) -> Result<Begun, Box<Response>> {
    let visit = visit(app, asked).await?;
    match visit.session.clone() {
        Some(session) => Ok((visit, session)),
        None => Err(Box::new(to_login(path))),
    }
}

/// The same of a member of staff at the own factor, behind the second step.
async fn at_own(
    app: &App,
    nonce: &Nonce,
    asked: Asked,
    path: &str,
) -> Result<Begun, Box<Response>> {
    let (visit, session) = begin(app, asked, path).await?;
    if visit.waits == Some(Waits::Code) || session.must_change {
        return Err(Box::new(see_other("/start")));
    }
    if !session.account.is_staff(visit.reader.now.beijing_date()) {
        let nothing = failed(&visit.reader, Refusal::NotFound.into(), &nonce.0, path);
        return Err(Box::new(nothing));
    }
    Ok((visit, session))
}

fn errors(failure: Failure) -> Result<Vec<FieldError>, Failure> {
    match failure {
        Failure::Refused(Refusal::Fields(errors)) => Ok(errors),
        other => Err(other),
    }
}

fn remembered(app: &App, response: Response, device: &str) -> Response {
    with_named_cookie(response, app, app.config.device_cookie(), device, DEVICE)
}

async fn show_step(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match begin(&app, Asked::of(&app, &request), "/second-factor").await {
        Ok((visit, _)) => visit,
        Err(response) => return *response,
    };
    let next = visit.query("next").unwrap_or("/start");
    if visit.waits != Some(Waits::Code) {
        return see_other(local(next));
    }
    let page = second_factor::step(&visit.reader, &[], next);
    answer(&visit.reader, page, &nonce.0)
}

async fn take_step(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let (visit, session) = match begin(&app, Asked::of(&app, &request), "/second-factor").await {
        Ok(begun) => begun,
        Err(response) => return *response,
    };
    let Some(fields) = fields(request).await else {
        return bad_request(&visit, &nonce.0);
    };
    let next = fields.first("next").to_owned();
    if visit.waits != Some(Waits::Code) {
        return see_other(local(&next));
    }
    let (code, device) = (fields.first("code"), visit.device.as_deref());
    let passed = visit
        .server
        .pass_factor(&session, code, device, &visit.address)
        .await;
    match passed.map_err(errors) {
        Ok(device) => remembered(&app, see_other(local(&next)), &device),
        Err(Ok(errors)) => {
            let page = second_factor::step(&visit.reader, &errors, &next).with_status(422);
            answer(&visit.reader, page, &nonce.0)
        }
        Err(Err(failure)) => failed(&visit.reader, failure, &nonce.0, "/second-factor"),
    }
}

async fn show_enrol(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let (visit, session) = match at_own(
        &app,
        &nonce,
        Asked::of(&app, &request),
        "/second-factor/enrol",
    )
    .await
    {
        Ok(begun) => begun,
        Err(response) => return *response,
    };
    match enrol_page(&visit, &session, &[]).await {
        Ok(page) => answer(&visit.reader, page, &nonce.0),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, "/second-factor/enrol"),
    }
}

async fn enrol_page(
    visit: &Visit,
    session: &Session,
    errors: &[FieldError],
) -> Result<Page, Failure> {
    let enrolment = visit.server.begin_factor(session).await?;
    let kind = second_factor::Enrol {
        replaces: session.account.factor.is_some(),
        required: visit.waits == Some(Waits::Enrolment),
    };
    Ok(second_factor::enrol(&visit.reader, enrolment, kind, errors))
}

async fn enrol(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let (visit, session) = match at_own(
        &app,
        &nonce,
        Asked::of(&app, &request),
        "/second-factor/enrol",
    )
    .await
    {
        Ok(begun) => begun,
        Err(response) => return *response,
    };
    let Some(fields) = fields(request).await else {
        return bad_request(&visit, &nonce.0);
    };
    let typed = Typed {
        password: fields.first("password"),
        current: fields.first("current"),
        code: fields.first("code"),
    };
    let device = visit.device.as_deref();
    let enrolled = visit
        .server
        .enrol_factor(&session, &typed, device, &visit.address)
        .await;
    match enrolled.map_err(errors) {
        Ok((codes, device)) => {
            let page = second_factor::codes(&visit.reader, &session.account.name, codes);
            remembered(&app, answer(&visit.reader, page, &nonce.0), &device)
        }
        Err(Ok(errors)) => match enrol_page(&visit, &session, &errors).await {
            Ok(page) => answer(&visit.reader, page.with_status(422), &nonce.0),
            Err(failure) => failed(&visit.reader, failure, &nonce.0, "/second-factor/enrol"),
        },
        Err(Err(failure)) => failed(&visit.reader, failure, &nonce.0, "/second-factor/enrol"),
    }
}

async fn show_codes(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    match at_own(
        &app,
        &nonce,
        Asked::of(&app, &request),
        "/second-factor/codes",
    )
    .await
    {
        Ok((_, session)) if session.account.factor.is_none() => see_other("/second-factor/enrol"),
        Ok((visit, _)) => {
            let page = second_factor::renew(&visit.reader, &[]);
            answer(&visit.reader, page, &nonce.0)
        }
        Err(response) => *response,
    }
}

async fn renew_codes(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let (visit, session) = match at_own(
        &app,
        &nonce,
        Asked::of(&app, &request),
        "/second-factor/codes",
    )
    .await
    {
        Ok(begun) => begun,
        Err(response) => return *response,
    };
    let Some(fields) = fields(request).await else {
        return bad_request(&visit, &nonce.0);
    };
    match renewed(&visit.server, &session, &fields, &visit.address).await {
        Ok(codes) => {
            let page = second_factor::codes(&visit.reader, &session.account.name, codes);
            answer(&visit.reader, page, &nonce.0)
        }
        Err(failure) => match errors(failure) {
            Ok(errors) => {
                let page = second_factor::renew(&visit.reader, &errors).with_status(422);
                answer(&visit.reader, page, &nonce.0)
            }
            Err(failure) => failed(&visit.reader, failure, &nonce.0, "/second-factor/codes"),
        },
    }
}

async fn renewed(
    server: &Server,
    session: &Session,
    fields: &Fields,
    address: &str,
) -> Result<Vec<String>, Failure> {
    server
        .renew_recovery_codes(session, fields.first("code"), address)
        .await
}
