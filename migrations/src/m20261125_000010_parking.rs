//! Parked cases in the read table of cases: since when, and whether a request waits. Rebuildable.

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
                "ALTER TABLE case_rows ADD COLUMN parked_since BIGINT",
                "ALTER TABLE case_rows ADD COLUMN parking_asked BOOLEAN NOT NULL DEFAULT FALSE",
            ],
        )
        .await
    }
}
