//! After service: a decision changes only with ground, legal review, signature and service; remedies are recorded
//! with what they do to it; a broken promise opens a file that was not filed.

use super::*;
use crate::domain::leniency_file::{
    ChangeGround, ChangeKind, ChangeStage, Changing, RemedyKind, RemedyResult, Reopening,
};

pub(super) fn commit() -> Command {
    Command::Commit {
        id: file_id(),
        signed_on: day(11, 24),
        correct_by: day(11, 27),
        promise: words("三日内补贴标签，不再发生，接受复查。"),
        files: Vec::new(),
    }
}

/// The firm signed its promise while the file is being checked, and everything is known.
pub(super) fn promised() -> Spec {
    known().after(&enforcer(), commit())
}

/// What officers saw on site of the promised correction.
pub(super) fn verify(corrected: bool) -> Command {
    Command::Verify {
        id: file_id(),
        verified_on: day(11, 30),
        corrected,
        text: words("两只桶都有标签。"),
        files: Vec::new(),
    }
}

/// The promise kept, as it was seen on site.
pub(super) fn verified() -> Spec {
    promised().after(&second_enforcer(), verify(true))
}

/// The act with the order to correct it.
fn ordered() -> Command {
    act(Act {
        ordered_at: Some(At::from_beijing(MONDAY, 9, 0)),
        order_due_on: Some(day(11, 27)),
        ..label(MONDAY)
    })
}

fn change(kind: ChangeKind, ground: ChangeGround) -> Changing {
    Changing {
        kind,
        ground,
        reason: words("量罚明显不当。"),
        ruling: None,
        amount: None,
        amount_why: None,
        again: None,
    }
}

fn propose(changing: Changing) -> Command {
    let id = file_id();
    Command::ProposeChange { id, changing }
}

pub(super) fn vary(ruling: Ruling) -> Command {
    propose(Changing {
        ruling: Some(ruling),
        ..change(ChangeKind::Vary, ChangeGround::Discretion)
    })
}

fn revoke(again: bool) -> Command {
    propose(Changing {
        again: Some(again),
        ..change(ChangeKind::Revoke, ChangeGround::Facts)
    })
}

pub(super) fn review(agreed: bool) -> Command {
    Command::ReviewChange {
        id: file_id(),
        agreed,
        opinion: words("情形成立。"),
    }
}

pub(super) fn serve_change() -> Command {
    Command::ServeChange {
        id: file_id(),
        served_on: day(12, 7),
    }
}

pub(super) fn file_remedy() -> Command {
    Command::FileRemedy {
        id: file_id(),
        kind: RemedyKind::Reconsideration,
        filed_on: day(12, 1),
        body: line("示例市人民政府"),
    }
}

pub(super) fn end_remedy(result: RemedyResult) -> Command {
    Command::EndRemedy {
        id: file_id(),
        result,
        on: day(12, 7),
        effect: words("按复议决定办理。"),
    }
}

fn sign() -> Command {
    Command::SignChange { id: file_id() }
}

pub(super) fn proposed() -> Spec {
    served()
        .on(day(12, 7))
        .after(&enforcer(), vary(Ruling::NoPenaltyFirst))
}

pub(super) fn agreed() -> Spec {
    proposed().after(&legal(), review(true))
}

pub(super) fn signed() -> Spec {
    agreed().after(&leader(), sign())
}

pub(super) fn varied() -> Spec {
    signed().after(&second_enforcer(), serve_change())
}

pub(super) fn revoked(again: bool) -> Spec {
    served()
        .on(day(12, 7))
        .after(&enforcer(), revoke(again))
        .after(&legal(), review(true))
        .after(&leader(), sign())
        .after(&enforcer(), serve_change())
}

pub(super) fn taken_up() -> Spec {
    served().on(day(12, 7)).after(&enforcer(), file_remedy())
}

pub(super) fn unfiled() -> Spec {
    verified()
        .after(&enforcer(), ordered())
        .after(&enforcer(), Command::Submit { id: file_id() })
        .after(&legal(), super::review(true))
        .confirmed()
        .after(&leader(), decide(verdict(Ruling::NoPenaltyMinor)))
        .after(&enforcer(), serve(Some("讲解标签规定。")))
}

pub(super) fn broken() -> Spec {
    unfiled().on(day(12, 7)).after(&enforcer(), recheck(false))
}

