//! The browser tests: Playwright in a real Chromium, once with script and once without, each against a server of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::Context;
use nix::sys::signal::Signal;

use crate::assets::{self, Profile};
use crate::command::{root, succeed, target};
use crate::leftovers::{Folder, Process};
use crate::server::{self, Place, free_address};
use crate::step::Steps;
use crate::tools::{CHINESE_FONT, CHROMIUM, NODE};

/// The projects of `playwright.config.ts`, with the variable that tells each where its server is.
/// They do not share a database: one walk must not meet the other's cases.
const PROJECTS: [(&str, &str); 2] = [
    ("script", "ZHUQI_URL"),
    ("no-script", "ZHUQI_URL_NO_SCRIPT"),
];

/// Builds everything, plays the demo story once, serves a copy of it to each project, and runs the specs.
pub fn test(passed_on: &[String]) -> anyhow::Result<()> {
    let mut steps = Steps::new(assets::STEPS + 6);
    let what = "looking for Node.js, Chromium and a Chinese font";
    let (node, chromium) = steps.run(what, || {
        CHINESE_FONT.require()?;
        Ok((NODE.require()?, CHROMIUM.require()?))
    })?;
    steps.run("installing the Node packages", install_packages)?;
    assets::build(Profile::Dev, &mut steps)?;
    let program = steps.run("building the server", || server::build(Profile::Dev))?;

    let folder = Folder::create("browser")?;
    let told = folder.path().join("told");
    steps.run("making the demo database", || {
        fs::create_dir(&told)?;
        succeed(
            Place::within(&told, free_address()?)
                .command(&program)
                .arg("demo"),
        )
    })?;
    let servers = steps.run("starting a server for each project", || {
        PROJECTS
            .iter()
            .map(|(project, variable)| {
                let own = folder.path().join(project);
                assets::copy(&told, &own)?;
                Ok((*variable, Serving::start(&program, &own, project)?))
            })
            .collect::<anyhow::Result<Vec<_>>>()
    })?;
    steps.run("running the browser tests", || {
        // not by npx, which would not hand on the signal that ends us
        let mut playwright = Command::new(&node);
        playwright
            .args(["node_modules/@playwright/test/cli.js", "test"])
            .args(passed_on);
        playwright
            .current_dir(folder_of_tests())
            .env("ZHUQI_CHROMIUM", &chromium);
        for (variable, server) in &servers {
            playwright.env(variable, server.place.origin());
        }
        succeed(&mut playwright)
            .with_context(|| format!("the servers' logs are in {}", folder_of_logs().display()))
    })
}

/// A server that runs while its value lives, with its log in a file that outlives it.
struct Serving {
    _process: Process,
    place: Place,
}

impl Serving {
    fn start(program: &Path, folder: &Path, project: &str) -> anyhow::Result<Self> {
        let place = Place::within(folder, free_address()?);
        fs::create_dir_all(folder_of_logs())?;
        let path = folder_of_logs().join(format!("{project}.log"));
        let log = fs::File::create(&path)?;
        let mut command = place.command(program);
        command
            .arg("serve")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        let process = Process::start(&mut command, Signal::SIGTERM)?;
        server::wait_until_healthy(&process, &place.address).with_context(|| {
            let log = fs::read_to_string(&path).unwrap_or_default();
            format!("the server for `{project}` does not answer; it said:\n{log}")
        })?;
        Ok(Self {
            _process: process,
            place,
        })
    }
}

fn folder_of_tests() -> PathBuf {
    root().join("end2end")
}

fn folder_of_logs() -> PathBuf {
    target().join("browser")
}

/// `npm ci`, unless the packages there came from this very lock file. Playwright's own browser is not wanted: Chromium is the system's.
fn install_packages() -> anyhow::Result<()> {
    let folder = folder_of_tests();
    let lock = fs::read_to_string(folder.join("package-lock.json"))
        .context("cannot read end2end/package-lock.json")?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        println!("unchanged");
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund"])
        .current_dir(&folder);
    succeed(npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    fs::write(stamp, lock).context("cannot mark the Node packages as installed")
}
