//! Opens the database: one writer, several readers, the settings that durability rests on (trust.md L11–L14).

use std::time::Duration;

use migrations::MigratorTrait;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction,
    DbBackend, DbErr, IsolationLevel, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait,
};

/// SQLite before this can corrupt a WAL database (trust.md L14).
const SQLITE_FLOOR: i32 = 3_051_003;
/// Readers beside the one writer.
const READERS: u32 = 4;

/// Which database stands behind the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Embedded, the default.
    Sqlite,
    /// For several nodes.
    Postgres,
}

/// What can go wrong below the door. Never shown to a reader; logged with the request id.
#[derive(Debug)]
pub enum StoreError {
    /// The database refused or is away.
    Db(DbErr),
    /// The database stands at another schema than this program.
    Schema {
        /// What it stands at; empty for an empty database.
        found: String,
        /// What the program needs.
        needed: String,
    },
    /// SQLite is older than the floor.
    SqliteTooOld(i32),
    /// What stands in the log cannot be read.
    Corrupt(String),
    /// A key is missing or does not fit.
    Key(String),
    /// The address is neither `sqlite://` nor `postgres://`.
    Address,
    /// A file could not be read or written.
    File(std::io::Error),
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StoreError::Db(e) => write!(f, "database: {e}"),
            StoreError::Schema { found, needed } if found.is_empty() => {
                write!(
                    f,
                    "the database is empty; run `zhuqi migrate` (or `zhuqi demo`) first; needed: {needed}"
                )
            }
            // migrations are named by date, so a later name is a later schema
            StoreError::Schema { found, needed } if found > needed => {
                write!(
                    f,
                    "the database stands at schema {found}, which is newer than this program ({needed}); start the newer program"
                )
            }
            StoreError::Schema { found, needed } => {
                write!(
                    f,
                    "the database stands at schema {found}, this program needs {needed}; run `zhuqi migrate`"
                )
            }
            StoreError::SqliteTooOld(v) => write!(f, "SQLite {v} is older than {SQLITE_FLOOR}"),
            StoreError::Corrupt(what) => write!(f, "the log cannot be read: {what}"),
            StoreError::Key(what) => write!(f, "key: {what}"),
            StoreError::Address => {
                write!(f, "DATABASE_URL must begin with sqlite:// or postgres://")
            }
            StoreError::File(e) => write!(f, "file: {e}"),
        }
    }
}

impl std::error::Error for StoreError {}

impl From<DbErr> for StoreError {
    fn from(e: DbErr) -> Self {
        StoreError::Db(e)
    }
}

impl From<object_store::Error> for StoreError {
    fn from(error: object_store::Error) -> Self {
        StoreError::File(std::io::Error::other(error))
    }
}

impl From<std::io::Error> for StoreError {
    fn from(e: std::io::Error) -> Self {
        StoreError::File(e)
    }
}

/// The open database.
#[derive(Clone, Debug)]
pub struct Store {
    writer: DatabaseConnection,
    reader: DatabaseConnection,
    engine: Engine,
}

