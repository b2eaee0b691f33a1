//! The positive list: one row a firm, by the dates its standing follows from. A read table.

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
                "CREATE TABLE positive_listing_rows (id TEXT NOT NULL PRIMARY KEY, uscc TEXT NOT NULL,
                    enterprise_name TEXT NOT NULL, basis TEXT NOT NULL, status TEXT NOT NULL, notice_to TEXT,
                    listed_from TEXT, listed_to TEXT, removal TEXT, barred_until TEXT, at BIGINT NOT NULL)",
                "CREATE INDEX positive_listing_rows_status ON positive_listing_rows (status, listed_to)",
                "CREATE INDEX positive_listing_rows_at ON positive_listing_rows (at, id)",
            ],
        )
        .await
    }
}
