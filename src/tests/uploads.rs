//! Files handed in with a form: kept over a refusal, stored sealed, served only through the door.

use axum::http::{Method, header};
use serde_json::{Value, json};
use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, TestApp};
use crate::thread::{CATEGORY, number_in};

/// The smallest picture: its head is what decides.
pub(crate) const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 13, b'I', b'D', b'A', b'T',
    0x78, 0x9c, 0x63, 0xf8, 0xcf, 0xc0, 0, 0, 0, 3, 0, 1, 0x5b, 0x6e, 0x2d, 0xa5, 0, 0, 0, 0, b'I',
    b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

const FIELDS: [(&str, &str); 4] = [
    ("category", CATEGORY),
    ("words", "照片里是排口位置。"),
    ("contact_name", "王小明"),
    ("contact_phone", "13900000001"),
];

async fn send(firm: &mut Browser<'_>, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Answer {
    send_to(firm, "/complaints/new", fields, files).await
}

/// Posts a form with files.
pub(crate) async fn send_to(
    who: &mut Browser<'_>,
    path: &str,
    fields: &[(&str, &str)],
    files: &[(&str, &[u8])],
) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part =
            format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    for (name, bytes) in files {
        let head = format!(
            "--x\r\ncontent-disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--x--\r\n");
    let kind = "multipart/form-data; boundary=x";
    who.send(Method::POST, path, kind, body).await
}

#[tokio::test]
async fn a_picture_survives_a_refusal_and_is_served_to_those_who_may_see_the_complaint() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    // a bad phone beside a good picture: the picture is kept and listed
    let mut bad = FIELDS.to_vec();
    bad[3].1 = "12";
    let page = send(&mut firm, &bad, &[("排口.png", PNG)]).await;
    page.is(422).shows("排口.png").shows("照片里是排口位置。");
    let token = page
        .hidden("files_token")
        .expect("the form names the kept file");
    // another firm cannot take it by its token, and is told that it is not there
    let mut other = app.log_in("firm1").await;
    let mut theirs = FIELDS.to_vec();
    theirs.push(("files_token", &token));
    send(&mut other, &theirs, &[])
        .await
        .is(422)
        .shows("有文件不是在这里上传的")
        .hides("排口.png");

    let mut good = FIELDS.to_vec();
    good.push(("files_token", &token));
    let sent = send(&mut firm, &good, &[]).await;
    let number = number_in(&sent.is(303).location());
    let rows = app.server.dump().await.unwrap();
    assert_eq!(rows["complaint_rows"].len(), 1);

    let mut intake = app.log_in("intake").await;
    let page = intake.get(&format!("/office/complaints/{number}")).await;
    let text = page.is(200).shows("排口.png").text();
    let path = format!("/complaints/{number}/attachments/");
    let id: String = text.split(&path).nth(1).unwrap().chars().take(64).collect();
    let path = format!("{path}{id}");
    let file = intake.get(&path).await;
    file.is(200);
    assert_eq!(file.body, PNG);
    assert!(
        file.headers[header::CONTENT_DISPOSITION]
            .to_str()
            .unwrap()
            .starts_with("attachment")
    );
    assert_eq!(
        file.headers[header::CONTENT_SECURITY_POLICY],
        "default-src 'none'; sandbox"
    );
    firm.get(&path).await.is(200);
    other.get(&path).await.is(404);

    // the same file by its stream, under the same rule; and never by another stream
    let complaints = &rows["complaint_rows"];
    let of = complaints.iter().find(|r| r["number"] == number.as_str());
    let of = of.unwrap()["id"].as_str().unwrap().to_owned();
    let path = format!("/attachments/complaint/{of}/{id}");
    intake.get(&path).await.is(200);
    other.get(&path).await.is(404);
    for elsewhere in ["case", "account", "nothing"] {
        let path = format!("/attachments/{elsewhere}/{of}/{id}");
        intake.get(&path).await.is(404);
    }
}

/// A Word file that says its text unpacks to nearly four gigabytes.
fn bomb() -> Vec<u8> {
    let names = ["[Content_Types].xml", "word/document.xml"];
    let mut directory = Vec::new();
    for name in names {
        let mut entry = vec![0; 46];
        entry[..4].copy_from_slice(b"PK\x01\x02");
        entry[24..28].copy_from_slice(&0xf000_0000_u32.to_le_bytes());
        entry[28] = u8::try_from(name.len()).unwrap();
        directory.extend(entry);
        directory.extend(name.as_bytes());
    }
    let mut end = vec![0; 22];
    end[..4].copy_from_slice(b"PK\x05\x06");
    end[10] = 2;
    end[12] = u8::try_from(directory.len()).unwrap();
    end[16] = 4;
    [b"PK\x03\x04".to_vec(), directory, end].concat()
}

