//! The second factor of staff: sealed secrets, hashed recovery codes, the devices that passed today; and in the
//! read table of accounts, which reset waits for a second person.

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
                "ALTER TABLE sessions ADD COLUMN factor_at BIGINT",
                "CREATE TABLE second_factors (account TEXT NOT NULL PRIMARY KEY, secret TEXT, pending TEXT,
                    last_step BIGINT NOT NULL)",
                "CREATE TABLE recovery_codes (account TEXT NOT NULL, code_hash TEXT NOT NULL,
                    PRIMARY KEY (account, code_hash))",
                "CREATE TABLE factor_devices (token_hash TEXT NOT NULL, account TEXT NOT NULL, day TEXT NOT NULL,
                    PRIMARY KEY (token_hash, account))",
                "ALTER TABLE account_rows ADD COLUMN reset_asked_at BIGINT",
                "CREATE INDEX account_rows_reset ON account_rows (reset_asked_at)",
            ],
        )
        .await
    }
}
