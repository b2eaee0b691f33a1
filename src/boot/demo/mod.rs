//! `zhuqi demo`: the demo bureau, played through the same commands people use (issue 2, D).
//!
//! No row is poured into a table: a story of steps is laid back from today by the working-day calendar, and
//! each step goes through the one door with the clock moved to its time. A new noun brings a file in `turns/`.

mod accounts;
mod days;
mod fault;
mod firms;
mod issue;
mod people;
mod story;
#[cfg(test)]
mod tests;
mod turns;

use std::path::{Path, PathBuf};

pub use accounts::{DEMO_PASSWORD, accounts_text};
pub use fault::Fault;

use super::cli::{adopt, open_with};
use super::config::Config;
use crate::domain::calendar::Calendar;
use crate::domain::time::At;
use crate::server::Server;
use crate::server::clock::Clock;
use days::Days;
use story::Story;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// The bureau profile the demo plays in.
const PROFILE: &str = "jiaozuo";

/// How much of the story is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tale {
    /// All of it.
    Whole,
    /// Everybody comes, and nothing has happened yet.
    People,
}

/// What stands at the configured address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    /// No database, or one without a table.
    Nothing,
    /// A demo.
    Demo,
    /// Anything else: never touched.
    Other,
}

/// Makes the demo database; does nothing where there is one already, unless `reset`.
///
/// An embedded database is played beside its place and put there when it is whole, so that an interrupted
/// start leaves either the whole story or none. Only a demo is ever replaced.
pub async fn make(config: &Config, reset: bool, tale: Tale) -> Result<()> {
    match look(config).await? {
        Found::Demo if !reset => return Ok(()),
        Found::Other => {
            let words = "the database that DATABASE_URL names is not a demo, so it is left as it is; \
                         name another one, or one that does not exist yet";
            return Err(words.into());
        }
        Found::Nothing | Found::Demo => {}
    }
    let now = Clock::system().now();
    let Some(file) = config.sqlite_file().map(Path::to_path_buf) else {
        if reset {
            let words = "only an embedded demo can be thrown away; give PostgreSQL a fresh database instead";
            return Err(words.into());
        }
        return play_into(config, now, tale).await.map(drop);
    };
    let made = beside(&file, ".made");
    let aside = Config {
        data_dir: config.data_dir.join("demo-in-the-making"),
        ..config.clone()
    };
    remove_folder(&aside.data_dir)?;
    std::fs::create_dir_all(&aside.data_dir)?;
    remove_database(&made)?;
    let url = format!("sqlite://{}", aside.data_dir.join("zhuqi.db").display());
    let aside = Config {
        database_url: url,
        ..aside
    };
    play_into(&aside, now, tale)
        .await?
        .copy_database(&made)
        .await?;
    remove_database(&file)?;
    remove(&config.checkpoints())?;
    remove_folder(&config.attachments())?;
    std::fs::rename(aside.attachments(), config.attachments())?;
    std::fs::rename(&made, &file)?;
    remove_folder(&aside.data_dir)?;
    Ok(())
}

async fn look(config: &Config) -> Result<Found> {
    let embedded = config.sqlite_file();
    if let Some(file) = embedded
        && std::fs::metadata(file).map_or(0, |m| m.len()) == 0
    {
        return Ok(Found::Nothing);
    }
    let server = open_with(config, true, Clock::system()).await?;
    Ok(match server.is_demo().await {
        Ok(true) => Found::Demo,
        Ok(false) => Found::Other,
        // without our table of marks: a file is somebody's, a PostgreSQL database is empty or shared
        Err(_) if embedded.is_some() => Found::Other,
        Err(_) => Found::Nothing,
    })
}

async fn play_into(config: &Config, now: At, tale: Tale) -> Result<Server> {
    let clock = Clock::standing(now);
    let server = open_with(config, true, clock.clone()).await?;
    play(&server, &clock, now, tale).await?;
    Ok(server)
}

/// Brings an empty database to the schema, marks it and plays the story up to `today`, where the clock
/// is left standing.
pub async fn play(server: &Server, clock: &Clock, today: At, tale: Tale) -> Result<()> {
    let calendar = Calendar::shipped().map_err(Fault::from)?;
    let days = Days::around(today, &calendar);
    clock.set(days.begin());
    server.store_migrate().await?;
    // marked before the first event: half a demo must not pass for a bureau's own database either
    server.mark_demo().await?;
    adopt(server, PROFILE).await?;
    let mut story = Story::new(days);
    people::come(&mut story).await?;
    if tale == Tale::Whole {
        turns::lay(&mut story)?;
    }
    story.play(server, clock).await?;
    clock.set(today);
    Ok(())
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn remove_database(file: &Path) -> std::io::Result<()> {
    ["", "-wal", "-shm"]
        .iter()
        .try_for_each(|ending| remove(&beside(file, ending)))
}

fn remove_folder(folder: &Path) -> std::io::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(e),
        _ => Ok(()),
    }
}

fn remove(file: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(file) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(e),
        _ => Ok(()),
    }
}
