//! Visits to firms and checks made without going there. Read tables.

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
                "CREATE TABLE visit_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    enterprise TEXT NOT NULL, uscc TEXT NOT NULL, enterprise_name TEXT NOT NULL,
                    kind TEXT NOT NULL, on_day TEXT NOT NULL, year INTEGER NOT NULL, status TEXT NOT NULL,
                    listed BOOLEAN NOT NULL, ground TEXT, ground_after BOOLEAN NOT NULL,
                    lacks_ground BOOLEAN NOT NULL, capped BOOLEAN NOT NULL, told BOOLEAN NOT NULL,
                    at BIGINT NOT NULL)",
                "CREATE INDEX visit_rows_at ON visit_rows (at, id)",
                "CREATE INDEX visit_rows_year ON visit_rows (year, lacks_ground, at, id)",
                "CREATE INDEX visit_rows_enterprise ON visit_rows (enterprise, year)",
                "CREATE TABLE visit_units (visit TEXT NOT NULL, unit TEXT NOT NULL,
                    enforces BOOLEAN NOT NULL, PRIMARY KEY (visit, unit))",
                "CREATE INDEX visit_units_unit ON visit_units (unit)",
                "CREATE TABLE visit_people (visit TEXT NOT NULL, account TEXT NOT NULL, name TEXT NOT NULL,
                    PRIMARY KEY (visit, account))",
                "CREATE INDEX visit_people_account ON visit_people (account)",
                "CREATE TABLE offsite_check_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    enterprise TEXT NOT NULL, uscc TEXT NOT NULL, enterprise_name TEXT NOT NULL,
                    method TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL, finding TEXT NOT NULL,
                    follow_up TEXT, usable BOOLEAN NOT NULL, waits_for TEXT NOT NULL, at BIGINT NOT NULL)",
                "CREATE INDEX offsite_check_rows_at ON offsite_check_rows (at, id)",
                "CREATE INDEX offsite_check_rows_enterprise ON offsite_check_rows (enterprise, at)",
            ],
        )
        .await
    }
}