impl Store {
    /// Opens the database at `url`. With PostgreSQL, `schema` names the schema to work in.
    pub async fn open(url: &str, schema: Option<&str>) -> Result<Store, StoreError> {
        let engine = if url.starts_with("sqlite:") {
            Engine::Sqlite
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            Engine::Postgres
        } else {
            return Err(StoreError::Address);
        };
        let store = match engine {
            Engine::Sqlite => {
                if libsqlite3_version() < SQLITE_FLOOR {
                    return Err(StoreError::SqliteTooOld(libsqlite3_version()));
                }
                // the writer first: it makes the file and turns WAL on before a reader looks
                let writer = Database::connect(sqlite(url, 1, false)).await?;
                let reader = Database::connect(sqlite(url, READERS, true)).await?;
                Store {
                    writer,
                    reader,
                    engine,
                }
            }
            Engine::Postgres => {
                let mut options = ConnectOptions::new(url);
                options.max_connections(READERS + 2).sqlx_logging(false);
                options.acquire_timeout(Duration::from_secs(10));
                if let Some(schema) = schema {
                    options.set_schema_search_path(schema);
                }
                // a client that goes away must not leave a transaction open (trust.md L10)
                options.map_sqlx_postgres_opts(|o| {
                    o.options([("idle_in_transaction_session_timeout", "10s")])
                });
                let pool = Database::connect(options).await?;
                Store {
                    writer: pool.clone(),
                    reader: pool,
                    engine,
                }
            }
        };
        Ok(store)
    }

    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Begins the one writing transaction: nobody else writes until it ends (design §4).
    pub async fn begin_write(&self) -> Result<DatabaseTransaction, StoreError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let tx = self.writer.begin_with_options(options).await?;
        if self.engine == Engine::Postgres {
            let lock =
                "SELECT pg_advisory_xact_lock(hashtextextended('zhuqi:' || current_schema(), 0))";
            tx.execute_raw(Statement::from_string(DbBackend::Postgres, lock))
                .await?;
        }
        Ok(tx)
    }

    /// Begins a reading transaction: one consistent picture.
    pub async fn begin_read(&self) -> Result<DatabaseTransaction, StoreError> {
        let options = match self.engine {
            Engine::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                ..TransactionOptions::default()
            },
            Engine::Sqlite => TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Deferred),
                ..TransactionOptions::default()
            },
        };
        Ok(self.reader.begin_with_options(options).await?)
    }

    /// Brings the schema to what this program needs.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        // no lock of its own in the migrator (trust.md L16): ours, for the time of the migration
        if self.engine == Engine::Postgres {
            let lock = self.begin_write().await?;
            migrations::Migrator::up(&self.writer, None).await?;
            lock.commit().await?;
        } else {
            migrations::Migrator::up(&self.writer, None).await?;
        }
        Ok(())
    }

    /// The schema the database stands at; empty when it has none.
    pub async fn schema(&self) -> Result<String, StoreError> {
        let sql = "SELECT version FROM seaql_migrations ORDER BY version DESC LIMIT 1";
        let statement = Statement::from_string(self.reader.get_database_backend(), sql);
        match self.reader.query_one_raw(statement).await {
            Ok(Some(row)) => Ok(row.try_get::<String>("", "version")?),
            Ok(None) | Err(_) => Ok(String::new()),
        }
    }

    /// Refuses a database of another schema.
    pub async fn require_schema(&self) -> Result<(), StoreError> {
        let (found, needed) = (self.schema().await?, migrations::newest());
        if found == needed {
            Ok(())
        } else {
            Err(StoreError::Schema { found, needed })
        }
    }

    /// A consistent copy of an embedded database, made while it is used.
    pub async fn copy_to(&self, file: &std::path::Path) -> Result<(), StoreError> {
        let name = file.display().to_string();
        let sql = Statement::from_sql_and_values(DbBackend::Sqlite, "VACUUM INTO ?", [name.into()]);
        self.writer.execute_raw(sql).await?;
        Ok(())
    }

    /// Closes all connections.
    pub async fn close(self) -> Result<(), StoreError> {
        self.writer.close().await?;
        Ok(self.reader.close().await?)
    }
}

fn sqlite(url: &str, connections: u32, read_only: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).sqlx_logging(false);
    options.acquire_timeout(Duration::from_secs(30));
    options.map_sqlx_sqlite_opts(move |o| {
        let o = o
            .create_if_missing(!read_only)
            .journal_mode(SqliteJournalMode::Wal)
            // FULL keeps the last commits on power loss; NORMAL does not (trust.md L13)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(5))
            .foreign_keys(true)
            .pragma("trusted_schema", "OFF")
            .pragma("mmap_size", "0");
        if read_only {
            o.pragma("query_only", "ON")
        } else {
            o
        }
    });
    options
}

fn libsqlite3_version() -> i32 {
    libsqlite3_sys::SQLITE_VERSION_NUMBER
}
