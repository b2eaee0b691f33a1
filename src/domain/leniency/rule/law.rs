//! Old deed, old law, unless the new one is lighter: both computed, the lighter found (行政处罚法 37).

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::benchmark::INVESTMENT;
use super::catalogue::{Condition, Item, Range};
use super::decimal::Decimal;
use super::facts::{ExclusionKind, Facts};
use super::legal_basis::{BasisId, Regime};
use super::proposal::{LawComparison, LawSide, Outcome, Statement};
use super::routes::Route;
use super::rulebook::RuleBook;
use super::truth::Truth;
use super::weigh::{Input, Weighed, item_of, reference_day, weigh};

/// The key that says the day or the end of the act is missing.
pub(super) const DAY_OPEN: &str = "day_of_act_open";

/// The facts weighed under every regime that can apply.
#[derive(Clone)]
pub(super) struct Laws<'a> {
    facts: &'a Facts,
    book: &'a RuleBook,
    old: Option<Weighed>,
    new: Option<Weighed>,
    /// False while it is open whether the old law applies at all.
    settled: bool,
    /// The act went on over the day of the change.
    pub(super) straddles: bool,
}

/// Which regime applies, and why.
pub(super) struct Choice {
    pub(super) applies: Option<Regime>,
    pub(super) why: &'static str,
}

/// Whether the old law can apply, whether the new one can, and whether that is settled.
fn can_apply(facts: &Facts, book: &RuleBook) -> (bool, bool, bool) {
    let today = book.regime_of(facts.as_of.beijing_date());
    let begun = facts.act_on.map(|day| book.regime_of(day));
    let ended = facts.last_day().map(|day| book.regime_of(day));
    match (today, begun, ended) {
        (Regime::Old, _, _) => (true, false, true),
        (_, Some(Regime::New), _) | (_, _, Some(Regime::New)) => (false, true, true),
        (_, Some(Regime::Old), Some(Regime::Old)) => (true, true, true),
        _ => (true, true, false),
    }
}

/// The item the facts name, as the rule reads it: in the version of the day of each law that can apply, the old one
/// first. None where no version holds on such a day.
pub fn items_read<'b>(facts: &Facts, book: &'b RuleBook) -> Vec<&'b Item> {
    let (old, new, _) = can_apply(facts, book);
    let mut read: Vec<&Item> = Vec::new();
    for (can_apply, regime) in [(old, Regime::Old), (new, Regime::New)] {
        let item = item_of(facts, book, regime).filter(|_| can_apply);
        read.extend(item.filter(|item| !read.contains(item)));
    }
    read
}

/// The conditions of those, each once by its name.
pub fn conditions_read<'b>(facts: &Facts, book: &'b RuleBook) -> Vec<&'b Condition> {
    let mut read: Vec<&Condition> = Vec::new();
    for condition in items_read(facts, book)
        .into_iter()
        .flat_map(|i| &i.conditions)
    {
        if read.iter().all(|c| c.id != condition.id) {
            read.push(condition);
        }
    }
    read
}

