//! Silence that accepts, and entries made by mistake, through the front door.

use zhuqi::domain::time::At;

use crate::app::TestApp;
use crate::thread::{open, submit};

const WORDS: &str = "园区总管接不上，每天用罐车拉废水。";

#[tokio::test]
async fn what_nobody_accepts_in_time_counts_as_accepted_and_the_firm_is_told() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, WORDS).await;
    assert_eq!(app.server.accept_by_silence().await.unwrap(), 0);
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 11), 0, 5));
    assert_eq!(app.server.accept_by_silence().await.unwrap(), 1);
    assert_eq!(app.server.accept_by_silence().await.unwrap(), 0);
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("/my/complaints/{number}"))
        .await
        .is(200)
        .shows("视为已受理，并已记录在案");
    firm.get("/my").await.is(200).shows("视为已受理");
    // the office still owes the firm a case, and cannot decline any more
    let mut intake = app.log_in("intake").await;
    let page = format!("/office/complaints/{number}");
    intake
        .get("/office/complaints")
        .await
        .is(200)
        .shows(&number)
        .shows("视为受理");
    intake
        .get(&page)
        .await
        .is(200)
        .shows("不能再不予受理")
        .hides("/decline");
    intake.get(&format!("{page}/decline")).await.is(409);
    open(&mut intake, &number).await;
}

#[tokio::test]
async fn a_void_entry_keeps_its_number_and_counts_nowhere_until_it_is_restored() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let first = submit(&mut firm, WORDS).await;
    let second = submit(&mut firm, WORDS).await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &second).await;
    let page = format!("/office/complaints/{second}");
    let reason = format!("与{first}是同一件事");
    let fields = [("why", "double"), ("reason", reason.as_str())];
    let missing = intake
        .fill(&format!("{page}/void"), &[("reason", &reason)])
        .await;
    missing.is(422).shows("选择作废原因").shows(&reason);
    let mut officer = app.log_in("officer").await;
    officer.get(&format!("{page}/void")).await.is(403);
    intake.fill(&format!("{page}/void"), &fields).await.is(303);
    // out of the queues, with its case; found by its number, and told to its firm
    intake.get("/office?tab=open").await.is(200).hides(&case);
    officer.get("/office").await.is(200).hides(&case);
    intake
        .get("/office/complaints")
        .await
        .is(200)
        .hides(&second)
        .shows(&first);
    intake
        .get("/office/complaints?status=void")
        .await
        .is(200)
        .shows(&second);
    intake
        .get(&format!("/office/cases/{case}"))
        .await
        .is(200)
        .shows("编号保留");
    firm.get(&format!("/my/complaints/{second}"))
        .await
        .is(200)
        .shows("重复登记")
        .shows(&reason);
    // restored, it waits to be sorted again
    let restore = [("reason", "核对后不是同一件")];
    intake
        .fill(&format!("{page}/restore"), &restore)
        .await
        .is(303);
    intake
        .get("/office/complaints")
        .await
        .is(200)
        .shows(&second);
    open(&mut intake, &second).await;
}

#[tokio::test]
async fn a_case_shows_whose_hands_it_went_through() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, WORDS).await;
    let next = app.clock.now().plus_hours(24);
    app.clock.set(next);
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let page = format!("/office/cases/{case}");
    app.clock.set(next.plus_hours(24));
    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/acknowledge")).await;
    officer
        .get(&page)
        .await
        .is(200)
        .shows("经手记录")
        .shows("受理人员")
        .shows("（待签收）")
        .shows("1个工作日")
        .shows("不到1个工作日");
}
