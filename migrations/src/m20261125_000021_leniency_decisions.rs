//! Read table of leniency decisions in force: the clear facts by which like cases are compared, without a firm, a
//! number or a word of anybody. Rebuildable.

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
                "CREATE TABLE leniency_decision_rows (file_id TEXT NOT NULL PRIMARY KEY, item TEXT, unit TEXT,
                    ruling TEXT NOT NULL, decided_on TEXT NOT NULL, decided_year BIGINT NOT NULL,
                    harm TEXT NOT NULL, timely TEXT NOT NULL, first TEXT NOT NULL, voluntary TEXT NOT NULL,
                    excluded BOOLEAN NOT NULL, grounds BOOLEAN NOT NULL, factors BOOLEAN NOT NULL,
                    departs BOOLEAN NOT NULL)",
                "CREATE INDEX leniency_decision_rows_item ON leniency_decision_rows (item, decided_on, file_id)",
                "CREATE INDEX leniency_decision_rows_year ON leniency_decision_rows (decided_year, item, unit)",
            ],
        )
        .await
    }
}
