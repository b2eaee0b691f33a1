//! The wall holds in the log too: whatever the program writes while a self-report is sent, refused, read and decided on,
//! no line of it holds a word of the report.

use std::fs::File;
use std::process::Stdio;

use crate::app::TestApp;
use crate::killed::Serving;
use crate::leniency_file::{CANARY, FILE_CANARY, name};
use crate::thread::number_in;

const FORM: &str = "/my/self-reports/new";

/// A word as it stands in the body of a form.
fn encoded(word: &str) -> String {
    word.bytes().map(|b| format!("%{b:02X}")).collect()
}

/// The value of a hidden field of a page.
fn hidden(page: &[u8], field: &str) -> String {
    let text = String::from_utf8_lossy(page);
    let mark = format!("name=\"{field}\"");
    let tag = text
        .split("<input")
        .find(|tag| tag.contains(&mark))
        .unwrap();
    let value = tag.split("value=\"").nth(1).unwrap();
    value.split('"').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_line_of_the_log_holds_a_word_of_a_self_report() {
    let app = TestApp::start().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log");
    let log = Stdio::from(File::create(&path).unwrap());
    // the most it ever says of itself, and what the crates beneath say of statements and requests
    let serving = Serving::logging(&app, log, "debug,zhuqi=trace");
    let firm = serving.log_in("firm0");
    let get = |who: &str, page: &str| serving.ask(&format!("GET {page}"), "text/plain", who, b"");
    let kind = "application/x-www-form-urlencoded";
    let send = |truthful: &str| {
        let (status, _, page) = get(&firm, FORM).unwrap();
        assert_eq!(status, 200);
        let body = format!(
            "key={}&ongoing=no&occurred_on=2026-09-09&what={1}&measures={1}&corrected_on=&{truthful}",
            hidden(&page, "key"),
            encoded(CANARY),
        );
        serving
            .ask(&format!("POST {FORM}"), kind, &firm, body.as_bytes())
            .unwrap()
    };
    // refused, it comes back whole and is kept as a draft
    let (status, _, page) = send("found_how=");
    assert_eq!(status, 422);
    assert!(String::from_utf8_lossy(&page).contains(CANARY));
    let (status, head, _) = send("truthful=1");
    assert_eq!(status, 303, "{head}");
    let location = head.lines().find_map(|l| l.strip_prefix("location: "));
    let number = number_in(location.unwrap());
    // with a picture whose name tells something, cut off in the middle
    let (_, _, page) = get(&firm, FORM).unwrap();
    let body = format!(
        "--x\r\ncontent-disposition: form-data; name=\"key\"\r\n\r\n{}\r\n--x\r\ncontent-disposition: \
         form-data; name=\"files\"; filename=\"{FILE_CANARY}.png\"\r\n\r\n{CANARY}",
        hidden(&page, "key")
    );
    let multipart = "multipart/form-data; boundary=x";
    let cut = serving.ask(&format!("POST {FORM}"), multipart, &firm, body.as_bytes());
    assert_ne!(cut.unwrap().0, 303);
    name(&mut app.log_in("enforcement-head").await, &number).await;
    let officer = serving.log_in("enforcer");
    let other = serving.log_in("officer");
    let mine = format!("/my/self-reports/{number}");
    let file = format!("/leniency/{number}");
    for (who, page, status) in [
        (&firm, mine.as_str(), 200),
        (&officer, file.as_str(), 200),
        (&officer, "/leniency", 200),
        (&officer, "/leniency/register.csv", 200),
        (&other, file.as_str(), 404),
        (&other, "/office", 200),
    ] {
        let (told, _, body) = get(who, page).unwrap();
        assert_eq!(told, status, "{page}");
        let shown = String::from_utf8_lossy(&body).contains(CANARY);
        assert_eq!(
            shown,
            page == mine || (page == file && status == 200),
            "{page}"
        );
    }
    // events wrongly addressed, and what is not a form at all
    let junk = format!("what={}", encoded(CANARY));
    let _ = serving.ask(
        &format!("POST {file}/facts"),
        kind,
        &officer,
        junk.as_bytes(),
    );
    let _ = serving.ask(
        "POST /leniency/nothing/facts",
        kind,
        &officer,
        junk.as_bytes(),
    );
    serving.kill();
    let log = std::fs::read_to_string(&path).unwrap();
    assert!(
        log.lines().count() > 20 && log.contains("finished processing request"),
        "{log}"
    );
    for word in [
        CANARY,
        FILE_CANARY,
        &encoded(CANARY),
        &encoded(CANARY).to_lowercase(),
    ] {
        let line = log.lines().find(|line| line.contains(word));
        assert_eq!(line, None, "{word}");
    }
}
