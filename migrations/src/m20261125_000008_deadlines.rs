//! Plain tables of the clock's background work: how far a recomputation has come. Not rebuilt.

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
                "CREATE TABLE recompute_runs (edition TEXT NOT NULL PRIMARY KEY, from_day TEXT NOT NULL,
                    after_stream TEXT NOT NULL, done BIGINT NOT NULL, moved BIGINT NOT NULL,
                    total BIGINT NOT NULL, started_at BIGINT NOT NULL, finished_at BIGINT)",
                "CREATE INDEX term_rows_due ON term_rows (open, due_on)",
            ],
        )
        .await
    }
}
