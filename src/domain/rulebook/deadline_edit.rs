//! One number of days changed, the rest of the set as it is.

use super::Rulebook;
use super::deadline::DeadlineRow;

impl Rulebook {
    /// The same rulebook with the row in force of this clock saying this; where none is in force, with this one for all
    /// profiles.
    ///
    /// A row of the chosen profile's own stands before the row all profiles share, as in [`Rulebook::deadline`].
    pub fn with_deadline(mut self, row: &DeadlineRow) -> Rulebook {
        let chosen = self.clock.profile.clone();
        let mut profiles = self.deadline_profiles.iter_mut();
        let own = profiles.find(|profile| profile.id == chosen);
        let own = own.map(|profile| &mut profile.rows).into_iter().flatten();
        let mut all = own.chain(&mut self.common_deadlines);
        match all.find(|known| known.term == row.term) {
            Some(old) => *old = row.clone(),
            None => self.common_deadlines.push(row.clone()),
        }
        self
    }
}
