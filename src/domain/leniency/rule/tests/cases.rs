//! The rule order of domain 2.8 as a table, and every exclusion provoked once.

use jiff::civil::date;

use super::*;

const DAY: Date = date(2026, 9, 1);
const NONE: &[&str] = &[];

/// Name, what differs from the plain file, outcome, deciding step, an article, review, collective.
type Row = (
    &'static str,
    fn(&mut Facts),
    Outcome,
    &'static str,
    &'static [&'static str],
    bool,
    bool,
);

fn first(facts: &mut Facts) {
    facts.harm = Harm::Slight;
    facts.correction.timely = Truth::Yes;
}

fn lenient(facts: &mut Facts) {
    first(facts);
    facts.harm = Harm::None;
    facts.minor = Truth::Yes;
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("nothing for or against", |_| {}, Outcome::Ordinary, "nothing_above", NONE, true, false),
    ("suspected crime", |f| f.suspected_crime = Truth::Yes,
        Outcome::Transfer, "suspected_crime", &["apl-57-1-4"], true, false),
    ("crime before exemption", |f| { lenient(f); f.suspected_crime = Truth::Yes },
        Outcome::Transfer, "suspected_crime", &["apl-57-1-4"], true, false),
    ("found after two years", |f| { f.act_on = Some(date(2024, 8, 31)); f.harm = Harm::None; f.limitation.discovered_on = Some(date(2026, 9, 1)) },
        Outcome::NoPenaltyTimeBarred, "time_barred", &["apl-36"], true, false),
    ("found after two years, five apply under the old law alone", |f| { f.act_on = Some(date(2024, 8, 31)); f.harm = Harm::Slight; f.limitation = Limitation { discovered_on: Some(DAY), life_health_finance: Truth::Yes, pollution_harm: Truth::No } },
        Outcome::NoPenaltyTimeBarred, "time_barred", &["code-1054"], true, false),
    ("found after two years, five apply under both", |f| { f.act_on = Some(date(2024, 8, 31)); f.limitation = Limitation { discovered_on: Some(DAY), life_health_finance: Truth::Yes, pollution_harm: Truth::Yes } },
        Outcome::Ordinary, "nothing_above", NONE, true, false),
    ("still going on is never barred", |f| { f.act_on = Some(date(2020, 1, 1)); f.continuing = Truth::Yes; f.limitation.discovered_on = Some(DAY) },
        Outcome::Ordinary, "nothing_above", NONE, true, false),
    ("facts not made out", |f| f.established = Truth::No,
        Outcome::NoPenaltyNotEstablished, "not_established", &["apl-57-1-3"], false, false),
    ("no fault proven", |f| f.no_fault = NoFault::Proven,
        Outcome::NoPenaltyNoFault, "no_fault_proven", &["apl-33-2", "code-1053"], true, false),
    ("no fault comes before any local flag", |f| { f.no_fault = NoFault::Proven; f.exclusions.insert(ExclusionKind::SensitiveArea); },
        Outcome::NoPenaltyNoFault, "no_fault_proven", &["apl-33-2"], true, false),
    ("no fault pleaded, not proven", |f| f.no_fault = NoFault::NotProven,
        Outcome::Ordinary, "nothing_above", NONE, true, false),
    ("no fault under review", |f| f.no_fault = NoFault::Pleaded,
        Outcome::Undetermined, "open", NONE, false, false),
    ("minor without a catalogue item", lenient,
        Outcome::NoPenaltyMinor, "minor_corrected_harmless", &["apl-33-1-minor", "code-1056-exempt"], true, true),
    ("minor with only a local flag", |f| { lenient(f); f.exclusions.insert(ExclusionKind::DrinkingWaterZone); },
        Outcome::NoPenaltyMinor, "minor_corrected_harmless", &["apl-33-1-minor"], true, true),
    ("minor with a statutory flag", |f| { lenient(f); f.exclusions.insert(ExclusionKind::DataFraud); },
        Outcome::Ordinary, "nothing_above", NONE, true, false),
    ("minor, unknown item name", |f| { lenient(f); item(f, "no-such-item") },
        Outcome::NoPenaltyMinor, "minor_corrected_harmless", &["apl-33-1-minor"], true, true),
    ("minor but not corrected", |f| { lenient(f); f.correction.done = Truth::No },
        Outcome::Ordinary, "nothing_above", NONE, true, false),
    ("first, slight, corrected", first,
        Outcome::NoPenaltyFirst, "first_slight_corrected", &["apl-33-1-first"], false, false),
    ("first, with a local flag", |f| { first(f); f.exclusions.insert(ExclusionKind::UnderSupervision); },
        Outcome::Ordinary, "nothing_above", NONE, true, false),
    ("not the first", |f| { first(f); again(f, date(2026, 1, 1)) },
        Outcome::Ordinary, "nothing_above", NONE, true, false),
    ("first but actual harm", |f| { first(f); f.harm = Harm::Actual },
        Outcome::Ordinary, "nothing_above", NONE, true, false),
    ("one ground", |f| ground(f, GroundKind::ReducedHarm),
        Outcome::Lighten, "grounds", &["apl-32-1", "code-1056-2"], true, false),
    ("coerced", |f| ground(f, GroundKind::Coerced), Outcome::Lighten, "grounds", &["apl-32-2"], true, false),
    ("merit", |f| ground(f, GroundKind::Merit), Outcome::Lighten, "grounds", &["apl-32-4"], true, false),
    ("another law", |f| ground(f, GroundKind::OtherLaw), Outcome::Lighten, "grounds", &["apl-32-5"], true, false),
    ("repair under the code", |f| ground(f, GroundKind::Repaired),
        Outcome::Lighten, "grounds", &["code-1056-2"], true, false),
    ("voluntary report", |f| f.self_reported_at = Some(at(2026, 9, 2, 9, 0)),
        Outcome::Lighten, "grounds", &["apl-32-3"], true, false),
    ("two grounds", |f| { ground(f, GroundKind::ReducedHarm); ground(f, GroundKind::Merit) },
        Outcome::Mitigate, "strong_grounds", &["apl-32-1", "apl-32-4"], true, true),
    ("grounds outlive a local flag", |f| { f.exclusions.insert(ExclusionKind::PublicIncident); ground(f, GroundKind::ReducedHarm) },
        Outcome::Lighten, "grounds", &["apl-32-1"], true, false),
    ("two grounds against a heavier factor", |f| { ground(f, GroundKind::ReducedHarm); ground(f, GroundKind::Merit); factor(f, FactorKind::Malicious) },
        Outcome::Lighten, "grounds", &["apl-32-1"], true, false),
    ("heavier factor", |f| factor(f, FactorKind::RefusesToCorrect),
        Outcome::Aggravated, "heavier_factor", &["code-1056-1"], true, true),
    ("the three penalties in two years", |f| factor(f, FactorKind::RepeatedlyPenalised),
        Outcome::Aggravated, "heavier_factor", &["code-1056-1", "mee2019-42"], true, true),
    ("crime unknown", |f| f.suspected_crime = Truth::Unknown, Outcome::Undetermined, "open", NONE, false, false),
    ("facts unknown", |f| f.established = Truth::Unknown, Outcome::Undetermined, "open", NONE, false, false),
    ("harm unknown", |f| { lenient(f); f.harm = Harm::Unknown }, Outcome::Undetermined, "open", NONE, false, false),
    ("minor unknown", |f| { lenient(f); f.minor = Truth::Unknown }, Outcome::Undetermined, "open", NONE, false, false),
    ("block list not gone through", |f| { first(f); f.exclusions_checked = false },
        Outcome::Undetermined, "open", NONE, false, false),
    ("earlier files not looked up", |f| { first(f); f.priors_looked_up = false },
        Outcome::Undetermined, "open", NONE, false, false),
    ("ground without evidence", |f| { ground(f, GroundKind::Merit); f.grounds[0].evidence.clear() },
        Outcome::Undetermined, "open", NONE, false, false),
    ("unknown that decides nothing", |f| { f.minor = Truth::Unknown; f.priors_looked_up = false },
        Outcome::Ordinary, "nothing_above", NONE, true, false),
];

