//! The ninety days of a filed case through the front door: they show from the day of filing, are longer only where the
//! decider says so, and stand still where the law stops them.

use jiff::civil::date;
use zhuqi::domain::time::At;

use crate::app::{PASSWORD, TestApp};
use crate::leniency_change::same_after_rebuild_and_replay;
use crate::leniency_decision::{filed, reviewed};
use crate::leniency_file::{confirm, name, nowhere_in_plain, report};

/// Why more time is asked for, and nowhere else.
const WHY: &str = "藏青色样品还在外地检测。";

#[tokio::test]
async fn the_days_of_a_filed_case_show_and_are_lengthened_by_the_decider_alone() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let number = reviewed(&app).await;
    let file = format!("/leniency/{number}");
    let (time, answer) = (format!("{file}/time"), format!("{file}/time/answer"));
    let mut officer = app.log_in("enforcer").await;
    let stop = format!("{file}/clock/stop");
    officer.get(&stop).await.is(409).shows("先立案");
    filed(&app, &number).await;
    // ninety days from 9 September 2026
    officer.get(&file).await.is(200).shows("12月8日");
    for outside in ["legal", "leader", "firm0", "enforcement-head", "officer"] {
        let mut other = app.log_in(outside).await;
        assert_ne!(other.get(&time).await.status, 200, "{outside}");
    }
    let ask = |to: &'static str| [("to", to), ("reason", WHY)];
    officer
        .fill(&time, &ask("2027-03-01"))
        .await
        .is(422)
        .shows("最多延长到")
        .shows(WHY);
    officer.fill(&time, &ask("2027-01-07")).await.is(303);
    officer.get(&time).await.is(409);
    officer
        .get(&file)
        .await
        .is(200)
        .shows("延长办理期限等")
        .shows(WHY);
    officer.get(&answer).await.is(403);
    let mut leader = app.log_in("leader").await;
    leader
        .get(&answer)
        .await
        .is(200)
        .shows(WHY)
        .hides("<h2>企业原话");
    let given = [
        ("agreed", "yes"),
        ("discussed_on", ""),
        ("reason", "情况属实。"),
        ("password", PASSWORD),
    ];
    leader.fill(&answer, &given).await.is(303);
    officer
        .get(&file)
        .await
        .is(200)
        .shows("1月7日")
        .shows("同意：情况属实。");
    // tests stop the clock until they are done
    let until = [("until", "2026-09-20"), ("reason", WHY)];
    officer.fill(&stop, &until).await.is(303);
    officer.get(&stop).await.is(409);
    let page = officer.get(&file).await;
    page.is(200).shows("等检测或评审").shows("/clock/run\"");
    let seq = page.hidden("seq").unwrap();
    let run = format!("{file}/clock/run");
    officer.post(&run, &[("seq", &seq)]).await.is(303);
    officer.get(&file).await.is(200).hides("/clock/run\"");
    for outside in ["firm0", "enforcement-head", "leader2", "officer", "auditor"] {
        let mut other = app.log_in(outside).await;
        for page in [&file, &format!("/my/self-reports/{number}")] {
            let said = other.get(page).await;
            assert!(!said.text().contains(WHY), "{outside} {page}");
        }
    }
    nowhere_in_plain(&app, &[WHY]).await;
    same_after_rebuild_and_replay(&app, 0).await;
}

/// Whether a case is filed is decided within fifteen days (生态环境行政处罚办法 18): the page says so from the first day, the
/// decider gives fifteen more, and whoever has the file is reminded, and nobody else.
#[tokio::test]
async fn whether_a_case_is_filed_has_a_clock_that_reminds_and_that_the_decider_alone_lengthens() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let number = report(&mut app.log_in("firm0").await).await;
    name(&mut app.log_in("enforcement-head").await, &number).await;
    let file = format!("/leniency/{number}");
    let (time, answer) = (format!("{file}/time"), format!("{file}/time/answer"));
    let mut officer = app.log_in("enforcer").await;
    // fifteen days from 9 September 2026
    officer.get(&file).await.is(200).shows("9月24日");
    let ask = |to: &'static str| [("to", to), ("reason", WHY)];
    officer
        .fill(&time, &ask("2026-10-12"))
        .await
        .is(422)
        .shows("最多延长到");
    officer.fill(&time, &ask("2026-10-09")).await.is(303);
    officer.get(&answer).await.is(403);
    let given = [
        ("agreed", "yes"),
        ("discussed_on", ""),
        ("reason", "情况属实。"),
        ("password", PASSWORD),
    ];
    let mut leader = app.log_in("leader").await;
    leader.fill(&answer, &given).await.is(303);
    officer
        .get(&file)
        .await
        .is(200)
        .shows("期限到2026年10月9日")
        .hides("给承办单位的话");
    officer.get(&time).await.is(409);
    app.clock.set(At::from_beijing(date(2026, 10, 8), 10, 0));
    app.server.press().await.unwrap();
    let mut officer = app.log_in("enforcer").await;
    officer
        .get("/inbox")
        .await
        .is(200)
        .shows(&number)
        .shows("立案审查");
    for outside in ["enforcement-head", "officer", "leader2", "supervisor"] {
        let mut other = app.log_in(outside).await;
        other.get("/inbox").await.is(200).hides(&number);
    }
    app.clock.set(At::from_beijing(date(2026, 10, 12), 10, 0));
    let mut officer = app.log_in("enforcer").await;
    officer
        .get("/leniency")
        .await
        .is(200)
        // the Saturday after National Day is worked
        .shows("逾期2个工作日")
        .shows("立案审查");
    same_after_rebuild_and_replay(&app, 0).await;
}
