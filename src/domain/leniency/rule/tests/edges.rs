//! Edges: tenths, hours, days, windows over leap days, and both sides of 2026-08-15.

use jiff::civil::date;

use super::*;

fn answer(facts: &Facts, key: &str, id: Option<&str>) -> Truth {
    let proposal = propose(facts, book());
    let hit = proposal.because.iter().find(|r| {
        r.statement.key == key
            && id.is_none_or(|id| r.statement.params.get("id").is_some_and(|i| i == id))
    });
    hit.unwrap().holds
}

#[test]
fn below_a_tenth_is_below_a_tenth() {
    for (ratio, holds) in [
        ("0.0999999999999999999999999", Truth::Yes),
        ("0.1", Truth::No),
        ("0.10", Truth::No),
        ("00.1000", Truth::No),
        ("0.1000000000000000000000001", Truth::No),
        ("-0.5", Truth::Yes),
    ] {
        let mut facts = plain(date(2026, 9, 1));
        item(&mut facts, "air-exceedance");
        measured(&mut facts, "hourly_exceedance_ratio", ratio);
        assert_eq!(
            answer(&facts, "condition", Some("hourly_below_tenth")),
            holds,
            "{ratio}"
        );
    }
}

#[test]
fn at_a_tenth_the_catalogue_does_not_exempt() {
    let mut facts = minor(date(2026, 9, 1));
    facts.minor = Truth::No;
    item(&mut facts, "air-exceedance");
    again(&mut facts, date(2026, 1, 1));
    met(&mut facts, "non_toxic");
    for (name, value) in [("factors", "1"), ("hours_in_day", "4")] {
        measured(&mut facts, name, value);
    }
    facts.correction.at = Some(at(2026, 9, 2, 0, 0));
    facts.correction.order_late_from = Some(at(2026, 9, 3, 0, 0));
    measured(&mut facts, "hourly_exceedance_ratio", "0.099");
    assert_eq!(propose(&facts, book()).outcome, Outcome::NoPenaltyMinor);
    measured(&mut facts, "hourly_exceedance_ratio", "0.1");
    let proposal = propose(&facts, book());
    assert_eq!(proposal.outcome, Outcome::Ordinary);
    let mended = proposal
        .would_change
        .iter()
        .find(|c| c.needs[0].input.key == "condition")
        .unwrap();
    assert_eq!(mended.needs[0].input.params["id"], "hourly_below_tenth");
    assert_eq!(mended.outcomes, [Outcome::NoPenaltyMinor]);
    // An officer's tick cannot talk the number away, but it is heard.
    met(&mut facts, "hourly_below_tenth");
    let proposal = propose(&facts, book());
    assert_eq!(proposal.outcome, Outcome::Ordinary);
    assert!(proposal.needs_legal_review);
    // A missing number is no "no".
    facts.conditions.pop();
    facts.measured.remove("hourly_exceedance_ratio");
    assert_eq!(propose(&facts, book()).outcome, Outcome::Undetermined);
}

#[test]
fn ph_needs_both_ends_and_any_alternative_will_do() {
    let mut facts = plain(date(2026, 9, 1));
    item(&mut facts, "water-exceedance");
    measured(&mut facts, "ph_low", "5");
    assert_eq!(answer(&facts, "condition", Some("slight")), Truth::Unknown);
    measured(&mut facts, "ph_high", "10.0");
    assert_eq!(answer(&facts, "condition", Some("slight")), Truth::Yes);
    measured(&mut facts, "ph_high", "10.01");
    measured(&mut facts, "exceedance_ratio", "0.1");
    measured(&mut facts, "colour_exceedance_ratio", "1");
    assert_eq!(answer(&facts, "condition", Some("slight")), Truth::No);
}

#[test]
fn twenty_four_hours_end_at_the_second() {
    let start = at(2026, 9, 8, 8, 0);
    for (report, holds) in [
        (At(start.plus_hours(24).0 - 1), Truth::Yes),
        (start.plus_hours(24), Truth::Yes),
        (At(start.plus_hours(24).0 + 1), Truth::No),
    ] {
        let mut facts = plain(date(2026, 9, 8));
        item(&mut facts, "sudden-fault");
        facts.act_at = Some(start);
        facts.self_reported_at = Some(report);
        assert_eq!(
            answer(&facts, "condition", Some("reported_24h")),
            holds,
            "{report:?}"
        );
    }
}

