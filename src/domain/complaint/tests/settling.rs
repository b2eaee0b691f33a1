//! The firm's word on an answer: it holds, it does not, nothing is said, or the firm withdraws.

use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::case;
use crate::domain::command::Command as Any;
use crate::domain::complaint::{self, Command, Event, Outcome, Satisfaction, Solved, Status};
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind::{Acceptance, Confirmation, FirstFeedback, Review};
use crate::domain::time::At;

fn silent() -> Command {
    Command::CountAsSilent { id: complaint_id() }
}

fn advised_withdrawal() -> Command {
    Command::Withdraw {
        id: complaint_id(),
        reason: words("办事人员说撤了好办"),
        advised: true,
    }
}

fn check_withdrawal() -> Command {
    Command::CheckWithdrawal {
        id: complaint_id(),
        advised: true,
        text: words("企业说是电话里劝的，承办人承认。"),
    }
}

#[test]
fn a_withdrawal_that_was_advised_goes_to_a_check_by_who_had_no_part() {
    let given = case_in_handling().after(&contact(), advised_withdrawal());
    let then = given.after(&supervisor(), check_withdrawal());
    let found = then.complaint(&complaint_id()).advised_withdrawal.as_ref();
    let check = found.unwrap().check.as_ref().unwrap();
    assert!(check.advised);
    assert_eq!(check.by, supervisor().person);
    // once
    let no = |stage: &str| Refusal::NotNow(Action::CheckWithdrawal, NotNow::Stage(stage.into()));
    then.when(&supervisor(), check_withdrawal())
        .refused(no("withdrawn"));
    // nobody of those who worked on it, nor the firm
    let role = Refusal::Forbidden(Action::CheckWithdrawal, Why::Role);
    for who in [officer(), head(), intake(), leader(), contact()] {
        given.when(&who, check_withdrawal()).refused(role.clone());
    }
    // a firm that withdraws of its own accord is not asked about
    case_withdrawn()
        .when(&supervisor(), check_withdrawal())
        .refused(no("withdrawn"));
    case_in_handling()
        .when(&supervisor(), check_withdrawal())
        .refused(no("in_case"));
}

#[test]
fn only_the_firm_speaks() {
    let given = case_answered();
    let no = |action| Refusal::Forbidden(action, Why::Role);
    for who in [
        intake(),
        officer(),
        head(),
        supervisor(),
        leader(),
        auditor(),
    ] {
        given
            .when(&who, settle(&complaint_id(), Solved::Yes))
            .refused(no(Action::ConfirmAnswer));
        given
            .when(&who, settle(&complaint_id(), Solved::No))
            .refused(no(Action::DisputeAnswer));
        given
            .when(&who, withdraw(&complaint_id()))
            .refused(no(Action::WithdrawComplaint));
    }
    // another firm, even of the same case, does not know that this one exists
    let both = case_of_two().after(&officer(), answer(&complaint_id()));
    both.when(&other_contact(), settle(&complaint_id(), Solved::Yes))
        .refused(Refusal::NotFound);
    both.when(&other_contact(), withdraw(&complaint_id()))
        .refused(Refusal::NotFound);
}

#[test]
fn there_must_be_an_answer_to_speak_to() {
    for (given, stage) in [
        (complaint_registered(), "registered"),
        (case_in_handling(), "in_case"),
        (case_in_review(), "confirmed"),
        (case_disputed(), "disputed"),
        (case_withdrawn(), "withdrawn"),
    ] {
        let no = |action| Refusal::NotNow(action, NotNow::Stage(stage.into()));
        let yes = settle(&complaint_id(), Solved::Yes);
        given
            .when(&contact(), yes)
            .refused(no(Action::ConfirmAnswer));
        let not = settle(&complaint_id(), Solved::No);
        given
            .when(&contact(), not)
            .refused(no(Action::DisputeAnswer));
    }
}

#[test]
fn a_dispute_says_what_is_missing() {
    let bare = |solved| Command::Settle {
        id: complaint_id(),
        solved,
        satisfaction: Satisfaction(1),
        words: None,
    };
    case_answered()
        .when(&contact(), bare(Solved::No))
        .refused(at("words", Problem::Missing));
    case_answered()
        .when(&contact(), bare(Solved::Partly))
        .accepted();
}

#[test]
fn an_answer_at_the_desk_that_holds_ends_there() {
    let given = complaint_answered_on_the_spot();
    let now = given.now;
    let outcome = Outcome {
        solved: Solved::Yes,
        satisfaction: Satisfaction(4),
        words: "还缺一份批复。".into(),
        at: now,
    };
    let then = given
        .when(&contact(), settle(&complaint_id(), Solved::Yes))
        .then([
            on_complaint(Event::Confirmed { outcome }),
            complaint_clock(met(Confirmation, 1, now)),
        ]);
    assert_eq!(then.complaint(&complaint_id()).status, Status::Confirmed);
}

