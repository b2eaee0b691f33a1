//! Review, closing by somebody else, follow-ups, and coming back (design §3).

use crate::domain::action::Action;
use crate::domain::case::{Check, Closing, Command, Event, Finding, Reopened, Stage};
use crate::domain::complaint::Solved;
use crate::domain::reference::Paper;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind::{FollowUp, Review, Rework};

fn send_back() -> Command {
    Command::Return {
        id: case_id(),
        reason: words("缺少现场照片"),
    }
}

#[test]
fn somebody_else_closes_it_and_two_follow_ups_begin() {
    let given = case_in_review();
    let now = given.now;
    let closed = Event::ClosedOut {
        closing: Closing::Solved,
        checks: Check::ALL.iter().copied().collect(),
        checklist: REFERENCE.rulebook.closing_rules().checks,
        edition: REFERENCE.rulebook.version.clone(),
        text: "现场核实，批复在案。".into(),
        paper: issued(Paper::CloseOut, 1),
        by: supervisor().person,
        at: now,
    };
    let who = supervisor();
    let then = given.when(&who, close_out()).then([
        on_case(closed),
        clock(&who, met(Review, 1, now)),
        clock(&who, started(FollowUp, 1, "", now, day(12, 23))),
        // ninety days on is a Sunday of a year that has no notice yet
        clock(
            &who,
            started(FollowUp, 2, "", now, jiff::civil::date(2027, 2, 22)),
        ),
    ]);
    assert_eq!(
        (then.case().stage, then.case().closing),
        (Stage::Closed, Some(Closing::Solved))
    );
}

/// Separation of duties is per person, not per role.
#[test]
fn whoever_handled_does_not_close() {
    let no = |action| Refusal::Forbidden(action, Why::ActedBefore);
    // the head answered the firm, so the head does not review
    let by_head = case_in_handling()
        .after(&head(), answer(&complaint_id()))
        .after(&contact(), settle(&complaint_id(), Solved::Yes));
    by_head
        .when(&head(), close_out())
        .refused(no(Action::CloseOut));
    by_head
        .when(&head(), send_back())
        .refused(no(Action::ReturnFromReview));
    by_head.when(&supervisor(), close_out()).accepted();

    // who once had it in hand does not review either, though somebody else has it now
    let reassign = Command::Reassign {
        id: case_id(),
        handler: head().person.account,
        reason: line("专题研究"),
    };
    let and_back = Command::Reassign {
        id: case_id(),
        handler: officer().person.account,
        reason: line("回到原承办人"),
    };
    let once_held = case_in_handling()
        .after(&head(), reassign)
        .after(&head(), and_back)
        .after(&officer(), answer(&complaint_id()))
        .after(&contact(), settle(&complaint_id(), Solved::Yes));
    once_held
        .when(&head(), close_out())
        .refused(no(Action::CloseOut));

    // the same person under another appointment is still the same person
    let mut officer_as_supervisor = supervisor();
    officer_as_supervisor.person = officer().person;
    case_in_review()
        .when(&officer_as_supervisor, close_out())
        .refused(no(Action::CloseOut));
    // a head who only led the unit may
    case_in_review().when(&head(), close_out()).accepted();
}

#[test]
fn who_else_may_not_close() {
    let role = || Refusal::Forbidden(Action::CloseOut, Why::Role);
    for who in [officer(), intake(), leader(), auditor(), contact()] {
        case_in_review().when(&who, close_out()).refused(role());
    }
    for who in [other_head(), legal(), enforcer(), admin(), other_contact()] {
        case_in_review()
            .when(&who, close_out())
            .refused(Refusal::NotFound);
    }
}

#[test]
fn nothing_is_closed_before_the_firm_has_spoken_or_its_time_has_passed() {
    for (given, stage) in [
        (case_assigned(), "assigned"),
        (case_in_handling(), "handling"),
        (case_answered(), "answered"),
        (case_disputed(), "handling"),
        (case_closed(), "closed"),
        (case_withdrawn(), "withdrawn"),
    ] {
        let no = Refusal::NotNow(Action::CloseOut, NotNow::Stage(stage.into()));
        given.when(&supervisor(), close_out()).refused(no);
    }
}

