//! Units and themes as the administrator reads them.

use super::history::History;
use super::name::Name;
use crate::domain::rulebook::{DatedName, Theme, UnitKind};

/// Units with their names, whose each theme is, and what was changed.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitsAndThemes {
    /// The units, in the profile's order.
    pub units: Vec<UnitLine>,
    /// The themes, in the order of the data.
    pub themes: Vec<ThemeLine>,
    /// Changes of units and themes, the newest first.
    pub history: History,
}

/// A unit.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitLine {
    /// Its key.
    pub id: String,
    /// What it is.
    pub kind: UnitKind,
    /// The district a branch serves.
    pub district: Option<Name>,
    /// Its names, the newest first.
    pub names: Vec<DatedName>,
}

/// A theme.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeLine {
    /// As it stands.
    pub theme: Theme,
    /// Who leads.
    pub lead: Name,
    /// Who usually supports.
    pub supporting: Vec<Name>,
    /// Whether it is offered today.
    pub offered: bool,
}
