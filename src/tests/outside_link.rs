//! A body outside the bureau answers one question by a link that works once, until a day, and names nobody's business.

use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, FIRMS, TestApp};
use crate::consultation::{convene, item, opinion, sign, write};
use crate::thread::{open, submit};

/// A consultation of the water section over a problem of the first firm; its page and its case.
async fn convened(app: &TestApp) -> (String, String) {
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    (convene(&mut intake, &case, "").await, case)
}

const QUESTION: &str = "穿路施工许可几天能办？";

/// Makes a link, and gives its address as the one page shows it.
async fn ask(who: &mut Browser<'_>, page: &str, case: &str) -> String {
    let form = format!("{page}/ask-outside");
    let shown = who.get(&form).await;
    let html = shown.text();
    let option = html.split("<option").find(|o| o.contains(case)).unwrap();
    let id = option.split("value=\"").nth(1).unwrap();
    let id = id.split('"').next().unwrap().to_owned();
    let fields = [
        ("body", "修武县住房和城乡建设局"),
        ("case", id.as_str()),
        ("question", QUESTION),
        ("until", "2026-09-11"),
    ];
    let made = who.fill(&form, &fields).await;
    made.is(200).shows("链接只显示这一次");
    link_in(&made)
}

fn link_in(page: &Answer) -> String {
    let html = page.text();
    let link = html.split("/outside/").nth(1).unwrap();
    let token = link.split('<').next().unwrap().split('"').next().unwrap();
    assert_eq!(token.len(), 43, "{token}");
    format!("/outside/{token}")
}

const ANSWER: [(&str, &str); 2] = [
    ("position", "agree"),
    ("text", "图纸到位后五个工作日可以办理。"),
];

#[tokio::test]
async fn a_link_opens_one_question_once_and_its_answer_is_the_bodys_opinion() {
    let app = TestApp::start().await;
    let (page, case) = convened(&app).await;
    let mut intake = app.log_in("intake").await;
    intake.get(&page).await.shows("征求外单位意见");
    let link = ask(&mut intake, &page, &case).await;
    // shown once: neither on the page nor in any table stands more than its hash
    let token = link.rsplit('/').next().unwrap();
    intake.get(&page).await.shows("还没有回复").hides(token);
    let tables = app.server.dump().await.unwrap();
    let all = serde_json::to_string(&tables).unwrap();
    assert!(!all.contains(token), "the token lies in a table");
    // whoever holds it reads the agenda item and the question, and nothing of the firm
    let mut body = app.visitor();
    body.get(&link)
        .await
        .is(200)
        .shows("修武县住房和城乡建设局")
        .shows(QUESTION)
        .hides(FIRMS[0].1)
        .hides(&case)
        .hides("每天用罐车拉废水");
    // refused at the field, everything typed kept
    body.fill(&link, &[("text", "五个工作日。")])
        .await
        .is(422)
        .shows("选择态度")
        .shows("五个工作日。");
    let sent = body.fill(&link, &ANSWER).await;
    assert!(sent.is(303).location().starts_with("/outside/answered"));
    body.get("/outside/answered")
        .await
        .is(200)
        .shows("意见已收到");
    intake
        .get(&page)
        .await
        .shows("修武县住房和城乡建设局")
        .shows("图纸到位后五个工作日可以办理。");
    // used: it opens nothing more, and answers nothing
    body.get(&link).await.is(404).shows("这个链接不能使用");
    body.post(&link, &ANSWER)
        .await
        .is(404)
        .shows("这个链接不能使用");
    // it stands in the minutes under the body's name
    let mut officer = app.log_in("officer").await;
    opinion(&mut officer, &page, "agree", "同意。")
        .await
        .is(303);
    write(&mut intake, &page, &["shui", "jiance"]).await;
    item(&mut intake, &page, &case, "shui", "2026-10-15")
        .await
        .is(303);
    intake.fill_press(&format!("{page}/submit")).await;
    let mut leader = app.log_in("leader").await;
    sign(&mut leader, &page).await.is(303);
    leader
        .get(&format!("{page}/minutes"))
        .await
        .shows("修武县住房和城乡建设局（外单位）：同意。图纸到位后五个工作日可以办理。");
    // which is as it should be after a rebuild as well
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn what_is_used_run_out_taken_back_ended_or_guessed_answers_alike() {
    let app = TestApp::start().await;
    let (page, case) = convened(&app).await;
    let mut intake = app.log_in("intake").await;
    let plain = |link: &str, answer: &Answer| {
        answer.is(404);
        answer.text().replace(link, "/outside/…")
    };
    let guessed = "/outside/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let mut body = app.visitor();
    let nothing = plain(guessed, &body.get(guessed).await);
    let used = ask(&mut intake, &page, &case).await;
    body.fill(&used, &ANSWER).await.is(303);
    assert_eq!(plain(&used, &body.get(&used).await), nothing);
    let back = ask(&mut intake, &page, &case).await;
    let other = ask(&mut intake, &page, &case).await;
    body.get(&back).await.is(200);
    let withdraw = format!("{page}/withdraw-outside");
    intake.fill(&withdraw, &[("question", "2")]).await.is(303);
    intake.get(&page).await.shows("链接已收回");
    assert_eq!(plain(&back, &body.get(&back).await), nothing);
    // on its last day it opens, the day after it does not
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 11), 23, 59));
    body.get(&other).await.is(200);
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 12), 0, 0));
    assert_eq!(plain(&other, &body.get(&other).await), nothing);
    body.post(&other, &ANSWER).await.is(404);
    // and no link outlives its consultation
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 11), 9, 0));
    let mut intake = app.log_in("intake").await;
    body.get(&other).await.is(200);
    let off = [("reason", "不再需要会商。")];
    intake.fill(&format!("{page}/call-off"), &off).await.is(303);
    assert_eq!(plain(&other, &body.get(&other).await), nothing);
}