#[tokio::test]
async fn a_file_that_is_not_what_it_says_is_refused_in_words_and_the_rest_is_kept() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    let big = vec![0xff; 20 * 1024 * 1024 + 1];
    let packed = bomb();
    let cases: [(&str, &[u8], &str); 7] = [
        ("a.svg", svg, "不能上传网页或SVG图"),
        ("a.png", svg, "不能上传网页或SVG图"),
        ("a.pdf", PNG, "文件名是“.pdf”，内容却是"),
        ("empty.png", b"", "这个文件是空的"),
        ("big.jpg", &big, "这个文件太大，单个文件不超过20"),
        ("台账.docx", &packed, "这个文件解开后太大"),
        ("照片\u{202e}gnp.exe", PNG, "不收“.exe”文件"),
    ];
    for (name, bytes, told) in cases {
        let files = [("好的.png", PNG), (name, bytes)];
        let page = send(&mut firm, &FIELDS, &files).await;
        page.is(422)
            .shows("照片里是排口位置。")
            .shows("好的.png")
            .shows("err-files")
            .shows(told);
        let kept = page.hidden("files_token").unwrap();
        let take_back = [&FIELDS[..], &[("files_remove", &kept), ("_upload", "1")]].concat();
        send(&mut firm, &take_back, &[]).await.hides("好的.png");
    }
    assert_eq!(app.server.dump().await.unwrap()["complaint_rows"].len(), 0);
}

#[tokio::test]
async fn a_name_is_kept_without_path_or_direction_marks_and_not_longer_than_a_name() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let long = format!("{}.png", "长".repeat(300));
    let files: [(&str, &[u8]); 3] = [
        ("../../etc/排口.png", PNG),
        ("照\u{202e}片\u{200f}.png", PNG),
        (&long, PNG),
    ];
    let sent = send(&mut firm, &FIELDS, &files).await;
    let number = number_in(&sent.is(303).location());
    let page = firm.get(&format!("/my/complaints/{number}")).await;
    page.is(200)
        .shows(">排口.png（")
        .shows(">照片.png（")
        .shows(&format!(">{}.png（", "长".repeat(116)))
        .hides("../")
        .hides("\u{202e}");
}

/// The tokens of the files a form keeps.
fn tokens(page: &Answer) -> Vec<String> {
    let text = page.text();
    let inputs = text.split("<input").filter_map(|i| i.split('>').next());
    // the one that script copies for each further file is none
    inputs
        .filter(|i| i.contains("name=\"files_token\""))
        .filter_map(|i| i.split("value=\"").nth(1)?.split('"').next())
        .filter(|token| !token.starts_with('{'))
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn one_file_more_than_a_problem_may_have_is_refused_at_its_field_and_the_twenty_are_kept() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let names: Vec<String> = (0..21).map(|n| format!("图{n}.png")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), PNG)).collect();
    // all at once
    let page = send(&mut firm, &FIELDS, &files).await;
    page.is(422)
        .shows("最多20个文件")
        .shows("照片里是排口位置。")
        .shows("图19.png")
        .hides("图20.png");
    let twenty = tokens(&page);
    assert_eq!(twenty.len(), 20);
    let mut fields = FIELDS.to_vec();
    fields.extend(twenty.iter().map(|t| ("files_token", t.as_str())));
    // one more beside those that are kept
    let page = send(&mut firm, &fields, &files[20..]).await;
    page.is(422).shows("最多20个文件").shows("图19.png");
    let number = number_in(&send(&mut firm, &fields, &[]).await.is(303).location());
    // and one more afterwards: twenty are on record
    let supply = format!("/my/complaints/{number}/supply");
    let words = [("words", "再补一张。")];
    let page = send_to(&mut firm, &supply, &words, &files[20..]).await;
    page.is(422)
        .shows("这里已经交了20个文件，最多20个")
        .shows("再补一张。")
        .shows("图20.png");
    send_to(&mut firm, &supply, &words, &[]).await.is(303);
}

