//! What the register of leniency shows beside the decision: the unit, the conditions, the statutory range, and what the
//! amount was before.

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
                "ALTER TABLE leniency_file_rows ADD COLUMN unit TEXT",
                "ALTER TABLE leniency_file_rows ADD COLUMN conditions TEXT",
                "ALTER TABLE leniency_file_rows ADD COLUMN statutory_range TEXT",
                "ALTER TABLE leniency_file_rows ADD COLUMN amount_before TEXT",
            ],
        )
        .await
    }
}
