//! What a firm said to the answer, in the read table of complaints, and the indexes the figures of a period are
//! read by. Rebuildable.

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
                "ALTER TABLE complaint_rows ADD COLUMN said TEXT",
                "ALTER TABLE complaint_rows ADD COLUMN said_on TEXT",
                "ALTER TABLE complaint_rows ADD COLUMN satisfaction BIGINT",
                "ALTER TABLE complaint_rows ADD COLUMN disputes BIGINT NOT NULL DEFAULT 0",
                "CREATE INDEX complaint_rows_said ON complaint_rows (said_on, id)",
                "CREATE INDEX term_rows_kind_due ON term_rows (kind, due_on, stream)",
                "CREATE INDEX term_rows_met ON term_rows (breached, met_at)",
            ],
        )
        .await
    }
}
