//! The law of a leniency file through the front door: an old act whose time bar can be told, facts that are not made out,
//! an order to correct that rests on its own articles.

use crate::app::{Browser, PASSWORD, TestApp};
use crate::leniency_decision::{filed, reviewed};
use crate::leniency_file::{confirm, facts, name, report};

const DAY: &str = "2026-09-09";

/// The act, with some answers replaced or added.
async fn act(officer: &mut Browser<'_>, number: &str, other: &[(&str, &str)]) {
    let mut fields = vec![
        ("item", "hazwaste-label"),
        ("act_on", DAY),
        ("continuing", "no"),
        ("found_on", DAY),
        ("found_hour", "10:00"),
        ("corrected_on", DAY),
        ("corrected_hour", "10:00"),
        ("timely", "yes"),
        ("harm", "none"),
        ("minor", "unknown"),
        ("established", "yes"),
        ("suspected_crime", "no"),
        ("was_duty", "no"),
        ("no_fault", "not_pleaded"),
        ("text", "现场两只桶没有标签，无渗漏。"),
    ];
    fields.retain(|(field, _)| other.iter().all(|(o, _)| o != field));
    fields.extend(other);
    let form = format!("/leniency/{number}/facts");
    officer.fill(&form, &fields).await.is(303);
}

async fn checking(app: &TestApp) -> String {
    let number = report(&mut app.log_in("firm0").await).await;
    name(&mut app.log_in("enforcement-head").await, &number).await;
    number
}

async fn submitted(officer: &mut Browser<'_>, number: &str) {
    let file = format!("/leniency/{number}");
    let seq = officer.get(&file).await.hidden("seq").unwrap();
    let submit = format!("{file}/submit");
    officer.post(&submit, &[("seq", &seq)]).await.is(303);
}

#[tokio::test]
async fn an_old_act_is_told_whether_it_is_time_barred() {
    let app = TestApp::start().await;
    let number = checking(&app).await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    // the firm told of a young act, and its report is no discovery
    let form = format!("{file}/facts");
    let page = officer.get(&form).await;
    page.is(200)
        .hides("name=\"pollution_harm\"")
        .hides("value=\"10:00\"");
    facts(&mut officer, &number).await;
    let old = [("act_on", "2023-10-10"), ("harm", "slight")];
    act(&mut officer, &number, &old).await;
    officer
        .get(&file)
        .await
        .is(200)
        .shows("暂不能判断")
        .shows("从2023年10月10日")
        .shows("是否按较长的时效算待查");
    officer.get(&format!("{file}/submit")).await.is(409);
    officer
        .get(&form)
        .await
        .is(200)
        .shows("name=\"pollution_harm\"")
        .shows("name=\"life_health_finance\"");
    let answered = [
        ("act_on", "2023-10-10"),
        ("harm", "slight"),
        ("life_health_finance", "no"),
        ("pollution_harm", "no"),
    ];
    act(&mut officer, &number, &answered).await;
    officer
        .get(&file)
        .await
        .is(200)
        .shows("不予处罚，超过时效")
        .shows("起2年，到2025年10月10日");
    submitted(&mut officer, &number).await;
}

#[tokio::test]
async fn facts_not_made_out_are_no_earlier_act_of_the_firm() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let number = checking(&app).await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    facts(&mut officer, &number).await;
    act(&mut officer, &number, &[("established", "no")]).await;
    submitted(&mut officer, &number).await;
    let agreed = [
        ("agreed", "yes"),
        ("opinion", "证据不足。"),
        ("password", PASSWORD),
    ];
    let mut legal = app.log_in("legal").await;
    legal.fill(&format!("{file}/review"), &agreed).await.is(303);
    filed(&app, &number).await;
    let decide = [
        ("ruling", "no_penalty_not_established"),
        ("password", PASSWORD),
    ];
    let mut leader = app.log_in("leader").await;
    let form = format!("{file}/decision");
    leader.fill(&form, &decide).await.is(303);
    leader
        .get(&format!("{file}/print"))
        .await
        .is(200)
        .shows("不予行政处罚决定书")
        .shows("违法事实不成立")
        .shows("行政处罚法第五十七条第一款第三项");
    let serve = [("served_on", DAY)];
    officer.fill(&format!("{file}/serve"), &serve).await.is(303);
    officer
        .get("/leniency/register?outcome=no_penalty_not_established")
        .await
        .is(200)
        .shows(&number)
        .shows("不予处罚（违法事实不成立）");
    // the next is the firm's first all the same
    let next = reviewed(&app).await;
    officer
        .get(&format!("/leniency/{next}"))
        .await
        .is(200)
        .shows("没有查到");
}

