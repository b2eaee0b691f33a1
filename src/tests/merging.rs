//! 并案 through the front door: two matters become one, each firm keeps its own problem, and it can be undone.

use jiff::civil::date;
use zhuqi::domain::time::At;

use crate::app::{Browser, TestApp};
use crate::thread::{answer, open, submit};

/// The earlier matter, due on the 18th, and the later one, due on the 21st; with the complaint of each.
struct Two {
    earlier: String,
    said_first: String,
    later: String,
    said_second: String,
}

pub(crate) fn on(app: &TestApp, day: i8) {
    app.clock.set(At::from_beijing(date(2026, 9, day), 10, 0));
}

async fn two(app: &TestApp) -> Two {
    let mut firm = app.log_in("firm0").await;
    let said_first = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
    let mut intake = app.log_in("intake").await;
    let earlier = open(&mut intake, &said_first).await;
    on(app, 11);
    let mut other = app.log_in("firm1").await;
    let said_second = submit(&mut other, "我们也接不上总管。").await;
    let mut intake = app.log_in("intake").await;
    let later = open(&mut intake, &said_second).await;
    Two {
        earlier,
        said_first,
        later,
        said_second,
    }
}

/// Opened on one, with the number of the other typed.
pub(crate) async fn merge(intake: &mut Browser<'_>, page_of: &str, other: &str, keep: &str) {
    let fields = [
        ("typed", other),
        ("keep", keep),
        ("reason", "同一段总管的同一件事"),
    ];
    intake
        .fill(&format!("/office/cases/{page_of}/merge"), &fields)
        .await
        .is(303);
}

