//! What a form needs to be shown and read: the thing it is about, what can be chosen, what is filled in.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::calendar::{Moves, SettingRow};
use super::case::Parking;
use super::clock_row::ClockRow;
use super::consultation::{AboutConsultation, AboutOutside};
use super::leniency_file::AboutFile;
use super::matter::AboutMatter;
use super::measure::AboutMeasure;
use super::name::Name;
use super::service_day::Desk;
use super::similar::SimilarLine;
use super::stand_in::WorkLine;
use super::supervision_order::AboutOrder;
use super::term::TermView;
use crate::domain::case::ReferralSheet;
use crate::domain::ids::StreamId;
use crate::domain::time::At;

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read; empty where the value is one of a closed list that `web/words` names.
    pub name: Name,
    /// One more line.
    pub hint: Option<Name>,
}

/// What typed words mean among what is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found<'a> {
    /// This one.
    One(&'a Choice),
    /// Nothing.
    None,
    /// So many, and it is not said which.
    Several(usize),
}

/// The context of one form for one reader, fetched under a scope.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FormContext {
    /// Ids the command needs, by name: what the form is about.
    pub ids: BTreeMap<&'static str, String>,
    /// Ids for what a choice would make, by its value.
    pub made: BTreeMap<String, String>,
    /// What can be chosen, by field.
    pub choices: BTreeMap<&'static str, Vec<Choice>>,
    /// Labels of questions that come from data, by field.
    pub labels: BTreeMap<&'static str, Name>,
    /// Questions that are not asked of this one.
    pub hidden: BTreeSet<&'static str>,
    /// Questions that may be left empty of others, and not of this one.
    pub required: BTreeSet<&'static str>,
    /// Questions that are answered already, or that nothing raises: folded away, so that the reader sees what is open.
    pub settled: BTreeSet<&'static str>,
    /// What is filled in before anything was typed, by field.
    pub values: BTreeMap<&'static str, Vec<String>>,
    /// The stream the form is about and the sequence it was rendered at.
    pub seen: Option<(StreamId, u64)>,
    /// What the form is about, shown beside it.
    pub about: Option<About>,
    /// What each unit that can be chosen has in hand today, by unit.
    pub load: BTreeMap<String, Load>,
    /// The session a record is made at, and what was recorded so far.
    pub desk: Option<Desk>,
    /// What it would move, once it was looked at.
    pub moves: Option<Moves>,
    /// What the reader's firm said before that is like what is typed, once there is something to go by.
    pub similar: Option<Vec<SimilarLine>>,
    /// What is told before it is sent.
    pub before: Option<BeforeSending>,
    /// The words of the template that was chosen, its fields filled in.
    pub fill: Option<String>,
    /// Under whose name and when the firm would read it, where it can be looked at as the firm will.
    pub signs: Option<(String, At)>,
    /// Where a reader goes who does not send it.
    pub back: String,
}

impl FormContext {
    /// The one that `typed` means: its value, its whole name, its name up to the first dot, or words only its name has.
    pub fn found(&self, field: &str, typed: &str) -> Found<'_> {
        let choices = self.choices.get(field).map_or(&[][..], Vec::as_slice);
        let named = |c: &&Choice, is: &dyn Fn(&str) -> bool| is(&c.name.zh) || is(&c.name.en);
        let begins = |name: &str| name.split(" · ").next() == Some(typed);
        let exact = choices.iter().find(|c| c.value == typed);
        let exact = exact.or_else(|| choices.iter().find(|c| named(c, &|n| n == typed)));
        if let Some(choice) = exact {
            return Found::One(choice);
        }
        let same: Vec<&Choice> = choices.iter().filter(|c| named(c, &begins)).collect();
        let like = choices.iter().filter(|c| named(c, &|n| n.contains(typed)));
        let like = if same.is_empty() {
            like.collect()
        } else {
            same
        };
        match like[..] {
            [] => Found::None,
            [one] => Found::One(one),
            _ => Found::Several(like.len()),
        }
    }
}

/// What a unit has in hand today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Open cases it leads.
    pub open: u64,
    /// How many of them are late.
    pub late: u64,
}

/// Whom the cases of a theme were given to in the last year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routed {
    /// The theme.
    pub theme: Name,
    /// The firm's district, where the theme is a local matter and only its cases count.
    pub district: Option<Name>,
    /// How many each unit leads, the most first.
    pub units: Vec<(Name, u64)>,
}

