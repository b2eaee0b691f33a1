//! What the system holds of a firm from before its report, beside the file: each is taken over or said to be none before
//! the rule is asked; and nothing the firm itself said or asked help for is ever among them.

use crate::app::TestApp;
use crate::leniency_file::{facts, name, report};
use crate::thread::{open, submit};
use crate::visit::{checked, inspected};

#[tokio::test]
async fn what_the_system_knows_is_listed_and_answered_and_the_firms_own_words_never_are() {
    let app = TestApp::start().await;
    // the firm asks for help over the very act, and is visited for help
    let mut firm = app.log_in("firm0").await;
    let complaint = submit(&mut firm, "废油墨桶没有标签，请帮忙看看。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &complaint).await;
    let mut helper = app.log_in("officer").await;
    let help = [
        ("enterprise", "firm-0"),
        ("on", "2026-09-09"),
        ("officers", "acc-officer"),
        ("told", "看看标签。"),
    ];
    helper.fill("/visits/help", &help).await.is(303);
    let mut officer = app.log_in("enforcer").await;
    let visit = inspected(&mut officer, "2026-09-09").await;
    let check = checked(&mut officer).await;
    app.clock.set(app.clock.now().plus_seconds(600));
    let number = report(&mut firm).await;
    // found after it: no clue
    app.clock.set(app.clock.now().plus_seconds(60));
    let later = checked(&mut officer).await;
    name(&mut app.log_in("enforcement-head").await, &number).await;
    facts(&mut officer, &number).await;

    let file = format!("/leniency/{number}");
    let page = officer.get(&file).await;
    page.is(200)
        .shows("系统已知的线索")
        .shows(&visit)
        .shows(&check)
        .hides(&later)
        .hides(&complaint)
        .hides(&case)
        .hides("请帮忙看看");
    let seq = page.hidden("seq").unwrap();
    officer
        .post(&format!("{file}/submit"), &[("seq", &seq)])
        .await
        .is(409)
        .shows("线索还没有处理完");
    let path =
        |number: &str, noun: &str, step: &str| format!("{file}/clues/{noun}-{number}/{step}");
    // what is not listed is nothing to take over
    officer
        .get(&path(&later, "offsite_check", "take"))
        .await
        .is(404);
    officer
        .get(&path(&complaint, "complaint", "take"))
        .await
        .is(404);
    let take = path(&check, "offsite_check", "take");
    officer.post(&take, &[("seq", &seq)]).await.is(303);
    officer.get(&take).await.is(409);
    let refuse = path(&visit, "visit", "refuse");
    officer.fill(&refuse, &[("text", "")]).await.is(422);
    let why = "那次只看了台账，没有发现标签问题。";
    officer.fill(&refuse, &[("text", why)]).await.is(303);
    // the alarm came first: the report is not voluntary by the sums
    officer
        .get(&file)
        .await
        .shows("已采用为线索")
        .shows(why)
        .hides("/take\"");
    let mut head = app.log_in("enforcement-head").await;
    head.get(&file).await.is(404);
    firm.get(&format!("/my/self-reports/{number}"))
        .await
        .hides(&check)
        .hides(why);
}
