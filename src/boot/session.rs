//! Log-in, log-out, password, appointment, one-time codes and display preferences: the posts that are not
//! commands on a record, as a closed list.

use axum::Router;
use axum::extract::{Extension, Request, State};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use axum::routing::{get, post};

use super::headers::Nonce;
use super::posted;
use super::render::{answer, failed, see_other, to_login};
use super::router::{App, Asked, visit};
use super::visit::Visit;
use crate::api::Fields;
use crate::domain::ids::AppointmentId;
use crate::domain::refusal::{FieldError, Problem, Refusal, at};
use crate::domain::text::Line;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::password::CODE_DAYS;
use crate::server::queries::account::AccountByLogin;
use crate::server::queries::my::MemberByLogin;
use crate::server::session::Waits;
use crate::views::name::Lang;
use crate::web::pages::{account, login, problem};
use crate::web::words;

/// Path, method and who may, for the endpoint table.
pub(super) const ENDPOINTS: &[(&str, &str, &str)] = &[
    ("GET", "/login", "anyone"),
    ("POST", "/login", "anyone"),
    ("POST", "/logout", "logged in"),
    ("GET", "/password", "logged in"),
    ("POST", "/password", "logged in, own account"),
    ("GET", "/act-as", "logged in"),
    ("POST", "/act-as", "logged in, own appointment"),
    ("POST", "/preferences", "anyone"),
    ("POST", "/inbox/read", "logged in, own inbox"),
    ("POST", "/drafts/drop", "logged in, own draft"),
    (
        "POST",
        "/admin/accounts/{login}/code",
        "account.issue_staff_code",
    ),
    (
        "POST",
        "/office/enterprises/{uscc}/contacts/{login}/code",
        "account.issue_contact_code",
    ),
    (
        "POST",
        "/my/members/{login}/code",
        "account.issue_member_code",
    ),
];

/// Their routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/login", get(show_login).post(log_in))
        .route("/logout", post(log_out))
        .route("/password", get(show_password).post(change_password))
        .route("/act-as", get(show_choices).post(act_as))
        .route("/preferences", post(preferences))
        .route("/inbox/read", post(read_inbox))
        .route("/drafts/drop", post(drop_draft))
        .route("/admin/accounts/{login}/code", post(issue_code))
        .route(
            "/office/enterprises/{uscc}/contacts/{login}/code",
            post(issue_code),
        )
        .route("/my/members/{login}/code", post(issue_member_code))
}

pub(super) async fn fields(request: Request) -> Option<Fields> {
    posted::read(request, false).await.ok().map(|p| p.fields)
}

pub(super) fn bad_request(visit: &Visit, nonce: &str) -> Response {
    answer(
        &visit.reader,
        problem::problem(&visit.reader, 400, None, false),
        nonce,
    )
}

/// A local path, or the start page: never another site (trust.md G45).
pub(super) fn local(next: &str) -> &str {
    let fine = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains('\\')
        && !next.chars().any(char::is_control);
    if fine { next } else { "/" }
}

fn with_cookie(response: Response, app: &App, value: &str, seconds: i64) -> Response {
    with_named_cookie(response, app, app.config.cookie(), value, seconds)
}

/// A cookie no script reads and no other site sends.
pub(super) fn with_named_cookie(
    mut response: Response,
    app: &App,
    name: &str,
    value: &str,
    seconds: i64,
) -> Response {
    let secure = if app.config.is_https() {
        "; Secure"
    } else {
        ""
    };
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    if let Ok(text) = HeaderValue::from_str(&text) {
        response.headers_mut().append(header::SET_COOKIE, text);
    }
    response
}

async fn show_login(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    if visit.session.is_some() {
        return see_other(local(visit.query("next").unwrap_or("/")));
    }
    let page = login::login(&visit.reader, "", None, visit.query("next"));
    answer(&visit.reader, page, &nonce.0)
}

async fn log_in(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let Some(fields) = fields(request).await else {
        return bad_request(&visit, &nonce.0);
    };
    let (name, password) = (
        fields.first("login").to_owned(),
        fields.first("password").to_owned(),
    );
    let next = fields.first("next").to_owned();
    let device = visit.device.as_deref();
    match visit
        .server
        .log_in(&name, &password, device, &visit.address)
        .await
    {
        Ok(token) => {
            let to = if next.is_empty() {
                "/start"
            } else {
                local(&next)
            };
            with_cookie(see_other(to), &app, &token, 86_400)
        }
        Err(Failure::Refused(refusal)) => {
            let text = words::refusal(visit.reader.lang, &refusal);
            let next = (!next.is_empty()).then_some(next.as_str());
            let page = login::login(&visit.reader, &name, Some(text), next).with_status(422);
            answer(&visit.reader, page, &nonce.0)
        }
        Err(broken) => failed(&visit.reader, broken, &nonce.0, "/login"),
    }
}

async fn log_out(State(app): State<App>, request: Request) -> Response {
    if let Ok(Visit {
        session: Some(session),
        server,
        ..
    }) = visit(&app, Asked::of(&app, &request)).await
        && server.log_out(&session).await.is_err()
    {
        tracing::warn!("a session could not be ended");
    }
    with_cookie(see_other("/"), &app, "", 0)
}

async fn show_password(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let Some(session) = &visit.session else {
        return to_login("/password");
    };
    if visit.waits == Some(Waits::Code) {
        return see_other("/second-factor?next=/password");
    }
    let page = login::password(&visit.reader, session.must_change, &[]);
    answer(&visit.reader, page, &nonce.0)
}

