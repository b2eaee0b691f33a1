//! Read tables of plans and measures. Rebuildable.

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
                "CREATE TABLE plan_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    enterprise TEXT NOT NULL, enterprise_name TEXT NOT NULL, target TEXT NOT NULL,
                    lead TEXT NOT NULL, author TEXT NOT NULL, status TEXT NOT NULL,
                    version BIGINT NOT NULL, drafting BOOLEAN NOT NULL, to_approve BOOLEAN NOT NULL,
                    acknowledged BOOLEAN NOT NULL, measures BIGINT NOT NULL, ended BIGINT NOT NULL)",
                "CREATE INDEX plan_rows_status ON plan_rows (status, id)",
                "CREATE INDEX plan_rows_lead ON plan_rows (lead, status, id)",
                "CREATE INDEX plan_rows_enterprise ON plan_rows (enterprise, status, id)",
                "CREATE TABLE plan_units (plan_id TEXT NOT NULL, unit TEXT NOT NULL,
                    PRIMARY KEY (plan_id, unit))",
                "CREATE INDEX plan_units_unit ON plan_units (unit, plan_id)",
                "CREATE TABLE measure_rows (id TEXT NOT NULL PRIMARY KEY, belongs_to TEXT NOT NULL,
                    case_id TEXT NOT NULL, case_number TEXT NOT NULL, what TEXT NOT NULL,
                    owner TEXT NOT NULL, person TEXT, person_name TEXT, status TEXT NOT NULL, due_on TEXT NOT NULL,
                    late_from BIGINT)",
                "CREATE INDEX measure_rows_owner ON measure_rows (owner, status, late_from)",
                "CREATE INDEX measure_rows_status ON measure_rows (status, late_from)",
                "CREATE INDEX measure_rows_case ON measure_rows (case_id, status)",
                "CREATE INDEX measure_rows_belongs_to ON measure_rows (belongs_to)",
            ],
        )
        .await
    }
}
