//! Files handed in with a form: kept over a refusal, stored sealed, served only through the door.

use axum::http::{Method, header};

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
    // another firm cannot take it by its token
    let mut other = app.log_in("firm1").await;
    let mut theirs = FIELDS.to_vec();
    theirs.push(("files_token", &token));
    let stolen = send(&mut other, &theirs, &[]).await;
    let stolen = number_in(&stolen.is(303).location());
    other
        .get(&format!("/my/complaints/{stolen}"))
        .await
        .is(200)
        .hides("排口.png");

    let mut good = FIELDS.to_vec();
    good.push(("files_token", &token));
    let sent = send(&mut firm, &good, &[]).await;
    let number = number_in(&sent.is(303).location());
    let rows = app.server.dump().await.unwrap();
    assert_eq!(rows["complaint_rows"].len(), 2);

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

#[tokio::test]
async fn a_file_that_is_not_what_it_says_is_refused_and_the_words_are_kept() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    let big = vec![0xff; 20 * 1024 * 1024 + 1];
    let cases: [(&str, &[u8]); 4] = [
        ("a.png", svg),
        ("a.pdf", PNG),
        ("empty.png", b""),
        ("big.jpg", &big),
    ];
    for (name, bytes) in cases {
        let page = send(&mut firm, &FIELDS, &[(name, bytes)]).await;
        page.is(422).shows("照片里是排口位置。");
    }
    assert_eq!(app.server.dump().await.unwrap()["complaint_rows"].len(), 0);
}
