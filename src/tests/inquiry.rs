//! A unit complained of is asked through the front door, and reads neither the firm nor what it wrote.

use zhuqi::domain::actor::Role;
use zhuqi::domain::time::At;

use crate::app::{FIRMS, TestApp};
use crate::plan;
use crate::search::find;
use crate::thread::{CATEGORY, number_in, submit};

const SAID: &str = "大气科的人一周来了四次，每次都要我们停机。";

/// A complaint of the first firm about the air section, in the hands of the supervision section.
async fn complained(app: &TestApp) -> (String, String) {
    complained_of(app, "daqi").await
}

/// The same about any unit.
async fn complained_of(app: &TestApp, unit: &str) -> (String, String) {
    app.joins("conduct", Role::Officer, "ducha").await;
    let mut firm = app.log_in("firm0").await;
    let fields = [
        ("category", CATEGORY),
        ("words", SAID),
        ("contact_name", "王小明"),
        ("contact_phone", "139 0000 0001"),
        ("complains_of", unit),
    ];
    let sent = firm.fill("/complaints/new", &fields).await;
    let said = number_in(&sent.is(303).location());
    let mut intake = app.log_in("intake").await;
    let open = |lead, supporting| {
        [
            ("title", "检查频次"),
            ("theme", "water"),
            ("difficulty", "ordinary"),
            ("track", "case_by_case"),
            ("lead", lead),
            ("supporting", supporting),
        ]
    };
    let path = format!("/office/complaints/{said}/open");
    // no other unit is even offered
    let page = intake.get(&path).await;
    let text = page.is(200).text();
    let select = text.split("name=\"lead\"").nth(1).unwrap();
    let leads = select.split("</select>").next().unwrap();
    assert!(leads.contains("value=\"ducha\"") && leads.contains("value=\"shengtai\""));
    assert!(!leads.contains("value=\"shui\"") && !leads.contains(&format!("value=\"{unit}\"")));
    // the unit complained of neither leads nor supports, and only those lead who take such complaints
    for (lead, supporting) in [(unit, "jiance"), ("ducha", unit), ("shui", "jiance")] {
        intake.fill(&path, &open(lead, supporting)).await.is(422);
    }
    let opened = intake.fill(&path, &open("ducha", "jiance")).await;
    let case = number_in(&opened.is(303).location());
    let mut officer = app.log_in("conduct").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    (case, said)
}

#[tokio::test]
async fn the_unit_complained_of_reads_the_question_and_nothing_else() {
    let app = TestApp::start().await;
    let (case, said) = complained(&app).await;
    let mut officer = app.log_in("conduct").await;
    let case_page = format!("/office/cases/{case}");
    officer.get(&case_page).await.shows("向被反映单位核实");
    let form = format!("{case_page}/ask-complained-of");
    // a question that names the firm is refused, and everything typed kept
    let naming = format!("对{}检查了几次？", FIRMS[0].1);
    let named = [
        ("unit", "daqi"),
        ("question", naming.as_str()),
        ("due_on", "2026-09-11"),
    ];
    officer
        .fill(&form, &named)
        .await
        .is(422)
        .shows("企业没有同意")
        .shows(&naming);
    let fields = [
        ("unit", "daqi"),
        ("question", "近两个月对园区企业检查了几次，依据是什么？"),
        ("due_on", "2026-09-11"),
    ];
    let sent = officer.fill(&form, &fields).await;
    let number = number_in(&sent.is(303).location());
    let page = format!("/office/inquiries/{number}");
    officer.get(&page).await.is(200).shows(&case);
    officer.get(&case_page).await.shows(&number);
    let mut air = app.log_in("head2").await;
    air.get("/office/inquiries").await.is(200).shows(&number);
    for path in [page.clone(), format!("{page}/answer")] {
        air.get(&path)
            .await
            .is(200)
            .shows("近两个月对园区企业检查了几次")
            .hides(&case)
            .hides(&said)
            .hides(FIRMS[0].1)
            .hides("检查频次")
            .hides("一周来了四次");
    }
    air.get(&case_page).await.is(404);
    air.get(&format!("/office/complaints/{said}")).await.is(404);
    for who in ["firm0", "firm1", "enforcer", "legal", "admin"] {
        let mut reader = app.log_in(who).await;
        reader.get(&page).await.is(404);
    }
    // found by both sides by its number and its words, and not by the case, of which the unit knows nothing
    for what in [&number, "检查了几次"] {
        find(&mut air, what)
            .await
            .shows("found-inquiries")
            .shows(&page);
        find(&mut officer, what).await.shows(&page);
    }
    find(&mut air, &case)
        .await
        .is(200)
        .hides(&page)
        .hides("检查频次");
    let mut legal = app.log_in("legal").await;
    find(&mut legal, &number).await.hides(&page);
    // it does nothing for the case either: no measure is its
    let plan = plan::draft(&mut officer, &case).await;
    let measure = format!("/office/plans/{plan}/measures/new");
    officer.get(&measure).await.is(200).hides("value=\"daqi\"");
    plan::add(&mut officer, &plan, "装两台提升泵", "2026-09-30")
        .await
        .is(422)
        .shows("装两台提升泵");
    // late, it is on the board under that unit; and still heard
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 14), 9, 0));
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/overdue")
        .await
        .is(200)
        .shows(&page);
    supervisor.get(&format!("{page}/answer")).await.is(403);
    let mut air = app.log_in("head2").await;
    let text = [("text", "两次，均按双随机计划。")];
    air.fill(&format!("{page}/answer"), &text).await.is(303);
    let mut officer = app.log_in("conduct").await;
    officer
        .get(&page)
        .await
        .shows("两次，均按双随机计划。")
        .shows("逾期答复");
    supervisor.get("/supervision/overdue").await.hides(&page);
    // with its consent the firm is named
    let agreed = [
        ("unit", "daqi"),
        ("question", naming.as_str()),
        ("due_on", "2026-09-18"),
        ("consent", "九月十日电话同意。"),
    ];
    let sent = officer.fill(&form, &agreed).await;
    let second = number_in(&sent.is(303).location());
    air.get(&format!("/office/inquiries/{second}"))
        .await
        .shows(FIRMS[0].1)
        .hides("一周来了四次");
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

