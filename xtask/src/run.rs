//! `cargo xtask run` and `cargo xtask build`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::Context;

use crate::assets::{self, Profile};
use crate::command::{root, succeed};
use crate::server::{self, Place};
use crate::step::Steps;

const DEMO_DATABASE: &str = "data/demo.db";

/// Builds WASM, style and server.
pub fn build(profile: Profile) -> anyhow::Result<()> {
    let mut steps = Steps::new(assets::STEPS + 1);
    build_all(profile, &mut steps).map(drop)
}

/// Builds what is not built, makes the demo database if there is none, and becomes the server.
///
/// A database named in `DATABASE_URL` is served as it is: demo data goes into our own file only.
pub fn run(profile: Profile, passed_on: &[String]) -> anyhow::Result<ExitCode> {
    let chosen = std::env::var("DATABASE_URL").ok();
    let making = match &chosen {
        None => Demo::needed(root()),
        Some(_) => None,
    };
    let place = Place {
        database: chosen.unwrap_or_else(|| format!("sqlite://{DEMO_DATABASE}")),
        data: std::env::var_os("ZHUQI_DATA_DIR")
            .unwrap_or_else(|| "data".into())
            .into(),
        address: std::env::var("ZHUQI_ADDR").unwrap_or_else(|_| "127.0.0.1:3000".to_owned()),
    };

    let mut steps = Steps::new(assets::STEPS + 1 + usize::from(making.is_some()));
    let program = build_all(profile, &mut steps)?;
    if let Some(demo) = making {
        let what = "making the demo database (only on the first start)";
        steps.run(what, || demo.make(&mut place.command(&program)))?;
    }
    become_server(place.command(&program).arg("serve").args(passed_on))
}

fn build_all(profile: Profile, steps: &mut Steps) -> anyhow::Result<PathBuf> {
    assets::build(profile, steps)?;
    steps.run("building the server", || server::build(profile))
}

/// A demo database that is still to be made, or that an interrupted start left half made.
struct Demo {
    /// There while the making is under way.
    unfinished: PathBuf,
    half_made: bool,
}

impl Demo {
    fn needed(root: &Path) -> Option<Self> {
        let unfinished = root.join("data/demo.unfinished");
        let half_made = unfinished.exists();
        (half_made || !root.join(DEMO_DATABASE).exists()).then_some(Self {
            unfinished,
            half_made,
        })
    }

    fn make(&self, zhuqi: &mut Command) -> anyhow::Result<()> {
        let cannot = || format!("cannot write {}", self.unfinished.display());
        if let Some(folder) = self.unfinished.parent() {
            fs::create_dir_all(folder).with_context(cannot)?;
        }
        fs::write(&self.unfinished, "").with_context(cannot)?;
        zhuqi.arg("demo");
        if self.half_made {
            zhuqi.arg("--reset");
        }
        succeed(zhuqi)?;
        fs::remove_file(&self.unfinished).with_context(cannot)
    }
}

/// Replaces this process, so that signals and the exit code are the server's own.
fn become_server(command: &mut Command) -> anyhow::Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(error).context("cannot start the server")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::leftovers::Folder;

    #[test]
    fn an_interrupted_making_is_done_again() {
        let folder = Folder::create("demo-test").unwrap();
        let root = folder.path();
        assert!(
            Demo::needed(root)
                .unwrap()
                .make(&mut Command::new("false"))
                .is_err()
        );
        fs::write(root.join(DEMO_DATABASE), "half").unwrap();
        let again = Demo::needed(root).unwrap();
        assert!(again.half_made);
        again.make(&mut Command::new("true")).unwrap();
        assert!(Demo::needed(root).is_none());
    }
}
