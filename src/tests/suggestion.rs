//! Suggestions through the front door: anybody makes one without a name, looks it up by number and code, and is answered;
//! a firm sees its own; units and whoever enforces see none.

use crate::app::{Answer, Browser, FIRMS, TestApp};
use crate::thread::number_in;
use zhuqi::domain::time::At;

const WORDS: &str = "服务日能不能开到晚上？";

async fn make(visitor: &mut Browser<'_>) -> Answer {
    visitor.fill("/suggestions/new", &[("words", WORDS)]).await
}

/// The text of an element of a page.
fn of(page: &Answer, testid: &str) -> String {
    let text = page.text();
    let at = format!("data-testid=\"{testid}\"");
    let rest = text.split(&at).nth(1).unwrap();
    let rest = rest.split_once('>').unwrap().1;
    rest.split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn without_a_name_one_suggests_and_reads_the_answer_by_number_and_code() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    visitor.get("/").await.is(200).shows("/suggestions/new");
    let empty = visitor.fill("/suggestions/new", &[("words", "")]).await;
    empty.is(422).shows("写下您的建议");
    let sent = make(&mut visitor).await;
    let receipt = visitor.get(&sent.is(303).location()).await;
    let number = of(receipt.is(200), "number");
    let code = of(&receipt, "code");
    assert!(number.starts_with("JY-2026-"), "{number}");
    assert_eq!(code.len(), 8);
    let asked = [("number", number.as_str()), ("code", code.as_str())];
    visitor
        .post("/suggestions/track", &asked)
        .await
        .is(200)
        .shows(WORDS)
        .shows("还没有答复");
    // with one of the two nobody reads anything, and nothing says which was wrong
    for wrong in [
        [("number", number.as_str()), ("code", "00000000")],
        [("number", "JY-2026-99999"), ("code", code.as_str())],
    ] {
        visitor
            .post("/suggestions/track", &wrong)
            .await
            .is(422)
            .shows("没有查到")
            .hides(WORDS);
    }
    let mut intake = app.log_in("intake").await;
    let list = "/office/suggestions";
    intake.get(list).await.is(200).shows(&number).shows(WORDS);
    let page = format!("{list}/{number}");
    // the code is nobody's inside
    intake
        .get(&page)
        .await
        .is(200)
        .hides(&code)
        .shows("没有署名");
    let reply = format!("{page}/reply");
    let unsaid = [("adopted", "yes"), ("words", "")];
    intake.fill(&reply, &unsaid).await.is(422).shows("写明");
    let adopt = [("adopted", "yes"), ("words", "每月一次延到晚上八点。")];
    intake.fill(&reply, &adopt).await.is(303);
    intake.get(&reply).await.is(409);
    intake.get(list).await.hides(&number);
    intake
        .get(&format!("{list}?state=adopted"))
        .await
        .shows(&number);
    visitor
        .post("/suggestions/track", &asked)
        .await
        .is(200)
        .shows("已采纳")
        .shows("每月一次延到晚上八点。");
    for who in ["supervisor", "leader", "auditor"] {
        let mut reader = app.log_in(who).await;
        reader
            .get(&format!("{list}?state=adopted"))
            .await
            .is(200)
            .shows(&number);
        reader.get(&page).await.is(200);
        reader.get(&reply).await.is(403);
    }
    for who in ["officer", "head", "enforcer", "legal", "admin", "firm0"] {
        let mut reader = app.log_in(who).await;
        for path in [list, &page, &reply] {
            reader.get(path).await.is(404);
        }
    }
    let rows = app.server.dump().await.unwrap();
    assert!(rows["complaint_rows"].is_empty() && rows["case_rows"].is_empty());
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn a_firm_with_an_account_suggests_in_its_name_and_sees_its_own() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    // the open form leads whoever has an account to the one that knows the firm
    let open = firm.get("/suggestions/new").await;
    assert_eq!(
        (open.status, open.location().as_str()),
        (303, "/my/suggestions/new")
    );
    let sent = firm.fill("/my/suggestions/new", &[("words", WORDS)]).await;
    sent.is(303);
    let own = firm.get("/my/suggestions").await;
    let number = number_in(
        &own.is(200)
            .shows(WORDS)
            .shows("还没有答复")
            .text()
            .split("JY-2026-")
            .nth(1)
            .map(|n| format!("/JY-2026-{}/", &n[..5]))
            .unwrap(),
    );
    let mut other = app.log_in("firm1").await;
    other.get("/my/suggestions").await.is(200).hides(WORDS);
    let mut intake = app.log_in("intake").await;
    let page = format!("/office/suggestions/{number}");
    intake
        .get(&page)
        .await
        .is(200)
        .shows("示例恒岚科技有限公司");
    let no = [("adopted", "no"), ("words", "场地晚上不开放。")];
    intake.fill(&format!("{page}/reply"), &no).await.is(303);
    firm.get("/my/suggestions").await.shows("场地晚上不开放。");
}

