//! What the ladder goes by beside dates: how long nobody moved a case, and how often a firm was not content. Why a
//! rung was reached stands beside it. And whose an extension is to grant, since when a case is in the hands it is
//! in, and how often it changed them.

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
                "ALTER TABLE case_rows ADD COLUMN extension_for_leader BOOLEAN NOT NULL DEFAULT FALSE",
                "ALTER TABLE case_rows ADD COLUMN held_since BIGINT",
                "ALTER TABLE case_rows ADD COLUMN hops BIGINT NOT NULL DEFAULT 0",
                "ALTER TABLE term_rows ADD COLUMN progress_at BIGINT",
                "ALTER TABLE term_rows ADD COLUMN disputes BIGINT NOT NULL DEFAULT 0",
                "CREATE INDEX term_rows_idle ON term_rows (open, progress_at, stream, term)
                    WHERE progress_at IS NOT NULL",
                "CREATE INDEX term_rows_disputed ON term_rows (open, late_from, stream, term)
                    WHERE disputes > 0",
                "ALTER TABLE ladder_firings ADD COLUMN cause TEXT NOT NULL DEFAULT 'date'",
                "ALTER TABLE inbox_notices ADD COLUMN cause TEXT NOT NULL DEFAULT 'date'",
            ],
        )
        .await
    }
}
