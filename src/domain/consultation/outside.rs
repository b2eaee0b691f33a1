//! Asking a body outside the bureau: by a link that opens one question, once, until a day. The link's token is known to
//! nobody here, only its hash; whoever holds the link speaks for the body it was made for.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Consultation, Done, Position};
use crate::domain::actor::Person;
use crate::domain::ids::CaseId;
use crate::domain::time::At;
use crate::domain::world::{Facts, Unique};

/// What a body outside is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutsideQuestion {
    /// Its place among the questions of the consultation, counted from 1.
    pub n: u32,
    /// The body, by name.
    pub body: String,
    /// The case it is about.
    pub case: CaseId,
    /// That case as the agenda names it: nothing more of it is shown outside.
    pub title: String,
    /// What is asked, in words meant for outside.
    pub question: String,
    /// The last day on which the link opens.
    pub until: Date,
    /// The hash of the link's token.
    pub digest: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
}

/// What the body said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutsideOpinion {
    /// For or against.
    pub position: Position,
    /// In words.
    pub text: String,
    /// When.
    pub at: At,
    /// After the last day for opinions.
    pub late: bool,
}

/// A question to a body outside, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outside {
    /// What was asked.
    pub question: OutsideQuestion,
    /// What it said.
    pub opinion: Option<OutsideOpinion>,
    /// Who took the link back.
    pub withdrawn: Option<Done>,
}

impl Outside {
    /// Whether the link still opens: not used, not taken back, not run out.
    pub fn is_open(&self, today: Date) -> bool {
        let unused = self.opinion.is_none() && self.withdrawn.is_none();
        unused && today <= self.question.until
    }
}

/// Who holds a link, by the hash of its token.
pub fn link(digest: &str) -> Unique {
    Unique {
        kind: "outside_link",
        value: digest.to_owned(),
    }
}

/// The question a link opens now; none for one that is used, run out, taken back, or of a consultation that has ended.
pub fn opened<'c>(
    consultation: &'c Consultation,
    digest: &str,
    facts: &Facts<'_>,
) -> Option<&'c Outside> {
    let asked = consultation.outside.iter();
    let mut of = asked.filter(|o| o.question.digest == digest);
    of.find(|o| o.is_open(facts.today()) && consultation.status.in_force())
}
