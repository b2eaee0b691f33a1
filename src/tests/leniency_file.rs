//! Leniency through the front door: a firm's report, the four named, facts, proposal, review, decision, service and
//! recheck; and the wall: a word only the report holds is nowhere else, on no page, in no table, in no file.

use axum::http::Method;
use sea_orm::{Database, FromQueryResult, JsonValue, Statement};
use zhuqi::boot::router::endpoints;
use zhuqi::domain::actor::Role;
use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, PASSWORD, TestApp};
use crate::ledger::unpacked;
use crate::supervision::signed_with;
use crate::thread::{number_in, open, submit};

/// Said in the report only, and named only by a file of it.
pub(crate) const CANARY: &str = "青花瓷泵房";
pub(crate) const FILE_CANARY: &str = "玳瑁照片";

pub(crate) async fn report(firm: &mut Browser<'_>) -> String {
    let what = format!("{CANARY}的循环泵停了二十分钟。");
    let fields = [
        ("ongoing", "no"),
        ("occurred_on", "2026-09-09"),
        ("what", what.as_str()),
        ("found_how", "值班时发现。"),
        ("measures", "马上停产，换了备用泵。"),
        ("corrected_on", "2026-09-09"),
        ("truthful", "1"),
    ];
    let sent = firm.fill("/my/self-reports/new", &fields).await;
    sent.is(303);
    let location = sent.location();
    assert!(
        location.starts_with("/my/self-reports/MH-2026-"),
        "{location}"
    );
    number_in(&location)
}

pub(crate) async fn name(head: &mut Browser<'_>, number: &str) {
    let fields = [
        ("officer_1", "acc-enforcer"),
        ("certificate_1", "16080001"),
        ("officer_2", "acc-enforcer2"),
        ("certificate_2", "16080002"),
        ("reviewer", "acc-legal"),
        ("decider", "acc-leader"),
    ];
    let sent = head
        .fill(&format!("/leniency/{number}/name"), &fields)
        .await;
    sent.is(303);
    assert!(
        sent.location().starts_with("/leniency?"),
        "{}",
        sent.location()
    );
}

/// A missing label, corrected the next day, every condition of the item met.
pub(crate) async fn facts(officer: &mut Browser<'_>, number: &str) {
    facts_found(officer, number, "unknown").await;
}

/// The same, with the officers' own finding whether it is minor.
pub(crate) async fn facts_found(officer: &mut Browser<'_>, number: &str, minor: &str) {
    let path = |page: &str| format!("/leniency/{number}/{page}");
    let act = [
        ("item", "hazwaste-label"),
        ("act_on", "2026-09-09"),
        ("continuing", "no"),
        ("found_on", "2026-09-09"),
        ("found_hour", "10:00"),
        ("corrected_on", "2026-09-09"),
        ("corrected_hour", "10:00"),
        ("timely", "yes"),
        ("harm", "none"),
        ("minor", minor),
        ("established", "yes"),
        ("suspected_crime", "no"),
        ("was_duty", "no"),
        ("no_fault", "not_pleaded"),
        ("text", "现场两只桶没有标签，无渗漏。"),
    ];
    officer.fill(&path("facts"), &act).await.is(303);
    officer.get(&path("submit")).await.is(409);
    let page = officer.get(&path("conditions")).await;
    page.is(200).shows("年产生量").hides("condition_1");
    let bad = officer
        .fill(&path("conditions"), &[("measure_1", "零点三")])
        .await;
    bad.is(422).shows("零点三").shows("按“0.06”的样子填写数字");
    officer
        .fill(&path("conditions"), &[("measure_1", "0.3")])
        .await
        .is(303);
    let unticked = officer
        .fill(&path("weighing"), &[("voluntary", "computed")])
        .await;
    unticked.is(422).shows("逐项看过以后勾选");
    let weighing = [("checked", "1"), ("voluntary", "computed")];
    officer.fill(&path("weighing"), &weighing).await.is(303);
    shown(officer, number).await;
}

/// What shows each finding.
pub(crate) async fn shown(officer: &mut Browser<'_>, number: &str) {
    let form = format!("/leniency/{number}/findings");
    let evidence = [
        ("minor_evidence", "清单事项的条件逐条符合。"),
        ("timely_evidence", "当日改正照片。"),
        ("harm_evidence", "现场无渗漏的照片。"),
        ("first_evidence", "系统检索记录。"),
    ];
    officer.fill(&form, &evidence).await.is(303);
}

