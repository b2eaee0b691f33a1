//! The supervision ladder through the front door: reminders by themselves, each once, and drafts that only a
//! person makes into orders.

use std::collections::BTreeMap;

use jiff::civil::date;
use zhuqi::domain::actor::Role;
use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, PASSWORD, TestApp};
use crate::calendar::{NOTICE, over_new_year, publish};
use crate::merging::merge;
use crate::supervision::signed_with;
use crate::thread::{answer, open_alone as open, opened, submit};

/// A case in hand since Wednesday 9 September 2026, due on Friday the 18th; and the complaint in it.
async fn in_hand(app: &TestApp) -> (String, String) {
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "园区总管接不上。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    (case, number)
}

fn on(app: &TestApp, month: i8, day: i8, hour: i8) {
    let day = date(2026, month, day);
    app.clock.set(At::from_beijing(day, hour, 0));
}

async fn pressed(app: &TestApp) -> u64 {
    app.server.press().await.unwrap()
}

/// The firm says that the answer does not solve it.
async fn dispute(app: &TestApp, number: &str) {
    let words = [
        ("solved", "no"),
        ("satisfaction", "2"),
        ("words", "没有人来。"),
    ];
    let mut firm = app.log_in("firm0").await;
    firm.fill(&format!("/my/complaints/{number}/outcome"), &words)
        .await
        .is(303);
}

async fn mark_read(who: &mut Browser<'_>) {
    let until = who.get("/inbox").await.hidden("until").unwrap();
    who.post("/inbox/read", &[("until", &until)]).await.is(303);
}

/// The page of the first draft of the ledger.
async fn first_draft(supervisor: &mut Browser<'_>) -> Option<String> {
    let ledger = supervisor.get("/supervision/orders?state=drafted").await;
    ledger.is(200);
    let text = ledger.text();
    let href = text.split("href=\"/supervision/orders/").nth(1)?;
    let id = href.split('"').next()?;
    Some(format!("/supervision/orders/{id}"))
}

/// The number beside the inbox in the navigation.
fn unread(page: &Answer) -> Option<u32> {
    let text = page.text();
    let entry = text.split("href=\"/inbox\"").nth(1)?;
    let entry = entry.split("</a>").next()?;
    let count = entry.split("class=\"count\">").nth(1)?;
    count.split('<').next()?.parse().ok()
}

