//! The discretion benchmark through the front door: both ranges stand beside every amount that is typed, what lies beside
//! them has its reason at its field, on the papers and in the register, and two legal officers edit its rows.

use zhuqi::domain::actor::Role;

use crate::app::{Browser, PASSWORD, TestApp};
use crate::leniency_change::{changed, same_after_rebuild_and_replay};
use crate::leniency_decision::{filed, reviewed};
use crate::leniency_file::{confirm, name, nowhere_in_plain, report, shown};

const DAY: &str = "2026-09-09";
/// Said of an amount, and nowhere else.
const WHY: &str = "靛蓝色桶当日更换，从低确定。";
/// Said of the amount after the change.
const CHANGED_WHY: &str = "赭石色补贴照片齐全，再减一档。";
/// Lightened, of an act of 50,000 to 200,000 yuan.
const BAND: &str = "不少于50,000元、少于125,000元";

fn notice<'a>(fine: &'a str, why: &'a str) -> [(&'a str, &'a str); 7] {
    [
        ("ruling", "lighten"),
        ("fine", fine),
        ("fine_why", why),
        ("text", "标签缺失两日，拟从轻处罚。"),
        ("hearing", "no"),
        ("served_on", DAY),
        ("password", PASSWORD),
    ]
}

fn decision<'a>(amount: &'a str, why: &'a str) -> [(&'a str, &'a str); 7] {
    [
        ("ruling", "lighten"),
        ("amount", amount),
        ("amount_why", why),
        ("reason", "同类屡有发生，不宜免罚。"),
        ("discussed_on", DAY),
        ("discussion", "三人参加，一致同意。"),
        ("password", PASSWORD),
    ]
}

#[tokio::test]
async fn an_amount_beside_the_benchmark_says_why_on_the_papers_and_in_the_register() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let number = reviewed(&app).await;
    filed(&app, &number).await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    let form = format!("{file}/notice");
    officer
        .get(&form)
        .await
        .is(200)
        .shows(BAND)
        .shows("罚款50,000元至200,000元")
        .shows("规则版本：模板2026年8月版");
    // each fault at its field, everything typed kept
    let page = officer.fill(&form, &notice("20000", "")).await;
    page.is(422)
        .shows(&format!("金额不在裁量基准的幅度内（{BAND}）"))
        .shows("标签缺失两日");
    // told once above the form, and once at the field itself
    let at = page.text().rfind("金额不在裁量基准的幅度内").unwrap();
    let field = page.text()[at..].find("name=\"fine_why\"").unwrap();
    assert!(field < 1_000, "the sentence stands at its field: {field}");
    officer
        .fill(&form, &notice("50000.001", ""))
        .await
        .is(422)
        .shows("小数点后最多两位");
    officer.fill(&form, &notice("20000", WHY)).await.is(303);
    officer.get(&file).await.shows(BAND).shows(WHY);
    officer
        .get(&format!("{file}/papers/notice"))
        .await
        .is(200)
        .shows("法定幅度为50,000元至200,000元，裁量基准的幅度为不少于50,000元、少于125,000元")
        .shows(WHY);
    let mut firm = app.log_in("firm0").await;
    let mine = format!("/my/self-reports/{number}");
    firm.get(&mine).await.shows(WHY);
    let waives = [("speaks", "waives")];
    firm.fill(&format!("{mine}/answer"), &waives).await.is(303);

    let mut leader = app.log_in("leader").await;
    let form = format!("{file}/decision");
    leader.get(&form).await.is(200).shows(BAND).shows(WHY);
    leader
        .fill(&form, &decision("20000", ""))
        .await
        .is(422)
        .shows("金额不在裁量基准的幅度内")
        .shows("同类屡有发生");
    leader.fill(&form, &decision("20000", WHY)).await.is(303);
    officer
        .get(&format!("{file}/print"))
        .await
        .is(200)
        .shows("罚款20,000元。")
        .shows("裁量基准的幅度为不少于50,000元、少于125,000元（规则版本：模板2026年8月版")
        .shows(&format!("金额不在裁量基准幅度内的理由：{WHY}"))
        .shows("与规则建议不同的理由：同类屡有发生，不宜免罚。");
    let register = "/leniency/register.csv";
    leader
        .get(register)
        .await
        .is(200)
        .shows(BAND)
        .shows(&format!("不在裁量基准幅度内：{WHY}"))
        .shows("与建议不同：同类屡有发生，不宜免罚。");
    leader.get("/leniency/register").await.shows(WHY);
    changes_the_amount(&app, &number).await;
    for outside in [
        "enforcement-head",
        "leader2",
        "officer",
        "auditor",
        "legal2",
    ] {
        if outside == "legal2" {
            app.joins("legal2", Role::Legal, "fagui").await;
        }
        let mut other = app.log_in(outside).await;
        for page in [&file, register] {
            let page = other.get(page).await;
            for said in [WHY, CHANGED_WHY] {
                assert!(!page.text().contains(said), "{outside}");
            }
        }
    }
    nowhere_in_plain(&app, &[WHY, CHANGED_WHY]).await;
    same_after_rebuild_and_replay(&app, 1).await;
}