fn stands(spec: &Spec) -> Option<Ruling> {
    file(spec).decision.as_ref().map(|d| d.ruling)
}

#[test]
fn a_served_decision_stays_until_its_change_is_served() {
    for spec in [proposed(), agreed(), signed()] {
        assert_eq!(stands(&spec), Some(Ruling::NoPenaltyMinor));
    }
    let spec = varied();
    assert_eq!(stands(&spec), Some(Ruling::NoPenaltyFirst));
    let f = file(&spec);
    assert!(f.change.is_none());
    let change = f.changes.last().unwrap();
    assert_eq!(change.stage(), ChangeStage::Served);
    let number = &change.signed.as_ref().unwrap().number;
    assert_eq!(number, "示环宽变〔2026〕1号");
    // the next change takes the next number
    let again = spec
        .after(&enforcer(), vary(Ruling::NoPenaltyNoFault))
        .after(&legal(), review(true))
        .after(&leader(), sign())
        .after(&enforcer(), serve_change());
    let last = file(&again).changes.last().unwrap();
    assert_eq!(last.signed.as_ref().unwrap().number, "示环宽变〔2026〕2号");
}

#[test]
fn each_step_of_a_change_is_that_persons_and_no_other_order_is_taken() {
    let not_now = |action| Refusal::NotNow(action, NotNow::Already);
    // nothing before it was served
    decided()
        .when(&enforcer(), vary(Ruling::NoPenaltyFirst))
        .refused(Refusal::NotNow(
            Action::ProposeLeniencyChange,
            NotNow::Stage("decided".into()),
        ));
    proposed()
        .when(&enforcer(), vary(Ruling::NoPenaltyNoFault))
        .refused(not_now(Action::ProposeLeniencyChange));
    proposed()
        .when(&leader(), sign())
        .refused(not_now(Action::SignLeniencyChange));
    agreed()
        .when(&enforcer(), serve_change())
        .refused(not_now(Action::ServeLeniencyChange));
    proposed()
        .when(&leader(), review(true))
        .refused(Refusal::Forbidden(Action::ReviewLeniencyChange, Why::Role));
    agreed()
        .when(&legal(), sign())
        .refused(Refusal::Forbidden(Action::SignLeniencyChange, Why::Role));
    // legal review says no: the change is off, and the decision stays
    let off = proposed().after(&legal(), review(false));
    assert!(file(&off).change.is_none());
    assert_eq!(stands(&off), Some(Ruling::NoPenaltyMinor));
    assert!(file(&off).terms.running(TermKind::LegalReview).is_none());
}

#[test]
fn a_change_says_what_stands_instead() {
    let spec = served().on(day(12, 7));
    let refused = |changing| spec.when(&enforcer(), propose(changing)).result;
    let vary = || change(ChangeKind::Vary, ChangeGround::Law);
    assert_eq!(refused(vary()), Err(at("ruling", Problem::Missing)));
    let same = Changing {
        ruling: Some(Ruling::NoPenaltyMinor),
        ..vary()
    };
    assert_eq!(refused(same), Err(at("ruling", Problem::SameAsBefore)));
    let revoke = change(ChangeKind::Revoke, ChangeGround::Law);
    assert_eq!(refused(revoke), Err(at("again", Problem::Missing)));
    // a slip is corrected, and nothing else is
    for (kind, ground) in [
        (ChangeKind::Correct, ChangeGround::Facts),
        (ChangeKind::Vary, ChangeGround::Clerical),
    ] {
        let slip = Changing {
            ruling: Some(Ruling::NoPenaltyFirst),
            ..change(kind, ground)
        };
        assert_eq!(refused(slip), Err(at("ground", Problem::SlipsOnly)));
    }
    // a correction never changes the outcome, whatever was sent along
    let slip = Changing {
        ruling: Some(Ruling::Lighten),
        ..change(ChangeKind::Correct, ChangeGround::Clerical)
    };
    let corrected = spec
        .after(&enforcer(), propose(slip))
        .after(&legal(), review(true))
        .after(&leader(), sign())
        .after(&enforcer(), serve_change());
    assert_eq!(stands(&corrected), Some(Ruling::NoPenaltyMinor));
}

