//! The ledger: what its columns need of a case, one row a problem with everything it is filtered and sorted by
//! (rebuildable), and two plain tables: the columns a person chose, and saved views.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// What a database that already has rows begins with; from then on the projections write the same.
const FILL: &str = "INSERT INTO ledger_rows (id, enterprise, district, case_id, received_by, received_at, channel,
        status, state, stage, theme, lead, labels, service_day, on_the_spot, late_from)
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
            AND (k.late_from IS NULL OR c.late_from < k.late_from) THEN c.late_from ELSE k.late_from END
    FROM complaint_rows c LEFT JOIN case_rows k ON k.id = c.case_id LEFT JOIN enterprise_rows e ON e.id = c.enterprise
    WHERE c.status <> 'void'";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(
            manager,
            &[
                "ALTER TABLE case_rows ADD COLUMN labels TEXT NOT NULL DEFAULT ''",
                "ALTER TABLE case_rows ADD COLUMN closing TEXT",
                "CREATE TABLE ledger_rows (id TEXT NOT NULL PRIMARY KEY, enterprise TEXT NOT NULL,
                    district TEXT NOT NULL, case_id TEXT, received_by TEXT NOT NULL, received_at BIGINT NOT NULL,
                    channel TEXT NOT NULL, status TEXT NOT NULL, state TEXT NOT NULL, stage TEXT NOT NULL,
                    theme TEXT NOT NULL, lead TEXT NOT NULL, labels TEXT NOT NULL, service_day TEXT,
                    on_the_spot BOOLEAN NOT NULL, late_from BIGINT)",
                "CREATE INDEX ledger_rows_received ON ledger_rows (received_at, id)",
                "CREATE INDEX ledger_rows_late ON ledger_rows (late_from, id)",
                "CREATE INDEX ledger_rows_state ON ledger_rows (state, received_at, id)",
                "CREATE INDEX ledger_rows_lead ON ledger_rows (lead, received_at, id)",
                "CREATE INDEX ledger_rows_lead_late ON ledger_rows (lead, late_from, id)",
                "CREATE INDEX ledger_rows_district ON ledger_rows (district, received_at, id)",
                "CREATE INDEX ledger_rows_theme ON ledger_rows (theme, received_at, id)",
                "CREATE INDEX ledger_rows_channel ON ledger_rows (channel, received_at, id)",
                "CREATE INDEX ledger_rows_enterprise ON ledger_rows (enterprise, received_at, id)",
                "CREATE INDEX ledger_rows_case ON ledger_rows (case_id)",
                "CREATE INDEX ledger_rows_labels ON ledger_rows (received_at, id) WHERE labels <> ''",
                // which cases a unit has a part in, without a look at each
                "CREATE INDEX case_units_cases ON case_units (unit, case_id)",
                FILL,
                "CREATE TABLE ledger_columns (account TEXT NOT NULL PRIMARY KEY, columns TEXT NOT NULL)",
                "CREATE TABLE ledger_views (id TEXT NOT NULL PRIMARY KEY, account TEXT NOT NULL, unit TEXT,
                    name TEXT NOT NULL, query TEXT NOT NULL, saved_at BIGINT NOT NULL)",
                "CREATE INDEX ledger_views_account ON ledger_views (account, saved_at)",
                "CREATE INDEX ledger_views_unit ON ledger_views (unit, saved_at)",
            ],
        )
        .await
    }
}
