//! Withdrawals that firms say they were advised to go to a check; those of before wait for one.

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
                "ALTER TABLE complaint_rows ADD COLUMN withdrawal_check TEXT",
                "ALTER TABLE complaint_rows ADD COLUMN withdrawn_at BIGINT",
                "CREATE INDEX complaint_rows_withdrawals ON complaint_rows (withdrawal_check, withdrawn_at, id)",
                "UPDATE complaint_rows SET withdrawal_check = 'due', withdrawn_at = (SELECT MAX(e.at) FROM events e \
                 WHERE e.stream = 'complaint/' || complaint_rows.id AND e.kind = 'complaint.withdrawn') \
                 WHERE status = 'withdrawn' AND EXISTS (SELECT 1 FROM events e \
                 WHERE e.stream = 'complaint/' || complaint_rows.id AND e.kind = 'complaint.withdrawn' \
                 AND e.payload LIKE '%\"advised\":true%')",
            ],
        )
        .await
    }
}