#[test]
fn a_revoked_decision_no_longer_stands_and_can_be_made_anew() {
    let ended = revoked(false);
    assert_eq!(
        (file(&ended).status, stands(&ended)),
        (Status::Closed, None)
    );
    assert_eq!(file(&ended).former.len(), 1);
    assert!(file(&ended).terms.open().next().is_none());
    let again = revoked(true);
    assert_eq!(file(&again).status, Status::Checking);
    assert_eq!(file(&again).reopened.unwrap().0, Reopening::Revoked);
    assert!(file(&again).terms.running(TermKind::Decision).is_some());
    assert!(file(&again).terms.running(TermKind::Recheck).is_none());
    let anew = again
        .after(&enforcer(), Command::Submit { id: file_id() })
        .after(&legal(), super::review(true))
        .after(&leader(), decide(verdict(Ruling::NoPenaltyMinor)));
    assert_eq!(stands(&anew), Some(Ruling::NoPenaltyMinor));
    let number = file(&anew).decision.as_ref().unwrap().number.clone();
    assert_eq!(number.as_deref(), Some("示环不罚〔2026〕2号"));
}

#[test]
fn a_remedy_is_recorded_with_what_it_does_to_the_decision() {
    decided()
        .when(&enforcer(), file_remedy())
        .refused(Refusal::NotNow(
            Action::FileRemedy,
            NotNow::Stage("decided".into()),
        ));
    taken_up()
        .when(&enforcer(), file_remedy())
        .refused(Refusal::NotNow(Action::FileRemedy, NotNow::Already));
    let ended = |result| taken_up().after(&enforcer(), end_remedy(result));
    for result in [
        RemedyResult::Upheld,
        RemedyResult::Withdrawn,
        RemedyResult::Unlawful,
    ] {
        assert_eq!(stands(&ended(result)), Some(Ruling::NoPenaltyMinor));
        assert!(!file(&ended(result)).change_is_due());
    }
    assert_eq!(stands(&ended(RemedyResult::Revoked)), None);
    let anew = ended(RemedyResult::Anew);
    assert_eq!(file(&anew).status, Status::Checking);
    assert_eq!(file(&anew).reopened.unwrap().0, Reopening::Ordered);
    // told to vary it, the officers propose that next
    let told = ended(RemedyResult::Varied);
    assert_eq!(stands(&told), Some(Ruling::NoPenaltyMinor));
    assert!(file(&told).change_is_due());
    assert!(file(&told).whose_turn().contains(&"enforcer".into()));
    let followed = told.after(
        &enforcer(),
        propose(Changing {
            ruling: Some(Ruling::NoPenaltyFirst),
            ..change(ChangeKind::Vary, ChangeGround::Remedy)
        }),
    );
    assert!(!file(&followed).change_is_due());
    // before it was served there was nothing to take up
    let early = Command::FileRemedy {
        id: file_id(),
        kind: RemedyKind::Litigation,
        filed_on: day(11, 29),
        body: line("示例市人民法院"),
    };
    served()
        .on(day(12, 7))
        .when(&enforcer(), early)
        .refused(at("filed_on", Problem::TooEarly(day(11, 30))));
}

#[test]
fn a_remedy_that_ends_the_decision_takes_a_change_in_the_making_with_it() {
    let both = agreed().after(&enforcer(), file_remedy());
    let ended = both.after(&enforcer(), end_remedy(RemedyResult::Revoked));
    assert!(file(&ended).change.is_none());
    assert!(file(&ended).terms.open().next().is_none());
    let offered = available(file(&ended), &ended.world, &leader(), &ended.facts());
    assert!(!offered.contains(&Action::SignLeniencyChange));
}

#[test]
fn a_promise_leads_past_the_filing_and_a_broken_one_opens_the_file_again() {
    promised()
        .when(&enforcer(), commit())
        .refused(Refusal::NotNow(Action::RecordCommitment, NotNow::Already));
    let spec = unfiled();
    let decision = file(&spec).decision.clone().unwrap();
    // no case was filed, so no paper of one was numbered
    assert!(decision.non_filing && decision.number.is_none());
    let kept = spec.on(day(12, 7)).after(&enforcer(), recheck(true));
    assert_eq!(file(&kept).status, Status::Closed);
    let broken = broken();
    let f = file(&broken);
    assert_eq!((f.status, stands(&broken)), (Status::Checking, None));
    assert_eq!(f.reopened.unwrap().0, Reopening::Breach);
    assert!(f.terms.running(TermKind::Decision).is_some());
    let former = &f.former[0];
    assert!(!former.recheck.as_ref().unwrap().corrected);
    assert!(former.commitment.is_some() && f.commitment.is_none());
    // from now on it goes the filed way: the next decision is numbered
    let decided = broken
        .after(&enforcer(), Command::Submit { id: file_id() })
        .after(&legal(), super::review(true));
    decided
        .when(&leader(), decide(verdict(Ruling::NoPenaltyMinor)))
        .refused(at("ruling", Problem::FileFirst));
    let decided = decided
        .after(&enforcer(), filed::file_case())
        .after(&leader(), decide(verdict(Ruling::NoPenaltyMinor)));
    assert!(file(&decided).decision.as_ref().unwrap().number.is_some());
}

