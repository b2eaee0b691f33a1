//! 挂账: asked by the handler, agreed by somebody else, told to the firm, and never forgotten (domain.md 1.5).

use crate::domain::action::Action;
use crate::domain::case::{Command, Event, ParkReason, ParkingRequest, Stage};
use crate::domain::complaint::{Solved, Status};
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind::{ParkedReview, Resolution, Rework};
use crate::domain::term::{PauseCategory, Standing, TermEvent};
use crate::domain::time::{At, plus_days};

fn grant() -> Command {
    Command::GrantParking { id: case_id() }
}

fn take_up() -> Command {
    Command::TakeUp { id: case_id() }
}

/// A complaint of the second firm joins.
fn join() -> Command {
    Command::Join {
        id: case_id(),
        complaint: other_complaint_id(),
    }
}

#[test]
fn asking_moves_nothing_but_waits_for_somebody_else() {
    let given = case_in_handling();
    let request = ParkingRequest {
        by: officer().person,
        reason: ParkReason::Policy,
        told: "要等本轮复核结果公布。".into(),
        until: day(12, 18),
    };
    let asked = Event::ParkingAsked {
        request,
        at: given.now,
    };
    let then = given
        .when(&officer(), park_until(day(12, 18)))
        .then([on_case(asked)]);
    assert_eq!(then.case().stage, Stage::Handling);
    let own = Refusal::Forbidden(Action::GrantParking, Why::Role);
    then.when(&officer(), grant()).refused(own);
    let by_head = given.after(&head(), park_until(day(12, 18)));
    let own = Refusal::Forbidden(Action::GrantParking, Why::ActedBefore);
    by_head.when(&head(), grant()).refused(own);
    by_head.when(&supervisor(), grant()).accepted();
}

#[test]
fn ninety_days_are_the_furthest_and_it_is_a_working_day_ahead() {
    let given = case_in_handling();
    let refused = |until, problem| {
        given
            .when(&officer(), park_until(until))
            .refused(at("until", problem));
    };
    let latest = plus_days(MONDAY, 90);
    refused(plus_days(MONDAY, 91), Problem::TooLate(latest));
    refused(MONDAY, Problem::TooEarly(day(11, 24)));
    let next = day(12, 7);
    let date = day(12, 5);
    refused(date, Problem::DayOff { date, next });
    // the ninetieth day itself is a Sunday; the Friday before it is taken
    refused(
        latest,
        Problem::DayOff {
            date: latest,
            next: plus_days(latest, 1),
        },
    );
    given
        .when(&officer(), park_until(plus_days(latest, -2)))
        .accepted();
}

#[test]
fn once_agreed_the_clock_stands_and_a_day_to_look_again_is_set() {
    let given = case_in_handling().after(&officer(), park_until(day(12, 18)));
    let now = given.now;
    let told = || "要等本轮复核结果公布。".to_owned();
    let parked = Event::Parked {
        reason: ParkReason::Policy,
        told: told(),
        until: day(12, 18),
        asked_by: officer().person,
        by: head().person,
        at: now,
    };
    // seven working days were left, and are counted on from the day it is looked at again
    let paused = TermEvent::Paused {
        term: nth(Resolution, 1),
        category: PauseCategory::Parked,
        reason: told(),
        by: "head".into(),
        at: now,
        until: day(12, 18),
        due_on: day(12, 29),
        late_from: At::end_of_day(day(12, 29)),
        provisional: false,
        calendar_edition: "2023-2026".into(),
    };
    let events = given.when(&head(), grant()).accepted();
    assert_eq!(events[0], on_case(parked));
    assert_eq!(events[1], clock(&head(), paused));
    let then = given.given(events);
    let review = then.case().terms.running(ParkedReview).unwrap();
    assert_eq!(
        (review.due_on(), review.promised_on()),
        (day(12, 18), day(12, 18))
    );
    assert_eq!(then.case().stage, Stage::Parked);
    let no = Refusal::NotNow(Action::AnswerComplaint, NotNow::Stage("parked".into()));
    then.when(&officer(), answer(&complaint_id())).refused(no);
    let resolution = then.case().terms.running(Resolution).unwrap();
    let standing = |now| resolution.standing(now, &REFERENCE.calendar);
    let until = day(12, 18);
    assert_eq!(standing(now), Standing::Paused { until });
    // it runs again by itself, though nobody has looked
    let nobody_looked = At::from_beijing(day(12, 18), 9, 0);
    assert!(matches!(standing(nobody_looked), Standing::OnTrack { .. }));
    assert!(review.is_late(At::start_of_day(day(12, 19))));
}

#[test]
fn what_was_late_stays_on_record_and_is_late_again_after_the_day() {
    let given = case_in_handling()
        .on(day(12, 4))
        .after(&officer(), park_until(day(12, 18)));
    let then = given.after(&head(), grant());
    let term = then.case().terms.running(Resolution).unwrap();
    assert!(term.was_late(), "it was late before it was parked");
    assert_eq!(term.breach().unwrap().due_on, day(12, 2));
    assert_eq!(term.due_on(), day(12, 18));
    let taken_up = then.on(day(12, 9)).after(&officer(), take_up());
    let term = taken_up.case().terms.running(Resolution).unwrap();
    assert_eq!(term.due_on(), day(12, 9));
    let answered = taken_up.after(&officer(), answer(&complaint_id()));
    let term = answered.case().terms.get(&nth(Resolution, 1)).unwrap();
    let standing = term.standing(answered.now, &REFERENCE.calendar);
    assert!(matches!(standing, Standing::MetLate { .. }), "{standing:?}");
}

