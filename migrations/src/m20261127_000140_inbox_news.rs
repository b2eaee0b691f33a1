//! What happened that somebody waited for, once a person, commit and matter. A plain table.

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
                "CREATE TABLE inbox_news (account TEXT NOT NULL, commit_id TEXT NOT NULL, stream TEXT NOT NULL,
                    news TEXT NOT NULL, at BIGINT NOT NULL, read_at BIGINT,
                    PRIMARY KEY (account, commit_id, stream, news))",
                "CREATE INDEX inbox_news_account ON inbox_news (account, at)",
                "CREATE INDEX inbox_news_unread ON inbox_news (account, at) WHERE read_at IS NULL",
            ],
        )
        .await
    }
}
