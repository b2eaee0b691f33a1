//! Closing through the front door: the list of the rulebook, and whose turn it is where the lead unit has no second person.

use zhuqi::domain::time::At;

use crate::app::TestApp;
use crate::thread::{answer, open, submit};

#[tokio::test]
async fn where_the_unit_has_no_second_person_the_page_names_the_pool_whose_turn_it_is() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let confirm = [("solved", "yes"), ("satisfaction", "4")];
    let pool = "督察科、生态科的督办员（水科没有能审核的第二人）";

    // the only head of the unit has it in hand, so nobody of the unit may look
    let said = submit(&mut firm, "园区总管接不上。").await;
    let case = open(&mut intake, &said).await;
    let page = format!("/office/cases/{case}");
    let mut head = app.log_in("head").await;
    head.fill_press(&format!("{page}/acknowledge")).await;
    answer(&mut head, &case, "由园区接通。").await;
    firm.fill(&format!("/my/complaints/{said}/outcome"), &confirm)
        .await
        .is(303);
    head.get(&page).await.is(200).shows(pool);
    head.get(&format!("{page}/close-out")).await.is(403);
    // the sweep gives it to the pool, under a clock of its own: once, whoever sweeps
    assert_eq!(app.server.pass_to_pool().await.unwrap(), 1);
    assert_eq!(app.server.pass_to_pool().await.unwrap(), 0);
    head.get(&page)
        .await
        .is(200)
        .shows(pool)
        .shows("销号审核转督察科、生态科")
        .shows("后备人员销号审核")
        .shows("9月11日");
    let today = app.clock.now();
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 14), 10, 0));
    let mut overseer = app.log_in("supervisor").await;
    for (unit, late) in [("ducha", true), ("shui", false)] {
        let list = overseer
            .get(&format!("/supervision/overdue?unit={unit}"))
            .await;
        match late {
            true => list.is(200).shows(&case).shows("后备人员销号审核"),
            false => list.is(200).hides(&case),
        };
    }
    assert!(app.server.press().await.unwrap() > 0);
    overseer
        .get("/inbox")
        .await
        .is(200)
        .shows("后备人员销号审核");
    app.clock.set(today);
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    // it lies in the queue of the pool, and a supervisor closes by the list of the rulebook
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/office?tab=mine")
        .await
        .is(200)
        .shows(&case);
    let close = format!("{page}/close-out");
    supervisor
        .get(&close)
        .await
        .is(200)
        .shows("已核实办理结果")
        .shows("已查看佐证材料");
    let mut fields = vec![
        ("closing", "solved"),
        ("checks", "fact_verified"),
        ("checks", "evidence_seen"),
        ("text", "现场核实，已接通。"),
    ];
    supervisor
        .fill(&close, &fields)
        .await
        .is(422)
        .shows("逐项核对后勾选")
        .shows("现场核实，已接通。");
    fields.push(("checks", "firm_asked"));
    supervisor.fill(&close, &fields).await.is(303);
    supervisor
        .get(&format!("{page}/papers/close-out"))
        .await
        .is(200)
        .shows("已查看佐证材料");

    // where an officer handled it, the head of the unit is that second person
    let said = submit(&mut firm, "排口编码对不上。").await;
    let case = open(&mut intake, &said).await;
    let page = format!("/office/cases/{case}");
    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/acknowledge")).await;
    answer(&mut officer, &case, "编码已统一。").await;
    firm.fill(&format!("/my/complaints/{said}/outcome"), &confirm)
        .await
        .is(303);
    assert_eq!(app.server.pass_to_pool().await.unwrap(), 0);
    officer
        .get(&page)
        .await
        .is(200)
        .shows("水科负责人或者督办员")
        .hides(pool);
}
