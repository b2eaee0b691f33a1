//! The filed route through the front door: the firm is told, reads it on its own page, answers, reads what became of it,
//! and is never punished harder for having spoken.

use crate::app::{PASSWORD, TestApp};
use crate::leniency_change::same_after_rebuild_and_replay;
use crate::leniency_decision::{WHY, reviewed};
use crate::leniency_file::confirm;

const DAY: &str = "2026-09-09";
/// Said to the notice, and nowhere else.
const SAID: &str = "琥珀色备用泵已经换新";

#[tokio::test]
async fn the_firm_is_told_answers_and_never_gets_more_for_it() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let number = reviewed(&app).await;
    let (file, mine) = (
        format!("/leniency/{number}"),
        format!("/my/self-reports/{number}"),
    );
    let mut officer = app.log_in("enforcer").await;
    let mut leader = app.log_in("leader").await;
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/self-reports/new")
        .await
        .is(200)
        .shows("不予处罚的，不公开")
        .shows("从轻、减轻处罚的，按");
    let decide = |ruling: &'static str, amount: &'static str| {
        [
            ("ruling", ruling),
            ("amount", amount),
            ("amount_why", WHY),
            ("reason", "三人讨论，理由充分。"),
            ("discussed_on", DAY),
            ("discussion", "三人参加，一致同意。"),
            ("password", PASSWORD),
        ]
    };
    let decision = format!("{file}/decision");
    leader
        .fill(&decision, &decide("lighten", "20000"))
        .await
        .is(422)
        .shows("先立案、事先告知企业");
    officer.get(&format!("{file}/notice")).await.is(409);
    let filing = [("approved_on", DAY), ("reason", "打算处罚。")];
    officer
        .fill(&format!("{file}/filing"), &filing)
        .await
        .is(303);
    firm.get(&mine).await.hides("打算处罚");
    let mut notice = vec![
        ("ruling", "lighten"),
        ("fine", "两万"),
        ("fine_why", WHY),
        ("text", "标签缺失两日，拟从轻处罚。"),
        ("hearing", "no"),
        ("served_on", DAY),
        ("password", PASSWORD),
    ];
    officer
        .fill(&format!("{file}/notice"), &notice)
        .await
        .is(422)
        .shows("两万")
        .shows("标签缺失两日");
    notice[1].1 = "20000";
    officer
        .fill(&format!("{file}/notice"), &notice)
        .await
        .is(303);
    officer.get(&file).await.shows("示环罚告〔2026〕1号");
    officer
        .get(&format!("{file}/papers/notice"))
        .await
        .is(200)
        .shows("行政处罚事先告知书")
        .shows("2026年9月16日前（含当日）向我局陈述、申辩")
        .shows("拟罚款20,000元");
    leader
        .fill(&decision, &decide("lighten", "20000"))
        .await
        .is(422)
        .shows("还可以陈述申辩");

    // the firm reads it, and answers on its own page
    firm.get(&mine)
        .await
        .is(200)
        .shows("拟罚款")
        .shows("标签缺失两日")
        .shows("不会因为申辩加重处罚");
    let answer = format!("{mine}/answer");
    firm.get(&answer)
        .await
        .is(200)
        .shows("标签缺失两日")
        .hides("name=\"hearing\"")
        .hides("规则建议");
    let mut other = app.log_in("firm1").await;
    other.get(&answer).await.is(404);
    let empty = [("speaks", "speaks"), ("text", "")];
    firm.fill(&answer, &empty)
        .await
        .is(422)
        .shows("写明您的意见");
    let said = [("speaks", "speaks"), ("text", SAID)];
    firm.fill(&answer, &said).await.is(303);
    firm.get(&answer).await.is(409);
    leader
        .fill(&decision, &decide("lighten", "20000"))
        .await
        .is(422)
        .shows("先写明采纳情况");
    officer
        .get(&format!("{file}/answer"))
        .await
        .is(200)
        .shows(SAID);
    let mut weigh = vec![
        ("taken", "partly"),
        ("text", "金额从低。"),
        ("follows", "nothing"),
    ];
    officer
        .fill(&format!("{file}/answer"), &weigh)
        .await
        .is(303);
    firm.get(&mine).await.shows("部分采纳").shows("金额从低。");
    // what changes after the firm spoke is looked at again by legal review before it is decided
    leader
        .fill(&decision, &decide("lighten", "18000"))
        .await
        .is(422)
        .shows("法制审核再看一次");
    weigh[2].1 = "penalty";
    officer
        .fill(&format!("{file}/answer"), &weigh)
        .await
        .is(303);
    leader.get(&decision).await.is(409);
    let mut legal = app.log_in("legal").await;
    legal
        .get(&file)
        .await
        .shows("轮到legal同志法制审核")
        .shows("企业陈述申辩以后的再次法制审核");
    let agreed = [
        ("agreed", "yes"),
        ("opinion", "金额从低，同意。"),
        ("password", PASSWORD),
    ];
    legal.fill(&format!("{file}/review"), &agreed).await.is(303);
    leader
        .fill(&decision, &decide("lighten", "20001"))
        .await
        .is(422)
        .shows("比告知企业的罚款（20,000元）多");
    leader
        .fill(&decision, &decide("not_applicable", ""))
        .await
        .is(422)
        .shows("不能因为申辩加重");
    leader
        .fill(&decision, &decide("lighten", "18000"))
        .await
        .is(303);
    // what becomes public stands with the decision: the row and its basis are confirmed here
    leader
        .get(&file)
        .await
        .shows("按生态环境行政处罚办法第六十一条至第六十六条公开决定和企业名称");
    // to nobody else
    for outside in ["enforcement-head", "leader2", "officer", "auditor", "firm1"] {
        let mut other = app.log_in(outside).await;
        for page in [&file, &mine, &format!("{file}/papers/notice")] {
            let answer = other.get(page).await;
            assert!(!answer.text().contains(SAID), "{outside} {page}");
        }
    }
    let dump = format!("{:?}", app.server.dump().await.unwrap());
    assert!(!dump.contains(SAID));
    same_after_rebuild_and_replay(&app, 1).await;
}

