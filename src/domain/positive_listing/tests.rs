//! The rules of the positive list: given what happened, when somebody asks, then exactly this.

use jiff::civil::{Date, date};

use super::{Basis, Command, Done, Event, Follows, PositiveListing, Removal, Status, Touch};
use super::{listing_of, subject_of};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::event::{Emitted, on};
use crate::domain::leniency_file::Ruling;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;

fn criteria(spec: &Spec) -> Vec<String> {
    let book = &spec.facts().reference.leniency;
    book.criteria.iter().map(|c| c.id.clone()).collect()
}

fn propose(spec: &Spec) -> Command {
    Command::Propose {
        enterprise: firm(),
        basis: Basis::LowPollution,
        criteria: criteria(spec),
        evidence: words("两年没有处罚，在线监控稳定联网。"),
    }
}

fn review(agreed: bool) -> Command {
    Command::Review {
        enterprise: firm(),
        agreed,
        opinion: words("材料齐全"),
    }
}

fn enter() -> Command {
    Command::Enter {
        enterprise: firm(),
        heard: words("公示期内没有异议"),
    }
}

fn suspend() -> Command {
    Command::Suspend {
        enterprise: firm(),
        reason: words("从轻处罚"),
    }
}

fn resume() -> Command {
    Command::Resume {
        enterprise: firm(),
        reason: words("决定已撤销"),
    }
}

fn remove(why: Removal) -> Command {
    Command::Remove {
        enterprise: firm(),
        why,
        reason: words("不适用从宽"),
    }
}

fn reject() -> Command {
    Command::Reject {
        enterprise: firm(),
        reason: words("异议成立"),
    }
}

/// The listing of a run.
pub(in crate::domain) fn it(spec: &Spec) -> Option<&PositiveListing> {
    spec.world.positive_listing(&firm())
}

fn status(spec: &Spec) -> Option<Status> {
    it(spec).map(|l| l.status)
}

fn proposed() -> Spec {
    let given = bureau().confirmed();
    let command = propose(&given);
    given.after(&head(), command)
}

fn on_notice() -> Spec {
    proposed().after(&supervisor(), review(true))
}

/// The public was heard for five working days, until Monday 30 November.
pub(in crate::domain) fn listed() -> Spec {
    on_notice().on(day(12, 1)).after(&leader(), enter())
}

/// A listing by name, for the printed table.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    vec![
        ("none", bureau()),
        ("proposed", proposed()),
        ("on notice", on_notice()),
        (
            "on notice, the public was heard",
            on_notice().on(day(12, 1)),
        ),
        ("listed", listed()),
        ("suspended", listed().after(&leader(), suspend())),
        (
            "removed",
            listed().after(&leader(), remove(Removal::Decision)),
        ),
        ("expired", listed().on(date(2029, 12, 1))),
    ]
}

fn event(event: Event) -> Emitted {
    on(listing_of(&firm()).stream(), event)
}

fn not_now(action: Action, status: Status) -> Refusal {
    Refusal::NotNow(action, NotNow::Stage(status.key().into()))
}

#[test]
fn a_firm_is_proposed_reviewed_by_another_heard_in_public_and_listed_for_three_years() {
    let then = proposed();
    assert_eq!(status(&then), Some(Status::Proposed));
    let then = then.when(&supervisor(), review(true));
    let then = then.then([event(Event::Reviewed {
        opinion: "材料齐全".into(),
        notice_to: Some(day(11, 30)),
        done: Done {
            by: supervisor().person,
            at: start(),
        },
    })]);
    // the public is heard to the end of the last day
    let early = |on: Date| {
        then.clone()
            .on(on)
            .when(&leader(), enter())
            .refused(Refusal::NotNow(
                Action::EnterOnList,
                NotNow::TooEarly(day(12, 1)),
            ));
    };
    early(day(11, 24));
    early(day(11, 30));
    let listing = listed();
    let it = it(&listing).unwrap();
    assert_eq!(it.listed_from, Some(day(12, 1)));
    assert_eq!(it.listed_to, Some(date(2029, 11, 30)));
    assert!(it.is_in_force(date(2029, 11, 30)) && !it.is_in_force(date(2029, 12, 1)));
    assert!(it.is_expired(date(2029, 12, 1)), "by the date alone");
}

#[test]
fn every_criterion_is_met_or_the_firm_is_not_proposed() {
    let given = bureau();
    let all = criteria(&given);
    assert!(all.len() >= 4);
    for n in 0..all.len() {
        let mut some = all.clone();
        some.remove(n);
        let Command::Propose {
            enterprise,
            basis,
            evidence,
            ..
        } = propose(&given)
        else {
            unreachable!()
        };
        let command = Command::Propose {
            enterprise,
            basis,
            criteria: some,
            evidence,
        };
        given
            .when(&head(), command)
            .refused(at("criteria", Problem::Missing));
    }
}

