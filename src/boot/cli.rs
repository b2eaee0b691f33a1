//! The command line: one binary, one command a task.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use super::config::Config;
use super::router::{App, router};
use super::{backup, log, policy_print, serve, text_message};
use crate::domain::account;
use crate::domain::actor::{Actor, Role};
use crate::domain::calendar::Calendar;
use crate::domain::ids::{AccountId, AppointmentId, UnitId};
use crate::domain::leniency::rule::RuleBook;
use crate::domain::reference;
use crate::domain::rulebook::Rulebook;
use crate::domain::text::Line;
use crate::server::clock::Clock;
use crate::server::files::FileStore;
use crate::server::rebuild::Checkpoint;
use crate::server::store::seal::MasterKey;
use crate::server::store::{Store, StoreError};
use crate::server::{Beside, Failure, Server, random};

/// Zhuqi 助企: the case-handling system with which a bureau serves enterprises.
#[derive(Debug, Parser)]
#[command(name = "zhuqi", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages.
    Serve,
    /// Bring the database to this program's schema and take the shipped reference data into force.
    Migrate {
        /// The bureau profile to begin with: jiaozuo or shili.
        #[arg(long, default_value = "jiaozuo")]
        profile: String,
    },
    /// Make a demo database by playing its story through the same commands people use.
    Demo {
        /// Throw the embedded demo database away and play it again.
        #[arg(long)]
        reset: bool,
        /// Only the bureau, its people and the firms: every page as it is on the first day.
        #[arg(long)]
        people_only: bool,
    },
    /// Accounts.
    #[command(subcommand)]
    Account(AccountCommand),
    /// Do now what `serve` does every few minutes: count silent answers, accept what nobody accepted in time, press
    /// what has reached a rung of the supervision ladder.
    Sweep,
    /// Fill the read tables from the events.
    Rebuild,
    /// The log.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// The permission rules.
    #[command(subcommand)]
    Policy(PolicyCommand),
    /// Copy database and attachments into a folder while serving; keys stay apart.
    Backup {
        /// The folder, made if it is missing.
        folder: PathBuf,
    },
    /// Bring a backup back into an empty data folder.
    Restore {
        /// The folder of the backup.
        folder: PathBuf,
    },
    /// The key outside the database.
    #[command(subcommand)]
    Key(KeyCommand),
    /// Look over configuration, database and keys.
    Check,
    /// Deadlines.
    #[command(subcommand)]
    Term(TermCommand),
    /// The leniency rule.
    #[command(subcommand)]
    Leniency(LeniencyCommand),
}

#[derive(Debug, Subcommand)]
enum LeniencyCommand {
    /// Propose on facts in a file, without saving anything.
    Propose(super::leniency_cli::Propose),
    /// Ask the rule again about every decided file, and name what differs.
    Replay,
}

#[derive(Debug, Subcommand)]
enum TermCommand {
    /// Count a due date and show how it was reached, without saving anything.
    Try(super::term_cli::TryOut),
}

#[derive(Debug, Subcommand)]
enum AccountCommand {
    /// Print the code an authenticator would show now; in a demo only, where nobody has one.
    Totp {
        /// Whose log-in.
        login: String,
    },
    /// Create the first administrator and print a one-time code.
    Create {
        /// What is typed at log-in.
        #[arg(long)]
        login: String,
        /// The person's name.
        #[arg(long)]
        name: String,
        /// The unit.
        #[arg(long)]
        unit: String,
    },
}

#[derive(Debug, Subcommand)]
enum KeyCommand {
    /// Wrap every record key with a new key, while serving; killed on the way, it goes on where it is asked again.
    Rotate {
        /// Only write the new key into the key file, to be copied to every node first.
        #[arg(long)]
        prepare: bool,
    },
}

#[derive(Debug, Subcommand)]
enum AuditCommand {
    /// Walk the chain and name the first bad entry.
    Verify,
}

#[derive(Debug, Subcommand)]
enum PolicyCommand {
    /// Print roles × actions and every endpoint with its rule.
    Print {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Runs the program.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    log::start();
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(e) => return say_why(&e),
    };
    match runtime.block_on(run(cli.command)) {
        Ok(code) => code,
        Err(e) => say_why(e.as_ref()),
    }
}

