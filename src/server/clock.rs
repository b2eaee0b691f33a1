//! The one place that reads the time.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::domain::time::At;

/// The clock of a server: the machine's, or one that a test or the demo story moves.
#[derive(Clone, Debug, Default)]
pub struct Clock(Option<Arc<AtomicI64>>);

impl Clock {
    /// The machine's clock.
    pub fn system() -> Clock {
        Clock(None)
    }

    /// A clock that stands until it is moved.
    pub fn standing(at: At) -> Clock {
        Clock(Some(Arc::new(AtomicI64::new(at.0))))
    }

    /// Sets a standing clock; the machine's is left alone.
    pub fn set(&self, at: At) {
        if let Some(standing) = &self.0 {
            standing.store(at.0, Ordering::SeqCst);
        }
    }

    /// Now.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the time"
    )]
    pub fn now(&self) -> At {
        match &self.0 {
            Some(standing) => At(standing.load(Ordering::SeqCst)),
            None => {
                let since = SystemTime::now()
                    .duration_since(UNIX_EPOCH)
                    .unwrap_or_default();
                At(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
            }
        }
    }
}
