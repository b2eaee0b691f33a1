//! A firm nobody knows yet: it says what troubles it without an account, is phoned, and gets one.

use crate::app::{Answer, Browser, FIRMS, TestApp};
use crate::thread::number_in;
use crate::uploads::{PNG, send_to};

const FIRST: &str = "/complaints/first";

const WORDS: &str = "刚建厂，不知道排污许可怎么办。";
const USCC: &str = "91410882YYYY00030H";

fn fields<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = vec![
        ("words", WORDS),
        ("name", "新来机械厂"),
        ("uscc", USCC),
        ("district", FIRMS[0].2),
        ("contact_name", "周新来"),
        ("contact_phone", "137 0000 4321"),
        ("category", ""),
    ];
    for (name, value) in changed {
        if let Some(field) = all.iter_mut().find(|(n, _)| n == name) {
            field.1 = value;
        }
    }
    all
}

async fn send(visitor: &mut Browser<'_>, changed: &[(&str, &str)]) -> Answer {
    visitor.fill("/complaints/first", &fields(changed)).await
}

#[tokio::test]
async fn without_an_account_a_firm_is_heard_phoned_and_given_one() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    visitor.get("/").await.is(200).shows("/complaints/first");
    let sent = send(&mut visitor, &[]).await;
    sent.is(303);
    let number = number_in(&sent.location());
    let receipt = visitor.get(&sent.location()).await;
    receipt.is(200).shows(&number).shows("我们不发短信");
    for secret in ["周新来", "4321", "排污许可怎么办"] {
        receipt.hides(secret);
    }
    // by number and phone it is found again
    let asked = [("number", number.as_str()), ("last4", "4321")];
    visitor.post("/track", &asked).await.is(200).shows(&number);

    let mut intake = app.log_in("intake").await;
    intake
        .get("/office")
        .await
        .is(200)
        .shows("待电话核实的联系人（1）");
    let list = "/office/complaints?contact=unverified";
    intake.get(list).await.is(200).shows(&number);
    let page = format!("/office/complaints/{number}");
    let unseen = intake.get(&page).await;
    unseen
        .is(200)
        .shows("还没有电话核实")
        .shows("137****4321")
        .hides("13700004321");
    // no account is proposed before the call, and no number before that is on record
    unseen.hides("给这位联系人开账号");
    intake.fill_press(&format!("{page}/contact/show")).await;
    let seen = intake.get(&page).await;
    seen.is(200)
        .shows("13700004321")
        .shows("查看了完整联系方式");
    // whoever did not ask still sees it masked
    let mut head = app.log_in("supervisor").await;
    head.get(&page).await.is(200).hides("13700004321");

    let call = format!("{page}/contact");
    let nobody = [("reached", "no"), ("note", "无人接听")];
    intake.fill(&call, &nobody).await.is(303);
    intake.get(&page).await.shows("已打1次");
    let reached = [("reached", "yes"), ("note", "总机转到周工，是环保负责人")];
    intake.fill(&call, &reached).await.is(303);
    intake.get(list).await.is(200).hides(&number);
    intake.get(&call).await.is(409);
    intake.get(&page).await.shows("给这位联系人开账号");
    let account = format!("/office/enterprises/{USCC}/contacts/new?from={number}");
    intake
        .get(&account)
        .await
        .is(200)
        .shows("周新来")
        .shows("13700004321");
    // somebody who never saw the number is not handed it that way
    app.joins("intake2", zhuqi::domain::actor::Role::Intake, "shengtai")
        .await;
    let mut other = app.log_in("intake2").await;
    other
        .get(&account)
        .await
        .is(200)
        .hides("周新来")
        .hides("13700004321");
}

