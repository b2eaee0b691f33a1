//! Complaints accepted by the office's silence, in the read table of complaints. Rebuildable.

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
        let column =
            "ALTER TABLE complaint_rows ADD COLUMN deemed_accepted BOOLEAN NOT NULL DEFAULT FALSE";
        sql::run(manager, &[column]).await
    }
}
