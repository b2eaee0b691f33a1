//! What a firm said to the guidance of a help visit. A read table.

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
                "ALTER TABLE visit_rows ADD COLUMN heard TEXT NOT NULL DEFAULT ''",
                "CREATE INDEX visit_rows_heard ON visit_rows (enterprise, heard)",
            ],
        )
        .await
    }
}
