//! The log of events, which nobody can change, and the plain tables that are never events (design §4).

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DatabaseBackend;

use crate::sql;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLES: &[&str] = &[
    "CREATE TABLE events (
        stream TEXT NOT NULL, seq BIGINT NOT NULL, position BIGINT NOT NULL UNIQUE,
        kind TEXT NOT NULL, version BIGINT NOT NULL, payload TEXT NOT NULL,
        actor TEXT NOT NULL, actor_name TEXT NOT NULL, appointment TEXT NOT NULL,
        at BIGINT NOT NULL, commit_id TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL,
        PRIMARY KEY (stream, seq))",
    // derived from events, written with them
    "CREATE TABLE number_series (series TEXT NOT NULL, year BIGINT NOT NULL, last BIGINT NOT NULL,
        PRIMARY KEY (series, year))",
    "CREATE TABLE unique_values (kind TEXT NOT NULL, value TEXT NOT NULL, stream TEXT NOT NULL,
        PRIMARY KEY (kind, value))",
    // plain tables: never events, never touched by rebuild
    "CREATE TABLE marks (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE record_keys (record TEXT NOT NULL PRIMARY KEY, wrapped TEXT NOT NULL)",
    "CREATE TABLE credentials (account TEXT NOT NULL PRIMARY KEY, phc TEXT NOT NULL,
        must_change BOOLEAN NOT NULL, expires_at BIGINT)",
    "CREATE TABLE sessions (token_hash TEXT NOT NULL PRIMARY KEY, account TEXT NOT NULL,
        appointment TEXT, must_change BOOLEAN NOT NULL, created_at BIGINT NOT NULL, seen_at BIGINT NOT NULL,
        ends_at BIGINT NOT NULL)",
    "CREATE INDEX sessions_account ON sessions (account)",
    "CREATE TABLE throttle (subject TEXT NOT NULL PRIMARY KEY, failures BIGINT NOT NULL,
        first_at BIGINT NOT NULL, last_at BIGINT NOT NULL)",
    "CREATE TABLE idempotency (binding TEXT NOT NULL, key TEXT NOT NULL, body_hash TEXT NOT NULL,
        outcome TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (binding, key))",
    "CREATE TABLE drafts (account TEXT NOT NULL, form TEXT NOT NULL, fields TEXT NOT NULL,
        saved_at BIGINT NOT NULL, PRIMARY KEY (account, form))",
    "CREATE TABLE uploads (token_hash TEXT NOT NULL PRIMARY KEY, binding TEXT NOT NULL, form TEXT NOT NULL,
        attachment TEXT NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, bytes BIGINT NOT NULL,
        at BIGINT NOT NULL)",
];

const SQLITE_GUARDS: &[&str] = &[
    "CREATE TRIGGER events_no_update BEFORE UPDATE ON events
        BEGIN SELECT RAISE(ABORT, 'events are never changed'); END",
    "CREATE TRIGGER events_no_delete BEFORE DELETE ON events
        BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END",
];

const POSTGRES_GUARDS: &[&str] = &[
    "CREATE FUNCTION events_are_final() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'events are never changed or deleted'; END $$",
    "CREATE TRIGGER events_no_change BEFORE UPDATE OR DELETE ON events
        FOR EACH ROW EXECUTE FUNCTION events_are_final()",
    "CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON events
        FOR EACH STATEMENT EXECUTE FUNCTION events_are_final()",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, TABLES).await?;
        match manager.get_database_backend() {
            DatabaseBackend::Postgres => sql::run(manager, POSTGRES_GUARDS).await,
            _ => sql::run(manager, SQLITE_GUARDS).await,
        }
    }
}
