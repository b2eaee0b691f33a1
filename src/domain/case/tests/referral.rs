//! 移送 and 上报: a trace and a day to look again; nothing ends by it.

use jiff::civil::Date;

use crate::domain::action::Action;
use crate::domain::case::{Command, Event, ReferralKind, ReferralSheet, Stage};
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind::{ReferredReview, Resolution};
use crate::domain::time::plus_days;

fn sheet(kind: ReferralKind, look_on: Date) -> ReferralSheet {
    ReferralSheet {
        kind,
        to: "市城管局".into(),
        letter: "示环函〔2026〕15号".into(),
        reason: "管网由城管部门建设".into(),
        told: "已转市城管局，我们会跟进。".into(),
        look_on,
    }
}

fn refer(look_on: Date) -> Command {
    Command::Refer {
        id: case_id(),
        sheet: sheet(ReferralKind::Referred, look_on),
    }
}

fn look(n: u32, next: Option<Date>) -> Command {
    Command::LookAtReferral {
        id: case_id(),
        n,
        result: words("城管局答复下月开工"),
        next,
    }
}

#[test]
fn it_leaves_a_trace_and_a_day_to_look_again_and_ends_nothing() {
    let given = case_in_handling();
    let due = given.case().terms.running(Resolution).unwrap().due_on();
    let events = given.when(&officer(), refer(day(12, 7))).accepted();
    assert_eq!(
        events[0],
        on_case(Event::Referred {
            n: 1,
            sheet: sheet(ReferralKind::Referred, day(12, 7)),
            by: officer().person,
            at: given.now,
        })
    );
    let then = given.given(events);
    assert_eq!(then.case().stage, Stage::Handling);
    assert_eq!(then.case().terms.running(Resolution).unwrap().due_on(), due);
    assert_eq!(then.case().look_again(1).unwrap().due_on(), day(12, 7));
}

#[test]
fn the_day_is_a_working_day_ahead_and_within_what_may_wait() {
    let given = case_in_handling();
    let refused = |day, problem| {
        given
            .when(&officer(), refer(day))
            .refused(at("look_on", problem))
    };
    refused(MONDAY, Problem::TooEarly(day(11, 24)));
    let latest = plus_days(MONDAY, 90);
    refused(plus_days(MONDAY, 91), Problem::TooLate(latest));
    let (date, next) = (day(12, 5), day(12, 7));
    refused(date, Problem::DayOff { date, next });
}

#[test]
fn it_is_looked_at_until_nothing_more_is_awaited() {
    let given = case_in_handling().after(&officer(), refer(day(12, 7)));
    let then = given
        .clone()
        .on(day(12, 8))
        .after(&officer(), look(1, Some(day(12, 14))));
    assert!(then.case().referral(1).unwrap().is_open());
    assert_eq!(then.case().look_again(1).unwrap().due_on(), day(12, 14));
    let late = then
        .case()
        .terms
        .all()
        .filter(|t| t.kind() == ReferredReview);
    let late: Vec<bool> = late.map(|t| t.was_late()).collect();
    assert_eq!(late, [true, false], "looking late stays on record");
    let done = then.after(&officer(), look(1, None));
    assert!(!done.case().referral(1).unwrap().is_open());
    assert!(done.case().look_again(1).is_none());
    let already = Refusal::NotNow(Action::LookAtReferral, NotNow::Stage("handling".into()));
    done.when(&officer(), look(1, None)).refused(already);
    // a second referral beside it has its own place and clock
    let two = given.after(&officer(), refer(day(12, 9)));
    assert_eq!(two.case().look_again(2).unwrap().due_on(), day(12, 9));
    let one = two.after(&officer(), look(1, None));
    let already = Refusal::NotNow(Action::LookAtReferral, NotNow::Already);
    one.when(&officer(), look(1, None)).refused(already);
    one.when(&officer(), look(9, None))
        .refused(Refusal::NotFound);
}

#[test]
fn who_carries_it_further() {
    let given = case_in_handling();
    given.when(&head(), refer(day(12, 7))).accepted();
    given.when(&intake(), refer(day(12, 7))).accepted();
    let no = Refusal::Forbidden(Action::ReferCase, Why::NotHandler);
    given.when(&colleague(), refer(day(12, 7))).refused(no);
    let up = || Command::Refer {
        id: case_id(),
        sheet: sheet(ReferralKind::Escalated, day(12, 7)),
    };
    let no = Refusal::Forbidden(Action::EscalateCase, Why::Role);
    given.when(&officer(), up()).refused(no);
    for who in [head(), intake(), leader()] {
        given.when(&who, up()).accepted();
    }
}

/// What is still awaited elsewhere is not closed; what is withdrawn is awaited no more.
#[test]
fn a_case_is_not_closed_while_something_is_awaited() {
    let given = case_answered().after(&officer(), refer(day(12, 7)));
    let review = given.after(
        &contact(),
        settle(&complaint_id(), crate::domain::complaint::Solved::Yes),
    );
    let no = Refusal::NotNow(Action::CloseOut, NotNow::StillOpen("referral".into()));
    review.when(&supervisor(), close_out()).refused(no);
    let looked = review.after(&officer(), look(1, None));
    looked.when(&supervisor(), close_out()).accepted();

    let gone = case_in_handling()
        .after(&officer(), refer(day(12, 7)))
        .after(&contact(), withdraw(&complaint_id()));
    assert!(gone.case().terms.open().next().is_none());
}
