//! The working-day calendar as its page shows it, and what a change of it would move.

use jiff::civil::Date;

use super::clock_row::ClockRow;
use super::history::History;
use super::name::Name;
use crate::domain::action::Action;
use crate::domain::calendar::Notice;
use crate::domain::rulebook::{RuleSetting, Rulebook, SettingValue};
use crate::domain::term::TermKind;

/// The calendar in force.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarPage {
    /// The edition.
    pub edition: String,
    /// The notices, the latest year first.
    pub notices: Vec<Notice>,
    /// The next year, where it has no notice yet.
    pub missing: Option<i16>,
    /// Open deadlines whose date is provisional.
    pub provisional: u64,
    /// The recomputation after the last change.
    pub progress: Option<Progress>,
    /// What the reader may do.
    pub actions: Vec<Action>,
    /// What was changed of calendar and deadlines, for whoever may change them.
    pub history: History,
}

/// The numbers of days in force.
#[derive(Clone, Debug, PartialEq)]
pub struct TermsPage {
    /// The set they are of.
    pub profile: Name,
    /// Each of them, in the order of a case's life.
    pub rows: Vec<ClockRow>,
    /// The other numbers of the clock: how often, how long at most.
    pub settings: Vec<SettingRow>,
    /// When each rung of the ladder is reached, and in what its orders are replied to.
    pub ladder: Vec<SettingRow>,
    /// Whether the reader may change them.
    pub may_edit: bool,
    /// What was changed of them, for whoever may change them.
    pub history: History,
}

/// One number that is not the length of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettingRow {
    /// Which.
    pub setting: RuleSetting,
    /// What it says.
    pub says: SettingValue,
}

impl SettingRow {
    /// Every such number of an edition.
    pub fn all(rulebook: &Rulebook) -> impl Iterator<Item = SettingRow> {
        let all = RuleSetting::all(rulebook).into_iter();
        all.filter_map(|setting| {
            let says = rulebook.setting(setting)?;
            Some(SettingRow { setting, says })
        })
    }
}

/// How far open deadlines have been brought to what is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Deadlines looked at.
    pub done: u64,
    /// Deadlines to be looked at.
    pub total: u64,
    /// Dates that moved.
    pub moved: u64,
    /// Whether it is done.
    pub finished: bool,
}

/// What a change would move, before it is made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moves {
    /// Open deadlines that were looked at.
    pub looked_at: u64,
    /// Dates that move, grouped by unit; in each unit those that come earlier first.
    pub moves: Vec<Move>,
    /// Dates that stay and are no longer provisional.
    pub certain: u64,
}

impl Moves {
    /// How many come earlier.
    pub fn earlier(&self) -> usize {
        self.moves.iter().filter(|m| m.to < m.from).count()
    }
}

/// One date that moves.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Move {
    /// The unit that holds it.
    pub unit: String,
    /// Its name.
    pub name: Name,
    /// Whether it comes later: what comes earlier stands first.
    pub later: bool,
    /// The date now.
    pub from: Date,
    /// The date then.
    pub to: Date,
    /// What it is on.
    pub kind: TermKind,
    /// Number and title, for readers who see help matters.
    pub matter: Option<(String, String)>,
}
