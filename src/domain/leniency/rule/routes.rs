//! The rule order of domain 2.8 with the two changes of issue 6 B, walked in three-valued logic.

use std::collections::BTreeSet;

use super::facts::{ExclusionKind, GroundKind};
use super::proposal::Outcome;
use super::rulebook::Footing;
use super::truth::Truth;
use super::weigh::{Input, Weighed, Weighted};

keyed! {
    /// The ways to an outcome, in the order in which they are tried.
    Route {
        /// 1. Suspected crime.
        Crime = "suspected_crime",
        /// 2. Time bar.
        TimeBarred = "time_barred",
        /// 3. Facts not made out.
        NotEstablished = "not_established",
        /// 4. No fault: statutory, so before any exclusion.
        NoFault = "no_fault_proven",
        /// 6a. Catalogue item with all its conditions, nothing flagged.
        CatalogueMet = "catalogue_conditions_met",
        /// 6b. 行政处罚法 33(1) argued without a catalogue match or against a merely local flag.
        MinorArgued = "minor_corrected_harmless",
        /// 7. First, slight, corrected.
        FirstSlight = "first_slight_corrected",
        /// 8. Grounds heavy enough for 减轻.
        StrongGrounds = "strong_grounds",
        /// 8. Any ground.
        Grounds = "grounds",
        /// 9. A heavier factor and no ground.
        Factor = "heavier_factor",
        /// 9. Nothing above.
        Nothing = "nothing_above",
    }
}

impl Route {
    /// Where it leads.
    pub(super) fn outcome(self) -> Outcome {
        match self {
            Route::Crime => Outcome::Transfer,
            Route::TimeBarred => Outcome::NoPenaltyTimeBarred,
            Route::NotEstablished => Outcome::NoPenaltyNotEstablished,
            Route::NoFault => Outcome::NoPenaltyNoFault,
            Route::CatalogueMet | Route::MinorArgued => Outcome::NoPenaltyMinor,
            Route::FirstSlight => Outcome::NoPenaltyFirst,
            Route::StrongGrounds => Outcome::Mitigate,
            Route::Grounds => Outcome::Lighten,
            Route::Factor => Outcome::Aggravated,
            Route::Nothing => Outcome::Ordinary,
        }
    }
}

/// Least and most that known and open weights can come to.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Scale {
    least: u32,
    most: u32,
}

impl Weighed {
    /// Whether a flag stands; a repeated act flags itself.
    pub(super) fn flag(&self, kind: ExclusionKind) -> Truth {
        let raised = self.get(&Input::Flag(kind));
        if kind == ExclusionKind::RepeatInWindow {
            raised.or(self.get(&Input::First).negated())
        } else {
            raised
        }
    }

    /// Whether any flag of this footing stands.
    fn flagged(&self, footing: Footing) -> Truth {
        let kinds = self.frame.footings.iter().filter(|(_, f)| **f == footing);
        Truth::any(kinds.map(|(kind, _)| self.flag(*kind))).or(self.get(&Input::OtherFlags))
    }

    /// Corrected in time by either measure: the item's limit is not the only meaning of 及时.
    pub(super) fn timely(&self) -> Truth {
        self.get(&Input::ItemTimely).or(self.get(&Input::Timely))
    }

    /// Every condition of the item in effect; no without one.
    pub(super) fn catalogue(&self) -> Truth {
        match &self.frame.conditions {
            Some(asked) => Truth::all(asked.iter().map(|i| self.get(i))),
            None => Truth::No,
        }
    }

    /// Whether a ground or factor counts. Confession also follows from a voluntary report.
    pub(super) fn counts(&self, row: &Weighted) -> Truth {
        let found = self.get(&row.input);
        match row.input {
            Input::Ground(GroundKind::Confessed) => found.or(self.get(&Input::Voluntary)),
            _ => found,
        }
    }

    fn scale(&self, rows: &[Weighted]) -> Scale {
        let duty = self.get(&Input::WasDuty);
        let mut scale = Scale { least: 0, most: 0 };
        for row in rows {
            let lower = if duty == Truth::No {
                row.weight
            } else {
                row.weight.min(row.when_duty)
            };
            let upper = if duty == Truth::Yes {
                row.when_duty
            } else {
                row.weight.max(row.when_duty)
            };
            let counts = self.counts(row);
            scale.least += if counts == Truth::Yes { lower } else { 0 };
            scale.most += if counts == Truth::No { 0 } else { upper };
        }
        scale
    }

    /// Every route with its answer, in order.
    pub(super) fn routes(&self) -> Vec<(Route, Truth)> {
        let harmless = self.get(&Input::Harmless);
        let by_statute = self.flagged(Footing::Statute).negated();
        let locally = self.flagged(Footing::Local).negated();
        let open = by_statute.and(locally);
        let catalogue = self.catalogue();
        let in_limit = self.get(&Input::ItemTimely);
        let timely = self.timely();
        let minor = self.get(&Input::Minor).or(catalogue);
        let grounds = self.scale(&self.frame.grounds);
        let factors = self.scale(&self.frame.factors);
        let strong = if grounds.least >= factors.most.saturating_add(self.frame.mitigate_at) {
            Truth::Yes
        } else if grounds.most < factors.least.saturating_add(self.frame.mitigate_at) {
            Truth::No
        } else {
            Truth::Unknown
        };
        let any = |rows: &[Weighted]| Truth::any(rows.iter().map(|r| self.counts(r)));
        vec![
            (Route::Crime, self.get(&Input::Crime)),
            (Route::TimeBarred, self.get(&Input::TimeBarred)),
            (
                Route::NotEstablished,
                self.get(&Input::Established).negated(),
            ),
            (Route::NoFault, self.get(&Input::NoFault)),
            (
                Route::CatalogueMet,
                Truth::all([catalogue, harmless, in_limit, open]),
            ),
            (
                Route::MinorArgued,
                Truth::all([minor, harmless, timely, by_statute]),
            ),
            (
                Route::FirstSlight,
                Truth::all([
                    self.get(&Input::First),
                    self.get(&Input::AtMostSlight),
                    timely,
                    open,
                ]),
            ),
            (Route::StrongGrounds, strong),
            (Route::Grounds, any(&self.frame.grounds)),
            (Route::Factor, any(&self.frame.factors)),
            (Route::Nothing, Truth::Yes),
        ]
    }

    /// The routes that can be taken: all open ones before the first that surely holds, and that one.
    pub(super) fn reached(&self) -> Vec<Route> {
        let mut reached = Vec::new();
        for (route, holds) in self.routes() {
            if holds != Truth::No {
                reached.push(route);
            }
            if holds == Truth::Yes {
                break;
            }
        }
        reached
    }

    /// The outcomes those routes lead to.
    pub(super) fn outcomes(&self) -> BTreeSet<Outcome> {
        self.reached().into_iter().map(Route::outcome).collect()
    }
}
