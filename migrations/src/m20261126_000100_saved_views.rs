//! Saved views belong to a list: the ledger, as all did before, or the queue.

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
                "ALTER TABLE ledger_views RENAME TO saved_views",
                "ALTER TABLE saved_views ADD COLUMN list TEXT NOT NULL DEFAULT 'ledger'",
            ],
        )
        .await
    }
}
