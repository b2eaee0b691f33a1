//! From when a unit that supports a case is late with its own part.

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
                "ALTER TABLE case_units ADD COLUMN own_late_from BIGINT",
                "CREATE INDEX case_units_owing ON case_units (unit, own_late_from, case_id)
                    WHERE own_late_from IS NOT NULL",
            ],
        )
        .await
    }
}
