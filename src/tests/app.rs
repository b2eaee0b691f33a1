//! The app under test: a fresh database, a standing clock, people who log in and press buttons.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, header};
use http_body_util::BodyExt;
use tempfile::TempDir;
use tokio::sync::OnceCell;
use tower::ServiceExt;
use zhuqi::boot::config::{Config, SecondFactor};
use zhuqi::boot::router::{App, router};
use zhuqi::domain::account::Command as Account;
use zhuqi::domain::actor::{Actor, Person, Role};
use zhuqi::domain::calendar::Calendar;
use zhuqi::domain::enterprise;
use zhuqi::domain::ids::{AccountId, AppointmentId, EnterpriseId, UnitId};
use zhuqi::domain::phone::Phone;
use zhuqi::domain::reference;
use zhuqi::domain::rulebook::Rulebook;
use zhuqi::domain::text::Line;
use zhuqi::domain::time::At;
use zhuqi::domain::uscc::Uscc;
use zhuqi::server::clock::Clock;
use zhuqi::server::files::FileStore;
use zhuqi::server::password::NewCredential;
use zhuqi::server::store::Store;
use zhuqi::server::store::seal::MasterKey;
use zhuqi::server::{Beside, Server};

pub(crate) const PASSWORD: &str = "a long enough phrase";
pub(crate) const ORIGIN: &str = "http://127.0.0.1:3000";
/// Two firms of the neutral bureau; the second lies in another district.
pub(crate) const FIRMS: [(&str, &str, &str); 2] = [
    ("91410803YYYY000128", "示例恒岚科技有限公司", "419901"),
    ("91410823YYYY000202", "示例谷禾食品有限公司", "419902"),
];

/// A running app.
pub(crate) struct TestApp {
    pub(crate) server: Server,
    /// What the server writes to.
    store: Store,
    pub(crate) clock: Clock,
    pub(crate) router: Router,
    /// Removed when the app is dropped.
    _folder: TempDir,
    pub(crate) url: String,
    database: Option<String>,
}

static COUNT: AtomicU32 = AtomicU32::new(0);

/// Databases whose test is over. The next test drops them: kept until the end, they would fill a small disk.
static FINISHED: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// What nearly every test begins with, reference data and people, laid once in a run; each test has a copy of its own.
struct Laid {
    /// The text of the key under which it is sealed.
    key: String,
    database: LaidDatabase,
}

/// Where it lies, to be copied from.
enum LaidDatabase {
    /// What the file holds, by the end of its name: beside it may be what is not yet written into it.
    Sqlite(Vec<(String, Vec<u8>)>),
    /// The name of the database on the server under test.
    Postgres(String),
}

static LAID: OnceCell<Laid> = OnceCell::const_new();

async fn laid() -> &'static Laid {
    LAID.get_or_init(|| async {
        let mut app = TestApp::empty().await;
        app.people().await;
        app.store.clone().close().await.unwrap();
        let database = match app.database.take() {
            Some(name) => LaidDatabase::Postgres(name),
            None => {
                let read = |end: &str| {
                    let path = app.folder().join(format!("{SQLITE_FILE}{end}"));
                    std::fs::read(path)
                        .ok()
                        .map(|bytes| (end.to_owned(), bytes))
                };
                LaidDatabase::Sqlite(["", "-wal"].into_iter().filter_map(read).collect())
            }
        };
        Laid {
            key: std::fs::read_to_string(app.key_file()).unwrap(),
            database,
        }
    })
    .await
}

async fn lay_reference(server: &Server) {
    server.store_migrate().await.unwrap();
    for command in [
        reference::Command::AdoptRulebook(Box::new(Rulebook::shipped("shili").unwrap())),
        reference::Command::AdoptCalendar(Calendar::shipped().unwrap()),
    ] {
        server
            .run(&Actor::system(), command, Beside::default())
            .await
            .unwrap();
    }
}

/// The database of a test on SQLite.
const SQLITE_FILE: &str = "test.db";

/// Wednesday 2026-09-09, 10:00 in Beijing: an ordinary working day.
pub(crate) fn wednesday() -> At {
    At::from_beijing(jiff::civil::date(2026, 9, 9), 10, 0)
}

impl TestApp {
    /// A fresh app with reference data, one person a role, and two firms with a contact each.
    pub(crate) async fn start() -> TestApp {
        TestApp::with(SecondFactor::Offered, Some(laid().await)).await
    }

