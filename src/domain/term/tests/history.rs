//! Whole lives of a term: pauses, extensions, changes of calendar and rule.

use super::*;
use crate::domain::calendar::{Holiday, Notice};

#[test]
fn a_pause_over_a_holiday_keeps_the_time_used() {
    let mut life = Life::start(Budget::working_days(5), at(9, 21, 10));
    assert_eq!(life.term().due_on(), date(2026, 9, 29));
    // two days used by the evening of the 23rd; three left after the 8th
    let term = life.pause(at(9, 23, 16), date(2026, 10, 8));
    assert_eq!(term.due_on(), date(2026, 10, 12));
    assert_eq!(
        life.standing(at(9, 30, 9)),
        Standing::Paused {
            until: date(2026, 10, 8)
        }
    );
    let left = life
        .term()
        .explain(&life.calendar)
        .into_iter()
        .find_map(|step| match step {
            Step::Paused {
                left,
                was,
                automatic,
                ..
            } => Some((left, was, automatic)),
            _ => None,
        });
    assert_eq!(left, Some((3, date(2026, 9, 29), true)));
    // brought back early, on a day off
    let term = life.resume(at(9, 26, 9));
    assert_eq!(
        (term.due_on(), term.promised_on()),
        (date(2026, 9, 30), date(2026, 9, 29))
    );
    assert_eq!(term.round(), 2, "a pause begins a round, its end none");
}

#[test]
fn a_pause_ends_by_itself_recorded_or_not() {
    let mut life = Life::start(Budget::working_days(5), at(9, 21, 10));
    let due_on = life.pause(at(9, 23, 16), date(2026, 10, 8)).due_on();
    let midnight = At::start_of_day(date(2026, 10, 8));
    assert!(matches!(
        life.standing(midnight.plus_seconds(-1)),
        Standing::Paused { .. }
    ));
    assert_eq!(life.standing(midnight), Standing::OnTrack { left: 3 });
    assert!(life.term().pause_has_lapsed(midnight));
    // recorded by a sweep that wakes a week late: as of its date
    let round = life.term().round();
    let late = life.terms.resume_lapsed(at(10, 15, 9), &life.calendar);
    assert!(matches!(&late[..], [TermEvent::Resumed { at, .. }] if *at == midnight));
    let mut swept = life.clone();
    let recorded = swept.fold(late[0].clone());
    assert_eq!((recorded.due_on(), recorded.round()), (due_on, round));
    // or never recorded, and paused once more
    let term = life.pause(at(10, 9, 9), date(2026, 10, 12));
    assert_eq!(term.due_on(), date(2026, 10, 14));
    assert_eq!(life.resume(at(10, 9, 17)).due_on(), due_on);
}

#[test]
fn resumed_on_a_make_up_saturday() {
    let mut life = Life::start(Budget::working_days(10), at(2, 2, 10));
    life.pause(at(2, 4, 10), date(2026, 2, 28));
    // two used, the day of return not counted, eight left: the 28th is worked as well
    assert_eq!(life.resume(at(2, 14, 10)).due_on(), date(2026, 3, 4));
    let mut calendar_days = Life::start(Budget::calendar_days(12), at(2, 2, 10));
    calendar_days.pause(at(2, 4, 10), date(2026, 2, 28));
    assert_eq!(
        calendar_days.resume(at(2, 14, 10)).due_on(),
        date(2026, 2, 24)
    );
}

#[test]
fn an_hour_term_keeps_its_minutes() {
    let mut life = Life::start(Budget::hours(24), at(9, 21, 10));
    let term = life.pause(at(9, 21, 16), date(2026, 9, 23));
    assert_eq!(term.late_from(), at(9, 23, 18));
    assert_eq!(life.resume(at(9, 22, 8)).late_from(), at(9, 23, 2));
    assert_eq!(life.standing(at(9, 23, 1)), Standing::DueToday);
    assert_eq!(life.standing(at(9, 23, 2)), Standing::Overdue { late: 1 });
}

