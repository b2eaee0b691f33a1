//! Text messages, where a gateway is configured: a number and a step, never what was said, and each once.

use zhuqi::boot::config::TextGateway;
use zhuqi::boot::text_message::send_waiting;

use crate::app::TestApp;
use crate::thread::submit;

const WORDS: &str = "隔壁的气味很重，不知道找谁。";

#[tokio::test]
async fn a_contact_is_told_number_and_step_once_and_never_the_words() {
    let app = TestApp::start().await;
    app.server.send_texts();
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, WORDS).await;
    let mut intake = app.log_in("intake").await;
    let declined = [("reason", "不归生态环境部门管。"), ("instead", "城管局")];
    let decline = format!("/office/complaints/{number}/decline");
    intake.fill(&decline, &declined).await.is(303);

    let folder = tempfile::tempdir().unwrap();
    let gateway = TextGateway::Folder(folder.path().join("out"));
    // a folder that takes nothing keeps both waiting
    std::fs::write(folder.path().join("out"), "in the way").unwrap();
    send_waiting(&app.server, &gateway).await;
    intake
        .get("/office/texts")
        .await
        .is(200)
        .shows("待发送")
        .hides("已发送");
    std::fs::remove_file(folder.path().join("out")).unwrap();
    send_waiting(&app.server, &gateway).await;
    send_waiting(&app.server, &gateway).await;
    let files = std::fs::read_dir(folder.path().join("out")).unwrap();
    let texts: Vec<serde_json::Value> = files
        .map(|f| serde_json::from_slice(&std::fs::read(f.unwrap().path()).unwrap()).unwrap())
        .collect();
    assert_eq!(texts.len(), 2, "{texts:?}");
    for text in &texts {
        assert_eq!(text["to"], "13900000001");
        let words = text["text"].as_str().unwrap();
        assert!(words.contains(&number), "{words}");
        for said in [WORDS, "城管", "不归", "王小明"] {
            assert!(!words.contains(said), "{words}");
        }
    }
    let told = |part: &str| {
        let words = texts.iter().filter_map(|t| t["text"].as_str());
        words.into_iter().filter(|w| w.contains(part)).count()
    };
    assert_eq!((told("已收到"), told("不予受理")), (1, 1));

    // the number stays sealed where it is: the outbox names none, and its page masks it
    let page = intake.get("/office/texts").await;
    page.is(200)
        .shows("139****0001")
        .shows("已发送")
        .hides("13900000001");
    let rows = app.server.dump().await.unwrap();
    assert!(
        !rows.contains_key("text_messages"),
        "no read table of events"
    );
    for login in ["officer", "supervisor", "firm0"] {
        let mut other = app.log_in(login).await;
        other.get("/office/texts").await.is(404);
    }
}

#[tokio::test]
async fn without_a_gateway_nobody_is_told_and_nothing_promises_it() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, WORDS).await;
    let receipt = firm
        .get(&format!("/my/complaints/{number}/submitted"))
        .await;
    receipt.is(200).hides("短信");
    let mut intake = app.log_in("intake").await;
    intake
        .get("/office/texts")
        .await
        .is(200)
        .shows("还没有短信");
    intake.get("/office").await.is(200).hides("/office/texts");
}