#[test]
fn everything_has_to_have_been_looked_at() {
    for missing in Check::ALL {
        let checks = Check::ALL
            .iter()
            .filter(|c| *c != missing)
            .map(|c| c.key().to_owned())
            .collect();
        let closing = Closing::Partly;
        let close = Command::CloseOut {
            id: case_id(),
            closing,
            checks,
            text: words("…核实"),
        };
        case_in_review()
            .when(&supervisor(), close)
            .refused(at("checks", Problem::Missing));
    }
    let mut other = close_out();
    if let Command::CloseOut { checks, .. } = &mut other {
        checks.insert("anything".to_owned());
    }
    case_in_review()
        .when(&supervisor(), other)
        .refused(at("checks", Problem::NotOffered));
}

#[test]
fn a_returned_case_is_handled_again_and_answered_again() {
    let given = case_in_review();
    let (now, who) = (given.now, supervisor());
    let returned = Event::Returned {
        reason: "缺少现场照片".into(),
        by: who.person.clone(),
        at: now,
    };
    let then = given.when(&who, send_back()).then([
        on_case(returned),
        clock(&who, met(Review, 1, now)),
        clock(&who, started(Rework, 1, "", now, day(11, 25))),
    ]);
    assert_eq!(then.case().stage, Stage::Handling);
    // the firm is answered again, although it had confirmed, and speaks again
    let answered = then.after(&officer(), answer(&complaint_id()));
    assert_eq!(answered.case().stage, Stage::Answered);
    assert!(answered.case().terms.open().next().is_none());
    let closed = answered
        .after(&contact(), settle(&complaint_id(), Solved::Yes))
        .after(&supervisor(), close_out());
    assert_eq!(closed.case().stage, Stage::Closed);
}

#[test]
fn a_follow_up_meets_the_next_of_its_dates() {
    let given = case_closed();
    let given = given.clone().on(given.case().follow_up_from().unwrap());
    let (now, who) = (given.now, intake());
    let told = Event::FollowedUp {
        finding: Finding::Effective,
        text: "回访记录".into(),
        by: who.person.clone(),
        at: now,
    };
    let one = given
        .when(&who, follow_up(Finding::Effective))
        .then([on_case(told), clock(&who, met(FollowUp, 1, now))]);
    let second = one.case().follow_up_from().unwrap();
    let both = one.on(second).after(&who, follow_up(Finding::Partly));
    assert!(both.case().terms.open().next().is_none());
    let no = Refusal::NotNow(Action::RecordFollowUp, NotNow::Stage("closed".into()));
    both.when(&who, follow_up(Finding::Effective)).refused(no);
    // that it came back is heard whenever it does
    let again = both.after(&who, follow_up(Finding::Rebound));
    assert_eq!(again.case().stage, Stage::Handling);
}

/// Nobody knows on the day of closing that it holds thirty days on.
#[test]
fn that_it_holds_is_not_said_before_its_day() {
    let given = case_closed();
    let from = given.case().follow_up_from().unwrap();
    for finding in [Finding::Effective, Finding::Partly] {
        let early = at("finding", Problem::TooEarly(from));
        given.when(&intake(), follow_up(finding)).refused(early);
    }
    let eve = given.clone().on(from.yesterday().unwrap());
    assert!(
        eve.when(&intake(), follow_up(Finding::Effective))
            .result
            .is_err()
    );
    let came_back = given.after(&intake(), follow_up(Finding::Rebound));
    assert_eq!(came_back.case().stage, Stage::Handling);
}

/// The same case is opened again; its next closing sets its own follow-ups.
#[test]
fn a_rebound_reopens_the_same_case() {
    let given = case_closed();
    let (now, who) = (given.now, intake());
    let told = Event::FollowedUp {
        finding: Finding::Rebound,
        text: "回访记录".into(),
        by: who.person.clone(),
        at: now,
    };
    let then = given.when(&who, follow_up(Finding::Rebound)).then([
        on_case(told),
        clock(&who, met(FollowUp, 1, now)),
        clock(&who, cancelled(FollowUp, 2, now, "rebound")),
        clock(&who, started(Rework, 1, "", now, day(11, 25))),
    ]);
    let case = then.case();
    assert_eq!((case.stage, case.closing), (Stage::Handling, None));
    assert_eq!(case.reopened, Reopened::Unanswered);
    let closed = then
        .after(&officer(), answer(&complaint_id()))
        .after(&contact(), settle(&complaint_id(), Solved::Yes))
        .after(&supervisor(), close_out());
    assert_eq!(closed.case().terms.open().count(), 2);
}
