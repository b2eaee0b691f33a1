//! The one router: every page and every form of the lists, behind the outer layers (trust.md, issue C).

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Extension, RawPathParams, Request, State};
use axum::http::{HeaderName, StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::services::{ServeDir, ServeFile};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

use super::config::{Config, SecondFactor, TextGateway};
use super::headers::{Nonce, same_origin, secure};
use super::pages::{self, PageRoute, Who};
use super::render::{answer, failed, see_other, to_login};
use super::visit::Visit;
use super::{
    bulk, columns, desk, document, download, export, forms, posted, saved_view, second_factor,
    session, suggestion, track, upload,
};
use crate::api::{Form, forms as api_forms};
use crate::domain::refusal::Refusal;
use crate::server::session::Waits;
use crate::server::{Failure, Server, StoreFault};
use crate::views::name::Lang;
use crate::web::page::{Reader, Texts};

/// What every handler has.
#[derive(Clone, Debug)]
pub struct App {
    pub(super) server: Server,
    pub(super) config: Arc<Config>,
    pub(super) demo: bool,
}

/// The address a request comes from.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub std::net::SocketAddr);

impl App {
    /// An app over a server.
    pub fn new(server: Server, config: Config, demo: bool) -> App {
        App {
            server,
            config: Arc::new(config),
            demo,
        }
    }

    /// Whether staff must have a second factor.
    pub(super) fn second_factor_required(&self) -> bool {
        let unsaid = match self.demo {
            true => SecondFactor::Offered,
            false => SecondFactor::Required,
        };
        self.config.second_factor.unwrap_or(unsaid) == SecondFactor::Required
    }

    /// The session token the request carries.
    pub(super) fn token(&self, request: &Request) -> Option<String> {
        cookie(request, self.config.cookie()).filter(|t| !t.is_empty())
    }
}

/// Every endpoint: method, path, who may. The test of endpoints walks this list.
pub fn endpoints() -> Vec<(String, String, String)> {
    let page = |p: &PageRoute| {
        let who = match p.who {
            Who::Anyone => "anyone".to_owned(),
            Who::LoggedIn => "logged in".to_owned(),
            Who::Roles(roles) => roles.iter().map(|r| r.key()).collect::<Vec<_>>().join(" "),
        };
        ("GET".to_owned(), p.path.to_owned(), who)
    };
    let form = |f: &Form| {
        let key = match f.for_visitors() {
            true => "anyone".to_owned(),
            false => f.action.key().to_owned(),
        };
        [
            ("GET".to_owned(), f.path.to_owned(), key.clone()),
            ("POST".to_owned(), f.path.to_owned(), key),
        ]
    };
    let plain = session::ENDPOINTS
        .iter()
        .chain(columns::ENDPOINTS)
        .chain(saved_view::ENDPOINTS)
        .chain(desk::ENDPOINTS)
        .chain(upload::ENDPOINTS)
        .chain(bulk::ENDPOINTS)
        .chain(second_factor::ENDPOINTS)
        .map(|(method, path, who)| ((*method).to_owned(), (*path).to_owned(), (*who).to_owned()));
    let mut all: Vec<_> = pages::all().map(page).collect();
    all.extend(api_forms::all().flat_map(form));
    all.extend(plain);
    let downloads = download::PATHS
        .iter()
        .map(|(path, who)| ("GET".to_owned(), (*path).to_owned(), (*who).to_owned()));
    all.extend(downloads);
    let papers = document::FILES.iter();
    all.extend(papers.map(|(path, _)| ("GET".into(), (*path).into(), document::WHO.into())));
    let enforced = document::ENFORCED.iter();
    all.extend(enforced.map(|(path, _)| {
        let who = document::ENFORCED_WHO.to_owned();
        ("GET".to_owned(), (*path).to_owned(), who)
    }));
    let named = document::NAMED.iter();
    all.extend(named.map(|(path, _)| {
        let who = document::NAMED_WHO.to_owned();
        ("GET".to_owned(), (*path).to_owned(), who)
    }));
    let own = document::OWN.iter();
    all.extend(own.map(|(path, _)| ("GET".into(), (*path).into(), "enterprise".into())));
    let files = export::EXPORTS.iter();
    all.extend(files.map(|(path, who, _)| ("GET".into(), (*path).into(), (*who).into())));
    all.push(("GET".into(), "/start".into(), "logged in".into()));
    for method in ["GET", "POST"] {
        all.push((method.into(), track::PATH.into(), "anyone".into()));
        all.push((method.into(), suggestion::PATH.into(), "anyone".into()));
    }
    all.push(("GET".into(), "/healthz".into(), "anyone".into()));
    all.sort();
    all
}

/// The whole router.
pub fn router(app: App) -> Router {
    let mut routes = Router::new();
    for page in pages::all() {
        routes = routes.route(page.path, get(show_page).layer(Extension(page)));
    }
    for form in api_forms::all() {
        let handler: axum::routing::MethodRouter<App> =
            get(forms::show).post(forms::take).layer(Extension(form));
        let limit = if form.takes_files() || form.reads_file() {
            posted::MAX_UPLOAD
        } else {
            posted::MAX_FORM
        };
        routes = routes.route(form.path, handler.layer(RequestBodyLimitLayer::new(limit)));
    }
    for (path, _) in download::PATHS {
        routes = routes.route(path, get(download::download));
    }
    let papers = document::FILES.iter().chain(document::ENFORCED);
    let papers = papers.chain(document::NAMED);
    for (path, paper) in papers.chain(document::OWN) {
        routes = routes.route(path, document::route(*paper));
    }
    for (path, _, export) in export::EXPORTS {
        routes = routes.route(path, export::route(*export));
    }
    let site = &app.config.site_root;
    let request_id = HeaderName::from_static("x-request-id");
    routes
        .merge(session::routes())
        .merge(columns::routes())
        .merge(saved_view::routes())
        .merge(desk::routes())
        .merge(upload::routes())
        .merge(bulk::routes())
        .merge(second_factor::routes())
        .route("/start", get(start))
        .route(track::PATH, get(track::show).post(track::take))
        .route(
            suggestion::PATH,
            get(suggestion::show).post(suggestion::take),
        )
        .route_layer(middleware::from_fn(path_parts))
        .route("/healthz", get(|| async { "ok" }))
        .nest_service("/pkg", ServeDir::new(site.join("pkg")))
        .route_service("/favicon.svg", ServeFile::new(site.join("favicon.svg")))
        .route_service("/page.js", ServeFile::new(site.join("page.js")))
        .route_service("/upload.js", ServeFile::new(site.join("upload.js")))
        .route_service("/palette.js", ServeFile::new(site.join("palette.js")))
        .route_service("/desk.js", ServeFile::new(site.join("desk.js")))
        .route_service("/receipt.js", ServeFile::new(site.join("receipt.js")))
        .route_service(
            "/desk-worker.js",
            ServeFile::new(site.join("desk-worker.js")),
        )
        .route_service(
            "/arrow-down.svg",
            ServeFile::new(site.join("arrow-down.svg")),
        )
        .fallback(nothing)
        .layer(middleware::from_fn_with_state(app.clone(), same_origin))
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::GATEWAY_TIMEOUT,
            Duration::from_secs(60),
        ))
        .layer(RequestBodyLimitLayer::new(posted::MAX_UPLOAD))
        .layer(middleware::from_fn_with_state(app.clone(), secure))
        .layer(
            TraceLayer::new_for_http().make_span_with(|r: &axum::http::Request<Body>| {
                let id = r
                    .headers()
                    .get("x-request-id")
                    .and_then(|v| v.to_str().ok())
                    .unwrap_or("");
                tracing::info_span!("request", id, method = %r.method())
            }),
        )
        .layer(CatchPanicLayer::custom(panicked))
        .layer(PropagateRequestIdLayer::new(request_id.clone()))
        .layer(SetRequestIdLayer::new(request_id, MakeRequestUuid))
        .with_state(app)
}

fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> axum::http::Response<Body> {
    tracing::error!("a request panicked");
    (
        StatusCode::INTERNAL_SERVER_ERROR,
        "系统出错了，您提交的内容没有生效。请稍后再试。/ Something failed; nothing was changed.",
    )
        .into_response()
}

fn cookie(request: &Request, name: &str) -> Option<String> {
    let all = request.headers().get_all(header::COOKIE);
    all.iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .find_map(|pair| {
            let (key, value) = pair.trim().split_once('=')?;
            (key == name).then(|| value.to_owned())
        })
}

/// What a request says about itself, taken before anything waits: its body is not shared between threads.
#[derive(Debug)]
pub(super) struct Asked {
    token: Option<String>,
    device: Option<String>,
    lang: Lang,
    large: bool,
    keys: bool,
    dark: bool,
    path: String,
    query: BTreeMap<String, Vec<String>>,
    params: BTreeMap<String, String>,
    address: String,
}

impl Asked {
    /// Reads the request's head.
    pub(super) fn of(app: &App, request: &Request) -> Asked {
        let mut query: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let raw = request.uri().query().unwrap_or_default();
        for (name, value) in form_urlencoded::parse(raw.as_bytes()) {
            query
                .entry(name.into_owned())
                .or_default()
                .push(value.into_owned());
        }
        let uri = request.uri().path_and_query();
        let peer = request.extensions().get::<Peer>();
        Asked {
            token: app.token(request),
            device: cookie(request, app.config.device_cookie()).filter(|t| !t.is_empty()),
            lang: match cookie(request, "lang").as_deref() {
                Some("en") => Lang::En,
                _ => Lang::Zh,
            },
            large: cookie(request, "large").as_deref() == Some("1"),
            keys: cookie(request, "keys").as_deref() != Some("off"),
            dark: cookie(request, "colours").as_deref() == Some("dark"),
            path: uri.map_or_else(String::new, |p| p.as_str().to_owned()),
            query,
            params: request
                .extensions()
                .get::<Params>()
                .map(|p| p.0.clone())
                .unwrap_or_default(),
            address: peer.map(|p| p.0.ip().to_string()).unwrap_or_default(),
        }
    }
}

