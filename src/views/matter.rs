//! Questions decided on their own (一事一议), as their pages show them.

use jiff::civil::Date;

use super::history::History;
use super::name::Name;
use super::term::TermView;
use crate::domain::action::Action;
use crate::domain::consultation::Opinion;
use crate::domain::keyed::keyed;
use crate::domain::matter::{Done, LegalOpinion, Proposal, Status};

keyed! {
    /// Which matters are listed.
    #[derive(Default)]
    Part {
        /// Those that wait for the reader.
        Mine = "mine",
        /// Those not decided yet.
        #[default]
        Open = "open",
        /// Those decided and in force.
        InForce = "in_force",
        /// Those whose last day has passed.
        Expired = "expired",
        /// Those that were not decided.
        Dropped = "dropped",
    }
}

/// A page of matters.
#[derive(Clone, Debug, PartialEq)]
pub struct Matters {
    /// Which part.
    pub part: Part,
    /// The parts there are for this reader.
    pub parts: Vec<Part>,
    /// The matters.
    pub rows: Vec<MatterLine>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// A matter in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct MatterLine {
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// The case it was begun over.
    pub case: Option<String>,
    /// The firms.
    pub firms: Vec<String>,
    /// Where it stands.
    pub status: Status,
    /// Whether what was decided holds today.
    pub in_force: bool,
    /// Its last day, once one is proposed.
    pub valid_until: Option<Date>,
    /// Who decides.
    pub decider: String,
    /// How many were asked.
    pub asked: u64,
    /// How many have spoken.
    pub given: u64,
    /// The clock of the opinion this reader owes, else the one that ends first.
    pub term: Option<TermView>,
}

/// A unit that was asked, and what it said.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitSaid {
    /// The unit.
    pub unit: Name,
    /// The officer named, where the unit enforces.
    pub officer: Option<String>,
    /// What it last said.
    pub opinion: Option<Opinion>,
    /// What it said before, oldest first.
    pub earlier: Vec<Opinion>,
    /// The clock of an opinion that is owed.
    pub term: Option<TermView>,
}

/// What the legal section said.
#[derive(Clone, Debug, PartialEq)]
pub struct LegalSaid {
    /// The section.
    pub unit: Name,
    /// What it last said.
    pub opinion: Option<LegalOpinion>,
    /// What it said before, oldest first.
    pub earlier: Vec<LegalOpinion>,
    /// The clock of an opinion that is owed.
    pub term: Option<TermView>,
}

/// One matter.
#[derive(Clone, Debug, PartialEq)]
pub struct MatterDetail {
    /// As lists show it.
    pub line: MatterLine,
    /// What is to be decided.
    pub question: String,
    /// What it can rest on.
    pub basis: String,
    /// The ways out.
    pub options: Vec<String>,
    /// The case, by number and title, and whether the reader may open it.
    pub source: Option<(String, String, bool)>,
    /// The units, each with what it said.
    pub units: Vec<UnitSaid>,
    /// The legal section.
    pub legal: LegalSaid,
    /// The last day for the opinions.
    pub opinions_by: Date,
    /// The unit that began it.
    pub convener: Name,
    /// Who began it.
    pub begun: Option<Done>,
    /// What is proposed, or was decided.
    pub proposal: Option<Proposal>,
    /// Why the last proposal came back.
    pub returned: Option<(Done, String)>,
    /// When it was signed.
    pub decided: Option<Done>,
    /// Why it was dropped.
    pub dropped: Option<(Done, String)>,
    /// What the reader may do now, the usual step first.
    pub actions: Vec<Action>,
    /// The reader's unit has still to be heard.
    pub owes: bool,
    /// What happened.
    pub history: History,
    /// The sequence it was read at.
    pub seq: u64,
}

/// What stands beside a form about a matter.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutMatter {
    /// What is to be decided.
    pub question: String,
    /// What it can rest on.
    pub basis: String,
    /// The ways out.
    pub options: Vec<String>,
    /// The units, each with the opinion that counts.
    pub opinions: Vec<(Name, Option<Opinion>)>,
    /// The legal section, with the opinion that counts.
    pub legal: (Name, Option<LegalOpinion>),
    /// What is proposed.
    pub proposal: Option<Proposal>,
    /// The last day for the opinions.
    pub opinions_by: Date,
    /// Who decides.
    pub decider: String,
}

/// What was decided, in words meant for the firm.
#[derive(Clone, Debug, PartialEq)]
pub struct OurDecision {
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// What was decided.
    pub told: String,
    /// Under which conditions; empty where there are none.
    pub conditions: String,
    /// Its last day.
    pub valid_until: Date,
    /// Whether it holds today.
    pub in_force: bool,
    /// The day it was decided.
    pub decided_on: Date,
}

/// The same as a letter to its firm.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionLetter {
    /// The firm.
    pub firm: String,
    /// What was decided.
    pub decision: OurDecision,
}
