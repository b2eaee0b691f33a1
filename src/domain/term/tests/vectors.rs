//! Published counting examples (`domain.md` 5.2, `trust.md` 5).

use super::*;

#[track_caller]
fn check(table: &str) {
    let calendar = calendar();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let start: Date = words[0].parse().unwrap();
        let budget: Budget = words[1].parse().unwrap();
        let expected: Date = words[2].parse().unwrap();
        let (date, provisional, steps) = due(budget, true, start, &calendar);
        assert_eq!(date, expected, "{line}");
        assert_eq!(provisional, words.get(3) == Some(&"provisional"), "{line}");
        assert_eq!(
            steps.last(),
            Some(&Step::Due { date, provisional }),
            "{line}"
        );
        let late = due_at(
            budget,
            true,
            At::from_beijing(start, 10, 0),
            start,
            &calendar,
        )
        .late_from;
        assert_eq!(late, At::end_of_day(expected), "{line}");
    }
}

#[test]
fn working_days() {
    check(
        "2026-02-11  3wd 2026-02-14
         2026-02-13  2wd 2026-02-24
         2026-02-14  1wd 2026-02-24
         2026-02-27  1wd 2026-02-28
         2026-02-28  1wd 2026-03-02
         2026-04-30  1wd 2026-05-06
         2026-05-08  3wd 2026-05-12
         2025-09-26  1wd 2025-09-28
         2025-09-30  5wd 2025-10-14
         2023-09-28  3wd 2023-10-09
         2026-09-18  1wd 2026-09-20
         2026-09-18  5wd 2026-09-24
         2026-09-30  5wd 2026-10-13
         2026-10-09  1wd 2026-10-10
         2026-10-10  1wd 2026-10-12
         2026-11-23 15wd 2026-12-14
         2025-12-31  1wd 2026-01-04
         2025-12-31  3wd 2026-01-06
         2024-09-13  3wd 2024-09-19
         2023-12-29  1wd 2024-01-02",
    );
    check(
        "2026-02-13  1wd 2026-02-14
         2026-02-13  3wd 2026-02-25
         2026-02-13  5wd 2026-02-27
         2026-02-13  6wd 2026-02-28
         2026-02-13  7wd 2026-03-02
         2026-02-15  1wd 2026-02-24
         2026-09-30  1wd 2026-10-08
         2026-09-30  3wd 2026-10-10
         2026-04-30  3wd 2026-05-08
         2026-04-30  5wd 2026-05-11
         2026-06-18  1wd 2026-06-22",
    );
}

#[test]
fn calendar_days_roll() {
    check(
        "2026-01-20 30cd 2026-02-24
         2026-09-02 30cd 2026-10-08
         2026-07-05 90cd 2026-10-08
         2026-09-10 30cd 2026-10-10
         2026-03-06 30cd 2026-04-07
         2026-01-05 30cd 2026-02-04
         2026-02-07  7cd 2026-02-14
         2026-02-08  7cd 2026-02-24
         2026-01-16 30cd 2026-02-24
         2026-01-30 15cd 2026-02-14
         2026-01-31 15cd 2026-02-24
         2026-11-02 90cd 2027-02-01 provisional
         2028-01-30 30cd 2028-02-29 provisional",
    );
}

#[test]
fn months_end_on_the_same_day_or_the_last() {
    check(
        "2026-01-31  1mo 2026-02-28
         2026-03-31  1mo 2026-04-30
         2026-01-15  1mo 2026-02-24
         2024-01-31  1mo 2024-02-29
         2026-03-12  3mo 2026-06-12",
    );
    let (last, ..) = due(Budget::months(1), false, date(2026, 1, 30), &calendar());
    assert_eq!(last, date(2026, 2, 28));
}

#[test]
fn without_rolling_a_calendar_date_is_certain() {
    let (last, provisional, _) = due(
        Budget::calendar_days(90),
        false,
        date(2026, 11, 2),
        &calendar(),
    );
    assert_eq!((last, provisional), (date(2027, 1, 31), false));
}

