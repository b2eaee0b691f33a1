//! The numbers of a rulebook that are not the length of a term: how often a unit may object, how long a clock may stand,
//! when a rung of the ladder is reached. Each has a name, so that one of them can be said anew (design §6.7).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Rulebook;
use super::deadline::{ClockSettings, Length, TermUnit};
use super::supervision::{Level, SupervisionLadder, Trigger};
use crate::domain::keyed::keyed;
use crate::domain::term::PauseCategory;

/// The longest a parked case is put off before it is looked at again, in calendar days (design §2, 挂账).
const PARKED_MOST: u32 = 90;
/// The most of what is counted in times.
const MOST_TIMES: u32 = 9;
/// The longest of anything else, in whatever unit it is counted.
const MOST: u32 = 366;

keyed! {
    /// By what a rung of the ladder is reached.
    Reaching {
        /// So long before the last day.
        BeforeDue = "before_due",
        /// Late by so long.
        Overdue = "overdue",
        /// Still late so long after the rung below was issued.
        OverdueAfterRungBelow = "overdue_after_rung_below",
        /// No progress for so long.
        NoProgress = "no_progress",
        /// The firm was not content so often.
        Dissatisfied = "dissatisfied",
    }
}

impl Reaching {
    fn of(trigger: &Trigger) -> Reaching {
        match trigger {
            Trigger::BeforeDue { .. } => Reaching::BeforeDue,
            Trigger::Overdue { .. } => Reaching::Overdue,
            Trigger::OverdueAfterRungBelow { .. } => Reaching::OverdueAfterRungBelow,
            Trigger::NoProgress { .. } => Reaching::NoProgress,
            Trigger::Dissatisfied { .. } => Reaching::Dissatisfied,
        }
    }
}

/// One such number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum RuleSetting {
    /// How long a unit may object to an assignment.
    ObjectionWindow,
    /// How often one unit may.
    ObjectionTimes,
    /// How long before its last day more time is to be asked for.
    AskBefore,
    /// How often a head or supervisor may extend one term.
    ExtensionsByHead,
    /// How often more a leader may.
    ExtensionsByLeader,
    /// The furthest a parked case is put off.
    ParkedMost,
    /// How long after a merge it may be undone.
    MergeUndo,
    /// The longest a clock may stand for this.
    Pause(PauseCategory),
    /// When a rung of the ladder is reached, by one of its ways.
    Rung(Level, Reaching),
    /// In what the unit has to reply to an order of this rung.
    Reply(Level),
}

/// What such a number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingValue {
    /// How many.
    pub amount: u32,
    /// Of what; none where it is a number of times.
    pub unit: Option<TermUnit>,
}

/// Where it stands.
enum Slot<'a> {
    Length(&'a mut Length),
    Times(&'a mut u8),
}

impl RuleSetting {
    /// Every number this rulebook has, those of the clock first.
    pub fn all(rulebook: &Rulebook) -> Vec<RuleSetting> {
        let pauses = rulebook.clock.pauses.iter();
        let pauses = pauses.filter_map(|p| Some(RuleSetting::Pause(p.category()?)));
        let rungs = rulebook.ladder.rungs.iter().flat_map(|rung| {
            let ways = rung.triggers.iter().map(Reaching::of);
            let ways = ways.map(|by| RuleSetting::Rung(rung.level, by));
            let reply = rung
                .reply
                .is_some()
                .then_some(RuleSetting::Reply(rung.level));
            ways.chain(reply)
        });
        [
            RuleSetting::ObjectionWindow,
            RuleSetting::ObjectionTimes,
            RuleSetting::AskBefore,
            RuleSetting::ExtensionsByHead,
            RuleSetting::ExtensionsByLeader,
            RuleSetting::ParkedMost,
            RuleSetting::MergeUndo,
        ]
        .into_iter()
        .chain(pauses)
        .chain(rungs)
        .collect()
    }

    /// The rung it is of, where it is one of the ladder's.
    pub fn level(self) -> Option<Level> {
        match self {
            RuleSetting::Rung(level, _) | RuleSetting::Reply(level) => Some(level),
            _ => None,
        }
    }

    /// The least it can say: nothing lasts no time at all, but what may be done so often may be done never.
    pub fn least(self) -> u32 {
        match self {
            RuleSetting::ObjectionTimes
            | RuleSetting::ExtensionsByHead
            | RuleSetting::ExtensionsByLeader => 0,
            _ => 1,
        }
    }

    fn most(self, unit: Option<TermUnit>) -> u32 {
        match (self, unit) {
            (_, None) => MOST_TIMES,
            (RuleSetting::ParkedMost, _) => PARKED_MOST,
            _ => MOST,
        }
    }

    fn slot<'a>(
        self,
        clock: &'a mut ClockSettings,
        ladder: &'a mut SupervisionLadder,
    ) -> Option<Slot<'a>> {
        let mut rungs = ladder.rungs.iter_mut();
        Some(match self {
            RuleSetting::ObjectionWindow => Slot::Length(&mut clock.objection.window),
            RuleSetting::ObjectionTimes => Slot::Times(&mut clock.objection.times),
            RuleSetting::AskBefore => Slot::Length(&mut clock.extension.ask_before),
            RuleSetting::ExtensionsByHead => Slot::Times(&mut clock.extension.times_by_head),
            RuleSetting::ExtensionsByLeader => Slot::Times(&mut clock.extension.times_by_leader),
            RuleSetting::ParkedMost => Slot::Length(&mut clock.parked_max),
            RuleSetting::MergeUndo => Slot::Length(&mut clock.merge_undo),
            RuleSetting::Pause(category) => {
                let mut pauses = clock.pauses.iter_mut();
                Slot::Length(&mut pauses.find(|p| p.category() == Some(category))?.longest)
            }
            RuleSetting::Rung(level, by) => {
                let rung = rungs.find(|rung| rung.level == level)?;
                let mut ways = rung.triggers.iter_mut();
                match ways.find(|way| Reaching::of(way) == by)? {
                    Trigger::BeforeDue { by }
                    | Trigger::NoProgress { by }
                    | Trigger::Overdue { by }
                    | Trigger::OverdueAfterRungBelow { by } => Slot::Length(by),
                    Trigger::Dissatisfied { times } => Slot::Times(times),
                }
            }
            RuleSetting::Reply(level) => {
                let rung = rungs.find(|rung| rung.level == level)?;
                Slot::Length(rung.reply.as_mut()?)
            }
        })
    }
}