async fn rebuilds(app: &TestApp) {
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn each_rung_goes_out_once_and_from_yellow_on_a_draft_waits_for_a_person() {
    let app = TestApp::start().await;
    let (case, _) = in_hand(&app).await;
    on(&app, 9, 15, 10);
    assert_eq!(pressed(&app).await, 0, "not before its moment");
    on(&app, 9, 16, 3);
    assert_eq!(pressed(&app).await, 0, "not at night");
    on(&app, 9, 16, 10);
    assert_eq!(pressed(&app).await, 1);
    assert_eq!(pressed(&app).await, 0);
    let mut officer = app.log_in("officer").await;
    let inbox = officer.get("/inbox").await;
    inbox.is(200).shows("提醒").shows(&case).shows("未读（1）");
    assert_eq!(unread(&inbox), Some(1));
    // the head is told from blue on; that the case came is no reminder
    let mut head = app.log_in("head").await;
    let inbox = head.get("/inbox").await;
    inbox.is(200).shows("交办给本单位").hides("提醒的期限");
    assert_eq!(unread(&inbox), Some(1));
    on(&app, 9, 17, 10);
    assert_eq!(pressed(&app).await, 1);
    let mut head = app.log_in("head").await;
    let inbox = head.get("/inbox").await;
    inbox.is(200).shows("蓝色催办").shows(&case);
    // two notices, one line, one matter beside the link, on every page
    let mut officer = app.log_in("officer").await;
    officer.get("/inbox").await.is(200).shows("共2次");
    assert_eq!(unread(&officer.get("/office").await), Some(1));
    mark_read(&mut officer).await;
    let inbox = officer.get("/inbox").await;
    inbox
        .is(200)
        .shows("已读")
        .shows(&case)
        .hides("全部标为已读");
    assert_eq!(unread(&inbox), None);
    // yellow: a draft without a number, of which the unit knows nothing
    on(&app, 9, 20, 10);
    assert_eq!(pressed(&app).await, 1);
    assert_eq!(pressed(&app).await, 0);
    let mut supervisor = app.log_in("supervisor").await;
    let draft = first_draft(&mut supervisor).await.unwrap();
    let inbox = supervisor.get("/inbox").await;
    inbox.is(200).shows("黄牌督办单").shows(&draft);
    supervisor
        .get("/office")
        .await
        .is(200)
        .shows(&draft)
        .hides("〔2026〕1号");
    let mut officer = app.log_in("officer").await;
    officer.get(&draft).await.is(404);
    let inbox = officer.get("/inbox").await;
    inbox.is(200).shows("已逾期").hides("黄牌").hides(&draft);
    rebuilds(&app).await;
    // a person signs: only now there is a number, and the unit has an order
    supervisor
        .fill(&format!("{draft}/sign"), &signed_with(PASSWORD))
        .await
        .is(303);
    supervisor.get(&draft).await.is(200).shows("〔2026〕1号");
    officer.get(&draft).await.is(200).shows("〔2026〕1号");
    assert_eq!(pressed(&app).await, 0);
    // still late five working days on: the leader finds a draft of the next rung, and yellow stays in force
    on(&app, 9, 28, 10);
    assert!(pressed(&app).await >= 1);
    let mut leader = app.log_in("leader").await;
    leader.get("/office").await.is(200).shows("红牌督办函");
    leader.get("/inbox").await.is(200).shows("看督办拟稿");
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get(&draft)
        .await
        .is(200)
        .shows("签发之前，本单继续有效");
    // answered: nothing is pressed any more, and the draft that rests on it is taken back
    let mut officer = app.log_in("officer").await;
    answer(&mut officer, &case, "已协调接入。").await;
    assert_eq!(pressed(&app).await, 0);
    assert_eq!(first_draft(&mut supervisor).await, None);
    officer.get("/inbox").await.is(200).shows("已办结");
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
    rebuilds(&app).await;
}

#[tokio::test]
async fn a_late_sweep_fires_the_highest_rung_and_passes_the_lower_over() {
    let app = TestApp::start().await;
    let (case, _) = in_hand(&app).await;
    on(&app, 9, 29, 10);
    assert_eq!(pressed(&app).await, 1);
    let mut officer = app.log_in("officer").await;
    let inbox = officer.get("/inbox").await;
    inbox.is(200).shows("已逾期").shows(&case);
    inbox.hides("提醒</").hides("蓝色催办").hides("红牌");
    let mut supervisor = app.log_in("supervisor").await;
    let inbox = supervisor.get("/inbox").await;
    inbox.is(200).shows("红牌督办函").hides("黄牌");
    inbox.hides("共2次");
    assert_eq!(pressed(&app).await, 0);
    // the next rung counts from the day this one was issued, not from the days slept through
    on(&app, 10, 16, 10);
    assert_eq!(pressed(&app).await, 0);
    on(&app, 10, 19, 10);
    assert_eq!(pressed(&app).await, 1);
}

#[tokio::test]
async fn two_processes_press_each_term_once_between_them() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let mut officer = app.log_in("officer").await;
    for n in 0..8 {
        let number = submit(&mut firm, &format!("第{n}个问题。")).await;
        let case = open(&mut intake, &number).await;
        officer
            .fill_press(&format!("/office/cases/{case}/acknowledge"))
            .await;
    }
    let other = app.again().await;
    let mut both = BTreeMap::new();
    for (day, drafts) in [(16, 0), (17, 0), (21, 8)] {
        on(&app, 9, day, 10);
        let (one, two) = (app.server.clone(), other.clone());
        let one = tokio::spawn(async move { one.press().await });
        let two = tokio::spawn(async move { two.press().await });
        let (one, two) = (one.await.unwrap().unwrap(), two.await.unwrap().unwrap());
        assert_eq!(one + two, 8, "on the {day}th: {one} and {two}");
        both.insert(day, (one, two));
        let mut supervisor = app.log_in("supervisor").await;
        let ledger = supervisor.get("/supervision/orders?state=drafted").await;
        let found = ledger.text().matches("href=\"/supervision/orders/").count();
        assert_eq!(found, drafts, "{both:?}");
    }
    let mut officer = app.log_in("officer").await;
    let inbox = officer.get("/inbox").await;
    inbox.is(200).shows("共3次").hides("共4次");
    assert_eq!(unread(&inbox), Some(8));
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

#[tokio::test]
async fn a_pause_waits_and_an_extension_starts_the_ladder_again() {
    let app = TestApp::start().await;
    let (case, _) = in_hand(&app).await;
    let page = format!("/office/cases/{case}");
    on(&app, 9, 16, 10);
    assert_eq!(pressed(&app).await, 1);
    let mut officer = app.log_in("officer").await;
    let ask = [
        ("to", "2026-09-24"),
        ("reason", "设备在途"),
        ("told", "稍晚答复"),
    ];
    officer
        .fill(&format!("{page}/extension"), &ask)
        .await
        .is(303);
    let mut head = app.log_in("head").await;
    head.fill_press(&format!("{page}/extension/grant")).await;
    // what was sent is marked, not unsent
    officer.get("/inbox").await.is(200).shows("已改为9月24日");
    on(&app, 9, 21, 10);
    assert_eq!(pressed(&app).await, 0);
    on(&app, 9, 22, 10);
    assert_eq!(pressed(&app).await, 1, "again, for the new date");
    // stopped: nothing; running again: from the beginning
    let mut officer = app.log_in("officer").await;
    let pause = [
        ("category", "testing"),
        ("reason", "等监测报告"),
        ("until", "2026-10-12"),
    ];
    officer.fill(&format!("{page}/pause"), &pause).await.is(303);
    for day in [23, 24, 28] {
        on(&app, 9, day, 10);
        assert_eq!(pressed(&app).await, 0, "{day}");
    }
    on(&app, 10, 12, 10);
    assert_eq!(pressed(&app).await, 1);
    assert_eq!(pressed(&app).await, 0);
}

#[tokio::test]
async fn rework_starts_the_ladder_anew() {
    let app = TestApp::start().await;
    let (case, number) = in_hand(&app).await;
    on(&app, 9, 16, 10);
    assert_eq!(pressed(&app).await, 1);
    let mut officer = app.log_in("officer").await;
    answer(&mut officer, &case, "已协调接入。").await;
    assert_eq!(pressed(&app).await, 0);
    dispute(&app, &number).await;
    // rework within two working days: its reminder is due at once, and so is a draft for the firm's word
    assert_eq!(pressed(&app).await, 2);
    let mut officer = app.log_in("officer").await;
    // and the firm's word itself
    officer.get("/inbox").await.is(200).shows("共4次");
}

/// domain.md 1.8: an answer that does not content the firm is yellow, the second time red; a person signs.
#[tokio::test]
async fn what_does_not_content_the_firm_puts_a_draft_before_the_supervisor() {
    let app = TestApp::start().await;
    let (case, number) = in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    answer(&mut officer, &case, "已协调接入。").await;
    assert_eq!(pressed(&app).await, 0);
    dispute(&app, &number).await;
    pressed(&app).await;
    let mut supervisor = app.log_in("supervisor").await;
    let draft = first_draft(&mut supervisor).await.unwrap();
    let page = supervisor.get(&draft).await;
    page.is(200).shows("黄牌督办单").shows("的答复不满意");
    let inbox = supervisor.get("/inbox").await;
    inbox.is(200).shows("企业不满意").shows(&case);
    // the unit reads why, and nothing of a draft
    let mut officer = app.log_in("officer").await;
    let inbox = officer.get("/inbox").await;
    inbox.is(200).shows("企业不满意").hides("黄牌");
    assert_eq!(pressed(&app).await, 0, "once");
    // answered again: the draft rests on nothing any more
    answer(&mut officer, &case, "总管已接通。").await;
    pressed(&app).await;
    assert_eq!(first_draft(&mut supervisor).await, None);
    dispute(&app, &number).await;
    pressed(&app).await;
    let draft = first_draft(&mut supervisor).await.unwrap();
    supervisor.get(&draft).await.is(200).shows("红牌督办函");
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
    rebuilds(&app).await;
}

/// Five whole working days without a step: told once, and the date is reminded of all the same.
#[tokio::test]
async fn a_case_nobody_moves_is_told_before_its_date() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "园区总管接不上。").await;
    let mut intake = app.log_in("intake").await;
    let case = opened(&mut intake, &number, "complex", &[]).await;
    let mut officer = app.log_in("officer").await;
    let page = format!("/office/cases/{case}");
    officer.fill_press(&format!("{page}/acknowledge")).await;
    on(&app, 9, 10, 10);
    let mut officer = app.log_in("officer").await;
    let note = [("text", "已约管网单位看现场。")];
    officer.fill(&format!("{page}/note"), &note).await.is(303);
    on(&app, 9, 17, 10);
    pressed(&app).await;
    let mut officer = app.log_in("officer").await;
    officer.get("/inbox").await.is(200).hides("多日没有进展");
    on(&app, 9, 18, 10);
    assert_eq!(pressed(&app).await, 1);
    assert_eq!(pressed(&app).await, 0);
    let mut officer = app.log_in("officer").await;
    let inbox = officer.get("/inbox").await;
    inbox.is(200).shows("蓝色催办").shows("多日没有进展");
    // due a month after the 9th; the first week of October is off
    on(&app, 9, 30, 10);
    assert_eq!(pressed(&app).await, 1, "reminded of the date as well");
    rebuilds(&app).await;
}

