//! The key outside the database is changed while serving, across a kill; a record key that is gone takes its words
//! with it and nothing else.

use sea_orm::{ConnectionTrait, Database, FromQueryResult, JsonValue, Statement};
use zhuqi::server::store::seal::MasterKey;

use crate::app::{Browser, TestApp};
use crate::leniency_file::{CANARY, name, report};

async fn rows(app: &TestApp, sql: &str) -> Vec<JsonValue> {
    let db = Database::connect(app.url.as_str()).await.unwrap();
    let statement = Statement::from_string(db.get_database_backend(), sql.to_owned());
    JsonValue::find_by_statement(statement)
        .all(&db)
        .await
        .unwrap()
}

async fn key_names(app: &TestApp) -> Vec<String> {
    let rows = rows(
        app,
        "SELECT DISTINCT key_id FROM record_keys ORDER BY key_id",
    )
    .await;
    let name = |r: &JsonValue| r["key_id"].as_str().unwrap().to_owned();
    rows.iter().map(name).collect()
}

fn rotate(app: &TestApp, more: &[&str]) -> String {
    let done = app
        .program("key")
        .arg("rotate")
        .args(more)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    let wrong = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{said} {wrong}");
    said
}

async fn reads(firm: &mut Browser<'_>, number: &str) {
    let page = firm.get(&format!("/my/self-reports/{number}")).await;
    page.is(200).shows(CANARY);
}

#[tokio::test]
async fn keys_are_rotated_while_serving_and_across_a_kill() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let before = report(&mut firm).await;
    let old_keys = std::fs::read_to_string(app.key_file()).unwrap();
    let [old] = key_names(&app).await.try_into().unwrap();

    let said = rotate(&app, &["--prepare"]);
    assert!(said.contains("Copy it to every node"), "{said}");
    assert_eq!(key_names(&app).await, [old.as_str()], "nothing is done yet");
    // one batch of one, and the process is gone
    let killed = app.again().await;
    let batch = killed.rewrap(None, 1).await.unwrap();
    assert_eq!(batch.keys, 1);
    drop(killed);
    assert_eq!(key_names(&app).await.len(), 2);
    // the server that began with the old key reads both kinds, and seals what comes now with the new one
    reads(&mut firm, &before).await;
    let between = report(&mut firm).await;
    reads(&mut firm, &between).await;
    let newest = MasterKey::open(&app.key_file())
        .unwrap()
        .newest_id()
        .unwrap();
    assert_ne!(newest, old);
    let with_new = format!("SELECT record FROM record_keys WHERE key_id = '{newest}'");
    assert!(rows(&app, &with_new).await.len() >= 2);

    // it goes on where it was, while reports come in
    let rotating = async {
        let mut program = app.program("key");
        let output = tokio::task::spawn_blocking(move || program.arg("rotate").output());
        output.await.unwrap().unwrap()
    };
    let serving = async {
        let mut numbers = Vec::new();
        for _ in 0..12 {
            numbers.push(report(&mut firm).await);
        }
        (firm, numbers)
    };
    let (done, (mut firm, during)) = tokio::join!(rotating, serving);
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    assert_eq!(key_names(&app).await, [newest.as_str()]);
    for number in during.iter().chain([&before, &between]) {
        reads(&mut firm, number).await;
    }

    // one key in the file, the old one beside it; it opens nothing any more
    let now = std::fs::read_to_string(app.key_file()).unwrap();
    assert_eq!(now.lines().count(), 1);
    assert_ne!(now, old_keys);
    let retired = app.folder().join(format!("master.key.{old}.retired"));
    assert_eq!(std::fs::read_to_string(retired).unwrap(), old_keys);
    let fresh = app.again().await;
    assert!(fresh.check_keys().await.unwrap() > 15);
    std::fs::write(app.key_file(), &old_keys).unwrap();
    assert!(app.again().await.check_keys().await.is_err());
    std::fs::write(app.key_file(), &now).unwrap();

    // no sealed byte of the log was touched
    let verified = app.server.verify(&[]).await.unwrap();
    assert_eq!(verified.broken, None);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());

    // and once more, from key to key
    let said = rotate(&app, &[]);
    assert!(said.contains("open with the new key"), "{said}");
    reads(&mut firm, &before).await;
    let checked = app.program("check").output().unwrap();
    assert!(String::from_utf8_lossy(&checked.stdout).contains("record keys open"));
}

/// Design §4: erasing is deleting the record key; chain and rebuild still hold.
#[tokio::test]
async fn an_erased_record_key_takes_its_words_and_leaves_chain_and_rebuild_whole() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let (erased, kept) = (report(&mut firm).await, report(&mut firm).await);
    let mut head = app.log_in("enforcement-head").await;
    name(&mut head, &erased).await;
    let stream = format!(
        "SELECT stream FROM unique_values WHERE kind = 'leniency_number' AND value = '{erased}'"
    );
    let stream = rows(&app, &stream).await[0]["stream"]
        .as_str()
        .unwrap()
        .to_owned();
    let live = app.server.dump().await.unwrap();

    let db = Database::connect(app.url.as_str()).await.unwrap();
    db.execute_unprepared(&format!(
        "DELETE FROM record_keys WHERE record = '{stream}'"
    ))
    .await
    .unwrap();
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    // the file is still there, without a word of it
    let page = firm.get(&format!("/my/self-reports/{erased}")).await;
    page.is(200).hides(CANARY);
    let mut officer = app.log_in("enforcer").await;
    let page = officer.get(&format!("/leniency/{erased}")).await;
    page.is(200).shows(&erased).hides(CANARY);
    reads(&mut firm, &kept).await;
}
