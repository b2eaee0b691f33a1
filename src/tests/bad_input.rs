//! Bad input gets a clear refusal at its field, with everything typed kept (issue E).

use crate::app::{Answer, Browser, TestApp, wednesday};
use crate::thread::{CATEGORY, number_in, open, submit};

const GOOD: [(&str, &str); 4] = [
    ("category", CATEGORY),
    ("words", "想了解排污许可变更怎么办。"),
    ("contact_name", "王小明"),
    ("contact_phone", "13900000001"),
];

async fn with(firm: &mut Browser<'_>, name: &str, value: &str) -> Answer {
    let mut fields = GOOD.to_vec();
    match fields.iter_mut().find(|(n, _)| *n == name) {
        Some(field) => *field = (name, value),
        None => fields.push((name, value)),
    }
    firm.fill("/complaints/new", &fields).await
}

async fn complaints(app: &TestApp) -> usize {
    app.server.dump().await.unwrap()["complaint_rows"].len()
}

#[tokio::test]
async fn ten_thousand_characters_are_taken_and_one_more_is_refused_with_all_of_them_kept() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let long = "环".repeat(10_001);
    let page = with(&mut firm, "words", &long).await;
    page.is(422).shows("10001").shows(&long);
    assert_eq!(complaints(&app).await, 0);
    // CRLF counts as one
    let fine = format!("{}\r\n", "环".repeat(9_999));
    with(&mut firm, "words", &fine).await.is(303);
    assert_eq!(complaints(&app).await, 1);
}

#[tokio::test]
async fn control_characters_are_refused_at_the_field() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    for bad in ["想\u{0}问", "想\u{7}问", "想\u{1b}[31m问"] {
        let page = with(&mut firm, "words", bad).await;
        page.is(422).shows("err-words");
    }
    assert_eq!(complaints(&app).await, 0);
}

#[tokio::test]
async fn rare_characters_come_back_unchanged() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let words = "𠮷野家🏭 \u{200f}标记\t制表 <b>&amp;</b></textarea><script>alert(1)</script>";
    let number = number_in(&with(&mut firm, "words", words).await.is(303).location());
    let page = firm.get(&format!("/my/complaints/{number}")).await;
    page.is(200)
        .shows("𠮷野家🏭")
        .shows("\u{200f}")
        .hides("<script>alert");
    // and again inside a refused form
    let again = {
        let mut fields = GOOD.to_vec();
        fields[1].1 = words;
        fields[3].1 = "no phone";
        firm.fill("/complaints/new", &fields).await
    };
    again.is(422).shows("𠮷野家🏭").hides("<script>alert");
}

#[tokio::test]
async fn unknown_and_repeated_fields_are_refused() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    with(&mut firm, "enterprise_id", "firm-1").await.is(422);
    let mut twice = GOOD.to_vec();
    twice.push(("category", CATEGORY));
    firm.fill("/complaints/new", &twice).await.is(422);
    with(&mut firm, "category", "no-such-category")
        .await
        .is(422);
    assert_eq!(complaints(&app).await, 0);
}

#[tokio::test]
async fn a_second_press_gives_one_complaint_and_the_same_number() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let page = firm.get("/complaints/new").await;
    let key = page.hidden("key").expect("a creating form has a key");
    let mut fields = GOOD.to_vec();
    fields.push(("key", &key));
    let first = firm.post("/complaints/new", &fields).await;
    let second = firm.post("/complaints/new", &fields).await;
    first.is(303);
    assert_eq!(first.location(), second.location());
    assert_eq!(complaints(&app).await, 1);
    // the same key with other words is not the same press
    fields[1].1 = "另一个问题。";
    firm.post("/complaints/new", &fields).await.is(409);
    assert_eq!(complaints(&app).await, 1);
}

#[tokio::test]
async fn an_expired_session_keeps_what_was_typed_for_its_author() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    firm.get("/complaints/new").await.is(200);
    app.clock.set(wednesday().plus_hours(3));
    let sent = firm.post("/complaints/new", &GOOD).await;
    sent.is(303);
    assert!(sent.location().starts_with("/login"), "{}", sent.location());
    assert_eq!(complaints(&app).await, 0);
    let mut again = app.log_in("firm0").await;
    again
        .get("/complaints/new")
        .await
        .is(200)
        .shows("想了解排污许可变更怎么办。");
    let mut other = app.log_in("firm1").await;
    other
        .get("/complaints/new")
        .await
        .is(200)
        .hides("想了解排污许可变更怎么办。");
}

