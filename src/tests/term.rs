//! Deadlines through the front door: tried, explained to officer and firm, marked while provisional, and
//! refused where a date would not do.

use std::io::Write;
use std::process::{Command, Stdio};

use jiff::civil::date;
use zhuqi::domain::time::At;

use crate::app::{Browser, TestApp};
use crate::consultation::{convene, item, sign, write};
use crate::thread::{open, submit};

/// A case of the water section, taken in hand on Wednesday 9 September 2026 and due on the 18th.
async fn in_hand(app: &TestApp) -> (String, String) {
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    (number, case)
}

async fn ask_for(officer: &mut Browser<'_>, case: &str, to: &str) -> crate::app::Answer {
    let fields = [
        ("to", to),
        ("reason", "设备还在路上，内部协调。"),
        ("told", "设备到货后答复您。"),
    ];
    officer
        .fill(&format!("/office/cases/{case}/extension"), &fields)
        .await
}

#[tokio::test]
async fn a_deadline_is_tried_before_anything_is_saved() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    let try_out = "/office/terms/try";
    let page = officer.get(try_out).await;
    page.is(200)
        .shows("试算期限")
        .shows("2026-09-09")
        .hides("error-summary")
        .hides("data-testid=\"tried\"");
    // the day before the Spring Festival: the make-up Saturday counts, the holiday does not
    let spring = format!("{try_out}?date=2026-02-13&hour=10:00&amount=3&unit=wd");
    officer
        .get(&spring)
        .await
        .is(200)
        .shows("2026年2月25日（周三）到期")
        .shows("2月14日（周六）因春节调休上班，计入")
        .shows("春节放假，不计入");
    // a rule in force, by its own length
    officer
        .get(&format!(
            "{try_out}?date=2026-09-09&rule=resolution.ordinary"
        ))
        .await
        .is(200)
        .shows("7个工作日，2026年9月18日（周五）到期");
    let rolled = format!("{try_out}?date=2026-01-20&amount=30&unit=cd");
    officer.get(&rolled).await.is(200).shows("2026年2月24日");
    officer
        .get(&format!("{rolled}&no_roll=1"))
        .await
        .is(200)
        .shows("2026年2月19日");
    let evening = format!("{try_out}?date=2026-11-27&hour=20:00&amount=1&unit=wd");
    officer.get(&evening).await.is(200).shows("2026年11月30日");
    officer
        .get(&format!("{evening}&registered=1"))
        .await
        .is(200)
        .shows("2026年12月1日");
    officer
        .get(&format!(
            "{try_out}?date=2026-02-13&hour=17:00&amount=24&unit=h"
        ))
        .await
        .is(200)
        .shows("2026年2月14日（周六）17:00");
    // a year without a notice says so
    officer
        .get(&format!("{try_out}?date=2026-11-02&amount=90&unit=cd"))
        .await
        .is(200)
        .shows("2027年2月1日（周一）（暂定）");
    let wrong = "?date=2026-02-31&hour=25:99&amount=0&unit=wd";
    officer
        .get(&format!("{try_out}{wrong}"))
        .await
        .is(422)
        .shows("2026-02-31")
        .shows("填写日期")
        .shows("填写时间")
        .shows("1到2500之间");
    officer
        .get(&format!("{try_out}?date=2026-02-13&rule=nonsense"))
        .await
        .is(422);
    app.log_in("firm0").await.get(try_out).await.is(404);
    app.visitor().get(try_out).await.is(303);
}

