//! The shipped rulebook: whole, unconfirmed, and refused when a row is wrong.

use jiff::civil::date;

use super::*;

#[test]
fn the_template_is_whole_and_nothing_in_it_is_confirmed() {
    let book = book();
    assert_eq!(book.faults(), []);
    assert_eq!(book.items.len(), 20);
    assert!(book.bases.iter().all(|b| !b.confirmed));
    assert!(
        book.items
            .iter()
            .all(|i| !i.confirmed && i.source == Source::OtherProvince)
    );
    assert!(book.rules.exclusions.iter().all(|e| !e.confirmed));
}

#[test]
fn every_succession_changes_hands_on_the_day() {
    let book = book();
    let eve = date(2026, 8, 14);
    for row in &book.rules.successions {
        for id in row.old.iter().filter(|id| !id.0.contains("permit")) {
            assert!(book.basis_on(id, eve).unwrap().in_force(eve), "{id}");
        }
        for id in &row.new {
            let day = book.rules.law_changes_on;
            assert!(book.basis_on(id, day).unwrap().in_force(day), "{id}");
        }
    }
    assert_eq!(book.regime_of(eve), Regime::Old);
    assert_eq!(book.regime_of(date(2026, 8, 15)), Regime::New);
}

#[test]
fn wrong_rows_are_named() {
    let mut wrong = book().clone();
    wrong.items[0].to = Some(date(2020, 1, 1));
    wrong.items[1]
        .old
        .articles
        .push(BasisId("nowhere".to_owned()));
    wrong.rules.exclusions.pop();
    let twice = wrong.bases[0].clone();
    wrong.bases.push(twice);
    let faults = wrong.faults();
    let expected = [
        BookFault::Twice("apl-32-1".to_owned()),
        BookFault::EndsBeforeStart("eia-form-unfiled".to_owned()),
        BookFault::NoSuchBasis(
            "building-unapproved".to_owned(),
            BasisId("nowhere".to_owned()),
        ),
        BookFault::Missing("false_report"),
    ];
    for fault in expected {
        assert!(faults.contains(&fault), "{fault}");
    }
}

#[test]
fn an_item_asks_for_as_many_conditions_as_its_form_has_places() {
    let asking = |n: usize| {
        let mut item = book().items[0].clone();
        item.conditions = (0..n)
            .map(|n| Condition {
                id: format!("c{n}"),
                zh: "条件".to_owned(),
                en: "Condition".to_owned(),
                test: Test::Judged {},
            })
            .collect();
        book().edited(&RowEdit::Change(RuleRow::Item(item)))
    };
    assert!(asking(5).is_ok() && asking(MOST_ASKED).is_ok());
    let faults = asking(MOST_ASKED + 1).unwrap_err();
    assert_eq!(faults, [("conditions", RowFault::TooManyAsked)]);
}

#[test]
fn confirmed_rows_are_no_longer_named() {
    let mut book = book().clone();
    for basis in &mut book.bases {
        basis.confirmed = basis.id.0 != "code-1175";
    }
    for item in &mut book.items {
        item.confirmed = true;
    }
    let proposal = propose(&label(date(2026, 9, 1)), &book);
    assert_eq!(
        proposal.rests_on_unconfirmed,
        [BasisId("code-1175".to_owned())]
    );
    assert!(proposal.unconfirmed_rows.is_empty());
}

#[test]
fn an_item_out_of_effect_is_not_weighed() {
    let mut book = book().clone();
    let row = book
        .items
        .iter_mut()
        .find(|i| i.id.0 == "hazwaste-label")
        .unwrap();
    row.to = Some(date(2026, 10, 31));
    let mut facts = label(date(2026, 9, 1));
    facts.minor = Truth::Yes;
    let proposal = propose(&facts, &book);
    assert_eq!(proposal.item, None);
    assert_eq!(proposal.deciding.key, "minor_corrected_harmless");
    assert!(proposal.needs_collective_discussion);
}

#[test]
fn every_key_stands_once() {
    fn unique<T: Copy>(all: &[T], key: fn(T) -> &'static str) {
        let mut keys: Vec<_> = all.iter().map(|t| key(*t)).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), all.len());
    }
    unique(Outcome::ALL, Outcome::key);
    unique(ExclusionKind::ALL, ExclusionKind::key);
    unique(GroundKind::ALL, GroundKind::key);
    unique(FactorKind::ALL, FactorKind::key);
    unique(Route::ALL, Route::key);
    assert_eq!(
        serde_json::to_string(&Outcome::NoPenaltyMinor).unwrap(),
        r#""no_penalty_minor""#
    );
}

