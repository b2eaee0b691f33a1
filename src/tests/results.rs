//! The figures of a period through the front door: every rate with its numbers, and the list behind each.

use zhuqi::domain::time::At;

use crate::app::{Answer, TestApp};
use crate::thread::{answer, open, submit};

/// Ten in the morning of a day of that September.
fn at(day: i8) -> At {
    At::from_beijing(jiff::civil::date(2026, 9, day), 10, 0)
}

/// The text of the row of a table that begins with a name, its cells one after the other.
pub(crate) fn row(page: &Answer, table: &str, name: &str) -> Vec<String> {
    let text = page.text();
    let table = text
        .split(&format!("data-testid=\"{table}\""))
        .nth(1)
        .unwrap()
        .split("</table>")
        .next()
        .unwrap();
    let row = table
        .split("<tr")
        .find(|r| r.contains(&format!(">{name}<")))
        .unwrap_or_else(|| panic!("no row {name} in {table}"));
    let cell = |c: &str| {
        let mut out = String::new();
        let mut inside = false;
        for ch in c.chars() {
            match ch {
                '<' => inside = true,
                '>' => inside = false,
                c if !inside => out.push(c),
                _ => {}
            }
        }
        out.trim().to_owned()
    };
    let cells = row.split("data-label=\"").skip(1);
    cells
        .map(|c| cell(c.split_once('>').unwrap().1))
        .filter(|c| !c.is_empty())
        // the name itself
        .skip(1)
        .collect()
}

/// Two firms' problems of the water section: one answered in time and solved, one not answered when it was due.
pub(crate) async fn one_in_time_one_late(app: &TestApp) -> (String, String, String) {
    let mut firm = app.log_in("firm0").await;
    let mut other = app.log_in("firm1").await;
    let mut intake = app.log_in("intake").await;
    let first = submit(&mut firm, "园区总管接不上。").await;
    let second = submit(&mut other, "=1+1 排口编码不一致。").await;
    let case = open(&mut intake, &first).await;
    let late = open(&mut intake, &second).await;
    let mut officer = app.log_in("officer").await;
    for case in [&case, &late] {
        officer
            .fill_press(&format!("/office/cases/{case}/acknowledge"))
            .await;
    }
    app.clock.set(at(11));
    let mut officer = app.log_in("officer").await;
    answer(&mut officer, &case, "由园区接通。").await;
    let mut firm = app.log_in("firm0").await;
    let said = [("solved", "yes"), ("satisfaction", "4")];
    firm.fill(&format!("/my/complaints/{first}/outcome"), &said)
        .await
        .is(303);
    (first, case, late)
}

const SEPTEMBER: &str = "from=2026-09&to=2026-09";

#[tokio::test]
async fn every_rate_stands_with_its_numbers_and_leads_to_what_it_counts() {
    let app = TestApp::start().await;
    let (first, case, late) = one_in_time_one_late(&app).await;
    // before its day the other one is neither late nor due
    let mut supervisor = app.log_in("supervisor").await;
    let results = format!("/supervision/results?{SEPTEMBER}");
    let page = supervisor.get(&results).await;
    assert_eq!(row(page.is(200), "results", "水科")[1], "100%（1/1）");

    app.clock.set(at(22));
    let mut supervisor = app.log_in("supervisor").await;
    let page = supervisor.get(&results).await;
    page.is(200).shows("怎么算的");
    let figures = row(&page, "results", "水科");
    // first feedback was given by acknowledging; answered in time: one of two; the firm spoke, solved;
    // how satisfied it is counts once its case is closed
    let expected = [
        "100%（2/2）",
        "50%（1/2）",
        "100%（1/1）",
        "100%（1/1）",
        "无",
        "2.0",
        "1",
        "0",
        "0",
    ];
    assert_eq!(figures, expected);
    assert_eq!(row(&page, "results", "全局"), expected);
    // the answer of one, and the review of the other that nobody closed
    assert_eq!(row(&page, "heat", "水科"), ["2"]);

    let behind = format!("/supervision/results/on_time?{SEPTEMBER}&unit=shui");
    page.shows(&behind.replace('&', "&amp;"));
    let list = supervisor.get(&behind).await;
    list.is(200)
        .shows("共2件，计入1件")
        .shows(&case)
        .shows(&late)
        .shows("按时")
        .shows("逾期未完成");
    let solved = format!("/supervision/results/solved?{SEPTEMBER}");
    supervisor
        .get(&solved)
        .await
        .is(200)
        .shows("共1件，计入1件")
        .shows(&first)
        .shows("4/5");

    // what was late stays late in the figures after it is done
    let mut officer = app.log_in("officer").await;
    answer(&mut officer, &late, "编码已统一。").await;
    let page = supervisor.get(&results).await;
    assert_eq!(row(&page, "results", "水科")[1], "50%（1/2）");
    assert_eq!(row(&page, "heat", "水科"), ["2"]);
    supervisor.get(&behind).await.is(200).shows("逾期完成");
    supervisor
        .get("/supervision")
        .await
        .is(200)
        .shows("今天补办1项期限");
    // other months know nothing of it
    supervisor
        .get("/supervision/results?from=2026-08&to=2026-08")
        .await
        .is(200)
        .hides("水科");
    // a figure that is none is no page
    supervisor.get("/supervision/results/x").await.is(404);
}