#[tokio::test]
async fn more_than_is_taken_at_once_is_refused_in_words_and_what_was_typed_is_kept() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    // two texts of twelve megabytes each
    let half = "逐时数据：pH 7.2\n".repeat(600_000).into_bytes();
    let files: [(&str, &[u8]); 2] = [("上半年.txt", &half), ("下半年.txt", &half)];
    let page = send(&mut firm, &FIELDS, &files).await;
    page.is(422)
        .shows("一次最多上传20")
        .shows("照片里是排口位置。")
        .shows("上半年.txt")
        .hides("下半年.txt");
    let mut fields = FIELDS.to_vec();
    let first = tokens(&page);
    fields.push(("files_token", &first[0]));
    send(&mut firm, &fields, &files[1..]).await.is(303);
}

#[tokio::test]
async fn a_second_press_with_the_same_file_makes_one_complaint() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let key = firm.get("/complaints/new").await.hidden("key").unwrap();
    let mut fields = FIELDS.to_vec();
    fields.push(("key", &key));
    let first = send(&mut firm, &fields, &[("排口.png", PNG)]).await;
    let second = send(&mut firm, &fields, &[("排口.png", PNG)]).await;
    assert_eq!(second.is(303).location(), first.is(303).location());
    assert_eq!(app.server.dump().await.unwrap()["complaint_rows"].len(), 1);
}

#[tokio::test]
async fn a_second_press_with_the_same_file_fills_the_firms_room_once() {
    use sea_orm::{ConnectionTrait, Database, Statement};
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let key = firm.get("/complaints/new").await.hidden("key").unwrap();
    let mut fields = FIELDS.to_vec();
    fields.push(("key", &key));
    let first = send(&mut firm, &fields, &[("排口.png", PNG)]).await;
    send(&mut firm, &fields, &[("排口.png", PNG)]).await.is(303);
    let db = Database::connect(app.url.as_str()).await.unwrap();
    let sql = "SELECT COUNT(*) AS n FROM uploads WHERE owner = 'firm-0'";
    let counted = Statement::from_string(db.get_database_backend(), sql);
    let row = db.query_one_raw(counted).await.unwrap().unwrap();
    assert_eq!(row.try_get::<i64>("", "n").unwrap(), 1);
    // and what is on record is still there to be read
    let number = number_in(&first.is(303).location());
    let page = firm.get(&format!("/my/complaints/{number}")).await;
    firm.get(&link_on(page.is(200), "/attachments/"))
        .await
        .is(200);
}

#[tokio::test]
async fn of_a_joined_case_a_firm_hands_in_twenty_files_over_all_its_problems() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let names: Vec<String> = (0..19).map(|n| format!("图{n}.png")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), PNG)).collect();
    let sent = send(&mut firm, &FIELDS, &files).await;
    let first = number_in(&sent.is(303).location());
    let sent = send(&mut firm, &FIELDS, &[("补充.png", PNG)]).await;
    let second = number_in(&sent.is(303).location());
    let supply = format!("/my/complaints/{second}/supply");
    let words = [("words", "再补一张。")];
    let more: [(&str, &[u8]); 1] = [("再补.png", PNG)];
    let mut intake = app.log_in("intake").await;
    crate::thread::open(&mut intake, &first).await;
    let join = format!("/office/complaints/{second}/join");
    let form = intake.get(&join).await.text();
    let ids = form.split("value=\"").skip(1);
    let id = ids
        .filter_map(|v| v.split('"').next())
        .find(|v| v.len() == 32)
        .unwrap()
        .to_owned();
    intake.fill(&join, &[("case", &id)]).await.is(303);
    let page = send_to(&mut firm, &supply, &words, &more).await;
    page.is(422)
        .shows("最多20个")
        .shows("再补一张。")
        .shows("再补.png");
    send_to(&mut firm, &supply, &words, &[]).await.is(303);
    // what another firm of the case handed in takes nobody's place
    let mut other = app.log_in("firm1").await;
    let sent = send(&mut other, &FIELDS, &[("别家.png", PNG)]).await;
    let third = number_in(&sent.is(303).location());
    let join = format!("/office/complaints/{third}/join");
    intake.fill(&join, &[("case", &id)]).await.is(303);
    let supply = format!("/my/complaints/{third}/supply");
    send_to(&mut other, &supply, &words, &more).await.is(303);
    // who handles the case finds them all on its page, each under the words it came with
    let mut officer = app.log_in("officer").await;
    let queue = officer.get("/office").await;
    let case = officer.get(&link_on(&queue, "/office/cases/")).await;
    for name in ["图0.png", "补充.png", "别家.png", "再补.png"] {
        case.is(200).shows(name);
    }
    let file = link_on(&case, &format!("/complaints/{third}/attachments/"));
    officer.get(&file).await.is(200);
}