fn say_why(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("zhuqi: {error}");
    ExitCode::FAILURE
}

/// Prints a result. A reader that has seen enough (`| head`) is no fault.
fn say(text: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{text}");
}

async fn run(command: Command) -> Result<ExitCode> {
    if let Command::Policy(PolicyCommand::Print { json }) = command {
        say(&if json {
            policy_print::json()
        } else {
            policy_print::text()
        });
        return Ok(ExitCode::SUCCESS);
    }
    if let Command::Term(TermCommand::Try(asked)) = &command {
        super::term_cli::run(asked, std::io::stdin().lock(), say)?;
        return Ok(ExitCode::SUCCESS);
    }
    if let Command::Leniency(LeniencyCommand::Propose(asked)) = &command {
        let note = |text: &str| eprintln!("{text}");
        return super::leniency_cli::run(asked, say, note).await;
    }
    let config = Config::from_env()?;
    match command {
        Command::Leniency(_) => return replay(&config).await,
        Command::Serve => start_serving(config).await?,
        Command::Migrate { profile } => {
            make_folders(&config)?;
            let server = open(&config, true).await?;
            server.store_migrate().await?;
            adopt(&server, &profile).await?;
            say("The database stands at this program's schema.");
            if !server.has_accounts().await? {
                say(
                    "There is no account yet: zhuqi account create --login NAME --name NAME --unit UNIT",
                );
            }
        }
        Command::Demo { reset, people_only } => {
            make_folders(&config)?;
            let tale = match people_only {
                true => super::demo::Tale::People,
                false => super::demo::Tale::Whole,
            };
            super::demo::make(&config, reset, tale).await?;
            say(&super::demo::accounts_text());
        }
        Command::Account(AccountCommand::Totp { login }) => {
            let server = open(&config, false).await?;
            say(&demo_code(&server, &login).await?);
        }
        Command::Account(AccountCommand::Create { login, name, unit }) => {
            let server = open(&config, false).await?;
            say(&first_account(&server, &login, &name, &unit).await?);
        }
        Command::Rebuild => {
            let server = open(&config, false).await?;
            let entries = server.rebuild().await?;
            say(&format!("Read tables filled again from {entries} events."));
        }
        Command::Sweep => {
            let server = open(&config, false).await?;
            if config.text_gateway.is_some() {
                server.send_texts();
            }
            let silent = server.sweep().await?;
            let accepted = server.accept_by_silence().await?;
            let passed = server.pass_to_pool().await?;
            let left = server.drop_left_uploads().await?;
            let cleared = server.clear_orphans().await?;
            let pressed = server.press().await?;
            say(&format!(
                "Answers counted as silent: {silent}. Complaints accepted by silence: {accepted}. \
                 Reviews passed to the pool: {passed}. \
                 Uploads that were never sent forgotten: {left}. \
                 Files without a record cleared away: {cleared}. Rungs of the ladder reached: {pressed}."
            ));
        }
        Command::Audit(AuditCommand::Verify) => return verify(&config).await,
        Command::Backup { folder } => {
            let server = open(&config, false).await?;
            say(&backup::make(&config, &server, &folder).await?);
        }
        Command::Restore { folder } => say(&backup::restore(&config, &folder)?),
        Command::Key(KeyCommand::Rotate { prepare }) => {
            say(&super::key_cli::rotate(&config, prepare).await?);
        }
        Command::Check => {
            let server = open(&config, false).await?;
            let keys = server.check_keys().await?;
            let verified = server.verify(&[]).await?;
            say(&format!(
                "configuration ok\nkeys ok: {keys} record keys open\ndatabase ok: {} events",
                verified.entries
            ));
        }
        Command::Policy(_) | Command::Term(_) => {}
    }
    Ok(ExitCode::SUCCESS)
}