#[tokio::test]
async fn every_date_opens_into_its_steps_with_who_and_why_for_staff_only() {
    let app = TestApp::start().await;
    let (number, case) = in_hand(&app).await;
    let case_page = format!("/office/cases/{case}");
    let mut officer = app.log_in("officer").await;
    let pause = [
        ("category", "testing"),
        ("reason", "等监测报告"),
        ("until", "2026-09-21"),
    ];
    officer
        .fill(&format!("{case_page}/pause"), &pause)
        .await
        .is(303);
    app.clock.set(At::from_beijing(date(2026, 9, 21), 9, 0));
    // a session does not last that long
    let mut officer = app.log_in("officer").await;
    ask_for(&mut officer, &case, "2026-10-10").await.is(303);
    let mut head = app.log_in("head").await;
    head.fill_press(&format!("{case_page}/extension/grant"))
        .await;

    // nine working days from the 9th, the pause left out; the make-up Saturday is a working day
    let page = officer.get(&case_page).await;
    page.is(200)
        .shows("暂停（等检测或评审：等监测报告）")
        .shows("由officer同志暂停")
        .shows("officer同志申请，head同志批准；理由：设备还在路上，内部协调")
        .shows("2026年10月10日（周六）")
        .shows("最初答应的日期")
        .shows("试算另一个日期");
    // the list leads to the steps
    officer
        .get("/office?tab=open")
        .await
        .is(200)
        .shows(&format!("href=\"{case_page}#terms\""));
    // the firm reads the same steps without names and without what was said inside
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("/my/complaints/{number}"))
        .await
        .is(200)
        .shows("等监测报告")
        .shows("设备到货后答复您")
        .shows("2026年10月10日（周六）")
        .hides("由officer同志暂停")
        .hides("内部协调")
        .hides("acc-officer");
}

#[tokio::test]
async fn a_date_in_a_year_without_a_notice_is_marked_wherever_it_stands() {
    let app = TestApp::start().await;
    app.clock.set(At::from_beijing(date(2026, 12, 28), 10, 0));
    let (number, case) = in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    for path in [
        format!("/office/cases/{case}"),
        "/office?tab=open".to_owned(),
    ] {
        officer.get(&path).await.is(200).shows("暂定");
    }
    let mut firm = app.log_in("firm0").await;
    for path in ["/my".to_owned(), format!("/my/complaints/{number}")] {
        firm.get(&path).await.is(200).shows("（暂定");
    }
    let mut intake = app.log_in("intake").await;
    let said = submit(&mut firm, "还有一个问题。").await;
    intake
        .get(&format!("/office/complaints/{said}/open"))
        .await
        .is(200)
        .shows("答复期限2027年1月6日（周三）（暂定）");
    // late already, and still marked: the board shows no other date than the case
    app.clock.set(At::from_beijing(date(2027, 1, 11), 10, 0));
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/overdue")
        .await
        .is(200)
        .shows(&case)
        .shows("1月6日（周三）（暂定）");
}

#[tokio::test]
async fn a_date_that_would_not_do_is_refused_at_its_field_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    let earlier = ask_for(&mut officer, &case, "2026-09-17").await;
    earlier
        .is(422)
        .shows("href=\"#f-to\"")
        .shows("延期后的日期要晚于现在的到期日9月18日（周五）")
        .shows("设备还在路上");
    ask_for(&mut officer, &case, "2026-09-19")
        .await
        .is(422)
        .shows("href=\"#f-to\"")
        .shows("9月19日（周六）是周末，改为工作日");
    ask_for(&mut officer, &case, "2026-10-02")
        .await
        .is(422)
        .shows("是国庆节假期");
    ask_for(&mut officer, &case, "2026-02-31").await.is(422);
    // a pause without an end, into the past, and beyond what any may last
    let pause = format!("/office/cases/{case}/pause");
    let until = |until: &'static str| {
        [
            ("category", "enterprise"),
            ("reason", "等企业补充材料"),
            ("until", until),
        ]
    };
    officer
        .fill(&pause, &until(""))
        .await
        .is(422)
        .shows("填写最晚恢复日期")
        .shows("等企业补充材料");
    officer
        .fill(&pause, &until("2026-09-09"))
        .await
        .is(422)
        .shows("href=\"#f-until\"")
        .shows("恢复日期要晚于今天");
    officer
        .fill(&pause, &until("2027-09-09"))
        .await
        .is(422)
        .shows("最晚暂停到");
    // on the last day it is too late to ask, after it nothing moves any more
    let form = format!("/office/cases/{case}/extension");
    let typed = [("to", "2026-09-28"), ("reason", "r"), ("told", "t")];
    app.clock.set(At::from_beijing(date(2026, 9, 18), 9, 0));
    let mut officer = app.log_in("officer").await;
    officer
        .post(&form, &typed)
        .await
        .is(409)
        .shows("延期要提前至少1个工作日申请");
    app.clock.set(At::from_beijing(date(2026, 9, 21), 9, 0));
    let mut officer = app.log_in("officer").await;
    officer
        .post(&form, &typed)
        .await
        .is(409)
        .shows("逾期后不能再暂停或者延期");
}