/// Served, and changed to another amount beside the benchmark: asked for its reason as the decision was, and told on the
/// file, the paper, the firm's page and in the register.
async fn changes_the_amount(app: &TestApp, number: &str) {
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    let serve = [("served_on", DAY), ("education", "")];
    officer.fill(&format!("{file}/serve"), &serve).await.is(303);
    let form = format!("{file}/change");
    officer.get(&form).await.is(200).shows(BAND);
    let asked = |why| {
        [
            ("kind", "vary"),
            ("ground", "discretion"),
            ("reason", "量罚偏重。"),
            ("ruling", "lighten"),
            ("amount", "12000"),
            ("amount_why", why),
        ]
    };
    let page = officer.fill(&form, &asked("")).await;
    page.is(422)
        .shows(&format!("金额不在裁量基准的幅度内（{BAND}）"))
        .shows("量罚偏重");
    let at = page.text().rfind("金额不在裁量基准的幅度内").unwrap();
    let field = page.text()[at..].find("name=\"amount_why\"").unwrap();
    assert!(field < 1_000, "the sentence stands at its field: {field}");
    changed(app, number, &asked(CHANGED_WHY)).await;
    officer
        .get(&file)
        .await
        .shows("12,000元")
        .shows(CHANGED_WHY);
    officer
        .get(&format!("{file}/papers/change"))
        .await
        .is(200)
        .shows("金额：20,000元。")
        .shows("金额：12,000元。")
        .shows("裁量基准的幅度为不少于50,000元、少于125,000元")
        .shows(&format!("金额不在裁量基准幅度内的理由：{CHANGED_WHY}"));
    // the decision says that it was changed, and is not passed off as what was signed
    officer
        .get(&format!("{file}/print"))
        .await
        .is(200)
        .shows("本决定已由示环宽变〔2026〕1号变更，以下为现行内容。")
        .shows("罚款12,000元。");
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("/my/self-reports/{number}"))
        .await
        .shows(CHANGED_WHY);
    officer
        .get("/leniency/register.csv")
        .await
        .shows(BAND)
        .shows(&format!("不在裁量基准幅度内：{CHANGED_WHY}"));
}

/// Put right late, with a ground to lighten: what the rule proposes has a range of its own.
pub(crate) async fn lightened(app: &TestApp) -> String {
    let number = report(&mut app.log_in("firm0").await).await;
    name(&mut app.log_in("enforcement-head").await, &number).await;
    let mut officer = app.log_in("enforcer").await;
    let path = |page: &str| format!("/leniency/{number}/{page}");
    let act = [
        ("item", "hazwaste-label"),
        ("act_on", DAY),
        ("continuing", "no"),
        ("found_on", DAY),
        ("timely", "no"),
        ("harm", "actual"),
        ("minor", "no"),
        ("established", "yes"),
        ("suspected_crime", "no"),
        ("was_duty", "no"),
        ("no_fault", "not_pleaded"),
        ("text", "现场两只桶没有标签，少量渗漏。"),
    ];
    officer.fill(&path("facts"), &act).await.is(303);
    let measured = [("measure_1", "0.3")];
    officer.fill(&path("conditions"), &measured).await.is(303);
    let weighing = [
        ("checked", "1"),
        ("voluntary", "no"),
        ("voluntary_why", "检查当天才说。"),
        ("grounds", "merit"),
        ("evidence", "协查函。"),
    ];
    officer.fill(&path("weighing"), &weighing).await.is(303);
    shown(&mut officer, &number).await;
    number
}