#[tokio::test]
async fn an_order_to_correct_rests_on_the_act_and_the_power_to_order() {
    let app = TestApp::start().await;
    let number = checking(&app).await;
    let mut officer = app.log_in("enforcer").await;
    facts(&mut officer, &number).await;
    let ordered = [
        ("ordered_on", DAY),
        ("order_due_on", DAY),
        ("order_text", "检查时两只桶没有标签。"),
        ("text", "当日已经补贴标签。"),
    ];
    act(&mut officer, &number, &ordered).await;
    let paper = format!("/leniency/{number}/papers/order");
    officer
        .get(&paper)
        .await
        .is(200)
        .shows("检查时两只桶没有标签。")
        .hides("当日已经补贴标签。")
        .shows("行政处罚法第二十八条第一款")
        .shows("生态环境法典第一千一百七十五条")
        .hides("第三十三条")
        .shows("送审稿")
        .shows("签署时编号")
        .shows("送达日期以送达回证为准");
}

/// What a legal officer can tick, and what they would read of it.
const CONFIRM: &str = "/leniency/rules/confirm";

#[tokio::test]
async fn a_number_of_days_waits_for_the_legal_section_wherever_it_is_relied_on() {
    let app = TestApp::start().await;
    let number = checking(&app).await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    let mut legal = app.log_in("legal").await;
    // the rules name every number with its source, and the form offers it
    legal
        .get("/leniency/rules")
        .await
        .is(200)
        .shows("90个自然日")
        .shows("行政处罚法第60条");
    legal
        .get(CONFIRM)
        .await
        .is(200)
        .shows("期限：作出决定")
        .shows("term.common.decision");
    filed(&app, &number).await;
    let waits = "期限来源：行政处罚法第60条（待法规科核对）";
    officer.get(&file).await.is(200).shows(waits);
    let checked = [
        ("rows", "term.common.decision"),
        ("text", "公布文本"),
        ("password", PASSWORD),
    ];
    legal.fill(CONFIRM, &checked).await.is(303);
    officer
        .get(&file)
        .await
        .is(200)
        .hides(waits)
        .shows("期限来源：行政处罚法第60条。");
    legal
        .get(CONFIRM)
        .await
        .is(200)
        .hides("term.common.decision")
        .shows("term.common.defence");
    // nobody else signs for a number
    officer.get(CONFIRM).await.is(403);
}

#[tokio::test]
async fn the_command_line_reads_the_edition_of_the_database_and_many_files() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let facts = r#"{"as_of": 1795402800000000, "act_on": "2026-10-12", "continuing": "no", "established": "no",
        "suspected_crime": "no", "exclusions_checked": true, "priors_looked_up": true, "harm": "none"}"#;
    let (good, again) = (write("a.json", facts), write("b.json", facts));
    let bad = write("c.json", r#"{"as_of": 1, "harm": "terrible"}"#);
    let run = |database: bool, args: &[&std::ffi::OsStr]| {
        let mut program = app.program("leniency");
        if !database {
            program.env_remove("DATABASE_URL");
        }
        let done = program.arg("propose").args(args).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (done.status.success(), text(done.stdout), text(done.stderr))
    };
    let path = |path: &std::path::PathBuf| path.as_os_str().to_owned();
    let (good, again, bad) = (path(&good), path(&again), path(&bad));
    let option = std::ffi::OsStr::new;
    let (ok, out, _) = run(true, &[&good]);
    assert!(ok && out.contains("（取自数据库）"), "{out}");
    assert!(
        out.contains("违法事实不成立") && !out.contains("待法规科核对"),
        "{out}"
    );
    let (ok, out, _) = run(false, &[&good]);
    assert!(
        ok && out.contains("（随软件发布）") && out.contains("待法规科核对"),
        "{out}"
    );
    // an edition by its name, and one there is not
    let shipped = option("template-2026-08");
    let (ok, out, _) = run(true, &[option("--edition"), shipped, &good]);
    assert!(ok && out.contains("待法规科核对"), "{out}");
    for database in [true, false] {
        let (ok, _, err) = run(database, &[option("--edition"), option("none"), &good]);
        assert!(!ok && err.contains("there is no edition none"), "{err}");
    }
    // many: a line each, and one that cannot be read does not keep the others back
    let (ok, out, err) = run(true, &[&good, &again]);
    assert!(
        ok && out.lines().count() == 2 && err.contains("（取自数据库）"),
        "{out}{err}"
    );
    let (ok, out, _) = run(true, &[option("--json"), &good, &bad, &again]);
    let lines: Vec<serde_json::Value> = out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert!(!ok && lines.len() == 3, "{out}");
    assert_eq!(
        lines[2]["proposal"]["outcome"],
        "no_penalty_not_established"
    );
    assert!(lines[1]["error"].as_str().unwrap().contains("terrible"));
    let (ok, out, _) = run(false, &[&bad, &good]);
    assert!(
        !ok && out.contains("没有读成") && out.contains("违法事实不成立"),
        "{out}"
    );
}

