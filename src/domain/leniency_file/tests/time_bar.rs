//! Old acts and acts that were never made out: the longer time bar turns on a question that can be answered, and
//! facts not made out end as a decision of their own.

use super::*;

/// An act of three years ago that did slight harm.
fn old(long_bar: Truth) -> Spec {
    let facts = Act {
        act_on: date(2023, 10, 10),
        harm: Harm::Slight,
        life_health_finance: long_bar,
        pollution_harm: long_bar,
        ..label(MONDAY)
    };
    known().after(&enforcer(), act(facts))
}

fn proposed(spec: &Spec) -> Outcome {
    let said = suggestion(file(spec), &spec.world, &spec.facts()).unwrap();
    said.unwrap().1.outcome
}

#[test]
fn which_time_bar_holds_can_be_found_out_and_then_the_file_goes_on() {
    let submit = || Command::Submit { id: file_id() };
    let open = old(Truth::Unknown);
    assert_eq!(proposed(&open), Outcome::Undetermined);
    open.when(&enforcer(), submit()).refused(Refusal::NotNow(
        Action::SubmitLeniencyProposal,
        NotNow::FactsOpen,
    ));
    let short = old(Truth::No);
    assert_eq!(proposed(&short), Outcome::NoPenaltyTimeBarred);
    short.when(&enforcer(), submit()).accepted();
    let long = old(Truth::Yes);
    assert_ne!(proposed(&long), Outcome::NoPenaltyTimeBarred);
    assert_ne!(proposed(&long), Outcome::Undetermined);
    long.when(&enforcer(), submit()).accepted();
}

/// Facts that were looked into and not made out, reviewed, every base confirmed.
fn not_made_out() -> Spec {
    let facts = Act {
        established: Truth::No,
        ..label(MONDAY)
    };
    known()
        .after(&enforcer(), act(facts))
        .after(&enforcer(), Command::Submit { id: file_id() })
        .after(&legal(), review(true))
        .confirmed()
        .after(&enforcer(), filed::file_case())
}

#[test]
fn facts_not_made_out_are_a_decision_without_education_and_recheck() {
    let spec = not_made_out();
    assert_eq!(proposed(&spec), Outcome::NoPenaltyNotEstablished);
    let ruling = Ruling::NoPenaltyNotEstablished;
    let decided = spec.after(&leader(), decide(verdict(ruling)));
    let decision = file(&decided).decision.as_ref().unwrap();
    assert!(!decision.departs);
    assert_eq!(decision.number.as_deref(), Some("示环不罚〔2026〕1号"));
    let articles: Vec<&str> = decision.articles.iter().map(|a| a.0.as_str()).collect();
    assert_eq!(articles, ["apl-57-1-3"]);
    // nothing was done that the firm could be educated about, or that could be rechecked
    let served = decided.after(&enforcer(), serve(None));
    assert_eq!(file(&served).status, Status::Closed);
    assert!(file(&served).terms.running(TermKind::Recheck).is_none());
}

#[test]
fn an_amount_where_nothing_is_fined_is_refused_at_its_field() {
    let fined = Verdict {
        amount: Some(line("20000")),
        ..verdict(Ruling::NoPenaltyNotEstablished)
    };
    not_made_out()
        .when(&leader(), decide(fined))
        .refused(at("amount", Problem::NoAmount));
}

/// Before it was a ruling of its own it was stored as 不适用.
#[test]
fn what_was_decided_as_not_applicable_for_want_of_facts_reads_as_that() {
    let spec = not_made_out();
    let decision = |departs| super::super::Decision {
        ruling: Ruling::NotApplicable,
        number: None,
        articles: Vec::new(),
        departs,
        reason: None,
        discussed_on: None,
        discussion: None,
        amount: None,
        benchmark: None,
        amount_why: None,
        compared: None,
        non_filing: false,
        done: super::super::Done {
            by: leader().person,
            at: spec.now,
        },
    };
    let read = |departs| {
        let event = Event::Decided {
            decision: decision(departs),
            number: None,
        };
        let spec = spec.clone().given([on(file_id().stream(), event)]);
        file(&spec).decision.as_ref().map(|d| d.ruling)
    };
    assert_eq!(read(false), Some(Ruling::NoPenaltyNotEstablished));
    assert_eq!(read(true), Some(Ruling::NotApplicable));
}
