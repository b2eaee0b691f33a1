//! The rules of off-site checks: given what happened, when somebody asks, then exactly this.

use super::{Command, Finding, FollowUp, Method, OffsiteCheck, Raw, Recording, Side};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::ids::{Noun, OffsiteCheckId};
use crate::domain::policy::sees;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;

const HASH: &str = "9F86D081 884C7D65 9A2FEAA0 C55AD015 A3BF4F1B 2B0B822C D15D6C15 B0F00A08";

fn id() -> OffsiteCheckId {
    OffsiteCheckId::from("check-1")
}

fn elsewhere(sha256: &str) -> Raw {
    Raw::Elsewhere {
        name: line("DJI_0012.MP4"),
        kept_at: line("执法平台"),
        sha256: line(sha256),
    }
}

fn record(change: impl FnOnce(&mut Recording)) -> Command {
    let mut recording = Recording {
        enterprise: firm(),
        method: Method::Drone,
        from: day(11, 20),
        to: day(11, 22),
        operator: line("无人机中队"),
        raw: elsewhere(HASH),
        finding: Finding::Problem,
        found: words("料堆没有覆盖"),
    };
    change(&mut recording);
    Command::Record {
        id: id(),
        recording,
    }
}

fn review(side: Side, passed: bool) -> Command {
    Command::Review {
        id: id(),
        side,
        passed,
        opinion: words("设备检定合格，图像清晰。"),
    }
}

fn follow_up(follow_up: FollowUp) -> Command {
    Command::FollowUp {
        id: id(),
        follow_up,
        words: words("按此办理"),
    }
}

/// The check of a run.
pub(in crate::domain) fn it(spec: &Spec) -> &OffsiteCheck {
    spec.world.offsite_check(&id()).unwrap()
}

fn recorded() -> Spec {
    bureau().after(&enforcer(), record(|_| ()))
}

fn in_law() -> Spec {
    recorded().after(&legal(), review(Side::Legal, true))
}

fn usable() -> Spec {
    in_law().after(&second_enforcer(), review(Side::Technical, true))
}

/// A check by name, for the printed table.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    let by_hand = record(|r| r.method = Method::DataReview);
    vec![
        ("automatic, recorded", recorded()),
        ("automatic, passed in law", in_law()),
        ("automatic, usable", usable()),
        (
            "automatic, failed",
            recorded().after(&legal(), review(Side::Legal, false)),
        ),
        ("by hand", bureau().after(&enforcer(), by_hand)),
    ]
}

#[test]
fn what_equipment_recorded_is_no_evidence_before_both_reviews() {
    let not = at("follow_up", Problem::NotReviewed);
    let evidence = || follow_up(FollowUp::Evidence);
    let once = recorded().after(&second_enforcer(), review(Side::Technical, true));
    for spec in [recorded(), in_law(), once] {
        assert!(!it(&spec).is_usable());
        spec.when(&enforcer(), evidence()).refused(not.clone());
        // a clue it is at any time: nothing prevents a visit
        spec.when(&enforcer(), follow_up(FollowUp::OnSite))
            .accepted();
    }
    assert!(it(&usable()).is_usable());
    usable().when(&enforcer(), evidence()).accepted();
    // one that failed is never evidence
    let failed = in_law().after(&second_enforcer(), review(Side::Technical, false));
    failed.when(&enforcer(), evidence()).refused(not);
    assert_eq!(it(&failed).waits_for(), []);
}

#[test]
fn what_somebody_compared_needs_no_review() {
    for method in Method::ALL {
        let spec = bureau().after(&enforcer(), record(|r| r.method = *method));
        assert_eq!(it(&spec).is_usable(), !method.is_automatic(), "{method:?}");
        assert_eq!(it(&spec).waits_for().is_empty(), !method.is_automatic());
    }
    let by_hand = bureau().after(&enforcer(), record(|r| r.method = Method::DataReview));
    by_hand
        .when(&legal(), review(Side::Legal, true))
        .refused(Refusal::NotNow(
            Action::ReviewCheckLaw,
            NotNow::Stage("check_by_hand".into()),
        ));
}

#[test]
fn whoever_recorded_it_does_not_review_it_and_nobody_reviews_twice() {
    let own = |action| Refusal::Forbidden(action, Why::ActedBefore);
    recorded()
        .when(&enforcer(), review(Side::Technical, true))
        .refused(own(Action::ReviewCheckTechnique));
    recorded()
        .when(&enforcer(), review(Side::Legal, true))
        .refused(Refusal::Forbidden(Action::ReviewCheckLaw, Why::Role));
    let third = in_law();
    third
        .when(&legal(), review(Side::Legal, false))
        .refused(own(Action::ReviewCheckLaw));
}

#[test]
fn the_raw_file_has_a_hash_and_the_window_an_end() {
    let given = bureau();
    let hash = &it(&recorded()).raw_file.as_ref().unwrap().sha256.clone();
    assert_eq!(hash.len(), 64);
    assert!(hash.starts_with("9f86d081884c"), "written in one way");
    for bad in ["9f86d0", "x", &HASH.replace('A', "G"), &format!("{HASH}0")] {
        given
            .when(&enforcer(), record(|r| r.raw = elsewhere(bad)))
            .refused(at("sha256", Problem::Digest));
    }
    given
        .when(&enforcer(), record(|r| r.to = day(11, 24)))
        .refused(at("to", Problem::NotYet(MONDAY)));
    given
        .when(&enforcer(), record(|r| r.to = day(11, 19)))
        .refused(at("to", Problem::EndsBeforeStart));
}

#[test]
fn the_side_of_help_and_the_firm_do_not_see_it() {
    let subject = super::subject_of(it(&recorded()));
    let seen = |who: &Actor| sees(who, Noun::OffsiteCheck, &subject);
    let unseen: Vec<Actor> = everybody().into_iter().filter(|w| !seen(w)).collect();
    let unseen: Vec<&str> = unseen.iter().map(|w| w.person.account.as_str()).collect();
    assert_eq!(
        unseen,
        [
            "contact",
            "other_contact",
            "intake",
            "officer",
            "colleague",
            "head",
            "other_officer",
            "other_head",
            "branch_officer",
            "help_officer",
            "help_colleague",
            "detachment_head",
            "admin",
            "visitor",
        ]
    );
}
