//! Configuration, read once from the environment. Everything has a default but production's secrets.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// What the program was told.
#[derive(Clone, Debug)]
pub struct Config {
    /// `sqlite://…` or `postgres://…`.
    pub database_url: String,
    /// Where keys, attachments and checkpoints lie.
    pub data_dir: PathBuf,
    /// Where to listen.
    pub addr: SocketAddr,
    /// The exact origin browsers use.
    pub origin: String,
    /// The file of the key outside the database.
    pub key_file: PathBuf,
    /// Where stylesheet, WASM and icons lie.
    pub site_root: PathBuf,
    /// Lets a demo database listen beyond loopback.
    pub demo_public: bool,
    /// Whether staff must have a second factor. Said by nobody: a demo offers it, everything else requires it.
    pub second_factor: Option<SecondFactor>,
    /// What sends text messages; without one nobody is told by one, and nothing promises it.
    pub text_gateway: Option<TextGateway>,
}

/// What sends text messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextGateway {
    /// Nobody: they are only shown, on the page of the outbox. For demos.
    Page,
    /// Whatever takes the files of this folder, one a message: the bureau's own gateway.
    Folder(PathBuf),
}

/// Whether staff must have a second factor. Whoever has one is asked in either case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondFactor {
    /// Nothing can be done without one.
    Required,
    /// It can be enrolled.
    Offered,
}

/// A setting that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// The variable.
    pub name: &'static str,
    /// What is wrong.
    pub what: String,
}

impl std::fmt::Display for ConfigError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.name, self.what)
    }
}

impl std::error::Error for ConfigError {}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads the environment"
)]
fn var(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|v| !v.trim().is_empty())
}

fn second_factor(said: Option<String>) -> Result<Option<SecondFactor>, ConfigError> {
    match said.as_deref() {
        None => Ok(None),
        Some("required") => Ok(Some(SecondFactor::Required)),
        Some("offered") => Ok(Some(SecondFactor::Offered)),
        Some(_) => Err(ConfigError {
            name: "ZHUQI_SECOND_FACTOR",
            what: "must be required or offered".to_owned(),
        }),
    }
}

fn text_gateway(said: Option<String>) -> Result<Option<TextGateway>, ConfigError> {
    match said.as_deref() {
        None => Ok(None),
        Some("page") => Ok(Some(TextGateway::Page)),
        Some(said) => match said.strip_prefix("folder:") {
            Some(folder) if !folder.is_empty() => Ok(Some(TextGateway::Folder(folder.into()))),
            _ => Err(ConfigError {
                name: "ZHUQI_TEXT_GATEWAY",
                what: "must be page or folder:/path".to_owned(),
            }),
        },
    }
}

/// Whether the surroundings name a database; without one a command that needs none goes by what ships.
pub(super) fn names_database() -> bool {
    var("DATABASE_URL").is_some()
}

impl Config {
    /// Reads the environment.
    pub fn from_env() -> Result<Config, ConfigError> {
        let data_dir = PathBuf::from(var("ZHUQI_DATA_DIR").unwrap_or_else(|| "data".to_owned()));
        let addr = var("ZHUQI_ADDR").unwrap_or_else(|| "127.0.0.1:3000".to_owned());
        let addr: SocketAddr = addr.parse().map_err(|_| ConfigError {
            name: "ZHUQI_ADDR",
            what: format!("`{addr}` is not an address and port"),
        })?;
        let origin = var("ZHUQI_ORIGIN").unwrap_or_else(|| format!("http://{addr}"));
        let config = Config {
            database_url: var("DATABASE_URL")
                .unwrap_or_else(|| format!("sqlite://{}", data_dir.join("zhuqi.db").display())),
            key_file: var("ZHUQI_KEY_FILE")
                .map_or_else(|| data_dir.join("keys/master.key"), PathBuf::from),
            site_root: PathBuf::from(
                var("ZHUQI_SITE_ROOT").unwrap_or_else(|| "target/site".to_owned()),
            ),
            demo_public: var("ZHUQI_DEMO_PUBLIC").is_some_and(|v| v == "1"),
            second_factor: second_factor(var("ZHUQI_SECOND_FACTOR"))?,
            text_gateway: text_gateway(var("ZHUQI_TEXT_GATEWAY"))?,
            data_dir,
            addr,
            origin,
        };
        config.check_origin()?;
        Ok(config)
    }

    fn check_origin(&self) -> Result<(), ConfigError> {
        let fault = |what: &str| {
            Err(ConfigError {
                name: "ZHUQI_ORIGIN",
                what: what.to_owned(),
            })
        };
        let Some((scheme, rest)) = self.origin.split_once("://") else {
            return fault("must be scheme://host[:port]");
        };
        if rest.is_empty() || rest.contains('/') {
            return fault("must be scheme://host[:port], without a path");
        }
        let host = rest.rsplit_once(':').map_or(rest, |(host, _)| host);
        let loopback = host == "localhost" || host == "[::1]" || host.starts_with("127.");
        match scheme {
            "https" => Ok(()),
            // over plain http a cookie can be read on the way (design §7)
            "http" if loopback => Ok(()),
            "http" => fault("plain http is accepted for loopback only"),
            _ => fault("must begin with https:// or http://"),
        }
    }

    /// Whether browsers reach us over https.
    pub fn is_https(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// The cookie of the session; the `__Host-` prefix keeps siblings from setting it (trust.md L5).
    pub fn cookie(&self) -> &'static str {
        if self.is_https() {
            "__Host-zhuqi"
        } else {
            "zhuqi"
        }
    }

    /// The cookie by which a browser that passed the second step today is known again.
    pub fn device_cookie(&self) -> &'static str {
        if self.is_https() {
            "__Host-zhuqi-device"
        } else {
            "zhuqi-device"
        }
    }

    /// Where attachments lie.
    pub fn attachments(&self) -> PathBuf {
        self.data_dir.join("attachments")
    }

    /// Where checkpoints of the chain lie.
    pub fn checkpoints(&self) -> PathBuf {
        self.data_dir.join("checkpoints.log")
    }

    /// The file of an embedded database.
    pub fn sqlite_file(&self) -> Option<&Path> {
        self.database_url
            .strip_prefix("sqlite://")
            .map(|p| Path::new(p.split('?').next().unwrap_or(p)))
    }
}
