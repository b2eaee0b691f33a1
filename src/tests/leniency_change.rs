//! A served decision through the front door: it changes only by a recorded change with its ground, review, signature
//! and service; remedies are recorded; a broken promise opens a file that was not filed. Rebuild and replay agree.

use crate::app::{Browser, PASSWORD, TestApp};
use crate::leniency_decision::{ended, reviewed, served};
use crate::leniency_file::confirm;

const DAY: &str = "2026-09-09";

/// A change from its proposal to its service.
pub(crate) async fn changed(app: &TestApp, number: &str, asked: &[(&str, &str)]) {
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer2").await;
    officer.fill(&format!("{file}/change"), asked).await.is(303);
    let agreed = [
        ("agreed", "yes"),
        ("opinion", "情形成立。"),
        ("password", PASSWORD),
    ];
    let mut legal = app.log_in("legal").await;
    legal
        .fill(&format!("{file}/change/review"), &agreed)
        .await
        .is(303);
    let mut leader = app.log_in("leader").await;
    leader
        .fill(&format!("{file}/change/sign"), &[("password", PASSWORD)])
        .await
        .is(303);
    officer
        .fill(&format!("{file}/change/serve"), &[("served_on", DAY)])
        .await
        .is(303);
}

pub(crate) async fn same_after_rebuild_and_replay(app: &TestApp, decisions: usize) {
    let replayed = app.server.replay_leniency().await.unwrap();
    assert_eq!(replayed.len(), decisions);
    for file in replayed {
        assert!(file.differs.is_empty(), "{file:?}");
    }
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

#[tokio::test]
async fn a_served_decision_is_varied_and_then_revoked() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let number = reviewed(&app).await;
    let file = format!("/leniency/{number}");
    let mine = format!("/my/self-reports/{number}");
    let mut officer = app.log_in("enforcer").await;
    // nothing to change before it is served
    officer.get(&format!("{file}/change")).await.is(409);
    served(&app, &number, "no_penalty_minor").await;
    officer
        .get(&file)
        .await
        .is(200)
        .shows("提出撤销、变更、更正")
        .shows("可以自送达之日起六十日内申请行政复议");

    // each fault at its field, everything typed kept
    let slip = [
        ("kind", "correct"),
        ("ground", "law"),
        ("reason", "文号写错了。"),
    ];
    officer
        .fill(&format!("{file}/change"), &slip)
        .await
        .is(422)
        .shows("文号写错了")
        .shows("更正只改笔误和计算错误");
    let vary = [
        ("kind", "vary"),
        ("ground", "discretion"),
        ("reason", "同类都按首违。"),
        ("ruling", "no_penalty_first"),
        ("amount", ""),
        ("amount_why", ""),
    ];
    // a penalty the firm was never told of does not come by a change
    let mut heavier = vary;
    heavier[3].1 = "lighten";
    heavier[4].1 = "20000";
    officer
        .fill(&format!("{file}/change"), &heavier)
        .await
        .is(422)
        .shows("同类都按首违")
        .shows("不能直接变更：选“撤销”并重新办理");
    officer.fill(&format!("{file}/change"), &vary).await.is(303);
    officer
        .get(&file)
        .await
        .shows("正在办理变更，送达以前原决定有效")
        .shows("变更等legal同志法制审核");
    let mut firm = app.log_in("firm0").await;
    firm.get(&mine).await.is(200).hides("同类都按首违");
    // sent back it is off; proposed again it goes its way
    let mut legal = app.log_in("legal").await;
    let back = [
        ("agreed", "no"),
        ("opinion", "理由不足。"),
        ("password", PASSWORD),
    ];
    legal
        .fill(&format!("{file}/change/review"), &back)
        .await
        .is(303);
    officer.get(&file).await.hides("正在办理变更");
    changed(&app, &number, &vary).await;
    officer
        .get(&file)
        .await
        .shows("示环宽变〔2026〕1号")
        .shows("已变更");
    firm.get(&mine)
        .await
        .is(200)
        .shows("不予处罚（初次）")
        .shows("同类都按首违")
        .shows("示环宽变〔2026〕1号");
    officer
        .get("/leniency/register?outcome=no_penalty_first")
        .await
        .is(200)
        .shows(&number)
        .shows("已变更 2026年9月9日");
    officer
        .get("/leniency/register?outcome=no_penalty_minor")
        .await
        .hides(&number);

    // the papers say what the file says, and what it does not say has no paper
    for (paper, words) in [
        ("review", "事实清楚。"),
        ("discussion", "三人参加，一致同意。"),
        ("education", "讲解标签规定。"),
        ("promise", "送审稿"),
        ("change", "变更决定书"),
        ("change", "变更为：不予处罚（初次）。"),
    ] {
        let page = officer.get(&format!("{file}/papers/{paper}")).await;
        page.is(200).shows(words).shows("恒岚");
    }
    for paper in ["order", "recheck", "nothing"] {
        officer.get(&format!("{file}/papers/{paper}")).await.is(404);
    }
    let mut head = app.log_in("enforcement-head").await;
    head.get(&format!("{file}/papers/review")).await.is(404);

    let revoke = [
        ("kind", "revoke"),
        ("ground", "facts"),
        ("reason", "取样程序有误。"),
        ("again", "yes"),
    ];
    changed(&app, &number, &revoke).await;
    officer
        .get(&file)
        .await
        .shows("撤销后重新办理")
        .shows("不再有效的决定");
    firm.get(&mine).await.shows("不再有效的决定");
    officer
        .get("/leniency/register")
        .await
        .shows("未决定")
        .shows("已撤销 2026年9月9日");
    same_after_rebuild_and_replay(&app, 1).await;
}

