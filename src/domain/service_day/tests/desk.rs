//! Given events, when command, then exactly these events, at the desk: who came, and numbers kept back for when the
//! network is gone.

use super::*;
use crate::domain::service_day::{Attendance, RESERVED_AT_ONCE};

fn attend(firm: EnterpriseId, attendance: Attendance) -> Command {
    Command::Attend {
        id: id(),
        enterprise: firm,
        attendance,
    }
}

fn walk_in(firm: EnterpriseId) -> Command {
    let mut command = sign_up(firm);
    if let Command::SignUp { walk_in, .. } = &mut command {
        *walk_in = true;
    }
    command
}

fn reserve(block: &str) -> Command {
    Command::ReserveNumbers {
        id: id(),
        block: line(block),
    }
}

/// What is taken down without a network: under a number, some time before it is handed in.
fn taken_down(complaint: &str, number: &str) -> complaint::Command {
    let mut said = register(&complaint.into(), firm(), Channel::ServiceDay);
    if let complaint::Command::Register {
        service_day,
        reserved,
        said_at,
        ..
    } = &mut said
    {
        *service_day = Some(id());
        *reserved = Some(number.to_owned());
        *said_at = Some(crate::domain::time::At::from_beijing(day(11, 26), 9, 5));
    }
    said
}

#[test]
fn who_signed_up_arrives_is_called_and_only_then_has_been() {
    let action = Attendance::Called.action();
    let spec = planned(2)
        .after(&contact(), sign_up(firm()))
        .on(day(11, 26));
    let called = || attend(firm(), Attendance::Called);
    spec.when(&officer(), called())
        .refused(Refusal::NotNow(action, NotNow::Already));
    let arrived = spec.when(&officer(), attend(firm(), Attendance::Arrived));
    assert_eq!(arrived.kinds(), ["service_day.attended"]);
    let spec = spec.after(&officer(), attend(firm(), Attendance::Arrived));
    assert_eq!(service_day(&spec).next_to_call().unwrap().0, &firm());
    let spec = spec.after(&officer(), called());
    assert_eq!(service_day(&spec).at_desk().unwrap().0, &firm());
    assert!(service_day(&spec).next_to_call().is_none());
    spec.when(&officer(), called())
        .refused(Refusal::NotNow(action, NotNow::Already));
}

#[test]
fn it_is_taken_down_on_the_day_only_and_of_firms_that_signed_up() {
    let spec = planned(2).after(&contact(), sign_up(firm()));
    let arrived = || attend(firm(), Attendance::Arrived);
    let action = Action::RecordArrival;
    spec.when(&intake(), arrived())
        .refused(Refusal::NotNow(action, NotNow::TooEarly(day(11, 26))));
    spec.clone()
        .on(day(11, 27))
        .when(&intake(), arrived())
        .refused(Refusal::NotNow(action, NotNow::TooLate(day(11, 26))));
    let spec = spec.on(day(11, 26)).after(&intake(), hold());
    spec.when(&intake(), arrived()).accepted();
    spec.when(&intake(), attend(other_firm(), Attendance::Arrived))
        .refused(Refusal::NotFound);
    spec.when(&contact(), arrived())
        .refused(Refusal::Forbidden(action, Why::Role));
}

#[test]
fn the_place_of_a_firm_that_does_not_come_goes_to_the_one_that_waits() {
    let spec = planned(1)
        .after(&contact(), sign_up(firm()))
        .after(&intake(), sign_up(other_firm()))
        .on(day(11, 26))
        .after(&intake(), attend(other_firm(), Attendance::Arrived));
    let absent = attend(firm(), Attendance::NoShow);
    let kinds = spec.when(&intake(), absent.clone()).kinds();
    assert_eq!(kinds, ["service_day.attended", "service_day.place_given"]);
    let spec = spec.after(&intake(), absent);
    assert_eq!(service_day(&spec).left(), 0);
    assert_eq!(service_day(&spec).next_to_call().unwrap().0, &other_firm());
    // late after all: here, and after those who had their place
    let spec = spec.after(&intake(), attend(firm(), Attendance::Arrived));
    assert_eq!(
        service_day(&spec).sign_ups[&firm()].attendance,
        Some(Attendance::Arrived)
    );
}

#[test]
fn a_firm_at_the_door_is_signed_up_and_here_also_after_it_began() {
    let spec = planned(2).on(day(11, 26)).after(&intake(), hold());
    let signed_up = spec.when(&intake(), sign_up(firm()));
    let held = NotNow::Stage("held".to_owned());
    signed_up.refused(Refusal::NotNow(Action::SignUpForServiceDay, held));
    let came = spec.when(&intake(), walk_in(firm()));
    assert_eq!(
        came.kinds(),
        ["service_day.signed_up", "service_day.attended"]
    );
    let spec = spec.after(&intake(), walk_in(firm()));
    spec.when(&intake(), walk_in(firm()))
        .refused(Refusal::NotNow(Action::WalkIn, NotNow::Already));
    planned(2)
        .when(&intake(), walk_in(firm()))
        .refused(Refusal::NotNow(
            Action::WalkIn,
            NotNow::TooEarly(day(11, 26)),
        ));
}

#[test]
fn numbers_are_kept_back_once_and_nobody_else_is_given_them() {
    let spec = planned(2).on(day(11, 26)).after(&officer(), reserve("one"));
    let kept: Vec<_> = service_day(&spec).reserved.keys().cloned().collect();
    assert_eq!(kept.len() as u32, RESERVED_AT_ONCE);
    assert_eq!(kept[0], "QY-2026-00001");
    // the answer was lost on the way, and the device asks again
    spec.when(&officer(), reserve("one"))
        .refused(Refusal::NotNow(Action::ReserveNumbers, NotNow::Already));
    let spec = spec.after(&intake(), reserve("two"));
    assert_eq!(
        service_day(&spec).reserved.len() as u32,
        2 * RESERVED_AT_ONCE
    );
    // what is said meanwhile is numbered after them
    let spec = spec.after(&officer(), said(Channel::ServiceDay));
    assert_eq!(
        spec.world.complaint(&complaint_id()).unwrap().number,
        "QY-2026-00041"
    );
}

#[test]
fn what_was_taken_down_has_the_number_it_was_promised_once() {
    let spec = planned(2).on(day(11, 26)).after(&officer(), reserve("one"));
    let spec = spec.on(day(11, 27));
    let (first, number) = ("said-1", "QY-2026-00003");
    let registered = spec.when(&officer(), taken_down(first, number));
    assert_eq!(registered.kinds().last(), Some(&"service_day.number_taken"));
    let spec = spec.after(&officer(), taken_down(first, number));
    let complaint = spec.world.complaint(&first.into()).unwrap();
    assert_eq!(complaint.number, number);
    let twice = Refusal::NotNow(Action::RecordComplaint, NotNow::Already);
    // handed in again, and another under the same number
    spec.when(&officer(), taken_down(first, number))
        .refused(twice.clone());
    spec.when(&officer(), taken_down("said-2", number))
        .refused(twice);
    spec.when(&officer(), taken_down("said-2", "QY-2026-00099"))
        .refused(at("number", Problem::NotOffered));
    // the next number is not one of those that were given long ago
    let spec = spec.after(&contact(), submit(|_| {}));
    let next = spec.world.complaint(&complaint_id()).unwrap();
    assert_eq!(next.number, "QY-2026-00021");
}
