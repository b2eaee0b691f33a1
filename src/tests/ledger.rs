//! The ledger through the front door: one line a problem, under the reader's scope, on the page as in a file.

pub(crate) mod among_many;

use std::io::Read as _;

use sea_orm::{ConnectionTrait, Database, Statement};
use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, TestApp};
use crate::thread::{answer, open, submit};

const LEDGER: &str = "/office/ledger";
const ALL_COLUMNS: &str = "number,channel,service_day,received,enterprise,uscc,district,contact,phone,category,theme,\
industry,words,difficulty,labels,case,lead,supporting,leader,handler,opened,due,extension,measures,state,consulted,order,answered,\
closing,said,satisfaction,followed_up,closed";

/// Everything a workbook says, as the files inside it say it.
pub(crate) fn unpacked(file: &Answer) -> Vec<(String, String)> {
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(file.body.clone())).unwrap();
    let mut parts = Vec::new();
    for at in 0..book.len() {
        let mut part = book.by_index(at).unwrap();
        let mut text = String::new();
        if part.read_to_string(&mut text).is_ok() {
            parts.push((part.name().unwrap().into_owned(), text));
        }
    }
    parts
}

/// A workbook's words, as one text.
pub(crate) fn words_of(file: &Answer) -> String {
    file.is(200);
    let kind = file.headers["content-type"].to_str().unwrap();
    assert!(kind.contains("spreadsheetml"), "{kind}");
    let parts = unpacked(file);
    let all = parts.iter().map(|(_, text)| text.as_str());
    all.collect::<Vec<_>>().join("\n")
}

/// One firm's problem in hand at the water section, another's that waits.
async fn one_open_one_waiting(app: &TestApp) -> (String, String, String) {
    let mut firm = app.log_in("firm0").await;
    let mut other = app.log_in("firm1").await;
    let mut intake = app.log_in("intake").await;
    let first = submit(&mut firm, "=1+1 园区总管接不上。").await;
    let second = submit(&mut other, "排口编码不一致。").await;
    let case = open(&mut intake, &first).await;
    (first, second, case)
}

async fn ask(who: &mut Browser<'_>, query: &str) -> Answer {
    let page = who.get(&format!("{LEDGER}?{query}")).await;
    page.is(200);
    page
}

#[tokio::test]
async fn every_problem_is_a_line_and_each_filter_lets_its_own_through() {
    let app = TestApp::start().await;
    let (first, second, case) = one_open_one_waiting(&app).await;
    let mut supervisor = app.log_in("supervisor").await;
    let page = ask(&mut supervisor, "").await;
    page.shows(&first)
        .shows(&second)
        .shows("共2件")
        .shows("示例恒岚科技有限公司");
    let only_first = [
        "state=handling",
        "state=open&unit=shui",
        "unit=shui",
        "district=419901",
        "theme=water",
        "label=blocked",
    ];
    for query in only_first {
        let page = ask(&mut supervisor, query).await;
        page.shows(&first)
            .hides(&second)
            .shows("共1件")
            .hides("data-testid=\"ignored\"");
    }
    for query in ["state=waiting", "district=419902"] {
        ask(&mut supervisor, query)
            .await
            .shows(&second)
            .hides(&first);
    }
    for query in [
        "state=open",
        "channel=web",
        "from=2026-09-09&to=2026-09-09",
        "sort=oldest",
        "sort=due",
        "sort=lead",
        "sort=enterprise_falling",
    ] {
        ask(&mut supervisor, query)
            .await
            .shows(&first)
            .shows(&second);
    }
    for query in [
        "state=parked",
        "unit=daqi",
        "channel=hotline",
        "label=key",
        "mark=consulted",
        "mark=supervised",
        "deadline=overdue",
        "from=2026-09-10",
        "to=2026-09-08",
    ] {
        let page = ask(&mut supervisor, query).await;
        page.hides(&first).hides(&second).shows("没有符合条件");
    }
    // what is late is found and marked, by the clock of the case as by that of the problem
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 22), 10, 0));
    let mut supervisor = app.log_in("supervisor").await;
    let late = ask(&mut supervisor, "deadline=overdue&sort=due").await;
    late.shows(&first).shows(&second).shows("办理中 · 逾期");
    // every column there is, of a problem with a case and of one without
    let page = ask(&mut supervisor, &format!("cols={ALL_COLUMNS}")).await;
    page.shows(&case)
        .shows("统一社会信用代码")
        .shows("91410803YYYY000128")
        .shows("堵点")
        .shows("2026年9月18日")
        .shows("待受理");
}

