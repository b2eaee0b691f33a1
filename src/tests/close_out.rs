//! Closing through the front door: the list of the rulebook, and whose turn it is where the lead unit has no second person.

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
    officer
        .get(&page)
        .await
        .is(200)
        .shows("水科负责人或者督办员")
        .hides(pool);
}
