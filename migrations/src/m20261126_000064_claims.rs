//! Who asks to act for a firm, for the list of whoever checks it, and who of a firm's contacts another let in. Read tables.

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
                "CREATE TABLE claim_rows (number TEXT NOT NULL PRIMARY KEY, enterprise TEXT NOT NULL,
                    uscc TEXT NOT NULL, enterprise_name TEXT NOT NULL, named TEXT NOT NULL,
                    claimant TEXT NOT NULL, status TEXT NOT NULL, objections BIGINT NOT NULL,
                    made_at BIGINT NOT NULL)",
                "CREATE INDEX claim_rows_status ON claim_rows (status, made_at, number)",
                "CREATE INDEX claim_rows_enterprise ON claim_rows (enterprise, status, made_at)",
            ],
        )
        .await
    }
}
