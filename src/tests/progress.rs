//! Progress without log-in, and drafts: what is told to whom, what is counted, what comes back.

use zhuqi::domain::time::At;

use crate::app::{Browser, TestApp};
use crate::thread::{open, submit};

async fn look_up(visitor: &mut Browser<'_>, number: &str, last4: &str) -> crate::app::Answer {
    visitor
        .post("/track", &[("number", number), ("last4", last4)])
        .await
}

#[tokio::test]
async fn number_and_phone_tell_the_stage_and_nothing_else() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
    let mut visitor = app.visitor();
    visitor.get("/track").await.is(200).shows("后四位");
    // typed on a phone: small letters, full width, a space
    let typed = number.to_lowercase().replace('-', "－");
    let found = look_up(&mut visitor, &format!(" {typed}"), "０００1").await;
    found
        .is(200)
        .shows(&number)
        .shows("第1步，共5步")
        .shows("工作日");
    for secret in ["罐车", "示例恒岚", "王小明", "13900000001", "废水"] {
        found.hides(secret);
    }
    let mut intake = app.log_in("intake").await;
    open(&mut intake, &number).await;
    let later = look_up(&mut visitor, &number, "0001").await;
    later
        .is(200)
        .shows("水")
        .hides("罐车")
        .hides("废水总管接入");
}

#[tokio::test]
async fn a_wrong_number_and_a_wrong_phone_get_the_same_bytes() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "想问排污许可变更要哪些材料。").await;
    let mut visitor = app.visitor();
    let wrong_phone = look_up(&mut visitor, &number, "0002").await;
    wrong_phone.is(422).shows("没有查到");
    let nothing = look_up(&mut visitor, "QY-2026-99999", "0001").await;
    nothing.is(422);
    let same = |answer: &crate::app::Answer, typed: &str| {
        let typed = format!("value=\"{typed}\"");
        answer.text().replace(&typed, "")
    };
    assert_eq!(same(&wrong_phone, &number), same(&nothing, "QY-2026-99999"));
    for short in ["", "1", "00001", "abcd"] {
        look_up(&mut visitor, &number, short).await.is(422);
    }
}

#[tokio::test]
async fn guessing_is_throttled_and_stops_the_right_digits_too() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "想问台账要留几年。").await;
    let mut visitor = app.visitor();
    for guess in 0..10 {
        look_up(&mut visitor, &number, &format!("9{guess:03}"))
            .await
            .is(422);
    }
    let stopped = look_up(&mut visitor, &number, "0001").await;
    stopped.is(422).shows("分钟").hides("第1步");
    app.clock.set(At(app.clock.now().0 + 16 * 60 * 1_000_000));
    look_up(&mut visitor, &number, "0001").await.is(200);
}

#[tokio::test]
async fn what_is_read_before_sending_is_the_rulebooks_word_and_says_so() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let form = firm.get("/complaints/new").await;
    form.is(200)
        .shows("谁会看到")
        .shows("不作为执法线索")
        .shows("待法制机构确认");
    let text = form.text();
    let (told, button) = (text.find("before-sending"), text.rfind("form-buttons"));
    assert!(told < button, "it stands above the button");
}

#[tokio::test]
async fn a_draft_is_found_again_after_log_in_and_can_be_given_up() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let refused = firm
        .fill(
            "/complaints/new",
            &[("words", "写了一半的话，还没选类别。")],
        )
        .await;
    refused.is(422);
    firm.post("/logout", &[]).await.is(303);
    let mut again = app.log_in("firm0").await;
    again.get("/my").await.is(200).shows("有没提交的草稿");
    let form = again.get("/complaints/new").await;
    form.is(200).shows("写了一半的话").shows("已恢复");
    // nobody else meets it
    let mut other = app.log_in("firm1").await;
    other.get("/my").await.is(200).hides("草稿");
    other
        .post("/drafts/drop", &[("form", "/complaints/new")])
        .await
        .is(303);
    again.get("/complaints/new").await.shows("写了一半的话");
    let dropped = again
        .post("/drafts/drop", &[("form", "/complaints/new")])
        .await;
    dropped.is(303);
    assert_eq!(dropped.location(), "/complaints/new");
    again.get("/complaints/new").await.hides("写了一半的话");
    // the way back is never another site
    let away = again
        .post("/drafts/drop", &[("form", "//evil.example")])
        .await;
    assert_eq!(away.location(), "/");
}

#[tokio::test]
async fn the_front_page_leads_only_where_there_is_something() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let home = visitor.get("/").await;
    let text = home.text();
    let links: Vec<&str> = text
        .split("href=\"/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|path| !path.contains('.'))
        .collect();
    assert!(links.len() >= 5);
    for link in links {
        let answer = visitor.get(&format!("/{link}")).await;
        assert!(
            matches!(answer.status, 200 | 303),
            "/{link} answers {}",
            answer.status
        );
    }
}
