//! The service-day desk without a network: the key of each service day, and what was handed in from a device. Plain
//! tables: what is registered of it is an event, and a rebuild leaves these alone.

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
                "CREATE TABLE desk_keys (service_day TEXT NOT NULL PRIMARY KEY, public TEXT NOT NULL,
                    private TEXT NOT NULL)",
                "CREATE TABLE desk_entries (id TEXT NOT NULL PRIMARY KEY, service_day TEXT NOT NULL,
                    number TEXT NOT NULL, body TEXT, said_at BIGINT NOT NULL, received_at BIGINT NOT NULL,
                    account TEXT NOT NULL)",
                "CREATE INDEX desk_entries_day ON desk_entries (service_day, received_at, id)",
            ],
        )
        .await
    }
}
