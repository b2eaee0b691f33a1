//! 挂账 through the front door: asked, agreed by somebody else, told to the firm, listed by itself, taken up.

use jiff::civil::date;
use zhuqi::domain::time::At;

use crate::app::TestApp;
use crate::thread::{open, submit};

const TOLD: &str = "要等省里本轮复核结果公布，公布当天重新研究并答复您。";

fn asking(until: &str) -> [(&str, &str); 3] {
    [("reason", "policy"), ("told", TOLD), ("until", until)]
}

#[tokio::test]
async fn a_case_waits_openly_and_is_never_forgotten() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let page = format!("/office/cases/{case}");
    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/acknowledge")).await;

    // what cannot be taken is refused at its field, and nothing typed is lost
    let park = format!("{page}/park");
    officer
        .get(&park)
        .await
        .is(200)
        .shows("超出职权")
        .shows("最长90个自然日");
    let too_far = officer.fill(&park, &asking("2026-12-09")).await;
    too_far.is(422).shows("最晚可以填2026年12月8日").shows(TOLD);
    officer
        .fill(&park, &asking("2026-09-09"))
        .await
        .is(422)
        .shows("最早可以填2026年9月10日");
    officer
        .fill(&park, &asking("2026-10-03"))
        .await
        .is(422)
        .shows("改为工作日");
    let pause = [
        ("category", "parked"),
        ("reason", "等一等"),
        ("until", "2026-09-30"),
    ];
    officer.fill(&format!("{page}/pause"), &pause).await.is(422);

    // whoever asks does not agree; until somebody does, nothing changes for the firm
    officer.fill(&park, &asking("2026-12-08")).await.is(303);
    officer.get(&page).await.is(200).shows("申请挂账到");
    officer.get(&format!("{park}/grant")).await.is(403);
    let mine = format!("/my/complaints/{number}");
    firm.get(&mine).await.is(200).hides(TOLD);
    let mut head = app.log_in("head").await;
    head.get("/inbox")
        .await
        .is(200)
        .shows("有挂账申请待审批")
        .shows(&page);
    head.get("/office")
        .await
        .is(200)
        .shows(&case)
        .shows("挂账待批");
    head.get(&page).await.is(200).shows(TOLD).shows("同意挂账");
    head.fill_press(&format!("{park}/grant")).await;

    // the firm reads why and until when, and that this does not count as solved
    firm.get(&mine)
        .await
        .is(200)
        .shows(TOLD)
        .shows("政策限制")
        .shows("2026年12月8日")
        .shows("这不算解决");
    firm.get("/my").await.is(200).shows("暂时办不了");

    // its own list with its age; out of what is in hand; a number of its own on the board
    let parked = "/office?tab=parked";
    officer
        .get(parked)
        .await
        .is(200)
        .shows(&case)
        .shows("今天挂账");
    officer.get("/office?tab=open").await.is(200).hides(&case);
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision")
        .await
        .is(200)
        .shows("/office?tab=parked");
    officer
        .get(&page)
        .await
        .is(200)
        .shows("data-testid=\"parked\"")
        .shows("head同志同意挂账")
        .hides("/answer");

    // on the day nobody has to remember it: it is the handler's turn, and the day after it is late
    app.clock.set(At::from_beijing(date(2026, 12, 8), 9, 0));
    let mut officer = app.log_in("officer").await;
    officer.get("/office").await.is(200).shows(&case);
    officer.get(parked).await.is(200).shows("已90天");
    app.clock.set(At::from_beijing(date(2026, 12, 9), 9, 0));
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/overdue")
        .await
        .is(200)
        .shows(&case)
        .shows("挂账复核");
    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/take-up")).await;
    officer.get(&page).await.is(200).shows("答复企业");
    let mut firm = app.log_in("firm0").await;
    firm.get(&mine).await.is(200).hides("这不算解决");
}

#[tokio::test]
async fn a_refusal_says_why_and_the_deadline_stands() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let page = format!("/office/cases/{case}");
    let mut head = app.log_in("head").await;
    head.fill_press(&format!("{page}/acknowledge")).await;
    let park = format!("{page}/park");
    head.fill(&park, &asking("2026-10-30")).await.is(303);
    // the head asked, so the supervisor decides
    head.get(&format!("{park}/refuse")).await.is(403);
    let mut supervisor = app.log_in("supervisor").await;
    let why = "先把能办的办了";
    supervisor
        .fill(&format!("{park}/refuse"), &[("reason", why)])
        .await
        .is(303);
    head.get(&page)
        .await
        .is(200)
        .shows(why)
        .shows("2026年9月18日");
    firm.get(&format!("/my/complaints/{number}"))
        .await
        .is(200)
        .hides(TOLD)
        .hides(why);
    // another unit and another firm know nothing of it
    let mut other = app.log_in("officer2").await;
    other.get(&park).await.is(404);
}
