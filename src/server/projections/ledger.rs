//! The rows of the ledger: a problem with its case and its firm in one row, so that a million of them are filtered
//! and sorted by an index. What the rows of complaint, case and firm say together and nothing else, written again
//! with each of them. A firm stands on record before its first problem.

use sea_orm::{ConnectionTrait, Statement, Value};

use crate::domain::ids::{CaseId, ComplaintId, EnterpriseId};
use crate::server::store::StoreError;

/// The rows of one problem, or of all of one case. A state names who must act on the problem, once for each.
const ROWS: &str = "INSERT INTO ledger_rows (id, enterprise, district, case_id, received_by, received_at, channel,
        status, state, stage, theme, lead, labels, service_day, on_the_spot, late_from,
        firm_name, industry)
    SELECT c.id, c.enterprise, COALESCE(e.district, ''), c.case_id, c.received_by, c.received_at, c.channel,
        c.status,
        CASE WHEN c.status IN ('declined', 'withdrawn', 'answered') THEN c.status
            WHEN c.status IN ('confirmed', 'silent') AND (k.id IS NULL OR k.stage = 'closed') THEN 'closed'
            WHEN c.status IN ('confirmed', 'silent') THEN 'settled'
            WHEN k.id IS NULL THEN 'waiting'
            WHEN k.stage = 'parked' THEN 'parked'
            ELSE 'handling' END,
        COALESCE(k.stage, ''), COALESCE(k.theme, ''), COALESCE(k.lead, ''), COALESCE(k.labels, ''),
        c.service_day, c.on_the_spot,
        CASE WHEN c.late_from IS NOT NULL AND c.status IN ('registered', 'in_case', 'disputed')
            AND (k.late_from IS NULL OR c.late_from < k.late_from) THEN c.late_from ELSE k.late_from END,
        c.enterprise_name, COALESCE(e.industry, '')
    FROM complaint_rows c LEFT JOIN case_rows k ON k.id = c.case_id LEFT JOIN enterprise_rows e ON e.id = c.enterprise
    WHERE c.status <> 'void' AND ";

pub(super) async fn of_complaint<C: ConnectionTrait>(
    db: &C,
    id: &ComplaintId,
) -> Result<(), StoreError> {
    of_complaints(db, [id.as_str()]).await
}

pub(super) async fn of_case<C: ConnectionTrait>(db: &C, id: &CaseId) -> Result<(), StoreError> {
    of_cases(db, [id.as_str()]).await
}

/// What the rows of a firm's problems say of the firm.
pub(super) async fn of_enterprise<C: ConnectionTrait>(
    db: &C,
    id: &EnterpriseId,
) -> Result<(), StoreError> {
    let sql = "UPDATE ledger_rows SET industry = e.industry FROM enterprise_rows e
        WHERE e.id = ledger_rows.enterprise AND ledger_rows.enterprise = $1 AND ledger_rows.industry <> e.industry";
    let engine = db.get_database_backend();
    let values = [Value::from(id.as_str())];
    db.execute_raw(Statement::from_sql_and_values(engine, sql, values))
        .await?;
    Ok(())
}

pub(super) async fn of_complaints<'a, C: ConnectionTrait>(
    db: &C,
    ids: impl IntoIterator<Item = &'a str>,
) -> Result<(), StoreError> {
    put(db, "id", "c.id", ids).await
}

pub(super) async fn of_cases<'a, C: ConnectionTrait>(
    db: &C,
    ids: impl IntoIterator<Item = &'a str>,
) -> Result<(), StoreError> {
    put(db, "case_id", "c.case_id", ids).await
}

async fn put<'a, C: ConnectionTrait>(
    db: &C,
    column: &str,
    source: &str,
    keys: impl IntoIterator<Item = &'a str>,
) -> Result<(), StoreError> {
    let engine = db.get_database_backend();
    let keys: Vec<Value> = keys.into_iter().map(Value::from).collect();
    let places: Vec<String> = (1..=keys.len()).map(|n| format!("${n}")).collect();
    let places = places.join(", ");
    for sql in [
        format!("DELETE FROM ledger_rows WHERE {column} IN ({places})"),
        format!("{ROWS} {source} IN ({places})"),
    ] {
        db.execute_raw(Statement::from_sql_and_values(engine, sql, keys.clone()))
            .await?;
    }
    Ok(())
}
