//! Two people at one thing at once, and what belongs elsewhere: one is first, the other is told, nothing is half-done.

use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, TestApp};
use crate::plan::{add, draft, in_hand};
use crate::thread::{answer, number_in, open, submit};
use crate::uploads::{PNG, send_to};

pub(crate) async fn rebuilds(app: &TestApp) {
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

/// The firm takes its problem back while the coordinator assigns the case again: the case is assigned with nobody in it
/// never, and withdrawn with a unit waiting never.
#[tokio::test]
async fn assigning_and_withdrawing_at_once_leave_nothing_half_done() {
    let app = TestApp::start().await;
    for _ in 0..4 {
        let mut firm = app.log_in("firm0").await;
        let said = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
        let mut intake = app.log_in("intake").await;
        let case = open(&mut intake, &said).await;
        let mut officer = app.log_in("officer").await;
        let object = format!("/office/cases/{case}/object");
        let why = [("reason", "不是本科室职责。")];
        officer.fill(&object, &why).await.is(303);
        let assign = format!("/office/cases/{case}/assign");
        let seq = intake.get(&assign).await.is(200).hidden("seq").unwrap();
        let to = [("lead", "daqi"), ("seq", seq.as_str())];
        let withdraw = format!("/my/complaints/{said}/withdraw");
        let form = firm.get(&withdraw).await;
        let own = form.is(200).hidden("seq").unwrap_or_default();
        let back = [("reason", "已经自己解决。"), ("seq", own.as_str())];
        let (assigned, withdrawn) =
            tokio::join!(intake.post(&assign, &to), firm.post(&withdraw, &back));
        let won = [assigned.status, withdrawn.status];
        assert!(
            matches!(won, [303 | 409 | 422, 303] | [303, 409]),
            "{won:?}: {} {}",
            assigned.text(),
            withdrawn.text()
        );
        let rows = app.server.dump().await.unwrap();
        let row = rows["case_rows"]
            .iter()
            .find(|r| r["number"] == case.as_str())
            .unwrap()
            .clone();
        let stage = row["stage"].as_str().unwrap();
        let expected = if withdrawn.status == 303 {
            "withdrawn"
        } else {
            "assigned"
        };
        assert_eq!(stage, expected, "{won:?}");
        // nothing of it is still counted for anybody
        if expected == "withdrawn" {
            let of = format!("case/{}", row["id"].as_str().unwrap());
            let open = rows["term_rows"]
                .iter()
                .filter(|t| t["stream"] == of.as_str() && t["open"] != false && t["open"] != 0);
            assert_eq!(open.count(), 0);
        }
    }
    rebuilds(&app).await;
}

/// The page of a measure of a plan over a case of its own.
async fn measure_page(app: &TestApp, officer: &mut Browser<'_>) -> String {
    let (_, case) = in_hand(app).await;
    let plan = draft(officer, &case).await;
    add(officer, &plan, "安装两台提升泵。", "2026-10-15")
        .await
        .is(303);
    let mut head = app.log_in("head").await;
    head.fill_press(&format!("/office/plans/{plan}/approve"))
        .await;
    let page = officer.get(&format!("/office/plans/{plan}")).await;
    let text = page.text();
    let id = text.split("/office/measures/").nth(1).unwrap();
    format!("/office/measures/{}", id.split(['"', '#']).next().unwrap())
}

/// The one problem a form offers.
pub(crate) fn option_of(page: &Answer) -> String {
    let text = page.text();
    let mut options = text
        .split("<option")
        .filter_map(|o| o.split("value=\"").nth(1)?.split('"').next());
    options.find(|v| v.len() == 32).unwrap().to_owned()
}

fn seq_of(page: &Answer) -> String {
    page.hidden("seq").unwrap()
}

/// A file handed in for one case is no evidence of another, though the same person holds both.
#[tokio::test]
async fn evidence_of_another_case_is_not_taken_and_what_was_typed_is_kept() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    let first = measure_page(&app, &mut officer).await;
    let second = measure_page(&app, &mut officer).await;
    let mut owner = app.log_in("officer2").await;
    let here = format!("{first}/report");
    let seq = seq_of(&owner.get(&here).await);
    // kept with the first form, and not sent: the words are missing
    let fields = [("seq", seq.as_str()), ("text", "")];
    let kept = send_to(&mut owner, &here, &fields, &[("验收单.png", PNG)]).await;
    let token = kept
        .is(422)
        .shows("验收单.png")
        .hidden("files_token")
        .unwrap();
    let there = format!("{second}/report");
    let seq = seq_of(&owner.get(&there).await);
    let fields = [
        ("seq", seq.as_str()),
        ("text", "另一处的泵也装好了。"),
        ("files_token", token.as_str()),
    ];
    send_to(&mut owner, &there, &fields, &[])
        .await
        .is(422)
        .shows("有文件不是在这里上传的")
        .shows("另一处的泵也装好了。")
        .hides("验收单.png");
    owner.get(&second).await.is(200).hides("验收单.png");
    // and it still lies with the form it was handed in with
    owner.get(&here).await.is(200).shows("验收单.png");
    rebuilds(&app).await;
}

