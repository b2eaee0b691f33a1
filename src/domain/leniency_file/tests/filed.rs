//! The filed route: no penalty before the firm was told and heard, and never more because it spoke.

use jiff::civil::Date;

use super::*;
use crate::domain::leniency_file::{Follows, Noticing, PaperAnswer, Taken};
use crate::domain::refusal::Why;
use crate::domain::text::Words;

pub(super) fn file_case() -> Command {
    Command::FileCase {
        id: file_id(),
        approved_on: day(11, 30),
        reason: words("打算处罚，按规定立案。"),
    }
}

fn notice(ruling: Ruling, fine: Option<u32>, hearing: bool, served_on: Date) -> Command {
    Command::GiveNotice {
        id: file_id(),
        notice: Noticing {
            ruling,
            fine: fine.map(Decimal::whole),
            fine_why: Some(words("后果已经消除，从低。")),
            text: words("标签缺失两日，拟从轻处罚。"),
            hearing,
            served_on,
        },
    }
}

pub(super) fn answer(text: Option<&str>, hearing: bool) -> Command {
    Command::AnswerNotice {
        id: file_id(),
        text: text.map(words),
        hearing,
    }
}

fn weigh() -> Command {
    weighed_as(Follows::Nothing)
}

fn weighed_as(follows: Follows) -> Command {
    Command::WeighAnswer {
        id: file_id(),
        taken: Taken::Partly,
        text: words("金额在告知的范围内从低。"),
        follows,
    }
}

/// What the firm said was weighed as changing the penalty, and legal review looked again.
fn changed() -> Spec {
    spoken()
        .after(&enforcer(), weighed_as(Follows::Penalty))
        .after(&legal(), review(true))
}

fn hold(notified_on: Date, held_on: Date) -> Command {
    Command::HoldHearing {
        id: file_id(),
        notified_on,
        held_on,
        text: words("企业陈述两点意见。"),
    }
}

/// The same file, filed and told.
pub(super) fn told(spec: &Spec, ruling: Ruling, fine: Option<u32>) -> Spec {
    let spec = match file(spec).filed.filing {
        None => spec.after(&enforcer(), file_case()),
        Some(_) => spec.clone(),
    };
    spec.after(&enforcer(), notice(ruling, fine, false, day(11, 30)))
}

pub(super) fn filed() -> Spec {
    reviewed().confirmed().after(&enforcer(), file_case())
}

pub(super) fn waiting() -> Spec {
    let notice = notice(Ruling::Lighten, Some(20_000), true, day(11, 30));
    filed().after(&enforcer(), notice)
}

pub(super) fn spoken() -> Spec {
    waiting().after(&contact(), answer(Some("事实无误，数额偏高。"), false))
}

pub(super) fn hearing_asked() -> Spec {
    waiting().after(&contact(), answer(None, true))
}

/// A penalty with everything a departure asks for.
fn penalty(ruling: Ruling, amount: Option<&str>) -> Verdict {
    let said: Words = words("三人讨论，理由充分。");
    Verdict {
        ruling,
        reason: Some(said.clone()),
        discussed_on: Some(day(11, 30)),
        discussion: Some(said.clone()),
        amount: amount.map(line),
        amount_why: Some(said),
    }
}

fn lighten(amount: &str) -> Command {
    decide(penalty(Ruling::Lighten, Some(amount)))
}

#[test]
fn no_penalty_is_decided_before_the_firm_was_told_and_had_its_days() {
    let spec = reviewed().confirmed();
    let first = at("ruling", Problem::NoticeFirst);
    spec.when(&leader(), lighten("20000"))
        .refused(first.clone());
    filed().when(&leader(), lighten("20000")).refused(first);
    spec.when(
        &enforcer(),
        notice(Ruling::Lighten, None, false, day(11, 30)),
    )
    .refused(Refusal::NotNow(
        Action::GivePenaltyNotice,
        NotNow::FilingFirst,
    ));
    // five working days, the day of service not counted
    let last = day(12, 7);
    let defence = file(&waiting()).terms.running(TermKind::Defence).cloned();
    assert_eq!(defence.map(|t| t.due_on()), Some(last));
    let may = at("ruling", Problem::MayStillSpeak(last));
    waiting()
        .when(&leader(), lighten("20000"))
        .refused(may.clone());
    let on = |d| waiting().on(d);
    on(last).when(&leader(), lighten("20000")).refused(may);
    on(day(12, 8)).when(&leader(), lighten("20000")).accepted();
    // it has nothing to say: nobody waits
    let waived = waiting().after(&contact(), answer(None, false));
    waived.when(&leader(), lighten("20000")).accepted();
    // what is no penalty never waits for it
    let no_penalty = || decide(verdict(Ruling::NoPenaltyMinor));
    waiting().when(&leader(), no_penalty()).accepted();
}

