//! Saved views of a list: what a person narrowed it by, under a name.

use super::name::Name;
use crate::domain::keyed::keyed;

/// A list whose filters can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// 工作台: cases by deadline.
    Queue,
    /// 台账: problems, one a line.
    Ledger,
}

impl List {
    /// Every list.
    pub const ALL: [List; 2] = [List::Queue, List::Ledger];

    /// As it is stored.
    pub fn key(self) -> &'static str {
        match self {
            List::Queue => "queue",
            List::Ledger => "ledger",
        }
    }

    /// The page that shows it.
    pub fn path(self) -> &'static str {
        match self {
            List::Queue => "/office",
            List::Ledger => "/office/ledger",
        }
    }

    /// The page with a query.
    pub fn address(self, query: &str) -> String {
        match query.is_empty() {
            true => self.path().to_owned(),
            false => format!("{}?{query}", self.path()),
        }
    }
}

keyed!(
    /// A list whose columns a person chooses and keeps.
    Columned {
        /// 台账.
        Ledger = "ledger",
        /// 工作通报.
        Report = "report",
    }
);

/// A saved view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    /// Its key.
    pub id: String,
    /// Of which list.
    pub list: List,
    /// What it is called.
    pub name: String,
    /// The page's query.
    pub query: String,
    /// The unit it is shared with.
    pub shared: Option<Name>,
    /// Whether the reader saved it, and so may delete it.
    pub own: bool,
}

impl SavedView {
    /// Where it is opened.
    pub fn address(&self) -> String {
        let open = format!("view={}", self.id);
        match self.query.is_empty() {
            true => self.list.address(&open),
            false => self.list.address(&format!("{}&{open}", self.query)),
        }
    }
}

/// The views a page offers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedViews {
    /// Those the reader may open, the oldest first.
    pub all: Vec<SavedView>,
    /// The one that is open.
    pub open: Option<String>,
    /// The unit the reader may share one with.
    pub shares_with: Option<Name>,
}

/// What a person typed to save a view and was refused for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewTyped {
    /// The name.
    pub name: String,
    /// Shared with the unit.
    pub share: bool,
    /// Why it was refused.
    pub problem: Option<ViewProblem>,
}

/// Why a view cannot be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewProblem {
    /// It has no name.
    NoName,
    /// The name is too long.
    LongName,
    /// The person has one of that name.
    SameName,
    /// The person has as many as anybody may have.
    TooMany,
}