#[tokio::test]
async fn a_reconsideration_is_recorded_with_its_result_and_effect() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let number = reviewed(&app).await;
    served(&app, &number, "lighten").await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    let remedy = [
        ("kind", "reconsideration"),
        ("filed_on", DAY),
        ("body", "示例市人民政府"),
    ];
    officer
        .fill(&format!("{file}/remedy"), &remedy)
        .await
        .is(303);
    officer.get(&format!("{file}/remedy")).await.is(409);
    let page = officer.get(&file).await;
    page.shows("由示例市人民政府受理，还没有结果");
    officer
        .get("/leniency/register")
        .await
        .shows("行政复议审理中");
    let end = [
        ("result", "revoked"),
        ("on", DAY),
        ("effect", "复议机关撤销，不再处罚。"),
    ];
    officer
        .fill(&format!("{file}/remedy/end"), &end)
        .await
        .is(303);
    officer
        .get(&file)
        .await
        .shows("复议机关撤销，不再处罚")
        .shows("原决定不再有效")
        .hides("提出撤销、变更、更正");
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("/my/self-reports/{number}"))
        .await
        .is(200)
        .shows("复议机关撤销，不再处罚");
    officer
        .get("/leniency/register")
        .await
        .shows("行政复议：撤销");
    same_after_rebuild_and_replay(&app, 1).await;
}

/// Promised, ordered and reviewed, on the way past the filing; the number of the file.
async fn promised(app: &TestApp) -> String {
    let mut firm = app.log_in("firm0").await;
    let number = crate::leniency_file::report(&mut firm).await;
    let mut head = app.log_in("enforcement-head").await;
    crate::leniency_file::name(&mut head, &number).await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    let promise = [
        ("signed_on", DAY),
        ("correct_by", "2026-09-11"),
        ("promise", "两日内补贴标签，不再发生。"),
    ];
    let wrong = [
        ("signed_on", DAY),
        ("correct_by", "2026-09-01"),
        ("promise", "两日内补贴标签，不再发生。"),
    ];
    officer
        .fill(&format!("{file}/commitment"), &wrong)
        .await
        .is(422)
        .shows("结束要晚于开始");
    officer
        .fill(&format!("{file}/commitment"), &promise)
        .await
        .is(303);
    officer.get(&file).await.shows("两日内补贴标签，不再发生");
    crate::leniency_file::facts(&mut officer, &number).await;
    let ordered = [
        ("item", "hazwaste-label"),
        ("act_on", DAY),
        ("continuing", "no"),
        ("found_on", DAY),
        ("found_hour", "10:00"),
        ("ordered_on", DAY),
        ("order_due_on", "2026-09-11"),
        ("corrected_on", DAY),
        ("corrected_hour", "10:00"),
        ("timely", "yes"),
        ("harm", "none"),
        ("minor", "unknown"),
        ("established", "yes"),
        ("suspected_crime", "no"),
        ("was_duty", "no"),
        ("no_fault", "not_pleaded"),
        ("text", "现场两只桶没有标签，无渗漏。"),
    ];
    officer
        .fill(&format!("{file}/facts"), &ordered)
        .await
        .is(303);
    let seq = officer.get(&file).await.hidden("seq").unwrap();
    officer
        .post(&format!("{file}/submit"), &[("seq", &seq)])
        .await
        .is(303);
    let agreed = [
        ("agreed", "yes"),
        ("opinion", "事实清楚。"),
        ("password", PASSWORD),
    ];
    let mut legal = app.log_in("legal").await;
    legal.fill(&format!("{file}/review"), &agreed).await.is(303);
    number
}

