//! The prudence gate through the front door: asked for in full, reviewed, approved by another, extended once, released,
//! and never out of sight when its term has run out.

use zhuqi::domain::time::At;

use crate::app::{Browser, PASSWORD, TestApp};
use crate::document::both;
use crate::positive_listing::listed;
use crate::thread::number_in;

const FACTS: &str = "厂区东侧雨水口接有暗管。";

const SEAL: [(&str, &str); 9] = [
    ("enterprise", "firm-0"),
    ("kind", "seal"),
    ("ground", "evasion"),
    ("basis", "生态环境法典第五十二条"),
    ("facts", FACTS),
    ("milder", "当场责令停止排放，企业没有停止。"),
    ("livelihood", "no"),
    ("scope", "东侧暗管的水泵和阀门"),
    ("effect", "只影响暗管，生产照常。"),
];

fn with<'a>(change: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = SEAL.to_vec();
    fields.retain(|(name, _)| !change.iter().any(|(n, _)| n == name));
    fields.extend(change);
    fields
}

async fn propose(who: &mut Browser<'_>, change: &[(&str, &str)]) -> String {
    let sent = who.fill("/coercive-measures/new", &with(change)).await;
    number_in(&sent.is(303).location())
}

fn path(number: &str, part: &str) -> String {
    format!("/coercive-measures/{number}{part}")
}

const AGREED: [(&str, &str); 3] = [
    ("agreed", "yes"),
    ("opinion", "事由和范围适当。"),
    ("password", PASSWORD),
];
const OPINION: [(&str, &str); 2] = [("opinion", "同意。"), ("password", PASSWORD)];
const SIGNED: [(&str, &str); 2] = [("reason", "鉴定没有完成。"), ("password", PASSWORD)];
const REASON: [(&str, &str); 1] = [("reason", "暗管已经拆除。")];

pub(crate) async fn in_force(app: &TestApp) -> String {
    let mut enforcer = app.log_in("enforcer").await;
    let number = propose(&mut enforcer, &[]).await;
    let mut legal = app.log_in("legal").await;
    legal.fill(&path(&number, "/review"), &AGREED).await.is(303);
    let mut leader = app.log_in("leader").await;
    let approve = path(&number, "/approve");
    leader.fill(&approve, &OPINION).await.is(303);
    number
}

fn on(month: i8, day: i8) -> At {
    At::from_beijing(jiff::civil::date(2026, month, day), 9, 0)
}

