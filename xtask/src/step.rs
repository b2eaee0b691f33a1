//! Says which step of how many is under way, and how long it took.

use std::time::{Duration, Instant};

/// The numbered steps of one piece of work, `[3/7] building the server … 12 s`.
pub struct Steps {
    total: usize,
    begun: usize,
}

impl Steps {
    /// `total` is how many times [`Steps::run`] is going to be called.
    pub fn new(total: usize) -> Self {
        Self { total, begun: 0 }
    }

    /// Announces the step before it starts, since what it runs may print for minutes, and says its time after.
    pub fn run<T>(
        &mut self,
        what: &str,
        work: impl FnOnce() -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        self.begun += 1;
        let label = format!("[{}/{}] {what} …", self.begun, self.total);
        println!("{label}");
        let start = Instant::now();
        let outcome = work();
        let verdict = if outcome.is_ok() { "" } else { "failed after " };
        println!("{label} {verdict}{}", spoken(start.elapsed()));
        outcome
    }
}

/// A duration as a person says it: `0.4 s`, `12 s`, `3 min 05 s`.
pub fn spoken(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 9.95 {
        return format!("{seconds:.1} s");
    }
    let whole = time.as_secs() + u64::from(time.subsec_millis() >= 500);
    match whole {
        0..60 => format!("{whole} s"),
        _ => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_spoken() {
        let cases = [
            (400, "0.4 s"),
            (9_960, "10 s"),
            (12_400, "12 s"),
            (59_600, "1 min 00 s"),
            (185_000, "3 min 05 s"),
        ];
        for (millis, expected) in cases {
            assert_eq!(spoken(Duration::from_millis(millis)), expected);
        }
    }
}