#[test]
fn hours_run_through_nights_and_days_off() {
    let calendar = calendar();
    let from = at(2, 13, 17);
    let reckoned = due_at(Budget::hours(24), true, from, date(2026, 2, 24), &calendar);
    assert_eq!(
        (reckoned.due_on, reckoned.late_from),
        (date(2026, 2, 14), from.plus_hours(24))
    );
    // until 24:00 the day itself is still in time
    let (last, ..) = due(Budget::hours(24), true, date(2026, 2, 13), &calendar);
    assert_eq!(last, date(2026, 2, 13));
}

#[test]
fn the_second_before_midnight_and_the_one_after() {
    let calendar = calendar();
    let midnight = At::start_of_day(date(2026, 11, 24));
    let tried = |at: At| try_out(Budget::working_days(1), true, at, false, &calendar).due_on;
    assert_eq!(tried(midnight.plus_seconds(-1)), date(2026, 11, 24));
    assert_eq!(tried(midnight), date(2026, 11, 25));
}

#[test]
fn registration_moves_the_anchor_only_when_asked() {
    let calendar = calendar();
    let tried = |at: At, registered| {
        try_out(Budget::working_days(1), true, at, registered, &calendar).due_on
    };
    let (friday, close) = (
        date(2026, 11, 27),
        At::from_beijing(date(2026, 11, 27), 17, 30),
    );
    assert_eq!(tried(close, true), date(2026, 11, 30));
    assert_eq!(tried(close.plus_seconds(1), false), date(2026, 11, 30));
    // Friday evening counts as Monday's, so Tuesday is the first day
    assert_eq!(tried(close.plus_seconds(1), true), date(2026, 12, 1));
    assert_eq!(
        tried(At::from_beijing(friday, 5, 0), true),
        date(2026, 11, 30)
    );
    // a Saturday too; a make-up Saturday is a day like any other
    assert_eq!(tried(at(11, 28, 10), true), date(2026, 12, 1));
    assert_eq!(tried(at(2, 14, 10), true), date(2026, 2, 24));
}

#[test]
fn the_steps_say_every_day_skipped() {
    let steps = due(
        Budget::working_days(3),
        true,
        date(2026, 2, 13),
        &calendar(),
    )
    .2;
    let name = || "春节".to_owned();
    assert_eq!(
        steps,
        [
            Step::From {
                day: date(2026, 2, 13),
                at: None
            },
            Step::MakeUpCounted {
                date: date(2026, 2, 14),
                name: name()
            },
            Step::SkippedHoliday {
                name: name(),
                from: date(2026, 2, 15),
                to: date(2026, 2, 23)
            },
            Step::Counted {
                n: 3,
                unit: Unit::WorkingDay,
                date: date(2026, 2, 25)
            },
            Step::Due {
                date: date(2026, 2, 25),
                provisional: false
            },
        ]
    );
    let steps = due(
        Budget::calendar_days(30),
        true,
        date(2026, 9, 2),
        &calendar(),
    )
    .2;
    assert!(matches!(
        &steps[1..],
        [
            Step::Counted {
                n: 30,
                unit: Unit::CalendarDay,
                ..
            },
            Step::SkippedHoliday { .. },
            Step::RolledFrom { .. },
            Step::Due { .. },
        ]
    ));
}

#[test]
fn budgets_as_typed() {
    for text in ["3wd", "30cd", "1mo", "24h"] {
        assert_eq!(text.parse::<Budget>().unwrap().to_string(), text);
    }
    let refused = |text: &str| text.parse::<Budget>().unwrap_err();
    assert_eq!(refused("wd"), BudgetError::NoNumber { typed: "wd".into() });
    assert_eq!(
        refused("-3wd"),
        BudgetError::NoNumber {
            typed: "-3wd".into()
        }
    );
    assert_eq!(
        refused("3 weeks"),
        BudgetError::UnknownUnit {
            typed: " weeks".into()
        }
    );
    assert_eq!(refused("3"), BudgetError::UnknownUnit { typed: "".into() });
    assert_eq!(refused("0wd"), BudgetError::Nothing);
    assert_eq!(
        refused("99999999999wd"),
        BudgetError::TooMuch {
            unit: Unit::WorkingDay,
            most: 2500
        }
    );
}

/// Two thousand dates counted by another program, in another language, from the published notices alone.
#[test]
fn another_program_counts_the_same() {
    let golden = include_str!("golden.txt");
    assert!(golden.lines().count() > 2_000);
    check(golden);
}
