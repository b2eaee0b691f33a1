//! The ground: the log nobody can change, the chain, rebuild, sealing, one writer (issue C).

use sea_orm::{ConnectionTrait, Database, DbBackend, Statement};
use zhuqi::server::rebuild::Checkpoint;
use zhuqi::server::store::chain::Fault;

use crate::app::TestApp;
use crate::thread::{open, submit};

async fn some_history(app: &TestApp) {
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    for n in 0..3 {
        let number = submit(&mut firm, &format!("第{n}个问题。")).await;
        open(&mut intake, &number).await;
    }
}

async fn raw(app: &TestApp) -> sea_orm::DatabaseConnection {
    Database::connect(app.url.as_str()).await.unwrap()
}

/// Takes the guards off, as somebody with the database's own password could.
async fn without_guards(app: &TestApp) -> sea_orm::DatabaseConnection {
    let db = raw(app).await;
    let guards: &[&str] = match db.get_database_backend() {
        DbBackend::Postgres => &["ALTER TABLE events DISABLE TRIGGER ALL"],
        _ => &[
            "DROP TRIGGER events_no_update",
            "DROP TRIGGER events_no_delete",
        ],
    };
    for guard in guards {
        db.execute_unprepared(guard).await.unwrap();
    }
    db
}

#[tokio::test]
async fn the_database_itself_refuses_to_change_the_log() {
    let app = TestApp::start().await;
    let db = raw(&app).await;
    for sql in [
        "UPDATE events SET payload = '{}' WHERE position = 1",
        "DELETE FROM events",
    ] {
        assert!(db.execute_unprepared(sql).await.is_err(), "{sql}");
    }
    if db.get_database_backend() == DbBackend::Postgres {
        assert!(db.execute_unprepared("TRUNCATE events").await.is_err());
    }
}

#[tokio::test]
async fn a_tampered_byte_is_found_at_its_position() {
    let app = TestApp::start().await;
    some_history(&app).await;
    let whole = app.server.verify(&[]).await.unwrap();
    assert_eq!(whole.broken, None);
    let db = without_guards(&app).await;
    let sql = "UPDATE events SET payload = replace(payload, '第1个', '第9个') \
               WHERE payload LIKE '%第1个%'";
    db.execute_unprepared(sql).await.unwrap();
    let sql = "SELECT position FROM events WHERE payload LIKE '%第9个%' ORDER BY position LIMIT 1";
    let row = db
        .query_one_raw(Statement::from_string(db.get_database_backend(), sql))
        .await;
    let position: i64 = row.unwrap().unwrap().try_get("", "position").unwrap();
    let broken = app
        .server
        .verify(&[])
        .await
        .unwrap()
        .broken
        .expect("the chain is broken");
    assert_eq!((broken.position, broken.fault), (position, Fault::Changed));
}

#[tokio::test]
async fn a_cut_log_is_found_by_the_checkpoint_outside() {
    let app = TestApp::start().await;
    some_history(&app).await;
    let head = app.server.verify(&[]).await.unwrap().head.unwrap();
    let db = without_guards(&app).await;
    let sql = format!("DELETE FROM events WHERE position = {}", head.position);
    db.execute_unprepared(&sql).await.unwrap();
    assert_eq!(
        app.server.verify(&[]).await.unwrap().broken,
        None,
        "the chain alone cannot know"
    );
    let broken = app
        .server
        .verify(std::slice::from_ref(&head))
        .await
        .unwrap()
        .broken
        .unwrap();
    assert_eq!(broken.fault, Fault::Truncated);
    let forged = Checkpoint {
        position: 1,
        hash: "0".repeat(64),
    };
    let broken = app.server.verify(&[forged]).await.unwrap().broken.unwrap();
    assert_eq!((broken.position, broken.fault), (1, Fault::Checkpoint));
}

#[tokio::test]
async fn rebuilt_tables_equal_the_live_ones() {
    let app = TestApp::start().await;
    some_history(&app).await;
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn names_and_phones_of_contacts_are_nowhere_in_the_database() {
    let app = TestApp::start().await;
    some_history(&app).await;
    let db = raw(&app).await;
    for table in [
        "events",
        "account_rows",
        "complaint_rows",
        "drafts",
        "unique_values",
    ] {
        let sql = format!("SELECT * FROM {table}");
        use sea_orm::{FromQueryResult, JsonValue};
        let rows =
            JsonValue::find_by_statement(Statement::from_string(db.get_database_backend(), sql))
                .all(&db)
                .await
                .unwrap();
        let text = format!("{rows:?}");
        for canary in ["王小明", "13900000001"] {
            assert!(!text.contains(canary), "{canary} stands in {table}");
        }
    }
    if let Some(file) = app.url.strip_prefix("sqlite://") {
        for suffix in ["", "-wal"] {
            let bytes = std::fs::read(format!("{file}{suffix}")).unwrap_or_default();
            let found = bytes.windows(11).any(|w| w == b"13900000001");
            assert!(!found, "a phone number stands in the file");
        }
    }
}

#[tokio::test]
async fn fifty_presses_at_once_give_fifty_numbers_without_a_gap_in_the_log() {
    let app = TestApp::start().await;
    let mut tasks = Vec::new();
    for n in 0..50 {
        let server = app.server.clone();
        tasks.push(tokio::spawn(async move {
            use zhuqi::domain::actor::Role;
            let firm = crate::app::actor("firm0", Role::Enterprise, None, Some("firm-0"));
            let command = crate::random_run::register(&format!("c{n}"), "firm-0", "并发提交。");
            server
                .run(&firm, command, Default::default())
                .await
                .unwrap()
                .number
                .unwrap()
        }));
    }
    let mut numbers = std::collections::BTreeSet::new();
    for task in tasks {
        numbers.insert(task.await.unwrap());
    }
    assert_eq!(numbers.len(), 50);
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

#[tokio::test]
async fn a_client_that_goes_away_leaves_no_open_transaction_and_no_half_command() {
    let app = TestApp::start().await;
    let firm = crate::app::actor(
        "firm0",
        zhuqi::domain::actor::Role::Enterprise,
        None,
        Some("firm-0"),
    );
    for n in 0..20 {
        let (server, firm) = (app.server.clone(), firm.clone());
        let command = crate::random_run::register(&format!("gone{n}"), "firm-0", "断线提交。");
        let request =
            tokio::spawn(async move { server.run(&firm, command, Default::default()).await });
        tokio::time::sleep(std::time::Duration::from_micros(n * 150)).await;
        request.abort();
    }
    // the next command is not stopped by anything left behind, and the tables are whole
    let command = crate::random_run::register("after", "firm-0", "还能提交。");
    app.server
        .run(&firm, command, Default::default())
        .await
        .unwrap();
    // what was begun goes on without its client; the tables are compared once nothing comes any more
    let mut live = app.server.dump().await.unwrap();
    loop {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        let now = app.server.dump().await.unwrap();
        if now == live {
            break;
        }
        live = now;
    }
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}