async fn ask(who: &mut Browser<'_>, path: &str, kind: &str, body: &[u8]) -> (u16, Value) {
    let answer = who.send(Method::POST, path, kind, body).await;
    let value = serde_json::from_slice(&answer.body).unwrap_or(Value::Null);
    (answer.status, value)
}

/// A text of several parts.
fn long() -> Vec<u8> {
    "逐时数据：pH 7.2，COD 35 mg/L。\n"
        .repeat(18_000)
        .into_bytes()
}

async fn begun(who: &mut Browser<'_>, name: &str, size: usize) -> String {
    let coming = json!({ "form": "/complaints/new", "name": name, "size": size }).to_string();
    let (status, begun) = ask(who, "/uploads", "application/json", coming.as_bytes()).await;
    assert_eq!(status, 200, "{begun}");
    begun["token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_file_that_came_in_parts_over_a_broken_network_is_whole_and_goes_on_record() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let bytes = long();
    let token = begun(&mut firm, "台账.txt", bytes.len()).await;
    let part = |from: usize| format!("/uploads/{token}?from={from}");
    let octets = "application/octet-stream";
    let step = 256 * 1024;
    let (_, first) = ask(&mut firm, &part(0), octets, &bytes[..step]).await;
    assert_eq!(first, json!({ "received": step }));
    // the answer was lost, and the same part comes again; one that comes too early changes nothing either
    let (_, again) = ask(&mut firm, &part(0), octets, &bytes[..step]).await;
    assert_eq!(again, json!({ "received": step }));
    let (_, early) = ask(&mut firm, &part(2 * step), octets, b"x").await;
    assert_eq!(early, json!({ "received": step }));
    let known = firm.get(&format!("/uploads/{token}")).await;
    assert_eq!(
        serde_json::from_slice::<Value>(&known.body).unwrap(),
        json!({ "received": step })
    );
    // nobody else knows of it
    let mut other = app.log_in("firm1").await;
    other.get(&format!("/uploads/{token}")).await.is(404);
    assert_eq!(ask(&mut other, &part(step), octets, b"x").await.0, 404);
    let mut at = step;
    let whole = loop {
        let to = bytes.len().min(at + step);
        let (status, now) = ask(&mut firm, &part(at), octets, &bytes[at..to]).await;
        assert_eq!(status, 200);
        match now["received"].as_u64() {
            Some(received) => at = usize::try_from(received).unwrap(),
            None => break now,
        }
    };
    assert_eq!(whole["name"], "台账.txt");
    let mut fields = FIELDS.to_vec();
    fields.push(("files_token", whole["token"].as_str().unwrap()));
    let number = number_in(&send(&mut firm, &fields, &[]).await.is(303).location());
    let page = firm.get(&format!("/my/complaints/{number}")).await;
    page.is(200).shows("台账.txt");
    let text = page.text();
    let link = text.split("href=\"").find(|l| l.contains("/attachments/"));
    let link = link.unwrap().split('"').next().unwrap();
    assert_eq!(firm.get(link).await.body, bytes);
    // what broke off is cleared away, and only that
    let broken = begun(&mut firm, "断了.txt", 2 * step).await;
    app.clock.set(At(app.clock.now().0 + 25 * 3_600_000_000));
    assert_eq!(app.server.drop_stale_parts().await.unwrap(), 1);
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("/uploads/{broken}")).await.is(404);
    assert_eq!(firm.get(link).await.body, bytes);
}

#[tokio::test]
async fn what_comes_in_parts_is_judged_as_a_whole_and_before_it_comes() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let page = b"<html><script>alert(1)</script></html>";
    let token = begun(&mut firm, "图.png", page.len()).await;
    let path = format!("/uploads/{token}?from=0");
    let (status, said) = ask(&mut firm, &path, "application/octet-stream", page).await;
    assert_eq!(status, 422);
    assert!(!said["error"].as_str().unwrap().is_empty());
    for size in [0, 20 * 1024 * 1024 + 1] {
        let coming = json!({ "form": "/complaints/new", "name": "大.pdf", "size": size });
        let coming = coming.to_string();
        let (status, said) =
            ask(&mut firm, "/uploads", "application/json", coming.as_bytes()).await;
        assert_eq!(status, 422, "{size}: {said}");
    }
    let mut nobody = app.visitor();
    let coming = json!({ "form": "/complaints/new", "name": "a.txt", "size": 3 }).to_string();
    let (status, _) = ask(
        &mut nobody,
        "/uploads",
        "application/json",
        coming.as_bytes(),
    )
    .await;
    assert_eq!(status, 401);
}