#[tokio::test]
async fn a_large_fine_comes_with_a_hearing_and_an_answer_on_paper_is_recorded() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let number = reviewed(&app).await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    let filing = [("approved_on", DAY), ("reason", "打算处罚。")];
    officer
        .fill(&format!("{file}/filing"), &filing)
        .await
        .is(303);
    let notice = format!("{file}/notice");
    officer
        .get(&notice)
        .await
        .is(200)
        .shows("罚款达到200,000元的，必须告知");
    let mut fields = vec![
        ("ruling", "lighten"),
        ("fine", "200000"),
        ("fine_why", WHY),
        ("text", "标签缺失两日，拟从轻处罚。"),
        ("hearing", "no"),
        ("served_on", DAY),
        ("password", PASSWORD),
    ];
    officer
        .fill(&notice, &fields)
        .await
        .is(422)
        .shows("罚款达到200,000元，应当告知听证权利")
        .shows("标签缺失两日");
    fields[4].1 = "yes";
    officer.fill(&notice, &fields).await.is(303);
    officer
        .get(&file)
        .await
        .shows("罚款达到200,000元，依法告知听证权利");

    let paper = format!("{file}/paper-answer");
    let said = [("received_on", DAY), ("speaks", "speaks"), ("text", SAID)];
    officer
        .fill(&paper, &said)
        .await
        .is(422)
        .shows("附上原件")
        .shows(SAID);
    for outside in ["legal", "leader", "firm0", "enforcement-head"] {
        let mut other = app.log_in(outside).await;
        assert_ne!(other.get(&paper).await.status, 200, "{outside}");
    }
    let page = officer.get(&paper).await;
    let seq = page.is(200).hidden("seq").unwrap();
    let mut body = Vec::new();
    for (name, value) in said.iter().chain(&[("seq", seq.as_str())]) {
        let part =
            format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let head =
        "--x\r\ncontent-disposition: form-data; name=\"files\"; filename=\"answer.png\"\r\n\r\n";
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(crate::uploads::PNG);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let kind = "multipart/form-data; boundary=x";
    let sent = officer
        .send(axum::http::Method::POST, &paper, kind, body)
        .await;
    sent.is(303);
    officer
        .get(&file)
        .await
        .is(200)
        .shows(SAID)
        .shows("enforcer同志登记")
        .shows("answer.png");
    let mut firm = app.log_in("firm0").await;
    let mine = format!("/my/self-reports/{number}");
    firm.get(&mine).await.is(200).shows("纸质材料").shows(SAID);
    firm.get(&format!("{mine}/answer")).await.is(409);
    let dump = format!("{:?}", app.server.dump().await.unwrap());
    assert!(!dump.contains(SAID));
    same_after_rebuild_and_replay(&app, 0).await;
}