#[tokio::test]
async fn links_are_not_guessed_and_only_who_keeps_the_record_makes_one() {
    let app = TestApp::start().await;
    let (page, case) = convened(&app).await;
    for who in ["officer", "supervisor", "leader", "auditor"] {
        let mut reader = app.log_in(who).await;
        reader.get(&page).await.is(200).hides("征求外单位意见</a>");
        reader.get(&format!("{page}/ask-outside")).await.is(403);
    }
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("{page}/ask-outside")).await.is(404);
    let mut intake = app.log_in("intake").await;
    // not beyond the end of the consultation, and never twice by one page
    let form = format!("{page}/ask-outside");
    let shown = intake.get(&form).await;
    let late = [
        ("body", "县住建局"),
        ("question", QUESTION),
        ("until", "2026-12-30"),
    ];
    intake.fill(&form, &late).await.is(422).shows("县住建局");
    let seq = shown.hidden("seq").unwrap();
    let link = ask(&mut intake, &page, &case).await;
    let again = [
        ("seq", seq.as_str()),
        ("body", "县住建局"),
        ("question", QUESTION),
    ];
    let html = shown.text();
    let option = html.split("<option").find(|o| o.contains(&case)).unwrap();
    let id = option.split("value=\"").nth(1).unwrap();
    let id = id.split('"').next().unwrap().to_owned();
    let mut again = again.to_vec();
    again.extend([("case", id.as_str()), ("until", "2026-09-11")]);
    intake.post(&form, &again).await.is(409).shows("intake同志");
    // whoever tries many waits, with a good link as well
    let mut body = app.visitor();
    for n in 0..100 {
        let guess = format!("/outside/guess-{n}");
        body.get(&guess).await.is(404);
    }
    body.get(&link).await.is(429);
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 10), 9, 0));
    body.get(&link).await.is(200);
}
