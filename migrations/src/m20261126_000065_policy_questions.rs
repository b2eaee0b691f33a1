//! Questions about policy stand among the suggestions: which of the two a row is.

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
            &["ALTER TABLE suggestion_rows ADD COLUMN about TEXT NOT NULL DEFAULT 'suggestion'"],
        )
        .await
    }
}