/// Who reads it and what it does not do, as the rulebook words it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BeforeSending {
    /// Its lines.
    pub lines: Vec<Name>,
    /// Whether the wording still waits for the legal section.
    pub to_be_confirmed: bool,
}

/// What stands beside a form in words of the bureau's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoteOf {
    /// A note.
    #[default]
    Note,
    /// The call before this one.
    Call,
    /// The letter by which a problem was referred.
    Letter,
    /// What a unit complained of is asked.
    Question,
    /// Why a firm withdrew.
    Withdrawal,
    /// What a clue says.
    Clue,
    /// Why more time is asked for, and until when.
    MoreTime,
    /// What a firm was told before a penalty.
    Told,
}

/// What is shown beside a form, so that nobody has to remember it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// The number.
    pub number: String,
    /// The title or the firm.
    pub title: String,
    /// Whose.
    pub enterprise: String,
    /// The words it is about.
    pub words: Option<String>,
    /// Words inside the bureau that the form follows.
    pub note: Option<String>,
    /// What those words are.
    pub note_of: NoteOf,
    /// Where it was referred or escalated to.
    pub referral: Option<ReferralSheet>,
    /// What the firm was last told.
    pub answer: Option<String>,
    /// Its clock.
    pub term: Option<TermView>,
    /// Dates a choice would lead to, by the value of the choice, each with how it was reached.
    pub dates: Vec<(&'static str, TermView)>,
    /// Why a proposal is made.
    pub why: Vec<Why>,
    /// Whom cases alike were given to.
    pub routed: Option<Routed>,
    /// What somebody has in hand and what moves with it.
    pub works: Vec<WorkLine>,
    /// An extension that waits for a decision.
    pub asked: Option<AskedExtension>,
    /// A request to park it that waits for a decision.
    pub parking: Option<Parking>,
    /// The consultation it is about.
    pub consultation: Option<AboutConsultation>,
    /// The one question a body outside the bureau is asked.
    pub outside: Option<AboutOutside>,
    /// The question decided on its own that it is about.
    pub matter: Option<AboutMatter>,
    /// What is to be done and nobody has reported on.
    pub unreported: Vec<String>,
    /// The measure it is about.
    pub measure: Option<AboutMeasure>,
    /// The supervision order it is about.
    pub order: Option<AboutOrder>,
    /// The leniency file it is about.
    pub file: Option<AboutFile>,
    /// What a change of a unit or a theme meets.
    pub reach: Option<Reach>,
    /// The number of days it is about.
    pub clock: Option<ClockRow>,
    /// The other number of the rulebook it is about.
    pub setting: Option<AboutSetting>,
}

/// A number of the rulebook that is not the length of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AboutSetting {
    /// As it stands.
    pub row: SettingRow,
    /// How many terms the next sweep would press onto the rung, were it as it is typed, and whether there are more.
    pub presses: Option<(u64, bool)>,
}

/// What a change of a unit or a theme meets today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Open cases by lead unit, the most first.
    pub open: Vec<(Name, u64)>,
    /// Whom it meets besides.
    pub besides: Besides,
}

/// What a change of a unit or a theme meets besides the open cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Besides {
    /// So many people hold a post in the unit.
    People(u64),
    /// So many complaints of the theme wait for triage.
    Waiting(u64),
}

/// One reason of a proposal, with the names in force today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The unit answers for this theme.
    Theme {
        /// The unit.
        unit: Name,
        /// The theme.
        theme: Name,
    },
    /// The plan names the unit for this task.
    Task {
        /// Its number in the plan.
        number: u8,
        /// What it is.
        title: Name,
        /// The unit.
        unit: Name,
    },
    /// A local matter: the branch leads, the section guides.
    Local {
        /// The branch.
        branch: Name,
        /// The section.
        guide: Name,
    },
    /// The branch of the firm's district takes part.
    Branch {
        /// The branch.
        branch: Name,
    },
    /// It may be about these units' own conduct, so none of them leads (design §6.9).
    OwnConduct {
        /// The units.
        units: Vec<Name>,
    },
}

/// What was asked for, as whoever decides reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedExtension {
    /// Who asked.
    pub by: String,
    /// The new date.
    pub to: Date,
    /// Why.
    pub reason: String,
    /// What the firm would be told.
    pub told: String,
}