/// Design §3: one that does not hold goes to triage, with a clock for triage.
#[test]
fn an_answer_at_the_desk_that_does_not_hold_goes_to_triage() {
    let given = complaint_answered_on_the_spot();
    let now = given.now;
    let outcome = Outcome {
        solved: Solved::No,
        satisfaction: Satisfaction(4),
        words: "还缺一份批复。".into(),
        at: now,
    };
    given
        .when(&contact(), settle(&complaint_id(), Solved::No))
        .then([
            on_complaint(Event::Disputed { outcome }),
            complaint_clock(met(Confirmation, 1, now)),
            complaint_clock(started(Acceptance, 1, "", now, day(11, 24))),
        ]);
}

#[test]
fn silence_counts_only_after_five_working_days() {
    let last_minute = case_answered().on(day(11, 30)).at(23, 59);
    let open = NotNow::StillOpen("confirmation".into());
    let no = Refusal::NotNow(Action::CountAsSilent, open);
    last_minute.when(&Actor::system(), silent()).refused(no);

    let given = case_answered().on(day(12, 1)).at(0, 0);
    let now = given.now;
    assert_eq!(now, At::end_of_day(day(11, 30)));
    let settled = case::Event::ComplaintSettled {
        complaint: complaint_id(),
        status: Status::Silent,
        at: now,
    };
    given.when(&Actor::system(), silent()).then([
        on_complaint(Event::CountedAsSilent { at: now }),
        complaint_clock(cancelled(Confirmation, 1, now, "silent")),
        on_case(settled),
        clock_of_itself(started(Review, 1, "", now, day(12, 3))),
    ]);
}

#[test]
fn nobody_but_the_clock_says_that_a_firm_was_silent() {
    let given = case_answered().on(day(12, 1));
    for who in [intake(), officer(), head(), supervisor(), contact()] {
        let no = Refusal::Forbidden(Action::CountAsSilent, Why::Role);
        given.when(&who, silent()).refused(no);
    }
}

/// A late word is still a word until the silence was counted.
#[test]
fn a_firm_may_speak_late() {
    let late = case_answered().on(day(12, 1));
    let then = late.after(&contact(), settle(&complaint_id(), Solved::Yes));
    let confirmation = then.complaint(&complaint_id()).terms.all();
    assert!(confirmation.last().unwrap().met_at().is_some());
    let counted = late.after(&Actor::system(), silent());
    let no = Refusal::NotNow(Action::ConfirmAnswer, NotNow::Stage("silent".into()));
    counted
        .when(&contact(), settle(&complaint_id(), Solved::Yes))
        .refused(no);
}

#[test]
fn a_firm_withdraws_what_is_not_settled() {
    let given = complaint_registered();
    let now = given.now;
    let withdrawn = Event::Withdrawn {
        reason: "已自行解决".into(),
        advised: false,
        at: now,
    };
    let then = given.when(&contact(), withdraw(&complaint_id())).then([
        on_complaint(withdrawn),
        complaint_clock(cancelled(Acceptance, 1, now, "withdrawn")),
        complaint_clock(cancelled(FirstFeedback, 1, now, "withdrawn")),
    ]);
    let no = |stage: &str| Refusal::NotNow(Action::WithdrawComplaint, NotNow::Stage(stage.into()));
    then.when(&contact(), withdraw(&complaint_id()))
        .refused(no("withdrawn"));
    case_in_review()
        .when(&contact(), withdraw(&complaint_id()))
        .refused(no("confirmed"));
}

/// A button exists exactly when its command would be accepted (design §6.4), for complaints too.
#[test]
fn every_status_action_and_person() {
    let reason = || words("不属职责");
    let commands: Vec<Any> = vec![
        Command::Decline {
            id: complaint_id(),
            reason: reason(),
            instead: line("别处"),
            letter: None,
            look_on: None,
        }
        .into(),
        open(&"case-9".into(), &complaint_id(), to_unit("shui")).into(),
        settle(&complaint_id(), Solved::Yes).into(),
        settle(&complaint_id(), Solved::No).into(),
        withdraw(&complaint_id()).into(),
        void().into(),
        restore().into(),
        mend_contact().into(),
    ];
    for (state, spec) in complaint_states() {
        let facts = spec.facts();
        let said = spec.complaint(&complaint_id());
        let subject = complaint::subject_of(said, &spec.world, &facts);
        for who in everybody() {
            for command in &commands {
                let action = command.action(&spec.world);
                let offered = complaint::possible(said, &spec.world, action).is_ok()
                    && policy::permit(&who, action, &subject).is_ok();
                let result = spec.when(&who, command.clone()).result;
                assert_eq!(
                    offered,
                    result.is_ok(),
                    "{state}, {}: {result:?}",
                    action.key()
                );
            }
        }
    }
}
