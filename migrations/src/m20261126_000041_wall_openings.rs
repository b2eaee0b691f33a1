//! Openings of the wall: how each stands, who has a part in it, what it is about. Read tables.

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
                "CREATE TABLE wall_opening_rows (id TEXT NOT NULL PRIMARY KEY, status TEXT NOT NULL,
                    ground TEXT NOT NULL, reader TEXT, reader_name TEXT, until_day TEXT, told_on TEXT, turn TEXT,
                    at BIGINT NOT NULL)",
                "CREATE INDEX wall_opening_rows_at ON wall_opening_rows (at, id)",
                "CREATE TABLE wall_opening_people (opening TEXT NOT NULL, account TEXT NOT NULL,
                    PRIMARY KEY (opening, account))",
                "CREATE INDEX wall_opening_people_account ON wall_opening_people (account)",
                "CREATE TABLE wall_opening_targets (opening TEXT NOT NULL, stream TEXT NOT NULL,
                    number TEXT NOT NULL, enterprise TEXT NOT NULL, enterprise_name TEXT NOT NULL,
                    PRIMARY KEY (opening, stream))",
                "CREATE INDEX wall_opening_targets_stream ON wall_opening_targets (stream)",
                "CREATE INDEX wall_opening_targets_enterprise ON wall_opening_targets (enterprise)",
            ],
        )
        .await
    }
}
