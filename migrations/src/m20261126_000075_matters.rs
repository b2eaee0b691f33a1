//! 一事一议: questions decided on their own, their units and their firms. Read tables.

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
                "CREATE TABLE matter_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    title TEXT NOT NULL, status TEXT NOT NULL, in_force BOOLEAN NOT NULL,
                    convener TEXT NOT NULL, decider TEXT NOT NULL, decider_name TEXT NOT NULL,
                    case_id TEXT, case_number TEXT, opinions_by TEXT NOT NULL, valid_until TEXT,
                    told TEXT NOT NULL, conditions TEXT NOT NULL, decided_at BIGINT,
                    asked BIGINT NOT NULL, given BIGINT NOT NULL, late_from BIGINT)",
                "CREATE INDEX matter_rows_status ON matter_rows (status, late_from)",
                "CREATE INDEX matter_rows_decider ON matter_rows (decider, status)",
                "CREATE INDEX matter_rows_case ON matter_rows (case_id, id)",
                "CREATE TABLE matter_units (matter TEXT NOT NULL, unit TEXT NOT NULL, officer TEXT,
                    in_force BOOLEAN NOT NULL, given_at BIGINT, PRIMARY KEY (matter, unit))",
                "CREATE INDEX matter_units_unit ON matter_units (unit, in_force, given_at)",
                "CREATE INDEX matter_units_officer ON matter_units (officer, in_force)",
                "CREATE TABLE matter_firms (matter TEXT NOT NULL, enterprise TEXT NOT NULL,
                    name TEXT NOT NULL, decided BOOLEAN NOT NULL, PRIMARY KEY (matter, enterprise))",
                "CREATE INDEX matter_firms_enterprise ON matter_firms (enterprise, decided, matter)",
            ],
        )
        .await
    }
}