#[tokio::test]
async fn a_new_calendar_does_not_start_it_again() {
    let app = TestApp::start().await;
    let cases = over_new_year(&app).await;
    let mut officer = app.log_in("officer").await;
    for (_, case) in &cases {
        officer
            .fill_press(&format!("/office/cases/{case}/acknowledge"))
            .await;
    }
    // what the unit that supports owes is said already: the lead's own clock is looked at
    app.joins("monitor", Role::Officer, "jiance").await;
    let mut monitor = app.log_in("monitor").await;
    for (_, case) in &cases {
        let part = [("text", "平台侧正常。")];
        monitor
            .fill(&format!("/office/cases/{case}/support"), &part)
            .await
            .is(303);
    }
    let day = |d| app.clock.set(At::from_beijing(date(2027, 1, d), 10, 0));
    day(4);
    assert_eq!(pressed(&app).await, 3);
    let mut admin = app.log_in("admin").await;
    publish(&mut admin, NOTICE).await;
    assert!(app.server.recompute().await.unwrap() > 0);
    let mut officer = app.log_in("officer").await;
    officer.get("/inbox").await.is(200).shows("已改为1月7日");
    day(5);
    assert_eq!(pressed(&app).await, 0, "reminded already");
    day(6);
    assert_eq!(pressed(&app).await, 3, "blue, one working day before");
}

