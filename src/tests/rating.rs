//! How satisfied a firm is stays from everybody who works on its problem until the case is closed; its words, and
//! whether it is solved, do not (issue 5, E).

use zhuqi::domain::actor::Role;

use crate::app::{Browser, TestApp};
use crate::ledger::words_of;
use crate::results::row;
use crate::thread::{CATEGORY, answer, number_in, open, submit};

const RATING: &str = "非常不满意";
const WHY: &str = "材料跑了三趟才收。";
/// What stands where nothing is counted.
const NO_RATE: &str = "无";
const COLUMNS: &str = "cols=number,said,satisfaction";

/// Everything the reader is shown of the problem and its case.
async fn all_of(who: &mut Browser<'_>, complaint: &str, case: &str) -> Vec<String> {
    let mut shown = Vec::new();
    for path in [
        format!("/office/complaints/{complaint}"),
        format!("/office/cases/{case}"),
        format!("/office/cases/{case}/papers/close-out"),
        format!("/office/ledger?{COLUMNS}"),
        format!("/office/ledger.csv?{COLUMNS}"),
        format!("/search?q={complaint}"),
    ] {
        let page = who.get(&path).await;
        if page.status == 200 {
            shown.push(page.text());
        }
    }
    let file = who.get(&format!("/office/ledger.xlsx?{COLUMNS}")).await;
    shown.push(words_of(&file));
    shown
}

fn count(shown: &[String], words: &str) -> usize {
    shown.iter().filter(|text| text.contains(words)).count()
}

#[tokio::test]
async fn whoever_works_on_it_reads_no_rating_before_it_is_closed() {
    let app = TestApp::start().await;
    app.joins("monitor", Role::Officer, "jiance").await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "园区总管接不上。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    answer(&mut officer, &case, "协议今日送达。").await;
    let outcome = [("solved", "yes"), ("satisfaction", "1"), ("words", WHY)];
    firm.fill(&format!("/my/complaints/{said}/outcome"), &outcome)
        .await
        .is(303);

    // the handler, the head of the lead unit, a unit that supports: the words, and no rating
    for login in ["officer", "head", "monitor"] {
        let mut who = app.log_in(login).await;
        let shown = all_of(&mut who, &said, &case).await;
        assert_eq!(count(&shown, RATING), 0, "{login}");
        assert!(count(&shown, WHY) >= 2, "{login}");
        assert!(count(&shown, "已解决") >= 4, "{login}");
        assert!(count(&shown, "销号后可见") >= 2, "{login}");
    }
    // who oversees it reads both, on every page and in every file; the firm what it said
    for login in ["supervisor", "intake", "leader", "auditor"] {
        let mut who = app.log_in(login).await;
        let shown = all_of(&mut who, &said, &case).await;
        assert!(
            count(&shown, RATING) >= 5,
            "{login}: {}",
            count(&shown, RATING)
        );
    }
    firm.get(&format!("/my/complaints/{said}"))
        .await
        .is(200)
        .shows(RATING);

    // once it is closed whoever worked on it learns what it was worth
    let fields = [
        ("closing", "solved"),
        ("checks", "fact_verified"),
        ("checks", "evidence_seen"),
        ("checks", "firm_asked"),
        ("text", "现场核实，协议已签。"),
    ];
    let mut head = app.log_in("head").await;
    head.fill(&format!("/office/cases/{case}/close-out"), &fields)
        .await
        .is(303);
    for login in ["officer", "head", "monitor"] {
        let mut who = app.log_in(login).await;
        let shown = all_of(&mut who, &said, &case).await;
        assert!(count(&shown, RATING) >= 5, "{login}");
    }
}

