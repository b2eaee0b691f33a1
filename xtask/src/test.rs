//! `cargo xtask test`: the parts, run in order and to the last even after a failure, then their table.

use std::num::NonZero;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use anyhow::bail;

use crate::assets::{APART, FOR_BROWSER};
use crate::command::{cargo, output, succeed};
use crate::postgres::Cluster;
use crate::step::{Steps, spoken};
use crate::tools::require_wasm_target;
use crate::{browser, deny};

/// One of the tests that can be run alone.
pub struct Part {
    pub name: &'static str,
    pub what: &'static str,
    /// Is given the words after `--`.
    run: fn(&[String]) -> anyhow::Result<()>,
}

/// In the order in which they run: the browser last, so that a log ends with the walk that failed.
pub const PARTS: [Part; 7] = [
    Part {
        name: "fmt",
        what: "formatting",
        run: |_| fmt(),
    },
    Part {
        name: "deny",
        what: "licences, bans, sources and advisories",
        run: |_| deny::check(),
    },
    Part {
        name: "clippy",
        what: "lints of server, tests and WASM; warnings are errors",
        run: |_| clippy(),
    },
    Part {
        name: "unit",
        what: "tests beside the code",
        run: unit,
    },
    Part {
        name: "sqlite",
        what: "front-door tests on SQLite",
        run: sqlite,
    },
    Part {
        name: "postgres",
        what: "the same on a throw-away PostgreSQL",
        run: postgres,
    },
    Part {
        name: "browser",
        what: "Playwright in Chromium, with and without script",
        run: browser::test,
    },
];

/// Tells the front-door tests which PostgreSQL to use; without it they use SQLite.
const TEST_DATABASE: &str = "ZHUQI_TEST_DATABASE";

/// Crates of the server that must never reach the browser.
const SERVER_ONLY: [&str; 5] = ["sea-orm", "sqlx-core", "libsqlite3-sys", "argon2", "axum"];

/// Packages that are built together.
struct Group {
    name: &'static str,
    packages: &'static [&'static str],
    /// Where their tests beside the code are.
    targets: &'static [&'static str],
}

/// Apart, as the commands of every day build them: over the whole workspace cargo would build the crates that both use once
/// more, with the features of both.
const GROUPS: [Group; 2] = [
    Group {
        name: "the server",
        packages: &["--package", "zhuqi", "--package", "migrations"],
        targets: &["--lib", "--bins"],
    },
    Group {
        name: "xtask",
        packages: &["--package", "xtask"],
        targets: &["--bins"],
    },
];

