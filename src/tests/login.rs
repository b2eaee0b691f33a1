//! Log-in, log-out, one-time codes, passwords, throttle, origin (issue B.1).

use axum::http::{Method, Request, header};

use crate::app::{ORIGIN, PASSWORD, TestApp, wednesday};

#[tokio::test]
async fn a_wrong_password_is_422_and_keeps_the_name() {
    let app = TestApp::start().await;
    let mut browser = app.visitor();
    let page = browser
        .post("/login", &[("login", "officer"), ("password", "wrong")])
        .await;
    page.is(422).shows("value=\"officer\"").hides("wrong\"");
}

#[tokio::test]
async fn an_unknown_account_and_a_wrong_password_get_the_same_answer() {
    let app = TestApp::start().await;
    let mut browser = app.visitor();
    let known = browser
        .post("/login", &[("login", "officer"), ("password", "wrong")])
        .await;
    let unknown = browser
        .post("/login", &[("login", "nobody1"), ("password", "wrong")])
        .await;
    assert_eq!(known.status, unknown.status);
    assert_eq!(known.text().replace("officer", "nobody1"), unknown.text());
}

#[tokio::test]
async fn ten_wrong_passwords_and_the_account_has_to_wait() {
    let app = TestApp::start().await;
    let mut browser = app.visitor();
    for _ in 0..10 {
        browser
            .post("/login", &[("login", "officer"), ("password", "wrong")])
            .await
            .is(422);
    }
    let right = [("login", "officer"), ("password", PASSWORD)];
    browser.post("/login", &right).await.is(422).shows("15");
    app.clock.set(wednesday().plus_seconds(16 * 60));
    browser.post("/login", &right).await.is(303);
}

#[tokio::test]
async fn logging_out_ends_the_session_on_the_server() {
    let app = TestApp::start().await;
    let mut browser = app.log_in("officer").await;
    let stolen = browser.cookies.clone();
    browser.get("/office").await.is(200);
    browser.post("/logout", &[]).await.is(303);
    browser.cookies = stolen;
    let page = browser.get("/office").await;
    page.is(303);
    assert!(page.location().starts_with("/login"));
}

#[tokio::test]
async fn a_session_left_alone_for_half_an_hour_is_over() {
    let app = TestApp::start().await;
    let mut browser = app.log_in("officer").await;
    app.clock.set(wednesday().plus_seconds(29 * 60));
    browser.get("/office").await.is(200);
    app.clock.set(wednesday().plus_seconds(60 * 60));
    browser.get("/office").await.is(303);
}

#[tokio::test]
async fn a_printed_code_works_once_and_a_password_must_be_chosen() {
    let app = TestApp::start().await;
    let mut admin = app.log_in("admin").await;
    let fields = [
        ("login", "new.one"),
        ("name", "新同志"),
        ("role", "officer"),
        ("unit", "shui"),
    ];
    admin.fill("/admin/accounts/new", &fields).await.is(303);
    let sheet = admin
        .post(
            "/admin/accounts/new.one/code",
            &[("identity_check", "工作证")],
        )
        .await;
    sheet.is(200);
    let text = sheet.text();
    let code = text
        .split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
        .find(|w| w.len() == 19 && w.matches('-').count() == 3)
        .expect("the sheet shows a code");

    let mut person = app.visitor();
    person
        .post("/login", &[("login", "new.one"), ("password", code)])
        .await
        .is(303);
    // nothing but the password is possible
    assert_eq!(person.get("/office").await.location(), "/password");
    let change = [
        ("old", code),
        ("new", "a new long phrase"),
        ("again", "a new long phrase"),
    ];
    person.post("/password", &change).await.is(303);
    person.get("/office").await.is(200);
    let mut again = app.visitor();
    again
        .post("/login", &[("login", "new.one"), ("password", code)])
        .await
        .is(422);
}

#[tokio::test]
async fn a_short_password_is_refused_at_its_field() {
    let app = TestApp::start().await;
    let mut person = app.log_in("officer").await;
    let change = [("old", PASSWORD), ("new", "short"), ("again", "short")];
    person.post("/password", &change).await.is(422).shows("12");
    let differ = [
        ("old", PASSWORD),
        ("new", "a new long phrase"),
        ("again", "another long one"),
    ];
    person.post("/password", &differ).await.is(422);
    let mut still = app.visitor();
    still
        .post("/login", &[("login", "officer"), ("password", PASSWORD)])
        .await
        .is(303);
}

