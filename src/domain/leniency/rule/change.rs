//! What would lead elsewhere: each answer turned round, and the whole way to the exemption.

use super::facts::{ExclusionKind, Facts};
use super::law::{Laws, by_severity};
use super::legal_basis::Regime;
use super::proposal::{Change, Need, Outcome};
use super::rulebook::{Footing, RuleBook};
use super::truth::Truth;
use super::weigh::{Input, Weighed};

/// Every single answer that would change the outcomes, then the full ways to 不予处罚 when no single
/// answer opens it.
pub(super) fn would_change(laws: &Laws, facts: &Facts, book: &RuleBook) -> Vec<Change> {
    let now = laws.outcomes();
    let mut changes = Vec::new();
    let mut opens = laws.outcome() == Some(Outcome::NoPenaltyMinor);
    for (input, answer) in answers(laws) {
        if !worth_asking(&input, answer, facts) {
            continue;
        }
        let others = [Truth::Yes, Truth::No]
            .into_iter()
            .filter(|other| *other != answer);
        for other in others {
            let turned = laws.assuming(&input, other);
            if turned.outcomes() != now {
                opens |= turned.outcome() == Some(Outcome::NoPenaltyMinor);
                changes.push(change(&turned, vec![(input.clone(), other)]));
            }
        }
    }
    let exempt = |o: &Outcome| o.severity() <= Outcome::NoPenaltyMinor.severity();
    if !opens && !now.iter().all(exempt) {
        for way in laws.sides().next().into_iter().flat_map(|w| ways(w, book)) {
            let turned = way
                .iter()
                .fold(laws.clone(), |laws, (i, a)| laws.assuming(i, *a));
            let seen = changes.iter().any(|c: &Change| c.needs.len() == way.len());
            if turned.outcome() == Some(Outcome::NoPenaltyMinor) && !(way.len() == 1 && seen) {
                changes.push(change(&turned, way));
            }
        }
    }
    changes
}

/// Open inputs whose answer still decides something: as things stand, or once every other open one
/// is answered for the firm, or against it.
pub(super) fn unresolved(laws: &Laws) -> Vec<Input> {
    let open: Vec<Input> = (answers(laws).into_iter())
        .filter(|(_, answer)| *answer == Truth::Unknown)
        .map(|(input, _)| input)
        .collect();
    let others = |but: &Input, answer: fn(&Input) -> Truth| {
        let rest = open.iter().filter(|i| *i != but);
        rest.fold(laws.clone(), |laws, i| laws.assuming(i, answer(i)))
    };
    let decides = |input: &&Input| {
        let settings = [
            laws.clone(),
            others(input, Input::favourable),
            others(input, |i| i.favourable().negated()),
        ];
        settings.iter().any(|laws| {
            let [yes, no] = [Truth::Yes, Truth::No].map(|answer| {
                let turned = laws.assuming(input, answer);
                (turned.outcomes(), turned.reached())
            });
            yes != no
        })
    };
    let deciding: Vec<Input> = open.iter().filter(decides).cloned().collect();
    // Undetermined, and no single answer shows why: then all of them are asked.
    if deciding.is_empty() && laws.outcome().is_none() {
        open
    } else {
        deciding
    }
}

/// Inputs of all sides; where the sides differ, the open answer stands for both.
fn answers(laws: &Laws) -> Vec<(Input, Truth)> {
    let mut all = std::collections::BTreeMap::new();
    for (input, answer) in laws.sides().flat_map(|w| &w.inputs) {
        let kept = all.entry(input.clone()).or_insert(*answer);
        if *kept != *answer {
            *kept = Truth::Unknown;
        }
    }
    all.into_iter().collect()
}

/// Leaves out what nobody could change or nobody raised.
fn worth_asking(input: &Input, answer: Truth, facts: &Facts) -> bool {
    match input {
        Input::TimeBarred
        | Input::Established
        | Input::Crime
        | Input::NoFault
        | Input::OtherFlags => answer == Truth::Unknown,
        Input::Ground(kind) => facts.grounds.iter().any(|f| f.id == *kind),
        Input::Factor(kind) => facts.factors.iter().any(|f| f.id == *kind),
        Input::ItemTimely => false,
        _ => true,
    }
}

/// The two ways of 33(1) first sentence: by the catalogue, and argued without it.
fn ways(weighed: &Weighed, book: &RuleBook) -> Vec<Vec<(Input, Truth)>> {
    let stands = |footing: Option<Footing>| {
        let rows = book.rules.exclusions.iter();
        let rows = rows.filter(move |e| footing.is_none_or(|f| e.footing == f));
        let standing = rows.filter(|e| weighed.flag(e.kind) != Truth::No);
        // A repeated act is undone only by "first" itself.
        let input = |kind| match kind {
            ExclusionKind::RepeatInWindow => Input::First,
            kind => Input::Flag(kind),
        };
        standing.map(|e| input(e.kind)).collect::<Vec<_>>()
    };
    let common = [Input::Harmless, Input::Timely];
    let argued: Vec<Input> = common.iter().cloned().chain([Input::Minor]).collect();
    let mut wanted = vec![
        argued
            .into_iter()
            .chain(stands(Some(Footing::Statute)))
            .collect(),
    ];
    if let Some(asked) = &weighed.frame.conditions {
        let asked = common.into_iter().chain(asked.iter().cloned());
        wanted.insert(0, asked.chain(stands(None)).collect::<Vec<Input>>());
    }
    let missing = |inputs: Vec<Input>| {
        let mut needs: Vec<(Input, Truth)> = Vec::new();
        for input in inputs.into_iter().chain([Input::OtherFlags]) {
            let want = input.favourable();
            let now = match input {
                Input::Timely => weighed.timely(),
                _ => weighed.get(&input),
            };
            if now != want && !needs.iter().any(|(i, _)| *i == input) {
                needs.push((input, want));
            }
        }
        needs
    };
    wanted.into_iter().map(missing).collect()
}

fn change(turned: &Laws, needs: Vec<(Input, Truth)>) -> Change {
    let outcomes = by_severity(turned.outcomes());
    let articles = match (outcomes.as_slice(), turned.choice().applies) {
        ([one], Some(regime)) => turned.articles(regime, *one),
        ([one], None) => turned.articles(Regime::New, *one),
        _ => Vec::new(),
    };
    let needs = needs
        .into_iter()
        .map(|(i, holds)| Need {
            input: i.statement(),
            holds,
        })
        .collect();
    Change {
        needs,
        outcomes,
        articles,
    }
}