#[tokio::test]
async fn two_legal_officers_edit_a_row_and_no_decided_file_changes() {
    let app = TestApp::start().await;
    app.joins("legal2", Role::Legal, "fagui").await;
    confirm(&app).await;
    // a file decided under the row as it ships
    let decided = reviewed(&app).await;
    filed(&app, &decided).await;
    let path = format!("/leniency/{decided}");
    let mut officer = app.log_in("enforcer").await;
    officer
        .fill(&format!("{path}/notice"), &notice("60000", ""))
        .await
        .is(303);
    let waives = [("speaks", "waives")];
    let answer = format!("/my/self-reports/{decided}/answer");
    let mut firm = app.log_in("firm0").await;
    firm.fill(&answer, &waives).await.is(303);
    let mut leader = app.log_in("leader").await;
    leader
        .fill(&format!("{path}/decision"), &decision("60000", ""))
        .await
        .is(303);
    let open = lightened(&app).await;
    let open = format!("/leniency/{open}");
    proposes(&mut officer, &open, BAND).await;

    let mut legal = app.log_in("legal").await;
    legal
        .get("/leniency/rules")
        .await
        .is(200)
        .shows("裁量基准：从轻")
        .shows("从最低到最高的0%（含）至50%（不含）")
        .shows("/leniency/rules/benchmarks/new");
    let own = "/leniency/rules/benchmarks/new";
    let row = |part: &'static str| {
        [
            ("item", "hazwaste-label"),
            ("grade", "benchmark-lighten"),
            ("part", part),
            ("only_most", ""),
            ("bases", "apl-34"),
            ("source", "full_text"),
            ("text", "市局裁量基准（讨论稿）"),
            ("reason", "标签类从轻的幅度收窄。"),
        ]
    };
    for wrong in ["前一半", "[50,0]", "[0,120)"] {
        legal
            .fill(own, &row(wrong))
            .await
            .is(422)
            .shows("写两个百分数，从小到大")
            .shows("讨论稿");
    }
    legal.fill(own, &row("[0,20]")).await.is(303);
    let page = "/leniency/rules/changes/1";
    legal
        .get(page)
        .await
        .is(200)
        .shows("裁量基准：从轻（危险废物标签缺失）")
        .shows("[0,20]")
        .hides(&format!("{page}/adopt"));
    // nobody adopts what they proposed
    legal.get(&format!("{page}/adopt")).await.is(403);
    let mut second = app.log_in("legal2").await;
    let adopt = [("opinion", "已对照。"), ("password", PASSWORD)];
    second.fill(&format!("{page}/adopt"), &adopt).await.is(303);

    proposes(&mut officer, &open, "不少于50,000元、不多于80,000元").await;
    officer.get(&open).await.shows("待法规科核对");
    officer
        .get(&path)
        .await
        .is(200)
        .shows(BAND)
        .shows("规则版本：模板2026年8月版")
        .hides("80,000元");
    let change = "/leniency/rules/benchmarks/benchmark-lighten-hazwaste-label/change";
    legal.get("/leniency/rules").await.shows(change);
    legal.get(change).await.is(200).shows("[0,20]");
    let remove = "/leniency/rules/benchmarks/benchmark-lighten-hazwaste-label/remove";
    for outside in ["officer", "admin", "firm0"] {
        let mut other = app.log_in(outside).await;
        for page in [own, change, remove] {
            other.get(page).await.is(404);
        }
    }
    taken_out(&app, (&mut legal, &mut second)).await;
    proposes(&mut officer, &open, BAND).await;
    // what was decided keeps the range and the edition of its day
    officer.get(&path).await.is(200).shows(BAND);
    same_after_rebuild_and_replay(&app, 1).await;
}

