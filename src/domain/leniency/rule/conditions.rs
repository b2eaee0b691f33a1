//! The sums an officer need not do: conditions, limits, "first", the time bar, voluntariness.

use jiff::ToSpan;
use jiff::civil::Date;

use super::catalogue::{Anchor, Condition, Item, Limit, Test, Window};
use super::facts::{Clue, Correction, ExclusionKind, Facts, Harm, PriorAct};
use super::legal_basis::Regime;
use super::proposal::{Statement, Voluntary};
use super::rulebook::RuleBook;
use super::truth::Truth;
use crate::domain::time::{At, plus_days};

const MICROS_AN_HOUR: i64 = 3_600_000_000;

/// An answer and the sum that shows how it was reached.
pub(super) struct Sum {
    pub(super) holds: Truth,
    pub(super) shown: Statement,
}

impl Facts {
    /// The instant a sum starts or ends at, where it is known.
    pub fn instant(&self, anchor: Anchor) -> Option<At> {
        match anchor {
            Anchor::Occurred => self.act_at,
            Anchor::Found => self.correction.found_at,
            Anchor::Ordered => self.correction.ordered_at,
            Anchor::SelfReported => self.self_reported_at,
            Anchor::Corrected => self.correction.at,
        }
    }

    /// Last day of the act; `None` while it is not known or has not ended.
    pub(super) fn last_day(&self) -> Option<Date> {
        match (self.ended_on, self.continuing) {
            (Some(day), _) => Some(day),
            (None, Truth::No) => self.act_on,
            (None, Truth::Yes) => Some(self.as_of.beijing_date()),
            (None, Truth::Unknown) => None,
        }
    }
}

/// A condition: computed where the numbers are there, else the officer's finding. A finding never
/// overrides a sum; when it contradicts one, `contested` says so.
pub(super) fn condition(condition: &Condition, facts: &Facts) -> (Sum, bool) {
    let found = facts.conditions.iter().find(|f| f.id == condition.id);
    let found = found.map_or(Truth::Unknown, |f| f.truth());
    let mut shown = Statement::new("condition").with("id", &condition.id);
    let computed = test(&condition.test, facts, &mut shown);
    let contested = computed
        .and(found.negated())
        .or(computed.negated().and(found))
        == Truth::Yes;
    let holds = if computed == Truth::Unknown {
        found
    } else {
        computed
    };
    (Sum { holds, shown }, contested)
}

fn test(test: &Test, facts: &Facts, shown: &mut Statement) -> Truth {
    let mut show = |name: &str, value: &dyn ToString| {
        shown.params.insert(name.to_owned(), value.to_string());
    };
    match test {
        Test::Judged {} | Test::First {} => Truth::Unknown,
        Test::Measured {
            name,
            op,
            value,
            unit,
        } => {
            let number = facts.measured.get(name);
            show(name, &number.map_or("", |n| n.as_str()));
            show(
                &format!("{name}.limit"),
                &format!("{} {value} {}", op.key(), unit.key()),
            );
            number.map_or(Truth::Unknown, |n| op.accepts(n.cmp(value)).into())
        }
        Test::Elapsed {
            from,
            to,
            op,
            hours,
        } => {
            show("limit", &format!("{} {hours} hours", op.key()));
            let (Some(from), Some(to)) = (facts.instant(*from), facts.instant(*to)) else {
                return Truth::Unknown;
            };
            let elapsed = i128::from(to.0) - i128::from(from.0);
            show("elapsed_micros", &elapsed);
            let limit = hours.times(MICROS_AN_HOUR);
            limit.map_or(Truth::Unknown, |limit| {
                op.accepts(elapsed.cmp(&limit)).into()
            })
        }
        Test::AnyOf { of } => Truth::any(of.iter().map(|t| self::test(t, facts, shown))),
        Test::AllOf { of } => Truth::all(of.iter().map(|t| self::test(t, facts, shown))),
    }
}

/// Corrected before an instant that is already late.
fn before(correction: &Correction, late_from: Option<At>) -> Truth {
    let in_time = match (correction.at, late_from) {
        (Some(at), Some(late)) => Truth::from(at < late),
        _ => Truth::Unknown,
    };
    correction.done.and(in_time)
}

/// Corrected within the item's own limit.
pub(super) fn item_timely(item: &Item, facts: &Facts) -> Sum {
    let after = |anchor, n: u32| {
        let from: At = facts.instant(anchor)?;
        Some(At::end_of_day(plus_days(from.beijing_date(), i64::from(n))))
    };
    let (kind, late_from) = match item.corrected {
        Limit::ByOrder {} => ("by_order", facts.correction.order_late_from),
        Limit::SameDay { from } => ("same_day", after(from, 0)),
        Limit::Days { from, n } => ("days", after(from, n)),
        Limit::WorkingDays { .. } => ("working_days", facts.correction.working_late_from),
    };
    let mut shown = Statement::new("item_timely").with("limit", kind);
    if let Limit::Days { n, .. } | Limit::WorkingDays { n, .. } = item.corrected {
        shown = shown.with("n", n);
    }
    if let Some(late) = late_from {
        shown = shown.with("late_from", late.0);
    }
    if let Some(at) = facts.correction.at {
        shown = shown.with("corrected_at", at.0);
    }
    Sum {
        holds: before(&facts.correction, late_from),
        shown,
    }
}

