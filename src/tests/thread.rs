//! The main job once, through the front door: from what a firm says to a closed case and its follow-up.

use zhuqi::domain::time::At;

use crate::app::{Browser, TestApp, wednesday};

/// A category of the rulebook that leads to the water section.
pub(crate) const CATEGORY: &str = "water";

/// The number at the end of a path such as `/my/complaints/QY-2026-00001/submitted?done=…`.
pub(crate) fn number_in(path: &str) -> String {
    let path = path.split('?').next().unwrap();
    path.split('/')
        .find(|p| p.contains("-20"))
        .unwrap_or_default()
        .to_owned()
}

pub(crate) async fn submit(firm: &mut Browser<'_>, words: &str) -> String {
    let fields = [
        ("category", CATEGORY),
        ("words", words),
        ("contact_name", "王小明"),
        ("contact_phone", "139 0000 0001"),
    ];
    let sent = firm.fill("/complaints/new", &fields).await;
    sent.is(303);
    number_in(&sent.location())
}

pub(crate) async fn open(intake: &mut Browser<'_>, complaint: &str) -> String {
    open_as(intake, complaint, "ordinary").await
}

/// Opens a case over a complaint, as hard as this.
pub(crate) async fn open_as(intake: &mut Browser<'_>, complaint: &str, hard: &str) -> String {
    opened(intake, complaint, hard, &["jiance"]).await
}

/// The same where no unit supports: no clock but the lead's runs.
pub(crate) async fn open_alone(intake: &mut Browser<'_>, complaint: &str) -> String {
    opened(intake, complaint, "ordinary", &[]).await
}

/// The same, as hard as this and with these units supporting.
pub(crate) async fn opened(
    intake: &mut Browser<'_>,
    complaint: &str,
    hard: &str,
    supporting: &[&str],
) -> String {
    let mut fields = vec![
        ("title", "废水总管接入"),
        ("theme", "water"),
        ("difficulty", hard),
        ("track", "enterprise_plan"),
        ("labels", "blocked"),
        ("lead", "shui"),
    ];
    fields.extend(supporting.iter().map(|unit| ("supporting", *unit)));
    let opened = intake
        .fill(&format!("/office/complaints/{complaint}/open"), &fields)
        .await;
    opened.is(303);
    number_in(&opened.location())
}

pub(crate) async fn answer(officer: &mut Browser<'_>, case: &str, text: &str) {
    answer_with(officer, case, &[("text", text)]).await;
}

/// The same before every measure was reported on, and why.
pub(crate) async fn answer_before(officer: &mut Browser<'_>, case: &str, text: &str, why: &str) {
    answer_with(officer, case, &[("text", text), ("open_measures", why)]).await;
}

async fn answer_with(officer: &mut Browser<'_>, case: &str, said: &[(&str, &str)]) {
    let path = format!("/office/cases/{case}/answer");
    let page = officer.get(&path).await;
    page.is(200);
    let complaint = page
        .text()
        .split("<option")
        .skip(1)
        .filter_map(|o| {
            o.split("value=\"")
                .nth(1)?
                .split('"')
                .next()
                .map(str::to_owned)
        })
        .find(|v| !v.is_empty())
        .expect("a complaint to answer");
    let mut fields = vec![("complaint", complaint.as_str())];
    fields.extend_from_slice(said);
    officer.fill(&path, &fields).await.is(303);
}

/// A case of the water section that went all the way, over the `n`th problem of the first firm.
pub(crate) async fn closed_case(app: &TestApp, n: u32) -> String {
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, &format!("第{n}个排口的总管接不上。")).await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let mut officer = app.log_in("officer").await;
    let page = format!("/office/cases/{case}");
    officer.fill_press(&format!("{page}/acknowledge")).await;
    answer(&mut officer, &case, "协议今日送达，附签收单。").await;
    let confirm = [("solved", "yes"), ("satisfaction", "4")];
    let outcome = format!("/my/complaints/{said}/outcome");
    firm.fill(&outcome, &confirm).await.is(303);
    let mut head = app.log_in("head").await;
    let fields = [
        ("closing", "solved"),
        ("checks", "fact_verified"),
        ("checks", "evidence_seen"),
        ("checks", "firm_asked"),
        ("text", "现场核实，协议已签。"),
    ];
    head.fill(&format!("{page}/close-out"), &fields)
        .await
        .is(303);
    case
}