    /// The same, whose people began years ago: what is said then is long late by the clock of the machine.
    pub(crate) async fn start_long_ago() -> TestApp {
        let app = TestApp::empty().await;
        app.clock
            .set(At::from_beijing(jiff::civil::date(2024, 3, 6), 10, 0));
        app.people().await;
        app
    }

    /// A fresh app with reference data only. Its staff need no second factor: the tests of everything else begin
    /// behind it, those of `second_factor` at it.
    pub(crate) async fn empty() -> TestApp {
        TestApp::with(SecondFactor::Offered, None).await
    }

    /// The same as `start`, where staff must have a second factor, as in a bureau.
    pub(crate) async fn start_with_second_factor() -> TestApp {
        TestApp::with(SecondFactor::Required, Some(laid().await)).await
    }

    /// A fresh app over what was laid before, or over reference data only.
    async fn with(factor: SecondFactor, laid: Option<&Laid>) -> TestApp {
        let folder = tempfile::tempdir().unwrap();
        let (url, database) = fresh_database(&folder, laid).await;
        let store = Store::open(&url, None).await.unwrap();
        let clock = Clock::standing(wednesday());
        let files = FileStore::open(&folder.path().join("attachments")).unwrap();
        let key_file = folder.path().join("master.key");
        match laid {
            Some(laid) => std::fs::write(&key_file, &laid.key),
            None => std::fs::write(&key_file, MasterKey::random().to_text()),
        }
        .unwrap();
        let master = MasterKey::open(&key_file).unwrap();
        let server = Server::new(store.clone(), master, clock.clone(), files);
        if laid.is_none() {
            lay_reference(&server).await;
        }
        let config = Config {
            database_url: url.clone(),
            data_dir: folder.path().to_owned(),
            addr: "127.0.0.1:3000".parse().unwrap(),
            origin: ORIGIN.to_owned(),
            key_file,
            site_root: folder.path().to_owned(),
            demo_public: false,
            second_factor: Some(factor),
            text_gateway: None,
        };
        let router = router(App::new(server.clone(), config, false));
        TestApp {
            server,
            store,
            clock,
            router,
            _folder: folder,
            url,
            database,
        }
    }

    /// The program itself over the same database, with the clock of the machine.
    pub(crate) fn program(&self, verb: &str) -> std::process::Command {
        let folder = self._folder.path();
        let key = self.key_file();
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_zhuqi"));
        program
            .arg(verb)
            .env("DATABASE_URL", &self.url)
            .env("ZHUQI_DATA_DIR", folder)
            .env("ZHUQI_KEY_FILE", key)
            .env("ZHUQI_ADDR", "127.0.0.1:0")
            .env("ZHUQI_ORIGIN", ORIGIN);
        program
    }

    /// Where its keys lie.
    pub(crate) fn key_file(&self) -> std::path::PathBuf {
        self._folder.path().join("master.key")
    }

    /// Where everything outside the database lies.
    pub(crate) fn folder(&self) -> &std::path::Path {
        self._folder.path()
    }

    /// A second process over the same database, as after a kill or beside the first.
    pub(crate) async fn again(&self) -> Server {
        let store = Store::open(&self.url, None).await.unwrap();
        let files = FileStore::open(&self._folder.path().join("attachments")).unwrap();
        let master = MasterKey::open(&self.key_file()).unwrap();
        Server::new(store, master, self.clock.clone(), files)
    }

    async fn people(&self) {
        let phc = zhuqi::server::password::Hasher::new()
            .hash(PASSWORD)
            .await
            .unwrap();
        let staff = [
            ("admin", Role::Admin, "juling"),
            ("intake", Role::Intake, "shengtai"),
            ("officer", Role::Officer, "shui"),
            ("head", Role::UnitHead, "shui"),
            ("officer2", Role::Officer, "daqi"),
            ("head2", Role::UnitHead, "daqi"),
            ("supervisor", Role::Supervisor, "ducha"),
            ("leader", Role::Leader, "juling"),
            ("leader2", Role::Leader, "juling"),
            ("legal", Role::Legal, "fagui"),
            ("enforcer", Role::Enforcement, "zhidui"),
            ("enforcer2", Role::Enforcement, "zhidui"),
            ("enforcement-head", Role::EnforcementHead, "zhidui"),
            ("auditor", Role::Auditor, "juling"),
        ];
        for (login, role, unit) in staff {
            self.joins_with(login, role, unit, &phc).await;
        }
        for (n, (uscc, name, district)) in FIRMS.into_iter().enumerate() {
            self.firm_with(n, uscc, name, district, &phc).await;
        }
    }

