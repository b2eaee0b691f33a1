//! The report of a period through the front door: no number of it can differ from the page that lists what it counts.

use zhuqi::domain::time::At;

use crate::app::{Answer, TestApp};
use crate::ledger::words_of;
use crate::results::{one_in_time_one_late, row};
use crate::thread::{open, submit};

const REPORTS: &str = "/supervision/reports";

/// Every number of a page that is a link: its text and its address.
fn numbers(page: &Answer) -> Vec<(String, String)> {
    let text = page.text();
    let links = text.split("<a ").skip(1);
    links
        .filter_map(|link| {
            let (tag, rest) = link.split_once('>')?;
            let href = tag.split("href=\"").nth(1)?.split('"').next()?;
            let said = rest.split("</a>").next()?;
            let counts = tag.contains("number") && href.contains('?');
            counts.then(|| (said.to_owned(), href.replace("&amp;", "&")))
        })
        .collect()
}

#[tokio::test]
async fn every_number_is_that_of_the_page_it_leads_to() {
    let app = TestApp::start().await;
    one_in_time_one_late(&app).await;
    let mut firm = app.log_in("firm1").await;
    submit(&mut firm, "还没有受理的。").await;
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 28), 10, 0));
    let mut supervisor = app.log_in("supervisor").await;
    for (period, months) in [
        ("2026-09", "from=2026-09&to=2026-09"),
        ("2026-Q3", "from=2026-07&to=2026-09"),
        ("2026", "from=2026-01&to=2026-09"),
    ] {
        let page = supervisor.get(&format!("{REPORTS}?period={period}")).await;
        page.is(200);
        let results = supervisor
            .get(&format!("/supervision/results?{months}"))
            .await;
        for unit in ["全局", "水科"] {
            let rates = row(&page, "report-rates", unit);
            assert_eq!(
                rates,
                row(&results, "results", unit)[..5],
                "{period} {unit}"
            );
        }
        let found = numbers(&page);
        assert!(found.len() > 10, "{found:?}");
        for (said, href) in found {
            let list = supervisor.get(&href).await;
            list.is(200);
            match said.split_once('（') {
                None => list.shows(&format!("共{said}件")),
                Some((_, numbers)) => {
                    let (of, all) = numbers.trim_end_matches('）').split_once('/').unwrap();
                    list.shows(&format!("共{all}件，计入{of}件"))
                }
            };
        }
    }
    // three problems of two firms; one unit has two of one each, the third waits
    let page = supervisor.get(&format!("{REPORTS}?period=2026-09")).await;
    let units = |name: &str| row(&page, "report-units", name);
    // service days, firms, raised, on the spot, finished, open, parked, other
    assert_eq!(units("全局"), ["0", "2", "3", "0", "0", "3", "0", "0"]);
    assert_eq!(units("水科"), ["0", "2", "2", "0", "0", "2", "0", "0"]);
    assert_eq!(
        units("没有主办单位"),
        ["0", "1", "1", "0", "0", "1", "0", "0"]
    );
    // before the period there was nothing
    supervisor
        .get(&format!("{REPORTS}?period=2026-08"))
        .await
        .is(200)
        .hides("水科")
        .shows("这段时间没有问题和期限");
}

#[tokio::test]
async fn the_workbook_holds_the_numbers_of_the_page() {
    let app = TestApp::start().await;
    one_in_time_one_late(&app).await;
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 28), 10, 0));
    let mut supervisor = app.log_in("supervisor").await;
    let page = supervisor.get(&format!("{REPORTS}?period=2026-Q3")).await;
    page.is(200)
        .shows("2026年第3季度")
        .shows(&format!("{REPORTS}.xlsx?period=2026-Q3"));
    let file = supervisor
        .get(&format!("{REPORTS}.xlsx?period=2026-Q3"))
        .await;
    let words = words_of(&file);
    for word in ["2026年第3季度", "水科", "满意率 应计", "各单位问题", "县区"] {
        assert!(words.contains(word), "{word}");
    }
    // the row of all: service days, what was raised, then each rate as two numbers
    let numbers: Vec<String> = crate::ledger::unpacked(&file)
        .into_iter()
        .find(|(name, _)| name == "xl/worksheets/sheet1.xml")
        .map(|(_, text)| {
            let rows = text.split("<row ").collect::<Vec<_>>();
            let row = rows.iter().find(|r| r.contains("<c r=\"B7\"")).unwrap();
            let cells = row.split("<v>").skip(2);
            cells
                .map(|c| c.split('<').next().unwrap().to_owned())
                .collect()
        })
        .unwrap();
    let expected = [
        "0", "2", "2", "0", "0", "2", "0", "0", "2", "2", "1", "2", "1", "1", "1", "1", "0", "0",
    ];
    assert_eq!(numbers, expected);
}

