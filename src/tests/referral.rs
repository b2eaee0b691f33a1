//! 移送 and 上报 through the front door: a trace the firm reads, a day to look again, and nothing closed by it.

use jiff::civil::date;
use zhuqi::domain::time::At;

use crate::app::TestApp;
use crate::thread::{answer, open, submit};

fn sheet(look_on: &str) -> [(&'static str, &str); 5] {
    [
        ("to", "示例市城市管理局"),
        ("letter", "示环函〔2026〕15号"),
        ("reason", "管网由城管部门建设"),
        ("told", "管网由城管部门建设，已书面转交，我们跟进。"),
        ("look_on", look_on),
    ]
}

#[tokio::test]
async fn a_case_is_referred_looked_at_late_and_still_answered() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let page = format!("/office/cases/{case}");
    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/acknowledge")).await;

    let refer = format!("{page}/refer");
    officer
        .fill(&refer, &sheet("2026-09-12"))
        .await
        .is(422)
        .shows("改为工作日")
        .shows("已书面转交");
    officer.fill(&refer, &sheet("2026-09-21")).await.is(303);
    officer
        .get(&page)
        .await
        .is(200)
        .shows("移送示例市城市管理局")
        .shows("示环函〔2026〕15号")
        .shows("记录跟进");
    // only who may carries it above the bureau
    officer.get(&format!("{page}/escalate")).await.is(403);
    let mut head = app.log_in("head").await;
    head.get(&format!("{page}/escalate")).await.is(200);

    // the firm reads where it went and what it is told, not why; the bureau still owes the answer
    let mine = format!("/my/complaints/{number}");
    firm.get(&mine)
        .await
        .is(200)
        .shows("示例市城市管理局")
        .shows("已书面转交")
        .shows("仍由我们负责答复")
        .hides("管网由城管部门建设\"");
    answer(&mut officer, &case, "管网下月贯通。").await;

    // nobody has to remember it: on the day it is the handler's turn, the day after it is late on the board
    app.clock.set(At::from_beijing(date(2026, 9, 21), 9, 0));
    let mut officer = app.log_in("officer").await;
    officer.get("/office").await.is(200).shows(&case);
    app.clock.set(At::from_beijing(date(2026, 9, 22), 9, 0));
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/overdue")
        .await
        .is(200)
        .shows(&case)
        .shows("移送复核")
        .shows("officer同志");
    let mut officer = app.log_in("officer").await;
    let look = format!("{page}/referrals/1/look");
    officer.get(&look).await.is(200).shows("示环函〔2026〕15号");
    officer
        .fill(
            &look,
            &[("result", "城管局答复已列入计划"), ("next", "2026-09-29")],
        )
        .await
        .is(303);
    officer.get(&page).await.is(200).shows("已列入计划");
    officer
        .fill(&look, &[("result", "已开工"), ("next", "")])
        .await
        .is(303);
    officer.get(&look).await.is(409);
    officer.get(&page).await.is(200).shows("已有结果");
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}