#[test]
fn an_extension_across_new_year() {
    let mut life = Life::start(Budget::working_days(5), at(12, 21, 10));
    assert_eq!(life.term().due_on(), date(2026, 12, 28));
    life.ask(at(12, 25, 9), date(2027, 1, 4), false);
    assert_eq!(life.term().due_on(), date(2026, 12, 28));
    let (due_on, provisional) = {
        let term = life.grant(at(12, 25, 11), false);
        (term.due_on(), term.provisional())
    };
    assert_eq!((due_on, provisional), (date(2027, 1, 4), true));
    // the notice makes that Monday free: the date moves, the promise does not
    let holiday = Holiday {
        name: "元旦".into(),
        from: date(2027, 1, 1),
        to: date(2027, 1, 4),
        worked: vec![],
    };
    let notice = Notice {
        year: 2027,
        holidays: vec![holiday],
    };
    let newer = life.calendar.with_notice("2027", notice).unwrap();
    assert!(life.term().explain(&newer).iter().any(|step| matches!(
        step,
        Step::Differs { pending: true, counted, .. } if *counted == date(2027, 1, 5)
    )));
    let round = life.term().round();
    let moved = life.terms.recompute(at(12, 26, 9), &newer);
    assert_eq!(moved.len(), 1);
    let term = life.fold(moved[0].clone());
    assert_eq!(
        (term.due_on(), term.provisional()),
        (date(2027, 1, 5), false)
    );
    assert_eq!(
        (term.promised_on(), term.round()),
        (date(2026, 12, 28), round)
    );
    assert!(life.terms.recompute(at(12, 27, 9), &newer).is_empty());
    assert_eq!(life.term().calendar_edition(), "2027");
}

#[test]
fn a_rule_changed_in_mid_run_keeps_what_happened() {
    let mut life = Life::start(Budget::working_days(5), at(9, 7, 10));
    life.pause(at(9, 8, 10), date(2026, 9, 10));
    let longer = Rule {
        version: "2".into(),
        ..rule(Budget::working_days(7))
    };
    let taken = life
        .terms
        .take_rule(&life.id, &longer, at(9, 10, 9), &life.calendar)
        .unwrap();
    // one day used, six left from the 10th
    let term = life.fold(taken);
    assert_eq!(
        (term.due_on(), term.rule_version()),
        (date(2026, 9, 18), "2")
    );
    assert_eq!(
        life.terms
            .take_rule(&life.id, &longer, at(9, 10, 9), &life.calendar),
        None
    );
}

#[test]
fn registered_in_the_evening_before_a_year_without_a_notice() {
    let evening = Rule {
        after_hours_to_next_day: true,
        ..rule(Budget::working_days(1))
    };
    let (id, kind) = (TermId("acceptance-1".into()), TermKind::Acceptance);
    let mut life = Life::start(Budget::hours(1), at(1, 5, 9));
    let from = at(12, 31, 20);
    let start = life
        .terms
        .start(id.clone(), kind, "", &evening, from, &life.calendar);
    life.id = id;
    let term = life.fold(start);
    assert_eq!(
        (term.anchor_day(), term.due_on()),
        (date(2027, 1, 1), date(2027, 1, 4))
    );
    assert!(term.provisional());
    let holiday = Holiday {
        name: "元旦".into(),
        from: date(2027, 1, 1),
        to: date(2027, 1, 3),
        worked: vec![],
    };
    let notice = Notice {
        year: 2027,
        holidays: vec![holiday],
    };
    let newer = life.calendar.with_notice("2027", notice).unwrap();
    let moved = life.terms.recompute(from, &newer).pop().unwrap();
    let term = life.fold(moved);
    assert_eq!(
        (term.anchor_day(), term.due_on()),
        (date(2027, 1, 4), date(2027, 1, 5))
    );
}

