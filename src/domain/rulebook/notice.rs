//! What people are told before they send something: who will read it, and what it does and does not do. The
//! wording is data, and says of itself whether the legal section has confirmed it.

use serde::{Deserialize, Serialize};

use super::{Bilingual, Rulebook};

/// Before a firm sends a problem.
pub const BEFORE_COMPLAINT: &str = "before_complaint";

/// One such text, a sentence or two a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Before what it is shown.
    pub id: String,
    /// Its lines.
    pub lines: Vec<Bilingual>,
    /// Whether the wording still waits for the legal section.
    pub to_be_confirmed: bool,
}

impl Rulebook {
    /// The text shown before this, if the edition has one.
    pub fn notice(&self, id: &str) -> Option<&Notice> {
        self.notices.iter().find(|notice| notice.id == id)
    }
}