#[test]
fn decimals_are_read_strictly_and_compared_exactly() {
    for bad in [
        "",
        ".",
        "1.",
        ".5",
        "+1",
        "1e3",
        " 1",
        "1,5",
        "１",
        "--1",
        "1.2.3",
        &"9".repeat(41),
    ] {
        assert!(Decimal::parse(bad).is_err(), "{bad:?}");
    }
    let d = |s: &str| Decimal::parse(s).unwrap();
    let ascending = [
        "-10", "-2.5", "-0.1", "0", "0.09", "0.1", "0.11", "1", "9.99", "10", "100",
    ];
    for pair in ascending.windows(2) {
        assert!(d(pair[0]) < d(pair[1]), "{pair:?}");
    }
    for (a, b) in [("0.1", "0.100"), ("-0", "0.00"), ("007", "7")] {
        assert_eq!(d(a), d(b));
    }
    assert_eq!(d("0.05").times(100), Some(5));
    assert_eq!(d("0.005").times(100), None);
    assert_eq!(d("-1.5").times(2), Some(-3));
}

#[test]
fn nothing_becomes_public_without_a_confirmed_row_and_its_basis() {
    let day = date(2026, 11, 23);
    let mut book = book().clone();
    for kind in Published::ALL {
        assert_eq!(book.public(*kind, day).0, Extent::Nothing, "{kind:?}");
    }
    // what is shipped says so of penalties, and waits for the legal section: the row, and its basis
    assert_eq!(book.public(Published::Penalty, day).2, Some(Extent::Named));
    book.confirm(&["publish_penalty".to_owned()]);
    assert_eq!(book.public(Published::Penalty, day).0, Extent::Nothing);
    book.confirm(&["measures-61".to_owned()]);
    let (extent, bases, waits) = book.public(Published::Penalty, day);
    assert_eq!((extent, waits), (Extent::Named, None));
    assert_eq!(bases, [BasisId("measures-61".to_owned())]);
    // before the basis was in force
    assert_eq!(
        book.public(Published::Penalty, date(2023, 6, 30)).0,
        Extent::Nothing
    );
    assert_eq!(book.public(Published::NoPenalty, day).0, Extent::Nothing);
}

/// A number of the whole rulebook changed as a legal officer would change it.
fn with(book: &RuleBook, kind: SettingKind, number: u32) -> RuleBook {
    let rows = book.versions(kind.key());
    let Some(RuleRow::Setting(row)) = rows.last().cloned() else {
        panic!("{kind:?} is no row")
    };
    let number = Some(number);
    let edit = RowEdit::Change(RuleRow::Setting(Setting { number, ..row }));
    book.edited(&edit).unwrap()
}

/// An edition from before its windows and bars were rows.
fn kept_elsewhere() -> RuleBook {
    let mut book = book().clone();
    let number = |kind| book.setting(kind).and_then(|s| s.number);
    let (window, bar) = (
        number(SettingKind::WindowMonths).map(Window::Months),
        number(SettingKind::TimeBarYears),
    );
    let (long, mitigate) = (
        number(SettingKind::LongTimeBarYears),
        number(SettingKind::MitigateAt),
    );
    (book.rules.window, book.rules.time_bar_years) = (window, bar);
    (book.rules.long_time_bar_years, book.rules.mitigate_at) = (long, mitigate);
    book.settings.retain(|s| {
        !matches!(
            s.kind,
            SettingKind::WindowMonths
                | SettingKind::TimeBarYears
                | SettingKind::LongTimeBarYears
                | SettingKind::MitigateAt
        )
    });
    book.completed()
}

#[test]
fn windows_and_time_bars_of_the_whole_rulebook_are_rows() {
    let day = date(2026, 9, 1);
    // without an item the rulebook's own window decides whether it is the first
    let mut facts = label(day);
    facts.item = None;
    facts.minor = Truth::No;
    facts.harm = Harm::Slight;
    facts.priors_looked_up = true;
    facts.priors = vec![PriorAct {
        file: "2025-1".to_owned(),
        item: None,
        same_kind: true,
        found_on: date(2025, 3, 1),
    }];
    for book in [book().clone(), kept_elsewhere()] {
        assert_eq!(book.faults(), []);
        let first = |book: &RuleBook| propose(&facts, book).outcome == Outcome::NoPenaltyFirst;
        assert!(!first(&book));
        let shorter = with(&book, SettingKind::WindowMonths, 12);
        assert!(first(&shorter));
        // and what it rests on waits for the legal section
        let rests = propose(&facts, &shorter).unconfirmed_rows;
        assert!(rests.contains(&"window_months".to_owned()), "{rests:?}");

        let mut old = label(date(2025, 3, 1));
        old.ended_on = Some(date(2025, 3, 1));
        old.limitation.discovered_on = Some(day);
        let barred = |book: &RuleBook| propose(&old, book).outcome == Outcome::NoPenaltyTimeBarred;
        assert!(!barred(&book));
        assert!(barred(&with(&book, SettingKind::TimeBarYears, 1)));
        let row = |kind, number| {
            RowEdit::Change(RuleRow::Setting(Setting {
                kind,
                number: Some(number),
                zh: String::new(),
                en: String::new(),
                source: Source::FullText,
                confirmed: false,
            }))
        };
        let crossed = book.edited(&row(SettingKind::TimeBarYears, 6)).unwrap_err();
        assert_eq!(crossed, [("number", RowFault::BarsCross)]);
    }
}
