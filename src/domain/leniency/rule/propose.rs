//! `propose`: facts and a rulebook in, a proposal out. Pure; the same inputs always give the same.

use jiff::civil::Date;

use super::catalogue::Item;
use super::change;
use super::conditions;
use super::facts::Facts;
use super::law::{DAY_OPEN, Laws, by_severity};
use super::legal_basis::{BasisId, Regime};
use super::proposal::{LawComparison, Outcome, Proposal, Reason, Statement};
use super::routes::Route;
use super::rulebook::{Footing, RuleBook};
use super::setting::SettingKind;
use super::truth::Truth;
use super::weigh::{Input, Weighed, item_of, reference_day};

/// Edition of this code. Raised when the same facts and rulebook could come out differently.
pub const ENGINE: u32 = 1;

/// Proposes an outcome for the facts under this edition of the rulebook.
///
/// An unknown fact that decides makes the outcome [`Outcome::Undetermined`]; it is never read as no.
pub fn propose(facts: &Facts, book: &RuleBook) -> Proposal {
    let laws = Laws::of(facts, book);
    let law = laws.comparison();
    let possible = by_severity(laws.outcomes());
    let outcome = match possible.as_slice() {
        [one] => *one,
        _ => Outcome::Undetermined,
    };
    // While the choice is open the steps are shown under the law that would apply by default.
    let regime = regime_of(&law);
    let weighed = laws.side(regime);
    let routes = weighed.map(Weighed::routes).unwrap_or_default();
    let taken = routes
        .iter()
        .find(|(route, holds)| *holds == Truth::Yes && route.outcome() == outcome);
    let taken = taken.map(|(route, _)| *route);
    let articles = if outcome == Outcome::Undetermined {
        Vec::new()
    } else {
        laws.articles(regime, outcome)
    };
    let unresolved = change::unresolved(&laws);
    let voluntary = conditions::voluntary(facts);
    let item = item_of(facts, book, regime);
    let contested = weighed.is_some_and(|w| !w.frame.contested.is_empty());
    // A ground set against a heavier factor, a law chosen without a range, an act over the change,
    // an order the statute puts before any fine: each is for the legal section.
    let balanced = weighed.is_some_and(|w| {
        let counts = |rows: &[_]| rows.iter().any(|r| w.counts(r) != Truth::No);
        counts(&w.frame.grounds) && counts(&w.frame.factors)
    });
    let penal = (Outcome::Mitigate.severity()..=Outcome::Aggravated.severity())
        .contains(&outcome.severity());
    let doubtful = (penal
        && (balanced || law.why.key == "range_to_check" || laws.order_first(regime)))
        || laws.straddles
        || law.applies.is_none()
        || contested
        || articles.is_empty();
    let argued = outcome == Outcome::NoPenaltyMinor && taken != Some(Route::CatalogueMet);
    let row = book.procedure(outcome);
    let mut because = weighed
        .map(|w| steps(w, book, &routes, outcome))
        .unwrap_or_default();
    if let Some(weighed) = weighed {
        because.extend(sums(weighed, book, &laws));
    }
    if penal && laws.order_first(regime) {
        let statement = Statement::new("order_comes_before_fine");
        because.push(Reason {
            statement,
            holds: Truth::Yes,
            bases: Vec::new(),
        });
    }
    Proposal {
        outcome,
        deciding: deciding(outcome, taken, &unresolved, facts, weighed, book),
        because,
        would_change: change::would_change(&laws, facts, book),
        needs_legal_review: argued
            || (doubtful && outcome != Outcome::Undetermined)
            || row.is_some_and(|p| p.legal_review),
        needs_collective_discussion: argued || row.is_some_and(|p| p.collective),
        needs_written_reason: argued || contested || row.is_some_and(|p| p.written_reason),
        unresolved: unresolved
            .iter()
            .map(Input::statement)
            .chain(day_open(facts, &law))
            .collect(),
        item: item.map(|i| i.id.clone()),
        rests_on_unconfirmed: unconfirmed(&articles, book),
        unconfirmed_rows: unconfirmed_rows(&laws, weighed, facts, book, regime),
        possible,
        articles,
        voluntary,
        law,
        rule_version: book.rules.version.clone(),
        engine: ENGINE,
    }
}