#[tokio::test]
async fn an_old_act_is_shown_under_both_laws_with_the_one_that_applies() {
    let app = TestApp::start().await;
    let number = checking(&app).await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    facts(&mut officer, &number).await;
    officer.get(&file).await.is(200).hides("新旧法律对照");
    let old = [
        ("item", "eia-form-unfiled"),
        ("act_on", "2026-07-03"),
        ("found_on", "2026-09-08"),
    ];
    act(&mut officer, &number, &old).await;
    let filed = [("condition_1", "met"), ("evidence_1", "备案回执")];
    let form = format!("{file}/conditions");
    officer.fill(&form, &filed).await.is(303);
    let page = officer.get(&file).await;
    let text = page.is(200).shows("新法不更轻").text();
    let table = text.split("data-testid=\"both-laws\"").nth(1).unwrap();
    let table = table.split("</table>").next().unwrap();
    for said in [
        "行为时的法律",
        "现行法律",
        "环境影响评价法",
        "生态环境法典第一千零九十五条",
        "适用",
    ] {
        assert!(table.contains(said), "{said}: {table}");
    }
    page.shows("data-testid=\"statutory-range\"");
    // the paper says which law was taken
    officer
        .get(&format!("{file}/print"))
        .await
        .is(200)
        .shows("新法不更轻");
}

#[tokio::test]
async fn an_exemption_is_not_decided_on_a_tick_alone() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let number = checking(&app).await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    // everything but what shows the findings
    act(&mut officer, &number, &[]).await;
    let form = format!("{file}/conditions");
    officer.fill(&form, &[("measure_1", "0.3")]).await.is(303);
    let weighed = [("checked", "1"), ("voluntary", "computed")];
    let form = format!("{file}/weighing");
    officer.fill(&form, &weighed).await.is(303);
    submitted(&mut officer, &number).await;
    let agreed = [
        ("agreed", "yes"),
        ("opinion", "同意。"),
        ("password", PASSWORD),
    ];
    let mut legal = app.log_in("legal").await;
    legal.fill(&format!("{file}/review"), &agreed).await.is(303);
    filed(&app, &number).await;
    let decide = [("ruling", "no_penalty_minor"), ("password", PASSWORD)];
    let mut leader = app.log_in("leader").await;
    let decision = format!("{file}/decision");
    leader
        .fill(&decision, &decide)
        .await
        .is(422)
        .shows("还没有写明证据：违法行为轻微、及时改正、危害后果");
    // what is missing may still be shown; contested, it needs its reason; what was read is not said otherwise
    let findings = format!("{file}/findings");
    officer.get(&file).await.is(200).shows("还缺证据");
    let contested = [
        ("minor_evidence", "照片一。"),
        ("timely_evidence", "照片二。"),
        ("contested", "harm"),
        ("contested", "sums"),
    ];
    officer.fill(&findings, &contested).await.is(422);
    let mut all = contested.to_vec();
    all.extend([
        ("harm_why", "监测数据合格。"),
        ("sums_why", "按休息日顺延。"),
    ]);
    officer.fill(&findings, &all).await.is(303);
    leader
        .fill(&decision, &decide)
        .await
        .is(422)
        .shows("还没有写明证据：危害后果。");
    let again = [
        ("minor_evidence", "另一张。"),
        ("harm_evidence", "照片三。"),
    ];
    // the sentence stands at its own field, with what was typed; what may still come is kept
    let page = officer.fill(&findings, &again).await;
    page.is(422)
        .shows("name=\"minor_evidence\"")
        .shows("另一张。")
        .shows("法制审核已经看过")
        .shows("照片三。");
    officer
        .fill(&findings, &[("harm_evidence", "照片三。")])
        .await
        .is(303);
    officer.get(&findings).await.is(409);
    officer
        .get(&file)
        .await
        .is(200)
        .hides("还缺证据")
        .hides("另一张。")
        .shows("照片三。")
        .shows("有异议，认定理由：监测数据合格。")
        .shows("按休息日顺延。");
    leader.fill(&decision, &decide).await.is(303);
    leader
        .get(&format!("{file}/print"))
        .await
        .is(200)
        .shows("认定的证据和理由")
        .shows("危害后果：照片三。");
}