#[test]
fn the_table_holds() {
    for (name, edit, outcome, deciding, articles, review, collective) in ROWS {
        let mut facts = plain(DAY);
        edit(&mut facts);
        let (review, collective) = (*review, *collective);
        check(
            name,
            &facts,
            &Expect {
                outcome: *outcome,
                deciding,
                articles,
                review,
                collective,
            },
        );
    }
    assert!(ROWS.len() >= 30);
}

#[test]
fn every_exclusion_once() {
    for row in &book().rules.exclusions {
        let mut exempt = label(DAY);
        exempt.minor = Truth::Yes;
        assert_eq!(
            propose(&exempt, book()).deciding.key,
            "catalogue_conditions_met"
        );
        exempt.exclusions.insert(row.kind);
        let proposal = propose(&exempt, book());
        let name = row.kind.key();
        match (row.kind, row.footing) {
            (ExclusionKind::SuspectedCrime, _) => {
                assert_eq!(proposal.outcome, Outcome::Transfer, "{name}");
            }
            (_, Footing::Statute) => {
                assert_eq!(proposal.outcome, Outcome::Ordinary, "{name}");
                assert_eq!(proposal.deciding.params["statute_flags"], name);
            }
            (_, Footing::Local) => {
                assert_eq!(proposal.outcome, Outcome::NoPenaltyMinor, "{name}");
                assert_eq!(proposal.deciding.key, "minor_corrected_harmless", "{name}");
                assert_eq!(proposal.deciding.params["local_flags"], name);
                assert!(proposal.needs_legal_review && proposal.needs_collective_discussion);
            }
        }
        assert!(
            proposal.unconfirmed_rows.contains(&name.to_owned()),
            "{name}"
        );
        let mut may = plain(DAY);
        first(&mut may);
        may.exclusions.insert(row.kind);
        assert!(propose(&may, book()).outcome.severity() > Outcome::NoPenaltyFirst.severity());
    }
}