pub(crate) async fn confirm(app: &TestApp) {
    let mut legal = app.log_in("legal").await;
    let page = legal.get("/leniency/rules/confirm").await;
    let text = page.is(200).text();
    let rows: Vec<String> = text
        .split("name=\"rows\"")
        .skip(1)
        .filter_map(|part| {
            let value = part.split("value=\"").nth(1)?;
            Some(value.split('"').next()?.to_owned())
        })
        .collect();
    assert!(rows.len() > 50, "{}", rows.len());
    let mut fields: Vec<(&str, &str)> = rows.iter().map(|r| ("rows", r.as_str())).collect();
    fields.extend([("text", "国家法律法规数据库"), ("password", PASSWORD)]);
    legal.fill("/leniency/rules/confirm", &fields).await.is(303);
}

#[tokio::test]
async fn from_a_firms_own_report_to_the_recheck() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    firm.get("/my").await.is(200).shows("自行报告");
    let number = report(&mut firm).await;
    assert_eq!(number, "MH-2026-0001");
    let mine = format!("/my/self-reports/{number}");
    firm.get(&mine)
        .await
        .is(200)
        .shows("这不表示：已经决定从轻")
        .shows("2026年9月9日（周三）10:00")
        .shows(CANARY);

    // whoever names the four sees that it is there, and nothing of it
    let mut head = app.log_in("enforcement-head").await;
    head.get("/start").await.is(303);
    head.get("/leniency")
        .await
        .is(200)
        .shows(&number)
        .hides(CANARY);
    let file = format!("/leniency/{number}");
    head.get(&file)
        .await
        .is(200)
        .shows("指定办理人员")
        .hides(CANARY);
    head.get(&format!("{file}/print")).await.is(404);
    let mut officer = app.log_in("enforcer").await;
    officer.get(&file).await.is(404);
    officer.get("/leniency").await.is(200).hides(&number);
    let same = [
        ("officer_1", "acc-enforcer"),
        ("certificate_1", "1"),
        ("officer_2", "acc-enforcer"),
        ("certificate_2", "2"),
        ("reviewer", "acc-legal"),
        ("decider", "acc-leader"),
    ];
    head.fill(&format!("{file}/name"), &same).await.is(422);
    name(&mut head, &number).await;
    head.get(&file).await.is(404);

    officer.get("/leniency").await.is(200).shows(&number);
    officer
        .get(&file)
        .await
        .is(200)
        .shows(CANARY)
        .shows("还没有记录事实");
    facts(&mut officer, &number).await;
    officer
        .get(&file)
        .await
        .is(200)
        .shows("不予处罚，轻微、及时改正、没有危害后果")
        .shows("待法规科核对")
        .shows("提交法制审核");
    let page = officer.get(&file).await;
    let seq = page.hidden("seq").expect("the page carries its sequence");
    officer
        .post(&format!("{file}/submit"), &[("seq", &seq)])
        .await
        .is(303);

    // legal review, with the password again
    let mut legal = app.log_in("legal").await;
    legal
        .get(&file)
        .await
        .is(200)
        .shows("轮到legal同志法制审核");
    let review = |password| {
        [
            ("agreed", "yes"),
            ("opinion", "事实清楚，依据充分。"),
            ("password", password),
        ]
    };
    legal
        .fill(&format!("{file}/review"), &review("wrong words here"))
        .await
        .is(422)
        .shows("事实清楚");
    legal
        .fill(&format!("{file}/review"), &review(PASSWORD))
        .await
        .is(303);

    // nothing is signed before the bases are confirmed
    let mut leader = app.log_in("leader").await;
    leader.get(&file).await.is(200).hides("作出决定</a>");
    leader.get(&format!("{file}/decision")).await.is(409);
    confirm(&app).await;
    leader
        .get(&format!("{file}/print"))
        .await
        .is(200)
        .shows("送审稿")
        .shows("签署时编号");
    let depart = [("ruling", "lighten"), ("password", PASSWORD)];
    leader
        .fill(&format!("{file}/decision"), &depart)
        .await
        .is(422)
        .shows("写明理由");
    // a paper of a case that nobody filed is refused at its field
    let decide = [("ruling", "no_penalty_minor"), ("password", PASSWORD)];
    leader
        .fill(&format!("{file}/decision"), &decide)
        .await
        .is(422)
        .shows("还没有立案。先请执法人员立案");
    crate::leniency_decision::filed(&app, &number).await;
    leader
        .fill(&format!("{file}/decision"), &decide)
        .await
        .is(303);
    leader
        .get(&format!("{file}/print"))
        .await
        .is(200)
        .shows("示环不罚〔2026〕1号")
        .hides("data-mark");
    // the firm reads it once it is served, not before
    firm.get(&mine).await.is(200).hides("示环不罚");
    let bare = [("served_on", "2026-09-09"), ("education", "")];
    officer
        .fill(&format!("{file}/serve"), &bare)
        .await
        .is(422)
        .shows("不予处罚的要写教育记录");
    let serve = [
        ("served_on", "2026-09-09"),
        ("education", "讲解了标签规定和台账要求。"),
    ];
    officer.fill(&format!("{file}/serve"), &serve).await.is(303);
    firm.get(&mine)
        .await
        .is(200)
        .shows("示环不罚〔2026〕1号")
        .shows("行政复议")
        .shows("讲解了标签规定");
    let recheck = [("corrected", "yes"), ("text", "标签齐全。")];
    officer
        .fill(&format!("{file}/recheck"), &recheck)
        .await
        .is(303);
    officer
        .get("/leniency/register?outcome=no_penalty_minor&year=2026")
        .await
        .is(200)
        .shows(&number)
        .shows("示环不罚〔2026〕1号")
        .shows("已经改正");
    // the same as a file, under the same scope and filters
    let csv = officer
        .get("/leniency/register.csv?outcome=no_penalty_minor")
        .await;
    csv.is(200)
        .shows(&number)
        .shows("法定幅度")
        .shows("罚款50,000元至200,000元")
        .shows("行政处罚法第三十三条第一款");
    officer.get("/leniency/register.xlsx").await.is(200);
    officer
        .get("/leniency/register.csv?unit=nowhere")
        .await
        .is(200)
        .hides(&number);
    officer
        .get("/leniency/register?firm=%E6%81%92%E5%B2%9A")
        .await
        .is(200)
        .shows(&number);
    officer
        .get("/leniency/register.csv?firm=%E6%98%8E%E8%BF%9C")
        .await
        .is(200)
        .hides(&number);
    for login in ["leader2"] {
        let mut other = app.log_in(login).await;
        other
            .get("/leniency/register.csv")
            .await
            .is(200)
            .hides(&number);
    }
    for login in ["enforcement-head", "officer", "intake", "auditor", "firm0"] {
        let mut other = app.log_in(login).await;
        for file in ["csv", "xlsx"] {
            other
                .get(&format!("/leniency/register.{file}"))
                .await
                .is(404);
        }
    }
    officer
        .get("/leniency/register?outcome=mitigate")
        .await
        .is(200)
        .hides(&number);

    let replayed = app.server.replay_leniency().await.unwrap();
    assert_eq!(replayed.len(), 1);
    assert!(replayed[0].differs.is_empty(), "{:?}", replayed[0]);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