/// 不予处罚决定书 is a paper of a filed case; the way without filing is order, promise, verification (domain.md 2.9).
#[test]
fn nothing_is_exempted_without_a_filed_case_or_the_whole_way_past_it() {
    let decided = |spec: Spec| {
        let spec = spec
            .after(&enforcer(), Command::Submit { id: file_id() })
            .after(&legal(), super::review(true))
            .confirmed();
        spec.when(&leader(), decide(verdict(Ruling::NoPenaltyMinor)))
            .result
    };
    let first = |problem| Err(at("ruling", problem));
    assert_eq!(decided(known()), first(Problem::FileFirst));
    assert_eq!(decided(promised()), first(Problem::OrderFirst));
    let spec = promised().after(&enforcer(), ordered());
    assert_eq!(decided(spec.clone()), first(Problem::VerifyFirst));
    let not_yet = spec.after(&enforcer(), verify(false));
    assert_eq!(decided(not_yet.clone()), first(Problem::VerifyFirst));
    // it can be put right after all
    let spec = not_yet.after(&second_enforcer(), verify(true));
    spec.when(&enforcer(), verify(true))
        .refused(Refusal::NotNow(Action::VerifyCorrection, NotNow::Already));
    assert!(decided(spec).is_ok());
    assert!(decided(known().after(&enforcer(), filed::file_case())).is_ok());
}

#[test]
fn what_the_firm_promised_is_a_clock_until_it_was_seen_on_site() {
    let clock = |spec: &Spec| file(spec).terms.running(TermKind::Correction).cloned();
    named()
        .when(&enforcer(), verify(true))
        .refused(Refusal::NotNow(
            Action::VerifyCorrection,
            NotNow::PromiseFirst,
        ));
    let spec = named().on(day(11, 24)).after(&enforcer(), commit());
    assert_eq!(clock(&spec).map(|t| t.due_on()), Some(day(11, 27)));
    let early = Command::Verify {
        id: file_id(),
        verified_on: MONDAY,
        corrected: true,
        text: words("看过。"),
        files: Vec::new(),
    };
    spec.when(&enforcer(), early)
        .refused(at("verified_on", Problem::TooEarly(day(11, 24))));
    let spec = spec.on(day(11, 30));
    let not_yet = spec.after(&enforcer(), verify(false));
    assert!(clock(&not_yet).is_some());
    assert!(clock(&spec.after(&enforcer(), verify(true))).is_none());
    // recorded when its day lay back already, there is nothing to run
    assert!(clock(&promised()).is_none());
}

#[test]
fn falling_back_after_a_filed_decision_opens_nothing() {
    let spec = served().on(day(12, 7)).after(&enforcer(), recheck(false));
    assert_eq!(file(&spec).status, Status::Closed);
    assert_eq!(stands(&spec), Some(Ruling::NoPenaltyMinor));
}

#[test]
fn a_variation_is_signed_on_confirmed_articles_only() {
    let unconfirmed = |mut spec: Spec| {
        spec.reference = &REFERENCE;
        spec
    };
    let spec = served()
        .on(day(12, 7))
        .after(&enforcer(), vary(Ruling::NoPenaltyFirst))
        .after(&legal(), review(true));
    spec.when(&leader(), sign()).accepted();
    let refused = unconfirmed(spec).when(&leader(), sign()).result;
    let Err(Refusal::NotNow(Action::SignLeniencyChange, NotNow::Unconfirmed(rows))) = refused
    else {
        panic!("{refused:?}");
    };
    assert!(rows.contains(&"apl-33-1-first".to_owned()));
}