#[tokio::test]
async fn a_stranger_learns_nothing_of_a_firm_on_record_and_the_firm_sees_who_spoke_for_it() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let known = [("uscc", FIRMS[0].0), ("name", "随便写的名字")];
    let sent = send(&mut visitor, &known).await;
    sent.is(303);
    let number = number_in(&sent.location());
    visitor
        .get(&sent.location())
        .await
        .is(200)
        .hides(FIRMS[0].1);
    let asked = [("number", number.as_str()), ("last4", "4321")];
    visitor
        .post("/track", &asked)
        .await
        .is(200)
        .hides(FIRMS[0].1);
    let mut firm = app.log_in("firm0").await;
    let own = firm.get(&format!("/my/complaints/{number}")).await;
    own.is(200)
        .shows("没有登录提交")
        .shows("随便写的名字")
        .hides("周新来")
        .hides("13700004321");
    let mut other = app.log_in("firm1").await;
    other.get(&format!("/my/complaints/{number}")).await.is(404);
    // what came with an account has no such page
    let by_account = crate::thread::submit(&mut firm, "有账号提的问题。").await;
    let receipt = format!("/complaints/{by_account}/received");
    visitor.get(&receipt).await.is(404);
    // whoever has an account is led to the short form
    let short = firm.get("/complaints/first").await;
    assert_eq!(
        (short.status, short.location().as_str()),
        (303, "/complaints/new")
    );
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_everything_typed_is_kept() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let wrong = [
        ("uscc", "91410882YYYY00030X"),
        ("contact_phone", "12"),
        ("district", "110101"),
    ];
    let again = send(&mut visitor, &wrong).await;
    again
        .is(422)
        .shows(WORDS)
        .shows("新来机械厂")
        .shows("周新来");
    again
        .shows("id=\"err-uscc\"")
        .shows("id=\"err-contact_phone\"");
    let empty = visitor.fill("/complaints/first", &[]).await;
    empty
        .is(422)
        .shows("填写问题描述")
        .shows("填写统一社会信用代码");
}

#[tokio::test]
async fn one_press_twice_is_one_problem_and_a_flood_from_one_phone_waits() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let page = visitor.get("/complaints/first").await;
    let key = page.hidden("key").unwrap();
    let mut all = fields(&[]);
    all.push(("key", &key));
    let first = visitor.post("/complaints/first", &all).await;
    let second = visitor.post("/complaints/first", &all).await;
    first.is(303);
    assert_eq!(first.location(), second.location());
    send(&mut visitor, &[]).await.is(303);
    let refused = send(&mut visitor, &[]).await;
    refused.is(422).shows("短时间内提交太多").shows(WORDS);
    // another phone, behind the same line, is heard
    let other = [("contact_phone", "13700005555")];
    send(&mut visitor, &other).await.is(303);
}

#[tokio::test]
async fn a_photo_goes_with_the_first_word_and_to_nobody_elses() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let key = |page: &Answer| page.hidden("key").unwrap();
    let own = key(&visitor.get(FIRST).await);
    let mut bad = fields(&[("contact_phone", "12")]);
    bad.push(("key", &own));
    let again = send_to(&mut visitor, FIRST, &bad, &[("排口.png", PNG)]).await;
    let token = again.is(422).shows("排口.png").hidden("files_token");
    let token = token.expect("the form names the kept file");
    // the token of somebody else's page names nothing, and it is said that the file did not come along
    let mut other = app.visitor();
    let theirs = key(&other.get(FIRST).await);
    let mut taken = fields(&[("contact_phone", "13700005555")]);
    taken.extend([("key", theirs.as_str()), ("files_token", token.as_str())]);
    let stolen = send_to(&mut other, FIRST, &taken, &[]).await;
    stolen
        .is(422)
        .shows("没有带过来，重新上传")
        .hides("排口.png");
    let mut good = fields(&[]);
    good.extend([("key", own.as_str()), ("files_token", token.as_str())]);
    let sent = send_to(&mut visitor, FIRST, &good, &[]).await;
    let number = number_in(&sent.is(303).location());
    let mut intake = app.log_in("intake").await;
    let page = |number: &str| format!("/office/complaints/{number}");
    intake.get(&page(&number)).await.is(200).shows("排口.png");
}

#[tokio::test]
async fn files_nobody_sends_off_do_not_fill_the_disk_from_one_address() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let many: Vec<(&str, &[u8])> = (0..20).map(|_| ("排口.png", PNG)).collect();
    for key in ["one", "two", "three"] {
        let typed = [("key", key), ("words", WORDS)];
        let kept = send_to(&mut visitor, FIRST, &typed, &many).await;
        kept.is(422).shows("排口.png");
    }
    let typed = [("key", "four"), ("words", WORDS)];
    let refused = send_to(&mut visitor, FIRST, &typed, &[("排口.png", PNG)]).await;
    refused
        .is(422)
        .shows("短时间内提交太多")
        .shows(WORDS)
        .hides("排口.png");
}
