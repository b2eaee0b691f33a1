//! Ninety days from the day of filing: longer only as the rulebook allows and the decider approves, and still where the
//! law stops it.

use super::*;
use crate::domain::term::{PauseCategory, Term};

fn clock(spec: &Spec) -> &Term {
    file(spec).terms.running(TermKind::Decision).unwrap()
}

fn ask(to: Date) -> Command {
    Command::AskTime {
        id: file_id(),
        to,
        reason: words("还要外地协查。"),
    }
}

fn answer(agreed: bool, discussed_on: Option<Date>) -> Command {
    Command::AnswerTime {
        id: file_id(),
        agreed,
        discussed_on,
        reason: words("情况属实。"),
    }
}

fn stop(until: Date) -> Command {
    Command::StopClock {
        id: file_id(),
        until,
        reason: words("委托检测。"),
    }
}

/// Filed, and the officers ask for more time.
pub(super) fn asked() -> Spec {
    filed::filed().after(&enforcer(), ask(date(2027, 3, 31)))
}

/// Filed on 30 November 2026: 28 February 2027 is a Sunday.
fn due() -> Date {
    date(2027, 3, 1)
}

#[test]
fn the_days_run_from_the_day_of_filing_however_late_it_is_recorded() {
    assert_eq!(clock(&filed::filed()).due_on(), due());
    let late = reviewed()
        .confirmed()
        .on(day(12, 9))
        .after(&enforcer(), filed::file_case());
    assert_eq!(clock(&late).due_on(), due());
    // what is not filed has no ninety days to stand still
    let first = Refusal::NotNow(Action::StopDecisionClock, NotNow::FilingFirst);
    reviewed()
        .when(&enforcer(), stop(day(12, 10)))
        .refused(first);
}

#[test]
fn whether_a_case_is_filed_is_decided_within_fifteen_days_of_hearing_of_it() {
    let kind = TermKind::FilingReview;
    let clock = |spec: &Spec| file(spec).terms.running(kind).cloned();
    // heard of on Monday 23 November: the fifteenth day is a Tuesday, and naming people does not answer it
    for spec in [reported(), named()] {
        assert_eq!(clock(&spec).unwrap().due_on(), day(12, 8));
    }
    let late = reviewed().on(day(12, 9));
    assert!(clock(&late).unwrap().is_late(late.facts().now));
    // filing answers it, and so does a decision without a case
    assert!(clock(&filed::filed()).is_none());
    assert!(clock(&after::unfiled()).is_none());
    // who broke the promise is looked into anew, and so are the fifteen days
    let broken = clock(&after::broken()).unwrap();
    assert_eq!(broken.id().0, "filing_review-2");
}

#[test]
fn the_decider_gives_fifteen_days_more_to_decide_on_filing_and_only_once() {
    let clock = |spec: &Spec| {
        let kind = TermKind::FilingReview;
        file(spec).terms.running(kind).unwrap().due_on()
    };
    let spec = named();
    spec.when(&enforcer(), ask(day(12, 24)))
        .refused(at("to", Problem::ExtendsTooFar(day(12, 23))));
    let asked = spec.after(&enforcer(), ask(day(12, 23)));
    assert!(file(&asked).whose_turn().contains(&"leader".into()));
    assert!(asked.when(&legal(), answer(true, None)).result.is_err());
    let given = asked.after(&leader(), answer(true, None));
    assert_eq!(clock(&given), day(12, 23));
    let no = Refusal::NotNow(Action::AskDecisionTime, NotNow::ClockSaysNo);
    given.when(&enforcer(), ask(day(12, 30))).refused(no);
    let refused = asked.after(&leader(), answer(false, None));
    assert_eq!(clock(&refused), day(12, 8));
}

#[test]
fn more_time_is_given_by_the_decider_as_far_as_the_rulebook_goes_and_then_no_more() {
    let spec = filed::filed();
    spec.when(&enforcer(), ask(date(2027, 4, 1)))
        .refused(at("to", Problem::ExtendsTooFar(date(2027, 3, 31))));
    let asked = asked();
    assert!(file(&asked).whose_turn().contains(&"leader".into()));
    for who in [enforcer(), second_enforcer(), legal(), contact()] {
        assert!(asked.when(&who, answer(true, None)).result.is_err());
    }
    let refused = asked.after(&leader(), answer(false, None));
    assert_eq!(clock(&refused).due_on(), due());
    let given = asked.after(&leader(), answer(true, None));
    assert_eq!(clock(&given).due_on(), date(2027, 3, 31));
    // once more takes a collective discussion
    let again = given.after(&enforcer(), ask(date(2027, 4, 30)));
    again
        .when(&leader(), answer(true, None))
        .refused(at("discussed_on", Problem::DiscussedFirst));
    let twice = again.after(&leader(), answer(true, Some(day(11, 30))));
    assert_eq!(clock(&twice).due_on(), date(2027, 4, 30));
    let no = Refusal::NotNow(Action::AskDecisionTime, NotNow::ClockSaysNo);
    twice.when(&enforcer(), ask(date(2027, 5, 20))).refused(no);
}

#[test]
fn tests_and_a_hearing_stop_it_and_the_time_is_given_back() {
    let spec = filed::filed().after(&enforcer(), stop(day(12, 10)));
    let stands = clock(&spec).paused_for(spec.facts().now);
    assert_eq!(stands, Some(PauseCategory::Testing));
    let run = Command::RunClock { id: file_id() };
    let ran = spec.on(day(12, 4)).after(&second_enforcer(), run);
    assert!(clock(&ran).due_on() > due());
    assert!(clock(&ran).paused_until(ran.facts().now).is_none());
    // a hearing the firm asks for stops it by itself
    let heard = filed::hearing_asked();
    let stands = clock(&heard).paused_for(heard.facts().now);
    assert_eq!(stands, Some(PauseCategory::Hearing));
}
