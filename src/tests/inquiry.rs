//! A unit complained of is asked through the front door, and reads neither the firm nor what it wrote.

use zhuqi::domain::time::At;

use crate::app::{FIRMS, TestApp};
use crate::thread::{CATEGORY, number_in};

const SAID: &str = "大气科的人一周来了四次，每次都要我们停机。";

/// A complaint of the first firm about the air section, in the hands of the water section.
async fn complained(app: &TestApp) -> (String, String) {
    let mut firm = app.log_in("firm0").await;
    let fields = [
        ("category", CATEGORY),
        ("words", SAID),
        ("contact_name", "王小明"),
        ("contact_phone", "139 0000 0001"),
        ("complains_of", "daqi"),
    ];
    let sent = firm.fill("/complaints/new", &fields).await;
    let said = number_in(&sent.is(303).location());
    let mut intake = app.log_in("intake").await;
    let open = |lead: &'static str, supporting: &'static str| {
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
    // the unit complained of neither leads nor supports
    for (lead, supporting) in [("daqi", "jiance"), ("shui", "daqi")] {
        intake.fill(&path, &open(lead, supporting)).await.is(422);
    }
    let opened = intake.fill(&path, &open("shui", "jiance")).await;
    let case = number_in(&opened.is(303).location());
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    (case, said)
}

#[tokio::test]
async fn the_unit_complained_of_reads_the_question_and_nothing_else() {
    let app = TestApp::start().await;
    let (case, said) = complained(&app).await;
    let mut officer = app.log_in("officer").await;
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
    let mut officer = app.log_in("officer").await;
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