#[tokio::test]
async fn a_seal_goes_through_three_hands_and_the_firm_reads_it_once_it_holds() {
    let app = TestApp::start().await;
    let mut enforcer = app.log_in("enforcer").await;
    let number = propose(&mut enforcer, &[]).await;
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/coercive-measures")
        .await
        .is(200)
        .hides(&number);
    enforcer.get(&path(&number, "/review")).await.is(403);
    let mut leader = app.log_in("leader").await;
    leader.get(&path(&number, "/approve")).await.is(409);
    let mut legal = app.log_in("legal").await;
    legal.fill(&path(&number, "/review"), &AGREED).await.is(303);
    legal.get(&path(&number, "/approve")).await.is(403);
    leader
        .fill(&path(&number, "/approve"), &OPINION)
        .await
        .is(303);
    leader
        .get(&path(&number, ""))
        .await
        .is(200)
        .shows("执行中")
        .shows("示环强〔2026〕1号")
        .shows("10月9日")
        .shows("待法规科核对");
    firm.get("/my/coercive-measures")
        .await
        .shows(&number)
        .shows("东侧暗管的水泵和阀门")
        .hides("当场责令停止排放");
    let mut other = app.log_in("firm1").await;
    other
        .get("/my/coercive-measures")
        .await
        .is(200)
        .hides(&number);
    let release = format!("/my/coercive-measures/{number}/release");
    other.get(&release).await.is(404);
    // the side of help knows of nothing
    for who in ["officer", "head", "intake", "admin", "firm1"] {
        let mut reader = app.log_in(who).await;
        for part in ["", "/review", "/approve", "/lift", "/release"] {
            reader.get(&path(&number, part)).await.is(404);
        }
        reader.get("/coercive-measures").await.is(404);
    }
    // the firm reads its own page and nothing of the inside
    firm.get(&path(&number, "")).await.is(404);
    firm.get(&path(&number, "/release")).await.is(404);
    firm.get(&path(&number, "/approve")).await.is(403);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn what_runs_out_is_reminded_of_and_stays_late_until_somebody_lifts_it() {
    let app = TestApp::start().await;
    let number = in_force(&app).await;
    // thirty days from 9 September: the last is 9 October, and the days before it are days off
    app.clock.set(on(10, 8));
    app.server.press().await.unwrap();
    let mut enforcer = app.log_in("enforcer").await;
    enforcer.get("/inbox").await.is(200).shows(&number);
    app.clock.set(on(10, 13));
    app.server.press().await.unwrap();
    for who in ["supervisor", "leader", "auditor"] {
        let mut reader = app.log_in(who).await;
        reader
            .get("/supervision/overdue")
            .await
            .is(200)
            .shows(&number)
            .shows(&path(&number, ""));
        reader
            .get("/supervision/overdue.csv")
            .await
            .is(200)
            .shows(&number);
    }
    // the office oversees help and not this
    let mut intake = app.log_in("intake").await;
    let board = intake.get("/supervision/overdue").await;
    board.is(200).hides(&number);
    let board = intake.get("/supervision/overdue.csv").await;
    board.is(200).hides(&number);
    let mut supervisor = app.log_in("supervisor").await;
    supervisor.get("/inbox").await.is(200).shows(&number);
    // too late to make it longer
    let mut enforcer = app.log_in("enforcer").await;
    enforcer
        .get(&path(&number, "/ask-extension"))
        .await
        .is(409)
        .shows("10月9日");
    let mut leader = app.log_in("leader").await;
    leader.fill(&path(&number, "/lift"), &SIGNED).await.is(303);
    leader
        .get("/supervision/overdue")
        .await
        .is(200)
        .hides(&number);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn it_is_extended_once_and_released_on_a_look() {
    let app = TestApp::start().await;
    let number = in_force(&app).await;
    app.clock.set(on(9, 28));
    let mut enforcer = app.log_in("enforcer").await;
    let ask = path(&number, "/ask-extension");
    enforcer.fill(&ask, &REASON).await.is(303);
    enforcer.get(&path(&number, "/extend")).await.is(403);
    let mut leader = app.log_in("leader").await;
    leader
        .fill(&path(&number, "/extend"), &SIGNED)
        .await
        .is(303);
    enforcer.get(&path(&number, "")).await.shows("11月8日");
    enforcer.get(&ask).await.is(409).shows("已经延长过一次");
    // the firm asks for release and somebody looks within five working days
    let mut firm = app.log_in("firm0").await;
    let release = format!("/my/coercive-measures/{number}/release");
    firm.fill(&release, &REASON).await.is(303);
    firm.get("/my/coercive-measures")
        .await
        .shows("核查解除申请")
        .shows("暗管已经拆除。");
    firm.get(&release).await.is(409);
    let check = [("ends", "yes"), ("found", "现场核查，暗管已经拆除。")];
    let mut enforcer = app.log_in("enforcer").await;
    let look = path(&number, "/check-release");
    enforcer.fill(&look, &check).await.is(303);
    let mut head = app.log_in("enforcement-head").await;
    head.fill(&path(&number, "/lift"), &SIGNED).await.is(303);
    firm.get("/my/coercive-measures")
        .await
        .shows("已解除")
        .shows("现场核查，暗管已经拆除。");
}

#[tokio::test]
async fn what_could_not_wait_is_late_after_a_day() {
    let app = TestApp::start().await;
    let mut enforcer = app.log_in("enforcer").await;
    let begun = [("begun_on", "2026-09-09"), ("begun_hour", "08:30")];
    let number = propose(&mut enforcer, &begun).await;
    enforcer
        .get(&path(&number, ""))
        .await
        .shows("补办强制措施批准")
        .shows("9月10日");
    // the firm knows what was done on its site
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/coercive-measures").await.shows(&number);
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 10), 8, 31));
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/overdue")
        .await
        .is(200)
        .shows(&number);
}

