//! Themes (主题), the twenty tasks of the plan, and the categories enterprises choose from.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::dated::covers;
use crate::domain::ids::{ThemeId, UnitId};

/// What a case is about, and so whose it is (domain.md 6.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Stable key.
    pub id: ThemeId,
    /// Its Chinese name.
    pub zh: String,
    /// Its English name.
    pub en: String,
    /// The unit that leads.
    pub lead: UnitId,
    /// Units that usually support.
    #[serde(default)]
    pub supporting: Vec<UnitId>,
    /// Whether the branch of the firm's district usually supports.
    #[serde(default)]
    pub with_branch: bool,
    /// Whether it is usually a local matter: the branch leads and the section guides.
    #[serde(default)]
    pub local: bool,
    /// Units whose own inspection, penalty or conduct it may be about: none of them leads
    /// (design §6.9).
    #[serde(default)]
    pub complained_of: Vec<UnitId>,
    /// The same for the branch of the firm's district.
    #[serde(default)]
    pub complained_of_branch: bool,
    /// The seed's tasks it belongs to, by number.
    #[serde(default)]
    pub tasks: Vec<u8>,
    /// First day of use.
    pub from: Option<Date>,
    /// First day it is no longer offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

impl Theme {
    /// Whether it is offered on a date.
    pub fn in_use_on(&self, on: Date) -> bool {
        covers(self.from, self.to, on)
    }

    /// Whether it may be about the bureau's own conduct.
    pub fn about_own_conduct(&self) -> bool {
        self.complained_of_branch || !self.complained_of.is_empty()
    }
}

/// One of the twenty tasks of 焦环文〔2021〕67号 (domain.md 6.1). Every task also binds every branch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Its number in the plan, 1 to 20.
    pub number: u8,
    /// The chapter it stands in, 2 to 6.
    pub chapter: u8,
    /// Its Chinese title.
    pub zh: String,
    /// Its English title.
    pub en: String,
    /// The units that answer for it; the first one named leads.
    pub units: Vec<UnitId>,
}

/// A heading under which categories are offered: few enough for a phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryGroup {
    /// Stable key.
    pub id: String,
    /// Its Chinese name.
    pub zh: String,
    /// Its English name.
    pub en: String,
    /// What is in it.
    pub categories: Vec<Category>,
}

/// What an enterprise chooses when it says something (domain.md 1.3). Triage sets the theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Stable key.
    pub id: String,
    /// Its Chinese name.
    pub zh: String,
    /// Its English name.
    pub en: String,
    /// Themes it may mean; the first one is proposed.
    pub themes: Vec<ThemeId>,
}

/// Which units a theme suggests for a firm of one district. Triage decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The unit proposed to lead.
    pub lead: UnitId,
    /// Units proposed to support, without repetition and without the lead.
    pub supporting: Vec<UnitId>,
    /// Units that cannot lead, because the complaint may be about them.
    pub never_lead: Vec<UnitId>,
    /// Why: shown beside the proposal.
    pub why: Vec<Reason>,
}

/// One reason of a suggestion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reason {
    /// The unit answers for this theme.
    Theme {
        /// The unit.
        unit: UnitId,
        /// The theme.
        theme: ThemeId,
    },
    /// The plan names the unit for this task.
    Task {
        /// Its number.
        number: u8,
        /// The unit.
        unit: UnitId,
    },
    /// A local matter: the branch leads and the section guides.
    Local {
        /// The branch.
        branch: UnitId,
        /// The section that guides (市局指导).
        guide: UnitId,
    },
    /// The branch of the firm's district takes part.
    Branch {
        /// The branch.
        branch: UnitId,
    },
    /// It may be about these units' own conduct, so none of them leads.
    OwnConduct {
        /// The units.
        units: Vec<UnitId>,
    },
}