async fn rebuilds(app: &TestApp) {
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn two_matters_become_one_and_each_firm_sees_only_its_own() {
    let app = TestApp::start().await;
    let it = two(&app).await;
    let (earlier, later) = (&it.earlier, &it.later);
    let mut intake = app.log_in("intake").await;
    let page = format!("/office/cases/{later}");
    intake.get(&page).await.is(200).shows("并案");
    // what it could be merged with stands there, with whose it is and when it is due
    let form = format!("{page}/merge");
    let shown = intake.get(&form).await;
    shown
        .is(200)
        .shows(earlier)
        .shows("示例恒岚科技有限公司（1家企业）");
    shown.shows("9月18日到期");
    // a number that is none is refused at its field, and nothing typed is lost
    let typed = [
        ("typed", "SX-2026-99999"),
        ("keep", "other"),
        ("reason", "同一段总管的同一件事"),
    ];
    let refused = intake.fill(&form, &typed).await;
    refused
        .is(422)
        .shows("没有找到事项“SX-2026-99999”")
        .shows("同一段总管的同一件事");
    let itself = [
        ("typed", later.as_str()),
        ("keep", "this"),
        ("reason", "一样"),
    ];
    intake.fill(&form, &itself).await.is(422);
    let nothing = [("keep", "this"), ("reason", "一样")];
    intake
        .fill(&form, &nothing)
        .await
        .is(422)
        .shows("选择一个事项，或者填写编号");
    merge(&mut intake, later, earlier, "other").await;

    // the one that went says where; the one that stays has both, under the earlier date
    let gone = intake.get(&page).await;
    gone.is(200)
        .shows("已并案")
        .shows(&format!("已并入{earlier}"));
    gone.hides("/merge\"");
    let stays = intake.get(&format!("/office/cases/{earlier}")).await;
    stays
        .is(200)
        .shows("罐车")
        .shows("我们也接不上总管")
        .shows(&format!("并入了{later}"))
        .shows("9月18日")
        .shows("撤销并案");
    intake.get("/office?tab=open").await.is(200).hides(later);
    intake
        .get(&format!("/office/search?q={later}"))
        .await
        .is(200)
        .shows(&page);
    let mut second = app.log_in("firm1").await;
    second
        .get(&format!("/my/complaints/{}", it.said_second))
        .await
        .is(200)
        .shows("我们也接不上总管")
        .shows("9月18日")
        .hides("罐车")
        .hides("恒岚");
    let foreign = format!("/my/complaints/{}", it.said_first);
    second.get(&foreign).await.is(404);
    rebuilds(&app).await;

    // each is answered on its own, and after that it stays as it is
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{earlier}/acknowledge"))
        .await;
    answer(&mut officer, earlier, "总管下周接通。").await;
    let mut intake = app.log_in("intake").await;
    let undo = format!("/office/cases/{earlier}/merge/undo");
    intake.get(&undo).await.is(409).shows("不能再撤销");
    intake
        .get(&format!("/office/cases/{earlier}"))
        .await
        .is(200)
        .hides("撤销并案");
}

#[tokio::test]
async fn undone_both_stand_where_they_stood() {
    let app = TestApp::start().await;
    let it = two(&app).await;
    let before = app.server.dump().await.unwrap();
    let mut intake = app.log_in("intake").await;
    merge(&mut intake, &it.earlier, &it.later, "other").await;
    let undo = format!("/office/cases/{}/merge/undo", it.later);
    let form = intake.get(&undo).await;
    form.is(200).shows(&it.earlier).shows("9月18日前");
    let id = form.text();
    let id = id
        .split("value=\"")
        .skip(1)
        .filter_map(|v| v.split('"').next())
        .find(|v| v.len() == 32)
        .unwrap();
    intake
        .fill(&undo, &[("from", id), ("reason", "不是同一件事")])
        .await
        .is(303);
    for (number, due, words) in [
        (&it.earlier, "9月18日", "罐车"),
        (&it.later, "9月21日", "我们也接不上总管"),
    ] {
        intake
            .get(&format!("/office/cases/{number}"))
            .await
            .is(200)
            .shows(due)
            .shows(words)
            .hides("已并案");
    }
    // whoever has it in the queue, and which firm it is: as before
    let after = app.server.dump().await.unwrap();
    for rows in ["case_enterprises", "complaint_rows"] {
        assert!(before.contains_key(rows), "{:?}", before.keys());
        assert_eq!(before[rows], after[rows], "{rows}");
    }
    rebuilds(&app).await;
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

/// The unit answers in the case that goes while the coordinator merges it: one is first, the other is told.
#[tokio::test]
async fn merging_and_answering_at_once_have_one_winner() {
    let app = TestApp::start().await;
    let it = two(&app).await;
    let mut officer = app.log_in("officer").await;
    let page = format!("/office/cases/{}", it.later);
    officer.fill_press(&format!("{page}/acknowledge")).await;
    let mut intake = app.log_in("intake").await;
    let form = intake.get(&format!("{page}/merge")).await;
    let seq = form.hidden("seq").unwrap();
    let answering = officer.get(&format!("{page}/answer")).await;
    let own = answering.hidden("seq").unwrap();
    let text = answering.text();
    let complaint = text
        .split("<option")
        .filter_map(|o| o.split("value=\"").nth(1)?.split('"').next())
        .find(|v| v.len() == 32)
        .unwrap();
    let merging = [
        ("typed", it.earlier.as_str()),
        ("keep", "other"),
        ("reason", "同一件事"),
        ("seq", &seq),
    ];
    let said = [
        ("complaint", complaint),
        ("text", "总管下周接通。"),
        ("seq", &own),
    ];
    let (to_merge, to_answer) = (format!("{page}/merge"), format!("{page}/answer"));
    let (merged, answered) = tokio::join!(
        intake.post(&to_merge, &merging),
        officer.post(&to_answer, &said)
    );
    let won = [merged.status, answered.status];
    assert!(
        matches!(won, [303, 404 | 409] | [409 | 422, 303]),
        "{won:?}: {}",
        answered.text()
    );
    rebuilds(&app).await;
}
