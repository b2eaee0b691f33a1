//! The positive list through the front door: proposed, reviewed, heard, listed; touched by a decision; filtered, as a
//! file, and as the firm reads it.

use zhuqi::domain::time::At;

use crate::app::{FIRMS, PASSWORD, TestApp};
use crate::leniency_file::confirm;

fn path(page: &str) -> String {
    format!("/positive-list/{}{page}", FIRMS[0].0)
}

fn on(month: i8, day: i8) -> At {
    At::from_beijing(jiff::civil::date(2026, month, day), 9, 0)
}

/// The values of the boxes of a form.
fn boxes(text: &str, name: &str) -> Vec<String> {
    let mark = format!("name=\"{name}\"");
    let parts = text.split(mark.as_str()).skip(1);
    let value = |part: &str| {
        let value = part.split("value=\"").nth(1)?;
        Some(value.split('"').next()?.to_owned())
    };
    parts.filter_map(value).collect()
}

async fn proposed(app: &TestApp) {
    let mut head = app.log_in("head").await;
    let page = head.get(&path("/propose")).await;
    let criteria = boxes(&page.is(200).text(), "criteria");
    assert!(criteria.len() >= 4);
    let some = [
        ("basis", "grade_a"),
        ("criteria", criteria[0].as_str()),
        ("evidence", "两年没有处罚，在线监控稳定联网。"),
    ];
    head.fill(&path("/propose"), &some)
        .await
        .is(422)
        .shows("逐项核对，全部符合才能提出");
    let mut all: Vec<(&str, &str)> = criteria.iter().map(|c| ("criteria", c.as_str())).collect();
    all.extend([
        ("basis", "grade_a"),
        ("evidence", "两年没有处罚，在线监控稳定联网。"),
    ]);
    head.fill(&path("/propose"), &all).await.is(303);
}

pub(crate) async fn listed(app: &TestApp) {
    proposed(app).await;
    let mut supervisor = app.log_in("supervisor").await;
    let review = [
        ("agreed", "yes"),
        ("opinion", "材料齐全。"),
        ("password", PASSWORD),
    ];
    supervisor.fill(&path("/review"), &review).await.is(303);
    confirm(app).await;
    app.clock.set(on(9, 18));
    let mut leader = app.log_in("leader").await;
    let enter = [("heard", "公示期内没有异议。"), ("password", PASSWORD)];
    leader.fill(&path("/enter"), &enter).await.is(303);
}

#[tokio::test]
async fn a_firm_comes_on_the_list_by_three_hands_and_a_public_notice() {
    let app = TestApp::start().await;
    proposed(&app).await;
    let mut firm = app.log_in("firm0").await;
    // a proposal is the bureau's own
    firm.get("/my/positive-list")
        .await
        .is(200)
        .shows("没有列入。");
    let mut head = app.log_in("head").await;
    head.get(&path("/review")).await.is(403);
    let mut supervisor = app.log_in("supervisor").await;
    let review = [
        ("agreed", "yes"),
        ("opinion", "材料齐全。"),
        ("password", PASSWORD),
    ];
    supervisor.fill(&path("/review"), &review).await.is(303);
    firm.get("/my/positive-list").await.shows("正在公示");
    let mut leader = app.log_in("leader").await;
    // the public is heard to the end: five working days from Wednesday 9 September
    leader.get(&path("/enter")).await.is(409).shows("9月17日");
    app.clock.set(on(9, 17));
    let mut leader = app.log_in("leader").await;
    let enter = [("heard", "公示期内没有异议。"), ("password", PASSWORD)];
    // a template is not law
    leader
        .fill(&path("/enter"), &enter)
        .await
        .is(409)
        .shows("还没有经法规科核对");
    confirm(&app).await;
    leader.fill(&path("/enter"), &enter).await.is(303);
    leader
        .get(&path(""))
        .await
        .is(200)
        .shows("优先非现场、远程检查")
        .shows("2029年9月16日");
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/positive-list")
        .await
        .shows("你们在正面清单内");
    // where a firm is looked up before anybody goes there
    let mut officer = app.log_in("officer").await;
    officer
        .get(&format!("/office/enterprises/{}", FIRMS[0].0))
        .await
        .shows("优先非现场、远程检查");
    let mut enforcer = app.log_in("enforcer").await;
    enforcer
        .get("/positive-list")
        .await
        .is(200)
        .shows(FIRMS[0].1);
    for login in ["admin", "firm1"] {
        let mut other = app.log_in(login).await;
        other.get("/positive-list").await.is(404);
        other.get(&path("")).await.is(404);
    }
    let mut other = app.log_in("firm1").await;
    other
        .get("/my/positive-list")
        .await
        .is(200)
        .shows("没有列入。")
        .hides(FIRMS[0].1);
}

#[tokio::test]
async fn the_list_is_filtered_taken_as_a_file_and_ends_by_itself() {
    let app = TestApp::start().await;
    listed(&app).await;
    let mut auditor = app.log_in("auditor").await;
    let page = "/positive-list?state=listed&basis=grade_a";
    auditor.get(page).await.is(200).shows(FIRMS[0].1);
    let other = "/positive-list?state=listed&basis=livelihood";
    auditor.get(other).await.is(200).hides(FIRMS[0].1);
    let csv = auditor.get("/positive-list.csv?state=listed").await;
    csv.is(200).shows(FIRMS[0].0).shows("绩效A级或者引领性");
    app.clock
        .set(At::from_beijing(jiff::civil::date(2029, 9, 18), 9, 0));
    let mut auditor = app.log_in("auditor").await;
    auditor
        .get("/positive-list")
        .await
        .is(200)
        .hides(FIRMS[0].1);
    auditor
        .get("/positive-list?state=expired")
        .await
        .shows(FIRMS[0].1);
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/positive-list").await.shows("已到期");
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn a_removed_firm_reads_why_and_is_barred() {
    let app = TestApp::start().await;
    listed(&app).await;
    let mut leader = app.log_in("leader").await;
    // the button leads to this firm's own form
    leader.get(&path("")).await.shows(&path("/suspend"));
    let suspend = [("reason", "核实中的举报。"), ("password", PASSWORD)];
    leader.fill(&path("/suspend"), &suspend).await.is(303);
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/positive-list")
        .await
        .shows("已暂停")
        .shows("核实中的举报。");
    // nothing in force calls for it: by rule it can be resumed
    leader.get(&path("")).await.shows("可以恢复");
    let remove = [
        ("why", "decision"),
        ("reason", "不适用从宽的决定已生效。"),
        ("password", PASSWORD),
    ];
    leader.fill(&path("/remove"), &remove).await.is(303);
    firm.get("/my/positive-list")
        .await
        .shows("2029年9月18日（周二）前不能再列入")
        .shows("不适用从宽的决定已生效。");
    let mut head = app.log_in("head").await;
    head.get(&path("/propose")).await.is(409).shows("9月19日");
    // whoever does not act on it reads nothing of decisions
    head.get(&path("")).await.is(200).hides("按规则");
    let mut other = app.log_in("officer").await;
    other.get(&path("/remove")).await.is(403);
}
