//! What shows the findings every way to leniency rests on: minor, corrected in time, the harm, the first; and why a
//! finding or a sum stands that somebody contests. None of it is the rule's to read: it stands beside the facts.

use std::collections::BTreeMap;

use super::{LeniencyFile, Ruling, Status};
use crate::domain::keyed::keyed;
use crate::domain::refusal::{FieldError, Problem};
use crate::domain::text::Words;

keyed! {
    /// One of them.
    Found {
        /// 违法行为轻微.
        Minor = "minor",
        /// 及时改正.
        Timely = "timely",
        /// 危害后果.
        Harm = "harm",
        /// 初次违法.
        First = "first",
        /// What the system reckoned: limits, the time bar, the look-up.
        Sums = "sums",
    }
}

impl Found {
    /// Those that are shown by evidence.
    pub const SHOWN: [Found; 4] = [Found::Minor, Found::Timely, Found::Harm, Found::First];

    /// The reference of what shows it.
    pub fn evidence(self) -> String {
        format!("finding:{}", self.key())
    }

    /// The reference of why it stands though it is contested.
    pub fn contested(self) -> String {
        format!("contested:{}", self.key())
    }

    /// Where its evidence is asked for.
    pub fn field(self) -> &'static str {
        match self {
            Found::Minor => "minor_evidence",
            Found::Timely => "timely_evidence",
            Found::Harm => "harm_evidence",
            Found::First => "first_evidence",
            Found::Sums => "contested",
        }
    }

    /// Where its reason is asked for.
    pub fn why(self) -> &'static str {
        match self {
            Found::Minor => "minor_why",
            Found::Timely => "timely_why",
            Found::Harm => "harm_why",
            Found::First => "first_why",
            Found::Sums => "sums_why",
        }
    }

    /// What a ruling rests on: nobody is exempted on a tick alone.
    pub fn needed(ruling: Ruling) -> &'static [Found] {
        match ruling {
            Ruling::NoPenaltyMinor => &[Found::Minor, Found::Timely, Found::Harm],
            Ruling::NoPenaltyFirst => &[Found::First, Found::Timely, Found::Harm],
            _ => &[],
        }
    }
}

/// What an officer says of them at one time; what is left out stays as it was said before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// What shows it.
    pub evidence: BTreeMap<Found, Words>,
    /// Why it stands though it is contested.
    pub contested: BTreeMap<Found, Words>,
}

impl Findings {
    /// The words, by reference.
    pub(super) fn notes(self) -> Vec<(String, Words)> {
        let shown = self.evidence.into_iter().map(|(f, w)| (f.evidence(), w));
        let why = self.contested.into_iter().map(|(f, w)| (f.contested(), w));
        shown.chain(why).collect()
    }

    /// What was said is not said otherwise once it was reviewed; what is missing may still come.
    pub(super) fn faults(&self, file: &LeniencyFile) -> Vec<FieldError> {
        let fault = |field, problem| FieldError { field, problem };
        if self.evidence.is_empty() && self.contested.is_empty() {
            return vec![fault(Found::Harm.field(), Problem::Missing)];
        }
        if file.status == Status::Checking {
            return Vec::new();
        }
        let said = |reference: String| file.notes.contains_key(&reference);
        let shown = self.evidence.keys().filter(|f| said(f.evidence()));
        let why = self.contested.keys().filter(|f| said(f.contested()));
        shown
            .map(|f| fault(f.field(), Problem::ReviewedAlready))
            .chain(why.map(|f| fault(f.why(), Problem::ReviewedAlready)))
            .collect()
    }
}

impl LeniencyFile {
    /// What a ruling rests on that nothing shows yet.
    pub fn lacks(&self, ruling: Ruling) -> Vec<Found> {
        let shown = |f: &Found| self.notes.contains_key(&f.evidence());
        let needed = Found::needed(ruling).iter().copied();
        needed.filter(|f| !shown(f)).collect()
    }

    /// What the outcome that was proposed rests on that nothing shows yet.
    pub fn lacks_evidence(&self) -> Vec<Found> {
        let proposed = self.proposed.as_ref().map(|p| p.proposal.outcome);
        let ruling = proposed.and_then(Ruling::of);
        ruling.map(|ruling| self.lacks(ruling)).unwrap_or_default()
    }
}
