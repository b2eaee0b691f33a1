//! The search index: one row a thing that can be found, and its terms as the engine keeps them. Rebuildable.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::sql;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// What every engine keeps of a thing: its place, its words, whose eyes it is for, and what it is seen through.
const ROWS: &[&str] = &[
    "CREATE TABLE search_rows (doc TEXT NOT NULL PRIMARY KEY, slot BIGINT NOT NULL UNIQUE,
        words TEXT NOT NULL, seen_by TEXT NOT NULL, follows TEXT)",
    "CREATE INDEX search_rows_follows ON search_rows (follows)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let terms: &[&str] = match manager.get_database_backend() {
            // nothing but the index: what is shown is read from the rows. Terms are made in Rust; all that the
            // ASCII tokenizer does is to part them at the spaces.
            DbBackend::Sqlite => &[
                "CREATE VIRTUAL TABLE search_terms USING fts5(terms, content='', contentless_delete=1,
                    detail='none', tokenize='ascii')",
            ],
            _ => &[
                "CREATE TABLE search_terms (slot BIGINT NOT NULL PRIMARY KEY, terms TSVECTOR NOT NULL)",
                "CREATE INDEX search_terms_terms ON search_terms USING GIN (terms)",
            ],
        };
        sql::run(manager, ROWS).await?;
        sql::run(manager, terms).await
    }
}
