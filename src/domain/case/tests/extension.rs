//! Asking for more time: in time, once, told to the firm, and granted by somebody else (design §2, §3).

use crate::domain::action::Action;
use crate::domain::calendar::DayKind;
use crate::domain::case::{Command, Event, ExtensionRequest};
use crate::domain::consultation::tests::held_over;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind::{ExtensionDecision, Resolution};
use crate::domain::term::{TermEvent, TermRefusal};
use crate::domain::time::At;

fn ask(to: jiff::civil::Date) -> Command {
    Command::AskExtension {
        id: case_id(),
        to,
        reason: words("需要专家评审"),
        told: words("需要专家评审，将稍晚答复。"),
    }
}

fn grant() -> Command {
    Command::GrantExtension { id: case_id() }
}

fn refuse() -> Command {
    Command::RefuseExtension {
        id: case_id(),
        reason: line("可以按期"),
    }
}

fn no(action: Action, why: TermRefusal) -> Refusal {
    Refusal::NotNow(action, NotNow::Term(why))
}

#[test]
fn asking_moves_no_date() {
    let given = case_in_handling();
    let now = given.now;
    let (reason, told) = (
        "需要专家评审".to_owned(),
        "需要专家评审，将稍晚答复。".to_owned(),
    );
    let by = officer().person;
    let entry = TermEvent::ExtensionAsked {
        term: nth(Resolution, 1),
        at: now,
        by: "officer".into(),
        to: day(12, 4),
        reason: reason.clone(),
        told: told.clone(),
        consulted: false,
    };
    let request = ExtensionRequest {
        by,
        to: day(12, 4),
        reason,
        told,
        for_leader: false,
    };
    let then = given.when(&officer(), ask(day(12, 4))).then([
        clock(&officer(), entry),
        on_case(Event::ExtensionAsked { request, at: now }),
        clock_of_itself(started(ExtensionDecision, 1, "daqi", now, day(11, 24))),
    ]);
    assert_eq!(
        then.case().terms.running(Resolution).unwrap().due_on(),
        day(12, 2)
    );
}

#[test]
fn the_head_grants_it_and_the_promise_stays_on_record() {
    let given = extension_asked();
    let entry = TermEvent::Extended {
        term: nth(Resolution, 1),
        at: given.now,
        asked_by: "officer".into(),
        by: "head".into(),
        to: day(12, 3),
        reason: "需要专家评审".into(),
        told: "需要专家评审，将稍晚答复。".into(),
        due_on: day(12, 3),
        late_from: At::start_of_day(day(12, 4)),
        provisional: false,
        calendar_edition: "2023-2026".into(),
    };
    let answered = clock_of_itself(met(ExtensionDecision, 1, given.now));
    let then = given
        .when(&head(), grant())
        .then([clock(&head(), entry), answered]);
    let term = then.case().terms.running(Resolution).unwrap();
    assert_eq!(
        (term.promised_on(), term.due_on()),
        (day(12, 2), day(12, 3))
    );
    assert_eq!(then.case().extension, None);
}

#[test]
fn a_refusal_leaves_the_date() {
    let given = extension_asked();
    let (by, reason) = (head().person, "可以按期".to_owned());
    let entry = TermEvent::ExtensionRefused {
        term: nth(Resolution, 1),
        at: given.now,
        by: "head".into(),
        reason: reason.clone(),
    };
    let then = given.when(&head(), refuse()).then([
        clock(&head(), entry),
        on_case(Event::ExtensionRefused {
            reason,
            by,
            at: given.now,
        }),
        clock_of_itself(met(ExtensionDecision, 1, given.now)),
    ]);
    assert_eq!(then.case().extension, None);
    assert_eq!(
        then.case().terms.running(Resolution).unwrap().due_on(),
        day(12, 2)
    );
}

/// Design §3: an own extension goes to the supervisor.
#[test]
fn nobody_grants_their_own() {
    let own = case_in_handling().did(&head(), Action::AskExtension);
    for (action, command) in [
        (Action::GrantExtension, grant()),
        (Action::RefuseExtension, refuse()),
    ] {
        let no = Refusal::Forbidden(action, Why::ActedBefore);
        own.when(&head(), command.clone()).refused(no);
        own.when(&supervisor(), command).accepted();
    }
    let no = Refusal::Forbidden(Action::GrantExtension, Why::Role);
    extension_asked().when(&officer(), grant()).refused(no);
    extension_asked()
        .when(&other_head(), grant())
        .refused(Refusal::NotFound);
}

#[test]
fn it_is_asked_at_least_one_working_day_before_the_end() {
    case_in_handling()
        .on(day(12, 1))
        .when(&officer(), ask(day(12, 4)))
        .accepted();
    let late = TermRefusal::AskedTooLate {
        asked: day(12, 2),
        due_on: day(12, 2),
    };
    case_in_handling()
        .on(day(12, 2))
        .when(&officer(), ask(day(12, 4)))
        .refused(no(Action::AskExtension, late));
    let late = TermRefusal::AlreadyLate { due_on: day(12, 2) };
    case_in_handling()
        .on(day(12, 3))
        .when(&officer(), ask(day(12, 4)))
        .refused(no(Action::AskExtension, late));
}

