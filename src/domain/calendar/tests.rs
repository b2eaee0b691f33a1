//! The calendar against the published years, and against files that must not come in.

use jiff::civil::{Date, date};

use super::*;

fn shipped() -> Calendar {
    Calendar::shipped().unwrap()
}

fn holiday(name: &str, from: Date, to: Date, worked: &[Date]) -> Holiday {
    Holiday {
        name: name.into(),
        from,
        to,
        worked: worked.to_vec(),
    }
}

#[test]
fn working_days_of_each_year() {
    let calendar = shipped();
    let count =
        |year: i16| calendar.working_days_between(date(year - 1, 12, 31), date(year, 12, 31));
    assert_eq!([2023, 2024, 2025, 2026].map(count), [249, 251, 248, 248]);
}

#[test]
fn weekday_days_off_and_weekend_days_worked_of_each_year() {
    let calendar = shipped();
    let tally = |year: i16| {
        let days = date(year, 1, 1)
            .series(jiff::Span::new().days(1))
            .take_while(|d| d.year() == year);
        days.fold((0, 0), |(off, worked), day| match calendar.day(day) {
            DayKind::Holiday(_) if !is_weekend(day) => (off + 1, worked),
            DayKind::MakeUp(_) => (off, worked + 1),
            _ => (off, worked),
        })
    };
    assert_eq!(
        [2023, 2024, 2025, 2026].map(tally),
        [(18, 7), (19, 8), (18, 5), (19, 6)]
    );
}

#[test]
fn days_by_name() {
    let calendar = shipped();
    let names = [
        (date(2026, 2, 14), DayKind::MakeUp("春节".into())),
        (date(2026, 2, 15), DayKind::Holiday("春节".into())),
        (date(2026, 2, 24), DayKind::Working),
        (date(2026, 3, 1), DayKind::Weekend),
        // the eve of the 2024 Spring Festival was worked
        (date(2024, 2, 9), DayKind::Working),
        // in the notice of the year after
        (date(2023, 12, 30), DayKind::Holiday("元旦".into())),
        (date(2022, 12, 31), DayKind::Holiday("元旦".into())),
    ];
    for (day, kind) in names {
        assert_eq!(calendar.day(day), kind, "{day}");
        assert_eq!(calendar.is_working(day), kind.is_working(), "{day}");
    }
}

#[test]
fn a_year_without_a_notice_is_provisional() {
    let calendar = shipped();
    assert!(!calendar.has_year(2027));
    let over = calendar.add_working_days(date(2026, 12, 31), 1);
    assert_eq!(
        over,
        Counted {
            due: date(2027, 1, 1),
            provisional: true
        }
    );
    assert!(!calendar.add_working_days(date(2026, 12, 30), 1).provisional);
    // named by the 2023 notice, though 2022 itself is not known
    assert!(calendar.knows(date(2022, 12, 31)));
    assert!(!calendar.knows(date(2022, 12, 30)));
}

#[test]
fn between_counts_both_ways() {
    let calendar = shipped();
    let (from, to) = (date(2026, 9, 18), date(2026, 10, 12));
    assert_eq!(calendar.working_days_between(from, to), 12);
    assert_eq!(calendar.working_days_between(to, from), -12);
    assert_eq!(calendar.working_days_between(to, to), 0);
    assert_eq!(calendar.next_working(date(2026, 12, 5)), date(2026, 12, 7));
    assert_eq!(calendar.next_working(date(2026, 2, 14)), date(2026, 2, 14));
}

#[test]
fn the_last_day_of_time_ends_the_count() {
    let calendar = shipped();
    assert_eq!(
        calendar.add_working_days(date(9999, 12, 1), 4000).due,
        Date::MAX
    );
    assert_eq!(calendar.next_working(Date::MAX), Date::MAX);
}

