//! What we depend on: licences, banned and doubled crates, where they come from, and known weaknesses.

use std::process::{Command, Stdio};

use crate::command::{cargo, output, succeed};
use crate::step::Steps;

/// Builds on the Rust version that Cargo.toml names.
const VERSION: &str = "0.20.2";

/// Runs cargo-deny, after building it where it is missing.
pub fn check() -> anyhow::Result<()> {
    let mut steps = Steps::new(4);
    steps.run("looking for cargo-deny", require)?;
    steps.run("checking bans, licences and sources", || {
        let which = ["bans", "licenses", "sources"];
        succeed(deny_check().arg("--hide-inclusion-graph").args(which))
    })?;
    let fetched = steps.run("fetching the database of advisories", || Ok(fetch()))?;
    steps.run("checking advisories", || {
        if fetched {
            return succeed(deny_check().args(["--disable-fetch", "advisories"]));
        }
        println!("advisories not checked: their database could not be fetched");
        Ok(())
    })
}

/// Over every crate of the workspace, the builder's own included.
fn deny_check() -> Command {
    cargo(&["deny", "--workspace", "check"])
}

fn require() -> anyhow::Result<()> {
    if let Some(version) = output(&mut cargo(&["deny", "--version"])) {
        println!("{}", version.trim());
        return Ok(());
    }
    println!("cargo-deny is missing: building {VERSION}, once; this takes some minutes");
    let mut install = cargo(&["install", "cargo-deny", "--locked", "--version", VERSION]);
    // it is run for seconds and built for minutes: build it quickly
    install
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    succeed(&mut install)
}

fn fetch() -> bool {
    let mut fetch = cargo(&["deny", "fetch", "db"]);
    fetch
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
