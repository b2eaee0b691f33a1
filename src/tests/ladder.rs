//! The supervision ladder through the front door: reminders by themselves, each once, and drafts that only a
//! person makes into orders.

use jiff::civil::date;
use zhuqi::domain::time::At;

use crate::app::TestApp;
use crate::thread::{open, submit};

/// A case in hand since Wednesday 9 September 2026, due on Friday the 18th.
async fn in_hand(app: &TestApp) -> String {
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "园区总管接不上。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    case
}

fn on(app: &TestApp, month: i8, day: i8, hour: i8) {
    app.clock
        .set(At::from_beijing(date(2026, month, day), hour, 0));
}

#[tokio::test]
async fn each_rung_goes_out_once_and_from_yellow_on_a_draft_waits_for_a_person() {
    let app = TestApp::start().await;
    let case = in_hand(&app).await;
    on(&app, 9, 15, 10);
    assert_eq!(
        app.server.press().await.unwrap(),
        0,
        "not before its moment"
    );
    on(&app, 9, 16, 3);
    assert_eq!(app.server.press().await.unwrap(), 0, "not at night");
    on(&app, 9, 16, 10);
    // two processes, and twice
    let other = app.again().await;
    let (one, two) = tokio::join!(app.server.press(), other.press());
    assert_eq!(one.unwrap() + two.unwrap(), 1);
    assert_eq!(app.server.press().await.unwrap(), 0);
    let mut officer = app.log_in("officer").await;
    officer
        .get("/inbox")
        .await
        .is(200)
        .shows("提醒")
        .shows(&case)
        .shows("未读");
    // the head is told from blue on
    let mut head = app.log_in("head").await;
    head.get("/inbox").await.is(200).hides(&case);
    on(&app, 9, 17, 10);
    assert_eq!(app.server.press().await.unwrap(), 1);
    let mut head = app.log_in("head").await;
    head.get("/inbox")
        .await
        .is(200)
        .shows("蓝色催办")
        .shows(&case);
    let mut officer = app.log_in("officer").await;
    officer.get("/inbox").await.is(200).shows("共2次");
    officer.post("/inbox/read", &[]).await.is(303);
    officer
        .get("/inbox")
        .await
        .is(200)
        .shows("已读")
        .hides("全部标为已读");
    // yellow: a draft without a number, of which the unit knows nothing
    on(&app, 9, 20, 10);
    assert_eq!(app.server.press().await.unwrap(), 1);
    assert_eq!(app.server.press().await.unwrap(), 0);
    let mut supervisor = app.log_in("supervisor").await;
    supervisor.get("/inbox").await.is(200).shows("黄牌督办单");
    let ledger = supervisor.get("/supervision/orders?state=drafted").await;
    ledger.is(200).shows("黄牌督办单").hides("〔2026〕1号");
    let mut officer = app.log_in("officer").await;
    officer
        .get("/supervision/orders")
        .await
        .is(200)
        .hides("黄牌督办单");
    // answered: nothing is pressed any more
    crate::thread::answer(&mut officer, &case, "已协调接入。").await;
    on(&app, 10, 15, 10);
    assert_eq!(app.server.press().await.unwrap(), 0);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn a_late_sweep_fires_the_highest_rung_and_passes_the_lower_over() {
    let app = TestApp::start().await;
    let case = in_hand(&app).await;
    on(&app, 9, 29, 10);
    assert_eq!(app.server.press().await.unwrap(), 1);
    let mut officer = app.log_in("officer").await;
    officer
        .get("/inbox")
        .await
        .is(200)
        .shows("红牌督办函")
        .shows(&case)
        .hides("提醒</span>")
        .hides("共2次");
    assert_eq!(app.server.press().await.unwrap(), 0);
}

#[tokio::test]
async fn a_pause_waits_and_an_extension_starts_the_ladder_again() {
    let app = TestApp::start().await;
    let case = in_hand(&app).await;
    let page = format!("/office/cases/{case}");
    on(&app, 9, 16, 10);
    assert_eq!(app.server.press().await.unwrap(), 1);
    let mut officer = app.log_in("officer").await;
    let ask = [
        ("to", "2026-09-24"),
        ("reason", "设备在途"),
        ("told", "稍晚答复"),
    ];
    officer
        .fill(&format!("{page}/extension"), &ask)
        .await
        .is(303);
    let mut head = app.log_in("head").await;
    head.fill_press(&format!("{page}/extension/grant")).await;
    on(&app, 9, 21, 10);
    assert_eq!(app.server.press().await.unwrap(), 0);
    on(&app, 9, 22, 10);
    assert_eq!(
        app.server.press().await.unwrap(),
        1,
        "the reminder again, for the new date"
    );
    // stopped: nothing; running again: from the beginning
    let mut officer = app.log_in("officer").await;
    let pause = [
        ("category", "testing"),
        ("reason", "等监测报告"),
        ("until", "2026-10-12"),
    ];
    officer.fill(&format!("{page}/pause"), &pause).await.is(303);
    for day in [23, 24, 28] {
        on(&app, 9, day, 10);
        assert_eq!(app.server.press().await.unwrap(), 0, "{day}");
    }
    on(&app, 10, 12, 10);
    assert_eq!(app.server.press().await.unwrap(), 1);
}