impl Rulebook {
    /// What a number says; none where this rulebook has no such number.
    pub fn setting(&self, setting: RuleSetting) -> Option<SettingValue> {
        let (mut clock, mut ladder) = (self.clock.clone(), self.ladder.clone());
        Some(match setting.slot(&mut clock, &mut ladder)? {
            Slot::Length(length) => SettingValue {
                amount: length.amount,
                unit: Some(length.unit),
            },
            Slot::Times(times) => SettingValue {
                amount: u32::from(*times),
                unit: None,
            },
        })
    }

    /// The least and the most a number can say; none where this rulebook has no such number.
    pub fn setting_range(&self, setting: RuleSetting) -> Option<(u32, u32)> {
        let unit = self.setting(setting)?.unit;
        Some((setting.least(), setting.most(unit)))
    }

    /// The same rulebook with the number saying this; as it was where it has no such number.
    pub fn with_setting(mut self, setting: RuleSetting, amount: u32) -> Rulebook {
        match setting.slot(&mut self.clock, &mut self.ladder) {
            Some(Slot::Length(length)) => length.amount = amount,
            Some(Slot::Times(times)) => *times = u8::try_from(amount).unwrap_or(u8::MAX),
            None => {}
        }
        self
    }
}

impl fmt::Display for RuleSetting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RuleSetting::ObjectionWindow => f.write_str("objection"),
            RuleSetting::ObjectionTimes => f.write_str("objection_times"),
            RuleSetting::AskBefore => f.write_str("ask_before"),
            RuleSetting::ExtensionsByHead => f.write_str("extensions_by_head"),
            RuleSetting::ExtensionsByLeader => f.write_str("extensions_by_leader"),
            RuleSetting::ParkedMost => f.write_str("parked_most"),
            RuleSetting::MergeUndo => f.write_str("merge_undo"),
            RuleSetting::Pause(category) => write!(f, "pause.{}", category.name()),
            RuleSetting::Rung(level, by) => write!(f, "rung.{}.{}", level.key(), by.key()),
            RuleSetting::Reply(level) => write!(f, "reply.{}", level.key()),
        }
    }
}

/// A name no number has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchSetting(String);

impl fmt::Display for NoSuchSetting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no number of the rulebook is called `{}`", self.0)
    }
}

impl std::error::Error for NoSuchSetting {}

impl FromStr for RuleSetting {
    type Err = NoSuchSetting;

    fn from_str(text: &str) -> Result<RuleSetting, NoSuchSetting> {
        let parts: Vec<&str> = text.split('.').collect();
        let setting = match parts.as_slice() {
            ["objection"] => Some(RuleSetting::ObjectionWindow),
            ["objection_times"] => Some(RuleSetting::ObjectionTimes),
            ["ask_before"] => Some(RuleSetting::AskBefore),
            ["extensions_by_head"] => Some(RuleSetting::ExtensionsByHead),
            ["extensions_by_leader"] => Some(RuleSetting::ExtensionsByLeader),
            ["parked_most"] => Some(RuleSetting::ParkedMost),
            ["merge_undo"] => Some(RuleSetting::MergeUndo),
            ["pause", category] => PauseCategory::ALL
                .into_iter()
                .find(|c| c.name() == *category)
                .map(RuleSetting::Pause),
            ["rung", level, by] => Level::parse(level)
                .zip(Reaching::parse(by))
                .map(|(level, by)| RuleSetting::Rung(level, by)),
            ["reply", level] => Level::parse(level).map(RuleSetting::Reply),
            _ => None,
        };
        setting.ok_or_else(|| NoSuchSetting(text.to_owned()))
    }
}

impl From<RuleSetting> for String {
    fn from(setting: RuleSetting) -> String {
        setting.to_string()
    }
}

impl TryFrom<String> for RuleSetting {
    type Error = NoSuchSetting;

    fn try_from(text: String) -> Result<RuleSetting, NoSuchSetting> {
        text.parse()
    }
}
