//! Somebody comes to act for a firm: by credit code and proof, checked by the office, with the firm's own contacts told; or
//! let in by its administrator, and out again.

use crate::app::{Answer, Browser, FIRMS, PASSWORD, TestApp};
use crate::thread::number_in;
use crate::uploads::{PNG, send_to};
use zhuqi::domain::time::At;

const PATH: &str = "/claims/new";
const CHOSEN: &str = "a new long phrase";

fn typed<'a>(uscc: &'a str, key: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("uscc", uscc),
        ("name", "示例厂"),
        ("district", FIRMS[0].2),
        ("contact_name", "周新来"),
        ("contact_phone", "13700004321"),
        ("position", "环保专员"),
        ("key", key),
    ]
}

async fn ask(who: &mut Browser<'_>, path: &str, uscc: &str) -> Answer {
    let key = who.get(path).await.is(200).hidden("key").unwrap();
    send_to(who, path, &typed(uscc, &key), &[("营业执照.png", PNG)]).await
}

/// The code on a printed sheet.
fn code_on(sheet: &Answer) -> String {
    let text = sheet.text();
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    let mut codes = words.filter(|w| w.len() == 19 && w.matches('-').count() == 3);
    codes.next().expect("the sheet shows a code").to_owned()
}

/// Logs in for the first time with a printed code.
async fn first_time<'a>(app: &'a TestApp, login: &str, code: &str) -> Browser<'a> {
    let mut person = app.visitor();
    let fields = [("login", login), ("password", code)];
    person.post("/login", &fields).await.is(303);
    let change = [("old", code), ("new", CHOSEN), ("again", CHOSEN)];
    person.post("/password", &change).await.is(303);
    person
}

#[tokio::test]
async fn by_proof_somebody_gets_an_account_and_the_firms_contacts_were_told() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    visitor.get("/").await.is(200).shows(PATH);
    let none = visitor.fill(PATH, &typed(FIRMS[0].0, "k")).await;
    none.is(422)
        .shows("上传营业执照照片和授权证明")
        .shows("周新来");
    let sent = ask(&mut visitor, PATH, FIRMS[0].0).await;
    let number = number_in(&sent.is(303).location());
    assert!(number.starts_with("ZH-2026-"), "{number}");
    let receipt = visitor.get(&sent.location()).await;
    // that the firm is on record, and how it is called, is no stranger's
    receipt
        .is(200)
        .shows(&number)
        .hides(FIRMS[0].1)
        .hides("周新来");
    let look = [("number", number.as_str()), ("last4", "4321")];
    visitor
        .post("/track", &look)
        .await
        .is(200)
        .shows("正在核对")
        .hides(FIRMS[0].1);
    let wrong = [("number", number.as_str()), ("last4", "0000")];
    visitor
        .post("/track", &wrong)
        .await
        .is(422)
        .hides("正在核对");

    // whoever acts for it already is told, masked, and may object; nobody else
    let mut firm = app.log_in("firm0").await;
    firm.get("/my")
        .await
        .is(200)
        .shows("有人申请代表本企业（1）");
    let members = firm.get("/my/members").await;
    members
        .is(200)
        .shows("周*")
        .hides("周新来")
        .hides("13700004321");
    let object = format!("/my/claims/{number}/object");
    let mut other = app.log_in("firm1").await;
    other.get("/my").await.hides("有人申请代表本企业");
    other.get(&object).await.is(404);
    firm.fill(&object, &[("words", "")]).await.is(422);
    firm.fill(&object, &[("words", "她上个月才来，等我们出授权。")])
        .await
        .is(303);

    let mut intake = app.log_in("intake").await;
    intake
        .get("/office")
        .await
        .is(200)
        .shows("待核对的企业账号申请（1）");
    intake.get("/office/claims").await.is(200).shows(&number);
    let page = format!("/office/claims/{number}");
    let unseen = intake.get(&page).await;
    unseen
        .is(200)
        .shows("她上个月才来")
        .shows("已告知现有联系人1人")
        .hides("周新来")
        .hides("13700004321")
        .hides("营业执照.png")
        .hides("/accept");
    intake.get(&format!("{page}/accept")).await.is(409);
    intake.fill_press(&format!("{page}/show")).await;
    let seen = intake.get(&page).await;
    seen.is(200)
        .shows("周新来")
        .shows("13700004321")
        .shows("营业执照.png");
    let text = seen.text();
    let at = text.find("/attachments/enterprise/").unwrap();
    let file: String = text[at..].chars().take_while(|c| *c != '"').collect();
    assert_eq!(intake.get(&file).await.is(200).body, PNG);
    // who did not look reads none of it
    let mut head = app.log_in("supervisor").await;
    head.get(&page).await.is(404);
    for who in [&mut head, &mut firm, &mut other] {
        who.get(&file).await.is(404);
    }
    let accept = format!("{page}/accept");
    intake
        .get(&accept)
        .await
        .is(200)
        .shows("周新来")
        .shows("13700004321");
    let fields = [
        ("login", "zhou.xl"),
        ("name", "周新来"),
        ("phone", "13700004321"),
        ("note", "打总机核实过"),
    ];
    intake.fill(&accept, &fields).await.is(303);
    intake.get(&accept).await.is(409);
    intake.get("/office").await.hides("待核对的企业账号申请");
    firm.get("/my").await.hides("有人申请代表本企业");
    let print = format!("/office/enterprises/{}/contacts/zhou.xl/code", FIRMS[0].0);
    let sheet = intake.post(&print, &[("identity_check", "身份证")]).await;
    let mut person = first_time(&app, "zhou.xl", &code_on(sheet.is(200))).await;
    person.get("/my").await.is(200).shows(FIRMS[0].1);
    visitor
        .post("/track", &look)
        .await
        .is(200)
        .shows("已通过")
        .hides("打总机核实过");
}