#[tokio::test]
async fn from_a_firms_words_to_a_closed_case() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let words = "园区总管接不上，每天用罐车拉废水。\n什么时候能接？";
    let number = submit(&mut firm, words).await;
    // the firm sees its words, its number and whose turn it is
    firm.get(&format!("/my/complaints/{number}/submitted"))
        .await
        .is(200)
        .shows(&number);
    firm.get(&format!("/my/complaints/{number}"))
        .await
        .is(200)
        .shows("园区总管接不上");

    // triage: the date is shown before the button is pressed
    let mut intake = app.log_in("intake").await;
    intake.get("/office").await.is(200).shows(&number);
    intake
        .get(&format!("/office/complaints/{number}/open"))
        .await
        .is(200)
        .shows("2026年9月18日");
    let case = open(&mut intake, &number).await;

    // the lead unit takes it in hand; the case page names the holder
    let mut officer = app.log_in("officer").await;
    officer.get("/office").await.is(200).shows(&case);
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    officer
        .get(&format!("/office/cases/{case}"))
        .await
        .is(200)
        .shows("officer同志");

    // a unit that is not part of it does not see it; the supporting unit does
    let mut other = app.log_in("officer2").await;
    other.get(&format!("/office/cases/{case}")).await.is(404);

    app.clock.set(wednesday().plus_hours(24));
    let mut officer = app.log_in("officer").await;
    answer(&mut officer, &case, "管网下月贯通，先行签订临时接纳协议。").await;

    // the firm disputes: rework
    let mut firm = app.log_in("firm0").await;
    firm.get("/my").await.is(200).shows(&number);
    let outcome = format!("/my/complaints/{number}/outcome");
    let missing = firm
        .fill(&outcome, &[("solved", "no"), ("satisfaction", "2")])
        .await;
    missing.is(422);
    let dispute = [
        ("solved", "no"),
        ("satisfaction", "2"),
        ("words", "协议没有收到。"),
    ];
    firm.fill(&outcome, &dispute).await.is(303);
    let mut officer = app.log_in("officer").await;
    officer
        .get(&format!("/office/cases/{case}"))
        .await
        .is(200)
        .shows("协议没有收到");
    answer(&mut officer, &case, "协议今日送达，附签收单。").await;

    // the firm confirms, and says separately how satisfied it is
    let confirm = [("solved", "yes"), ("satisfaction", "4")];
    firm.fill(&outcome, &confirm).await.is(303);

    // the handler cannot close it; the head of the unit can
    let close = format!("/office/cases/{case}/close-out");
    officer.get(&close).await.is(403);
    let mut head = app.log_in("head").await;
    let unchecked = [
        ("closing", "solved"),
        ("text", "已核实。"),
        ("checks", "evidence_seen"),
    ];
    head.fill(&close, &unchecked)
        .await
        .is(422)
        .shows("已核实。");
    let fields = [
        ("closing", "solved"),
        ("checks", "fact_verified"),
        ("checks", "evidence_seen"),
        ("checks", "firm_asked"),
        ("text", "现场核实，协议已签。"),
    ];
    head.fill(&close, &fields).await.is(303);
    head.get(&format!("/office/cases/{case}"))
        .await
        .is(200)
        .shows("现场核实");
    for who in ["firm0", "officer"] {
        let mut told = app.log_in(who).await;
        told.get("/inbox").await.is(200).shows("已销号");
    }

    // the follow-up of +30 days is due, and recorded
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 10, 10), 9, 0));
    let mut intake = app.log_in("intake").await;
    let follow = [("finding", "effective"), ("text", "总管已接，罐车停用。")];
    intake
        .fill(&format!("/office/cases/{case}/follow-up"), &follow)
        .await
        .is(303);

    // all of it is on the log, and the chain holds
    let verified = app.server.verify(&[]).await.unwrap();
    assert_eq!(verified.broken, None);
}

