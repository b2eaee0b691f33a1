//! The browser tests and the pictures for the review: Playwright in a real Chromium, each walk against a server of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, bail};
use nix::sys::signal::Signal;

use crate::assets::{self, Profile};
use crate::command::{output, root, succeed, target};
use crate::leftovers::{Folder, Process};
use crate::server::{self, Place, free_address};
use crate::step::Steps;
use crate::tools::{self, CHINESE_FONT, NODE};

/// Which demo a server begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tale {
    Whole,
    People,
}

/// The servers of the browser tests, each with the variable that tells Playwright where it is. No two share a
/// database: one walk must not meet the other's cases.
const SERVERS: [(&str, &str, Tale); 4] = [
    ("script", "ZHUQI_URL", Tale::Whole),
    ("no-script", "ZHUQI_URL_NO_SCRIPT", Tale::Whole),
    ("routes", "ZHUQI_URL_ROUTES", Tale::Whole),
    ("first-day", "ZHUQI_URL_FIRST_DAY", Tale::People),
];

/// Word after `--` that makes every route meet the whole product of states, widths, looks, languages and scripts.
pub const ALL: &str = "--all";

/// What both commands need before a browser is started.
struct Ready {
    node: PathBuf,
    chromium: PathBuf,
    program: PathBuf,
    folder: Folder,
}

/// How many steps [`ready`] takes.
const READY: usize = assets::STEPS + 3;

fn ready(steps: &mut Steps) -> anyhow::Result<Ready> {
    let what = "looking for Node.js, Chromium and a Chinese font";
    let (node, chromium) = steps.run(what, || {
        CHINESE_FONT.require()?;
        Ok((NODE.require()?, tools::browser()?))
    })?;
    steps.run("installing the Node packages", install_packages)?;
    assets::build(Profile::Dev, steps)?;
    let program = steps.run("building the server", || server::build(Profile::Dev))?;
    let folder = Folder::create("browser")?;
    Ok(Ready {
        node,
        chromium,
        program,
        folder,
    })
}

impl Ready {
    /// Makes a demo database in a folder of its own.
    fn tell(&self, tale: Tale) -> anyhow::Result<PathBuf> {
        let name = match tale {
            Tale::Whole => "told",
            Tale::People => "people",
        };
        let told = self.folder.path().join(name);
        fs::create_dir(&told)?;
        let mut demo = Place::within(&told, free_address()?).command(&self.program);
        demo.arg("demo");
        if tale == Tale::People {
            demo.arg("--people-only");
        }
        succeed(&mut demo)?;
        Ok(told)
    }

    /// Starts a server over a copy of what was told.
    fn serve(&self, name: &str, told: &Path) -> anyhow::Result<Serving> {
        let own = self.folder.path().join(name);
        assets::copy(told, &own)?;
        Serving::start(&self.program, &own, name)
    }

    /// Every endpoint of the router, so that no test keeps a list of its own.
    fn endpoints(&self) -> anyhow::Result<PathBuf> {
        let mut print = Command::new(&self.program);
        print.args(["policy", "print", "--json"]);
        let Some(table) = output(&mut print) else {
            bail!("`zhuqi policy print --json` failed")
        };
        let file = self.folder.path().join("policy.json");
        fs::write(&file, table).context("cannot write the list of endpoints")?;
        Ok(file)
    }

    /// Playwright with these words. Not by npx, which would not hand on the signal that ends us.
    fn playwright(&self, words: &[String]) -> Command {
        let mut playwright = Command::new(&self.node);
        playwright
            .args(["node_modules/@playwright/test/cli.js", "test"])
            .args(words)
            .current_dir(folder_of_tests())
            .env("ZHUQI_CHROMIUM", &self.chromium);
        playwright
    }
}

/// Builds everything, plays the demo story, serves a copy of it to each project, and runs the specs.
pub fn test(passed_on: &[String]) -> anyhow::Result<()> {
    let mut steps = Steps::new(READY + 3);
    let ready = ready(&mut steps)?;
    let (told, people) = steps.run("making the demo databases", || {
        Ok((ready.tell(Tale::Whole)?, ready.tell(Tale::People)?))
    })?;
    let servers = steps.run("starting the servers", || {
        SERVERS
            .iter()
            .map(|(name, variable, tale)| {
                let told = match tale {
                    Tale::Whole => &told,
                    Tale::People => &people,
                };
                Ok((*variable, ready.serve(name, told)?))
            })
            .collect::<anyhow::Result<Vec<_>>>()
    })?;
    steps.run("running the browser tests", || {
        let has = |word: &str| passed_on.iter().any(|w| w == word);
        let words: Vec<String> = passed_on.iter().filter(|w| *w != ALL).cloned().collect();
        let mut playwright = ready.playwright(&words);
        playwright
            .env("ZHUQI_POLICY", ready.endpoints()?)
            .env("ZHUQI_ROUTES", ready.folder.path().join("routes.json"));
        if has(ALL) {
            playwright.env("ZHUQI_ALL", "1");
        }
        for (variable, server) in &servers {
            playwright.env(variable, server.place.origin());
        }
        succeed(&mut playwright)
            .with_context(|| format!("the servers' logs are in {}", folder_of_logs().display()))
    })
}

/// Takes the pictures of the review into `screenshots/`.
pub fn screenshots(passed_on: &[String]) -> anyhow::Result<()> {
    alone("screenshots", "ZHUQI_SCREENSHOTS", passed_on)?;
    println!("they are in {}", root().join("screenshots").display());
    Ok(())
}

/// Measures what the routes of the review cost on a slow phone, and writes it down.
pub fn pace(passed_on: &[String]) -> anyhow::Result<()> {
    alone("pace", "ZHUQI_PACE", passed_on)?;
    println!("it is in {}", root().join("docs/pace.md").display());
    Ok(())
}

/// Runs one project of its own over a served demo; `variable` tells Playwright that it is asked for.
fn alone(project: &str, variable: &str, passed_on: &[String]) -> anyhow::Result<()> {
    let mut steps = Steps::new(READY + 2);
    let ready = ready(&mut steps)?;
    let server = steps.run("making the demo database and serving it", || {
        ready.serve(project, &ready.tell(Tale::Whole)?)
    })?;
    steps.run(&format!("running {project}"), || {
        let mut words = vec!["--project".to_owned(), project.to_owned()];
        words.extend_from_slice(passed_on);
        let mut playwright = ready.playwright(&words);
        playwright
            .env("ZHUQI_URL", server.place.origin())
            .env(variable, "1");
        succeed(&mut playwright)
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
