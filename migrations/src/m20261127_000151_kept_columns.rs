//! The columns a person chose are kept of more than one list: of the ledger, as before, and of the report of a period.

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
                "CREATE TABLE kept_columns (account TEXT NOT NULL, list TEXT NOT NULL, columns TEXT NOT NULL,
                    PRIMARY KEY (account, list))",
                "INSERT INTO kept_columns (account, list, columns) SELECT account, 'ledger', columns FROM ledger_columns",
                "DROP TABLE ledger_columns",
            ],
        )
        .await
    }
}
