//! A throw-away PostgreSQL cluster for the tests: made, started, stopped and removed by one run.

use std::fs;
use std::io::Read;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use nix::sys::signal::Signal;
use nix::unistd::{User, geteuid};

use crate::command::{output, succeed};
use crate::leftovers::{Folder, Process};
use crate::server::free_address;
use crate::tools::POSTGRESQL;

/// How long the started server may take to accept connections.
const PATIENCE: Duration = Duration::from_secs(60);

/// Lives as long as this value; a crash may lose everything in it, which is what makes it quick.
pub struct Cluster {
    // dropped first: the server must be gone before its files
    _server: Process,
    _folder: Folder,
    url: String,
}

impl Cluster {
    pub fn start() -> anyhow::Result<Self> {
        let programs = POSTGRESQL.require()?;
        let folder = Folder::create("postgres")?;
        let account = Account::unprivileged()?;
        account.give(folder.path())?;

        let password = random_hex()?;
        let password_file = folder.path().join("password");
        fs::write(&password_file, &password)?;
        account.give(&password_file)?;
        let data = folder.path().join("data");
        let mut initdb = account.command(&programs.join("initdb"), folder.path());
        initdb
            .args([
                "--username=zhuqi",
                "--auth=password",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync",
            ])
            .arg(format!("--pwfile={}", password_file.display()))
            .arg("--pgdata")
            .arg(&data)
            .stdout(Stdio::null());
        succeed(&mut initdb)?;

        let address = free_address()?;
        let log = fs::File::create(folder.path().join("log"))?;
        let mut postgres = account.command(&programs.join("postgres"), folder.path());
        postgres.arg("-D").arg(&data);
        let port = format!("port={}", address.port());
        let sockets = format!("unix_socket_directories={}", folder.path().display());
        for setting in SETTINGS
            .iter()
            .copied()
            .chain([port.as_str(), sockets.as_str()])
        {
            postgres.args(["-c", setting]);
        }
        postgres.stdout(log.try_clone()?).stderr(log);
        // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients
        let server = Process::start(&mut postgres, Signal::SIGINT)?;
        let ready = wait_until_ready(&server, &programs.join("pg_isready"), address.port());
        if let Err(error) = ready {
            let mut log = String::new();
            fs::File::open(folder.path().join("log"))?.read_to_string(&mut log)?;
            return Err(error.context(log));
        }
        let url = format!("postgres://zhuqi:{password}@{address}/postgres");
        Ok(Self {
            _server: server,
            _folder: folder,
            url,
        })
    }

    /// Leads to the cluster's owner, who may create databases.
    pub fn url(&self) -> &str {
        &self.url
    }
}

/// Nothing here need survive a crash or fill a small disk; every test opens connections of its own.
const SETTINGS: [&str; 7] = [
    "listen_addresses=127.0.0.1",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=300",
    "max_wal_size=128MB",
    "timezone=UTC",
];

/// Who runs the cluster: PostgreSQL refuses to be run by root.
struct Account(Option<User>);

impl Account {
    fn unprivileged() -> anyhow::Result<Self> {
        if !geteuid().is_root() {
            return Ok(Self(None));
        }
        for name in ["postgres", "nobody"] {
            if let Some(user) = User::from_name(name)? {
                return Ok(Self(Some(user)));
            }
        }
        bail!("run by root, and there is no account `postgres` or `nobody` to run PostgreSQL as")
    }

    /// Makes the file or folder this account's, and nobody else's to read.
    fn give(&self, path: &Path) -> anyhow::Result<()> {
        let mode = if path.is_dir() { 0o700 } else { 0o600 };
        fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
        if let Some(user) = &self.0 {
            chown(path, Some(user.uid.as_raw()), Some(user.gid.as_raw()))
                .with_context(|| format!("cannot give {} to {}", path.display(), user.name))?;
        }
        Ok(())
    }

    fn command(&self, program: &Path, folder: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(folder).stdin(Stdio::null());
        if let Some(user) = &self.0 {
            command.uid(user.uid.as_raw()).gid(user.gid.as_raw());
        }
        command
    }
}

fn wait_until_ready(server: &Process, pg_isready: &Path, port: u16) -> anyhow::Result<()> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if let Some(status) = server.ended() {
            bail!("PostgreSQL ended with {status} before it was ready");
        }
        let mut ask = Command::new(pg_isready);
        ask.args([
            "--quiet",
            "--host=127.0.0.1",
            "--dbname=postgres",
            "--username=zhuqi",
        ]);
        if output(ask.arg(format!("--port={port}"))).is_some() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    bail!("PostgreSQL was not ready within {} s", PATIENCE.as_secs())
}

/// 128 random bits: other accounts of this machine can reach the port while the tests run.
fn random_hex() -> anyhow::Result<String> {
    let mut bytes = [0; 16];
    fs::File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