#[tokio::test]
async fn what_a_firm_typed_and_left_is_found_again_on_its_start_page() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let page = firm.get("/complaints/new").await;
    page.is(200).shows("保存草稿");
    let key = page.hidden("key").unwrap();
    let typed = |words: &'static str, how: &'static str| [("words", words), ("_draft", how)];
    // the script keeps it while it is typed, and nothing is judged
    let by_script = firm
        .post("/complaints/new", &typed("在线监测", "auto"))
        .await;
    by_script.is(204);
    let pressed = firm
        .post("/complaints/new", &typed("在线监测设备", "1"))
        .await;
    pressed
        .is(200)
        .shows("还没有提交，只有您能看到")
        .hides("有问题需要处理");
    firm.post("/my/self-reports/new", &typed("漏填了台账", "1"))
        .await
        .is(200);
    // found again after log-in, by its author only
    let mut firm = app.log_in("firm0").await;
    firm.get("/my")
        .await
        .is(200)
        .shows("有没提交的草稿：提交问题")
        .shows("有没提交的草稿：自行报告")
        .shows("href=\"/my/self-reports/new\"");
    let back = firm.get("/complaints/new").await;
    back.is(200).shows("在线监测设备").shows("的草稿");
    let mut other = app.log_in("firm1").await;
    other.get("/my").await.is(200).hides("草稿");
    other.get("/complaints/new").await.hides("在线监测设备");
    assert_eq!(complaints(&app).await, 0, "nothing was sent");
    // sent: gone, also where the script comes late with what it kept
    let fields = [
        ("words", "在线监测设备坏了，想问怎么办"),
        ("category", "water"),
        ("contact_name", "王小明"),
        ("contact_phone", "13900000001"),
        ("key", key.as_str()),
    ];
    firm.post("/complaints/new", &fields).await.is(303);
    let late = [&fields[..], &[("_draft", "auto")]].concat();
    firm.post("/complaints/new", &late).await.is(204);
    firm.get("/my").await.hides("草稿：提交问题");
    // an officer's form keeps nothing unasked, and says nothing of it
    let mut intake = app.log_in("intake").await;
    intake
        .get("/office/complaints/new")
        .await
        .is(200)
        .hides("保存草稿");
}

#[tokio::test]
async fn a_stale_form_says_who_was_first_and_keeps_the_words() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "请指导应急预案备案。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    let mut head = app.log_in("head").await;
    let form = format!("/office/cases/{case}/answer");
    let page = head.get(&form).await;
    let seen = page
        .hidden("seq")
        .expect("the form knows what it was made from");
    // in another tab the case changes hands: the answer is still possible, but not on what was read
    let hands = format!("/office/cases/{case}/reassign");
    let to_me = [("handler", "acc-head"), ("reason", "出差")];
    head.fill(&hands, &to_me).await.is(303);
    let complaint = app.server.dump().await.unwrap()["complaint_rows"][0]["id"].clone();
    let complaint = complaint.as_str().unwrap();
    let fields = [
        ("seq", seen.as_str()),
        ("complaint", complaint),
        ("text", "写了很久的答复。"),
    ];
    let late = head.post(&form, &fields).await;
    late.is(409)
        .shows("head同志")
        .shows("写了很久的答复。")
        .shows("看最新情况")
        .shows(&format!("href=\"/office/cases/{case}\""));
    // told what has changed, whoever presses again is taken at the new word
    assert_ne!(late.hidden("seq"), Some(seen));
    // a note in between is no reason to refuse
    let fresh = head.get(&form).await.hidden("seq").unwrap();
    officer
        .fill(&format!("/office/cases/{case}/note"), &[("text", "记一笔")])
        .await
        .is(303);
    let fields = [
        ("seq", fresh.as_str()),
        ("complaint", complaint),
        ("text", "写了很久的答复。"),
    ];
    head.post(&form, &fields).await.is(303);
}

#[tokio::test]
async fn a_credit_code_is_mended_or_refused_with_the_reason() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let form = "/office/enterprises/new";
    for bad in [
        "91410803YYYY000129",
        "9141080OYYYY000128",
        "91410803YYYY00012",
    ] {
        let fields = [("uscc", bad), ("name", "示例新厂"), ("district", "419901")];
        intake
            .fill(form, &fields)
            .await
            .is(422)
            .shows(bad)
            .shows("示例新厂")
            .shows("err-uscc");
    }
    let spaced = [
        ("uscc", " ９１410882 yyyy00039d "),
        ("name", "示例新厂"),
        ("district", "419901"),
    ];
    intake.fill(form, &spaced).await.is(303);
    intake
        .get("/office/enterprises/91410882YYYY00039D")
        .await
        .is(200)
        .shows("示例新厂");
    // and once only
    let again = [
        ("uscc", "91410882YYYY00039D"),
        ("name", "同一家"),
        ("district", "419901"),
    ];
    intake.fill(form, &again).await.is(422);
}

#[tokio::test]
async fn a_pause_needs_a_date_that_exists_and_lies_ahead() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "请指导自行监测方案。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    let pause = format!("/office/cases/{case}/pause");
    for (until, status) in [
        ("2026-02-31", 422),
        ("2026-09-01", 422),
        ("", 422),
        ("2026-09-16", 303),
    ] {
        let fields = [
            ("category", "enterprise"),
            ("reason", "等企业补充图纸"),
            ("until", until),
        ];
        officer.fill(&pause, &fields).await.is(status);
    }
}

#[tokio::test]
async fn a_body_that_is_no_form_is_refused() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let post = axum::http::Method::POST;
    for (kind, body) in [
        ("application/json", "{\"words\":\"x\"}"),
        ("multipart/form-data", "no boundary"),
        ("multipart/form-data; boundary=x", "--x\r\nbroken"),
        ("text/plain", "words=x"),
    ] {
        let answer = firm.send(post.clone(), "/complaints/new", kind, body).await;
        assert_eq!(answer.status, 400, "{kind}");
    }
    let big = format!("words={}", "x".repeat(22 * 1024 * 1024));
    let kind = "application/x-www-form-urlencoded";
    assert_eq!(
        firm.send(post, "/complaints/new", kind, big).await.status,
        413
    );
}