#[tokio::test]
async fn what_was_declined_says_why_to_whoever_asked_and_opens_nothing() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let sent = ask(&mut visitor, PATH, "91410882YYYY00030H").await;
    let number = number_in(&sent.is(303).location());
    let mut intake = app.log_in("intake").await;
    let page = format!("/office/claims/{number}");
    intake.get(&page).await.is(200).shows("还没有联系人");
    intake.fill_press(&format!("{page}/show")).await;
    let reason = [("reason", "授权书没有盖章，补盖后再申请。")];
    intake
        .fill(&format!("{page}/decline"), &reason)
        .await
        .is(303);
    let look = [("number", number.as_str()), ("last4", "4321")];
    let told = visitor.post("/track", &look).await;
    told.is(200).shows("没有通过").shows("授权书没有盖章");
    let rows = app.server.dump().await.unwrap();
    let logins = rows["account_rows"]
        .iter()
        .filter_map(|r| r["login"].as_str());
    assert!(logins.into_iter().all(|l| l != "zhou.xl"));
}

#[tokio::test]
async fn one_person_acts_for_a_second_firm_with_the_account_they_have() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    // an open form is for whoever has no account
    let led = firm.get(PATH).await;
    assert_eq!(
        (led.status, led.location().as_str()),
        (303, "/my/claims/new")
    );
    let own = ask(&mut firm, "/my/claims/new", FIRMS[0].0).await;
    own.is(422).shows("err-uscc");
    let sent = ask(&mut firm, "/my/claims/new", FIRMS[1].0).await;
    let number = number_in(&sent.is(303).location());
    let mut intake = app.log_in("intake").await;
    let page = format!("/office/claims/{number}");
    intake.fill_press(&format!("{page}/show")).await;
    let accept = format!("{page}/accept");
    intake.get(&accept).await.is(200).hides("name=\"login\"");
    intake
        .fill(&accept, &[("note", "授权书核对过")])
        .await
        .is(303);
    let mut again = app.log_in("firm0").await;
    let choice = again.get("/act-as").await;
    choice.is(200).shows(FIRMS[0].1).shows(FIRMS[1].1);
}

#[tokio::test]
async fn an_administrator_lets_a_colleague_in_and_out_again() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let fields = [
        ("login", "li.si"),
        ("name", "李四"),
        ("phone", "13800000001"),
    ];
    firm.fill("/my/members/new", &fields).await.is(303);
    firm.get("/my/members")
        .await
        .is(200)
        .shows("li.si")
        .shows("还没有登录过");
    let print = "/my/members/li.si/code";
    let mut other = app.log_in("firm1").await;
    other.post(print, &[]).await.is(404);
    other.get("/my/members/li.si/remove").await.is(404);
    other.get("/my/members").await.hides("li.si");
    let code = code_on(firm.post(print, &[]).await.is(200));
    let mut colleague = first_time(&app, "li.si", &code).await;
    colleague
        .get("/my/members")
        .await
        .is(200)
        .hides("/my/members/new");
    colleague.get("/my/members/new").await.is(403);
    colleague.get("/my/members/firm0/remove").await.is(403);
    colleague.post("/my/members/firm0/code", &[]).await.is(403);
    // once they came, a code would make the administrator them
    firm.post(print, &[]).await.is(409);
    firm.get("/my/members")
        .await
        .hides("/my/members/li.si/code");
    // the accounts of staff and of other firms are nobody's here
    for login in ["intake", "firm1", "admin"] {
        firm.get(&format!("/my/members/{login}/remove"))
            .await
            .is(404);
        firm.post(&format!("/my/members/{login}/code"), &[])
            .await
            .is(404);
    }
    firm.fill("/my/members/li.si/remove", &[]).await.is(303);
    firm.get("/my/members").await.hides("li.si");
    // at once, where they are logged in
    let gone = colleague.get("/my/complaints").await;
    assert!(gone.status != 200, "{}", gone.status);
    let mut back = app.visitor();
    let fields = [("login", "li.si"), ("password", CHOSEN)];
    let refused = back.post("/login", &fields).await;
    let inside = back.get("/my").await;
    assert!(inside.status != 200, "{} {}", refused.status, inside.status);
    let fields = [("login", "firm0"), ("password", PASSWORD)];
    back.post("/login", &fields).await.is(303);
}

#[tokio::test]
async fn a_wish_nobody_checks_is_late_and_who_may_not_open_it_learns_no_more() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let sent = ask(&mut visitor, PATH, FIRMS[0].0).await;
    let number = number_in(&sent.is(303).location());
    let page = format!("/office/claims/{number}");
    let mut intake = app.log_in("intake").await;
    // two working days from Wednesday the 9th
    intake
        .get(&page)
        .await
        .is(200)
        .shows("2026年9月11日（周五）");
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 14), 9, 0));
    app.server.press().await.unwrap();
    let mut intake = app.log_in("intake").await;
    intake.get("/office/claims").await.shows("逾期1个工作日");
    intake.get("/inbox").await.is(200).shows(&number);
    let mut supervisor = app.log_in("supervisor").await;
    let overdue = supervisor.get("/supervision/overdue").await;
    overdue
        .is(200)
        .shows("周*申请企业账号")
        .shows(FIRMS[0].1)
        .hides(&page)
        .hides("周新来");
    intake.fill(&format!("{page}/show"), &[]).await.is(303);
    let no = [("reason", "授权书没有盖章。")];
    intake.fill(&format!("{page}/decline"), &no).await.is(303);
    supervisor
        .get("/supervision/overdue")
        .await
        .hides("周*申请企业账号");
}
