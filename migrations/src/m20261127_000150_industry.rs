//! The industry of a firm, and the ledger in the order of any of its columns.

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
                "ALTER TABLE enterprise_rows ADD COLUMN industry TEXT NOT NULL DEFAULT ''",
                "ALTER TABLE ledger_rows ADD COLUMN firm_name TEXT NOT NULL DEFAULT ''",
                "ALTER TABLE ledger_rows ADD COLUMN industry TEXT NOT NULL DEFAULT ''",
                "UPDATE ledger_rows SET firm_name = COALESCE(
                    (SELECT c.enterprise_name FROM complaint_rows c WHERE c.id = ledger_rows.id), '')",
                "CREATE INDEX ledger_rows_firm_name ON ledger_rows (firm_name, received_at, id)",
                "CREATE INDEX ledger_rows_industry ON ledger_rows (industry, received_at, id)",
            ],
        )
        .await
    }
}
