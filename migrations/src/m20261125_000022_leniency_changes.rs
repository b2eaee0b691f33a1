//! What the register shows beside the decision in force: the amount, the way without filing, the last change of the
//! decision and the last reconsideration or lawsuit.

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
                "ALTER TABLE leniency_file_rows ADD COLUMN amount TEXT",
                "ALTER TABLE leniency_file_rows ADD COLUMN non_filing BOOLEAN NOT NULL DEFAULT FALSE",
                "ALTER TABLE leniency_file_rows ADD COLUMN changed TEXT",
                "ALTER TABLE leniency_file_rows ADD COLUMN changed_on TEXT",
                "ALTER TABLE leniency_file_rows ADD COLUMN remedy TEXT",
                "ALTER TABLE leniency_file_rows ADD COLUMN remedy_result TEXT",
            ],
        )
        .await
    }
}
