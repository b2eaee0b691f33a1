//! Whether the contact of a complaint is known to speak for its firm: whoever wrote without an account is phoned first.

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
                "ALTER TABLE complaint_rows ADD COLUMN contact_check TEXT NOT NULL DEFAULT 'known'",
                "CREATE INDEX complaint_rows_contact_check ON complaint_rows (contact_check, late_from, id)",
            ],
        )
        .await
    }
}
