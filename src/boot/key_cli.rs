//! `zhuqi key rotate`: another key outside the database, while serving.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::cli::open;
use super::config::Config;
use crate::server::rotate::BATCH;
use crate::server::store::seal::MasterKey;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Writes a key file so that it is either the old or the new one, readable by its owner only.
pub(super) fn write(file: &Path, keys: &MasterKey) -> Result<()> {
    let beside = with_ending(file, "new");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut out = options.open(&beside)?;
    out.write_all(keys.to_text().as_bytes())?;
    out.sync_all()?;
    std::fs::rename(&beside, file)?;
    if let Some(folder) = file.parent()
        && let Ok(folder) = std::fs::File::open(folder)
    {
        folder.sync_all()?;
    }
    Ok(())
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Makes the new key, unless a rotation is under way; then wraps every record key with it, and retires the old one.
pub(super) async fn rotate(config: &Config, prepare: bool) -> Result<String> {
    let file = &config.key_file;
    let keys = MasterKey::open(file)?;
    if !keys.is_rotating() {
        write(file, &keys.with_a_new_one())?;
    }
    if prepare {
        return Ok(format!(
            "{} now holds the new key before the old one. Copy it to every node, then run `zhuqi key rotate`.",
            file.display()
        ));
    }
    let server = open(config, false).await?;
    let (mut after, mut rewrapped) = (None, 0);
    loop {
        let batch = server.rewrap(after.as_deref(), BATCH).await?;
        // once more from the start: what was wrapped with the old key before the change-over is behind nothing
        match (batch.last, after.is_some()) {
            (Some(last), _) => {
                rewrapped += batch.keys;
                after = Some(last);
            }
            (None, true) => after = None,
            (None, false) => break,
        }
    }
    let (newest, old) = MasterKey::open(file)?.retired();
    for (id, key) in old {
        write(&with_ending(file, &format!("{id}.retired")), &key)?;
    }
    write(file, &newest)?;
    let checked = open(config, false).await?.check_keys().await?;
    Ok(format!(
        "{rewrapped} record keys are wrapped anew; all {checked} open with the new key. The old one lies beside it \
         ({}.*.retired): keep it apart as long as a backup from before is kept, then destroy it.",
        file.display()
    ))
}
