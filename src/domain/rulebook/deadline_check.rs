//! Whether a number of days was held against its source: nobody's word but a legal officer's counts, whatever an edition
//! says of itself, and only for the very number that was looked at.

use super::Rulebook;
use super::deadline::DeadlineRow;

/// What the name of every row begins with, so that it is no name of the leniency rulebook.
const PREFIX: &str = "term.";
/// The rows all profiles share.
const COMMON: &str = "common";

impl DeadlineRow {
    /// Whether it says the same of its clock, whoever confirmed it.
    fn says_the_same(&self, other: &DeadlineRow) -> bool {
        let of = |row: &DeadlineRow| DeadlineRow {
            confirmed: false,
            ..row.clone()
        };
        of(self) == of(other)
    }
}

impl Rulebook {
    /// Every row by name, with the profile whose own it is: `term.common.decision`, `term.13710.acceptance`.
    pub fn deadline_rows(&self) -> impl Iterator<Item = (String, Option<&str>, &DeadlineRow)> {
        let common = self.common_deadlines.iter().map(|row| (None, row));
        let own = self.deadline_profiles.iter().flat_map(|profile| {
            let id = profile.id.as_str();
            profile.rows.iter().map(move |row| (Some(id), row))
        });
        common.chain(own).map(|(profile, row)| {
            let of = profile.unwrap_or(COMMON);
            let name = format!("{PREFIX}{of}.{}", row.term.as_str());
            (name, profile, row)
        })
    }

    /// Marks rows as held against their source.
    pub fn confirm_deadlines(&mut self, rows: &[String]) {
        self.mark(|name, row| row.confirmed || rows.iter().any(|r| r == name));
    }

    /// An edition as it comes into force: a row is confirmed where it says what the confirmed row before it said.
    pub fn confirmed_as(mut self, before: Option<&Rulebook>) -> Rulebook {
        let held = |name: &str, row: &DeadlineRow| {
            let mut rows = before.into_iter().flat_map(Rulebook::deadline_rows);
            rows.any(|(n, _, known)| n == name && known.confirmed && known.says_the_same(row))
        };
        self.mark(held);
        self
    }

    fn mark(&mut self, confirmed: impl Fn(&str, &DeadlineRow) -> bool) {
        let common = self.common_deadlines.iter_mut().map(|row| (COMMON, row));
        let own = self.deadline_profiles.iter_mut().flat_map(|profile| {
            let id = profile.id.as_str();
            profile.rows.iter_mut().map(move |row| (id, row))
        });
        for (of, row) in common.chain(own) {
            let name = format!("{PREFIX}{of}.{}", row.term.as_str());
            row.confirmed = confirmed(&name, row);
        }
    }
}