#[tokio::test]
async fn withdrawn_ends_it_and_takes_the_draft_back() {
    let app = TestApp::start().await;
    let (_, number) = in_hand(&app).await;
    on(&app, 9, 21, 10);
    assert_eq!(pressed(&app).await, 1);
    let mut supervisor = app.log_in("supervisor").await;
    let draft = first_draft(&mut supervisor).await.unwrap();
    let mut firm = app.log_in("firm0").await;
    let withdraw = [("reason", "已自行解决。")];
    firm.fill(&format!("/my/complaints/{number}/withdraw"), &withdraw)
        .await
        .is(303);
    on(&app, 9, 29, 10);
    assert_eq!(pressed(&app).await, 0);
    let mut supervisor = app.log_in("supervisor").await;
    assert_eq!(first_draft(&mut supervisor).await, None);
    supervisor
        .get(&draft)
        .await
        .is(200)
        .shows("已作废")
        .shows("不再需要");
    rebuilds(&app).await;
}

#[tokio::test]
async fn parked_waits_and_starts_again_with_its_new_date() {
    let app = TestApp::start().await;
    let (case, _) = in_hand(&app).await;
    let page = format!("/office/cases/{case}");
    on(&app, 9, 21, 10);
    assert_eq!(pressed(&app).await, 1);
    let mut officer = app.log_in("officer").await;
    let park = [
        ("reason", "policy"),
        ("told", "等省里复核结果。"),
        ("until", "2026-10-30"),
    ];
    officer.fill(&format!("{page}/park"), &park).await.is(303);
    let mut head = app.log_in("head").await;
    head.fill_press(&format!("{page}/park/grant")).await;
    // a late one as well: nothing while it waits, and the draft that rested on it is taken back
    for day in [29, 30] {
        on(&app, 9, day, 10);
        assert_eq!(pressed(&app).await, 0, "{day}");
    }
    let mut supervisor = app.log_in("supervisor").await;
    assert_eq!(first_draft(&mut supervisor).await, None);
    on(&app, 10, 15, 10);
    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/take-up")).await;
    assert_eq!(pressed(&app).await, 1, "in hand again");
    assert_eq!(pressed(&app).await, 0);
}

