//! Who took the ledger out as a file. A plain table, as the read log is: never an event, never touched by rebuild.

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
                "CREATE TABLE ledger_exports (id TEXT NOT NULL PRIMARY KEY, account TEXT NOT NULL,
                    name TEXT NOT NULL, role TEXT NOT NULL, unit TEXT, file TEXT NOT NULL,
                    query TEXT NOT NULL, line_count BIGINT NOT NULL, at BIGINT NOT NULL)",
                "CREATE INDEX ledger_exports_at ON ledger_exports (at, id)",
            ],
        )
        .await
    }
}
