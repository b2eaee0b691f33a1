//! The editions that come with the software: 焦作市 as the seed names it, and a neutral 示例市.

use std::fmt;

use jiff::civil::Date;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::check::Fault;
use super::deadline::{ClockSettings, DeadlineProfile, DeadlineRow};
use super::{BureauProfile, Rulebook};

/// The bureau profiles that ship, by key.
pub const PROFILES: &[(&str, &str)] = &[
    ("jiaozuo", include_str!("data/jiaozuo.json")),
    ("shili", include_str!("data/shili.json")),
];

const EDITION: &str = include_str!("data/edition.json");
const THEMES: &str = include_str!("data/themes.json");
const TASKS: &str = include_str!("data/tasks.json");
const CATEGORIES: &str = include_str!("data/categories.json");
const DEADLINES: &str = include_str!("data/deadlines.json");
const CLOSE_OUT: &str = include_str!("data/close_out.json");
const CONSULTATION: &str = include_str!("data/consultation.json");
const PLAN_TEMPLATES: &str = include_str!("data/plan_templates.json");
const REPLY_TEMPLATES: &str = include_str!("data/reply_templates.json");
const NOTICES: &str = include_str!("data/notices.json");
const SUPERVISION: &str = include_str!("data/supervision.json");

/// Why a rulebook cannot be taken into force.
#[derive(Clone, Debug, PartialEq)]
pub enum RulebookError {
    /// No profile of that key ships.
    UnknownProfile(String),
    /// A file does not read; which, and what the reader says with line and column.
    Unreadable {
        /// The file.
        file: &'static str,
        /// What is wrong.
        message: String,
    },
    /// It reads, but its parts do not fit each other.
    Faults(Vec<Fault>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edition {
    version: String,
    in_force_from: Date,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deadlines {
    clock: ClockSettings,
    common: Vec<DeadlineRow>,
    profiles: Vec<DeadlineProfile>,
}

impl Rulebook {
    /// The edition that ships for a bureau profile: `jiaozuo` or `shili`.
    pub fn shipped(profile: &str) -> Result<Rulebook, RulebookError> {
        let (file, text) = PROFILES
            .iter()
            .find(|(id, _)| *id == profile)
            .ok_or_else(|| RulebookError::UnknownProfile(profile.to_owned()))?;
        let bureau: BureauProfile = read(file, text)?;
        let edition: Edition = read("edition", EDITION)?;
        let deadlines: Deadlines = read("deadlines", DEADLINES)?;
        Rulebook {
            version: edition.version,
            in_force_from: edition.in_force_from,
            bureau,
            themes: read("themes", THEMES)?,
            tasks: read("tasks", TASKS)?,
            categories: read("categories", CATEGORIES)?,
            clock: deadlines.clock,
            common_deadlines: deadlines.common,
            deadline_profiles: deadlines.profiles,
            ladder: read("supervision", SUPERVISION)?,
            consultation: read("consultation", CONSULTATION)?,
            close_out: read("close_out", CLOSE_OUT)?,
            notices: read("notices", NOTICES)?,
            plan_templates: read("plan_templates", PLAN_TEMPLATES)?,
            reply_templates: read("reply_templates", REPLY_TEMPLATES)?,
        }
        .checked()
    }

    /// Takes a rulebook from an editor or an import: settings applied, parts fitting each other.
    pub fn checked(mut self) -> Result<Rulebook, RulebookError> {
        self.apply_day_unit();
        let faults = self.faults();
        if faults.is_empty() {
            Ok(self)
        } else {
            Err(RulebookError::Faults(faults))
        }
    }
}

fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, RulebookError> {
    serde_json::from_str(text).map_err(|error| RulebookError::Unreadable {
        file,
        message: error.to_string(),
    })
}

impl fmt::Display for RulebookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RulebookError::UnknownProfile(id) => write!(f, "no bureau profile {id:?}"),
            RulebookError::Unreadable { file, message } => write!(f, "{file}: {message}"),
            RulebookError::Faults(faults) => write!(f, "rulebook does not fit: {faults:?}"),
        }
    }
}

impl std::error::Error for RulebookError {}
