//! What holds for every date, as 10,000 random cases each; `PROPTEST_CASES` sets another number.

use proptest::prelude::*;

use super::*;
use crate::domain::calendar::{DayKind, Holiday, Notice};
use crate::domain::time::plus_days;

const FIRST: Date = date(2023, 1, 1);

fn cases() -> ProptestConfig {
    // the default has read the variable; 256 means that nobody set it
    let named = ProptestConfig::default().cases;
    ProptestConfig::with_cases(if named == 256 { 10_000 } else { named })
}

fn any_day() -> impl Strategy<Value = Date> {
    (0i64..365 * 5).prop_map(|days| plus_days(FIRST, days))
}

fn any_budget() -> impl Strategy<Value = Budget> {
    prop_oneof![
        (1u32..90).prop_map(Budget::working_days),
        (1u32..120).prop_map(Budget::calendar_days),
        (1u32..13).prop_map(Budget::months),
    ]
}

/// 2027 with one more holiday on a day that is off anyway or not.
fn with_holiday(day: Date) -> Calendar {
    let holiday = Holiday {
        name: "加".into(),
        from: day,
        to: day,
        worked: vec![],
    };
    calendar()
        .with_notice(
            "more",
            Notice {
                year: 2027,
                holidays: vec![holiday],
            },
        )
        .unwrap()
}

fn with_plain_2027() -> Calendar {
    calendar()
        .with_notice(
            "plain",
            Notice {
                year: 2027,
                holidays: vec![],
            },
        )
        .unwrap()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn adding_a_then_b_is_adding_both(start in any_day(), a in 1u32..60, b in 1u32..60) {
        let calendar = &*CALENDAR;
        let add = |from, n| calendar.add_working_days(from, n).due;
        prop_assert_eq!(add(add(start, a), b), add(start, a + b));
    }

    #[test]
    fn a_rolling_date_is_a_later_working_day(start in any_day(), budget in any_budget()) {
        let calendar = &*CALENDAR;
        let (last, ..) = due(budget, true, start, calendar);
        prop_assert!(calendar.is_working(last));
        prop_assert!(last > start);
    }

    #[test]
    fn later_starts_never_end_earlier(start in any_day(), budget in any_budget()) {
        let calendar = &*CALENDAR;
        let of = |day| due(budget, true, day, calendar).0;
        prop_assert!(of(start) <= of(plus_days(start, 1)));
    }

    #[test]
    fn counting_and_measuring_agree(start in any_day(), n in 1u32..90) {
        let calendar = &*CALENDAR;
        let added = calendar.add_working_days(start, n);
        prop_assert_eq!(calendar.working_days_between(start, added.due), i64::from(n));
        prop_assert_eq!(calendar.working_days_between(added.due, start), -i64::from(n));
        let (last, provisional, _) = due(Budget::working_days(n), true, start, calendar);
        prop_assert_eq!((last, provisional), (added.due, added.provisional));
    }

    #[test]
    fn a_further_holiday_never_makes_a_date_earlier(
        before in 0i64..200, day in 0i64..365, n in 1u32..90,
    ) {
        let (plain, more) = (with_plain_2027(), with_holiday(plus_days(date(2027, 1, 1), day)));
        let start = plus_days(date(2027, 3, 1), -before);
        let was = plain.add_working_days(start, n).due;
        prop_assert!(more.add_working_days(start, n).due >= was);
        // taken out again, everything is as it was
        let restored = more.with_notice("plain", Notice { year: 2027, holidays: vec![] });
        prop_assert_eq!(restored.as_ref(), Ok(&plain));
    }

    #[test]
    fn the_steps_account_for_every_day(start in any_day(), n in 1u32..60) {
        let calendar = &*CALENDAR;
        let (last, _, steps) = due(Budget::working_days(n), true, start, calendar);
        let mut day = start;
        for step in steps {
            let (from, to, working) = match step {
                Step::SkippedWeekend { from, to } | Step::SkippedHoliday { from, to, .. } => {
                    (from, to, false)
                }
                Step::MakeUpCounted { date, .. } => (date, date, true),
                Step::Counted { date, .. } => (plus_days(day, 1), date, true),
                _ => continue,
            };
            prop_assert_eq!(from, plus_days(day, 1));
            while day < to {
                day = plus_days(day, 1);
                prop_assert_eq!(calendar.day(day).is_working(), working);
                prop_assert!(working || calendar.day(day) != DayKind::Working);
            }
        }
        prop_assert_eq!(day, last);
    }

    #[test]
    fn a_pause_never_shortens_and_an_early_return_never_lengthens(
        anchor in 0i64..400, n in 1u32..40, after in 0i64..60, length in 1i64..90, back in 0i64..90,
        calendar_days in any::<bool>(),
    ) {
        let calendar = &*CALENDAR;
        let budget = if calendar_days { Budget::calendar_days(n) } else { Budget::working_days(n) };
        let from = At::from_beijing(plus_days(FIRST, anchor), 10, 0);
        let id = TermId("resolution-1".into());
        let mut terms = Terms::default();
        terms.evolve(&terms.start(id.clone(), TermKind::Resolution, "", &rule(budget), from, calendar));
        let first = terms.get(&id).unwrap().due_on();
        let stop = from.plus_hours(24 * after);
        let request = PauseRequest {
            category: PauseCategory::Enterprise,
            reason: "r".into(),
            by: "a".into(),
            until: plus_days(stop.beijing_date(), length),
            latest: plus_days(stop.beijing_date(), length),
        };
        let Ok(paused) = terms.pause(&id, request, stop, calendar) else {
            prop_assert!(stop.beijing_date() > first);
            return Ok(());
        };
        terms.evolve(&paused);
        let held = terms.get(&id).unwrap().due_on();
        prop_assert!(held >= first);
        let resumed = terms.resume(&id, stop.plus_hours(24 * back), calendar).unwrap();
        terms.evolve(&resumed);
        let term = terms.get(&id).unwrap();
        prop_assert!(first <= term.due_on() && term.due_on() <= held);
        if back == 0 {
            prop_assert_eq!(term.due_on(), first);
        }
        prop_assert!(calendar.is_working(term.due_on()));
        prop_assert_eq!(term.promised_on(), first);
        prop_assert!(terms.recompute(stop, calendar).is_empty());
        let governs = Step::Due { date: term.due_on(), provisional: term.provisional() };
        prop_assert_eq!(term.explain(calendar).pop(), Some(governs));
    }
}
