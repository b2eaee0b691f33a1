//! A question decided on its own (一事一议) through the front door: asked of units and of the legal section, decided by a
//! leader, told to its firm in words meant for it.

use zhuqi::domain::actor::Role;
use zhuqi::domain::time::At;

use crate::app::{Browser, FIRMS, PASSWORD, TestApp};
use crate::document::paper;
use crate::search::find;
use crate::thread::{number_in, open, submit};

async fn water_case(app: &TestApp) -> String {
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    case
}

const ASKED: [(&str, &str); 7] = [
    ("title", "过渡期废水处置"),
    ("question", "总管接通之前，废水由谁接纳？"),
    ("basis", "没有专门规定，参照水污染防治法。"),
    ("options", "污水厂签订过渡期接纳协议\n园区自建暂存池"),
    ("called", "daqi"),
    ("opinions_by", "2026-09-11"),
    ("decider", "acc-leader"),
];

async fn begin(who: &mut Browser<'_>, path: &str) -> String {
    let sent = who.fill(path, &ASKED).await;
    let to = sent.is(303).location();
    assert!(to.starts_with("/office/matters/YS-2026-"), "{to}");
    format!("/office/matters/{}", number_in(&to))
}

async fn say(who: &mut Browser<'_>, page: &str, text: &str) {
    let fields = [("position", "agree"), ("text", text)];
    who.fill(&format!("{page}/opinion"), &fields).await.is(303);
}

async fn speak_for_the_law(who: &mut Browser<'_>, page: &str, legality: &str) {
    let fields = [("legality", legality), ("text", "协议要写明期限和责任。")];
    who.fill(&format!("{page}/legal-opinion"), &fields)
        .await
        .is(303);
}

async fn propose(who: &mut Browser<'_>, page: &str) {
    let fields = [
        (
            "decision",
            "同意由污水厂签订过渡期接纳协议，内部另行安排监测。",
        ),
        ("conditions", "每月报送转移联单。"),
        ("valid_until", "2026-12-31"),
        ("told", "总管接通之前，可以与污水厂签订接纳协议。"),
    ];
    who.fill(&format!("{page}/propose"), &fields).await.is(303);
}