/// 及时改正 beside any item: the order's limit, or the officer's finding where no order sets one.
pub(super) fn generally_timely(facts: &Facts) -> Truth {
    let correction = &facts.correction;
    match correction.order_late_from {
        Some(late) => before(correction, Some(late)),
        None => correction.done.and(correction.timely),
    }
}

/// First within the window, by look-up over the firm's decided files. Counted forward from each
/// earlier act, so that a window from 29 February ends on 28 February.
pub(super) fn first(item: Option<&Item>, facts: &Facts, book: &RuleBook) -> Sum {
    let window = item.and_then(|i| i.window).unwrap_or_else(|| book.window());
    let named = match window {
        Window::Ever => "ever".to_owned(),
        Window::Months(n) => n.to_string(),
    };
    let same = |p: &&PriorAct| p.same_kind || (p.item.is_some() && p.item == facts.item);
    let within = |prior: &PriorAct| {
        let Some(act_on) = facts.act_on else {
            return Truth::Unknown;
        };
        let reaches = match window {
            Window::Ever => true,
            Window::Months(n) => {
                let end = prior
                    .found_on
                    .saturating_add(i32::try_from(n).unwrap_or(i32::MAX).months());
                act_on <= end
            }
        };
        Truth::from(prior.found_on <= act_on && reaches)
    };
    let mut shown = Statement::new("first").with("window_months", named);
    let mut again = if facts.priors_looked_up {
        Truth::No
    } else {
        Truth::Unknown
    };
    for prior in facts.priors.iter().filter(same) {
        let hit = within(prior);
        if hit == Truth::Yes {
            shown = shown
                .with("file", &prior.file)
                .with("found_on", prior.found_on);
        }
        again = again.or(hit);
    }
    Sum {
        holds: again.negated(),
        shown,
    }
}

/// Time-barred under a regime: the act, or its end, lies further back than the law reaches.
pub(super) fn time_barred(facts: &Facts, book: &RuleBook, regime: Regime) -> Sum {
    let mut shown = Statement::new("time_barred");
    let (serious, key) = match regime {
        Regime::Old => (facts.limitation.life_health_finance, "life_health_finance"),
        Regime::New => (facts.limitation.pollution_harm, "pollution_harm"),
    };
    let long = if facts.harm == Harm::None {
        Truth::No
    } else {
        serious
    };
    let start = facts.ended_on.or(facts.act_on);
    let past = |years: u32| {
        let Some(start) = start else {
            return Truth::Unknown;
        };
        let last = start.saturating_add(i32::try_from(years).unwrap_or(i32::MAX).years());
        match facts.limitation.discovered_on {
            Some(day) => Truth::from(day > last),
            None if facts.as_of.beijing_date() <= last => Truth::No,
            None => Truth::Unknown,
        }
    };
    let bars = book.time_bars();
    let (short, far) = (past(bars.0), past(bars.1));
    let ended = if facts.ended_on.is_some() {
        Truth::Yes
    } else {
        facts.continuing.negated()
    };
    if let Some(start) = start {
        shown = shown.with("start", start);
    }
    if let Some(day) = facts.limitation.discovered_on {
        shown = shown.with("discovered_on", day);
    }
    let years = if long == Truth::Yes { bars.1 } else { bars.0 };
    shown = shown
        .with("long_when", key)
        .with("long", long.key())
        .with("years", years);
    Sum {
        holds: ended.and(far.or(short.and(long.negated()))),
        shown,
    }
}

/// Voluntary exactly when the report precedes every clue; the same instant is not before.
pub(super) fn voluntary(facts: &Facts) -> Voluntary {
    let precedes = |reported: At, clue: &Clue| {
        clue.at
            .map_or(Truth::Unknown, |at| Truth::from(reported < at))
    };
    let false_report = facts.exclusions.contains(&ExclusionKind::FalseReport);
    let clues = || facts.clues.iter().filter(|c| c.struck.is_none());
    let (computed, earlier_clues) = match facts.self_reported_at {
        None => (Truth::No, clues().cloned().collect()),
        Some(at) => (
            Truth::all(clues().map(|c| precedes(at, c))),
            clues()
                .filter(|c| precedes(at, c) != Truth::Yes)
                .cloned()
                .collect(),
        ),
    };
    let by_officer = facts
        .voluntary
        .as_ref()
        .filter(|f| !f.reason.trim().is_empty());
    let finding = by_officer.map_or(computed, |f| Truth::from(f.voluntary));
    Voluntary {
        finding: if false_report { Truth::No } else { finding },
        computed,
        corrected: by_officer.is_some_and(|f| Truth::from(f.voluntary) != computed),
        was_duty: facts.reporting_was_duty,
        earlier_clues,
    }
}
