//! The roster of key enterprises. Read table.

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
                "CREATE TABLE key_enterprise_rows (id TEXT NOT NULL PRIMARY KEY, uscc TEXT NOT NULL,
                    enterprise_name TEXT NOT NULL, district TEXT NOT NULL, basis TEXT NOT NULL,
                    document TEXT NOT NULL, officer TEXT NOT NULL, officer_name TEXT NOT NULL,
                    unit TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL,
                    ended BOOLEAN NOT NULL, at BIGINT NOT NULL)",
                "CREATE INDEX key_enterprise_rows_at ON key_enterprise_rows (ended, at, id)",
                "CREATE INDEX key_enterprise_rows_officer ON key_enterprise_rows (officer, ended)",
            ],
        )
        .await
    }
}
