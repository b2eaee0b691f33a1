//! Visits and off-site checks through the front door: a listed firm without a ground is warned of and reported and never
//! prevented, each side of the wall reads its own, the firm reads every visit that was made.

use axum::http::Method;
use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, FIRMS, PASSWORD, TestApp};
use crate::positive_listing::listed;
use crate::thread::number_in;

/// What only the other side knows.
const SOURCE: &str = "举报件2026-0918号";

pub(crate) async fn plan(who: &mut Browser<'_>, fields: &[(&str, &str)]) -> String {
    let mut all = vec![
        ("enterprise", "firm-0"),
        ("on", "2026-09-21"),
        ("officers", "acc-enforcer"),
        ("officers", "acc-enforcer2"),
    ];
    all.retain(|(name, _)| !fields.iter().any(|(n, _)| n == name));
    all.extend(fields);
    let sent = who.fill("/visits/inspect", &all).await;
    number_in(&sent.is(303).location())
}

fn on(day: i8) -> At {
    At::from_beijing(jiff::civil::date(2026, 9, day), 9, 0)
}

#[tokio::test]
async fn an_inspection_without_a_ground_is_warned_of_and_reported_and_never_prevented() {
    let app = TestApp::start().await;
    listed(&app).await;
    let mut enforcer = app.log_in("enforcer").await;
    // how the firm stands is said where the inspection is planned
    enforcer
        .get("/visits/inspect")
        .await
        .is(200)
        .shows("在正面清单内");
    let number = plan(&mut enforcer, &[]).await;
    let page = format!("/visits/{number}");
    enforcer
        .get(&page)
        .await
        .is(200)
        .shows("没有事先写明事由")
        .shows("计入上限1次，上限2次");
    app.clock.set(on(21));
    let mut enforcer = app.log_in("enforcer").await;
    let record = [("on", "2026-09-21"), ("told", "台账齐全，没有发现问题。")];
    enforcer
        .fill(&format!("{page}/record"), &record)
        .await
        .is(303);
    let late = [("ground", "public_report"), ("source", SOURCE)];
    enforcer
        .fill(&format!("{page}/ground"), &late)
        .await
        .is(303);
    // it stays in the report, and says that the ground came afterwards
    let report = "/visits?year=2026&ground=none";
    for who in [
        "supervisor",
        "leader",
        "auditor",
        "enforcement-head",
        "legal",
    ] {
        let mut reader = app.log_in(who).await;
        reader
            .get(report)
            .await
            .is(200)
            .shows(&number)
            .shows("信访举报（事后补记）");
    }
    let mut supervisor = app.log_in("supervisor").await;
    let csv = "/visits.csv?year=2026&ground=none";
    supervisor
        .get(csv)
        .await
        .is(200)
        .shows(&number)
        .shows("enforcer2同志");
    let other = [
        "/visits?year=2025&ground=none",
        "/visits?year=2026&ground=none&unit=shui",
        "/visits.csv?year=2026&ground=none&unit=shui",
    ];
    for path in other {
        supervisor.get(path).await.is(200).hides(&number);
    }
    // with a ground beforehand it is none of the report
    let fine = [("ground", "random_draw"), ("source", "第4次抽取第12号")];
    let good = plan(&mut enforcer, &fine).await;
    supervisor.get(report).await.hides(&good);
    supervisor.get("/visits?year=2026").await.shows(&good);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn the_firm_reads_what_was_made_and_nothing_that_was_only_planned() {
    let app = TestApp::start().await;
    let mut enforcer = app.log_in("enforcer").await;
    let ground = [("ground", "public_report"), ("source", SOURCE)];
    let number = plan(&mut enforcer, &ground).await;
    let mut firm = app.log_in("firm0").await;
    let empty = "还没有到过你们企业的检查和服务";
    firm.get("/my/visits").await.is(200).shows(empty);
    app.clock.set(on(21));
    let record = [("on", "2026-09-21"), ("told", "台账齐全，没有发现问题。")];
    let mut enforcer = app.log_in("enforcer").await;
    let path = format!("/visits/{number}/record");
    enforcer.fill(&path, &record).await.is(303);
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/visits")
        .await
        .is(200)
        .shows("检查1次，服务0次")
        .shows("台账齐全，没有发现问题。")
        .shows("信访举报")
        .hides(SOURCE);
    let mut other = app.log_in("firm1").await;
    other.get("/my/visits").await.is(200).shows(empty);
    for path in ["/visits", "/visits/firms", "/offsite-checks", "/visits.csv"] {
        firm.get(path).await.is(404);
    }
    firm.get(&format!("/visits/{number}")).await.is(404);
}

/// The wall: who helps reads no inspection, who inspects no help visit, and neither can guess one.
#[tokio::test]
async fn each_side_of_the_wall_reads_its_own_visits() {
    let app = TestApp::start().await;
    let mut enforcer = app.log_in("enforcer").await;
    let ground = [("ground", "alarm"), ("source", SOURCE)];
    let inspection = plan(&mut enforcer, &ground).await;
    let mut officer = app.log_in("officer").await;
    let help = [
        ("enterprise", "firm-0"),
        ("on", "2026-09-09"),
        ("officers", "acc-officer"),
        ("told", "讲解了排污许可变更。"),
    ];
    let sent = officer.fill("/visits/help", &help).await;
    let helped = number_in(&sent.is(303).location());
    let list = "/visits?year=2026";
    let pages = ["", "/record", "/ground", "/merge", "/call-off"];
    for who in ["officer", "head", "intake", "officer2"] {
        let mut reader = app.log_in(who).await;
        let text = reader.get(list).await;
        text.is(200).hides(&inspection).hides("清单企业无事由检查");
        reader.get("/visits.csv?year=2026").await.hides(&inspection);
        let counts = reader.get("/visits/firms").await;
        counts
            .is(200)
            .hides("计入上限")
            .hides("每家企业每年检查上限");
        for page in pages {
            let path = format!("/visits/{inspection}{page}");
            reader.get(&path).await.is(404);
        }
        reader.get("/offsite-checks").await.is(404);
        reader.get("/visits/inspect").await.is(404);
    }
    // a unit that has no part in a help visit does not see it either
    let mut stranger = app.log_in("officer2").await;
    stranger.get(list).await.hides(&helped);
    stranger.get(&format!("/visits/{helped}")).await.is(404);
    for who in ["enforcer2", "enforcement-head", "legal"] {
        let mut reader = app.log_in(who).await;
        reader
            .get(list)
            .await
            .is(200)
            .shows(&inspection)
            .hides(&helped);
        reader.get("/visits.csv?year=2026").await.hides("讲解了");
        reader.get("/visits/firms").await.hides("服务次数");
        for page in pages {
            reader.get(&format!("/visits/{helped}{page}")).await.is(404);
        }
    }
    // the firm reads both, and they are counted apart
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/visits")
        .await
        .shows("检查0次，服务1次")
        .shows("讲解了排污许可变更。");
    let mut auditor = app.log_in("auditor").await;
    auditor.get(list).await.shows(&inspection).shows(&helped);
}

#[tokio::test]
async fn merged_visits_count_once_and_more_than_the_cap_is_said() {
    let app = TestApp::start().await;
    let mut enforcer = app.log_in("enforcer").await;
    let draw = [("ground", "random_draw"), ("source", "第4次抽取")];
    let mut numbers = Vec::new();
    for _ in 0..4 {
        numbers.push(plan(&mut enforcer, &draw).await);
    }
    let last = format!("/visits/{}", numbers[3]);
    enforcer
        .get(&last)
        .await
        .shows("今年计入上限的检查已有4次，上限2次")
        .shows("待法规科核对");
    enforcer.get("/visits/firms").await.shows("4（超过上限2）");
    let form = enforcer.get(&format!("{last}/merge")).await;
    form.is(200).shows(&numbers[0]);
    let nobody = [("into", "no-such-visit")];
    enforcer
        .fill(&format!("{last}/merge"), &nobody)
        .await
        .is(422);
    let rows = app.server.dump().await.unwrap()["visit_rows"].clone();
    let id = |number: &str| {
        let row = rows.iter().find(|r| r["number"] == number).unwrap();
        row["id"].as_str().unwrap().to_owned()
    };
    let into = id(&numbers[0]);
    for n in [2, 3] {
        let path = format!("/visits/{}/merge", numbers[n]);
        enforcer.fill(&path, &[("into", &into)]).await.is(303);
    }
    enforcer
        .get(&format!("/visits/{}", numbers[0]))
        .await
        .shows(&numbers[3])
        .hides("今年计入上限的检查已有");
    enforcer.get("/visits/firms").await.hides("超过上限");
    // a report of the public does not count against it
    let report = [("ground", "public_report"), ("source", SOURCE)];
    let free = plan(&mut enforcer, &report).await;
    enforcer
        .get(&format!("/visits/{free}"))
        .await
        .shows("计入上限2次，上限2次");
}

#[tokio::test]
async fn a_visit_is_refused_in_words_at_its_field_with_everything_kept() {
    let app = TestApp::start().await;
    let mut enforcer = app.log_in("enforcer").await;
    let good = [
        ("enterprise", "firm-0"),
        ("on", "2026-09-21"),
        ("officers", "acc-enforcer"),
        ("officers", "acc-enforcer2"),
    ];
    let bad: [(&[(&str, &str)], &str); 5] = [
        (&[("officers", "acc-enforcer")], "至少选2人"),
        (&[("on", "2026-09-01")], "已经过去"),
        (&[("told", "没有问题")], "还没有到这一天"),
        (&[("source", "第4次抽取")], "选择检查事由"),
        (&[("ground", "alarm")], "写明事由出处"),
    ];
    for (change, said) in bad {
        let mut fields = good.to_vec();
        fields.retain(|(name, _)| !change.iter().any(|(n, _)| n == name));
        fields.extend(change);
        let page = enforcer.fill("/visits/inspect", &fields).await;
        page.is(422).shows(said).shows(change[0].1);
    }
    // nobody of the other side goes along
    let mut fields = good.to_vec();
    fields.push(("officers", "acc-officer"));
    enforcer.fill("/visits/inspect", &fields).await.is(422);
    assert_eq!(app.server.dump().await.unwrap()["visit_rows"].len(), 0);
}

/// No cell of the file is run as a formula by whoever opens it.
#[tokio::test]
async fn the_file_is_no_formula() {
    let app = TestApp::start().await;
    let name = "=HYPERLINK(\"http://x\")";
    let mut intake = app.log_in("intake").await;
    let firm = [
        ("uscc", "91410882YYYY00039D"),
        ("name", name),
        ("district", "419901"),
    ];
    intake.fill("/office/enterprises/new", &firm).await.is(303);
    let rows = app.server.dump().await.unwrap()["enterprise_rows"].clone();
    let row = rows.iter().find(|r| r["name"] == name).unwrap();
    let id = row["id"].as_str().unwrap().to_owned();
    let mut enforcer = app.log_in("enforcer").await;
    plan(&mut enforcer, &[("enterprise", &id)]).await;
    let text = enforcer.get("/visits.csv?year=2026").await.text();
    assert!(text.contains("HYPERLINK"));
    for cell in text.lines().flat_map(|line| line.split(',')) {
        let cell = cell.trim_start_matches('"');
        assert!(!cell.starts_with('='), "{cell}");
    }
}

#[tokio::test]
async fn what_equipment_recorded_is_evidence_only_after_both_reviews() {
    let app = TestApp::start().await;
    let mut enforcer = app.log_in("enforcer").await;
    let hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    let mut fields = vec![
        ("enterprise", "firm-0"),
        ("method", "drone"),
        ("from", "2026-09-07"),
        ("to", "2026-09-08"),
        ("operator", "无人机中队"),
        ("file_name", "DJI_0012.MP4"),
        ("kept_at", "执法平台"),
        ("sha256", "9f86"),
        ("finding", "problem"),
        ("found", "料堆没有覆盖。"),
    ];
    let page = enforcer.fill("/offsite-checks/new", &fields).await;
    page.is(422).shows("64位十六进制数").shows("料堆没有覆盖。");
    fields[7].1 = hash;
    fields[3].1 = "2026-09-06";
    let page = enforcer.fill("/offsite-checks/new", &fields).await;
    page.is(422).shows("结束要晚于开始");
    fields[3].1 = "2026-09-08";
    let sent = enforcer.fill("/offsite-checks/new", &fields).await;
    let number = number_in(&sent.is(303).location());
    let path = |part: &str| format!("/offsite-checks/{number}{part}");
    enforcer
        .get(&path(""))
        .await
        .is(200)
        .shows(hash)
        .shows("待法制审核、技术审核");
    let evidence = [("follow_up", "evidence"), ("words", "移交立案。")];
    let refused = enforcer.fill(&path("/follow-up"), &evidence).await;
    refused
        .is(422)
        .shows("都通过以后才能作为证据")
        .shows("移交立案。");
    // whoever recorded it reviews nothing of it
    enforcer.get(&path("/technique")).await.is(403);
    let review = [
        ("passed", "yes"),
        ("opinion", "检定合格，图像清晰。"),
        ("password", PASSWORD),
    ];
    let mut legal = app.log_in("legal").await;
    legal.fill(&path("/law"), &review).await.is(303);
    let refused = enforcer.fill(&path("/follow-up"), &evidence).await;
    refused.is(422);
    let mut second = app.log_in("enforcer2").await;
    second.fill(&path("/technique"), &review).await.is(303);
    second.get(&path("/technique")).await.is(403);
    enforcer.get(&path("")).await.shows("可以作为证据");
    enforcer.fill(&path("/follow-up"), &evidence).await.is(303);
    enforcer
        .get("/offsite-checks?method=drone")
        .await
        .shows(&number)
        .shows(FIRMS[0].1);
    let others = "/offsite-checks?method=satellite";
    enforcer.get(others).await.is(200).hides(&number);
    for who in ["officer", "intake", "head", "firm0", "admin"] {
        let mut reader = app.log_in(who).await;
        for part in ["", "/law", "/technique", "/follow-up"] {
            reader.get(&path(part)).await.is(404);
        }
    }
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

/// A check off site that found something.
pub(crate) async fn checked(who: &mut Browser<'_>) -> String {
    let fields = [
        ("enterprise", "firm-0"),
        ("method", "online_monitor"),
        ("from", "2026-09-07"),
        ("to", "2026-09-08"),
        ("operator", "监控中心"),
        ("file_name", "export.csv"),
        ("kept_at", "执法平台"),
        (
            "sha256",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ),
        ("finding", "problem"),
        ("found", "废气超标两小时。"),
    ];
    let sent = who.fill("/offsite-checks/new", &fields).await;
    number_in(&sent.is(303).location())
}

/// A form with one file, as a browser sends it.
async fn with_file(
    who: &mut Browser<'_>,
    fields: &[(&str, &str)],
    name: &str,
    bytes: &[u8],
) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        let head = "--x\r\ncontent-disposition: form-data; name=";
        body.extend_from_slice(format!("{head}\"{name}\"\r\n\r\n{value}\r\n").as_bytes());
    }
    let head = "--x\r\ncontent-disposition: form-data; name=\"files\"; filename=";
    body.extend_from_slice(format!("{head}\"{name}\"\r\n\r\n").as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let kind = "multipart/form-data; boundary=x";
    who.send(Method::POST, "/offsite-checks/new", kind, body)
        .await
}

#[tokio::test]
async fn the_raw_file_is_uploaded_and_its_hash_is_the_servers() {
    use sha2::Digest as _;
    let app = TestApp::start().await;
    let mut enforcer = app.log_in("enforcer").await;
    let page = enforcer.get("/offsite-checks/new").await;
    let key = page.is(200).hidden("key").unwrap();
    let picture = crate::uploads::PNG;
    let hash = hex::encode(sha2::Sha256::digest(picture));
    let other = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    let mut fields = vec![
        ("key", key.as_str()),
        ("enterprise", "firm-0"),
        ("method", "drone"),
        ("from", "2026-09-07"),
        ("to", "2026-09-08"),
        ("operator", "无人机中队"),
        ("finding", "problem"),
        ("found", "料堆没有覆盖。"),
        ("sha256", other),
    ];
    // a typed hash is held against the file, and the file stays with the form
    let refused = with_file(&mut enforcer, &fields, "航拍.png", picture).await;
    refused
        .is(422)
        .shows("和上传文件算出来的不一样")
        .shows("航拍.png");
    fields.pop();
    let sent = with_file(&mut enforcer, &fields, "航拍.png", picture).await;
    let number = number_in(&sent.is(303).location());
    let page = enforcer.get(&format!("/offsite-checks/{number}")).await;
    page.is(200)
        .shows(&hash)
        .shows("航拍.png")
        .shows("1KB")
        .shows("校验值由服务器计算");
    let text = page.text();
    let href = text.split("\"/attachments/offsite_check/").nth(1).unwrap();
    let href = href.split('"').next().unwrap();
    let href = format!("/attachments/offsite_check/{href}");
    let file = enforcer.get(&href).await;
    assert_eq!(file.is(200).body, picture);
    // nobody of the side of help, nor the firm, and no guessed file
    for outside in ["officer", "head", "intake", "firm0", "admin"] {
        let mut other = app.log_in(outside).await;
        other.get(&href).await.is(404);
    }
    let (of, _) = href.rsplit_once('/').unwrap();
    let guessed = format!("{of}/{}", "0".repeat(64));
    enforcer.get(&guessed).await.is(404);
    // without a file, all three are asked
    let page = enforcer.get("/offsite-checks/new").await;
    let key = page.is(200).hidden("key").unwrap();
    fields[0].1 = key.as_str();
    let bare = enforcer.post("/offsite-checks/new", &fields).await;
    bare.is(422)
        .shows("填写原始文件名")
        .shows("写明保存位置")
        .shows("填写原始文件的校验值");
}

/// An inspection that was made that day.
pub(crate) async fn inspected(who: &mut Browser<'_>, on: &str) -> String {
    let number = plan(who, &[("on", on)]).await;
    let record = [("on", on), ("told", "台账齐全。")];
    who.fill(&format!("/visits/{number}/record"), &record)
        .await
        .is(303);
    number
}
