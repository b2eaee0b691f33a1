//! Clues the system itself holds of a firm: inspections, off-site checks that found something, coercive measures, earlier
//! files about an act the bureau found or was handed over, and orders to correct given in them. They are listed beside a self-report, and an officer takes each over or says why it is none (design §2).
//!
//! What a firm complained of, asked help for or said on a service day is none of them, and is not even read here.

use jiff::civil::Date;

use super::LeniencyFile;
use crate::domain::ids::{LeniencyFileId, Noun};
use crate::domain::leniency::rule::{self, ClueKind};
use crate::domain::sealed::Sealed;
use crate::domain::time::At;
use crate::domain::world::World;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownClue {
    /// What holds it.
    pub noun: Noun,
    /// Its number.
    pub number: String,
    /// The file it lies in, where it is another file of the firm: named by that in addresses, never by its number.
    pub file: Option<LeniencyFileId>,
    /// What it is to the rule.
    pub kind: ClueKind,
    /// The day the bureau had it.
    pub on: Date,
    /// The moment, where that is on record.
    pub at: Option<At>,
}

/// What an officer said of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClueAnswer {
    /// It is a clue.
    Taken,
    /// It is none, and why is on record.
    Refused,
}

impl KnownClue {
    /// Its name in forms and in what is recorded of it.
    pub fn key(&self) -> String {
        self.named(self.file.as_ref().map_or(&self.number, |id| &id.0))
    }

    fn named(&self, by: &str) -> String {
        let named = format!("{}-{by}", self.noun.key());
        match (self.noun, self.kind) {
            // beside the file itself
            (Noun::LeniencyFile, ClueKind::Order) => format!("{named}-order"),
            _ => named,
        }
    }

    /// The reference of the words an answer to it is recorded with.
    pub(super) fn note(&self, answer: ClueAnswer) -> String {
        note(answer, &self.key())
    }

    /// What was said of it in this file; nothing yet.
    pub fn answer(&self, file: &LeniencyFile) -> Option<ClueAnswer> {
        let said = |a: &ClueAnswer| self.words(*a, file).is_some();
        [ClueAnswer::Taken, ClueAnswer::Refused]
            .into_iter()
            .find(said)
    }

    /// Why it is none, where an officer said so.
    pub fn refused<'f>(&self, file: &'f LeniencyFile) -> Option<&'f Sealed> {
        self.words(ClueAnswer::Refused, file)
    }

    /// The words of an answer, under its name, or under its number as it was named before.
    fn words<'f>(&self, answer: ClueAnswer, file: &'f LeniencyFile) -> Option<&'f Sealed> {
        let before = note(answer, &self.named(&self.number));
        file.notes
            .get(&self.note(answer))
            .or_else(|| file.notes.get(&before))
    }

    /// As the rule reads it. On the day of the report itself it is open which came first, unless the moment is known:
    /// the officers say so in their finding.
    pub(super) fn told(&self, file: &LeniencyFile) -> rule::Clue {
        let same_day = file.received_at.map(At::beijing_date) == Some(self.on);
        let noon = (!same_day).then(|| At::from_beijing(self.on, 12, 0));
        rule::Clue {
            kind: self.kind,
            at: self.at.or(noon),
            struck: None,
        }
    }
}

fn note(answer: ClueAnswer, key: &str) -> String {
    let said = match answer {
        ClueAnswer::Taken => "taken",
        ClueAnswer::Refused => "refused",
    };
    format!("known:{said}:{key}")
}

/// Those that were there when the firm reported; none where it did not.
pub fn known_clues(file: &LeniencyFile, world: &World) -> Vec<KnownClue> {
    let (Some(at), Some(firm)) = (file.reported_at(), &file.enterprise) else {
        return Vec::new();
    };
    let before = |c: &&KnownClue| match c.at {
        Some(known) => known < at,
        None => c.on <= at.beijing_date(),
    };
    let own = |c: &&KnownClue| c.noun == Noun::LeniencyFile && c.number == file.number;
    world
        .known_clues(firm)
        .iter()
        .filter(|c| !own(c))
        .filter(before)
        .cloned()
        .collect()
}

/// Those nobody has answered yet.
pub fn open_clues(file: &LeniencyFile, world: &World) -> Vec<KnownClue> {
    let mut all = known_clues(file, world);
    all.retain(|c| c.answer(file).is_none());
    all
}