    /// So many firms more, each with a contact: `firm2` and on.
    pub(crate) async fn more_firms(&self, many: usize) {
        let hasher = zhuqi::server::password::Hasher::new();
        let phc = hasher.hash(PASSWORD).await.unwrap();
        for n in FIRMS.len()..FIRMS.len() + many {
            let code = |last: char| format!("91410803YYYY1{n:04}{last}");
            let letters = "0123456789ABCDEFGHJKLMNPQRTUWXY".chars();
            let mut codes = letters.map(code);
            let uscc = codes.find(|code| Uscc::parse(code).is_ok()).unwrap();
            let name = format!("示例第{n}加工有限公司");
            self.firm_with(n, &uscc, &name, "419901", &phc).await;
        }
    }

    async fn firm_with(&self, n: usize, uscc: &str, name: &str, district: &str, phc: &str) {
        let intake = actor("intake", Role::Intake, Some("shengtai"), None);
        let id = EnterpriseId(format!("firm-{n}"));
        let register = enterprise::Command::Register {
            id: id.clone(),
            uscc: Uscc::parse(uscc).unwrap().0,
            name: Line::parse(name, 80).unwrap(),
            district: district.into(),
        };
        self.server
            .run(&intake, register, Beside::default())
            .await
            .unwrap();
        let login = format!("firm{n}");
        let contact = Account::CreateContact {
            id: AccountId(format!("acc-{login}")),
            appointment: AppointmentId(format!("app-{login}")),
            login: Line::parse(&login, 40).unwrap(),
            name: Line::parse("王小明", 40).unwrap(),
            phone: Phone::parse("13900000001").unwrap(),
            enterprise: id.clone(),
            by_firm: false,
        };
        self.server
            .run(&intake, contact, Beside::default())
            .await
            .unwrap();
        self.password(&actor(&login, Role::Enterprise, None, Some(&id.0)), phc)
            .await;
    }

    /// One more person of the bureau.
    pub(crate) async fn joins(&self, login: &str, role: Role, unit: &str) {
        let hasher = zhuqi::server::password::Hasher::new();
        let phc = hasher.hash(PASSWORD).await.unwrap();
        self.joins_with(login, role, unit, &phc).await;
    }

    async fn joins_with(&self, login: &str, role: Role, unit: &str, phc: &str) {
        let command = Account::CreateStaff {
            id: AccountId(format!("acc-{login}")),
            appointment: AppointmentId(format!("app-{login}")),
            login: Line::parse(login, 40).unwrap(),
            name: Line::parse(&format!("{login}同志"), 40).unwrap(),
            role,
            unit: UnitId(unit.into()),
        };
        self.server
            .run(&Actor::system(), command, Beside::default())
            .await
            .unwrap();
        self.password(&actor(login, role, Some(unit), None), phc)
            .await;
    }

    async fn password(&self, who: &Actor, phc: &str) {
        let id = who.person.account.clone();
        let credential = NewCredential {
            account: id.clone(),
            phc: phc.to_owned(),
            must_change: false,
            expires_at: None,
        };
        let beside = Beside {
            credential: Some(credential),
            ..Beside::default()
        };
        self.server
            .run(who, Account::ChangePassword { id }, beside)
            .await
            .unwrap();
    }

    /// Somebody at a browser, not logged in.
    pub(crate) fn visitor(&self) -> Browser<'_> {
        Browser {
            app: self,
            cookies: BTreeMap::new(),
        }
    }

    /// Somebody at a browser, logged in.
    pub(crate) async fn log_in(&self, login: &str) -> Browser<'_> {
        let mut browser = self.visitor();
        let page = browser
            .post("/login", &[("login", login), ("password", PASSWORD)])
            .await;
        assert_eq!(
            page.status,
            303,
            "{login} could not log in: {}",
            page.text()
        );
        browser
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        if let (Some(name), Ok(mut finished)) = (self.database.take(), FINISHED.lock()) {
            finished.push(name);
        }
    }
}

