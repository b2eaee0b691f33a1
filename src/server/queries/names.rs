//! Names of the reference data, as they are today.

use super::Reading;
use crate::views::name::Name;

impl Reading<'_> {
    /// A unit's short name; its key where the bureau profile does not know it.
    pub(super) fn unit_name(&self, unit: &str) -> Name {
        match self
            .facts
            .reference
            .rulebook
            .unit_name(unit, self.facts.today())
        {
            Some(name) => Name::new(name.short.clone(), name.en.clone()),
            None => Name::same(unit),
        }
    }

    /// A theme's name.
    pub(super) fn theme_name(&self, theme: &str) -> Name {
        match self.facts.reference.rulebook.theme(theme) {
            Some(theme) => Name::new(theme.zh.clone(), theme.en.clone()),
            None => Name::same(theme),
        }
    }

    /// The name of a category that enterprises choose.
    pub(super) fn category_name(&self, category: &str) -> Name {
        if category.is_empty() {
            return Name::new("未选类别", "No category");
        }
        let rulebook = &self.facts.reference.rulebook;
        match (
            rulebook.category(category),
            rulebook.category_group(category),
        ) {
            (Some(category), _) => Name::new(category.zh.clone(), category.en.clone()),
            (None, Some(group)) => Name::new(group.zh.clone(), group.en.clone()),
            (None, None) => Name::same(category),
        }
    }

    /// A district's name.
    pub(super) fn district_name(&self, code: &str) -> Name {
        match self.facts.reference.rulebook.bureau.district(code) {
            Some(district) => Name::new(district.zh.clone(), district.en.clone()),
            None => Name::same(code),
        }
    }
}
