//! Major projects. Read table.

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
                "CREATE TABLE project_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    enterprise TEXT NOT NULL, uscc TEXT NOT NULL, enterprise_name TEXT NOT NULL,
                    name TEXT NOT NULL, unit TEXT NOT NULL, batch TEXT NOT NULL, round INTEGER NOT NULL,
                    two_high BOOLEAN NOT NULL, path TEXT NOT NULL, milestone TEXT NOT NULL,
                    ended BOOLEAN NOT NULL, late_from BIGINT)",
                "CREATE INDEX project_rows_ended ON project_rows (ended, id)",
                "CREATE INDEX project_rows_enterprise ON project_rows (enterprise, id)",
            ],
        )
        .await
    }
}