#[test]
fn what_the_firm_said_is_weighed_in_words_before_anything_is_decided() {
    let spec = spoken();
    let first = at("ruling", Problem::WeighFirst);
    spec.when(&leader(), lighten("20000"))
        .refused(first.clone());
    spec.when(&leader(), decide(verdict(Ruling::NoPenaltyMinor)))
        .refused(first);
    for who in [legal(), leader(), third_enforcer(), contact()] {
        assert!(spec.when(&who, weigh()).result.is_err());
    }
    let spec = spec.after(&second_enforcer(), weigh());
    spec.when(&leader(), lighten("20000")).accepted();
}

#[test]
fn a_penalty_never_grows_because_of_a_defence() {
    let spec = changed();
    let more = Problem::MoreThanTold(Decimal::whole(20_000));
    spec.when(&leader(), lighten("20000.01"))
        .refused(at("amount", more));
    spec.when(&leader(), lighten("2万元"))
        .refused(at("amount", Problem::Decimal));
    spec.when(&leader(), decide(penalty(Ruling::Lighten, None)))
        .refused(at("amount", Problem::Missing));
    let told = at("ruling", Problem::HeavierThanTold(Ruling::Lighten));
    spec.when(&leader(), decide(penalty(Ruling::NotApplicable, None)))
        .refused(told);
    for amount in ["20000", "20000.00", "0"] {
        spec.when(&leader(), lighten(amount)).accepted();
    }
    let lighter = decide(penalty(Ruling::Mitigate, Some("10000")));
    spec.when(&leader(), lighter).accepted();
    // a fine nobody was told of
    let spec = told_without_fine();
    let none = Problem::MoreThanTold(Decimal::whole(0));
    spec.when(&leader(), lighten("1"))
        .refused(at("amount", none));
}

fn told_without_fine() -> Spec {
    told(&reviewed().confirmed(), Ruling::Lighten, None).after(&contact(), answer(None, false))
}

#[test]
fn a_hearing_is_held_where_the_law_gives_one_it_is_asked_for_in_time_and_told_of_early() {
    let spec = told(&reviewed().confirmed(), Ruling::Lighten, Some(20_000));
    let no = at("hearing", Problem::NotOffered);
    spec.when(&contact(), answer(None, true))
        .refused(no.clone());
    waiting()
        .on(day(12, 8))
        .when(&contact(), answer(None, true))
        .refused(no);
    // late words are still heard
    waiting()
        .on(day(12, 8))
        .when(&contact(), answer(Some("迟到的意见。"), false))
        .accepted();
    let spec = hearing_asked();
    spec.when(&leader(), lighten("20000"))
        .refused(at("ruling", Problem::HearingFirst));
    spec.when(&enforcer(), weigh())
        .refused(Refusal::NotNow(Action::WeighAnswer, NotNow::HearingFirst));
    // whoever looked into the act does not preside
    let hold_it = || hold(day(11, 30), day(12, 9));
    let later = spec.clone().on(day(12, 15));
    later
        .when(&enforcer(), hold_it())
        .refused(Refusal::Forbidden(Action::HoldHearing, Why::Role));
    later
        .when(&legal(), hold(day(12, 1), day(12, 9)))
        .refused(at("held_on", Problem::TooEarly(day(12, 10))));
    let heard = later.after(&legal(), hold(day(12, 1), day(12, 10)));
    // and after a hearing legal review looks again
    let weighed = heard.after(&enforcer(), weigh());
    assert_eq!(file(&weighed).status, Status::InReview);
    assert!(weighed.when(&leader(), lighten("20000")).result.is_err());
    let again = weighed.after(&legal(), review(true));
    again.when(&leader(), lighten("20000")).accepted();
}

#[test]
fn a_filed_case_never_ends_unfiled_and_only_the_firm_answers_for_itself() {
    let promised = after::promised().confirmed();
    let spec = promised.after(&enforcer(), file_case());
    let spec = spec.after(&enforcer(), Command::Submit { id: file_id() });
    let spec = spec.after(&legal(), review(true));
    let events = spec
        .when(&leader(), decide(verdict(Ruling::NoPenaltyMinor)))
        .accepted();
    let spec = spec.given(events);
    assert!(!file(&spec).decision.as_ref().unwrap().non_filing);
    // nobody but the firm answers for it
    for who in [enforcer(), legal(), leader(), other_contact()] {
        assert!(waiting().when(&who, answer(None, false)).result.is_err());
    }
}

