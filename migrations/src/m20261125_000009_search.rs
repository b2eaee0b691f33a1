//! The search index: one row a thing that can be found, and its terms as the engine keeps them. Rebuildable.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::sql;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// What every engine keeps of a thing.
const ROWS: &str =
    "CREATE TABLE search_rows (doc TEXT NOT NULL PRIMARY KEY, slot BIGINT NOT NULL UNIQUE,
    noun TEXT NOT NULL, words TEXT NOT NULL)";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let terms: &[&str] = match manager.get_database_backend() {
            // nothing but the index: what is shown is read from the rows
            DbBackend::Sqlite => &[
                "CREATE VIRTUAL TABLE search_terms USING fts5(terms, content='', contentless_delete=1,
                    detail='none', tokenize='unicode61 remove_diacritics 0')",
            ],
            _ => &[
                "CREATE TABLE search_terms (slot BIGINT NOT NULL PRIMARY KEY, terms TSVECTOR NOT NULL)",
                "CREATE INDEX search_terms_terms ON search_terms USING GIN (terms)",
            ],
        };
        sql::run(manager, &[ROWS]).await?;
        sql::run(manager, terms).await
    }
}
