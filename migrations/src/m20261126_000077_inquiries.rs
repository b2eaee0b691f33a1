//! 向被反映单位核实: questions to units complained of. Read table.

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
                "CREATE TABLE inquiry_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    case_id TEXT NOT NULL, by_unit TEXT NOT NULL, unit TEXT NOT NULL, officer TEXT,
                    question TEXT NOT NULL, due_on TEXT NOT NULL, answered BOOLEAN NOT NULL,
                    asked_at BIGINT NOT NULL, late_from BIGINT)",
                "CREATE INDEX inquiry_rows_unit ON inquiry_rows (unit, answered, id)",
                "CREATE INDEX inquiry_rows_case ON inquiry_rows (case_id, id)",
            ],
        )
        .await
    }
}