/// The numbers of what else is on record of the firm, by the beginning of its paths.
type Others<'a> = [(&'static str, &'a str)];

/// Every filter and search there is, with words that the file would answer to: the firm's name.
const ASKED: &str = "?q=%E6%81%92%E5%B2%9A&firm=%E6%81%92%E5%B2%9A&state=open&tab=all&status=checking&outcome=no_penalty_minor\
    &year=2026&unit=zhidui&kind=leniency_file&all=1&from=2026-01-01&to=2027-12-31";

/// Paths with their parts filled by the file and its attachment, by what else there is of the firm, or by something that
/// is not there.
fn filled(path: &str, number: &str, stream: &str, attachment: &str, others: &Others<'_>) -> String {
    let own = others.iter().find(|(begins, _)| path.starts_with(begins));
    let number = own.map_or(number, |(_, number)| number);
    let id = own.map_or(attachment, |(_, id)| id);
    path.replace("{number}", number)
        .replace("{clue}", "visit-RQ-2026-0001")
        .replace("{row}", "nothing")
        .replace("{n}", "1")
        .replace("{noun}", "leniency_file")
        .replace("{of}", stream)
        .replace("{day}", "FW-2026-999")
        .replace("{login}", "nobody")
        .replace("{uscc}", "91410803YYYY000128")
        .replace("{id}", id)
}

