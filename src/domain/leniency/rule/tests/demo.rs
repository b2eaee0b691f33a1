//! The six demo files of domain 9.2, with the turns their stories take.

use jiff::civil::date;

use super::*;

/// All six by name, for whoever reads facts from outside.
pub(crate) fn demo_facts() -> Vec<(&'static str, Facts)> {
    vec![
        ("L1", l1()),
        ("L2", label(date(2026, 10, 12))),
        ("L3", l3()),
        ("L4", l4()),
        ("L5", l5()),
        ("L6", l6()),
    ]
}

/// L1: the scrubber pump fails; told the bureau forty minutes later, before any alarm review.
fn l1() -> Facts {
    let mut facts = plain(date(2026, 9, 8));
    item(&mut facts, "sudden-fault");
    facts.act_at = Some(at(2026, 9, 8, 8, 0));
    facts.self_reported_at = Some(at(2026, 9, 8, 8, 40));
    clue(&mut facts, ClueKind::MonitorAlarm, at(2026, 9, 8, 9, 30));
    facts.reporting_was_duty = Truth::Yes;
    facts.harm = Harm::None;
    corrected(&mut facts, at(2026, 9, 9, 4, 0));
    facts.correction.order_late_from = Some(at(2026, 9, 10, 0, 0));
    met(&mut facts, "emergency_measures");
    measured(&mut facts, "daily_mean_exceedance_ratio", "0");
    measured(&mut facts, "hourly_exceedance_ratio", "0.06");
    ground(&mut facts, GroundKind::ReducedHarm);
    facts
}

#[test]
fn l1_sudden_fault_is_exempt_by_the_catalogue() {
    let proposal = check(
        "L1",
        &l1(),
        &Expect {
            outcome: Outcome::NoPenaltyMinor,
            deciding: "catalogue_conditions_met",
            articles: &[
                "apl-33-1-minor",
                "apl-33-3",
                "code-1056-exempt",
                "code-1107",
            ],
            review: false,
            collective: false,
        },
    );
    assert_eq!(proposal.voluntary.finding, Truth::Yes);
    assert_eq!(proposal.voluntary.was_duty, Truth::Yes);
    assert_eq!(proposal.law.applies, Some(Regime::New));
    assert_eq!(proposal.unconfirmed_rows[0], "sudden-fault");
}

#[test]
fn l1_without_the_item_is_mitigated_when_neither_minor_nor_first() {
    let mut facts = l1();
    facts.item = None;
    again(&mut facts, date(2026, 3, 1));
    let proposal = check(
        "L1 without item",
        &facts,
        &Expect {
            outcome: Outcome::Mitigate,
            deciding: "strong_grounds",
            articles: &["apl-32-1", "apl-32-3"],
            review: true,
            collective: true,
        },
    );
    assert_eq!(
        proposal.deciding.params["grounds"],
        "reduced_harm,confessed"
    );
    // If it were found minor, it would be exempt under 33(1).
    let minor = proposal
        .would_change
        .iter()
        .find(|c| c.needs[0].input.key == "minor")
        .unwrap();
    assert_eq!(minor.outcomes, [Outcome::NoPenaltyMinor]);
    assert!(
        minor
            .articles
            .contains(&BasisId("apl-33-1-minor".to_owned()))
    );
}

#[test]
fn l1_without_the_item_but_minor_is_exempt_after_review() {
    let mut facts = l1();
    facts.item = None;
    facts.minor = Truth::Yes;
    let expect = Expect {
        outcome: Outcome::NoPenaltyMinor,
        deciding: "minor_corrected_harmless",
        articles: &["apl-33-1-minor"],
        review: true,
        collective: true,
    };
    check("L1 minor without item", &facts, &expect);
}

#[test]
fn l2_label_fixed_in_three_days_is_exempt() {
    let expect = Expect {
        outcome: Outcome::NoPenaltyMinor,
        deciding: "catalogue_conditions_met",
        articles: &["apl-33-1-minor", "code-1175"],
        review: false,
        collective: false,
    };
    let proposal = check("L2", &label(date(2026, 10, 12)), &expect);
    assert_eq!(proposal.voluntary.finding, Truth::No);
}

/// L3: a registration form unfiled before the code, filed two days after notice.
fn l3() -> Facts {
    let mut facts = plain(date(2026, 7, 3));
    item(&mut facts, "eia-form-unfiled");
    facts.harm = Harm::None;
    facts.correction.ordered_at = Some(at(2026, 7, 6, 9, 0));
    corrected(&mut facts, at(2026, 7, 8, 15, 0));
    met(&mut facts, "filed");
    facts
}

