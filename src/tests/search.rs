//! Search: a new thing is found at once, two characters are enough, a rebuild finds the same, and nobody finds
//! what they may not see.

use zhuqi::domain::time::At;

use crate::app::{Browser, TestApp};
use crate::thread::{open, submit};

/// Stands in words that only some may read.
const CANARY: &str = "金丝雀一号";

async fn find(who: &mut Browser<'_>, what: &str) -> crate::app::Answer {
    let typed: String = form_urlencoded::byte_serialize(what.as_bytes()).collect();
    who.get(&format!("/office/search?q={typed}")).await
}

/// The testids of what was found.
fn kinds(answer: &crate::app::Answer) -> Vec<&'static str> {
    ["found-cases", "found-complaints", "found-enterprises"]
        .into_iter()
        .filter(|kind| answer.text().contains(kind))
        .collect()
}

#[tokio::test]
async fn a_new_problem_is_found_at_once_by_any_two_of_its_characters() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, &format!("园区总管接不上，{CANARY}。")).await;
    let mut intake = app.log_in("intake").await;
    for what in [
        "丝雀",
        "总管接不上",
        &number,
        &number.to_lowercase(),
        "总管 金丝雀",
        "恒岚",
    ] {
        let found = find(&mut intake, what).await;
        found.is(200).shows(&number);
    }
    // pairs that are there, words that are not
    for what in ["雀金", "接总管", "总管 没有的词"] {
        find(&mut intake, what).await.is(200).hides(&number);
    }
    find(&mut intake, "雀")
        .await
        .is(200)
        .shows("至少输入两个字");
    let firms = find(&mut intake, "91410803").await;
    assert_eq!(kinds(&firms), ["found-enterprises"]);
    // the words of a search are words, whatever they look like
    for odd in [
        "\" OR 1=1 --",
        "金* AND 丝",
        "'':*&|!",
        "%%",
        "__",
        "NEAR(金 丝)",
    ] {
        find(&mut intake, odd).await.is(200);
    }
}

#[tokio::test]
async fn nobody_finds_what_they_may_not_see() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, &format!("{CANARY}，废水总管接不上。")).await;
    let mut intake = app.log_in("intake").await;
    let sees = |found: &crate::app::Answer| found.text().contains(&number);
    // before triage it belongs to no unit
    for login in ["officer", "head", "officer2", "head2"] {
        let mut who = app.log_in(login).await;
        let found = find(&mut who, CANARY).await;
        found.is(200);
        assert!(!sees(&found), "{login} finds what waits for triage");
    }
    let case = open(&mut intake, &number).await;
    for login in [
        "officer",
        "head",
        "supervisor",
        "leader",
        "auditor",
        "intake",
    ] {
        let mut who = app.log_in(login).await;
        let found = find(&mut who, CANARY).await;
        found.is(200).shows(&number);
        find(&mut who, "废水总管").await.is(200).shows(&case);
    }
    // another unit finds neither the words nor the matter
    for login in ["officer2", "head2"] {
        let mut who = app.log_in(login).await;
        for what in [CANARY, "废水总管", &case, &number] {
            let found = find(&mut who, what).await;
            found.is(200).hides("found-cases").hides("found-complaints");
        }
    }
    // for the others there is no such page, not even an empty one
    for login in ["admin", "legal", "enforcer", "firm0", "firm1"] {
        let mut who = app.log_in(login).await;
        let page = find(&mut who, CANARY).await;
        page.is(404).hides(CANARY);
    }
    app.visitor().get("/office/search?q=ab").await.is(303);
}

#[tokio::test]
async fn a_rebuild_answers_the_same_and_each_page_is_bounded() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut last = String::new();
    for n in 0..22 {
        last = submit(&mut firm, &format!("第{n}次反映：{CANARY}。")).await;
        app.clock.set(At(app.clock.now().0 + 60_000_000));
    }
    let mut intake = app.log_in("intake").await;
    open(&mut intake, &last).await;
    let ask = ["丝雀", "第3次", "废水总管", "恒岚", &last];
    let mut before = Vec::new();
    for what in ask {
        before.push(shown(&find(&mut intake, what).await));
    }
    // the newest stand first, twenty of them
    assert_eq!(before[0].len(), 20);
    assert_eq!(before[0][0], last);
    app.server.rebuild().await.unwrap();
    for (what, before) in ask.iter().zip(before) {
        assert_eq!(shown(&find(&mut intake, what).await), before, "{what}");
    }
}

/// The numbers on the page, in order.
fn shown(answer: &crate::app::Answer) -> Vec<String> {
    let text = answer.text();
    text.split("href=\"/office/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|path| path.starts_with("complaints/Q") || path.starts_with("cases/S"))
        .filter_map(|path| path.split('/').nth(1))
        .map(str::to_owned)
        .collect()
}
