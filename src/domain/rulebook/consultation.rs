//! How consultations (会商) are held, as data: who must be there or heard before minutes can be signed
//! (domain.md 1.7).

use serde::{Deserialize, Serialize};

use super::Rulebook;

/// Who has to be there or heard. The chair's part is the signature itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quorum {
    /// Every unit that leads one of the cases.
    pub lead: bool,
    /// Every unit that supports one of them.
    pub supporting: bool,
    /// Every unit called beside them.
    pub called: bool,
    /// A written opinion counts as being there.
    pub written_counts: bool,
}

/// The rules of consultations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsultationRules {
    /// Who has to be there or heard.
    pub quorum: Quorum,
    /// Where it comes from.
    pub source: String,
    /// Whether somebody has confirmed it.
    #[serde(default)]
    pub confirmed: bool,
}

impl Rulebook {
    /// The quorum in force; an edition without one asks for every unit of the cases.
    pub fn quorum(&self) -> Quorum {
        self.consultation.as_ref().map_or(
            Quorum {
                lead: true,
                supporting: true,
                called: false,
                written_counts: true,
            },
            |rules| rules.quorum,
        )
    }
}
