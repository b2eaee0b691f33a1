//! How consultations (会商) are held, as data: who must be there or heard before minutes can be signed
//! (domain.md 1.7).

use serde::{Deserialize, Serialize};

use super::Rulebook;
use crate::domain::keyed::keyed;

keyed! {
    /// What brings a case before a consultation by rule (domain.md 1.7). A second dispute has a rule of its own: the
    /// next answer waits for it.
    ConsultationTrigger {
        /// It is knotty (疑难).
        Hard = "hard",
        /// So many units said it is not theirs.
        Objected = "objected",
        /// Its answer was late so often.
        OverdueAgain = "overdue_again",
        /// It is parked, or asked to be, because no policy answers it.
        PolicyGap = "policy_gap",
        /// So many firms have the same problem.
        Firms = "firms",
        /// A leader's note came with it.
        LeaderNote = "leader_note",
    }
}

/// From which number on a trigger holds, and what is then put before the units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TriggerRule {
    /// Which.
    pub kind: ConsultationTrigger,
    /// From how many on.
    pub number: u32,
    /// The question, with the case's title in its place.
    pub question: String,
    /// Where it comes from.
    pub source: String,
    /// Whether somebody has confirmed it.
    #[serde(default)]
    pub confirmed: bool,
}

impl TriggerRule {
    /// The question about this case.
    pub fn question_about(&self, title: &str) -> String {
        self.question.replace("{title}", title)
    }
}

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
    /// What brings a case before one; an edition of before has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub triggers: Vec<TriggerRule>,
    /// Where it comes from.
    pub source: String,
    /// Whether somebody has confirmed it.
    #[serde(default)]
    pub confirmed: bool,
}

impl Rulebook {
    /// What brings a case before a consultation.
    pub fn triggers(&self) -> &[TriggerRule] {
        let rules = self.consultation.as_ref();
        rules.map_or(&[], |rules| rules.triggers.as_slice())
    }

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