/// The articles an outcome rests on for this act under the law that applies, whether the rule proposes it or somebody
/// departs to it: those of the outcome, those of the grounds that count, and those of the act.
pub fn articles_of(
    outcome: Outcome,
    facts: &Facts,
    law: &LawComparison,
    book: &RuleBook,
) -> Vec<BasisId> {
    Laws::of(facts, book).articles(regime_of(law), outcome)
}

/// The day whose rows are read and cited for an outcome under the law that applies.
pub fn read_on(facts: &Facts, law: &LawComparison, book: &RuleBook) -> Date {
    reference_day(facts, book, regime_of(law))
}

/// The item the facts name, in the version of that day.
pub fn item_applied<'b>(
    facts: &Facts,
    law: &LawComparison,
    book: &'b RuleBook,
) -> Option<&'b Item> {
    item_of(facts, book, regime_of(law))
}

/// The law that applies; while that is open, the one that would by default.
fn regime_of(law: &LawComparison) -> Regime {
    let by_default = match law.old {
        Some(_) => Regime::Old,
        None => Regime::New,
    };
    law.applies.unwrap_or(by_default)
}

/// What is missing to know which law the act falls under.
fn day_open(facts: &Facts, law: &LawComparison) -> Option<Statement> {
    let key = if facts.act_on.is_none() {
        "day_of_act"
    } else {
        "end_of_act"
    };
    (law.why.key == DAY_OPEN).then(|| Statement::new(key))
}

/// The sentence that names the deciding step.
fn deciding(
    outcome: Outcome,
    taken: Option<Route>,
    unresolved: &[Input],
    facts: &Facts,
    weighed: Option<&Weighed>,
    book: &RuleBook,
) -> Statement {
    let Some(route) = taken else {
        let ids = unresolved.iter().map(|i| {
            let statement = i.statement();
            let id = statement
                .params
                .get("id")
                .map(|id| format!(":{id}"))
                .unwrap_or_default();
            format!("{}{id}", statement.key)
        });
        let key = if outcome == Outcome::Undetermined {
            "open"
        } else {
            "whichever_way"
        };
        return Statement::new(key).with("inputs", ids.collect::<Vec<_>>().join(","));
    };
    let mut statement = Statement::new(route.key());
    if let Some(item) = &facts.item {
        statement = statement.with("item", item);
    }
    let Some(weighed) = weighed else {
        return statement;
    };
    let standing = |footing: Footing| {
        let rows = book
            .rules
            .exclusions
            .iter()
            .filter(|e| e.footing == footing);
        let rows = rows.filter(|e| weighed.flag(e.kind) == Truth::Yes);
        rows.map(|e| e.kind.key()).collect::<Vec<_>>().join(",")
    };
    for (name, footing) in [
        ("local_flags", Footing::Local),
        ("statute_flags", Footing::Statute),
    ] {
        let flags = standing(footing);
        if !flags.is_empty() {
            statement = statement.with(name, flags);
        }
    }
    let counted = |rows: &[super::weigh::Weighted]| {
        let rows = rows.iter().filter(|row| weighed.counts(row) == Truth::Yes);
        let ids = rows.filter_map(|row| row.input.statement().params.remove("id"));
        ids.collect::<Vec<_>>().join(",")
    };
    match route {
        Route::StrongGrounds | Route::Grounds => {
            statement.with("grounds", counted(&weighed.frame.grounds))
        }
        Route::Factor => statement.with("factors", counted(&weighed.frame.factors)),
        Route::MinorArgued => statement.with("catalogue", weighed.catalogue().key()),
        _ => statement,
    }
}

