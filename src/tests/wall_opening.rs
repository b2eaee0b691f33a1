//! Openings of the wall through the front door: the duty route, one reader, two persons for several files, a fresh
//! code each time; over by itself, and told to the firm.

use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, TestApp, wednesday};
use crate::leniency_file::{CANARY, FILE_CANARY, name, nowhere_in_plain, report, with_picture};
use crate::second_factor::{Phone, enrol};
use crate::thread::{open, submit};

const HELP: &str = "请帮忙看看玉兰大道的接管。";

/// A firm's problem and its report, the four named; gives both numbers.
async fn given(app: &TestApp) -> (String, String) {
    let mut firm = app.log_in("firm0").await;
    let complaint = submit(&mut firm, HELP).await;
    let mut intake = app.log_in("intake").await;
    open(&mut intake, &complaint).await;
    let file = report(&mut firm).await;
    let mut head = app.log_in("enforcement-head").await;
    name(&mut head, &file).await;
    (complaint, file)
}

/// Somebody who enrolled their second factor.
async fn with_phone<'a>(app: &'a TestApp, login: &str) -> (Browser<'a>, Phone) {
    let mut browser = app.log_in(login).await;
    let (phone, _) = enrol(app, &mut browser).await;
    (browser, phone)
}

/// A code of now, which nobody used: the clock goes on by a minute.
fn fresh(app: &TestApp, phone: &Phone) -> String {
    app.clock.set(app.clock.now().plus_seconds(60));
    phone.shows(app.clock.now())
}

type Fields<'f> = Vec<(&'f str, &'f str)>;

fn wanted<'f>(reader: &'f str, code: &'f str) -> Fields<'f> {
    vec![
        ("reader", reader),
        ("ground", "danger"),
        ("basis", "环境保护法第四十七条"),
        ("reason", "排除泄漏。"),
        ("until", "2026-09-11"),
        ("second_factor", code),
    ]
}

/// The page of the opening that was made.
fn made(sent: &Answer) -> String {
    sent.is(303);
    let to = sent.location();
    let path = to.split('?').next().unwrap().to_owned();
    assert!(path.starts_with("/wall/"), "{to}");
    path
}

pub(crate) async fn duty(officer: &mut Browser<'_>, file: &str) -> String {
    let fields = [
        ("ground", "ongoing"),
        ("words", "罐区水仙阀仍在滴漏。"),
        ("leader", "acc-leader2"),
    ];
    made(
        &officer
            .fill(&format!("/leniency/{file}/duty"), &fields)
            .await,
    )
}

#[tokio::test]
async fn danger_reaches_the_named_leader_who_opens_to_one_reader_for_some_days() {
    let app = TestApp::start().await;
    let (_, file) = given(&app).await;
    let mut officer = app.log_in("enforcer").await;
    officer
        .get(&format!("/leniency/{file}"))
        .await
        .shows("报告险情");
    let path = duty(&mut officer, &file).await;
    officer.get(&path).await.is(200).shows("等leader2同志决定");

    let (mut leader, phone) = with_phone(&app, "leader2").await;
    leader.get("/wall").await.shows("等您处理");
    leader
        .get(&path)
        .await
        .is(200)
        .shows("水仙阀")
        .hides(CANARY);
    // the other leader, and everybody else, has no part in it
    for login in [
        "leader",
        "supervisor",
        "intake",
        "admin",
        "firm0",
        "enforcement-head",
    ] {
        let mut other = app.log_in(login).await;
        other.get(&path).await.is(404);
    }
    let form = format!("{path}/open");
    // no code, an old code, a recovery code: nothing is opened
    leader
        .fill(&form, &wanted("acc-supervisor", "000000"))
        .await
        .is(422)
        .shows("验证码不对")
        .shows("排除泄漏。");
    let code = fresh(&app, &phone);
    leader
        .fill(&form, &wanted("acc-supervisor", &code))
        .await
        .is(303);
    leader
        .get(&path)
        .await
        .hides(CANARY)
        .shows("supervisor同志");
    let mut reader = app.log_in("supervisor").await;
    reader.get("/wall").await.is(200).shows(&file);
    reader
        .get(&path)
        .await
        .is(200)
        .shows(CANARY)
        .shows("只能用于批准的用途");
    // the file itself is as closed as before
    reader.get(&format!("/leniency/{file}")).await.is(404);
    // it stays in the file, and the firm reads of it
    officer
        .get(&format!("/leniency/{file}"))
        .await
        .shows("越过隔离的查阅")
        .shows("supervisor同志");
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/openings")
        .await
        .is(200)
        .shows(&file)
        .shows("supervisor同志（leader2同志批准）")
        .shows("排除泄漏。")
        .hides("水仙阀");
    let mut other = app.log_in("firm1").await;
    other.get("/my/openings").await.is(200).hides(&file);
    // whoever audits reads that it happened
    let mut auditor = app.log_in("auditor").await;
    auditor
        .get(&path)
        .await
        .is(200)
        .shows("supervisor同志")
        .hides(CANARY)
        .hides("水仙阀")
        .hides("排除泄漏。");
    // what was said is nowhere in plain: not the report, not the duty, not the purpose
    nowhere_in_plain(&app, &[CANARY, "水仙阀", "排除泄漏"]).await;
    // after its last day it is over by itself
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 12), 0, 1));
    let mut reader = app.log_in("supervisor").await;
    reader
        .get(&path)
        .await
        .is(200)
        .shows("已到期")
        .hides(CANARY);
}

