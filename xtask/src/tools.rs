//! Programs that are not Rust: where they are looked for, and how a missing one is installed or named.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, bail};

use crate::command::{output, succeed};

/// Something the tests need that cargo cannot build.
pub struct Tool {
    pub name: &'static str,
    /// Answers with its path if a fit one is there.
    pub find: fn() -> Option<PathBuf>,
    /// Debian's and Ubuntu's packages that bring it.
    pub packages: &'static [&'static str],
    /// What to install where there is no apt.
    pub wanted: &'static str,
}

pub const POSTGRESQL: Tool = Tool {
    name: "PostgreSQL",
    find: postgresql,
    packages: &["postgresql"],
    wanted: "a PostgreSQL server, 14 or newer (initdb and postgres on PATH)",
};

const CHROMIUM: Tool = Tool {
    name: "Chromium",
    find: || {
        on_path(&[
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ])
    },
    packages: &["chromium"],
    wanted: "Chromium or Google Chrome",
};

/// Chromium that draws no window: the same pages for a quarter less of the processor.
const HEADLESS_SHELL: Tool = Tool {
    name: "Chromium's headless shell",
    find: || on_path(&["chromium-headless-shell"]),
    packages: &["chromium-headless-shell"],
    wanted: "Chromium's headless shell",
};

/// The browser of the tests: the headless shell where it is there or can be had, else a whole Chromium.
pub fn browser() -> anyhow::Result<PathBuf> {
    HEADLESS_SHELL.require().or_else(|_| CHROMIUM.require())
}

pub const CHINESE_FONT: Tool = Tool {
    name: "a Chinese font",
    find: chinese_font,
    packages: &["fontconfig", "fonts-wqy-zenhei"],
    wanted: "fontconfig and a font with Chinese characters (`fc-list :lang=zh` must list one)",
};

pub const NODE: Tool = Tool {
    name: "Node.js",
    find: node,
    packages: &["nodejs", "npm"],
    wanted: "Node.js 20 or newer, with npm",
};

impl Tool {
    /// Its path; where it is missing it is installed with apt, and where that may not be done the error names what to install.
    pub fn require(&self) -> anyhow::Result<PathBuf> {
        if let Some(path) = (self.find)() {
            return Ok(path);
        }
        let Some(apt) = apt() else {
            bail!(
                "{} is missing, and this user may not install it. Install {} (Debian: apt-get install {}), then run this again",
                self.name,
                self.wanted,
                self.packages.join(" ")
            );
        };
        println!(
            "{} is missing: installing {} with apt",
            self.name,
            self.packages.join(" ")
        );
        apt.install(self.packages)
            .with_context(|| format!("{} is missing", self.name))?;
        (self.find)().with_context(|| {
            format!(
                "{} is still missing after installing {}: install {}",
                self.name,
                self.packages.join(" "),
                self.wanted
            )
        })
    }
}

/// Debian's package tool, with the words that must stand before it.
struct Apt(Vec<&'static str>);

impl Apt {
    fn install(&self, packages: &[&str]) -> anyhow::Result<()> {
        static UPDATED: OnceLock<()> = OnceLock::new();
        if UPDATED.set(()).is_ok() {
            succeed(&mut self.command(&["update", "-q"]))?;
        }
        let words = ["install", "-q", "-y", "--no-install-recommends"];
        succeed(&mut self.command(&[&words, packages].concat()))
    }

    fn command(&self, words: &[&str]) -> Command {
        // through env, since sudo does not hand on the caller's variables
        let line = [
            self.0.as_slice(),
            &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"],
            words,
        ];
        let mut line = line.concat().into_iter();
        let mut command = Command::new(line.next().unwrap_or("apt-get"));
        command.args(line).stdin(std::process::Stdio::null());
        command
    }
}

fn apt() -> Option<Apt> {
    on_path(&["apt-get"])?;
    if nix::unistd::geteuid().is_root() {
        return Some(Apt(Vec::new()));
    }
    output(Command::new("sudo").args(["-n", "true"])).map(|_| Apt(vec!["sudo", "-n"]))
}

/// Makes sure that Rust can build for the browser.
pub fn require_wasm_target() -> anyhow::Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot =
        output(Command::new("rustc").args(["--print", "sysroot"])).context("cannot start rustc")?;
    if Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(TARGET)
        .is_dir()
    {
        return Ok(());
    }
    if on_path(&["rustup"]).is_none() {
        bail!(
            "Rust's target {TARGET} is missing and there is no rustup to add it: install it the way Rust was installed"
        );
    }
    succeed(Command::new("rustup").args(["target", "add", TARGET]))
}

/// The first of these programs that PATH has.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        folders
            .iter()
            .map(|folder| folder.join(name))
            .find(|candidate| candidate.is_file())
    })
}

/// The folder that holds `initdb` and `postgres`: Debian keeps it off PATH, one for each version.
fn postgresql() -> Option<PathBuf> {
    if let Some(initdb) = on_path(&["initdb"]) {
        return std::fs::canonicalize(initdb)
            .ok()?
            .parent()
            .map(Path::to_owned);
    }
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    versions
        .filter_map(|entry| {
            let version: u32 = entry.ok()?.file_name().to_str()?.parse().ok()?;
            let folder = PathBuf::from(format!("/usr/lib/postgresql/{version}/bin"));
            folder.join("initdb").is_file().then_some((version, folder))
        })
        .max()
        .map(|(_, folder)| folder)
}

fn chinese_font() -> Option<PathBuf> {
    let fonts = output(Command::new("fc-list").args([":lang=zh", "file"]))?;
    fonts
        .lines()
        .next()
        .map(|line| PathBuf::from(line.trim_end_matches([':', ' '])))
}

fn node() -> Option<PathBuf> {
    let version = output(Command::new("node").arg("--version"))?;
    let major: u32 = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()?;
    on_path(&["npm"])?;
    on_path(&["node"]).filter(|_| major >= 20)
}
