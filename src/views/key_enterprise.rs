//! The roster of key enterprises, as its list and other pages show it.

use jiff::civil::Date;

use super::name::Name;
use crate::domain::action::Action;
use crate::domain::key_enterprise::Basis;
use crate::domain::keyed::keyed;

keyed! {
    /// Which entries are listed: what the date makes of one stands in no table.
    #[derive(Default)]
    Standing {
        /// They hold today, or will.
        #[default]
        InForce = "in_force",
        /// Past their last day, and nobody renewed or ended them.
        Expired = "expired",
        /// Taken off.
        Ended = "ended",
    }
}

/// What of the roster is shown, as the address says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Which standing.
    pub standing: Standing,
    /// Only this basis.
    pub basis: Option<Basis>,
    /// Only firms whose service officer serves from this unit.
    pub unit: Option<String>,
}

/// A part of the roster.
#[derive(Clone, Debug, PartialEq)]
pub struct Roster {
    /// Which part.
    pub asked: Asked,
    /// The units that can be chosen.
    pub units: Vec<(String, Name)>,
    /// The entries, the one that ends first at the top.
    pub rows: Vec<KeyLine>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Whether there were more than a file holds.
    pub cut: bool,
}

/// An entry in a list, and in one line on other pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLine {
    /// The firm's credit code.
    pub uscc: String,
    /// The firm's name.
    pub enterprise: String,
    /// The district of its site.
    pub district: Name,
    /// Why it is on the roster.
    pub basis: Option<Basis>,
    /// Which paper says so.
    pub document: String,
    /// Who serves it.
    pub officer: String,
    /// From which unit.
    pub unit: Name,
    /// Whether that person no longer holds a post that helps.
    pub left: bool,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// How it stands today.
    pub standing: Standing,
}

/// How a firm stands on the roster, on its dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyDetail {
    /// Its entry; none where it was never on it.
    pub line: Option<KeyLine>,
    /// Why it was taken off.
    pub ended: Option<String>,
    /// What the reader may do now.
    pub actions: Vec<Action>,
    /// The sequence it was read at.
    pub seq: u64,
}