#[tokio::test]
async fn a_line_follows_its_matter_to_the_end() {
    let app = TestApp::start().await;
    let (first, _, case) = one_open_one_waiting(&app).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    answer(&mut officer, &case, "由园区接通。").await;
    ask(&mut officer, "state=answered").await.shows(&first);
    let mut firm = app.log_in("firm0").await;
    let said = [("solved", "yes"), ("satisfaction", "5")];
    firm.fill(&format!("/my/complaints/{first}/outcome"), &said)
        .await
        .is(303);
    ask(&mut officer, "state=settled").await.shows(&first);
    let mut head = app.log_in("head").await;
    let close = [
        ("closing", "solved"),
        ("checks", "fact_verified"),
        ("checks", "evidence_seen"),
        ("checks", "firm_asked"),
        ("text", "已核实。"),
    ];
    head.fill(&format!("/office/cases/{case}/close-out"), &close)
        .await
        .is(303);
    let page = ask(
        &mut officer,
        "state=closed&cols=number,answered,closing,said,satisfaction,closed",
    )
    .await;
    page.shows(&first)
        .shows("已解决")
        .shows("非常满意")
        .shows("2026年9月9日");
    ask(&mut officer, "state=open").await.hides(&first);
}

#[tokio::test]
async fn what_somebody_may_not_see_is_in_no_page_no_file_and_no_number() {
    let app = TestApp::start().await;
    let (first, second, _) = one_open_one_waiting(&app).await;
    // the lead unit has the one it leads; what waits for triage is nobody's yet
    let mut officer = app.log_in("officer").await;
    ask(&mut officer, "")
        .await
        .shows(&first)
        .hides(&second)
        .shows("共1件");
    // another unit has nothing, whatever it asks for
    let mut other = app.log_in("officer2").await;
    for query in ["", "unit=shui", "state=handling", "deadline=overdue"] {
        let page = ask(&mut other, query).await;
        page.hides(&first).hides(&second).shows("共0件");
        let file = other.get(&format!("{LEDGER}.csv?{query}")).await;
        file.is(200).hides(&first).hides(&second).shows("共0件");
        let words = words_of(&other.get(&format!("{LEDGER}.xlsx?{query}")).await);
        assert!(!words.contains(&first) && !words.contains(&second));
    }
    for login in ["admin", "legal", "enforcer", "firm0"] {
        let mut who = app.log_in(login).await;
        for path in ["", ".csv", ".xlsx"] {
            who.get(&format!("{LEDGER}{path}")).await.is(404);
        }
        who.post(&format!("{LEDGER}/columns"), &[("col", "number")])
            .await
            .is(404);
        who.post(&format!("{LEDGER}/views"), &[("name", "我的")])
            .await
            .is(404);
    }
    for login in ["intake", "supervisor", "leader", "auditor"] {
        let mut who = app.log_in(login).await;
        ask(&mut who, "").await.shows("共2件");
    }
}

