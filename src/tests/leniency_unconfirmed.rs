//! What rests on rows of the rulebook that nobody has confirmed says so: the file, every paper of it, and the form of the
//! decision, which is not signed before.

use crate::app::TestApp;
use crate::leniency_change::changed;
use crate::leniency_decision::{WHY, ended, reviewed, told};
use crate::leniency_file::confirm;

/// On a paper whose rows wait.
const OPEN: &str = "本文书依据的下列条目待法规科核对";

#[tokio::test]
async fn every_paper_says_what_of_it_is_unconfirmed_and_nothing_is_signed_on_it() {
    let app = TestApp::start().await;
    let number = reviewed(&app).await;
    let file = format!("/leniency/{number}");
    told(&app, &number, "lighten").await;
    let mut officer = app.log_in("enforcer").await;
    officer.get(&file).await.is(200).shows("待法规科核对");
    let paper = |name: &str| format!("{file}/papers/{name}");
    for name in ["review", "promise", "notice"] {
        let page = officer.get(&paper(name)).await;
        page.is(200).shows(OPEN);
    }
    officer
        .get(&paper("notice"))
        .await
        .shows("上述期限天数待法规科核对")
        .shows("告知听证的罚款数额标准待法规科核对");
    officer.get(&format!("{file}/print")).await.shows(OPEN);
    let mut leader = app.log_in("leader").await;
    let decision = format!("{file}/decision");
    leader
        .get(&decision)
        .await
        .is(409)
        .shows("依据还没有经法规科核对，核对后才能签署");

    confirm(&app).await;
    ended(&app, &number, "lighten").await;
    for name in ["review", "promise", "notice", "discussion"] {
        let page = officer.get(&paper(name)).await;
        page.is(200).hides(OPEN);
    }
    officer.get(&format!("{file}/print")).await.hides(OPEN);
    // the paper of a change cites what the outcome rests on from then on
    let vary = [
        ("kind", "vary"),
        ("ground", "discretion"),
        ("reason", "量罚偏重。"),
        ("ruling", "mitigate"),
        ("amount", "15000"),
        ("amount_why", WHY),
    ];
    changed(&app, &number, &vary).await;
    officer
        .get(&paper("change"))
        .await
        .is(200)
        .shows("变更为：减轻处罚")
        .shows("生态环境法典第一千一百七十五条")
        .hides("待法规科核对");
}
