//! The roster of key enterprises through the front door: entered on a paper with a service officer, shown wherever the
//! firm is met, read by the firm, renewed and ended with a reason.

use crate::app::{Browser, FIRMS, TestApp};
use crate::thread::{open, submit};

const PAPER: &str = "示政办〔2026〕18号";

fn path(part: &str) -> String {
    format!("/office/enterprises/{}{part}", FIRMS[0].0)
}

const ENTRY: [(&str, &str); 5] = [
    ("basis", "city_list"),
    ("document", PAPER),
    ("officer", "acc-officer"),
    ("from", "2026-09-09"),
    ("to", "2026-12-31"),
];

async fn enter(intake: &mut Browser<'_>) {
    intake.fill(&path("/key/enter"), &ENTRY).await.is(303);
}

#[tokio::test]
async fn a_key_enterprise_is_marked_wherever_it_is_met_and_reads_who_serves_it() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "总管什么时候能接？").await;
    let mut intake = app.log_in("intake").await;
    let list = "/office/key-enterprises";
    intake.get(list).await.is(200).shows("没有符合条件的企业");
    intake.get(&path("")).await.shows("不在名单内");
    firm.get("/my").await.is(200).hides("服务专员");
    enter(&mut intake).await;
    intake
        .get(list)
        .await
        .shows(FIRMS[0].1)
        .shows(PAPER)
        .shows("officer同志（水科）");
    intake.get(&path("")).await.shows(PAPER).shows("服务专员");
    // at triage, and on the line of its case
    intake
        .get("/office/complaints")
        .await
        .shows("示例恒岚科技有限公司 · 重点企业");
    let page = format!("/office/complaints/{said}");
    intake.get(&page).await.shows("officer同志（水科）");
    open(&mut intake, &said).await;
    let mut officer = app.log_in("officer").await;
    officer
        .get("/office?tab=open")
        .await
        .is(200)
        .shows("示例恒岚科技有限公司 · 重点企业");
    // the firm reads its own, and nobody else's
    firm.get("/my")
        .await
        .shows("您的服务专员：officer同志（水科）");
    let mut other = app.log_in("firm1").await;
    other.get("/my").await.is(200).hides("服务专员");
    let csv = intake.get(&format!("{list}.csv")).await;
    csv.is(200).shows(FIRMS[0].0).shows(PAPER);
    for filter in [
        "?state=ended",
        "?state=expired",
        "?basis=grade_a",
        "?unit=daqi",
    ] {
        intake
            .get(&format!("{list}{filter}"))
            .await
            .is(200)
            .hides(FIRMS[0].1);
        intake
            .get(&format!("{list}.csv{filter}"))
            .await
            .hides(FIRMS[0].0);
    }
    for who in ["officer", "head2", "supervisor", "leader", "auditor"] {
        let mut reader = app.log_in(who).await;
        reader.get(list).await.is(200).shows(FIRMS[0].1);
        reader.get(&path("/key/renew")).await.is(403);
    }
    for who in ["enforcer", "enforcement-head", "legal", "admin", "firm0"] {
        let mut reader = app.log_in(who).await;
        reader.get(list).await.is(404);
        reader.get(&format!("{list}.csv")).await.is(404);
    }
}

#[tokio::test]
async fn an_entry_runs_out_by_its_date_and_is_renewed_or_ended_with_a_reason() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    enter(&mut intake).await;
    // one entry at a time
    intake.get(&path("/key/enter")).await.is(409);
    let next_year = jiff::civil::date(2027, 1, 4);
    app.clock
        .set(zhuqi::domain::time::At::from_beijing(next_year, 9, 0));
    let mut intake = app.log_in("intake").await;
    let list = "/office/key-enterprises";
    intake.get(list).await.hides(FIRMS[0].1);
    intake
        .get(&format!("{list}?state=expired"))
        .await
        .shows(FIRMS[0].1);
    let mut firm = app.log_in("firm0").await;
    firm.get("/my").await.hides("服务专员");
    let short = [
        ("officer", "acc-officer2"),
        ("to", "2026-12-31"),
        ("reason", "年度复核。"),
    ];
    intake
        .fill(&path("/key/renew"), &short)
        .await
        .is(422)
        .shows("已经过去")
        .shows("年度复核。");
    let renewed = [short[0], ("to", "2027-12-31"), short[2]];
    intake.fill(&path("/key/renew"), &renewed).await.is(303);
    firm.get("/my").await.shows("officer2同志（大气科）");
    // somebody who left serves nobody: it is said where it can be mended
    let mut admin = app.log_in("admin").await;
    let gone = [("reason", "调离。")];
    admin
        .fill("/admin/accounts/officer2/deactivate", &gone)
        .await
        .is(303);
    intake.get(list).await.shows("已不在岗，请更换");
    firm.get("/my").await.hides("服务专员");
    intake
        .fill(&path("/key/end"), &[("reason", "")])
        .await
        .is(422)
        .shows("写明理由");
    let reason = [("reason", "企业已经搬迁。")];
    intake.fill(&path("/key/end"), &reason).await.is(303);
    intake
        .get(&path(""))
        .await
        .shows("已移出：企业已经搬迁。")
        .shows("续期到2027年12月31日");
    intake.get(list).await.hides(FIRMS[0].1);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}