#[tokio::test]
async fn what_is_void_is_out_of_page_file_and_number_and_comes_back_when_restored() {
    let app = TestApp::start().await;
    let (first, second, _) = one_open_one_waiting(&app).await;
    let mut intake = app.log_in("intake").await;
    let void = [("why", "mistaken"), ("reason", "登错了企业。")];
    for number in [&first, &second] {
        let path = format!("/office/complaints/{number}/void");
        intake.fill(&path, &void).await.is(303);
    }
    ask(&mut intake, "")
        .await
        .hides(&first)
        .hides(&second)
        .shows("共0件");
    intake
        .get(&format!("{LEDGER}.csv"))
        .await
        .is(200)
        .hides(&first);
    let restore = [("reason", "核对后不是同一件")];
    let path = format!("/office/complaints/{second}/restore");
    intake.fill(&path, &restore).await.is(303);
    ask(&mut intake, "")
        .await
        .shows(&second)
        .hides(&first)
        .shows("共1件");
}

#[tokio::test]
async fn contacts_are_masked_and_only_for_those_who_work_on_it() {
    let app = TestApp::start().await;
    one_open_one_waiting(&app).await;
    let query = "cols=number,contact,phone";
    for (login, shown) in [
        ("intake", true),
        ("officer", true),
        ("leader", false),
        ("auditor", false),
    ] {
        let mut who = app.log_in(login).await;
        let page = ask(&mut who, query).await;
        let csv = who.get(&format!("{LEDGER}.csv?{query}")).await;
        let book = words_of(&who.get(&format!("{LEDGER}.xlsx?{query}")).await);
        for text in [page.text(), csv.text(), book] {
            assert_eq!(text.contains("139****0001"), shown, "{login}: {text}");
            assert!(!text.contains("13900000001") && !text.contains("王小明"));
        }
    }
}

#[tokio::test]
async fn the_files_hold_what_the_page_shows_and_run_nothing() {
    let app = TestApp::start().await;
    let (first, second, _) = one_open_one_waiting(&app).await;
    let mut supervisor = app.log_in("supervisor").await;
    let query = "unit=shui&cols=number,words,lead";
    let page = ask(&mut supervisor, query).await;
    page.shows(&format!("{LEDGER}.xlsx?{}", query.replace('&', "&amp;")));
    let csv = supervisor.get(&format!("{LEDGER}.csv?{query}")).await;
    csv.is(200)
        .shows("主办单位：水科")
        .shows("共1件")
        .shows("导出：supervisor同志")
        .shows(&format!("\"{first}\",\"'=1+1 园区总管接不上。\",\"水科\""))
        .hides(&second);
    let file = supervisor.get(&format!("{LEDGER}.xlsx?{query}")).await;
    let parts = unpacked(&file);
    let words = words_of(&file);
    assert!(words.contains("=1+1 园区总管接不上。") && words.contains(&first));
    assert!(!words.contains(&second));
    // a text is a text: there is no formula in any sheet
    let sheets = parts
        .iter()
        .filter(|(name, _)| name.starts_with("xl/worksheets/"));
    for (name, text) in sheets {
        assert!(
            !text.contains("<f>") && !text.contains("<f "),
            "{name}: {text}"
        );
    }
}

#[tokio::test]
async fn a_value_that_means_nothing_is_told_and_breaks_nothing() {
    let app = TestApp::start().await;
    let (first, second, _) = one_open_one_waiting(&app).await;
    let mut supervisor = app.log_in("supervisor").await;
    for query in [
        "unit=xx",
        "state=%27%3B--",
        "district=1",
        "theme=%E6%B0%B4",
        "channel=pigeon",
        "label=a",
        "mark=b",
        "deadline=c",
        "from=2026-13-41",
        "to=yesterday",
        "sort=backwards",
        "state=open&state=closed",
    ] {
        let page = ask(&mut supervisor, query).await;
        page.shows("有条件没有识别，已忽略")
            .shows(&first)
            .shows(&second);
        supervisor
            .get(&format!("{LEDGER}.csv?{query}"))
            .await
            .is(200);
    }
    for query in [
        "after=nonsense",
        "after=99999999999999999999.x",
        "cols=nonsense",
        "view=nonsense",
        "what=ever",
        "unit=",
    ] {
        ask(&mut supervisor, query)
            .await
            .shows(&first)
            .hides("已忽略");
    }
}