/// All that an answer says; a workbook or a document is packed, and says what its parts say.
pub(crate) fn said(answer: &Answer) -> String {
    match answer.body.starts_with(b"PK") {
        true => {
            let parts = unpacked(answer).into_iter();
            parts.map(|(_, text)| text).collect()
        }
        false => answer.text(),
    }
}

#[tokio::test]
async fn what_only_a_self_report_holds_is_nowhere_else() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    // the firm asks for help as well; its help case has nothing of the report
    let complaint = submit(&mut firm, "请帮忙看看接管。").await;
    let mut intake = app.log_in("intake").await;
    open(&mut intake, &complaint).await;
    let number = with_picture(&mut firm).await;
    let mut head = app.log_in("enforcement-head").await;
    name(&mut head, &number).await;
    let rows = app.server.dump().await.unwrap();
    let stream = rows["leniency_file_rows"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut officer = app.log_in("enforcer").await;
    let page = officer.get(&format!("/leniency/{number}")).await;
    page.is(200).shows(CANARY).shows(FILE_CANARY);
    let text = page.text();
    let at = format!("/attachments/leniency_file/{stream}/");
    let attachment: String = text.split(&at).nth(1).unwrap().chars().take(64).collect();
    officer.get(&format!("{at}{attachment}")).await.is(200);
    firm.get(&format!("{at}{attachment}")).await.is(200);
    // whoever works on it has it in the workbook of the register: what is packed is looked into
    let register = officer.get("/leniency/register.xlsx").await;
    assert!(said(&register).contains(&number) && !register.text().contains(&number));
    // whatever else the bureau holds of the firm says nothing of it: a visit, an off-site check, a seal, an opening
    let visit = crate::visit::inspected(&mut officer, "2026-09-09").await;
    let check = crate::visit::checked(&mut officer).await;
    let seal = crate::coercive_measure::in_force(&app).await;
    let opening = crate::wall_opening::duty(&mut officer, &number).await;
    let opening = opening.trim_start_matches("/wall/").to_owned();
    let of_firm = [
        ("/visits/{number}", visit.as_str()),
        ("/offsite-checks/{number}", check.as_str()),
        ("/coercive-measures/{number}", seal.as_str()),
        ("/my/coercive-measures/{number}", seal.as_str()),
        ("/wall/{id}", opening.as_str()),
    ];
    for (path, number) in of_firm.iter().take(3) {
        let page = officer.get(&path.replace("{number}", number)).await;
        page.is(200).hides(CANARY);
    }
    // late, so that it would be on a board if it could be
    app.clock
        .set(At::from_beijing(jiff::civil::date(2027, 1, 12), 9, 0));

    let others = [
        "admin",
        "intake",
        "officer",
        "head",
        "officer2",
        "head2",
        "supervisor",
        "auditor",
        "enforcement-head",
        "firm1",
        "legal2",
        "leader2",
        "enforcer3",
    ];
    app.joins("legal2", Role::Legal, "fagui").await;
    app.joins("enforcer3", Role::Enforcement, "zhidui").await;
    let who = others.iter().copied().map(Some).chain([None]);
    for login in who {
        let mut other = match login {
            Some(login) => app.log_in(login).await,
            None => app.visitor(),
        };
        // a leader decides on the danger that was told of, and so reads over which file
        let told_of_danger = login == Some("leader2");
        let login = login.unwrap_or("a visitor");
        for (method, path, _) in endpoints() {
            if path.starts_with("/logout") || path.starts_with("/preferences") {
                continue;
            }
            let about = ["/leniency/{", "/my/self-reports/{", "/attachments/"];
            let about_it = about.iter().any(|p| path.starts_with(p));
            // what has filters is a list, and a list is of nothing in particular
            let lists = !path.contains('{');
            let path = filled(&path, &number, &stream, &attachment, &of_firm);
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            let kind = "application/x-www-form-urlencoded";
            let answer = other.send(method.clone(), &path, kind, "").await;
            let told = said(&answer);
            for word in [CANARY, FILE_CANARY] {
                assert!(!told.contains(word), "{login} {method} {path}");
            }
            // whoever audits reads that an opening was asked for, and over which file, and no word of it
            let audits = login == "auditor" && path.starts_with("/wall");
            assert!(
                audits || told_of_danger || !told.contains(&number),
                "{login} learns of it on {method} {path}"
            );
            if about_it && login != "a visitor" {
                assert_eq!(answer.status, 404, "{login} {method} {path}");
            }
            // whatever is asked for, by whatever name a filter or a search has
            if lists && method == Method::GET {
                let asked = format!("{path}{ASKED}");
                let told = said(&other.get(&asked).await);
                for word in [CANARY, FILE_CANARY] {
                    assert!(!told.contains(word), "{login} {asked}");
                }
                assert!(
                    audits || told_of_danger || !told.contains(&number),
                    "{login} learns of it on {asked}"
                );
            }
        }
    }
    nowhere_in_plain(&app, &[CANARY, FILE_CANARY]).await;
}

