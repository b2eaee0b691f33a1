//! 抽查回访: samples of closed cases. Read table.

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
                "CREATE TABLE draw_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    from_day TEXT NOT NULL, to_day TEXT NOT NULL, share BIGINT NOT NULL,
                    unit TEXT NOT NULL, made_by TEXT NOT NULL, made_at BIGINT NOT NULL,
                    pool BIGINT NOT NULL, drawn BIGINT NOT NULL, reached BIGINT NOT NULL)",
            ],
        )
        .await
    }
}