#[tokio::test]
async fn columns_are_kept_for_the_person_and_the_address_has_the_last_word() {
    let app = TestApp::start().await;
    one_open_one_waiting(&app).await;
    let mut officer = app.log_in("officer").await;
    let usual = ask(&mut officer, "").await;
    let head = |page: &Answer, words: &str| {
        let text = page.text();
        let heads = text.split("<thead>").nth(1).unwrap();
        heads
            .split("</thead>")
            .next()
            .unwrap()
            .contains(&format!(">{words}<"))
    };
    assert!(head(&usual, "应办结日期") && !head(&usual, "难度"));
    let chosen = [
        ("col", "number"),
        ("col", "difficulty"),
        ("col", "nonsense"),
        ("query", "unit=shui"),
    ];
    let kept = officer.post(&format!("{LEDGER}/columns"), &chosen).await;
    kept.is(303);
    assert!(
        kept.location()
            .starts_with("/office/ledger?unit=shui&done=")
    );
    let mut officer = app.log_in("officer").await;
    let own = ask(&mut officer, "").await;
    assert!(head(&own, "难度") && !head(&own, "应办结日期"));
    let named = ask(&mut officer, "cols=number,lead").await;
    assert!(head(&named, "主办单位") && !head(&named, "难度"));
    // nobody else's choice, and a way back
    let mut colleague = app.log_in("head").await;
    assert!(!head(&ask(&mut colleague, "").await, "难度"));
    officer
        .post(&format!("{LEDGER}/columns"), &[("usual", "1")])
        .await
        .is(303);
    assert!(head(&ask(&mut officer, "").await, "应办结日期"));
}

