//! Like cases through the front door: nothing is said of fewer than five, outside of what five got a reason is asked
//! for at its field, and no page of figures names anybody.

use crate::app::{PASSWORD, TestApp};
use crate::leniency_file::{confirm, facts_found, name, report};

const DAY: &str = "2026-09-09";

/// Reported, named, known, sent to review and agreed to.
pub(crate) async fn reviewed(app: &TestApp) -> String {
    let mut firm = app.log_in("firm0").await;
    let number = report(&mut firm).await;
    name(&mut app.log_in("enforcement-head").await, &number).await;
    let mut officer = app.log_in("enforcer").await;
    // found minor: so it is decided without being the first of its kind
    facts_found(&mut officer, &number, "yes").await;
    let file = format!("/leniency/{number}");
    let seq = officer.get(&file).await.hidden("seq").unwrap();
    let submit = format!("{file}/submit");
    officer.post(&submit, &[("seq", &seq)]).await.is(303);
    let agreed = [
        ("agreed", "yes"),
        ("opinion", "事实清楚。"),
        ("password", PASSWORD),
    ];
    let mut legal = app.log_in("legal").await;
    legal.fill(&format!("{file}/review"), &agreed).await.is(303);
    number
}

/// Filed.
pub(crate) async fn filed(app: &TestApp, number: &str) {
    let filing = [("approved_on", DAY), ("reason", "打算作出决定。")];
    let mut officer = app.log_in("enforcer").await;
    officer
        .fill(&format!("/leniency/{number}/filing"), &filing)
        .await
        .is(303);
}

/// Why an amount lies beside the benchmark.
pub(crate) const WHY: &str = "后果已经消除，从低确定。";

/// Filed, told of the penalty that is intended, and the firm has nothing to say.
pub(crate) async fn told(app: &TestApp, number: &str, ruling: &str) {
    let file = format!("/leniency/{number}");
    filed(app, number).await;
    let mut officer = app.log_in("enforcer").await;
    let notice = [
        ("ruling", ruling),
        ("fine", "20000"),
        ("fine_why", WHY),
        ("text", "标签缺失两日，拟处罚。"),
        ("hearing", "no"),
        ("served_on", DAY),
        ("password", PASSWORD),
    ];
    officer
        .fill(&format!("{file}/notice"), &notice)
        .await
        .is(303);
    let mut firm = app.log_in("firm0").await;
    firm.fill(
        &format!("/my/self-reports/{number}/answer"),
        &[("speaks", "waives")],
    )
    .await
    .is(303);
}

/// Filed, decided as `ruling`, with a reason and a discussion, and served.
pub(crate) async fn served(app: &TestApp, number: &str, ruling: &str) {
    match ruling {
        "lighten" | "mitigate" => told(app, number, ruling).await,
        _ => filed(app, number).await,
    }
    ended(app, number, ruling).await;
}

/// Decided as `ruling`, with a reason and a discussion, and served.
pub(crate) async fn ended(app: &TestApp, number: &str, ruling: &str) {
    let penalty = ruling == "lighten" || ruling == "mitigate";
    let decide = [
        ("amount", if penalty { "20000" } else { "" }),
        ("amount_why", if penalty { WHY } else { "" }),
        ("ruling", ruling),
        ("reason", "三人讨论，理由充分。"),
        ("discussed_on", DAY),
        ("discussion", "三人参加，一致同意。"),
        ("password", PASSWORD),
    ];
    let mut leader = app.log_in("leader").await;
    leader
        .fill(&format!("/leniency/{number}/decision"), &decide)
        .await
        .is(303);
    let serve = [("served_on", DAY), ("education", "讲解标签规定。")];
    let mut officer = app.log_in("enforcer").await;
    officer
        .fill(&format!("/leniency/{number}/serve"), &serve)
        .await
        .is(303);
}

#[tokio::test]
async fn like_cases_are_told_from_five_on_and_name_nobody() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let mut numbers: Vec<String> = Vec::new();
    for n in 0..6 {
        let number = reviewed(&app).await;
        let mut leader = app.log_in("leader").await;
        let form = format!("/leniency/{number}/decision");
        let page = leader.get(&form).await;
        page.is(200);
        if n < 5 {
            page.shows("已经送达的同类决定不足五件").hides("结果都是");
        } else {
            page.shows("5件同类决定，结果都是“从轻处罚”");
            // the leader was named in those, so may open them
            page.shows(&numbers[0]);
            let bare = [("ruling", "no_penalty_minor"), ("password", PASSWORD)];
            leader
                .fill(&form, &bare)
                .await
                .is(422)
                .shows("这个决定不在同类决定的范围内（从“从轻处罚”到“从轻处罚”），写明理由");
            break;
        }
        served(&app, &number, "lighten").await;
        numbers.push(number);
    }

    let page = "/leniency/like-cases";
    let mut legal = app.log_in("legal").await;
    legal
        .get(page)
        .await
        .is(200)
        .shows("全部相同")
        .shows("从轻处罚 5件")
        .shows("全部单位")
        .hides("MH-2026")
        .hides("恒岚");
    legal
        .get("/leniency/rules")
        .await
        .is(200)
        .shows("办过求助的人员回避月数");
    let file = legal.get(&format!("{page}.csv?year=2026")).await;
    file.is(200).shows("从轻处罚 5件").hides("MH-2026");
    // a filter leaves rows out and never makes another sum
    legal
        .get(&format!("{page}?year=2026&item=eia-form-unfiled"))
        .await
        .is(200)
        .hides("从轻处罚 5件");
    // one revoked, four are left, and nothing is said of them
    crate::leniency_change::changed(
        &app,
        &numbers[0],
        &[
            ("kind", "revoke"),
            ("ground", "facts"),
            ("reason", "证据不足。"),
            ("again", "no"),
        ],
    )
    .await;
    legal
        .get(page)
        .await
        .is(200)
        .hides("全部相同")
        .shows("没有满五件的同类决定");
    for login in [
        "intake",
        "supervisor",
        "auditor",
        "officer",
        "admin",
        "firm0",
    ] {
        let mut other = app.log_in(login).await;
        other.get(page).await.is(404);
        other.get(&format!("{page}.csv")).await.is(404);
    }
}
