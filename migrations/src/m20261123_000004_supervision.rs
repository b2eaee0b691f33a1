//! Read table of supervision orders. Rebuildable.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(
            manager,
            &[
                "CREATE TABLE supervision_order_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    case_id TEXT NOT NULL, case_number TEXT NOT NULL, case_title TEXT NOT NULL,
                    unit TEXT NOT NULL, level TEXT NOT NULL, status TEXT NOT NULL, in_force BOOLEAN NOT NULL,
                    drafted_at BIGINT NOT NULL, signed_at BIGINT, signed_by TEXT, due_on TEXT NOT NULL,
                    late_from BIGINT)",
                "CREATE INDEX supervision_order_rows_status ON supervision_order_rows (status, late_from)",
                "CREATE INDEX supervision_order_rows_unit ON supervision_order_rows (unit, status, late_from)",
                "CREATE INDEX supervision_order_rows_case ON supervision_order_rows (case_id, in_force)",
            ],
        )
        .await
    }
}