#[tokio::test]
async fn a_measure_is_refused_in_words_at_its_field_with_everything_kept() {
    let app = TestApp::start().await;
    listed(&app).await;
    let mut enforcer = app.log_in("enforcer").await;
    let other = ("enterprise", "firm-1");
    let bad: [(&[(&str, &str)], &str); 6] = [
        (&[other, ("kind", "limit")], "这个事由不能采取这种措施"),
        (&[other, ("milder", "")], "写明试过哪些较轻的办法"),
        (&[other, ("livelihood", "yes")], "写明仍要采取的理由"),
        // on the positive list
        (&[], "写明仍要采取的理由"),
        (
            &[
                other,
                ("kind", "limit"),
                ("ground", "exceeding"),
                ("begun_on", "2026-09-17"),
                ("begun_hour", "08:00"),
            ],
            "只有查封、扣押可以现场先行实施",
        ),
        (&[other, ("begun_on", "2026-09-17")], "填写时间"),
    ];
    for (change, said) in bad {
        let page = enforcer.fill("/coercive-measures/new", &with(change)).await;
        page.is(422).shows(said).shows(FACTS);
    }
    let none = app.server.dump().await.unwrap()["coercive_measure_rows"].len();
    assert_eq!(none, 0);
    let why = [("nevertheless", "正在发生的污染不能等。")];
    propose(&mut enforcer, &why).await;
}

#[tokio::test]
async fn the_decision_is_a_paper_and_its_service_is_on_record() {
    let app = TestApp::start().await;
    let mut enforcer = app.log_in("enforcer").await;
    let asked = propose(&mut enforcer, &[]).await;
    // a draft before it is approved, and nothing of it for the firm
    let draft = enforcer.get(&path(&asked, "/paper")).await;
    draft.is(200).shows("送审稿").shows("未编文号");
    let mut firm = app.log_in("firm0").await;
    let own = |number: &str| format!("/my/coercive-measures/{number}/paper");
    firm.get(&own(&asked)).await.is(404);
    enforcer.get(&path(&asked, "/serve")).await.is(409);

    let number = in_force(&app).await;
    let mut enforcer = app.log_in("enforcer").await;
    let page = path(&number, "/paper");
    let file = path(&number, "/paper.docx");
    both(&mut enforcer, &page, &file)
        .await
        .shows("查封决定书")
        .shows("示环强〔2026〕1号")
        .shows(FACTS)
        .shows("当场责令停止排放，企业没有停止。")
        .shows("东侧暗管的水泵和阀门")
        .shows("自2026年9月9日起至2026年10月9日止")
        .shows("期限为模板，待法规科核对")
        .shows("行政复议")
        .shows("陈述、申辩")
        .hides("送审稿");
    let mut firm = app.log_in("firm0").await;
    let file = format!("{}.docx", own(&number));
    both(&mut firm, &own(&number), &file)
        .await
        .shows("示环强〔2026〕1号");
    firm.get("/my/coercive-measures")
        .await
        .shows("还没有登记送达")
        .shows(&own(&number));
    for outside in ["officer", "head", "intake", "admin", "firm1"] {
        let mut other = app.log_in(outside).await;
        for of in [&page, &own(&number)] {
            other.get(of).await.is(404);
            other.get(&format!("{of}.docx")).await.is(404);
        }
    }
    let serve = path(&number, "/serve");
    let mut fields = vec![
        ("on", "2026-09-10"),
        ("way", "left"),
        ("received_by", "村委会见证"),
    ];
    let refused = enforcer.fill(&serve, &fields).await;
    refused.is(422).shows("村委会见证");
    fields[0].1 = "2026-09-08";
    enforcer.fill(&serve, &fields).await.is(422);
    fields[0].1 = "2026-09-09";
    enforcer.fill(&serve, &fields).await.is(303);
    enforcer.get(&serve).await.is(409);
    let said = "留置送达 · 村委会见证";
    enforcer.get(&path(&number, "")).await.is(200).shows(said);
    firm.get("/my/coercive-measures")
        .await
        .is(200)
        .shows(said)
        .hides("还没有登记送达");
    enforcer
        .get(&page)
        .await
        .shows("送达：2026年9月9日，留置送达，村委会见证。");
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}
