//! Open seats of leniency files: what each asks for, and the unit whose people stand in reserve for it. A read table.

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
                "CREATE TABLE leniency_open_seats (file_id TEXT NOT NULL, seat TEXT NOT NULL, role TEXT NOT NULL,
                    pool TEXT, PRIMARY KEY (file_id, seat))",
                "CREATE INDEX leniency_open_seats_pool ON leniency_open_seats (pool, role)",
            ],
        )
        .await
    }
}