/// A firm that comes late to a common case that was answered is answered in the same words, in its own file.
#[tokio::test]
async fn who_joins_an_answered_case_is_given_the_answer_that_stands() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let first = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &first).await;
    let mut officer = app.log_in("officer").await;
    let page = format!("/office/cases/{case}");
    officer.fill_press(&format!("{page}/acknowledge")).await;
    let words = "管网下月贯通，先行签订临时接纳协议。";
    answer(&mut officer, &case, words).await;
    let mut late = app.log_in("firm1").await;
    let second = submit(&mut late, "总管什么时候能接通？").await;
    let join = format!("/office/complaints/{second}/join");
    let form = intake.get(&join).await;
    let html = form.is(200).text();
    let option = html.split("value=\"").find(|o| o.contains(&case)).unwrap();
    let id = option.split('"').next().unwrap().to_owned();
    intake.fill(&join, &[("case", &id)]).await.is(303);
    // the answer stands in the form, to be looked through and sent
    officer
        .get(&format!("{page}/answer"))
        .await
        .is(200)
        .shows(words);
    answer(&mut officer, &case, words).await;
    late.get(&format!("/my/complaints/{second}"))
        .await
        .is(200)
        .shows(words)
        .hides(&first);
    firm.get(&format!("/my/complaints/{first}"))
        .await
        .hides(&second);
}

/// Before it is assigned a problem can be referred to another authority by a letter, which its firm reads.
#[tokio::test]
async fn before_triage_a_problem_is_referred_by_a_letter() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "厂门口的路灯不亮。").await;
    let mut intake = app.log_in("intake").await;
    let fields = [
        ("reason", "路灯由城管部门负责。"),
        ("instead", "市城市管理局，电话12319"),
        ("letter", "示环函〔2026〕31号"),
        ("look_on", "2026-10-09"),
    ];
    let path = format!("/office/complaints/{said}/decline");
    // a letter keeps a day to look what became of it: a working day, and not too far
    let without = intake.fill(&path, &fields[..3]).await;
    without.is(422).shows("填写移送后哪天跟进").shows("31号");
    let mut past = fields;
    past[3].1 = "2026-09-01";
    intake.fill(&path, &past).await.is(422).shows("31号");
    intake.fill(&path, &fields).await.is(303);
    let number = number_in(&format!("/{said}"));
    intake
        .get(&format!("/office/complaints/{number}"))
        .await
        .shows("已移送其他部门")
        .shows("示环函〔2026〕31号");
    firm.get(&format!("/my/complaints/{said}"))
        .await
        .is(200)
        .shows("示环函〔2026〕31号")
        .shows("市城市管理局");
    let page = format!("/office/complaints/{number}");
    intake.get("/office").await.is(200).hides(&number);
    let look = format!("{page}/look-again");
    // nobody else looks, and the firm is not told that somebody does
    let mut officer = app.log_in("officer").await;
    officer.get(&look).await.is(404);
    firm.get(&look).await.is(403);
    // on the coordinator's desk two days before, and late after its day
    let day = |d| At::from_beijing(jiff::civil::date(2026, 10, d), 10, 0);
    app.clock.set(day(8));
    let mut intake = app.log_in("intake").await;
    intake.get("/office").await.is(200).shows(&number);
    app.clock.set(day(10));
    let mut supervisor = app.log_in("supervisor").await;
    let late = supervisor.get("/supervision/overdue").await;
    late.is(200).shows(&number).shows("移送复核");
    let mut intake = app.log_in("intake").await;
    intake.get(&page).await.is(200).shows("记录移送结果");
    intake.get(&look).await.is(200).shows("示环函〔2026〕31号");
    intake.fill(&look, &[("result", "")]).await.is(422);
    let again = [("result", "城管已立项。"), ("next", "2026-10-30")];
    intake.fill(&look, &again).await.is(303);
    intake.get(&page).await.is(200).shows("城管已立项。");
    intake.get("/office").await.is(200).hides(&number);
    let done = [("result", "路灯已修好。"), ("next", "")];
    intake.fill(&look, &done).await.is(303);
    intake.get(&look).await.is(409);
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("/my/complaints/{said}"))
        .await
        .is(200)
        .hides("城管已立项");
    rebuilds(&app).await;
}

/// The row of a case.
async fn case_row(app: &TestApp, case: &str) -> serde_json::Value {
    let rows = app.server.dump().await.unwrap();
    let found = rows["case_rows"].iter().find(|r| r["number"] == case);
    found.unwrap().clone()
}

