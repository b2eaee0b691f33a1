//! Taking a case in hand, objecting to it, giving it to somebody else.

use crate::domain::account;
use crate::domain::action::Action;
use crate::domain::case::{Command, Event, Stage, whose_turn};
use crate::domain::event::on;
use crate::domain::ids::{AccountId, UnitId};
use crate::domain::reference::Paper;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::Term;
use crate::domain::term::TermKind::{Acknowledgement, FirstFeedback, ObjectionDecision};

fn acknowledge() -> Command {
    Command::Acknowledge { id: case_id() }
}

fn object() -> Command {
    Command::Object {
        id: case_id(),
        reason: words("不属本科室职责"),
    }
}

fn assign(lead: &str) -> Command {
    Command::Assign {
        id: case_id(),
        assignment: to_unit(lead),
    }
}

fn reassign(to: &str) -> Command {
    Command::Reassign {
        id: case_id(),
        handler: AccountId::from(to),
        reason: line("出差"),
    }
}

#[test]
fn an_officer_takes_it_in_hand() {
    let given = case_assigned();
    let now = given.now;
    let me = officer().person;
    let then = given.when(&officer(), acknowledge()).then([
        on_case(Event::Acknowledged {
            handler: me.clone(),
            by: me.clone(),
            at: now,
        }),
        clock(&officer(), met(Acknowledgement, 1, now)),
        complaint_clock(met(FirstFeedback, 1, now)),
    ]);
    assert_eq!(
        (then.case().stage, &then.case().handler),
        (Stage::Handling, &Some(me))
    );
}

#[test]
fn who_may_take_it_in_hand() {
    let given = case_assigned();
    let forbidden = |why| Refusal::Forbidden(Action::AcknowledgeCase, why);
    for who in [intake(), supervisor(), leader(), auditor(), contact()] {
        given
            .when(&who, acknowledge())
            .refused(forbidden(Why::Role));
    }
    // the branch of the firm's county may read it, and no more
    given
        .when(&branch_officer(), acknowledge())
        .refused(forbidden(Why::NotLeadUnit));
    for who in [
        other_officer(),
        other_head(),
        other_contact(),
        legal(),
        enforcer(),
        admin(),
    ] {
        given.when(&who, acknowledge()).refused(Refusal::NotFound);
    }
    given.when(&head(), acknowledge()).accepted();
}

/// Design §6.9: an enforcing unit sees only what its named officers have in hand.
#[test]
fn behind_the_wall_only_the_named_officer_sees_it() {
    let given = case_behind_the_wall();
    for who in [help_colleague(), detachment_head(), enforcer()] {
        given.when(&who, acknowledge()).refused(Refusal::NotFound);
    }
    given.when(&help_officer(), acknowledge()).accepted();
}

#[test]
fn a_head_signs_for_the_officer_who_was_named() {
    let named = to_officer("daqi", "colleague");
    let given = complaint_registered().after(&intake(), open(&case_id(), &complaint_id(), named));
    let no = Refusal::Forbidden(Action::AcknowledgeCase, Why::NotHandler);
    given.when(&officer(), acknowledge()).refused(no);
    let then = given.after(&head(), acknowledge());
    assert_eq!(then.case().handler, Some(colleague().person));
    assert!(
        !then.case().acted.contains(&head().person.account),
        "the head did not handle it"
    );
}

#[test]
fn the_lead_unit_objects_once() {
    let given = case_assigned();
    let now = given.now;
    let objected = Event::Objected {
        unit: UnitId::from("daqi"),
        reason: "不属本科室职责".into(),
        by: officer().person,
        at: now,
    };
    let then = given.when(&officer(), object()).then([
        on_case(objected),
        clock(&officer(), cancelled(Acknowledgement, 1, now, "objected")),
        clock(
            &officer(),
            started(ObjectionDecision, 1, "", now, day(11, 24)),
        ),
    ]);
    assert_eq!(then.case().stage, Stage::Triage);
    let by = whose_turn(then.case()).by.map(Term::kind);
    assert_eq!(by, Some(ObjectionDecision), "the office has a day for it");

    // triage's second word is final, for the officer and for the head
    let again = then.after(&intake(), assign("daqi"));
    let no = || Refusal::NotNow(Action::ObjectToAssignment, NotNow::ObjectedAlready);
    again.when(&officer(), object()).refused(no());
    again.when(&head(), object()).refused(no());
    // and for any other unit it is given to
    then.after(&intake(), assign("shui"))
        .when(&other_head(), object())
        .refused(no());
}

