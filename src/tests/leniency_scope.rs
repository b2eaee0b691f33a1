//! Another file of the same firm: whoever may not open it learns that there is one and which unit has it, and never its
//! number, on no page, form, paper, list or file.

use zhuqi::domain::actor::Role;

use crate::app::{Browser, PASSWORD, TestApp};
use crate::leniency_change::same_after_rebuild_and_replay;
use crate::leniency_file::{confirm, facts, facts_found, name, report, said};

const DAY: &str = "2026-09-09";

/// Found by another officer, led by four others, decided; its number.
async fn elsewhere(app: &TestApp) -> String {
    for (login, role, unit) in [
        ("enforcer3", Role::Enforcement, "zhidui"),
        ("enforcer4", Role::Enforcement, "zhidui"),
        ("legal2", Role::Legal, "fagui"),
    ] {
        app.joins(login, role, unit).await;
    }
    let mut officer = app.log_in("enforcer3").await;
    let open = [
        ("enterprise", "firm-0"),
        ("origin", "on_site"),
        ("what", "另一件事，标签缺失。"),
    ];
    officer.fill("/leniency/new", &open).await.is(303);
    let listed = officer.get("/leniency").await;
    let page = listed.is(200).text();
    let at = page.find("MH-2026-").expect("a file is listed");
    let number: String = page[at..].chars().take("MH-2026-0001".len()).collect();
    let four = [
        ("officer_1", "acc-enforcer3"),
        ("certificate_1", "16080003"),
        ("officer_2", "acc-enforcer4"),
        ("certificate_2", "16080004"),
        ("reviewer", "acc-legal2"),
        ("decider", "acc-leader2"),
    ];
    let file = format!("/leniency/{number}");
    let mut head = app.log_in("enforcement-head").await;
    head.fill(&format!("{file}/name"), &four).await.is(303);
    facts(&mut officer, &number).await;
    submitted(&mut officer, &file).await;
    agreed(app, "legal2", &file).await;
    let filing = [("approved_on", DAY), ("reason", "打算作出决定。")];
    officer
        .fill(&format!("{file}/filing"), &filing)
        .await
        .is(303);
    let ruling = [("ruling", "no_penalty_minor"), ("password", PASSWORD)];
    let mut leader = app.log_in("leader2").await;
    leader
        .fill(&format!("{file}/decision"), &ruling)
        .await
        .is(303);
    number
}

async fn submitted(officer: &mut Browser<'_>, file: &str) {
    let seq = officer.get(file).await.hidden("seq").unwrap();
    let submit = format!("{file}/submit");
    officer.post(&submit, &[("seq", &seq)]).await.is(303);
}

async fn agreed(app: &TestApp, reviewer: &str, file: &str) {
    let said = [
        ("agreed", "yes"),
        ("opinion", "事实清楚。"),
        ("password", PASSWORD),
    ];
    let mut legal = app.log_in(reviewer).await;
    legal.fill(&format!("{file}/review"), &said).await.is(303);
}

#[tokio::test]
async fn the_number_of_a_file_that_is_not_the_readers_is_told_nowhere() {
    let app = TestApp::start().await;
    confirm(&app).await;
    let canary = elsewhere(&app).await;
    app.clock.set(app.clock.now().plus_seconds(600));
    let number = report(&mut app.log_in("firm0").await).await;
    assert_ne!(number, canary);
    name(&mut app.log_in("enforcement-head").await, &number).await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    facts_found(&mut officer, &number, "yes").await;
    let page = officer.get(&file).await;
    // that there is one decides, so it is told, with the unit that has it
    page.is(200)
        .shows("本企业的另一件（")
        .shows("查到本企业的另一件（")
        .hides(&canary);
    let text = page.text();
    let clue = text.split("/clues/leniency_file-").nth(1).unwrap();
    let clue = clue.split('/').next().unwrap();
    let refuse = format!("{file}/clues/leniency_file-{clue}/refuse");
    officer.get(&refuse).await.is(200).hides(&canary);
    // under its number it is no clue
    let guessed = format!("{file}/clues/leniency_file-{canary}/refuse");
    officer.get(&guessed).await.is(404);
    let why = [("text", "是另一次的事。")];
    officer.fill(&refuse, &why).await.is(303);
    for form in ["facts", "conditions", "weighing", "findings", "clues/new"] {
        officer
            .get(&format!("{file}/{form}"))
            .await
            .is(200)
            .hides(&canary);
    }
    submitted(&mut officer, &file).await;
    let mut legal = app.log_in("legal").await;
    let form = format!("{file}/review");
    legal.get(&form).await.is(200).hides(&canary);
    agreed(&app, "legal", &file).await;
    crate::leniency_decision::filed(&app, &number).await;
    let pages = [
        file.clone(),
        format!("{file}/print"),
        format!("{file}/papers/review"),
        format!("{file}/decision"),
        "/leniency".to_owned(),
        "/leniency/register".to_owned(),
        "/leniency/register.csv".to_owned(),
        "/leniency/register.xlsx".to_owned(),
        "/leniency/like-cases".to_owned(),
        format!("/search?q={canary}"),
        format!("/leniency/{canary}"),
    ];
    for who in ["enforcer", "enforcer2", "legal", "leader", "firm0"] {
        let mut reader = app.log_in(who).await;
        for page in &pages {
            let said = said(&reader.get(page).await);
            // what somebody asked for is repeated to them
            let asked = page.contains(&canary);
            assert!(asked || !said.contains(&canary), "{who} {page}");
        }
    }
    // whoever reads both reads its number
    let mut other = app.log_in("enforcer3").await;
    other
        .get(&format!("/leniency/{canary}"))
        .await
        .is(200)
        .shows(&canary);
    same_after_rebuild_and_replay(&app, 1).await;
}
