//! The discretion benchmark: which part of the law's range an outcome means, exact at both ends.

use jiff::civil::date;

use super::*;

fn yuan(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

/// The label item under the code: 50,000 to 200,000 yuan.
fn reckon(outcome: Outcome) -> Result<Reckoned, Unreckoned> {
    let facts = label(date(2026, 9, 1));
    let law = propose(&facts, book()).law;
    book().reckon(outcome, &facts, &law)
}

/// An act of this item under the law of its day.
fn of_item(id: &str, day: jiff::civil::Date, base: Option<&str>) -> (Facts, LawComparison) {
    let mut facts = plain(day);
    item(&mut facts, id);
    if let Some(base) = base {
        measured(&mut facts, INVESTMENT, base);
    }
    let law = propose(&facts, book()).law;
    (facts, law)
}

#[test]
fn each_grade_is_its_part_of_the_range_exact_at_both_ends() {
    let table = [
        (
            Outcome::Mitigate,
            [("0", true), ("49999.99", true), ("50000", false)],
        ),
        (
            Outcome::Lighten,
            [("50000", true), ("124999.99", true), ("125000", false)],
        ),
        (
            Outcome::Ordinary,
            [("125000", true), ("154999.99", true), ("155000", false)],
        ),
        (
            Outcome::Aggravated,
            [("155000", true), ("200000.00", true), ("200000.01", false)],
        ),
    ];
    for (outcome, edges) in table {
        let reckoned = reckon(outcome).unwrap();
        assert_eq!(
            (reckoned.least, reckoned.most),
            (yuan("50000"), yuan("200000"))
        );
        for (amount, holds) in edges {
            assert_eq!(
                reckoned.band.holds(&yuan(amount)),
                holds,
                "{outcome:?} {amount}"
            );
        }
        assert_eq!(reckoned.version, book().rules.version);
        assert!(!reckoned.confirmed);
    }
    assert!(
        !reckon(Outcome::Lighten)
            .unwrap()
            .band
            .holds(&yuan("49999.99"))
    );
    assert_eq!(reckon(Outcome::NoPenaltyMinor), Err(Unreckoned::NoPenalty));
}

#[test]
fn where_only_a_most_is_named_lightened_is_a_fifth_of_it_and_nothing_lies_below_nothing() {
    let (facts, law) = of_item("eia-form-unfiled", date(2026, 9, 1), None);
    let lightened = book().reckon(Outcome::Lighten, &facts, &law).unwrap();
    for (amount, holds) in [
        ("0", false),
        ("0.01", true),
        ("10000", true),
        ("10000.01", false),
    ] {
        assert_eq!(lightened.band.holds(&yuan(amount)), holds, "{amount}");
    }
    let below = book().reckon(Outcome::Mitigate, &facts, &law);
    assert_eq!(below, Err(Unreckoned::NothingBelow));
}

#[test]
fn a_share_of_the_investment_needs_what_it_is_a_share_of() {
    let day = date(2026, 7, 1);
    let (facts, mut law) = of_item("building-unapproved", day, None);
    law.applies = Some(Regime::Old);
    let open = book().reckon(Outcome::Lighten, &facts, &law);
    assert_eq!(open, Err(Unreckoned::NoBase));
    let (facts, mut law) = of_item("building-unapproved", day, Some("1234567.89"));
    law.applies = Some(Regime::Old);
    let reckoned = book().reckon(Outcome::Lighten, &facts, &law).unwrap();
    // one to five percent, and the middle of that
    assert_eq!(reckoned.least, yuan("12345.6789"));
    assert_eq!(reckoned.most, yuan("61728.3945"));
    assert_eq!(reckoned.band.most, yuan("37037.0367"));
}

#[test]
fn an_items_own_row_goes_before_the_common_one_and_no_proposal_reads_any() {
    let facts = label(date(2026, 9, 1));
    let before = propose(&facts, book());
    let own = Benchmark {
        id: Benchmark::named(Grade::Lighten, facts.item.as_ref()),
        item: facts.item.clone(),
        part: Part::parse("[0，20］").unwrap(),
        ..book().benchmark(Grade::Lighten, None).unwrap().clone()
    };
    let edited = book()
        .edited(&RowEdit::Add(RuleRow::Benchmark(own)))
        .unwrap();
    assert_eq!(edited.faults(), []);
    assert_eq!(propose(&facts, &edited), before);
    let reckoned = edited
        .reckon(Outcome::Lighten, &facts, &before.law)
        .unwrap();
    assert_eq!(reckoned.row, "benchmark-lighten-hazwaste-label");
    assert!(reckoned.band.holds(&yuan("80000")) && !reckoned.band.holds(&yuan("80000.01")));
    let (other, law) = of_item("dust-uncovered", date(2026, 9, 1), None);
    let common = edited.reckon(Outcome::Lighten, &other, &law).unwrap();
    assert_eq!(common.row, "benchmark-lighten");
    // taken out again, the item has the common one, and nothing else is touched
    let remove = |key: &str| RowEdit::Remove {
        key: key.to_owned(),
    };
    let without = edited.edited(&remove(&reckoned.row)).unwrap();
    assert_eq!(without, book().clone());
    let gone = Err(vec![("", RowFault::NoSuchRow)]);
    assert_eq!(without.edited(&remove(&reckoned.row)), gone);
    // what holds for all, and what the law names, is never taken out
    for key in [
        "benchmark-lighten",
        "apl-34",
        "hazwaste-label",
        "actual_harm",
    ] {
        assert_eq!(edited.edited(&remove(key)), gone, "{key}");
    }
}

#[test]
fn a_part_is_an_interval_of_percent_from_less_to_more() {
    for text in ["[0,50)", "(20,60)", "[60,100]", "[50,50]"] {
        assert_eq!(Part::parse(text).unwrap().to_string(), text);
    }
    for text in [
        "", "50", "[50,0]", "[0,101]", "(50,50)", "[0,50", "0,50)", "[-1,5]", "[a,b]", "[,5]",
    ] {
        assert!(Part::parse(text).is_err(), "{text}");
    }
}

#[test]
fn an_edition_from_before_the_benchmark_is_completed_with_it() {
    let mut old = serde_json::to_value(book()).unwrap();
    old.as_object_mut().unwrap().remove("benchmarks");
    let mut read: RuleBook = serde_json::from_value(old).unwrap();
    assert!(read.benchmarks.is_empty());
    read.bases.retain(|b| b.id.0 != "apl-34");
    let completed = read.completed();
    assert_eq!(completed.benchmarks, book().benchmarks);
    assert_eq!(completed.faults(), []);
}

#[test]
fn numbers_are_told_without_noughts_nobody_needs() {
    for (units, told) in [
        (0, "0"),
        (1, "0.000001"),
        (1_500_000, "1.5"),
        (-250_000, "-0.25"),
    ] {
        assert_eq!(Decimal::scaled(units, 6).as_str(), told);
    }
    assert!(yuan("20000.01").is_money() && yuan("20000.010").is_money());
    assert!(!yuan("20000.001").is_money());
}