#[test]
fn taken_up_early_the_days_left_are_counted_from_then() {
    let parked = case_in_handling()
        .after(&officer(), park_until(day(12, 18)))
        .after(&head(), grant());
    let parked = parked.on(day(11, 30));
    let then = parked.when(&officer(), take_up());
    let kinds = ["case.taken_up", "case.term", "case.term"];
    assert_eq!(then.kinds(), kinds);
    let then = parked.after(&officer(), take_up());
    assert_eq!(then.case().stage, Stage::Handling);
    assert_eq!(then.case().terms.running(ParkedReview), None);
    let due = then.case().terms.running(Resolution).unwrap().due_on();
    assert_eq!(due, day(12, 9));
    assert_eq!(then.case().parked, None);
}

#[test]
fn it_can_stay_parked_but_only_when_that_is_asked_and_agreed_again() {
    let parked = case_in_handling()
        .after(&officer(), park_until(day(12, 18)))
        .after(&head(), grant());
    let since = parked.now;
    let again = parked
        .on(day(12, 18))
        .after(&officer(), park_until(plus_days(day(12, 18), 84)))
        .after(&supervisor(), grant());
    let case = again.case();
    assert_eq!(case.stage, Stage::Parked);
    let parked = case.parked.as_ref().unwrap();
    assert_eq!(
        (parked.since, parked.until),
        (since, plus_days(day(12, 18), 84))
    );
    let first = case.terms.get(&nth(ParkedReview, 1)).unwrap();
    assert_eq!(first.met_at(), Some(again.now));
    assert!(case.terms.running(ParkedReview).is_some());
}

#[test]
fn neither_an_answer_that_waits_nor_a_second_dispute_is_put_away() {
    let one = case_of_two().after(&officer(), answer(&complaint_id()));
    let no = |why| Refusal::NotNow(Action::AskParking, why);
    one.when(&officer(), park_until(day(12, 18)))
        .refused(no(NotNow::StillOpen("confirmation".into())));
    case_disputed_twice()
        .when(&officer(), park_until(day(12, 18)))
        .refused(no(NotNow::ConsultationFirst));
    // a first dispute may wait, and its rework stands with it
    let disputed = case_disputed()
        .after(&officer(), park_until(day(12, 18)))
        .after(&head(), grant());
    let until = day(12, 18);
    let rework = disputed.case().terms.running(Rework).unwrap();
    let standing = rework.standing(disputed.now, &REFERENCE.calendar);
    assert_eq!(standing, Standing::Paused { until });
}

#[test]
fn an_answer_ends_the_request() {
    let then = case_of_two()
        .after(&officer(), park_until(day(12, 18)))
        .after(&officer(), answer(&complaint_id()));
    assert_eq!(then.case().parking, None);
    let no = Refusal::NotNow(Action::GrantParking, NotNow::Stage("handling".into()));
    then.when(&head(), grant()).refused(no);
}

#[test]
fn a_day_that_has_come_is_not_agreed_to_any_more() {
    let late = case_in_handling()
        .after(&officer(), park_until(day(12, 18)))
        .on(day(12, 18));
    let no = Refusal::NotNow(Action::GrantParking, NotNow::TooLate(day(12, 17)));
    late.when(&head(), grant()).refused(no);
    let refuse = well_formed(Action::RefuseParking, &late, &case_id());
    let then = late.after(&head(), refuse);
    assert_eq!(then.case().parking, None);
}

#[test]
fn a_firm_that_joins_has_been_told_nothing_so_it_is_in_hand_again() {
    let parked = two_complaints_registered()
        .after(
            &intake(),
            open(&case_id(), &complaint_id(), to_unit("daqi")),
        )
        .did(&officer(), Action::AcknowledgeCase)
        .after(&officer(), park_until(day(12, 18)))
        .after(&head(), grant());
    let then = parked.on(day(11, 25)).after(&intake(), join());
    assert_eq!(then.case().stage, Stage::Handling);
    assert_eq!(then.case().terms.running(ParkedReview), None);
    let term = then.case().terms.running(Resolution).unwrap();
    assert_eq!(term.paused_until(then.now), None);
}

#[test]
fn a_withdrawal_while_parked_leaves_no_clock_behind() {
    let parked = case_parked().after(&contact(), withdraw(&complaint_id()));
    assert_eq!(parked.case().stage, Stage::Withdrawn);
    assert_eq!(parked.case().terms.open().count(), 0);
    // one firm had its answer and confirmed it; the other, parked, withdraws: somebody looks at the whole
    let one_settled = case_of_two()
        .after(&officer(), answer(&complaint_id()))
        .after(&contact(), settle(&complaint_id(), Solved::Yes));
    let then = one_settled
        .after(&officer(), park_until(day(12, 18)))
        .after(&head(), grant())
        .after(&other_contact(), withdraw(&other_complaint_id()));
    assert_eq!(then.case().stage, Stage::Review);
    assert_eq!(then.case().terms.running(ParkedReview), None);
    assert_eq!(then.complaint(&complaint_id()).status, Status::Confirmed);
}

#[test]
fn the_pause_form_does_not_offer_it() {
    assert_eq!(PauseCategory::parse("parked"), None);
}