/// Of two who pressed at once one is done, and the other is told who was first, when, and that nothing typed is lost.
fn one_winner(first: (&Answer, &str), second: (&Answer, &str)) -> usize {
    let pair = [first, second];
    let won = pair.map(|(answer, _)| answer.status);
    assert!(matches!(won, [303, 409] | [409, 303]), "{won:?}");
    let winner = usize::from(won[1] == 303);
    let loser = pair[1 - winner].0;
    loser
        .shows(&format!("{}同志", pair[winner].1))
        .shows("2026年9月9日")
        .shows("没有丢");
    winner
}

/// The handler and the head of the unit answer the same firm at once.
#[tokio::test]
async fn of_two_who_answer_one_firm_at_once_one_is_first_and_the_other_is_told_who() {
    let app = TestApp::start().await;
    for round in 0..3 {
        let mut firm = app.log_in("firm0").await;
        let said = submit(&mut firm, &format!("第{round}处总管接不上。")).await;
        let mut intake = app.log_in("intake").await;
        let case = open(&mut intake, &said).await;
        let page = format!("/office/cases/{case}");
        let mut officer = app.log_in("officer").await;
        officer.fill_press(&format!("{page}/acknowledge")).await;
        let mut head = app.log_in("head").await;
        let path = format!("{page}/answer");
        let form = officer.get(&path).await;
        let seq = form.is(200).hidden("seq").unwrap();
        let own = head.get(&path).await.is(200).hidden("seq").unwrap();
        let complaint = option_of(&form);
        let words = ["由园区接通。", "由科长答复：本月接通。"];
        let answers = |text, seq| {
            [
                ("complaint", complaint.as_str()),
                ("text", text),
                ("seq", seq),
            ]
        };
        let (one, two) = (answers(words[0], &seq), answers(words[1], &own));
        let (by_officer, by_head) = match round {
            // one after the other, from pages made before
            0 => (
                officer.post(&path, &one).await,
                head.post(&path, &two).await,
            ),
            _ => tokio::join!(officer.post(&path, &one), head.post(&path, &two)),
        };
        let winner = one_winner((&by_officer, "officer"), (&by_head, "head"));
        // the firm reads one answer, and it is the winner's
        firm.get(&format!("/my/complaints/{said}"))
            .await
            .is(200)
            .shows(words[winner])
            .hides(words[1 - winner]);
        assert_eq!(case_row(&app, &case).await["stage"], "answered");
    }
    rebuilds(&app).await;
}

/// The head of the unit and a supervisor review the same case at once: one closes it, the other sends it back.
#[tokio::test]
async fn of_two_who_review_one_case_at_once_one_is_first_and_the_other_is_told_who() {
    let app = TestApp::start().await;
    for round in 0..3 {
        let mut firm = app.log_in("firm0").await;
        let said = submit(&mut firm, &format!("第{round}处总管接不上。")).await;
        let mut intake = app.log_in("intake").await;
        let case = open(&mut intake, &said).await;
        let page = format!("/office/cases/{case}");
        let mut officer = app.log_in("officer").await;
        officer.fill_press(&format!("{page}/acknowledge")).await;
        answer(&mut officer, &case, "协议今日送达。").await;
        let outcome = [("solved", "yes"), ("satisfaction", "4")];
        firm.fill(&format!("/my/complaints/{said}/outcome"), &outcome)
            .await
            .is(303);
        let close = format!("{page}/close-out");
        let mut head = app.log_in("head").await;
        let mut supervisor = app.log_in("supervisor").await;
        let seq = head.get(&close).await.is(200).hidden("seq").unwrap();
        let own = supervisor.get(&close).await.is(200).hidden("seq").unwrap();
        let closing = |text, seq| {
            [
                ("closing", "solved"),
                ("checks", "fact_verified"),
                ("checks", "evidence_seen"),
                ("checks", "firm_asked"),
                ("text", text),
                ("seq", seq),
            ]
        };
        let (one, two) = (closing("现场核实。", &seq), closing("电话核实。", &own));
        let (by_head, by_supervisor) = match round {
            0 => (
                head.post(&close, &one).await,
                supervisor.post(&close, &two).await,
            ),
            _ => tokio::join!(head.post(&close, &one), supervisor.post(&close, &two)),
        };
        one_winner((&by_head, "head"), (&by_supervisor, "supervisor"));
        assert_eq!(case_row(&app, &case).await["stage"], "closed");
        let rows = app.server.dump().await.unwrap();
        let follow_ups = rows["term_rows"].iter().filter(|t| {
            t["kind"] == "follow_up" && t["stream"].as_str().unwrap().starts_with("case/")
        });
        let closed = rows["case_rows"].iter().filter(|r| r["stage"] == "closed");
        assert_eq!(follow_ups.count() % closed.count(), 0, "closed once each");
    }
    rebuilds(&app).await;
}