/// Runs the named parts, or all; succeeds if each did.
pub fn run(given: &[String], passed_on: &[String]) -> anyhow::Result<ExitCode> {
    let (flags, names): (Vec<String>, Vec<String>) =
        given.iter().cloned().partition(|word| word == browser::ALL);
    let to_browser: Vec<String> = flags.iter().chain(passed_on).cloned().collect();
    let chosen = choose(&names)?;
    let mut results = Vec::new();
    for (at, part) in chosen.iter().enumerate() {
        println!(
            "\n== {} ({} of {}): {}",
            part.name,
            at + 1,
            chosen.len(),
            part.what
        );
        let start = Instant::now();
        let words = match part.name {
            "browser" => &to_browser,
            _ => passed_on,
        };
        let outcome = (part.run)(words);
        if let Err(error) = &outcome {
            println!("{} failed: {error:#}", part.name);
        }
        results.push((part.name, outcome.is_ok(), start.elapsed()));
    }
    print_table(&results);
    let failed = results.iter().filter(|(_, passed, _)| !passed).count();
    println!("{} passed, {failed} failed", results.len() - failed);
    Ok(if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn choose(names: &[String]) -> anyhow::Result<Vec<&'static Part>> {
    for name in names {
        if !PARTS.iter().any(|part| part.name == name) {
            let known: Vec<_> = PARTS.iter().map(|part| part.name).collect();
            bail!("there is no part `{name}`; there are {}", known.join(", "));
        }
    }
    let wanted = |part: &&Part| names.is_empty() || names.iter().any(|name| name == part.name);
    Ok(PARTS.iter().filter(wanted).collect())
}

fn print_table(results: &[(&str, bool, Duration)]) {
    println!("\n{:<9} {:<7} {:>12}", "part", "result", "time");
    for (name, passed, time) in results {
        let result = if *passed { "passed" } else { "FAILED" };
        println!("{name:<9} {result:<7} {:>12}", spoken(*time));
    }
    println!(
        "{:<17} {:>12}",
        "together",
        spoken(results.iter().map(|(_, _, time)| *time).sum())
    );
}

fn fmt() -> anyhow::Result<()> {
    succeed(&mut cargo(&["fmt", "--all", "--check"]))
}

fn clippy() -> anyhow::Result<()> {
    let mut steps = Steps::new(6);
    steps.run("looking for Rust's WASM target", require_wasm_target)?;
    for group in GROUPS {
        steps.run(&format!("clippy of {}", group.name), || {
            let mut command = cargo(&["clippy", "--all-targets"]);
            succeed(
                command
                    .args(group.packages)
                    .args(["--", "--deny", "warnings"]),
            )
        })?;
    }
    steps.run("clippy of the WASM", || {
        let mut command = cargo(&["clippy"]);
        succeed(
            command
                .args(FOR_BROWSER)
                .args(APART)
                .args(["--", "--deny", "warnings"]),
        )
    })?;
    // what only a development build has is left out there, and nothing else may be
    steps.run("checking the server as it is shipped", || {
        succeed(&mut cargo(&[
            "check",
            "--release",
            "--package",
            "zhuqi",
            "--bins",
        ]))
    })?;
    steps.run(
        "looking for server crates in the WASM",
        no_server_crates_in_wasm,
    )
}

/// The feature `ssr` keeps the store out of the browser; one wrong line in Cargo.toml would bring it in unseen.
fn no_server_crates_in_wasm() -> anyhow::Result<()> {
    // `cargo tree` has no word for "the library alone"
    let graph = FOR_BROWSER.iter().filter(|word| **word != "--lib");
    let mut tree = cargo(&["tree", "--edges", "normal", "--prefix", "none"]);
    let Some(listed) = output(tree.args(graph)) else {
        bail!("cargo tree failed")
    };
    let found: Vec<_> = listed
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| SERVER_ONLY.contains(name))
        .collect();
    if !found.is_empty() {
        bail!("the WASM depends on {}", found.join(", "));
    }
    Ok(())
}

fn unit(passed_on: &[String]) -> anyhow::Result<()> {
    let mut steps = Steps::new(GROUPS.len());
    for group in GROUPS {
        steps.run(&format!("tests in {}", group.name), || {
            let mut command = cargo(&["test"]);
            command.args(group.packages).args(group.targets);
            succeed(command.arg("--").args(passed_on))
        })?;
    }
    Ok(())
}

fn sqlite(passed_on: &[String]) -> anyhow::Result<()> {
    succeed(front_door(passed_on).env_remove(TEST_DATABASE))
}

fn postgres(passed_on: &[String]) -> anyhow::Result<()> {
    let mut steps = Steps::new(2);
    let cluster = steps.run("starting a throw-away PostgreSQL", Cluster::start)?;
    steps.run("front-door tests", || {
        succeed(front_door(passed_on).env(TEST_DATABASE, cluster.url()))
    })
}

fn front_door(passed_on: &[String]) -> Command {
    let mut command = cargo(&["test", "--package", "zhuqi", "--test", "integration", "--"]);
    // each waits for its database half of the time
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    command
        .env("RUST_TEST_THREADS", (2 * cores).to_string())
        .args(passed_on);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_run_in_their_own_order_and_unknown_ones_are_refused() {
        let chosen = choose(&["deny".to_owned(), "fmt".to_owned()]).unwrap();
        assert_eq!(
            chosen.iter().map(|part| part.name).collect::<Vec<_>>(),
            ["fmt", "deny"]
        );
        assert_eq!(choose(&[]).unwrap().len(), PARTS.len());
        assert!(choose(&["chrome".to_owned()]).is_err());
    }
}