/// Seen on site to be put right.
async fn verified(officer: &mut Browser<'_>, file: &str) {
    let seen = [
        ("verified_on", DAY),
        ("corrected", "yes"),
        ("text", "桶上都有标签。"),
    ];
    officer
        .fill(&format!("{file}/verification"), &seen)
        .await
        .is(303);
    officer.get(file).await.shows("桶上都有标签");
}

#[tokio::test]
async fn a_broken_promise_opens_the_file_again() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let number = promised(&app).await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    let mut leader = app.log_in("leader").await;
    let decide = [("ruling", "no_penalty_minor"), ("password", PASSWORD)];
    leader
        .fill(&format!("{file}/decision"), &decide)
        .await
        .is(422)
        .shows("先请执法人员登记现场核实");
    verified(&mut officer, &file).await;
    ended(&app, &number, "no_penalty_minor").await;
    officer.get(&file).await.shows("不予立案").hides("示环不罚");
    let again = [("corrected", "no"), ("text", "标签又缺失。")];
    officer
        .fill(&format!("{file}/recheck"), &again)
        .await
        .is(303);
    officer
        .get(&file)
        .await
        .shows("违反承诺，重新办理")
        .shows("核查中");
    officer
        .get("/leniency/register")
        .await
        .shows("违反承诺，重新办理 2026年9月9日");
    same_after_rebuild_and_replay(&app, 1).await;
}

#[tokio::test]
async fn a_broken_promise_suspends_a_listed_firm_by_rule_on_both_pages() {
    let app = TestApp::start().await;
    let number = promised(&app).await;
    let file = format!("/leniency/{number}");
    verified(&mut app.log_in("enforcer").await, &file).await;
    crate::positive_listing::listed(&app).await;
    let listing = format!("/positive-list/{}", crate::app::FIRMS[0].0);
    let mut leader = app.log_in("leader").await;
    let decide = [("ruling", "no_penalty_minor"), ("password", PASSWORD)];
    let form = format!("{file}/decision");
    leader.fill(&form, &decide).await.is(303);
    let mut officer = app.log_in("enforcer").await;
    let serve = [("served_on", "2026-09-18"), ("education", "讲解规定。")];
    officer.fill(&format!("{file}/serve"), &serve).await.is(303);
    officer.get(&file).await.hides("suspends-listing");
    leader.get(&listing).await.is(200).hides("by-rule");
    let again = [("corrected", "no"), ("text", "标签又缺失。")];
    let recheck = format!("{file}/recheck");
    officer.fill(&recheck, &again).await.is(303);
    let notice = officer.get(&file).await;
    notice.is(200).shows("suspends-listing").shows(&listing);
    leader
        .get(&listing)
        .await
        .is(200)
        .shows("by-rule")
        .shows("违反了改正承诺");
    // the system proposes; a leader suspends, and the file says no more
    let why = [("reason", "违反承诺。"), ("password", PASSWORD)];
    let suspend = format!("{listing}/suspend");
    leader.fill(&suspend, &why).await.is(303);
    officer.get(&file).await.hides("suspends-listing");
}