#[test]
fn it_leads_to_a_later_working_day() {
    let given = case_in_handling();
    let earlier = TermRefusal::NotLater {
        to: day(12, 2),
        due_on: day(12, 2),
    };
    given
        .when(&officer(), ask(day(12, 2)))
        .refused(at("to", Problem::Term(earlier)));
    let saturday = TermRefusal::DayOff {
        date: day(12, 5),
        day: DayKind::Weekend,
    };
    given
        .when(&officer(), ask(day(12, 5)))
        .refused(at("to", Problem::Term(saturday)));
}

#[test]
fn a_second_one_needs_a_consultation() {
    let refusal = no(Action::AskExtension, TermRefusal::ConsultationFirst);
    extension_granted()
        .when(&officer(), ask(day(12, 8)))
        .refused(refusal);
    let pending = Refusal::NotNow(Action::AskExtension, NotNow::Stage("handling".into()));
    extension_asked()
        .when(&officer(), ask(day(12, 8)))
        .refused(pending);
}

/// Issue 4 A: a second extension only by a leader, and only after a consultation over the case.
#[test]
fn after_a_consultation_a_leader_grants_a_second_one_and_nobody_a_third() {
    let talked = held_over(&extension_granted());
    let asked = talked.after(&officer(), ask(day(12, 8)));
    assert!(asked.case().extension.as_ref().unwrap().for_leader);
    let by = |action| Refusal::Forbidden(action, Why::ForLeader);
    for (action, command) in [
        (Action::GrantExtension, grant()),
        (Action::RefuseExtension, refuse()),
    ] {
        asked.when(&head(), command.clone()).refused(by(action));
        asked
            .when(&supervisor(), command.clone())
            .refused(by(action));
        asked.when(&leader(), command).accepted();
    }
    let granted = asked.after(&leader(), grant());
    let term = granted.case().terms.running(Resolution).unwrap();
    assert_eq!(
        (term.promised_on(), term.due_on()),
        (day(12, 2), day(12, 8))
    );
    granted
        .when(&officer(), ask(day(12, 10)))
        .refused(no(Action::AskExtension, TermRefusal::NoThirdExtension));
}

/// Whoever may grant it owes the word: the head of the lead unit, the supervisors where the head asks, the leaders on a
/// second one.
#[test]
fn a_request_nobody_answers_is_late_with_whoever_decides_on_it() {
    let owes = |spec: &Spec| {
        let term = spec.case().terms.running(ExtensionDecision);
        term.map(|t| t.on().to_owned())
    };
    assert_eq!(owes(&extension_asked()).as_deref(), Some("daqi"));
    let own = case_in_handling().did(&head(), Action::AskExtension);
    let supervision = &REFERENCE.rulebook.bureau.coordination.supervision_unit;
    assert_eq!(owes(&own).as_deref(), Some(supervision.as_str()));
    assert_eq!(
        owes(&second_extension_asked()).as_deref(),
        Some("juling"),
        "a leader's"
    );
}

/// What was talked over before the first extension says nothing about a second.
#[test]
fn a_consultation_before_the_first_extension_does_not_carry_the_second() {
    let first = held_over(&case_in_handling())
        .after(&officer(), ask(day(12, 4)))
        .on(day(11, 25))
        .after(&head(), grant());
    first
        .when(&officer(), ask(day(12, 8)))
        .refused(no(Action::AskExtension, TermRefusal::ConsultationFirst));
}

/// A first extension is no leader's business.
#[test]
fn a_leader_leaves_the_first_one_to_the_head() {
    let no = |action| Refusal::Forbidden(action, Why::NotForLeader);
    extension_asked()
        .when(&leader(), grant())
        .refused(no(Action::GrantExtension));
}

/// A request waits no longer than its clock.
#[test]
fn an_answer_ends_the_request() {
    let then = extension_asked().after(&officer(), answer(&complaint_id()));
    assert_eq!(then.case().extension, None);
    let decision = then.case().terms.running(ExtensionDecision);
    assert!(decision.is_none(), "nor does anybody owe a word on it");
    let no = |action| Refusal::NotNow(action, NotNow::Stage("answered".into()));
    then.when(&head(), grant())
        .refused(no(Action::GrantExtension));
    then.when(&head(), refuse())
        .refused(no(Action::RefuseExtension));
}

#[test]
fn it_is_not_granted_when_the_day_has_passed_but_can_be_refused() {
    let late = extension_asked().on(day(12, 3));
    let refusal = no(
        Action::GrantExtension,
        TermRefusal::AlreadyLate { due_on: day(12, 2) },
    );
    late.when(&head(), grant()).refused(refusal);
    late.when(&head(), refuse()).accepted();
}
