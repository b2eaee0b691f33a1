//! Read tables of accounts, enterprises, complaints, cases and their terms. All rebuildable.

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
                "CREATE TABLE account_rows (id TEXT NOT NULL PRIMARY KEY, login TEXT NOT NULL,
                    name TEXT NOT NULL, active BOOLEAN NOT NULL, contact BOOLEAN NOT NULL)",
                "CREATE TABLE appointment_rows (id TEXT NOT NULL PRIMARY KEY, account TEXT NOT NULL,
                    role TEXT NOT NULL, unit TEXT, enterprise TEXT, from_day TEXT NOT NULL, to_day TEXT)",
                "CREATE INDEX appointment_rows_account ON appointment_rows (account)",
                "CREATE INDEX appointment_rows_unit ON appointment_rows (unit, role)",
                "CREATE INDEX appointment_rows_enterprise ON appointment_rows (enterprise)",
                "CREATE TABLE enterprise_rows (id TEXT NOT NULL PRIMARY KEY, uscc TEXT NOT NULL,
                    name TEXT NOT NULL, district TEXT NOT NULL)",
                "CREATE INDEX enterprise_rows_name ON enterprise_rows (name)",
                "CREATE TABLE complaint_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    enterprise TEXT NOT NULL, enterprise_name TEXT NOT NULL, category TEXT NOT NULL,
                    channel TEXT NOT NULL, words TEXT NOT NULL, status TEXT NOT NULL, case_id TEXT,
                    service_day TEXT, received_by TEXT NOT NULL, received_at BIGINT NOT NULL,
                    on_the_spot BOOLEAN NOT NULL, late_from BIGINT)",
                "CREATE INDEX complaint_rows_enterprise ON complaint_rows (enterprise, received_at)",
                "CREATE INDEX complaint_rows_status ON complaint_rows (status, late_from)",
                "CREATE INDEX complaint_rows_day ON complaint_rows (service_day, received_at)",
                "CREATE INDEX complaint_rows_case ON complaint_rows (case_id)",
                "CREATE TABLE case_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    title TEXT NOT NULL, theme TEXT NOT NULL, stage TEXT NOT NULL, track TEXT NOT NULL,
                    difficulty TEXT NOT NULL, lead TEXT NOT NULL, handler TEXT, handler_name TEXT,
                    extension_asked BOOLEAN NOT NULL, opened_at BIGINT NOT NULL, late_from BIGINT)",
                "CREATE INDEX case_rows_stage ON case_rows (stage, late_from)",
                "CREATE INDEX case_rows_lead ON case_rows (lead, stage, late_from)",
                "CREATE TABLE case_units (case_id TEXT NOT NULL, unit TEXT NOT NULL, part TEXT NOT NULL,
                    stage TEXT NOT NULL, late_from BIGINT, PRIMARY KEY (case_id, unit))",
                "CREATE INDEX case_units_unit ON case_units (unit, stage, late_from)",
                "CREATE TABLE case_enterprises (case_id TEXT NOT NULL, enterprise TEXT NOT NULL,
                    name TEXT NOT NULL, PRIMARY KEY (case_id, enterprise))",
                "CREATE INDEX case_enterprises_enterprise ON case_enterprises (enterprise)",
                "CREATE TABLE term_rows (stream TEXT NOT NULL, term TEXT NOT NULL, kind TEXT NOT NULL,
                    subject TEXT NOT NULL, weight TEXT NOT NULL, promised_on TEXT NOT NULL, due_on TEXT NOT NULL,
                    late_from BIGINT NOT NULL, provisional BOOLEAN NOT NULL, open BOOLEAN NOT NULL,
                    started_at BIGINT NOT NULL, met_at BIGINT, breached BOOLEAN NOT NULL, holder_unit TEXT,
                    holder TEXT, holder_name TEXT, PRIMARY KEY (stream, term))",
                "CREATE INDEX term_rows_late ON term_rows (open, late_from)",
                "CREATE INDEX term_rows_holder ON term_rows (holder_unit, open, late_from)",
            ],
        )
        .await
    }
}