#[test]
fn five_days_end_at_midnight_in_beijing() {
    let midnight = At::end_of_day(date(2026, 9, 6));
    for (when, holds) in [(At(midnight.0 - 1), Truth::Yes), (midnight, Truth::No)] {
        let mut facts = label(date(2026, 9, 1));
        facts.correction.at = Some(when);
        assert_eq!(answer(&facts, "item_timely", None), holds, "{when:?}");
    }
}

#[test]
fn a_working_day_limit_is_read_from_the_stored_sum() {
    let mut facts = minor(date(2026, 9, 17));
    item(&mut facts, "disclosure-late");
    met(&mut facts, "published");
    // Found on Friday 18 September; the Sunday after is worked, so five days end on Thursday.
    facts.correction.found_at = Some(at(2026, 9, 18, 9, 0));
    facts.correction.at = Some(at(2026, 9, 24, 23, 59));
    assert_eq!(answer(&facts, "item_timely", None), Truth::Unknown);
    facts.correction.working_late_from = Some(At::end_of_day(date(2026, 9, 24)));
    assert_eq!(answer(&facts, "item_timely", None), Truth::Yes);
    facts.correction.at = Some(at(2026, 9, 25, 0, 0));
    assert_eq!(answer(&facts, "item_timely", None), Truth::No);
}

#[test]
fn windows_hold_across_leap_days() {
    for (prior, act, first) in [
        (date(2024, 2, 29), date(2025, 2, 28), Truth::No),
        (date(2024, 2, 29), date(2025, 3, 1), Truth::Yes),
        (date(2027, 2, 28), date(2028, 2, 28), Truth::No),
        (date(2027, 2, 28), date(2028, 2, 29), Truth::Yes),
        (date(2027, 3, 1), date(2028, 2, 29), Truth::No),
        (date(2028, 2, 29), date(2028, 2, 29), Truth::No),
        // An act found later than this one does not make this one a repetition.
        (date(2028, 3, 1), date(2028, 2, 29), Truth::Yes),
    ] {
        let mut facts = plain(act);
        item(&mut facts, "vocs-open");
        again(&mut facts, prior);
        assert_eq!(answer(&facts, "first", None), first, "{prior} {act}");
    }
}

#[test]
fn the_two_years_end_with_the_day() {
    for (act, found_on, barred) in [
        (date(2024, 9, 1), date(2026, 9, 1), Truth::No),
        (date(2024, 9, 1), date(2026, 9, 2), Truth::Yes),
        (date(2024, 2, 29), date(2026, 2, 28), Truth::No),
        (date(2024, 2, 29), date(2026, 3, 1), Truth::Yes),
    ] {
        let mut facts = plain(act);
        facts.harm = Harm::None;
        facts.limitation.discovered_on = Some(found_on);
        assert_eq!(
            answer(&facts, "time_barred", None),
            barred,
            "{act} {found_on}"
        );
    }
}

#[test]
fn the_day_of_the_act_picks_the_law() {
    for (day, regime, why) in [
        (date(2026, 8, 14), Regime::New, "new_range_lighter"),
        (date(2026, 8, 15), Regime::New, "only_new_law"),
    ] {
        let proposal = propose(&label(day), book());
        assert_eq!(proposal.law.applies, Some(regime), "{day}");
        assert_eq!(proposal.law.why.key, why, "{day}");
        assert_eq!(proposal.law.old.is_some(), day < date(2026, 8, 15));
    }
    // Decided before the change there is only the old law.
    let mut facts = label(date(2026, 7, 1));
    facts.as_of = At(at(2026, 8, 15, 0, 0).0 - 1);
    let proposal = propose(&facts, book());
    assert_eq!(proposal.law.why.key, "only_old_law");
    assert!(proposal.articles.contains(&BasisId("solid-112".to_owned())));
    assert!(!proposal.articles.iter().any(|a| a.0.starts_with("code-")));
}

#[test]
fn a_lighter_new_outcome_prevails_over_the_law_of_the_act() {
    let mut facts = plain(date(2026, 8, 14));
    ground(&mut facts, GroundKind::ReducedHarm);
    ground(&mut facts, GroundKind::Compensated);
    let proposal = propose(&facts, book());
    assert_eq!(proposal.law.why.key, "new_outcome_lighter");
    assert_eq!(proposal.law.old.unwrap().outcomes, [Outcome::Lighten]);
    assert_eq!(proposal.outcome, Outcome::Mitigate);
}

