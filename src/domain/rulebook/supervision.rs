//! The supervision ladder (督办) as data: when which rung is due, and who signs it (domain.md 1.8).

use serde::{Deserialize, Serialize};

use super::deadline::{Length, TermKey};
use crate::domain::term::TermKind;

/// The rungs, lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// 提醒, before due.
    Reminder,
    /// 蓝单, 催办.
    Blue,
    /// 黄牌督办单.
    Yellow,
    /// 红牌督办函.
    Red,
    /// 约谈, 通报.
    Interview,
}

impl Level {
    /// Every level, lowest first.
    pub const ALL: [Level; 5] = [
        Level::Reminder,
        Level::Blue,
        Level::Yellow,
        Level::Red,
        Level::Interview,
    ];

    /// The level as it stands in forms and tables.
    pub fn key(self) -> &'static str {
        match self {
            Level::Reminder => "reminder",
            Level::Blue => "blue",
            Level::Yellow => "yellow",
            Level::Red => "red",
            Level::Interview => "interview",
        }
    }

    /// Reads a level.
    pub fn parse(text: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|l| l.key() == text)
    }
}

/// What the system does when a rung is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RungAction {
    /// Tells the holder, by itself.
    Notify,
    /// Puts a draft before the supervisor; order and number exist only when a person signs.
    DraftOrder,
}

/// Who signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signer {
    /// Nobody: a notice only.
    Nobody,
    /// The supervisor.
    Supervisor,
    /// A leader of the bureau.
    Leader,
}

/// One way to reach a rung; any one is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Trigger {
    /// This long before due.
    BeforeDue {
        /// How long.
        by: Length,
    },
    /// No entry of progress for this long.
    NoProgress {
        /// How long.
        by: Length,
    },
    /// Late by this long.
    Overdue {
        /// How long.
        by: Length,
    },
    /// Still late this long after the rung below was issued.
    OverdueAfterRungBelow {
        /// How long.
        by: Length,
    },
    /// The firm was dissatisfied this often with one complaint.
    Dissatisfied {
        /// How often.
        times: u8,
    },
}

impl Trigger {
    /// How many working days after its last day a term reaches the rung by this, before it where negative; `below` is
    /// that of the rung below. None where no date decides.
    pub fn working_days_late(&self, below: i64) -> Option<i64> {
        match self {
            Trigger::BeforeDue { by } => Some(-i64::from(by.amount)),
            Trigger::Overdue { by } => Some(i64::from(by.amount)),
            Trigger::OverdueAfterRungBelow { by } => {
                Some(below.max(0).saturating_add(i64::from(by.amount)))
            }
            Trigger::NoProgress { .. } | Trigger::Dissatisfied { .. } => None,
        }
    }
}

/// One rung.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// Which.
    pub level: Level,
    /// Its Chinese name.
    pub zh: String,
    /// Its English name.
    pub en: String,
    /// Ways to reach it.
    pub triggers: Vec<Trigger>,
    /// What happens.
    pub action: RungAction,
    /// Who signs.
    pub signer: Signer,
    /// What the unit has to reply in, where an order is issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Length>,
}

/// What the ladder does while a case is not simply open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OffDuty {
    /// It ends; nothing fires any more.
    Ends,
    /// It waits while the clock stands, and starts again with the date the clock then has.
    Waits,
    /// It goes over to the case merged into.
    MovesToSurvivor,
}

/// The ladder's behaviour in side states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SideStates {
    /// Withdrawn by the firm.
    pub withdrawn: OffDuty,
    /// Voided.
    pub void: OffDuty,
    /// Merged into another case.
    pub merged: OffDuty,
    /// Parked (挂账).
    pub parked: OffDuty,
    /// Clock stopped.
    pub paused: OffDuty,
}

impl SideStates {
    /// What the clocks themselves do in these states, and with them the ladder: a term that is cancelled is pressed
    /// no more, one that stands is not pressed while it does, and a merge takes the date over. Another wish needs
    /// more than an edition of the rulebook, so one that says otherwise is refused.
    pub const BUILT: SideStates = SideStates {
        withdrawn: OffDuty::Ends,
        void: OffDuty::Ends,
        merged: OffDuty::MovesToSurvivor,
        parked: OffDuty::Waits,
        paused: OffDuty::Waits,
    };
}

/// What a drafted order says before somebody signs it. `{title}` and `{number}` stand for the case's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderWords {
    /// Demanded of a unit that is late.
    pub late: String,
    /// Demanded of a unit whose answer did not content the firm.
    pub dissatisfied: String,
    /// Why a draft is taken back when a higher rung is reached.
    pub outdone: String,
    /// Why a draft is taken back when what it rests on is done, stopped or moved.
    pub moot: String,
}

impl OrderWords {
    /// A text with a case's name and number in their places.
    pub fn fill(text: &str, title: &str, number: &str) -> String {
        text.replace("{title}", title).replace("{number}", number)
    }
}

/// A term the ladder watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Watched {
    /// One that runs as long as a row of the deadlines says, by the name of that row.
    Row(TermKey),
    /// One whose last day was agreed or ordered, by its kind.
    Kind(TermKind),
}

/// The whole ladder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupervisionLadder {
    /// Rungs, lowest first.
    pub rungs: Vec<Rung>,
    /// Terms it watches.
    pub watches: Vec<Watched>,
    /// Fires within office hours of working days only.
    pub office_hours_only: bool,
    /// Side states.
    pub side_states: SideStates,
    /// What its drafts say; without, as in editions from before they were data, nothing is drafted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<OrderWords>,
    /// Where it comes from.
    pub source: String,
    /// Whether somebody has confirmed it.
    #[serde(default)]
    pub confirmed: bool,
}

impl SupervisionLadder {
    /// A rung by its level.
    pub fn rung(&self, level: Level) -> Option<&Rung> {
        self.rungs.iter().find(|rung| rung.level == level)
    }
}