/// The key of the view in an address such as `/office/ledger?unit=shui&view=…&done=…`.
fn view_in(location: &str) -> String {
    let after = location.split("view=").nth(1).unwrap();
    after.split('&').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_view_is_private_or_the_units_and_is_deleted_by_whoever_saved_it() {
    let app = TestApp::start().await;
    let (first, _, _) = one_open_one_waiting(&app).await;
    let save = format!("{LEDGER}/views");
    let query = "state=open&sort=due";
    let mut officer = app.log_in("officer").await;
    let mine = officer
        .post(&save, &[("name", "只给自己看的"), ("query", query)])
        .await;
    mine.is(303);
    let shared = [("name", "水科 在办"), ("share", "1"), ("query", query)];
    let ours = officer.post(&save, &shared).await;
    ours.is(303);
    let mine = view_in(&mine.location());
    let ours = view_in(&ours.location());
    // linked from the ledger and from the queue; opened, it shows what it was saved with
    for path in [LEDGER, "/office"] {
        officer
            .get(path)
            .await
            .is(200)
            .shows("只给自己看的")
            .shows("水科 在办（水科共用）");
    }
    let opened = ask(&mut officer, &format!("{query}&view={ours}")).await;
    opened
        .shows(&first)
        .shows("删除视图“水科 在办”")
        .shows("aria-current=\"page\"");
    // the unit sees the shared one and cannot delete it; its lines are those the reader may see
    let mut head = app.log_in("head").await;
    let page = ask(&mut head, &format!("{query}&view={ours}")).await;
    page.shows("水科 在办（水科共用）")
        .hides("只给自己看的")
        .hides("删除视图");
    for id in [&ours, &mine] {
        head.post(&format!("/office/views/{id}/delete"), &[])
            .await
            .is(404);
    }
    // another unit sees neither, on no page
    for login in ["officer2", "head2", "supervisor", "intake", "auditor"] {
        let mut who = app.log_in(login).await;
        for path in [LEDGER, "/office"] {
            who.get(path)
                .await
                .is(200)
                .hides("水科 在办")
                .hides("只给自己看的");
        }
    }
    officer
        .post(&format!("/office/views/{ours}/delete"), &[])
        .await
        .is(303);
    head.get(LEDGER).await.is(200).hides("水科 在办");
    officer
        .post(&format!("/office/views/{ours}/delete"), &[])
        .await
        .is(404);
}

#[tokio::test]
async fn a_view_of_the_queue_keeps_its_part_and_filters_and_nothing_else() {
    let app = TestApp::start().await;
    one_open_one_waiting(&app).await;
    let mut officer = app.log_in("officer").await;
    // an officer narrows by stage; a unit that is not for them to choose, or a made-up part, is not kept
    let typed = [
        ("name", "办理中的"),
        ("query", "tab=open&stage=handling&unit=daqi&more=1"),
    ];
    let saved = officer.post("/office/queue/views", &typed).await;
    saved.is(303);
    let opened = saved.location();
    assert!(
        opened.starts_with("/office?tab=open&stage=handling&view="),
        "{opened}"
    );
    officer
        .get(&opened)
        .await
        .is(200)
        .shows("视图已保存")
        .shows("aria-current=\"page\"")
        .shows("删除视图“办理中的”");
    // it is a view of the queue, so the ledger does not offer it; a name is had once over both
    officer.get(LEDGER).await.is(200).hides("办理中的");
    let again = officer.post(&format!("{LEDGER}/views"), &typed[..1]).await;
    again.is(422).shows("已经有同名的视图");
    let nameless = officer.post("/office/queue/views", &typed[1..]).await;
    nameless.is(422).shows("给视图起个名字");
    let id = view_in(&opened);
    let gone = officer
        .post(&format!("/office/views/{id}/delete"), &[])
        .await;
    gone.is(303);
    assert!(gone.location().starts_with("/office?"));
    officer.get("/office").await.is(200).hides("办理中的");
    // whoever has no part in help cases keeps none
    let mut firm = app.log_in("firm0").await;
    firm.post("/office/queue/views", &typed).await.is(404);
}

#[tokio::test]
async fn a_view_that_cannot_be_saved_says_why_and_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let (first, _, _) = one_open_one_waiting(&app).await;
    let save = format!("{LEDGER}/views");
    let mut officer = app.log_in("officer").await;
    let nameless = [("name", "  "), ("query", "unit=shui")];
    officer
        .post(&save, &nameless)
        .await
        .is(422)
        .shows("给视图起个名字")
        .shows(&first);
    let long = "长".repeat(41);
    let refused = officer
        .post(&save, &[("name", &long), ("share", "1")])
        .await;
    refused.is(422).shows("名字最多40个字").shows(&long);
    officer.post(&save, &[("name", "水科")]).await.is(303);
    officer
        .post(&save, &[("name", " 水科 ")])
        .await
        .is(422)
        .shows("同名");
    // nothing of an address that the ledger does not know is kept
    let odd = [
        ("name", "怪的"),
        ("query", "unit=shui&evil=%0d%0aSet-Cookie:x&after=1.x"),
    ];
    let saved = officer.post(&save, &odd).await;
    saved.is(303);
    assert!(
        saved
            .location()
            .starts_with("/office/ledger?unit=shui&cols="),
        "{}",
        saved.location()
    );
    assert!(!saved.location().contains("evil"));
    // who only looks puts nothing before others
    let mut auditor = app.log_in("auditor").await;
    ask(&mut auditor, "").await.hides("共用");
    auditor
        .post(&save, &[("name", "审计看的"), ("share", "1")])
        .await
        .is(303);
    let mut leader = app.log_in("leader").await;
    leader.get(LEDGER).await.is(200).hides("审计看的");
}