#[tokio::test]
async fn it_is_asked_heard_decided_and_told_in_words_meant_for_the_firm() {
    let app = TestApp::start().await;
    app.joins("head3", Role::UnitHead, "turang").await;
    app.joins("jurist", Role::Officer, "fagui").await;
    let case = water_case(&app).await;
    let form = format!("/office/cases/{case}/matter");
    let mut officer = app.log_in("officer").await;
    officer
        .get(&format!("/office/cases/{case}"))
        .await
        .shows("提请一事一议");
    // refused at the field, everything typed kept
    let mut one_way = ASKED;
    one_way[3] = ("options", "只有一条路");
    officer
        .fill(&form, &one_way)
        .await
        .is(422)
        .shows("只有一条路")
        .shows("没有专门规定，参照水污染防治法。");
    let page = begin(&mut officer, &form).await;
    let number = number_in(&page);
    officer
        .get(&page)
        .await
        .is(200)
        .shows("轮到您的单位提出意见");
    officer
        .get(&format!("/office/cases/{case}"))
        .await
        .shows(&number);
    // it stands on top of the queue of whoever owes an opinion
    let mut other = app.log_in("officer2").await;
    other
        .get("/office")
        .await
        .shows("等您处理的一事一议")
        .shows(&number);
    say(&mut officer, &page, "同意，先行签订协议。").await;
    officer.get("/office").await.hides("等您处理的一事一议");
    // the legal section speaks on a page of its own, and nobody else in its place
    other.get(&format!("{page}/legal-opinion")).await.is(403);
    let mut jurist = app.log_in("jurist").await;
    speak_for_the_law(&mut jurist, &page, "unlawful").await;
    propose(&mut officer, &page).await;
    let mut leader = app.log_in("leader").await;
    let sign = [("password", PASSWORD)];
    let decide = format!("{page}/decide");
    leader.get(&page).await.hides("签署决定</a>");
    leader.get(&decide).await.is(409);
    speak_for_the_law(&mut jurist, &page, "conditional").await;
    // a unit still has its days
    leader.get(&decide).await.is(409).shows("意见");
    // nothing of it reaches the firm before
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/decisions").await.is(200).hides("接纳协议");
    firm.get(&page).await.is(404);
    let letter = format!("/my/decisions/{number}/letter");
    for path in [letter.clone(), format!("{letter}.docx")] {
        firm.get(&path).await.is(404);
    }
    // found by whoever may open it, by its number and its words, and by nobody else
    for who in ["officer", "officer2", "intake", "leader"] {
        let mut reader = app.log_in(who).await;
        for what in [&number, "过渡期废水"] {
            find(&mut reader, what)
                .await
                .shows("found-matters")
                .shows(&page);
        }
    }
    let mut outside = app.log_in("head3").await;
    find(&mut outside, &number).await.is(200).hides(&page);
    // after its last day an opinion is still heard, and shown as late
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 14), 9, 0));
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/overdue")
        .await
        .is(200)
        .shows(&page);
    let mut other = app.log_in("officer2").await;
    say(&mut other, &page, "同意，补充监测。").await;
    let mut leader = app.log_in("leader").await;
    leader.get(&page).await.shows("逾期提交").shows("签署决定");
    // whoever decides was told that it waits, with the question behind the line
    let inbox = leader.get("/inbox").await;
    inbox.is(200).shows("一事一议待您决定").shows(&page);
    leader.fill(&decide, &[("password", "")]).await.is(422);
    leader.fill(&decide, &sign).await.is(303);
    leader
        .get(&page)
        .await
        .shows("已经决定")
        .shows("2026年12月31日");
    let mut head = app.log_in("head").await;
    head.get("/inbox").await.is(200).shows("一事一议已决定");
    let mut firm = app.log_in("firm0").await;
    firm.get("/inbox")
        .await
        .is(200)
        .shows("一事一议已决定")
        .hides(&page);
    firm.get("/my/decisions")
        .await
        .is(200)
        .shows("可以与污水厂签订接纳协议")
        .shows("每月报送转移联单")
        .shows(&number)
        .hides("内部另行安排监测")
        .hides("补充监测");
    // and as a letter of its own, with the words meant for it and no others
    firm.get("/my/decisions").await.shows(&letter);
    paper(&mut firm, &letter)
        .await
        .shows("决定告知书")
        .shows(FIRMS[0].1)
        .shows("可以与污水厂签订接纳协议")
        .shows("每月报送转移联单")
        .shows("2026年12月31日")
        .hides("内部另行安排监测")
        .hides("补充监测");
    for who in ["firm1", "intake", "leader"] {
        let mut other = app.log_in(who).await;
        other.get(&letter).await.is(404);
        other.get(&format!("{letter}.docx")).await.is(404);
    }
    let mut stranger = app.log_in("firm1").await;
    stranger
        .get("/my/decisions")
        .await
        .is(200)
        .hides("接纳协议");
    // on its last day it holds; the day after it does not, and no job ended it
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 12, 31), 23, 0));
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/decisions").await.hides("已过期");
    app.clock
        .set(At::from_beijing(jiff::civil::date(2027, 1, 1), 0, 1));
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/decisions").await.shows("已过期");
    let mut intake = app.log_in("intake").await;
    intake
        .get("/office/matters?part=in_force")
        .await
        .hides(&number);
    intake
        .get("/office/matters?part=expired")
        .await
        .shows(&number);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn its_paper_is_a_draft_until_signed_and_the_file_holds_the_same_words() {
    let app = TestApp::start().await;
    app.joins("jurist", Role::Officer, "fagui").await;
    let mut intake = app.log_in("intake").await;
    let form = format!("/office/enterprises/{}/matter", FIRMS[0].0);
    intake
        .get(&format!("/office/enterprises/{}", FIRMS[0].0))
        .await
        .shows(&form);
    let page = begin(&mut intake, &form).await;
    let mut air = app.log_in("officer2").await;
    say(&mut air, &page, "同意签订协议。").await;
    let mut jurist = app.log_in("jurist").await;
    speak_for_the_law(&mut jurist, &page, "lawful").await;
    propose(&mut intake, &page).await;
    let paper = format!("{page}/paper");
    intake
        .get(&paper)
        .await
        .is(200)
        .shows("送审稿")
        .shows("同意签订协议。")
        .shows("协议要写明期限和责任。");
    let mut leader = app.log_in("leader").await;
    let sent_back = [("reason", "写明到期怎么办。")];
    leader
        .fill(&format!("{page}/return"), &sent_back)
        .await
        .is(303);
    intake.get(&page).await.shows("写明到期怎么办。");
    propose(&mut intake, &page).await;
    leader
        .fill(&format!("{page}/decide"), &[("password", PASSWORD)])
        .await
        .is(303);
    leader
        .get(&paper)
        .await
        .is(200)
        .hides("送审稿")
        .shows("有效期至2026年12月31日")
        .shows("签署人：leader同志");
    let file = leader.get(&format!("{paper}.docx")).await;
    file.is(200);
    assert!(file.body.starts_with(b"PK"));
    // who is not asked knows nothing of it, whichever way they come
    for who in ["officer", "head", "enforcer", "legal", "admin", "firm1"] {
        let mut reader = app.log_in(who).await;
        for path in [page.clone(), paper.clone(), format!("{paper}.docx")] {
            reader.get(&path).await.is(404);
        }
    }
    for who in ["supervisor", "leader2", "auditor"] {
        let mut reader = app.log_in(who).await;
        reader.get(&page).await.is(200).hides("签署决定</a>");
        reader.get(&format!("{page}/drop")).await.is(403);
    }
}

#[tokio::test]
async fn a_form_that_was_overtaken_by_an_opinion_is_told_so() {
    let app = TestApp::start().await;
    app.joins("jurist", Role::Officer, "fagui").await;
    let mut intake = app.log_in("intake").await;
    let form = format!("/office/enterprises/{}/matter", FIRMS[0].0);
    let page = begin(&mut intake, &form).await;
    let mut air = app.log_in("officer2").await;
    say(&mut air, &page, "同意签订协议。").await;
    let mut jurist = app.log_in("jurist").await;
    speak_for_the_law(&mut jurist, &page, "lawful").await;
    propose(&mut intake, &page).await;
    let mut leader = app.log_in("leader").await;
    let decide = format!("{page}/decide");
    let read = leader.get(&decide).await;
    let (key, seq) = (read.hidden("key"), read.hidden("seq").unwrap());
    // meanwhile the air section thinks again
    let fields = [("position", "disagree"), ("text", "先补监测数据再说。")];
    air.fill(&format!("{page}/opinion"), &fields).await.is(303);
    let key = key.unwrap_or_default();
    let sent = [("key", key.as_str()), ("seq", &seq), ("password", PASSWORD)];
    leader
        .post(&decide, &sent)
        .await
        .is(409)
        .shows("officer2同志");
    leader
        .get(&page)
        .await
        .shows("待签署")
        .shows("先补监测数据再说。");
}
