//! What the register of leniency shows of the discretion benchmark: its range when it was decided, and why an outcome or an
//! amount departs; the words as ciphertext under the file's key.

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
                "ALTER TABLE leniency_file_rows ADD COLUMN benchmark TEXT",
                "ALTER TABLE leniency_file_rows ADD COLUMN departs_why TEXT",
                "ALTER TABLE leniency_file_rows ADD COLUMN amount_why TEXT",
            ],
        )
        .await
    }
}