#[test]
fn what_a_firm_says_for_help_cannot_be_a_clue() {
    for kind in [
        "complaint",
        "case",
        "help_case",
        "service_day",
        "self_report",
    ] {
        let json = format!(r#"{{"kind": "{kind}", "at": 0}}"#);
        assert!(serde_json::from_str::<Clue>(&json).is_err(), "{kind}");
    }
    for field in ["complaints", "help_cases", "service_day"] {
        let json = format!(r#"{{"as_of": 0, "{field}": []}}"#);
        assert!(serde_json::from_str::<Facts>(&json).is_err(), "{field}");
    }
}

#[test]
fn each_kind_of_clue_before_the_report_takes_away_voluntariness() {
    for kind in ClueKind::ALL {
        for (minute, voluntary) in [(59, Truth::No), (0, Truth::No), (1, Truth::Yes)] {
            let hour = if minute == 59 { 8 } else { 9 };
            let mut facts = plain(DAY);
            facts.self_reported_at = Some(at(2026, 9, 2, 9, 0));
            clue(&mut facts, *kind, at(2026, 9, 2, hour, minute));
            let found = propose(&facts, book()).voluntary;
            assert_eq!(found.finding, voluntary, "{} {hour}:{minute}", kind.key());
            assert_eq!(
                found.earlier_clues.len(),
                usize::from(voluntary == Truth::No)
            );
        }
    }
}

#[test]
fn an_officer_corrects_voluntariness_only_with_a_reason() {
    let mut facts = plain(DAY);
    facts.self_reported_at = Some(at(2026, 9, 2, 9, 0));
    clue(&mut facts, ClueKind::MonitorAlarm, at(2026, 9, 2, 8, 0));
    facts.voluntary = Some(VoluntaryFinding {
        voluntary: true,
        reason: " ".to_owned(),
    });
    assert_eq!(propose(&facts, book()).outcome, Outcome::Ordinary);
    facts.voluntary = Some(VoluntaryFinding {
        voluntary: true,
        reason: "r7".to_owned(),
    });
    let proposal = propose(&facts, book());
    assert_eq!(proposal.outcome, Outcome::Lighten);
    assert!(proposal.voluntary.corrected);
    assert_eq!(proposal.voluntary.computed, Truth::No);
    facts.exclusions.insert(ExclusionKind::FalseReport);
    assert_eq!(propose(&facts, book()).outcome, Outcome::Ordinary);
}

#[test]
fn an_open_clue_time_leaves_voluntariness_open() {
    let mut facts = plain(DAY);
    facts.self_reported_at = Some(at(2026, 9, 2, 9, 0));
    facts.clues.push(Clue {
        kind: ClueKind::PublicReport,
        at: None,
        struck: None,
    });
    let proposal = propose(&facts, book());
    assert_eq!(proposal.outcome, Outcome::Undetermined);
    assert_eq!(proposal.possible, [Outcome::Lighten, Outcome::Ordinary]);
    assert!(proposal.unresolved.iter().any(|s| s.key == "voluntary"));
}

#[test]
fn the_way_to_the_exemption_is_named_whole() {
    let mut facts = label(DAY);
    measured(&mut facts, "amount_per_year", "2");
    facts.harm = Harm::Slight;
    facts.minor = Truth::No;
    again(&mut facts, date(2026, 1, 1));
    let proposal = propose(&facts, book());
    assert_eq!(proposal.outcome, Outcome::Ordinary);
    let ways: Vec<Vec<&str>> = (proposal.would_change.iter())
        .filter(|c| c.outcomes == [Outcome::NoPenaltyMinor])
        .map(|c| c.needs.iter().map(|n| n.input.key.as_str()).collect())
        .collect();
    assert_eq!(
        ways,
        [
            vec!["harmless", "condition", "first"],
            vec!["harmless", "minor"]
        ]
    );
}
