//! The rulebook (规则库): bureau, themes, deadlines and ladder as data with dates of effect.
//!
//! Nothing of it is code. What ships here is the first edition; later editions are events.

mod bureau;
mod check;
mod close_out;
mod consultation;
mod dated;
mod deadline;
mod deadline_check;
mod deadline_edit;
mod notice;
mod number_format;
mod plan_template;
mod reply_template;
mod setting;
mod shipped;
mod suggest;
mod supervision;
mod theme;

#[cfg(test)]
mod tests;

pub use bureau::{
    Bilingual, BureauProfile, Coordination, District, NumberFormats, OfficeHours, PaperFormats,
    PublicPhone, Unit, UnitKind,
};
pub use check::Fault;
pub use close_out::{CheckItem, CloseOutRules};
pub use consultation::{ConsultationRules, ConsultationTrigger, Quorum, TriggerRule};
pub use dated::{DatedName, covers, name_on};
pub use deadline::{
    ClockSettings, DeadlineProfile, DeadlineRow, Difficulty, ExtensionRule, Length, ObjectionRule,
    PauseRule, TermKey, TermUnit, Weight,
};
pub use notice::{BEFORE_COMPLAINT, Notice};
pub use number_format::{NumberFormat, NumberFormatError};
pub use plan_template::{PlanTemplate, TemplateMeasure};
pub use reply_template::{ReplyTemplate, blank_left};
pub use setting::{Reaching, RuleSetting, SettingValue};
pub use shipped::{PROFILES, RulebookError};
pub use supervision::{
    Level, OffDuty, OrderWords, Rung, RungAction, SideStates, Signer, SupervisionLadder, Trigger,
    Watched,
};
pub use theme::{Category, CategoryGroup, Reason, Suggestion, Task, Theme};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ids::ThemeId;

/// One edition of everything the work follows.
///
/// A term is governed by the edition in force when it started (design §6.7), so an edition is
/// never changed, only followed by the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rulebook {
    /// Which edition: stands in every event that used it.
    pub version: String,
    /// First day in force.
    pub in_force_from: Date,
    /// The bureau.
    pub bureau: BureauProfile,
    /// Themes and their units.
    pub themes: Vec<Theme>,
    /// The twenty tasks of the plan.
    pub tasks: Vec<Task>,
    /// What enterprises choose from.
    pub categories: Vec<CategoryGroup>,
    /// Settings of the clock, among them which deadline profile is in force.
    pub clock: ClockSettings,
    /// Deadlines common to all profiles.
    pub common_deadlines: Vec<DeadlineRow>,
    /// Deadline profiles to choose from.
    pub deadline_profiles: Vec<DeadlineProfile>,
    /// The supervision ladder.
    pub ladder: SupervisionLadder,
    /// How consultations are held; absent in editions from before there were any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consultation: Option<ConsultationRules>,
    /// How cases are closed; absent in editions from before it was data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_out: Option<CloseOutRules>,
    /// What people are told before they send something; editions from before there were such texts have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
    /// What plans usually hold, by theme; editions from before there were templates have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plan_templates: Vec<PlanTemplate>,
    /// What answers often say; editions from before there were such templates have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reply_templates: Vec<ReplyTemplate>,
}

impl Rulebook {
    /// A theme by its key, in use or not.
    pub fn theme(&self, id: &str) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id.as_str() == id)
    }

    /// The themes offered on a date, in the order of the data.
    pub fn themes_on(&self, on: Date) -> impl Iterator<Item = &Theme> {
        self.themes.iter().filter(move |theme| theme.in_use_on(on))
    }

    /// A task of the plan by its number.
    pub fn task(&self, number: u8) -> Option<&Task> {
        self.tasks.iter().find(|task| task.number == number)
    }

    /// A category by its key.
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.all_categories().find(|category| category.id == id)
    }

    /// Every category without its heading.
    pub fn all_categories(&self) -> impl Iterator<Item = &Category> {
        self.categories.iter().flat_map(|group| &group.categories)
    }

    /// A heading by its key: as near as it is known when somebody takes down what is being said.
    pub fn category_group(&self, id: &str) -> Option<&CategoryGroup> {
        self.categories.iter().find(|group| group.id == id)
    }

    /// The theme proposed for a category an enterprise chose, or for the heading that was all that was chosen.
    pub fn theme_of_category(&self, id: &str) -> Option<&Theme> {
        let of_group = || self.category_group(id)?.categories.first();
        self.category(id)
            .or_else(of_group)?
            .themes
            .first()
            .and_then(|theme| self.theme(theme.as_str()))
    }

    /// The categories and headings a theme is proposed for.
    pub fn categories_of(&self, theme: &ThemeId) -> Vec<&str> {
        let headings = self.categories.iter().map(|group| group.id.as_str());
        let all = self.all_categories().map(|category| category.id.as_str());
        let proposes = |id: &&str| self.theme_of_category(id).is_some_and(|t| t.id == *theme);
        all.chain(headings).filter(proposes).collect()
    }

    /// A unit by its key.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.bureau.unit(id)
    }

    /// A unit's name on a date: papers carry the name of their day.
    pub fn unit_name(&self, id: &str, on: Date) -> Option<&DatedName> {
        self.unit(id)?.name_on(on)
    }

    /// The row that governs a term: the chosen profile's own, else the common one.
    pub fn deadline(&self, term: TermKey) -> Option<&DeadlineRow> {
        self.deadline_in(&self.clock.profile, term)
    }

    /// The row that would govern a term under another profile: for the try-out and the preview.
    pub fn deadline_in(&self, profile: &str, term: TermKey) -> Option<&DeadlineRow> {
        let profile = self
            .deadline_profiles
            .iter()
            .find(|known| known.id == profile)?;
        profile
            .rows
            .iter()
            .chain(&self.common_deadlines)
            .find(|row| row.term == term)
    }

    /// The same rulebook under another deadline profile; none if there is no such profile.
    pub fn with_deadline_profile(mut self, id: &str) -> Option<Rulebook> {
        self.deadline_profiles
            .iter()
            .any(|profile| profile.id == id)
            .then_some(())?;
        self.clock.profile = id.to_owned();
        Some(self)
    }

    /// The same rulebook with another meaning of *day*, where a profile's source leaves it open.
    pub fn with_day_unit(mut self, unit: TermUnit) -> Rulebook {
        self.clock.day_unit = unit;
        self.apply_day_unit();
        self
    }

    /// The same rulebook with both chosen; a profile that is not there leaves the one in force.
    pub fn with_deadlines(self, profile: &str, day_unit: TermUnit) -> Rulebook {
        let kept = self.clone();
        self.with_deadline_profile(profile)
            .unwrap_or(kept)
            .with_day_unit(day_unit)
    }

    /// Rows whose unit is a setting carry the setting itself, so that readers see one truth.
    fn apply_day_unit(&mut self) {
        let unit = self.clock.day_unit;
        let own = self
            .deadline_profiles
            .iter_mut()
            .flat_map(|profile| &mut profile.rows);
        own.chain(&mut self.common_deadlines)
            .filter(|row| row.follows_day_unit)
            .for_each(|row| row.unit = unit);
    }
}