#[tokio::test]
async fn without_a_second_factor_nothing_is_opened_and_the_form_says_what_to_do() {
    let app = TestApp::start().await;
    let (_, file) = given(&app).await;
    let mut leader = app.log_in("leader").await;
    let mut fields = wanted("acc-supervisor", "123456");
    fields.push(("numbers", &file));
    leader
        .fill("/wall/new", &fields)
        .await
        .is(422)
        .shows("先在“我的账号”登记第二步验证");
    for login in ["supervisor", "intake", "enforcer", "legal"] {
        let mut other = app.log_in(login).await;
        let page = other.get("/wall/new").await;
        assert!(matches!(page.status, 403 | 404), "{login} {}", page.status);
    }
}

#[tokio::test]
async fn several_files_are_opened_by_two_and_a_help_case_to_the_other_side_bars_its_reader() {
    let app = TestApp::start().await;
    let (complaint, file) = given(&app).await;
    let (mut leader, phone) = with_phone(&app, "leader2").await;
    let numbers = format!("{complaint} {}", file.to_lowercase());
    let code = fresh(&app, &phone);
    let mut fields = wanted("acc-enforcer2", &code);
    fields.push(("numbers", &numbers));
    leader
        .fill("/wall/new", &fields)
        .await
        .is(422)
        .shows("选择同意人");
    let code = fresh(&app, &phone);
    let mut fields = wanted("acc-enforcer2", &code);
    fields.extend([("numbers", numbers.as_str()), ("second", "acc-legal")]);
    let path = made(&leader.fill("/wall/new", &fields).await);
    let mut reader = app.log_in("enforcer2").await;
    reader.get(&path).await.is(200).hides(HELP);
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/openings").await.hides("enforcer2同志");

    let (mut legal, second) = with_phone(&app, "legal").await;
    let agree = format!("{path}/agree");
    legal
        .fill(&agree, &[("second_factor", "000000")])
        .await
        .is(422);
    let code = fresh(&app, &second);
    legal
        .fill(&agree, &[("second_factor", &code)])
        .await
        .is(303);
    reader.get(&path).await.is(200).shows(HELP).shows(CANARY);
    // once is once
    legal.get(&agree).await.is(409);
    firm.get("/my/openings").await.shows("enforcer2同志");
    // staff who work on the problem see it in its own file
    let mut intake = app.log_in("intake").await;
    intake
        .get(&format!("/office/complaints/{complaint}"))
        .await
        .shows("enforcer2同志");
    // whoever read a help case of the firm is no officer of its next file
    let next = report(&mut firm).await;
    let mut head = app.log_in("enforcement-head").await;
    let named = [
        ("officer_1", "acc-enforcer"),
        ("certificate_1", "16080001"),
        ("officer_2", "acc-enforcer2"),
        ("certificate_2", "16080002"),
        ("reviewer", "acc-legal"),
        ("decider", "acc-leader"),
    ];
    head.fill(&format!("/leniency/{next}/name"), &named)
        .await
        .is(422)
        .shows("办理过这家企业的求助事项");
}

#[tokio::test]
async fn a_firm_is_told_later_only_on_a_legal_ground_and_then_by_itself() {
    let app = TestApp::start().await;
    let (complaint, _) = given(&app).await;
    let (mut leader, phone) = with_phone(&app, "leader2").await;
    let code = fresh(&app, &phone);
    let mut fields = wanted("acc-enforcer2", &code);
    fields.extend([
        ("numbers", complaint.as_str()),
        ("postpone_until", "2026-09-20"),
    ]);
    leader
        .fill("/wall/new", &fields)
        .await
        .is(422)
        .shows("写明推迟的法律依据");
    let code = fresh(&app, &phone);
    let mut fields = wanted("acc-enforcer2", &code);
    fields.extend([
        ("numbers", complaint.as_str()),
        ("postpone_until", "2026-09-20"),
        ("postpone_ground", "刑事诉讼法第五十四条"),
    ]);
    made(&leader.fill("/wall/new", &fields).await);
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/openings").await.is(200).hides(&complaint);
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 20), 0, 0));
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/openings").await.is(200).shows(&complaint);
}

