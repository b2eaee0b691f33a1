//! One step for several cases: shown first, then each on its own, and whatever was refused is told with its reason.

use crate::app::TestApp;
use crate::thread::{open, submit};

#[tokio::test]
async fn several_are_signed_for_in_one_press_and_what_is_refused_says_why() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let mut cases = Vec::new();
    for n in 0..3 {
        let number = submit(&mut firm, &format!("第{n}个问题。")).await;
        cases.push(open(&mut intake, &number).await);
    }
    let [one, two, signed] = &cases[..] else {
        panic!("three cases")
    };
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{signed}/acknowledge"))
        .await;
    // the list offers it, with a box for each row
    let queue = officer.get("/office?tab=open").await;
    queue.is(200).shows("data-testid=\"bulk\"");
    queue.shows(&format!("value=\"{one}\"")).shows("勾选");
    let mut auditor = app.log_in("auditor").await;
    let queue = auditor.get("/office?tab=open").await;
    queue.is(200).hides("data-testid=\"bulk\"").hides("勾选");
    // first what would go and what would not; nothing has happened yet
    let step = "/office/bulk?step=case.acknowledge";
    let preview = officer
        .get(&format!(
            "{step}&case={one}&case={two}&case={signed}&case=SX-2026-99999"
        ))
        .await;
    preview
        .is(200)
        .shows("批量办理：签收")
        .shows("签收（2个事项）")
        .shows("不能办的");
    officer
        .get(&format!("/office/cases/{one}"))
        .await
        .is(200)
        .shows("待签收");
    officer.get(step).await.is(200).shows("没有勾选事项");
    // then each on its own
    let press = [
        ("step", "case.acknowledge"),
        ("case", one.as_str()),
        ("case", two.as_str()),
        ("case", signed.as_str()),
    ];
    let went = officer.post("/office/bulk", &press).await;
    went.is(200)
        .shows("办好2个，没有办成1个")
        .shows("data-testid=\"bulk-refused\"");
    for case in [one, two] {
        let page = officer.get(&format!("/office/cases/{case}")).await;
        page.is(200).shows("办理中");
    }
    // a second press does nothing twice
    let again = officer.post("/office/bulk", &press).await;
    again.is(200).shows("办好0个，没有办成3个");
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

#[tokio::test]
async fn what_is_missing_is_asked_for_once_and_everything_typed_stays() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let mut officer = app.log_in("officer").await;
    let mut cases = Vec::new();
    for n in 0..2 {
        let number = submit(&mut firm, &format!("第{n}个问题。")).await;
        let case = open(&mut intake, &number).await;
        officer
            .fill_press(&format!("/office/cases/{case}/acknowledge"))
            .await;
        cases.push(case);
    }
    let mut head = app.log_in("head").await;
    let (one, two) = (cases[0].as_str(), cases[1].as_str());
    let step = format!("/office/bulk?step=case.reassign&case={one}&case={two}");
    let preview = head.get(&step).await;
    preview.is(200).shows("更换承办人（2个事项）");
    let text = preview.text();
    let other = text
        .split("<option")
        .filter_map(|o| o.split("value=\"").nth(1)?.split('"').next())
        .find(|v| !v.is_empty())
        .unwrap();
    let mut press = vec![
        ("step", "case.reassign"),
        ("case", one),
        ("case", two),
        ("handler", other),
        ("reason", ""),
    ];
    let refused = head.post("/office/bulk", &press).await;
    refused
        .is(422)
        .shows("填写更换原因")
        .shows(&format!("value=\"{other}\" selected"));
    press[4] = ("reason", "轮岗");
    head.post("/office/bulk", &press)
        .await
        .is(200)
        .shows("办好2个，没有办成0个");
    // nobody takes a step here that no form of theirs takes
    officer.get(&step).await.is(404);
    firm.get(&step).await.is(404);
    head.get("/office/bulk?step=case.close_out&case=1")
        .await
        .is(404);
    let mut visitor = app.visitor();
    visitor.post("/office/bulk", &press).await.is(303);
}
