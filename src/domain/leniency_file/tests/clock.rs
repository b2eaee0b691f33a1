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
    // what is not filed has no ninety days to lengthen
    let first = Refusal::NotNow(Action::AskDecisionTime, NotNow::FilingFirst);
    reviewed()
        .when(&enforcer(), ask(date(2027, 3, 10)))
        .refused(first);
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
