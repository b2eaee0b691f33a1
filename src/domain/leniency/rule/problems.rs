//! Facts that cannot be so, named before anything is proposed on them.

use super::facts::{Facts, Finding};
use super::law::conditions_read;
use super::rulebook::RuleBook;
use super::truth::Truth;

keyed! {
    /// What is impossible about the facts; words at the field are made elsewhere.
    FactProblem {
        /// The act is dated after the proposal.
        ActInFuture = "act_in_future",
        /// The act ends before it begins, or after the proposal.
        ActEndsWrongly = "act_ends_wrongly",
        /// Ended and still going on.
        EndedAndContinuing = "ended_and_continuing",
        /// The instant of the act is not on its day.
        ActTimeOffItsDay = "act_time_off_its_day",
        /// A report, clue, order, finding or correction lies in the future.
        LaterThanNow = "later_than_now",
        /// Reported before the act.
        ReportedBeforeAct = "reported_before_act",
        /// Corrected before the act.
        CorrectedBeforeAct = "corrected_before_act",
        /// A time of correction without the correction.
        CorrectedAtButNotDone = "corrected_at_but_not_done",
        /// Discovered before the act, or in the future.
        DiscoveredWrongly = "discovered_wrongly",
        /// No such catalogue item.
        NoSuchItem = "no_such_item",
        /// A finding on a condition the item does not have.
        NoSuchCondition = "no_such_condition",
    }
}

impl Facts {
    /// Drops findings on conditions that no version of the item read today asks about: another version holds since.
    pub fn forget_others(&mut self, book: &RuleBook) {
        let asked = conditions_read(self, book);
        let asked: Vec<&str> = asked.iter().map(|c| c.id.as_str()).collect();
        self.conditions.retain(|f| asked.contains(&f.id.as_str()));
    }

    /// Everything impossible about these facts, in a fixed order. A report after an inspection is
    /// possible and no problem; it is only not voluntary.
    pub fn problems(&self, book: &RuleBook) -> Vec<FactProblem> {
        let today = self.as_of.beijing_date();
        let act = self.act_on;
        let before_act = |day| act.is_some_and(|act| day < act);
        let after_today = |day| day > today;
        let correction = &self.correction;
        let instants = [
            self.act_at,
            self.self_reported_at,
            correction.at,
            correction.found_at,
            correction.ordered_at,
        ];
        let mut told = instants
            .into_iter()
            .chain(self.clues.iter().map(|c| c.at))
            .flatten();
        let no_item = self.item.as_ref().is_some_and(|id| !book.has_item(id));
        let asked = conditions_read(self, book);
        let strange = |finding: &Finding<String>| asked.iter().all(|c| c.id != finding.id);
        let strange = self.conditions.iter().any(strange);
        use FactProblem::*;
        let found = [
            (ActInFuture, act.is_some_and(after_today)),
            (
                ActEndsWrongly,
                self.ended_on
                    .is_some_and(|d| before_act(d) || after_today(d)),
            ),
            (
                EndedAndContinuing,
                self.ended_on.is_some() && self.continuing == Truth::Yes,
            ),
            (
                ActTimeOffItsDay,
                self.act_at
                    .zip(act)
                    .is_some_and(|(at, day)| at.beijing_date() != day),
            ),
            (LaterThanNow, told.any(|at| at > self.as_of)),
            (
                ReportedBeforeAct,
                self.self_reported_at
                    .is_some_and(|at| before_act(at.beijing_date())),
            ),
            (
                CorrectedBeforeAct,
                correction
                    .at
                    .is_some_and(|at| before_act(at.beijing_date())),
            ),
            (
                CorrectedAtButNotDone,
                correction.at.is_some() && correction.done != Truth::Yes,
            ),
            (
                DiscoveredWrongly,
                (self.limitation.discovered_on).is_some_and(|d| before_act(d) || after_today(d)),
            ),
            (NoSuchItem, no_item),
            (NoSuchCondition, strange),
        ];
        found
            .into_iter()
            .filter(|(_, so)| *so)
            .map(|(problem, _)| problem)
            .collect()
    }
}