#[tokio::test]
async fn the_day_turns_in_beijing_whatever_the_hour_elsewhere() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let page = format!("/office/cases/{case}");
    let midnight = At::start_of_day(date(2026, 9, 19));
    app.clock.set(midnight.plus_seconds(-1));
    let mut officer = app.log_in("officer").await;
    officer.get(&page).await.is(200).shows("今日到期");
    app.clock.set(midnight);
    officer.get(&page).await.is(200).shows("逾期1个工作日");
    // a clock that jumps back takes the lateness back, and nothing else changes
    app.clock.set(midnight.plus_seconds(-2));
    officer.get(&page).await.is(200).shows("今日到期");
}

/// Issue 4 A: a second extension only by a leader, after a consultation; whoever may not is told who may.
#[tokio::test]
async fn a_second_extension_takes_a_consultation_and_a_leader() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let page = format!("/office/cases/{case}");
    let mut officer = app.log_in("officer").await;
    ask_for(&mut officer, &case, "2026-09-22").await.is(303);
    let mut head = app.log_in("head").await;
    head.fill_press(&format!("{page}/extension/grant")).await;
    // not yet: the page does not offer it, and its address says what is missing
    officer.get(&page).await.is(200).hides("/extension\"");
    let form = officer.get(&format!("{page}/extension")).await;
    form.is(409).shows("第二次要先会商");
    let mut intake = app.log_in("intake").await;
    let talk = convene(&mut intake, &case, "").await;
    write(&mut intake, &talk, &["shui", "jiance"]).await;
    item(&mut intake, &talk, &case, "shui", "").await.is(303);
    intake.fill_press(&format!("{talk}/submit")).await;
    let mut leader = app.log_in("leader").await;
    sign(&mut leader, &talk).await.is(303);
    officer.get(&page).await.is(200).shows("/extension\"");
    ask_for(&mut officer, &case, "2026-09-29").await.is(303);
    // it is the leader's turn, on the leader's queue, and nobody else's
    leader.get("/office").await.is(200).shows(&case);
    let grant = format!("{page}/extension/grant");
    head.get(&grant).await.is(403).shows("只能由局领导批准");
    head.get(&page).await.is(200).hides("/extension/grant");
    let shown = leader.get(&page).await;
    shown.is(200).shows("同意延期").shows("不同意延期");
    leader.fill_press(&grant).await;
    let page = leader.get(&page).await;
    page.is(200).shows("2026年9月29日").shows("leader同志批准");
}

/// The same dates, whatever zone and language the machine is set to.
#[test]
fn a_process_in_another_time_zone_counts_the_same() {
    let lines = "2026-02-13T10:00 3wd\n2026-09-18T23:59:59 1wd\n2026-09-19T00:00 1wd\n2026-12-31T23:30 15cd\n2026-01-31T00:30 1mo\n";
    let counted = |zone: &str| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_zhuqi"))
            .args(["term", "try", "-", "--json"])
            .env("TZ", zone)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        program
            .stdin
            .take()
            .unwrap()
            .write_all(lines.as_bytes())
            .unwrap();
        let done = program.wait_with_output().unwrap();
        assert!(done.status.success(), "{zone}");
        String::from_utf8(done.stdout).unwrap()
    };
    let here = counted("Asia/Shanghai");
    assert_eq!(here.lines().count(), 5, "{here}");
    assert!(here.contains("\"due\":\"2026-02-25\""), "{here}");
    for zone in [
        "America/Los_Angeles",
        "Pacific/Kiritimati",
        "UTC",
        "Nowhere/At_All",
    ] {
        assert_eq!(counted(zone), here, "{zone}");
    }
}