#[tokio::test]
async fn the_bureau_is_renamed_from_today_and_every_page_says_so() {
    let app = TestApp::start().await;
    let mut admin = app.log_in("admin").await;
    let fields = [
        ("name", "示例市生态环境和服务局"),
        ("name_en", "Bureau of Ecology and Service"),
        ("phone", "12345"),
        ("address", "示例路1号"),
        ("address_en", "1 Sample Road"),
    ];
    admin.fill("/admin/bureau", &fields).await.is(303);
    admin
        .get("/admin/bureau")
        .await
        .is(200)
        .shows("示例市生态环境和服务局")
        .shows("示例路1号");
    let mut bad = fields;
    bad[2].1 = "not a phone";
    admin
        .fill("/admin/bureau", &bad)
        .await
        .is(422)
        .shows("not a phone")
        .shows("示例路1号");
    let mut officer = app.log_in("officer").await;
    officer.get("/admin/bureau").await.is(403);
    // yesterday it was still called what it was called
    app.clock.set(wednesday().plus_hours(-24));
    let mut visitor = app.visitor();
    visitor
        .get("/")
        .await
        .is(200)
        .hides("示例市生态环境和服务局");
}

#[tokio::test]
async fn a_deactivated_account_is_out_at_once() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    officer.get("/office").await.is(200);
    let mut admin = app.log_in("admin").await;
    admin
        .fill("/admin/accounts/officer/deactivate", &[("reason", "离岗")])
        .await
        .is(303);
    officer.get("/office").await.is(303);
    let mut again = app.visitor();
    again
        .post("/login", &[("login", "officer"), ("password", PASSWORD)])
        .await
        .is(422);
}

#[tokio::test]
async fn a_post_from_another_site_is_refused() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    let post = |site: Option<&str>, origin: Option<&str>| {
        let mut request = Request::builder()
            .method(Method::POST)
            .uri("/logout")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(site) = site {
            request = request.header("sec-fetch-site", site);
        }
        if let Some(origin) = origin {
            request = request.header(header::ORIGIN, origin);
        }
        request
    };
    for (site, origin) in [
        (Some("cross-site"), Some(ORIGIN)),
        (Some("same-site"), Some(ORIGIN)),
        (Some("none"), None),
        (None, None),
        (None, Some("null")),
        (None, Some("http://127.0.0.1:3001")),
        (None, Some("https://127.0.0.1:3000")),
    ] {
        let answer = officer.send_request(post(site, origin), Vec::new()).await;
        assert_eq!(answer.status, 403, "{site:?} {origin:?}");
    }
    officer.get("/office").await.is(200);
    officer
        .send_request(post(None, Some(ORIGIN)), Vec::new())
        .await
        .is(303);
}

#[tokio::test]
async fn log_in_leads_back_to_the_page_and_never_to_another_site() {
    let app = TestApp::start().await;
    let mut browser = app.visitor();
    let first = browser.get("/office/cases/none").await;
    assert_eq!(first.location(), "/login?next=%2Foffice%2Fcases%2Fnone");
    for elsewhere in [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "evil",
    ] {
        let mut browser = app.visitor();
        let fields = [
            ("login", "officer"),
            ("password", PASSWORD),
            ("next", elsewhere),
        ];
        let answer = browser.post("/login", &fields).await;
        assert_eq!(answer.location(), "/", "{elsewhere}");
    }
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let app = TestApp::start().await;
    let mut browser = app.visitor();
    for path in ["/", "/login", "/nothing-here", "/office", "/healthz"] {
        let page = browser.get(path).await;
        for name in [
            "content-security-policy",
            "x-content-type-options",
            "referrer-policy",
            "x-request-id",
        ] {
            assert!(page.headers.contains_key(name), "{path} has no {name}");
        }
        assert_eq!(page.headers[header::CACHE_CONTROL], "no-store", "{path}");
    }
}
