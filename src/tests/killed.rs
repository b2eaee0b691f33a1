//! The program is killed at any moment of an upload and of a merge: after the next start nothing is half there, and what was
//! said to be kept is kept (issue 5, G).

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use axum::http::Method;
use serde_json::Value;
use zhuqi::server::clock::Clock;

use crate::app::{Browser, PASSWORD, TestApp};
use crate::thread::{number_in, open, submit};
use crate::uploads::{PNG, send_to};

/// How often it is killed in each test.
const TIMES: u64 = 8;

/// The program, serving at an address of its own.
pub(crate) struct Serving {
    child: Child,
    address: String,
}

impl Serving {
    fn start(app: &TestApp) -> Serving {
        Serving::logging(app, Stdio::null(), "off")
    }

    /// With its log going somewhere, as much of it as the filter lets through.
    pub(crate) fn logging(app: &TestApp, log: Stdio, filter: &str) -> Serving {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap().to_string();
        drop(free);
        let mut program: Command = app.program("serve");
        program.env("ZHUQI_ADDR", &address);
        program.env("ZHUQI_SECOND_FACTOR", "offered");
        program.env("ZHUQI_LOG", filter);
        program.stdout(Stdio::null()).stderr(log);
        let child = program.spawn().unwrap();
        let serving = Serving { child, address };
        let begun = Instant::now();
        while TcpStream::connect(&serving.address).is_err() {
            assert!(
                begun.elapsed() < Duration::from_secs(60),
                "it does not serve"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        serving
    }

    /// Killed, with no chance to end anything.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// One request; nothing where the program was gone before it had answered.
    pub(crate) fn ask(
        &self,
        head: &str,
        kind: &str,
        cookie: &str,
        body: &[u8],
    ) -> Option<(u16, String, Vec<u8>)> {
        ask(&self.address, head, kind, cookie, body)
    }

    pub(crate) fn log_in(&self, login: &str) -> String {
        let body = format!("login={login}&password={PASSWORD}").replace(' ', "+");
        let kind = "application/x-www-form-urlencoded";
        let (status, head, _) = self.ask("POST /login", kind, "", body.as_bytes()).unwrap();
        assert_eq!(status, 303, "{head}");
        let set = head
            .lines()
            .find_map(|l| l.strip_prefix("set-cookie: "))
            .unwrap();
        set.split(';').next().unwrap().to_owned()
    }
}

fn ask(
    address: &str,
    head: &str,
    kind: &str,
    cookie: &str,
    body: &[u8],
) -> Option<(u16, String, Vec<u8>)> {
    let mut stream = TcpStream::connect(address).ok()?;
    let head = format!(
        "{head} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\nsec-fetch-site: same-origin\r\n\
         content-type: {kind}\r\ncookie: {cookie}\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let at = answer.windows(4).position(|w| w == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&answer[..at]).into_owned();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let body = answer[at + 4..].to_vec();
    Some((status, head, body))
}

fn json(body: &[u8]) -> Value {
    // what is sent in chunks carries their lengths around it
    let text = String::from_utf8_lossy(body);
    let (from, to) = (text.find('{').unwrap(), text.rfind('}').unwrap());
    serde_json::from_str(&text[from..=to]).unwrap()
}

/// A text of four parts.
fn long() -> Vec<u8> {
    "逐时数据：pH 7.2，COD 35 mg/L。\n"
        .repeat(26_000)
        .into_bytes()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_goes_on_after_the_program_was_killed_in_the_middle_of_it() {
    let app = TestApp::start().await;
    let whole = long();
    let begin = format!(
        "{{\"form\":\"/complaints/new\",\"name\":\"台账.txt\",\"size\":{}}}",
        whole.len()
    );
    let mut serving = Serving::start(&app);
    let cookie = serving.log_in("firm0");
    let begun = serving.ask(
        "POST /uploads",
        "application/json",
        &cookie,
        begin.as_bytes(),
    );
    let (status, _, body) = begun.unwrap();
    assert_eq!(status, 200);
    let begun = json(&body);
    let token = begun["token"].as_str().unwrap().to_owned();
    let part = usize::try_from(begun["part"].as_u64().unwrap()).unwrap();
    // what was said to be there
    let (mut kept, mut token_of_whole, mut killed) = (0, None, 0);
    for round in 0.. {
        assert!(round < 200, "it never comes to an end");
        let to = (kept + part).min(whole.len());
        let path = format!("POST /uploads/{token}?from={kept}");
        // killed at any moment of the part, a little later each time
        let later = Duration::from_millis(3 * killed);
        let answer = if killed < TIMES {
            let (address, cookie) = (serving.address.clone(), cookie.clone());
            let bytes = whole[kept..to].to_vec();
            let sending = std::thread::spawn(move || {
                ask(&address, &path, "application/octet-stream", &cookie, &bytes)
            });
            std::thread::sleep(later);
            serving.kill();
            killed += 1;
            serving = Serving::start(&app);
            sending.join().unwrap()
        } else {
            serving.ask(&path, "application/octet-stream", &cookie, &whole[kept..to])
        };
        let said = answer
            .filter(|(status, ..)| *status == 200)
            .map(|(_, _, body)| json(&body));
        let taken = said.as_ref().and_then(|now| now["token"].as_str());
        if let Some(token) = taken {
            token_of_whole = Some(token.to_owned());
            break;
        }
        let (status, _, body) = serving
            .ask(&format!("GET /uploads/{token}"), "", &cookie, b"")
            .unwrap();
        if status == 404 {
            // the last part was taken and its answer lost: the whole is a draft of the form
            break;
        }
        let there = usize::try_from(json(&body)["received"].as_u64().unwrap()).unwrap();
        let told = said.and_then(|s| s["received"].as_u64()).unwrap_or(0);
        assert!(
            there as u64 >= told,
            "{there} of {told} that were said to be kept"
        );
        assert!(
            there == kept || there == to,
            "half a part: {kept} {there} {to}"
        );
        kept = there;
    }
    assert_eq!(killed, TIMES);
    serving.kill();
    if let Some(token) = token_of_whole {
        let mut firm = app.log_in("firm0").await;
        let fields = [
            ("category", crate::thread::CATEGORY),
            ("words", "数据见附件。"),
            ("contact_name", "王小明"),
            ("contact_phone", "13900000001"),
            ("files_token", token.as_str()),
        ];
        let sent = crate::uploads::send_to(&mut firm, "/complaints/new", &fields, &[]).await;
        let number = number_in(&sent.is(303).location());
        let page = firm.get(&format!("/my/complaints/{number}")).await;
        let text = page.is(200).text();
        let path = text
            .split('"')
            .find(|href| href.contains("/attachments/"))
            .unwrap()
            .to_owned();
        assert_eq!(firm.get(&path).await.is(200).body, whole);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_in_the_middle_of_which_the_program_was_killed_was_made_or_was_not() {
    let app = TestApp::start().await;
    // the program goes by the machine's clock: nothing is late there that was opened here
    app.clock.set(Clock::system().now());
    let mut made = 0;
    for round in 0..TIMES {
        let mut firm = app.log_in("firm0").await;
        let first = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
        let mut other = app.log_in("firm1").await;
        let second = submit(&mut other, "我们也接不上总管。").await;
        let mut intake = app.log_in("intake").await;
        let stays = open(&mut intake, &first).await;
        let goes = open(&mut intake, &second).await;
        let path = format!("/office/cases/{goes}/merge");
        let seq = intake.get(&path).await.is(200).hidden("seq").unwrap();
        let serving = Serving::start(&app);
        let cookie = serving.log_in("intake");
        let body = form_urlencoded::Serializer::new(String::new())
            .append_pair("typed", &stays)
            .append_pair("keep", "other")
            .append_pair("reason", "同一段总管的同一件事")
            .append_pair("seq", &seq)
            .finish();
        let (address, head) = (serving.address.clone(), format!("POST {path}"));
        let sending = std::thread::spawn(move || {
            let kind = "application/x-www-form-urlencoded";
            ask(&address, &head, kind, &cookie, body.as_bytes())
        });
        std::thread::sleep(Duration::from_millis(20 * round));
        // the last time it is let be, so that both ends are met
        let last = round + 1 == TIMES;
        let mut told = None;
        let mut sending = Some(sending);
        if last {
            told = sending.take().and_then(|s| s.join().unwrap());
        }
        serving.kill();
        if let Some(sending) = sending {
            told = sending.join().unwrap();
        }
        let told = told.map(|(status, ..)| status);
        let rows = app.server.dump().await.unwrap();
        let of = |table: &str, number: &str| {
            let row = rows[table].iter().find(|r| r["number"] == number);
            row.unwrap().clone()
        };
        let gone = of("case_rows", &goes)["stage"] == "merged";
        let moved = of("complaint_rows", &second)["case_id"] == of("case_rows", &stays)["id"];
        assert_eq!(gone, moved, "one of the two knows nothing of it");
        assert!(gone || told != Some(303), "said to be merged, and is not");
        assert!(matches!(told, None | Some(303)), "{told:?}");
        made += u64::from(gone);
    }
    // the events are whole, and the tables are what they make
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    assert!(
        app.program("audit")
            .arg("verify")
            .status()
            .unwrap()
            .success()
    );
    assert!(made < TIMES, "it was never killed in time");
}

/// What a form with a file posts.
fn with_file(key: &str, bytes: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in [
        ("category", crate::thread::CATEGORY),
        ("words", "数据见附件。"),
        ("contact_name", "王小明"),
        ("contact_phone", "13900000001"),
        ("key", key),
    ] {
        let part =
            format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    body.extend_from_slice(
        "--x\r\ncontent-disposition: form-data; name=\"files\"; filename=\"台账.txt\"\r\n\r\n"
            .as_bytes(),
    );
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--x--\r\n");
    body
}

/// The links to files on a firm's page of its problem.
async fn links(firm: &mut Browser<'_>, number: &str) -> Vec<String> {
    let page = firm.get(&format!("/my/complaints/{number}")).await;
    let text = page.is(200).text();
    let links = text.split('"').filter(|l| l.contains("/attachments/"));
    links.map(str::to_owned).collect()
}

/// Between the file, its record, the problem and the note that the file is the problem's: whenever it is killed, there is
/// a problem with its whole file, or none; and the same press again makes one and not two.
#[tokio::test(flavor = "multi_thread")]
async fn a_form_with_a_file_in_the_middle_of_which_the_program_was_killed_is_there_whole_or_not_at_all()
 {
    let app = TestApp::start().await;
    // the program goes by the machine's clock
    app.clock.set(Clock::system().now());
    let whole = long();
    let mut early = 0;
    for round in 0..TIMES {
        let key = format!("{round}").repeat(32);
        let body = with_file(&key, &whole);
        let serving = Serving::start(&app);
        let cookie = serving.log_in("firm0");
        let (address, sent) = (serving.address.clone(), body.clone());
        let sending = std::thread::spawn(move || {
            let kind = "multipart/form-data; boundary=x";
            ask(&address, "POST /complaints/new", kind, &cookie, &sent)
        });
        std::thread::sleep(Duration::from_millis(15 * round));
        serving.kill();
        let told = sending.join().unwrap().map(|(status, ..)| status);
        let there = numbers(&app).await;
        let made = there.len() as u64 - round;
        assert!(made <= 1, "{made}");
        assert!(
            made == 1 || told != Some(303),
            "said to be there, and is not"
        );
        early += 1 - made;
        let mut firm = app.log_in("firm0").await;
        for number in &there {
            let links = links(&mut firm, number).await;
            assert_eq!(links.len(), 1, "a problem without its file");
            assert_eq!(firm.get(&links[0]).await.is(200).body, whole);
        }
        // whoever was not told presses again
        let kind = "multipart/form-data; boundary=x";
        let again = firm.send(Method::POST, "/complaints/new", kind, body).await;
        again.is(303);
        assert_eq!(numbers(&app).await.len() as u64, round + 1);
    }
    assert!(early > 0, "it was never killed in time");
    // and nothing that was recorded is cleared away
    app.clock.set(Clock::system().now().plus_hours(25));
    app.server.clear_orphans().await.unwrap();
    let mut firm = app.log_in("firm0").await;
    for number in numbers(&app).await {
        for link in links(&mut firm, &number).await {
            assert_eq!(firm.get(&link).await.is(200).body, whole);
        }
    }
}

async fn numbers(app: &TestApp) -> Vec<String> {
    let rows = app.server.dump().await.unwrap();
    let number = |r: &Value| r["number"].as_str().unwrap().to_owned();
    rows["complaint_rows"].iter().map(number).collect()
}

/// Stopped after the problem was recorded and before its file was noted as the problem's: the file is nobody's draft that
/// could be swept, and the press that is sent again sets it right.
#[tokio::test]
async fn a_stop_between_a_problem_and_the_note_on_its_file_loses_nothing() {
    use sea_orm::{ConnectionTrait, Database};
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let key = "a".repeat(32);
    let body = with_file(&key, b"pH 7.2");
    let kind = "multipart/form-data; boundary=x";
    let sent = firm
        .send(Method::POST, "/complaints/new", kind, body.clone())
        .await;
    let number = number_in(&sent.is(303).location());
    let db = Database::connect(app.url.as_str()).await.unwrap();
    db.execute_unprepared("UPDATE uploads SET recorded = FALSE")
        .await
        .unwrap();
    app.clock.set(Clock::system().now().plus_hours(25));
    app.server.clear_orphans().await.unwrap();
    let mut firm = app.log_in("firm0").await;
    let again = firm.send(Method::POST, "/complaints/new", kind, body).await;
    assert_eq!(number_in(&again.is(303).location()), number);
    assert_eq!(numbers(&app).await, std::slice::from_ref(&number));
    let link = links(&mut firm, &number).await.remove(0);
    assert_eq!(firm.get(&link).await.is(200).body, b"pH 7.2");
}

#[tokio::test]
async fn a_file_whose_record_was_never_written_is_cleared_away_and_no_other() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    // one on record, one in a form that is not sent yet
    let fields = [
        ("category", "water"),
        ("words", "照片里是排口位置。"),
        ("contact_name", "王小明"),
        ("contact_phone", "13900000001"),
    ];
    let files: [(&str, &[u8]); 1] = [("排口.png", PNG)];
    let sent = send_to(&mut firm, "/complaints/new", &fields, &files).await;
    sent.is(303);
    let refused = send_to(&mut firm, "/complaints/new", &fields[..1], &files).await;
    refused.is(422).shows("排口.png");
    // what a stop between the file and its record leaves
    let folder = app.folder().join("attachments");
    let alone = "0123456789abcdef".repeat(4);
    std::fs::write(folder.join(&alone), b"sealed").unwrap();
    let there = || std::fs::read_dir(&folder).unwrap().count();
    let before = there();

    app.clock.set(Clock::system().now());
    assert_eq!(app.server.clear_orphans().await.unwrap(), 0, "not at once");
    app.clock.set(Clock::system().now().plus_hours(25));
    assert_eq!(app.server.clear_orphans().await.unwrap(), 1);
    assert_eq!(there(), before - 1);
    assert!(!folder.join(&alone).exists());
    let mut firm = app.log_in("firm0").await;
    let number = number_in(&sent.location());
    let page = firm.get(&format!("/my/complaints/{number}")).await;
    let text = page.is(200).text();
    let link = text.split("href=\"").find(|l| l.contains("/attachments/"));
    let link = link.unwrap().split('"').next().unwrap().to_owned();
    firm.get(&link).await.is(200);
    firm.get("/complaints/new").await.is(200).shows("排口.png");
}
