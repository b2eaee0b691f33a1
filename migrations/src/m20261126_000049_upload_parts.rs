//! Files that come in parts, so that a broken network costs one part and not the file; and whose files are stored, so
//! that no firm fills the disk. Plain tables: a rebuild leaves them alone.

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
                "ALTER TABLE uploads ADD COLUMN owner TEXT NOT NULL DEFAULT ''",
                "ALTER TABLE uploads ADD COLUMN recorded BOOLEAN NOT NULL DEFAULT FALSE",
                "CREATE INDEX uploads_owner ON uploads (owner)",
                "CREATE INDEX uploads_binding ON uploads (binding, form)",
                "CREATE TABLE upload_parts (token_hash TEXT NOT NULL PRIMARY KEY, binding TEXT NOT NULL,
                    form TEXT NOT NULL, name TEXT NOT NULL, size BIGINT NOT NULL, received BIGINT NOT NULL,
                    blobs TEXT NOT NULL, at BIGINT NOT NULL)",
                "CREATE INDEX upload_parts_at ON upload_parts (at)",
            ],
        )
        .await
    }
}
