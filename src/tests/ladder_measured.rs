//! What the sweep costs over many open terms, how it grows, and that it survives being stopped. Asked for by
//! name: `cargo test --release --test integration measured -- --ignored --nocapture`, with
//! `ZHUQI_TEST_DATABASE` for PostgreSQL.

use std::time::{Duration, Instant};

use jiff::civil::date;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use zhuqi::domain::time::At;

use crate::app::TestApp;

/// So many open terms in the hands of one officer: a tenth late since yesterday, a tenth due within two working
/// days, the rest later.
async fn pour(db: &DatabaseConnection, n: u64) {
    let late = At::end_of_day(date(2026, 9, 18)).0;
    let soon = At::end_of_day(date(2026, 9, 22)).0;
    let far = At::end_of_day(date(2026, 11, 20)).0;
    let sql = format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {n})
         INSERT INTO term_rows (stream, term, kind, subject, weight, promised_on, due_on, late_from, provisional,
             open, started_at, breached, holder_unit, holder, round)
         SELECT 'case/m' || CAST(i AS TEXT), 'resolution-1', 'resolution', '', 'public_promise', '2026-09-18',
             '2026-09-18', CASE i % 10 WHEN 0 THEN {late} WHEN 1 THEN {soon} ELSE {far} END, FALSE, TRUE,
             0, FALSE, 'shui', 'acc-officer', 1 FROM n"
    );
    db.execute_unprepared(&sql).await.unwrap();
    // rows that were poured in at once are not known to the planner until somebody counts them
    db.execute_unprepared("ANALYZE").await.unwrap();
}

async fn count(db: &DatabaseConnection, sql: &str) -> i64 {
    let statement = sea_orm::Statement::from_string(db.get_database_backend(), sql.to_owned());
    let row = db.query_one_raw(statement).await.unwrap().unwrap();
    row.try_get_by_index(0).unwrap()
}

#[expect(clippy::print_stdout, reason = "the numbers are what it is run for")]
async fn measured(n: u64) {
    let app = TestApp::start().await;
    let db = Database::connect(app.url.as_str()).await.unwrap();
    pour(&db, n).await;
    // Sunday the 20th was worked: late by one working day, or two working days before the 22nd
    app.clock.set(At::from_beijing(date(2026, 9, 20), 10, 0));
    // stopped in the middle
    let server = app.server.clone();
    let begun = Instant::now();
    let first = tokio::spawn(async move { server.press().await });
    let patience = Duration::from_millis(n / 200);
    tokio::time::sleep(patience).await;
    first.abort();
    let _ = first.await;
    let stopped = count(
        &db,
        "SELECT COUNT(*) FROM ladder_firings WHERE NOT passed_over",
    )
    .await;
    // and gone on with by two
    let (one, two) = (app.again().await, app.again().await);
    let one = tokio::spawn(async move { one.press().await });
    let two = tokio::spawn(async move { two.press().await });
    let (one, two) = (one.await.unwrap().unwrap(), two.await.unwrap().unwrap());
    let took = begun.elapsed();
    let fired = count(
        &db,
        "SELECT COUNT(*) FROM ladder_firings WHERE NOT passed_over",
    )
    .await;
    assert_eq!(
        fired,
        i64::try_from(n / 5).unwrap(),
        "none twice, none lost"
    );
    let early = "SELECT COUNT(*) FROM ladder_firings f JOIN term_rows t ON t.stream = f.stream
                 WHERE t.late_from > 1790092800000000";
    assert_eq!(count(&db, early).await, 0, "none early");
    let told = count(
        &db,
        "SELECT COUNT(*) FROM inbox_notices WHERE account = 'acc-officer'",
    )
    .await;
    assert_eq!(told, fired, "each told once");
    let begun = Instant::now();
    assert_eq!(app.server.press().await.unwrap(), 0);
    let idle = begun.elapsed();
    let mut officer = app.log_in("officer").await;
    let begun = Instant::now();
    officer.get("/account").await.is(200);
    let page = begun.elapsed();
    println!(
        "{n} open terms, {fired} reached a rung: {stopped} before the stop, then {one} and {two} by two: {took:?}; \
         a sweep with nothing to do {idle:?}; a page with its unread count {page:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "measures; asked for by name"]
async fn sweep_measured_at_ten_thousand_and_a_hundred_thousand() {
    measured(10_000).await;
    measured(100_000).await;
}
