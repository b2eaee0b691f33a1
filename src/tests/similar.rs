//! Likely duplicates through the front door: a firm is shown its own only, triage all it may open, with the one
//! press that joins them.

use crate::app::TestApp;
use crate::thread::{open, submit};

const FIRST: &str = "园区污水总管接不上，每天用罐车拉废水，运费太高。";
const AGAIN: &str = "我们厂的污水总管一直接不上，只能每天用罐车拉废水出去。";
const OTHER: &str = "喷漆房的活性炭多久要换一次，换下来的算不算危险废物？";

fn typed(words: &str) -> [(&str, &str); 2] {
    [("words", words), ("_look", "1")]
}

#[tokio::test]
async fn a_firm_is_reminded_of_what_it_said_and_of_nobody_elses() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, FIRST).await;
    let new = "/complaints/new";
    firm.get(new)
        .await
        .is(200)
        .shows("看看有没有提过类似的")
        .hides(&number);
    let looked = firm.fill(new, &typed(AGAIN)).await;
    looked
        .is(200)
        .shows("您可能提过类似的问题")
        .shows(&number)
        .shows(AGAIN);
    let nothing = firm.fill(new, &typed(OTHER)).await;
    nothing.is(200).shows("没有发现类似的问题").hides(&number);

    // what script looks up by itself is not kept as a draft
    let mut quiet = app.log_in("firm1").await;
    let auto = [("words", AGAIN), ("_look", "auto")];
    quiet.fill(new, &auto).await.is(200);
    quiet.get(new).await.is(200).hides("罐车拉废水");

    // another firm types the same words and learns nothing
    let mut other = app.log_in("firm1").await;
    let looked = other.fill(new, &typed(FIRST)).await;
    looked.is(200).hides(&number).shows("没有发现类似的问题");

    // once submitted, the receipt says so, and it can be withdrawn
    let twice = submit(&mut firm, AGAIN).await;
    firm.get(&format!("/my/complaints/{twice}/submitted"))
        .await
        .is(200)
        .shows(&number)
        .shows("可以撤回这一条");
}

#[tokio::test]
async fn triage_sees_what_could_be_the_same_and_joins_it_in_one_press() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut other = app.log_in("firm1").await;
    let first = submit(&mut firm, FIRST).await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &first).await;
    let second = submit(&mut other, AGAIN).await;
    let third = submit(&mut other, OTHER).await;
    intake
        .get(&format!("/office/complaints/{third}"))
        .await
        .is(200)
        .hides("可能是同一件事");
    let page = format!("/office/complaints/{second}");
    let shown = intake.get(&page).await;
    shown
        .is(200)
        .shows("可能是同一件事")
        .shows(&first)
        .shows(&format!("并入{case}"));
    let text = shown.text();
    let hidden = text.split("name=\"case\" value=\"").nth(1).unwrap();
    let id = hidden.split('"').next().unwrap().to_owned();
    intake
        .fill(&format!("{page}/join"), &[("case", id.as_str())])
        .await
        .is(303);
    // it is sorted now; and the firms still read only their own
    intake.get(&page).await.is(200).hides("可能是同一件事");
    intake
        .get(&format!("/office/cases/{case}"))
        .await
        .is(200)
        .shows(AGAIN);
    firm.get(&format!("/my/complaints/{second}")).await.is(404);
    // who does not sort is shown no such hint
    let mut supervisor = app.log_in("supervisor").await;
    let waiting = submit(&mut firm, FIRST).await;
    supervisor
        .get(&format!("/office/complaints/{waiting}"))
        .await
        .is(200)
        .hides(&format!("并入{case}"));
}

/// Before it is on record, so that what is known already is not written down twice.
#[tokio::test]
async fn whoever_records_is_shown_what_is_like_it_of_what_they_may_open() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let first = submit(&mut firm, FIRST).await;
    let new = "/office/complaints/new";
    let mut intake = app.log_in("intake").await;
    intake.get(new).await.is(200).shows("看看有没有类似的问题");
    let looked = intake.fill(new, &typed(AGAIN)).await;
    looked
        .is(200)
        .shows("可能是同一件事")
        .shows(&format!("/office/complaints/{first}"))
        .shows(AGAIN);
    let nothing = intake.fill(new, &typed(OTHER)).await;
    nothing.is(200).shows("没有发现类似的问题").hides(&first);
    // an officer is shown what is in a case of the own unit, and no other is
    open(&mut intake, &first).await;
    let mut water = app.log_in("officer").await;
    water
        .fill(new, &typed(AGAIN))
        .await
        .is(200)
        .shows(&format!("/office/complaints/{first}"));
    let mut air = app.log_in("officer2").await;
    air.fill(new, &typed(AGAIN))
        .await
        .is(200)
        .hides(&first)
        .shows("没有发现类似的问题");
}