#[tokio::test]
async fn pages_follow_each_other_without_a_gap_and_a_file_that_is_cut_says_so() {
    let app = TestApp::start().await;
    let db = Database::connect(app.url.as_str()).await.unwrap();
    among_many::fill(&app, 10_050).await;
    let mut supervisor = app.log_in("supervisor").await;
    for sort in ["newest", "oldest", "due"] {
        let mut seen = std::collections::BTreeSet::new();
        let mut path = format!("{LEDGER}?sort={sort}&state=waiting&cols=number");
        for _ in 0..3 {
            let page = supervisor.get(&path).await;
            page.is(200);
            let numbers: Vec<String> = page
                .text()
                .split("/office/complaints/qy-")
                .skip(1)
                .map(|t| t.split('"').next().unwrap().to_owned())
                .collect();
            assert_eq!(numbers.len(), 50);
            seen.extend(numbers);
            let text = page.text();
            let next = text.split("rel=\"next\"").nth(1).unwrap();
            let next = next
                .split("href=\"")
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap();
            path = next.replace("&amp;", "&");
        }
        assert_eq!(seen.len(), 150, "{sort}: a line was shown twice");
    }
    let page = ask(&mut supervisor, "").await;
    page.shows("超过10000件")
        .shows("文件只有按当前排序的前10000件");
    let csv = supervisor.get(&format!("{LEDGER}.csv?cols=number")).await;
    csv.is(200).shows("文件只有按当前排序的前10000件");
    assert_eq!(csv.text().matches("qy-2025-").count(), 10_000);
    // narrowed, it is whole and says nothing of the kind
    let some = supervisor
        .get(&format!("{LEDGER}.csv?cols=number&unit=shui"))
        .await;
    some.is(200).hides("文件只有");
    let count = "SELECT COUNT(*) AS n FROM ledger_rows WHERE lead = 'shui'";
    let count = Statement::from_string(db.get_database_backend(), count);
    let row = db.query_one_raw(count).await.unwrap().unwrap();
    let n: i64 = row.try_get("", "n").unwrap();
    assert_eq!(
        some.text().matches("qy-2025-").count(),
        usize::try_from(n).unwrap()
    );
}

#[tokio::test]
async fn the_overdue_file_says_where_it_was_cut() {
    let app = TestApp::start().await;
    let (_, _, case) = one_open_one_waiting(&app).await;
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 22), 10, 0));
    let mut supervisor = app.log_in("supervisor").await;
    let (page, file) = ("/supervision/overdue", "/supervision/overdue.csv");
    supervisor.get(page).await.is(200).hides("只统计了最早到期");
    supervisor
        .get(file)
        .await
        .is(200)
        .shows(&case)
        .hides("只统计了最早到期");
    let db = Database::connect(app.url.as_str()).await.unwrap();
    let term = |n: i32| {
        format!(
            "('case/none{n}','t','resolution','','office','2026-09-01','2026-09-01',{n},false,true,0,false)"
        )
    };
    let terms: Vec<String> = (0..5_000).map(term).collect();
    let sql = format!(
        "INSERT INTO term_rows (stream,term,kind,subject,weight,promised_on,due_on,late_from,provisional,open,\
         started_at,breached) VALUES {}",
        terms.join(",")
    );
    db.execute_unprepared(&sql).await.unwrap();
    supervisor
        .get(page)
        .await
        .is(200)
        .shows("只统计了最早到期的5000项期限");
    supervisor
        .get(file)
        .await
        .is(200)
        .shows("只统计了最早到期的5000项期限");
}

#[tokio::test]
async fn a_rebuild_gives_the_same_ledger() {
    let app = TestApp::start().await;
    one_open_one_waiting(&app).await;
    let live = app.server.dump().await.unwrap();
    assert_eq!(live["ledger_rows"].len(), 2);
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

/// Whoever takes the ledger out is on record before they have it; those who see all of it read who did.
#[tokio::test]
async fn who_takes_it_out_as_a_file_is_on_record() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    officer.get("/office/ledger.csv?state=closed").await.is(200);
    officer.get("/office/ledger.xlsx").await.is(200);
    // looking at it is not taking it out, and what was refused took nothing
    officer
        .get("/office/ledger")
        .await
        .is(200)
        .hides("导出记录");
    let mut firm = app.log_in("firm0").await;
    firm.get("/office/ledger.csv").await.is(404);
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/office/ledger")
        .await
        .is(200)
        .shows("导出记录");
    let record = "/office/ledger/exports";
    let shown = supervisor.get(record).await;
    shown
        .is(200)
        .shows("officer同志")
        .shows("水科")
        .shows("state=closed")
        .shows("XLSX");
    assert_eq!(shown.text().matches("officer同志").count(), 2);
    for who in ["officer", "head", "firm0", "admin", "legal"] {
        let mut reader = app.log_in(who).await;
        reader.get(record).await.is(404);
    }
    // no part of what is rebuilt
    app.server.rebuild().await.unwrap();
    let mut supervisor = app.log_in("supervisor").await;
    supervisor.get(record).await.is(200).shows("officer同志");
}