#[test]
fn whoever_proposed_does_not_review_and_only_a_leader_lists() {
    let by_supervisor = bureau().after(&supervisor(), propose(&bureau()));
    by_supervisor
        .when(&supervisor(), review(true))
        .refused(Refusal::Forbidden(Action::ReviewListing, Why::ActedBefore));
    let heard = on_notice().on(day(12, 1));
    for who in [head(), supervisor(), officer()] {
        heard
            .when(&who, enter())
            .refused(Refusal::Forbidden(Action::EnterOnList, Why::Role));
    }
    let agreed_to_nothing = proposed().after(&supervisor(), review(false));
    assert_eq!(status(&agreed_to_nothing), Some(Status::Rejected));
    assert_eq!(
        status(&heard.after(&leader(), reject())),
        Some(Status::Rejected)
    );
}

/// A template is not law: nobody is listed by criteria that nobody held against the text.
#[test]
fn nobody_is_listed_by_unconfirmed_criteria() {
    let given = bureau();
    let command = propose(&given);
    let heard = given
        .after(&head(), command)
        .after(&supervisor(), review(true))
        .on(day(12, 1));
    let result = heard.when(&leader(), enter()).result;
    assert!(matches!(
        result,
        Err(Refusal::NotNow(_, NotNow::Unconfirmed(rows))) if rows.len() > 4
    ));
}

#[test]
fn a_removed_firm_is_barred_unless_it_asked_itself() {
    let removed = listed().after(&leader(), remove(Removal::Decision));
    let until = date(2029, 12, 1);
    assert_eq!(it(&removed).unwrap().barred_until(), Some(until));
    let again = |spec: &Spec| propose(spec);
    removed
        .when(&head(), again(&removed))
        .refused(Refusal::NotNow(
            Action::ProposeListing,
            NotNow::TooEarly(date(2029, 12, 2)),
        ));
    let later = removed.on(date(2029, 12, 2));
    later.when(&head(), again(&later)).accepted();
    let asked = listed().after(&leader(), remove(Removal::Asked));
    assert_eq!(it(&asked).unwrap().barred_until(), None);
    asked.when(&head(), again(&asked)).accepted();
    // one listing at a time
    let running = listed();
    running
        .when(&head(), again(&running))
        .refused(not_now(Action::ProposeListing, Status::Listed));
    let expired = listed().on(date(2029, 12, 1));
    expired.when(&head(), again(&expired)).accepted();
}

#[test]
fn suspended_it_has_no_effect_and_comes_back_until_its_last_day() {
    let suspended = listed().after(&leader(), suspend());
    assert!(!it(&suspended).unwrap().is_in_force(day(12, 2)));
    suspended
        .when(&leader(), suspend())
        .refused(not_now(Action::SuspendListing, Status::Suspended));
    let back = suspended.after(&leader(), resume());
    assert!(it(&back).unwrap().is_in_force(day(12, 2)));
    let expired = suspended.on(date(2029, 12, 1));
    expired
        .when(&leader(), resume())
        .refused(not_now(Action::ResumeListing, Status::Suspended));
}

/// What follows is the heaviest decision in force since the firm was listed; a revoked one is in force no more.
#[test]
fn a_decision_touches_the_listing_by_rule() {
    let listing = listed();
    let it = it(&listing).unwrap();
    let on = |ruling| (day(12, 5), Touch::Decided(ruling));
    assert_eq!(it.follows(&[]), Follows::Nothing);
    assert_eq!(it.follows(&[on(Ruling::NoPenaltyMinor)]), Follows::Nothing);
    assert_eq!(
        it.follows(&[on(Ruling::NoPenaltyNotEstablished)]),
        Follows::Nothing
    );
    assert_eq!(it.follows(&[on(Ruling::Lighten)]), Follows::Suspend);
    let both = [on(Ruling::Mitigate), on(Ruling::NotApplicable)];
    assert_eq!(it.follows(&both), Follows::Remove);
    let before = [(day(11, 20), Touch::Decided(Ruling::NotApplicable))];
    assert_eq!(
        it.follows(&before),
        Follows::Nothing,
        "before it was listed"
    );
    // a broken promise suspends, beside whatever was decided
    assert_eq!(it.follows(&[(day(12, 6), Touch::Breach)]), Follows::Suspend);
    let minor = [on(Ruling::NoPenaltyMinor), (day(12, 6), Touch::Breach)];
    assert_eq!(it.follows(&minor), Follows::Suspend);
    assert_eq!(
        it.follows(&[(day(11, 20), Touch::Breach)]),
        Follows::Nothing
    );
}

#[test]
fn staff_see_the_list_and_a_firm_its_own() {
    use crate::domain::ids::Noun;
    use crate::domain::policy::sees;
    let listing = listed();
    let subject = subject_of(it(&listing));
    let seen = |who: &Actor| sees(who, Noun::PositiveListing, &subject);
    for who in everybody().iter().filter(|w| w.role.is_staff()) {
        assert_eq!(seen(who), who != &admin(), "{who:?}");
    }
    assert!(seen(&contact()) && !seen(&other_contact()));
}
