//! `cargo xtask`: runs, builds and tests Zhuqi with libraries that Cargo.lock pins, so that no tool need be installed by hand.
#![expect(
    clippy::print_stdout,
    reason = "a command that a person watches talks on standard output"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "the server's rule that configuration is read in one place does not bind its builder"
)]

mod assets;
mod browser;
mod command;
mod deny;
mod leftovers;
mod postgres;
mod run;
mod server;
mod step;
mod test;
mod tools;

use std::process::ExitCode;

use assets::Profile;

const USAGE: &str = "\
cargo xtask run [--release] [-- ARGUMENTS OF zhuqi serve]
    builds everything, makes a demo database on the first start, serves on 127.0.0.1:3000
cargo xtask build [--release]
    builds WASM, style and server only
cargo xtask screenshots [-- ARGUMENTS OF Playwright]
    pictures of the review's routes in every look, into the ignored folder screenshots/
cargo xtask pace [-- ARGUMENTS OF Playwright]
    what those routes cost on a slow phone, into docs/pace.md; what is over its budget fails
cargo xtask test [--all] [PART ...] [-- ARGUMENTS OF THE TEST PROGRAM]
    runs all parts, or those named; with --all the browser meets every route in every combination:";

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&given) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(given: &[String]) -> anyhow::Result<ExitCode> {
    std::env::set_current_dir(command::root())?;
    leftovers::remove_on_signal()?;
    let (own, passed_on) = split(given);
    let Some((verb, options)) = own.split_first() else {
        return Ok(usage());
    };
    match verb.as_str() {
        "run" => run::run(profile(options)?, passed_on),
        "build" => run::build(profile(options)?).map(|()| ExitCode::SUCCESS),
        "screenshots" => browser::screenshots(passed_on).map(|()| ExitCode::SUCCESS),
        "pace" => browser::pace(passed_on).map(|()| ExitCode::SUCCESS),
        "test" => test::run(options, passed_on),
        _ => Ok(usage()),
    }
}

/// What stands before the first `--`, for xtask itself, and what stands after it, for the program it starts.
fn split(given: &[String]) -> (&[String], &[String]) {
    match given.iter().position(|word| word == "--") {
        Some(at) => (&given[..at], &given[at + 1..]),
        None => (given, &[]),
    }
}

fn profile(options: &[String]) -> anyhow::Result<Profile> {
    match options {
        [] => Ok(Profile::Dev),
        [only] if only == "--release" => Ok(Profile::Release),
        _ => anyhow::bail!("unknown option in `{}`\n{USAGE}", options.join(" ")),
    }
}

fn usage() -> ExitCode {
    println!("{USAGE}");
    for part in &test::PARTS {
        println!("    {:<9} {}", part.name, part.what);
    }
    ExitCode::from(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn only_the_first_double_dash_splits() {
        let given = words("test browser -- -g queue -- x");
        let (own, passed_on) = split(&given);
        assert_eq!(own, words("test browser"));
        assert_eq!(passed_on, words("-g queue -- x"));
    }

    #[test]
    fn an_unknown_option_is_refused() {
        assert!(profile(&words("--relase")).is_err());
        assert_eq!(profile(&words("--release")).unwrap(), Profile::Release);
    }
}