#[tokio::test]
async fn a_firm_that_has_filled_its_room_is_told_so_and_others_are_not_touched() {
    use sea_orm::{ConnectionTrait, Database};
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let sent = send(&mut firm, &FIELDS, &[("排口.png", PNG)]).await;
    sent.is(303);
    // as if that picture had nearly two gigabytes
    let db = Database::connect(app.url.as_str()).await.unwrap();
    db.execute_unprepared("UPDATE uploads SET bytes = 2147483647")
        .await
        .unwrap();
    let full = send(&mut firm, &FIELDS, &[("排口.png", PNG)]).await;
    full.is(422).shows("已满").shows("照片里是排口位置。");
    let mut other = app.log_in("firm1").await;
    send(&mut other, &FIELDS, &[("排口.png", PNG)])
        .await
        .is(303);
}

/// The first address on a page that holds these words.
pub(crate) fn link_on(page: &Answer, words: &str) -> String {
    let text = page.text();
    let found = text.split('"').find(|link| link.contains(words));
    found.unwrap().to_owned()
}

#[tokio::test]
async fn a_picture_is_looked_at_where_it_stands_and_nothing_else_is() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let files: [(&str, &[u8]); 2] = [("排口.png", PNG), ("台账.txt", b"pH 7.2")];
    let sent = send(&mut firm, &FIELDS, &files).await;
    let number = number_in(&sent.is(303).location());
    let page = firm.get(&format!("/my/complaints/{number}")).await;
    let picture = link_on(page.is(200).shows("看图"), "/picture");
    assert_eq!(page.text().matches("/picture\"").count(), 1);
    let shown = firm.get(&picture).await;
    assert_eq!(shown.is(200).body, PNG);
    assert_eq!(shown.headers[header::CONTENT_TYPE], "image/png");
    let said = shown.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
    assert!(said.starts_with("inline"), "{said}");
    let policy = &shown.headers[header::CONTENT_SECURITY_POLICY];
    assert_eq!(policy, "default-src 'none'; sandbox");
    // a text is no picture, whatever its address says
    let text = page.text();
    let mut links = text.split('"').filter(|l| l.contains("/attachments/"));
    let of_text = links.rfind(|l| !picture.starts_with(*l)).unwrap();
    firm.get(of_text).await.is(200);
    firm.get(&format!("{of_text}/picture")).await.is(404);
    // and it is seen by whoever may see the problem
    let mut intake = app.log_in("intake").await;
    intake.get(&picture).await.is(200);
    for login in ["firm1", "officer2", "admin", "enforcer"] {
        let mut other = app.log_in(login).await;
        other.get(&picture).await.is(404);
    }
}

#[tokio::test]
async fn files_of_a_form_that_was_left_take_nobodys_place_for_ever() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let names: Vec<String> = (0..20).map(|n| format!("图{n}.png")).collect();
    let twenty: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), PNG)).collect();
    let look = [&FIELDS[..], &[("_upload", "1")]].concat();
    let one: [(&str, &[u8]); 1] = [("再来一张.png", PNG)];
    send(&mut firm, &look, &twenty).await.shows("图19.png");
    send(&mut firm, &look, &one).await.shows("err-files");
    // who gives the draft up gives its files up
    let given_up = [("form", "/complaints/new")];
    firm.post("/drafts/drop", &given_up).await.is(303);
    firm.get("/complaints/new").await.is(200).hides("图19.png");
    send(&mut firm, &look, &one).await.shows("再来一张.png");
    // who only went away finds twenty places again the next day
    send(&mut firm, &look, &twenty[..19])
        .await
        .hides("err-files");
    send(&mut firm, &look, &one).await.shows("err-files");
    app.clock.set(app.clock.now().plus_hours(25));
    let mut firm = app.log_in("firm0").await;
    send(&mut firm, &look, &one).await.hides("err-files");
    // with a draft they wait as long as that; without one they are forgotten after a week
    app.clock.set(app.clock.now().plus_hours(8 * 24));
    assert_eq!(app.server.drop_left_uploads().await.unwrap(), 0);
    let mut firm = app.log_in("firm0").await;
    firm.get("/complaints/new").await.is(200);
    let account = zhuqi::domain::ids::AccountId("acc-firm0".to_owned());
    let form = "/complaints/new";
    app.server.drop_draft(&account, form).await.unwrap();
    assert_eq!(app.server.drop_left_uploads().await.unwrap(), 21);
    assert_eq!(app.server.drop_left_uploads().await.unwrap(), 0);
}