/// The date of the case that went is what the other is pressed by, and nothing presses the one that went.
#[tokio::test]
async fn merged_goes_over_to_the_case_that_stays() {
    let app = TestApp::start().await;
    let (gone, _) = in_hand(&app).await;
    on(&app, 9, 11, 10);
    let mut firm = app.log_in("firm1").await;
    let second = submit(&mut firm, "我们也接不上。").await;
    let mut intake = app.log_in("intake").await;
    let stays = open(&mut intake, &second).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{stays}/acknowledge"))
        .await;
    on(&app, 9, 20, 10);
    assert_eq!(
        pressed(&app).await,
        2,
        "yellow over the one, blue over the other"
    );
    let mut supervisor = app.log_in("supervisor").await;
    let taken_back = first_draft(&mut supervisor).await.unwrap();
    on(&app, 9, 21, 10);
    assert_eq!(pressed(&app).await, 0);
    let mut intake = app.log_in("intake").await;
    merge(&mut intake, &gone, &stays, "other").await;
    assert_eq!(pressed(&app).await, 1, "yellow over the one that stays");
    assert_eq!(pressed(&app).await, 0);
    let mut supervisor = app.log_in("supervisor").await;
    supervisor.get(&taken_back).await.is(200).shows("已作废");
    let draft = first_draft(&mut supervisor).await.unwrap();
    supervisor
        .get(&draft)
        .await
        .is(200)
        .shows(&stays)
        .hides(&gone);
    let late = supervisor.get("/supervision/overdue").await;
    late.is(200).shows(&stays).hides(&gone);
    // undone, each is pressed by its own date again
    let undo = format!("/office/cases/{stays}/merge/undo");
    let form = intake.get(&undo).await.text();
    let mut ids = form.split("value=\"").skip(1);
    let id = ids.find_map(|v| v.split('"').next().filter(|v| v.len() == 32));
    let fields = [("from", id.unwrap()), ("reason", "不是同一件事")];
    intake.fill(&undo, &fields).await.is(303);
    assert_eq!(
        pressed(&app).await,
        2,
        "yellow over the one, blue over the other"
    );
    let mut supervisor = app.log_in("supervisor").await;
    supervisor.get(&draft).await.is(200).shows("已作废");
    let again = first_draft(&mut supervisor).await.unwrap();
    supervisor.get(&again).await.is(200).shows(&gone);
    rebuilds(&app).await;
}

#[tokio::test]
async fn a_complaint_that_joins_changes_nothing_for_the_case() {
    let app = TestApp::start().await;
    let (case, _) = in_hand(&app).await;
    on(&app, 9, 16, 10);
    assert_eq!(pressed(&app).await, 1);
    let mut firm = app.log_in("firm1").await;
    let second = submit(&mut firm, "我们也接不上。").await;
    let mut intake = app.log_in("intake").await;
    let join = format!("/office/complaints/{second}/join");
    let form = intake.get(&join).await.text();
    let ids = form.split("value=\"").skip(1);
    let id = ids
        .filter_map(|v| v.split('"').next())
        .find(|v| v.len() == 32)
        .unwrap()
        .to_owned();
    intake.fill(&join, &[("case", &id)]).await.is(303);
    assert_eq!(pressed(&app).await, 0, "the case was reminded already");
    // both go up together: one line, whichever clock it was
    on(&app, 9, 17, 10);
    assert!(pressed(&app).await >= 1);
    let mut officer = app.log_in("officer").await;
    let inbox = officer.get("/inbox").await;
    inbox.is(200).shows(&case).hides(&second);
    assert_eq!(unread(&inbox), Some(1));
}