impl<'a> Laws<'a> {
    /// Weighs under the old law, the new one, or both.
    pub(super) fn of(facts: &'a Facts, book: &'a RuleBook) -> Laws<'a> {
        let (old, new, settled) = can_apply(facts, book);
        let begun = facts.act_on.map(|day| book.regime_of(day));
        let ended = facts.last_day().map(|day| book.regime_of(day));
        Laws {
            facts,
            book,
            old: old.then(|| weigh(facts, book, Regime::Old)),
            new: new.then(|| weigh(facts, book, Regime::New)),
            settled,
            straddles: begun == Some(Regime::Old) && ended == Some(Regime::New),
        }
    }

    /// The same with one answer changed under both.
    pub(super) fn assuming(&self, input: &Input, answer: Truth) -> Laws<'a> {
        let change = |side: &Option<Weighed>| side.as_ref().map(|w| w.assuming(input, answer));
        Laws {
            old: change(&self.old),
            new: change(&self.new),
            ..self.clone()
        }
    }

    /// What was weighed under a regime.
    pub(super) fn side(&self, regime: Regime) -> Option<&Weighed> {
        match regime {
            Regime::Old => self.old.as_ref(),
            Regime::New => self.new.as_ref(),
        }
    }

    /// Every side that can apply.
    pub(super) fn sides(&self) -> impl Iterator<Item = &Weighed> {
        self.old.iter().chain(&self.new)
    }

    /// The outcomes that are possible: of two laws, for each pair of theirs, the lighter.
    pub(super) fn outcomes(&self) -> BTreeSet<Outcome> {
        let (old, new) = match (&self.old, &self.new) {
            (Some(old), Some(new)) => (old.outcomes(), new.outcomes()),
            (one, other) => {
                return one
                    .iter()
                    .chain(other)
                    .flat_map(Weighed::outcomes)
                    .collect();
            }
        };
        let pairs = old.iter().flat_map(|a| new.iter().map(|b| a.lighter(*b)));
        let open = new.iter().filter(|_| !self.settled).copied();
        pairs.chain(open).collect()
    }

    /// Routes that can be taken under each side; equal exactly when nothing changed.
    pub(super) fn reached(&self) -> Vec<Vec<Route>> {
        self.sides().map(Weighed::reached).collect()
    }

    /// The only outcome left, if one is.
    pub(super) fn outcome(&self) -> Option<Outcome> {
        let outcomes = self.outcomes();
        outcomes.first().copied().filter(|_| outcomes.len() == 1)
    }

    /// Chooses between the laws: by outcome, then by range; in doubt the law of the act stands.
    pub(super) fn choice(&self) -> Choice {
        let choice = |applies, why| Choice { applies, why };
        let (old, new) = match (&self.old, &self.new) {
            (Some(old), Some(new)) => (old.outcomes(), new.outcomes()),
            (Some(_), None) => return choice(Some(Regime::Old), "only_old_law"),
            _ if self.straddles => return choice(Some(Regime::New), "act_straddles_change"),
            _ => return choice(Some(Regime::New), "only_new_law"),
        };
        if !self.settled {
            return choice(None, DAY_OPEN);
        }
        let together = self.outcomes();
        match (old == together, new == together) {
            (true, false) => choice(Some(Regime::Old), "old_outcome_lighter"),
            (false, true) => choice(Some(Regime::New), "new_outcome_lighter"),
            (false, false) => choice(None, "outcome_open"),
            (true, true) => match (self.range(Regime::Old), self.range(Regime::New)) {
                (None, None) => choice(Some(Regime::Old), "same_outcome"),
                (Some(old), Some(new)) => match self.compare(new, old) {
                    Some(Ordering::Less) => choice(Some(Regime::New), "new_range_lighter"),
                    Some(_) => choice(Some(Regime::Old), "old_range_not_heavier"),
                    None => choice(Some(Regime::Old), "range_to_check"),
                },
                _ => choice(Some(Regime::Old), "range_to_check"),
            },
        }
    }

    fn range(&self, regime: Regime) -> Option<&'a Range> {
        item_of(self.facts, self.book, regime)?
            .side(regime)
            .range
            .as_ref()
    }

    /// Whether an order to correct comes first under this regime and the fine only after it.
    pub(super) fn order_first(&self, regime: Regime) -> bool {
        matches!(
            self.range(regime),
            Some(Range::Fine {
                order_first: true,
                ..
            })
        )
    }

    /// Lighter is: an order before any fine, then the lower maximum, then the lower minimum.
    fn compare(&self, a: &Range, b: &Range) -> Option<Ordering> {
        let (a, b) = (self.fen(a)?, self.fen(b)?);
        Some(
            (b.order_first.cmp(&a.order_first))
                .then(a.max.cmp(&b.max))
                .then(a.min.cmp(&b.min)),
        )
    }

    fn fen(&self, range: &Range) -> Option<Fen> {
        match range {
            Range::Fine {
                min,
                max,
                order_first,
            } => Some(Fen {
                order_first: *order_first,
                max: max.times(100)?,
                min: min.times(100)?,
            }),
            Range::InvestmentPercent { min, max } => {
                let yuan: &Decimal = self.facts.measured.get(INVESTMENT)?;
                let of = |percent: u32| yuan.times(i64::from(percent));
                Some(Fen {
                    order_first: false,
                    max: of(*max)?,
                    min: of(*min)?,
                })
            }
        }
    }

    /// The articles an outcome rests on under a regime.
    pub(super) fn articles(&self, regime: Regime, outcome: Outcome) -> Vec<BasisId> {
        let Some(weighed) = self.side(regime) else {
            return Vec::new();
        };
        let rules = self
            .book
            .procedure(outcome)
            .map(|p| p.bases.as_slice())
            .unwrap_or_default();
        let weights = match outcome {
            Outcome::Mitigate | Outcome::Lighten => weighed.frame.grounds.as_slice(),
            Outcome::Aggravated => weighed.frame.factors.as_slice(),
            _ => &[],
        };
        let weights = weights
            .iter()
            .filter(|row| weighed.counts(row) == Truth::Yes);
        let item = item_of(self.facts, self.book, regime);
        let act = item
            .map(|i| i.side(regime).articles.as_slice())
            .unwrap_or_default();
        let unproven = [Outcome::NoPenaltyNotEstablished, Outcome::Undetermined];
        let act = if unproven.contains(&outcome) {
            &[]
        } else {
            act
        };
        let chosen: &[BasisId] = match (&self.old, &self.new) {
            (Some(_), Some(_)) => &self.book.rules.law_choice_bases,
            _ => &[],
        };
        let today = self.facts.as_of.beijing_date();
        let day = reference_day(self.facts, self.book, regime);
        let ids = rules
            .iter()
            .chain(weights.flat_map(|row| &row.bases))
            .chain(act);
        let mut articles = self.book.in_force(ids, day);
        if !articles.is_empty() {
            // Which law applies is read from the law of today.
            articles.extend(self.book.in_force(chosen, today));
        }
        articles
    }

    /// Both sides as shown.
    pub(super) fn comparison(&self) -> LawComparison {
        let side = |regime: Regime| {
            let outcomes = by_severity(self.side(regime)?.outcomes());
            let articles = match outcomes.as_slice() {
                [one] => self.articles(regime, *one),
                _ => Vec::new(),
            };
            Some(LawSide {
                outcomes,
                articles,
                range: self.range(regime).cloned(),
            })
        };
        let Choice { applies, why } = self.choice();
        let why = Statement::new(why).with("law_changes_on", self.book.rules.law_changes_on);
        LawComparison {
            applies,
            why,
            old: side(Regime::Old),
            new: side(Regime::New),
        }
    }

    /// Flags that stand under any side.
    pub(super) fn flags(&self) -> BTreeSet<ExclusionKind> {
        let stands = |kind: &ExclusionKind| self.sides().any(|w| w.flag(*kind) == Truth::Yes);
        ExclusionKind::ALL.iter().copied().filter(stands).collect()
    }
}

/// A range in fen.
struct Fen {
    order_first: bool,
    max: i128,
    min: i128,
}

/// Outcomes, lightest first.
pub(super) fn by_severity(outcomes: BTreeSet<Outcome>) -> Vec<Outcome> {
    let mut sorted: Vec<Outcome> = outcomes.into_iter().collect();
    sorted.sort_by_key(|o| (o.severity(), *o));
    sorted
}
