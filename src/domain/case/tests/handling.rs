//! Notes, pauses, answers, and what the firms' words do to the case.

use crate::domain::action::Action;
use crate::domain::case::{self, Command, Event, Reopened, Stage};
use crate::domain::complaint::{self, Answer, Outcome, Satisfaction, Solved, Status};
use crate::domain::reference::Paper;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind::{Confirmation, Resolution, Review, Rework};
use crate::domain::term::{PauseCategory, TermRefusal};

fn told(solved: Solved, at: crate::domain::time::At) -> Outcome {
    let words = "还缺一份批复。".to_owned();
    Outcome {
        solved,
        satisfaction: Satisfaction(4),
        words,
        at,
    }
}

fn pause_until(until: jiff::civil::Date) -> Command {
    Command::Pause {
        id: case_id(),
        category: PauseCategory::Testing,
        reason: line("委托监测中"),
        until,
    }
}

#[test]
fn a_note_moves_nothing() {
    let given = case_in_handling();
    let noted = || Event::Noted {
        text: "已电话联系企业".into(),
        by: officer().person,
        at: given.now,
    };
    let note = || Command::Note {
        id: case_id(),
        text: words("已电话联系企业"),
    };
    let then = given.when(&officer(), note()).then([on_case(noted())]);
    assert_eq!(then.case().notes.len(), 1);
    let without = case::Case {
        notes: Vec::new(),
        ..then.case().clone()
    };
    assert_eq!(&without, given.case());
    let no = Refusal::Forbidden(Action::NoteCase, Why::NotInvolved);
    given.when(&branch_officer(), note()).refused(no);
    let no = Refusal::Forbidden(Action::NoteCase, Why::Role);
    given.when(&auditor(), note()).refused(no);
}

#[test]
fn answering_the_last_firm_ends_the_clock_and_starts_the_firms() {
    let given = case_in_handling();
    let now = given.now;
    let by = officer().person;
    let answer_given = Answer {
        text: "批复已于今日送达。".into(),
        by: by.clone(),
        at: now,
        on_the_spot: false,
        paper: issued(Paper::Answer, 1),
    };
    let then = given.when(&officer(), answer(&complaint_id())).then([
        on_case(Event::ComplaintAnswered {
            complaint: complaint_id(),
            unreported: None,
            by,
            at: now,
        }),
        on_complaint(complaint::Event::Answered {
            answer: answer_given,
        }),
        complaint_clock(started(Confirmation, 1, "", now, day(11, 30))),
        clock(&officer(), met(Resolution, 1, now)),
    ]);
    assert_eq!(then.case().stage, Stage::Answered);
}

#[test]
fn the_clock_runs_until_the_last_firm_is_answered() {
    let one = case_of_two().after(&officer(), answer(&complaint_id()));
    assert_eq!(one.case().stage, Stage::Handling);
    assert!(one.case().terms.running(Resolution).is_some());
    let both = one.after(&officer(), answer(&other_complaint_id()));
    assert_eq!(both.case().stage, Stage::Answered);
    assert!(both.case().terms.running(Resolution).is_none());
}

#[test]
fn only_who_has_it_in_hand_answers_and_only_what_waits() {
    let given = case_in_handling();
    let no = |why| Refusal::Forbidden(Action::AnswerComplaint, why);
    given
        .when(&colleague(), answer(&complaint_id()))
        .refused(no(Why::NotHandler));
    given
        .when(&branch_officer(), answer(&complaint_id()))
        .refused(no(Why::NotLeadUnit));
    given
        .when(&intake(), answer(&complaint_id()))
        .refused(no(Why::Role));
    let elsewhere = at("complaint", Problem::NotOffered);
    given
        .when(&officer(), answer(&other_complaint_id()))
        .refused(elsewhere);
    let late = Refusal::NotNow(Action::AnswerComplaint, NotNow::Stage("answered".into()));
    case_answered()
        .when(&officer(), answer(&complaint_id()))
        .refused(late);
}

#[test]
fn a_confirmed_answer_goes_to_review() {
    let given = case_answered();
    let now = given.now;
    let settled = Event::ComplaintSettled {
        complaint: complaint_id(),
        status: Status::Confirmed,
        at: now,
    };
    let then = given
        .when(&contact(), settle(&complaint_id(), Solved::Yes))
        .then([
            on_complaint(complaint::Event::Confirmed {
                outcome: told(Solved::Yes, now),
            }),
            complaint_clock(met(Confirmation, 1, now)),
            on_case(settled),
            clock_of_itself(started(Review, 1, "", now, day(11, 25))),
        ]);
    assert_eq!(then.case().stage, Stage::Review);
}

/// Design §3: a dispute reopens handling for that complaint alone, with a rework term.
#[test]
fn a_dispute_is_handled_again_in_two_working_days() {
    let given = case_answered();
    let now = given.now;
    let settled = Event::ComplaintSettled {
        complaint: complaint_id(),
        status: Status::Disputed,
        at: now,
    };
    let then = given
        .when(&contact(), settle(&complaint_id(), Solved::No))
        .then([
            on_complaint(complaint::Event::Disputed {
                outcome: told(Solved::No, now),
            }),
            complaint_clock(met(Confirmation, 1, now)),
            on_case(settled),
            clock_of_itself(started(Rework, 1, "complaint-1", now, day(11, 25))),
        ]);
    assert_eq!(then.case().stage, Stage::Handling);
    let again = then.after(&officer(), answer(&complaint_id()));
    assert_eq!(again.case().stage, Stage::Answered);
    assert!(again.case().terms.open().next().is_none());
}