#[tokio::test]
async fn an_inbox_is_its_readers_own() {
    let app = TestApp::start().await;
    let (case, _) = in_hand(&app).await;
    on(&app, 9, 21, 10);
    assert_eq!(pressed(&app).await, 1);
    for outside in ["officer2", "head2", "auditor", "legal", "enforcer"] {
        let mut who = app.log_in(outside).await;
        let inbox = who.get("/inbox").await;
        inbox.is(200).hides(&case).shows("没有未读消息");
        assert_eq!(unread(&inbox), None, "{outside}");
    }
    for none in ["admin"] {
        let mut who = app.log_in(none).await;
        who.get("/inbox").await.is(404);
        who.post("/inbox/read", &[("until", "9999999999999999")])
            .await
            .is(404);
        who.get("/start").await.hides("href=\"/inbox\"");
    }
    let mut nobody = app.visitor();
    nobody.get("/inbox").await.is(303);
    nobody.post("/inbox/read", &[]).await.is(303);
    // nobody read anything for the officer; what came after the page stays unread
    let mut officer = app.log_in("officer").await;
    let page = officer.get("/inbox").await;
    assert_eq!(unread(&page), Some(1));
    officer.post("/inbox/read", &[("until", "1")]).await.is(303);
    assert_eq!(unread(&officer.get("/inbox").await), Some(1));
    officer.post("/inbox/read", &[]).await.is(303);
    assert_eq!(unread(&officer.get("/inbox").await), Some(1));
}

#[tokio::test]
async fn void_ends_it_as_well() {
    let app = TestApp::start().await;
    let (case, number) = in_hand(&app).await;
    on(&app, 9, 21, 10);
    assert_eq!(pressed(&app).await, 1);
    let mut intake = app.log_in("intake").await;
    let void = [("why", "double"), ("reason", "与另一件是同一件事")];
    intake
        .fill(&format!("/office/complaints/{number}/void"), &void)
        .await
        .is(303);
    on(&app, 9, 29, 10);
    assert_eq!(pressed(&app).await, 0);
    let mut supervisor = app.log_in("supervisor").await;
    assert_eq!(first_draft(&mut supervisor).await, None);
    supervisor
        .get("/inbox")
        .await
        .is(200)
        .shows(&case)
        .shows("已办结");
}

/// Who is away is told, and whoever stands in for them today as well; after the last day only the first.
#[tokio::test]
async fn whoever_stands_in_is_told_as_well() {
    let app = TestApp::start().await;
    app.joins("colleague", Role::Officer, "shui").await;
    let (case, _) = in_hand(&app).await;
    let stand_in = [
        ("appointment", "app-officer"),
        ("deputy", "acc-colleague"),
        ("from", "2026-09-16"),
        ("to", "2026-09-16"),
        ("reason", "出差"),
    ];
    let mut officer = app.log_in("officer").await;
    officer
        .fill("/office/people/officer/stand-in", &stand_in)
        .await
        .is(303);
    on(&app, 9, 16, 10);
    assert_eq!(pressed(&app).await, 1);
    let mut colleague = app.log_in("colleague").await;
    let inbox = colleague.get("/inbox").await;
    assert_eq!(unread(inbox.is(200).shows(&case)), Some(1));
    let mut officer = app.log_in("officer").await;
    let inbox = officer.get("/inbox").await;
    assert_eq!(unread(inbox.is(200).shows(&case)), Some(1));
    on(&app, 9, 17, 10);
    assert_eq!(pressed(&app).await, 1);
    let mut colleague = app.log_in("colleague").await;
    colleague.get("/inbox").await.is(200).hides("蓝");
}