#[tokio::test]
async fn an_objection_sends_the_case_back_to_triage_once() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "排污口位置不清楚，请指导。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let mut head = app.log_in("head").await;
    let object = format!("/office/cases/{case}/object");
    head.fill(&object, &[("reason", "属大气科职责。")])
        .await
        .is(303);
    let assign = [("lead", "shui"), ("note", "研判后仍由水科主办。")];
    intake
        .fill(&format!("/office/cases/{case}/assign"), &assign)
        .await
        .is(303);
    // triage's second word is final
    head.get(&object).await.is(409);

    // also for another unit it is given to then
    let number = submit(&mut firm, "雨水口由谁来管，请指导。").await;
    let case = open(&mut intake, &number).await;
    let object = format!("/office/cases/{case}/object");
    head.fill(&object, &[("reason", "属大气科职责。")])
        .await
        .is(303);
    let assign = [("lead", "daqi"), ("note", "采纳水科意见。")];
    intake
        .fill(&format!("/office/cases/{case}/assign"), &assign)
        .await
        .is(303);
    let mut air = app.log_in("head2").await;
    let page = format!("/office/cases/{case}");
    air.get(&page).await.is(200).hides(&object);
    air.get(&object).await.is(409).shows("重新交办就是最终决定");
}

#[tokio::test]
async fn an_officer_finds_what_they_recorded_before_it_has_a_case() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    let fields = [
        ("enterprise", "firm-0"),
        ("channel", "visit"),
        ("category", CATEGORY),
        ("words", "走访时说起总管的事。"),
        ("contact_name", "王小明"),
        ("contact_phone", "13900000001"),
    ];
    let sent = officer.fill("/office/complaints/new", &fields).await;
    sent.is(303);
    let page = format!("/office/complaints/{}", number_in(&sent.location()));
    officer
        .get(&page)
        .await
        .is(200)
        .shows("走访时说起总管的事。");
    let mut other = app.log_in("officer2").await;
    other.get(&page).await.is(404);
}

#[tokio::test]
async fn silence_is_counted_once_after_its_term_and_never_as_satisfied() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "请寄一份办事指南。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    answer(&mut officer, &case, "已寄出。").await;
    assert_eq!(
        app.server.sweep().await.unwrap(),
        0,
        "the firm still has time"
    );
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 11, 2), 9, 0));
    assert_eq!(app.server.sweep().await.unwrap(), 1);
    assert_eq!(app.server.sweep().await.unwrap(), 0);
    // the case goes to review, where somebody else closes it
    let mut head = app.log_in("head").await;
    head.get(&format!("/office/cases/{case}/close-out"))
        .await
        .is(200);
}

#[tokio::test]
async fn a_declined_firm_is_told_why_and_where_to_go() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "土地证办理慢。").await;
    let mut intake = app.log_in("intake").await;
    let decline = [
        ("reason", "不属于生态环境部门职责。"),
        ("instead", "市自然资源和规划局窗口"),
    ];
    intake
        .fill(&format!("/office/complaints/{number}/decline"), &decline)
        .await
        .is(303);
    firm.get(&format!("/my/complaints/{number}"))
        .await
        .is(200)
        .shows("市自然资源和规划局窗口");
}

#[tokio::test]
async fn an_overdue_case_is_on_the_board_with_its_holder() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "在线监测设备选型请指导。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    // resolution is due on Friday 18 September; Saturday is not late yet, because it is still Saturday
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 18), 23, 59));
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/overdue?unit=shui")
        .await
        .is(200)
        .hides(&case);
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 19), 0, 0));
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/overdue")
        .await
        .is(200)
        .shows(&case)
        .shows("officer同志");
    supervisor
        .get("/supervision/overdue?unit=shui")
        .await
        .is(200)
        .shows(&case);
    supervisor
        .get("/supervision/overdue?unit=daqi")
        .await
        .is(200)
        .hides(&case);
}

impl Browser<'_> {
    /// Presses a button that has no fields of its own.
    pub(crate) async fn fill_press(&mut self, path: &str) {
        self.fill(path, &[]).await.is(303);
    }
}
