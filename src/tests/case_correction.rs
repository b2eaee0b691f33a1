//! Title, difficulty and labels of a case put right: both versions stay, no clock moves, and the queue is narrowed by
//! label.

use crate::app::TestApp;
use crate::thread::{open, submit};

#[tokio::test]
async fn both_versions_stay_and_the_label_finds_it() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let said = submit(&mut firm, "园区总管接不上。").await;
    let case = open(&mut intake, &said).await;
    let other = submit(&mut firm, "喷漆房的活性炭多久换一次。").await;
    let other = open(&mut intake, &other).await;
    let page = format!("/office/cases/{case}");
    let path = format!("{page}/correct");
    let fields = [
        ("title", "园区污水总管接入"),
        ("difficulty", "complex"),
        ("labels", "painful"),
        ("reason", "标题不清楚，涉及两个部门。"),
    ];
    let due = |text: &str| {
        let after = text
            .split("data-testid=\"deadline\"")
            .nth(1)
            .map(str::to_owned);
        after.map(|t| t.split("</p>").next().unwrap_or_default().to_owned())
    };
    let before = due(&intake.get(&page).await.text());
    // nothing different, and no reason: refused at the field
    let same = [
        ("title", "废水总管接入"),
        ("difficulty", "ordinary"),
        ("labels", "blocked"),
        ("reason", "没有改。"),
    ];
    intake
        .fill(&path, &same)
        .await
        .is(422)
        .shows("和原来的一样");
    let mut silent = fields;
    silent[3].1 = "";
    intake
        .fill(&path, &silent)
        .await
        .is(422)
        .shows("园区污水总管接入")
        .shows("填写更正原因");
    intake.fill(&path, &fields).await.is(303);
    let shown = intake.get(&page).await;
    shown
        .is(200)
        .shows("标题：废水总管接入 → 园区污水总管接入")
        .shows("标签：堵点 → 痛点")
        .shows("标题不清楚，涉及两个部门。");
    assert_eq!(due(&shown.text()), before, "no clock moves");

    // the address is the whole state, on the queue and on the ledger
    let by = |label: &str| format!("/office?tab=open&label={label}");
    intake
        .get(&by("painful"))
        .await
        .is(200)
        .shows(&case)
        .hides(&other);
    intake
        .get(&by("blocked"))
        .await
        .is(200)
        .shows(&other)
        .hides(&case);
    intake
        .get(&by("no-such"))
        .await
        .is(200)
        .shows(&other)
        .shows(&case);
    intake
        .get("/office/ledger?label=painful")
        .await
        .is(200)
        .shows(&said);
    // scope holds whatever the label: another unit sees neither
    let mut stranger = app.log_in("officer2").await;
    stranger.get(&by("painful")).await.is(200).hides(&case);
    stranger.get(&path).await.is(404);
    // an officer of the unit reads both versions and corrects nothing; the firm reads neither reason nor labels
    let mut officer = app.log_in("officer").await;
    officer.get(&page).await.is(200).shows("园区污水总管接入");
    officer.get(&path).await.is(403);
    firm.get(&format!("/my/complaints/{said}"))
        .await
        .is(200)
        .hides("涉及两个部门");
    app.log_in("head").await.get(&path).await.is(200);

    // two who correct at once: one is told who was first
    let seq = intake.get(&path).await.hidden("seq").unwrap();
    let again = [
        ("title", "总管接入"),
        ("difficulty", "complex"),
        ("reason", "简化。"),
        ("seq", seq.as_str()),
    ];
    intake.post(&path, &again).await.is(303);
    let mut late = again;
    late[0].1 = "接管";
    intake.post(&path, &late).await.is(409).shows("接管");
}