/// The steps in order, up to the one that decides.
fn steps(
    weighed: &Weighed,
    book: &RuleBook,
    routes: &[(Route, Truth)],
    outcome: Outcome,
) -> Vec<Reason> {
    let last = routes
        .iter()
        .position(|(_, holds)| *holds == Truth::Yes)
        .unwrap_or(routes.len());
    let shown = routes.iter().take(last + 1);
    let reason = |(route, holds): &(Route, Truth)| {
        let row = book
            .procedure(route.outcome())
            .filter(|_| route.outcome() == outcome);
        let statement = Statement::new("step").with("step", route.key());
        let bases = row.map(|p| p.bases.clone()).unwrap_or_default();
        Reason {
            statement,
            holds: *holds,
            bases,
        }
    };
    let contested = weighed.frame.contested.iter().map(|id| Reason {
        statement: Statement::new("finding_against_sum").with("id", id),
        holds: Truth::Yes,
        bases: Vec::new(),
    });
    shown.map(reason).chain(contested).collect()
}

/// The answers and sums the steps were taken with.
fn sums(weighed: &Weighed, book: &RuleBook, laws: &Laws) -> Vec<Reason> {
    let plain = |statement, holds| Reason {
        statement,
        holds,
        bases: Vec::new(),
    };
    let mut reasons: Vec<Reason> = weighed
        .frame
        .sums
        .iter()
        .map(|(shown, holds)| plain(shown.clone(), *holds))
        .collect();
    for (input, holds) in &weighed.inputs {
        let shown = matches!(
            input,
            Input::Crime
                | Input::Established
                | Input::NoFault
                | Input::Harmless
                | Input::AtMostSlight
                | Input::Timely
                | Input::Minor
                | Input::Voluntary
                | Input::OtherFlags
        );
        if shown {
            reasons.push(plain(input.statement(), *holds));
        }
    }
    for kind in laws.flags() {
        let row = book.rules.exclusions.iter().find(|e| e.kind == kind);
        let footing = row.map(|e| e.footing.key()).unwrap_or_default();
        let statement = Input::Flag(kind).statement().with("footing", footing);
        let bases = row.map(|e| e.bases.clone()).unwrap_or_default();
        reasons.push(Reason {
            statement,
            holds: weighed.flag(kind),
            bases,
        });
    }
    for row in weighed.frame.grounds.iter().chain(&weighed.frame.factors) {
        let holds = weighed.counts(row);
        if holds != Truth::No {
            let statement = row.input.statement().with("weight", row.weight);
            reasons.push(Reason {
                statement,
                holds,
                bases: row.bases.clone(),
            });
        }
    }
    reasons
}

fn unconfirmed(articles: &[BasisId], book: &RuleBook) -> Vec<BasisId> {
    let open = |id: &&BasisId| !book.is_confirmed(&id.0);
    articles.iter().filter(open).cloned().collect()
}

fn unconfirmed_rows(
    laws: &Laws,
    weighed: Option<&Weighed>,
    facts: &Facts,
    book: &RuleBook,
    regime: Regime,
) -> Vec<String> {
    let item = item_of(facts, book, regime)
        .filter(|i| !i.confirmed)
        .map(|i| i.id.0.clone());
    let flags = laws.flags();
    let flags = book
        .rules
        .exclusions
        .iter()
        .filter(|e| !e.confirmed && flags.contains(&e.kind));
    let rows = weighed.into_iter().flat_map(|w| {
        let rows = w.frame.grounds.iter().chain(&w.frame.factors);
        rows.filter(|row| row.unconfirmed && w.counts(row) != Truth::No)
            .filter_map(|row| row.input.statement().params.remove("id"))
    });
    // numbers that hold for the whole rulebook, where this outcome came of them
    let wide: &[SettingKind] = match laws.outcome() {
        Some(Outcome::NoPenaltyTimeBarred) => {
            &[SettingKind::TimeBarYears, SettingKind::LongTimeBarYears]
        }
        Some(Outcome::Mitigate | Outcome::Lighten) => &[SettingKind::MitigateAt],
        Some(Outcome::NoPenaltyFirst)
            if item_of(facts, book, regime).is_none_or(|i| i.window.is_none()) =>
        {
            &[SettingKind::WindowMonths]
        }
        _ => &[],
    };
    let wide = wide.iter().filter(|kind| {
        let row = book.setting(**kind);
        row.is_some_and(|row| !row.confirmed)
    });
    item.into_iter()
        .chain(wide.map(|kind| kind.key().to_owned()))
        .chain(flags.map(|e| e.kind.key().to_owned()))
        .chain(rows)
        .collect()
}