#[test]
fn l3_form_filed_after_notice_is_exempt_under_the_old_law() {
    let facts = l3();
    let expect = Expect {
        outcome: Outcome::NoPenaltyMinor,
        deciding: "catalogue_conditions_met",
        articles: &["apl-33-1-minor", "eia-31-3", "apl-37", "code-1057"],
        review: false,
        collective: false,
    };
    let proposal = check("L3", &facts, &expect);
    // Up to 50,000 yuan on both sides: the new law is not lighter, so the law of the act stands.
    assert_eq!(proposal.law.applies, Some(Regime::Old));
    assert_eq!(proposal.law.why.key, "old_range_not_heavier");
    assert_eq!(
        proposal.law.old.as_ref().unwrap().range,
        proposal.law.new.as_ref().unwrap().range
    );
    assert!(!proposal.articles.contains(&BasisId("code-1095".to_owned())));
}

/// L4: sand uncovered and covered the same hour, for the second time in eight months.
fn l4() -> Facts {
    let mut facts = plain(date(2026, 8, 20));
    item(&mut facts, "dust-uncovered");
    facts.harm = Harm::None;
    facts.correction.found_at = Some(at(2026, 8, 20, 10, 0));
    corrected(&mut facts, at(2026, 8, 20, 10, 40));
    measured(&mut facts, "area", "30");
    facts.priors.push(PriorAct {
        file: "环从轻〔2025〕9号".to_owned(),
        item: facts.item.clone(),
        same_kind: false,
        found_on: date(2025, 12, 18),
    });
    facts
}

#[test]
fn l4_second_time_is_argued_under_33_1_and_discussed() {
    let expect = Expect {
        outcome: Outcome::NoPenaltyMinor,
        deciding: "minor_corrected_harmless",
        articles: &["apl-33-1-minor", "code-1130"],
        review: true,
        collective: true,
    };
    let proposal = check("L4", &l4(), &expect);
    assert_eq!(proposal.deciding.params["local_flags"], "repeat_in_window");
    assert!(proposal.needs_written_reason);
}

/// L5: COD 0.3 times over, found by the firm itself, told the next day, compensation paid early.
fn l5() -> Facts {
    let mut facts = plain(date(2026, 9, 25));
    item(&mut facts, "water-exceedance");
    facts.harm = Harm::Slight;
    facts.self_reported_at = Some(at(2026, 9, 26, 9, 0));
    corrected(&mut facts, at(2026, 9, 27, 9, 0));
    measured(&mut facts, "factors", "1");
    measured(&mut facts, "exceedance_ratio", "0.3");
    for (name, value) in [
        ("ph_low", "7"),
        ("ph_high", "11"),
        ("colour_exceedance_ratio", "1"),
    ] {
        measured(&mut facts, name, value);
    }
    ground(&mut facts, GroundKind::ReducedHarm);
    ground(&mut facts, GroundKind::Compensated);
    facts
}

#[test]
fn l5_over_the_catalogue_is_mitigated_when_not_the_first() {
    let mut facts = l5();
    again(&mut facts, date(2025, 7, 1));
    let expect = Expect {
        outcome: Outcome::Mitigate,
        deciding: "strong_grounds",
        articles: &["apl-32-1", "apl-32-3", "code-1056-2", "code-1107"],
        review: true,
        collective: true,
    };
    let proposal = check("L5", &facts, &expect);
    assert_eq!(
        proposal.deciding.params["grounds"],
        "reduced_harm,confessed,compensated"
    );
}

#[test]
fn l5_as_the_first_may_be_exempted() {
    let expect = Expect {
        outcome: Outcome::NoPenaltyFirst,
        deciding: "first_slight_corrected",
        articles: &["apl-33-1-first", "code-1056-exempt"],
        review: false,
        collective: false,
    };
    assert!(check("L5 first", &l5(), &expect).needs_written_reason);
}

/// L6: booth open during an orange alert; a fault is pleaded without evidence.
fn l6() -> Facts {
    let mut facts = plain(date(2026, 10, 3));
    item(&mut facts, "vocs-open");
    facts.harm = Harm::Slight;
    facts.no_fault = NoFault::NotProven;
    facts.exclusions.insert(ExclusionKind::HeavyPollutionAlert);
    facts.correction.found_at = Some(at(2026, 10, 3, 14, 0));
    facts.correction.at = Some(at(2026, 10, 3, 15, 0));
    met(&mut facts, "facility_used");
    facts
}

#[test]
fn l6_during_an_alert_is_excluded() {
    let expect = Expect {
        outcome: Outcome::Ordinary,
        deciding: "nothing_above",
        articles: &["code-1120"],
        review: false,
        collective: false,
    };
    let proposal = check("L6", &l6(), &expect);
    assert_eq!(
        proposal.deciding.params["local_flags"],
        "heavy_pollution_alert"
    );
    let no_flag = proposal
        .would_change
        .iter()
        .find(|c| c.needs[0].input.key == "exclusion");
    assert_eq!(no_flag.unwrap().outcomes, [Outcome::NoPenaltyFirst]);
}

#[test]
fn l6_with_the_heavier_factor_is_aggravated() {
    let mut facts = l6();
    factor(&mut facts, FactorKind::ExceededInAlert);
    let expect = Expect {
        outcome: Outcome::Aggravated,
        deciding: "heavier_factor",
        articles: &["mee2019-42", "code-1120"],
        review: true,
        collective: true,
    };
    check("L6 aggravated", &facts, &expect);
}
