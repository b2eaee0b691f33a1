//! Sealing, seizing, limiting and stopping production. A read table.

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
                "CREATE TABLE coercive_measure_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    enterprise TEXT NOT NULL, uscc TEXT NOT NULL, enterprise_name TEXT NOT NULL,
                    unit TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, told BOOLEAN NOT NULL,
                    late_from BIGINT, at BIGINT NOT NULL)",
                "CREATE INDEX coercive_measure_rows_at ON coercive_measure_rows (at, id)",
                "CREATE INDEX coercive_measure_rows_enterprise ON coercive_measure_rows (enterprise, at)",
            ],
        )
        .await
    }
}
