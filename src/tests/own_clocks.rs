//! What the bureau owes itself: the second assignment after an objection, a word on a request for time, a signature of
//! receipt, signed minutes. Each is late like the rest, with whoever owes it.

use zhuqi::domain::time::At;

use crate::app::{Answer, TestApp};
use crate::plan::in_hand;
use crate::supervision::{issue, late_case};
use crate::thread::{open, submit};

/// Nine in the morning of a day of September 2026.
fn on(app: &TestApp, day: i8) {
    let day = jiff::civil::date(2026, 9, day);
    app.clock.set(At::from_beijing(day, 9, 0));
}

async fn overdue(app: &TestApp, unit: &str) -> Answer {
    let mut supervisor = app.log_in("supervisor").await;
    let page = format!("/supervision/overdue?unit={unit}");
    supervisor.get(&page).await
}

#[tokio::test]
async fn a_request_for_time_nobody_answers_is_late_with_the_head_and_not_with_the_officer() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let page = format!("/office/cases/{case}");
    let ask = [
        ("to", "2026-09-24"),
        ("reason", "设备在途"),
        ("told", "稍晚答复"),
    ];
    let mut officer = app.log_in("officer").await;
    officer
        .fill(&format!("{page}/extension"), &ask)
        .await
        .is(303);
    officer.get(&page).await.is(200).shows("延期审批");
    // the queue is in the order of the case's own day, and shows that one
    officer
        .get("/office?tab=open")
        .await
        .is(200)
        .shows("2026年9月18日（周五）到期")
        .hides("2026年9月10日");
    overdue(&app, "shui").await.is(200).hides(&case);

    on(&app, 14);
    overdue(&app, "shui")
        .await
        .is(200)
        .shows(&case)
        .shows("延期审批")
        .shows("逾期");
    // the case is in time: the officer's list of what is late does not have it
    let mut officer = app.log_in("officer").await;
    officer.get("/office?tab=late").await.is(200).hides(&case);

    let mut head = app.log_in("head").await;
    head.fill_press(&format!("{page}/extension/grant")).await;
    overdue(&app, "shui").await.is(200).hides(&case);
}

#[tokio::test]
async fn a_case_a_unit_objected_to_is_late_with_the_office_until_it_is_assigned_again() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "由谁来管说不清。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let page = format!("/office/cases/{case}");
    let object = [("reason", "不是本科职责。")];
    let mut officer = app.log_in("officer").await;
    officer
        .fill(&format!("{page}/object"), &object)
        .await
        .is(303);
    on(&app, 14);
    overdue(&app, "shengtai")
        .await
        .is(200)
        .shows(&case)
        .shows("异议裁定");
    let mut intake = app.log_in("intake").await;
    intake.get(&page).await.is(200).shows("逾期");
    let assign = [("lead", "daqi"), ("note", "请接办。")];
    intake
        .fill(&format!("{page}/assign"), &assign)
        .await
        .is(303);
    overdue(&app, "shengtai").await.is(200).hides(&case);
}

#[tokio::test]
async fn an_order_nobody_signs_for_is_late_after_a_working_day() {
    let app = TestApp::start().await;
    let case = late_case(&app).await;
    let mut supervisor = app.log_in("supervisor").await;
    let order = issue(&mut supervisor, &case, "yellow").await;
    overdue(&app, "shui").await.is(200).hides("〔2026〕1号");
    on(&app, 24);
    overdue(&app, "shui")
        .await
        .is(200)
        .shows("〔2026〕1号")
        .shows("督办签收");
    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{order}/acknowledge")).await;
    overdue(&app, "shui").await.is(200).hides("督办签收");
}

#[tokio::test]
async fn minutes_nobody_signs_are_late_with_whoever_convened() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let mut intake = app.log_in("intake").await;
    // the day of the meeting is filled in with the last one in time
    intake
        .get(&format!("/office/cases/{case}/consult"))
        .await
        .is(200)
        .shows("value=\"2026-09-16\"");
    let page = crate::consultation::convene(&mut intake, &case, "").await;
    let number = page.rsplit('/').next().unwrap_or_default().to_owned();
    on(&app, 25);
    overdue(&app, "shengtai")
        .await
        .is(200)
        .shows(&number)
        .shows("签发纪要");
}
