//! A holiday notice put in force: looked at first, refused at its line, then every open date brought to it
//! in batches that can be stopped anywhere; and deadlines changed for open terms.

use axum::http::Method;
use jiff::civil::date;
use zhuqi::domain::time::At;
use zhuqi::server::recompute::Pace;

use crate::app::{Answer, Browser, TestApp};
use crate::thread::{open, submit};

const EDIT: &str = "/admin/calendar/edit";
pub(crate) const NOTICE: &str = "year,name,from,to,worked\n2027,元旦,2027-01-01,2027-01-03,\n2027,春节,2027-02-05,2027-02-11,2027-01-31 2027-02-13\n";

/// Three cases whose ordinary seven working days end on 6 January 2027, provisionally.
pub(crate) async fn over_new_year(app: &TestApp) -> Vec<(String, String)> {
    app.clock.set(At::from_beijing(date(2026, 12, 28), 10, 0));
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let mut all = Vec::new();
    for n in 0..3 {
        let number = submit(&mut firm, &format!("第{n}个问题。")).await;
        let case = open(&mut intake, &number).await;
        all.push((number, case));
    }
    all
}

async fn send(who: &mut Browser<'_>, fields: &[(&str, &str)], file: Option<&[u8]>) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part =
            format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    if let Some(bytes) = file {
        body.extend_from_slice(
            b"--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"2027.csv\"\r\n\r\n",
        );
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--x--\r\n");
    who.send(Method::POST, EDIT, "multipart/form-data; boundary=x", body)
        .await
}

/// The mark of what was looked at.
fn mark(page: &Answer) -> String {
    let text = page.text();
    let input = text
        .split("<input")
        .find(|i| i.contains("name=\"confirm\""))
        .expect("a tick for what was looked at");
    let value = input.split("value=\"").nth(1).unwrap();
    value.split('"').next().unwrap().to_owned()
}

/// Looks at the notice, ticks and puts it in force.
pub(crate) async fn publish(who: &mut Browser<'_>, notice: &str) {
    let looked = send(who, &[("notice", notice), ("_look", "1")], None).await;
    looked.is(200);
    let confirm = mark(&looked);
    send(who, &[("notice", notice), ("confirm", &confirm)], None)
        .await
        .is(303);
}

#[tokio::test]
async fn a_notice_is_looked_at_then_put_in_force_and_open_dates_follow() {
    let app = TestApp::start().await;
    let cases = over_new_year(&app).await;
    let (number, case) = &cases[0];
    let mut officer = app.log_in("officer").await;
    for (_, case) in &cases {
        officer
            .fill_press(&format!("/office/cases/{case}/acknowledge"))
            .await;
    }
    let mut admin = app.log_in("admin").await;
    admin
        .get("/admin/calendar")
        .await
        .is(200)
        .shows("2027年放假安排还没有录入")
        .shows("2月15日（周日）到2月23日（周一）");
    // nothing is in force by pressing once
    let unseen = send(&mut admin, &[("notice", NOTICE)], None).await;
    unseen.is(422).shows("先看影响，核对后再勾选");
    let mut supervisor = app.log_in("supervisor").await;
    let looked = send(&mut supervisor, &[("_look", "1")], Some(NOTICE.as_bytes())).await;
    looked
        .is(200)
        .shows("会变化的日期")
        .shows("2027年1月6日（周三）")
        .shows("2027年1月7日（周四）")
        .shows("推后")
        .shows(case);
    // the file says the same, and runs nothing
    let file = supervisor.get("/admin/calendar/moves.csv").await;
    file.is(200).shows("\"2027-01-06\",\"2027-01-07\"");
    assert!(file.text().starts_with('\u{feff}'));
    // the administrator sees no matter
    let looked = send(&mut admin, &[("notice", NOTICE), ("_look", "1")], None).await;
    looked.is(200).shows("2027年1月7日").hides(case);
    // what is ticked is what was looked at
    let confirm = mark(&looked);
    let other = NOTICE.replace("2027-01-03", "2027-01-02");
    send(
        &mut admin,
        &[("notice", &other), ("confirm", &confirm)],
        None,
    )
    .await
    .is(422);
    send(
        &mut admin,
        &[("notice", NOTICE), ("confirm", &confirm)],
        None,
    )
    .await
    .is(303);
    // who changed it and when is for whoever may change it
    let changed = admin.get("/admin/calendar").await;
    changed.is(200).shows("修改记录").shows("启用工作日历");
    let mut reader = app.log_in("officer2").await;
    reader
        .get("/admin/calendar")
        .await
        .is(200)
        .hides("修改记录");
    // again: nothing would change (the form is as fresh as the calendar)
    send(
        &mut admin,
        &[("notice", NOTICE), ("confirm", &confirm)],
        None,
    )
    .await
    .is(422)
    .shows("和原来的一样");

    // until its batch has run the old date stands, marked, on list, board and page alike
    app.clock.set(At::from_beijing(date(2026, 12, 29), 10, 0));
    let case_page = format!("/office/cases/{case}");
    let mut officer = app.log_in("officer").await;
    let mut firm = app.log_in("firm0").await;
    let old = "2027年1月6日（周三）（暂定，重新计算中）";
    officer
        .get(&case_page)
        .await
        .is(200)
        .shows(old)
        .shows("按新日历应是");
    officer
        .get("/office?tab=open")
        .await
        .is(200)
        .shows("重新计算中");
    firm.get(&format!("/my/complaints/{number}"))
        .await
        .is(200)
        .shows("重新计算中");
    // a kill between two batches: another server goes on where it stood
    let (_, pace) = app
        .server
        .recompute_batch(Pace::of(1))
        .await
        .unwrap()
        .unwrap();
    let mut admin = app.log_in("admin").await;
    admin
        .get("/admin/calendar")
        .await
        .is(200)
        .shows("正在按新的规定重新计算期限");
    let _ = pace;
    let again = app.again().await;
    again.recompute().await.unwrap();
    assert_eq!(app.server.recompute().await.unwrap(), 0);
    assert_eq!(app.server.recompute_batch(Pace::of(1)).await.unwrap(), None);
    admin
        .get("/admin/calendar")
        .await
        .is(200)
        .shows("最近一次重新计算已完成");
    for (number, case) in &cases {
        let page = officer.get(&format!("/office/cases/{case}")).await;
        page.is(200)
            .shows("2027年1月7日（周四）")
            .shows("放假安排或规则更新")
            .hides("重新计算中");
        let moved = page
            .text()
            .matches("放假安排或规则更新，到期日改为2027年1月7日")
            .count();
        assert_eq!(moved, 1, "each date moves once");
        firm.get(&format!("/my/complaints/{number}"))
            .await
            .is(200)
            .shows("2027年1月7日")
            .shows("最初答应2027年1月6日");
    }
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

#[tokio::test]
async fn a_command_that_touches_a_term_recounts_it_first() {
    let app = TestApp::start().await;
    let cases = over_new_year(&app).await;
    let mut admin = app.log_in("admin").await;
    publish(&mut admin, NOTICE).await;
    let (touched, other) = (&cases[0].1, &cases[1].1);
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{touched}/acknowledge"))
        .await;
    officer
        .get(&format!("/office/cases/{touched}"))
        .await
        .is(200)
        .shows("2027年1月7日（周四）")
        .hides("重新计算中");
    officer
        .get(&format!("/office/cases/{other}"))
        .await
        .is(200)
        .shows("重新计算中");
    // the date an extension must be later than is the new one
    let form = format!("/office/cases/{touched}/extension");
    let fields = [("to", "2027-01-07"), ("reason", "r"), ("told", "t")];
    officer
        .fill(&form, &fields)
        .await
        .is(422)
        .shows("现在的到期日1月7日");
    app.server.recompute().await.unwrap();
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

#[tokio::test]
async fn a_bad_file_is_refused_at_its_line_and_nothing_is_taken_in() {
    let app = TestApp::start().await;
    let mut admin = app.log_in("admin").await;
    let gbk = b"year,name,from,to,worked\n2027,\xd4\xaa\xb5\xa9,2027-01-01,2027-01-03,\n";
    let rows = "2027-01-01,off,元旦\n".repeat(50_000);
    let files: [(&[u8], &str); 6] = [
        (
            "year,name,from,to,worked\n2027,元旦,2027-01-01,2027-01-03,\n2028,元旦,2028-01-01,2028-01-01,\n2027,春节,2027-02-05,2027-02-06,\n".as_bytes(),
            "第4行：2027年写了两次",
        ),
        (
            "2027-10-02,off,国庆\n2027-10-02,worked,国庆\n".as_bytes(),
            "第2行：2027年10月2日（周六）既放假（国庆）又上班",
        ),
        (
            "year,name,from,to,worked\n2027,春节,2027-02-31,2027-03-02,\n".as_bytes(),
            "第2行：没有“2027-02-31”这一天",
        ),
        (rows.as_bytes(), "第2001行：行数太多"),
        (gbk, "第2行：不是UTF-8编码（可能是GBK）"),
        (b"hello", "第1行：读不懂"),
    ];
    for (file, said) in files {
        let refused = send(&mut admin, &[("notice", ""), ("_look", "1")], Some(file)).await;
        refused.is(422).shows(said);
        assert!(
            refused.body.len() < 400_000,
            "{said}: what is no notice is not shown"
        );
    }
    // contradicting the notice of the year before
    let clash = "2025-12-31,off,元旦\n2026-01-04,off,元旦\n";
    send(&mut admin, &[("notice", clash), ("_look", "1")], None)
        .await
        .is(200);
    admin
        .get("/admin/calendar")
        .await
        .is(200)
        .shows("现行版本2023-2026。")
        .hides("data-testid=\"year-2027\"");
    for login in ["officer", "intake", "firm0"] {
        let mut who = app.log_in(login).await;
        let answer = who.get(EDIT).await;
        assert!(
            matches!(answer.status, 403 | 404),
            "{login}: {}",
            answer.status
        );
    }
}

/// The page of a case that is answered within seven working days from Wednesday 9 September 2026.
async fn case_of_seven_days(app: &TestApp) -> String {
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let number = submit(&mut firm, "总管接不上。").await;
    let case = open(&mut intake, &number).await;
    format!("/office/cases/{case}")
}

#[tokio::test]
async fn other_deadlines_hold_for_open_terms_only_where_their_editor_says_so() {
    let app = TestApp::start().await;
    let page = case_of_seven_days(&app).await;
    let mut admin = app.log_in("admin").await;
    let form = "/admin/deadlines";
    let fields = [("profile", "wd_5_15_30"), ("day_unit", "wd")];
    admin.fill(form, &fields).await.is(303);
    app.server.recompute().await.unwrap();
    let mut officer = app.log_in("officer").await;
    // seven working days from the 9th, as when it started
    officer
        .get(&page)
        .await
        .is(200)
        .shows("2026年9月18日（周五）");
    let ticked = [
        ("profile", "wd_5_15_30"),
        ("day_unit", "wd"),
        ("apply_to_open", "1"),
    ];
    let mut look = ticked.to_vec();
    look.push(("_look", "1"));
    // fifteen, the make-up Sunday counted and the Mid-Autumn Festival not
    admin
        .fill(form, &look)
        .await
        .is(200)
        .shows("2026年9月18日（周五）")
        .shows("2026年9月30日（周三）")
        .shows("推后");
    admin.get("/admin/deadlines/moves.csv").await.is(200);
    admin.fill(form, &ticked).await.is(303);
    officer
        .get(&page)
        .await
        .is(200)
        .shows("2026年9月18日（周五）");
    app.server.recompute().await.unwrap();
    officer
        .get(&page)
        .await
        .is(200)
        .shows("2026年9月30日（周三）")
        .shows("最初答应的日期")
        .shows("放假安排或规则更新");
    assert_eq!(app.server.recompute().await.unwrap(), 0);
}

#[tokio::test]
async fn one_number_of_days_is_changed_on_its_page_and_says_where_it_comes_from() {
    let app = TestApp::start().await;
    let page = case_of_seven_days(&app).await;
    let mut admin = app.log_in("admin").await;
    let list = "/admin/deadlines/terms";
    admin.get(list).await.is(200).shows("办结答复（一般）");
    let form = "/admin/deadlines/resolution_ordinary/edit";
    let none = [
        ("amount", "0"),
        ("unit", "wd"),
        ("source", ""),
        ("reason", ""),
    ];
    let refused = admin.fill(form, &none).await;
    refused.is(422).shows("填写依据").shows("填写修改理由");
    let fields = [
        ("amount", "15"),
        ("unit", "wd"),
        ("roll", "1"),
        ("source", "局长办公会纪要"),
        ("reason", "管网类问题七天办不完"),
        ("apply_to_open", "1"),
    ];
    let mut look = fields.to_vec();
    look.push(("_look", "1"));
    // fifteen, the make-up Sunday counted and the Mid-Autumn Festival not
    let moves = admin.fill(form, &look).await;
    moves.is(200).shows("2026年9月30日（周三）").shows("推后");
    let file = "/admin/deadlines/resolution_ordinary/moves.csv";
    admin.get(file).await.is(200).shows("2026-09-30");
    admin.fill(form, &fields).await.is(303);
    app.server.recompute().await.unwrap();
    let mut officer = app.log_in("officer").await;
    officer
        .get(&page)
        .await
        .is(200)
        .shows("2026年9月30日（周三）");
    admin
        .get(list)
        .await
        .is(200)
        .shows("15个工作日")
        .shows("局长办公会纪要")
        .shows("修改期限“办结答复（一般）”：7个工作日改为15个工作日")
        .shows("管网类问题七天办不完");
    // who works by them reads them and changes none
    let read = officer.get(list).await;
    read.is(200)
        .shows("15个工作日")
        .hides("管网类问题七天办不完");
    officer.get(form).await.is(403);
    officer.post(form, &fields).await.is(403);
    admin
        .get("/admin/deadlines/no_such_term/edit")
        .await
        .is(404);
}

#[tokio::test]
async fn another_number_of_the_rules_is_changed_on_its_page_and_a_rung_says_what_it_would_press() {
    let app = TestApp::start().await;
    let page = case_of_seven_days(&app).await;
    let mut admin = app.log_in("admin").await;
    let list = "/admin/deadlines/terms";
    admin
        .get(list)
        .await
        .is(200)
        .shows("合并后可以撤销的时间")
        .shows("黄牌督办单：逾期")
        .shows("黄牌督办单：企业不满意");
    // two working days before the eighteenth is not yet today; seven are
    let rung = "/admin/deadlines/settings/rung.reminder.before_due/edit";
    let fields = |amount: &'static str| [("amount", amount), ("reason", "早些提醒")];
    let mut look = fields("2").to_vec();
    look.push(("_look", "1"));
    let none = admin.fill(rung, &look).await;
    none.is(200).shows("会对0项期限发出“提醒”");
    look[0].1 = "7";
    let seen = admin.fill(rung, &look).await;
    seen.is(200).hides("会对0项期限").shows("发出“提醒”");
    for (amount, said) in [("0", "1"), ("1000", "366"), ("x", "改为")] {
        let refused = admin.fill(rung, &fields(amount)).await;
        refused.is(422).shows(said).shows("早些提醒");
    }
    admin.fill(rung, &fields("7")).await.is(303);
    admin
        .get(list)
        .await
        .is(200)
        .shows("修改“提醒：到期前”：2个工作日改为7个工作日")
        .shows("早些提醒");
    app.server.press().await.unwrap();
    let number = page.rsplit('/').next().unwrap();
    let mut head = app.log_in("head").await;
    head.get("/inbox").await.is(200).shows(number);
    let mut officer = app.log_in("officer").await;
    // a rung is never reached before the one below it
    let blue = "/admin/deadlines/settings/rung.blue.before_due/edit";
    let refused = admin.fill(blue, &fields("8")).await;
    refused.is(422).shows("比下一级还早");
    // what presses nothing says what becomes of what has begun, and has nothing to look at
    let parked = "/admin/deadlines/settings/parked_most/edit";
    admin
        .get(parked)
        .await
        .is(200)
        .shows("挂账的按原定日期再看")
        .hides("_look");
    admin.fill(parked, &fields("91")).await.is(422).shows("90");
    admin.fill(parked, &fields("60")).await.is(303);
    officer
        .get(list)
        .await
        .is(200)
        .shows("60个自然日")
        .hides("早些提醒");
    officer.get(parked).await.is(403);
    officer.post(parked, &fields("30")).await.is(403);
    let unknown = "/admin/deadlines/settings/no_such/edit";
    admin.get(unknown).await.is(404);
}
