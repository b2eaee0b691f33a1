//! A firm supplies what it is asked for, through the front door: the clock goes on, and nobody else does it for it.

use crate::app::TestApp;
use crate::thread::{open, submit};
use crate::uploads::{PNG, send_to};

#[tokio::test]
async fn what_a_firm_was_asked_for_is_supplied_in_one_press_and_the_clock_goes_on() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "数采仪的数据传不上去").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let page = format!("/office/cases/{case}");
    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/acknowledge")).await;
    let pause = [
        ("category", "enterprise"),
        ("reason", "请补数采仪铭牌照片"),
        ("until", "2026-09-16"),
    ];
    officer.fill(&format!("{page}/pause"), &pause).await.is(303);

    // whose turn it is stands first on the firm's page, and on its start page
    let mine = format!("/my/complaints/{said}");
    let supply = format!("{mine}/supply");
    firm.get("/my").await.is(200).shows("等您补充材料");
    firm.get(&mine).await.is(200).shows(&supply);
    firm.get(&supply).await.is(200).shows("请补数采仪铭牌照片");
    // nothing at all is no answer; another firm finds no such page, and who works on it supplies nothing for it
    let nothing = send_to(&mut firm, &supply, &[("words", " ")], &[]).await;
    nothing.is(422).shows("写几句说明，或者附上照片");
    let mut other = app.log_in("firm1").await;
    other.get(&supply).await.is(404);
    officer.get(&supply).await.is(403);

    let sent = send_to(&mut firm, &supply, &[], &[("铭牌.png", PNG)]).await;
    sent.is(303);
    let shown = firm.get(&mine).await;
    shown.is(200).shows("铭牌.png").hides("计时已暂停");
    firm.get("/my").await.is(200).hides("等您补充材料");
    let shown = officer.get(&page).await;
    shown
        .is(200)
        .shows("企业补充了1个文件")
        .hides("等企业补充材料");
    officer
        .get(&format!("/office/complaints/{said}"))
        .await
        .is(200)
        .shows("铭牌.png");
    // words as well, beside what it said at first
    let more = [("words", "型号是JX-200。")];
    send_to(&mut firm, &supply, &more, &[]).await.is(303);
    firm.get(&mine)
        .await
        .shows("数采仪的数据传不上去")
        .shows("型号是JX-200。");
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}
