//! The rule shown by tables: six demo files, more than thirty others, edges and laws (issue 6 E).

mod benchmark;
mod book;
mod cases;
mod demo;
mod edges;
mod laws;
mod versions;

use std::sync::LazyLock;

pub(crate) use demo::demo_facts;

use jiff::civil::{Date, date};

use super::*;
use crate::domain::time::At;

fn book() -> &'static RuleBook {
    static BOOK: LazyLock<RuleBook> = LazyLock::new(|| RuleBook::shipped().unwrap());
    &BOOK
}

fn at(year: i16, month: i8, day: i8, hour: i8, minute: i8) -> At {
    At::from_beijing(date(year, month, day), hour, minute)
}

/// Everything looked into, nothing for or against: comes out ordinary.
fn plain(act_on: Date) -> Facts {
    let json = format!(
        r#"{{"as_of": {}, "act_on": "{act_on}", "continuing": "no", "established": "yes",
            "suspected_crime": "no", "exclusions_checked": true, "priors_looked_up": true,
            "reporting_was_duty": "no", "harm": "actual", "minor": "no"}}"#,
        at(2026, 11, 23, 10, 0).0
    );
    let mut facts: Facts = serde_json::from_str(&json).unwrap();
    facts.limitation.discovered_on = Some(act_on);
    facts.correction.done = Truth::Yes;
    facts.correction.timely = Truth::No;
    facts
}

/// 33(1) first sentence argued without any catalogue item.
fn minor(act_on: Date) -> Facts {
    let mut facts = plain(act_on);
    facts.harm = Harm::None;
    facts.minor = Truth::Yes;
    facts.correction.timely = Truth::Yes;
    facts
}

/// Corrected at this instant, in time by the officer's finding.
fn corrected(facts: &mut Facts, when: At) {
    facts.correction.done = Truth::Yes;
    facts.correction.at = Some(when);
    facts.correction.timely = Truth::Yes;
}

fn item(facts: &mut Facts, id: &str) {
    facts.item = Some(ItemId(id.to_owned()));
}

fn met(facts: &mut Facts, id: &str) {
    facts.conditions.push(found(id.to_owned(), State::Met));
}

fn measured(facts: &mut Facts, name: &str, value: &str) {
    facts
        .measured
        .insert(name.to_owned(), Decimal::parse(value).unwrap());
}

fn found<K>(id: K, state: State) -> Finding<K> {
    Finding {
        id,
        state,
        evidence: vec!["e1".to_owned()],
        reason: None,
    }
}

fn ground(facts: &mut Facts, kind: GroundKind) {
    facts.grounds.push(found(kind, State::Met));
}

fn factor(facts: &mut Facts, kind: FactorKind) {
    facts.factors.push(found(kind, State::Met));
}

fn again(facts: &mut Facts, found_on: Date) {
    let file = "环从轻〔2026〕1号".to_owned();
    facts.priors.push(PriorAct {
        file,
        item: None,
        same_kind: true,
        found_on,
    });
}

fn clue(facts: &mut Facts, kind: ClueKind, when: At) {
    facts.clues.push(Clue {
        kind,
        at: Some(when),
        struck: None,
    });
}

/// Hazardous-waste label, every condition met.
fn label(act_on: Date) -> Facts {
    let mut facts = minor(act_on);
    facts.minor = Truth::Unknown;
    item(&mut facts, "hazwaste-label");
    measured(&mut facts, "amount_per_year", "0.3");
    facts.correction.found_at = Some(At::from_beijing(act_on, 9, 0));
    facts.correction.at = Some(At::from_beijing(act_on, 9, 0).plus_hours(72));
    facts
}

/// One row of a table: what must come out.
struct Expect {
    outcome: Outcome,
    deciding: &'static str,
    articles: &'static [&'static str],
    review: bool,
    collective: bool,
}

fn check(name: &str, facts: &Facts, expect: &Expect) -> Proposal {
    let proposal = propose(facts, book());
    assert_eq!(proposal.outcome, expect.outcome, "{name}: {proposal:#?}");
    assert_eq!(proposal.deciding.key, expect.deciding, "{name}");
    let ids: Vec<&str> = proposal.articles.iter().map(|a| a.0.as_str()).collect();
    for article in expect.articles {
        assert!(ids.contains(article), "{name}: no {article} in {ids:?}");
    }
    assert_eq!(
        proposal.needs_legal_review, expect.review,
        "{name}: legal review"
    );
    assert_eq!(
        proposal.needs_collective_discussion, expect.collective,
        "{name}: collective"
    );
    // Nothing shipped is confirmed, so every article must be named as resting on that.
    assert_eq!(proposal.rests_on_unconfirmed, proposal.articles, "{name}");
    // A stored proposal reads back, and the stored inputs give it again.
    let stored = serde_json::to_string(&(facts, &proposal)).unwrap();
    let (inputs, answer): (Facts, Proposal) = serde_json::from_str(&stored).unwrap();
    assert_eq!(answer, proposal, "{name}: round trip");
    assert_eq!(propose(&inputs, book()), proposal, "{name}: replay");
    proposal
}
