//! Read tables of leniency files: one row a file, and who is named in it. Rebuildable; no word of anybody in them.

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
                "CREATE TABLE leniency_file_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    enterprise TEXT NOT NULL, enterprise_name TEXT NOT NULL, origin TEXT NOT NULL,
                    status TEXT NOT NULL, received_at BIGINT NOT NULL, self_reported_at BIGINT, found_by TEXT,
                    item TEXT, act_on TEXT, found_on TEXT, ruling TEXT, articles TEXT NOT NULL,
                    decision_number TEXT, decided_year BIGINT, decided_on TEXT, recheck_on TEXT,
                    recheck TEXT, late_from BIGINT)",
                "CREATE INDEX leniency_file_rows_status ON leniency_file_rows (status, late_from)",
                "CREATE INDEX leniency_file_rows_enterprise ON leniency_file_rows (enterprise, received_at)",
                "CREATE TABLE leniency_file_people (file_id TEXT NOT NULL, account TEXT NOT NULL,
                    part TEXT NOT NULL, turn BOOLEAN NOT NULL, PRIMARY KEY (file_id, account))",
                "CREATE INDEX leniency_file_people_account ON leniency_file_people (account, turn)",
            ],
        )
        .await
    }
}
