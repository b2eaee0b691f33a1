//! Builds the server program, gives it its settings, and waits until it answers.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::assets::Profile;
use crate::command::{cargo, root, succeed, target};
use crate::leftovers::Process;

/// How long a started server may take to answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where one running server keeps its things and listens.
pub struct Place {
    pub database: String,
    /// Attachments and keys.
    pub data: PathBuf,
    pub address: String,
}

impl Place {
    /// A server with an SQLite database of its own in `folder`.
    pub fn within(folder: &Path, address: SocketAddr) -> Self {
        Self {
            database: format!("sqlite://{}", folder.join("demo.db").display()),
            data: folder.to_owned(),
            address: address.to_string(),
        }
    }

    /// The server program at this place, without a subcommand yet.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(root())
            .env("DATABASE_URL", &self.database)
            .env("ZHUQI_DATA_DIR", &self.data)
            .env("ZHUQI_ADDR", &self.address)
            .env("ZHUQI_ORIGIN", self.origin());
        command
    }

    /// What a browser has before the path.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// Builds the server and answers with its path.
pub fn build(profile: Profile) -> anyhow::Result<PathBuf> {
    let mut command = cargo(&["build", "--bin", "zhuqi"]);
    let folder = match profile {
        Profile::Dev => "debug",
        Profile::Release => {
            command.arg("--release");
            "release"
        }
    };
    succeed(&mut command)?;
    Ok(target().join(folder).join("zhuqi"))
}

/// A loopback port that was free a moment ago.
pub fn free_address() -> anyhow::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").context("no free port on loopback")?;
    Ok(listener.local_addr()?)
}

/// Returns once `GET /healthz` gives 200; an error if the server ends before, or is silent for too long.
pub fn wait_until_healthy(process: &Process, address: &str) -> anyhow::Result<()> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if let Some(status) = process.ended() {
            bail!("the server ended with {status} before it answered");
        }
        if healthy(address).unwrap_or(false) {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    bail!(
        "no answer from http://{address}/healthz within {} s",
        PATIENCE.as_secs()
    )
}

fn healthy(address: &str) -> anyhow::Result<bool> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    write!(
        stream,
        "GET /healthz HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )?;
    let mut start = [0; 12];
    stream.read_exact(&mut start)?;
    Ok(start.ends_with(b" 200"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_200_is_healthy() {
        for (status, expected) in [("200 OK", true), ("503 Service Unavailable", false)] {
            let listener = TcpListener::bind("127.0.0.1:0").unwrap();
            let address = listener.local_addr().unwrap().to_string();
            let answer = std::thread::spawn(move || {
                let (mut stream, _) = listener.accept().unwrap();
                let mut request = [0; 1024];
                let _length = stream.read(&mut request).unwrap();
                write!(stream, "HTTP/1.1 {status}\r\n\r\n").unwrap();
            });
            assert_eq!(healthy(&address).unwrap(), expected);
            answer.join().unwrap();
        }
    }
}
