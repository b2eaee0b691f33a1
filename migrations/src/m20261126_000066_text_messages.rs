//! 短信: the outbox of short words to firms' contacts. Written beside the event it tells of, and never made again from events.

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
                "CREATE TABLE text_messages (id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL,
                    stream TEXT NOT NULL, number TEXT NOT NULL, made_at BIGINT NOT NULL,
                    state TEXT NOT NULL, sent_at BIGINT)",
                "CREATE INDEX text_messages_state ON text_messages (state, made_at, id)",
                "CREATE INDEX text_messages_made ON text_messages (made_at, id)",
            ],
        )
        .await
    }
}
