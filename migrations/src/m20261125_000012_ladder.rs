//! Which rung of the supervision ladder was reached, once a term and round, and whom it was told. Plain tables.

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
                "ALTER TABLE term_rows ADD COLUMN round BIGINT NOT NULL DEFAULT 1",
                "ALTER TABLE term_rows ADD COLUMN quiet_until BIGINT",
                // with what ties are broken by, so that a sweep goes on exactly where its last batch ended
                "DROP INDEX term_rows_late",
                "CREATE INDEX term_rows_late ON term_rows (open, late_from, stream, term)",
                "CREATE TABLE ladder_firings (stream TEXT NOT NULL, term TEXT NOT NULL, round BIGINT NOT NULL,
                    level BIGINT NOT NULL, passed_over BOOLEAN NOT NULL, due_on TEXT NOT NULL,
                    fired_at BIGINT NOT NULL, draft TEXT, PRIMARY KEY (stream, term, round, level))",
                "CREATE INDEX ladder_firings_draft ON ladder_firings (draft) WHERE draft IS NOT NULL",
                "CREATE TABLE inbox_notices (account TEXT NOT NULL, stream TEXT NOT NULL, term TEXT NOT NULL,
                    round BIGINT NOT NULL, level BIGINT NOT NULL, kind TEXT NOT NULL, due_on TEXT NOT NULL,
                    at BIGINT NOT NULL, read_at BIGINT, PRIMARY KEY (account, stream, term, round, level))",
                "CREATE INDEX inbox_notices_account ON inbox_notices (account, at)",
                "CREATE INDEX inbox_notices_unread ON inbox_notices (account, at) WHERE read_at IS NULL",
            ],
        )
        .await
    }
}
