//! Read tables of consultations, of the units they are put before and the cases they are held over. Rebuildable.

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
                "CREATE TABLE consultation_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    question TEXT NOT NULL, status TEXT NOT NULL, in_force BOOLEAN NOT NULL,
                    convener TEXT NOT NULL, convened_by TEXT NOT NULL, convened_at BIGINT NOT NULL,
                    chair TEXT NOT NULL, chair_name TEXT NOT NULL, opinions_by TEXT NOT NULL,
                    until_day TEXT NOT NULL, minutes_number TEXT NOT NULL, asked BIGINT NOT NULL,
                    given BIGINT NOT NULL, late_from BIGINT)",
                "CREATE INDEX consultation_rows_status ON consultation_rows (status, late_from)",
                "CREATE INDEX consultation_rows_chair ON consultation_rows (chair, status)",
                "CREATE TABLE consultation_units (consultation TEXT NOT NULL, unit TEXT NOT NULL,
                    part TEXT NOT NULL, officer TEXT, in_force BOOLEAN NOT NULL, given_at BIGINT,
                    PRIMARY KEY (consultation, unit))",
                "CREATE INDEX consultation_units_unit ON consultation_units (unit, in_force, given_at)",
                "CREATE INDEX consultation_units_officer ON consultation_units (officer, in_force)",
                "CREATE TABLE consultation_cases (consultation TEXT NOT NULL, case_id TEXT NOT NULL,
                    number TEXT NOT NULL, title TEXT NOT NULL, in_force BOOLEAN NOT NULL,
                    PRIMARY KEY (consultation, case_id))",
                "CREATE INDEX consultation_cases_case ON consultation_cases (case_id, in_force)",
            ],
        )
        .await
    }
}