#[test]
fn the_window_to_object_is_one_working_day() {
    case_assigned()
        .on(day(11, 24))
        .at(23, 59)
        .when(&officer(), object())
        .accepted();
    let no = NotNow::ObjectionWindowPassed(day(11, 24));
    case_assigned()
        .on(day(11, 25))
        .at(0, 0)
        .when(&officer(), object())
        .refused(Refusal::NotNow(Action::ObjectToAssignment, no));
    let no = Refusal::NotNow(Action::ObjectToAssignment, NotNow::Stage("handling".into()));
    case_in_handling().when(&officer(), object()).refused(no);
}

#[test]
fn triage_assigns_again() {
    let given = case_in_triage();
    let now = given.now;
    let assigned = Event::Assigned {
        lead: UnitId::from("shui"),
        supporting: Default::default(),
        officer: None,
        complains_of: None,
        note: String::new(),
        paper: issued(Paper::Assignment, 2),
        by: intake().person,
        at: now,
    };
    let then = given.when(&intake(), assign("shui")).then([
        on_case(assigned),
        clock(&intake(), met(ObjectionDecision, 1, now)),
        clock(&intake(), started(Acknowledgement, 2, "", now, day(11, 24))),
    ]);
    assert_eq!(then.case().lead, Some(UnitId::from("shui")));
    // and only after an objection
    let no = Refusal::NotNow(Action::AssignCase, NotNow::Stage("assigned".into()));
    case_assigned().when(&intake(), assign("shui")).refused(no);
}

#[test]
fn the_head_gives_it_to_another_officer() {
    let given = case_in_handling();
    let reassigned = Event::Reassigned {
        handler: colleague().person,
        reason: "出差".into(),
        by: head().person,
        at: given.now,
    };
    let then = given
        .when(&head(), reassign("colleague"))
        .then([on_case(reassigned)]);
    let no = Refusal::Forbidden(Action::AnswerComplaint, Why::NotHandler);
    then.when(&officer(), answer(&complaint_id())).refused(no);
    then.when(&colleague(), answer(&complaint_id())).accepted();
}

#[test]
fn it_goes_to_an_officer_or_head_of_the_lead_unit_only() {
    let given = case_in_handling();
    let no = |problem| at("handler", problem);
    given
        .when(&head(), reassign("officer"))
        .refused(no(Problem::SameTwice));
    given
        .when(&head(), reassign("other_officer"))
        .refused(no(Problem::NotOffered));
    given
        .when(&head(), reassign("nobody"))
        .refused(no(Problem::Unknown));
    let role = Refusal::Forbidden(Action::ReassignCase, Why::Role);
    given.when(&officer(), reassign("colleague")).refused(role);
    given
        .when(&other_head(), reassign("other_officer"))
        .refused(Refusal::NotFound);

    let left = account::Event::Deactivated {
        reason: "调离".into(),
    };
    let given = given.given([on(AccountId::from("colleague").stream(), left)]);
    given
        .when(&head(), reassign("colleague"))
        .refused(no(Problem::NotOffered));
}

#[test]
fn somebody_whose_post_has_ended_gets_nothing() {
    let ended = account::Event::AppointmentEnded {
        appointment: "colleague-post".into(),
        last_day: MONDAY,
    };
    let given = case_in_handling().given([on(AccountId::from("colleague").stream(), ended)]);
    given.when(&head(), reassign("colleague")).accepted();
    let no = at("handler", Problem::NotOffered);
    given
        .on(day(11, 24))
        .when(&head(), reassign("colleague"))
        .refused(no);
}
