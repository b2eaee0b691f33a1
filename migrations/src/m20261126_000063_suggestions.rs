//! Suggestions through the open door. Read table.

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
                "CREATE TABLE suggestion_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    enterprise TEXT, enterprise_name TEXT, words TEXT NOT NULL, status TEXT NOT NULL,
                    reply TEXT, made_at BIGINT NOT NULL)",
                "CREATE INDEX suggestion_rows_status ON suggestion_rows (status, made_at, id)",
                "CREATE INDEX suggestion_rows_enterprise ON suggestion_rows (enterprise, made_at, id)",
            ],
        )
        .await
    }
}