async fn change_password(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let Some(session) = visit.session.clone() else {
        return to_login("/password");
    };
    if visit.waits == Some(Waits::Code) {
        return see_other("/second-factor?next=/password");
    }
    let Some(fields) = fields(request).await else {
        return bad_request(&visit, &nonce.0);
    };
    let (old, new, again) = (
        fields.first("old"),
        fields.first("new"),
        fields.first("again"),
    );
    match visit
        .server
        .change_password(&session, old, new, again)
        .await
    {
        Ok(token) => {
            let to = see_other("/start?done=password.changed");
            with_cookie(to, &app, &token, 86_400)
        }
        Err(Failure::Refused(Refusal::Fields(errors))) => {
            let page = login::password(&visit.reader, session.must_change, &errors);
            answer(&visit.reader, page.with_status(422), &nonce.0)
        }
        Err(failure) => failed(&visit.reader, failure, &nonce.0, "/password"),
    }
}

async fn show_choices(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let Some(session) = &visit.session else {
        return to_login("/act-as");
    };
    if visit.waits.is_some() {
        return see_other("/start");
    }
    match visit.server.choices(session).await {
        Ok(choices) => answer(
            &visit.reader,
            login::act_as(&visit.reader, choices),
            &nonce.0,
        ),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, "/act-as"),
    }
}

async fn act_as(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let Some(session) = visit.session.clone() else {
        return to_login("/act-as");
    };
    if visit.waits.is_some() {
        return see_other("/start");
    }
    let Some(fields) = fields(request).await else {
        return bad_request(&visit, &nonce.0);
    };
    let chosen = AppointmentId(fields.first("appointment").to_owned());
    match visit.server.act_as(&session, &chosen).await {
        Ok(()) => see_other("/start"),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, "/act-as"),
    }
}

/// Marks the reader's own inbox as read, as far as its page was shown.
async fn read_inbox(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let Ok(actor) = visit.actor().cloned() else {
        return to_login("/inbox");
    };
    let Some(fields) = fields(request).await else {
        return bad_request(&visit, &nonce.0);
    };
    // up to what the page showed; what came after it was read by nobody
    let until = fields.first("until").parse().map_or(At(0), At);
    match visit.server.read_inbox(&actor, until).await {
        Ok(()) => see_other("/inbox"),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, "/inbox"),
    }
}

/// Language, size of type, dark or light, single keys on or off: cookies without any personal data. The page stays the same.
async fn preferences(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let Some(fields) = fields(request).await else {
        return bad_request(&visit, &nonce.0);
    };
    let mut response = see_other(local(fields.first("back")));
    let chosen = [
        ("lang", [Lang::Zh.tag(), Lang::En.tag()]),
        ("large", ["1", "0"]),
        ("keys", ["on", "off"]),
        ("colours", ["dark", "light"]),
    ];
    for (name, allowed) in chosen {
        let value = fields.first(name);
        if allowed.contains(&value)
            && let Ok(cookie) = HeaderValue::from_str(&format!(
                "{name}={value}; Path=/; SameSite=Lax; Max-Age=31536000"
            ))
        {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// Gives a draft up: the form it was of is shown again, empty.
async fn drop_draft(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let Some(fields) = fields(request).await else {
        return bad_request(&visit, &nonce.0);
    };
    let form = local(fields.first("form"));
    let Ok(actor) = visit.actor() else {
        return to_login(form);
    };
    let account = &actor.person.account;
    let given_up = async {
        visit.server.drop_draft(account, form).await?;
        visit.server.drop_uploads_of(account, form).await
    };
    match given_up.await {
        Ok(()) => see_other(form),
        Err(fault) => failed(&visit.reader, fault.into(), &nonce.0, form),
    }
}

/// Prints a one-time code: shown in this one answer and nowhere again.
async fn issue_code(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let path = request.uri().path().to_owned();
    let Some(fields) = fields(request).await else {
        return bad_request(&visit, &nonce.0);
    };
    match printed(&visit, &fields).await {
        Ok(page) => answer(&visit.reader, page, &nonce.0),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, &path),
    }
}

/// The same for somebody a firm's administrator let in.
async fn issue_member_code(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let path = request.uri().path().to_owned();
    match printed_for_member(&visit).await {
        Ok(page) => answer(&visit.reader, page, &nonce.0),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, &path),
    }
}

async fn printed_for_member(visit: &Visit) -> Result<crate::web::page::Page, Failure> {
    let actor = visit.actor()?;
    let found = visit.ask(MemberByLogin(visit.param("login"))).await?;
    let server = &visit.server;
    let code = server
        .issue_member_code(actor, &found.id, &found.appointment)
        .await?;
    let until = server.clock().now().plus_hours(24 * CODE_DAYS);
    Ok(account::code_sheet(
        &visit.reader,
        &found.name,
        &found.login,
        &code,
        until,
    ))
}

async fn printed(visit: &Visit, fields: &Fields) -> Result<crate::web::page::Page, Failure> {
    let actor = visit.actor()?;
    let found = visit
        .ask(AccountByLogin {
            login: visit.param("login"),
        })
        .await?;
    let check = Line::parse(fields.first("identity_check"), 200).map_err(|e| {
        Refusal::Fields(vec![FieldError {
            field: "identity_check",
            problem: match e {
                crate::domain::text::TextError::Empty => Problem::Missing,
                other => Problem::Text(other),
            },
        }])
    })?;
    let id = found
        .id
        .clone()
        .ok_or_else(|| at("login", Problem::Unknown))?;
    let code = visit.server.issue_code(actor, &id, check).await?;
    let until = visit.server.clock().now().plus_hours(24 * CODE_DAYS);
    Ok(account::code_sheet(
        &visit.reader,
        &found.name,
        &found.login,
        &code,
        until,
    ))
}
