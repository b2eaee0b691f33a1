//! What a plan (一企一策) usually holds under a theme, as data: words to begin with, and measures to choose from. A template
//! decides nothing: who writes the plan takes what fits and changes it.

use serde::{Deserialize, Serialize};

use super::Rulebook;
use crate::domain::ids::ThemeId;
use crate::domain::measure::Kind;

/// A measure a plan of the theme often has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateMeasure {
    /// Stable key within its template.
    pub key: String,
    /// Of which kind.
    pub kind: Kind,
    /// What is to be done.
    pub what: String,
    /// By what one sees that it is done.
    pub acceptance: String,
    /// Working days from the day the plan is begun.
    pub working_days: u32,
}

/// A template of a theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanTemplate {
    /// The theme.
    pub theme: ThemeId,
    /// What is to be reached, to begin with.
    pub target: String,
    /// By what one sees that it is reached, to begin with.
    pub acceptance: String,
    /// Measures to choose from.
    pub measures: Vec<TemplateMeasure>,
    /// Where it comes from.
    pub source: String,
    /// Whether somebody has confirmed it; until then it is shown as to be confirmed.
    #[serde(default)]
    pub confirmed: bool,
}

impl PlanTemplate {
    /// A measure by its key.
    pub fn measure(&self, key: &str) -> Option<&TemplateMeasure> {
        self.measures.iter().find(|m| m.key == key)
    }
}

impl Rulebook {
    /// The template of a theme, where there is one.
    pub fn plan_template(&self, theme: &ThemeId) -> Option<&PlanTemplate> {
        self.plan_templates.iter().find(|t| t.theme == *theme)
    }
}
