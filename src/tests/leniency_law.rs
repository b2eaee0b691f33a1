//! The law of a leniency file through the front door: an old act whose time bar can be told, facts that are not made out,
//! an order to correct that rests on its own articles.

use crate::app::{Browser, PASSWORD, TestApp};
use crate::leniency_decision::{filed, reviewed};
use crate::leniency_file::{confirm, facts, name, report};

const DAY: &str = "2026-09-09";

/// The act, with some answers replaced or added.
async fn act(officer: &mut Browser<'_>, number: &str, other: &[(&str, &str)]) {
    let mut fields = vec![
        ("item", "hazwaste-label"),
        ("act_on", DAY),
        ("continuing", "no"),
        ("found_on", DAY),
        ("found_hour", "10:00"),
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
    fields.retain(|(field, _)| other.iter().all(|(o, _)| o != field));
    fields.extend(other);
    let form = format!("/leniency/{number}/facts");
    officer.fill(&form, &fields).await.is(303);
}

async fn checking(app: &TestApp) -> String {
    let number = report(&mut app.log_in("firm0").await).await;
    name(&mut app.log_in("enforcement-head").await, &number).await;
    number
}

async fn submitted(officer: &mut Browser<'_>, number: &str) {
    let file = format!("/leniency/{number}");
    let seq = officer.get(&file).await.hidden("seq").unwrap();
    let submit = format!("{file}/submit");
    officer.post(&submit, &[("seq", &seq)]).await.is(303);
}

#[tokio::test]
async fn an_old_act_is_told_whether_it_is_time_barred() {
    let app = TestApp::start().await;
    let number = checking(&app).await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    // the firm told of a young act, and its report is no discovery
    let form = format!("{file}/facts");
    let page = officer.get(&form).await;
    page.is(200)
        .hides("name=\"pollution_harm\"")
        .hides("value=\"10:00\"");
    facts(&mut officer, &number).await;
    let old = [("act_on", "2023-10-10"), ("harm", "slight")];
    act(&mut officer, &number, &old).await;
    officer
        .get(&file)
        .await
        .is(200)
        .shows("暂不能判断")
        .shows("从2023年10月10日")
        .shows("是否按较长的时效算待查");
    officer.get(&format!("{file}/submit")).await.is(409);
    officer
        .get(&form)
        .await
        .is(200)
        .shows("name=\"pollution_harm\"")
        .shows("name=\"life_health_finance\"");
    let answered = [
        ("act_on", "2023-10-10"),
        ("harm", "slight"),
        ("life_health_finance", "no"),
        ("pollution_harm", "no"),
    ];
    act(&mut officer, &number, &answered).await;
    officer
        .get(&file)
        .await
        .is(200)
        .shows("不予处罚，超过时效")
        .shows("起2年，到2025年10月10日");
    submitted(&mut officer, &number).await;
}

#[tokio::test]
async fn facts_not_made_out_are_no_earlier_act_of_the_firm() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let number = checking(&app).await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    facts(&mut officer, &number).await;
    act(&mut officer, &number, &[("established", "no")]).await;
    submitted(&mut officer, &number).await;
    let agreed = [
        ("agreed", "yes"),
        ("opinion", "证据不足。"),
        ("password", PASSWORD),
    ];
    let mut legal = app.log_in("legal").await;
    legal.fill(&format!("{file}/review"), &agreed).await.is(303);
    filed(&app, &number).await;
    let decide = [
        ("ruling", "no_penalty_not_established"),
        ("password", PASSWORD),
    ];
    let mut leader = app.log_in("leader").await;
    let form = format!("{file}/decision");
    leader.fill(&form, &decide).await.is(303);
    leader
        .get(&format!("{file}/print"))
        .await
        .is(200)
        .shows("不予行政处罚决定书")
        .shows("违法事实不成立")
        .shows("行政处罚法第五十七条第一款第三项");
    let serve = [("served_on", DAY)];
    officer.fill(&format!("{file}/serve"), &serve).await.is(303);
    officer
        .get("/leniency/register?outcome=no_penalty_not_established")
        .await
        .is(200)
        .shows(&number)
        .shows("不予处罚（违法事实不成立）");
    // the next is the firm's first all the same
    let next = reviewed(&app).await;
    officer
        .get(&format!("/leniency/{next}"))
        .await
        .is(200)
        .shows("没有查到");
}

#[tokio::test]
async fn an_order_to_correct_rests_on_the_act_and_the_power_to_order() {
    let app = TestApp::start().await;
    let number = checking(&app).await;
    let mut officer = app.log_in("enforcer").await;
    facts(&mut officer, &number).await;
    let ordered = [
        ("ordered_on", DAY),
        ("order_due_on", DAY),
        ("order_text", "检查时两只桶没有标签。"),
        ("text", "当日已经补贴标签。"),
    ];
    act(&mut officer, &number, &ordered).await;
    let paper = format!("/leniency/{number}/papers/order");
    officer
        .get(&paper)
        .await
        .is(200)
        .shows("检查时两只桶没有标签。")
        .hides("当日已经补贴标签。")
        .shows("行政处罚法第二十八条第一款")
        .shows("生态环境法典第一千一百七十五条")
        .hides("第三十三条")
        .shows("送审稿")
        .shows("签署时编号")
        .shows("送达日期以送达回证为准");
}
