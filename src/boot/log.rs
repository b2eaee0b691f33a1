//! Structured lines on standard error: request id, route, status, time. No personal data, no secrets.

use tracing_subscriber::EnvFilter;

/// Starts the log. `ZHUQI_LOG` takes a filter; SQL is never logged with its values.
pub(super) fn start() {
    let filter =
        EnvFilter::try_from_env("ZHUQI_LOG").unwrap_or_else(|_| EnvFilter::new("warn,zhuqi=info"));
    let started = tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_current_span(false)
        .try_init();
    // a second start in one process (tests) keeps the first log
    drop(started);
}