/// The numbers of the problems on a page, in its order.
fn order_of(page: &Answer, numbers: &[&String]) -> Vec<usize> {
    let text = page.text();
    let table = text.split("data-testid=\"ledger\"").nth(1).unwrap();
    let mut found: Vec<(usize, usize)> = numbers
        .iter()
        .enumerate()
        .map(|(n, number)| (table.find(number.as_str()).unwrap(), n))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, n)| n).collect()
}

#[tokio::test]
async fn the_head_of_a_column_leads_to_its_order_one_way_and_the_other() {
    let app = TestApp::start().await;
    let (first, second, _) = one_open_one_waiting(&app).await;
    let both = [&first, &second];
    let mut supervisor = app.log_in("supervisor").await;
    for column in [
        "enterprise",
        "district",
        "channel",
        "theme",
        "lead",
        "state",
        "industry",
    ] {
        let up = ask(&mut supervisor, &format!("sort={column}")).await;
        up.hides("data-testid=\"ignored\"");
        let down = ask(&mut supervisor, &format!("sort={column}_falling")).await;
        let mut turned = order_of(&down, &both);
        turned.reverse();
        assert_eq!(order_of(&up, &both), turned, "{column}");
    }
    // what has no lead unit comes first one way and last the other
    let up = ask(&mut supervisor, "sort=lead").await;
    assert_eq!(order_of(&up, &both), [1, 0]);
    up.shows("aria-sort=\"ascending\"")
        .shows("/office/ledger?sort=lead_falling")
        .shows("/office/ledger?sort=enterprise");
    let down = ask(&mut supervisor, "sort=lead_falling").await;
    down.shows("aria-sort=\"descending\"")
        .shows("/office/ledger?sort=lead\"");
    // what is never late comes last, whichever way round
    let due = ask(&mut supervisor, "sort=due_falling").await;
    due.shows(&first).shows(&second);
}

#[tokio::test]
async fn the_ledger_is_a_paper_too_and_names_industry_and_leader() {
    let app = TestApp::start().await;
    let (first, second, _) = one_open_one_waiting(&app).await;
    let mut intake = app.log_in("intake").await;
    let profile = "/office/enterprises/91410803YYYY000128/profile";
    let fields = [
        ("address", "示例区工业路1号"),
        ("industry", "26"),
        ("size", "large"),
        ("makes", "钛白粉，年产10万吨"),
        ("reason", "排污许可证副本"),
    ];
    intake.fill(profile, &fields).await.is(303);
    let mut supervisor = app.log_in("supervisor").await;
    let query = "cols=number,enterprise,industry,lead,leader";
    ask(&mut supervisor, query)
        .await
        .shows("26 化学原料和化学制品制造业")
        .shows("head同志");
    let file = supervisor.get(&format!("{LEDGER}.docx?{query}")).await;
    let kind = file.is(200).headers["content-type"]
        .to_str()
        .unwrap()
        .to_owned();
    assert!(kind.contains("wordprocessingml"), "{kind}");
    let text: String = unpacked(&file).into_iter().map(|(_, text)| text).collect();
    for word in [
        &first,
        &second,
        "问题台账",
        "化学原料和化学制品制造业",
        "head同志",
        "共2件",
    ] {
        assert!(text.contains(word), "{word}");
    }
    supervisor
        .get("/office/ledger/exports")
        .await
        .is(200)
        .shows("DOCX");
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("{LEDGER}.docx")).await.is(404);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}
