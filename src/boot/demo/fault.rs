//! Why the story could not be laid or played: a fault of the program, worded for who builds it.

use crate::domain::calendar::CalendarError;
use crate::domain::phone::PhoneError;
use crate::domain::text::TextError;
use crate::domain::uscc::UsccError;
use crate::server::Failure;
use crate::server::store::StoreError;

/// What went wrong.
#[derive(Debug)]
pub struct Fault(String);

impl Fault {
    /// A fault in words.
    pub fn new(words: impl Into<String>) -> Fault {
        Fault(words.into())
    }

    /// A step that the one door refused.
    pub(super) fn refused(step: &str, failure: &Failure) -> Fault {
        Fault(format!("the demo story stops at {step}: {failure:?}"))
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

macro_rules! from {
    ($($error:ty),* $(,)?) => {$(
        impl From<$error> for Fault {
            fn from(error: $error) -> Fault {
                Fault(format!("the demo story: {error:?}"))
            }
        }
    )*};
}
from!(CalendarError, PhoneError, TextError, UsccError, StoreError);