/// Recorded by the coordinating office and answered at the desk; its firm is not content, and nobody opened a case yet.
async fn disputed_at_the_desk(app: &TestApp) -> String {
    let mut intake = app.log_in("intake").await;
    let fields = [
        ("enterprise", "firm-0"),
        ("channel", "window"),
        ("category", CATEGORY),
        ("words", "排口编码对不上。"),
        ("contact_name", "王小明"),
        ("contact_phone", "13900000001"),
        ("answered", "编码以许可证为准。"),
    ];
    let sent = intake.fill("/office/complaints/new", &fields).await;
    sent.is(303);
    let said = number_in(&sent.location());
    let outcome = [("solved", "no"), ("satisfaction", "1"), ("words", WHY)];
    let mut firm = app.log_in("firm0").await;
    firm.fill(&format!("/my/complaints/{said}/outcome"), &outcome)
        .await
        .is(303);
    said
}

#[tokio::test]
async fn who_answered_at_the_desk_reads_the_rating_neither_in_the_ledger_nor_behind_a_figure() {
    let app = TestApp::start().await;
    let said = disputed_at_the_desk(&app).await;
    let behind = |figure: &str| format!("/supervision/results/{figure}?from=2026-09&to=2026-09");
    let pages = [
        format!("/office/complaints/{said}"),
        format!("/office/ledger?{COLUMNS}"),
        format!("/office/ledger.csv?{COLUMNS}"),
        behind("solved"),
    ];
    let mut intake = app.log_in("intake").await;
    for page in &pages {
        let seen = intake.get(page).await;
        seen.is(200).shows(&said).hides(RATING).hides("1/5");
    }
    // whether it counts as satisfied would say as much: while it is open it counts for nobody
    intake
        .get(&behind("satisfied"))
        .await
        .is(200)
        .hides(&said)
        .shows("共0件");
    let mut supervisor = app.log_in("supervisor").await;
    for page in &pages {
        let seen = supervisor.get(page).await;
        let text = seen.is(200).text();
        assert!(text.contains(RATING) || text.contains("1/5"), "{page}");
    }
}

#[tokio::test]
async fn who_oversees_reads_no_rating_of_an_open_case_of_the_own_unit_in_a_rate_or_behind_it() {
    let app = TestApp::start().await;
    app.joins("watcher", Role::Supervisor, "shui").await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "园区总管接不上。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    answer(&mut officer, &case, "协议今日送达。").await;
    let outcome = [("solved", "yes"), ("satisfaction", "1"), ("words", WHY)];
    firm.fill(&format!("/my/complaints/{said}/outcome"), &outcome)
        .await
        .is(303);
    let behind = |figure: &str| format!("/supervision/results/{figure}?from=2026-09&to=2026-09");
    let mut watcher = app.log_in("watcher").await;
    watcher
        .get(&behind("solved"))
        .await
        .is(200)
        .shows(&said)
        .shows("销号后可见")
        .hides("1/5");
    let mut supervisor = app.log_in("supervisor").await;
    supervisor.get(&behind("solved")).await.is(200).shows("1/5");
    // nor is it told as a rate of one: every page and file that has the rate leaves it out until it is closed
    let rates = "/supervision/results?from=2026-09&to=2026-09";
    for who in [&mut watcher, &mut supervisor] {
        who.get(&behind("satisfied"))
            .await
            .is(200)
            .hides(&said)
            .shows("共0件");
        let page = who.get(rates).await;
        assert_eq!(
            row(page.is(200), "results", "水科")[3..5],
            ["100%（1/1）", NO_RATE]
        );
        let report = who.get("/supervision/reports?period=2026-09").await;
        assert_eq!(row(report.is(200), "report-rates", "水科")[4], NO_RATE);
        who.get("/supervision").await.is(200).hides("（0/1）");
    }

    let fields = [
        ("closing", "solved"),
        ("checks", "fact_verified"),
        ("checks", "evidence_seen"),
        ("checks", "firm_asked"),
        ("text", "现场核实，协议已签。"),
    ];
    let mut head = app.log_in("head").await;
    head.fill(&format!("/office/cases/{case}/close-out"), &fields)
        .await
        .is(303);
    let page = watcher.get(rates).await;
    assert_eq!(row(&page, "results", "水科")[4], "0%（0/1）");
    watcher.get(&behind("satisfied")).await.is(200).shows("1/5");
}
