//! Cases that a rule brings before a consultation, through the front door: which rule and why, one press that convenes,
//! and a reason after which the same cause is not shown again.

use zhuqi::domain::time::At;

use crate::app::{Answer, TestApp};
use crate::thread::{number_in, open, open_as, submit};

const DUE: &str = "/office/consultations/due";

/// What a form shows in its fields: the words of an area, the chosen and the ticked.
fn value_of(form: &Answer, field: &str) -> String {
    let text = form.text();
    let area = text.split(&format!("name=\"{field}\"")).nth(1).unwrap();
    let area = area.split("</textarea>").next().unwrap();
    area.split_once('>').unwrap().1.to_owned()
}

fn chosen(form: &Answer, field: &str) -> String {
    let text = form.text();
    let select = text.split(&format!("name=\"{field}\"")).nth(1).unwrap();
    let select = select.split("</select>").next().unwrap();
    let option = select.split("<option").find(|o| o.contains("selected"));
    let value = option.unwrap().split("value=\"").nth(1).unwrap();
    value.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_knotty_case_is_listed_with_its_rule_and_one_press_convenes() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "二十年前的手续补不齐。").await;
    let mut intake = app.log_in("intake").await;
    let case = open_as(&mut intake, &said, "hard").await;
    let other = submit(&mut firm, "园区总管接不上。").await;
    let plain = open(&mut intake, &other).await;

    intake.get("/office/consultations").await.is(200).shows(DUE);
    let consult = format!("/office/cases/{case}/consult?trigger=hard");
    intake
        .get(DUE)
        .await
        .is(200)
        .shows(&case)
        .shows("疑难事项 · 待核实")
        .shows(&consult)
        .hides(&plain);
    // who has no part in it sees nothing of it; who has one reads it and convenes nothing
    app.log_in("officer2")
        .await
        .get(DUE)
        .await
        .is(200)
        .hides(&case);
    let mut officer = app.log_in("officer").await;
    officer
        .get(DUE)
        .await
        .is(200)
        .shows(&case)
        .hides("no-consultation");
    firm.get(DUE).await.is(404);

    // the agenda is filled in: what is shown is sent as it stands
    let form = intake.get(&consult).await;
    let question = value_of(form.is(200), "question");
    assert!(question.contains("废水总管接入") && question.contains("疑难事项"));
    let (chair, by) = (chosen(&form, "chair"), "2026-09-14");
    form.shows(by);
    let fields = [
        ("question", question.as_str()),
        ("opinions_by", by),
        ("chair", chair.as_str()),
        ("written", "1"),
    ];
    let sent = intake
        .fill(&format!("/office/cases/{case}/consult"), &fields)
        .await;
    let page = sent.is(303).location();
    assert!(number_in(&page).starts_with("HS-"), "{page}");
    // while it is consulted it is due no more, and a second reason is too late
    intake.get(DUE).await.is(200).hides(&case);
    intake
        .get(&format!("/office/cases/{case}/no-consultation"))
        .await
        .is(409);
}

#[tokio::test]
async fn a_dismissed_trigger_carries_its_reason_and_comes_back_for_another_cause_only() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "由谁来管说不清。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let page = format!("/office/cases/{case}");
    let object = [("reason", "不是本科职责。")];
    // a bureau that lets other units object as well
    let more = [("amount", "9"), ("reason", "允许别的单位也提出异议")];
    let setting = "/admin/deadlines/settings/objection_times/edit";
    app.log_in("admin").await.fill(setting, &more).await.is(303);
    let given = |lead: &'static str| [("lead", lead), ("note", "请接办。")];
    app.log_in("officer")
        .await
        .fill(&format!("{page}/object"), &object)
        .await
        .is(303);
    // one unit is not two
    intake.get(DUE).await.is(200).hides(&case);
    let assign = format!("{page}/assign");
    intake.fill(&assign, &given("daqi")).await.is(303);
    app.log_in("officer2")
        .await
        .fill(&format!("{page}/object"), &object)
        .await
        .is(303);
    intake
        .get(DUE)
        .await
        .is(200)
        .shows(&case)
        .shows("多个单位退回交办：2个单位，2个起");

    let path = format!("{page}/no-consultation");
    let form = intake.get(&format!("{path}?trigger=objected")).await;
    form.is(200).shows("多个单位退回交办").hides("再次逾期");
    let no_reason = [("trigger", "objected"), ("reason", "")];
    intake
        .fill(&path, &no_reason)
        .await
        .is(422)
        .shows("填写理由");
    let other = [("trigger", "hard"), ("reason", "不难。")];
    intake.fill(&path, &other).await.is(422);
    let reason = [
        ("trigger", "objected"),
        ("reason", "两个科室已商定由大气科办。"),
    ];
    let sent = intake.fill(&path, &reason).await;
    assert!(sent.is(303).location().starts_with(DUE));
    intake.get(DUE).await.is(200).hides(&case);
    intake
        .get(&page)
        .await
        .is(200)
        .shows("两个科室已商定由大气科办。");
    firm.get(&format!("/my/complaints/{said}"))
        .await
        .is(200)
        .hides("两个科室已商定");
    // the same cause on another day
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 10), 10, 0));
    let mut intake = app.log_in("intake").await;
    intake.get(DUE).await.is(200).hides(&case);
    // a third unit is another cause
    intake.fill(&assign, &given("gufei")).await.is(303);
    app.joins("waste", zhuqi::domain::actor::Role::Officer, "gufei")
        .await;
    app.log_in("waste")
        .await
        .fill(&format!("{page}/object"), &object)
        .await
        .is(303);
    intake.get(DUE).await.is(200).shows(&case).shows("3个单位");
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}