#[tokio::test]
async fn a_number_of_the_table_of_what_became_late_leads_to_those_terms_and_back() {
    let app = TestApp::start().await;
    let (_, case, late) = one_in_time_one_late(&app).await;
    app.clock.set(at(22));
    let mut supervisor = app.log_in("supervisor").await;
    let quarter = "from=2026-07&to=2026-09";
    let results = format!("/supervision/results?{quarter}");
    let page = supervisor.get(&results).await;
    assert_eq!(row(page.is(200), "heat", "水科"), ["0", "0", "2"]);
    let cell = format!("/supervision/results/overdue?{quarter}&unit=shui&month=2026-09");
    page.shows(&cell.replace('&', "&amp;"))
        .shows("id=\"late-shui-2026-09\"");
    let list = supervisor.get(&cell).await;
    // the answer of one, and the review of the other: each says which term it was
    list.is(200)
        .shows("水科 · 2026年9月")
        .shows("共2项")
        .shows(&late)
        .shows(&case)
        .shows("逾期未完成")
        .shows(&format!(
            "{}#late-shui-2026-09",
            results.replace('&', "&amp;")
        ));
    // as many as the number says, in every narrowing
    for (narrowed, n) in [
        (format!("{quarter}&month=2026-09"), "共2项"),
        (format!("{quarter}&unit=shui&month=2026-08"), "共0项"),
        (format!("{quarter}&unit=daqi&month=2026-09"), "共0项"),
        // what is no month of the table narrows nothing
        (format!("{quarter}&unit=shui&month=2025-01"), "共2项"),
        (format!("{quarter}&unit=shui&month=x&after=x"), "共2项"),
        ("from=2026-08&to=2026-08&unit=shui".to_owned(), "共0项"),
    ] {
        let path = format!("/supervision/results/overdue?{narrowed}");
        supervisor.get(&path).await.is(200).shows(n);
    }
    let mut officer = app.log_in("officer").await;
    officer.get(&cell).await.is(404);
}

#[tokio::test]
async fn silence_and_dispute_are_never_counted_as_satisfied() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut other = app.log_in("firm1").await;
    let mut intake = app.log_in("intake").await;
    let mut officer = app.log_in("officer").await;
    let quiet = submit(&mut firm, "不说话的。").await;
    let angry = submit(&mut other, "有异议的。").await;
    for complaint in [&quiet, &angry] {
        let case = open(&mut intake, complaint).await;
        officer
            .fill_press(&format!("/office/cases/{case}/acknowledge"))
            .await;
        answer(&mut officer, &case, "这样办。").await;
    }
    let said = [
        ("solved", "no"),
        ("satisfaction", "1"),
        ("words", "没有变化。"),
    ];
    other
        .fill(&format!("/my/complaints/{angry}/outcome"), &said)
        .await
        .is(303);
    let mut supervisor = app.log_in("supervisor").await;
    let board = supervisor.get("/supervision").await;
    board.is(200).shows("/office/complaints?status=disputed");
    app.clock.set(at(28));
    assert_eq!(app.server.sweep().await.unwrap(), 1);
    let mut supervisor = app.log_in("supervisor").await;
    let page = supervisor
        .get(&format!("/supervision/results?{SEPTEMBER}"))
        .await;
    let figures = row(&page, "results", "水科");
    assert_eq!(figures[2..5], ["50%（1/2）", "0%（0/1）", "无"]);
    assert_eq!(figures[6..], ["0", "1", "1"], "confirmed, silent, disputed");
}

#[tokio::test]
async fn what_was_entered_by_mistake_counts_nowhere() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let said = submit(&mut firm, "登错了的。").await;
    open(&mut intake, &said).await;
    app.clock.set(at(22));
    let results = format!("/supervision/results?{SEPTEMBER}");
    let mut supervisor = app.log_in("supervisor").await;
    let page = supervisor.get(&results).await;
    assert_eq!(row(&page, "results", "水科")[0], "0%（0/1）");
    let mut intake = app.log_in("intake").await;
    let void = [("why", "mistaken"), ("reason", "登错了企业。")];
    intake
        .fill(&format!("/office/complaints/{said}/void"), &void)
        .await
        .is(303);
    supervisor.get(&results).await.is(200).hides("水科");
}

#[tokio::test]
async fn the_files_are_whole_and_run_nothing() {
    let app = TestApp::start().await;
    let (_, _, late) = one_in_time_one_late(&app).await;
    app.clock.set(at(22));
    let mut supervisor = app.log_in("supervisor").await;
    let page = supervisor.get("/supervision/overdue?unit=shui").await;
    page.is(200).shows("/supervision/overdue.csv?unit=shui");
    let file = supervisor.get("/supervision/overdue.csv?unit=shui").await;
    file.is(200).shows(&late).shows("水科");
    let kind = file.headers["content-type"].to_str().unwrap();
    assert!(kind.starts_with("text/csv"), "{kind}");
    supervisor
        .get("/supervision/overdue.csv?unit=daqi")
        .await
        .is(200)
        .hides(&late);
    supervisor
        .get(&format!("/supervision/results.csv?{SEPTEMBER}"))
        .await
        .is(200)
        .shows("\"水科\",\"2\",\"2\",\"1\",\"2\"");
}

#[tokio::test]
async fn only_who_sees_every_unit_compares_them() {
    let app = TestApp::start().await;
    for login in ["officer", "head", "admin", "legal", "enforcer", "firm0"] {
        let mut who = app.log_in(login).await;
        for path in [
            "/supervision/results",
            "/supervision/results/on_time",
            "/supervision/results.csv",
            "/supervision/overdue.csv",
        ] {
            who.get(path).await.is(404);
        }
    }
    for login in ["intake", "supervisor", "leader", "auditor"] {
        let mut who = app.log_in(login).await;
        who.get("/supervision/results").await.is(200);
        who.get("/supervision/results.csv").await.is(200);
    }
}