#[tokio::test]
async fn a_report_can_be_declined_with_a_reason_and_rebuild_agrees() {
    let app = TestApp::start().await;
    let (complaint, file) = given(&app).await;
    let mut officer = app.log_in("enforcer").await;
    let path = duty(&mut officer, &file).await;
    let mut leader = app.log_in("leader2").await;
    let reason = [("reason", "已经现场处置，不用再看。")];
    leader
        .fill(&format!("{path}/decline"), &reason)
        .await
        .is(303);
    officer.get(&path).await.shows("已经现场处置");
    leader.get(&format!("{path}/decline")).await.is(409);
    // help officers report as well, from the problem
    let mut head = app.log_in("head").await;
    let fields = [
        ("ground", "danger"),
        ("words", "企业说的储罐有裂缝。"),
        ("leader", "acc-leader"),
    ];
    let from = format!("/office/complaints/{complaint}/duty");
    made(&head.fill(&from, &fields).await);
    let mut stranger = app.log_in("head2").await;
    stranger.get(&from).await.is(404);
    officer.get(&from).await.is(404);
    assert!(app.clock.now() >= wednesday());
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn a_code_is_not_used_up_by_what_the_rule_refuses() {
    let app = TestApp::start().await;
    let (_, file) = given(&app).await;
    let mut officer = app.log_in("enforcer").await;
    let path = duty(&mut officer, &file).await;
    let (mut leader, phone) = with_phone(&app, "leader2").await;
    let form = format!("{path}/open");
    let code = fresh(&app, &phone);
    let mut late = wanted("acc-supervisor", &code);
    for field in &mut late {
        if field.0 == "until" {
            field.1 = "2027-09-11";
        }
    }
    leader
        .fill(&form, &late)
        .await
        .is(422)
        .shows("日期太晚")
        .hides("验证码不对");
    // put right, the same code is still good, and then no more
    leader
        .fill(&form, &wanted("acc-supervisor", &code))
        .await
        .is(303);
    let second = duty(&mut officer, &file).await;
    leader
        .fill(&format!("{second}/open"), &wanted("acc-supervisor", &code))
        .await
        .is(422)
        .shows("验证码不对");
}

#[tokio::test]
async fn the_reader_has_the_files_of_what_was_opened_and_each_download_is_on_record() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let file = with_picture(&mut firm).await;
    let mut head = app.log_in("enforcement-head").await;
    name(&mut head, &file).await;
    let mut officer = app.log_in("enforcer").await;
    let path = duty(&mut officer, &file).await;
    let (mut leader, phone) = with_phone(&app, "leader2").await;
    let code = fresh(&app, &phone);
    leader
        .fill(&format!("{path}/open"), &wanted("acc-supervisor", &code))
        .await
        .is(303);
    let mut reader = app.log_in("supervisor").await;
    let page = reader.get(&path).await;
    page.is(200).shows("每次下载都有记录").shows(FILE_CANARY);
    let text = page.text();
    let at = format!("\"{path}/files/");
    let id: String = text.split(&at).nth(1).unwrap().chars().take(64).collect();
    let href = format!("{path}/files/{id}");
    // the page itself records nothing
    let said = format!("supervisor同志下载了{file}的一个附件");
    page.hides(&said);
    let got = reader.get(&href).await;
    assert_eq!(got.is(200).body, crate::uploads::PNG);
    reader.get(&path).await.is(200).shows(&said);
    // whoever opened it, whoever told of it and whoever audits read that it was downloaded, and have no file by that
    let enforcer = app.log_in("enforcer").await;
    let auditor = app.log_in("auditor").await;
    for mut other in [leader, enforcer, auditor] {
        other
            .get(&path)
            .await
            .is(200)
            .shows(&said)
            .hides(FILE_CANARY);
        other.get(&href).await.is(404);
    }
    for login in ["leader", "intake", "enforcement-head", "firm0", "firm1"] {
        let mut other = app.log_in(login).await;
        other.get(&href).await.is(404);
    }
    let guessed = format!("{path}/files/{}", "0".repeat(64));
    reader.get(&guessed).await.is(404);
    // after the last day the reader has it no more
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 12), 9, 0));
    let mut reader = app.log_in("supervisor").await;
    reader.get(&href).await.is(404);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn a_report_nobody_decides_is_late_with_its_leader_and_says_nothing_of_itself() {
    let app = TestApp::start().await;
    let (_, file) = given(&app).await;
    let mut officer = app.log_in("enforcer").await;
    let path = duty(&mut officer, &file).await;
    let mut leader = app.log_in("leader2").await;
    leader.get("/wall").await.is(200).shows("12:00前处理");
    leader
        .get("/supervision")
        .await
        .is(200)
        .hides("险情报告逾期");
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 9), 12, 0));
    // two hours later everybody logs in anew
    let mut leader = app.log_in("leader2").await;
    leader.get("/wall").await.shows("已逾期，应在");
    leader.get(&path).await.is(200).shows("已逾期，应在");
    for login in ["leader2", "supervisor", "auditor"] {
        let mut reader = app.log_in(login).await;
        reader
            .get("/supervision")
            .await
            .is(200)
            .shows("险情报告逾期未处理：leader2同志，应在")
            .hides(&file)
            .hides("水仙阀");
    }
    let decline = [("reason", "已经现场处置。")];
    leader
        .fill(&format!("{path}/decline"), &decline)
        .await
        .is(303);
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision")
        .await
        .is(200)
        .hides("险情报告逾期");
    leader.get("/wall").await.is(200).hides("已逾期");
}
