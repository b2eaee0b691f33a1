//! A unit that supports, through the front door: its own term, in its own queue, late like the lead's, and stopped by
//! what it says.

use zhuqi::domain::actor::Role;
use zhuqi::domain::time::At;

use crate::app::TestApp;
use crate::thread::{answer, open, submit};

/// Ten in the morning of a day of September 2026.
fn on(app: &TestApp, day: i8) {
    let day = jiff::civil::date(2026, 9, day);
    app.clock.set(At::from_beijing(day, 10, 0));
}

#[tokio::test]
async fn a_supporting_unit_finds_its_own_date_in_its_queue_and_its_word_stops_it() {
    let app = TestApp::start().await;
    app.joins("monitor", Role::Officer, "jiance").await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "数采仪的数据传不上去。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let page = format!("/office/cases/{case}");
    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/acknowledge")).await;

    // three working days for the unit that supports, seven for the one that leads
    let mut monitor = app.log_in("monitor").await;
    monitor
        .get("/office")
        .await
        .is(200)
        .shows(&case)
        .shows("9月14日")
        .hides("9月18日");
    officer
        .get("/office")
        .await
        .is(200)
        .shows("9月18日")
        .hides("9月14日");
    for who in [&mut monitor, &mut officer] {
        who.get(&page)
            .await
            .is(200)
            .shows("data-testid=\"support\"")
            .shows("监测科")
            .shows("9月14日");
    }

    // late it is late in its own list and in those of who oversees, and not in the lead unit's
    on(&app, 15);
    let mut monitor = app.log_in("monitor").await;
    monitor
        .get("/office?tab=late")
        .await
        .is(200)
        .shows(&case)
        .shows("逾期1个工作日");
    let mut officer = app.log_in("officer").await;
    officer.get("/office?tab=late").await.is(200).hides(&case);
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/office?tab=late")
        .await
        .is(200)
        .shows(&case)
        .shows("逾期1个工作日");
    // the list of all is in the order of each case's own clock, and shows that one
    supervisor
        .get("/office?tab=open")
        .await
        .is(200)
        .shows(&case)
        .hides("逾期1个工作日");
    supervisor
        .get("/supervision/overdue?unit=jiance")
        .await
        .is(200)
        .shows(&case)
        .shows("协办意见");
    supervisor
        .get("/supervision/overdue?unit=shui")
        .await
        .is(200)
        .hides(&case);

    // who leads cannot say it, who supports can: it stands on the case, and the firm never reads it
    let support = format!("{page}/support");
    officer.get(&support).await.is(403);
    let mut other = app.log_in("officer2").await;
    other.get(&support).await.is(404);
    monitor.get(&page).await.is(200).shows(&support);
    let text = [("text", "数采仪通信模块已过保，平台侧正常。")];
    // beside the form stands its own date, and not the lead's
    monitor.get(&support).await.is(200).shows("逾期1个工作日");
    monitor.fill(&support, &[("text", " ")]).await.is(422);
    monitor.fill(&support, &text).await.is(303);
    officer
        .get(&page)
        .await
        .is(200)
        .shows("通信模块已过保")
        .shows("monitor同志");
    officer.get("/inbox").await.is(200).shows("收到协办意见");
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("/my/complaints/{said}"))
        .await
        .is(200)
        .hides("通信模块");
    monitor.get("/office?tab=late").await.is(200).hides(&case);
    monitor.get("/office?tab=mine").await.is(200).hides(&case);
    monitor.get(&support).await.is(403);
    supervisor
        .get("/supervision/overdue?unit=jiance")
        .await
        .is(200)
        .hides(&case);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn days_to_support_beyond_the_answers_date_are_refused_at_their_field() {
    let app = TestApp::start().await;
    app.joins("monitor", Role::UnitHead, "jiance").await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "园区总管接不上。").await;
    let mut intake = app.log_in("intake").await;
    let path = format!("/office/complaints/{said}/open");
    let with = |days: &'static str| {
        [
            ("title", "废水总管接入"),
            ("theme", "water"),
            ("difficulty", "ordinary"),
            ("track", "enterprise_plan"),
            ("lead", "shui"),
            ("supporting", "jiance"),
            ("support_days", days),
            ("note", "请监测科先核数据。"),
        ]
    };
    intake.get(&path).await.is(200).shows("协办时限（工作日）");
    intake
        .fill(&path, &with("30"))
        .await
        .is(422)
        .shows("9月18日")
        .shows("请监测科先核数据。");
    for wrong in ["0", "三", "999"] {
        intake.fill(&path, &with(wrong)).await.is(422);
    }
    let opened = intake.fill(&path, &with("2")).await;
    let case = crate::thread::number_in(&opened.is(303).location());
    let mut monitor = app.log_in("monitor").await;
    monitor
        .get("/office")
        .await
        .is(200)
        .shows(&case)
        .shows("9月11日");
    // answered, nobody waits for the unit any more
    let mut officer = app.log_in("officer").await;
    let page = format!("/office/cases/{case}");
    officer.fill_press(&format!("{page}/acknowledge")).await;
    answer(&mut officer, &case, "由园区接通。").await;
    monitor.get(&format!("{page}/support")).await.is(403);
    monitor.get("/office?tab=mine").await.is(200).hides(&case);
}

/// What a supporting unit owes is pressed like what the lead owes, and over that unit.
#[tokio::test]
async fn the_ladder_presses_the_supporting_unit_and_never_the_lead_for_it() {
    let app = TestApp::start().await;
    app.joins("monitor_head", Role::UnitHead, "jiance").await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "数采仪的数据传不上去。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let mut officer = app.log_in("officer").await;
    let page = format!("/office/cases/{case}");
    officer.fill_press(&format!("{page}/acknowledge")).await;
    // its last day is the 14th, the lead's the 18th
    on(&app, 11);
    assert!(app.server.press().await.unwrap() > 0);
    let mut head = app.log_in("monitor_head").await;
    head.get("/inbox").await.is(200).shows("协办意见");
    let mut officer = app.log_in("officer").await;
    officer.get("/inbox").await.is(200).hides("协办意见");
    on(&app, 16);
    app.server.press().await.unwrap();
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/orders")
        .await
        .is(200)
        .shows("监测科")
        .hides("水科");
    // once it has given its part, the draft rests on nothing
    let mut head = app.log_in("monitor_head").await;
    let part = [("text", "平台侧正常。")];
    head.fill(&format!("{page}/support"), &part).await.is(303);
    on(&app, 17);
    app.server.press().await.unwrap();
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/orders")
        .await
        .is(200)
        .hides("监测科");
}