#[test]
fn a_dispute_of_one_firm_leaves_the_other_firms_answer() {
    let given = case_of_two()
        .after(&officer(), answer(&complaint_id()))
        .after(&officer(), answer(&other_complaint_id()))
        .after(&contact(), settle(&complaint_id(), Solved::No));
    assert_eq!(
        given.case().lines[&other_complaint_id()].status,
        Status::Answered
    );
    let not_that_one = at("complaint", Problem::NotOffered);
    given
        .when(&officer(), answer(&other_complaint_id()))
        .refused(not_that_one);
    let both = given
        .after(
            &other_contact(),
            settle(&other_complaint_id(), Solved::Partly),
        )
        .after(&officer(), answer(&complaint_id()));
    assert_eq!(both.case().stage, Stage::Answered);
    let settled = both.after(&contact(), settle(&complaint_id(), Solved::Yes));
    assert_eq!(settled.case().stage, Stage::Review);
}

/// Design §3.
#[test]
fn a_second_dispute_goes_to_consultation_first() {
    let no = Refusal::NotNow(Action::AnswerComplaint, NotNow::ConsultationFirst);
    case_disputed_twice()
        .when(&officer(), answer(&complaint_id()))
        .refused(no);
}

#[test]
fn the_last_firm_that_waited_withdraws_and_the_clock_ends() {
    let given = case_of_two().after(&officer(), answer(&complaint_id()));
    let now = given.now;
    let settled = Event::ComplaintSettled {
        complaint: other_complaint_id(),
        status: Status::Withdrawn,
        at: now,
    };
    let withdrawn = complaint::Event::Withdrawn {
        reason: "已自行解决".into(),
        advised: false,
        at: now,
    };
    let other = other_complaint_id().stream();
    let then = given
        .when(&other_contact(), withdraw(&other_complaint_id()))
        .then([
            crate::domain::event::on(other, withdrawn),
            on_case(settled),
            clock_of_itself(met(Resolution, 1, now)),
        ]);
    assert_eq!(then.case().stage, Stage::Answered);
}

#[test]
fn who_withdraws_its_dispute_ends_the_rework() {
    let given = case_of_two()
        .after(&officer(), answer(&complaint_id()))
        .after(&officer(), answer(&other_complaint_id()))
        .after(&contact(), settle(&complaint_id(), Solved::No))
        .after(&contact(), withdraw(&complaint_id()));
    assert_eq!(given.case().stage, Stage::Answered);
    assert!(given.case().terms.open().next().is_none());
}

#[test]
fn when_every_firm_has_withdrawn_nothing_is_left_to_do() {
    let given = case_in_handling();
    let now = given.now;
    let withdrawn = complaint::Event::Withdrawn {
        reason: "已自行解决".into(),
        advised: false,
        at: now,
    };
    let settled = Event::ComplaintSettled {
        complaint: complaint_id(),
        status: Status::Withdrawn,
        at: now,
    };
    let then = given.when(&contact(), withdraw(&complaint_id())).then([
        on_complaint(withdrawn),
        on_case(settled),
        clock_of_itself(cancelled(Resolution, 1, now, "withdrawn")),
    ]);
    assert_eq!(then.case().stage, Stage::Withdrawn);
}

#[test]
fn a_pause_gives_the_days_back() {
    let given = case_in_handling();
    let paused = given.after(&officer(), pause_until(day(11, 30)));
    let term = paused.case().terms.running(Resolution).unwrap();
    assert_eq!(term.promised_on(), day(12, 2));
    assert!(term.due_on() > day(12, 2));
    paused
        .when(&officer(), pause_until(day(12, 1)))
        .refused(Refusal::NotNow(
            Action::PauseCase,
            NotNow::Term(TermRefusal::Paused { until: day(11, 30) }),
        ));
    let resumed = paused.on(day(11, 25)).did(&officer(), Action::ResumeCase);
    assert!(
        resumed
            .case()
            .terms
            .running(Resolution)
            .unwrap()
            .paused_until(resumed.now)
            .is_none()
    );
}

#[test]
fn a_pause_ends_after_today_and_no_later_than_its_rule_lets_it() {
    let given = case_in_handling();
    let no = |why| at("until", Problem::Term(why));
    given
        .when(&officer(), pause_until(MONDAY))
        .refused(no(TermRefusal::UntilNotAhead {
            until: MONDAY,
            today: MONDAY,
        }));
    // testing: thirty calendar days
    let (latest, until) = (day(12, 23), day(12, 24));
    given
        .when(&officer(), pause_until(until))
        .refused(no(TermRefusal::UntilTooFar { until, latest }));
    given.when(&officer(), pause_until(latest)).accepted();
}

/// What came back is handled again before anybody reviews it again, whatever other firms do.
#[test]
fn a_returned_case_does_not_slip_back_into_review() {
    let returned = case_returned();
    assert_eq!(returned.case().reopened, Reopened::Unanswered);
    let second = register(&other_complaint_id(), other_firm(), complaint::Channel::Web);
    let join = Command::Join {
        id: case_id(),
        complaint: other_complaint_id(),
    };
    let then = returned
        .after(&other_contact(), second)
        .after(&intake(), join)
        .after(&other_contact(), withdraw(&other_complaint_id()));
    assert_eq!(then.case().stage, Stage::Handling);
    let done = then
        .after(&officer(), answer(&complaint_id()))
        .after(&contact(), settle(&complaint_id(), Solved::Yes));
    assert_eq!(done.case().stage, Stage::Review);
    assert_eq!(done.case().reopened, Reopened::No);
}