#[test]
fn after_a_defence_that_changes_the_penalty_legal_review_looks_again() {
    let again = at("ruling", Problem::ReviewAgain);
    let spec = spoken().after(&enforcer(), weigh());
    for verdict in [
        penalty(Ruling::Lighten, Some("18000")),
        penalty(Ruling::Mitigate, Some("20000")),
        verdict(Ruling::NoPenaltyMinor),
    ] {
        spec.when(&leader(), decide(verdict)).refused(again.clone());
    }
    // what the firm was told is decided without it
    spec.when(&leader(), lighten("20000.00")).accepted();
    // weighed anew as changing the penalty: the reviewer first, with a term, and then the decider
    let spec = spec.after(&enforcer(), weighed_as(Follows::Penalty));
    let f = file(&spec);
    assert_eq!(f.status, Status::InReview);
    assert!(f.terms.running(TermKind::LegalReview).is_some());
    assert!(spec.when(&leader(), lighten("18000")).result.is_err());
    let agreed = spec.after(&legal(), review(true));
    agreed.when(&leader(), lighten("18000")).accepted();
    // sent back, the firm is told anew, and never of more than it was told of before it spoke
    let back = spec
        .after(&legal(), review(false))
        .after(&enforcer(), Command::Submit { id: file_id() })
        .after(&legal(), review(true));
    back.when(&leader(), lighten("18000"))
        .refused(at("ruling", Problem::NoticeFirst));
    let tell = |fine| notice(Ruling::Lighten, Some(fine), true, day(11, 30));
    let more = Problem::MoreThanTold(Decimal::whole(20_000));
    back.when(&enforcer(), tell(20_001))
        .refused(at("fine", more));
    back.when(&enforcer(), tell(18_000)).accepted();
}

#[test]
fn facts_that_change_are_checked_reviewed_and_told_anew() {
    let spec = spoken();
    let nothing = Command::WeighAnswer {
        id: file_id(),
        taken: Taken::NotTaken,
        text: words("没有依据。"),
        follows: Follows::Facts,
    };
    spec.when(&enforcer(), nothing)
        .refused(at("follows", Problem::NothingTaken));
    let spec = spec.after(&enforcer(), weighed_as(Follows::Facts));
    let f = file(&spec);
    assert_eq!(f.status, Status::Checking);
    assert!(f.filed.filing.is_some() && f.filed.notice.is_none());
    assert!(spec.when(&enforcer(), act(label(MONDAY))).result.is_ok());
}

fn on_paper(hearing: bool, received_on: Date, files: usize) -> Command {
    let file = crate::domain::attachment::Attachment {
        id: "att-1".into(),
        record: "record-1".to_owned(),
        name: "答复.jpg".to_owned(),
        media_type: "image/jpeg".to_owned(),
        bytes: 100,
    };
    Command::PaperAnswer {
        id: file_id(),
        paper: PaperAnswer {
            text: Some(words("数额偏高。")),
            hearing,
            received_on,
            files: vec![file; files],
        },
    }
}

#[test]
fn an_answer_on_paper_is_in_time_by_the_day_it_came() {
    let spec = waiting().on(day(12, 9));
    // the last day was the seventh: words are heard late, a hearing is asked for in time
    spec.when(&enforcer(), on_paper(true, day(12, 8), 1))
        .refused(at("hearing", Problem::NotOffered));
    let spec = spec.after(&enforcer(), on_paper(true, day(12, 7), 1));
    let f = file(&spec);
    assert!(f.filed.awaits_hearing());
    assert_eq!(f.evidence.len(), 1);
    let answer = f.filed.answer.as_ref().unwrap();
    assert_eq!(answer.paper.as_ref().unwrap().received_on, day(12, 7));
    assert_eq!(answer.done.by.account.0, "enforcer");
    assert!(f.terms.running(TermKind::Defence).is_none());
    // never from before the notice, of tomorrow, or without the paper
    let at_day = |day| waiting().when(&enforcer(), on_paper(false, day, 1));
    at_day(day(11, 27)).refused(at("received_on", Problem::TooEarly(day(11, 30))));
    at_day(day(12, 1)).refused(at("received_on", Problem::NotYet(day(11, 30))));
    waiting()
        .when(&enforcer(), on_paper(false, day(11, 30), 0))
        .refused(at("files", Problem::Missing));
    for who in [contact(), legal(), leader(), third_enforcer()] {
        assert!(
            waiting()
                .when(&who, on_paper(false, day(11, 30), 1))
                .result
                .is_err()
        );
    }
}

#[test]
fn a_hearing_is_offered_from_the_amount_of_the_rulebook_on_and_more_may_be() {
    let tell = |fine, hearing| notice(Ruling::Lighten, Some(fine), hearing, day(11, 30));
    let spec = filed();
    let due = at("hearing", Problem::HearingIsDue(200_000));
    spec.when(&enforcer(), tell(200_000, false)).refused(due);
    spec.when(&enforcer(), tell(199_999, false)).accepted();
    spec.when(&enforcer(), tell(1, true)).accepted();
    let told = spec.after(&enforcer(), tell(200_000, true));
    let notice = file(&told).filed.notice.clone().unwrap();
    assert_eq!((notice.hearing, notice.hearing_from), (true, Some(200_000)));
    // a sole trader is one person to the law, and offered it sooner
    let book = &CONFIRMED.leniency;
    let due = |fine, code| {
        crate::domain::leniency_file::hearing_due(Some(&Decimal::whole(fine)), code, book)
    };
    assert_eq!(due(5_000, "92410825YYYY90011K"), Some(5_000));
    assert_eq!(due(5_000, "91410803YYYY000128"), None);
    assert_eq!(due(4_999, "92410825YYYY90011K"), None);
}
