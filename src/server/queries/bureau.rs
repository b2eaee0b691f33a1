//! Units and themes as they stand, with what was changed about them.

use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::event::Event;
use crate::domain::ids::{Noun, only};
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::reference;
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::views::bureau::{ThemeLine, UnitLine, UnitsAndThemes};

/// Changes shown; the chain keeps all of them.
const CHANGES: usize = 100;

/// The page.
#[derive(Clone, Copy, Debug)]
pub struct UnitsAndThemesNow;

impl Query for UnitsAndThemesNow {
    type View = UnitsAndThemes;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<UnitsAndThemes, Failure> {
        let may = policy::permit(scope.actor(), Action::EditTheme, &Subject::default());
        may.map_err(|_| Refusal::NotFound)?;
        let today = reading.facts.today();
        let rulebook = &reading.facts.reference.rulebook;
        let units = rulebook.bureau.units.iter().map(|u| UnitLine {
            id: u.id.0.clone(),
            kind: u.kind,
            district: u.district.as_ref().map(|d| reading.district_name(d)),
            names: u.names.iter().rev().cloned().collect(),
        });
        let themes = rulebook.themes.iter().map(|t| ThemeLine {
            lead: reading.unit_name(t.lead.as_str()),
            supporting: t
                .supporting
                .iter()
                .map(|u| reading.unit_name(u.as_str()))
                .collect(),
            offered: t.in_use_on(today),
            theme: t.clone(),
        });
        let (units, themes) = (units.collect(), themes.collect());
        let mut history = reading.timeline(&[(only(Noun::Rulebook), None)]).await?;
        history.entries.retain(|entry| {
            use reference::Event as E;
            matches!(
                &entry.event,
                Event::Reference(E::BureauEdited { .. } | E::ThemeEdited { .. })
            )
        });
        history.entries.truncate(CHANGES);
        Ok(UnitsAndThemes {
            units,
            themes,
            history,
        })
    }
}
