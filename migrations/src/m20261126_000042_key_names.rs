//! Which key outside the database wraps a record key; the empty name is that of the time before keys had names.

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
            &["ALTER TABLE record_keys ADD COLUMN key_id TEXT NOT NULL DEFAULT ''"],
        )
        .await
    }
}