/// An actor as the tests name them.
pub(crate) fn actor(login: &str, role: Role, unit: Option<&str>, firm: Option<&str>) -> Actor {
    Actor {
        person: Person {
            account: AccountId(format!("acc-{login}")),
            name: format!("{login}同志"),
        },
        appointment: Some(AppointmentId(format!("app-{login}"))),
        role,
        unit: unit.map(|u| UnitId(u.into())),
        enterprise: firm.map(|e| EnterpriseId(e.into())),
        stands_in_for: None,
        invited: false,
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the engine under test is named by the environment"
)]
async fn fresh_database(folder: &TempDir, laid: Option<&Laid>) -> (String, Option<String>) {
    use sea_orm::{ConnectionTrait, Database};
    match std::env::var("ZHUQI_TEST_DATABASE") {
        Err(_) => {
            let file = folder.path().join(SQLITE_FILE);
            if let Some(LaidDatabase::Sqlite(parts)) = laid.map(|l| &l.database) {
                for (end, bytes) in parts {
                    std::fs::write(format!("{}{end}", file.display()), bytes).unwrap();
                }
            }
            (format!("sqlite://{}", file.display()), None)
        }
        Ok(server) => {
            let n = COUNT.fetch_add(1, Ordering::SeqCst);
            let name = format!("t{}_{n}", std::process::id());
            let finished = FINISHED.lock().map(|mut names| std::mem::take(&mut *names));
            let admin = Database::connect(server.as_str()).await.unwrap();
            for old in finished.unwrap() {
                let drop = format!("DROP DATABASE {old} WITH (FORCE)");
                admin.execute_unprepared(&drop).await.unwrap();
            }
            let copied_from = match laid.map(|l| &l.database) {
                Some(LaidDatabase::Postgres(name)) => format!(" TEMPLATE {name}"),
                _ => String::new(),
            };
            admin
                .execute_unprepared(&format!("CREATE DATABASE {name}{copied_from}"))
                .await
                .unwrap();
            admin.close().await.unwrap();
            let (base, _) = server.rsplit_once('/').unwrap();
            (format!("{base}/{name}"), Some(name))
        }
    }
}

/// Somebody at a browser.
pub(crate) struct Browser<'a> {
    app: &'a TestApp,
    pub(crate) cookies: BTreeMap<String, String>,
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: axum::http::HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Where a 303 leads.
    pub(crate) fn location(&self) -> String {
        let to = self.headers.get(header::LOCATION);
        to.and_then(|v| v.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    }

    /// The value of a hidden input.
    pub(crate) fn hidden(&self, name: &str) -> Option<String> {
        let text = self.text();
        let input = text
            .split("<input")
            .find(|i| i.contains(&format!("name=\"{name}\"")) && i.contains("type=\"hidden\""))?;
        let value = input.split("value=\"").nth(1)?;
        Some(value.split('"').next()?.to_owned())
    }

    pub(crate) fn shows(&self, words: &str) -> &Self {
        assert!(
            self.text().contains(words),
            "`{words}` is not in ({}):\n{}",
            self.status,
            main(self)
        );
        self
    }

    pub(crate) fn hides(&self, words: &str) -> &Self {
        assert!(
            !self.text().contains(words),
            "`{words}` is in:\n{}",
            main(self)
        );
        self
    }

    pub(crate) fn is(&self, status: u16) -> &Self {
        assert_eq!(
            self.status,
            status,
            "to {}\n{}",
            self.location(),
            main(self)
        );
        self
    }
}

/// The main part of a page, for a failing test's message.
fn main(answer: &Answer) -> String {
    let text = answer.text();
    let from = text.find("<main").unwrap_or(0);
    text[from..].chars().take(6_000).collect()
}

impl Browser<'_> {
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, "", "").await
    }

    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.send(
            Method::POST,
            path,
            "application/x-www-form-urlencoded",
            body,
        )
        .await
    }

    /// Opens the form's page, keeps its hidden fields, fills in the rest and sends it.
    pub(crate) async fn fill(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(path).await;
        page.is(200);
        let hidden: Vec<(String, String)> = ["key", "seq"]
            .iter()
            .filter_map(|n| page.hidden(n).map(|v| ((*n).to_owned(), v)))
            .collect();
        let mut all: Vec<(&str, &str)> = hidden
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        all.extend_from_slice(fields);
        self.post(path, &all).await
    }

    pub(crate) async fn send(
        &mut self,
        method: Method,
        path: &str,
        kind: &str,
        body: impl Into<Vec<u8>>,
    ) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, kind);
        self.send_request(request, body.into()).await
    }

    pub(crate) async fn send_request(
        &mut self,
        request: axum::http::request::Builder,
        body: Vec<u8>,
    ) -> Answer {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(k, v)| format!("{k}={v}"))
            .collect();
        let request = request
            .header(header::COOKIE, cookies.join("; "))
            .body(Body::from(body))
            .unwrap();
        // boxed: a test that asks for many pages would keep each of these on its stack
        let response = Box::pin(self.app.router.clone().oneshot(request));
        let response = response.await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let body = response
            .into_body()
            .collect()
            .await
            .unwrap()
            .to_bytes()
            .to_vec();
        Answer {
            status,
            headers,
            body,
        }
    }
}