#[tokio::test]
async fn what_is_void_counts_in_no_report() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let said = submit(&mut firm, "登错了的。").await;
    open(&mut intake, &said).await;
    let report = format!("{REPORTS}?period=2026-09");
    let page = intake.get(&report).await;
    assert_eq!(row(&page, "report-units", "全局")[2], "1");
    let void = [("why", "mistaken"), ("reason", "登错了企业。")];
    intake
        .fill(&format!("/office/complaints/{said}/void"), &void)
        .await
        .is(303);
    intake
        .get(&report)
        .await
        .is(200)
        .hides("水科")
        .shows("这段时间没有问题和期限");
}

#[tokio::test]
async fn only_who_sees_every_unit_reports_and_a_period_that_is_none_has_no_report() {
    let app = TestApp::start().await;
    for login in ["officer", "head", "admin", "legal", "enforcer", "firm0"] {
        let mut who = app.log_in(login).await;
        for path in ["", ".xlsx", "?period=2026"] {
            who.get(&format!("{REPORTS}{path}")).await.is(404);
        }
    }
    for login in ["intake", "supervisor", "leader", "auditor"] {
        let mut who = app.log_in(login).await;
        who.get(REPORTS).await.is(200).shows("2026年9月");
        for odd in ["2026-13", "2027", "x", "2026-Q9", "1999", "2026-10"] {
            who.get(&format!("{REPORTS}?period={odd}")).await.is(404);
            who.get(&format!("{REPORTS}.xlsx?period={odd}"))
                .await
                .is(404);
        }
    }
}

#[tokio::test]
async fn its_columns_are_chosen_kept_and_the_same_in_the_workbook() {
    let app = TestApp::start().await;
    one_in_time_one_late(&app).await;
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 28), 10, 0));
    let mut supervisor = app.log_in("supervisor").await;
    let named = supervisor
        .get(&format!("{REPORTS}?period=2026-Q3&cols=raised,solved"))
        .await;
    assert_eq!(row(named.is(200), "report-units", "水科"), ["2"]);
    assert_eq!(row(&named, "report-rates", "水科").len(), 1);
    named.shows(&format!(
        "{REPORTS}.xlsx?period=2026-Q3&amp;cols=raised,solved"
    ));
    let file = supervisor
        .get(&format!("{REPORTS}.xlsx?period=2026-Q3&cols=raised,solved"))
        .await;
    let words = words_of(&file);
    assert!(words.contains("提出问题") && words.contains("解决率 应计"));
    assert!(!words.contains("当场答复") && !words.contains("满意率 应计"));
    // kept: the page without an address is shown so the next time, and to nobody else
    let keep = format!("{REPORTS}/columns");
    let fields = [("col", "raised"), ("query", "period=2026-Q3")];
    let sent = supervisor.post(&keep, &fields).await;
    let next = sent.is(303).location();
    assert_eq!(
        next,
        format!("{REPORTS}?period=2026-Q3&cols=raised&done=report.columns")
    );
    let kept = supervisor.get(&format!("{REPORTS}?period=2026-Q3")).await;
    assert_eq!(row(kept.is(200), "report-units", "水科"), ["2"]);
    kept.hides("data-testid=\"report-rates\"");
    let mut leader = app.log_in("leader").await;
    let other = leader.get(&format!("{REPORTS}?period=2026-Q3")).await;
    assert_eq!(row(other.is(200), "report-units", "水科").len(), 8);
    supervisor
        .post(&keep, &[("usual", "1"), ("query", "period=2026-Q3")])
        .await
        .is(303);
    let usual = supervisor.get(&format!("{REPORTS}?period=2026-Q3")).await;
    assert_eq!(row(usual.is(200), "report-units", "水科").len(), 8);
}