#[test]
fn a_heavier_new_factor_does_not_reach_back() {
    let mut facts = plain(date(2026, 8, 14));
    factor(&mut facts, FactorKind::Malicious);
    let proposal = propose(&facts, book());
    assert_eq!(proposal.outcome, Outcome::Ordinary);
    assert_eq!(proposal.law.why.key, "old_outcome_lighter");
}

#[test]
fn an_act_over_the_change_falls_under_the_code_and_is_reviewed() {
    let mut facts = label(date(2026, 8, 1));
    facts.ended_on = Some(date(2026, 8, 15));
    let proposal = propose(&facts, book());
    assert_eq!(proposal.law.why.key, "act_straddles_change");
    assert!(proposal.needs_legal_review);
    facts.ended_on = Some(date(2026, 8, 14));
    assert_eq!(propose(&facts, book()).law.why.key, "new_range_lighter");
}

#[test]
fn percent_of_investment_is_compared_once_the_investment_is_known() {
    for (investment, applies, why) in [
        (None, Regime::Old, "range_to_check"),
        // Five percent of 19,999,999 is less than a million; of 20,000,001 it is more.
        (Some("19999999"), Regime::Old, "old_range_not_heavier"),
        (Some("20000001.00"), Regime::New, "new_range_lighter"),
    ] {
        let mut facts = plain(date(2026, 7, 1));
        item(&mut facts, "building-unapproved");
        if let Some(investment) = investment {
            measured(&mut facts, "total_investment_yuan", investment);
        }
        let proposal = propose(&facts, book());
        assert_eq!(proposal.outcome, Outcome::Ordinary);
        assert_eq!(proposal.law.why.key, why, "{investment:?}");
        assert_eq!(proposal.law.applies, Some(applies));
        assert_eq!(proposal.needs_legal_review, why == "range_to_check");
    }
}

#[test]
fn an_order_the_statute_puts_first_is_said() {
    let mut facts = plain(date(2026, 9, 1));
    item(&mut facts, "emergency-plan");
    let proposal = propose(&facts, book());
    assert_eq!(proposal.outcome, Outcome::Ordinary);
    assert!(proposal.needs_legal_review);
    assert!(
        proposal
            .because
            .iter()
            .any(|r| r.statement.key == "order_comes_before_fine")
    );
}

#[test]
fn an_unknown_day_of_the_act_leaves_the_law_open() {
    let mut facts = minor(date(2026, 9, 1));
    facts.act_on = None;
    let proposal = propose(&facts, book());
    assert_eq!(proposal.law.applies, None);
    assert_eq!(proposal.law.why.key, "day_of_act_open");
    assert!(proposal.unresolved.contains(&Statement::new("day_of_act")));
    assert_eq!(proposal.outcome, Outcome::Undetermined);
}

#[test]
fn impossible_facts_are_named() {
    let day = date(2026, 9, 1);
    assert_eq!(label(day).problems(book()), []);
    type Row = (fn(&mut Facts), FactProblem);
    #[rustfmt::skip]
    let wrong: [Row; 11] = [
        (|f| { f.act_on = Some(date(2026, 11, 24)); f.limitation.discovered_on = None; f.correction.at = None; }, FactProblem::ActInFuture),
        (|f| f.ended_on = Some(date(2026, 8, 31)), FactProblem::ActEndsWrongly),
        (|f| { f.ended_on = f.act_on; f.continuing = Truth::Yes }, FactProblem::EndedAndContinuing),
        (|f| f.act_at = Some(at(2026, 9, 2, 0, 0)), FactProblem::ActTimeOffItsDay),
        (|f| clue(f, ClueKind::Order, At(f.as_of.0 + 1)), FactProblem::LaterThanNow),
        (|f| f.self_reported_at = Some(at(2026, 8, 31, 23, 59)), FactProblem::ReportedBeforeAct),
        (|f| f.correction.at = Some(at(2026, 8, 31, 23, 59)), FactProblem::CorrectedBeforeAct),
        (|f| f.correction.done = Truth::Unknown, FactProblem::CorrectedAtButNotDone),
        (|f| f.limitation.discovered_on = Some(date(2026, 8, 31)), FactProblem::DiscoveredWrongly),
        (|f| item(f, "no-such-item"), FactProblem::NoSuchItem),
        (|f| met(f, "no-such-condition"), FactProblem::NoSuchCondition),
    ];
    for (edit, problem) in wrong {
        let mut facts = label(day);
        edit(&mut facts);
        assert_eq!(facts.problems(book()), [problem]);
    }
}
