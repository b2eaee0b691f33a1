//! What nobody looked at counts as accepted; what was entered by mistake counts nowhere, and can be restored.

use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::case::Stage;
use crate::domain::complaint::{Command, Event, Solved, Status, VoidReason};
use crate::domain::consultation;
use crate::domain::reference::Paper;
use crate::domain::refusal::{NotNow, Refusal, Why};
use crate::domain::spec::*;
use crate::domain::supervision_order;
use crate::domain::term::TermEvent;
use crate::domain::term::TermKind::{Acceptance, Confirmation, FirstFeedback, Resolution};
use crate::domain::time::At;

fn deem() -> Command {
    Command::DeemAccepted { id: complaint_id() }
}

/// One working day after Monday is Tuesday; from Wednesday it is late.
#[test]
fn silence_accepts_once_the_term_has_passed_and_not_before() {
    let open = NotNow::StillOpen("acceptance".into());
    complaint_registered()
        .on(day(11, 24))
        .when(&Actor::system(), deem())
        .refused(Refusal::NotNow(Action::DeemAccepted, open));
    let late = complaint_registered().on(day(11, 25));
    let breached = TermEvent::Breached {
        term: nth(Acceptance, 1),
        at: At::end_of_day(day(11, 24)),
    };
    let then = late.when(&Actor::system(), deem()).then([
        on_complaint(Event::DeemedAccepted {
            paper: issued(Paper::Acceptance, 1),
            at: late.now,
        }),
        complaint_clock(breached),
    ]);
    let again = Refusal::NotNow(Action::DeemAccepted, NotNow::Stage("registered".into()));
    then.when(&Actor::system(), deem()).refused(again);
    // nobody but the system lets time pass
    let role = Refusal::Forbidden(Action::DeemAccepted, Why::Role);
    late.when(&intake(), deem()).refused(role);
}

#[test]
fn what_silence_accepted_is_declined_no_more_but_still_opened_and_stays_late() {
    let deemed = complaint_deemed_accepted();
    let decline = Command::Decline {
        id: complaint_id(),
        reason: words("不归我局"),
        instead: line("市场监管局"),
        letter: None,
        look_on: None,
    };
    let no = Refusal::NotNow(Action::DeclineComplaint, NotNow::Stage("registered".into()));
    deemed.when(&intake(), decline).refused(no);
    let acceptance = deemed.complaint(&complaint_id()).terms.running(Acceptance);
    assert!(
        acceptance.unwrap().is_late(deemed.now),
        "triage is still late"
    );
    let then = deemed.after(
        &intake(),
        open(&case_id(), &complaint_id(), to_unit("daqi")),
    );
    let said = then.complaint(&complaint_id());
    assert!(said.terms.get(&nth(Acceptance, 1)).unwrap().was_late());
    // the promise counts from the firm's words, not from when somebody woke up
    let resolution = then.case().terms.running(Resolution).unwrap();
    assert_eq!(resolution.due_on(), day(12, 2));
}

#[test]
fn a_void_complaint_counts_nowhere_and_ends_a_case_that_has_nothing_else() {
    let given = case_in_handling();
    let then = given.after(&intake(), void());
    let said = then.complaint(&complaint_id());
    assert_eq!(said.status, Status::Void);
    assert_eq!(said.terms.open().count(), 0);
    assert_eq!(then.case().stage, Stage::Void);
    assert_eq!(then.case().terms.open().count(), 0);
    // of two firms the other's goes on
    let then = case_of_two().after(&intake(), void());
    assert_eq!(then.case().stage, Stage::Handling);
    assert!(then.case().terms.running(Resolution).is_some());
}

#[test]
fn intake_or_the_head_of_the_lead_unit_and_nobody_else() {
    let given = case_in_handling();
    given.when(&head(), void()).accepted();
    let no = |why| Refusal::Forbidden(Action::VoidComplaint, why);
    given.when(&officer(), void()).refused(no(Why::Role));
    given.when(&supervisor(), void()).refused(no(Why::Role));
    given.when(&contact(), void()).refused(no(Why::Role));
    given.when(&other_head(), void()).refused(Refusal::NotFound);
}

#[test]
fn what_a_firm_was_answered_in_a_case_stays() {
    let no =
        |status: &str| Refusal::NotNow(Action::VoidComplaint, NotNow::Stage(status.to_owned()));
    case_answered()
        .when(&intake(), void())
        .refused(no("answered"));
    case_disputed()
        .when(&intake(), void())
        .refused(no("disputed"));
    case_in_review()
        .when(&intake(), void())
        .refused(no("confirmed"));
    complaint_answered_on_the_spot()
        .when(&intake(), void())
        .accepted();
}

/// An order or a consultation is a paper of its own: whoever it binds is not left with a matter that is none.
#[test]
fn a_case_does_not_end_under_an_order_or_a_consultation() {
    let no =
        |what: &str| Refusal::NotNow(Action::VoidComplaint, NotNow::StillOpen(what.to_owned()));
    for (_, _, given) in supervision_order::tests::states() {
        let then = given.when(&intake(), void());
        match given.case().orders_in_force().next() {
            Some(_) => then.refused(no("order")),
            None => {
                then.accepted();
            }
        }
    }
    for (_, given) in consultation::tests::states() {
        let then = given.when(&intake(), void());
        match given.case().consultations_in_force().next() {
            Some(_) => then.refused(no("consultation")),
            None => {
                then.accepted();
            }
        }
    }
}

/// Voiding gives the office no time.
#[test]
fn restored_it_is_as_late_as_if_it_had_never_been_void() {
    let void = complaint_registered().after(&intake(), void());
    let later = void.on(day(12, 1));
    let restored = Event::Restored {
        status: Status::Registered,
        reason: "核对后不是同一件".into(),
        by: intake().person,
        at: later.now,
    };
    let since = start();
    let then = later.when(&intake(), restore()).then([
        on_complaint(restored),
        complaint_clock(started(Acceptance, 2, "", since, day(11, 24))),
        complaint_clock(started(FirstFeedback, 2, "", since, day(11, 26))),
    ]);
    let said = then.complaint(&complaint_id());
    assert!(said.terms.running(Acceptance).unwrap().is_late(then.now));
}

#[test]
fn restored_out_of_a_case_it_is_sorted_again_and_the_case_stays_void() {
    let then = case_void().on(day(11, 30)).after(&intake(), restore());
    let said = then.complaint(&complaint_id());
    assert_eq!((said.status, &said.case), (Status::Registered, &None));
    // it was accepted in time once, and the firm had its first feedback
    assert_eq!(said.terms.running(Acceptance).unwrap().due_on(), day(12, 1));
    assert_eq!(said.terms.running(FirstFeedback), None);
    assert_eq!(then.case().stage, Stage::Void);
}

#[test]
fn restored_at_the_desk_the_firm_has_its_whole_time_to_speak() {
    let then = complaint_answered_on_the_spot()
        .after(&intake(), void())
        .on(day(12, 1))
        .after(&intake(), restore());
    let said = then.complaint(&complaint_id());
    assert_eq!(said.status, Status::Answered);
    assert_eq!(
        said.terms.running(Confirmation).unwrap().due_on(),
        day(12, 8)
    );
    then.when(&contact(), settle(&complaint_id(), Solved::Yes))
        .accepted();
}

#[test]
fn the_reason_is_one_of_three() {
    for reason in VoidReason::ALL {
        assert_eq!(VoidReason::parse(reason.key()), Some(reason));
    }
    assert_eq!(VoidReason::parse("embarrassing"), None);
}