/// The item's own row goes out again, by two officers; what it said stays on record.
async fn taken_out(app: &TestApp, (legal, second): (&mut Browser<'_>, &mut Browser<'_>)) {
    let remove = "/leniency/rules/benchmarks/benchmark-lighten-hazwaste-label/remove";
    // the row for all is changed, and never taken out
    let all = "/leniency/rules/benchmarks/benchmark-lighten";
    legal.get(&format!("{all}/remove")).await.is(404);
    let rules = legal.get("/leniency/rules").await;
    rules.shows(remove).hides(&format!("{all}/remove"));
    let why = [("text", ""), ("reason", "讨论稿没有采用。")];
    let page = second.fill(remove, &why).await;
    page.is(422).shows("讨论稿没有采用");
    let why = [("text", "局务会纪要"), ("reason", "讨论稿没有采用。")];
    second.fill(remove, &why).await.is(303);
    let page = "/leniency/rules/changes/2";
    second
        .get(page)
        .await
        .is(200)
        .shows("取消")
        .shows("[0,20]")
        .shows("（空）")
        .hides(&format!("{page}/adopt"));
    second.get(&format!("{page}/adopt")).await.is(403);
    let adopt = [("opinion", "已对照纪要。"), ("password", PASSWORD)];
    legal.fill(&format!("{page}/adopt"), &adopt).await.is(303);
    legal.get("/leniency/rules").await.is(200).hides(remove);
    legal.get(remove).await.is(404);
    let history = legal.get(page).await;
    history.is(200).shows("[0,20]").shows("已对照纪要");
    let mut officer = app.log_in("officer").await;
    officer.get(page).await.is(404);
}

async fn proposes(officer: &mut Browser<'_>, file: &str, band: &str) {
    officer
        .get(file)
        .await
        .is(200)
        .shows("裁量基准幅度（从轻）")
        .shows(band);
}

#[tokio::test]
async fn a_fine_that_is_a_share_of_the_investment_is_not_proposed_without_it() {
    let app = TestApp::start().await;
    let number = report(&mut app.log_in("firm0").await).await;
    name(&mut app.log_in("enforcement-head").await, &number).await;
    let mut officer = app.log_in("enforcer").await;
    let path = |page: &str| format!("/leniency/{number}/{page}");
    let act = [
        ("item", "building-unapproved"),
        ("act_on", "2026-07-01"),
        ("continuing", "no"),
        ("found_on", "2026-07-02"),
        ("timely", "no"),
        ("harm", "actual"),
        ("minor", "no"),
        ("established", "yes"),
        ("suspected_crime", "no"),
        ("was_duty", "no"),
        ("no_fault", "not_pleaded"),
        ("text", "未批先建，已经停工。"),
    ];
    officer.fill(&path("facts"), &act).await.is(303);
    let judged = [
        ("condition_1", "not_met"),
        ("condition_2", "not_met"),
        ("condition_3", "not_met"),
    ];
    officer
        .get(&path("conditions"))
        .await
        .is(200)
        .shows("总投资额（元）");
    officer.fill(&path("conditions"), &judged).await.is(303);
    let weighing = [
        ("checked", "1"),
        ("voluntary", "no"),
        ("voluntary_why", "检查当天才说。"),
    ];
    officer.fill(&path("weighing"), &weighing).await.is(303);
    let file = format!("/leniency/{number}");
    officer.get(&file).await.is(200).shows("还没有登记总投资额");
    officer
        .get(&path("submit"))
        .await
        .is(409)
        .shows("罚款按总投资额的百分比计算");
    let with = |base: &'static str| {
        let mut fields = judged.to_vec();
        fields.push(("measure_1", base));
        fields
    };
    for wrong in ["0", "-5", "1000000.001"] {
        officer
            .fill(&path("conditions"), &with(wrong))
            .await
            .is(422);
    }
    officer
        .fill(&path("conditions"), &with("1000000"))
        .await
        .is(303);
    let page = officer.get(&file).await;
    page.is(200)
        .shows("按登记的总投资额为10,000元至50,000元")
        .shows("裁量基准幅度（一般）");
    let seq = page.hidden("seq").unwrap();
    officer
        .post(&path("submit"), &[("seq", &seq)])
        .await
        .is(303);
}