/// The request as pages and forms see it.
pub(super) async fn visit(app: &App, asked: Asked) -> Result<Visit, Box<Response>> {
    let broken = |failure: Failure| {
        if let Failure::Broken(fault) = &failure {
            tracing::error!(fault = %StoreFault(fault), "a request failed at its start");
        }
        Box::new(StatusCode::SERVICE_UNAVAILABLE.into_response())
    };
    let session = match &asked.token {
        Some(token) => app
            .server
            .session(token)
            .await
            .map_err(|e| broken(e.into()))?,
        None => None,
    };
    let now = app.server.clock().now();
    let waits = session
        .as_ref()
        .and_then(|s| s.waits(now, app.second_factor_required()));
    let actor = session
        .as_ref()
        .filter(|s| !s.must_change && waits.is_none())
        .and_then(|s| s.actor.clone());
    let place = app.server.place(actor.as_ref()).await.map_err(broken)?;
    let reader = Reader {
        lang: asked.lang,
        large: asked.large,
        keys: asked.keys,
        dark: asked.dark,
        actor,
        acts_for: place.acts_for,
        unread: place.unread,
        now,
        path: asked.path,
        bureau: place.bureau,
        help: place.help,
        demo: app.demo,
        texts: match &app.config.text_gateway {
            None => Texts::None,
            Some(TextGateway::Page) => Texts::Shown,
            Some(TextGateway::Folder(_)) => Texts::Sent,
        },
        done: asked.query.get("done").and_then(|v| v.first()).cloned(),
    };
    Ok(Visit {
        server: app.server.clone(),
        session,
        waits,
        device: asked.device,
        reader,
        params: asked.params,
        query: asked.query,
        address: asked.address,
        origin: app.config.origin.clone(),
    })
}

/// The parts of the path.
#[derive(Clone, Debug, Default)]
pub(super) struct Params(pub(super) BTreeMap<String, String>);

async fn show_page(
    State(app): State<App>,
    Extension(route): Extension<&'static PageRoute>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let reader = visit.reader.clone();
    let path = reader.path.clone();
    let loaded = match (route.who, &reader.actor) {
        (Who::Anyone, _) => (route.load)(visit).await,
        (_, None) => return to_start(&visit, &path),
        (who, Some(actor)) if !who.lets(actor.role) => Err(Refusal::NotFound.into()),
        (_, Some(_)) => (route.load)(visit).await,
    };
    match loaded {
        Ok(page) => answer(&reader, page, &nonce.0),
        Err(failure) => failed(&reader, failure, &nonce.0, &path),
    }
}

/// To the second step, and back afterwards.
fn to_second_factor(path: &str) -> Response {
    let next: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
    see_other(&format!("/second-factor?next={next}"))
}

/// Somebody without an actor: to the password, to the choice of an appointment, or to log-in.
fn to_start(visit: &Visit, path: &str) -> Response {
    match &visit.session {
        Some(session) => match visit.waits {
            // who only knows the password chooses no other
            Some(Waits::Code) => to_second_factor(path),
            _ if session.must_change => see_other("/password"),
            Some(Waits::Enrolment) => see_other("/second-factor/enrol"),
            None => see_other("/act-as"),
        },
        None => to_login(path),
    }
}

/// The start page of the role.
async fn start(State(app): State<App>, request: Request) -> Response {
    use crate::domain::actor::Role;
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let Some(actor) = &visit.reader.actor else {
        return to_start(&visit, "/start");
    };
    let home = match actor.role {
        Role::Enterprise => "/my",
        Role::Supervisor | Role::Leader | Role::Auditor => "/supervision",
        Role::Admin => "/admin/accounts",
        Role::Intake | Role::Officer | Role::UnitHead => "/office",
        Role::Legal | Role::Enforcement | Role::EnforcementHead => "/leniency",
        Role::Visitor | Role::System => "/account",
    };
    match request.uri().query() {
        Some(query) => see_other(&format!("{home}?{query}")),
        None => see_other(home),
    }
}

async fn nothing(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => failed(&visit.reader, Refusal::NotFound.into(), &nonce.0, ""),
        Err(response) => *response,
    }
}

/// Puts the parts of the path where `visit` finds them.
pub(super) async fn path_parts(
    params: RawPathParams,
    mut request: Request,
    next: middleware::Next,
) -> Response {
    let parts = params
        .iter()
        .map(|(k, v)| (k.to_owned(), v.to_owned()))
        .collect();
    request.extensions_mut().insert(Params(parts));
    next.run(request).await
}