#[test]
fn bad_notices_are_refused_by_line() {
    let notice = |holidays| Notice {
        year: 2027,
        holidays,
    };
    let day = date(2027, 1, 1);
    let new_year = || holiday("元旦", day, date(2027, 1, 3), &[]);
    let cases = [
        (
            vec![holiday(" ", day, day, &[])],
            CalendarError::NoName { from: day },
        ),
        (
            vec![holiday("元旦", date(2027, 1, 3), day, &[])],
            CalendarError::EndsBeforeItBegins {
                name: "元旦".into(),
                from: date(2027, 1, 3),
                to: day,
            },
        ),
        (
            vec![holiday("元旦", day, date(2027, 11, 3), &[])],
            CalendarError::TooLong {
                name: "元旦".into(),
                from: day,
                to: date(2027, 11, 3),
            },
        ),
        (
            vec![holiday("元旦", date(2028, 1, 1), date(2028, 1, 1), &[])],
            CalendarError::OutsideYear {
                year: 2027,
                name: "元旦".into(),
                date: date(2028, 1, 1),
            },
        ),
        (
            vec![new_year(), holiday("另", day, day, &[])],
            CalendarError::Twice {
                date: day,
                name: "另".into(),
                other: "元旦".into(),
            },
        ),
        (
            vec![
                new_year(),
                holiday(
                    "另",
                    date(2027, 2, 1),
                    date(2027, 2, 1),
                    &[date(2027, 1, 2)],
                ),
            ],
            CalendarError::OffAndWorked {
                date: date(2027, 1, 2),
                off: "元旦".into(),
                worked: "另".into(),
            },
        ),
        (
            vec![holiday("元旦", day, day, &[date(2027, 1, 4)])],
            CalendarError::WorkedWeekday {
                name: "元旦".into(),
                date: date(2027, 1, 4),
            },
        ),
    ];
    for (holidays, error) in cases {
        assert_eq!(shipped().with_notice("x", notice(holidays)), Err(error));
    }
    let twice = vec![notice(vec![]), notice(vec![])];
    assert_eq!(
        Calendar::new("x", twice),
        Err(CalendarError::YearTwice { year: 2027 })
    );
    // a day worked by the earlier notice and off by the later
    let clash = Notice {
        year: 2026,
        holidays: vec![],
    };
    let earlier = Notice {
        year: 2025,
        holidays: vec![holiday(
            "国庆节",
            date(2025, 10, 1),
            date(2025, 10, 1),
            &[date(2025, 12, 28)],
        )],
    };
    let later = Notice {
        holidays: vec![holiday("元旦", date(2025, 12, 28), date(2026, 1, 1), &[])],
        ..clash
    };
    assert!(matches!(
        Calendar::new("x", vec![earlier, later]),
        Err(CalendarError::OffAndWorked { .. })
    ));
    assert!(
        serde_json::from_str::<Holiday>(r#"{"name":"春节","from":"2027-02-31","to":"2027-03-01"}"#)
            .is_err()
    );
}

#[test]
fn stored_and_read_again_it_is_the_same() {
    let calendar = shipped();
    let text = serde_json::to_string(&calendar).unwrap();
    assert_eq!(serde_json::from_str::<Calendar>(&text).unwrap(), calendar);
    assert!(!calendar.without_year("x", 2026).has_year(2026));
}

#[test]
fn two_editions_differ_from_the_first_day_that_changed() {
    let calendar = shipped();
    assert_eq!(calendar.differs_from(&calendar), None);
    let named = calendar.without_year("x", 2026);
    assert_eq!(calendar.differs_from(&named), Some(date(2026, 1, 1)));
    let mut notice = calendar.notice(2026).unwrap();
    // what was put in comes out again
    assert_eq!(
        calendar.with_notice(calendar.edition(), notice.clone()),
        Ok(calendar.clone())
    );
    notice.holidays.retain(|holiday| holiday.name != "国庆节");
    let without = calendar.with_notice("x", notice).unwrap();
    assert_eq!(calendar.differs_from(&without), Some(date(2026, 9, 20)));
    let next = Notice {
        year: 2027,
        holidays: vec![holiday("元旦", date(2026, 12, 31), date(2027, 1, 2), &[])],
    };
    let next = calendar.with_notice("x", next).unwrap();
    assert_eq!(next.differs_from(&calendar), Some(date(2026, 12, 31)));
}
