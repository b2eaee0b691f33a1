//! Read tables of service days and of the firms that signed up. Both rebuildable.

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
                "CREATE TABLE service_day_rows (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                    organiser TEXT NOT NULL, held_on TEXT NOT NULL, from_hour TEXT NOT NULL,
                    to_hour TEXT NOT NULL, online BOOLEAN NOT NULL, place TEXT NOT NULL, theme TEXT NOT NULL,
                    stage TEXT NOT NULL, places BIGINT NOT NULL, taken BIGINT NOT NULL,
                    waiting BIGINT NOT NULL, moved_from TEXT)",
                "CREATE INDEX service_day_rows_held_on ON service_day_rows (held_on, id)",
                "CREATE TABLE sign_up_rows (service_day TEXT NOT NULL, enterprise TEXT NOT NULL,
                    enterprise_name TEXT NOT NULL, topic TEXT NOT NULL, sign_up_order BIGINT NOT NULL,
                    waiting BOOLEAN NOT NULL, PRIMARY KEY (service_day, enterprise))",
                "CREATE INDEX sign_up_rows_enterprise ON sign_up_rows (enterprise)",
            ],
        )
        .await
    }
}