#[tokio::test]
async fn each_of_many_conditions_has_its_evidence_and_its_own_reason() {
    let app = TestApp::start().await;
    app.joins("legal2", zhuqi::domain::actor::Role::Legal, "fagui")
        .await;
    // six conditions to judge: more than there were places for
    let lines: Vec<String> = (1..=6)
        .map(|n| format!("c{n} | 条件第{n}条 | Condition {n} | judged"))
        .collect();
    let lines = lines.join("\n");
    let item = [
        ("zh", "危险废物标签缺失"),
        ("en", "Hazardous-waste label missing"),
        ("from", "2021-07-15"),
        ("old_articles", "solid-112"),
        ("old_range", ""),
        ("new_articles", "code-1175"),
        ("new_range", "fine"),
        ("new_least", "50000"),
        ("new_most", "200000"),
        ("limit", "days"),
        ("limit_from", "found"),
        ("limit_days", "5"),
        ("first_months", "24"),
        ("conditions", lines.as_str()),
        ("source", "full_text"),
        ("text", "市局清单（讨论稿）"),
        ("reason", "逐条核实。"),
    ];
    let mut legal = app.log_in("legal").await;
    let change = "/leniency/rules/items/hazwaste-label/change";
    let many: Vec<String> = (1..=13)
        .map(|n| format!("c{n} | 条件 | Condition | judged"))
        .collect();
    let many = many.join("\n");
    let mut too_many = item.to_vec();
    too_many[13].1 = &many;
    legal
        .fill(change, &too_many)
        .await
        .is(422)
        .shows("各不超过12个")
        .shows("讨论稿");
    legal.fill(change, &item).await.is(303);
    let adopt = [("opinion", "已对照。"), ("password", PASSWORD)];
    let mut second = app.log_in("legal2").await;
    second
        .fill("/leniency/rules/changes/1/adopt", &adopt)
        .await
        .is(303);

    let number = checking(&app).await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    act(&mut officer, &number, &[]).await;
    let form = format!("{file}/conditions");
    officer
        .get(&form)
        .await
        .is(200)
        .shows("条件第6条")
        .shows("name=\"contested_6\"")
        .hides("name=\"condition_7\"");
    let mut judged: Vec<(String, &str)> = Vec::new();
    for n in 1..=6 {
        judged.push((
            format!("condition_{n}"),
            if n == 5 { "to_check" } else { "met" },
        ));
        judged.push((format!("evidence_{n}"), "照片一。"));
    }
    judged.push(("contested_6".to_owned(), "企业说当天贴过，照片上没有。"));
    let fields: Vec<(&str, &str)> = judged.iter().map(|(f, v)| (f.as_str(), *v)).collect();
    // met without its evidence is refused at its own field
    let bare: Vec<(&str, &str)> = fields
        .iter()
        .map(|(f, v)| (*f, if *f == "evidence_6" { "" } else { *v }))
        .collect();
    officer
        .fill(&form, &bare)
        .await
        .is(422)
        .shows("企业说当天贴过");
    officer.fill(&form, &fields).await.is(303);
    officer
        .get(&file)
        .await
        .is(200)
        .shows("条件第6条")
        .shows("企业说当天贴过，照片上没有。");
    officer.get(&form).await.shows("企业说当天贴过");
    officer
        .get(&format!("{file}/print"))
        .await
        .is(200)
        .shows("条件第6条")
        .shows("企业说当天贴过，照片上没有。");
}

#[tokio::test]
async fn the_whole_ways_to_an_exemption_stand_before_what_single_answers_would_change() {
    let app = TestApp::start().await;
    let number = crate::leniency_benchmark::lightened(&app).await;
    let mut officer = app.log_in("enforcer").await;
    let text = officer.get(&format!("/leniency/{number}")).await.text();
    let lines = |mark: &str| -> Vec<String> {
        let marked = text.split(&format!("data-testid=\"{mark}\"")).nth(1);
        let list = marked.and_then(|rest| rest.split("</ul>").next());
        let items = list.unwrap_or_default().split("<li>").skip(1);
        items.map(str::to_owned).collect()
    };
    let open = lines("would-change");
    let whole = |line: &&String| line.contains("，并且");
    // a whole way asks for several answers, and stands before every single one
    assert!(whole(&&open[0]), "{open:?}");
    let singles: Vec<_> = open.iter().skip_while(whole).collect();
    assert!(
        !singles.is_empty() && singles.iter().all(|line| !whole(line)),
        "{open:?}"
    );
}