/// A report with a picture whose name tells something.
pub(crate) async fn with_picture(firm: &mut Browser<'_>) -> String {
    let page = firm.get("/my/self-reports/new").await;
    let key = page.is(200).hidden("key").unwrap();
    let what = format!("{CANARY}的循环泵停了二十分钟。");
    let fields = [
        ("key", key.as_str()),
        ("ongoing", "no"),
        ("occurred_on", "2026-09-09"),
        ("what", what.as_str()),
        ("measures", "马上停产，换了备用泵。"),
        ("truthful", "1"),
    ];
    let mut body = Vec::new();
    for (name, value) in fields {
        let part =
            format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let head = format!(
        "--x\r\ncontent-disposition: form-data; name=\"files\"; filename=\"{FILE_CANARY}.png\"\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(crate::uploads::PNG);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let kind = "multipart/form-data; boundary=x";
    let sent = firm
        .send(Method::POST, "/my/self-reports/new", kind, body)
        .await;
    number_in(&sent.is(303).location())
}

/// Every table, and the very bytes of every file.
pub(crate) async fn nowhere_in_plain(app: &TestApp, words: &[&str]) {
    let db = Database::connect(app.url.as_str()).await.unwrap();
    let engine = db.get_database_backend();
    let tables = match engine {
        sea_orm::DbBackend::Postgres => {
            "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
        }
        _ => "SELECT name FROM sqlite_master WHERE type = 'table'",
    };
    let names = JsonValue::find_by_statement(Statement::from_string(engine, tables))
        .all(&db)
        .await
        .unwrap();
    assert!(names.len() > 15);
    for name in names {
        let table = name["name"].as_str().unwrap();
        let sql = format!("SELECT * FROM {table}");
        let rows = JsonValue::find_by_statement(Statement::from_string(engine, sql))
            .all(&db)
            .await
            .unwrap();
        let text = format!("{rows:?}");
        for word in words {
            assert!(!text.contains(word), "{word} stands in {table}");
        }
    }
    // attachments, keys and, on SQLite, the database itself
    for entry in walk(app.folder()) {
        let bytes = std::fs::read(&entry).unwrap();
        for word in words {
            let found = bytes.windows(word.len()).any(|w| w == word.as_bytes());
            assert!(!found, "{word} stands in {}", entry.display());
        }
    }
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(walk(&path));
        } else {
            files.push(path);
        }
    }
    files
}

#[tokio::test]
async fn whoever_handled_the_firms_help_case_is_not_named() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = report(&mut firm).await;
    // a leader who signs an order over the firm's case has a hand in it: told on the case's own stream
    let complaint = submit(&mut firm, "总管接不上。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &complaint).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 21), 9, 0));
    let mut supervisor = app.log_in("supervisor").await;
    let order = [
        ("level", "red"),
        ("unit", "shui"),
        ("demand", "当面说明。"),
        ("due_on", "2026-09-24"),
        ("password", PASSWORD),
    ];
    let sent = supervisor
        .fill(&format!("/office/cases/{case}/supervise"), &order)
        .await;
    let order = sent.is(303).location();
    let order = order.split('?').next().unwrap();
    let mut leader = app.log_in("leader").await;
    leader
        .fill(&format!("{order}/sign-as-leader"), &signed_with(PASSWORD))
        .await
        .is(303);
    let mut head = app.log_in("enforcement-head").await;
    let fields = [
        ("officer_1", "acc-enforcer"),
        ("certificate_1", "16080001"),
        ("officer_2", "acc-enforcer2"),
        ("certificate_2", "16080002"),
        ("reviewer", "acc-legal"),
        ("decider", "acc-leader"),
    ];
    head.fill(&format!("/leniency/{number}/name"), &fields)
        .await
        .is(422)
        .shows("12个月内办理过这家企业的求助事项");
}
