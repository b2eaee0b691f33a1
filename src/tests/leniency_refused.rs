//! Bad input to a leniency file, each refused in words at its field with everything kept (issue 6 E). A catalogue row that
//! ends before it starts is refused in `law_change`.

use crate::app::{Answer, TestApp};
use crate::leniency_decision::reviewed;
use crate::leniency_file::{confirm, facts, name, report};

/// The sentence stands at its field, and once above the form.
fn at_field(page: &Answer, sentence: &str, field: &str) {
    let text = page.is(422).shows(sentence).text();
    assert!(text.matches(sentence).count() > 1, "{sentence}");
    let at = text.rfind(sentence).unwrap();
    let name = text[at..].find(&format!("name=\"{field}\""));
    assert!(name.is_some_and(|to| to < 1_500), "{sentence} at {field}");
}

#[tokio::test]
async fn an_act_dated_tomorrow_and_the_same_officer_twice() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let tomorrow = [
        ("ongoing", "no"),
        ("occurred_on", "2026-09-10"),
        ("what", "循环泵停了二十分钟。"),
        ("measures", "换了备用泵。"),
        ("truthful", "1"),
    ];
    let page = firm.fill("/my/self-reports/new", &tomorrow).await;
    at_field(&page, "还没有到这一天", "occurred_on");
    page.shows("循环泵停了二十分钟。");
    let number = report(&mut firm).await;
    let same = [
        ("officer_1", "acc-enforcer"),
        ("certificate_1", "16080001"),
        ("officer_2", "acc-enforcer"),
        ("certificate_2", "16080002"),
        ("reviewer", "acc-legal"),
        ("decider", "acc-leader"),
    ];
    let mut head = app.log_in("enforcement-head").await;
    let page = head.fill(&format!("/leniency/{number}/name"), &same).await;
    at_field(&page, "和已有的重复了", "officer_2");
    page.shows("16080002");
    name(&mut head, &number).await;
    let mut officer = app.log_in("enforcer").await;
    let act = [
        ("item", "hazwaste-label"),
        ("act_on", "2026-09-10"),
        ("continuing", "no"),
        ("timely", "yes"),
        ("harm", "none"),
        ("minor", "unknown"),
        ("established", "yes"),
        ("suspected_crime", "no"),
        ("was_duty", "no"),
        ("no_fault", "not_pleaded"),
        ("text", "现场两只桶没有标签。"),
    ];
    let page = officer
        .fill(&format!("/leniency/{number}/facts"), &act)
        .await;
    at_field(&page, "违法日期还没有到", "act_on");
    page.shows("现场两只桶没有标签。");
}

#[tokio::test]
async fn a_report_after_the_inspection_is_taken_and_is_not_voluntary() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = report(&mut firm).await;
    name(&mut app.log_in("enforcement-head").await, &number).await;
    let mut officer = app.log_in("enforcer").await;
    facts(&mut officer, &number).await;
    // the report came at ten; an inspection in the afternoon of the day before
    let clue = [
        ("kind", "inspection"),
        ("on", "2026-09-08"),
        ("hour", "15:00"),
        ("text", "检查时看到。"),
    ];
    let file = format!("/leniency/{number}");
    officer
        .fill(&format!("{file}/clues/new"), &clue)
        .await
        .is(303);
    officer.get(&file).await.is(200).shows("检查发现");
    // an officer who finds it voluntary all the same says why, at the field of that
    let voluntary = [
        ("checked", "1"),
        ("voluntary", "yes"),
        ("voluntary_why", ""),
    ];
    let page = officer.fill(&format!("{file}/weighing"), &voluntary).await;
    at_field(&page, "写明改变推算结果的理由", "voluntary_why");
    // one that is still to come is none
    let ahead = [
        ("kind", "inspection"),
        ("on", "2026-09-10"),
        ("hour", "15:00"),
    ];
    let page = officer.fill(&format!("{file}/clues/new"), &ahead).await;
    at_field(&page, "晚于现在", "on");
}

#[tokio::test]
async fn nothing_of_the_evidence_changes_after_review() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let number = reviewed(&app).await;
    let mut officer = app.log_in("enforcer").await;
    let file = format!("/leniency/{number}");
    for form in ["facts", "conditions", "weighing", "clues/new"] {
        officer.get(&format!("{file}/{form}")).await.is(409);
        officer
            .post(&format!("{file}/{form}"), &[("text", "删去证据。")])
            .await
            .is(409);
    }
    officer.get(&file).await.hides("删去证据。");
}
