//! Every endpoint has an entry: path, who may, who may not. A route without one does not exist, and an
//! entry is tried as somebody who may not.

use axum::http::Method;
use zhuqi::boot::router::endpoints;

use crate::app::TestApp;

/// Paths with their parts filled by something that is not there.
fn filled(path: &str) -> String {
    path.replace("{number}", "QY-2026-99999")
        .replace("{day}", "FW-2026-999")
        .replace("{login}", "nobody")
        .replace("{uscc}", "91410803YYYY000999")
        .replace("{noun}", "measure")
        .replace("{of}", "00")
        .replace("{id}", "00")
        .replace("{stand_in}", "00")
        .replace("{n}", "1")
        .replace("{row}", "nothing")
        .replace("{clue}", "visit-RQ-2026-0001")
        .replace("{unit}", "daqi")
}

#[test]
fn the_list_of_endpoints_is_the_checked_in_one() {
    let lines: Vec<String> = endpoints()
        .into_iter()
        .map(|(m, p, w)| format!("{m:<5} {p:<52} {w}"))
        .collect();
    let now = lines.join("\n") + "\n";
    let kept = include_str!("endpoints.txt");
    if now != kept {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/target/endpoints.txt");
        std::fs::write(file, &now).unwrap();
    }
    assert_eq!(
        now, kept,
        "the list changed: look at target/endpoints.txt and accept it by hand"
    );
}

#[tokio::test]
async fn nobody_reaches_more_than_the_public_pages_without_logging_in() {
    let app = TestApp::start().await;
    for (method, path, who) in endpoints() {
        if who == "anyone" {
            continue;
        }
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let mut visitor = app.visitor();
        let kind = "application/x-www-form-urlencoded";
        let answer = visitor.send(method.clone(), &filled(&path), kind, "").await;
        let sent_away = answer.status == 303
            && ["/login", "/"]
                .iter()
                .any(|to| answer.location().starts_with(to));
        let refused = matches!(answer.status, 401 | 403 | 404);
        assert!(
            sent_away || refused,
            "{method} {path} ({who}) answered {}",
            answer.status
        );
    }
}

#[tokio::test]
async fn an_administrator_sees_no_case_and_no_complaint() {
    let app = TestApp::start().await;
    let mut admin = app.log_in("admin").await;
    for (method, path, _) in endpoints() {
        let inside = ["/office", "/supervision", "/my", "/complaints"];
        if inside.iter().any(|p| path.starts_with(p)) {
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            let kind = "application/x-www-form-urlencoded";
            let answer = admin.send(method.clone(), &filled(&path), kind, "").await;
            assert!(
                matches!(answer.status, 403 | 404),
                "{method} {path} answered {} {}",
                answer.status,
                answer.location()
            );
        }
    }
}

#[tokio::test]
async fn what_is_not_there_and_what_may_not_be_seen_give_the_same_bytes() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let fields = [
        ("category", crate::thread::CATEGORY),
        ("words", "废水总管接不上，想知道什么时候能接。"),
        ("contact_name", "王小明"),
        ("contact_phone", "13900000001"),
    ];
    let sent = firm.fill("/complaints/new", &fields).await;
    let number = crate::thread::number_in(&sent.location());
    let mut other = app.log_in("firm1").await;
    let theirs = other.get(&format!("/my/complaints/{number}")).await;
    let nothing = other.get("/my/complaints/QY-2026-99999").await;
    theirs.is(404);
    nothing.is(404);
    assert_eq!(theirs.body, nothing.body);
}

#[tokio::test]
async fn unknown_methods_are_refused() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    for method in [Method::PUT, Method::DELETE, Method::PATCH, Method::TRACE] {
        let answer = officer
            .send(method.clone(), "/office", "text/plain", "")
            .await;
        assert_eq!(answer.status, 405, "{method}");
    }
}
