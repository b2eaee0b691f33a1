//! What is taken back, through the front door: an answer before its firm opened it, and a note, which stays readable.

use crate::app::{Browser, TestApp};
use crate::thread::{answer, open, submit};

const WRONG: &str = "请参照附件甲企业的方案办理。";
const RIGHT: &str = "请把活性炭更换周期改为三个月一次。";

/// The complaint that is filled in where there is only one.
async fn chosen(officer: &mut Browser<'_>, path: &str) -> String {
    let text = officer.get(path).await.text();
    let values = text.split("<option value=\"").skip(1);
    let mut values = values.filter_map(|o| o.split('"').next());
    values.find(|v| !v.is_empty()).unwrap().to_owned()
}

#[tokio::test]
async fn an_answer_is_called_back_until_the_firm_opens_it() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "喷漆房的活性炭多久换一次？").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let page = format!("/office/cases/{case}");
    let recall = format!("{page}/recall");
    let mine = format!("/my/complaints/{number}");
    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/acknowledge")).await;
    officer.get(&recall).await.is(409);
    answer(&mut officer, &case, WRONG).await;
    officer
        .get(&page)
        .await
        .is(200)
        .shows("企业还没有打开答复")
        .shows("收回答复");

    officer.get(&recall).await.is(200).shows("请参照附件");
    let id = chosen(&mut officer, &recall).await;
    let typed = |reason| [("complaint", id.as_str()), ("reason", reason)];
    officer.fill(&recall, &typed("")).await.is(422);
    officer.fill(&recall, &typed("答错了企业")).await.is(303);
    // inside it stays on record; the firm learns of it and never reads it
    officer
        .get(&page)
        .await
        .is(200)
        .shows(WRONG)
        .shows("答错了企业")
        .shows("答复企业");
    firm.get(&mine)
        .await
        .is(200)
        .hides(WRONG)
        .hides("答错了企业")
        .shows("收回");
    firm.get(&format!("{mine}/outcome"))
        .await
        .is(409)
        .hides(WRONG);

    // answered anew; once opened it stands, and the refusal says since when
    answer(&mut officer, &case, RIGHT).await;
    officer.get(&recall).await.is(200);
    firm.get(&mine).await.is(200).shows(RIGHT).hides("收回");
    officer
        .get(&page)
        .await
        .is(200)
        .shows("打开了答复")
        .hides("收回答复</a>");
    officer
        .get(&recall)
        .await
        .is(409)
        .shows("企业已经在2026年9月9日")
        .shows("打开了答复，不能收回");
    app.server.rebuild().await.unwrap();
    officer.get(&page).await.is(200).shows("打开了答复");
}

/// The form on which the firm speaks to its answer shows it, too.
#[tokio::test]
async fn reading_the_answer_beside_a_form_opens_it() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "喷漆房的活性炭多久换一次？").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let page = format!("/office/cases/{case}");
    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/acknowledge")).await;
    answer(&mut officer, &case, RIGHT).await;
    firm.get(&format!("/my/complaints/{number}/outcome"))
        .await
        .is(200)
        .shows(RIGHT);
    officer.get(&format!("{page}/recall")).await.is(409);
}

#[tokio::test]
async fn a_note_is_struck_through_and_stays_readable() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "喷漆房的活性炭多久换一次？").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let page = format!("/office/cases/{case}");
    let mut officer = app.log_in("officer").await;
    let wrong = "已电话联系甲企业";
    officer
        .fill(&format!("{page}/note"), &[("text", wrong)])
        .await
        .is(303);
    let strike = format!("{page}/notes/1/strike");
    officer.get(&page).await.is(200).shows(&strike);
    let right = "已电话联系乙企业";
    let typed = [("reason", "记错了企业"), ("replacement", right)];
    officer.get(&strike).await.is(200).shows(wrong);
    officer.fill(&strike, &typed).await.is(303);
    officer
        .get(&page)
        .await
        .is(200)
        .shows("<del>已电话联系甲企业</del>")
        .shows("划掉：记错了企业")
        .shows(right)
        .hides(&strike);
    let timeline = officer.get(&page).await.text();
    let timeline = timeline.split("data-testid=\"timeline\"").nth(1).unwrap();
    let (_, note) = timeline.split_once(wrong).unwrap();
    let (end, _) = note.split_once("</li>").unwrap();
    assert!(end.starts_with("</del>"), "struck in the timeline too");
    assert!(end.contains("划掉：记错了企业"), "with who, when and why");
    assert!(
        !timeline.contains(&format!("<del>{right}")),
        "not what replaces it"
    );
    officer.get(&strike).await.is(409);
    intake.get(&page).await.is(200).shows("<del>");
    // somebody else's note is not theirs to strike
    intake.get(&format!("{page}/notes/2/strike")).await.is(403);
    intake.get(&format!("{page}/notes/9/strike")).await.is(403);
}
