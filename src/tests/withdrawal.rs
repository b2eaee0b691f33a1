//! A firm that says it was advised to withdraw is looked into by whoever presses, and the unit learns nothing of it.

use crate::app::TestApp;
use crate::plan::in_hand;

const LIST: &str = "/supervision/withdrawals";
const WHY: &str = "承办人说先撤了，过了季度再报。";
const FOUND: &str = "企业说是电话里劝的，承办人承认。";

#[tokio::test]
async fn an_advised_withdrawal_is_checked_once_and_never_told_to_the_unit() {
    let app = TestApp::start().await;
    let (said, case) = in_hand(&app).await;
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get(LIST)
        .await
        .is(200)
        .shows("没有企业说被劝撤回");
    let mut firm = app.log_in("firm0").await;
    let withdraw = [("reason", WHY), ("advised", "yes")];
    firm.fill(&format!("/my/complaints/{said}/withdraw"), &withdraw)
        .await
        .is(303);
    supervisor
        .get("/office")
        .await
        .is(200)
        .shows("待核查的劝撤（1）");
    let check = format!("{LIST}/{said}/check");
    supervisor
        .get(LIST)
        .await
        .is(200)
        .shows(&said)
        .shows(WHY)
        .shows("待核查")
        .shows(&check);
    // who oversees reads it and does not look; who worked on it, the coordinator and the firm know nothing
    for login in ["leader", "auditor"] {
        let mut who = app.log_in(login).await;
        who.get(LIST).await.is(200).shows(&said).hides(&check);
        who.get(&check).await.is(403);
    }
    for login in ["officer", "head", "intake", "officer2", "enforcer", "firm0"] {
        let mut who = app.log_in(login).await;
        who.get(LIST).await.is(404);
        assert!(matches!(who.get(&check).await.status, 403 | 404), "{login}");
        who.get("/office").await.hides("待核查的劝撤");
    }
    // what is missing comes back at its field with the rest kept
    supervisor
        .fill(&check, &[("text", FOUND)])
        .await
        .is(422)
        .shows(FOUND)
        .shows("选择核查结果");
    let fields = [("advised", "yes"), ("text", FOUND)];
    supervisor.fill(&check, &fields).await.is(303);
    supervisor
        .get(LIST)
        .await
        .is(200)
        .shows("核查属实")
        .shows(FOUND)
        .hides(&check);
    supervisor.get(&check).await.is(409);
    supervisor.get("/office").await.hides("待核查的劝撤");
    let pages = [
        format!("/office/complaints/{said}"),
        format!("/office/cases/{case}"),
    ];
    for page in &pages {
        supervisor
            .get(page)
            .await
            .is(200)
            .shows("核查属实")
            .shows(FOUND);
    }
    for login in ["officer", "head", "intake"] {
        let mut who = app.log_in(login).await;
        for page in &pages {
            who.get(page).await.is(200).hides("核查属实").hides(FOUND);
        }
    }
    firm.get(&format!("/my/complaints/{said}"))
        .await
        .is(200)
        .shows(WHY)
        .hides("核查")
        .hides(FOUND);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}