/// Whoever is to answer for a unit that enforces hands it over with everything else before the account is closed.
#[tokio::test]
async fn a_question_that_waits_is_part_of_what_is_handed_over() {
    let app = TestApp::start().await;
    for (login, role) in [
        ("helper", Role::Officer),
        ("helper2", Role::Officer),
        ("helping-head", Role::UnitHead),
    ] {
        app.joins(login, role, "zhidui").await;
    }
    let (case, _) = complained_of(&app, "zhidui").await;
    let mut officer = app.log_in("conduct").await;
    let fields = [
        ("unit", "zhidui"),
        ("officer", "acc-helper"),
        ("question", "近两个月检查了几次？"),
        ("due_on", "2026-09-11"),
    ];
    let form = format!("/office/cases/{case}/ask-complained-of");
    let sent = officer.fill(&form, &fields).await;
    let number = number_in(&sent.is(303).location());
    let page = format!("/office/inquiries/{number}");
    let mut helper = app.log_in("helper").await;
    helper.get(&page).await.is(200);
    find(&mut helper, &number).await.shows(&page);
    let mut next = app.log_in("helper2").await;
    next.get(&page).await.is(404);
    find(&mut next, &number).await.hides(&page);
    let mut admin = app.log_in("admin").await;
    let stop = "/admin/accounts/helper/deactivate";
    admin.get(stop).await.is(409).shows("全部移交");
    let hand_over = "/office/people/helper/hand-over/zhidui";
    let mut head = app.log_in("helping-head").await;
    head.get(hand_over).await.is(200).shows("核实函答复");
    let to = [("to", "acc-helper2"), ("reason", "调离")];
    head.fill(hand_over, &to).await.is(303);
    helper.get(&page).await.is(404);
    find(&mut helper, &number).await.hides(&page);
    next.get(&page).await.is(200).shows("改由helper2同志答复");
    find(&mut next, &number).await.shows(&page);
    let text = [("text", "两次。")];
    next.fill(&format!("{page}/answer"), &text).await.is(303);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

/// The firm need not know whom it is about: triage says so, and once it is in hand a correction does.
#[tokio::test]
async fn triage_and_a_correction_say_whom_it_is_about() {
    let app = TestApp::start().await;
    app.joins("conduct", Role::Officer, "ducha").await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, SAID).await;
    let mut intake = app.log_in("intake").await;
    let open = |lead, unit| {
        [
            ("title", "检查频次"),
            ("theme", "water"),
            ("difficulty", "ordinary"),
            ("track", "case_by_case"),
            ("lead", lead),
            ("complains_of", unit),
        ]
    };
    let path = format!("/office/complaints/{said}/open");
    let wrong = intake.fill(&path, &open("shui", "daqi")).await;
    wrong.is(422).shows("督察科");
    let opened = intake.fill(&path, &open("shui", "")).await;
    let case = number_in(&opened.is(303).location());
    let page = format!("/office/cases/{case}");
    let mut water = app.log_in("officer").await;
    water.fill_press(&format!("{page}/acknowledge")).await;
    // the unit that has it does not say who may lead it
    let mut head = app.log_in("head").await;
    let correct = format!("{page}/correct");
    head.get(&correct)
        .await
        .is(200)
        .hides("name=\"complained_of\"");
    let corrected = [
        ("title", "检查频次"),
        ("difficulty", "ordinary"),
        ("complained_of", "shui"),
        ("reason", "企业来电说明是水科的检查。"),
    ];
    intake.fill(&correct, &corrected).await.is(303);
    intake
        .get(&page)
        .await
        .is(200)
        .shows("等待重新交办")
        .shows("反映的单位：无 → 水科");
    // it reads the case no more, on its page or in a list
    for reader in [&mut water, &mut head] {
        reader.get(&page).await.is(404);
        reader.get("/office").await.is(200).hides(&case);
    }
    let assign = format!("{page}/assign");
    let text = intake.get(&assign).await;
    let text = text.is(200).text();
    let select = text.split("name=\"lead\"").nth(1).unwrap();
    let leads = select.split("</select>").next().unwrap();
    assert!(leads.contains("value=\"ducha\"") && !leads.contains("value=\"shui\""));
    for lead in ["shui", "daqi"] {
        intake.fill(&assign, &[("lead", lead)]).await.is(422);
    }
    intake.fill(&assign, &[("lead", "ducha")]).await.is(303);
    let mut conduct = app.log_in("conduct").await;
    conduct.fill_press(&format!("{page}/acknowledge")).await;
    conduct.get(&page).await.is(200).shows("向被反映单位核实");
    // of the complaint itself it is put right only before triage
    let second = submit(&mut firm, "又来了一次。").await;
    let correct = format!("/office/complaints/{second}/correct");
    intake
        .get(&correct)
        .await
        .is(200)
        .shows("name=\"complains_of\"");
    let fields = [
        ("category", CATEGORY),
        ("complains_of", "daqi"),
        ("reason", "企业来电说明。"),
    ];
    intake.fill(&correct, &fields).await.is(303);
    let page = format!("/office/complaints/{second}");
    intake
        .get(&page)
        .await
        .is(200)
        .shows("没有指明")
        .shows("大气科");
    let path = format!("{page}/open");
    intake.fill(&path, &open("daqi", "")).await.is(422);
}
