//! What a new calendar costs over many open terms, and how long anybody waits behind a batch. Asked for by name:
//! `cargo test --release --test integration recompute_measured -- --ignored --nocapture`, with
//! `ZHUQI_TEST_DATABASE` for PostgreSQL.

use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait, Database};
use zhuqi::server::queries::board::BoardNow;

use crate::app::{TestApp, actor};
use crate::calendar::{NOTICE, over_new_year, publish};
use zhuqi::domain::actor::Role;

/// The log and the clocks of one open case, written down so many times more under other names. Nobody follows the
/// chain of such a log; the recomputation reads streams, and each of these is one.
async fn pour(app: &TestApp, number: &str, n: u64) {
    let db = Database::connect(app.url.as_str()).await.unwrap();
    let row = db
        .query_one_raw(sea_orm::Statement::from_string(
            db.get_database_backend(),
            format!("SELECT id FROM case_rows WHERE number = '{number}'"),
        ))
        .await
        .unwrap()
        .unwrap();
    let id: String = row.try_get_by_index(0).unwrap();
    let many =
        format!("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {n})");
    for sql in [
        format!(
            "{many} INSERT INTO events (stream, seq, position, kind, version, payload, actor, actor_name, appointment,
                 at, commit_id, prev, hash)
             SELECT 'case/m' || CAST(i AS TEXT), seq, 1000000 + i * 100 + seq, kind, version,
                 REPLACE(payload, '{id}', 'm' || CAST(i AS TEXT)), actor, actor_name, appointment, at, commit_id,
                 prev, hash
             FROM n, events WHERE stream = 'case/{id}'"
        ),
        format!(
            "{many} INSERT INTO term_rows (stream, term, kind, subject, weight, promised_on, due_on, late_from,
                 provisional, open, started_at, breached, holder_unit, holder, round, disputes)
             SELECT 'case/m' || CAST(i AS TEXT), term, kind, subject, weight, promised_on, due_on, late_from,
                 provisional, open, started_at, breached, holder_unit, holder, round, disputes
             FROM n, term_rows WHERE stream = 'case/{id}' AND open"
        ),
        "ANALYZE".to_owned(),
    ] {
        db.execute_unprepared(&sql).await.unwrap();
    }
}

#[expect(clippy::print_stdout, reason = "the numbers are what it is run for")]
async fn measured(n: u64) {
    let app = TestApp::start().await;
    let cases = over_new_year(&app).await;
    pour(&app, &cases[0].1, n).await;
    let mut admin = app.log_in("admin").await;
    // looked at before it is saved: every date that would move, named, within the time a request may take
    let begun = Instant::now();
    publish(&mut admin, NOTICE).await;
    let shown = begun.elapsed();
    let server = app.server.clone();
    let begun = Instant::now();
    let run = tokio::spawn(async move { server.recompute().await });
    // meanwhile somebody writes, again and again, and somebody looks
    let (mut longest, mut looked) = (Duration::ZERO, Duration::ZERO);
    let mut writes = 0;
    let supervisor = actor("supervisor", Role::Supervisor, Some("ducha"), None);
    while !run.is_finished() {
        let mut firm = app.log_in("firm0").await;
        let one = Instant::now();
        crate::thread::submit(&mut firm, "改期期间提的问题。").await;
        longest = longest.max(one.elapsed());
        let one = Instant::now();
        app.server.ask(&supervisor, BoardNow).await.unwrap();
        looked = looked.max(one.elapsed());
        writes += 1;
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    let moved = run.await.unwrap().unwrap();
    let took = begun.elapsed();
    assert!(moved >= n, "{moved} of {n} dates moved");
    println!(
        "{n} cases with open terms: looked at twice and saved in {shown:?}; {moved} dates moved in {took:?}; {writes} submissions meanwhile, the longest two \
         pages {longest:?}; the board at most {looked:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "measures; asked for by name"]
async fn recompute_measured_at_ten_thousand_and_a_hundred_thousand() {
    measured(10_000).await;
    measured(100_000).await;
}