#[test]
fn a_lateness_stays_on_record() {
    let mut life = Life::start(Budget::working_days(3), at(11, 20, 10));
    let last = At::start_of_day(date(2026, 11, 26));
    assert_eq!(life.standing(at(11, 20, 10)), Standing::OnTrack { left: 3 });
    assert_eq!(life.standing(at(11, 23, 10)), Standing::DueSoon { left: 2 });
    assert_eq!(life.standing(last.plus_seconds(-1)), Standing::DueToday);
    assert_eq!(life.standing(last), Standing::Overdue { late: 1 });
    assert!(life.terms.breaches(last.plus_seconds(-1)).is_empty());
    // found four days after, recorded at its own moment, once
    let breached = life.terms.breaches(at(11, 30, 9));
    assert_eq!(
        breached,
        [TermEvent::Breached {
            term: life.id.clone(),
            at: last
        }]
    );
    life.fold(breached[0].clone());
    assert!(life.terms.breaches(at(12, 1, 9)).is_empty());
    let rework = rule(Budget::working_days(2));
    let (id, now) = (life.id.clone(), at(11, 30, 9));
    let anew = life
        .terms
        .rebase(&id, &rework, now, "wang", "返工", now, &life.calendar)
        .unwrap();
    assert_eq!(life.fold(anew).due_on(), date(2026, 12, 2));
    assert_eq!(life.standing(at(12, 1, 9)), Standing::DueSoon { left: 1 });
    let met = life.terms.meet(&life.id, at(12, 1, 9)).unwrap();
    assert!(life.fold(met).was_late());
    assert_eq!(life.standing(at(12, 9, 9)), Standing::MetLate { late: 1 });
    assert_eq!(life.terms.meet(&life.id, at(12, 1, 9)), None);
}

#[test]
fn a_merged_case_keeps_the_earliest_date_and_gets_its_own_back() {
    let mut life = Life::start(Budget::working_days(7), at(11, 23, 10));
    let (own, now, id) = (life.term().due_on(), at(11, 24, 9), life.id.clone());
    let other = date(2026, 11, 25);
    let later = life
        .terms
        .bring_forward(&id, own, "SX-2", "wang", now, &life.calendar);
    assert_eq!(later, None, "only an earlier date is taken over");
    let merged = life
        .terms
        .bring_forward(&id, other, "SX-2", "wang", now, &life.calendar)
        .unwrap();
    assert_eq!(life.fold(merged).due_on(), other);
    assert_eq!(life.term().promised_on(), own);
    // another matter's date is not this one's to give back
    let stranger = life
        .terms
        .give_back(&id, "SX-3", "wang", now, &life.calendar);
    assert_eq!(stranger, None);
    let undone = life
        .terms
        .give_back(&id, "SX-2", "wang", now, &life.calendar)
        .unwrap();
    let term = life.fold(undone);
    assert_eq!((term.due_on(), term.promised_on()), (own, own));
    assert!(!term.was_late());
    let again = life
        .terms
        .give_back(&id, "SX-2", "wang", now, &life.calendar);
    assert_eq!(again, None);
}

/// What happened to the clock itself while the merge stood stays: a pause moves the own date, which comes back so.
#[test]
fn what_happened_meanwhile_counts_when_the_date_is_given_back() {
    let mut life = Life::start(Budget::working_days(7), at(11, 23, 10));
    let (id, now) = (life.id.clone(), at(11, 24, 9));
    let merged = life
        .terms
        .bring_forward(&id, date(2026, 11, 27), "SX-2", "wang", now, &life.calendar)
        .unwrap();
    life.fold(merged);
    life.pause(at(11, 25, 9), date(2026, 11, 27));
    // two days were left of the date taken over, and five of the own
    assert_eq!(life.term().due_on(), date(2026, 12, 1));
    let undone = life
        .terms
        .give_back(&id, "SX-2", "wang", at(11, 27, 9), &life.calendar)
        .unwrap();
    assert_eq!(life.fold(undone).due_on(), date(2026, 12, 4));
}

#[test]
fn a_cancelled_clock_that_is_reinstated_runs_as_if_it_had_never_stopped() {
    let mut life = Life::start(Budget::working_days(7), at(11, 23, 10));
    let (own, ended) = (life.term().due_on(), at(11, 24, 9));
    for entry in life.terms.cancel_open(ended, "merged") {
        life.fold(entry);
    }
    assert!(!life.term().is_open());
    let calendar = life.calendar.clone();
    let none = life
        .terms
        .reinstate((at(11, 24, 10), "merged"), "wang", at(11, 26, 9), &calendar);
    assert!(
        none.is_empty(),
        "what was cancelled at another time stays so"
    );
    let none = life
        .terms
        .reinstate((ended, "objected"), "wang", at(11, 26, 9), &calendar);
    assert!(
        none.is_empty(),
        "what was cancelled for another reason stays so"
    );
    for entry in life
        .terms
        .reinstate((ended, "merged"), "wang", at(12, 9, 9), &calendar)
    {
        life.fold(entry);
    }
    assert_eq!(life.term().due_on(), own);
    assert!(life.term().is_late(at(12, 9, 9)));
}
