//! `zhuqi backup` and `zhuqi restore`: database and attachments while serving; keys are kept apart.

use std::path::Path;

use super::config::Config;
use crate::server::Server;
use crate::server::files::is_blob;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const DATABASE: &str = "zhuqi.db";
const ATTACHMENTS: &str = "attachments";

/// Copies database and attachments into `folder`. The database first: every attachment it names is
/// already on disk, because a record is written only after its files were flushed.
pub(super) async fn make(config: &Config, server: &Server, folder: &Path) -> Result<String> {
    if config.sqlite_file().is_none() {
        return Err("with PostgreSQL use pg_dump for the database and copy the attachments".into());
    }
    std::fs::create_dir_all(folder.join(ATTACHMENTS))?;
    let copy = folder.join(DATABASE);
    if copy.exists() {
        return Err(format!("{} exists already", copy.display()).into());
    }
    server.copy_database(&copy).await?;
    let mut files = 0;
    for entry in std::fs::read_dir(config.attachments())? {
        let entry = entry?;
        // what a crash left of one is no blob
        if entry.file_name().to_str().is_some_and(is_blob) {
            std::fs::copy(
                entry.path(),
                folder.join(ATTACHMENTS).join(entry.file_name()),
            )?;
            files += 1;
        }
    }
    Ok(format!(
        "Database and {files} attachments are in {}. The key file is not: keep {} apart.",
        folder.display(),
        config.key_file.display()
    ))
}

/// Brings a backup back; refuses to write over anything.
pub(super) fn restore(config: &Config, folder: &Path) -> Result<String> {
    let Some(database) = config.sqlite_file() else {
        return Err(
            "with PostgreSQL use pg_restore for the database and copy the attachments".into(),
        );
    };
    if database.exists() {
        return Err(format!(
            "{} exists already; restore into an empty place",
            database.display()
        )
        .into());
    }
    if let Some(parent) = database.parent() {
        std::fs::create_dir_all(parent)?;
    }
    std::fs::create_dir_all(config.attachments())?;
    let mut files = 0;
    for entry in std::fs::read_dir(folder.join(ATTACHMENTS))? {
        let entry = entry?;
        std::fs::copy(entry.path(), config.attachments().join(entry.file_name()))?;
        files += 1;
    }
    std::fs::copy(folder.join(DATABASE), database)?;
    Ok(format!(
        "Database and {files} attachments are back. Put the key file at {} if it is not there.",
        config.key_file.display()
    ))
}