async fn replay(config: &Config) -> Result<ExitCode> {
    let server = open(config, false).await?;
    let replayed = server.replay_leniency().await?;
    let mut same = 0;
    for file in &replayed {
        if file.differs.is_empty() {
            same += 1;
        } else {
            say(&format!(
                "{} differs: {}",
                file.number,
                file.differs.join(", ")
            ));
        }
    }
    say(&format!(
        "{same} of {} decided files come out the same.",
        replayed.len()
    ));
    Ok(match same == replayed.len() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}

fn make_folders(config: &Config) -> Result<()> {
    std::fs::create_dir_all(&config.data_dir)?;
    if let Some(folder) = config.key_file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    Ok(())
}

/// The master key; made when `make` and the file is missing.
fn master_key(config: &Config, make: bool) -> Result<MasterKey> {
    if !config.key_file.exists() {
        if !make {
            let missing = format!("{} is missing", config.key_file.display());
            return Err(StoreError::Key(missing).into());
        }
        super::key_cli::write(&config.key_file, &MasterKey::random())?;
    }
    Ok(MasterKey::open(&config.key_file)?)
}

/// Opens the server over the configured database. With `make`, an empty one is fine and keys are made.
pub(super) async fn open(config: &Config, make: bool) -> Result<Server> {
    let clock = Clock::system();
    open_with(config, make, clock).await
}

pub(super) async fn open_with(config: &Config, make: bool, clock: Clock) -> Result<Server> {
    if !make
        && let Some(file) = config.sqlite_file()
        && !file.exists()
    {
        let missing = format!(
            "{} does not exist; run `zhuqi migrate` (or `zhuqi demo`) first",
            file.display()
        );
        return Err(missing.into());
    }
    let store = Store::open(&config.database_url, None).await?;
    if !make {
        store.require_schema().await?;
    }
    let files = FileStore::open(&config.attachments())?;
    Ok(Server::new(store, master_key(config, make)?, clock, files))
}

fn why(failure: Failure) -> Box<dyn std::error::Error> {
    match failure {
        Failure::Refused(refusal) => {
            crate::web::words::refusal(crate::views::name::Lang::En, &refusal).into()
        }
        Failure::Broken(fault) => fault.into(),
    }
}

/// Takes the shipped rulebook and calendar into force where none is.
pub(super) async fn adopt(server: &Server, profile: &str) -> Result<()> {
    if server.has_reference().await? {
        return Ok(());
    }
    let rulebook = Rulebook::shipped(profile).map_err(|e| format!("{e:?}"))?;
    let calendar = Calendar::shipped().map_err(|e| format!("{e:?}"))?;
    let leniency = RuleBook::shipped().map_err(|e| e.to_string())?;
    let system = Actor::system();
    let commands = [
        reference::Command::AdoptRulebook(Box::new(rulebook)),
        reference::Command::AdoptCalendar(calendar),
        reference::Command::AdoptLeniency(Box::new(leniency)),
    ];
    for command in commands {
        server
            .run(&system, command, Beside::default())
            .await
            .map_err(why)?;
    }
    Ok(())
}

async fn first_account(server: &Server, login: &str, name: &str, unit: &str) -> Result<String> {
    if server.has_accounts().await? {
        return Err("there is an administrator already; accounts are made on the page".into());
    }
    let line = |text: &str| Line::parse(text, 40).map_err(|e| format!("{e:?}"));
    let id = AccountId(random::id());
    let command = account::Command::CreateStaff {
        id: id.clone(),
        appointment: AppointmentId(random::id()),
        login: line(login)?,
        name: line(name)?,
        role: Role::Admin,
        unit: UnitId(unit.to_owned()),
    };
    let system = Actor::system();
    server
        .run(&system, command, Beside::default())
        .await
        .map_err(why)?;
    let code = server
        .issue_code(&system, &id, line("first administrator")?)
        .await
        .map_err(why)?;
    Ok(format!(
        "{login} can log in once with the code {code} and then chooses a password."
    ))
}

async fn demo_code(server: &Server, login: &str) -> Result<String> {
    if !server.is_demo().await? {
        return Err("codes are printed in a demo only".into());
    }
    let none = "nobody of this log-in has begun to set up the second step; open /second-factor/enrol first";
    Ok(server.code_now(login).await?.ok_or(none)?)
}

async fn verify(config: &Config) -> Result<ExitCode> {
    let server = open(config, false).await?;
    let outside = checkpoints(config)?;
    let verified = server.verify(&outside).await?;
    if let Some(broken) = verified.broken {
        say(&format!(
            "The log is broken at position {}: {:?}",
            broken.position, broken.fault
        ));
        return Ok(ExitCode::FAILURE);
    }
    say(&format!("{} events, the chain holds.", verified.entries));
    if let Some(head) = verified.head {
        use std::io::Write;
        let mut file = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(config.checkpoints())?;
        writeln!(file, "{} {}", head.position, head.hash)?;
        file.sync_all()?;
    }
    Ok(ExitCode::SUCCESS)
}

fn checkpoints(config: &Config) -> Result<Vec<Checkpoint>> {
    let path = config.checkpoints();
    if !path.exists() {
        return Ok(Vec::new());
    }
    let text = std::fs::read_to_string(path)?;
    let read = |line: &str| {
        let (position, hash) = line.split_once(' ')?;
        Some(Checkpoint {
            position: position.parse().ok()?,
            hash: hash.trim().to_owned(),
        })
    };
    Ok(text.lines().filter_map(read).collect())
}

/// Sweeps from one clearing of files to the next, some six hours: it looks at every blob there is.
const CLEARING: u32 = 72;
/// Minutes between two sweeps.
const SWEEP_MINUTES: u64 = 5;
/// Seconds after which a new calendar edition is seen at the latest.
const RECOMPUTE_SECONDS: u64 = 2;

/// What one part of the work beside the requests did, for the log: nothing where there was nothing to do.
fn logged(swept: std::result::Result<u64, StoreError>, done: &str, failed: &str) {
    match swept {
        Ok(0) => {}
        Ok(n) => tracing::info!(n, "{done}"),
        Err(fault) => {
            tracing::error!(fault = %crate::server::StoreFault(&fault), "{failed}");
        }
    }
}

async fn sweep_now_and_then(server: Server) {
    let mut tick = tokio::time::interval(std::time::Duration::from_secs(60 * SWEEP_MINUTES));
    let mut ticks: u32 = 0;
    loop {
        tick.tick().await;
        logged(
            server.sweep().await,
            "answers counted as silent",
            "the sweep failed",
        );
        logged(
            server.accept_by_silence().await,
            "complaints accepted by silence",
            "acceptance by silence failed",
        );
        logged(
            server.pass_to_pool().await,
            "reviews passed to the pool",
            "reviews stay with their unit",
        );
        logged(
            server.drop_stale_parts().await,
            "uploads that broke off cleared away",
            "uploads that broke off stay",
        );
        if ticks.is_multiple_of(CLEARING) {
            logged(
                server.drop_left_uploads().await,
                "uploads that were never sent forgotten",
                "uploads that were never sent stay",
            );
            logged(
                server.clear_orphans().await,
                "files without a record cleared away",
                "files without a record stay",
            );
        }
        ticks = ticks.wrapping_add(1);
        // last: what the others settled is pressed no more
        logged(
            server.press().await,
            "rungs of the ladder reached",
            "the ladder failed",
        );
    }
}

async fn recompute_when_needed(server: Server) {
    let mut tick = tokio::time::interval(std::time::Duration::from_secs(RECOMPUTE_SECONDS));
    loop {
        tick.tick().await;
        logged(
            server.recompute().await,
            "dates recounted",
            "recounting failed",
        );
    }
}

async fn start_serving(config: Config) -> Result<()> {
    let server = open(&config, false).await?;
    if !server.has_reference().await? {
        return Err("no rulebook is in force; run `zhuqi migrate` first".into());
    }
    let demo = server.is_demo().await?;
    if demo && !config.addr.ip().is_loopback() && !config.demo_public {
        return Err(
            "a demo database listens on loopback only; ZHUQI_DEMO_PUBLIC=1 allows more".into(),
        );
    }
    let listener = tokio::net::TcpListener::bind(config.addr).await?;
    say(&format!("Zhuqi 助企 is at {}", config.origin));
    if demo {
        say(&super::demo::accounts_text());
    }
    tokio::spawn(sweep_now_and_then(server.clone()));
    tokio::spawn(recompute_when_needed(server.clone()));
    if let Some(gateway) = config.text_gateway.clone() {
        server.send_texts();
        tokio::spawn(text_message::send_now_and_then(server.clone(), gateway));
    }
    serve::serve(listener, router(App::new(server, config, demo))).await?;
    Ok(())
}