#[tokio::test]
async fn one_press_twice_is_one_suggestion_and_a_flood_waits() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let page = visitor.get("/suggestions/new").await;
    let key = page.hidden("key").unwrap();
    let twice = [("words", WORDS), ("key", key.as_str())];
    let first = visitor.post("/suggestions/new", &twice).await;
    let second = visitor.post("/suggestions/new", &twice).await;
    assert_eq!(first.is(303).location(), second.is(303).location());
    for _ in 0..40 {
        let sent = make(&mut visitor).await;
        if sent.status == 422 {
            sent.shows("短时间内提交太多").shows(WORDS);
            return;
        }
    }
    panic!("nobody had to wait");
}

#[tokio::test]
async fn a_policy_question_names_no_firm_whoever_asks_it() {
    let app = TestApp::start().await;
    let words = "印刷企业要不要做排污登记？";
    // a contact who is logged in asks as nobody
    let mut firm = app.log_in("firm0").await;
    firm.get("/").await.is(200).shows("/questions/new");
    let empty = firm.fill("/questions/new", &[("words", "")]).await;
    empty.is(422).shows("写下您想问的");
    let sent = firm.fill("/questions/new", &[("words", words)]).await;
    let receipt = firm.get(&sent.is(303).location()).await;
    let number = of(receipt.is(200), "number");
    let code = of(&receipt, "code");
    assert!(number.starts_with("ZX-2026-"), "{number}");
    let mut intake = app.log_in("intake").await;
    intake
        .get("/office")
        .await
        .is(200)
        .shows("待答复的建议和咨询（1）");
    let page = format!("/office/suggestions/{number}");
    let shown = intake.get(&page).await;
    shown
        .is(200)
        .shows(words)
        .shows("没有署名")
        .hides(FIRMS[0].1)
        .hides("王*");
    let kept = app.server.dump().await.unwrap();
    let told = kept
        .values()
        .flatten()
        .filter(|row| row.to_string().contains(&number));
    for row in told {
        let row = row.to_string();
        assert!(!row.contains("firm0") && !row.contains("firm-0"), "{row}");
    }
    let reply = format!("{page}/reply");
    intake.get(&reply).await.is(200).hides("name=\"adopted\"");
    let answer = [("words", "年用量不到十吨的填报登记表。")];
    intake.fill(&reply, &answer).await.is(303);
    let asked = [("number", number.as_str()), ("code", code.as_str())];
    let mut visitor = app.visitor();
    let found = visitor.post("/suggestions/track", &asked).await;
    found
        .is(200)
        .shows("年用量不到十吨")
        .shows("已答复")
        .hides("采纳");
    intake.get("/questions/new").await.is(404);
}

/// Nobody in the office forgets what has no case: it has a clock like everything else.
#[tokio::test]
async fn a_question_nobody_answers_is_late_on_the_list_on_the_board_and_in_the_inbox() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let words = "印刷企业要不要做排污登记？";
    let asked = visitor.fill("/questions/new", &[("words", words)]).await;
    asked.is(303);
    let receipt = visitor.get(&asked.location()).await;
    let number = of(receipt.is(200), "number");
    let mut intake = app.log_in("intake").await;
    let page = format!("/office/suggestions/{number}");
    // five working days from Wednesday the 9th
    intake
        .get(&page)
        .await
        .is(200)
        .shows("2026年9月16日（周三）");
    intake
        .get("/office/suggestions")
        .await
        .shows("还剩5个工作日");
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 17), 9, 0));
    app.server.press().await.unwrap();
    let mut intake = app.log_in("intake").await;
    intake
        .get("/office/suggestions")
        .await
        .shows("逾期1个工作日");
    intake.get("/inbox").await.is(200).shows(&number);
    let mut supervisor = app.log_in("supervisor").await;
    let overdue = supervisor.get("/supervision/overdue").await;
    overdue
        .is(200)
        .shows(words)
        .shows("答复政策咨询")
        .shows(&page);
    let reply = [("words", "要，在排污许可平台登记。")];
    intake.fill(&format!("{page}/reply"), &reply).await.is(303);
    supervisor.get("/supervision/overdue").await.hides(words);
}
