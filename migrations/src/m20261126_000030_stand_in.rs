//! Who stands in for whom, from–to, and what a person has in hand by name. Rebuildable.

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
                "CREATE TABLE stand_in_rows (
                    id TEXT PRIMARY KEY,
                    account TEXT NOT NULL,
                    name TEXT NOT NULL,
                    role TEXT NOT NULL,
                    unit TEXT,
                    deputy TEXT NOT NULL,
                    deputy_name TEXT NOT NULL,
                    from_day TEXT NOT NULL,
                    to_day TEXT NOT NULL
                )",
                "CREATE INDEX stand_in_rows_account ON stand_in_rows (account, to_day)",
                "CREATE INDEX stand_in_rows_to ON stand_in_rows (to_day, from_day)",
                "ALTER TABLE appointment_rows ADD COLUMN stands_in BOOLEAN NOT NULL DEFAULT FALSE",
                "CREATE INDEX case_rows_handler ON case_rows (handler, stage)",
                "CREATE INDEX measure_rows_person ON measure_rows (person, status)",
            ],
        )
        .await
    }
}
