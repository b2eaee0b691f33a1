//! The day a firm was told of an intended penalty, from which on it reads of a file it did not report itself.
//! decision and the last reconsideration or lawsuit.

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
            &["ALTER TABLE leniency_file_rows ADD COLUMN notice_on TEXT"],
        )
        .await
    }
}
